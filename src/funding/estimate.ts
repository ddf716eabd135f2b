import type { Price } from '../config/prices.ts';
import type { Config } from '../config/schema.ts';
import { addMoney, fromMinor, type Minor, type MinorRange, minorDigits, NO_MONEY } from '../lib/money.ts';
import { between, just, type Range } from '../lib/range.ts';
import { type Finding, type Place, UserError } from '../model/finding.ts';
import type { InstalledReader } from '../model/installed.ts';
import type { Inventory, Judged, Unit } from '../model/inventory.ts';
import type { Need, Split } from '../model/judgement.ts';
import type { Limit } from '../model/limit.ts';
import type { Amounts, Estimate, EstimateLine, MoneyFigure } from '../model/report.ts';
import { NOT_COSTED, type Where } from '../model/target.ts';
import { beyondRows, entitlementRows } from './beyond.ts';
import { type AskedNeed, type Lawful, lawfulNeeds, lawfulParts } from './ceilings.ts';
import { clashing, type MergedNeed, mergeNeeds, type NeedsByTarget } from './needs.ts';
import { atEnd, type Part, type PriceBook, priceBook, type Quote } from './prices.ts';
import { type Running, runningOf } from './running.ts';
import { runningLine, shareOf } from './running-lines.ts';

/** One priced thing that is needed in one unit. */
export interface Line {
  readonly unit: Unit;
  readonly targets: readonly string[];
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

/** What pricing and planning are done with. */
export interface Funding {
  readonly config: Config;
  /** Where each price is written. */
  readonly priceRows: ReadonlyMap<Price, Place>;
  readonly inventory: Inventory;
  holds(unit: Unit, where: Where | undefined): Judged;
  inScope(unit: Unit): boolean;
  /** Good equipment that is there; made when somebody asks. */
  installed(): InstalledReader;
  /** The ceiling that a need stands under on a day, YYYY-MM-DD. */
  limitOf(need: Need, date: string): Limit | undefined;
  /** What is beyond ceilings is asked for as well. */
  readonly beyondCeiling: boolean;
  found(finding: Finding): void;
  /** A text of the configuration in the reader's language. */
  words(text: string | { en: string; vi: string } | undefined, fallback: string): string;
}

/** Prices what closes the gaps, and what runs already, as on the date, YYYY-MM-DD. */
export function costsOf(funding: Funding, needs: NeedsByTarget, priceDate: string): Costs {
  const { config } = funding;
  const digits = minorDigits(config.currency);
  const book = priceBook(funding, priceDate);
  const merged = mergeNeeds(needs, clashing(funding.found));
  const lawful = lawfulParts(merged, (need) => funding.limitOf(need, priceDate), digits);
  return {
    merged,
    lawful,
    asked: funding.beyondCeiling ? merged : lawfulNeeds(merged, lawful),
    book,
    lines: merged.flatMap(({ need, targets }) => linesOf(need, targets, book, priceDate)),
    running: runningOf(funding, book, priceDate, digits),
    notCosted: config.targets.flatMap((target) =>
      'buy' in target && target.buy === NOT_COSTED ? [target.id] : [],
    ),
    digits,
    priceDate,
  };
}

const UNPRICED: Part = { id: '', when: 'once', price: undefined, one: undefined, each: undefined };

function linesOf(need: Need, targets: readonly string[], book: PriceBook, date: string): Line[] {
  const make = (kind: Line['kind'], buys: readonly string[], amount: (split: Split) => number): Line[] => {
    const parts = buys.length > 0 ? book.parts(buys, need.unit, date) : [UNPRICED];
    const quantity = between(amount(need.low), need.high && amount(need.high));
    const { unit, item } = need;
    return parts.map((part) => ({
      unit,
      targets,
      item,
      buy: part.id || undefined,
      kind,
      quantity,
      of: need,
      part,
    }));
  };
  const lines = make('purchase', need.buy, ({ quantity }) => quantity);
  if (need.upgrade !== undefined) lines.push(...make('upgrade', [need.upgrade], ({ upgrade }) => upgrade));
  return lines.filter(({ quantity }) => quantity.high !== 0 || quantity.low !== 0 || covered(need));
}

/** Nothing to buy, but something to take out of store or to wait for: the line is kept, at no cost. */
const covered = ({ high }: Need): boolean => high !== null && high.fromStock + high.onOrder > 0;

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

type Sums = { oneOff: MinorRange; perYearNew: MinorRange; perYearExisting: MinorRange };
const nothing: Sums = { oneOff: NO_MONEY, perYearNew: NO_MONEY, perYearExisting: NO_MONEY };

/** The estimate section of the report. Totals are sums of the printed lines. `judged`: every target could be judged. */
export function estimateReport(
  costs: Costs,
  { config, priceRows, words }: Funding,
  judged: boolean,
): Estimate {
  const { lines, running, digits } = costs;
  const all = { sums: nothing };
  const groups = {
    tier: new Map<string | null, Sums>(),
    target: new Map<string, Sums>(),
    unit: new Map<Unit, Sums>(),
  };
  const grow = <K>(map: Map<K, Sums>, key: K, part: keyof Sums, money: MinorRange): void => {
    const sums = map.get(key) ?? nothing;
    map.set(key, { ...sums, [part]: addMoney(sums[part], money) });
  };
  const count = (unit: Unit, target: string | undefined, part: keyof Sums, money: MinorRange): void => {
    all.sums = { ...all.sums, [part]: addMoney(all.sums[part], money) };
    grow(groups.tier, unit.tier ?? null, part, money);
    grow(groups.unit, unit, part, money);
    if (target !== undefined) grow(groups.target, target, part, money);
  };
  for (const line of lines)
    count(line.unit, line.targets[0], line.part.when === 'yearly' ? 'perYearNew' : 'oneOff', amountOf(line));
  for (const each of running) {
    const target = each.is === 'item' ? each.installed.targets[0] : undefined;
    count(each.unit, target, 'perYearExisting', each.perYear);
  }
  const amounts = (sums: Sums): Amounts => ({
    one_off: figure(sums.oneOff, digits),
    per_year_new: figure(sums.perYearNew, digits),
    per_year_existing: figure(sums.perYearExisting, digits),
  });
  const unpriced = lines.filter(({ part, quantity }) => !part.each && quantity.high !== 0);
  const equipment = running.flatMap((each) =>
    each.is === 'item' && each.installed.today.high !== 0 ? each : [],
  );
  const unkept = equipment.filter(({ part }) => !part.each);
  const unrented = running.filter(({ is, perYear }) => is === 'connection' && perYear.high === null);
  const quotes = (quote: Quote): Minor =>
    lines
      .filter(({ part, quantity }) => part.when === 'once' && !part.dearest && quantity.low === quantity.high)
      .reduce((sum, { part, quantity }) => sum + (part.each?.[quote] ?? 0n) * BigInt(quantity.low), 0n);
  // The price of the day and, where a plan looks ahead, those of its years.
  const dates = [costs.priceDate, ...(config.funding?.years ?? []).map((year) => `${year}-01-01`)];
  const pricesUsed = (id: string, written: Config['prices'][string]): Price[] => {
    const valid = new Set(dates.flatMap((date) => costs.book.on(id, date) ?? []));
    return valid.size > 0 ? [...valid] : [[written].flat()[0] as Price];
  };
  const used = new Set([
    ...lines.map(({ buy }) => buy),
    ...config.running_costs.map(({ price }) => price),
    ...equipment.flatMap((upkeep) => shareOf(upkeep, costs, config)?.of ?? []),
  ]);
  const tierOrder = (tier: string | null): number =>
    tier === null ? 1e6 : (config.tiers?.indexOf(tier) ?? 0);
  const targetOrder = (id: string): number => config.targets.findIndex((target) => target.id === id);
  return {
    complete: judged && unpriced.length + unkept.length + unrented.length === 0,
    ...amounts(all.sums),
    unpriced: [
      ...unpriced.map(({ unit, targets, buy, quantity }) => ({
        unit_id: unit.id,
        targets: [...targets],
        buy: buy ?? null,
        quantity,
      })),
      ...unkept.map(({ unit, installed: { targets, today }, id }) => ({
        unit_id: unit.id,
        targets: [...targets],
        buy: id,
        quantity: today,
      })),
    ],
    not_costed: [...costs.notCosted],
    prices: { low: shown(quotes('lowest'), digits), high: shown(quotes('highest'), digits) },
    price_list: Object.entries(config.prices)
      .filter(([id]) => used.has(id))
      .flatMap(([id, written]) => pricesUsed(id, written).map((price) => [id, price] as const))
      .map(([id, price]) => ({ id, price, place: priceRows.get(price) }))
      .map(({ id, price, place }) => ({
        id,
        name: words(price.name, id),
        price: price.price,
        per: price.per,
        includes: price.includes ?? [],
        valid_from: price.valid_from ?? null,
        valid_to: price.valid_to ?? null,
        source: price.source ?? null,
        file: place?.file ?? null,
        ...(place?.sheet !== undefined && { sheet: place.sheet }),
        row: place?.row ?? null,
      })),
    beyond: beyondRows(costs),
    entitlements: entitlementRows(costs.lawful, digits),
    lines: lines.map((line) => reportLine(line, digits)),
    existing: running
      .filter((each) => each.is === 'connection' || each.installed.today.high !== 0)
      .map((each) => runningLine(each, costs, config)),
    by_tier: [...groups.tier]
      .sort(([a], [b]) => tierOrder(a) - tierOrder(b))
      .map(([tier, sums]) => ({ tier, ...amounts(sums) })),
    by_target: [...groups.target]
      .sort(([a], [b]) => targetOrder(a) - targetOrder(b))
      .map(([target, sums]) => ({ target, ...amounts(sums) })),
    by_unit: [...groups.unit]
      .sort(([a], [b]) => a.index - b.index)
      .map(([unit, sums]) => ({
        unit_id: unit.id,
        name: unit.name,
        tier: unit.tier ?? null,
        ...amounts(sums),
      })),
  };
}

function reportLine(line: Line, digits: number): EstimateLine {
  const { unit, of, part } = line;
  const ends = (part: (split: Split) => number): Range => between(part(of.low), of.high && part(of.high));
  const amount = amountOf(line);
  const none = just(0);
  const purchase = line.kind === 'purchase';
  return {
    unit_id: unit.id,
    name: unit.name,
    tier: unit.tier ?? null,
    targets: [...line.targets],
    item: line.item ?? null,
    buy: line.buy ?? null,
    kind: line.kind,
    quantity: line.quantity,
    new: purchase ? ends((split) => split.new) : none,
    replace: purchase ? ends((split) => split.replace) : none,
    from_stock: purchase ? ends(({ fromStock }) => fromStock) : none,
    on_order: purchase ? ends(({ onOrder }) => onOrder) : none,
    per: part.price?.per ?? (part.each ? (part.when === 'yearly' ? 'year' : 'each') : null),
    unit_price: part.one && !part.dearest ? shown(part.one.price, digits) : null,
    amount: part.each
      ? between(shown(amount.low, digits), amount.high === null ? null : shown(amount.high, digits))
      : null,
  };
}
