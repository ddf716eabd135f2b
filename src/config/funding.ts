import { z } from 'zod';
import { id, localText, shareAboveZero, where } from '../model/target.ts';

export const money = z.number().min(0).max(1e15);
const year = z.number().int().min(1990).max(2100);
/** One amount for every year, or one for each. */
const yearly = z.union([money, z.record(z.string().regex(/^(19|20|21)\d\d$/, 'bad-year'), money)]);

export const source = z.strictObject({
  id,
  name: localText.optional(),
  where: where.optional().describe('Whom it may pay for, and who gets its flat grant'),
  grant_per_unit: money.optional().describe('Money per unit and year'),
  amount: yearly.optional().describe('Money per year for whomever it serves: one amount, or by year'),
  ceiling: yearly.optional().describe('The most that it pays in a year, whatever it has'),
  ceiling_per_unit: money.positive().optional().describe('The most that it pays for one unit in a year'),
  share: shareAboveZero
    .optional()
    .describe('The largest share of a cost that it pays: 70%; others pay the rest'),
  pays: z
    .array(z.enum(['once', 'yearly']))
    .min(1)
    .optional()
    .describe('once: purchases; yearly: rent, licences, maintenance; both when absent'),
  items: z.array(id).min(1).optional().describe('Only these prices, or what is bought for these items'),
  carry_over: z
    .boolean()
    .default(false)
    .describe('Money left at the end of a year is kept for the next; else it lapses'),
});
export type SourceRules = z.infer<typeof source>;

/** What decides who comes first, in this order; each is said in the report. */
const priority = z.union([
  z.enum(['severity', 'people', 'cost_per_person']),
  z.strictObject({
    fact: z.string().describe('tier, area_class or any fact'),
    order: z
      .array(z.union([z.string(), z.number(), z.boolean()]))
      .min(1)
      .describe('First to last; others come after'),
  }),
]);
export type Priority = z.infer<typeof priority>;

export const funding = z.strictObject({
  year: year.optional().describe('Budget year: allocations and grants of it count'),
  years: z
    .array(year)
    .min(1)
    .max(50)
    .refine((years) => years.every((each, at) => at === 0 || each > (years[at - 1] as number)), 'not-rising')
    .optional()
    .describe('Years of the plan, each worked out afresh'),
  ceiling: yearly.optional().describe('The most that all sources together pay in a year'),
  priority: z.array(priority).min(1).default(['severity']).describe('What is funded first'),
  people: z.array(z.string()).optional().describe('Facts that say how many people a unit serves'),
  surplus: z
    .enum(['propose', 'count'])
    .default('propose')
    .describe(
      'Good items beyond what is required, for units under the same parent: only listed, or taken before money is asked for',
    ),
  sources: z.array(source).default([]).describe('Used in this order'),
});
export type FundingRules = z.infer<typeof funding>;
