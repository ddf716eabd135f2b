import type { Unit } from '../../model/inventory.ts';
import { codeOrName } from './code-and-name.ts';
import type { UnitsKnown } from './known.ts';
import { isOfOffice, placesIn } from './place-names.ts';
import { isOfKind } from './sections.ts';

/** Comparing is slow: of a table whose units are other ones altogether, the first that are wrong tell enough. */
const MOST_HELPED = 200;

/** What may be meant by texts that name no unit. */
export class UnitGuesses {
  readonly #units: UnitsKnown;
  readonly #nearest: (text: string) => readonly Unit[];
  /** By text: the unit that may be meant. */
  readonly #near = new Map<string, readonly Unit[]>();
  /** By text: the code that is most like it. */
  readonly #codes = new Map<string, string | undefined>();

  constructor(units: UnitsKnown, nearest: (text: string) => readonly Unit[]) {
    this.#units = units;
    this.#nearest = nearest;
  }

  /** The unit whose name, of the kind of place that it says, a mistyped text is nearest to; none where several are as near. */
  near(text: string): readonly Unit[] {
    const known = this.#near.get(text);
    if (known) return known;
    if (this.#near.size >= MOST_HELPED) return [];
    const units = this.#nearest(text).filter((unit) => isOfKind(unit, text));
    const only = units.length === 1 && /\p{L}/u.test(text) ? units : [];
    this.#near.set(text, only);
    return only;
  }

  /** What a mistyped code or name most likely meant. */
  nearestTo(text: string): string | undefined {
    return this.#nearestCode(text) ?? this.near(text)[0]?.name;
  }

  #nearestCode(text: string): string | undefined {
    if (!this.#codes.has(text)) {
      if (this.#codes.size >= MOST_HELPED) return undefined;
      this.#codes.set(text, this.#units.codes.nearest(text));
    }
    return this.#codes.get(text);
  }

  /** The units that a message offers for a text that names none, or may mean. */
  offered(text: string): readonly Unit[] {
    const code = this.#nearestCode(text);
    const unit = code === undefined ? undefined : this.#units.codes.get(code);
    const near = this.near(text);
    return unit && !near.includes(unit) ? [unit, ...near] : near;
  }

  /** The units that a text may mean, where `resolve` finds it to be no single one. `over`: the place that its table is called after. */
  mayMean(text: string, section: string | undefined, over?: string): readonly Unit[] {
    const { codes, units } = this.#units;
    const within = this.#units.ofSection(section);
    const coded = codes.get(text);
    const named = coded ? [coded] : (codes.clashing(text) ?? this.#units.namesakes(text, within));
    if (named.length > 0) return named;
    // "Xã Lăng, xã A Tiêng" names two, "Xã Lăng - Bộ phận một cửa" and "Văn phòng UBND xã Lăng" an office of one.
    const isOffice = isOfOffice(text);
    const places = placesIn(text).filter(({ isOfBody }) => isOffice || !isOfBody);
    const inPlaces = places.flatMap((place) => this.#units.namesakes(place.text, within));
    const offered = [...new Set([...codeOrName(text, this.#units), ...this.offered(text)])];
    if (inPlaces.length > 0) return [...new Set([...inPlaces, ...offered])];
    if (!isOffice || places.length > 0) return offered;
    const above = within ?? this.#units.ofSection(over) ?? (units.length === 1 ? units[0] : undefined);
    return above && !offered.includes(above) ? [above, ...offered] : offered;
  }
}
