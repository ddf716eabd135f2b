import { JUDGED, type Judged } from '../../model/inventory.ts';
import { earliest, latest } from '../cells/index.ts';

/** What a date of purchase or of first use says on the day of the stock. */
export interface Age {
  /** Surely after that day: the item is not there yet. */
  readonly later: boolean;
  /** Whole years, at least and at most. A day counts on its anniversary; a year alone as calendar years lie apart. */
  readonly atLeast: number;
  readonly atMost: number;
  /** The calendar years in which it may have begun; undefined where that end is open. */
  readonly firstYear: number | undefined;
  readonly lastYear: number | undefined;
}

/** Is an item of an age past its useful life? */
export const isOld = (age: Age | undefined, life: number): Judged =>
  age === undefined
    ? JUDGED.unknown
    : age.atLeast >= life
      ? JUDGED.yes
      : age.atMost >= life
        ? JUDGED.unknown
        : JUDGED.no;

/** Reads dates as ages, each distinct one once. `asOf` is YYYY-MM-DD; dates are EDTF strings. */
export function ageReader(asOf: string): (date: string) => Age {
  const today = Number(asOf.replaceAll('-', ''));
  const known = new Map<string, Age>();
  return (date) => {
    let age = known.get(date);
    if (age === undefined) {
      age = ageOf(date, today);
      if (known.size < MEMORY) known.set(date, age);
    }
    return age;
  };
}

const MEMORY = 1 << 14;

function ageOf(date: string, today: number): Age {
  const [first, last] = [earliest(date), latest(date)];
  const ends = date.split('/');
  return {
    later: first !== undefined && first > today,
    // What is open towards the present may have been bought today.
    atLeast: last === undefined ? 0 : yearsSince(ends.at(-1) as string, last, today),
    atMost: first === undefined ? Number.POSITIVE_INFINITY : yearsSince(ends[0] as string, first, today),
    firstYear: first === undefined ? undefined : Math.floor(first / 10_000),
    lastYear: last === undefined ? undefined : Math.floor(last / 10_000),
  };
}

/** `point` tells whether the day is known or only the year. */
const yearsSince = (point: string, day: number, today: number): number =>
  point.length === 4
    ? Math.floor(today / 10_000) - Math.floor(day / 10_000)
    : Math.floor((today - day) / 10_000);
