import { z } from 'zod';
import { TABLE_NAMES } from './tables.ts';

/**
 * The report: everything that a reporter may see, as one plain value. Documents are snake_case.
 * Shares are unrounded fractions of one; money is in units of the currency (its smallest coins never lost).
 */
export const SCHEMA_VERSION = '1';

const count = z.number();
const range = z.object({ low: count, high: count.nullable() }).describe('high null: there is no upper bound');
export type RangeFigure = z.infer<typeof range>;

const total = z
  .object({
    known: count.describe('Sum over the units whose figure is known'),
    low: count,
    high: count.nullable(),
    open: z.array(z.string()).describe('Units because of which there is no upper bound'),
  })
  .describe('A sum over units');
export type Total = z.infer<typeof total>;

const share = z
  .object({
    of: z.string().describe('What the share is counted in: the denominator'),
    known: count.nullable().describe('yes / (yes + no); null when nothing is known'),
    low: count.nullable().describe('yes / all'),
    high: count.nullable().describe('(yes + unknown) / all'),
    yes: count,
    no: count,
    unknown: count.nullable(),
    all: count.nullable(),
  })
  .describe('A share, with its denominator');
export type Share = z.infer<typeof share>;

const ratio = z.object({ known: count.nullable(), low: count.nullable(), high: count.nullable() });
export type Ratio = z.infer<typeof ratio>;

const figures = z.object({
  units_met: count,
  units_short: count,
  units_unknown: count,
  units_not_reported: count.describe('Of the unknown: those without a single row'),
  units_not_applicable: count,
  units_blocked: count,
  blocked: count.describe('Gap that money cannot close'),
  required: total,
  actual: total,
  gap: total,
  share,
  ratio: ratio.optional().describe('Items in service over items required, as newspapers print it'),
  equipped: ratio.optional().describe('sum min(in service, required) / sum required'),
  equipped_to_standard: ratio.optional().describe('sum min(good, required) / sum required'),
});
export type Figures = z.infer<typeof figures>;

const stock = z.object({
  item: z.string(),
  required: range,
  in_service: range,
  good: range,
  stored: range,
  on_order: range,
  too_weak: count,
  too_old: count,
  too_weak_and_old: count,
  below_standard: count.describe('In service and surely below the standard'),
  unsure: count,
  surplus: range,
});

const unitFigures = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  status: z.enum(['met', 'short', 'unknown', 'not_applicable']),
  reason: z.string().nullable(),
  required: range,
  actual: range,
  gap: range,
  share: z.object({ yes: count, no: count, unknown: count.nullable() }),
  blocked: count,
  heads: range.optional(),
  stocks: z.array(stock).optional(),
});
export type UnitFigures = z.infer<typeof unitFigures>;

const targetReport = figures.extend({
  id: z.string(),
  check: z.string(),
  title: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  asks: z.string().describe('The target in one sentence'),
  judged: z.boolean(),
  by_tier: z.array(figures.extend({ tier: z.string().nullable() })),
  by_group: z.array(figures.extend({ key: z.string() })).optional(),
  by_unit: z.array(unitFigures),
});
export type TargetReport = z.infer<typeof targetReport>;

/** What an issue changes in the answer. */
const effect = z.object({
  rows_refused: count.describe('Rows that are in no figure because of it'),
  targets: z.array(z.string()).describe('Targets whose figures depend on what is wrong here'),
  units: z.array(z.string()).describe('Units whose figures do; empty where that is not known'),
  amount: range.nullable().describe('Estimated one-off and yearly money of those targets in those units'),
});
export type Effect = z.infer<typeof effect>;

