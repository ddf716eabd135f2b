import { z } from 'zod';
import { just } from '../lib/range.ts';
import { ceiling, parseRational, type Rational } from '../lib/rational.ts';
import { amount, buy, id, scope, targetBase } from '../model/target.ts';
import type { Check } from './check.ts';
import { judgeItems } from './items.ts';
import { buyFor } from './options.ts';
import { counted } from './scope.ts';

const options = z
  .strictObject({
    ...targetBase,
    check: z.literal('per-unit'),
    item: z.string().optional().describe('A standard, or a category'),
    at_least: amount.optional().describe('How many of the item; 1 when absent'),
    items: z.record(z.string(), amount).optional().describe('A package: so many of each item'),
    scope,
    buy: z
      .union([z.record(z.string(), z.union([id, z.array(id).min(1)])), ...buy.unwrap().options])
      .optional()
      .describe('The price (or prices) that close one unit of the gap; for a package, by item'),
    upgrade: id.optional().describe('The price of bringing a too weak, not too old item to standard'),
  })
  .refine((target) => (target.item === undefined) !== (target.items === undefined), {
    message: 'item-or-items',
    path: ['item'],
  })
  .refine((target) => target.items === undefined || target.at_least === undefined, {
    message: 'one-of-two',
    path: ['at_least'],
  });
type Options = z.infer<typeof options>;

const parts = (target: Options): [string, number][] =>
  Object.entries(target.items ?? { [target.item as string]: target.at_least ?? 1 }).map(([item, count]) => [
    item,
    ceiling(parseRational(count) as Rational),
  ]);

/** So many of an item, or of each item of a package, in every unit. */
export const perUnitCheck = {
  id: 'per-unit',
  options,
  uses: (target) => ({ facts: [], items: parts(target).map(([item]) => item) }),
  countsBelow: (target) => target.scope === 'subtree',
  judge: (target, unit, evidence) =>
    judgeItems(
      target,
      unit,
      parts(target).map(([item, count]) => ({ item, required: just(count), buy: buyFor(target, item) })),
      evidence,
    ),
  inputs: (target, unit) =>
    counted(target, unit).flatMap((each) =>
      parts(target).map(([item]) => ({ unit: each, kind: 'stock' as const, name: item })),
    ),
} satisfies Check<Options>;
