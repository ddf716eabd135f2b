import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';

/** The value of an option that takes one of some words. Throws UserError for any other. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined || choices.includes(value as T)) return value as T | undefined;
  throw new UserError('bad-choice', { option, value, choices, nearest: nearest(value, choices) });
}

/** The value of an option that takes a whole number of at least `low`. Throws UserError for any other. */
export function wholeNumber(option: string, value: string | undefined, low: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < low || !Number.isSafeInteger(number))
    throw new UserError('bad-number', { option, value, low });
  return number;
}

/** The value of an option that takes a day, YYYY-MM-DD. Throws UserError for any other. */
export function date(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const parsed = new Date(`${value}T00:00:00Z`);
  const same =
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(value);
  if (!same) throw new UserError('bad-date', { option, value });
  return value;
}
