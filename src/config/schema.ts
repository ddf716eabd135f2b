import { z } from 'zod';
import { targetSchema } from '../checks/index.ts';
import { RULE_IDS, type RuleId, SETTINGS } from '../model/rules.ts';
import { CONDITIONS, PARTS, TABLE_NAMES } from '../model/tables.ts';
import { id, where } from '../model/target.ts';
import type { Delimiter, Encoding } from '../readers/index.ts';
import { ceiling } from './ceilings.ts';
import { funding } from './funding.ts';
import { guardrails } from './guardrails.ts';
import { plausible } from './plausible.ts';
import { costs, price, rates, runningCost } from './prices.ts';
import { verified } from './sources.ts';
import { minimum, usefulLife } from './terms.ts';

const cellWord = z.union([z.string(), z.number(), z.boolean()]);

const standard = z.strictObject({
  categories: z.array(z.string()).min(1).describe('Which equipment'),
  in_service: z
    .array(z.enum(CONDITIONS))
    .min(1)
    .default(['in_use'])
    .describe('Conditions that count as being there'),
  useful_life_years: usefulLife.optional(),
  minimum: minimum.optional().describe('What an item must have'),
  source: z.string().optional().describe('Who says so'),
  verified,
});
export type Standard = z.infer<typeof standard>;

/** What one column is, and how its cells are to be read. */
const column = z
  .strictObject({
    is: z
      .string()
      .min(1)
      .optional()
      .describe(
        'The field or fact it gives (unit_id, category, households, lan), `unit_path` (a unit with all above it: A > B > C), or `ignored`',
      ),
    yields: z
      .boolean()
      .optional()
      .describe('It is read only where no other column of the table means the same'),
    unique: z
      .literal(true)
      .optional()
      .describe(
        'Of asset_id and serial_number: one number is one thing, in whichever unit (of asset_id within one file); else within a unit',
      ),
    counts: z
      .string()
      .optional()
      .describe('In a table of units: the kind of equipment it gives the number of'),
    part: z
      .enum(PARTS)
      .optional()
      .describe(
        'Which of them: all (total) where absent; alone, in a list of equipment, how many of the items of a row are so, or a tick',
      ),
    before: z.number().int().min(1900).max(2100).optional().describe('Of too_old: bought before this year'),
    values: z
      .record(z.string(), cellWord)
      .optional()
      .describe('What its codes mean: { 1: yes, 2: yes, 0: no }'),
    decimal: z.enum([',', '.']).optional().describe('What stands before decimals'),
    dates: z.enum(['dmy', 'mdy']).optional().describe('Day or month first'),
    scale: z
      .number()
      .positive()
      .optional()
      .describe('Its numbers are so many times larger: 1000000 for millions'),
    type: z.enum(['yes_no', 'number', 'text']).optional().describe('What the fact is'),
    blank: cellWord.optional().describe('What an empty cell means; unknown when absent'),
    unknown: z.array(cellWord).optional().describe('Values that mean "not stated"'),
  })
  .refine(({ is, counts, part, before }) => is === undefined || (counts ?? part ?? before) === undefined, {
    message: 'is-or-counts',
  });

const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
] as const satisfies readonly Encoding[];
const DELIMITERS = [',', ';', '|', 'tab'] as const satisfies readonly (Delimiter | 'tab')[];
const row = z.number().int().min(1).max(10_000);

/** How one file, or one sheet of it, is to be read, where that is not to be found out. */
const fileRules = z.strictObject({
  table: z.enum(TABLE_NAMES).optional().describe('What it holds'),
  header_rows: z
    .tuple([row, row])
    .refine(([first, last]) => first <= last, 'bad-order')
    .optional()
    .describe('The first and the last row of the header: [4, 5]'),
  delimiter: z.enum(DELIMITERS).optional().describe('What stands between the cells of a text file'),
  encoding: z.enum(ENCODINGS).optional().describe('How the letters of a text file are written'),
});
export type FileRules = z.infer<typeof fileRules>;

