import { z } from 'zod';
import { isAtMost, parseRational, rational } from '../lib/rational.ts';

/** The parts that the option schemas of all checks share. */

export const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'bad-id');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One condition on a fact: a value, one of several, none of several, or a number of at least so much. */
export const condition = z.union([
  scalar,
  z.array(scalar),
  z.strictObject({ at_least: z.number() }),
  z.strictObject({ not: z.union([scalar, z.array(scalar).min(1)]) }),
]);
export type Condition = z.infer<typeof condition>;

/** Which units: every named fact (or `tier`, `area_class`, `below: UNIT`) must hold. */
export const where = z
  .record(z.string(), condition)
  .describe('Which units: tier, area_class, below (a unit id: that unit and all below it) or any fact');
export type Where = z.infer<typeof where>;

const positive = (written: string | number): boolean => {
  const value = parseRational(written);
  return value !== undefined && value.top > 0n;
};
const atMostOne = (written: string | number): boolean => {
  const value = parseRational(written);
  return value !== undefined && value.top >= 0n && isAtMost(value, rational(1n));
};

/** An exact amount: 1, 0.5, 1/3. */
export const amount = z.union([z.number(), z.string()]).refine(positive, 'bad-amount');
/** An exact share of at most one: 80%, 0.8, 4/5. */
export const share = z.union([z.number(), z.string()]).refine(atMostOne, 'bad-share');
/** A share of which something comes: of 0 nothing would. */
export const shareAboveZero = share.refine((written) => !atMostOne(written) || positive(written), 'no-share');

export const localText = z.union([z.string(), z.strictObject({ en: z.string(), vi: z.string() })]);

export const PRIORITIES = ['high', 'medium', 'low'] as const;

export const targetBase = {
  id,
  title: localText.optional().describe('What readers see, one text or one per language'),
  severity: z.enum(PRIORITIES).default('medium').describe('Orders the reports'),
  where: where.optional(),
  blocked_by: where
    .optional()
    .describe('Gaps at such units cannot be closed with money: counted apart, not costed'),
};

/** `buy: none` says that a gap is not paid for from this budget. */
export const NOT_COSTED = 'none';

export const buy = z
  .union([id, z.array(id).min(1)])
  .optional()
  .describe('The price (or prices) that close one unit of the gap; none: not paid for from this budget');

export const scope = z
  .enum(['own', 'subtree'])
  .default('own')
  .describe("A unit's own rows, or also those of the units below it");
