import { nearest } from '../lib/nearest.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Fact, FactValue, Unit } from '../model/inventory.ts';
import { circleFrom } from './circles.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { bareName, NameIndex } from './names.ts';
import type { IntakeRules } from './record.ts';
import { isDitto, withoutBullet } from './row-words.ts';
import { inPlaceOf, isOfKind, sectionName } from './sections.ts';
import { lastStep, officesOn, stepsOf } from './unit-paths.ts';

const MOST_HELPED = 200;

/** The units of an inventory while it is read, and the only way to find one. */
export class UnitRegister {
  readonly units: Unit[] = [];
  readonly factNames = new Set<string>();
  /** Units that only stand above others in a path: no row is about them. */
  readonly onTheWay = new Set<Unit>();
  /** What is read now is a submission: no roster, and nothing that comes from above. */
  listens = true;
  /** By the index of each unit: does a row of a submission name it? */
  readonly #heard: boolean[] = [];
  readonly #byId = new Map<string, Unit>();
  readonly #parents = new Map<Unit, Above>();
  /** What further tables call the unit above, where they write it otherwise than the first. */
  readonly #otherParents = new Map<Unit, Above[]>();
  /** Tiers that a table states; those taken from a name, or from there being only one, give way to it. */
  readonly #tiers = new Map<Unit, { readonly tier: string; readonly place: Place }>();
  /** Facts of units that tables contradict each other about: no third one settles it. */
  readonly #contradicted = new Set<string>();
  readonly #names = new NameIndex();
  /** Texts that were found to mean a unit by its code without the zeros that it lost, or by its path. */
  readonly #meant = new Map<string, Unit>();
  /** Names that were found to mean one below the unit that their section is called after, or below none. */
  readonly #named = new Map<Unit | undefined, Map<string, Unit>>();
  /** What sections are called after; asked for row by row. */
  readonly #sections = new Map<string, Unit | undefined>();
  /** Units by code without leading zeros; undefined where two codes differ by nothing else. */
  readonly #bare = new Map<string, Unit | undefined>();
  #ids: readonly string[] = [];
  #helped = 0;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;
  /** Without a units table the units are those that the other tables name. */
  readonly open: boolean;

  constructor(findings: Findings, rules: IntakeRules, open: boolean) {
    this.#findings = findings;
    this.#rules = rules;
    this.open = open;
  }

  hear(unit: Unit | undefined): void {
    if (this.listens && unit) this.#heard[unit.index] = true;
  }

  isHeard({ index }: Unit): boolean {
    return this.#heard[index] === true;
  }

  withId(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  /** The unit that a text was, or would be, taken for, without a word said. */
  meant(text: string): Unit | undefined {
    const known = this.#byId.get(text) ?? this.#meant.get(text) ?? this.#repaired(text);
    if (known) return known;
    const [named, ...more] = this.#names.namesakes(text);
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
    this.#byId.set(id, unit);
    this.#names.add(unit);
    this.#sections.clear();
    const bare = withoutZeros(id);
    this.#bare.set(bare, this.#bare.has(bare) ? undefined : unit);
    return unit;
  }

  /** A table gives a unit the name that those before it left blank. */
  setName(unit: Unit, name: string): void {
    if (unit.name !== unit.id || name === unit.id) return;
    this.#names.rename(unit, name);
    this.#sections.clear();
  }

  /** A tier that nothing but a name suggests, asked for where no table has stated one. */
  suggestTier(unit: Unit, suggest: () => string | undefined): void {
    if (unit.tier !== undefined || this.#tiers.has(unit)) return;
    unit.tier = suggest();
    this.#sections.clear();
  }

  /** A table states a unit's tier. Two that contradict each other leave it unknown. */
  setTier(unit: Unit, tier: string, place: Place): void {
    const first = this.#tiers.get(unit);
    this.#sections.clear();
    if (!first) {
      this.#tiers.set(unit, { tier, place });
      unit.tier = tier;
    } else if (first.tier !== tier) {
      this.#contradict(unit, 'tier', [first.tier, tier], place, first.place);
      unit.tier = undefined;
    }
  }

  /** Notes what a row says of the unit above; what only stands in the heading of a section gives way to it. */
  setParent(unit: Unit, text: string, place: Place, isHeading = false): void {
    const first = this.#parents.get(unit);
    if (!first || (first.isHeading && !isHeading)) this.#parents.set(unit, { text, place, isHeading });
    else if (!isHeading && first.text !== text) {
      this.#otherParents.set(unit, [...(this.#otherParents.get(unit) ?? []), { text, place }]);
    }
  }

  #contradict(
    unit: Unit,
    fact: string,
    [first, value]: readonly [FactValue, FactValue],
    place: Place,
    related: Place | undefined,
  ): void {
    const params = { fact, unit: unit.id, values: [String(first), String(value)] };
    this.#findings.add({ rule: 'conflicting-values', place, value, related, params });
  }

  /**
   * The unit that a text means: by its code, else by its name where only one has it, or only one below the unit that its section is
   * called after. Says so where none is meant.
   */
  resolve(text: string, layout: Layout, row: number, section?: string): Unit | undefined {
    const within = this.ofSection(section);
    const known = this.#known(text, within);
    if (known) {
      // A row is about it, though a path went over it before.
      if (this.onTheWay.size > 0) this.onTheWay.delete(known);
      return known;
    }
    const place = layout.place(row, 'unit_id');
    if (layout.unitPath) return this.open ? this.#addPath(text, place) : this.findPath(text, place);
    if (isDitto(text)) return this.#notFound(text, [], place);
    if (this.open)
      return (
        this.#byId.get(withoutBullet(text)) ?? this.add(withoutBullet(text), undefined, undefined, place)
      );
    return this.find(text, place, within);
  }

  /** A unit that needs no search, and no word said. */
  #known(text: string, within?: Unit): Unit | undefined {
    const coded = this.#byId.get(text);
    // Where names stand for codes, a name may still contradict its section.
    if (coded && within && coded.name === text && inPlaceOf(within, coded, this.#above)) return undefined;
    return coded ?? this.#meant.get(text) ?? this.#named.get(within)?.get(text);
  }

  /** Adds the unit that a path names, and those above it that are not there yet. */
  #addPath(text: string, place: Place): Unit {
    let above: Unit | undefined;
    for (const { id, name } of officesOn(text)) {
      const unit = this.#byId.get(id) ?? this.#addOnTheWay(id, name, place);
      if (above && !unit.parent && unit !== above) {
        unit.parent = above;
        above.children.push(unit);
      }
      above = unit;
    }
    this.#meant.set(text, above as Unit);
    this.onTheWay.delete(above as Unit);
    return above as Unit;
  }

  #addOnTheWay(id: string, name: string, place: Place): Unit {
    const unit = this.add(id, name, undefined, place);
    this.onTheWay.add(unit);
    return unit;
  }

