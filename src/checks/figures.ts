import { groupBy } from '../lib/group-by.ts';
import { between, type Range } from '../lib/range.ts';
import { factOf, type Unit } from '../model/inventory.ts';
import type { Judgement, Need } from '../model/judgement.ts';
import type { Figures, Ratio, Share, TargetReport, Total, UnitFigures } from '../model/report.ts';
import type { Target } from './index.ts';
import { type Judged, outermost } from './judge.ts';
import { somewhere } from './stock.ts';

/** What is kept of a target when all its units have been judged; the judgements themselves are let go. */
export interface Assessed {
  readonly target: Target;
  readonly notJudged: Judged['notJudged'];
  readonly figures: Omit<TargetReport, 'title' | 'asks'>;
  /** What closes its gaps; none stands both for a unit and for one that contains it. */
  readonly needs: readonly Need[];
}

export const assessed = (judged: Judged, by: string | undefined): Assessed => ({
  target: judged.target,
  notJudged: judged.notJudged,
  figures: targetFigures(judged, by),
  needs: outermost(judged.target, judged.judgements).flatMap(({ needs }) => needs),
});

/** A target's figures over all its units, by tier, by group and by unit: everything of its report but the sentences. */
function targetFigures(judged: Judged, by: string | undefined): Omit<TargetReport, 'title' | 'asks'> {
  const { target, judgements, notJudged } = judged;
  const sum = (part: readonly Judgement[]): Figures => figures(target, outermost(target, part));
  const groups =
    by === undefined || by === 'tier' ? undefined : groupBy(judgements, ({ unit }) => groupKey(unit, by));
  return {
    id: target.id,
    check: target.check,
    severity: target.severity,
    judged: !notJudged.whole,
    ...sum(judgements),
    by_tier: [...groupBy(judgements, ({ unit }) => unit.tier ?? null)].map(([tier, part]) => ({
      tier,
      ...sum(part),
    })),
    ...(groups && { by_group: [...groups].map(([key, part]) => ({ key: key ?? '?', ...sum(part) })) }),
    by_unit: judgements.map(unitFigures),
  };
}

/** The ancestor of the tier `by`, else the value of the fact `by`; `?` where it is unknown. */
export function groupKey(unit: Unit, by: string): string {
  for (let each: Unit | undefined = unit; each; each = each.parent) {
    if (each.tier === by) return `${each.id} ${each.name}`;
  }
  return String(factOf(unit, by)?.value ?? '?');
}

function figures(target: Target, part: readonly Judgement[]): Figures {
  const counting = part.filter(({ status }) => status !== 'not_applicable');
  const having = (status: Judgement['status']): number =>
    part.filter((each) => each.status === status).length;
  return {
    units_met: having('met'),
    units_short: having('short'),
    units_unknown: having('unknown'),
    units_not_reported: part.filter(({ status, reason }) => status === 'unknown' && reason === 'not_reported')
      .length,
    units_not_applicable: having('not_applicable'),
    units_blocked: part.filter(({ blocked }) => blocked > 0).length,
    blocked: part.reduce((sum, { blocked }) => sum + blocked, 0),
    required: total(counting, ({ required }) => required),
    // Who needs nothing is not counted: of whom that is not known, perhaps.
    actual: total(counting, ({ required, actual }) =>
      required.low === 0 ? between(0, actual.high) : actual,
    ),
    gap: total(counting, ({ gap }) => gap),
    share: shareOf(target, counting),
    ...(target.check === 'per-head' && ratios(counting)),
  };
}

function total(part: readonly Judgement[], figure: (judgement: Judgement) => Range): Total {
  let [known, low, high] = [0, 0, 0];
  const open: string[] = [];
  for (const judgement of part) {
    const range = figure(judgement);
    if (range.low === range.high) known += range.low;
    low += range.low;
    if (range.high === null) open.push(judgement.unit.id);
    else high += range.high;
  }
  return { known, low, high: open.length > 0 ? null : high, open };
}

const fraction = (top: number | null, bottom: number | null): number | null =>
  top === null || bottom === null || bottom === 0 ? null : top / bottom;

function shareOf(target: Target, part: readonly Judgement[]): Share {
  let [yes, no] = [0, 0];
  let unknown: number | null = 0;
  for (const { share } of part) {
    yes += share.yes;
    no += share.no;
    unknown = unknown === null || share.unknown === null ? null : unknown + share.unknown;
  }
  const all = unknown === null ? null : yes + no + unknown;
  return {
    of: denominator(target),
    known: fraction(yes, yes + no),
    low: fraction(yes, all),
    high: fraction(unknown === null ? null : yes + unknown, all),
    yes,
    no,
    unknown,
    all,
  };
}

/** What a share of this target is counted in. */
function denominator(target: Target): string {
  switch (target.check) {
    case 'coverage': {
      const tier = target.of?.tier;
      return typeof tier === 'string' ? tier : 'units_below';
    }
    case 'share':
      return target.whole;
    case 'standard':
      return target.item;
    default:
      return 'units';
  }
}

/** The three ways to say how well people are equipped, each with its own name. */
function ratios(part: readonly Judgement[]): Pick<Figures, 'ratio' | 'equipped' | 'equipped_to_standard'> {
  const stocks = part.flatMap(({ stocks = [] }) => stocks);
  const required = stocks.map((stock) => stock.required);
  const everyone = required.every(({ low, high }) => low === high)
    ? sum(required.map(({ low }) => low))
    : null;
  const make = (figure: (stock: (typeof stocks)[number]) => Range, capped: boolean): Ratio => {
    const capAt = (value: number, most: number): number => (capped ? Math.min(value, most) : value);
    const known = stocks.filter((stock) => {
      const { low, high } = figure(stock);
      return low === high && stock.required.low === stock.required.high;
    });
    const high = stocks.some((stock) => figure(stock).high === null && !capped)
      ? null
      : sum(stocks.map((stock) => capAt(figure(stock).high ?? stock.required.low, stock.required.low)));
    return {
      known: fraction(
        sum(known.map((stock) => capAt(figure(stock).low, stock.required.low))),
        sum(known.map((stock) => stock.required.low)),
      ),
      low: fraction(sum(stocks.map((stock) => capAt(figure(stock).low, stock.required.low))), everyone),
      high: fraction(high, everyone),
    };
  };
  return {
    ratio: make((stock) => stock.inService, false),
    equipped: make((stock) => stock.inService, true),
    equipped_to_standard: make((stock) => stock.good, true),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total_, value) => total_ + value, 0);

function unitFigures(judgement: Judgement): UnitFigures {
  const { unit, status, reason, required, actual, gap, share, blocked, heads, stocks } = judgement;
  return {
    unit_id: unit.id,
    name: unit.name,
    tier: unit.tier ?? null,
    status,
    reason: reason ?? null,
    required,
    actual,
    gap,
    share,
    blocked,
    ...(heads && { heads }),
    ...(stocks && {
      stocks: stocks.map((stock) => ({
        item: stock.item,
        required: stock.required,
        in_service: stock.inService,
        good: stock.good,
        stored: somewhere(stock.stored, stock),
        on_order: somewhere(stock.onOrder, stock),
        too_weak: stock.tooWeak,
        too_old: stock.tooOld,
        too_weak_and_old: stock.both,
        below_standard: stock.below,
        unsure: stock.unsure,
        surplus: stock.surplus,
      })),
    }),
  };
}
