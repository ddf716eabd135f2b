import { groupBy } from '../lib/group-by.ts';
import { addMoney, type Minor, type MinorRange, NO_MONEY, toMinor } from '../lib/money.ts';
import { type Allocation, JUDGED, subtree, type Unit } from '../model/inventory.ts';
import { sharesOf } from './beyond.ts';
import { amountOf, type Costs } from './estimate.ts';
import type { Funding } from './funding.ts';
import { giveInKind, type YearGifts } from './year-gifts.ts';

interface PlanInput extends Funding {
  readonly costs: Costs;
  readonly year: number;
}

/** What one unit has of one source in the year. */
export interface Money {
  readonly source: string;
  readonly grant: boolean;
  /** False where it is not known whether the unit gets the grant. */
  readonly sure: boolean;
  readonly amount: Minor;
}

/** An amount at the least, and at the most. */
export interface Ends {
  readonly least: Minor;
  readonly most: Minor;
}
export const NOTHING: Ends = { least: 0n, most: 0n };
export const addEnds = (a: Ends, b: Ends): Ends => ({ least: a.least + b.least, most: a.most + b.most });

export interface UnitPlan {
  readonly unit: Unit;
  need: MinorRange;
  /** Need before anything is given. */
  whole: MinorRange;
  inKind: Minor;
  readonly money: readonly Money[];
  needBelow: MinorRange;
  request: MinorRange;
  /** Left at the highest need, and at the lowest. */
  unspent: Ends;
}

const max0 = (value: Minor): Minor => (value > 0n ? value : 0n);

/** A year's need set against what is given, unit by unit. */
export interface YearPlan {
  readonly units: readonly UnitPlan[];
  readonly need: MinorRange;
  readonly beyond: MinorRange;
  readonly request: MinorRange;
  readonly inKind: Minor;
  /** Names of sources, in their order. */
  readonly sources: readonly string[];
  /** What is spent of each source. */
  readonly used: ReadonlyMap<string, Ends>;
  readonly given: YearGifts;
}

/**
 * What is given in kind lowers quantities first; then, from the bottom up, the money of a unit serves it and the units below it,
 * never its sisters: short(u) = max(0, need(u) + sum short(below) - money(u)).
 */
export function planOf(funding: Funding, costs: Costs, year: number): YearPlan {
  const input: PlanInput = { ...funding, costs, year };
  const { inventory, beyondCeiling } = input;
  const sources = sourceNames(input);
  const given = giveInKind(funding, costs, year);
  const plans = unitPlans(input);
  let [need, beyond] = [NO_MONEY, NO_MONEY];
  const uses = groupBy(given.uses, ({ line }) => line);
  for (const { unit, perYear } of costs.running) {
    need = addMoney(need, perYear);
    const own = plans.get(unit) as UnitPlan;
    own.need = addMoney(own.need, perYear);
    own.whole = addMoney(own.whole, perYear);
  }
  for (const line of costs.lines) {
    const amount = amountOf(line);
    const gifts = uses.get(line) ?? [];
    const used = gifts.map((use) => use.used).reduce(addMoney, NO_MONEY);
    const pieces = {
      low: gifts.reduce((sum, use) => sum + use.pieces.low, 0),
      high: gifts.reduce((sum, use) => sum + use.pieces.high, 0),
    };
    const shares = sharesOf(line, costs, pieces);
    need = addMoney(need, amount);
    if (shares) beyond = addMoney(beyond, shares.beyond);
    const own = plans.get(line.unit) as UnitPlan;
    const open = shares && !beyondCeiling ? shares.asked : minusMoney(amount, used);
    own.need = addMoney(own.need, open);
    own.whole = addMoney(own.whole, amount);
    own.inKind += used.known;
  }
  const used = new Map<string, Ends>();
  let request = NO_MONEY;
  const downwards = inventory.units.filter(({ parent }) => !parent).flatMap(subtree);
  for (const unit of downwards.reverse()) {
    const own = plans.get(unit);
    if (!own) continue;
    settle(own, plans, sources, used);
    if (!unit.parent || !plans.has(unit.parent)) request = addMoney(request, own.request);
  }
  const inKind = given.uses.reduce((sum, each) => sum + each.used.known, 0n);
  return { units: [...plans.values()], need, beyond, request, inKind, sources, used, given };
}

