import { groupBy } from '../lib/group-by.ts';
import type { Minor } from '../lib/money.ts';
import { add, between, just, type Range } from '../lib/range.ts';
import type { Need, Split } from '../model/judgement.ts';
import { eachOf, type Limit } from '../model/limit.ts';
import type { Ahead, Lawful } from './lawful.ts';
import { isSame } from './lawful.ts';
import type { MergedNeed } from './merged.ts';
import { overhangsOf } from './overhang.ts';
import { placesOf, taking } from './places.ts';
import { strictest } from './strictest.ts';

/** Every need that stands under a ceiling, with its lawful part. Needs under one ceiling share what it leaves, in their order. */
export function lawfulParts(
  merged: readonly Pick<MergedNeed, 'need' | 'place'>[],
  limitOf: (need: Need) => Limit | undefined,
  digits: number,
): ReadonlyMap<Need, Lawful> {
  const parts = new Map<Need, Lawful>();
  const under = merged.flatMap(({ need, place }) => {
    const limit = limitOf(need);
    if (!limit) return [];
    const pools = eachOf(limit).map(({ ceiling }) => `${need.unit.index} ${ceiling}`);
    return [{ need, place, limit, pools }];
  });
  const perPool = groupBy(
    under.flatMap((each) => each.pools.map((pool) => ({ each, pool }))),
    ({ pool }) => pool,
  );
  for (const own of under) {
    const { need, limit, pools } = own;
    const strict = strictest(limit);
    const sharing = new Set(pools.flatMap((pool) => perPool.get(pool)?.map(({ each }) => each) ?? []));
    const beside = [...sharing]
      .filter((other) => strict.others.includes(other.need.item ?? ''))
      .map((other) => ({ ...foundBy(other), ...(other.limit.otherwise && { low: 0 }) }))
      .reduce(add, strict.beside);
    const all = pools.map((pool) =>
      takenBefore(own, perPool.get(pool)?.map(({ each }) => each) ?? [], parts),
    );
    const before = span((all[0] as Range).low, Math.max(...all.map(({ high }) => most(high))));
    const lawful = lawfulPart(need, { ...strict, beside }, before, digits);
    parts.set(need, { ...lawful, limit });
  }
  for (const [, needs] of groupBy(under, ({ pools: [own] }) => own)) shareExcess(needs, parts);
  return parts;
}

interface UnderLimit extends Pick<MergedNeed, 'need' | 'place'> {
  readonly limit: Limit;
}

/** What needs of one ceiling are granted before another of them: surely by those that are before it, and at most by those that may be. */
function takenBefore(
  own: UnderLimit,
  sharing: readonly UnderLimit[],
  parts: ReadonlyMap<Need, Lawful>,
): Range {
  let [least, greatest] = [0, 0];
  for (const other of sharing) {
    if (other === own || other.place.low > most(own.place.high)) continue;
    const granted = parts.get(other.need)?.pieces;
    const isBefore = most(other.place.high) < own.place.low;
    if (granted && isBefore && !other.limit.otherwise) least += granted.low;
    greatest += most(granted ? granted.high : (other.need.high?.quantity ?? null));
  }
  return span(least, greatest);
}

/** Tells each of the needs of one ceiling how much it stands for of what is there beyond it. */
function shareExcess(needs: readonly { readonly need: Need }[], parts: Map<Need, Lawful>): void {
  const own = needs.map(({ need }) => ({ need, lawful: parts.get(need) as Lawful }));
  if (own.every(({ lawful: { ahead } }) => ahead.low.excess === 0 && ahead.high.excess === 0)) return;
  const overhangs = overhangsOf(own);
  for (const { need, lawful } of own) {
    const ahead = (end: 'low' | 'high') => ({
      ...lawful.ahead[end],
      overhang: overhangs[end].get(need) ?? 0,
    });
    parts.set(need, { ...lawful, ahead: { low: ahead('low'), high: ahead('high') } });
  }
}

/** What a need puts to use without buying it, which takes places that others cannot have. */
function foundBy({ need: { low, high }, limit }: { readonly need: Need; readonly limit: Limit }): Range {
  const found = ({ upgrade, fromStock, onOrder }: Split): number => upgrade + fromStock + onOrder;
  if (high && found(low) === found(high) && isSame(low, high)) return just(found(low));
  return span(0, Math.min(most(limit.atHand), high ? high.quantity + found(high) : Number.POSITIVE_INFINITY));
}

const most = (bound: number | null): number => bound ?? Number.POSITIVE_INFINITY;
const span = (low: number, high: number): Range => between(low, Number.isFinite(high) ? high : null);

