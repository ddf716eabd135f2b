import { add, isKnown, just, type Range } from '../lib/range.ts';
import type { Unit } from '../model/inventory.ts';
import type { Judgement, Reason, Status, Stock, Tally } from '../model/judgement.ts';
import type { Evidence, TargetBase } from './check.ts';
import { counted } from './scope.ts';
import { gapOf, isAskedFor, needOf, stockOf } from './stock.ts';

/** One item that a target wants in a unit. */
export interface Wanted {
  readonly item: string;
  readonly required: Range;
  readonly buy: readonly string[];
}

interface ItemTarget extends TargetBase {
  readonly scope: 'own' | 'subtree';
  readonly upgrade?: string | undefined;
}

/** Met, short or unknown, from what is known of the gap. */
export const statusOf = (gap: Range): Status => (gap.high === 0 ? 'met' : gap.low > 0 ? 'short' : 'unknown');

/** The share of units: one unit that has it, lacks it, or cannot be told. */
export const asUnit = (status: Status): Tally => AS_UNIT[status];

const AS_UNIT: Readonly<Record<Status, Tally>> = {
  met: { yes: 1, no: 0, unknown: 0 },
  short: { yes: 0, no: 1, unknown: 0 },
  unknown: { yes: 0, no: 0, unknown: 1 },
  not_applicable: { yes: 0, no: 0, unknown: 0 },
};

/** Holds the unit's items against what is wanted of each: the common part of `per-head` and `per-unit`. */
export function judgeItems(
  target: ItemTarget,
  unit: Unit,
  wanted: readonly Wanted[],
  evidence: Evidence,
  factReason?: Reason,
): Judgement {
  const units = counted(target, unit);
  const stocks: Stock[] = [];
  let reason = factReason;
  let required = just(0);
  let actual = just(0);
  let gap = just(0);
  for (const want of wanted) {
    const { stock, reason: why } = stockOf(evidence, units, want.item, want.required);
    stocks.push(stock);
    required = add(required, stock.required);
    actual = add(actual, stock.good);
    gap = add(gap, gapOf(stock));
    if (why === 'not_reported') reason = why;
    else reason ??= why;
  }
  const status = required.high === 0 ? 'not_applicable' : statusOf(gap);
  return {
    unit,
    status,
    reason: status === 'not_applicable' ? 'nothing_to_count' : isKnown(gap) ? undefined : reason,
    required,
    actual,
    gap,
    share: asUnit(status),
    stocks,
    blocked: 0,
    needs:
      status === 'not_applicable'
        ? []
        : stocks
            .map((stock, at) => ({
              ...needOf(unit, stock, (wanted[at] as Wanted).buy, target.upgrade),
              scope: target.scope,
            }))
            .filter(isAskedFor),
  };
}
