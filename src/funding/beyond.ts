import type { Ceiling } from '../config/ceilings.ts';
import { groupBy } from '../lib/group-by.ts';
import { addMoney, type Minor, type MinorRange } from '../lib/money.ts';
import { add, between, just, type Range, smaller } from '../lib/range.ts';
import { parseRational, type Rational } from '../lib/rational.ts';
import type { Need } from '../model/judgement.ts';
import type { Beyond, Entitlement } from '../model/report.ts';
import { type Costs, costOf, type Line, shown } from './estimate.ts';
import type { Lawful } from './lawful.ts';
import { dearest } from './places.ts';
import { atEnd, type Part } from './prices.ts';
import { shownPrice } from './running-lines.ts';

/** What a line comes to, and what of it is asked for and what is not, when some of its pieces are given in kind. */
export interface Shares {
  readonly asked: MinorRange;
  readonly beyond: MinorRange;
}

/**
 * Of a line under a ceiling. What is given takes the place of what may lawfully be bought: given kit counts among what a unit has.
 * `gift`: pieces given at each end of what is known.
 */
export function sharesOf(
  line: Line,
  costs: Costs,
  gift: { readonly low: number; readonly high: number },
): Shares | undefined {
  const lawful = line.kind === 'purchase' ? costs.lawful.get(line.of) : undefined;
  if (!lawful) return undefined;
  const { pieces, quantity, life } = lawful;
  const ungiven = ({ low, high }: Range): Range =>
    rangeOf(Math.max(0, low - gift.low), high === null ? null : Math.max(0, high - gift.high));
  const asked = ungiven(pieces);
  const open = ungiven(line.quantity);
  // Of what is beyond no more is left than of all.
  const all = add(quantity, life);
  const left = rangeOf(Math.min(all.low, open.low), smaller(all.high, open.high));
  if (!line.part.each) return { asked: priced(line, asked), beyond: priced(line, left) };
  const tooDear = (pieces: Range, end: 'low' | 'high'): MinorRange =>
    lawful.tooDear(excessOf(line, costs, end), pieces).amount;
  const few = tooDear(just(asked.low), 'low');
  const many = asked.high === null ? undefined : just(asked.high);
  return reconciled(priced(line, open), {
    asked: known(
      costOf(line, asked.low, 'low') - (few.high ?? 0n),
      many ? costOf(line, asked.high as number, 'high') - tooDear(many, 'high').low : null,
    ),
    beyond: addMoney(priced(line, left), known(few.low, tooDear(many ?? asked, 'high').high)),
  });
}

/** What is asked for and what is beyond are together what is open: no end of one leaves the other more, or less, than that. */
function reconciled(open: MinorRange, { asked, beyond }: Shares): Shares {
  const within = (own: MinorRange, other: MinorRange): MinorRange => {
    const least = other.high === null ? 0n : open.low - other.high;
    const most = open.high === null ? null : open.high - other.low;
    return known(
      own.low > least ? own.low : least,
      most === null || (own.high !== null && own.high < most) ? own.high : most,
    );
  };
  return { asked: within(asked, beyond), beyond: within(beyond, asked) };
}

const known = (low: Minor, high: Minor | null): MinorRange => ({ known: low === high ? low : 0n, low, high });

/** What a piece of the line costs above a limit: the thing itself, and what follows from its price, not what comes with it. */
const excessOf =
  ({ of, unit, buy }: Line, { book, priceDate }: Costs, end: 'low' | 'high') =>
  (limit: Minor): Minor => {
    const part = book.parts(of.buy, unit, priceDate, limit).find(({ id }) => id === buy);
    return (part && atEnd(part, end).above?.price) ?? 0n;
  };

/** What may be asked for one piece of a line, at one end of what is known of its price. */
export function lawfulPrice(line: Line, costs: Costs, end: 'low' | 'high'): Minor {
  const above = costs.lawful.get(line.of)?.tooDear(excessOf(line, costs, end), just(1)).amount;
  return costOf(line, 1, end) - (end === 'low' ? (above?.high ?? 0n) : (above?.low ?? 0n));
}

