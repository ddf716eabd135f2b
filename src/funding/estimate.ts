import { fromMinor, type Minor, type MinorRange, minorDigits } from '../lib/money.ts';
import { between, type Range } from '../lib/range.ts';
import { UserError } from '../model/finding.ts';
import type { Unit } from '../model/inventory.ts';
import type { Need, Split } from '../model/judgement.ts';
import type { MoneyFigure } from '../model/report.ts';
import { NOT_COSTED } from '../model/target.ts';
import { lawfulParts } from './ceilings.ts';
import type { Funding } from './funding.ts';
import type { Lawful } from './lawful.ts';
import { type AskedNeed, lawfulNeeds } from './lawful-course.ts';
import type { MergedNeed } from './merged.ts';
import { mergeNeeds, type NeedsByTarget } from './needs.ts';
import { atEnd, type Part, type PriceBook, priceBook } from './prices.ts';
import { type Running, runningOf } from './running.ts';

/** One priced thing that is needed in one unit. */
export interface Line {
  readonly unit: Unit;
  readonly targets: readonly string[];
  /** Of these the one that asks for most, under which the amount counts; those that may be it where that is not known. */
  readonly under: readonly string[];
  readonly item: string | undefined;
  readonly buy: string | undefined;
  readonly kind: 'purchase' | 'upgrade';
  readonly quantity: Range;
  readonly of: Need;
  /** What it costs, part of a piece by part; its price is not known where `each` is undefined. */
  readonly part: Part;
}

export interface Costs {
  readonly merged: readonly MergedNeed[];
  /** The needs that stand under a ceiling, and what of them is lawful. */
  readonly lawful: ReadonlyMap<Need, Lawful>;
  /** What is asked for of the needs: all of it, or what is lawful. */
  readonly asked: readonly AskedNeed[];
  readonly book: PriceBook;
  /** YYYY-MM-DD: the day on which prices have to hold. */
  readonly priceDate: string;
  readonly lines: readonly Line[];
  readonly running: readonly Running[];
  readonly notCosted: readonly string[];
  readonly digits: number;
}

/** Prices what closes the gaps, and what runs already, as on the date, YYYY-MM-DD. */
export function costsOf(funding: Funding, needs: NeedsByTarget, priceDate: string): Costs {
  const { config } = funding;
  const digits = minorDigits(config.currency);
  const book = priceBook(funding, priceDate);
  const merged = mergeNeeds(needs, namedIn(funding));
  const lawful = lawfulParts(merged, (need) => funding.limitOf(need, priceDate), digits);
  return {
    merged,
    lawful,
    asked: funding.beyondCeiling ? merged : lawfulNeeds(merged, lawful),
    book,
    lines: merged.flatMap((each) => linesOf(each, book, priceDate)),
    running: runningOf(funding, book, priceDate, digits),
    notCosted: config.targets.flatMap((target) =>
      'buy' in target && target.buy === NOT_COSTED ? [target.id] : [],
    ),
    digits,
    priceDate,
  };
}

/** Items by whose name something is given, paid for, or moved before money is asked. */
function namedIn({ config: { funding }, inventory }: Funding): (item: string | undefined) => boolean {
  if (funding?.surplus === 'count') return () => true;
  const named = new Set([
    ...inventory.allocations.map(({ item }) => item),
    ...(funding?.sources ?? []).flatMap(({ items }) => items ?? []),
  ]);
  return (item) => named.has(item);
}

const UNPRICED: Part = { id: '', when: 'once', price: undefined, one: undefined, each: undefined };

function linesOf({ need, targets, under }: MergedNeed, book: PriceBook, date: string): Line[] {
  const make = (kind: Line['kind'], buys: readonly string[], amount: (split: Split) => number): Line[] => {
    const parts = buys.length > 0 ? book.parts(buys, need.unit, date) : [UNPRICED];
    // Without an end to what is lacking none may be left that is brought to standard.
    const least = need.high === null && kind === 'upgrade' ? 0 : amount(need.low);
    const quantity = ends(least, need.high && amount(need.high));
    const { unit, item } = need;
    return parts.map((part) => ({
      unit,
      targets,
      under,
      item,
      buy: part.id || undefined,
      kind,
      quantity,
      of: need,
      part,
    }));
  };
  const lines = make('purchase', need.buy, ({ quantity }) => quantity);
  if (need.upgrade !== undefined) {
    const upgrades = make('upgrade', [need.upgrade], ({ upgrade }) => upgrade);
    lines.push(...upgrades.map((line) => ({ ...line, quantity: upTo(line.quantity, need.mostUpgraded) })));
  }
  return lines.filter(({ quantity }) => quantity.high !== 0 || quantity.low !== 0 || covered(need));
}

/** Machines of which nothing is known at either end may turn out to be such as are brought to standard. */
const upTo = ({ low, high }: Range, most: number | null | undefined): Range =>
  most === undefined || high === null
    ? { low, high }
    : between(low, most === null ? null : Math.max(high, most));

/** Of two ways to close a gap the one takes what the other leaves: at the least need there may be more of one. */
const ends = (one: number, other: number | null): Range =>
  other === null ? between(one, null) : between(Math.min(one, other), Math.max(one, other));

/** Nothing to buy, but something to take out of store or to wait for: the line is kept, at no cost. */
const covered = ({ high, parts }: Need): boolean =>
  high !== null &&
  (parts ? parts.fromStock.high !== 0 || parts.onOrder.high !== 0 : high.fromStock + high.onOrder > 0);

/** What a line costs at a number of pieces, at one end of what is known of its price. */
export const costOf = ({ part }: Line, pieces: number, end: 'low' | 'high'): Minor =>
  (atEnd(part, end).each?.price ?? 0n) * BigInt(pieces);

export function amountOf(line: Line): MinorRange {
  const { low, high } = line.quantity;
  // A missing price is never a price of 0: there is no upper end.
  if (line.part.each === undefined) return { known: 0n, low: 0n, high: high === 0 ? 0n : null };
  return {
    known: low === high && !line.part.dearest ? costOf(line, low, 'low') : 0n,
    low: costOf(line, low, 'low'),
    high: high === null ? null : costOf(line, high, 'high'),
  };
}

/** Minor units as a figure of the report. Throws UserError where the figure is too large to be written exactly. */
export function shown(minor: Minor, digits: number): number {
  try {
    return fromMinor(minor, digits);
  } catch {
    throw new UserError('amount-too-large', { amount: String(minor) });
  }
}

export const figure = (money: MinorRange, digits: number): MoneyFigure => ({
  known: shown(money.known, digits),
  low: shown(money.low, digits),
  high: money.high === null ? null : shown(money.high, digits),
});
