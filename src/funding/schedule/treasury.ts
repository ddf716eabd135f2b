import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import { ancestors, type Unit } from '../../model/inventory.ts';
import type { Payment, PieceCost, ScheduleInput, Source, SourceInYear } from './types.ts';

/** Something that payments lower: money that is there, or a limit to what may be paid. */
export interface Account {
  left: Minor;
}

/** Money of one source in one hand: a unit's, or the pool. */
interface Pot extends Account {
  readonly fresh: ReadonlyMap<number, Minor>;
}

/** Undefined: no limit in that year. */
interface Limit extends Account {
  readonly most: (year: number) => Minor | undefined;
}

/** One source's money. */
export interface Book {
  readonly source: Source;
  /** Its share, in parts of the treasury's `whole`. */
  readonly share: bigint;
  readonly pots: readonly Pot[];
  broughtIn: Minor;
  fresh: Minor;
  readonly spent: Record<PieceCost['when'], Minor>;
}

/** What one source may pay out for one unit: from these pots in order, within all of these limits. */
export interface Purse {
  readonly book: Book;
  readonly pots: readonly Account[];
  readonly limits: readonly Account[];
}

/** All money. What a trial took is in the journal until it is settled or undone. */
export interface Treasury {
  /** What the shares of all sources are parts of. */
  readonly whole: bigint;
  readonly books: ReadonlyMap<string, Book>;
  readonly purses: ReadonlyMap<Unit, readonly Purse[]>;
  readonly limits: readonly Limit[];
  /** All that every source gets in all years: where there is no other limit, this is one. */
  readonly everything: Minor;
  /** Accounts in the order in which they were drawn on, and what each held before. */
  readonly journal: { readonly accounts: Account[]; readonly before: Minor[] };
}

export function openTreasury({ sources, needs, running, ceiling }: ScheduleInput): Treasury {
  const limits: Limit[] = [];
  const limited = (most: Limit['most']): Limit => {
    const limit = { left: 0n, most };
    limits.push(limit);
    return limit;
  };
  const total = limited((year) => ceiling.get(year));
  const whole = sources.reduce(
    (all, { share }) => (all % share.bottom === 0n ? all : all * share.bottom),
    1n,
  );
  const units = new Set([...needs, ...running].map(({ unit }) => unit));
  const purses = new Map([...units].map((unit): [Unit, Purse[]] => [unit, []]));
  const books = sources.map((source): Book => {
    const held = potsByUnit(source);
    const pool: Pot[] = source.pool.size > 0 ? [{ left: 0n, fresh: source.pool }] : [];
    const { top, bottom } = source.share;
    const book: Book = {
      source,
      share: top * (whole / bottom),
      pots: [...held.values(), ...pool],
      broughtIn: 0n,
      fresh: 0n,
      spent: { once: 0n, yearly: 0n },
    };
    const shared = source.ceiling ? [limited((year) => source.ceiling?.get(year)), total] : [total];
    for (const [unit, own] of purses) {
      if (!source.serves(unit)) continue;
      const pots = [unit, ...ancestors(unit)].flatMap((holder) => held.get(holder) ?? []);
      own.push({
        book,
        pots: pots.length > 0 ? [...pots, ...pool] : pool,
        limits:
          source.ceilingPerUnit === undefined ? shared : [...shared, limited(() => source.ceilingPerUnit)],
      });
    }
    return book;
  });
  const incomes = books.flatMap(({ pots }) => pots.flatMap(({ fresh }) => [...fresh.values()]));
  return {
    whole,
    books: new Map(books.map((book) => [book.source.id, book])),
    purses,
    limits,
    everything: sum(incomes),
    journal: { accounts: [], before: [] },
  };
}

function potsByUnit({ held }: Source): ReadonlyMap<Unit, Pot> {
  const pots = [...groupBy(held, ({ unit }) => unit)].map(([unit, rows]): [Unit, Pot] => {
    const years = groupBy(rows, ({ year }) => year);
    const fresh = [...years].map(([year, own]): [number, Minor] => [year, sum(own.map((row) => row.amount))]);
    return [unit, { left: 0n, fresh: new Map(fresh) }];
  });
  return new Map(pots);
}

export const sum = (amounts: readonly Minor[]): Minor => amounts.reduce((all, each) => all + each, 0n);

/** The purses that are open to a unit, in the order of the sources. */
export const pursesOf = ({ purses }: Treasury, unit: Unit): readonly Purse[] => purses.get(unit) ?? [];

/** The year's money comes in, the year's limits hold. */
export function openYear({ books, limits, everything }: Treasury, year: number): void {
  for (const limit of limits) limit.left = limit.most(year) ?? everything;
  for (const book of books.values()) {
    book.broughtIn = sum(book.pots.map(({ left }) => left));
    book.fresh = sum(book.pots.map(({ fresh }) => fresh.get(year) ?? 0n));
    book.spent.once = book.spent.yearly = 0n;
    for (const pot of book.pots) pot.left += pot.fresh.get(year) ?? 0n;
  }
}

/** What is left of each source is kept or lapses. */
export function closeYear({ books }: Treasury, year: number): SourceInYear[] {
  return [...books.values()].map(({ source, pots, broughtIn, fresh, spent }) => {
    const left = sum(pots.map((pot) => pot.left));
    const [carriedOut, lapsed] = source.carriesOver ? [left, 0n] : [0n, left];
    if (lapsed > 0n) for (const pot of pots) pot.left = 0n;
    return { source: source.id, year, broughtIn, fresh, ...spent, carriedOut, lapsed };
  });
}

export function take({ journal }: Treasury, account: Account, amount: Minor): void {
  journal.accounts.push(account);
  journal.before.push(account.left);
  account.left -= amount;
}

/** What was taken since the last settlement is given back, the last first. */
export function undo({ journal: { accounts, before } }: Treasury): void {
  while (accounts.length > 0) (accounts.pop() as Account).left = before.pop() as Minor;
}

/** What was taken is spent, and booked by source. */
export function settle(
  { journal, books }: Treasury,
  when: PieceCost['when'],
  payments: readonly Payment[],
): void {
  journal.accounts.length = journal.before.length = 0;
  for (const { source, amount } of payments) (books.get(source) as Book).spent[when] += amount;
}
