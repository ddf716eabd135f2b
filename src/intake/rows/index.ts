import type { Cell } from '../../model/finding.ts';
import { type CellKind, TABLES } from '../../model/tables.ts';
import { type Batch, ReadFault } from '../../readers/source.ts';
import { cleanText, isBlank, readCell, type Vocabulary } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import { quantityIn, tellsOfState } from '../items/parts.ts';
import type { Layout } from '../layout/layout.ts';
import { stateRows } from '../states/rows.ts';
import { bodyOf, headerPlace } from '../table.ts';
import type { NamesUnit } from './ground.ts';
import { cellsOf, isBlankRow } from './looks.ts';
import { mergedDown } from './merged-down.ts';
import type { Sorted } from './sorted.ts';
import { rowSorter } from './sorts.ts';
import { columnWrittenOnce, filledFromAbove } from './written-once.ts';

/** A row that adds up others, with its cells: its batch may be gone when they are asked for. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  /** How the group is numbered that it heads; a total below its rows heads none. */
  readonly heads: 'roman' | 'letter' | undefined;
  readonly cells: readonly Cell[];
}

export interface RowsRead {
  readonly rows: number;
  /** Of these, refused because their cells stand under other headers than their own. */
  readonly shifted: number;
  /** Beside these, left out because the configuration says so. */
  readonly leftOut: number;
  /** The table could be read to its end. */
  readonly complete: boolean;
  readonly totals: readonly TotalRow[];
}

/** What reading a table came to. */
export interface TableRead extends RowsRead {
  readonly refused: number;
}

/** Calls `use` for every row below the header, with its number in its batch and its spreadsheet row. */
export function eachBodyRow(
  layout: Layout,
  namesUnit: NamesUnit,
  use: (batch: Batch, record: number, row: number, sorted: Sorted) => void,
): void {
  const sortOf = rowSorter(layout, namesUnit);
  const once = columnWrittenOnce(layout, namesUnit);
  let above: Cell = null;
  for (const batch of mergedDown(layout, bodyOf(layout.table))) {
    for (let record = 0; record < batch.length; record++) {
      const row = batch.firstRow + record;
      const sorted = sortOf(batch, record, row);
      if (once === undefined || sorted.sort !== 'data') use(batch, record, row, sorted);
      else if (isBlank(batch.cell(record, once))) {
        use(filledFromAbove(batch, record, once, above), record, row, { ...sorted, unitAbove: above });
      } else {
        above = batch.cell(record, once);
        use(batch, record, row, sorted);
      }
    }
  }
}

/**
 * Calls `use` for every record of a table that is data, with its batch, its number in it, its spreadsheet row and the
 * section it stands in, with the one that this stands in (`over`), if it follows it at once. `isBelow`: the unit of a row that
 * says nothing else belongs to the section; if not, the section ends there. Ragged records are used and said; `refuse` is called for those whose cells have moved, `leaveOut` for those that the configuration leaves out. Returns how many there are, and whether the table could be
 * read to its end.
 */
