import type { Cell } from '../../model/finding.ts';
import { TABLES } from '../../model/tables.ts';
import type { Batch, Merge } from '../../readers/source.ts';
import { isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';

/** What may be said once for several rows: who and what, but no figure, which would then be counted for each of them. */
const KINDS: ReadonlySet<string> = new Set([
  'tier',
  'category',
  'condition',
  'connection',
  'status',
  'yes_no',
  'date',
]);
const FIELDS: ReadonlySet<string> = new Set([
  'unit_id',
  'name',
  'parent_id',
  'area_class',
  'source',
  'for',
  'note',
]);

/** The body of a table, in which what a cell says that is merged over the rows below it stands in each of them. */
export function* mergedDown(layout: Layout, body: Iterable<Batch>): Generator<Batch> {
  const repeated = repeatable(layout);
  const facts = freeFacts(layout);
  const counted = new Set(figures(layout));
  const columns = new Set([...repeated, ...facts, ...counted]);
  const { unvalued } = layout.table.sheet;
  const merges = layout.table.sheet.merges
    .filter(({ rows, column }) => rows > 1 && columns.has(column))
    .sort((a, b) => a.row - b.row);
  if (merges.length === 0) {
    yield* body;
    return;
  }
  const byColumn = new Map(
    [...columns].map((column) => [column, merges.filter((merge) => merge.column === column)]),
  );
  const said = new Map<Merge, Cell>();
  let next = 0;
  for (const batch of body) {
    const end = batch.firstRow + batch.length;
    for (let merge = merges[next]; merge && merge.row < end; merge = merges[++next]) {
      if (merge.row >= batch.firstRow) said.set(merge, batch.cell(merge.row - batch.firstRow, merge.column));
    }
    yield {
      length: batch.length,
      firstRow: batch.firstRow,
      width: (record) => batch.width(record),
      cell(record, column) {
        const own = batch.cell(record, column);
        const merge = covering(byColumn.get(column) ?? [], batch.firstRow + record);
        if (!merge) return own;
        const above = said.get(merge) ?? null;
        const isFormula = unvalued?.has(merge.row, column) === true;
        // What stands below a merged cell nobody sees; of a figure it would be counted once more.
        if (counted.has(column)) return isBlank(above) && !isFormula ? own : SHARED;
        if (facts.has(column) && !isBlank(above) && !isWord(above)) return SHARED;
        return isBlank(own) ? above : own;
      },
    };
  }
}

/** The merge that a row stands in below its first; merges in order of their rows. */
function covering(merges: readonly Merge[], row: number): Merge | undefined {
  let [from, to] = [0, merges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((merges[middle] as Merge).row < row) from = middle + 1;
    else to = middle;
  }
  const merge = merges[from - 1];
  return merge && row < merge.row + merge.rows ? merge : undefined;
}

/** One figure written over several rows: how much of it is this row's is not known, and it is not nothing. */
export const SHARED = '↕ (merged cells)';

const figures = ({ kind, fields, counts }: Layout): number[] => [
  ...counts.flatMap(({ column, plus = [] }) => [column, ...plus]),
  ...fields.flatMap((field, column) => {
    const read = field === undefined ? undefined : TABLES[kind][field]?.kind;
    return read === 'number' || read === 'capacity' || read === 'speed' ? [column] : [];
  }),
];

/** Columns of a fact of the office's own, or of a state: what kind it is, its cells tell. */
const freeFacts = ({ kind, fields, states }: Layout): ReadonlySet<number> =>
  new Set([
    ...fields.flatMap((field, column) =>
      kind === 'units' && field !== undefined && !Object.hasOwn(TABLES.units, field) ? [column] : [],
    ),
    ...states.map(({ column }) => column),
  ]);
const isWord = (cell: Cell): boolean => typeof cell === 'string' && !/\d/.test(cell);

function repeatable({ kind, fields }: Layout): ReadonlySet<number> {
  return new Set(
    fields.flatMap((field, column) => {
      if (field === undefined) return [];
      return FIELDS.has(field) || KINDS.has(TABLES[kind][field]?.kind ?? '') ? [column] : [];
    }),
  );
}
