import { FingerprintSet } from '../lib/fingerprint-set.ts';
import type { Place } from '../model/finding.ts';
import { JUDGED, SLOTS, slot, type Unit } from '../model/inventory.ts';
import { ageReader, isOld } from './age.ts';
import { cleanText } from './cells.ts';
import { noteExpiry } from './expiry.ts';
import type { Findings } from './findings.ts';
import { ItemCounter } from './item-counter.ts';
import { type Criterion, type ItemStandard, reasons, serviceOf, weakness } from './item-standards.ts';
import { ItemTallies } from './item-tallies.ts';
import type { Layout } from './layout.ts';
import { nameHolder } from './name-beside.ts';
import { type CellReader, columnsOf, type IntakeRules, missingValue, valueFrom } from './record.ts';
import { roomOf, samenessReader } from './repeated-rows.ts';
import { isDitto } from './row-words.ts';
import { eachRow, type TableRead } from './rows.ts';
import { SameTables, type TakeDown } from './same-tables.ts';
import { sectionUnits, unitsOfTable } from './unit-of-table.ts';
import type { WideRow } from './unit-table.ts';
import type { UnitRegister } from './units.ts';
import { foldWide } from './wide-fold.ts';

/** What became of one row, told to whoever wants to know it (`explain`). */
export interface ItemRow {
  readonly unit: Unit;
  readonly place: Place;
  readonly category: string | undefined;
  readonly quantity: number | undefined;
  readonly assetId: string | undefined;
  readonly condition?: string | undefined;
  /** Of a wide form: which part of the category's items the quantity counts. */
  readonly part?: string | undefined;
  /** Why it is in no tally at all; undefined where it was judged. */
  readonly refused?: 'duplicate' | 'unusable' | 'not_yet' | undefined;
  /** By the position of each standard that its category belongs to. */
  readonly judged: readonly {
    readonly standard: number;
    readonly service: number | undefined;
    readonly failed: readonly string[];
    readonly unknown: readonly string[];
  }[];
}

/** Folds the rows of all equipment tables into tallies. Rows are judged as they pass and then forgotten. */
export class ItemFold {
  readonly tallies: ItemTallies;
  readonly itemCounts: ItemCounter;
  items = 0;
  readonly #standards: readonly ItemStandard[];
  readonly #ofCategory = new Map<string, number[]>();
  readonly #seen = new FingerprintSet();
  /** Rows without a number of their own that nobody would write twice. */
  readonly #told = new FingerprintSet();
  readonly #same: SameTables;
  /** The tables read so far and the ordinal of their row 0, for finding the place of an earlier row again. */
  readonly #read: { layout: Layout; base: number }[] = [];
  readonly #units: UnitRegister;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;
  readonly #asOf: string;
  /** Some file says in which condition items are: where it is not said, it is unknown, not fine. */
  readonly #conditionJudged: boolean;
  readonly #watch: ((row: ItemRow) => void) | undefined;

  constructor(
    standards: readonly ItemStandard[],
    units: UnitRegister,
    findings: Findings,
    rules: IntakeRules,
    asOf: string,
    conditionJudged: boolean,
    watch?: (row: ItemRow) => void,
    looksAhead = false,
  ) {
    this.#standards = standards;
    this.#units = units;
    this.#findings = findings;
    this.#same = new SameTables(findings);
    this.#rules = rules;
    this.#asOf = asOf;
    this.#conditionJudged = conditionJudged;
    this.#watch = watch;
    this.itemCounts = new ItemCounter(rules.vocabulary.categories, units.units.length);
    this.tallies = new ItemTallies(standards, units.units.length, looksAhead);
    standards.forEach(({ categories }, at) => {
      for (const category of categories) {
        this.#ofCategory.set(category, [...(this.#ofCategory.get(category) ?? []), at]);
      }
    });
  }

  /** `isOneOfSeveral`: lists of other files may say the same. */
  readTable(layout: Layout, isOneOfSeveral = false): TableRead {
    return isOneOfSeveral
      ? this.#same.read(layout, (takeDown) => this.#readTable(layout, takeDown))
      : this.#readTable(layout);
  }

