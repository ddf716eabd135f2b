import { type Minor, type MinorRange, toMinor } from '../lib/money.ts';
import { mayBeFirst } from '../model/first-that-holds.ts';
import { type Inventory, JUDGED, type Judged, type Rental, type Unit } from '../model/inventory.ts';
import type { Funding } from './funding.ts';
import { atEnd, type PriceBook, type Quote } from './prices.ts';
import { partOf, partOn, type Upkeep, upkeepOf } from './upkeep.ts';

/** A connection that is there, and what it costs a year. */
export interface Rented {
  readonly is: 'connection';
  readonly unit: Unit;
  readonly connection: string;
  readonly perYear: MinorRange;
  readonly rental: Rental | undefined;
  readonly from: 'row' | 'price';
  /** Id of the price that the row's silence is filled with; undefined where the row says it. */
  readonly price: string | undefined;
  /** Prices that may count in its place. */
  readonly otherwise: readonly string[];
}

/** What is there and costs something every year. */
export type Running = Rented | Upkeep;

/** The yearly cost of lines and equipment that are there, by unit. */
export const runningOf = (funding: Funding, book: PriceBook, date: string, digits: number): Running[] =>
  [...rentedOf(funding, book, date, digits), ...upkeepOf(funding, book, date)].sort(
    (a, b) => a.unit.index - b.unit.index,
  );

/** What tells one from the others of its unit: the connection; of equipment, what is paid. */
export const idOf = (running: Running): string =>
  running.is === 'connection' ? running.connection : running.id;

/** What it costs in a year at one end of what is known; undefined where there is no price, or no such end. */
export function costInYear(
  running: Running,
  book: PriceBook,
  year: { readonly number: number; readonly priceDate: string },
  end: 'low' | 'high',
  quote: Quote,
): Minor | undefined {
  if (running.is === 'item') {
    const pieces = running.installed.inYear(year.number)[end];
    if (pieces === null) return undefined;
    const part = partOn(book, running, year.priceDate);
    const each = part && atEnd(part, end).each;
    return pieces === 0 || !part ? 0n : each && each[quote] * BigInt(pieces);
  }
  const { unit, perYear, price, otherwise } = running;
  if (price === undefined) return perYear[end] ?? undefined;
  // Where it is not certain that it is there, the least is nothing.
  if (end === 'low' && perYear.low === 0n) return 0n;
  const part = partOf([price, ...otherwise], book, unit, year.priceDate);
  return part && atEnd(part, end).each?.[quote];
}

const STATED = { is: 'connection', from: 'row', price: undefined, otherwise: [] } as const;

/** The yearly cost of lines that are there: what the row says, else the price that the configuration names. */
function rentedOf(
  { config, inventory, holds, inScope }: Funding,
  book: PriceBook,
  date: string,
  digits: number,
): Rented[] {
  const running: Rented[] = [];
  const configured = new Set(config.running_costs.flatMap(({ connection }) => connection ?? []));
  const rented = new Set(configured);
  for (const { connection, isAsked } of inventory.rentals) if (isAsked) rented.add(connection);
  const stated = new Set<string>();
  const paying = (connection: string) =>
    config.running_costs.filter((entry) => entry.connection === connection);
  // Where the configuration says of whom a connection is paid for, it is not of others, whatever their rows cost.
  const isPaidFor = (unit: Unit, connection: string): Judged => {
    const entries = paying(connection);
    const judged = entries.map((entry) => holds(unit, entry.where));
    if (entries.length === 0 || judged.includes(JUDGED.yes)) return JUDGED.yes;
    return judged.includes(JUDGED.unknown) ? JUDGED.unknown : JUDGED.no;
  };
  const priced = (unit: Unit, connection: string, sure: boolean, rental: Rental | undefined): void => {
    const [entry, ...others] = mayBeFirst(paying(connection), ({ where }) => holds(unit, where));
    if (entry) {
      const otherwise = others.map(({ price }) => price);
      const part = partOf([entry.price, ...otherwise], book, unit, date);
      const each = part?.each?.price;
      const certain = sure && isPaidFor(unit, connection) === JUDGED.yes;
      const perYear: MinorRange =
        part === undefined || each === undefined
          ? { known: 0n, low: 0n, high: null }
          : {
              known: certain && !part.dearest ? each : 0n,
              low: certain ? each : 0n,
              high: atEnd(part, 'high').each?.price ?? null,
            };
      running.push({
        is: 'connection',
        unit,
        connection,
        perYear,
        rental,
        from: 'price',
        price: entry.price,
        otherwise,
      });
      return;
    }
    const perYear = { known: 0n, low: 0n, high: null };
    if (rental) running.push({ unit, connection, perYear, rental, ...STATED });
  };
  for (const rental of inventory.rentals) {
    const { unit, connection, monthlyCost, sure } = rental;
    stated.add(`${unit.index} ${connection}`);
    if (!rented.has(connection) || !inScope(unit) || isPaidFor(unit, connection) === JUDGED.no) continue;
    if (monthlyCost === undefined) priced(unit, connection, sure, rental);
    else {
      const year = toMinor(monthlyCost, digits) * 12n;
      const least = sure && isPaidFor(unit, connection) === JUDGED.yes ? year : 0n;
      const perYear = { known: least, low: least, high: year };
      running.push({ unit, connection, perYear, rental, ...STATED });
    }
  }
  // A unit may say in its own row that the line is there, without a row for the line itself.
  for (const connection of configured) {
    const isAsked = askedForLine(inventory, connection);
    for (const unit of inventory.units) {
      const fact = unit.facts.get(connection);
      const mayBeThere = fact ? fact.value !== false : isAsked(unit);
      if (!mayBeThere || stated.has(`${unit.index} ${connection}`) || !inScope(unit)) continue;
      priced(unit, connection, fact?.value !== undefined, undefined);
    }
  }
  return running;
}

/** Of whom nothing is told of the connection, and might be: others of the same tier say whether they have it. */
function askedForLine({ units }: Inventory, connection: string): (unit: Unit) => boolean {
  const telling = units.filter(({ facts }) => facts.get(connection)?.value !== undefined);
  const tiers = new Set(telling.map(({ tier }) => tier));
  return ({ tier }) => tiers.has(tier);
}
