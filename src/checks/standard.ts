import { z } from 'zod';
import { just, type Range, shortfall } from '../lib/range.ts';
import { ceiling, exact, parseRational, type Rational, times } from '../lib/rational.ts';
import { buy, id, scope, share, targetBase } from '../model/target.ts';
import type { Check } from './check.ts';
import { statusOf } from './items.ts';
import { listed } from './options.ts';
import { counted } from './scope.ts';
import { isAskedFor, needOf, stockOf } from './stock.ts';

const options = z.strictObject({
  ...targetBase,
  check: z.literal('standard'),
  item: z.string().describe('A standard: the share of its items in service that meet it'),
  at_least: share.default('100%'),
  scope,
  buy,
  upgrade: id.optional().describe('The price of bringing a too weak, not too old item to standard'),
});
type Options = z.infer<typeof options>;

/** Share of the items in service that meet the standard: age, memory, security software. */
export const standardCheck = {
  id: 'standard',
  options,
  uses: (target) => ({ facts: [], items: [target.item] }),
  countsBelow: (target) => target.scope === 'subtree',
  judge(target, unit, evidence) {
    const { stock, reason } = stockOf(evidence, counted(target, unit), target.item, just(0));
    const { inService, good } = stock;
    const least = parseRational(target.at_least) as Rational;
    const wanted = (count: number): number => ceiling(times(exact(count), least));
    const bad = stock.below;
    const unknown = inService.high === null ? null : inService.high - bad - good.low;
    // At best every doubtful item meets the standard; at worst every one is there and does not.
    const gap: Range = {
      low: inService.high === null ? 0 : Math.max(0, wanted(inService.high) - (inService.high - bad)),
      high: inService.high === null ? null : Math.max(0, wanted(inService.high) - good.low),
    };
    const required: Range = {
      low: wanted(inService.low),
      high: inService.high === null ? null : wanted(inService.high),
    };
    const status = inService.high === 0 ? 'not_applicable' : statusOf(gap);
    return {
      unit,
      status,
      reason:
        status === 'not_applicable'
          ? 'nothing_to_count'
          : gap.low === gap.high
            ? undefined
            : (reason ?? 'quality_unknown'),
      required,
      actual: good,
      gap,
      share: { yes: good.low, no: bad, unknown },
      stocks: [{ ...stock, required, surplus: shortfall(good, required) }],
      blocked: 0,
      needs:
        status === 'not_applicable'
          ? []
          : [needOf(unit, { ...stock, required }, listed(target.buy), target.upgrade)]
              .filter(isAskedFor)
              .map((need) => ({ ...need, scope: target.scope })),
    };
  },
  inputs: (target, unit) =>
    counted(target, unit).map((each) => ({ unit: each, kind: 'stock' as const, name: target.item })),
} satisfies Check<Options>;
