import { groupBy } from '../../lib/group-by.ts';
import type { Finding } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import { CODE } from '../rows/words.ts';
import { bareName, tierWordOf } from './names.ts';
import { isSpelledAlike } from './spelling.ts';

/**
 * Units that no code tells apart, and that may be one by their names: "Bình An" and "Xã Bình An", "XÃ BÌNH AN", "Xa Binh An". Each that may be
 * one with another above it is told once, at the row that names it first.
 */
export function* unitsAlike(units: readonly Unit[]): Generator<Finding> {
  const named = units.filter(({ id, name }) => id === name && !CODE.test(name));
  for (const [bare, alike] of groupBy(named, ({ name }) => bareName(name))) {
    const words = bare.split(' ').length;
    for (const [at, unit] of alike.entries()) {
      const other = alike.slice(0, at).find((each) => mayBeOne(unit, each, words));
      if (other === undefined) continue;
      const params = { unit: unit.id, name: other.id };
      yield { rule: 'units-alike', place: unit.place, value: unit.name, related: other.place, params };
    }
  }
}

/** `words`: how many their bare name has. */
function mayBeOne(unit: Unit, other: Unit, words: number): boolean {
  const areOfOneKind = isOpenOrSame(kindOf(unit), kindOf(other)) && isOpenOrSame(unit.tier, other.tier);
  const areInOnePlace =
    isOpenOrSame(unit.parent, other.parent) && isOpenOrSame(sectionOf(unit), sectionOf(other));
  const isAbove = unit.parent === other || other.parent === unit;
  return areOfOneKind && areInOnePlace && !isAbove && isSpelledAlike(unit.name, other.name, words);
}

/** The word for what kind of place it is; "Lăng" is a name, and no hamlet. */
const kindOf = ({ name }: Unit): string | undefined => {
  const word = tierWordOf(name);
  return word === bareName(name) ? undefined : word;
};

const sectionOf = ({ facts }: Unit): string | undefined => {
  const said = facts.get('section')?.value;
  return typeof said === 'string' ? bareName(said) : undefined;
};

const isOpenOrSame = <Value>(one: Value | undefined, other: Value | undefined): boolean =>
  one === undefined || other === undefined || one === other;
