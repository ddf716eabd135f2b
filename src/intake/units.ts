import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import type { Cell, Finding, Place } from '../model/finding.ts';
import type { Fact, FactValue, Unit } from '../model/inventory.ts';
import { FREE_FACT, TABLES } from '../model/tables.ts';
import { cleanText, readCell, type Vocabulary } from './cells.ts';
import { columnReader } from './column.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { columnsOf, type IntakeRules, rulesOf, valueFrom } from './record.ts';
import { eachRow } from './rows.ts';

/** How a fact is to be read: as the configuration says, as a target uses it, or as its own values suggest. */
export type FactKind = 'yes_no' | 'number' | 'text';

const MOST_HELPED = 200;
const OWN = new Set(['unit_id', 'name', 'tier', 'parent_id']);

/** The units of an inventory while it is read, and the only way to find one. */
export class UnitRegister {
  readonly units: Unit[] = [];
  readonly factNames = new Set<string>();
  readonly #byId = new Map<string, Unit>();
  readonly #parents = new Map<Unit, { text: string; place: Place }>();
  /** Cells of columns that no field describes, until all are there to say what kind they are. */
  readonly #raw = new Map<string, { unit: Unit; cell: Cell; place: Place }[]>();
  /** Units by folded name, and the texts that were found to mean one by its name. */
  #names: Map<string, readonly Unit[]> | undefined;
  readonly #byName = new Map<string, Unit>();
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

