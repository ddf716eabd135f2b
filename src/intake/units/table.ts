import { z } from 'zod';
import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import { TABLES } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, readCell, tierNamed } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { CountColumn } from '../headers/count-columns.ts';
import type { Layout } from '../layout/index.ts';
import { doubtIn } from '../layout/perhaps-counted.ts';
import { eachRow, type TableRead } from '../rows/index.ts';
import { type Columns, columnsOf, type IntakeRules, valueFrom } from '../rows/record.ts';
import { withoutBullet } from '../rows/words.ts';
import { detailReader } from '../wide/details.ts';
import { familyOf } from '../wide/lots.ts';
import { noteColumns, type UnitNote } from '../wide/notes.ts';
import type { FreeFacts } from './free-facts.ts';
import type { UnitRegister } from './index.ts';
import { bareName, tierWordOf } from './names.ts';
import { namesInSections, qualified } from './names-in-sections.ts';
import { lastStep } from './paths.ts';
import { ticksReader } from './ticks.ts';

const NONE: ReadonlySet<string> = new Set();
const OWN = new Set(['unit_id', 'name', 'tier', 'parent_id']);
const COUNT = { kind: 'number', schema: z.number().int().min(0).max(1_000_000) } as const;

/** What a row of a wide form says of a unit's items: a number for each column that counts some. */
export interface WideRow {
  readonly unit: Unit;
  readonly layout: Layout;
  readonly row: number;
  readonly counts: readonly (CountColumn & { readonly value: number | undefined })[];
  /** Of so many of its computers, columns that are not understood may tell that they do not count. */
  readonly doubted: number;
  readonly notes: readonly UnitNote[];
}

/** What reading the tables of units fills. */
export interface UnitReading {
  readonly units: UnitRegister;
  readonly free: FreeFacts;
  readonly wide: WideRow[];
  /** Units may be named that no table before this one has. */
  readonly mayAdd: boolean;
  /** The table that first named a unit. */
  readonly first: Map<Unit, Layout>;
}

