import { foldText } from '../../lib/fold-text.ts';
import { phraseFinder } from '../../lib/phrases.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank, NO_WORDS, readCell } from '../cells/index.ts';
import { type StateAsked, stateAsked } from '../headers/connection-states.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import type { Layout } from '../layout/layout.ts';
import { noteSays } from '../states/notes.ts';
import { glanceAt, type Table } from '../table.ts';
import { CONDITION_WORDS, CONNECTION_WORDS } from '../words.ts';
import { isAbsent, isIdle, isUnclear, withoutAnswer } from './denial-words.ts';

/** What a cell beside a connection says against it: that it is not there, or what leaves that open; `hinted`: but not where the row says yes. */
export type Denies = 'no' | 'doubted' | 'hinted';

export interface Denial {
  readonly denies: Denies;
  readonly column: number;
  readonly about: About;
}

/** In a column that may say anything, "không" may mean that nothing is to be remarked. */
const BARE = /^(?:khong|chua|no|none|nil)$/;

/** What the cells of a column are about; `form`: notes beside all that a form tells of a unit. */
export type About = StateAsked | 'line' | 'speed' | 'number' | 'note' | 'form';

interface Column {
  readonly column: number;
  readonly about: About;
}

/** Reads what the cells beside a connection say against it; undefined where no column may. */
export function denialsIn(
  layout: Layout,
): ((batch: Batch, record: number) => Denial | undefined) | undefined {
  if (layout.kind !== 'connectivity') return undefined;
  const columns = columnsAbout(layout);
  const connections = layout.columnOf('connection');
  return (batch, record) => {
    const of = String(batch.cell(record, connections) ?? '');
    const found = columns.flatMap(({ column, about }): Denial[] => {
      const denies = denied(batch.cell(record, column), about, of);
      return denies ? [{ denies, column, about }] : [];
    });
    const itself = inName(of);
    if (itself) found.push({ denies: itself, column: connections, about: 'status' });
    return ORDER.flatMap((denies) => found.find((denial) => denial.denies === denies) ?? [])[0];
  };
}

const ORDER = ['no', 'doubted', 'hinted'] as const;

type Reading = HeaderReading | undefined;

function columnsAbout({ table, readings, columnsOf }: Layout): readonly Column[] {
  const known = (field: string, about: About) => columnsOf(field).map((column) => ({ column, about }));
  return [
    ...openColumns(table, readings),
    ...known('working', 'working'),
    ...known('provider', 'line'),
    ...known('monthly_cost', 'line'),
    ...known('mbps', 'speed'),
    ...known('note', 'note'),
  ];
}

/** Columns that are of no field, and say how a line is or how many there are. */
const openColumns = (table: Table, readings: readonly Reading[]): readonly Column[] =>
  table.paths.flatMap((path, column): Column[] => {
    if (path.length === 0 || readings[column]) return [];
    const about = stateAsked(path);
    if (about) return [{ column, about }];
    const { meaning } = readHeader('equipment', path) ?? {};
    const isNumber = meaning?.is === 'field' && meaning.field === 'quantity';
    return isNumber ? [{ column, about: 'number' }] : [];
  });

/** Those of them that are heeded: some cell says something against a line. */
export function columnsDenying(table: Table, readings: readonly Reading[]): readonly number[] {
  const denying = new Set<number>();
  const open = openColumns(table, readings);
  for (const batch of open.length > 0 ? glanceAt(table) : [])
    for (let record = 0; record < batch.length; record++)
      for (const { column, about } of open)
        if (denied(batch.cell(record, column), about)) denying.add(column);
  return [...denying];
}

