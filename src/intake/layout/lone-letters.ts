import { foldText } from '../../lib/fold-text.ts';
import { lettersIn } from '../headers/abbreviations.ts';
import type { HeaderReading } from '../headers/index.ts';
import { glanceAt, type Table } from '../table.ts';
import { wholeNumber } from './perhaps-counted.ts';

/** So many rows tell what a column holds. */
const SAMPLED_ROWS = 200;
const OF_MACHINES =
  /(?:^| )(?:may|may (?:vi )?tinh|tin hoc|cntt|thiet bi|pc|computers?|equipment|ict|it)(?: |$)/;

/**
 * Columns headed "LT" or "MT" and no more, which may be laptops and computers, or food and the Front: nothing beside, above or below them
 * speaks of machines. "MT" is known by any number of items beside it, "LT" by another kind that is written in letters, or by desktops; of
 * so many as all computers at most it makes no difference.
 */
export function loneLetters(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
): readonly number[] {
  const { paths, titles, sheet } = table;
  const lone = paths.flatMap((path, column) => {
    const [letters, ...more] = path.length === 1 ? lettersIn(path[0] as string) : [];
    const isAlone = letters === foldText(path[0] ?? '').toUpperCase() && more.length === 0;
    return isAlone && (letters === 'LT' || letters === 'MT') && isGuessed(readings[column])
      ? [{ column, letters }]
      : [];
  });
  if (lone.length === 0 || [...titles, sheet.name ?? ''].some((text) => OF_MACHINES.test(foldText(text))))
    return [];
  const totals = readings.flatMap((reading, column) => (isCount(reading, 'computer') ? [column] : []));
  return lone.flatMap(({ column, letters }) => {
    const beside = readings.flatMap((reading, other) =>
      other !== column && reading?.meaning.is === 'count' ? [other] : [],
    );
    const within = totals.filter((other) => other !== column);
    const isKnown =
      letters === 'MT'
        ? beside.length > 0
        : beside.some(
            (other) =>
              isCount(readings[other], 'desktop') ||
              (paths[other] ?? []).some((text) => lettersIn(text).length > 0),
          );
    return isKnown || (within.length > 0 && isWithin(table, column, within)) ? [] : [column];
  });
}

const isGuessed = (reading: HeaderReading | undefined): boolean =>
  reading?.meaning.is === 'count' && reading.how !== 'configuration';
const isCount = (reading: HeaderReading | undefined, category: string): boolean =>
  reading?.meaning.is === 'count' && reading.meaning.category === category;

/** Whether no row has more in a column than in all of some others. */
function isWithin(table: Table, column: number, totals: readonly number[]): boolean {
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      if (rows++ >= SAMPLED_ROWS) return true;
      const total = totals.reduce((sum, each) => sum + (wholeNumber(batch.cell(record, each)) ?? 0), 0);
      if ((wholeNumber(batch.cell(record, column)) ?? 0) > total) return false;
    }
  }
  return true;
}
