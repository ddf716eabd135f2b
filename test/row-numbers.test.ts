import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters } from '../src/locales/index.ts';
import type { Issue } from '../src/model/report.ts';
import { memoryBytes, textOf } from '../src/readers/bytes.ts';
import { folder } from './support/folder.ts';
import { csvOf, type Dialect, dialects, type Grid, type GridCell, WORKBOOKS } from './support/grid.ts';
import { run } from './support/run.ts';

/*
 * A sheet as offices send them is made up row by row, and with it what must be said of which row and column. The number
 * of a row is its place in the list: what a spreadsheet program shows beside it.
 */

const HEADERS = {
  unit_id: ['unit_id', 'Mã đơn vị'],
  category: ['category', 'Loại thiết bị'],
  quantity: ['quantity', 'Số lượng', 'Số\nlượng'],
  asset_id: ['asset_id', 'Mã tài sản'],
  ram_gb: ['ram_gb', 'RAM (GB)'],
  condition: ['condition', 'Tình trạng'],
  note: ['note', 'Ghi chú'],
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];

/** What is wrong in a row: the field, what stands in it, and the rule that must name it. */
type Planted = readonly [field: Field, value: (n: number) => GridCell, rule: string];
const FAULTS: readonly Planted[] = [
  ['quantity', (n) => `x${n}`, 'not-a-number'],
  ['quantity', (n) => -n, 'out-of-range'],
  ['unit_id', (n) => `ZZ${n}`, 'unknown-unit'],
  ['unit_id', () => null, 'missing-value'],
  ['category', (n) => `destkop${n}`, 'not-in-list'],
  ['category', () => null, 'missing-value'],
  ['ram_gb', (n) => `${n} kg`, 'not-a-number'],
  ['condition', (n) => `brokn${n}`, 'not-in-list'],
];

type Body =
  | { readonly is: 'data'; readonly note: string | null; readonly hidden: boolean }
  | {
      readonly is: 'fault';
      readonly planted: Planted;
      readonly note: string | null;
      readonly hidden: boolean;
    }
  | { readonly is: 'duplicate' | 'long' | 'header' | 'note' | 'section' }
  | { readonly is: 'total'; readonly wrong: boolean }
  | { readonly is: 'blank'; readonly bare: boolean };

interface Plan {
  readonly titles: readonly (string | undefined)[];
  readonly columns: readonly Field[];
  readonly words: readonly number[];
  readonly header: 'one' | 'grouped' | 'tall';
  /** The column where a second group begins, or the only one stands. */
  readonly split: number;
  readonly merged: boolean;
  readonly indented: boolean;
  readonly body: readonly Body[];
}

const noteText = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    'dùng chung',
    'máy cũ, đã thay ổ cứng',
    'Dell 24" cũ',
    '"Đài" xã',
    'dòng 1\ndòng 2, bàn;\n\nhết',
  ),
  fc.string({ unit: fc.constantFrom('a', 'ư', '"', '\n', ' ', ',', ';', '|', '5'), maxLength: 12 }),
);
const hidden = fc.boolean();
const body: fc.Arbitrary<Body> = fc.oneof(
  { arbitrary: fc.record({ is: fc.constant('data' as const), note: noteText, hidden }), weight: 6 },
  {
    arbitrary: fc.record({
      is: fc.constant('fault' as const),
      planted: fc.constantFrom(...FAULTS),
      note: noteText,
      hidden,
    }),
    weight: 4,
  },
  fc.record({ is: fc.constantFrom('duplicate', 'long', 'header', 'note', 'section') }),
  fc.record({ is: fc.constant('total' as const), wrong: fc.boolean() }),
  fc.record({ is: fc.constant('blank' as const), bare: fc.boolean() }),
);
const plans: fc.Arbitrary<Plan> = fc.record({
  titles: fc.array(
    fc.constantFrom('BÁO CÁO THIẾT BỊ', 'Biểu số 1\n(kèm theo công văn)', 'Năm 2026; quý I', undefined),
    { maxLength: 5 },
  ),
  columns: fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length }),
  words: fc.array(fc.nat(5), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  header: fc.constantFrom('one', 'grouped', 'tall'),
  split: fc.integer({ min: 1, max: FIELDS.length - 2 }),
  merged: fc.boolean(),
  indented: fc.boolean(),
  body: fc.array(body, { minLength: 3, maxLength: 25 }),
});

/** What must be said of a row: with the column where it is about a cell, and how many rows it speaks for. */
interface Told {
  readonly rule: string;
  readonly row: number;
  readonly column: string | null;
  readonly rows: number;
  readonly related?: number;
}

