import { foldText } from '../../lib/fold-text.ts';
import { CONNECTION } from './behind-connections.ts';
import type { HeaderReading } from './meaning.ts';
import { readHeader } from './read.ts';

const ABSENT = /^(?:khong|chua|no|none|(?:khong|chua) (?:co|ket noi|co ket noi|lap dat)|not available)$/;
const ABSENT_FIRST = /^(?:chưa|không)(?: (?:có|được|kết nối|lắp|lắp đặt))*\s+/iu;
const PROVIDER =
  /^(?:vnpt|viettel|fpt|fpt telecom|mobifone|vinaphone|cmc|cmc telecom|sctv|vtvcab|netnam|adsl|vdsl|ftth|kenh thue rieng|leased line|3g|4g|3g 4g|co day|khong day|rieng|dung rieng|dung chung|(?:nha mang |nha cung cap |don vi )?khac)$/;

/** Columns of a form that are ticked where a connection is there, or where it is not. */
export interface Ticks {
  /** "Internet / VNPT", "Internet / ADSL", "Internet / Dùng chung": by column the connection that each gives. */
  readonly providers: ReadonlyMap<number, string>;
  /** "LAN / Không", "Chưa có mạng LAN": by column the connection that is not there. */
  readonly absences: ReadonlyMap<number, string>;
}

/** What columns that are not understood by themselves say of a connection that a column beside them asks of. */
export function ticksIn(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): Ticks {
  const providers = new Map<number, string>();
  const denied = new Map<number, string>();
  paths.forEach((path, column) => {
    if (readings[column] || path.length === 0) return;
    const steps = path.flatMap((text) => text.split(' / '));
    const leaf = steps.at(-1) as string;
    if (steps.length === 1) {
      const whole = ABSENT_FIRST.test(leaf) ? connectionIn([leaf.replace(ABSENT_FIRST, '')]) : undefined;
      if (whole) denied.set(column, whole);
      return;
    }
    const connection = connectionIn(steps.slice(0, -1));
    if (connection && ABSENT.test(foldText(leaf))) denied.set(column, connection);
    else if (connection && PROVIDER.test(foldText(leaf))) providers.set(column, connection);
  });
  const asked = new Set([
    ...providers.values(),
    ...readings.flatMap((reading) => (reading?.meaning.is === 'field' ? [reading.meaning.field] : [])),
  ]);
  return { providers, absences: new Map([...denied].filter(([, connection]) => asked.has(connection))) };
}

/** The connection that a header asks of. */
export function connectionIn(path: readonly string[]): string | undefined {
  const meaning = path.length === 0 ? undefined : readHeader('units', path)?.meaning;
  return meaning?.is === 'field' && CONNECTION.has(meaning.field) ? meaning.field : undefined;
}
