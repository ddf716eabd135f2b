import { z } from 'zod';
import { id, localText, where } from '../model/target.ts';

const money = z.number().min(0).max(1e15);

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

export const source = z.strictObject({
  id,
  name: localText.optional(),
  where: where.optional().describe('Who gets the flat grant'),
  grant_per_unit: money.optional().describe('Money per unit and year'),
});

export const funding = z.strictObject({
  year: z
    .number()
    .int()
    .min(1990)
    .max(2100)
    .optional()
    .describe('Budget year: allocations and grants of it count'),
  sources: z.array(source).default([]).describe('Used in this order'),
});