  /** Reads a units table. Returns the numbers of rows and of refused rows. */
  readTable(layout: Layout): { rows: number; refused: number; complete: boolean } {
    const columns = columnsOf(layout, this.#findings, this.#rules);
    const [id, name, tier, parent] = [
      columns.required('unit_id'),
      columns.reader('name'),
      columns.reader('tier'),
      columns.reader('parent_id'),
    ];
    const facts = layout.fields.flatMap((field, column) => {
      if (field === undefined || OWN.has(field)) return [];
      this.factNames.add(field);
      return [
        { field, column, read: Object.hasOwn(TABLES.units, field) ? columns.reader(field) : undefined },
      ];
    });
    let refused = 0;
    const result = eachRow(layout, this.#findings, (batch, record, row) => {
      const code = valueFrom<string>(id, batch, record);
      if (code === undefined) {
        refused++;
        return;
      }
      const first = this.#byId.get(code);
      if (first) {
        refused++;
        this.#findings.add({
          rule: 'duplicate-unit',
          place: layout.place(row, 'unit_id'),
          value: code,
          related: first.place,
        });
        return;
      }
      const unit = this.#add(
        code,
        valueFrom(name, batch, record),
        valueFrom(tier, batch, record),
        layout.place(row),
      );
      const above = valueFrom<string>(parent, batch, record);
      if (above !== undefined)
        this.#parents.set(unit, { text: above, place: layout.place(row, 'parent_id') });
      for (const { field, column, read } of facts) {
        const place = layout.place(row, field);
        if (read) unit.facts.set(field, { value: read(batch, record).value, place });
        else this.#keepRaw(field, unit, batch.cell(record, column), place);
      }
    });
    return { ...result, refused };
  }

  #add(id: string, name: string | undefined, tier: string | undefined, place: Place): Unit {
    const unit: Unit = {
      index: this.units.length,
      id,
      name: name ?? id,
      tier:
        tier ?? (this.#rules.vocabulary.tiers?.length === 1 ? this.#rules.vocabulary.tiers[0] : undefined),
      place,
      parent: undefined,
      children: [],
      facts: new Map(),
      itemRows: 0,
      refused: { rows: 0, items: 0 },
    };
    this.units.push(unit);
    this.#byId.set(id, unit);
    return unit;
  }

  #keepRaw(field: string, unit: Unit, cell: Cell, place: Place): void {
    const cells = this.#raw.get(field) ?? [];
    this.#raw.set(field, cells);
    cells.push({ unit, cell, place });
  }

  /** The unit that a text means: by its code, else by its name where only one has it. Says so where none is meant. */
  resolve(text: string, layout: Layout, row: number): Unit | undefined {
    const known = this.#byId.get(text) ?? this.#byName.get(text);
    if (known) return known;
    const place = layout.place(row, 'unit_id');
    if (this.open) return this.#add(text, undefined, undefined, place);
    const named = this.#namesakes(text);
    if (named.length !== 1) {
      this.#findings.group(`unit ${place.file} ${text}`, () => this.#unknown(text, named, place));
      return undefined;
    }
    const [unit] = named as [Unit];
    this.#byName.set(text, unit);
    this.#findings.add({
      rule: 'unit-matched-by-name',
      place,
      value: text,
      related: unit.place,
      params: { unit: unit.id },
    });
    return unit;
  }

  #namesakes(text: string): readonly Unit[] {
    if (!this.#names) {
      this.#names = new Map();
      for (const unit of this.units) {
        const key = foldText(unit.name);
        this.#names.set(key, [...(this.#names.get(key) ?? []), unit]);
      }
    }
    return this.#names.get(foldText(text)) ?? [];
  }

  /** The code most like a text. Only the first wrong ones get this help: comparing is slow, and the reader has seen the pattern. */
  #near(text: string): string | undefined {
    if (this.#helped++ > MOST_HELPED) return undefined;
    if (this.#ids.length !== this.units.length) this.#ids = this.units.map(({ id }) => id);
    const bare = text.replace(/^0+/, '');
    return this.#ids.find((id) => id.replace(/^0+/, '') === bare) ?? nearest(text, this.#ids);
  }

  #unknown(text: string, named: readonly Unit[], place: Place): Finding {
    if (named.length > 1) {
      const choices = named.slice(0, 10).map((unit) => `${unit.id} ${unit.name}`);
      return { rule: 'ambiguous-unit', place, value: text, params: { choices } };
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
    for (const [unit, { text, place }] of this.#parents) {
      const namesakes = this.#namesakes(text);
      const parent = this.#byId.get(text) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
      if (parent && parent.id !== text) {
        this.#findings.add({
          rule: 'unit-matched-by-name',
          place,
          value: text,
          related: parent.place,
          params: { unit: parent.id },
        });
      }
      if (!parent && namesakes.length > 1) {
        this.#findings.add(this.#unknown(text, namesakes, place));
      } else if (!parent) {
        const near = this.#near(text);
        this.#findings.add({ rule: 'missing-parent', place, value: text, params: { nearest: near } });
      } else unit.parent = parent;
    }
    for (const unit of this.units) {
      const circle = circleFrom(unit);
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
  }

  /** Reads the cells of free columns, now that all of a column are there. `kinds`: what targets and configuration say of them. */
  settleFacts(kinds: ReadonlyMap<string, FactKind>): void {
    for (const [field, cells] of this.#raw) {
      const kind =
        kinds.get(field) ??
        kindOf(
          cells.map(({ cell }) => cell),
          this.#rules.vocabulary,
        );
      const read = columnReader(
        { kind, schema: FREE_FACT },
        this.#rules.vocabulary,
        rulesOf(this.#rules, field),
      );
      for (const { unit, cell, place } of cells) {
        const { value, fault } = read(cell);
        // A figure above zero says that the thing is there as well as a yes does.
        const figure =
          fault && kind === 'yes_no' ? readCell('number', cell, this.#rules.vocabulary).value : undefined;
        if (fault && figure === undefined) {
          this.#findings.add({ rule: fault.rule, place, value: cell, params: fault.params });
        }
        unit.facts.set(field, { value: value ?? figure, place });
      }
    }
    this.#raw.clear();
  }

  /** Gives a unit a fact that another table tells. Two tables that contradict each other leave it unknown. */
  tell(unit: Unit, name: string, value: FactValue | undefined, place: Place): void {
    this.factNames.add(name);
    const own = unit.facts.get(name);
    if (own?.value !== undefined && value !== undefined && own.value !== value) {
      this.#findings.add({
        rule: 'conflicting-values',
        place,
        value,
        related: own.place,
        params: { fact: name, unit: unit.id, values: [String(own.value), String(value)] },
      });
      unit.facts.set(name, { value: undefined, place });
    } else if (own?.value === undefined) unit.facts.set(name, { value, place });
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

function circleFrom(unit: Unit): Unit[] | undefined {
  const path = [unit];
  const seen = new Set(path);
  for (let above = unit.parent; above; above = above.parent) {
    path.push(above);
    if (above === unit) return path;
    if (seen.has(above)) return undefined;
    seen.add(above);
  }
  return undefined;
}

/** All yes/no words, or all numbers; text otherwise. A column of nothing but 0 and 1 is numbers: it may count something. */
function kindOf(cells: readonly Cell[], words: Vocabulary): FactKind {
  const known = cells.filter((cell) => cell !== null && (typeof cell !== 'string' || cleanText(cell) !== ''));
  const all = (kind: FactKind): boolean =>
    known.every((cell) => readCell(kind, cell, words).fault === undefined);
  if (known.length === 0) return 'text';
  return all('number') ? 'number' : all('yes_no') ? 'yes_no' : 'text';
}