  /** As `find`, for a path: its last step, by code or name, among the units below the one before it, if that is known. */
  findPath(text: string, place: Place): Unit | undefined {
    const known = this.#byId.get(lastStep(text).id) ?? this.#meant.get(text);
    if (known) return known;
    let above: Unit | undefined;
    let named: readonly Unit[] = [];
    for (const { id, name } of stepsOf(text)) {
      const own = this.#byId.get(id) ?? this.#byId.get(name);
      const within = above;
      const isBelow = (unit: Unit): boolean => within === undefined || this.#above(unit).includes(within);
      named = (own ? [own] : this.#names.namesakes(name, isBelow)).filter(isBelow);
      // A step that is no unit of this inventory ("Root entity") narrows nothing.
      if (named.length === 1) above = named[0];
    }
    const [unit] = named;
    if (named.length !== 1 || !unit) {
      this.#findings.group(`unit ${place.file} ${place.sheet} ${text}`, () =>
        this.#unknown(text, named, place),
      );
      return undefined;
    }
    this.#meant.set(text, unit);
    const params = { unit: unit.id };
    this.#findings.add({ rule: 'unit-matched-by-name', place, value: text, related: unit.place, params });
    return unit;
  }

  /** Notes that a unit stands below those that its path names; they are added where no row is about them. */
  setPath(unit: Unit, place: Place): void {
    const above = officesOn(unit.id).at(-2);
    if (above && !this.#parents.has(unit)) this.#parents.set(unit, { text: above.id, place, path: true });
  }

  /** As `resolve`, but never adds a unit. `within`: the unit that its section is called after. */
  find(text: string, place: Place, within?: Unit): Unit | undefined {
    const known = this.#known(text, within) ?? this.#known(withoutBullet(text), within);
    if (known) return known;
    const repaired = this.#repaired(text);
    const named = repaired ? [repaired] : (this.#clashing(text) ?? this.namesakes(text, within));
    if (named.length !== 1) return this.#notFound(text, named, place);
    const [unit] = named as [Unit];
    if (!repaired && this.contradicts(text, unit, within, place)) return undefined;
    const meant = repaired ? this.#meant : (this.#named.get(within) ?? new Map<string, Unit>());
    if (!repaired) this.#named.set(within, meant);
    meant.set(text, unit);
    const rule = repaired ? 'unit-code-repaired' : 'unit-matched-by-name';
    this.#findings.group(`${rule} ${place.file} ${place.sheet}`, () => ({
      rule,
      place,
      value: text,
      related: unit.place,
      params: { unit: unit.id },
    }));
    return unit;
  }

  #notFound(text: string, named: readonly Unit[], place: Place): undefined {
    this.#findings.group(`unit ${place.file} ${place.sheet} ${text}`, () =>
      this.#unknown(text, named, place),
    );
    return undefined;
  }

  /** Whether a name is that of a unit elsewhere than its section says; said where it is. */
  contradicts(text: string, unit: Unit, section: Unit | undefined, place: Place): boolean {
    const above = section && inPlaceOf(section, unit, this.#above);
    if (!above) return false;
    this.#findings.group(`outside ${place.file} ${place.sheet} ${section.index} ${text}`, () => ({
      rule: 'unit-outside-section',
      place,
      value: text,
      related: unit.place,
      params: { unit: calledOf(unit), above: calledOf(above), section: calledOf(section) },
    }));
    return true;
  }

  /** The unit that a section is called after: names below its heading are looked for below it. */
  ofSection(section: string | undefined): Unit | undefined {
    if (section === undefined) return undefined;
    if (this.#sections.has(section)) return this.#sections.get(section);
    const name = sectionName(section);
    const [unit, ...more] = this.namesakes(name).filter((each) => isOfKind(each, name));
    const only = more.length === 0 ? unit : undefined;
    this.#sections.set(section, only);
    return only;
  }

  /** The units that a text may mean, where `resolve` finds it to be no single one. */
  mayMean(text: string, section: string | undefined): readonly Unit[] {
    return this.#clashing(text) ?? this.namesakes(text, this.ofSection(section));
  }

  /** The units that a name may mean, without a word said; of several, those that are `within` or stand below it, if any. */
  namesakes(name: string, within?: Unit): readonly Unit[] {
    return this.#names.namesakes(
      name,
      within && ((unit) => unit === within || this.#above(unit).includes(within)),
    );
  }

  /** The units above one, nearest first: before they are tied, those that the tables have stated so far. */
  readonly #above = (unit: Unit): readonly Unit[] => {
    const found: Unit[] = [];
    for (let at = this.#parentOf(unit); at && at !== unit && !found.includes(at); at = this.#parentOf(at))
      found.push(at);
    return found;
  };

  #parentOf(unit: Unit): Unit | undefined {
    const stated = this.#parents.get(unit);
    return unit.parent ?? (stated && this.meant(stated.text));
  }

  /** A code that a spreadsheet took for a number has lost its zeros: 97 is 00097 where no other code could become it. */
  #repaired(text: string): Unit | undefined {
    if (!/^[1-9]\d*$/.test(text)) return undefined;
    const unit = this.#bare.get(text);
    return unit && /^0\d+$/.test(unit.id) ? unit : undefined;
  }

  /** The units whose codes a number may have been before it lost its zeros, where there are several. */
  #clashing(text: string): readonly Unit[] | undefined {
    const clashes = /^[1-9]\d*$/.test(text) && this.#bare.has(text) && this.#bare.get(text) === undefined;
    return clashes ? this.units.filter(({ id }) => withoutZeros(id) === text) : undefined;
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
    const unit = this.#bare.get(withoutZeros(text));
    if (!unit || unit.id === text || !/^\d+$/.test(text) || !isEarlier(unit)) return undefined;
    const isNamed = name !== undefined && unit.name !== unit.id;
    if (isNamed && bareName(name) !== bareName(unit.name)) return undefined;
    this.#meant.set(text, unit);
    const params = { unit: unit.id };
    this.#findings.add({ rule: 'unit-code-repaired', place, value: text, related: unit.place, params });
    return unit;
  }

  /** The code most like a text. Only the first wrong ones get this help: comparing is slow, and the reader has seen the pattern. */
  #near(text: string): string | undefined {
    if (this.#helped++ > MOST_HELPED) return undefined;
    if (this.#ids.length !== this.units.length) this.#ids = this.units.map(({ id }) => id);
    const bare = withoutZeros(text);
    const same = this.#bare.has(bare) ? this.#ids.find((id) => withoutZeros(id) === bare) : undefined;
    return same ?? nearest(text, this.#ids);
  }

  #unknown(text: string, named: readonly Unit[], place: Place): Finding {
    if (named.length > 1) {
      return { rule: 'ambiguous-unit', place, value: text, params: { choices: choicesOf(named) } };
    }
    return {
      rule: 'unknown-unit',
      place,
      value: text,
      params: { nearest: this.#near(text) },
    };
  }

  /** Ties every unit to its parent. A parent that is not there, or a circle, is a finding, and the unit stands at the top. */
  tie(): void {
    for (const [unit, above] of this.#parents) unit.parent = this.#unitAbove(above);
    for (const [unit, others] of this.#otherParents) this.#settleParent(unit, others);
    const clear = new Set<Unit>();
    for (const unit of this.units) {
      const circle = circleFrom(unit, clear);
      if (!circle) continue;
      const at = this.#parents.get(unit) as { text: string; place: Place };
      this.#findings.add({
        rule: 'cyclic-parent',
        place: at.place,
        value: at.text,
        related: circle[1]?.place,
        params: { path: circle.map(({ id }) => id) },
      });
      unit.parent = undefined;
    }
    for (const unit of this.units) unit.parent?.children.push(unit);
    this.#parents.clear();
    this.#otherParents.clear();
    this.#tiers.clear();
  }

  #unitAbove({ text, place, path }: Above): Unit | undefined {
    if (path && !this.#byId.has(text)) {
      this.setPath(this.#addOnTheWay(text, lastStep(text).name, place), place);
    }
    const named = this.#byId.has(text)
      ? []
      : (own(this.#repaired(text)) ?? this.#clashing(text) ?? this.#names.namesakes(text));
    const parent = this.#byId.get(text) ?? (named.length === 1 ? named[0] : undefined);
    if (!parent) {
      const params = named.length > 1 ? { choices: choicesOf(named) } : { nearest: this.#near(text) };
      this.#findings.add({ rule: 'orphan-unit', place, value: text, params });
    } else if (parent.id !== text) {
      const rule = this.#repaired(text) ? 'unit-code-repaired' : 'unit-matched-by-name';
      this.#findings.group(`${rule} ${place.file} ${place.sheet} above`, () => ({
        rule,
        place,
        value: text,
        related: parent.place,
        params: { unit: parent.id },
      }));
    }
    return parent;
  }

  /** One unit above under several spellings is one; of two, nobody knows which, and the unit stands at the top. */
  #settleParent(unit: Unit, others: readonly Above[]): void {
    const first = this.#parents.get(unit) as Above;
    let told = unit.parent && { parent: unit.parent, place: first.place };
    let contradicted = false;
    for (const other of others) {
      const parent = this.#unitAbove(other);
      if (!parent || parent === told?.parent) continue;
      if (told) {
        this.#contradict(unit, 'parent_id', [told.parent.id, parent.id], other.place, told.place);
        contradicted = true;
      } else {
        told = { parent, place: other.place };
        this.#parents.set(unit, other);
      }
    }
    unit.parent = contradicted ? undefined : told?.parent;
  }

  /** Gives a unit a fact. Two tables that contradict each other leave it unknown. */
  tell(unit: Unit, name: string, value: FactValue | undefined, place: Place): void {
    this.factNames.add(name);
    const own = unit.facts.get(name);
    if (own?.value !== undefined && value !== undefined && own.value !== value) {
      this.#contradict(unit, name, [own.value, value], place, own.place);
      unit.facts.set(name, { value: undefined, place });
      this.#contradicted.add(`${unit.index} ${name}`);
    } else if (this.#contradicted.has(`${unit.index} ${name}`)) return;
    else if (own?.value === undefined) unit.facts.set(name, { value, place });
  }

  /** Units of which no table gives the fact do not have it: the configuration says so. */
  sayAbsent(name: string): void {
    for (const unit of this.units) if (!unit.facts.has(name)) unit.facts.set(name, { value: false });
  }

  /** Where a fact is unknown, the first known stand-in takes its place, and that is said. */
  standIn(standIns: Readonly<Record<string, string | number | readonly (string | number)[]>>): void {
    for (const [name, named] of Object.entries(standIns)) {
      const choices = [named].flat() as (string | number)[];
      if (!choices.some((choice) => typeof choice === 'number' || this.factNames.has(choice))) continue;
      for (const unit of this.units) {
        if (unit.facts.get(name)?.value !== undefined) continue;
        const found = choices
          .map((choice): [string | number, Fact | undefined] => [
            choice,
            typeof choice === 'number' ? { value: choice } : unit.facts.get(choice),
          ])
          .find(([, fact]) => fact?.value !== undefined);
        if (!found?.[1]) continue;
        unit.facts.set(name, found[1]);
        const place = found[1].place ?? unit.place;
        this.#findings.group(`stand-in ${name} ${found[0]}`, () => ({
          rule: 'stand-in-used',
          place,
          params: { fact: name, standIn: String(found[0]), unit: unit.id },
        }));
      }
      this.factNames.add(name);
    }
  }
}

/** What a row says of the unit above its own. */
interface Above {
  readonly text: string;
  readonly place: Place;
  readonly path?: true;
  readonly isHeading?: boolean;
}

const calledOf = ({ id, name }: Unit): string => (id === name ? id : `${id} ${name}`);
const choicesOf = (named: readonly Unit[]): string[] => named.slice(0, 10).map(calledOf);

const withoutZeros = (code: string): string => code.replace(/^0+(?=.)/, '');
const own = (unit: Unit | undefined): readonly Unit[] | undefined => unit && [unit];
