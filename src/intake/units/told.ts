import type { Finding, Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import { bareName } from './names.ts';
import { namesPlace, rankOfName } from './place-names.ts';
import { inPlaceOf, sectionName } from './sections.ts';

const calledOf = ({ id, name }: Unit): string => (id === name ? id : `${id} ${name}`);
/** Some units as choices of a message. */
export const choicesOf = (named: readonly Unit[]): string[] => named.slice(0, 10).map(calledOf);

/** That a text was taken for a unit: by its code without the zeros that it lost, or by its name. */
export const foundBy = (how: 'code' | 'name', text: string, unit: Unit, place: Place): Finding => ({
  rule: how === 'code' ? 'unit-code-repaired' : 'unit-matched-by-name',
  place,
  value: text,
  related: unit.place,
  params: {
    unit: unit.id,
    ...(how === 'code' && text.endsWith('.0') !== unit.id.endsWith('.0') && { decimal: 1 }),
  },
});

/** Whether a name is that of a unit elsewhere than its section says; said where it is. `section`: the unit that it is called after. */
export function contradictsSection(
  text: string,
  unit: Unit,
  section: Unit | undefined,
  place: Place,
  aboveOf: (unit: Unit) => readonly Unit[],
  findings: Findings,
): boolean {
  const above = section && inPlaceOf(section, unit, aboveOf);
  if (!above) return false;
  findings.group(`outside ${place.file} ${place.sheet} ${section.index} ${text}`, () =>
    outside(text, unit, place, calledOf(above), calledOf(section)),
  );
  return true;
}

/** The same where sections are called after places that are no units: the list of units has the unit in another. */
export function contradictsHeading(
  text: string,
  unit: Unit,
  section: string,
  place: Place,
  findings: Findings,
): boolean {
  const listed = unit.facts.get('section');
  if (typeof listed?.value !== 'string') return false;
  const isListed = listed.place?.file === unit.place.file && unit.place.file !== place.file;
  const [here, there] = [sectionName(section), sectionName(listed.value)];
  if (!isListed || rankOfName(here) === undefined || rankOfName(here) !== rankOfName(there)) return false;
  if (!namesPlace(here) || !namesPlace(there) || bareName(here) === bareName(there)) return false;
  findings.group(`outside ${place.file} ${place.sheet} ${section} ${text}`, () =>
    outside(text, unit, place, there, here),
  );
  return true;
}

const outside = (text: string, unit: Unit, place: Place, above: string, section: string): Finding => ({
  rule: 'unit-outside-section',
  place,
  value: text,
  related: unit.place,
  params: { unit: calledOf(unit), above, section },
});
