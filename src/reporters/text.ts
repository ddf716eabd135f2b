import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { type Block, type CellText, type Tone, toneOf, wordText } from './blocks.ts';
import { forLog } from './safe.ts';

/** Draws blocks for a terminal. `width` undefined: as wide as they need (a pipe, a file). */
export function textOf(blocks: readonly Block[], color: boolean, width: number | undefined): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return `${blocks.map((block) => draw(block, chalk, width)).join('\n\n')}\n`;
}

function draw(block: Block, chalk: ChalkInstance, width: number | undefined): string {
  switch (block.kind) {
    case 'title':
      return chalk.bold.underline(forLog(block.text));
    case 'heading':
      return chalk.bold(forLog(block.text));
    case 'lines':
      return block.lines.map((line) => painted(line, chalk, width)).join('\n');
    case 'sample':
      return block.lines.map((line) => `    ${painted(line, chalk)}`).join('\n');
    case 'table':
      return table(block, chalk, width) + (block.more ? `\n${chalk.dim(block.more)}` : '');
  }
}

const PAINT: Readonly<Record<Tone, (chalk: ChalkInstance, text: string) => string>> = {
  plain: (_, text) => text,
  good: (chalk, text) => chalk.green(text),
  bad: (chalk, text) => chalk.red(text),
  doubt: (chalk, text) => chalk.yellow(text),
};

const painted = (cell: CellText, chalk: ChalkInstance, width?: number | null): string =>
  // Line by line, so that no line break falls inside a colour.
  wrapped(shortened(forLog(wordText(cell))), width)
    .map((line) => PAINT[toneOf(cell)](chalk, line))
    .join('\n');

/** Lines of at most `width` letters, broken between words; a longer word is broken, behind a hyphen if it has one, rather than cut off. */
function wrapped(text: string, width: number | null | undefined): string[] {
  if (width === null || width === undefined || text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = [...word];
    if (line !== '' && line.length + 1 + rest.length <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (rest.length > width) {
      const end = rest.lastIndexOf('-', width - 1) + 1 || width;
      lines.push(rest.slice(0, end).join(''));
      rest = rest.slice(end);
    }
    line = rest.join('');
  }
  return [...lines, line];
}

/** No cell makes a table endlessly wide; csv and json have the whole. */
const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

function table(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  chalk: ChalkInstance,
  width: number | undefined,
): string {
  const widths = width === undefined ? undefined : fitting(columns, rows, width);
  const inside = (at: number): number | null | undefined => {
    const outside = widths?.[at];
    return typeof outside === 'number' ? Math.max(1, outside - PADDING) : outside;
  };
  const drawn = new Table({
    head: columns.map(({ head }, at) =>
      wrapped(head, inside(at))
        .map((line) => chalk.bold(line))
        .join('\n'),
    ),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { head: [], border: [], compact: true },
    chars: LINES,
    ...(widths && { colWidths: widths }),
  });
  for (const row of rows) drawn.push(row.map((cell, at) => painted(cell, chalk, inside(at))));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A blank on either side of a cell. */
const PADDING = 2;

const LINES = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', right: '', 'right-mid': '', mid: '', 'mid-mid': '', middle: ' ',
}; // biome-ignore format: a list to be read as one

/** Column widths that fit the terminal: the widest text columns give way, figures do not. Null where all fits as it is. */
function fitting(
  columns: readonly { align?: 'right' }[],
  rows: readonly (readonly CellText[])[],
  width: number,
): number[] | null[] {
  const natural = columns.map((column, at) => {
    const head = (column as { head?: string }).head ?? '';
    return Math.max(head.length, ...rows.map((row) => wordText(row[at] ?? '').length)) + PADDING;
  });
  const between = columns.length - 1;
  if (sumOf(natural) + between <= width) return columns.map(() => null);
  const isFigure = (at: number): boolean => columns[at]?.align !== undefined;
  const texts = natural.filter((_, at) => !isFigure(at)).sort((a, b) => a - b);
  let room = Math.max(width - between - sumOf(natural.filter((_, at) => isFigure(at))), 12 * texts.length);
  // What narrow columns leave of their share goes to the wider ones.
  let share = 0;
  for (const [at, own] of texts.entries()) {
    share = Math.floor(room / (texts.length - at));
    room -= Math.min(own, share);
  }
  return natural.map((own, at) => (isFigure(at) ? own : Math.min(own, Math.max(8, share))));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
