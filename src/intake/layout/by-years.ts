import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { TABLES } from '../../model/tables.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import type { Table } from '../table.ts';

/** A column of the same thing at several times: without the time it means something; a year, the start or end of one, or what came and went. */
interface Timed {
  readonly column: number;
  readonly of: string;
  readonly reading: HeaderReading;
  readonly when: number | 'start' | 'end' | 'moved';
}

const YEAR = /^(.*?)[\s,(]*(?:năm\s+)?((?:19|20)\d\d)\)?$/iu;
const SPAN = /^(.*?)[\s,(]*(?:(đầu|cuối)\s+(?:năm|kỳ)|(?:tăng|giảm)(?:\s+trong\s+(?:năm|kỳ))?)\)?$/iu;
/** What was bought in each of two years adds up. */
const MOVED = /(?:^| )(?:mua|mua sam|trang bi|cap|ban giao|dau tu|bo sung|tang|purchased?|bought)(?: |$)/;

const IGNORED: HeaderReading = { meaning: { is: 'ignored', why: 'derived' }, how: 'synonym', notes: {} };

/**
 * What columns of a form say that give the same number for several years, or for the start and the end of one: that of the newest year
 * that is not after the stock, and that of the end, are what is there (`now`: its column); the others are not. `asOf`: YYYY-MM-DD.
 */
export function byYears(
  { paths, titles }: Table,
  readings: readonly (HeaderReading | undefined)[],
  asOf: string,
): ReadonlyMap<number, { readonly reading: HeaderReading; readonly now: number }> {
  const found = new Map<number, { reading: HeaderReading; now: number }>();
  if (titles.some((title) => MOVED.test(foldText(title)))) return found;
  const isSame = (one: HeaderReading | undefined, other: HeaderReading): boolean =>
    JSON.stringify(one?.meaning) === JSON.stringify(other.meaning);
  // "Máy tính (2025)" is read without its year.
  const timed = paths.flatMap((path, column) => {
    const [own, each] = [readings[column], timedBy(path, column)];
    return each && (own === undefined || (own.how !== 'configuration' && isSame(own, each.reading)))
      ? [each]
      : [];
  });
  for (const same of groupBy(timed, ({ of }) => of).values()) {
    const isElsewhere = readings.some((reading, column) =>
      same.every((each) => each.column !== column && isSame(reading, each.reading)),
    );
    if (isElsewhere) continue;
    const now = nowOf(same, Number(asOf.slice(0, 4)));
    if (!now) continue;
    for (const each of same)
      found.set(each.column, { reading: each === now ? each.reading : IGNORED, now: now.column });
  }
  return found;
}

function nowOf(same: readonly Timed[], year: number): Timed | undefined {
  const isAt = (time: Timed['when']): boolean => same.some(({ when }) => when === time);
  if (isAt('start') && isAt('end')) return same.find(({ when }) => when === 'end');
  const years = same.filter(({ when }) => typeof when === 'number' && when <= year);
  const newest = Math.max(...years.map(({ when }) => Number(when)));
  const [now, ...more] = years.filter(({ when }) => when === newest);
  return same.length > 1 && more.length === 0 && same.every(({ when }) => typeof when === 'number')
    ? now
    : undefined;
}

function timedBy(path: readonly string[], column: number): Timed | undefined {
  const leaf = (path.at(-1) ?? '').normalize('NFC').trim();
  const [, ofYear, year] = YEAR.exec(leaf) ?? [];
  const [, ofSpan, end] = SPAN.exec(leaf) ?? [];
  const own = ofYear ?? ofSpan;
  if (own === undefined) return undefined;
  const of = own === '' ? path.slice(0, -1) : [...path.slice(0, -1), own];
  const reading = of.length > 0 ? readHeader('units', of) : undefined;
  if (!reading || !isNumber(reading)) return undefined;
  const span = end === undefined ? 'moved' : foldText(end) === 'dau' ? 'start' : 'end';
  return { column, of: foldText(of.join(' ')), reading, when: year === undefined ? span : Number(year) };
}

const isNumber = ({ meaning }: HeaderReading): boolean =>
  meaning.is === 'count'
    ? meaning.part === 'total'
    : meaning.is === 'field' && TABLES.units[meaning.field]?.kind === 'number';
