import { distance } from 'fastest-levenshtein';
import { foldText } from '../../lib/fold-text.ts';
import type { TableName } from '../../model/tables.ts';
import { countOf } from './counts.ts';
import { fieldWords, perhapsWords } from './fields.ts';
import { fitted } from './fit.ts';
import { keyOf, type Meaning } from './meaning.ts';
import { readHeader } from './read.ts';
import { segmentOf, withoutMeasure } from './remarks.ts';
import { OTHER_HEADERS } from './words.ts';

export interface HeaderOffer {
  readonly meaning: Meaning;
  /** The known word that the header is near to. */
  readonly header: string;
  /** At least 0.75; 1 for a word that is known, but not to mean this alone. */
  readonly likeness: number;
}

const THRESHOLD = 0.75;
const MOST_OFFERED = 5;
const LONGEST = 300;
const MOST_KEPT = 2000;
/** A leaf that is near to a word, without the groups above it. */
const TORN = 0.9;
/** A word that may mean the field, or something else. */
const PERHAPS = 0.9;

/** One word more, and the column says the opposite. */
const NEGATIONS = /\b(?:khong|chua|not?|without)\b/;

interface Known {
  readonly folded: string;
  readonly words: readonly string[];
  readonly header: string;
  readonly meaning: Meaning;
  readonly weight: number;
}

const OTHERS: ReadonlySet<string> = new Set(OTHER_HEADERS.map(keyOf));

const COUNTABLE = [
  'máy tính', 'máy vi tính', 'máy tính để bàn', 'máy tính xách tay', 'laptop', 'máy tính bảng', 'máy chủ', 'máy in', 'máy scan',
  'máy quét', 'máy photocopy', 'máy in đa chức năng', 'thiết bị chuyển mạch', 'bộ định tuyến', 'bộ phát wifi',
  'thiết bị mạng không dây', 'tường lửa', 'bộ thiết bị họp trực tuyến', 'bộ lưu điện', 'computers', 'desktops', 'laptops',
  'tablets', 'servers', 'printers', 'scanners', 'copiers', 'switches', 'routers', 'access points', 'firewalls',
]; // biome-ignore format: a list to be read as one
const STATES = ['', 'hiện có', 'đang sử dụng', 'hỏng', 'chờ thanh lý', 'cấu hình thấp'];
const STATES_EN = ['', 'total', 'in use', 'usable', 'broken', 'awaiting disposal', 'below spec'];

const countWords = (): readonly string[] =>
  COUNTABLE.flatMap((name) => {
    const english = /s$/.test(name);
    const starts = english ? [''] : ['', 'số ', 'tổng số '];
    return (english ? STATES_EN : STATES).flatMap((state) =>
      starts.map((start) => `${start}${name} ${state}`.trim()),
    );
  });

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const tables = new Map<TableName, readonly Known[]>();

/** All that a header may be near to; made when first asked for. */
function knownOf(table: TableName): readonly Known[] {
  const made = tables.get(table);
  if (made) return made;
  const known: Known[] = [];
  const add = (header: string, meaning: Meaning, weight = 1): void => {
    const folded = foldText(header);
    known.push({ folded, words: folded.split(' '), header, meaning, weight });
  };
  for (const { field, word } of fieldWords(table)) add(word, { is: 'field', field });
  for (const { field, word } of perhapsWords(table)) add(word, { is: 'field', field }, PERHAPS);
  for (const word of table === 'units' ? countWords() : []) {
    const count = countOf(keyOf(word));
    if (count) add(capital(word), count);
  }
  tables.set(table, known);
  return known;
}

const offers = new Map<string, readonly HeaderOffer[]>();

/**
 * Fields or counts that a header is near to, best first, for offering - never to be taken silently. Nothing for a
 * header that is known to be of no use.
 */
export function offersFor(table: TableName, path: readonly string[]): readonly HeaderOffer[] {
  const key = [table, ...path].join('\u001f');
  if (key.length > LONGEST) return [];
  const kept = offers.get(key);
  if (kept) return kept;
  if (offers.size >= MOST_KEPT) offers.clear();
  const made = near(table, path);
  offers.set(key, made);
  return made;
}

function near(table: TableName, path: readonly string[]): readonly HeaderOffer[] {
  if (readHeader(table, path)?.meaning.is === 'ignored') return [];
  const segments = path.map((text, at) => withoutMeasure(segmentOf(text, at === 0)));
  const texts = segments.map(({ text }) => text).filter((text) => text !== '');
  const leaf = texts.at(-1);
  if (leaf === undefined || OTHERS.has(keyOf(leaf)) || OTHERS.has(keyOf(texts.join(' ')))) return [];
  if (texts.some((text) => /^(?:%|ty le|ti le)/.test(foldText(text)))) return [];
  const remarks = segments.flatMap((segment) => segment.remarks);
  const asked = [askedFor(texts.join(' '), 1)];
  if (texts.length > 1 && !NEGATIONS.test(foldText(leaf))) asked.push(askedFor(leaf, TORN));
  const best = new Map<string, HeaderOffer>();
  for (const { folded, words, weight } of asked) {
    for (const known of knownOf(table)) {
      const likeness = weight * known.weight * alike(folded, words, known);
      if (likeness < THRESHOLD || NEGATIONS.test(folded) !== NEGATIONS.test(known.folded)) continue;
      // What the remarks contradict is no offer: "Máy tính (triệu đồng)" is no count.
      const meaning = fitted(table, { meaning: known.meaning, how: 'synonym' }, remarks)?.meaning;
      if (!meaning || meaning.is === 'ignored') continue;
      const id = JSON.stringify(meaning);
      if (likeness > (best.get(id)?.likeness ?? 0)) {
        best.set(id, { meaning, header: known.header, likeness });
      }
    }
  }
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST_OFFERED);
}

const askedFor = (text: string, weight: number) => {
  const folded = foldText(text);
  return { folded, words: folded.split(' '), weight };
};

/** The larger of the share of letters that stay and 0.98 of the words in common (Dice). */
function alike(folded: string, words: readonly string[], known: Known): number {
  if (folded === known.folded) return 1;
  const rest = [...known.words];
  let common = 0;
  for (const word of words) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  const dice = (0.98 * 2 * common) / (words.length + known.words.length);
  const [short, long] = [folded.length, known.folded.length].sort((a, b) => a - b) as [number, number];
  if (short / long < THRESHOLD || dice > 0.97) return dice;
  return Math.max(dice, 1 - distance(folded, known.folded) / long);
}
