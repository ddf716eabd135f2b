import { foldText } from '../../lib/fold-text.ts';
import { allNearest } from '../../lib/nearest.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Unit } from '../../model/inventory.ts';
import { TIER_WORDS } from '../words.ts';
import { isMarked, isSpelledAlike, lastWords } from './spelling.ts';
import { tierWordIn } from './tier-words.ts';

/** "UBND xã Trà Mai", "Xã Trà Mai" and "Trà Mai" name one place, where no other is called so; its Party committee is another body. */
const OFFICE = /^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|van phong|vp|people s committee of) /;
const TIER = new RegExp(
  `^(?:${[...TIER_WORDS.keys(), 'tp', 'tx', 'tt', 'p', 'x', 'h', 't'].sort((a, b) => b.length - a.length).join('|')}) `,
);

/** A name without what kind of place or office it is; the name itself where nothing else would be left. */
export const bareName = (name: string): string => bareOf(foldText(name));

const bareOf = (folded: string): string => folded.replace(OFFICE, '').replace(TIER, '') || folded;

/** The place that an office's name gives, with what kind of place it is: "huyện Vân Canh" of "UBND huyện Vân Canh". */
const placeName = (name: string): string => foldText(name).replace(OFFICE, '');

/** Whether two names are of one place of one kind, but for their diacritics and offices: "Xã Bình An" and "UBND xã Bình An". */
export const isSameName = (name: string, other: string): boolean => placeName(name) === placeName(other);

/** A name as it is written, without the office that it names: "HUYỆN VÂN CANH" of "UBND HUYỆN VÂN CANH". */
export const withoutOffice = (name: string): string =>
  name.normalize('NFC').replace(/^(?:UBND|HĐND|[uủ][yỷ] ban nhân dân|hội đồng nhân dân)\s+/iu, '');

/** The word for a tier, in full, that a name begins with: "xa" in "Xã Trà Mai" and "X. Trà Mai"; none in "Xã đội Trà Mai". */
export const tierWordOf: (name: string) => string | undefined = remembered((name: string) => {
  const folded = foldText(name);
  const own = folded.replace(OFFICE, '');
  const word = TIER.exec(`${own} `)?.[0].trim();
  return word === undefined ? undefined : tierWordIn(name, word, wordsIn(folded) - wordsIn(own));
});

const wordsIn = (folded: string): number => folded.split(' ').length;

/** Units by their names, which are folded when a name is first asked for: most tables have codes. */
export class NameIndex {
  readonly #fresh: Unit[] = [];
  readonly #whole = new Map<string, Unit[]>();
  readonly #bare = new Map<string, Unit[]>();
  #bareNames: readonly string[] = [];

  add(unit: Unit): void {
    this.#fresh.push(unit);
  }

  /** Its name comes late: until now it was called by its code. */
  rename(unit: Unit, name: string): void {
    this.#settle();
    unit.name = name;
    const folded = foldText(unit.name);
    for (const [map, key] of [
      [this.#whole, folded],
      [this.#bare, bareOf(folded)],
    ] as const) {
      if (map.get(key)?.includes(unit) !== true) put(map, key, unit);
    }
  }

  #settle(): void {
    for (const unit of this.#fresh.splice(0)) {
      const folded = foldText(unit.name);
      put(this.#whole, folded, unit);
      put(this.#bare, bareOf(folded), unit);
    }
  }

  /** The units whose names, without what kind of place they are, a mistyped name is nearest to; none where none is near. */
  nearest(name: string): readonly Unit[] {
    this.#settle();
    if (this.#bareNames.length !== this.#bare.size) this.#bareNames = [...this.#bare.keys()];
    return allNearest(bareName(name), this.#bareNames).flatMap((near) => this.#bare.get(near) ?? []);
  }

  /** The units whose names are the same but for diacritics that one of the two leaves out: "Xã Binh An" of "Xã Bình An". */
  carelessly(name: string): readonly Unit[] {
    this.#settle();
    const bare = bareName(name);
    const count = bare.split(' ').length;
    const isPlain = (text: string): boolean => !isMarked(lastWords(text, count).join(' '));
    return (this.#bare.get(bare) ?? []).filter(
      (unit) => isSameName(unit.name, name) && (isPlain(name) || isPlain(unit.name)),
    );
  }

  /**
   * The units that a name may mean: those called just so, with or without the office that it names, else those whose
   * bare name is the same, unless its diacritics are others; of several, those that are `wanted`, if any, and those spelled
   * just so.
   */
  namesakes(name: string, wanted: (unit: Unit) => boolean = () => true): readonly Unit[] {
    this.#settle();
    const folded = foldText(name);
    const offices = this.#bare.get(bareName(name))?.filter((unit) => isSameName(unit.name, name)) ?? [];
    const own =
      this.#whole.get(folded) ??
      this.#whole.get(placeName(name)) ??
      (offices.length > 0 ? offices : undefined);
    // "Trường Sơn" is a commune of this name rather than a school called Sơn.
    const bare = own ? undefined : this.#bare.get(folded);
    const alike = own ?? bare ?? this.#bare.get(bareName(name)) ?? [];
    const count = (bare ? folded : bareName(name)).split(' ').length;
    const same = alike.filter((unit) => isSpelledAlike(name, unit.name, count));
    return spelledSo(name, narrowed(same, wanted), count);
  }
}

function put(map: Map<string, Unit[]>, key: string, unit: Unit): void {
  const known = map.get(key);
  if (known) known.push(unit);
  else map.set(key, [unit]);
}

function narrowed(units: readonly Unit[], wanted: (unit: Unit) => boolean): readonly Unit[] {
  if (units.length < 2) return units;
  const own = units.filter(wanted);
  return own.length > 0 ? own : units;
}

/**
 * Trà Dơn and Trà Don are two communes: where names differ by diacritics alone, diacritics tell them apart. "tan lap" is
 * written without any, and may be Tân Lập.
 */
function spelledSo(name: string, units: readonly Unit[], count: number): readonly Unit[] {
  if (units.length < 2) return units;
  const names = units.map((unit) => lastWords(unit.name, count).join(' '));
  if (names.some((each) => !/[^\x00-\x7f]/.test(each))) return units;
  const spelled = units.filter((_, at) => names[at] === lastWords(name, count).join(' '));
  return spelled.length > 0 ? spelled : units;
}
