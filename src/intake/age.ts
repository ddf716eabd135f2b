import { JUDGED, type Judged } from '../model/inventory.ts';
import { earliest, latest } from './cells.ts';

/** What a date of purchase or of first use says on the day of the stock. */
export interface Age {
  /** Surely after that day: the item is not there yet. */
  readonly later: boolean;
  /** Past the useful life. A day, on its anniversary; a year alone, when the calendar years are so many apart. */
  old(life: number): Judged;
}

/** Reads dates as ages, each distinct one once. `asOf` is YYYY-MM-DD; dates are EDTF strings. */
export function ageReader(asOf: string): (date: string) => Age {
  const today = Number(asOf.replaceAll('-', ''));
  const known = new Map<string, Age>();
  return (date) => {
    const age = known.get(date) ?? ageOf(date, today);
    if (known.size < MEMORY) known.set(date, age);
    return age;
  };
}

const MEMORY = 1 << 14;

function ageOf(date: string, today: number): Age {
  const [first, last] = [earliest(date), latest(date)];
  const ends = date.split('/');
  // What is open towards the present was bought today at the latest.
  const newest = last === undefined ? false : isPast(ends.at(-1) as string, last, today);
  const oldest = first === undefined ? () => true : isPast(ends[0] as string, first, today);
  return {
    later: first !== undefined && first > today,
    old: (life) =>
      newest !== false && newest(life) ? JUDGED.yes : oldest(life) ? JUDGED.unknown : JUDGED.no,
  };
}

/** Is a life over that began then? `point` tells whether the day is known or only the year. */
const isPast =
  (point: string, day: number, today: number) =>
  (life: number): boolean =>
    point.length === 4
      ? Math.floor(today / 10_000) - Math.floor(day / 10_000) >= life
      : day + life * 10_000 <= today;
