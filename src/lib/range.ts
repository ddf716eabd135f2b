/** What is known of a number: at least `low`, at most `high`; `high` null where there is no upper bound. */
export interface Range {
  readonly low: number;
  readonly high: number | null;
}

export const just = (value: number): Range => ({ low: value, high: value });
export const atLeast = (low: number): Range => ({ low, high: null });
export const isKnown = (range: Range): boolean => range.low === range.high;

export const add = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high,
});

export const map = (range: Range, grow: (value: number) => number): Range => ({
  low: grow(range.low),
  high: range.high === null ? null : grow(range.high),
});

/** `max(0, a - b)` when a and b vary apart from each other. */
export const shortfall = (a: Range, b: Range): Range => ({
  low: b.high === null ? 0 : Math.max(0, a.low - b.high),
  high: a.high === null ? null : Math.max(0, a.high - b.low),
});

export const smaller = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
