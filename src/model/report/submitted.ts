import { z } from 'zod';
import { TABLE_NAMES } from '../tables.ts';
import { count } from './figures.ts';

export const severities = z.object({ error: count, warning: count, info: count });

export const STATUSES = ['accepted', 'accepted_with_warnings', 'partly_accepted', 'rejected'] as const;

export const submittedFile = z.object({
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
