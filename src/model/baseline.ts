import { createHash } from 'node:crypto';
import { z } from 'zod';
import { TABLE_NAMES } from './tables.ts';

/**
 * The baseline: findings that are known and do not fail a run. Its entries are kept by people, in version control.
 */
export const BASELINE_VERSION = '1';

const identity = z.strictObject({
  rule: z.string(),
  table: z.enum(TABLE_NAMES).optional().describe('The table of the record it is about'),
  key: z
    .record(z.string(), z.string())
    .optional()
    .describe('The cells that tell the record from others, as written'),
  about: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .optional()
    .describe('What else it is about: a target, a price, a fact'),
  file: z.string().optional().describe('Where no record tells it apart, from the working folder'),
  sheet: z.string().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
});

/** What a finding is about, wherever its row stands: the same as long as it is the same fault. */
export type Identity = z.infer<typeof identity>;

const entry = identity.extend({
  count: z.int().min(1).describe('So many findings are alike; more than these are new'),
  rows: z.int().min(1).optional().describe('So many rows they speak for, where that is more than one each'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('Of all of the above but the counts, as the report has it'),
  reason: z.string().optional().describe('Why it is let be'),
  expires: z.iso.date().optional().describe('The last day on which it is known; new again after it'),
});
export type Entry = z.infer<typeof entry>;

const part = z.strictObject({ file: z.string(), sheet: z.string().optional() });
/** A file, or a sheet of a workbook. */
export type Part = z.infer<typeof part>;

export const baselineSchema = z.strictObject({
  schema_version: z.literal(BASELINE_VERSION),
  read: z
    .array(part)
    .describe('Where the tables stood: what is not found is fixed only where all of these are read again'),
  entries: z.array(entry),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** 32 hexadecimal digits, the same for the same fault of the same record. */
export function fingerprintOf({ rule, table, key, about, file, sheet, field, value }: Identity): string {
  const sorted = (words: object = {}): unknown => Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([rule, table, sorted(key), sorted(about), file, sheet, field, value]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
