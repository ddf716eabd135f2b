const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Dialect {
  readonly delimiter: Delimiter;
  /** The first line says `sep=` and is no record. */
  readonly sepLine: boolean;
  /** False where a sep= line names the delimiter, or where nothing but the comma is possible. */
  readonly guessed: boolean;
}

/** Spreadsheet programs write and obey it: the first line names the delimiter. */
const SEP_LINE = /^\ufeff?(["']?)sep=(.)\1[\t ]*(?:\r\n|\n|\r|$)/i;
/** A comma in prose is followed by a space, one in a number stands between digits. */
const ORDINARY_COMMA = /(?<=\d),(?=\d)|,(?=\s)/g;

/**
 * The delimiter of a text, from its beginning (the last record may be cut). It is the one that most records agree
 * about: as many cells, two at least, in as many records as possible. Titles and blank lines above the header and
 * delimiters inside quotes do not matter. Where one delimiter finds the quotes around its cells, those that find them
 * amid theirs are out. Where delimiters fit equally well, the one that makes more cells wins, then the first of `,` `;`
 * tab `|`. A text of one column has commas.
 */
export function dialectOf(text: string): Dialect {
  const sep = SEP_LINE.exec(text);
  const named = DELIMITERS.find((delimiter) => delimiter === sep?.[2]);
  const sepLine = sep !== null;
  if (named !== undefined) return { delimiter: named, sepLine, guessed: false };
  const body = sep ? text.slice(sep[0].length) : text.replace(/^\ufeff/, '');
  const possible = DELIMITERS.map((delimiter) => fitOf(body, delimiter)).filter((fit) => fit.possible);
  const around = possible.some(({ quotes }) => quotes === 'around cells')
    ? possible.filter(({ quotes }) => quotes !== 'amid cells')
    : possible;
  const likely = around.some(({ delimiter, commas }) => delimiter !== ',' && commas === 'ordinary')
    ? around.filter(({ delimiter }) => delimiter !== ',')
    : around;
  const [best, next] = [...likely].sort((one, other) => other.rows - one.rows || other.width - one.width);
  if (!best) return { delimiter: ',', sepLine, guessed: false };
  const tied = next !== undefined && next.rows === best.rows;
  return { delimiter: best.delimiter, sepLine, guessed: best.delimiter !== ',' || tied };
}

interface Fit {
  readonly delimiter: Delimiter;
  /** The number of cells that most records with more than one have, and how many records have it. */
  readonly width: number;
  readonly rows: number;
  /** Most of the records, from the first with that many cells on, have more than one. */
  readonly possible: boolean;
  /** Where most quotes stand: a cell that a quote opens has to end with one. */
  readonly quotes: 'nowhere' | 'around cells' | 'amid cells';
  /** Whether the commas that are left inside the cells are those of numbers and of prose. */
  readonly commas: 'none' | 'ordinary' | 'other';
}

function fitOf(text: string, delimiter: Delimiter): Fit {
  const records = wholeRecords(text, delimiter);
  const counts = new Map<number, number>();
  for (const { width } of records) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let rows = 0;
  for (const [candidate, count] of counts) {
    if (count > rows || (count === rows && candidate > width)) [width, rows] = [candidate, count];
  }
  const body = records.slice(
    Math.max(
      0,
      records.findIndex((record) => record.width === width),
    ),
  );
  const wide = body.filter((record) => record.width > 1).length;
  let quoted = 0;
  let stray = 0;
  let commas = 0;
  let ordinary = 0;
  for (const { quoted: closed, unquoted } of records) {
    quoted += closed;
    stray += unquoted.split('\n').filter((cell) => cell.includes('"')).length;
    commas += unquoted.split(',').length - 1;
    ordinary += unquoted.match(ORDINARY_COMMA)?.length ?? 0;
  }
  return {
    delimiter,
    width,
    rows,
    possible: rows > 0 && wide * 2 > body.length,
    quotes: quoted > stray ? 'around cells' : stray > 0 ? 'amid cells' : 'nowhere',
    commas: commas === 0 ? 'none' : ordinary * 10 >= commas * 9 ? 'ordinary' : 'other',
  };
}

interface Shape {
  readonly width: number;
  /** How many cells were quoted. */
  readonly quoted: number;
  /** The cells that were not, one a line. */
  readonly unquoted: string;
}

/** The shape of every record that is not blank; the last counts only where a line end says that it is whole. */
function wholeRecords(text: string, delimiter: Delimiter): Shape[] {
  const shapes: Shape[] = [];
  const cellEnd = new RegExp(`[${delimiter}\r\n]`, 'g');
  let width = 1;
  let quoted = 0;
  let unquoted: string[] = [];
  let at = 0;
  const finish = (): void => {
    if (width > 1 || quoted > 0 || unquoted.some((cell) => cell.trim() !== '')) {
      shapes.push({ width, quoted, unquoted: unquoted.join('\n') });
    }
    width = 1;
    quoted = 0;
    unquoted = [];
  };
  while (at < text.length) {
    const close = text[at] === '"' ? closingQuote(text, at, delimiter) : 'no-quote';
    // A quoted cell that is cut off; unless nothing came before, when the quote is only a stray one.
    if (close === 'open' && shapes.length > 0) return shapes;
    if (typeof close === 'number') {
      quoted++;
      at = close + 1;
    } else {
      cellEnd.lastIndex = at;
      const end = cellEnd.exec(text)?.index ?? text.length;
      unquoted.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      width++;
      at++;
      continue;
    }
    if (at === text.length && shapes.length > 0) return shapes;
    finish();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (width > 1 && shapes.length === 0) finish();
  return shapes;
}

/** Where the quoted cell ends that begins here, as the tokeniser means it: a quote before a delimiter or a line end. */
function closingQuote(text: string, start: number, delimiter: Delimiter): number | 'open' | 'no-quote' {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return 'open';
  const after = text[close + 1];
  return after === undefined || after === delimiter || after === '\n' || after === '\r' ? close : 'no-quote';
}
