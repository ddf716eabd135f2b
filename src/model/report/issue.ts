import { z } from 'zod';
import { TABLE_NAMES } from '../tables.ts';
import { count, range } from './figures.ts';

/** What an issue changes in the answer. */
const effect = z.object({
  rows_refused: count.describe('Rows that are in no figure because of it'),
  targets: z.array(z.string()).describe('Targets whose figures depend on what is wrong here'),
  units: z.array(z.string()).describe('Units whose figures do; empty where that is not known'),
  amount: range.nullable().describe('Estimated one-off and yearly money of those targets in those units'),
});
export type Effect = z.infer<typeof effect>;

export const issue = z.object({
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