/** Of so many lawful pieces of a line those that are too dear, and by how much in all. */
function tooDearOf(line: Line, costs: Costs, lawful: Lawful, all: Range): ReturnType<Lawful['tooDear']> {
  const least = lawful.tooDear(excessOf(line, costs, 'low'), all);
  if (!line.part.dearest) return least;
  const most = lawful.tooDear(excessOf(line, costs, 'high'), all);
  return {
    pieces: between(least.pieces.low, most.pieces.high),
    amount: known(least.amount.low, most.amount.high),
  };
}

const rangeOf = (low: number, high: number | null): Range =>
  between(low, high === null ? null : Math.max(low, high));

/** A price that is missing is never one of 0: there is no upper end. */
function priced(line: Line, { low, high }: Range): MinorRange {
  if (line.part.each === undefined) return known(0n, high === 0 ? 0n : null);
  return known(costOf(line, low, 'low'), high === null ? null : costOf(line, high, 'high'));
}

/** What the needs have beyond ceilings, before anything is given. */
export function beyondRows(costs: Costs): Beyond[] {
  // Upgrades stand under no ceiling.
  const purchases = groupBy(
    costs.lines.filter(({ kind }) => kind === 'purchase'),
    ({ of }) => of,
  );
  return [...costs.lawful].flatMap(([need, lawful]): Beyond[] => {
    const { limit } = lawful;
    const { unit } = need;
    const lines = purchases.get(need) ?? [];
    const common = {
      unit_id: unit.id,
      name: unit.name,
      tier: unit.tier ?? null,
      item: need.item as string,
      buy: [...need.buy],
      ceiling: limit.ceiling,
      entitled: limit.entitled ?? null,
      there: add(limit.good, limit.beside),
      unit_price: null,
      limit: null,
    };
    const ofPieces = (why: Beyond['why'], pieces: Range): Beyond[] =>
      pieces.high === 0
        ? []
        : [{ ...common, why, quantity: pieces, amount: amountOfAll(lines, pieces, costs) }];
    const above = lines.map((line) => ({ line, ...tooDearOf(line, costs, lawful, lawful.pieces) }));
    const isThing = ({ line }: (typeof above)[number]): boolean => need.buy.includes(line.buy as string);
    const following = above.filter((each) => !isThing(each)).map(({ amount }) => amount);
    const ofPrice = above
      .filter((each) => isThing(each) && each.pieces.high !== 0)
      .map(({ line, pieces, amount }, at): Beyond => {
        const limit = limitExceeded(lawful, line.part, costs.digits);
        // What follows from the prices of several things is told once.
        const all = at === 0 ? following.reduce(addMoney, amount) : amount;
        return {
          ...common,
          buy: [line.buy as string],
          why: 'price',
          quantity: pieces,
          amount: moneyRange(all, costs),
          unit_price: shownPrice(line.part, costs),
          limit: limit === undefined ? null : shown(limit, costs.digits),
        };
      });
    return [...ofPieces('quantity', lawful.quantity), ...ofPieces('life', lawful.life), ...ofPrice];
  });
}

/** What one may cost at most, where all that are too dear may cost the same; else `explain` tells which may cost how much. */
function limitExceeded(
  { limit: { slots, price, tolerance } }: Lawful,
  part: Part,
  digits: number,
): Minor | undefined {
  const own = slots.length > 0 ? slots.map((slot) => slot.price) : [price];
  const limits = own.flatMap((each) => (each === undefined ? [] : [dearest(each, tolerance, digits)]));
  const highest = atEnd(part, 'high').each?.highest ?? 0n;
  const [only, ...more] = new Set(limits.filter((limit) => limit < highest));
  return more.length === 0 ? only : undefined;
}