  #readTable(layout: Layout, takeDown?: TakeDown): TableRead {
    const columns = columnsOf(layout, this.#findings, this.#rules);
    const category = columns.required('category');
    const unitId = columns.required('unit_id');
    // Asked for when a row is met that no section gives to a unit.
    const whole = once(() =>
      layout.columnOf('unit_id') < 0 ? unitsOfTable(layout, this.#units, this.#findings) : [],
    );
    const only = (all: readonly Unit[]): Unit | undefined => (all.length === 1 ? all[0] : undefined);
    const [quantity, assetId, condition] = [
      columns.reader('quantity'),
      columns.reader('asset_id'),
      columns.reader('condition'),
    ];
    const [year, date] = [columns.reader('year_in_use'), columns.reader('purchase_date')];
    const fields = [...new Set(this.#standards.flatMap(({ minimum }) => minimum.map(({ field }) => field)))];
    const readers = fields.map((field) => columns.reader(field));
    const criteria = this.#standards.map(({ minimum }) =>
      minimum.map(({ field, value }) => ({ field, value, at: fields.indexOf(field) })),
    );
    const values: (number | boolean | undefined)[] = fields.map(() => undefined);
    const hasQuantity = layout.columnOf('quantity') >= 0;
    const unquantified = columns.silence('quantity');
    const findings = this.#findings;
    const base = (this.#read.at(-1)?.base ?? 0) + this.#lastRow;
    this.#read.push({ layout, base });
    if (layout.columnOf('asset_id') >= 0) this.#seen.expect(layout.table.sheet.expectedRows ?? 0);
    const ageOf = ageReader(this.#asOf);
    const sameness = samenessReader(layout, columns, this.#rules);
    const room = roomOf(layout.table.sheet);
    const watch = this.#watch;
    const asOfYear = Number(this.#asOf.slice(0, 4));
    const passOver = (
      unit: Unit,
      row: number,
      category: string | undefined,
      quantity: number | undefined,
      asset: string | undefined,
      why: ItemRow['refused'],
    ): void =>
      watch?.({
        unit,
        place: layout.place(row),
        category,
        quantity,
        assetId: asset,
        refused: why,
        judged: [],
      });
    const codes = layout.columnOf('unit_id');
    const headed = sectionUnits(layout, this.#units, this.#findings);
    const named = nameHolder(layout, this.#units, this.#findings);
    let last: Unit | undefined;
    let refused = 0;

    const result = eachRow(
      layout,
      this.#findings,
      this.#units.names,
      (batch, record, row, section) => {
        this.#lastRow = row;
        const code = valueFrom<string>(unitId, batch, record);
        const unit =
          (section !== undefined && codes < 0 ? headed(section, row) : undefined) ??
          only(whole()) ??
          (code === undefined ? undefined : this.#units.resolve(code, layout, row, section));
        const kind = valueFrom<string>(category, batch, record);
        const stated = quantity(batch, record);
        const asset = valueFrom<string>(assetId, batch, record);
        const said = condition(batch, record);
        const state = said.value as string | undefined;
        const begun = valueFrom<string>(year, batch, record);
        const bought = valueFrom<string>(date, batch, record);
        const since = bought ?? begun;
        const age = since === undefined ? undefined : ageOf(since);
        for (let at = 0; at < readers.length; at++)
          values[at] = valueFrom(readers[at] as CellReader, batch, record);
        columns.check(batch, record);
        const blank = unquantified(batch, record);
        const count = blank ? 1 : (stated.value as number | undefined);
        if (unit === undefined) {
          refused++;
          // A blank cell may have meant the unit above it, and "nt" did: of that one nobody knows now what it has.
          if ((code === undefined || isDitto(code)) && last) this.#leaveOpen(last, kind, state, count);
          // Of a name that several units have, or of several that name the table, any may have it.
          for (const maybe of code === undefined ? whole() : this.#units.mayMean(code, section))
            this.#loseTrack(maybe, kind, state, count);
          return;
        }
        if (unit !== last) this.#units.hear(unit);
        named(unit, batch, record, row);
        last = unit;
        if (!blank && stated.value === undefined && !stated.fault) {
          findings.add(missingValue(layout, row, 'quantity'));
        }
        if (kind === undefined || count === undefined) {
          refused++;
          this.#leaveOpen(unit, kind, state, count);
          passOver(unit, row, kind, count, asset, 'unusable');
          return;
        }
        if (asset !== undefined) {
          const first = this.#seen.add(unit.index, asset, base + row);
          if (first >= 0) {
            refused++;
            const params = { table: 'equipment', unit: unit.id };
            this.#findings.add({
              rule: 'duplicate-key',
              place: layout.place(row, 'asset_id'),
              value: asset,
              related: this.#placeOf(first, 'asset_id'),
              params,
            });
            passOver(unit, row, kind, count, asset, 'duplicate');
            return;
          }
        }
        this.#rules.keep?.row(unit, layout, batch, record);
        if (hasQuantity && blank) {
          this.#findings.group(`quantity ${layout.table.file}`, () => ({
            rule: 'quantity-assumed',
            place: layout.place(row, 'quantity'),
          }));
        }
        if (age?.later && state !== 'on_order') {
          const field = bought === undefined ? 'year_in_use' : 'purchase_date';
          this.#findings.group(`later ${layout.table.file}`, () => ({
            rule: 'bought-after-as-of',
            place: layout.place(row, field),
            value: since as string,
            params: { asOf: this.#asOf },
          }));
          unit.itemRows++;
          passOver(unit, row, kind, count, asset, 'not_yet');
          return;
        }
        const isTelling = asset === undefined && sameness.isTelling(batch, record, count);
        if (isTelling || takeDown) {
          const said = asset ?? sameness.said(batch, record, count, section);
          const told = isTelling && this.#tellRepeated(unit, `${room}\n${said}`, base + row);
          takeDown?.(unit.index, said, told || asset !== undefined);
        }
        unit.itemRows++;
        this.items += count;
        if (state !== 'on_order' && state !== 'disposed') this.itemCounts.add(unit, kind, count);
        const standards = this.#ofCategory.get(kind);
        const judged: ItemRow['judged'][number][] = [];
        if (standards !== undefined) {
          for (let index = 0; index < standards.length; index++) {
            const at = standards[index] as number;
            const standard = this.#standards[at] as ItemStandard;
            const service = serviceOf(standard, state, this.#conditionJudged);
            // The office itself may say that a machine in use is too weak, whatever its specification.
            const weak =
              said.weak && standard.specified
                ? JUDGED.yes
                : weakness(criteria[at] as readonly Criterion[], values);
            const old = standard.life === undefined ? JUDGED.no : isOld(age, standard.life);
            if (service !== undefined) {
              const place = this.tallies.placeOf(unit, at);
              this.tallies.counts[place * SLOTS + slot(service, weak, old)]! += count;
              const expiring = standard.life === undefined ? undefined : this.tallies.expiringAt(place);
              if (expiring && standard.life !== undefined)
                noteExpiry(expiring, { service, weak, old, age, life: standard.life }, count, asOfYear);
            }
            if (watch)
              judged.push({
                standard: at,
                service,
                ...reasons(criteria[at] as readonly Criterion[], values, old),
              });
          }
        }
        watch?.({
          unit,
          place: layout.place(row),
          category: kind,
          quantity: count,
          assetId: asset,
          condition: state,
          judged,
        });
      },
      (batch, record) => {
        const text = cleanText(String(batch.cell(record, layout.columnOf('unit_id')) ?? ''));
        const unit = only(whole()) ?? this.#units.withId(text);
        this.#units.hear(unit);
        if (unit) this.#leaveOpen(unit, undefined, undefined, undefined);
      },
    );
    return { ...result, refused: refused + result.shifted };
  }

  /** A row that names the unit was refused: it may have so many items more of what the row can be, or any number. */
  #leaveOpen(
    unit: Unit,
    category: string | undefined,
    state: string | undefined,
    items: number | undefined,
  ): void {
    unit.refusedRows++;
    this.#loseTrack(unit, category, state, items);
  }

  #loseTrack(
    unit: Unit,
    category: string | undefined,
    state: string | undefined,
    items: number | undefined,
  ): void {
    const concerned =
      category === undefined ? this.#standards.keys() : (this.#ofCategory.get(category) ?? []);
    for (const at of concerned) {
      if (serviceOf(this.#standards[at] as ItemStandard, state, this.#conditionJudged) === undefined)
        continue;
      const place = this.tallies.placeOf(unit, at);
      this.tallies.lost[place]! += items ?? Number.POSITIVE_INFINITY;
    }
  }

  /** One finding for all rows that say the same; the first of them is none. Returns whether another did. */
  #tellRepeated(unit: Unit, said: string, ordinal: number): boolean {
    const first = this.#told.add(unit.index, said, ordinal);
    if (first < 0) return false;
    this.#findings.group(`row ${first}`, () => ({
      rule: 'duplicate-row',
      place: this.#placeOf(ordinal),
      related: this.#placeOf(first),
      params: { table: 'equipment', unit: unit.id },
    }));
    return true;
  }

  #lastRow = 0;
  #placeOf(ordinal: number, field?: string): Place {
    const { layout, base } = this.#read.findLast((each) => each.base < ordinal) as {
      layout: Layout;
      base: number;
    };
    return layout.place(ordinal - base, field);
  }

  /** Counts the items that wide forms tell of: a number a unit, by column. */
  addWide(rows: readonly WideRow[]): void {
    this.items += foldWide(rows, {
      standards: this.#standards,
      tallies: this.tallies,
      itemCounts: this.itemCounts,
      findings: this.#findings,
      asOfYear: Number(this.#asOf.slice(0, 4)),
      watch: (row) => this.#watch?.(row),
    });
  }

  /** All tables have been read: what finds duplicates is not needed any more, and it is large. */
  forgetAssets(): void {
    this.#seen.release();
    this.#told.release();
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
