import { JUDGED, SERVICE, SLOTS, slot, type Unit } from '../../model/inventory.ts';
import { isOld } from './age.ts';
import type { ItemCells } from './cells.ts';
import { noteExpiry } from './expiry.ts';
import type { ItemJudged } from './row.ts';
import { type Criterion, type ItemStandard, reasons, serviceOf, weakness } from './standards.ts';
import type { ItemTallies } from './tallies.ts';

/** Holds items against the standards of their kind, and counts them. */
export class ItemJudge {
  readonly tallies: ItemTallies;
  /** What the standards ask for of an item. */
  readonly fields: readonly string[];
  readonly #standards: readonly ItemStandard[];
  readonly #criteria: readonly (readonly Criterion[])[];
  readonly #ofKind = new Map<string, number[]>();
  readonly #asOfYear: number;
  readonly #conditionJudged: boolean;

  /** `conditionJudged`: some file says in which condition items are; where it is not said, it is unknown, not fine. */
  constructor(
    standards: readonly ItemStandard[],
    tallies: ItemTallies,
    asOfYear: number,
    conditionJudged: boolean,
  ) {
    this.#standards = standards;
    this.tallies = tallies;
    this.#asOfYear = asOfYear;
    this.#conditionJudged = conditionJudged;
    this.fields = [...new Set(standards.flatMap(({ minimum }) => minimum.map(({ field }) => field)))];
    this.#criteria = standards.map(({ minimum }) =>
      minimum.map(({ field, value }) => ({ field, value, at: this.fields.indexOf(field) })),
    );
    standards.forEach(({ categories }, at) => {
      for (const kind of categories) this.#ofKind.set(kind, [...(this.#ofKind.get(kind) ?? []), at]);
    });
  }

  /** Counts the items of a row. `told`: takes how each standard judged them. */
  count(
    unit: Unit,
    kind: string,
    quantity: number,
    { condition, isWeak, isOpen, age, values }: ItemCells,
    told: ItemJudged[] | undefined,
  ): void {
    for (const at of this.#ofKind.get(kind) ?? NONE) {
      const standard = this.#standards[at] as ItemStandard;
      const criteria = this.#criteria[at] as readonly Criterion[];
      const service = isOpen ? SERVICE.unknown : serviceOf(standard, condition, this.#conditionJudged);
      // The office itself may say that a machine in use is too weak, whatever its specification.
      const weak = isWeak && standard.specified ? JUDGED.yes : weakness(criteria, values);
      const { life } = standard;
      const old = life === undefined ? JUDGED.no : isOld(age, life);
      if (service !== undefined) {
        const place = this.tallies.placeOf(unit, at);
        this.tallies.counts[place * SLOTS + slot(service, weak, old)]! += quantity;
        const expiring = life === undefined ? undefined : this.tallies.expiringAt(place);
        if (expiring && life !== undefined)
          noteExpiry(expiring, { service, weak, old, age, life }, quantity, this.#asOfYear);
      }
      const lifeEnds = old === JUDGED.yes ? undefined : endsOf(age, life);
      told?.push({ standard: at, service, ...reasons(criteria, values, old), lifeEnds });
    }
  }

  /**
   * A unit may have so many items more of what a row that is not counted can be, of any of several kinds; `items` undefined: any
   * number.
   */
  loseTrack(
    unit: Unit,
    kind: string | ReadonlySet<string> | undefined,
    condition: string | undefined,
    items: number | undefined,
  ): void {
    const kinds = typeof kind === 'string' ? [kind] : kind;
    const concerned = kinds
      ? new Set([...kinds].flatMap((each) => this.#ofKind.get(each) ?? NONE))
      : this.#standards.keys();
    for (const at of concerned) {
      if (serviceOf(this.#standards[at] as ItemStandard, condition, this.#conditionJudged) === undefined)
        continue;
      const place = this.tallies.placeOf(unit, at);
      this.tallies.lost[place]! += items ?? Number.POSITIVE_INFINITY;
    }
  }
}

const NONE: readonly number[] = [];

const endsOf = (age: ItemCells['age'], life: number | undefined): ItemJudged['lifeEnds'] =>
  life === undefined || age === undefined
    ? undefined
    : {
        first: age.firstYear === undefined ? undefined : age.firstYear + life,
        last: age.lastYear === undefined ? undefined : age.lastYear + life,
      };
