import { z } from 'zod';
import type { Range } from '../lib/range.ts';
import { ceiling, exact, parseRational, type Rational, times } from '../lib/rational.ts';
import { JUDGED, subtree, type Unit } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { buy, share, targetBase, where } from '../model/target.ts';
import type { Check, Evidence } from './check.ts';
import { isPresent } from './has.ts';
import { statusOf } from './items.ts';
import { listed } from './options.ts';
import { plainNeed } from './stock.ts';

const options = z.strictObject({
  ...targetBase,
  check: z.literal('coverage'),
  of: where.optional().describe('Which of the units below are counted; those directly below when absent'),
  fact: z.string().describe('The fact that they must have'),
  at_fact: z.number().optional().describe('The fact is a number, and must be at least this'),
  count: z
    .string()
    .optional()
    .describe('A fact of the judged unit: how many such units it has; those not listed are unknown'),
  at_least: share.default('100%'),
  buy,
});
type Options = z.infer<typeof options>;

const counted = (target: Options, unit: Unit, evidence: Evidence): Unit[] =>
  target.of === undefined
    ? [...unit.children]
    : subtree(unit)
        .slice(1)
        .filter((below) => evidence.holds(below, target.of) === JUDGED.yes);

/** Share of the units below each unit that have a fact: 26 of 35 villages. */
export const coverageCheck = {
  id: 'coverage',
  options,
  uses: (target) => ({
    facts: [
      { name: target.fact, as: target.at_fact === undefined ? 'yes_no' : 'number' },
      ...(target.count === undefined ? [] : [{ name: target.count, as: 'number' as const, optional: true }]),
    ],
    items: [],
  }),
  countsBelow: (target) => target.of !== undefined,
  judge(target, unit, evidence) {
    const groups: Record<0 | 1 | 2, Unit[]> = { 0: [], 1: [], 2: [] };
    const below = counted(target, unit, evidence);
    for (const each of below) groups[isPresent(evidence.fact(each, target.fact), target.at_fact)].push(each);
    const declared = target.count === undefined ? undefined : evidence.fact(unit, target.count)?.value;
    const all = Math.max(below.length, typeof declared === 'number' ? declared : 0);
    const unlisted = all - below.length;
    const yes = groups[JUDGED.yes].length;
    const unknown = groups[JUDGED.unknown].length + unlisted;
    const required = ceiling(times(exact(all), parseRational(target.at_least) as Rational));
    const gap: Range = { low: Math.max(0, required - yes - unknown), high: Math.max(0, required - yes) };
    const lacking = groups[JUDGED.no];
    const blockedBy = (each: Unit) =>
      target.blocked_by === undefined ? JUDGED.no : evidence.holds(each, target.blocked_by);
    const blocked = lacking.filter((each) => blockedBy(each) === JUDGED.yes).length;

    const what = listed(target.buy);
    const needs: Need[] = [];
    if (required === all) {
      for (const each of lacking) {
        const why = blockedBy(each);
        if (why !== JUDGED.yes)
          needs.push(plainNeed(each, { low: why === JUDGED.no ? 1 : 0, high: 1 }, what));
      }
      for (const each of groups[JUDGED.unknown]) {
        if (blockedBy(each) !== JUDGED.yes) needs.push(plainNeed(each, { low: 0, high: 1 }, what));
      }
      if (unlisted > 0) needs.push(plainNeed(unit, { low: 0, high: unlisted }, what));
    } else if ((gap.high as number) > 0) {
      // Below 100 % nobody has said which of those that lack it come first, so the need stays with the unit above.
      const open = lacking.length - blocked;
      const costed = { low: Math.min(gap.low, open), high: Math.min(gap.high as number, open + unknown) };
      if (costed.high > 0) needs.push(plainNeed(unit, costed, what));
    }
    return {
      unit,
      status: all === 0 ? 'not_applicable' : statusOf(gap),
      reason: all === 0 ? 'nothing_to_count' : unknown > 0 ? 'fact_unknown' : undefined,
      required: { low: required, high: required },
      actual: { low: yes, high: yes + unknown },
      gap,
      share: { yes, no: lacking.length, unknown },
      blocked: Math.min(blocked, gap.high as number),
      needs,
    };
  },
  inputs: (target, unit, evidence) => [
    ...(target.count === undefined ? [] : [{ unit, kind: 'fact' as const, name: target.count }]),
    ...counted(target, unit, evidence).map((each) => ({
      unit: each,
      kind: 'fact' as const,
      name: target.fact,
    })),
  ],
} satisfies Check<Options>;