const setting = z.enum(SETTINGS).optional();
const rules = z.strictObject(
  Object.fromEntries(RULE_IDS.map((rule) => [rule, setting])) as Record<RuleId, typeof setting>,
);

const submissions = z.strictObject({
  tier: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('The units of this tier'),
  where: where.optional(),
});

/** infragap.yaml. */
export const configSchema = z.strictObject({
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Bundled profiles, or files beside this one; what stands here wins'),
  valid_from: z.iso.date().optional().describe('First day for which this file holds'),
  valid_to: z.iso
    .date()
    .optional()
    .describe('Last day for which this file holds; outside them the report says so'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'bad-currency')
    .default('VND')
    .describe('ISO 4217 code of every amount'),
  as_of: z.iso.date().optional().describe('Date of the stock; today when absent'),
  tiers: z.array(z.string().min(1)).min(1).optional().describe('Outermost first'),
  tier_aliases: z
    .record(z.string(), z.string())
    .default({})
    .describe('Other words for a tier: { thị trấn: commune }'),
  categories: z.array(z.string().min(1)).default([]).describe('Kinds of equipment beyond those that ship'),
  rows_stand_alone: z
    .array(z.enum(['equipment', 'connectivity']))
    .default([])
    .describe(
      'Tables whose rows each name their unit, in a column that `columns` names, as programs write them: a blank cell is not the unit above',
    ),
  no_rows_means_none: z
    .array(z.enum(['equipment', 'connectivity']))
    .default([])
    .describe('Tables in which a unit without rows has none, instead of not having reported'),
  stand_ins: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]))
    .default({})
    .describe('For an unknown fact, the facts (or the number) that stand in for it'),
  columns: z
    .record(z.string(), column)
    .default({})
    .describe(
      'What a column is and how it is read; by its field, or by its header (groups joined with " / "); a table and a dot before it (equipment.Type): in such tables only',
    ),
  files: z
    .record(z.string(), fileRules)
    .default({})
    .describe('How files are read, by their names; a sheet of one as "name.xlsx [Sheet1]"'),
  unknown_values: z
    .array(cellWord)
    .default([])
    .describe('Values of any column that mean "not stated": 88888, -1, đang cập nhật'),
  only_rows: z
    .record(z.string(), z.array(cellWord).min(1))
    .default({})
    .describe('Rows are left out where the column of this header has another value'),
  standards: z.record(id, standard).default({}).describe('What makes an item count'),
  targets: z.array(targetSchema).default([]),
  prices: z.record(id, price).default({}),
  price_lists: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Tables of prices beside this file, a row each: CSV, JSON or a workbook. Prices that stand here win',
    ),
  rates: rates.default({}).describe('What other currencies are worth, from which day on'),
  costs: costs.default({}).describe('What follows from prices: growth, contingency, maintenance'),
  ceilings: z
    .array(ceiling)
    .default([])
    .describe(
      'How many, how dear and how soon again units may lawfully buy; what is beyond is not asked for',
    ),
  guardrails: guardrails
    .optional()
    .describe(
      'The loosest that this file accepts of what builds on it; a run that is looser says so at the top of every report',
    ),
  running_costs: z.array(runningCost).default([]).describe('Connections that are paid for every year'),
  rules: rules
    .default({})
    .describe('What a rule weighs here, or off: { unknown-column: warning, blank-row: off }'),
  plausible: plausible
    .prefault({})
    .describe(
      'What is usual; what lies beyond is counted and told as a warning: { ram_gb: { at_most: 64 } }',
    ),
  submissions: submissions
    .optional()
    .describe(
      'Which units of a roster (--roster) have to submit; when absent those that have none below them: { tier: commune }',
    ),
  price_date: z.iso.date().optional().describe('Prices must be valid on it; as_of when absent'),
  funding: funding.optional(),
});
export type Config = z.infer<typeof configSchema>;
