import { isSpeed, TABLE_NAMES, TABLES, type TableName } from '../../model/tables.ts';
import { CONNECTION_FACTS } from './connections.ts';
import { keyOf } from './meaning.ts';
import { FIELD_WORDS, PERHAPS_WORDS, YIELDING_WORDS } from './words.ts';

export interface FieldWord {
  readonly field: string;
  readonly how: 'name' | 'synonym';
  readonly yields: boolean;
  /** The word as our lists write it. */
  readonly word: string;
}

/** Short words differ by their diacritics alone: "Cấp" is a tier, "Cáp" a cable; "Năm" a year, "Nam" may be either. */
const SHORT = 4;

const spelling = (text: string): string => text.normalize('NFC').toLowerCase().trim();
const isPlain = (text: string): boolean => text.normalize('NFD').replace(/[^\p{M}đĐ]/gu, '') === '';

function fieldWordsOf(table: TableName): ReadonlyMap<string, readonly FieldWord[]> {
  const known = new Map<string, FieldWord[]>();
  const add = (word: FieldWord): void => {
    const key = keyOf(word.word);
    const same = known.get(key) ?? [];
    known.set(key, same);
    if (!same.some(({ word: other }) => other === word.word)) same.push(word);
  };
  const facts = table === 'units' ? [...Object.keys(FIELD_WORDS.units), ...CONNECTION_FACTS] : [];
  for (const field of [...Object.keys(TABLES[table]), ...facts])
    add({ field, how: 'name', yields: false, word: field });
  for (const [lists, yields] of [
    [YIELDING_WORDS[table], true],
    [FIELD_WORDS[table], false],
  ] as const) {
    for (const [field, words] of Object.entries(lists))
      for (const word of words) add({ field, how: 'synonym', yields, word });
  }
  return known;
}

const FIELDS = Object.fromEntries(TABLE_NAMES.map((table) => [table, fieldWordsOf(table)])) as Record<
  TableName,
  ReadonlyMap<string, readonly FieldWord[]>
>;

/** People and households, who may be told as a total and by sorts of them. */
export const COUNTS_PEOPLE =
  /^(?:staff_|officials$|public_employees$|contract_staff$|part_time_staff$|households|population$)/;
const COUNTING = /^(?:tongso)?(?:luong|soluong|so)/;

/** The field that a text names outright; of people also with "Số lượng" before it. */
export function fieldNamed(table: TableName, text: string): FieldWord | undefined {
  const key = keyOf(text);
  const named = wordNamed(table, key, text);
  if (named || table !== 'units' || !COUNTING.test(key)) return named;
  const counted = key.replace(COUNTING, '');
  const people = counted.length >= SHORT ? wordNamed(table, counted, text) : undefined;
  return people && COUNTS_PEOPLE.test(people.field) ? people : undefined;
}

function wordNamed(table: TableName, key: string, text: string): FieldWord | undefined {
  const words = FIELDS[table].get(key);
  if (!words || key.length > SHORT || isPlain(text)) return words?.[0];
  return words.find(({ word }) => spelling(word) === spelling(text));
}

/** All words for the fields of a table, as our lists write them. */
export const fieldWords = (table: TableName): readonly FieldWord[] => [...FIELDS[table].values()].flat();

/** Words that may mean a field. */
export const perhapsWords = (
  table: TableName,
): readonly { readonly field: string; readonly word: string }[] =>
  Object.entries(PERHAPS_WORDS[table]).flatMap(([field, words]) => words.map((word) => ({ field, word })));

/** The header that our own tables and starters use for a field; the field's name where there is no word for it. */
export function headerFor(table: TableName, field: string, language: 'en' | 'vi'): string {
  if (language === 'en') return field;
  const own = FIELD_WORDS[table];
  if (!Object.hasOwn(own, field)) return field;
  const word = own[field]?.find((word) => /[^\x00-\x7f]/.test(word)) ?? field;
  // Nobody has to guess what figures below it are in.
  return isSpeed(field) ? `${word} (Mb/s)` : word;
}
