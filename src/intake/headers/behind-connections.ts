import { foldText } from '../../lib/fold-text.ts';
import { CONNECTIONS } from '../../model/tables.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';

export const CONNECTION: ReadonlySet<string> = new Set(CONNECTIONS);
export const fieldOf = (reading: HeaderReading | undefined): string =>
  reading?.meaning.is === 'field' ? reading.meaning.field : '';

/** The connection that a field asks of, or of which it tells something: of `internet_mbps` that is `internet`. */
export const connectionNamed = (field: string): string | undefined =>
  CONNECTIONS.find(
    (connection) => field === connection || ATTRIBUTES.some((of) => field === `${connection}_${of}`),
  );
const ATTRIBUTES = ['mbps', 'working', 'provider', 'monthly_cost'];
export const connectionOf = (reading: HeaderReading | undefined): string | undefined =>
  connectionNamed(fieldOf(reading));

/** Whether a column says if a connection works. */
export const isOfWorking = (reading: HeaderReading | undefined): boolean =>
  connectionOf(reading) !== undefined && fieldOf(reading).endsWith('_working');

/** "Internet | Nhà cung cấp | Tốc độ (Mbps)": what is said of a connection in columns of their own behind it. */
export function behindConnections(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, HeaderReading> {
  const found = new Map<number, HeaderReading>();
  const taken = new Set(readings.map(fieldOf));
  for (let column = 1; column < paths.length; column++) {
    if (readings[column] || paths[column]?.length !== 1) continue;
    let left = column - 1;
    while (found.has(left) || isOfConnection(paths[left], readings[left])) left--;
    const connection = fieldOf(readings[left]);
    if (!CONNECTION.has(connection) || paths[left]?.length !== 1) continue;
    const reading = readHeader('units', [connection, ...(paths[column] ?? [])]);
    const field = fieldOf(reading);
    if (!reading || !field.startsWith(`${connection}_`) || taken.has(field)) continue;
    taken.add(field);
    found.set(column, reading);
  }
  return found;
}

/** What may stand between a connection and what is said of it: "Mạng LAN | Năm lắp đặt | Hoạt động". */
export const isOfConnection = (
  path: readonly string[] | undefined,
  reading: HeaderReading | undefined,
): boolean => !reading && path?.length === 1 && BETWEEN.test(foldText(path[0] ?? ''));
const BETWEEN =
  /^(?:nam (?:lap dat|su dung|dua vao su dung|trang bi|dau tu|xay dung)|ngay lap dat|don vi (?:lap dat|thi cong|quan ly)|so (?:nut|cong|diem|node)(?: mang)?|so luong|loai(?: mang| cap| duong truyen| ket noi)?|chung loai|cong nghe|thiet bi mang)$/;

/** Words of staff and of connections; those of equipment are told otherwise. */
const CONCERNED =
  /\b(?:can bo|cong chuc|vien chuc|cb|cc|cbcc\w*|bien che|nhan su|nhan vien|mang|lan|internet|wifi|tslcd|slcd|duong truyen|bang thong|toc do|thue bao|nha mang|cap quang|may tinh|may in|may scan|laptop|thiet bi|staff|officials?|network|bandwidth)\b/;

/** Whether a header of a form that no field claims speaks of what is asked for. */
export const isConcerned = (header: string): boolean =>
  CONCERNED.test(foldText(header)) && !SHARE.test(foldText(header));
const SHARE = /^(?:ty le|ti le|phan tram|share|percent)/;