const issue = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  fix: z.string().nullable().describe('What to do'),
  expected: z.string().nullable().describe('What would be right, in a few words'),
  nearest: z.string().nullable().describe('The known word or code most like the value'),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: count
    .nullable()
    .describe('As a spreadsheet program shows it; in a JSON document the position, from 1'),
  column: z.string().nullable().describe('A, B, ... as a spreadsheet program shows it'),
  cell: z.string().nullable().describe('Column and row: F9'),
  line: count
    .nullable()
    .describe('Line of the text file: another than the row where quoted cells break lines'),
  header: z.string().nullable(),
  field: z.string().nullable(),
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  rows: count.describe('How many rows this issue speaks for'),
  row_numbers: z.array(count).describe('Those rows, of its file and sheet; of very many the first'),
  related: z.object({ file: z.string(), sheet: z.string().optional(), row: count.nullable() }).nullable(),
  record: z
    .object({
      table: z.enum(TABLE_NAMES),
      key: z.record(z.string(), z.string()).describe('Its cells that tell it from others, as written'),
    })
    .nullable()
    .describe('The record it is about'),
  effect,
  fingerprint: z
    .string()
    .describe(
      'Of rule, record, field and value, never of the row number: the same as long as it is the same',
    ),
  baseline: z.enum(['new', 'known']).nullable().describe('Beside a baseline'),
});
export type Issue = z.infer<typeof issue>;

const money = z.object({ known: count, low: count, high: count.nullable() });
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

const entitlement = z.object({
  unit_id: z.string(),
  name: z.string(),
  tier: z.string().nullable(),
  ceiling: z.string(),
  items: z.array(z.string()),
  entitled: range.nullable().describe('How many the unit may have in all; null: no limit, or not judged'),
  there: range.describe('Good items that it has of them'),
  most: range.nullable().describe('What that many may cost at most, without tolerance; null: no limit'),
  useful_life_years: count.nullable().describe('Only what is past it may be replaced; null: no limit'),
  price_limits: z
    .array(
      z.object({
        count: range.nullable().describe('Of so many; null: of any number'),
        price: count.nullable().describe('null: no limit'),
      }),
    )
    .describe('What one may cost at most, with tolerance; the highest first'),
});
export type Entitlement = z.infer<typeof entitlement>;

const estimate = amounts.extend({
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
    .describe('The known one-off amount at the lowest and at the highest quotes'),
  price_list: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      price: count,
      per: z.string(),
      includes: z.array(z.string()),
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
  lines: z.array(line),
  existing: z.array(running),
  by_tier: z.array(amounts.extend({ tier: z.string().nullable() })),
  by_target: z.array(amounts.extend({ target: z.string() })),
  by_unit: z.array(amounts.extend({ unit_id: z.string(), name: z.string(), tier: z.string().nullable() })),
});
export type Estimate = z.infer<typeof estimate>;

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
  year: count
    .nullable()
    .describe(
      'Year in which it is first met in all units of which that can be said; null: not within the plan',
    ),
  unsure: count.describe(
    'Units of which it cannot be said: what they lack is unknown, or money cannot close it',
  ),
};

const schedule = z.object({
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
        .object({ low: count, high: count })
        .nullable()
        .describe('Whatever the unknown turns out to be; null: no upper bound'),
      of_prices: z
        .object({ low: count, high: count })
        .describe('Of what is needed for sure, whatever prices between the lowest and the highest quotes'),
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
  moves: z
    .array(
      z.object({
        item: z.string(),
        from: z.string(),
        to: z.string(),
        quantity: count,
        saves: count.nullable().describe('What buying as many would cost in the first year'),
      }),
    )
    .describe('Good items beyond what is required, for sister units that lack them'),
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
      }),
    )
    .describe('Given in kind in the years of the plan'),
});
export type ScheduleReport = z.infer<typeof schedule>;

const plan = z.object({
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
  schedule: schedule.nullable().describe('Over several years, where the configuration names them'),
});
export type Plan = z.infer<typeof plan>;

const severities = z.object({ error: count, warning: count, info: count });

export const STATUSES = ['accepted', 'accepted_with_warnings', 'partly_accepted', 'rejected'] as const;

