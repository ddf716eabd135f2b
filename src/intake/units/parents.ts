import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import { circleFrom } from './circles.ts';
import type { UnitsKnown } from './known.ts';
import { lastStep, officesOn } from './paths.ts';
import { choicesOf, foundBy } from './told.ts';

/** What a row says of the unit above its own. */
interface Above {
  readonly text: string;
  readonly place: Place;
  readonly path?: true;
  readonly isHeading?: boolean;
}

/** Which unit stands above which, as rows say it, until all are tied. */
export class UnitParents {
  readonly #stated = new Map<Unit, Above>();
  /** What further tables call the unit above, where they write it otherwise than the first. */
  readonly #others = new Map<Unit, Above[]>();
  readonly #units: UnitsKnown;
  readonly #findings: Findings;

  constructor(units: UnitsKnown, findings: Findings) {
    this.#units = units;
    this.#findings = findings;
  }

  /** Notes what a row says of the unit above; what only stands in the heading of a section gives way to it. */
  state(unit: Unit, text: string, place: Place, isHeading = false): void {
    const first = this.#stated.get(unit);
    if (!first || (first.isHeading && !isHeading)) this.#stated.set(unit, { text, place, isHeading });
    else if (!isHeading && first.text !== text) {
      this.#others.set(unit, [...(this.#others.get(unit) ?? []), { text, place }]);
    }
  }

  /** Notes that a unit stands below those that its path names; they are added where no row is about them. */
  statePath(unit: Unit, place: Place): void {
    const above = officesOn(unit.id).at(-2);
    if (above && !this.#stated.has(unit)) this.#stated.set(unit, { text: above.id, place, path: true });
  }

  /** The units above one, nearest first: before they are tied, those that the tables have stated so far. */
  readonly above = (unit: Unit): readonly Unit[] => {
    const found: Unit[] = [];
    for (let at = this.#of(unit); at && at !== unit && !found.includes(at); at = this.#of(at)) found.push(at);
    return found;
  };

  #of(unit: Unit): Unit | undefined {
    const stated = this.#stated.get(unit);
    return unit.parent ?? (stated && this.#units.meant(stated.text));
  }

  /** Ties every unit to its parent. A parent that is not there, or a circle, is a finding, and the unit stands at the top. */
  tie(): void {
    for (const [unit, above] of this.#stated) unit.parent = this.#unitAt(above);
    for (const [unit, others] of this.#others) this.#settle(unit, others);
    const clear = new Set<Unit>();
    for (const unit of this.#units.units) {
      const circle = circleFrom(unit, clear);
      if (!circle) continue;
      const at = this.#stated.get(unit) as Above;
      this.#findings.add({
        rule: 'cyclic-parent',
        place: at.place,
        value: at.text,
        related: circle[1]?.place,
        params: { path: circle.map(({ id }) => id) },
      });
      unit.parent = undefined;
    }
    for (const unit of this.#units.units) unit.parent?.children.push(unit);
    this.#stated.clear();
    this.#others.clear();
  }

  #unitAt({ text, place, path }: Above): Unit | undefined {
    const { codes } = this.#units;
    if (path && !codes.get(text))
      this.statePath(this.#units.addOnTheWay(text, lastStep(text).name, place), place);
    const coded = codes.get(text);
    if (coded) return coded;
    const repaired = codes.repaired(text);
    const named = repaired ? [repaired] : (codes.clashing(text) ?? this.#units.namesakes(text));
    const [parent] = named;
    if (!parent || named.length > 1) {
      const params = named.length > 1 ? { choices: choicesOf(named) } : { nearest: codes.nearest(text) };
      this.#findings.add({ rule: 'orphan-unit', place, value: text, params });
      return undefined;
    }
    const how = repaired ? 'code' : 'name';
    this.#findings.group(`found by ${how} ${place.file} ${place.sheet} above`, () =>
      foundBy(how, text, parent, place),
    );
    return parent;
  }

  /** One unit above under several spellings is one; of two, nobody knows which, and the unit stands at the top. */
  #settle(unit: Unit, others: readonly Above[]): void {
    const first = this.#stated.get(unit) as Above;
    let told = unit.parent && { parent: unit.parent, place: first.place };
    let contradicted = false;
    for (const other of others) {
      const parent = this.#unitAt(other);
      if (!parent || parent === told?.parent) continue;
      if (told) {
        this.#units.facts.contradict(unit, 'parent_id', [told.parent.id, parent.id], other.place, told.place);
        contradicted = true;
      } else {
        told = { parent, place: other.place };
        this.#stated.set(unit, other);
      }
    }
    unit.parent = contradicted ? undefined : told?.parent;
  }
}