/** What the law leaves of the pieces of one split: what is replaced keeps the place of what it replaces. */
function divided(
  { quantity, replace }: Pick<Split, 'quantity' | 'replace'>,
  room: number,
  replaceable: number,
): { pieces: number; quantity: number; life: number; replaced: number } {
  const kept = Math.min(quantity, Math.max(0, room));
  const replaced = Math.min(replace, kept, replaceable);
  const life = Math.min(replace, kept) - replaced;
  // Of an endless number nothing may be left.
  return { pieces: kept - life, quantity: kept === quantity ? 0 : quantity - kept, life, replaced };
}

/** `before`: what needs of the same ceiling were granted. */
function lawfulPart(need: Need, limit: Limit, before: Range, digits: number): Lawful {
  const { entitled, good, beside, sure, bad } = limit;
  const endless = { quantity: Number.POSITIVE_INFINITY, replace: 0, upgrade: 0, fromStock: 0, onOrder: 0 };
  const [few, many] = [need.low, need.high ?? endless];
  const least = entitled?.low ?? Number.POSITIVE_INFINITY;
  const greatest = sure ? most(entitled ? entitled.high : null) : Number.POSITIVE_INFINITY;
  const [fewest, all] = [limit.replaceable?.low, limit.replaceable?.high].map((bound) =>
    limit.replaceable === undefined ? Number.POSITIVE_INFINITY : most(bound as number | null),
  ) as [number, number];
  /** What the need itself finds or brings to standard goes with its end; what others hold and were granted does not. */
  const own = (
    { upgrade, fromStock, onOrder }: Pick<Split, 'upgrade' | 'fromStock' | 'onOrder'>,
    count: number,
  ): number => count + upgrade + fromStock + onOrder;
  const [ownMost, ownLeast] = [own(few, most(good.high)), own(many, good.low)];
  const [othersLeast, othersMost] = [beside.low + before.low, most(beside.high) + most(before.high)];
  const room = (allowed: number, holding: number, others: number): number =>
    allowed === Number.POSITIVE_INFINITY ? allowed : allowed - holding - others;

  const [leastRoom, mostRoom] = [room(least, ownMost, othersMost), room(greatest, ownLeast, othersLeast)];
  const places = { low: room(least, 0, othersMost), high: room(greatest, 0, othersLeast) };
  /** What is there beyond what is required as well, in store or on order: it is lost before anything is lacking. */
  const [spareLow, spareHigh] = [need.course?.low, need.course?.high].map((course) =>
    course && course.spare > 0 ? course.required + course.spare : 0,
  ) as [number, number];
  const worst = divided(few, leastRoom, fewest);
  const best = divided(many, mostRoom, sure ? all : Number.POSITIVE_INFINITY);
  // What is lacking and what is there need not be of the same machines, so that much of both may be there together.
  const beyond = (allowed: number, others: number, replaceable: number): readonly number[] => [
    divided(few, room(allowed, ownMost, others), replaceable).quantity,
    divided(many, room(allowed, ownLeast, others), replaceable).quantity,
  ];
  const fewestBeyond = Math.min(...beyond(greatest, othersLeast, all));
  const mostBeyond = Math.max(...beyond(least, othersMost, fewest));
  const isLimited = limit.replaceable !== undefined;
  const isKnown =
    sure &&
    least === greatest &&
    fewest === all &&
    ownMost === ownLeast &&
    othersMost === othersLeast &&
    isSame(few, many);
  const mostReplaced = Math.min(most(bad), many.quantity, Math.max(0, mostRoom));
  return {
    limit,
    pieces: span(worst.pieces, best.pieces),
    quantity: span(fewestBeyond, mostBeyond),
    life: isKnown ? just(worst.life) : isLimited ? span(0, Math.max(0, mostReplaced - fewest)) : just(0),
    ahead: {
      low: ahead(worst, {
        room: leastRoom,
        places: places.low,
        own: ownMost,
        spare: spareLow,
        replaceable: fewest,
      }),
      high: ahead(best, {
        room: mostRoom,
        places: places.high,
        own: ownLeast,
        spare: spareHigh,
        replaceable: all,
      }),
    },
    tooDear: dearness(limit, before, digits),
  };
}

/** At one end. What is there beyond what is required (`spare`) is there as well as what the need itself finds (`own`). */
const ahead = (
  { life, replaced }: ReturnType<typeof divided>,
  at: Readonly<Record<'room' | 'places' | 'own' | 'spare' | 'replaceable', number>>,
): Ahead => ({
  places: Math.max(0, at.places),
  excess: Math.max(0, Math.min(-Math.min(at.room, at.places - at.spare), Number.MAX_SAFE_INTEGER)),
  holding: Math.max(at.own, at.spare),
  overhang: 0,
  early: life,
  idle: at.replaceable - replaced,
});

/** How much so many pieces are too dear, after those that were granted before took their places. */
function dearness(limit: Limit, before: Range, digits: number): Lawful['tooDear'] {
  const ends = { least: placesOf(limit, 'high', digits), greatest: placesOf(limit, 'low', digits) };
  const above = (
    places: ReturnType<typeof placesOf>,
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
