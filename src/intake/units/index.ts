import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import { isDitto, withoutBullet } from '../rows/words.ts';
import { codeAndName } from './code-and-name.ts';
import { CodeIndex } from './codes.ts';
import { UnitFacts } from './facts.ts';
import { UnitGuesses } from './guesses.ts';
import type { UnitsKnown } from './known.ts';
import { bareName, isSameName, NameIndex, tierWordOf, withoutOffice } from './names.ts';
import { nameWritten } from './names-written.ts';
import { type OnPath, onPath } from './on-path.ts';
import { UnitParents } from './parents.ts';
import { lastStep, officesOn, valuesOf } from './paths.ts';
import { placeOver } from './place-over.ts';
import type { PlacedName, PlacedNames } from './placed-names.ts';
import { inPlaceOf, isOfKind, sectionName } from './sections.ts';
import { spellingOf } from './spelling.ts';
import { choicesOf, contradictsHeading, contradictsSection, foundBy } from './told.ts';
import { toldApart } from './told-apart.ts';

/** The units of an inventory while it is read, and the only way to find one. */
export class UnitRegister implements UnitsKnown {
  readonly units: Unit[] = [];
  readonly codes = new CodeIndex();
  readonly facts: UnitFacts;
  readonly parents: UnitParents;
  /** Units that only stand above others in a path: no row is about them. */
  readonly onTheWay = new Set<Unit>();
  /** What is read now is a submission: no roster, and nothing that comes from above. */
  listens = true;
  /** Names that units of several places have. */
  placed: PlacedNames | undefined;
  /** By the index of each unit: does a row of a submission name it? */
  readonly #heard: boolean[] = [];
  readonly #names = new NameIndex();
  /** Texts that were found to mean a unit by its code without the zeros that it lost, or by its path. */
  readonly #meant = new Map<string, Unit>();
  /** Names that were found to mean one below the unit that their section is called after, or below none. */
  readonly #named = new Map<Unit | undefined, Map<string, Unit>>();
  /** Where no table says which units there are, by how their names are spelled. */
  readonly #spelled = new Map<string, Unit>();
  /** What sections are called after; asked for row by row. */
  readonly #sections = new Map<string, Unit | undefined>();
  /** Codes and names of units that the configuration leaves out. */
  readonly #leftOut = new Set<string>();
  /** By section: units that were found to stand where it says. */
  readonly #inOrder = new Map<string, Set<Unit>>();
  /** What a text that names no unit may mean. */
  readonly guesses: UnitGuesses;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;
  /** Without a units table the units are those that the other tables name. */
  readonly open: boolean;

