import { z } from 'zod';
import { id, localText, share, where } from '../model/target.ts';
import { money } from './funding.ts';
import { inOrder, usefulLife, validity } from './terms.ts';

const factor = z.number().positive().max(100);

/** What a thing costs from one day to another, as the configuration or a row of a price list says it. */
export const priceEntry = z
  .strictObject({
    price: money.describe('Of one, in its currency'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'bad-currency')
      .optional()
      .describe('Where it is another than the configured one; needs a rate'),
    per: z
      .enum(['each', 'set', 'metre', 'km', 'month', 'year'])
      .default('each')
      .describe('month and year are running costs; the rest is paid once'),
    name: localText.optional(),
    includes: z.array(z.string()).optional(),
    excludes: z.array(z.string()).optional(),
    range: z
      .tuple([money, money])
      .refine(([low, high]) => low <= high, 'bad-order')
      .optional()
      .describe('Lowest and highest quote'),
    ...validity,
    source: z.string().optional().describe('Who says so'),
    with: z
      .array(id)
      .optional()
      .describe(
        'Prices that are paid with every piece: installation, transport, a licence; each is a line of its own',
      ),
    area_factors: z
      .record(z.string(), factor)
      .optional()
      .describe('By area class: { mountainous: 1.15 } where it costs more to bring there'),
    useful_life_years: usefulLife
      .optional()
      .describe('How long what is bought lasts, where no standard says it; for ever when absent'),
    divisible: z
      .boolean()
      .optional()
      .describe('A plan may buy fewer of them in a year than a unit needs; all or none when absent'),
  })
  .refine(({ price, range }) => !range || (range[0] <= price && price <= range[1]), {
    message: 'price-outside-range',
    path: ['range'],
  })
  .refine(...inOrder);
export type Price = z.infer<typeof priceEntry>;

/** One price, or several that follow each other in time. */
export const price = z.union([priceEntry, z.array(priceEntry).min(1)]);

export const runningCost = z
  .strictObject({
    connection: z.string().optional().describe('A connection that is paid for where it is present'),
    item: z.string().optional().describe('A standard, or a category: every good piece that is there'),
    price: id.describe('Of a piece; of a connection, used where the row gives no monthly_cost'),
    where: where.optional(),
  })
  .refine(({ connection, item }) => (connection === undefined) !== (item === undefined), {
    message: 'connection-or-item',
    path: ['connection'],
  });

const rate = z.strictObject({
  rate: z.number().positive().describe('Units of the configured currency for one of the other'),
  date: z.iso.date().describe('The day it holds from'),
  source: z.string().optional(),
});
/** { USD: [{ rate: 25400, date: 2026-01-02 }] } */
export const rates = z.record(z.string().regex(/^[A-Z]{3}$/, 'bad-currency'), z.array(rate).min(1));

/** What follows from prices; each is a line of its own, never hidden in one. */
export const costs = z.strictObject({
  price_growth: share.optional().describe('Yearly growth of prices after the year for which they hold: 4%'),
  contingency: share.optional().describe('Of what is paid once: 5%'),
  maintenance: z
    .strictObject({
      share: share.describe('Of the price, a year'),
      of: z
        .array(id)
        .min(1)
        .optional()
        .describe('Only of these prices; of all that are paid once when absent'),
      installed: z
        .boolean()
        .optional()
        .describe(
          'The same share of what is there already and good, at the price of what targets would buy in its place',
        ),
    })
    .optional()
    .describe('Kept up every year in which what was bought is there'),
});
