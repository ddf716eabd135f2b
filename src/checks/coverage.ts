import { z } from 'zod';
import type { Range } from '../lib/range.ts';
import { ceiling, exact, parseRational, type Rational, times } from '../lib/rational.ts';
import { JUDGED, type Judged, subtree, type Unit } from '../model/inventory.ts';
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

/** The units below that are counted: `sure`, and those of which a condition is unknown. */
function counted(target: Options, unit: Unit, evidence: Evidence): { sure: Unit[]; perhaps: Unit[] } {
  if (target.of === undefined) return { sure: [...unit.children], perhaps: [] };
  const below = subtree(unit).slice(1);
  const having = (judged: Judged): Unit[] =>
    below.filter((each) => evidence.holds(each, target.of) === judged);
  return { sure: having(JUDGED.yes), perhaps: having(JUDGED.unknown) };
}

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
    const presence = (each: Unit): Judged => isPresent(evidence.fact(each, target.fact), target.at_fact);
    const { sure, perhaps } = counted(target, unit, evidence);
    for (const each of sure) groups[presence(each)].push(each);
    const counts = target.count !== undefined && evidence.isJudged(target.count);
    const declared = counts ? evidence.fact(unit, target.count as string)?.value : sure.length;
    // A unit that does not say how many it has may have any number more than are listed.
    const open = typeof declared !== 'number';
    const declaredOr = (listed: number): number => Math.max(listed, open ? 0 : declared);
    const all = declaredOr(sure.length);
    const unlisted = all - sure.length;
    const yes = groups[JUDGED.yes].length;
    const unknown = groups[JUDGED.unknown].length + unlisted;
    const perhapsYes = perhaps.filter((each) => presence(each) !== JUDGED.no);
    const perhapsNo = perhaps.filter((each) => presence(each) !== JUDGED.yes);
    const share = parseRational(target.at_least) as Rational;
    const wanted = (of: number): number => ceiling(times(exact(of), share));
    const most = declaredOr(sure.length + perhaps.length);
    const required: Range = { low: wanted(all), high: open ? null : wanted(most) };
    // One more that has it leaves room for one that lacks it: at the low end all that may be there are, and have it.
    const largest = declaredOr(sure.length + perhapsYes.length);
    const spared = (of: number): number => of - wanted(of);
    const isEach = open ? share.top === share.bottom : spared(most) === 0;
    const gap: Range = {
      low: open && !isEach ? 0 : Math.max(0, groups[JUDGED.no].length - spared(largest)),
      high: open ? null : Math.max(0, wanted(declaredOr(sure.length + perhapsNo.length)) - yes),
    };
    const lacking = groups[JUDGED.no];
    const blockedBy = (each: Unit) =>
      target.blocked_by === undefined ? JUDGED.no : evidence.holds(each, target.blocked_by);
    const blockedAs = (judged: Judged): number => lacking.filter((each) => blockedBy(each) === judged).length;
    const blocked = blockedAs(JUDGED.yes);

    const what = listed(target.buy);
    const needs: Need[] = [];
    if (isEach) {
      for (const each of lacking) {
        const why = blockedBy(each);
        if (why !== JUDGED.yes)
          needs.push(plainNeed(each, { low: why === JUDGED.no ? 1 : 0, high: 1 }, what));
      }
      for (const each of [...groups[JUDGED.unknown], ...perhapsNo]) {
        if (blockedBy(each) !== JUDGED.yes) needs.push(plainNeed(each, { low: 0, high: 1 }, what));
      }
      if (unlisted > 0 || open) needs.push(plainNeed(unit, { low: 0, high: open ? null : unlisted }, what));
    } else if (gap.high !== 0) {
      // Below 100 % nobody has said which of those that lack it come first, so the need stays with the unit above.
      const closable = lacking.length - blocked;
      const costed: Range = {
        low: Math.min(gap.low, blockedAs(JUDGED.no)),
        high: gap.high === null ? null : Math.min(gap.high, closable + unknown + perhapsNo.length),
      };
      if (costed.high !== 0) needs.push(plainNeed(unit, costed, what));
    }
    const empty = all === 0 && perhaps.length === 0 && !open;
    return {
      unit,
      status: empty ? 'not_applicable' : statusOf(gap),
      reason: empty ? 'nothing_to_count' : gap.low === gap.high ? undefined : 'fact_unknown',
      required,
      actual: { low: yes, high: open ? null : yes + unknown + perhaps.length },
      gap,
      share: { yes, no: lacking.length, unknown: open ? null : unknown + perhaps.length },
      blocked: gap.high === null ? blocked : Math.min(blocked, gap.high),
      needs,
    };
  },
  inputs(target, unit, evidence) {
    const { sure, perhaps } = counted(target, unit, evidence);
    return [
      ...(target.count === undefined ? [] : [{ unit, kind: 'fact' as const, name: target.count }]),
      ...[...sure, ...perhaps].map((each) => ({ unit: each, kind: 'fact' as const, name: target.fact })),
    ];
  },
} satisfies Check<Options>;
