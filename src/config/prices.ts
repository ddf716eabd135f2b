import { z } from 'zod';
import { id, localText, where } from '../model/target.ts';
import { money } from './funding.ts';

export const price = z
  .strictObject({
    price: money.describe('In the configured currency'),
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
    valid_from: z.iso.date().optional(),
    valid_to: z.iso.date().optional(),
    source: z.string().optional().describe('Who says so'),
  })
  .refine(({ price, range }) => !range || (range[0] <= price && price <= range[1]), {
    message: 'price-outside-range',
    path: ['range'],
  })
  .refine(({ valid_from: from, valid_to: to }) => !from || !to || from <= to, {
    message: 'bad-order',
    path: ['valid_to'],
  });
export type Price = z.infer<typeof price>;

export const runningCost = z.strictObject({
  connection: z.string().describe('A connection that is paid for where it is present'),
  price: id.describe('The price used where the row gives no monthly_cost'),
  where: where.optional(),
});
