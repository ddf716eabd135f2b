import { type CellValue, readXlsx, type Workbook } from 'hucre/xlsx';
import { decodeMarkup } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { workbookPacker } from './pack.ts';
import { attributesOf, scanMarkup } from './scan.ts';
import { isoOf, withoutMidnight } from './serial.ts';
import { MOST_COLUMNS, MOST_ROWS, type PackedSheet } from './sheet.ts';
import { repack, unpack, type ZipEntry } from './zip.ts';

/** What stands beside the cells, and must not keep them from being read: pictures, charts, notes, pivot tables. */
const BESIDE =
  /(^|\/)(worksheets\/_rels|charts|customXml|docProps|drawings|embeddings|externalLinks|media|persons|pivotCache|pivotTables|slicerCaches|slicers|theme|timelineCaches)\//;

/** The only place that knows hucre. Throws WorkbookFault, or whatever the library throws at a damaged workbook. */
export async function xlsxSheets(content: Buffer, entries: readonly ZipEntry[]): Promise<PackedSheet[]> {
  const sheets = sheetsWithCells(content, entries);
  const cells = repack(
    content,
    entries.filter(({ name }) => !BESIDE.test(name)),
  );
  return packed(await readXlsx(cells, { sheets: (_, index) => sheets[index] === true }));
}

/**
 * For each sheet of the workbook whether it has cells: a chart may be a sheet, too. Throws WorkbookFault where a part that the
 * workbook names is missing, for without its texts or its number formats it would be read, and read wrong.
 */
function sheetsWithCells(content: Buffer, entries: readonly ZipEntry[]): boolean[] {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const tags = (path: string, wanted: string): ReadonlyMap<string, string>[] => {
    const found: ReadonlyMap<string, string>[] = [];
    const entry = byName.get(path);
    if (entry === undefined) throw new WorkbookFault('workbook-damaged', { reason: 'part', path });
    scanMarkup(decodeMarkup(unpack(content, entry)), 'xml', {
      open(name, text) {
        if (name === wanted) found.push(attributesOf(text));
      },
      close() {},
      text() {},
    });
    return found;
  };
  const kind = (relation: ReadonlyMap<string, string>): string =>
    (relation.get('Type') ?? '').split('/').at(-1) ?? '';
  const root = tags('_rels/.rels', 'Relationship').find((relation) => kind(relation) === 'officeDocument');
  const workbook = (root?.get('Target') ?? '').replace(/^\//, '');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = tags(`${folder}_rels/${workbook.slice(folder.length)}.rels`, 'Relationship');
  for (const relation of relations) {
    if (!/^(sharedStrings|styles|worksheet)$/.test(kind(relation))) continue;
    const path = new URL(relation.get('Target') ?? '', `zip:///${folder}`).pathname.slice(1);
    if (!byName.get(decodeURIComponent(path))?.size) {
      throw new WorkbookFault('workbook-damaged', { reason: 'part', path });
    }
  }
  const withCells = new Set(
    relations.filter((relation) => kind(relation) === 'worksheet').map((relation) => relation.get('Id')),
  );
  return tags(workbook, 'sheet')
    .filter((sheet) => sheet.get('name') && sheet.get('id'))
    .map((sheet) => withCells.has(sheet.get('id')));
}

function packed(workbook: Workbook): PackedSheet[] {
  const from1904 = workbook.dateSystem === '1904';
  const packer = workbookPacker();
  for (const sheet of workbook.sheets) {
    const to = packer.sheet(sheet.name, sheet.hidden === true || sheet.veryHidden === true);
    for (let row = 0; row < sheet.rows.length; row++) {
      const values = sheet.rows[row] as CellValue[];
      for (let column = 0; column < values.length; column++) {
        const value = values[column] as CellValue;
        if (typeof value === 'string') to.put(row, column, withoutMidnight(value));
        else to.put(row, column, value instanceof Date ? isoOf(value, from1904) : value);
      }
      // Two copies of every cell need not be held at once.
      sheet.rows[row] = [];
    }
    for (const [row, { hidden }] of sheet.rowDefs ?? [])
      if (hidden && isPlace(row, MOST_ROWS)) to.hideRow(row);
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      const ordered = startRow <= endRow && startCol <= endCol;
      if (
        ordered &&
        isPlace(startRow, endRow + 1) &&
        isPlace(endRow, MOST_ROWS) &&
        isPlace(endCol, MOST_COLUMNS)
      ) {
        if (!isPlace(startCol, MOST_COLUMNS)) continue;
        to.merge({
          row: startRow,
          column: startCol,
          rows: endRow - startRow + 1,
          columns: endCol - startCol + 1,
        });
      }
    }
    for (const [place, { formula, value }] of sheet.cells ?? []) {
      if (formula === undefined || value !== null) continue;
      const [row, column] = place.split(',').map(Number) as [number, number];
      to.formulaWithoutValue(row, column);
    }
  }
  return packer.packed();
}

const isPlace = (value: number, below: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < below;
