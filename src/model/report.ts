import { z } from 'zod';
import { estimate } from './report/estimate.ts';
import { count, targetReport } from './report/figures.ts';
import { issue } from './report/issue.ts';
import { plan } from './report/plan.ts';
import { severities, submittedFile } from './report/submitted.ts';
import { TABLE_NAMES } from './tables.ts';

export type * from './report/estimate.ts';
export type * from './report/figures.ts';
export type * from './report/issue.ts';
export type * from './report/payer.ts';
export type * from './report/plan.ts';
export type * from './report/price-way.ts';
export type * from './report/schedule.ts';
export { STATUSES, type SubmittedFile } from './report/submitted.ts';

/**
 * The report: everything that a reporter may see, as one plain value. Documents are snake_case.
 * Shares are unrounded fractions of one; money is in units of the currency (its smallest coins never lost).
 */
export const SCHEMA_VERSION = '1';

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
