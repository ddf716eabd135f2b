import { z } from 'zod';
import { amount, id, localText, share, where } from '../model/target.ts';
import { money } from './funding.ts';
import { verified } from './sources.ts';
import { inOrder, usefulLife, validity } from './terms.ts';

/** So many for a unit, or for so many of its posts; parts of an entitlement are added up. */
const part = z
  .strictObject({
    fact: z
      .union([z.string(), z.array(z.string()).min(1)])
      .optional()
      .describe('A number that units give, such as the posts of a group; several are added up first'),
    each: amount.optional().describe('So many for each'),
    one_per: amount.optional().describe('One for so many; rounded up'),
    per_unit: amount.optional().describe('So many for the unit itself'),
    price: money.optional().describe('The most that one of these may cost, where that is another sum'),
  })
  .refine(({ fact, each, one_per: onePer, per_unit: perUnit }) => {
    const rates = [each, onePer].filter((rate) => rate !== undefined).length;
    return fact === undefined ? perUnit !== undefined && rates === 0 : perUnit === undefined && rates === 1;
  }, 'entitlement-shape');
export type EntitlementPart = z.infer<typeof part>;

export const ceiling = z
  .strictObject({
    id,
    name: localText.optional(),
    items: z.array(z.string()).min(1).describe('Standards or categories it is for; of several, all together'),
    entitlement: z
      .array(part)
      .min(1)
      .optional()
      .describe(
        'How many a unit may have at most; each part is rounded up, then all are added. Any number when absent',
      ),
    price: money.optional().describe('The most that one may cost, without what is paid beside it'),
    tolerance: share.optional().describe('How much dearer it may be all the same: 15%'),
    useful_life_years: usefulLife.optional().describe('Only items past it may lawfully be replaced'),
    where: where.optional(),
    ...validity,
    source: z.string().optional().describe('Who says so'),
    verified,
  })
  .refine(
    ({ entitlement, price, useful_life_years: life }) => (entitlement ?? price ?? life) !== undefined,
    'ceiling-without-limit',
  )
  .refine(...inOrder);
/** How many, how dear and how soon again a unit may lawfully buy. */
export type Ceiling = z.infer<typeof ceiling>;
