import { z } from 'zod';
import { isAtMost, parseRational, rational } from '../lib/rational.ts';
import { CONDITIONS } from '../model/tables.ts';
import { amount, id, NOT_COSTED, where } from '../model/target.ts';
import { minimum, usefulLife } from './terms.ts';

/** A number as a target may say it: 1, 1/3, 80%. */
const least = z.union([z.number(), z.string()]).refine((written) => {
  const value = parseRational(written);
  return value !== undefined && isAtMost(rational(0n), value);
}, 'bad-amount');

const targetGuard = z.strictObject({
  check: z.string().optional().describe('The check that it has to be'),
  item: z.string().optional(),
  fact: z.string().optional(),
  at_least: least.optional().describe('No less than this'),
  at_fact: z.number().optional().describe('No less than this'),
  one_per: amount.optional().describe('For no more than so many'),
  items: z.record(z.string(), amount).optional().describe('Of each no less than this'),
  heads: z
    .union([z.array(z.string()).min(1), z.record(z.string(), amount)])
    .optional()
    .describe('All of these are counted, with no less weight'),
  where: where.optional().describe('No fewer units than these'),
  blocked_by: where
    .optional()
    .describe('Gaps of no more units than these are left without money; of none where only `where` is said'),
  buy: z.literal(NOT_COSTED).optional().describe('That it is not paid for is accepted'),
});
export type TargetGuard = z.infer<typeof targetGuard>;

const standardGuard = z.strictObject({
  categories: z.array(z.string()).min(1).optional().describe('These, no more and no fewer'),
  in_service: z.array(z.enum(CONDITIONS)).min(1).optional().describe('These, no more and no fewer'),
  useful_life_years: usefulLife.optional().describe('No longer than this'),
  minimum: minimum.optional().describe('No less than this'),
});
export type StandardGuard = z.infer<typeof standardGuard>;

/** The loosest that a file accepts of the targets and standards of whatever builds on it. */
export const guardrails = z.strictObject({
  targets: z
    .record(id, targetGuard)
    .default({})
    .describe('By id: it has to be there, and no looser than this'),
  standards: z.record(id, standardGuard).default({}),
});
export type Guardrails = z.infer<typeof guardrails>;
