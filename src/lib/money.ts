/**
 * Money as whole minor units (the đồng, the cent), summed exactly.
 * A figure too large to be written exactly as a JSON number is refused rather than rounded.
 */
export type Minor = bigint;

/** How many decimals the currency's smallest coin has: 0 for VND, 2 for USD. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `amount` in units of the currency; what is finer than the smallest coin is rounded half up. */
export function toMinor(amount: number, digits: number): Minor {
  const [whole, part = ''] = amount.toFixed(Math.max(digits + 6, 6)).split('.') as [string, string?];
  const exactly = BigInt(`${whole}${part.slice(0, digits)}`);
  return Number(part[digits] ?? 0) >= 5 ? exactly + 1n : exactly;
}

export function fromMinor(minor: Minor, digits: number): number {
  if (minor > BigInt(Number.MAX_SAFE_INTEGER) || minor < -BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new RangeError('amount-too-large');
  }
  return Number(minor) / 10 ** digits;
}

export interface MinorRange {
  readonly known: Minor;
  readonly low: Minor;
  readonly high: Minor | null;
}

export const NO_MONEY: MinorRange = { known: 0n, low: 0n, high: 0n };

export const addMoney = (a: MinorRange, b: MinorRange): MinorRange => ({
  known: a.known + b.known,
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high,
});
