import { z } from 'zod';
import { entitlement } from './estimate.ts';
import { count } from './figures.ts';

/** The row of a file. */
const from = { file: z.string().nullable(), sheet: z.string().nullable(), row: count.nullable() };

const flow = z
  .object({
    new: count.describe('Need that arises in the year'),
    brought_in: count.describe('Need of earlier years that was not met'),
    in_kind: count,
    funded: count,
    carried_out: count.describe('Not met: brought into the next year'),
  })
  .describe('Money at the prices of the year: new + brought_in = in_kind + funded + carried_out');
export type Flow = z.infer<typeof flow>;

const paidPart = z.object({
  id: z.string().describe('Price, contingency or maintenance'),
  when: z.enum(['once', 'yearly']),
  quantity: count,
  each: count,
  above_ceiling: count
    .optional()
    .describe(
      'What one costs above that, because a ceiling limits its price: nobody is asked for it. Absent: nothing',
    ),
  amount: count,
  sources: z.array(z.object({ source: z.string(), amount: count })),
});

const keptOut = z.object({
  pieces: count,
  amount: count.nullable().describe('What they would cost, above price limits too; null: a price is missing'),
});
export type KeptOut = z.infer<typeof keptOut>;

const scheduledLine = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  targets: z.array(z.string()),
  item: z.string().nullable(),
  buys: z.array(z.string()),
  kind: z.enum(['purchase', 'upgrade']),
  people: count.describe('People behind the need; 0 where not known'),
  years: z.array(
    z.object({
      year: count,
      new: count.describe(
        'Pieces; new + brought_in = in_kind + funded + carried_out. Below 0: what was to be upgraded has grown too old, and is to be bought',
      ),
      brought_in: count,
      in_kind: count,
      given: z
        .array(z.object({ source: z.string(), unit_id: z.string(), pieces: count, ...from }))
        .optional()
        .describe(
          'Of what is given in kind: by which source, to which unit, and the row that says so. Absent: nothing',
        ),
      funded: count,
      carried_out: count,
      unit_price: count
        .nullable()
        .describe(
          'What one costs in the year, within price limits, with all its parts and a year of running costs; null: a price is missing',
        ),
      beyond_ceiling: keptOut
        .optional()
        .describe(
          'Lacking beside these at the end of the year, and kept out of the request by a ceiling: beyond the number, or not to be replaced yet. Absent: nothing',
        ),
      amount: count.describe('Money for what is funded, running costs of the year included'),
      parts: z.array(paidPart),
      running: z
        .array(
          z.object({
            id: z.string().describe('Price or maintenance'),
            pieces: count,
            each: count.nullable().describe('null: no valid price'),
            amount: count.nullable(),
            sources: z.array(z.object({ source: z.string(), amount: count })),
            unfunded: count.nullable().describe('What no source paid'),
          }),
        )
        .describe('What its pieces bought in earlier years, or given, cost in this one'),
      left: z
        .object({
          why: z.enum(['no_price', 'no_source', 'too_little']),
          short: count.nullable().describe('How much money lacked for all of it; null without a price'),
        })
        .nullable(),
    }),
  ),
});
export type ScheduledLine = z.infer<typeof scheduledLine>;

const existingOver = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  connection: z.string().nullable(),
  item: z.string().nullable(),
  targets: z.array(z.string()),
  price: z.string().nullable().describe('As in the estimate'),
  years: z.array(
    z.object({
      year: count,
      pieces: count
        .nullable()
        .describe('For sure good and in use in the year: without those past their useful life; null: a line'),
      unit_price: count.nullable().describe('Of a piece in the year; null: a line, or no valid price'),
      amount: count.nullable().describe('null: no valid price'),
      sources: z.array(z.object({ source: z.string(), amount: count })),
      unfunded: count.nullable().describe('What no source paid'),
    }),
  ),
});
export type ExistingOver = z.infer<typeof existingOver>;

