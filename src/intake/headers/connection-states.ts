import { foldText } from '../../lib/fold-text.ts';
import { headerText } from '../table.ts';
import { connectionIn } from './absences.ts';
import { connectionOf, isOfWorking } from './behind-connections.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';

const STATE =
  /^(?:(?:tinh trang|hien trang|trang thai|chat luong)(?: (?:ket noi|hoat dong|su dung|duong truyen|mang))*|status|state|condition)$/;
const STATE_FIRST =
  /^(?:tình trạng|hiện trạng|trạng thái|chất lượng)(?: (?:kết nối|hoạt động|sử dụng))?\s+(?:của )?/iu;

/** Whether a header asks in which state a line is: "Tình trạng", "Trạng thái hoạt động". */
export const asksForState = (header: string): boolean => STATE.test(foldText(header));

/** Whether a header asks if a line works, "Hoạt động" or "Tình trạng hoạt động": a no is said of one that may be there. */
export const asksWhetherItWorks = (header: string): boolean =>
  /\b(?:hoat dong|su dung|work(?:s|ing)|operational)\b/.test(foldText(header));

/**
 * The columns of a form that say in which state a connection is: "Mạng LAN | Tình trạng", "Mạng LAN / Tình trạng", "Tình trạng
 * mạng LAN" beside "Mạng LAN"; or whether it works. By column the connections that it may be of: all before it, or the last where each has its own.
 */
export function statesOfConnections(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, readonly string[]> {
  const steps = paths.map((path) => path.flatMap((text) => text.split(' / ')));
  const groupOf = (column: number): string => foldText((steps[column] ?? []).slice(0, -1).join(' '));
  const headers = paths.map((path) => foldText(headerText(path)));
  const isOnce = (column: number): boolean =>
    headers.indexOf(headers[column] as string) === headers.lastIndexOf(headers[column] as string);
  const behind = (column: number): readonly string[] => {
    const before: string[] = [];
    for (let left = column - 1; left >= 0 && groupOf(left) === groupOf(column); left--) {
      const connection = connectionOf(readings[left]);
      if (connection === undefined) break;
      before.push(connection);
    }
    const all = [...new Set(before)];
    return isOnce(column) ? all : all.slice(0, 1);
  };
  /** "Hoạt động" by itself is of what stands before it. */
  const isNamed = (column: number): boolean =>
    readings[column]?.how === 'configuration' || readHeader('units', paths[column] ?? []) !== undefined;
  const asked = new Set(readings.map(connectionOf));
  return new Map(
    steps.flatMap((own, column): [number, readonly string[]][] => {
      const leaf = own.at(-1);
      const reading = readings[column];
      if ((reading && !isOfWorking(reading)) || leaf === undefined) return [];
      const works = connectionOf(reading);
      if (works) return [[column, isNamed(column) ? [works] : behind(column)]];
      const named = asksForState(leaf)
        ? connectionIn(own.slice(0, -1))
        : STATE_FIRST.test(leaf) && connectionIn([leaf.replace(STATE_FIRST, '')]);
      const of = named ? [named] : asksForState(leaf) ? behind(column) : [];
      const told = of.filter((connection) => asked.has(connection));
      return told.length > 0 ? [[column, told]] : [];
    }),
  );
}
