import type { Evidence } from '../checks/check.ts';
import { checkOf } from '../checks/index.ts';
import type { Config } from '../config/schema.ts';
import { standardsFor } from '../intake-plan.ts';
import { parseRational, type Rational, toNumber } from '../lib/rational.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Unit } from '../model/inventory.ts';
import { ALL_STAFF, KINDS_OF_STAFF } from '../model/tables.ts';

/** A number of a unit that two inventories may give; undefined where it is unknown. */
interface Figure {
  readonly what: string;
  of(unit: Unit, evidence: Evidence): Known | undefined;
}

interface Known {
  readonly count: number;
  readonly place: Place;
  /** The cell that gives it, where it is one. */
  readonly cell?: string | undefined;
}

/**
 * What units have far more or far fewer of than in the inventory before: items that targets count, and people. Only what both
 * know is held against each other; that there is nothing of the kind is told too.
 */
export function* sharpChanges(config: Config, now: Evidence, before: Evidence): Generator<Finding> {
  const { change, change_at_least: least } = config.plausible;
  const most = toNumber(parseRational(change) as Rational);
  const figures = [...itemFigures(config), ...peopleFigures(config)];
  const earlier = new Map(before.inventory.units.map((unit) => [unit.id, unit]));
  let compared = 0;
  for (const unit of now.inventory.units) {
    const same = earlier.get(unit.id);
    const told = new Set<string>();
    for (const { what, of } of same ? figures : []) {
      const [old, own] = [of(same as Unit, before), of(unit, now)];
      // A cell of the roster is the same in both.
      if (!old || !own || (own.cell !== undefined && own.cell === old.cell)) continue;
      compared++;
      const difference = own.count - old.count;
      if (Math.abs(difference) < least || Math.abs(difference) <= most * old.count) continue;
      // What stands in for an unknown figure is told once.
      if (own.cell !== undefined && told.has(own.cell)) continue;
      told.add(own.cell ?? what);
      yield {
        rule: 'count-changed-sharply',
        place: own.place,
        value: own.count,
        params: {
          unit: unit.id,
          what,
          before: old.count,
          now: own.count,
          change: old.count === 0 ? undefined : difference / old.count,
        },
      };
    }
  }
  if (compared === 0) yield { rule: 'setting-idle', params: { what: '--previous' } };
}

/** Items that targets count; of several that are of the same categories the first. */
function itemFigures(config: Config): Figure[] {
  const items = new Map<string, { readonly what: string; readonly categories: readonly string[] }>();
  for (const { name, standard } of standardsFor(config)) {
    const { categories } = standard(new Set());
    const key = [...categories].sort().join('\n');
    if (!items.has(key)) items.set(key, { what: name, categories });
  }
  return [...items.values()].map(({ what, categories }) => ({
    what,
    of(unit, evidence) {
      if (!isKnown(what, unit, evidence)) return undefined;
      const { itemCounts } = evidence.inventory;
      const count = categories.reduce((sum, category) => sum + (itemCounts.of(unit, category) ?? 0), 0);
      return { count, place: { ...unit.place, field: what } };
    },
  }));
}

/** Some row or form tells how many there are, and none was refused or leaves it open. */
function isKnown(item: string, unit: Unit, { inventory, standardIndex, noRowsMeansNone }: Evidence): boolean {
  const { open, lost, reported, listed, standards } = inventory.tallies;
  const at = unit.index * standards.length + standardIndex(item);
  const isListed = inventory.inputs.some(({ table }) => table === 'equipment');
  const isTold = reported[at] === 1 || (isListed && (listed[at] === 1 || noRowsMeansNone('equipment')));
  return isTold && (lost[at] ?? 0) === 0 && (open[at] ?? 0) === 0;
}

function peopleFigures({ targets }: Config): Figure[] {
  const heads = targets
    .filter(({ check }) => check === 'per-head')
    .flatMap((target) =>
      checkOf(target)
        .uses(target)
        .facts.map(({ name }) => name),
    );
  return [...new Set<string>([...ALL_STAFF, ...KINDS_OF_STAFF, ...heads])].map((what) => ({
    what,
    of(unit, { fact }) {
      const own = fact(unit, what);
      if (typeof own?.value !== 'number') return undefined;
      const place = own.place ?? { ...unit.place, field: what };
      return { count: own.value, place, cell: own.place && JSON.stringify(own.place) };
    },
  }));
}
