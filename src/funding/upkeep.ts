import type { MinorRange } from '../lib/money.ts';
import { isKnown, type Range } from '../lib/range.ts';
import type { Installed } from '../model/installed.ts';
import type { Unit } from '../model/inventory.ts';
import type { Funding } from './estimate.ts';
import { atEnd, MAINTENANCE, type Part, type PriceBook } from './prices.ts';

/** Equipment that is there, and what keeping it costs a year. */
export interface Upkeep {
  readonly is: 'item';
  readonly unit: Unit;
  readonly installed: Installed;
  /** Id of the price of a piece a year, or `maintenance`: a share of what is bought in place of a piece. */
  readonly id: string;
  readonly perYear: MinorRange;
  /** What a piece costs; its price is not known where `each` is undefined. */
  readonly part: Part;
}

/** What keeping good equipment costs, where the configuration says that it is asked for: never by itself. */
export function upkeepOf({ config, installed }: Funding, book: PriceBook, date: string): Upkeep[] {
  const flat = config.running_costs.flatMap((entry) =>
    entry.item === undefined ? [] : { ...entry, item: entry.item },
  );
  const shared = config.costs.maintenance?.installed === true;
  if (flat.length === 0 && !shared) return [];
  const reader = installed();
  const stated = new Set<string>();
  const priced = flat.flatMap(({ item, price, where }) =>
    reader.ofItem(item, where).flatMap((each) => {
      // Of several entries for an item the first that lets a unit in is meant.
      const key = `${each.unit.index} ${item}`;
      if (stated.has(key)) return [];
      stated.add(key);
      return { installed: each, id: price };
    }),
  );
  // Where only some prices are kept up, what is bought in place of a piece has to be one of them.
  const maintained = (shared ? reader.forTargets() : [])
    .filter(({ buy }) => buy.length > 0 || config.costs.maintenance?.of === undefined)
    .map((each) => ({ installed: each, id: MAINTENANCE }));
  return [...priced, ...maintained].flatMap((each) => {
    const part = partOn(book, each, date);
    const { unit, today } = each.installed;
    return part ? { is: 'item', unit, ...each, part, perYear: costOf(today, part) } : [];
  });
}

/** Nobody says what would be bought in its place. */
const NOT_SAID: Part = { id: MAINTENANCE, when: 'yearly', price: undefined, one: undefined, each: undefined };

/** What a piece costs a year on the date; undefined where nothing of it is kept up. */
export function partOn(
  book: PriceBook,
  { installed: { buy, unit }, id }: Pick<Upkeep, 'installed' | 'id'>,
  date: string,
): Part | undefined {
  if (id !== MAINTENANCE) return book.parts([id], unit, date)[0];
  if (buy.length === 0) return NOT_SAID;
  return book.parts(buy, unit, date).find((part) => part.id === MAINTENANCE);
}

function costOf(pieces: Range, part: Part): MinorRange {
  const { low, high } = pieces;
  if (!part.each) return { known: 0n, low: 0n, high: high === 0 ? 0n : null };
  const amount = (count: number, end: 'low' | 'high'): bigint =>
    (atEnd(part, end).each?.price ?? 0n) * BigInt(count);
  return {
    known: isKnown(pieces) && !part.dearest ? amount(low, 'low') : 0n,
    low: amount(low, 'low'),
    high: high === null ? null : amount(high, 'high'),
  };
}
