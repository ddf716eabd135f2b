import type { Params } from '../model/finding.ts';
import type { Format } from './format.ts';
import type { Said, Sentence } from './said.ts';

// Parts of English sentences.

export const near = (word: unknown): string => (word ? ` Did you mean "${word}"?` : '');
export const list = (words: unknown): string =>
  Array.isArray(words) ? words.join(', ') : String(words ?? '');
export const answer = (value: unknown): string =>
  value === 'true' ? 'yes' : value === 'false' ? 'no' : String(value);
export const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
export const were = (count: number): string => (count === 1 ? 'was' : 'were');
/** "1 row heads", "2 rows head". */
export const rowsDo = (count: number, verb: string): string =>
  `${rows(count)} ${verb}${count === 1 ? 's' : ''}`;
/** A column as its file heads it; between quotation marks where that is more than a word. */
export const column = ({ header, field }: Said): string =>
  /^\w*$/.test(header) ? header || field : `"${header}"`;
/** What comes of a cell that says nothing usable. */
export const withoutIt = (said: Said): string =>
  said.needed ? `the row cannot be used without ${column(said)}` : `${column(said)} is taken as unknown`;
/** `computer.broken` as "computer (broken)", `computer.too_old<2015` as "computer (too_old < 2015)". */
const countWord = (text: string): string => `${text.replace('.', ' (').replace('<', ' < ')})`;
/** " (2 of 18 for computer, 2 of 4 for printer)": what a note leaves open, by families of items. */
export const itemsApart = ({ families, itemsOf, totalsOf, bare }: Params, format: Format): string => {
  const each = [families ?? []].flat().map((family, at) => {
    const [items, of] = [itemsOf, totalsOf].map((all) => format.number(Number([all].flat()[at])));
    return `${family}: ${items} of ${of}`;
  });
  const why = bare ? '; it does not say which kind it means' : '';
  return each.length > 0 ? ` (${each.join(', ')}${why})` : '';
};
/** The parts of a form's total with their numbers: "computer (broken) 3". */
export const partsSaid = ({ parts, said }: Params): string =>
  [parts ?? []]
    .flat()
    .map((part, at) => `${countWord(String(part))} ${[said].flat()[at]}`)
    .join(', ');
