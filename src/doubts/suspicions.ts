import type { Evidence } from '../checks/check.ts';
import type { Assessed } from '../checks/figures.ts';
import { checkOf } from '../checks/index.ts';
import type { Config } from '../config/schema.ts';
import { itemsOf } from '../intake/wide/lots.ts';
import type { Finding } from '../model/finding.ts';
import { ancestors, type Inventory, subtree, type Unit } from '../model/inventory.ts';
import { ALL_STAFF, KINDS_OF_STAFF } from '../model/tables.ts';

/** A small office may well have some machines to spare. */
const SPARE = 20;

/** Far more computers than people. Of all that a unit says of its people, the most is taken. */
export function* implausibleCounts(config: Config, evidence: Evidence): Generator<Finding> {
  const { items_per_head: most } = config.plausible;
  const ways = waysToCount(config, evidence);
  for (const unit of evidence.inventory.units) {
    const items = itemsOf(evidence.inventory.itemCounts, unit, 'computer') ?? 0;
    if (items < SPARE) continue;
    const heads = ways.flatMap((facts) => headsBy(facts, unit, evidence) ?? []);
    const [largest] = heads.sort((a, b) => b.heads - a.heads);
    if (!largest || items <= largest.heads * most || items < largest.heads + SPARE) continue;
    const fact = evidence.fact(unit, largest.facts[0] as string);
    yield {
      rule: 'implausible-count',
      place: fact?.place ?? unit.place,
      value: fact?.value,
      params: { unit: unit.id, item: 'computer', items, ...largest },
    };
  }
}

/** Files of a folder that were passed over for their names, and folders within it that hold tables, where a target asks for equipment and none was read. */
export function* equipmentIgnored(
  targets: readonly Assessed[],
  { inputs, counted }: Inventory,
  found: readonly Finding[],
): Generator<Finding> {
  const asking = targets.find(({ target }) => checkOf(target).uses(target).items.length > 0);
  if (!asking || counted.size > 0 || inputs.some(({ table }) => table === 'equipment')) return;
  const ignored = found.filter(
    ({ rule, params }) =>
      rule === 'file-ignored' && (params?.choices !== undefined || params?.first !== undefined),
  );
  for (const { place, params } of ignored)
    yield { rule: 'equipment-ignored', place, params: { target: asking.target.id, first: params?.first } };
}

/**
 * Units that a target for items is for, and that no row and no form gives any: what they have is unknown. A unit of which
 * nothing came at all is told as that.
 */
export function* unitsWithoutItems(
  targets: readonly Assessed[],
  { units, inputs, counted, onTheWay }: Inventory,
  missing: ReadonlySet<Unit>,
): Generator<Finding> {
  if (!inputs.some(({ table }) => table === 'equipment')) return;
  const isWithout = (unit: Unit): boolean => unit.itemRows + unit.refusedRows === 0 && !counted.has(unit);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const asking = new Map<Unit, string[]>();
  for (const { target, figures } of targets) {
    const below = checkOf(target).countsBelow(target);
    for (const { unit_id, reason } of figures.by_unit) {
      const unit = byId.get(unit_id) as Unit;
      if (reason !== 'not_reported' || !(below ? subtree(unit) : [unit]).every(isWithout)) continue;
      asking.set(unit, [...(asking.get(unit) ?? []), target.id]);
    }
  }
  for (const [unit, ids] of asking) {
    if (onTheWay.has(unit) || [unit, ...ancestors(unit)].some((each) => missing.has(each))) continue;
    const { id, name, place } = unit;
    yield { rule: 'unit-without-items', place, params: { unit: id, name, targets: ids } };
  }
}

/**
 * Items that a target is for and no row tells of, or none of a list that is called after other kinds: of the units that lists do tell
 * of it is unknown whether they have any.
 */
export function* kindsNotListed(
  targets: readonly Assessed[],
  { inventory, standardIndex }: Evidence,
): Generator<Finding> {
  const { units, tallies } = inventory;
  const isTold = (unit: Unit, item: string): boolean => {
    const at = unit.index * tallies.standards.length + standardIndex(item);
    return tallies.listed[at] === 1 || tallies.reported[at] === 1 || (tallies.lost[at] ?? 0) > 0;
  };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const asking = new Map<string, { readonly units: Set<Unit>; readonly targets: string[] }>();
  for (const { target, figures } of targets) {
    const judged = figures.by_unit
      .filter(({ reason }) => reason === 'not_reported')
      .map(({ unit_id }) => byId.get(unit_id) as Unit);
    const below = checkOf(target).countsBelow(target);
    const counted = below ? judged.flatMap(subtree) : judged;
    for (const item of checkOf(target).uses(target).items) {
      // Of rows of unknown kinds that is told itself.
      const without = counted.filter((unit) => unit.itemRows > 0 && !isTold(unit, item));
      if (without.length === 0) continue;
      const asked = asking.get(item) ?? { units: new Set(), targets: [] };
      asking.set(item, asked);
      asked.targets.push(target.id);
      for (const unit of without) asked.units.add(unit);
    }
  }
  for (const [item, { units: without, targets: ids }] of asking) {
    const [first] = without;
    if (!first) continue;
    const params = { item, unit: first.id, name: first.name, units: without.size, targets: ids };
    yield { rule: 'kind-not-listed', place: first.place, params };
  }
}

/** Facts that count a unit's people: those that targets name, and those that every inventory may have. */
function waysToCount({ targets }: Config, { isJudged }: Evidence): string[][] {
  const named = targets
    .filter(({ check }) => check === 'per-head')
    .map((target) =>
      checkOf(target)
        .uses(target)
        .facts.map(({ name }) => name),
    );
  return [...named, ...ALL_STAFF.map((name) => [name]), [...KINDS_OF_STAFF]]
    .map((facts) => facts.filter(isJudged))
    .filter((facts) => facts.length > 0);
}

/** People of a unit by some facts; undefined where one of them is unknown. */
function headsBy(facts: readonly string[], unit: Unit, evidence: Evidence) {
  const counts = facts.map((name) => evidence.fact(unit, name)?.value);
  if (!counts.every((count) => typeof count === 'number')) return undefined;
  return { facts, heads: counts.reduce((sum, count) => sum + count, 0) };
}