const moneyRange = ({ low, high }: MinorRange, { digits }: Costs): Range =>
  between(shown(low, digits), high === null ? null : shown(high, digits));

function amountOfAll(lines: readonly Line[], pieces: Range, costs: Costs): Range | null {
  if (lines.length === 0 || lines.some(({ part }) => part.each === undefined)) return null;
  return moneyRange(lines.map((line) => priced(line, pieces)).reduce(addMoney), costs);
}

/** A need under its ceiling. */
export type UnderCeiling = readonly [Need, Lawful];

/** What ceilings give units, each once. */
export function entitlementRows(
  all: readonly UnderCeiling[],
  ceilings: readonly Ceiling[],
  digits: number,
): Entitlement[] {
  const byId = new Map(ceilings.map((each) => [each.id, each]));
  const rows = new Map<string, Entitlement>();
  for (const under of all) {
    const [{ unit, scope = 'own' }, { limit }] = under;
    const key = poolOf(under);
    if (rows.has(key)) continue;
    const { ceiling, items, entitled = null, good, beside } = limit;
    rows.set(key, {
      unit_id: unit.id,
      name: unit.name,
      tier: unit.tier ?? null,
      scope,
      ceiling,
      source: byId.get(ceiling)?.source ?? null,
      items: [...items],
      entitled,
      parts: partsOf(limit, byId.get(ceiling)),
      there: add(good, beside),
      most: mostOf(limit, digits),
      useful_life_years: limit.life ?? null,
      price_limits: priceLimits(limit, digits),
      tolerance: shareOf(limit.tolerance),
    });
  }
  return [...rows.values()];
}

const shareOf = (written: string | number): number => {
  const { top, bottom } = parseRational(written) as Rational;
  return Number(top) / Number(bottom);
};

/** How what a unit may have comes about, part by part. */
const partsOf = ({ slots }: Lawful['limit'], ceiling: Ceiling | undefined): Entitlement['parts'] =>
  (ceiling?.entitlement ?? []).flatMap(({ fact = [], each, one_per, per_unit }, at) => {
    const slot = slots[at];
    if (!slot) return [];
    const [rule, number] =
      per_unit !== undefined
        ? (['per_unit', per_unit] as const)
        : one_per !== undefined
          ? (['one_per', one_per] as const)
          : (['each', each ?? 1] as const);
    const { of, price = null, count } = slot;
    return [{ facts: [fact].flat(), of, rule, number, price, count }];
  });

/** A unit's share in a ceiling; what it has by itself, and what it has with all below it, are two. */
export const poolOf = ([{ unit, scope = 'own' }, { limit }]: UnderCeiling): string =>
  `${unit.index} ${limit.ceiling} ${scope}`;

function priceLimits(
  { slots, price, tolerance }: Lawful['limit'],
  digits: number,
): Entitlement['price_limits'] {
  const most = (own: number | undefined): number | null =>
    own === undefined ? null : shown(dearest(own, tolerance, digits), digits);
  if (slots.length === 0) return [{ count: null, price: most(price), without_tolerance: price ?? null }];
  const alike = groupBy(slots, (slot) => most(slot.price));
  return [...alike]
    .sort(([a], [b]) => (b ?? Number.POSITIVE_INFINITY) - (a ?? Number.POSITIVE_INFINITY))
    .map(([limit, own]) => ({
      count: own.map(({ count }) => count).reduce(add),
      price: limit,
      without_tolerance: own[0]?.price ?? null,
    }));
}

function mostOf({ entitled, slots }: Lawful['limit'], digits: number): Range | null {
  if (entitled === undefined) return null;
  let [low, high]: [Minor, Minor | null] = [0n, 0n];
  for (const { count, price } of slots) {
    if (price === undefined) return null;
    const each = dearest(price, 0, digits);
    low += BigInt(count.low) * each;
    high = high === null || count.high === null ? null : high + BigInt(count.high) * each;
  }
  return between(shown(low, digits), high === null ? null : shown(high, digits));
}