const submittedFile = z.object({
  path: z.string(),
  sha256: z.string(),
  status: z
    .enum(STATUSES)
    .describe(
      'rejected: nothing of it is used; partly accepted: rows or cells of it are not; with warnings: all of it is, some is suspicious',
    ),
  tables: z.array(z.enum(TABLE_NAMES)),
  rows: count,
  rejected: count,
  issues: severities.describe('Exact, however many are listed'),
  by_rule: z.record(z.string(), count).describe('The same by rule; without rules that are off'),
});
export type SubmittedFile = z.infer<typeof submittedFile>;

const loosened = z.object({
  target: z.string().nullable(),
  standard: z.string().nullable(),
  why: z
    .enum(['looser', 'absent', 'not_chosen'])
    .describe('looser than the guard accepts; not there at all; left out by --target'),
  field: z.string().nullable(),
  accepts: z.string().nullable().describe('The loosest that is accepted'),
  is: z.string().nullable().describe('null: it says nothing of it'),
  file: z.string().describe('The file that guards it'),
});
export type Loosened = z.infer<typeof loosened>;

export const reportSchema = z.object({
  schema_version: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  language: z.enum(['en', 'vi']),
  as_of: z.string(),
  currency: z.string(),
  configuration: z.object({ files: z.array(z.string()), profile_used: z.string().nullable() }),
  scope: z.record(z.string(), z.string()).describe('The filters of the command line'),
  inputs: z.array(
    z.object({
      path: z.string(),
      sheet: z.string().optional().describe('Of a workbook, or of a JSON document with more tables than one'),
      sha256: z.string(),
      table: z.enum(TABLE_NAMES),
      rows: count,
      rejected: count,
    }),
  ),
  files: z.array(submittedFile),
  submissions: z
    .object({
      expected: count,
      submitted: count,
      missing: z.array(z.object({ unit_id: z.string(), name: z.string() })),
      unread: z
        .array(z.object({ unit_id: z.string(), name: z.string(), file: z.string() }))
        .describe('Of these a file came, by its name, that cannot be used'),
    })
    .nullable()
    .describe('Where a roster says who has to submit'),
  previous: z
    .array(z.object({ path: z.string(), sha256: z.string() }))
    .nullable()
    .describe('Files of the inventory before that this one was held against'),
  summary: z.object({
    units: count,
    items: count,
    issues: severities,
    by_rule: z.record(
      z.string(),
      z.object({ severity: z.enum(['error', 'warning', 'info']), count: count, reported: count }),
    ),
    rules_set: z
      .array(
        z.object({
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'info']).describe('What the rule book says'),
          set: z.enum(['off', 'info', 'warning', 'error']),
          count,
        }),
      )
      .describe('Rules whose severity the configuration or the command line changes'),
    loosened: z
      .array(loosened)
      .describe('Where the run is looser than the guardrails of its configuration accept'),
    baseline: z
      .object({
        file: z.string(),
        new: severities.describe('All that the baseline does not know, or not any more'),
        known: severities,
        fixed: count.describe('What it knows, was looked for and is gone'),
        expired: count.describe('Of the new: known until a day that is over'),
        not_checked: count.describe(
          'What it knows and this run could not look for: not all that it was made from was read, or a rule is off',
        ),
        unknown_rules: z.array(z.string()).describe('Of its rules, those that this version does not have'),
      })
      .nullable()
      .describe('Beside a baseline'),
    gaps: count.describe('Units that fall short, counted once for each target'),
    complete: z.boolean().describe('No row was refused, and no file was left unread'),
    rows_refused: count,
    incomplete_units: z.array(z.string()).describe('Units that a refused row names'),
    not_judged: z.array(
      z.object({
        target: z.string().nullable(),
        standard: z.string().nullable(),
        criterion: z.string(),
        whole: z.boolean().describe('The target could not be judged at all'),
        nearest: z.string().optional().describe('The fact that is there, where the criterion looks mistyped'),
      }),
    ),
  }),
  issues: z.array(issue),
  targets: z.array(targetReport),
  estimate,
  plan,
});
export type Report = z.infer<typeof reportSchema>;
