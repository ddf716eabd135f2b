import type { MinorRange } from '../lib/money.ts';
import { isKnown, type Range } from '../lib/range.ts';
import type { Installed } from '../model/installed.ts';
import { JUDGED, type Unit } from '../model/inventory.ts';
import type { Funding } from './funding.ts';
import { atEnd, eitherOf, MAINTENANCE, type Part, type PriceBook } from './prices.ts';

/** Equipment that is there, and what keeping it costs a year. */
export interface Upkeep {
  readonly is: 'item';
  readonly unit: Unit;
  readonly installed: Installed;
  /** Id of the price of a piece a year, or `maintenance`: a share of what is bought in place of a piece. */
  readonly id: string;
  /** Prices that may count in its place. */
  readonly otherwise: readonly string[];
  readonly perYear: MinorRange;
  /** What a piece costs; its price is not known where `each` is undefined. */
  readonly part: Part;
}

/** What keeping good equipment costs, where the configuration says that it is asked for: never by itself. */
export function upkeepOf({ config, installed, holds }: Funding, book: PriceBook, date: string): Upkeep[] {
  const flat = config.running_costs.flatMap((entry) =>
    entry.item === undefined ? [] : { ...entry, item: entry.item },
  );
  const shared = config.costs.maintenance?.installed === true;
  if (flat.length === 0 && !shared) return [];
  const reader = installed();
  // Of several entries for an item the first that lets a unit in is meant.
  const stated = new Map<string, Kept & { readonly sure: boolean }>();
  for (const { item, price, where } of flat) {
    for (const each of reader.ofItem(item, where)) {
      const key = `${each.unit.index} ${item}`;
      const before = stated.get(key);
      if (before?.sure) continue;
      const sure = holds(each.unit, where) === JUDGED.yes;
      const prices = before ? { id: before.id, otherwise: [...before.otherwise, price] } : onlyOne(price);
      stated.set(key, { installed: each, ...prices, sure });
    }
  }
  const priced = [...stated.values()].map(({ sure: _, ...kept }): Kept => kept);
  // Where only some prices are kept up, what is bought in place of a piece has to be one of them.
  const maintained = (shared ? reader.forTargets() : [])
    .filter(({ buy }) => buy.length > 0 || config.costs.maintenance?.of === undefined)
    .map((each): Kept => ({ installed: each, ...onlyOne(MAINTENANCE) }));
  return [...priced, ...maintained].flatMap((each) => {
    const part = partOn(book, each, date);
    const { unit, today } = each.installed;
    return part ? { is: 'item', unit, ...each, part, perYear: costOf(today, part) } : [];
  });
}

type Kept = Pick<Upkeep, 'installed' | 'id' | 'otherwise'>;
const onlyOne = (id: string): Pick<Kept, 'id' | 'otherwise'> => ({ id, otherwise: [] });

/** Nobody says what would be bought in its place. */
const NOT_SAID: Part = { id: MAINTENANCE, when: 'yearly', price: undefined, one: undefined, each: undefined };
const NOT_KEPT: Part = { ...NOT_SAID, each: { price: 0n, lowest: 0n, highest: 0n } };

/** What a piece costs a year on the date; undefined where nothing of it is kept up. */
export function partOn(
  book: PriceBook,
  { installed: { buy, otherwise: orElse, unit }, id, otherwise }: Kept,
  date: string,
): Part | undefined {
  if (id !== MAINTENANCE) return partOf([id, ...otherwise], book, unit, date);
  const kept = [buy, ...orElse].map((things) =>
    things.length === 0 ? NOT_SAID : book.parts(things, unit, date).find((part) => part.id === MAINTENANCE),
  );
  const [first, ...others] = kept.map((part) => part ?? NOT_KEPT);
  return first && kept.some((part) => part) ? eitherOf([first, ...others]) : undefined;
}

/** What one of several prices comes to, of which the first that is meant counts. */
export function partOf(ids: readonly string[], book: PriceBook, unit: Unit, date: string): Part | undefined {
  const [first, ...others] = ids.flatMap((id) => book.parts([id], unit, date).slice(0, 1));
  return first && eitherOf([first, ...others]);
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
