import { z } from 'zod';

const yesNo = z.enum(['yes', 'no']).or(z.boolean());

/** Whether somebody held a number against its source: all numbers of an entry, or one by one. */
export const verified = z
  .union([yesNo, z.record(z.string(), yesNo)])
  .optional()
  .describe(
    'no: nobody held it against the source; { useful_life_years: no }: not this number. The report says so',
  );

const isNo = (written: unknown): boolean => written === 'no' || written === false;

/** The numbers of an entry that nobody verified; of one that says so of itself, all that it has. */
export function unverifiedOf(
  entry: Readonly<Record<string, unknown>> & { readonly verified?: z.infer<typeof verified> },
  numbers: readonly string[],
): string[] {
  const { verified: said } = entry;
  const own = numbers.filter((name) => entry[name] !== undefined);
  if (typeof said !== 'object') return isNo(said) ? own : [];
  return own.filter((name) => isNo(said[name]));
}
