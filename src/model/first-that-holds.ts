import { JUDGED, type Judged } from './inventory.ts';

/** Of entries of which the first that holds counts, those that may be it: all up to the first that surely holds. */
export function mayBeFirst<T>(entries: readonly T[], holds: (entry: T) => Judged): T[] {
  const perhaps = entries.filter((each) => holds(each) !== JUDGED.no);
  const sure = perhaps.findIndex((each) => holds(each) === JUDGED.yes);
  return sure < 0 ? perhaps : perhaps.slice(0, sure + 1);
}