/** Reads a table of units: who they are, what is known of them, and in a wide form how many items they have. */
export function readUnits(
  layout: Layout,
  findings: Findings,
  rules: IntakeRules,
  reading: UnitReading,
): TableRead {
  const { units, free, wide, first } = reading;
  const columns = columnsOf(layout, findings, rules);
  const identify = identifier(layout, columns, findings, rules, reading);
  const parent = columns.reader('parent_id');
  const facts = layout.fields.flatMap((field, column) => {
    if (field === undefined || OWN.has(field) || layout.columnOf(field) !== column) return [];
    units.facts.names.add(field);
    const known = Object.hasOwn(TABLES.units, field);
    return [
      known
        ? { field, column, read: columns.reader(field) }
        : {
            field,
            column,
            keep: free.column(field, layout, column),
            ticks: ticksReader(layout, field, rules.vocabulary, findings),
          },
    ];
  });
  const counts = layout.counts.map((count) => ({
    ...count,
    reads: [count.column, ...(count.plus ?? [])].map((column) => columns.at(column, COUNT)),
  }));
  const detailed = detailReader(layout, columns);
  const numbersIn = (batch: Batch, record: number): WideRow['counts'] => {
    const own = counts.map(({ reads, ...count }) => ({
      ...count,
      value: sumOf(reads.map((read) => valueFrom<number>(read, batch, record))),
    }));
    return [...own, ...detailed(batch, record, own)];
  };
  const notes = counts.length > 0 ? noteColumns(layout.table) : [];
  const notesIn = (batch: Batch, record: number, row: number): readonly UnitNote[] =>
    notes.flatMap((column) => {
      const text = cleanText(String(batch.cell(record, column) ?? ''));
      return text === '' ? [] : [{ text, place: layout.placeAt(row, column) }];
    });
  /** Where the rows of units stand among those of all forms. */
  const placed = new Map<Unit, number>();
  const telling = [
    ...facts.map(({ column }) => column),
    ...counts.flatMap(({ column, plus = [] }) => [column, ...plus]),
  ];
  const wordsOf = (batch: Batch, record: number): string =>
    telling.map((column) => String(batch.cell(record, column) ?? '').trim()).join('\n');
  /** What the row of a unit says. */
  const words = new Map<Unit, string>();
  /**
   * A second row for a unit is not used. Unless it says the same once more it may be of another part of the unit: what both give as
   * numbers is not known, and neither is what they say otherwise.
   */
  const contradict = (unit: Unit, batch: Batch, record: number, row: number): void => {
    if (words.get(unit) === wordsOf(batch, record)) return;
    for (const { field, column, read, keep } of facts) {
      const cell = batch.cell(record, column);
      if (keep) {
        const isAnswer = readCell('yes_no', cell, rules.vocabulary).value !== undefined;
        if (isAnswer) keep(unit, cell, row);
        else if (/^\s*\d/.test(String(cell ?? '')))
          units.facts.open(unit, field, layout.placeAt(row, column));
        continue;
      }
      const value = read?.(batch, record).value;
      if (typeof value === 'number') units.facts.open(unit, field, layout.placeAt(row, column));
      else if (value !== undefined) units.facts.tell(unit, field, value, layout.placeAt(row, column));
    }
    const at = placed.get(unit);
    const first = at === undefined ? undefined : wide[at];
    if (at === undefined || !first) return;
    if (numbersIn(batch, record).every(({ value }) => value === undefined)) return;
    wide[at] = { ...first, counts: first.counts.map((count) => ({ ...count, value: undefined })) };
  };
  let refused = 0;
  const told = new Set<Unit>();
  /** Of rows that were refused: the units that they may be about, and where. */
  const doubtful = new Map<Unit, number>();
  const result = eachRow(layout, findings, units.names, (batch, record, row, section) => {
    const unit = identify(batch, record, row, section);
    if ('perhaps' in unit) {
      refused++;
      for (const maybe of unit.perhaps) doubtful.set(maybe, doubtful.get(maybe) ?? row);
      if (unit.again) contradict(unit.again, batch, record, row);
      return;
    }
    told.add(unit);
    words.set(unit, wordsOf(batch, record));
    const above = valueFrom<string>(parent, batch, record);
    if (above !== undefined) units.parents.state(unit, above, layout.place(row, 'parent_id'));
    else if (section !== undefined) {
      const headed = units.ofSection(section);
      if (headed && headed !== unit) units.parents.state(unit, headed.id, layout.place(row), true);
      units.facts.names.add('section');
      if (!unit.facts.has('section')) unit.facts.set('section', { value: section, place: layout.place(row) });
    }
    for (const { field, column, read, keep, ticks } of facts) {
      if (keep) keep(unit, ticks ? ticks(batch, record, unit.id) : batch.cell(record, column), row);
      else if (read) units.facts.tell(unit, field, read(batch, record).value, layout.place(row, field));
    }
    if (counts.length > 0) {
      const numbers = numbersIn(batch, record);
      const doubted = layout.doubts.map((column) =>
        doubtIn(layout.table.paths[column] ?? [], batch.cell(record, column), computersIn(numbers)),
      );
      placed.set(unit, wide.length);
      wide.push({
        unit,
        layout,
        row,
        counts: numbers,
        doubted: doubted.reduce((sum, number) => sum + number, 0),
        notes: notesIn(batch, record, row),
      });
    }
  });
  for (const [unit, row] of layout.counts.length > 0 ? doubtful : []) {
    const unknown = layout.counts.map((count) => ({ ...count, value: undefined }));
    if (!told.has(unit)) wide.push({ unit, layout, row, counts: unknown, doubted: 0, notes: [] });
  }
  for (const unit of units.units) if (!first.has(unit)) first.set(unit, layout);
  return { ...result, refused: refused + result.shifted };
}

/** How many computers a row has, as far as it says. */
function computersIn(counts: WideRow['counts']): number {
  const totals = counts.filter(({ category, part }) => part === 'total' && familyOf(category) === 'computer');
  const whole = totals.filter(({ category }) => category === 'computer');
  return (whole.length > 0 ? whole : totals).reduce((sum, { value = 0 }) => sum + value, 0);
}

/** Of kinds that are counted one by one; unknown where one of them is. */
const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );

/** A row that is to be refused, which has been said: the units that it may be about. */
interface Refused {
  readonly perhaps: readonly Unit[];
  /** The unit that another row is about already: numbers that are others contradict it. */
  readonly again?: Unit;
}
type Identify = (batch: Batch, record: number, row: number, section: string | undefined) => Unit | Refused;
const NOBODYS: Refused = { perhaps: [] };

