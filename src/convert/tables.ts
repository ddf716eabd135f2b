import { isBlank } from '../intake/cells/index.ts';
import { piecesNamed } from '../intake/cells/pieces-named.ts';
import { Findings } from '../intake/findings.ts';
import { itemCells } from '../intake/items/cells.ts';
import { nameOf } from '../intake/items/named.ts';
import type { Layout } from '../intake/layout/layout.ts';
import { lineCells } from '../intake/lines/cells.ts';
import type { IntakePlan, UnitsRead } from '../intake/plan.ts';
import { columnsOf } from '../intake/rows/record.ts';
import { mayTellStates } from '../intake/states/index.ts';
import type { Piece } from '../intake/states/pieces.ts';
import { isNoteHeader } from '../intake/wide/notes.ts';
import type { Fact, FactValue, Unit } from '../model/inventory.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import type { Batch } from '../readers/source.ts';
import { writeCsv } from '../reporters/csv.ts';
import { textOf } from './cell-text.ts';
import { countCells } from './count-cells.ts';
import type { SortedCounts } from './counts.ts';
import { demandHeader, factHeader } from './headers.ts';

export type RowWriter = (unit: Unit, batch: Batch, record: number) => void;

/** Writes units with all that their own tables say of them; returns the headers of counts that stay columns. */
export function writeUnits(
  read: UnitsRead,
  units: readonly Unit[],
  told: ReadonlyMap<Unit, ReadonlyMap<string, Fact>>,
  { kept }: SortedCounts,
  make: MakeFile,
): string[] {
  const { plan } = read;
  const names = new Set([...told.values()].flatMap((facts) => [...facts.keys()]));
  const known = Object.keys(TABLES.units).filter((field) => names.has(field));
  const facts = [...known, ...[...names].filter((name) => !Object.hasOwn(TABLES.units, name))];
  const own = ['unit_id', 'name', 'tier', ...(units.some(({ parent }) => parent) ? ['parent_id'] : [])];
  for (const field of own) demandHeader('units', field, plan);
  const [only, ...others] = kept;
  const beside = only && others.length === 0 && only.rows.length === units.length ? only : undefined;
  const ofFacts = facts.map((fact) => factHeader(fact, read, countsThere(fact, told, plan)));
  const notes = facts.filter((_, at) => isNoteHeader([ofFacts[at] as string]));
  // A note that is a fact of the unit already would be said twice.
  const isSaid = (unit: Unit): boolean =>
    notes.some((fact) => told.get(unit)?.get(fact)?.value !== undefined);
  const counted = beside && countCells(beside, plan, isSaid);

  const headers = [...own, ...ofFacts, ...(counted?.headers ?? [])];
  const unknown = facts.map((fact) => unknownText('units', fact, plan));
  const file = make('units.csv', headers);
  for (const unit of units) {
    file.write([
      ...[unit.id, unit.name, unit.tier, unit.parent?.id].slice(0, own.length).map(textOf),
      ...facts.map((fact, at) => textOf(ownValue(unit, fact, told.get(unit))) || (unknown[at] as string)),
      ...(counted?.cells.get(unit) ?? []),
    ]);
  }
  const apart = beside ? [] : kept.map((each) => countCells(each, plan, () => false));
  for (const [at, { headers, cells }] of apart.entries()) {
    const file = make(at === 0 ? 'units_counts.csv' : `units_counts_${at + 1}.csv`, ['unit_id', ...headers]);
    for (const [unit, row] of cells) file.write([unit.id, ...row]);
  }
  return [...new Set((counted ? [counted] : apart).flatMap(({ counts }) => counts))];
}

/** Whether some number says that there is what is to be there or not: "15 LAN sockets". */
const countsThere = (
  fact: string,
  told: ReadonlyMap<Unit, ReadonlyMap<string, Fact>>,
  plan: IntakePlan,
): boolean =>
  plan.factKinds.get(fact) === 'yes_no' &&
  [...told.values()].some((facts) => typeof facts.get(fact)?.value === 'number');

/**
 * What a unit's own tables say. Where they say nothing, not even that it is unknown, no rows may mean none: then the fact
 * has a value that no place gives. An empty cell would be an unknown.
 */
function ownValue(
  unit: Unit,
  fact: string,
  own: ReadonlyMap<string, Fact> | undefined,
): FactValue | undefined {
  if (own?.has(fact)) return own.get(fact)?.value;
  const now = unit.facts.get(fact);
  return now?.value === false && now.place === undefined ? false : undefined;
}

