import { isDeepStrictEqual } from 'node:util';
import { addMoney, type Minor, type MinorRange, NO_MONEY } from '../lib/money.ts';
import { between, just, type Range } from '../lib/range.ts';
import type { Unit } from '../model/inventory.ts';
import type { Need, Part } from '../model/judgement.ts';
import type { Amounts, Estimate, EstimateLine } from '../model/report.ts';
import { beyondRows, entitlementRows } from './beyond.ts';
import { amountOf, type Costs, figure, type Line, shown } from './estimate.ts';
import type { Funding } from './funding.ts';
import { isLacking } from './lacking.ts';
import { priceList } from './price-list.ts';
import { equipmentIn, runningLine } from './running-lines.ts';

/** The estimate section of the report. Totals are sums of the printed lines. `judged`: every target could be judged; `years`: of the plan. */
export function estimateReport(
  costs: Costs,
  funding: Funding,
  { judged, years }: { readonly judged: boolean; readonly years: readonly number[] },
): Omit<Estimate, 'unverified'> {
  const { lines, running, digits } = costs;
  const missing = withoutPrice(costs);
  const { by_tier, by_target, by_unit, ...sums } = sumsOf(costs, funding);
  return {
    complete: judged && missing.lines.length + missing.upkeep.length === 0 && !missing.rent,
    ...sums,
    unpriced: [
      ...missing.lines.map(({ unit, targets, buy, quantity }) => ({
        unit_id: unit.id,
        targets: [...targets],
        buy: buy ?? null,
        quantity,
      })),
      ...missing.upkeep.map(({ unit, installed: { targets, today }, id }) => ({
        unit_id: unit.id,
        targets: [...targets],
        buy: id,
        quantity: today,
      })),
    ],
    not_costed: [...costs.notCosted],
    prices: { low: quoted(costs, 'lowest'), high: quoted(costs, 'highest') },
    price_list: priceList(costs, funding, years),
    beyond: beyondRows(costs),
    entitlements: entitlementRows(
      [...costs.lawful].filter(([need]) => isLacking(need)),
      funding.config.ceilings,
      digits,
    ),
    lines: lines.map((line) => reportLine(line, digits)),
    existing: running
      .filter((each) => each.is === 'connection' || each.installed.today.high !== 0)
      .map((each) => runningLine(each, costs, funding.config)),
    by_tier,
    by_target,
    by_unit,
  };
}

/** What is needed or kept, and whose price is missing. */
const withoutPrice = (costs: Costs) => ({
  lines: costs.lines.filter(({ part, quantity }) => !part.each && quantity.high !== 0),
  upkeep: equipmentIn(costs).filter(({ part }) => !part.each),
  rent: costs.running.some(({ is, perYear }) => is === 'connection' && perYear.high === null),
});

type Sums = {
  readonly oneOff: MinorRange;
  readonly perYearNew: MinorRange;
  readonly perYearExisting: MinorRange;
};
const NOTHING: Sums = { oneOff: NO_MONEY, perYearNew: NO_MONEY, perYearExisting: NO_MONEY };

/** In all, and by tier, target (what several need counts under the first) and unit. */
function sumsOf(
  { lines, running, digits }: Costs,
  { config }: Funding,
): Amounts & Pick<Estimate, 'by_tier' | 'by_target' | 'by_unit'> {
  let all = NOTHING;
  const tiers = new Map<string | null, Sums>();
  const targets = new Map<string, Sums>();
  const units = new Map<Unit, Sums>();
  const grown = (sums: Sums, part: keyof Sums, money: MinorRange): Sums => ({
    ...sums,
    [part]: addMoney(sums[part], money),
  });
  const count = (unit: Unit, under: readonly string[], part: keyof Sums, money: MinorRange): void => {
    const grow = <K>(map: Map<K, Sums>, key: K, amount: MinorRange): void => {
      map.set(key, grown(map.get(key) ?? NOTHING, part, amount));
    };
    all = grown(all, part, money);
    grow(tiers, unit.tier ?? null, money);
    grow(units, unit, money);
    const [only, ...others] = under;
    if (only !== undefined && others.length === 0) grow(targets, only, money);
    // Under which of them it counts is not known: perhaps all of it, perhaps nothing.
    else for (const each of under) grow(targets, each, { known: 0n, low: 0n, high: money.high });
  };
  for (const line of lines)
    count(line.unit, line.under, line.part.when === 'yearly' ? 'perYearNew' : 'oneOff', amountOf(line));
  for (const each of running) {
    const under = each.is === 'item' ? each.installed.under : [];
    count(each.unit, under, 'perYearExisting', each.perYear);
  }
  const amounts = (sums: Sums): Amounts => ({
    one_off: figure(sums.oneOff, digits),
    per_year_new: figure(sums.perYearNew, digits),
    per_year_existing: figure(sums.perYearExisting, digits),
  });
  const tierOrder = (tier: string | null): number =>
    tier === null ? 1e6 : (config.tiers?.indexOf(tier) ?? 0);
  const targetOrder = (id: string): number => config.targets.findIndex((target) => target.id === id);
  return {
    ...amounts(all),
    by_tier: [...tiers]
      .sort(([a], [b]) => tierOrder(a) - tierOrder(b))
      .map(([tier, sums]) => ({ tier, ...amounts(sums) })),
    by_target: [...targets]
      .sort(([a], [b]) => targetOrder(a) - targetOrder(b))
      .map(([target, sums]) => ({ target, ...amounts(sums) })),
    by_unit: [...units]
      .sort(([a], [b]) => a.index - b.index)
      .map(([unit, sums]) => ({
        unit_id: unit.id,
        name: unit.name,
        tier: unit.tier ?? null,
        ...amounts(sums),
      })),
  };
}

/** What is bought once for sure, at one end of the quotes; what is not known of the data is another matter. */
const quoted = ({ lines, digits }: Costs, quote: 'lowest' | 'highest'): number =>
  shown(
    lines
      .filter(({ part }) => part.when === 'once')
      .map(({ part, quantity }): Minor => (part.each?.[quote] ?? 0n) * BigInt(quantity.low))
      .reduce((sum, amount) => sum + amount, 0n),
    digits,
  );

/** What a gap is closed with. Other parts than new machines may be more, or less, in between than at the ends of what is known. */
function partsOf({ low, high, parts }: Need): Readonly<Record<'new' | Part, Range>> {
  const isKnown = isDeepStrictEqual(low, high);
  const part = (of: Part): Range => {
    if (parts && !isKnown) return parts[of];
    return between(Math.min(low[of], high?.[of] ?? 0), high && Math.max(low[of], high[of]));
  };
  return {
    new: between(low.new, high?.new ?? null),
    replace: part('replace'),
    fromStock: part('fromStock'),
    onOrder: part('onOrder'),
  };
}

function reportLine(line: Line, digits: number): EstimateLine {
  const { unit, of, part } = line;
  const parts = partsOf(of);
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
    new: purchase ? parts.new : none,
    replace: purchase ? parts.replace : none,
    from_stock: purchase ? parts.fromStock : none,
    on_order: purchase ? parts.onOrder : none,
    per: part.price?.per ?? (part.each ? (part.when === 'yearly' ? 'year' : 'each') : null),
    unit_price: part.one && !part.dearest ? shown(part.one.price, digits) : null,
    amount: part.each
      ? between(shown(amount.low, digits), amount.high === null ? null : shown(amount.high, digits))
      : null,
  };
}
