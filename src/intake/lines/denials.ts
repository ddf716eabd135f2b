import { foldText } from '../../lib/fold-text.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank, NO_WORDS, readCell } from '../cells/index.ts';
import { asksForState, asksWhetherItWorks } from '../headers/connection-states.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import type { Layout } from '../layout/index.ts';
import { noteSays } from '../states/notes.ts';
import { glanceAt, headerText, type Table } from '../table.ts';
import { CONDITION_WORDS, CONNECTION_WORDS } from '../words.ts';

/** What a cell beside a connection says against it: that it is not there, or what leaves that open; `hinted`: but not where the row says yes. */
export type Denies = 'no' | 'doubted' | 'hinted';

export interface Denial {
  readonly denies: Denies;
  readonly column: number;
  readonly about: About;
}

/** "Chưa có", "không có mạng LAN", and nothing else. */
const NOT_THERE =
  /^(?:hien (?:nay |tai )?)?(?:chua|khong|khong con) (?:duoc )?(?:co|ket noi|lap|lap dat|trang bi|trien khai|dau tu|keo|xay dung|dang ky)(?: (?:mang|lan|internet|noi bo|wifi|cap quang|duong truyen|tslcd|ket noi|day))*$|^(?:absent|not (?:available|there|connected|installed))$/;
const isAbsent = (text: string): boolean => {
  const folded = foldText(text);
  return folded !== 'khong co' && NOT_THERE.test(folded);
};
/** In a column that may say anything, "không" may mean that nothing is to be remarked. */
const BARE = /^(?:khong|chua|no|none|nil)$/;
const STOPPED =
  /^(?:(?:da|dang|tam|bi|tam thoi) )*(?:ngung|ngung hoat dong|ngung su dung|dung|dung hoat dong|dung su dung|cat|cat hop dong|huy|huy hop dong|cham dut|cham dut hop dong|thanh ly hop dong|mat ket noi|mat tin hieu|dut|dut cap|dang lap dat|lap dat|cho lap dat|trien khai|cho trien khai)$|^(?:stopped|cancelled|terminated|disconnected|suspended|offline)$/;
/** Nobody says that it is there. */
const UNCLEAR =
  /^(?:(?:chua|khong) (?:ro|biet|xac dinh|nghiem thu|co thong tin|co so lieu)|unknown|not known|unclear)$/;

/** What the cells of a column are about; `form`: notes beside all that a form tells of a unit. */
export type About = 'status' | 'working' | 'line' | 'speed' | 'number' | 'note' | 'form';

interface Column {
  readonly column: number;
  readonly about: About;
}

/** Reads what the cells beside a connection say against it; undefined where no column may. */
export function denialsIn(
  layout: Layout,
): ((batch: Batch, record: number) => Denial | undefined) | undefined {
  const columns = columnsAbout(layout);
  if (columns.length === 0) return undefined;
  const connections = layout.columnOf('connection');
  return (batch, record) => {
    const of = String(batch.cell(record, connections) ?? '');
    const found = columns.flatMap(({ column, about }): Denial[] => {
      const denies = denied(batch.cell(record, column), about, of);
      return denies ? [{ denies, column, about }] : [];
    });
    return ORDER.flatMap((denies) => found.find((denial) => denial.denies === denies) ?? [])[0];
  };
}

const ORDER = ['no', 'doubted', 'hinted'] as const;

type Reading = HeaderReading | undefined;

function columnsAbout({ kind, table, readings, columnsOf }: Layout): readonly Column[] {
  if (kind !== 'connectivity') return [];
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
    const header = headerText(path);
    if (asksForState(header)) return [{ column, about: asksWhetherItWorks(header) ? 'working' : 'status' }];
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
    let rest = ` ${foldText(text)} `;
    const found = new Set<string>();
    for (const [word, connection] of WORDS) {
      if (!rest.includes(` ${word} `)) continue;
      found.add(connection === 'fibre' ? 'internet' : connection);
      rest = rest.replaceAll(` ${word} `, ' ');
    }
    return { connections: [...found], rest: rest.trim() };
  },
);
const WORDS = [...CONNECTION_WORDS].sort(([a], [b]) => b.length - a.length);
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

/** What a cell says against a connection, which is called `of`. What it says of another one, or of a spare one, is nothing. */
export function denied(cell: Cell, about: About, of = ''): Denies | undefined {
  if (isBlank(cell)) return undefined;
  const whole = cleanText(String(cell));
  const isNo = about === 'working' && readCell('yes_no', cell, NO_WORDS).value === false;
  if (isNo && !isAbsent(whole)) return 'doubted';
  if (/^0+$/.test(whole)) return about === 'number' ? 'no' : about === 'speed' ? 'hinted' : undefined;
  if (typeof cell !== 'string' || about === 'number') return undefined;
  const own = named(of).connections;
  const isMeant = (part: string): boolean => {
    const { connections } = named(part);
    if (connections.some((each) => own.includes(each))) return true;
    return about !== 'form' && (own.length === 0 || connections.length === 0);
  };
  const text = partsOf(whole).filter(isMeant).join(', ');
  const { rest } = named(text);
  if (text === '' || isOfSpare(text)) return undefined;
  const folded = rest === '' ? foldText(text) : rest;
  // Beside a connection "Không có" denies it; as a note it may mean that there is none.
  if (BARE.test(folded) || folded === 'khong co') return about === 'note' ? 'doubted' : 'no';
  if (isAbsent(folded)) return 'no';
  if (STOPPED.test(folded) || (about !== 'note' && UNCLEAR.test(folded))) return 'doubted';
  const condition = about === 'status' || about === 'working' ? CONDITION_WORDS.get(folded) : undefined;
  if (condition !== undefined) return condition === 'in_use' ? undefined : 'doubted';
  const faults = noteSays(text)?.faults;
  return faults === 'all' ? 'doubted' : faults === 'perhaps' ? 'hinted' : undefined;
}