/** `workbook`: with merged cells and hidden rows, and no row wider than the others. */
function sheetOf(plan: Plan, workbook: boolean): { grid: Grid; told: Told[] } {
  const { titles, split, header } = plan;
  const indent = plan.indented ? 1 : 0;
  const width = plan.columns.length + indent;
  const rows: { cells: GridCell[]; hidden?: boolean }[] = [];
  const merges: Grid['merges'][number][] = [];
  const told: Told[] = [];
  const seen = new Map<string, { rule: string; row: number; column: null; rows: number }>();
  const columnOf = (field: Field): number => plan.columns.indexOf(field) + indent;
  /** Adds a row and returns its number. */
  const put = (cells: readonly (readonly [column: number, cell: GridCell])[], isHidden = false): number => {
    const row: GridCell[] = Array.from({ length: width }, () => null);
    for (const [column, cell] of cells) row[column] = cell;
    rows.push({ cells: row, hidden: isHidden && workbook });
    return rows.length;
  };
  const merge = (row: number, column: number, columns: number, tall = 1): void => {
    if (workbook && plan.merged) merges.push({ row: row - 1, column, rows: tall, columns });
  };
  const tell = (rule: string, row: number, field?: Field, related?: number): void => {
    const column = field === undefined ? null : columnLetters(columnOf(field) + 1);
    told.push({ rule, row, column, rows: 1, ...(related !== undefined && { related }) });
  };
  /** Rows of a kind share one finding, at the first of them. */
  const tellGroup = (rule: string, row: number): void => {
    const group = seen.get(rule);
    if (group) group.rows++;
    else seen.set(rule, { rule, row, column: null, rows: 1 });
  };

  for (const title of titles) {
    const row = put(title === undefined ? [] : [[0, title]]);
    if (title !== undefined) merge(row, 0, width);
  }
  const leaves = plan.columns.map((field, at) => {
    const words = HEADERS[field];
    return [at + indent, words[(plan.words[at] ?? 0) % words.length] as string] as const;
  });
  const at = split + indent;
  if (header === 'grouped') {
    const row = put([
      [indent, 'Thông tin chung'],
      [at, 'Cấu hình'],
    ]);
    merge(row, indent, split);
    merge(row, at, width - at);
  }
  if (header === 'tall') {
    const isGrouped = (column: number): boolean => column === at || column === at + 1;
    const row = put([...leaves.filter(([column]) => !isGrouped(column)), [at, 'Cấu hình']]);
    for (const [column] of leaves) if (!isGrouped(column)) merge(row, column, 1, 2);
    merge(row, at, 2);
    put(leaves.filter(([column]) => isGrouped(column)));
  } else put(leaves);
  const headerRow = rows.length;
  if (header !== 'one' || titles.some((title) => title !== undefined)) tell('header', headerRow);

  let good: { row: number; unit: string; asset: string } | undefined;
  const data = (given: Partial<Record<Field, GridCell>>, isHidden = false): number => {
    const row = rows.length + 1;
    const cells: Record<Field, GridCell> = {
      unit_id: row % 2 === 0 ? '101' : '102',
      category: row % 3 === 0 ? 'laptop' : 'desktop',
      quantity: (row % 7) + 1,
      asset_id: `A${row}`,
      ram_gb: 8,
      condition: 'in_use',
      note: null,
      ...given,
    };
    put(
      FIELDS.map((field) => [columnOf(field), cells[field]] as const),
      isHidden,
    );
    if (isHidden && workbook) tellGroup('hidden-row', row);
    return row;
  };
  const isData = (row: { cells: GridCell[] } | undefined): boolean =>
    rows.length > headerRow && row !== undefined && row.cells.filter((cell) => cell !== null).length > 2;
  const isOpen = plan.body.some(
    (each) => each.is === 'fault' && each.planted[0] === 'quantity' && each.planted[2] !== 'out-of-range',
  );
  const label = plan.columns[0] === 'quantity' && indent === 0 ? columnOf('unit_id') : 0;
  // Three rows name a unit twice: no list that writes each unit once, so that a blank unit is a forgotten one.
  const end = Array.from({ length: 3 }, () => ({ is: 'data', note: null, hidden: false }) as const);
  for (const each of [...plan.body, ...end]) {
    const row = rows.length + 1;
    if (each.is === 'data') {
      data({ note: each.note }, each.hidden);
      good = { row, unit: row % 2 === 0 ? '101' : '102', asset: `A${row}` };
    } else if (each.is === 'fault') {
      const [field, value, rule] = each.planted;
      data({ note: each.note, [field]: value(row) }, each.hidden);
      tell(rule, row, field);
    } else if (each.is === 'duplicate' && good) {
      data({ unit_id: good.unit, asset_id: good.asset });
      tell('duplicate-key', row, 'asset_id', good.row);
    } else if (each.is === 'long' && !workbook) {
      data({});
      rows.at(-1)?.cells.push('thừa');
      tell('long-row', row);
    } else if (each.is === 'header' && isData(rows.at(-1))) {
      // All its rows, as at the head of every printed page.
      for (const { cells } of rows.slice(titles.length, headerRow)) {
        tellGroup('repeated-header', rows.length + 1);
        put(cells.map((cell, column) => [column, cell] as const));
      }
    } else if (each.is === 'section') {
      put([[0, 'I. Khối xã']]);
      merge(row, 0, width);
      tellGroup('section-row', row);
    } else if (each.is === 'note') {
      put([[0, 'Ghi chú: số liệu đến ngày báo cáo']]);
      tellGroup('note-row', row);
    } else if (each.is === 'total') {
      put([[label, 'Tổng cộng'], ...(each.wrong ? [[columnOf('quantity'), 999_983] as const] : [])]);
      tellGroup('total-row-ignored', row);
      // Where a number cannot be read, a total above the others is no second fault.
      if (each.wrong && !isOpen) tell('total-row-mismatch', row, 'quantity');
    } else if (each.is === 'blank') {
      put([]);
      // In CSV a row without anything may be an empty line, or one of separators.
      if (each.bare) (rows.at(-1) as { cells: GridCell[] }).cells.length = 0;
      tellGroup('blank-row', row);
    } else data({});
  }
  return { grid: { rows, merges }, told: [...told, ...seen.values()] };
}

