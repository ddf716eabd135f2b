import { isDeepStrictEqual } from 'node:util';
import { add, between, type Range, shortfall, smaller } from '../lib/range.ts';
import {
  type Expiring,
  JUDGED,
  type Judged,
  nothingExpiring,
  SERVICE,
  SLOTS,
  slot,
  type Unit,
} from '../model/inventory.ts';
import type { Need, Reason, Split, Stock } from '../model/judgement.ts';
import type { Evidence } from './check.ts';
import { tiersTelling } from './scope.ts';

const { no, yes, unknown } = JUDGED;

/** Is anything told of the items of a unit, by a row or by a number? */
const isReported = (
  { inventory: { tallies }, standardIndex }: Evidence,
  { index }: Unit,
  item: string,
): boolean => {
  const at = index * tallies.standards.length + standardIndex(item);
  return tallies.listed[at] === 1 || tallies.reported[at] === 1;
};

/**
 * Says which of the units are asked for their items: where any of them tells of some, one without rows only if others of its tier,
 * wherever they are, do. Villages keep no computers.
 */
export function askedForItems(
  evidence: Evidence,
  units: readonly Unit[],
  item: string,
): (unit: Unit) => boolean {
  const tells = (unit: Unit): boolean => isReported(evidence, unit, item);
  if (!units.some(tells)) return () => true;
  const tiers = tiersTelling(evidence, `item ${item}`, tells);
  return ({ tier }) => tiers.has(tier);
}

/** Adds up the items of one kind over the given units, and says what could not be known of them. */
export function stockOf(
  evidence: Evidence,
  units: readonly Unit[],
  item: string,
  required: Range,
): { stock: Stock; reason: Reason | undefined } {
  const { counts, open: uncounted, lost, standards, expiries } = evidence.inventory.tallies;
  const at = evidence.standardIndex(item);
  const sums = new Float64Array(SLOTS);
  let extra: number | null = 0;
  let reason: Reason | undefined;
  const isAsked = askedForItems(evidence, units, item);
  for (const unit of units) {
    const offset = (unit.index * standards.length + at) * SLOTS;
    for (let index = 0; index < SLOTS; index++) sums[index]! += counts[offset + index] ?? 0;
    const blank = uncounted[unit.index * standards.length + at] ?? 0;
    if (blank > 0) {
      extra = extra === null || blank === Number.POSITIVE_INFINITY ? null : extra + blank;
      reason ??= 'fact_unknown';
    }
    const refused = lost[unit.index * standards.length + at] ?? 0;
    if (refused > 0) {
      extra = extra === null || refused === Number.POSITIVE_INFINITY ? null : extra + refused;
      reason ??= 'rows_refused';
    }
    const isNone = evidence.noRowsMeansNone('equipment') && !evidence.inventory.unclaimed.has(unit);
    if (!isReported(evidence, unit, item) && isAsked(unit) && !isNone) {
      extra = null;
      reason = 'not_reported';
    }
  }
  // A file that could not be read may have held items of any unit.
  if (evidence.inventory.incomplete.has('equipment')) {
    extra = null;
    reason ??= 'rows_refused';
  }
  const open = between(0, extra);
  const expiring =
    expiries && sumOf(units.flatMap(({ index }) => expiries.get(index * standards.length + at) ?? []));
  const sum = (service: number): number => {
    let total = 0;
    for (let index = service * 9; index < service * 9 + 9; index++) total += sums[index] as number;
    return total;
  };
  const one = (service: number, weak: 0 | 1 | 2, old: 0 | 1 | 2): number =>
    sums[slot(service, weak, old)] as number;
  /** May meet the standard, but a criterion is unknown. */
  const maybe = (service: number): number =>
    one(service, no, unknown) + one(service, unknown, no) + one(service, unknown, unknown);
  const sureOrMaybe = (service: number): Range =>
    between(one(service, no, no), one(service, no, no) + maybe(service));

  const inService = add(between(sum(SERVICE.in), sum(SERVICE.in) + sum(SERVICE.unknown)), open);
  const placeUnknown = one(SERVICE.unknown, no, no) + maybe(SERVICE.unknown);
  const good = add(add(sureOrMaybe(SERVICE.in), between(0, placeUnknown)), open);
  // A machine on order is new: its age is no question, only its specification.
  const ordered = (weak: Judged): number =>
    one(SERVICE.onOrder, weak, no) + one(SERVICE.onOrder, weak, yes) + one(SERVICE.onOrder, weak, unknown);
  const tooWeak = one(SERVICE.in, yes, no);
  const perhapsUpgradable =
    one(SERVICE.in, yes, unknown) + one(SERVICE.unknown, yes, no) + one(SERVICE.unknown, yes, unknown);
  const tooOld = one(SERVICE.in, no, yes);
  const both = one(SERVICE.in, yes, yes);
  const stock: Stock = {
    item,
    required,
    inService,
    good,
    stored: sureOrMaybe(SERVICE.stored),
    onOrder: between(ordered(no), ordered(no) + ordered(unknown)),
    anywhere: extra === null ? null : placeUnknown + extra,
    tooWeak,
    perhapsUpgradable,
    mostUpgradable:
      extra === null
        ? null
        : tooWeak + perhapsUpgradable + maybe(SERVICE.in) + maybe(SERVICE.unknown) + extra,
    tooOld,
    both,
    below: sum(SERVICE.in) - one(SERVICE.in, no, no) - maybe(SERVICE.in),
    unsure: maybe(SERVICE.in),
    surplus: shortfall(good, required),
    expiring,
  };
  if (!reason && (inService.low !== inService.high || good.low !== good.high)) reason = 'quality_unknown';
  return { stock, reason };
}

