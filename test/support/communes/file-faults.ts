import type { RuleId } from '../../../src/model/rules.ts';
import { cellOf, type Line, lineOf, type SheetDraft, setCell, type TableDraft, tableOf } from './draft.ts';
import { type Fault, type Seeding, type ToTell, tableWith, told } from './seeding.ts';

/** Nothing of the file can be used. Its name tells whose it is, so that the commune has submitted something. */
function lost({ draft }: Seeding, rule: RuleId): readonly ToTell[] {
  draft.infos.clear();
  return [{ rule }];
}

/** A plain list of text with a table and nothing else. */
const isPlainList = ({ draft }: Seeding): boolean =>
  draft.format === 'csv' &&
  draft.delimiter === ',' &&
  draft.tables.length === 1 &&
  tableOf(draft, 'units') === undefined;

/** All cells of a new last column. */
function addColumn(table: TableDraft, heading: string, cell: (line: Line) => string | number): number {
  const at = table.fields.length;
  table.fields.push('');
  const put = (line: Line, value: string | number): void => {
    while (line.cells.length < at) line.cells.push(null);
    line.cells[at] = value;
  };
  put(table.header, heading);
  for (const line of table.body) put(line, cell(line));
  return at;
}

/** Nothing else is wrong with the table yet, and nothing else will be. */
function wholeTable(seeding: Seeding, table: TableDraft | undefined): TableDraft | undefined {
  return table?.body.every(seeding.isFree) && seeding.claim(table) ? table : undefined;
}

export const FILE_FAULTS: readonly Fault[] = [
  {
    what: 'a file of no bytes',
    most: 1,
    seed(seeding) {
      seeding.draft.instead = Buffer.alloc(0);
      return lost(seeding, 'empty-file');
    },
  },
  {
    what: 'a PDF under the name of a workbook',
    most: 2,
    seed(seeding) {
      if (seeding.draft.format === 'csv') return undefined;
      seeding.draft.instead = Buffer.from(`%PDF-1.4\n% ${seeding.draft.content.name}\n1 0 obj\n`);
      return lost(seeding, 'unsupported-format');
    },
  },
  {
    what: 'half a workbook',
    most: 2,
    seed(seeding) {
      if (!['xlsx', 'ods'].includes(seeding.draft.format)) return undefined;
      seeding.draft.spoil = (bytes) => bytes.subarray(0, bytes.length >> 1);
      return lost(seeding, 'unreadable-file');
    },
  },
  {
    what: 'a quotation mark that is never closed; the rows before it are read',
    most: 3,
    seed(seeding) {
      const table = isPlainList(seeding) ? tableWith(seeding, 'equipment', 'note') : undefined;
      const line = table?.body.at(-2);
      if (!table || !line) return undefined;
      setCell(table, line, 'note', '"chờ thanh lý');
      line.bare = true;
      return [{ rule: 'unreadable-file', line, sheet: table.sheet }];
    },
  },
  {
    what: 'no header',
    most: 2,
    seed(seeding) {
      const table = isPlainList(seeding) ? tableWith(seeding, 'equipment') : undefined;
      if (!table) return undefined;
      table.sheet.lines.splice(table.sheet.lines.indexOf(table.header), 1);
      return lost(seeding, 'header-not-found').map((each) => ({
        ...each,
        sheet: table.sheet,
        line: table.body[0] as Line,
      }));
    },
  },
  {
    what: 'the header of the kind of equipment mistyped, in a list that is all there is',
    most: 2,
    seed(seeding) {
      const table = isPlainList(seeding) ? tableWith(seeding, 'equipment', 'category') : undefined;
      if (!table?.header.cells.includes('Loại thiết bị')) return undefined;
      setCell(table, table.header, 'category', 'Loại thết bị');
      seeding.draft.infos.clear();
      seeding.draft.infos.add('unknown-column');
      return [told('missing-column', table, table.header)];
    },
  },
  {
    what: 'the same file twice',
    most: 4,
    seed(seeding) {
      if (!isPlainList(seeding)) return undefined;
      seeding.draft.twice = true;
      return [];
    },
  },
  {
    what: 'a list of equipment without a row',
    most: 4,
    seed(seeding) {
      const table = tableWith(seeding, 'equipment');
      const units = tableWith(seeding, 'units');
      if (!table || !units || units.fields.includes('scanner.total')) return undefined;
      for (const line of table.body.splice(0)) table.sheet.lines.splice(table.sheet.lines.indexOf(line), 1);
      seeding.draft.infos.add('no-rows');
      return [{ rule: 'unit-without-items', inRoster: true }];
    },
  },
  {
    what: 'the header of the kind of equipment mistyped, beside tables that are right',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'category');
      const isCounted = tableWith(seeding, 'units', 'scanner.total') !== undefined;
      if (!table || seeding.draft.tables.length < 2) return undefined;
      // A form is held against a list that can be read only.
      if (isCounted && !seeding.isFree('scanner.total')) return undefined;
      if (!wholeTable(seeding, table)) return undefined;
      seeding.claim('scanner.total');
      setCell(table, table.header, 'category', 'Loại thết bị');
      seeding.draft.infos.add('unknown-column');
      return [
        told('missing-column', table, table.header),
        // Where the form counts nothing either, the commune has no item at all.
        ...(isCounted ? [] : [{ rule: 'unit-without-items', inRoster: true } as const]),
      ];
    },
  },
  {
    what: 'the quantity in two columns',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'quantity', 'category');
      const isRagged = table?.body.some(({ bare, cells }) => bare || cells.length < table.fields.length);
      if (!table?.header.cells.includes('Số lượng') || isRagged || !seeding.isFree(table)) return undefined;
      if (!seeding.claim('columns')) return undefined;
      const column = addColumn(table, 'SL', (line) => String(cellOf(table, line, 'quantity') ?? ''));
      return [{ ...told('duplicate-column', table, table.header), column }];
    },
  },
  {
    what: 'computers that staff brought along, which no one can tell from those of the office',
    seed(seeding) {
      const table = tableWith(seeding, 'units', 'computer.total');
      if (!table || !seeding.claim('columns')) return undefined;
      const column = addColumn(table, '', () => (seeding.draft.format === 'csv' ? '4' : 4));
      table.sheet.lines[0]?.cells.push('Máy tính cán bộ tự trang bị');
      return [{ ...told('column-not-counted', table, table.header), column }];
    },
  },
  {
    what: 'a hidden sheet',
    seed({ draft, claim }) {
      if (draft.format !== 'xlsx' || !claim('hidden sheet')) return undefined;
      const sheet: SheetDraft = { name: 'Nháp', lines: [lineOf('Máy in', 3)], hidden: true };
      draft.sheets.push(sheet);
      return [{ rule: 'hidden-sheet', sheet }];
    },
  },
  {
    what: 'a title that speaks of needs',
    seed({ draft, claim }) {
      const table = tableOf(draft, 'equipment');
      if (!table?.title || !claim(table.title)) return undefined;
      (table.title as Line).cells[0] = 'NHU CẦU TRANG BỊ THIẾT BỊ CNTT NĂM 2026';
      return [told('title-of-needs', table, table.header)];
    },
  },
];