  constructor(findings: Findings, rules: IntakeRules, open: boolean) {
    this.#findings = findings;
    this.#rules = rules;
    this.open = open;
    this.facts = new UnitFacts(this.units, findings);
    this.parents = new UnitParents(this, findings);
    this.guesses = new UnitGuesses(this, (text) => this.#names.nearest(text));
  }

  hear(unit: Unit | undefined): void {
    if (this.listens && unit) this.#heard[unit.index] = true;
  }

  isHeard({ index }: Unit): boolean {
    return this.#heard[index] === true;
  }

  withId(id: string): Unit | undefined {
    return this.codes.get(id);
  }

  /** The configuration leaves out the row of a unit: what it is called. */
  leaveOut(text: string): void {
    if (text !== '') this.#leftOut.add(text.replace(ZEROS, ''));
  }

  /** Whether a text, or the last step of a path, is what a unit is called that was left out. */
  isLeftOut(text: string): boolean {
    if (this.#leftOut.size === 0) return false;
    return [text, lastStep(text).name].some((each) => this.#leftOut.has(each.replace(ZEROS, '')));
  }

  /** The unit that a text was, or would be, taken for, without a word said. */
  meant(text: string): Unit | undefined {
    const known = this.codes.get(text) ?? this.#meant.get(text) ?? this.codes.repaired(text);
    if (known) return known;
    const [named, ...more] = this.namesakes(nameWritten(text));
    return more.length === 0 ? named : undefined;
  }

  /** Whether a text names one. */
  readonly names = (text: string): boolean => this.meant(text) !== undefined;

  add(id: string, name: string | undefined, tier: string | undefined, place: Place): Unit {
    const { tiers } = this.#rules.vocabulary;
    const unit: Unit = {
      index: this.units.length,
      id,
      name: name ?? id,
      tier: tier ?? (tiers?.length === 1 ? tiers[0] : undefined),
      place,
      parent: undefined,
      children: [],
      facts: new Map(),
      itemRows: 0,
      refusedRows: 0,
    };
    this.units.push(unit);
    this.#heard.push(false);
    this.codes.add(unit);
    if (this.open) this.#spelled.set(spellingOf(withoutOffice(unit.name)), unit);
    this.#names.add(unit);
    this.#sections.clear();
    return unit;
  }

  /** A table states a unit's tier, or nothing but its name suggests one: what sections are called after may be another then. */
  setTier(unit: Unit, tier: string, place: Place): void {
    this.facts.tellTier(unit, tier, place);
    this.#sections.clear();
  }
  suggestTier(unit: Unit, suggest: () => string | undefined): void {
    this.facts.suggestTier(unit, suggest);
    this.#sections.clear();
  }

  /** A table gives a unit the name that those before it left blank. */
  setName(unit: Unit, name: string): void {
    if (unit.name !== unit.id || name === unit.id) return;
    this.#names.rename(unit, name);
    this.#sections.clear();
  }

  /**
   * The unit that a text means: by its code, else by its name where only one has it, or only one below the unit that its section is
   * called after. Says so where none is meant.
   */
  resolve(text: string, layout: Layout, row: number, section?: string): Unit | undefined {
    const unit = this.#resolved(text, layout, row, section);
    if (!unit || section === undefined) return unit;
    const inOrder = this.#inOrder.get(section) ?? new Set<Unit>();
    this.#inOrder.set(section, inOrder);
    if (inOrder.has(unit)) return unit;
    const place = layout.place(row, 'unit_id');
    if (this.contradicts(text, unit, this.ofSection(section), place)) return undefined;
    if (this.contradictsHeading(text, unit, section, place)) return undefined;
    inOrder.add(unit);
    return unit;
  }

  #resolved(text: string, layout: Layout, row: number, section?: string): Unit | undefined {
    const within = this.ofSection(section);
    const placed = this.open ? this.#placedIn(text, layout, row, section) : undefined;
    if (placed) return placed.unit;
    const known = this.#known(text, within);
    if (known) {
      // A row is about it, though a path went over it before.
      if (this.onTheWay.size > 0) this.onTheWay.delete(known);
      return known;
    }
    const place = layout.place(row, 'unit_id');
    if (layout.unitPath) return this.open ? this.#addPaths(text, place) : this.findPath(text, place);
    if (isDitto(text)) return this.#notFound(text, [], place);
    if (this.open) {
      const name = withoutBullet(text);
      return (
        this.codes.get(name) ??
        this.#spelledAs(text, name, place) ??
        this.add(name, undefined, undefined, place)
      );
    }
    return this.find(text, place, within, section, placeOver(layout, text));
  }

  /** Where no table says which units there are: "XÃ BÌNH AN" and "UBND xã Bình An" are the "Xã Bình An" of a row before. */
  #spelledAs(text: string, name: string, place: Place): Unit | undefined {
    const unit =
      tierWordOf(name) === undefined ? undefined : this.#spelled.get(spellingOf(withoutOffice(name)));
    if (!unit) return undefined;
    this.#meant.set(text, unit);
    this.#findings.group(`found by name ${place.file} ${place.sheet}`, () =>
      foundBy('name', text, unit, place),
    );
    return unit;
  }

