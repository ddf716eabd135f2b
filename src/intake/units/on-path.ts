import type { Unit } from '../../model/inventory.ts';
import { codeAndName, codeOrName } from './code-and-name.ts';
import type { UnitsKnown } from './known.ts';
import { stepsOf, valuesOf } from './paths.ts';
import { isRoom } from './rooms.ts';

/** What a path means among the units that are known. */
export interface OnPath {
  /** The one that it names. */
  readonly unit?: Unit;
  /** Of that unit, the rooms that it goes on to: "Floor 1 > Room 2". */
  readonly room?: string;
  /** Where it names no single one: those that are called so, */
  readonly named: readonly Unit[];
  /** and all that it may mean. */
  readonly perhaps: readonly Unit[];
}

interface Finders extends Pick<UnitsKnown, 'codes' | 'namesakes'> {
  /** The units of a name; of several those that are wanted, if any. */
  called(name: string, wanted: (unit: Unit) => boolean): readonly Unit[];
  above(unit: Unit): readonly Unit[];
  near(text: string): readonly Unit[];
}

/** Several values in one cell (`A > B<br>A > C`) are one unit only where each of them is. */
export function onPath(text: string, finders: Finders): OnPath {
  const all = valuesOf(text).map((path) => onOnePath(path, finders));
  const [first, ...others] = all;
  if (first && others.every(({ unit }) => unit !== undefined && unit === first.unit)) return first;
  const named = [...new Set(all.flatMap(({ unit }) => unit ?? []))];
  return { named, perhaps: [...new Set(all.flatMap(({ unit, perhaps }) => unit ?? perhaps))] };
}

/** Its last step, by code or name, among the units below the one before it, if that is known. */
function onOnePath(path: string, finders: Finders): OnPath {
  const { codes, called, above: aboveOf, near } = finders;
  const steps = stepsOf(path);
  const found: (Unit | undefined)[] = [];
  let above: Unit | undefined;
  let named: readonly Unit[] = [];
  const elsewhere: Unit[] = [];
  for (const { id, name } of steps) {
    const within = above;
    const isBelow = (unit: Unit): boolean => within === undefined || aboveOf(unit).includes(within);
    const own = codes.get(id) ?? codes.get(name) ?? codeAndName(name, finders);
    const all = own ? [own] : called(name, isBelow);
    named = all.filter(isBelow);
    const only = named.length === 1 ? named[0] : undefined;
    found.push(only);
    // A step that is no unit of this inventory ("Root entity") narrows nothing.
    if (only) above = only;
    else elsewhere.push(...all);
  }
  const at = found.findLastIndex((unit) => unit !== undefined);
  const rest = steps.slice(at + 1).map(({ name }) => name);
  if (above && !isElsewhere(above, at, found, aboveOf)) {
    if (rest.length === 0) return { unit: above, named: [above], perhaps: [] };
    if (above.children.length === 0 && elsewhere.length === 0 && rest.every(isRoom))
      return { unit: above, room: rest.join(' > '), named: [above], perhaps: [] };
  }
  if (named.length > 1) return { named, perhaps: named };
  const last = rest.at(-1) ?? '';
  const perhaps = [...(above ? [above] : []), ...elsewhere, ...codeOrName(last, finders), ...near(last)];
  return { named: [], perhaps: [...new Set(perhaps)] };
}

/** The path has another office, of which nothing is known, where the unit above it would have to stand; its first step may be above all. */
function isElsewhere(
  unit: Unit,
  at: number,
  found: readonly (Unit | undefined)[],
  aboveOf: (unit: Unit) => readonly Unit[],
): boolean {
  const [parent] = aboveOf(unit);
  return at > 1 && parent !== undefined && found[at - 1] === undefined && !found.includes(parent);
}