async function toldOf(name: string, content: Buffer): Promise<Told[]> {
  const cwd = folder({
    'infragap.yaml': 'as_of: 2026-03-01\n',
    'units.csv': 'unit_id,name\n101,An Lao\n102,Hoai An\n',
    [name]: content,
  });
  const { out } = await run(['validate', '.', '--format', 'json', '--top', '0'], { cwd });
  const { issues } = JSON.parse(out) as { issues: Issue[] };
  return issues
    .filter(({ file, rule }) => file === name && rule !== 'delimiter-guessed')
    .map(({ rule, row, column, rows, related }) => ({
      rule: rule === 'header-found' || rule === 'header-rows' ? 'header' : rule,
      row: row as number,
      column,
      rows,
      ...(related?.row != null && { related: related.row }),
    }));
}

const sorted = (told: readonly Told[]): string[] => told.map((each) => JSON.stringify(each)).sort();

/** Where an 8-bit encoding is guessed, the finding names the row of the first letter that told. */
function firstGuessed({ rows }: Grid, { encoding }: Dialect): Told[] {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => /[^\x00-\x7f]/.test(String(cell))));
  if (encoding !== 'windows-1258' || row < 0) return [];
  return [{ rule: 'encoding-guessed', row: row + 1, column: null, rows: 1 }];
}

test('CSV: every finding names the row and column that a spreadsheet program shows', async () => {
  await fc.assert(
    fc.asyncProperty(plans, dialects, async (plan, dialect) => {
      const { grid, told } = sheetOf(plan, false);
      const found = await toldOf('equipment.csv', csvOf(grid, dialect));
      expect(sorted(found)).toEqual(sorted([...told, ...firstGuessed(grid, dialect)]));
    }),
    { numRuns: Number(process.env.ROW_RUNS ?? 150) },
  );
});

test('CSV so large that it is cut by our own tokeniser', async () => {
  await fc.assert(
    fc.asyncProperty(plans, dialects, async (plan, dialect) => {
      const long = `dòng 1\n${'ghi chú dài, '.repeat(1_500)}"\n`;
      const fillers = Array.from({ length: 4 }, () => ({ is: 'data', note: long, hidden: false }) as const);
      const { grid, told } = sheetOf({ ...plan, body: [...fillers, ...plan.body] }, false);
      const found = await toldOf('equipment.csv', csvOf(grid, dialect));
      expect(sorted(found)).toEqual(sorted([...told, ...firstGuessed(grid, dialect)]));
    }),
    { numRuns: Math.ceil(Number(process.env.ROW_RUNS ?? 50) / 10) },
  );
});

/** A library's ods has no place for merged cells and hidden rows in what it is given. */
const PLAIN = new Set(['ods of a library']);

test.each(Object.entries(WORKBOOKS))('%s: the same', async (kind, write) => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const { grid, told } = sheetOf(plan, !PLAIN.has(kind));
      const wide = new Set(told.flatMap(({ rule, row }) => (rule === 'long-row' ? [row] : [])));
      const rows = grid.rows.map((row, at) =>
        wide.has(at + 1) ? { ...row, cells: row.cells.slice(0, -1) } : row,
      );
      const found = await toldOf('equipment.xlsx', await write({ ...grid, rows }));
      expect(sorted(found)).toEqual(sorted(told.filter(({ rule }) => rule !== 'long-row')));
    }),
    { numRuns: Number(process.env.ROW_RUNS ?? 20) },
  );
});

test.each(['\n', '\r\n', '\r'])(
  'lines that end in %j are counted, so that a long file is not held whole',
  (end) => {
    expect(textOf(memoryBytes(Buffer.from(`101,desktop${end}`.repeat(30_000)), '-')).lines).toBeGreaterThan(
      29_000,
    );
  },
);
