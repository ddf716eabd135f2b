import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { mayHaveKinds } from '../items/parts.ts';
import { isPlaceName } from '../units/place-names.ts';
import type { Ground } from './ground.ts';
import { isNumber, restOf } from './looks.ts';
import type { Sorted } from './sorted.ts';
import { withoutBullet } from './words.ts';

const WHOLE_NUMBER = /^\d{1,4}[.)]?$/;
const PART_NUMBER = /^(?:\d+(?:\.\d+)+[.)]?|[a-zđ][.)]?|[-–+])$/;
const GROUP_NUMBER = /^(?:([IVX]{1,5})|([A-H]))[.)]?$/;

/** How a row is numbered; nothing where the table has no numbers of rows. */
const numberOf = ({ numbers }: Ground, batch: Batch, record: number): string =>
  numbers < 0 ? '' : String(batch.cell(record, numbers) ?? '').trim();

/** Rows that are numbered 1, 2, 3 are data, whatever else they say. */
export const isNumbered = (ground: Ground, batch: Batch, record: number): boolean =>
  WHOLE_NUMBER.test(numberOf(ground, batch, record));

/** It names a unit, though a dash stands before its name or in place of its number. */
export const isUnit = ({ codes, names, namesUnit }: Ground, batch: Batch, record: number): boolean =>
  [codes, names].some((column) => {
    const cell = column < 0 ? null : batch.cell(record, column);
    return !isBlank(cell) && namesUnit(withoutBullet(cleanText(String(cell))));
  });

/** What the number of a row makes of it beside the others; undefined where that is nothing. */
export function grouped(ground: Ground, batch: Batch, record: number, row: number): Sorted | undefined {
  if (ground.numbers < 0) return undefined;
  const number = numberOf(ground, batch, record);
  const ofItems =
    ground.layout.kind === 'equipment' ? kindsBelow(ground, number, batch, record, row) : undefined;
  if (ofItems) return ofItems;
  return PART_NUMBER.test(number)
    ? partOfUnit(ground, number, batch, record, row)
    : groupHead(ground, number, batch, record, row);
}

/** In a list: a row that adds up the kinds below it, or kinds that do not add up. */
function kindsBelow(
  ground: Ground,
  number: string,
  batch: Batch,
  record: number,
  row: number,
): Sorted | undefined {
  const isBelow = number === '' || PART_NUMBER.test(number);
  if (!isBelow && !mayBeSum(ground, batch, record)) return undefined;
  const { sums, doubted } = ground.parts();
  if (sums.has(row)) return { sort: 'sum', label: String(batch.cell(record, ground.categories)) };
  const doubt = doubted.get(row);
  return doubt && { sort: 'data', doubt };
}

/** Of a list whose next row, as far as it is known, has no number of its own. */
function mayBeSum(ground: Ground, batch: Batch, record: number): boolean {
  const isNextNumbered = record + 1 < batch.length && isNumbered(ground, batch, record + 1);
  return !isNextNumbered && mayHaveKinds(String(batch.cell(record, ground.categories) ?? ''));
}

/** It names a place that no row above is about: "1.1 | Xã An Hòa" below "1 | Huyện Sơn Hà". */
const isOtherPlace = (ground: Ground, batch: Batch, record: number): boolean => {
  const cell = batch.cell(record, ground.names >= 0 ? ground.names : ground.codes);
  return isPlaceName(withoutBullet(cleanText(String(cell ?? '')))) && !isUnit(ground, batch, record);
};

/** "1.1" under a "1" that has the figures of both is a part of it. */
function partOfUnit(
  ground: Ground,
  number: string,
  batch: Batch,
  record: number,
  row: number,
): Sorted | undefined {
  const isPart = ground.layout.kind === 'units' && ground.body().parts.has(row);
  const isBullet = /^\D$/.test(number);
  if (!isPart || (isBullet && isUnit(ground, batch, record)) || isOtherPlace(ground, batch, record))
    return undefined;
  return { sort: 'part', label: number };
}

/** "I | Khối Đảng | 15": among rows numbered 1, 2, 3 it heads a group, and its figures add the group up. */
function groupHead(
  ground: Ground,
  number: string,
  batch: Batch,
  record: number,
  row: number,
): Sorted | undefined {
  const { layout, codes, numbers, figures } = ground;
  const [, roman, letter] = GROUP_NUMBER.exec(number) ?? [];
  if ((roman ?? letter) === undefined || !ground.body().heads.has(row)) return undefined;
  // A unit with a code of its own is one, whatever its number.
  if (layout.kind === 'units' && codes >= 0 && !isBlank(batch.cell(record, codes))) return undefined;
  const label = cleanText(String(restOf(batch, record, numbers) ?? number));
  const adds = figures.some((column) => isNumber(batch.cell(record, column)));
  return adds ? { sort: 'total', label, heads: roman ? 'roman' : 'letter' } : { sort: 'section', label };
}
