import { z } from 'zod';
import type { Range } from '../lib/range.ts';
import {
  ceiling,
  exact,
  parseRational,
  plus,
  type Rational,
  rational,
  times,
  toNumber,
} from '../lib/rational.ts';
import type { Unit } from '../model/inventory.ts';
import { buy, scope, share, targetBase } from '../model/target.ts';
import type { Check, Evidence } from './check.ts';
import { statusOf } from './items.ts';
import { listed } from './options.ts';
import { askedOnce } from './scope.ts';
import { plainNeed } from './stock.ts';

const options = z.strictObject({
  ...targetBase,
  check: z.literal('share'),
  part: z.string().describe('The fact above the line: households with fibre'),
  whole: z.string().describe('The fact below the line: households'),
  at_least: share,
  scope,
  buy,
});
type Options = z.infer<typeof options>;

const speaking = (target: Options, unit: Unit, evidence: Evidence): Unit[] =>
  askedOnce(target, unit, [target.part, target.whole], evidence);

function sums(target: Options, unit: Unit, evidence: Evidence) {
  let yes = rational(0n);
  let no = rational(0n);
  let unknown: Rational | null = rational(0n);
  const units = speaking(target, unit, evidence);
  for (const each of units) {
    const part = evidence.fact(each, target.part)?.value;
    const whole = evidence.fact(each, target.whole)?.value;
    if (typeof whole !== 'number') {
      unknown = null;
      if (typeof part === 'number') yes = plus(yes, exact(part));
    } else if (typeof part !== 'number') {
      if (unknown) unknown = plus(unknown, exact(whole));
    } else {
      yes = plus(yes, exact(part));
      no = plus(no, plus(exact(whole), rational(-exact(part).top, exact(part).bottom)));
    }
  }
  return { yes, no, unknown };
}

/** One fact over another: households with fibre over households. */
export const shareCheck = {
  id: 'share',
  options,
  uses: (target) => ({
    facts: [
      { name: target.part, as: 'number' },
      { name: target.whole, as: 'number' },
    ],
    items: [],
  }),
  // A unit's own figure speaks for the units below it as well.
  countsBelow: () => true,
  judge(target, unit, evidence) {
    const { yes, no, unknown } = sums(target, unit, evidence);
    const least = parseRational(target.at_least) as Rational;
    const known = plus(yes, no);
    const all = unknown && plus(known, unknown);
    const required: Range = {
      low: ceiling(times(known, least)),
      high: all && ceiling(times(all, least)),
    };
    const has = toNumber(yes);
    const actual: Range = { low: has, high: unknown && toNumber(plus(yes, unknown)) };
    const short = (need: number, have: Rational): number => Math.max(0, Math.ceil(need - toNumber(have)));
    // Every unknown one may have it or not; where even their number is unknown there is no upper end.
    const gap: Range =
      unknown === null || all === null
        ? { low: 0, high: null }
        : {
            low: short(required.high as number, plus(yes, unknown)),
            high: short(required.high as number, yes),
          };
    const empty = all !== null && all.top === 0n;
    return {
      unit,
      status: empty ? 'not_applicable' : statusOf(gap),
      reason: empty ? 'nothing_to_count' : gap.low === gap.high ? undefined : 'fact_unknown',
      required: all === null ? required : { low: required.high as number, high: required.high },
      actual,
      gap,
      share: { yes: has, no: toNumber(no), unknown: unknown && toNumber(unknown) },
      blocked: 0,
      needs: gap.high === 0 || empty ? [] : [plainNeed(unit, gap, listed(target.buy))],
    };
  },
  inputs: (target, unit, evidence) =>
    speaking(target, unit, evidence).flatMap((each) => [
      { unit: each, kind: 'fact' as const, name: target.part },
      { unit: each, kind: 'fact' as const, name: target.whole },
    ]),
} satisfies Check<Options>;