function sumOf(all: readonly Expiring[]): Expiring {
  const [only, ...more] = all;
  if (only && more.length === 0) return only;
  const sum = nothingExpiring();
  for (const each of all) {
    for (const end of Object.keys(sum) as (keyof Expiring)[]) {
      for (const [year, count] of each[end]) sum[end].set(year, (sum[end].get(year) ?? 0) + count);
    }
  }
  return sum;
}

/** `max(0, R - G)`: what the unit lacks. */
export const gapOf = (stock: Stock): Range => shortfall(stock.required, stock.good);

/**
 * What closes the gap: good stored items first, then those on order, then buying; people without any
 * machine before machines that are replaced; an upgrade, where one is priced, before a replacement.
 */
export function needOf(unit: Unit, stock: Stock, buy: readonly string[], upgrade: string | undefined): Need {
  const split = (
    required: number,
    inService: number,
    good: number,
    stored: number,
    ordered: number,
    upgradable: number,
  ): Split => {
    const gap = Math.max(0, required - good);
    const fromStock = Math.min(gap, stored);
    const onOrder = Math.min(gap - fromStock, ordered);
    const left = gap - fromStock - onOrder;
    const fresh = Math.max(0, required - inService - fromStock - onOrder);
    const upgraded = upgrade === undefined ? 0 : Math.min(left - fresh, upgradable);
    return {
      quantity: left - upgraded,
      new: fresh,
      replace: left - fresh - upgraded,
      upgrade: upgraded,
      fromStock,
      onOrder,
    };
  };
  const { required, inService, good, stored, onOrder, expiring, mostUpgradable } = stock;
  const most = (range: Range): number => range.high ?? Number.MAX_SAFE_INTEGER;
  const high =
    required.high === null
      ? null
      : split(required.high, inService.low, good.low, stored.low, onOrder.low, stock.tooWeak);
  const low = split(
    required.low,
    most(inService),
    most(good),
    most(stored),
    most(onOrder),
    stock.tooWeak + stock.perhapsUpgradable,
  );
  return {
    unit,
    item: stock.item,
    required,
    buy,
    upgrade,
    low,
    high,
    parts: isDeepStrictEqual(low, high) ? undefined : partsOf(stock, upgrade !== undefined),
    // Where it is open of any whether they are too weak: as many as lack at the worst.
    mostUpgraded:
      upgrade === undefined || mostUpgradable === stock.tooWeak
        ? undefined
        : smaller(high && high.quantity + high.upgrade, mostUpgradable),
    course: expiring && {
      low: {
        required: required.low,
        spare: Math.max(0, most(good) + most(stored) + most(onOrder) - required.low),
        expiring: expiring.latest,
        upgradable: expiring.weakLatest,
      },
      high: {
        required: required.high ?? 0,
        // Of what has no bound nothing is to spare.
        spare: required.high === null ? 0 : Math.max(0, good.low + stored.low + onOrder.low - required.high),
        expiring: expiring.soonest,
        upgradable: expiring.weakSoonest,
      },
    },
  };
}

/** What closes the gap beside new machines, whatever turns out: each as far as the gap and what there is go. */
function partsOf(stock: Stock, isUpgraded: boolean): Need['parts'] {
  const smallest = (a: Range, b: Range): Range => between(Math.min(a.low, b.low), smaller(a.high, b.high));
  const [stored, ordered] = [somewhere(stock.stored, stock), somewhere(stock.onOrder, stock)];
  const gap = gapOf(stock);
  const left = shortfall(gap, stored);
  const { high } = stock.inService;
  const bad = between(stock.below, high === null ? null : high - stock.good.low);
  const replace = smallest(shortfall(left, ordered), bad);
  return {
    replace: isUpgraded ? between(0, replace.high) : replace,
    fromStock: smallest(gap, stored),
    onOrder: smallest(left, ordered),
  };
}

/** What is stored or on order, with what may be. */
export const somewhere = (sure: Range, { anywhere }: Stock): Range => add(sure, between(0, anywhere));

/** Whether anything may be lacking, today or when what is there has passed its useful life. */
export const isAskedFor = ({ high, course }: Need): boolean =>
  high === null ||
  high.quantity + high.upgrade + high.fromStock + high.onOrder > 0 ||
  (course !== undefined && course.high.expiring.size > 0);

/** So many to buy, all of them new: gaps that no equipment stands behind. */
export function plainNeed(unit: Unit, quantity: Range, buy: readonly string[]): Need {
  const fresh = (count: number): Split => ({
    quantity: count,
    new: count,
    replace: 0,
    upgrade: 0,
    fromStock: 0,
    onOrder: 0,
  });
  return {
    unit,
    item: undefined,
    buy,
    upgrade: undefined,
    low: fresh(quantity.low),
    high: quantity.high === null ? null : fresh(quantity.high),
  };
}
