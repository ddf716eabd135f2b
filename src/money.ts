import type { Basis } from './basis.ts';
import { ceilingReader, limitReader } from './checks/ceilings.ts';
import type { Assessed } from './checks/figures.ts';
import { checkOf } from './checks/index.ts';
import { installedReader } from './checks/installed.ts';
import { withPurchases } from './checks/lent-purchases.ts';
import { buysOf } from './config/references.ts';
import { idleMoney } from './doubts/idle-settings.ts';
import { unverifiedIn } from './doubts/reservations.ts';
import { costsOf } from './funding/estimate.ts';
import { estimateReport } from './funding/estimate-report.ts';
import type { Funding } from './funding/funding.ts';
import { payersOf } from './funding/payers.ts';
import { planReport } from './funding/plan-report.ts';
import { waysOf } from './funding/price-ways.ts';
import { type CurvePoint, curveOf } from './funding/schedule/curve.ts';
import { askedOver, sayLimits, sayOtherYear } from './funding/schedule/limits.ts';
import type { Surplus } from './funding/schedule/moves.ts';
import { sayPrices, scheduleReport } from './funding/schedule/report.ts';
import { movesInYear } from './funding/year-moves.ts';
import { countingAs, standardNamed } from './intake-plan.ts';
import type { Judging } from './judging.ts';
import { between, smaller } from './lib/range.ts';
import { localText } from './locales/targets.ts';
import type { Finding } from './model/finding.ts';
import type { Inventory, Unit } from './model/inventory.ts';
import type { Estimate, Payer, Plan, PriceWay, ScheduleReport } from './model/report.ts';
import { NOT_COSTED } from './model/target.ts';

/** What closes the gaps, what it costs, and who pays. */
export interface Money {
  readonly estimate: Estimate;
  readonly plan: Plan;
  /** How many are served at each level of yearly money, over the years of the plan or in the budget year alone. */
  curve(): CurvePoint[];
  /** How what is bought together, or is paid for what is there, comes to its price in a unit, on the day of the prices and in years. */
  waysOf(asked: Parameters<typeof waysOf>[2]): PriceWay[];
  /** The sources that may pay for a unit in the years of the plan. */
  payersOf(unit: Unit): Payer[];
}

/** `found` is told what is wrong, or in vain, of prices, ceilings and sources. */
export function moneyOf(
  { options, loaded, config, locale, priceDate, priceDates, ceilings, planned, budgetYear }: Basis,
  { evidence, targets, inScope }: Judging,
  inventory: Inventory,
  found: (finding: Finding) => void,
): Money {
  const { years } = planned;
  const categoriesOf = (item: string) => standardNamed(config, item).categories;
  const funding: Funding = {
    config,
    priceRows: loaded.priceRows,
    inventory,
    inScope,
    holds: evidence.holds,
    installed: () => installedReader(targets, evidence, (item) => countingAs(config, item), inScope),
    limitOf: limitReader(config, evidence, priceDate, categoriesOf, found),
    beyondCeiling: options.beyondCeiling === true,
    found,
    words: (text, fallback) => localText(text, locale.id) ?? fallback,
  };
  const costs = costsOf(funding, withPurchases(targets, evidence), priceDate);
  sayPrices(costs, years);
  const estimate: Estimate = {
    ...estimateReport(costs, funding, { judged: targets.every(isCostable), years }),
    unverified: unverifiedIn(config, priceDates),
  };
  const over = askedOver(funding, costs, years);
  if (!funding.beyondCeiling) {
    sayLimits(funding, costs, over, years);
    sayOtherYear(funding, costs, ceilingReader(config, evidence, categoriesOf), budgetYear);
  }
  for (const finding of idleMoney(funding, evidence, costs, planned, budgetYear)) found(finding);
  const surpluses = surplusesOf(targets, inventory);
  const looking = {
    years,
    over,
    ceilings,
    surpluses,
    targets: targets.map(({ target, figures }) => ({
      id: target.id,
      byUnit: figures.by_unit,
      countsBelow: checkOf(target).countsBelow(target),
    })),
  };
  let schedule: ScheduleReport | undefined;
  // What was refused may have told of units, or of what a target asks for: there may be any need more.
  const isOpen =
    inventory.incomplete.size > 0 && (inventory.units.length === 0 || !targets.every(isCostable));
  const thisYear = planReport(funding, costs, budgetYear);
  return {
    estimate,
    waysOf: (asked) => waysOf(funding, costs, asked),
    payersOf: (unit) => (years.length > 0 ? payersOf(funding, costs, looking, unit) : []),
    plan: {
      ...(isOpen ? withoutEnd(thisYear) : thisYear),
      moves: movesInYear(funding, costs, budgetYear, surpluses),
      // Made when somebody asks: of thousands of units and many years it takes seconds.
      get schedule() {
        if (years.length === 0) return null;
        if (schedule) return schedule;
        options.makeRoom?.();
        schedule = scheduleReport(funding, costs, looking);
        return schedule;
      },
    },
    curve() {
      options.makeRoom?.();
      return years.length > 0
        ? curveOf(funding, costs, over, years)
        : curveOf(funding, costs, [costs.asked], [budgetYear]);
    },
  };
}

const withoutEnd = (report: ReturnType<typeof planReport>): ReturnType<typeof planReport> => ({
  ...report,
  need: { ...report.need, high: null },
  request: { ...report.request, high: null },
});

/** A target that could not be judged leaves the estimate too low, unless nothing of it would be paid for. */
const isCostable = ({ target, notJudged: { whole } }: Assessed): boolean =>
  !whole || buysOf(target).includes(NOT_COSTED);

/** Good items that units have, or may have, beyond what the targets require of them. */
function surplusesOf(targets: readonly Assessed[], { units }: Inventory): Surplus[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const least = new Map<string, Surplus>();
  for (const { figures } of targets) {
    for (const { unit_id, stocks = [] } of figures.by_unit) {
      const unit = byId.get(unit_id) as Unit;
      for (const { item, surplus } of stocks) {
        const key = `${unit.index} ${item}`;
        const before = least.get(key)?.quantity ?? surplus;
        const quantity = between(Math.min(before.low, surplus.low), smaller(before.high, surplus.high));
        least.set(key, { unit, item, quantity });
      }
    }
  }
  return [...least.values()].filter(({ quantity }) => quantity.high !== 0);
}
