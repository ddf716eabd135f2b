import { z } from 'zod';
import { money } from './estimate.ts';
import { count } from './figures.ts';
import { move, schedule } from './schedule.ts';

export const plan = z.object({
  year: count,
  need: money.describe('One-off and one year of running costs'),
  in_kind: count.describe('Worth of what is given in kind and needed'),
  granted: count.describe('Flat grants of the year'),
  allocated: count.describe('Money allocated for the year, other than flat grants'),
  beyond_ceiling: money.describe('Of the need, what is beyond ceilings'),
  beyond_ceiling_asked: z.boolean().describe('It is asked for all the same'),
  request: money.describe('What has to be asked for'),
  unspent: count.describe(
    'Money that its holder, and the units below it, do not need even at the highest need',
  ),
  unspent_at_most: count.describe('The same at the lowest need'),
  by_source: z.array(
    z.object({
      source: z.string(),
      name: z.string(),
      available: count,
      used: count.describe('At the highest need'),
      used_at_least: count,
      left: count.describe('Even at the highest need'),
      left_at_most: count,
      in_kind: z.array(z.object({ item: z.string(), given: count, used: count })),
    }),
  ),
  by_unit: z.array(
    z.object({
      unit_id: z.string(),
      name: z.string(),
      tier: z.string().nullable(),
      need_below: money.describe('Need of the unit and of all units below it'),
      in_kind: count,
      granted: count,
      allocated: count,
      request: money.describe('What is still short after all money of the unit and of the units below it'),
      unspent: count,
      unspent_at_most: count,
    }),
  ),
  moves: z
    .array(move)
    .describe(
      'Good items beyond what is required, for sister units that lack them: not taken off the request',
    ),
  schedule: schedule.nullable().describe('Over several years, where the configuration names them'),
});
export type Plan = z.infer<typeof plan>;
