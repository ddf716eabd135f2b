import { z } from 'zod';
import { count, range } from './figures.ts';

export const money = z.object({ known: count, low: count, high: count.nullable() });
export type MoneyFigure = z.infer<typeof money>;

const amounts = z.object({
  one_off: money,
  per_year_new: money.describe('Running costs, per year, of what is to be bought'),
  per_year_existing: money.describe('Running costs, per year, of what is there already'),
});
export type Amounts = z.infer<typeof amounts>;

const line = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  targets: z.array(z.string()).describe('Every target that asks for it; its amount counts under the first'),
  item: z.string().nullable(),
  buy: z.string().nullable(),
  kind: z.enum(['purchase', 'upgrade']),
  quantity: range,
  new: range,
  replace: range,
  from_stock: range,
  on_order: range,
  per: z.string().nullable(),
  unit_price: count.nullable().describe('null: no valid price'),
  amount: range.nullable().describe('One-off, or per year where `per` is month or year'),
});
export type EstimateLine = z.infer<typeof line>;

const running = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  connection: z.string().nullable().describe('A line that is there; null: equipment'),
  item: z.string().nullable().describe('Equipment that is there and good; null: a line'),
  targets: z
    .array(z.string())
    .describe(
      'Targets that the pieces count for; its amount counts under the first. Empty where a price of a piece is configured',
    ),
  pieces: range.nullable().describe('Good pieces in service; null: a line'),
  price: z.string().nullable().describe('Id of the price, or maintenance; null: a row says what it costs'),
  share: z
    .object({
      share: count,
      of: z.array(z.string()).describe('Prices of what targets would buy in place of a piece'),
      amount: count.nullable().describe('What they come to; null: no valid price'),
    })
    .nullable()
    .describe('Of maintenance: the share, and of what'),
  unit_price: count.nullable().describe('Of a piece a year; null: a line, or no valid price'),
  per_year: range,
  from: z.enum(['row', 'price']),
  file: z.string().nullable(),
  row: count.nullable(),
});
export type RunningLine = z.infer<typeof running>;

const entitlementPart = z.object({
  facts: z.array(z.string()).describe('Figures that are added up; none: the units are counted'),
  of: range.describe('What they come to, or how many units there are'),
  rule: z.enum(['each', 'one_per', 'per_unit']),
  number: z.union([z.string(), count]).describe('So many for each, one for so many, so many for a unit'),
  price: count.nullable().describe('What one of these may cost, without tolerance; null: no limit'),
  count: range.describe('So many, rounded up: all parts together are what the unit may have'),
});

const beyond = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  item: z.string(),
  buy: z.array(z.string()),
  ceiling: z.string(),
  why: z
    .enum(['quantity', 'life', 'price'])
    .describe(
      'quantity: more than the unit may have; life: in place of items that are not past the life after which they may be replaced; price: dearer than they may be. No piece and no amount is counted twice',
    ),
  quantity: range.describe('Pieces'),
  amount: range
    .nullable()
    .describe(
      'One-off and one year of running costs of the pieces; of price, only what is above the limit. null: no price',
    ),
  entitled: range.nullable().describe('How many the unit may have in all; null: no limit, or not judged'),
  there: range.describe('Good items that it has of them'),
  unit_price: count.nullable(),
  limit: count
    .nullable()
    .describe('The most that one of them may cost, tolerance included; of several limits the lowest'),
});
export type Beyond = z.infer<typeof beyond>;

export const entitlement = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  scope: z.enum(['own', 'subtree']).describe('Whether the unit itself is meant, or with all below it'),
  ceiling: z.string(),
  source: z.string().nullable().describe('Who says so'),
  items: z.array(z.string()),
  entitled: range.nullable().describe('How many the unit may have in all; null: no limit, or not judged'),
  parts: z.array(entitlementPart).describe('How that comes about; none: no limit, or not judged'),
  there: range.describe('Good items that it has of them'),
  most: range.nullable().describe('What that many may cost at most, without tolerance; null: no limit'),
  useful_life_years: count.nullable().describe('Only what is past it may be replaced; null: no limit'),
  price_limits: z
    .array(
      z.object({
        count: range.nullable().describe('Of so many; null: of any number'),
        price: count.nullable().describe('null: no limit'),
        without_tolerance: count.nullable(),
      }),
    )
    .describe('What one may cost at most, with tolerance; the highest first'),
  tolerance: count.describe('As a fraction of one: 0.15'),
});
export type Entitlement = z.infer<typeof entitlement>;

const rate = z.object({
  rate: count.describe('Units of the configured currency for one of the other'),
  date: z.string().describe('The day it holds from'),
  source: z.string().nullable(),
});

export const estimate = amounts.extend({
  complete: z.boolean().describe('False where a needed price is missing: then the totals are too low'),
  unpriced: z.array(
    z.object({
      unit_id: z.string(),
      targets: z.array(z.string()),
      buy: z.string().nullable(),
      quantity: range,
    }),
  ),
  not_costed: z.array(z.string()).describe('Targets that say `buy: none`'),
  prices: z
    .object({ low: count, high: count })
    .describe(
      'What is needed for sure, one-off, at the lowest and at the highest quotes; alike where there are none',
    ),
  price_list: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      price: count.describe('Of one, in its currency'),
      currency: z.string(),
      rates: z
        .array(rate)
        .describe('Used of that currency, where it is another than the configured one; none: none holds'),
      per: z.string(),
      range: z.object({ low: count, high: count }).nullable().describe('Lowest and highest quote'),
      area_factors: z.record(z.string(), count).describe('By area class'),
      includes: z.array(z.string()),
      excludes: z.array(z.string()),
      valid_from: z.string().nullable(),
      valid_to: z.string().nullable(),
      source: z.string().nullable(),
      file: z.string().nullable().describe('Where it is written: a configuration, or a price list'),
      sheet: z.string().optional(),
      row: count.nullable().describe('Its line there, or its row as a spreadsheet program shows it'),
    }),
  ),
  beyond: z
    .array(beyond)
    .describe(
      'What the needs have beyond ceilings: it stands in the lines, and is not asked for unless somebody says so',
    ),
  entitlements: z.array(entitlement).describe('Ceilings of units that need something under them'),
  unverified: z
    .array(z.object({ what: z.string(), numbers: z.array(z.string()), source: z.string().nullable() }))
    .describe('Numbers of ceilings and standards in use that nobody held against their source'),
  lines: z.array(line),
  existing: z.array(running),
  by_tier: z.array(amounts.extend({ tier: z.string().nullable() })),
  by_target: z.array(amounts.extend({ target: z.string() })),
  by_unit: z.array(amounts.extend({ unit_id: z.string(), name: z.string(), tier: z.string().nullable() })),
});
export type Estimate = z.infer<typeof estimate>;
