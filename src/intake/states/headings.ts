import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { mergedDown } from '../rows/merged-down.ts';
import { rowSorter } from '../rows/sorts.ts';
import { glanceAt } from '../table.ts';
import { namesPlace } from '../units/place-names.ts';
import { sectionName } from '../units/sections.ts';
import { type HeadingSays, headingOfLines, headingSays } from './heading-words.ts';

/** A title, the name of a sheet or the heading of a section that says how the items below it are. */
export interface Heading {
  readonly says: HeadingSays;
  readonly text: string;
  /** Where it stands among the rows; undefined above them, or on the sheet. */
  readonly row: number | undefined;
}

/** What headings of a list say of its rows. */
export interface Headings {
  /** Those that some row stands below. */
  readonly all: readonly Heading[];
  over(row: number): Heading | undefined;
}

const NONE: Headings = { all: [], over: () => undefined };
/** Longer lists are written by programs, which have no headings among their rows. */
const MOST_ROWS = 20_000;
const read = new WeakMap<Layout, Headings>();

/** The headings of a list that say in which state the items below them are. Reads the table once more where rows may head others. */
export function stateHeadings(layout: Layout): Headings {
  const known = read.get(layout) ?? headingsIn(layout);
  read.set(layout, known);
  return known;
}

type Says = (text: string, from: 'title' | 'sheet' | 'section') => HeadingSays | undefined;

/** How a heading is numbered: those that are numbered alike end each other. */
type Rank = 'roman' | 'letter' | 'number' | 'none';

interface Current {
  readonly heading: Heading;
  readonly rank: Rank;
}

function headingsIn(layout: Layout): Headings {
  const { kind, table, asOf } = layout;
  if ((kind !== 'equipment' && kind !== 'connectivity') || table.headerRow === 0) return NONE;
  const saysOf = kind === 'equipment' ? headingSays : headingOfLines;
  const says: Says = (text, from) => saysOf(text, from, asOf);
  const whole = ofTable(layout, says);
  const titled = table.titles.toReversed().flatMap((title) => ofTitle(title, says) ?? [])[0];
  if (isLong(layout)) {
    const heading = titled?.heading ?? whole;
    return heading && heading.says !== 'in_use' ? { all: [heading], over: () => heading } : NONE;
  }
  if (!whole && !titled && !mayHaveSections(layout, says)) return NONE;
  const used = new Set<Heading>();
  const byRow = new Map<number, Heading>();
  const sortOf = rowSorter(layout, () => false);
  let current = titled;
  for (const batch of mergedDown(layout, glanceAt(table))) {
    for (let record = 0; record < batch.length; record++) {
      const row = batch.firstRow + record;
      const { sort, label = '', heads } = sortOf(batch, record, row);
      const head =
        sort === 'section' || heads
          ? label
          : sort === 'data'
            ? loneHead(layout, batch, record, says)
            : undefined;
      if (head !== undefined)
        current = after(current, head, rankOf(numberAt(layout, batch, record) || head), row, says);
      if (sort !== 'data' || head !== undefined) continue;
      const heading = current?.heading ?? whole;
      if (!heading || heading.says === 'in_use') continue;
      used.add(heading);
      byRow.set(row, heading);
    }
  }
  return used.size === 0 ? NONE : { all: [...used], over: (row) => byRow.get(row) };
}

/** What stands above the whole table: its titles, those next to it first, else the name of its sheet. */
function ofTable({ table }: Layout, saysOf: Says): Heading | undefined {
  for (const text of table.titles.toReversed()) {
    const says = rankOf(text) === 'none' ? saysOf(text, 'title') : undefined;
    if (says) return { says, text, row: undefined };
  }
  const text = table.sheet.name ?? '';
  const says = saysOf(text, 'sheet');
  return says && { says, text, row: undefined };
}

/** "II. THIẾT BỊ HỎNG" above a header is the heading of a section. */
function ofTitle(text: string, saysOf: Says): Current | undefined {
  const rank = rankOf(text);
  const says = rank === 'none' ? undefined : saysOf(sectionName(text), 'title');
  return says && { heading: { says, text, row: undefined }, rank };
}

/** What holds below a heading that follows another. */
function after(
  above: Current | undefined,
  text: string,
  rank: Rank,
  row: number,
  saysOf: Says,
): Current | undefined {
  const says = saysOf(sectionName(text), 'section');
  if (says) return { heading: { says, text, row }, rank };
  if (!above || above.heading.says === 'in_use') return above?.rank === rank ? undefined : above;
  const isPlace = namesPlace(sectionName(text));
  if (above.rank === rank && !(rank === 'none' && isPlace)) return undefined;
  const isWithin =
    (above.rank === 'roman' || above.rank === 'letter') && (rank === 'number' || rank === 'none');
  return isWithin ? above : { ...above, heading: { ...above.heading, says: 'doubted' } };
}

function rankOf(text: string): Rank {
  const [, roman, letter, number] =
    /^\s*(?:([IVX]{1,5})|([A-H])|(\d{1,2}(?:\.\d{1,2})*))(?:[.)/:\s]|$)/.exec(text) ?? [];
  return roman ? 'roman' : letter ? 'letter' : number ? 'number' : 'none';
}

const numberAt = ({ readings }: Layout, batch: Batch, record: number): string => {
  const numbers = readings.findIndex(
    (reading) => reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number',
  );
  return numbers < 0 ? '' : String(batch.cell(record, numbers) ?? '').trim();
};

/** Numbered as rows are, and nothing but a state in place of an item: "2 | Thiết bị hỏng". */
function loneHead(layout: Layout, batch: Batch, record: number, says: Says): string | undefined {
  const column = layout.columnOf('category');
  const cell = column < 0 ? null : batch.cell(record, column);
  if (typeof cell !== 'string' || says(cell, 'section') === undefined) return undefined;
  const number = numberAt(layout, batch, record);
  for (let at = 0; at < batch.width(record); at++) {
    const other = batch.cell(record, at);
    if (at !== column && !isBlank(other) && String(other).trim() !== number) return undefined;
  }
  return cleanText(cell);
}

const isLong = ({ table }: Layout): boolean => (table.sheet.expectedRows ?? 0) > MOST_ROWS;

function mayHaveSections({ table }: Layout, says: Says): boolean {
  const known = new Set<string>();
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      for (let column = 0; column < Math.min(3, batch.width(record)); column++) {
        const cell = batch.cell(record, column);
        if (typeof cell !== 'string' || known.has(cell)) continue;
        known.add(cell);
        if (says(sectionName(cleanText(cell)), 'section')) return true;
      }
    }
  }
  return false;
}
