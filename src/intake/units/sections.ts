import { foldText } from '../../lib/fold-text.ts';
import type { Unit } from '../../model/inventory.ts';
import { TIER_WORDS } from '../words.ts';
import { bareName, tierWordOf } from './names.ts';

/** "I. Huyện Trà My": what a section is called without its number. */
export const sectionName = (section: string): string =>
  section.replace(/^(?:[IVXLC]{1,5}|[A-H]|\d{1,3})[.)/:\s]\s*/, '');

/** Whether a unit may be of the kind of place that a name says: "Huyện Bình Sơn" is not the commune Bình Sơn within it. */
export function isOfKind(unit: Unit, name: string): boolean {
  // "Trường Sơn" is all of the name of Xã Trường Sơn, and says no kind.
  if (foldText(name) === bareName(unit.name)) return true;
  const [said, own] = [kindOf(wordBefore(name)), kindOf(wordBefore(unit.name) ?? foldText(unit.tier ?? ''))];
  return said === undefined || own === undefined || said === own;
}

/** "Lăng" is a name, and no hamlet ("làng") without one. */
const wordBefore = (name: string): string | undefined => {
  const word = tierWordOf(name);
  return word === bareName(name) ? undefined : word;
};
const kindOf = (word = ''): string | undefined => (EITHER.has(word) ? undefined : TIER_WORDS.get(word));

/** A city may be a province or a district. */
const EITHER: ReadonlySet<string> = new Set(['thanh pho', 'city', 'town']);

/**
 * The unit that stands above another where its section's unit would have to; undefined where both can be: one of the two
 * stands above the other, or nobody says how far up the section's unit stands. `above`: the units above one, nearest first.
 */
export function inPlaceOf(
  section: Unit,
  unit: Unit,
  above: (unit: Unit) => readonly Unit[],
): Unit | undefined {
  const [line, overSection] = [above(unit), above(section)];
  if (unit === section || line.includes(section) || overSection.includes(unit)) return undefined;
  const same = line.find(({ tier }) => [tier, section.tier].includes(undefined) || tier === section.tier);
  return same ?? (overSection.length > 0 ? line[0] : undefined);
}