const met = {
  when: z
    .enum(['from_start', 'in_year', 'never', 'unsure'])
    .describe(
      'Of all units of which it can be said: on the day of the stock already, in the year, not within the plan; unsure: it can be said of none that lacks something',
    ),
  year: count
    .nullable()
    .describe(
      'Year in which it is first met in all units of which that can be said; null: not within the plan, or see `when`',
    ),
  unsure: count.describe(
    'Units of which it cannot be said: what they lack is unknown, or money cannot close it',
  ),
  from_start: count.describe('Units that meet it on the day of the stock'),
};

/** Good items that a unit has beyond what is required of it, for a sister unit that lacks them. */
export const move = z.object({
  item: z.string(),
  from: z.string(),
  from_name: z.string(),
  to: z.string(),
  to_name: z.string(),
  quantity: count,
  saves: count
    .nullable()
    .describe('What buying as many would cost in the (first) year; null: a price is missing'),
});
export type MoveShown = z.infer<typeof move>;

export const schedule = z.object({
  years: z.array(
    z.object({
      year: count,
      need: flow.describe('What is needed for sure'),
      at_most: flow.nullable().describe('With everything unknown at its worst; null: no upper bound'),
      at_prices: z
        .object({ lowest: flow, highest: flow })
        .describe('What is needed for sure, at the lowest and highest quotes'),
      unpriced: count.describe('Pieces needed whose price is missing: they are in no amount'),
      running: z.object({
        existing: count.describe('Of what is there before the plan'),
        bought: count.describe(
          'Of what the plan bought in earlier years, or was given: the sum of `running` of the lines',
        ),
        unfunded: count.describe('Of both, what no source paid'),
      }),
      above_ceiling: count
        .optional()
        .describe(
          'What the purchases of the year cost above the price limits of ceilings, beside what is funded: nobody is asked for it. Absent: nothing',
        ),
      beyond_ceiling: keptOut
        .optional()
        .describe(
          'What is lacking at the end of the year and kept out of the request by ceilings, in number or before its time: a state, not to be added up over the years. Absent: nothing',
        ),
      smoothed: count.describe(
        'Pieces required, as far as ceilings leave them and at their prices, over their useful life: what even replacement would cost a year',
      ),
      by_source: z.array(
        z.object({
          source: z.string(),
          name: z.string(),
          brought_in: count,
          available: count.describe('Of the year'),
          once: count,
          yearly: count,
          carried_over: count,
          lapsed: count,
        }),
      ),
    }),
  ),
  range: z
    .object({
      of_data: z
        .object({ low: count, high: count.nullable() })
        .nullable()
        .describe(
          'Whatever the unknown turns out to be; null: no upper bound. high null: a price is missing',
        ),
      of_prices: z
        .object({ low: count, high: count.nullable() })
        .describe(
          'Of what is needed for sure, whatever prices between the lowest and the highest quotes; high null: a price is missing',
        ),
    })
    .describe('What comes to be needed over all years, the sum of `new`: at the least and at the most'),
  entitlements: z
    .array(entitlement)
    .describe(
      'Ceilings of plan years, of units that have lines, beside those that the estimate has: of other days, or of needs that come later',
    ),
  priority: z.array(z.string()).describe('What was funded first, in this order'),
  lines: z.array(scheduledLine).describe('In the order of funding'),
  existing: z.array(existingOver).describe('Yearly costs of what is there before the plan'),
  first_met: z.array(
    z.object({
      target: z.string(),
      ...met,
      by_tier: z.array(z.object({ tier: z.string().nullable(), ...met })),
      by_ancestor: z.array(z.object({ unit_id: z.string(), name: z.string(), ...met })),
      by_unit: z.array(z.object({ unit_id: z.string(), name: z.string(), ...met })),
    }),
  ),
  moves: z.array(move).describe('Good items beyond what is required, for sister units that lack them'),
  moves_counted: z.boolean().describe('The needs above are what is left after the moves'),
  gifts: z
    .array(
      z.object({
        source: z.string(),
        unit_id: z.string(),
        year: count,
        item: z.string(),
        given: count,
        used: count.describe('In its year or later, by the unit or those below it; nobody needs the others'),
        ...from,
      }),
    )
    .describe('Given in kind in the years of the plan'),
});
export type ScheduleReport = z.infer<typeof schedule>;
