import { ods, xls, xlsx } from '../as-they-come/files.ts';
import type { MessySheet, Value } from '../as-they-come/sheet.ts';
import type { Draft, Line, SheetDraft, Spot } from './draft.ts';

const textOf = (value: Value): string => {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'day' in value ? value.day.split('-').reverse().join('/') : '';
};

/** Cells between delimiters, in quotation marks where they need some; blank rows are as wide as the others. */
function textLine({ cells, bare }: Line, delimiter: string, width: number): string {
  const all = cells.length === 0 ? Array<Value>(width).fill(null) : cells;
  const quoted = (text: string): string =>
    !bare && (/["\r\n]/.test(text) || text.includes(delimiter)) ? `"${text.replaceAll('"', '""')}"` : text;
  return all.map((value) => quoted(textOf(value))).join(delimiter);
}

const messy = ({ name, lines, merges, hidden }: SheetDraft): MessySheet => ({
  name,
  rows: lines.map(({ cells }) => cells),
  ...(merges && { merges }),
  ...(hidden && { hidden }),
  hiddenRows: lines.flatMap((line, at) => (line.hidden ? [at] : [])),
});

/** The bytes of a file, as its office saves it. */
export function bytesOf({
  format,
  sheets,
  delimiter,
  encode,
  instead,
  spoil = (bytes) => bytes,
}: Draft): Buffer {
  if (instead) return instead;
  if (format !== 'csv') return spoil({ xlsx, ods, xls }[format](sheets.map(messy)));
  const { lines } = sheets[0] as SheetDraft;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return spoil(encode(lines.map((line) => `${textLine(line, delimiter, width)}\r\n`).join('')));
}

export const fileName = ({ name, format, delimiter }: Draft): string =>
  `${name}.${format === 'csv' && delimiter === '\t' ? 'txt' : format}`;

/** A row as a spreadsheet program numbers it, a column as it names it. */
export const placeOf = ({
  sheet,
  line,
  column,
}: Spot): { sheet: string | null; row: number | null; column: string | null } => ({
  sheet: sheet?.name || null,
  row: sheet && line ? sheet.lines.indexOf(line) + 1 : null,
  column: column === undefined ? null : String.fromCharCode(65 + column),
});