/** Writes the rows of one table as canonical ones, whatever its own columns are. `isJudged`: some file says in which condition items are. */
export function rowWriter(
  layout: Layout,
  fields: readonly string[],
  file: TableFile,
  plan: IntakePlan,
  isJudged: boolean,
): RowWriter {
  const columns = columnsOf(layout, new Findings(), plan);
  const line = layout.kind === 'connectivity' ? lineCells(layout, columns, plan) : undefined;
  const item = tellsStates(layout) ? itemCells(layout, columns, [], plan.asOf) : undefined;
  const name = nameOf(layout);
  const readers = fields.slice(1).map((field) => {
    if (line && field === 'present')
      // Among rows that say it, one that does not would be unknown.
      return (batch: Batch, record: number) => textOf(line(batch, record).present) || UNKNOWN;
    const read = columns.reader(field);
    const column = layout.columnOf(field);
    const unknown = unknownText(layout.kind, field, plan);
    return (batch: Batch, record: number): string => {
      const { value, weak } = read(batch, record);
      const isSilent = column < 0 || isBlank(batch.cell(record, column));
      // An empty number is one: what was said and is not known is something else.
      if (field === 'quantity' && isSilent) return textOf(piecesNamed(name(batch, record))?.count);
      if (field === 'condition' && value === undefined && !isJudged) return 'in_use';
      return weak ? TOO_WEAK : value === undefined && column >= 0 ? unknown : textOf(value);
    };
  });
  return (unit, batch, record) => {
    const { pieces, notes = [] } = item?.(batch, record).states ?? {};
    const row = readers.map((read) => read(batch, record));
    if (!pieces) file.write([unit.id, ...row]);
    for (const [at, piece] of pieces?.entries() ?? [])
      file.write([
        unit.id,
        ...fields
          .slice(1)
          .map(
            (field, each) => ofPiece(piece, at, field, isJudged, notes.length > 0) ?? (row[each] as string),
          ),
      ]);
  };
}

/** What a row of some of the items of another says otherwise than that. What is said of all of them together stays with the first. */
function ofPiece(
  { quantity, condition, isWeak, isOpen }: Piece,
  at: number,
  field: string,
  isJudged: boolean,
  isNoted: boolean,
): string | undefined {
  // Beside those that are in use it would speak of some of them.
  const isUsed = isWeak || (!isOpen && (condition ?? 'in_use') === 'in_use');
  if (field === 'note' && isNoted && isUsed) return '';
  if (field === 'quantity') return textOf(quantity);
  if (field === 'condition')
    return isWeak ? TOO_WEAK : (condition ?? (isOpen || isJudged ? UNKNOWN : 'in_use'));
  return at > 0 && ONCE.has(field) ? '' : undefined;
}
/** Whether rows of a list may have to be written as several, each of items in one condition. */
export const tellsStates = (layout: Layout): boolean => layout.kind === 'equipment' && mayTellStates(layout);
const ONCE: ReadonlySet<string> = new Set(['asset_id', 'serial_number', 'original_cost', 'residual_value']);

/** How "not known" is written where an empty cell would mean something. */
export const UNKNOWN = '?';
/** The one condition that says two things; no canonical word does. */
export const TOO_WEAK = 'in use, low specification';

/** How "not known" is written: as nothing, unless the configuration gives an empty cell of the column a meaning. */
const unknownText = (table: TableName, field: string, plan: IntakePlan): string =>
  plan.column(field, table)?.blank === undefined ? '' : UNKNOWN;

export interface TableFile {
  /** The file is there, be it without rows. */
  begin(): void;
  write(cells: readonly string[]): void;
  /** Writes what is left; returns how many rows there are, undefined where the file was never begun. */
  end(): number | undefined;
}
export type MakeFile = (name: string, headers: readonly string[]) => TableFile;

/** So many rows are gathered before they are written. */
const GATHERED = 500;

export function tableFile(headers: readonly string[], append: (text: string) => void): TableFile {
  let gathered: (readonly string[])[] = [];
  let rows = 0;
  let begun = false;
  const flush = (): void => {
    if (gathered.length > 0) append(writeCsv(gathered));
    gathered = [];
  };
  const begin = (): void => {
    if (!begun) gathered.push(headers);
    begun = true;
  };
  return {
    begin,
    write(cells) {
      begin();
      rows++;
      if (gathered.push(cells) >= GATHERED) flush();
    },
    end() {
      flush();
      return begun ? rows : undefined;
    },
  };
}
