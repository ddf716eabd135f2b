import { z } from 'zod';
import { just, type Range } from '../lib/range.ts';
import { ceiling, exact, minus } from '../lib/rational.ts';
import { type Fact, JUDGED, type Judged } from '../model/inventory.ts';
import { buy, targetBase } from '../model/target.ts';
import type { Check } from './check.ts';
import { asUnit, statusOf } from './items.ts';
import { listed } from './options.ts';
import { plainNeed } from './stock.ts';

const options = z.strictObject({
  ...targetBase,
  check: z.literal('has'),
  fact: z.string().describe('The fact that must be present'),
  at_least: z.number().optional().describe('The fact is a number, and must be at least this'),
  buy_lacking: z
    .boolean()
    .optional()
    .describe(
      'One is bought for each that lacks up to `at_least`, rounded up: metres of cable, switches; else one',
    ),
  buy,
});
type Options = z.infer<typeof options>;

const PERHAPS: Range = { low: 0, high: 1 };

/** Is the fact there: yes, no, or not known? A number is there when it is above zero, or reaches `least`. */
export function isPresent(fact: Fact | undefined, least?: number): Judged {
  const value = fact?.value;
  if (value === undefined || typeof value === 'string') return JUDGED.unknown;
  if (least !== undefined) return Number(value) >= least ? JUDGED.yes : JUDGED.no;
  return value === true || (typeof value === 'number' && value > 0) ? JUDGED.yes : JUDGED.no;
}

/** Whole pieces that lack up to so many; all of them may where the fact is not known. */
function lackingTo(fact: Fact | undefined, least: number): Range {
  const value = fact?.value;
  const all = Math.ceil(least);
  if (typeof value !== 'number') return { low: 0, high: all };
  return just(Math.max(0, ceiling(minus(exact(least), exact(value)))));
}

/** A fact is present, or at least so much. */
export const hasCheck = {
  id: 'has',
  options,
  uses: (target) => ({
    facts: [{ name: target.fact, as: target.at_least === undefined ? 'yes_no' : 'number' }],
    items: [],
  }),
  countsBelow: () => false,
  judge(target, unit, evidence) {
    const present = isPresent(evidence.fact(unit, target.fact), target.at_least);
    const actual: Range = present === JUDGED.unknown ? PERHAPS : just(present);
    const gap: Range = present === JUDGED.unknown ? PERHAPS : just(1 - present);
    const status = statusOf(gap);
    const lacking = target.buy_lacking
      ? lackingTo(evidence.fact(unit, target.fact), target.at_least ?? 1)
      : gap;
    return {
      unit,
      status,
      reason: status === 'unknown' ? 'fact_unknown' : undefined,
      required: just(1),
      actual,
      gap,
      share: asUnit(status),
      blocked: 0,
      needs: gap.high === 0 ? [] : [plainNeed(unit, lacking, listed(target.buy))],
    };
  },
  inputs: (target, unit) => [{ unit, kind: 'fact', name: target.fact }],
} satisfies Check<Options>;
