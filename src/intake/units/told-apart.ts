import type { Unit } from '../../model/inventory.ts';
import type { UnitsKnown } from './known.ts';
import { bareName } from './names.ts';
import { sectionName } from './sections.ts';

/** Of several units the one that stands in the section, or else in the place that the table is called after. */
export function toldApart(
  named: readonly Unit[],
  section: string | undefined,
  over: string | undefined,
  ofSection: UnitsKnown['ofSection'],
  aboveOf: (unit: Unit) => readonly Unit[],
): Unit | undefined {
  const above = ofSection(over);
  const below = named.filter((unit) => above && aboveOf(unit).includes(above));
  return [listedIn(named, section), below, listedIn(named, over)].find(({ length }) => length === 1)?.[0];
}

/** Of several units, those that the list of units has in a section of that name. */
function listedIn(units: readonly Unit[], section: string | undefined): readonly Unit[] {
  if (section === undefined) return [];
  const called = bareName(sectionName(section));
  return units.filter(({ facts }) => {
    const own = facts.get('section')?.value;
    return typeof own === 'string' && bareName(sectionName(own)) === called;
  });
}
