import { WorkbookFault } from './fault.ts';
import { longer, MOST_MARKS, MOST_ROWS, MOST_TEXTS, tooLarge } from './limits.ts';
import { type Attributes, attributesOf } from './markup.ts';
import { type SheetPacker, workbookPacker } from './pack.ts';
import { scanPart } from './part.ts';
import { dateOfSerial, isDateFormat, isoOf, withoutMidnight } from './serial.ts';
import type { PackedSheet } from './sheet.ts';
import { readComments } from './xlsx-comments.ts';
import { type Part, placeOf, relationsOf, richText, unescaped } from './xlsx-markup.ts';
import type { ZipEntry } from './zip.ts';

/**
 * Sheets of an Excel workbook since 2007 (ECMA-376): those with cells, for a chart may be a sheet, too. What stands beside the
 * cells is not looked at, but for comments. Throws WorkbookFault, also where a part that the workbook names is missing: without its texts
 * or number formats it would be read, and read wrong.
 */
export async function xlsxSheets(content: Buffer, entries: readonly ZipEntry[]): Promise<PackedSheet[]> {
  const part: Part = (name, open) => scanPart(content, entries, name, { open, close() {}, text() {} });
  const root = (await relationsOf(part, '_rels/.rels', '')).find(({ kind }) => kind === 'officeDocument');
  const path = root?.path ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await relationsOf(part, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const pathOf = (kind: string): string | undefined => relations.find((each) => each.kind === kind)?.path;

  const sheets: ReadonlyMap<string, string>[] = [];
  let from1904 = false;
  await part(path, (name, given) => {
    if (name === 'sheet') sheets.push(attributesOf(given));
    else if (name === 'workbookPr') from1904 = isTrue(given.date1904);
  });
  const [texts, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  const context: Context = {
    from1904,
    texts: texts === undefined ? [] : await textsOf(content, entries, texts),
    dates: styles === undefined ? [] : await dateStyles(part, styles),
  };
  const workbook = workbookPacker();
  for (const sheet of sheets) {
    const relation = relations.find(({ id }) => id === sheet.get('id'));
    if (relation === undefined) throw new WorkbookFault('workbook-damaged', { reason: 'sheet' });
    if (relation.kind !== 'worksheet') continue;
    const packer = workbook.sheet(sheet.get('name') ?? '', /hidden/i.test(sheet.get('state') ?? ''));
    await readSheet(content, entries, relation.path, context, packer);
    await readComments(content, entries, relation.path, packer);
  }
  return workbook.packed(from1904);
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** For each cell format whether it shows a date. */
async function dateStyles(part: Part, path: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await part(path, (name, { numFmtId, formatCode }) => {
    if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
    else if (name === 'xf' && inCells) {
      const id = Number(numFmtId ?? 0);
      dates.push(isDateFormat(id, codes.get(id)));
    } else if (name === 'cellXfs' || name === 'cellStyles' || name === 'dxfs') inCells = name === 'cellXfs';
    if (codes.size + dates.length > MOST_MARKS) tooLarge('formats', MOST_MARKS + 1, MOST_MARKS);
  });
  return dates;
}

async function textsOf(content: Buffer, entries: readonly ZipEntry[], path: string): Promise<string[]> {
  const texts: string[] = [];
  const rich = richText();
  await scanPart(content, entries, path, {
    open: rich.open,
    close(name) {
      rich.close(name);
      if (name !== 'si') return;
      if (texts.push(rich.take()) > MOST_TEXTS) tooLarge('texts', texts.length, MOST_TEXTS);
    },
    text: rich.text,
  });
  return texts;
}

interface Context {
  readonly texts: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

interface Cell {
  type: string;
  style: number;
  value: string | undefined;
  formula: boolean;
}

async function readSheet(
  content: Buffer,
  entries: readonly ZipEntry[],
  path: string,
  context: Context,
  sheet: SheetPacker,
): Promise<void> {
  const inline = richText();
  let row = -1;
  let column = -1;
  let cell: Cell | undefined;
  let inValue = false;
  let ended = false;
  const close = (name: string): void => {
    inline.close(name);
    if (name === 'v') inValue = false;
    else if (name === 'c' && cell !== undefined) {
      if (cell.type === 'inlineStr') cell.value = inline.take();
      const value = cellValue(cell, context);
      if (value !== null) sheet.put(row, column, value);
      else if (cell.formula && cell.value === undefined) sheet.formulaWithoutValue(row, column);
      cell = undefined;
    } else if (name === 'worksheet') ended = true;
  };
  await scanPart(content, entries, path, {
    open(name, given) {
      if (name === 'row') {
        row = given.r === undefined ? row + 1 : Number(given.r) - 1;
        if (!(row >= 0 && row < MOST_ROWS)) tooLarge('rows', row + 1, MOST_ROWS);
        column = -1;
        if (isTrue(given.hidden)) sheet.hideRow(row);
      } else if (name === 'c') {
        const place = placeOf(given.r);
        if (place !== undefined) row = place.row;
        column = place === undefined ? column + 1 : place.column;
        cell = {
          type: given.t ?? 'n',
          style: Number(given.s ?? -1),
          value: undefined,
          formula: false,
        };
      } else if (name === 'v' && cell !== undefined) {
        inValue = true;
        // A formula whose value is no text at all has a value.
        if (cell.type === 'str') cell.value = '';
      } else if (name === 'f' && cell !== undefined) cell.formula = true;
      else if (name === 'mergeCell') mergeOf(given.ref, sheet);
      else if (name === 'col') columnsOf(given, sheet);
      else inline.open(name);
    },
    close,
    text(text) {
      if (inValue && cell !== undefined) cell.value = longer(cell.value ?? '', text);
      else if (cell !== undefined) inline.text(text);
    },
  });
  if (!ended) throw new WorkbookFault('workbook-damaged', { reason: 'cut-off' });
}

function cellValue({ type, style, value }: Cell, context: Context): string | number | boolean | null {
  if (value === undefined || value === '') return null;
  switch (type) {
    case 's': {
      const text = context.texts[Number(value)];
      if (text === undefined) throw new WorkbookFault('workbook-damaged', { reason: 'text' });
      return text === '' ? null : text;
    }
    case 'str':
      return unescaped(value);
    case 'inlineStr':
    case 'e':
      return value;
    case 'b':
      return isTrue(value.toLowerCase());
    case 'd':
      return withoutMidnight(value);
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return context.dates[style] ? isoOf(dateOfSerial(number, context.from1904), context.from1904) : number;
    }
  }
}

/** The columns from B to C may be said once: `<col min="2" max="3" hidden="1"/>`. */
function columnsOf({ hidden, min, max }: Attributes, sheet: SheetPacker): void {
  if (!isTrue(hidden)) return;
  const [from, to] = [Number(min), Number(max)];
  if (from >= 1 && to >= from) sheet.hideColumn(from - 1, to - from + 1);
}

function mergeOf(reference: string | undefined, sheet: SheetPacker): void {
  if (!/^[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}$/i.test(reference ?? '')) return;
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return;
  sheet.merge({ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 });
}
