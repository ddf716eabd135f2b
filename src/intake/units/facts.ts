import type { Place } from '../../model/finding.ts';
import type { Fact, FactValue, Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';

/** What tables tell of units; two that contradict each other leave it unknown. */
export class UnitFacts {
  readonly names = new Set<string>();
  /** Facts of units that tables contradict each other about: no third one settles it. */
  readonly #contradicted = new Set<string>();
  /** Tiers that a table states; those taken from a name, or from there being only one, give way to it. */
  readonly #tiers = new Map<Unit, { readonly tier: string; readonly place: Place }>();
  readonly #units: readonly Unit[];
  readonly #findings: Findings;

  constructor(units: readonly Unit[], findings: Findings) {
    this.#units = units;
    this.#findings = findings;
  }

  tell(unit: Unit, name: string, value: FactValue | undefined, place: Place): void {
    this.names.add(name);
    const own = unit.facts.get(name);
    if (own?.value !== undefined && value !== undefined && own.value !== value) {
      this.contradict(unit, name, [own.value, value], place, own.place);
      unit.facts.set(name, { value: undefined, place });
      this.#contradicted.add(`${unit.index} ${name}`);
    } else if (this.#contradicted.has(`${unit.index} ${name}`)) return;
    else if (own?.value === undefined) unit.facts.set(name, { value, place });
  }

  /** Rows give a fact each for a part of the unit, or once more: nobody knows, and no other table settles it. */
  open(unit: Unit, name: string, place: Place): void {
    unit.facts.set(name, { value: undefined, place: unit.facts.get(name)?.place ?? place });
    this.#contradicted.add(`${unit.index} ${name}`);
  }

  /** A table states a unit's tier. */
  tellTier(unit: Unit, tier: string, place: Place): void {
    const first = this.#tiers.get(unit);
    if (!first) {
      this.#tiers.set(unit, { tier, place });
      unit.tier = tier;
    } else if (first.tier !== tier) {
      this.contradict(unit, 'tier', [first.tier, tier], place, first.place);
      unit.tier = undefined;
    }
  }

  /** A tier that nothing but a name suggests, asked for where no table has stated one. */
  suggestTier(unit: Unit, suggest: () => string | undefined): void {
    if (unit.tier === undefined && !this.#tiers.has(unit)) unit.tier = suggest();
  }

  contradict(
    unit: Unit,
    fact: string,
    [first, value]: readonly [FactValue, FactValue],
    place: Place,
    related: Place | undefined,
  ): void {
    const params = { fact, unit: unit.id, values: [String(first), String(value)] };
    this.#findings.add({ rule: 'conflicting-values', place, value, related, params });
  }

  /** Units of which no table gives the fact do not have it: the configuration says so. */
  sayAbsent(name: string): void {
    for (const unit of this.#units) if (!unit.facts.has(name)) unit.facts.set(name, { value: false });
  }

  /** Where a fact is unknown, the first known stand-in takes its place, and that is said. */
  standIn(standIns: Readonly<Record<string, string | number | readonly (string | number)[]>>): void {
    for (const [name, named] of Object.entries(standIns)) {
      const choices = [named].flat() as (string | number)[];
      if (!choices.some((choice) => typeof choice === 'number' || this.names.has(choice))) continue;
      for (const unit of this.#units) {
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
      this.names.add(name);
    }
  }
}