function unitPlans(input: PlanInput): ReadonlyMap<Unit, UnitPlan> {
  const { inventory, inScope, costs, year } = input;
  const rows = groupBy(
    inventory.allocations.filter((row) => row.year === year && row.amount !== undefined),
    ({ unit }) => unit,
  );
  const perhaps = groupBy(moneyPerhapsOf(input), ({ unit }) => unit);
  // A need may stand below the units looked at: a commune's villages.
  const needing = new Set([...costs.lines, ...costs.running].map(({ unit }) => unit));
  const own = inventory.units.filter((unit) => inScope(unit) || needing.has(unit));
  return new Map(
    own.map((unit) => [
      unit,
      {
        unit,
        need: NO_MONEY,
        whole: NO_MONEY,
        inKind: 0n,
        money: moneyOf(input, unit, rows.get(unit) ?? [], perhaps.get(unit) ?? []),
        needBelow: NO_MONEY,
        request: NO_MONEY,
        unspent: NOTHING,
      },
    ]),
  );
}

/** What is left of `a` when `b` is taken off, end by end. Known of it is what is left however much that is. */
const minusMoney = (a: MinorRange, { low, high }: Pick<MinorRange, 'low' | 'high'>): MinorRange => ({
  known: max0(a.known - (high !== null && high > low ? high : low)),
  low: max0(a.low - low),
  high: a.high === null ? null : max0(a.high - (high ?? 0n)),
});

const heldBy = (money: readonly Money[]): Minor => money.reduce((sum, { amount }) => sum + amount, 0n);

/** Sets one unit's money against its need and what the units below it still lack. Children come before parents. */
function settle(
  own: UnitPlan,
  plans: ReadonlyMap<Unit, UnitPlan>,
  sources: readonly string[],
  used: Map<string, Ends>,
): void {
  let open = own.need;
  own.needBelow = own.whole;
  for (const child of own.unit.children) {
    const below = plans.get(child);
    if (!below) continue;
    open = addMoney(open, below.request);
    own.needBelow = addMoney(own.needBelow, below.needBelow);
  }
  const held = heldBy(own.money.filter(({ sure }) => sure));
  own.request = minusMoney(open, { low: heldBy(own.money), high: held });
  const smaller = (need: Minor): Minor => (need < held ? need : held);
  const [least, most] = [smaller(open.low), smaller(open.high ?? held)];
  own.unspent = { least: held - most, most: held - least };
  let left: Ends = { least, most };
  for (const source of sources) {
    for (const { amount } of own.money.filter((each) => each.sure && each.source === source)) {
      const spent = {
        least: amount < left.least ? amount : left.least,
        most: amount < left.most ? amount : left.most,
      };
      left = { least: left.least - spent.least, most: left.most - spent.most };
      used.set(source, addEnds(used.get(source) ?? NOTHING, spent));
    }
  }
}

/** All sources, those of the configuration first and in its order. */
function sourceNames({ config, inventory, year }: PlanInput): string[] {
  const configured = config.funding?.sources.map(({ id }) => id) ?? [];
  const rows = inventory.allocations.filter((each) => each.year === year);
  return [...new Set([...configured, ...rows.map(({ source }) => source).sort()])];
}

/** More than any need: what a row that could not be read may be worth. */
const ANY_AMOUNT = 10n ** 30n;

/** What may be of the year, or in part. */
const moneyPerhapsOf = ({
  inventory,
  costs,
  year,
}: PlanInput): readonly (Money & { readonly unit: Unit })[] =>
  inventory.perhapsMoney.flatMap(({ unit, source, years, amount }) =>
    (years?.includes(year) ?? true)
      ? [{ unit, source, grant: false, sure: false, amount: minorOf(amount, costs.digits) }]
      : [],
  );

const minorOf = (amount: number | 'unreadable', digits: number): Minor =>
  amount === 'unreadable' ? ANY_AMOUNT : toMinor(amount, digits);

/** A unit's money of the year. A row for a source, whatever its status, takes the place of that source's flat grant. */
function moneyOf(
  { config, costs, holds }: PlanInput,
  unit: Unit,
  rows: readonly Allocation[],
  perhaps: readonly Money[],
): Money[] {
  const money: Money[] = rows
    .filter(({ status }) => status === 'planned')
    .map(({ source, amount }) => ({
      source,
      grant: false,
      sure: amount !== 'unreadable',
      amount: minorOf(amount as NonNullable<typeof amount>, costs.digits),
    }));
  for (const { id, where, grant_per_unit: grant } of config.funding?.sources ?? []) {
    if (grant === undefined || rows.some(({ source }) => source === id)) continue;
    const meant = holds(unit, where);
    if (meant !== JUDGED.no) {
      money.push({
        source: id,
        grant: true,
        sure: meant === JUDGED.yes && !perhaps.some(({ source }) => source === id),
        amount: toMinor(grant, costs.digits),
      });
    }
  }
  return [...money, ...perhaps];
}