export function eachRow(
  layout: Layout,
  findings: Findings,
  namesUnit: NamesUnit,
  use: (batch: Batch, record: number, row: number, section: string | undefined, over?: string) => void,
  refuse: (batch: Batch, record: number, row: number) => void = () => {},
  isBelow: (unit: string, section: string) => boolean = () => true,
  leaveOut: (batch: Batch, record: number) => void = () => {},
): RowsRead {
  const { table } = layout;
  const width = table.paths.length;
  const totals: TotalRow[] = [];
  let rows = 0;
  let shifted = 0;
  let leftOut = 0;
  let section: string | undefined;
  let over: string | undefined;
  let isFilled = true;
  const enter = (label: string | undefined): void => {
    over = isFilled ? undefined : section;
    section = label;
    isFilled = false;
  };
  const filtered = layout.only.length > 0;
  const hidden = hiddenColumns(layout);
  const where = `${table.file} ${table.sheet.name ?? ''} ${table.headerRow}`;
  try {
    eachBodyRow(layout, namesUnit, (batch, record, row, sorted) => {
      const { sort, label, heads, opens, mayClose, doubt, unitAbove } = sorted;
      if (sort !== 'data') {
        if (sort === 'total') totals.push({ row, label: label ?? '', heads, cells: cellsOf(batch, record) });
        if (sort === 'section' || heads) enter(label);
        const items = sort === 'part' && layout.kind === 'equipment' ? quantityIn(layout, batch, record) : 0;
        if (items && tellsOfState(label ?? '') && !stateRows(layout).heeded.has(row)) {
          const params = { items };
          findings.add({ rule: 'state-row-ignored', place: layout.place(row), value: label, params });
        }
        findings.group(`${sort} ${where}`, () => ({
          rule: PASSED_OVER[sort],
          place: layout.place(row),
          value: label,
        }));
        return;
      }
      if (opens !== undefined) enter(opens);
      else isFilled = true;
      if (layout.old?.has(row)) return;
      if (mayClose !== undefined && section !== undefined && !isBelow(mayClose, section)) section = undefined;
      if (filtered && isLeftOut(layout, batch, record, row, findings)) {
        leftOut++;
        leaveOut(batch, record);
        return;
      }
      // Cells of a workbook stand where they stand; those of a text are told apart by separators, which may be lost.
      const cells = table.sheet.linesOf ? batch.width(record) : width;
      if (cells < width && !isBlankFrom(table.paths, cells)) {
        findings.add({ rule: 'short-row', place: layout.place(row), params: { cells, width } });
      } else if (cells > width) {
        const [misfit, ...others] = misfits(layout, batch, record);
        const fault = misfit ?? gapBefore(layout, batch, record);
        // Blank cells beyond the headers are common, and one wrong cell is one wrong cell.
        const isBare = isBlankRow(batch, record, width);
        if (fault !== undefined && (!isBare || others.length > 0)) {
          const beyond = misfit === undefined ? String(batch.cell(record, width)) : undefined;
          const params = { cells, width, header: layout.placeAt(row, fault).header, beyond };
          findings.add({
            rule: 'shifted-row',
            place: layout.placeAt(row, fault),
            value: batch.cell(record, fault),
            params,
          });
          shifted++;
          refuse(batch, record, row);
          return;
        }
        if (!isBare) findings.add({ rule: 'long-row', place: layout.place(row), params: { cells, width } });
      }
      if (table.sheet.isHiddenRow(row)) {
        const rule = table.turned ? 'hidden-column' : 'hidden-row';
        findings.group(`hidden ${where}`, () => ({ rule, place: layout.place(row) }));
      }
      if (hidden.size > 0) tellFilled(hidden, layout, batch, record, findings);
      if (doubt) {
        const params = { stated: doubt.stated, summed: doubt.summed };
        const related = layout.place(doubt.row, 'quantity');
        findings.add({ rule: 'kinds-differ', place: layout.place(row), related, params });
      }
      if (unitAbove !== undefined) {
        findings.group(`above ${where}`, () => ({
          rule: 'unit-written-once',
          place: layout.place(row, 'unit_id'),
          value: unitAbove,
        }));
      }
      rows++;
      const above = layout.kind === 'units' ? undefined : aboveIn(layout, batch, record);
      use(batch, record, row, above ?? section, over);
    });
    return { rows: rows + shifted, shifted, leftOut, complete: true, totals };
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    findings.add({
      rule: 'unreadable-file',
      place: { file: table.file, sheet: table.sheet.name, row: error.row },
      params: { why: error.why, ...error.params },
    });
    return { rows: rows + shifted, shifted, leftOut, complete: false, totals };
  }
}

/** What a row of a list says of the unit above its own: it is as if it stood below that heading. */
export function aboveIn({ above }: Layout, batch: Batch, record: number): string | undefined {
  const cell = above === undefined ? null : batch.cell(record, above);
  return isBlank(cell) ? undefined : cleanText(String(cell));
}

