import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../lib/group-by.ts';
import { between, type Range } from '../lib/range.ts';

/** So many that may cost so much each; `price` undefined: as much as they do. In units of the currency. */
export interface Slot {
  readonly count: Range;
  readonly price: number | undefined;
  /** What it is counted from: the sum of the facts, or the units. */
  readonly of: Range;
}

/** What a unit may lawfully have of some items, and has. */
export interface Limit {
  readonly ceiling: string;
  /** One pool of several items: they are all counted against it. */
  readonly items: readonly string[];
  /** How many in all; undefined where nothing limits the number, or nothing could be known of it. */
  readonly entitled: Range | undefined;
  /** The parts of it. */
  readonly slots: readonly Slot[];
  /** What one beyond the parts may cost. */
  readonly price: number | undefined;
  /** Exact: 0.15 as written. */
  readonly tolerance: string | number;
  /** Good items of the need's own kind, and what of the pool is there beside them: good by its own standard, where it has one. */
  readonly good: Range;
  readonly beside: Range;
  /** The items whose good machines are counted in `beside`. */
  readonly others: readonly string[];
  /** So many at most the need may find without buying: stored, on order, or brought to standard; null: nobody knows. */
  readonly atHand: number | null;
  /** Of what the need replaces, items past the lawful life; undefined where any may be replaced. */
  readonly replaceable: Range | undefined;
  /** Those that may not be replaced yet, by the year in which they may: as late and as soon as may be; where a plan looks ahead. */
  readonly later:
    | { readonly low: ReadonlyMap<number, number>; readonly high: ReadonlyMap<number, number> }
    | undefined;
  /** Years that the lawful life is; undefined where nothing says. */
  readonly life: number | undefined;
  /** Years, 0 or more, for which what is past its useful life may not be replaced yet. */
  readonly wait: number;
  /** How many items there may be that are replaced: in service, and not surely good; null: nobody knows. */
  readonly bad: number | null;
  /** False where it is not known whether the ceiling is for the unit. */
  readonly sure: boolean;
  /** The one that counts where this one is not for the unit; undefined: none. */
  readonly otherwise: Limit | undefined;
}

/** A limit and those that may count in its place. */
export const eachOf = (limit: Limit): readonly Limit[] => [
  limit,
  ...(limit.otherwise ? eachOf(limit.otherwise) : []),
];

/** What limits a need that stands under one of these, and nobody knows which; undefined: under none. */
export function anyOf(limits: readonly (Limit | undefined)[]): Limit | undefined {
  const chains = limits.map((limit) => (limit ? eachOf(limit) : []));
  const all = groupBy(chains.flat(), ({ ceiling }) => ceiling);
  const isSame = chains.every((chain) => isDeepStrictEqual(namesOf(chain), namesOf(chains[0] ?? [])));
  return [...all.values()].reduceRight<Limit | undefined>((otherwise, own) => {
    const limit = own.reduce(eitherOf);
    return { ...limit, sure: limit.sure && isSame, otherwise };
  }, undefined);
}

const namesOf = (limits: readonly Limit[]): string[] => limits.map(({ ceiling }) => ceiling);

/** One ceiling of two needs of which either may stand under it. */
const eitherOf = (a: Limit, b: Limit): Limit => ({
  ...a,
  ...ofBoth(a, b),
  slots: a.slots.length >= b.slots.length ? ofAll(a.slots, b.slots) : ofAll(b.slots, a.slots),
  sure: a.sure && b.sure && a.wait === b.wait,
});

const ofAll = (slots: readonly Slot[], others: readonly Slot[]): Slot[] =>
  slots.map(({ count, of, price }, at) => ({
    count: hull(count, others[at]?.count ?? ANY),
    of: hull(of, others[at]?.of ?? ANY),
    price,
  }));

/** What is there under two limits of which either may count, and so many as the stricter lets: the smaller number, the longer life. */
export function ofBoth(
  a: Limit,
  b: Limit,
): Omit<Limit, 'ceiling' | 'items' | 'slots' | 'price' | 'tolerance' | 'sure' | 'otherwise'> {
  const { life, later } = (b.life ?? -1) > (a.life ?? -1) ? b : a;
  const isOneLife = a.life === b.life && !isDeepStrictEqual(a.later, b.later);
  return {
    entitled: fewer(a.entitled, b.entitled),
    good: hull(a.good, b.good),
    beside: hull(a.beside, b.beside),
    atHand: higher(a.atHand, b.atHand),
    bad: higher(a.bad, b.bad),
    others: [...new Set([...a.others, ...b.others])],
    life,
    wait: Math.max(a.wait, b.wait),
    replaceable: fewer(a.replaceable, b.replaceable),
    // Machines of which of them may be replaced later is not known: none for sure.
    later: isOneLife ? { low: new Map(), high: mostOf(a.later?.high, b.later?.high) } : later,
  };
}

const mostOf = (
  a: ReadonlyMap<number, number> = new Map(),
  b: ReadonlyMap<number, number> = new Map(),
): ReadonlyMap<number, number> =>
  new Map([...a, ...b].map(([year]) => [year, Math.max(a.get(year) ?? 0, b.get(year) ?? 0)]));

const ANY: Range = { low: 0, high: null };

/** Undefined: any number. */
function fewer(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (a && b) return hull(a, b);
  const only = a ?? b;
  return only && { ...only, high: null };
}

const hull = (a: Range, b: Range): Range => between(Math.min(a.low, b.low), higher(a.high, b.high));

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.max(a, b);

/**
 * Tallies that ceilings need beside those of items: past the lawful life; of the same pool, and not of the item: by the standard of another
 * item, or what no other item counts.
 */
export const lifeTally = (ceiling: string, item: string): string => `life ${ceiling} ${item}`;
export const besideTally = (ceiling: string, item: string, other?: string): string =>
  ['beside', ceiling, item, ...(other === undefined ? [] : ['/', other])].join(' ');
/** Ids have no spaces. */
export const isCeilingTally = (name: string): boolean => /^(?:life|beside) /.test(name);
