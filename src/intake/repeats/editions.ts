import { foldText } from '../../lib/fold-text.ts';
import type { Table } from '../table.ts';
import { calledIn } from '../units/titles.ts';
import { speaksOfMoves } from './stock-day.ts';

/** Which of several editions of one list a list is, by its titles, its sheet and its file. */
export interface Edition {
  /** What it is called, without what tells editions, numbers and single letters. */
  readonly called: string;
  /** Words say that it stands for another list, or may say so. */
  readonly replaces: 'surely' | 'perhaps' | undefined;
  /** "lần 2", "v2". */
  readonly number: number | undefined;
  readonly tellsOfMoves: boolean;
}

const SURELY =
  /(?<= )(?:(?:bo sung )?(?:va )?thay the (?:cho )?(?:cac |ban )?(?:bang|bieu|bao cao|danh sach|danh muc|so lieu|phu luc|cong van|van ban)|dinh chinh|hieu chinh|corrected|correction|corrigendum|(?:replaces|supersedes)(?: the)? (?:list|inventory|report|table))(?= )/g;
const PERHAPS =
  /(?<= )(?:da sua|chinh sua|sua doi|sua(?! chua)|dieu chinh|cap nhat|final|chinh thuc|ban cuoi(?: cung)?|ban moi(?: nhat)?|moi nhat|revised|updated)(?= )/g;
const NUMBERED = /(?<= )(?:lan(?: thu)?|phien ban|ban|version|ver|rev|v) ?(\d{1,2})(?= )/g;
/** What counts and dates. */
const COUNTED =
  /(?<= )(?:\p{L}|\d+\p{L}?|\p{L}\d+|i{1,3}|iv|vi{0,3}|ngay|thang|quy|nam(?: hoc)?|dau|cuoi|so)(?= )/gu;

export function editionOf({ titles, sheet, file }: Table): Edition {
  const text = [...titles, sheet.name ?? '', calledIn(file)].map((each) => ` ${foldText(each)} `).join('|');
  const unsure = text.replace(SURELY, '');
  const without = unsure.replace(PERHAPS, '');
  const [, number] = [...without.matchAll(NUMBERED)].at(-1) ?? [];
  return {
    called: withoutEdition(text),
    replaces: unsure !== text ? 'surely' : without !== unsure ? 'perhaps' : undefined,
    number: number === undefined ? undefined : Number(number),
    tellsOfMoves: speaksOfMoves(unsure),
  };
}

/** A folded text, each part of it between spaces, without what tells editions, numbers and single letters. */
export const withoutEdition = (text: string): string =>
  [SURELY, PERHAPS, NUMBERED, COUNTED]
    .reduce((rest, words) => rest.replace(words, ''), ` ${text} `)
    .replace(/ +/g, ' ');

/** Whether a list is a later edition of another, by their names and titles. */
export function isLaterEdition(list: Edition, other: Edition): boolean {
  const isCalledAlike = list.called === other.called;
  if (list.tellsOfMoves !== other.tellsOfMoves || (list.tellsOfMoves && !isCalledAlike)) return false;
  if (list.replaces !== other.replaces && [list.replaces, other.replaces].includes('surely'))
    return list.replaces === 'surely';
  if (!isCalledAlike) return false;
  const [own, its] = [list.number ?? 1, other.number ?? 1];
  if (own !== its) return own > its;
  return list.replaces !== undefined && other.replaces === undefined;
}
