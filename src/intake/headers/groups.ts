import { foldText } from '../../lib/fold-text.ts';
import { TABLE_NAMES, type TableName } from '../../model/tables.ts';
import { COUNTS_PEOPLE, fieldNamed } from './fields.ts';
import { keyOf, type Meaning } from './meaning.ts';
import { PEOPLE_GROUPS, PLAIN_GROUPS, PLAIN_GROUPS_OF } from './words.ts';

const PLAIN: ReadonlyMap<TableName, ReadonlySet<string>> = new Map(
  TABLE_NAMES.map((table) => [table, new Set([...PLAIN_GROUPS, ...PLAIN_GROUPS_OF[table]].map(foldText))]),
);
const LONGEST_WORD = 6;

/** A group of nothing but words that sort columns: "Hiện trạng trang thiết bị CNTT". */
const isPlain = (table: TableName, group: string): boolean =>
  isMadeOf(PLAIN.get(table) as ReadonlySet<string>, group);

/** Whether a text is made of some words, which are folded, and of nothing else. */
export function isMadeOf(known: ReadonlySet<string>, text: string): boolean {
  const words = foldText(text).split(' ');
  for (let at = 0; at < words.length; ) {
    let length = Math.min(words.length - at, LONGEST_WORD);
    while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length--;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

const PEOPLE: ReadonlySet<string> = new Set(PEOPLE_GROUPS.map(keyOf));
const KIND_OF_STAFF = /^(?:officials|public_employees|contract_staff|part_time_staff)$/;

/** People and households, who may be told as a total and by sorts of them. */
export const isOfPeople = (meaning: Meaning): boolean =>
  meaning.is === 'field' && COUNTS_PEOPLE.test(meaning.field);

/** Not households, of which a measure of people says nothing. */
export const isOfPersons = (meaning: Meaning): boolean =>
  isOfPeople(meaning) && meaning.is === 'field' && meaning.field !== 'households';

/**
 * Whether the groups above a heading only sort it. What a group of people sorts may be people ("Cán bộ", "Viên chức"),
 * but not what they have ("Cán bộ", "Máy tính"); all staff are sorted into kinds, posts authorised are not.
 */
export function changeNothing(table: TableName, groups: readonly string[], meaning: Meaning): boolean {
  const field = meaning.is === 'field' ? meaning.field : '';
  return groups.every((group) => {
    if (isPlain(table, group)) return true;
    if (table !== 'units' || !COUNTS_PEOPLE.test(field)) return false;
    if (PEOPLE.has(keyOf(group))) return true;
    return KIND_OF_STAFF.test(field) && fieldNamed(table, group)?.field === 'staff_present';
  });
}
