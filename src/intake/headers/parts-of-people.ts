import { foldText } from '../../lib/fold-text.ts';
import { headerText } from '../table.ts';
import { changeNothing, isOfPeople } from './groups.ts';
import type { HeaderReading, Meaning } from './meaning.ts';
import { readHeader } from './read.ts';

const COUNTING = '(?:(?:tong so|so luong|so) )?';
const CADRES = new RegExp(`^${COUNTING}(?:can bo|cb)(?: chuyen trach)?$`);
const CIVIL_SERVANTS = new RegExp(`^${COUNTING}(?:cong chuc|cc)$`);
const OFFICIALS: Meaning = { is: 'field', field: 'officials' };

/**
 * Two columns side by side that make one number of people: "Cán bộ | Công chức" are the officials, "Số CBCC / Nam | Nữ" all of the
 * group's. The first column of each pair, and what both are parts of; none where another column gives that number.
 */
export function partsOfPeople(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const taken = new Set(
    readings.flatMap((reading) => (reading?.meaning.is === 'field' ? [reading.meaning.field] : [])),
  );
  for (let column = 0; column + 1 < paths.length; column++) {
    const meaning = pairOf(paths[column] ?? [], paths[column + 1] ?? []);
    if (meaning?.is !== 'field' || taken.has(meaning.field)) continue;
    if ([column, column + 1].some((each) => isFirm(readings[each]))) continue;
    taken.add(meaning.field);
    found.set(column, meaning.field);
  }
  return found;
}

/** "Số cán bộ" alone is all staff, beside "Số công chức" it is not. */
const isFirm = (reading: HeaderReading | undefined): boolean =>
  reading !== undefined &&
  (reading.how === 'configuration' ||
    reading.meaning.is !== 'field' ||
    reading.meaning.field !== 'staff_present');

function pairOf(first: readonly string[], second: readonly string[]): Meaning | undefined {
  const group = first.slice(0, -1);
  if (first.length === 0 || headerText(group) !== headerText(second.slice(0, -1))) return undefined;
  const [own, other] = [foldText(first.at(-1) ?? ''), foldText(second.at(-1) ?? '')];
  if (CADRES.test(own) && CIVIL_SERVANTS.test(other))
    return changeNothing('units', group, OFFICIALS) ? OFFICIALS : undefined;
  if (group.length === 0 || !(own === 'nam' && other === 'nu')) return undefined;
  const whole = readHeader('units', group)?.meaning;
  return whole && isOfPeople(whole) ? whole : undefined;
}
