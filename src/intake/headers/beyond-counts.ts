import { foldText } from '../../lib/fold-text.ts';
import { kindsNamed } from '../kinds-named.ts';
import { headerText } from '../table.ts';
import type { HeaderReading } from './meaning.ts';
import { isComputerLike } from './sounds-counted.ts';

const COMPUTERS: readonly string[] = ['computer', 'desktop', 'laptop'];
const COMPUTERS_FIRST = /^(?:number of )?(?:computers|desktops|laptops|pcs|devices)(?: |$)/;
/** "Computer rooms", "Phòng máy tính": a number of other things. */
const OF_OTHERS =
  /^(?:so |tong so )*(?:phong|lop|nguoi|giao vien|hoc sinh)(?: |$)|(?:^| )(?:rooms?|labs?|laborator(?:y|ies)|teachers?|students?|staff|officers?|skills?|lessons?|classes|users?|desks?|tables?|chairs?|monitors?|screens?|keyboards?|mice|bags?|chargers?)$/;

/**
 * Of the columns of a form that look like numbers of equipment and are not counted, those that name computers, where its numbers of
 * computers are of their kinds alone: there may be so many more ("Desktops", "Teachers' machines (laptops)"). A total of all computers may have them.
 */
export function beyondCounts(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
  uncounted: Iterable<number>,
): readonly number[] {
  const totals = readings.flatMap((reading) =>
    reading?.meaning.is === 'count' && reading.meaning.part === 'total' ? [reading.meaning.category] : [],
  );
  if (totals.includes('computer') || !totals.some((category) => COMPUTERS.includes(category))) return [];
  return [...uncounted].filter((column) => {
    const header = headerText(paths[column] ?? []);
    const text = foldText(header);
    const named = [...kindsNamed(header)].some((kind) => COMPUTERS.includes(kind)) || isComputerLike(header);
    return named && (COMPUTERS_FIRST.test(text) || !OF_OTHERS.test(text));
  });
}