/** Finds the unit that a row is about, or adds it. */
function identifier(
  layout: Layout,
  columns: Columns,
  findings: Findings,
  rules: IntakeRules,
  { units, first, mayAdd }: UnitReading,
): Identify {
  const coded = layout.columnOf('unit_id') >= 0;
  const id = coded ? columns.required('unit_id') : columns.reader('unit_id');
  const name = coded ? columns.reader('name') : columns.required('name');
  const tier = columns.reader('tier');
  const here = new Map<Unit, Place>();
  const saysMore =
    layout.counts.length > 0 || layout.fields.some((field) => field && field !== 'note' && !OWN.has(field));
  const several = coded || !mayAdd ? NONE : namesInSections(layout, units.names);
  const bringsMore = (unit: Unit): boolean => {
    const before = first.get(unit);
    if (!before || before === layout) return false;
    return (
      layout.counts.length > 0 ||
      layout.fields.some((field) => field !== undefined && before.columnOf(field) < 0)
    );
  };
  const tierFrom = (text: string, row: number): string | undefined => {
    const { tiers } = rules.vocabulary;
    // Names that have codes beside them need not say what kind of place it is.
    const word = layout.columnOf('tier') < 0 && (tiers || !coded) ? tierWordOf(text) : undefined;
    const named = word && tierNamed(word, rules.vocabulary);
    if (!named || named === word || (tiers && !tiers.includes(named))) return undefined;
    findings.group(`tier ${layout.table.file} ${layout.table.sheet.name}`, () => ({
      rule: 'tier-from-name',
      place: layout.place(row, 'name'),
      value: text,
      params: { tier: named },
    }));
    return named;
  };
  return (batch, record, row, section) => {
    const said = valueFrom<string>(id, batch, record);
    const step = layout.unitPath && said !== undefined ? lastStep(said) : undefined;
    const code = step?.id ?? said;
    const named = valueFrom<string>(name, batch, record);
    const called = named === undefined ? step?.name : withoutBullet(named);
    const level = valueFrom<string>(tier, batch, record);
    if (coded ? code === undefined : called === undefined) return NOBODYS;
    const place = layout.place(row, coded ? 'unit_id' : 'name');
    const isOneOfSeveral = section !== undefined && several.has(called as string);
    const text = (coded ? code : isOneOfSeveral ? qualified(called as string, section) : called) as string;
    const refused = (): Refused => ({ perhaps: units.mayMean(text, section) });
    const known = coded
      ? (units.withId(text) ??
        (mayAdd
          ? units.twin(text, called, place, (unit) => first.has(unit))
          : step
            ? units.findPath(text, place)
            : units.find(text, place, units.ofSection(section), section)))
      : isOneOfSeveral
        ? units.withId(text)
        : knownByName(text, place, section);
    if (!known && !coded && mayAdd && !isOneOfSeveral && units.areSeveral(text)) return refused();
    if (known && units.contradicts(text, known, units.ofSection(section), place)) return refused();
    if (known && !mayAdd && units.contradictsHeading(text, known, section, place)) return refused();
    units.hear(known);
    if (known) {
      const earlier = here.get(known) ?? (bringsMore(known) ? undefined : known.place);
      if (earlier) {
        findings.add({
          rule: 'duplicate-key',
          place,
          value: text,
          related: earlier,
          params: { table: 'units', again: here.has(known) && saysMore ? 1 : 0 },
        });
        return here.has(known) ? { perhaps: [], again: known } : NOBODYS;
      }
      here.set(known, place);
      if (
        coded &&
        called !== undefined &&
        bareName(called) !== bareName(known.name) &&
        known.name !== known.id
      ) {
        const params = { unit: known.id, name: known.name };
        findings.add({
          rule: 'name-differs',
          place: layout.place(row, 'name'),
          value: called,
          related: known.place,
          params,
        });
      }
      if (level !== undefined) units.setTier(known, level, layout.place(row, 'tier'));
      if (called !== undefined && coded) {
        units.setName(known, called);
        if (level === undefined) units.suggestTier(known, () => tierFrom(called, row));
      }
      return known;
    }
    if (!mayAdd) {
      // A name that means none, or several, has been said; so has a code.
      return refused();
    }
    const added = units.add(
      text,
      called,
      level ?? (called === undefined ? undefined : tierFrom(called, row)),
      layout.place(row),
    );
    if (level !== undefined) units.setTier(added, level, layout.place(row, 'tier'));
    here.set(added, place);
    if (step) units.parents.statePath(added, layout.place(row));
    if (!coded) {
      findings.group(`coded ${layout.table.file} ${layout.table.sheet.name}`, () => ({
        rule: 'name-is-code',
        place,
        value: text,
      }));
    }
    return added;
  };

  /** Where units have codes in another table, a name has to mean one of them. */
  function knownByName(text: string, place: Place, section: string | undefined): Unit | undefined {
    const scope = units.ofSection(section);
    if (!mayAdd || units.areSeveral(text)) return units.find(text, place, scope, section);
    const named = units.namesakes(text, scope);
    return named.length === 1 && named[0] && (named[0].name === text || !here.has(named[0]))
      ? named[0]
      : units.withId(text);
  }
}
