import type { Analysis } from '../analysis.ts';
import { NO_WORDS, readCell } from '../intake/cells/index.ts';
import { type FactValue, type Inventory, SLOTS } from '../model/inventory.ts';

type Analysed = Pick<Analysis, 'report' | 'inventory'>;

/**
 * What differs between an inventory and what was converted from it: targets, estimate, plan. Rows that were refused make
 * figures open that are closed without them; then the facts and the items are compared that figures are made from.
 */
export function differences(before: Analysed, after: Analysed): string[] {
  return before.report.summary.complete
    ? differentFigures(before, after)
    : differentParts(before.inventory, after.inventory);
}

/** The targets, the estimate and the plan that say something else after than before. */
export function differentFigures(before: Analysed, after: Analysed): string[] {
  const same = (a: unknown, b: unknown): boolean => figuresOf(a) === figuresOf(b);
  const others = new Map(after.report.targets.map((target) => [target.id, target]));
  return [
    ...before.report.targets.filter((target) => !same(target, others.get(target.id))).map(({ id }) => id),
    ...(['estimate', 'plan'] as const).filter((part) => !same(before.report[part], after.report[part])),
  ];
}

/** So many units are named. */
const NAMED = 3;

/** Units of which a target says something else after than before, the first few by name. */
export function differentUnits(before: Analysed, after: Analysed): string[] {
  const others = new Map(
    after.report.targets.flatMap(({ id, by_unit }) =>
      by_unit.map((figures) => [`${id}\n${figures.unit_id}`, figuresOf(figures)]),
    ),
  );
  const found = before.report.targets.flatMap(({ id, by_unit }) =>
    by_unit
      .filter((figures) => others.get(`${id}\n${figures.unit_id}`) !== figuresOf(figures))
      .map(({ unit_id, name }) => (unit_id === name ? name : `${unit_id} ${name}`)),
  );
  const units = [...new Set(found)];
  return units.length > NAMED ? [...units.slice(0, NAMED), '…'] : units;
}

/** All of a report's part but the places that it came from. */
const figuresOf = (part: unknown): string =>
  JSON.stringify(part, (key, value) => (PLACE.has(key) ? undefined : value));
const PLACE: ReadonlySet<string> = new Set(['file', 'sheet', 'row']);

function differentParts(before: Inventory, after: Inventory): string[] {
  // Of a fact that a refused row left open nothing is written, and then no rows may mean none.
  const open = new Set(
    before.units.flatMap(({ id, facts }) =>
      [...facts].flatMap(([fact, { value }]) => (value === undefined ? [`${id}\n${fact}`] : [])),
    ),
  );
  const [one, other] = [partsOf(before, open), partsOf(after, open)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((part) => one.get(part) !== other.get(part));
}

/** A text says the same as the answer or the number that it is. */
const meant = (text: string): FactValue =>
  readCell('yes_no', text, NO_WORDS).value ?? readCell('number', text, NO_WORDS).value ?? text;

/** Facts but those left `open`, items in their places of service, rented lines and money, each as one text. */
function partsOf(
  { units, tallies, rentals, allocations }: Inventory,
  open: ReadonlySet<string>,
): Map<string, string> {
  const parts = new Map<string, string>();
  const say = (part: string, ...words: readonly unknown[]): void => {
    parts.set(part, `${parts.get(part) ?? ''}${words.join(' ')}\n`);
  };
  const { standards, counts, open: blank } = tallies;
  for (const { index, id, name, tier, parent, facts } of units) {
    say('units', id, name, tier, parent?.id);
    for (const [fact, { value }] of facts)
      if (value !== undefined && !open.has(`${id}\n${fact}`)) say(fact, id, meant(String(value)));
    for (let at = index * standards.length; at < (index + 1) * standards.length; at++) {
      const slots = counts.subarray(at * SLOTS, (at + 1) * SLOTS);
      const inService = [0, 1, 2, 3].map((service) =>
        slots.subarray(service * 9, service * 9 + 9).reduce((sum, count) => sum + count, 0),
      );
      say('equipment', id, ...inService, blank[at] ?? 0);
    }
  }
  for (const { unit, connection, monthlyCost, isAsked, sure } of rentals)
    say('connectivity', unit.id, connection, monthlyCost, isAsked, sure);
  for (const { unit, year, source, amount, item, quantity, status } of allocations) {
    if (amount !== 'unreadable') say('allocations', unit.id, year, source, amount, item, quantity, status);
  }
  return parts;
}
