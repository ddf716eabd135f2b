import { foldText } from '../../lib/fold-text.ts';
import { headerText } from '../table.ts';
import { connectionIn } from './absences.ts';
import { connectionOf, fieldOf, isOfConnection, isOfWorking } from './behind-connections.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';

const STATE =
  /^(?:(?:tinh trang|hien trang|trang thai|chat luong)(?: (?:ket noi|hoat dong|su dung|duong truyen|mang|chung))*|status|state|condition)$/;
const STATE_FIRST =
  /^(?:tình trạng|hiện trạng|trạng thái|chất lượng)(?: (?:kết nối|hoạt động|sử dụng))?\s+(?:của )?/iu;

const STATE_LAST = /\s+(?:status|state|condition)$/i;
/** Below which a tick says that a line is of no use: "Hỏng", "Mạng LAN không hoạt động". */
const UNUSED =
  /(?:^|\s)(?:(?:đã|bị|đang) )*(?:hỏng|hư|hư hỏng|(?:không|chưa|ngừng) (?:hoạt động|sử dụng)(?: được)?|đã ngừng|mất kết nối|not working|broken)(?: \(x\))?$/iu;
const ABSENT = /^(?:khong|chua)(?: co)?(?: x)?$/;

/** What a column that is of no field asks of a line: its state, whether it works, or for a tick where it is of no use, or not there. */
export type StateAsked = 'status' | 'working' | 'unused' | 'absent';

const asksForState = (header: string): boolean => STATE.test(foldText(header));
/** Longer ones are prose. */
const LONGEST = 200;
const stepsOf = (path: readonly string[]): readonly string[] =>
  path.flatMap((text) => (text.length > LONGEST ? [] : text.split(' / ')));

/** What a header asks of a line: "Tình trạng", "Trạng thái hoạt động", "Tình trạng / Hỏng"; undefined where it asks for no state. */
export function stateAsked(path: readonly string[]): StateAsked | undefined {
  const steps = stepsOf(path);
  const [leaf = '', group = ''] = [steps.at(-1), steps.at(-2)];
  if (UNUSED.test(leaf)) return 'unused';
  if (asksForState(group) && ABSENT.test(foldText(leaf))) return 'absent';
  return [STATE_FIRST, STATE_LAST].some((words) => words.test(leaf)) || asksForState(leaf)
    ? asked(leaf)
    : undefined;
}

/** "Hoạt động", "Tình trạng hoạt động": a no is said of one that may be there. */
const asked = (header: string): StateAsked =>
  /\b(?:hoat dong|su dung|work(?:s|ing)|operational)\b/.test(foldText(header)) ? 'working' : 'status';

/**
 * The columns of a form that say in which state a connection is: "Mạng LAN | Tình trạng", "Mạng LAN / Tình trạng", "Tình trạng
 * mạng LAN" beside "Mạng LAN"; or whether it works. By column the connections that it may be of: all before it, or the last where each has its own.
 */
export function statesOfConnections(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, readonly string[]> {
  const steps = paths.map(stepsOf);
  const groupOf = (column: number): string => foldText((steps[column] ?? []).slice(0, -1).join(' '));
  const headers = paths.map((path) => foldText(headerText(path)));
  const isOnce = (column: number): boolean =>
    headers.indexOf(headers[column] as string) === headers.lastIndexOf(headers[column] as string);
  const behind = (column: number): readonly string[] => {
    const before: string[] = [];
    for (let left = column - 1; left >= 0 && groupOf(left) === groupOf(column); left--) {
      const connection = connectionOf(readings[left]);
      if (connection === undefined && isOfConnection(paths[left], readings[left])) continue;
      if (connection === undefined) break;
      before.push(connection);
    }
    const all = [...new Set(before)];
    return isOnce(column) ? all : all.slice(0, 1);
  };
  /** "Hoạt động" by itself is of what stands before it. */
  const isNamed = (column: number): boolean =>
    readings[column]?.how === 'configuration' || readHeader('units', paths[column] ?? []) !== undefined;
  const asksOf = new Set(readings.map(connectionOf));
  const columnsOf = new Set(readings.map(fieldOf));
  return new Map(
    steps.flatMap((own, column): [number, readonly string[]][] => {
      const leaf = own.at(-1);
      const reading = readings[column];
      if ((reading && !isOfWorking(reading)) || leaf === undefined) return [];
      const works = connectionOf(reading);
      if (works) return [[column, isNamed(column) ? [works] : behind(column)]];
      const rest = leaf.replace(STATE_FIRST, '').replace(STATE_LAST, '').replace(UNUSED, '');
      const isBare = rest === '' || asksForState(leaf);
      const named = isBare ? connectionIn(own.slice(0, -1)) : rest !== leaf && connectionIn([rest]);
      const of = named ? [named] : isBare ? behind(column) : [];
      const isTick = UNUSED.test(leaf);
      const told = of.filter((connection) => (isTick ? columnsOf : asksOf).has(connection));
      return told.length > 0 ? [[column, told]] : [];
    }),
  );
}
