import { foldText } from '../../lib/fold-text.ts';
import { headerText } from '../table.ts';
import { familyOf } from '../wide/lots.ts';
import type { Detail, HeaderReading } from './meaning.ts';
import { partedBetweenWords } from './parted.ts';
import { readHeader } from './read.ts';

const FIELDS: ReadonlySet<string> = new Set(['year_in_use', 'purchase_date', 'condition']);
/** "Tình trạng máy": of whatever stands to the left. */
const OF_MACHINES = /\s+(?:của )?(?:máy|thiết bị)\s*$/iu;

/**
 * The columns of a form that say since when what another column counts is there, or in which state: "Máy tính / Năm mua" beside
 * "Máy tính / SL", "Năm mua máy tính", or "Tình trạng" behind "Máy tính". Each for all items of a category.
 */
export function detailsIn(
  paths: readonly (readonly string[])[],
  readings: readonly (HeaderReading | undefined)[],
): ReadonlyMap<number, HeaderReading> {
  const found = new Map<number, HeaderReading>();
  /** What the columns to the left count, up to the first that is something else; the last of them where each has its own. */
  const behind = (column: number, isOfAll: boolean): readonly string[] => {
    let left = column - 1;
    while (found.has(left)) left--;
    const wholes: string[] = [];
    for (; left >= 0; left--) {
      const whole = readings[left]?.meaning;
      if (whole?.is !== 'count' || whole.part !== 'total') break;
      wholes.unshift(whole.category);
    }
    if (!isOfAll) return wholes.slice(-1);
    return wholes.length > 1 && wholes.every((each) => familyOf(each) === 'computer') ? ['computer'] : wholes;
  };
  paths.forEach((path, column) => {
    if (readings[column] || path.length === 0) return;
    const steps = path.flatMap((text) => text.split(' / '));
    const named = namedIn(steps);
    if (named) {
      found.set(column, named);
      return;
    }
    const alone = detailAlone(steps);
    const of = alone ? behind(column, isOnce(path, paths)) : [];
    if (alone && of.length > 0) found.set(column, detail(alone, of));
  });
  return found;
}

/** What a header of one step says since when something is there, or in which state, and not of what: "Năm mua". */
const detailAlone = (steps: readonly string[]): HeaderReading | undefined =>
  steps.length === 1 ? fieldOf((steps[0] as string).replace(OF_MACHINES, '')) : undefined;

export const isDetailAlone = (path: readonly string[]): boolean =>
  detailAlone(path.flatMap((text) => text.split(' / '))) !== undefined;

const isOnce = (path: readonly string[], paths: readonly (readonly string[])[]): boolean =>
  paths.filter((other) => foldText(headerText(other)) === foldText(headerText(path))).length === 1;

/** Where a header itself says what it is of, in a group above it or in its own words. */
function namedIn(steps: readonly string[]): HeaderReading | undefined {
  const above = steps.slice(0, -1);
  const own = steps.length > 1 ? fieldOf(steps.at(-1) as string) : undefined;
  const category = own && categoryOf(above);
  if (own && category) return detail(own, [category]);
  if (steps.length > 1) return undefined;
  for (const [first, second] of partedBetweenWords(steps[0] as string)) {
    for (const [field, of] of [
      [fieldOf(first), second],
      [fieldOf(second), first],
    ] as const) {
      const category = field && categoryOf([of]);
      if (field && category) return detail(field, [category]);
    }
  }
  return undefined;
}

function categoryOf(path: readonly string[]): string | undefined {
  const meaning = readHeader('units', path)?.meaning;
  return meaning?.is === 'count' && meaning.part === 'total' ? meaning.category : undefined;
}

/** "Năm" alone is that of what stands above it. */
function fieldOf(text: string): HeaderReading | undefined {
  const reading = readHeader('equipment', [foldText(text) === 'nam' ? 'Năm mua' : text]);
  return reading?.meaning.is === 'field' && FIELDS.has(reading.meaning.field) ? reading : undefined;
}

function detail({ meaning, notes }: HeaderReading, of: readonly string[]): HeaderReading {
  const field = (meaning as { readonly field: Detail['field'] }).field;
  return { meaning: { is: 'detail', of, field }, how: 'synonym', notes };
}