/** What columns of a form were taken to count: their headers, and `category.part` of each. */
export const countedAs = ({ columns, counts }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${countWord(String([counts].flat()[at]))}`)
    .join(', ');

/** What columns of a list were taken to say of the items of its rows. */
export const statedAs = ({ columns, states }: Params): string =>
  [columns ?? []]
    .flat()
    .map((header, at) => `${header} = ${String([states].flat()[at]).replace('_', ' ')}`)
    .join(', ');

const WHY: Readonly<Record<string, string | ((params: Params) => string)>> = {
  'not-utf8': 'it is not UTF-8 text. In the spreadsheet program choose "CSV UTF-8" when saving.',
  'nul-byte': 'it holds NUL bytes, so it is no text file or was damaged. Export it again.',
  'not-utf16': 'it begins as UTF-16 text and goes on as something else. Export it again.',
  encrypted: 'it is locked with a password. Remove the password and send it again.',
  'not-a-spreadsheet':
    'it is neither text nor a spreadsheet that is known here (xlsx, ods, xls, HTML table). Open it in the program it was made with, and save it as xlsx or as CSV UTF-8.',
  'old-xls': 'it is a workbook from before Excel 97. Open it and save it as xlsx.',
  xlsb: 'it is a binary workbook (xlsb). Save it as xlsx.',
  'zip-bomb': 'it would unpack to far more than any inventory holds. It is refused.',
  'workbook-damaged': 'the workbook is damaged. Open it, save it anew and send it again.',
  'workbook-too-large':
    'the workbook is too large to be held in memory. Save its sheets as CSV, which is read in a stream.',
  timeout: 'the workbook takes too long to read. Save its sheets as CSV, which is read in a stream.',
  'file-too-large': 'it is too large to be held in memory. Save it as plain CSV, which is read in a stream.',
  'gzip-damaged': 'it is a gzip file that is damaged or cut short. Pack it again.',
  'gzip-twice': 'it is packed twice over. Unpack it once.',
  'json-line': ({ line, column }) =>
    `line ${line} is not a JSON object${column === undefined ? '' : `: it goes wrong at column ${column}`}. Every line has to be one, or the whole file one document.`,
  'json-syntax': ({ line, column }) =>
    `its JSON goes wrong in line ${line}, column ${column}. Check it there with a JSON editor.`,
  'json-shape':
    'its JSON is neither an array of objects nor an object with units, equipment, connectivity or allocations.',
  'json-key-twice': ({ key, line, column }) =>
    `"${key}" stands more than once in one record (again in line ${line}, column ${column}), with different values. Delete the wrong one.`,
  'json-table-twice': ({ key, line, column }) =>
    `"${key}" stands in it more than once (again in line ${line}, column ${column}), with different rows. Put all rows under one, or delete the wrong one.`,
  'json-too-large':
    'a JSON document may have 256 MB at most. Save it as CSV or JSON Lines, which are read in a stream.',
  'unclosed-quote':
    'a quotation mark opens a cell and is never closed. Close it, or double it inside the cell.',
  malformed: 'its CSV is damaged here.',
};
export const reason = (params: Params): string => {
  const why = WHY[String(params.why)] ?? `the system says ${params.why}. Check that the file can be opened.`;
  return typeof why === 'string' ? why : why(params);
};

/** How a table is not read that is alone on its sheet, or beside others; a text has no sheet that could be named. */
export const leaveOut = ({ sheet, beside }: Params): string => {
  const isAlone = ([beside].flat() as readonly unknown[]).length === 0;
  if (sheet === undefined)
    return isAlone ? 'leave the file out' : 'move the table into a file of its own, and leave that out';
  return isAlone
    ? 'leave the sheet out (--sheet chooses the others)'
    : `leave the table out (--sheet chooses the others of its sheet as ${list(beside)})`;
};

/** A limit as it is written into cells: without separators. */
const plainNumber = (value: unknown, format: Format): string =>
  format.number(Number(value)).replaceAll(',', '');
/** What a value must lie between. */
export const limits = ({ params: { low, high }, format }: Said): string => {
  const parts = [
    ...(low === undefined ? [] : [`at least ${plainNumber(low, format)}`]),
    ...(high === undefined ? [] : [`at most ${plainNumber(high, format)}`]),
  ];
  return parts.length === 0 ? '' : `: it must be ${parts.join(' and ')}`;
};
/** A cell whose column is in thousands or millions, as it was read. */
export const readAs = ({ params: { read }, format }: Said): string =>
  read === undefined ? '' : ` (read as ${plainNumber(read, format)})`;
export const usual = ({ params: { low, high }, format }: Said): string =>
  low === undefined ? `above ${plainNumber(high, format)}` : `below ${plainNumber(low, format)}`;
const signedShare = (change: unknown, format: Format): string =>
  `${Number(change) > 0 ? '+' : '−'}${format.share(Math.abs(Number(change)))}`;

export const changed = ({ change }: Params, format: Format): string =>
  change === undefined ? '' : ` (${signedShare(change, format)})`;

export const more = (count: number): string =>
  count > 1 ? ` (and ${count - 1} more of this table likewise)` : '';

/** What the configuration or the command line says in vain, beside `only_rows`. */
export const IDLE: Readonly<Record<string, Sentence>> = {
  submissions: {
    message: 'submissions names no unit of the roster; none was found missing.',
    fix: 'Check its tier and where against the roster.',
  },
  '--previous': {
    message: 'Nothing could be held against the inventory before: no figure of a unit is known in both.',
    fix: 'Check that both call units by the same codes.',
  },
};
/** A unit with its name, where it has one. */
export const unitNamed = ({ unit, name }: Params): string =>
  name === undefined || name === unit ? `${unit}` : `${unit} ${name}`;
