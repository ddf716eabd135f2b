import { WorkbookFault } from './fault.ts';
import { LONGEST_COMMENT, longer, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { type Attributes, attributesOf } from './markup.ts';
import { type SheetPacker, workbookPacker } from './pack.ts';
import { scanPart } from './part.ts';
import { withoutMidnight } from './serial.ts';
import type { PackedSheet } from './sheet.ts';
import type { ZipEntry } from './zip.ts';

/** What may hold rows, cells or paragraphs that are not the sheet's own. */
const ASIDE: ReadonlySet<string> = new Set([
  'annotation',
  'caption',
  'custom-shape',
  'dde-links',
  'forms',
  'frame',
  'g',
  'rect',
  'shapes',
  'tracked-changes',
]);

/** Where a line of a comment begins. */
const BREAKS: ReadonlySet<string> = new Set(['p', 'line-break']);

const GROUPS: ReadonlySet<string> = new Set(['table-row-group', 'table-column-group']);

/** Sheets of an OpenDocument spreadsheet. Throws WorkbookFault. */
export async function odsSheets(content: Buffer, entries: readonly ZipEntry[]): Promise<PackedSheet[]> {
  const workbook = workbookPacker();
  const hiddenStyles = new Set<string>();
  let style = '';
  let aside = '';
  let depth = 0;
  let sheet: SheetPacker | undefined;
  let hiddenGroups = 0;
  const groups: boolean[] = [];
  let nextColumn = 0;
  let row = 0;
  let rows = 1;
  let column = 0;
  let ended = false;
  /** The cells of the row that is being read, for a row may stand for many. */
  let cells: (readonly [column: number, columns: number, value: string | number | boolean])[] = [];
  let bare: number[] = [];
  let cell: { readonly given: ReadonlyMap<string, string>; text: string; paragraphs: number } | undefined;
  let inParagraph = false;
  /** What the comment on the cell says, and whether one of its paragraphs is being read. */
  let comment = '';
  let inComment = false;

  const add = (text: string): void => {
    if (inParagraph && cell !== undefined) cell.text = longer(cell.text, text);
  };
  const say = (text: string): void => {
    if (comment.length < LONGEST_COMMENT) comment += text;
  };

  const isHidden = (given: ReadonlyMap<string, string>): boolean =>
    hiddenGroups > 0 || /collapse|filter/.test(given.get('visibility') ?? '');

  const openCell = (given: Attributes, covered: boolean): void => {
    cell = { given: attributesOf(given), text: '', paragraphs: 0 };
    const [wide, tall] = ['number-columns-spanned', 'number-rows-spanned'].map((name) =>
      times(cell?.given.get(name), MOST_ROWS),
    ) as [number, number];
    if (!covered) sheet?.merge({ row, column, rows: tall, columns: wide });
  };
  const closeCell = (covered: boolean): void => {
    if (cell === undefined) return;
    const columns = times(cell.given.get('number-columns-repeated'), MOST_COLUMNS);
    const value = covered ? null : cellValue(cell.given, cell.text);
    if (value !== null && value !== '') cells.push([column, columns, value]);
    else if (!covered && cell.given.has('formula') && !cell.given.has('value-type')) bare.push(column);
    column += columns;
    cell = undefined;
  };
  const closeRow = (): void => {
    if (cells.length > 0 || bare.length > 0) {
      for (let each = row; each < row + rows; each++) {
        for (const [from, count, value] of cells) {
          for (let n = 0; n < count; n++) sheet?.put(each, from + n, value);
        }
        for (const place of bare) sheet?.formulaWithoutValue(each, place);
      }
    }
    row += rows;
    cells = [];
    bare = [];
  };
  const closeAside = (): void => {
    aside = '';
    sheet?.comment(row, column, comment);
    comment = '';
  };
  const close = (name: string): void => {
    if (aside !== '') {
      if (name === 'p') inComment = false;
      if (name === aside && --depth === 0) closeAside();
    } else if (name === 'p') inParagraph = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') closeCell(name !== 'table-cell');
    else if (name === 'table-row') closeRow();
    else if (GROUPS.has(name)) hiddenGroups -= groups.pop() ? 1 : 0;
    else if (name === 'table') sheet = undefined;
    else if (name === 'document-content') ended = true;
  };
  const open = (name: string, attributes: Attributes): void => {
    if (aside !== '' || ASIDE.has(name) || (name === 'table' && cell !== undefined)) {
      if (aside === '') aside = name;
      if (name === aside) depth++;
      if (aside === 'annotation' && name === 'p' && cell !== undefined) inComment = true;
      if (inComment) say(name === 's' || name === 'tab' ? ' ' : BREAKS.has(name) ? '\n' : '');
    } else if (name === 'table') {
      const given = attributesOf(attributes);
      sheet = workbook.sheet(given.get('name') ?? '', hiddenStyles.has(given.get('style-name') ?? ''));
      row = 0;
      nextColumn = 0;
    } else if (GROUPS.has(name)) {
      groups.push(attributesOf(attributes).get('display') === 'false');
      hiddenGroups += groups.at(-1) ? 1 : 0;
    } else if (name === 'table-column') {
      const given = attributesOf(attributes);
      const columns = times(given.get('number-columns-repeated'), MOST_COLUMNS);
      if (isHidden(given)) sheet?.hideColumn(nextColumn, columns);
      nextColumn += columns;
    } else if (name === 'table-row') {
      const given = attributesOf(attributes);
      rows = times(given.get('number-rows-repeated'), MOST_ROWS);
      column = 0;
      if (isHidden(given)) sheet?.hideRow(row, rows);
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      openCell(attributes, name !== 'table-cell');
    } else if (name === 'p' && cell !== undefined) {
      inParagraph = true;
      if (cell.paragraphs++ > 0) add('\n');
    } else if (name === 's') add(' '.repeat(times(attributesOf(attributes).get('c'), 1_000)));
    else if (name === 'tab') add('\t');
    else if (name === 'line-break') add('\n');
    else if (name === 'style') style = attributesOf(attributes).get('name') ?? '';
    else if (name === 'table-properties' && attributesOf(attributes).get('display') === 'false') {
      hiddenStyles.add(style);
    }
  };
  await scanPart(content, entries, 'content.xml', {
    open,
    close,
    text(text) {
      if (aside === '') add(text.replace(/[\t\n\r ]+/g, ' '));
      else if (inComment) say(text.replace(/[\t\n\r ]+/g, ' '));
    },
  });
  if (!ended) throw new WorkbookFault('workbook-damaged', { reason: 'cut-off' });
  return workbook.packed();
}

function cellValue(given: ReadonlyMap<string, string>, text: string): string | number | boolean | null {
  switch (given.get('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      // A formula that fails is written as the number 0 that is shown as its error.
      if (/^(#[A-Z0-9/?!]+|Err:\d+)$/.test(text)) return text;
      const value = given.get('value') ?? '';
      return value === '' || !Number.isFinite(Number(value)) ? text : Number(value);
    }
    case 'boolean':
      return given.get('boolean-value') === 'true';
    case 'date':
      return withoutMidnight((given.get('date-value') ?? text).replace(/(:\d\d)[.,]\d+$/, '$1'));
    case 'time':
      return timeOf(given.get('time-value') ?? text);
    default:
      return text === '' ? (given.get('string-value') ?? null) : text;
  }
}

/** PT08H30M00S is 08:30:00. */
function timeOf(text: string): string {
  const parts = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(text)?.slice(1);
  return parts === undefined ? text : parts.map((part) => part.padStart(2, '0')).join(':');
}

function times(text: string | undefined, most: number): number {
  if (text === undefined) return 1;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new WorkbookFault('workbook-damaged', { reason: 'repeat' });
  return Math.min(value, most);
}