  /** Where no table says which units there are, one that has its name with units of other places. */
  #placedIn(
    text: string,
    layout: Layout,
    row: number,
    section?: string,
  ): { unit: Unit | undefined } | undefined {
    const name = nameWritten(text);
    const all = this.placed?.all(name) ?? [];
    if (all.length === 0) return undefined;
    const place = layout.place(row, 'unit_id');
    const unitOf = ({ id, name: called, place: value }: PlacedName): Unit => {
      const unit = this.codes.get(id) ?? this.add(id, called, undefined, place);
      unit.facts.set('section', { value, place: unit.place });
      return unit;
    };
    const own = this.placed?.of(name, section, layout);
    return { unit: own ? unitOf(own) : this.#notFound(text, all.map(unitOf), place) };
  }

  /** A unit that needs no search, and no word said. */
  #known(text: string, within?: Unit): Unit | undefined {
    const coded = this.codes.get(text);
    // Where names stand for codes, a name may still contradict its section.
    if (coded && within && coded.name === text && inPlaceOf(within, coded, this.parents.above))
      return undefined;
    return coded ?? this.#meant.get(text) ?? this.#named.get(within)?.get(text);
  }

  /** A cell that names several units means none of them. */
  #addPaths(text: string, place: Place): Unit | undefined {
    const units = [...new Set(valuesOf(text).map((path) => this.#addPath(path, place)))];
    const [unit, ...others] = units as [Unit, ...Unit[]];
    if (others.length > 0) return this.#notFound(text, units, place);
    this.#meant.set(text, unit);
    return unit;
  }

  /** Adds the unit that a path names, and those above it that are not there yet. */
  #addPath(text: string, place: Place): Unit {
    let above: Unit | undefined;
    for (const { id, name } of officesOn(text)) {
      const unit = this.codes.get(id) ?? this.addOnTheWay(id, name, place);
      if (above && !unit.parent && unit !== above) {
        unit.parent = above;
        above.children.push(unit);
      }
      above = unit;
    }
    this.onTheWay.delete(above as Unit);
    return above as Unit;
  }

  /** A unit that only stands in the path of others. */
  addOnTheWay(id: string, name: string, place: Place): Unit {
    const unit = this.add(id, name, undefined, place);
    this.onTheWay.add(unit);
    return unit;
  }

  /** What a path means, without a word said. */
  readonly onPath = (text: string): OnPath =>
    onPath(text, {
      codes: this.codes,
      namesakes: (name, within) => this.namesakes(name, within),
      called: (name, wanted) => this.#names.namesakes(name, wanted).filter((unit) => isOfKind(unit, name)),
      above: this.parents.above,
      near: (name) => this.guesses.near(name),
    });

  /** As `find`, for a path. `hasRooms`: it may go on to rooms of a unit. */
  findPath(text: string, place: Place, hasRooms = true): Unit | undefined {
    const known = this.codes.get(lastStep(text).id) ?? this.#meant.get(text);
    if (known) return known;
    const { unit, room, named, perhaps } = this.onPath(text);
    if (!unit || (room !== undefined && !hasRooms)) {
      const nearest = perhaps.length === 1 ? perhaps[0]?.name : undefined;
      return this.#notFound(text, unit ? [] : named, place, nearest);
    }
    this.#meant.set(text, unit);
    if (room === undefined) this.#findings.add(foundBy('name', text, unit, place));
    else
      this.#findings.group(`room ${place.file} ${place.sheet} ${unit.index}`, () => {
        const found = foundBy('name', text, unit, place);
        return { ...found, params: { ...found.params, room } };
      });
    return unit;
  }

  /** As `resolve`, but never adds a unit. `within`: the unit that its section is called after; `over`: the place that its table is. */
  find(text: string, place: Place, within?: Unit, section?: string, over?: string): Unit | undefined {
    const name = nameWritten(text);
    const known = this.#known(text, within) ?? this.#known(name, within);
    if (known) return known;
    const repaired = this.codes.repaired(text);
    const both = repaired ?? codeAndName(text, this);
    const named = both ? [both] : (this.codes.clashing(text) ?? this.namesakes(name, within));
    const told =
      named.length > 1
        ? toldApart(named, section, over, (each) => this.ofSection(each), this.parents.above)
        : undefined;
    if (told) return told;
    if (named.length !== 1) return this.#notFound(text, named, place);
    const [unit] = named as [Unit];
    if (!repaired && this.contradicts(text, unit, within, place)) return undefined;
    const meant = repaired ? this.#meant : (this.#named.get(within) ?? new Map<string, Unit>());
    if (!repaired) this.#named.set(within, meant);
    meant.set(text, unit);
    const how = repaired ? 'code' : 'name';
    this.#findings.group(`found by ${how} ${place.file} ${place.sheet}`, () =>
      foundBy(how, text, unit, place),
    );
    return unit;
  }

  #notFound(text: string, named: readonly Unit[], place: Place, nearest?: string): undefined {
    if (named.length === 0 && this.isLeftOut(text)) {
      const { file, sheet } = place;
      const params = { unit: text };
      this.#findings.group(`left out ${file} ${sheet} ${text}`, () => ({
        rule: 'row-left-out',
        place,
        params,
      }));
      return undefined;
    }
    const codes = () => this.codes.clashing(text)?.map(({ id }) => id);
    this.#findings.group(`unit ${place.file} ${place.sheet} ${text}`, () =>
      named.length > 1
        ? {
            rule: 'ambiguous-unit',
            place,
            value: text,
            params: { choices: choicesOf(named), codes: codes() },
          }
        : {
            rule: 'unknown-unit',
            place,
            value: text,
            params: { nearest: nearest ?? this.guesses.nearestTo(text) },
          },
    );
    return undefined;
  }

  /** Whether a name is that of a unit elsewhere than its section says; said where it is. */
  contradicts(text: string, unit: Unit, section: Unit | undefined, place: Place): boolean {
    return contradictsSection(text, unit, section, place, this.parents.above, this.#findings);
  }

  /** The same where no unit is called as the section is. */
  contradictsHeading(text: string, unit: Unit, section: string | undefined, place: Place): boolean {
    if (section === undefined || this.ofSection(section)) return false;
    return contradictsHeading(text, unit, section, place, this.#findings);
  }

  /** The unit that a section is called after: names below its heading are looked for below it. */
  ofSection(section: string | undefined): Unit | undefined {
    if (section === undefined) return undefined;
    if (this.#sections.has(section)) return this.#sections.get(section);
    const name = sectionName(section);
    const [unit, ...more] = this.namesakes(name);
    const only = more.length === 0 ? unit : undefined;
    this.#sections.set(section, only);
    return only;
  }

  /** Whether a name is that of a unit below the one that a section is called after, or of that one itself. */
  isBelow(text: string, section: string): boolean {
    const within = this.ofSection(section);
    const known = this.codes.get(text);
    const [unit, ...more] = known ? [known] : this.namesakes(text, within);
    if (!within || !unit || more.length > 0) return false;
    return unit === within || this.parents.above(unit).includes(within);
  }

  /** Whether several units have this name, with or without their office. */
  areSeveral(name: string): boolean {
    return this.namesakes(name).filter((unit) => isSameName(unit.name, name)).length > 1;
  }

  /** The units whose names are the same but for diacritics that one of the two leaves out. */
  readonly carelessly = (name: string): readonly Unit[] => this.#names.carelessly(name);

  /**
   * The units that a name may mean, of the kind of place that it says, without a word said: a school is not the commune whose name it
   * has. Of several, those that are `within` or stand below it, if any.
   */
  namesakes(name: string, within?: Unit): readonly Unit[] {
    const isWithin = within && ((unit: Unit) => unit === within || this.parents.above(unit).includes(within));
    return this.#names.namesakes(name, isWithin).filter((unit) => isOfKind(unit, name));
  }

  /**
   * The unit of a table before this one (`isEarlier`) that has the same code but for the zeros before it, and no other name;
   * said where it is found. In one table 97 is not 00097.
   */
  twin(
    text: string,
    name: string | undefined,
    place: Place,
    isEarlier: (unit: Unit) => boolean,
  ): Unit | undefined {
    const unit = this.codes.like(text);
    if (!unit || unit.id === text || !/^\d+$/.test(text) || !isEarlier(unit)) return undefined;
    const isNamed = name !== undefined && unit.name !== unit.id;
    if (isNamed && bareName(name) !== bareName(unit.name)) return undefined;
    this.#meant.set(text, unit);
    this.#findings.add(foundBy('code', text, unit, place));
    return unit;
  }
}

/** Spreadsheet programs lose them. */
const ZEROS = /^0+(?=.)/;
