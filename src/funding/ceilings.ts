import type { Minor, MinorRange } from '../lib/money.ts';
import { between, just, type Range } from '../lib/range.ts';
import type { Need, Split } from '../model/judgement.ts';
import type { Limit } from '../model/limit.ts';
import type { MergedNeed } from './needs.ts';
import { type Place, placesOf, taking } from './places.ts';

/**
 * Which pieces of a need may lawfully be bought. Those that may not are counted once: first those beyond the number (`quantity`),
 * then those in place of machines that are not past their lawful life (`life`); of the others, what they cost above the most
 * that they may cost.
 */
export interface Lawful {
  readonly limit: Limit;
  readonly pieces: Range;
  readonly quantity: Range;
  readonly life: Range;
  /** Of so many lawful pieces those that are too dear, and by how much in all. `excess`: what one costs above a limit. */
  tooDear(
    excess: (limit: Minor) => Minor,
    pieces: Range,
  ): { readonly pieces: Range; readonly amount: MinorRange };
}

/** Every need that stands under a ceiling, with its lawful part. Needs under one ceiling share what it leaves, in their order. */
export function lawfulParts(
  merged: readonly MergedNeed[],
  limitOf: (need: Need) => Limit | undefined,
  digits: number,
): ReadonlyMap<Need, Lawful> {
  const parts = new Map<Need, Lawful>();
  const taken = new Map<string, Range>();
  for (const { need } of merged) {
    const limit = limitOf(need);
    if (!limit) continue;
    const pool = `${need.unit.index} ${limit.ceiling}`;
    const before = taken.get(pool) ?? just(0);
    const lawful = lawfulPart(need, limit, before, digits);
    parts.set(need, lawful);
    taken.set(pool, span(before.low + lawful.pieces.low, most(before.high) + most(lawful.pieces.high)));
  }
  return parts;
}

const most = (bound: number | null): number => bound ?? Number.POSITIVE_INFINITY;
const span = (low: number, high: number): Range => between(low, Number.isFinite(high) ? high : null);

/** What the law leaves of the pieces of one split: what is replaced keeps the place of what it replaces. */
function divided(
  { quantity, replace }: Pick<Split, 'quantity' | 'replace'>,
  room: number,
  replaceable: number,
): { pieces: number; quantity: number; life: number } {
  const kept = Math.min(quantity, Math.max(0, room));
  const life = Math.max(0, Math.min(replace, kept) - replaceable);
  return { pieces: kept - life, quantity: quantity - kept, life };
}

function lawfulPart(need: Need, limit: Limit, before: Range, digits: number): Lawful {
  const { entitled, good, beside, sure, bad } = limit;
  const endless = { quantity: Number.POSITIVE_INFINITY, replace: 0, fromStock: 0, onOrder: 0 };
  const [few, many] = [need.low, need.high ?? endless];
  const least = entitled?.low ?? Number.POSITIVE_INFINITY;
  const greatest = sure ? most(entitled ? entitled.high : null) : Number.POSITIVE_INFINITY;
  const [fewest, all] = [limit.replaceable?.low, limit.replaceable?.high].map((bound) =>
    limit.replaceable === undefined ? Number.POSITIVE_INFINITY : most(bound as number | null),
  ) as [number, number];
  /** What the need itself finds goes with its end; what others hold and were granted does not. */
  const own = ({ fromStock, onOrder }: Pick<Split, 'fromStock' | 'onOrder'>, count: number): number =>
    count + fromStock + onOrder;
  const [ownMost, ownLeast] = [own(few, most(good.high)), own(many, good.low)];
  const [othersLeast, othersMost] = [beside.low + before.low, most(beside.high) + most(before.high)];
  const room = (allowed: number, holding: number, others: number): number =>
    allowed === Number.POSITIVE_INFINITY ? allowed : allowed - holding - others;

  const worst = divided(few, room(least, ownMost, othersMost), fewest);
  const best = divided(many, room(greatest, ownLeast, othersLeast), sure ? all : Number.POSITIVE_INFINITY);
  const fewestBeyond = divided(few, room(greatest, ownMost, othersLeast), all).quantity;
  const mostBeyond = divided(many, room(least, ownLeast, othersMost), fewest).quantity;
  const isLimited = limit.replaceable !== undefined;
  const isKnown =
    sure &&
    least === greatest &&
    fewest === all &&
    ownMost === ownLeast &&
    othersMost === othersLeast &&
    isSame(few, many);
  const mostReplaced = Math.min(most(bad), many.quantity, Math.max(0, room(greatest, ownLeast, othersLeast)));
  return {
    limit,
    pieces: span(worst.pieces, best.pieces),
    quantity: span(fewestBeyond, mostBeyond),
    life: isKnown ? just(worst.life) : isLimited ? span(0, Math.max(0, mostReplaced - fewest)) : just(0),
    tooDear: dearness(limit, before, digits),
  };
}

const isSame = (a: Pick<Split, 'quantity' | 'replace'>, b: Pick<Split, 'quantity' | 'replace'>): boolean =>
  a.quantity === b.quantity && a.replace === b.replace;

/** How much so many pieces are too dear, after those that were granted before took their places. */
function dearness(limit: Limit, before: Range, digits: number): Lawful['tooDear'] {
  const ends = { least: placesOf(limit, 'high', digits), greatest: placesOf(limit, 'low', digits) };
  const above = (
    places: readonly Place[],
    excess: (most: Minor) => Minor,
    { wanted, granted }: { readonly wanted: number; readonly granted: number },
  ): { pieces: number; amount: Minor } | undefined => {
    const take = taking(places);
    take(granted);
    let [pieces, amount] = [0, 0n];
    for (const { count, limit: most } of take(wanted)) {
      const each = most === undefined ? 0n : excess(most);
      if (each === 0n) continue;
      if (!Number.isFinite(count)) return undefined;
      pieces += count;
      amount += BigInt(count) * each;
    }
    return { pieces, amount };
  };
  return (excess, pieces) => {
    const least = above(ends.least, excess, { wanted: pieces.low, granted: before.low });
    const greatest = above(ends.greatest, excess, {
      wanted: most(pieces.high),
      granted: most(before.high),
    });
    const [low, high] = [least?.amount ?? 0n, greatest?.amount ?? null];
    return {
      pieces: between(least?.pieces ?? 0, greatest?.pieces ?? null),
      amount: { known: low === high ? low : 0n, low, high },
    };
  };
}

/** A need as far as it is asked for; `lawful` where a ceiling says how far. */
export interface AskedNeed extends MergedNeed {
  readonly lawful?: Lawful | undefined;
}

/** The needs as far as they are lawful: what is asked for. */
export const lawfulNeeds = (
  merged: readonly MergedNeed[],
  parts: ReadonlyMap<Need, Lawful>,
): readonly AskedNeed[] =>
  merged.map(({ need, targets }) => {
    const lawful = parts.get(need);
    if (!lawful) return { need, targets };
    const { pieces } = lawful;
    const { low, high } = need;
    const capped = pieces.high === null ? null : { ...(high ?? low), quantity: pieces.high };
    return { need: { ...need, low: { ...low, quantity: pieces.low }, high: capped }, targets, lawful };
  });