/** Columns that are read, though the spreadsheet program does not show them. */
const hiddenColumns = ({ table, fields, counts, states }: Layout): Set<number> => {
  const read = [...fields.keys()].filter((column) => fields[column] !== undefined);
  const counted = counts.flatMap(({ column, plus = [] }) => [column, ...plus]);
  const told = states.map(({ column }) => column);
  return new Set([...read, ...counted, ...told].filter((column) => table.sheet.isHiddenColumn?.(column)));
};

function tellFilled(
  hidden: Set<number>,
  { table }: Layout,
  batch: Batch,
  record: number,
  findings: Findings,
): void {
  for (const column of hidden) {
    if (isBlank(batch.cell(record, column))) continue;
    hidden.delete(column);
    const rule = table.turned ? 'hidden-row' : 'hidden-column';
    findings.add({ rule, place: headerPlace(table, column) });
  }
}

/** The blank cell that pushed the last figure beyond the header, if there is one. */
function gapBefore(layout: Layout, batch: Batch, record: number): number | undefined {
  const width = layout.table.paths.length;
  const last = batch.cell(record, width);
  const figures = layout.counts.some(({ column, plus = [] }) => [column, ...plus].includes(width - 1));
  const kind = figures ? 'number' : TABLES[layout.kind][layout.fields[width - 1] ?? '']?.kind;
  if (isBlank(last) || kind === undefined || !TELLING.has(kind)) return undefined;
  if (readCell(kind, last, ANY_WORDS).fault !== undefined) return undefined;
  const gap = layout.table.paths.findIndex(
    (path, column) => path.length > 0 && isBlank(batch.cell(record, column)),
  );
  return gap < 0 ? undefined : gap;
}

/**
 * A row with more cells than there are headers may have a separator too many, and then all cells behind it stand under the
 * wrong headers: the columns whose cells are none of their kind.
 */
const misfits = (layout: Layout, batch: Batch, record: number): number[] => {
  const counting = layout.counts.flatMap(({ column, plus = [] }) => [column, ...plus]);
  return layout.table.paths.flatMap((_, column) => {
    const field = layout.fields[column];
    const isCount = counting.includes(column);
    const kind = isCount ? 'number' : field && TABLES[layout.kind][field]?.kind;
    if (!kind || !TELLING.has(kind)) return [];
    const { fault } = readCell(
      kind,
      batch.cell(record, column),
      ANY_WORDS,
      isCount ? layout.notes(column) : {},
    );
    return fault === undefined ? [] : [column];
  });
};

const TELLING: ReadonlySet<CellKind> = new Set([
  'number',
  'date',
  'yes_no',
  'capacity',
  'speed',
  'condition',
  'status',
]);
const ANY_WORDS: Vocabulary = { tiers: undefined, tierAliases: new Map(), categories: [] };

/** Has a column another value than the configuration asks for? Then that is said. */
function isLeftOut(layout: Layout, batch: Batch, record: number, row: number, findings: Findings): boolean {
  const other = layout.only.find(({ column, isMeant }) => !isMeant(batch.cell(record, column)));
  if (!other) return false;
  const place = layout.placeAt(row, other.column);
  const params = { column: place.header, found: textIn(batch, record, other.column) };
  findings.group(`left out ${place.file} ${place.sheet} ${other.column} ${params.found}`, () => ({
    rule: 'row-left-out',
    place,
    params,
  }));
  return true;
}

const textIn = (batch: Batch, record: number, column: number): string =>
  cleanText(String(batch.cell(record, column) ?? ''));

const PASSED_OVER = {
  blank: 'blank-row',
  total: 'total-row-ignored',
  sum: 'total-row-ignored',
  part: 'part-row',
  section: 'section-row',
  note: 'note-row',
  aside: 'row-of-no-unit',
  header: 'repeated-header',
  column_numbers: 'column-numbers',
} as const;

/** Columns that have no header are no columns: a row may end before them. */
const isBlankFrom = (paths: readonly (readonly string[])[], from: number): boolean =>
  paths.slice(from).every((path) => path.length === 0);
