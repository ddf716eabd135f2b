import { z } from 'zod';
import { between } from '../lib/range.ts';
import { ceiling, exact, parseRational, plus, type Rational, rational, times } from '../lib/rational.ts';
import type { Unit } from '../model/inventory.ts';
import { amount, buy, id, scope, targetBase } from '../model/target.ts';
import type { Check, Evidence } from './check.ts';
import { judgeItems } from './items.ts';
import { listed } from './options.ts';
import { asked, counted } from './scope.ts';

const options = z
  .strictObject({
    ...targetBase,
    check: z.literal('per-head'),
    item: z.string().describe('A standard, or a category'),
    heads: z
      .union([z.array(z.string()).min(1), z.record(z.string(), amount)])
      .describe('Staff columns that are added up; as a map, each with its weight'),
    at_least: amount.optional().describe('Items per head: 1, 0.5, 1/3'),
    one_per: amount.optional().describe('One item per so many heads'),
    scope,
    buy,
    upgrade: id.optional().describe('The price of bringing a too weak, not too old item to standard'),
  })
  .refine((target) => target.at_least === undefined || target.one_per === undefined, {
    message: 'one-of-two',
    path: ['one_per'],
  });
type Options = z.infer<typeof options>;

const weights = (target: Options): [string, Rational][] =>
  Array.isArray(target.heads)
    ? target.heads.map((name) => [name, rational(1n)])
    : Object.entries(target.heads).map(([name, weight]) => [name, parseRational(weight) as Rational]);

const perHead = (target: Options): Rational => {
  const each = parseRational(target.one_per ?? target.at_least ?? 1) as Rational;
  return target.one_per === undefined ? each : rational(each.bottom, each.top);
};

/** The unit's heads, exactly; `open` where a staff figure is unknown, and then there may be any number more. */
function headsOf(target: Options, unit: Unit, evidence: Evidence): { sum: Rational; open: boolean } {
  let sum = rational(0n);
  let open = false;
  for (const [name, weight] of weights(target)) {
    if (!evidence.isJudged(name)) continue;
    for (const each of asked(target, unit, [name], evidence)) {
      const value = evidence.fact(each, name)?.value;
      if (typeof value === 'number') sum = plus(sum, times(exact(value), weight));
      else open = true;
    }
  }
  return { sum, open };
}

/** Items per staff of the named staff columns, rounded up in exact arithmetic. */
export const perHeadCheck = {
  id: 'per-head',
  options,
  uses: (target) => ({
    facts: weights(target).map(([name]) => ({ name, as: 'number', optional: true })),
    items: [target.item],
  }),
  countsBelow: (target) => target.scope === 'subtree',
  judge(target, unit, evidence) {
    const { sum, open } = headsOf(target, unit, evidence);
    const least = ceiling(times(sum, perHead(target)));
    const required = between(least, open ? null : least);
    const heads = between(ceiling(sum), open ? null : ceiling(sum));
    const wanted = [{ item: target.item, required, buy: listed(target.buy) }];
    const judgement = judgeItems(target, unit, wanted, evidence, open ? 'fact_unknown' : undefined);
    const each = perHead(target);
    const people = { all: heads.low, perPiece: Number(each.bottom) / Number(each.top) };
    return { ...judgement, heads, needs: judgement.needs.map((need) => ({ ...need, people })) };
  },
  inputs: (target, unit, evidence) => [
    ...weights(target)
      .filter(([name]) => evidence.isJudged(name))
      .flatMap(([name]) =>
        asked(target, unit, [name], evidence).map((each) => ({ unit: each, kind: 'fact' as const, name })),
      ),
    ...counted(target, unit).map((each) => ({ unit: each, kind: 'stock' as const, name: target.item })),
  ],
} satisfies Check<Options>;
