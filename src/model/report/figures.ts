import { z } from 'zod';

export const count = z.number();
export const range = z
  .object({ low: count, high: count.nullable() })
  .describe('high null: there is no upper bound');
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
  units_not_reported: count.describe('Of the unknown: those of which no row tells of such items'),
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

export const targetReport = figures.extend({
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
