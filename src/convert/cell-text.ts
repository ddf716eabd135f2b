import type { FactValue } from '../model/inventory.ts';

/** A value as a cell of a canonical table; nothing where it is not known. */
export function textOf(value: FactValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? plainNumber(value) : value;
}

/** A number that is read back in one way only: 1.234 might be more than a thousand, 1.2340 is not. */
function plainNumber(value: number): string {
  const short = String(value);
  const text = short.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : short;
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