/** The connections that a text names, where one by cable is one to the internet; and what it says beside their names. */
const named = remembered(
  (text: string): { readonly connections: readonly string[]; readonly rest: string } => {
    const { found, rest } = findConnections(foldText(text));
    return { connections: [...found], rest };
  },
);
const findConnections = phraseFinder(
  [...CONNECTION_WORDS].map(([word, kind]) => [word, kind === 'fibre' ? 'internet' : kind] as const),
);
/** Parts a text, where each says something: "LAN, Internet hỏng" is of both. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let names = '';
  for (const part of text.split(PARTS)) {
    if (named(part).rest.replace(LEADING, '') === '') names += `${part} `;
    else {
      parts.push(`${names}${part}`);
      names = '';
    }
  }
  return names === '' ? parts : [...parts, names.trim()];
}
const LEADING = /^(?:ca|mang|he thong|duong truyen|ket noi|duong)(?: (?:mang|truyen))*$/;
const PARTS = /[,;\n]\s*|\.(?=\s|$)|\s(?:và|nhưng|còn)\s/u;
/** What stands beside the line that is in use. */
const SPARE = /^(?!.*\bchinh\b)(?:.* du phong(?: |$)|du phong(?: |$)).*/;
export const isOfSpare = (text: string): boolean => SPARE.test(foldText(text));

/** A tick below "Hỏng", or so many of several lines. */
function ticked(cell: Cell, text: string, about: 'unused' | 'absent'): Denies | undefined {
  const isTicked = readCell('yes_no', cell, NO_WORDS).value === true || isIdle(text, foldText(text));
  if (isTicked) return about === 'absent' ? 'no' : 'doubted';
  return about === 'unused' && /^\d+$/.test(text) ? 'hinted' : undefined;
}

/** "Mạng LAN (chưa có)" */
const inName = remembered((name: string): Denies | undefined => denied(name, 'status', name));

/** The parts that are meant, and states behind them: "LAN đã xuống cấp, không sử dụng được". */
function meantOf(parts: readonly string[], isMeant: (part: string) => boolean): readonly string[] {
  let isOf = false;
  return parts.filter((part) => {
    const isState = named(part).connections.length === 0 && isIdle(part, foldText(part));
    isOf = isMeant(part) || (isOf && isState);
    return isOf;
  });
}

/** What a cell says against a connection, which is called `of`. What it says of another one, or of a spare one, is nothing. */
export function denied(cell: Cell, about: About, of = ''): Denies | undefined {
  if (isBlank(cell)) return undefined;
  const whole = cleanText(String(cell));
  const isNo = about === 'working' && readCell('yes_no', cell, NO_WORDS).value === false;
  if (isNo && !isAbsent(whole)) return 'doubted';
  if (/^0+$/.test(whole)) return about === 'number' ? 'no' : about === 'speed' ? 'hinted' : undefined;
  if (about === 'unused' || about === 'absent') return ticked(cell, whole, about);
  if (typeof cell !== 'string' || about === 'number') return undefined;
  const own = named(of).connections;
  const isMeant = (part: string): boolean => {
    const { connections } = named(part);
    if (connections.some((each) => own.includes(each))) return true;
    return about !== 'form' && (own.length === 0 || connections.length === 0);
  };
  const text = meantOf(partsOf(whole), isMeant).join(', ');
  const { rest } = named(text);
  if (text === '' || isOfSpare(text)) return undefined;
  const folded = withoutAnswer(rest === '' ? foldText(text) : rest);
  // Beside a connection "Không có" denies it; as a note it may mean that there is none.
  if (BARE.test(folded) || folded === 'khong co') return about === 'note' ? 'doubted' : 'no';
  if (isAbsent(folded)) return 'no';
  if (isIdle(text, folded) || (about !== 'note' && isUnclear(folded))) return 'doubted';
  const condition = about === 'status' || about === 'working' ? CONDITION_WORDS.get(folded) : undefined;
  if (condition !== undefined) return condition === 'in_use' ? undefined : 'doubted';
  const faults = noteSays(text)?.faults;
  return faults === 'all' ? 'doubted' : faults === 'perhaps' ? 'hinted' : undefined;
}
