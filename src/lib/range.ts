/** What is known of a number: at least `low`, at most `high`; `high` null where there is no upper bound. */
export interface Range {
  readonly low: number;
  readonly high: number | null;
}

/** Most figures of most units are small and known: they are one object, however many units share them. */
const SMALL: readonly Range[] = Array.from({ length: 256 }, (_, value) => ({ low: value, high: value }));

export const just = (value: number): Range => SMALL[value] ?? { low: value, high: value };
export const between = (low: number, high: number | null): Range =>
  low === high ? just(low) : { low, high };
export const atLeast = (low: number): Range => ({ low, high: null });
export const isKnown = (range: Range): boolean => range.low === range.high;

export const add = (a: Range, b: Range): Range =>
  between(a.low + b.low, a.high === null || b.high === null ? null : a.high + b.high);

export const map = (range: Range, grow: (value: number) => number): Range =>
  between(grow(range.low), range.high === null ? null : grow(range.high));

/** `max(0, a - b)` when a and b vary apart from each other. */
export const shortfall = (a: Range, b: Range): Range =>
  between(
    b.high === null ? 0 : Math.max(0, a.low - b.high),
    a.high === null ? null : Math.max(0, a.high - b.low),
  );

export const smaller = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
