import { between, just, type Range } from '../lib/range.ts';
import { JUDGED, type Judged, SERVICE, SLOTS, slot, type Unit } from '../model/inventory.ts';
import { type Limit, lifeTally } from '../model/limit.ts';
import type { Evidence } from './check.ts';
import { stockOf } from './stock.ts';

const { no, yes, unknown } = JUDGED;

/**
 * Items past the lawful life, of those that do not meet the standard. Whether an item is past it and whether it is too old for
 * the standard are questions of one age: of two lives those who are past the longer are past the shorter as well.
 */
export function replaceableOf(
  ceiling: string,
  item: string,
  units: readonly Unit[],
  evidence: Evidence,
  isOpen: boolean,
): Range {
  const standard = tally(evidence, units, item);
  const lawful = tally(evidence, units, lifeTally(ceiling, item));
  const past = (weak: Judged, ...old: Judged[]): number =>
    sum(old.map((each) => lawful(SERVICE.in, weak, each)));
  const both = (weak: Judged, ...old: Judged[]): number =>
    Math.min(past(weak, ...old), sum(old.map((each) => standard(SERVICE.in, weak, each))));
  const low = past(yes, yes) + both(no, yes) + both(unknown, yes);
  if (isOpen) return between(low, null);
  const perhaps = [no, yes, unknown].flatMap((weak) =>
    [no, yes, unknown].map((old) => lawful(SERVICE.unknown, weak, old)),
  );
  return between(
    low,
    past(yes, yes, unknown) + both(no, yes, unknown) + past(unknown, yes, unknown) + sum(perhaps),
  );
}

/**
 * Items that may not be replaced yet, by the year in which they may: those that are too weak, at the most those that may be, and those
 * that are past the life of the standard, `wait` years before the lawful one. Undefined where no plan looks ahead.
 */
export function replaceableLater(
  ceiling: string,
  item: string,
  units: readonly Unit[],
  evidence: Evidence,
  wait: number,
): Limit['later'] {
  const expiringOf = (name: string) => stockOf(evidence, units, name, just(0)).stock.expiring;
  const [standard, lawful] = [expiringOf(item), expiringOf(lifeTally(ceiling, item))];
  if (!lawful) return undefined;
  // What lies in store takes nobody's place.
  const later = (
    end: 'servingSoonest' | 'servingLatest',
    weak: ReadonlyMap<number, number>,
  ): Map<number, number> => {
    const years = new Map(weak);
    for (const [year, count] of wait > 0 ? lawful[end] : []) {
      const past = count - (standard?.[end].get(year - wait) ?? 0);
      if (past > 0) years.set(year, (years.get(year) ?? 0) + past);
    }
    return years;
  };
  const perhapsWeak = new Map(lawful.weakSoonest);
  for (const [year, count] of lawful.doubtfulSoonest)
    perhapsWeak.set(year, (perhapsWeak.get(year) ?? 0) + count);
  return { low: later('servingLatest', lawful.weakLatest), high: later('servingSoonest', perhapsWeak) };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How many items of some units stand in a slot of one tally. */
function tally(
  { inventory, standardIndex }: Evidence,
  units: readonly Unit[],
  name: string,
): (service: number, weak: Judged, old: Judged) => number {
  const { counts, standards } = inventory.tallies;
  const at = standardIndex(name);
  return (service, weak, old) =>
    sum(
      units.map(
        ({ index }) => counts[(index * standards.length + at) * SLOTS + slot(service, weak, old)] ?? 0,
      ),
    );
}
