import { foldText } from '../../lib/fold-text.ts';
import type { Part } from '../../model/tables.ts';
import { CATEGORY_WORDS, CONDITION_WORDS, REPAIRED_WORDS, WEAK_WORDS } from '../words.ts';
import { type Count, headsOf, keyed, keyOf } from './meaning.ts';

/**
 * Words for values that are no headings: "Điện thoại" is the office's number, "Màn hình" and "Camera" are each another
 * kind of "other", "tower" and "portable" need a column of types to be understood.
 */
const NO_HEADING = new Set(['other', 'phone']);
const NO_HEADINGS = new Set(
  ['tower', 'mini tower', 'convertible', 'portable', 'space saving', 'small form factor', 'low profile desktop', 'scan', 'máy bộ'].map(keyOf),
); // biome-ignore format: a list to be read as one

const CATEGORY_KEYS: ReadonlyMap<string, string> = keyed([
  ...[...CATEGORY_WORDS].filter(
    ([word, category]) => !NO_HEADING.has(category) && !NO_HEADINGS.has(keyOf(word)),
  ),
  ...([
    ['vcs sets', 'video_conference'],
    ['video conference sets', 'video_conference'],
    ['bộ VCS', 'video_conference'],
    ['firewall devices', 'firewall'],
    ['thiết bị wifi', 'access_point'],
    ['wifi access points', 'access_point'],
    ['wireless access points', 'access_point'],
    ['multifunction devices', 'multifunction'],
    ['desktop computers', 'desktop'],
    ['laptop computers', 'laptop'],
    ['tablet computers', 'tablet'],
    ['personal computers', 'computer'],
    ['PCs', 'computer'],
    ['network switches', 'switch'],
  ] as const),
]);

/** What a heading "Máy tính" or "Máy in" sorts. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  computer: ['desktop', 'laptop', 'tablet', 'server'],
  printer: ['multifunction'],
};

/** Words for a state that a heading uses for something else, or in two ways: "Máy tính mới", "Máy tính thanh lý". Those repaired are not all in use. */
const NO_PART = new Set(
  [
    'mới',
    'thanh lý',
    'ghi giảm',
    'đã ghi giảm',
    'stock',
    'available',
    'hư',
    'good',
    'very good',
    'excellent',
    'ok',
    'okay',
    'lost',
    'stolen',
    'lost/stolen',
    'written off',
    'disposed of',
    ...REPAIRED_WORDS,
  ].map(keyOf),
);

const PART_KEYS: ReadonlyMap<string, Part> = keyed<Part>([
  ...[
    'tổng', 'tổng số', 'tổng cộng', 'cộng', 'số lượng', 'tổng số lượng', 'hiện có', 'hiện có tại đơn vị', 'số lượng hiện có',
    'tổng số hiện có', 'đang có', 'đã có', 'hiện tại', 'đã trang bị', 'được trang bị', 'đã được trang bị', 'SL', 'total',
    'in total', 'count', 'quantity', 'qty', 'số máy', 'số lượng máy', 'tổng số máy', 'số thiết bị', 'số bộ', 'số chiếc', 'số cái',
  ].map((word): [string, Part] => [word, 'total']),
  ...[...CONDITION_WORDS]
    .filter(([word]) => !NO_PART.has(keyOf(word)))
    .map(([word, condition]): [string, Part] => [word, condition as Part]),
  ...['usable', 'còn sử dụng được tốt', 'đang được sử dụng'].map((word): [string, Part] => [word, 'in_use']),
  ...[
    'hỏng, không sử dụng', 'bị hư hỏng', 'đã hư hỏng', 'hư hỏng nặng', 'bị hỏng nặng', 'hỏng hóc', 'hỏng hoặc lỗi', 'hỏng, lỗi',
    'bị lỗi', 'đang lỗi', 'đang bị lỗi', 'lỗi',
  ].map((word): [string, Part] => [word, 'broken']),
  ...[
    ...WEAK_WORDS.keys(), 'below spec', 'low spec', 'too weak', 'weak', 'cấu hình không đảm bảo', 'không đảm bảo',
    'chưa đáp ứng', 'chưa đáp ứng yêu cầu', 'không đáp ứng yêu cầu cấu hình', 'không đạt cấu hình', 'below standard',
    'below minimum specification', 'không đạt', 'không đạt yêu cầu', 'không đạt chuẩn', 'không đạt tiêu chuẩn', 'chưa đạt',
    'chưa đạt yêu cầu', 'chưa đạt chuẩn', 'kém chất lượng', 'chất lượng kém', 'yếu',
  ].map((word): [string, Part] => [word, 'too_weak']),
  ...[
    'quá cũ', 'quá niên hạn', 'quá niên hạn sử dụng', 'hết niên hạn', 'hết niên hạn sử dụng', 'quá hạn sử dụng',
    'quá thời hạn sử dụng', 'hết thời hạn sử dụng', 'quá thời gian sử dụng', 'hết thời gian sử dụng', 'too old', 'over age',
    'past useful life',
  ].map((word): [string, Part] => [word, 'too_old']),
]); // biome-ignore format: lists to be read as one

const categoriesAt = headsOf(CATEGORY_KEYS.keys());
const partsAt = headsOf(PART_KEYS.keys());

/** Said of computers alone, even where nothing names them. */
const OF_COMPUTERS: ReadonlySet<string> = new Set(
  [...WEAK_WORDS.keys(), 'cấu hình không đảm bảo', 'không đạt cấu hình']
    .filter((word) => /cau hinh/.test(foldText(word)))
    .map(keyOf),
);

const BOUGHT_BEFORE =
  /^(?:da|so|duoc)*(?:mua(?:sam)?|trangbi|cap|sudung|duavaosudung|dautu|bought|purchased|acquired|inuse)?(?<from>truoc(?:nam)?|before|priorto|tu(?:nam)?)(?<year>(?:19|20)\d\d)(?<back>trovetruoc|vetruoc|andbefore|orearlier|andearlier)?$/;

/** The year before which things were bought: "mua trước năm 2015", "từ 2014 trở về trước". */
function boughtBefore(key: string): number | undefined {
  const found = BOUGHT_BEFORE.exec(key)?.groups;
  if (!found || (found.from?.startsWith('tu') && found.back === undefined)) return undefined;
  return Number(found.year) + (found.back === undefined ? 0 : 1);
}

const COUNTING = [
  'số', 'số lượng', 'tổng số', 'tổng số lượng', 'tổng', 'tổng cộng', 'SL', 'số bộ', 'số chiếc', 'số cái', 'hiện có', 'total', 'number of', 'total number of',
  'no of', 'count of', 'quantity of',
].map(keyOf); // biome-ignore format: a list to be read as one
const WITHIN = [
  'trong đó',
  'trong đó có',
  'trong số đó',
  'bao gồm',
  'gồm',
  'of which',
  'including',
  'thereof',
].map(keyOf);
/** Said of all of what is counted. */
const PRESENT = [
  'hiện có', 'hiện có tại đơn vị', 'đang có', 'đã có', 'hiện tại', 'đã trang bị', 'được trang bị', 'đã được trang bị',
].map(keyOf); // biome-ignore format: a list to be read as one
/** Said above the kinds of what is counted: "Máy tính", "Loại", "Để bàn". */
const BY_KIND = [
  'loại',
  'loại máy',
  'chủng loại',
  'phân loại',
  'theo loại',
  'phân theo loại',
  'chia theo loại',
].map(keyOf);
const WITHIN_AT_START = new RegExp(`^(?:${[...WITHIN].sort((a, b) => b.length - a.length).join('|')})`);
/** Words between what is counted and the part of it: "Máy tính: số máy hỏng". */
const BETWEEN = [
  'số', 'số lượng', 'tổng số', 'máy', 'thiết bị', 'bộ', 'chiếc', 'có', 'bị', 'are', 'that are', 'SL', 'tình trạng', 'hiện trạng',
  'tình trạng sử dụng', 'hiện trạng sử dụng', 'hiện có', 'năm mua', 'theo năm mua', 'thời gian mua', 'thời điểm mua',
  'năm trang bị', 'thời gian trang bị',
].map(keyOf); // biome-ignore format: a list to be read as one

/** Kinds of computers that headings name without the computer. */
const KINDS_ALONE = [
  ['deban', 'desktop'],
  ['xachtay', 'laptop'],
] as const;

const startsOf = (key: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => key.startsWith(word)).map((word) => key.slice(word.length));

/**
 * What a header counts: [số lượng ...] category [trong đó] [part], or part category. A bare "máy" is a computer where
 * a part follows, and the category above where there is one.
 */
export function countOf(key: string): Count | undefined {
  if (OF_COMPUTERS.has(key)) return { is: 'count', category: 'computer', part: 'too_weak' };
  return counted(key, undefined, 0);
}

function counted(key: string, above: string | undefined, depth: number): Count | undefined {
  if (depth > 4 || key === '') return undefined;
  const bare = key.replace(WITHIN_AT_START, '');
  const starts = [bare, ...startsOf(bare, COUNTING)];
  for (const rest of starts) {
    const category = CATEGORY_KEYS.get(rest);
    if (category !== undefined) return { is: 'count', category, part: 'total' };
    for (const head of categoriesAt(rest)) {
      const found = ofCategory(CATEGORY_KEYS.get(head) as string, head, rest.slice(head.length), depth);
      if (found) return found;
    }
  }
  for (const rest of starts) {
    for (const head of partsAt(rest)) {
      const category = CATEGORY_KEYS.get(rest.slice(head.length));
      if (category !== undefined) return { is: 'count', category, part: PART_KEYS.get(head) as Part };
    }
  }
  for (const rest of starts) {
    // "Để bàn hỏng": without a part behind it, it may be anything on a desk.
    const [kind, tail] = KINDS_ALONE.flatMap(([word, kind]) =>
      rest.startsWith(word) ? [[kind, rest.slice(word.length)] as const] : [],
    )[0] ?? ['', ''];
    const found = tail === '' ? undefined : partOf(tail, kind);
    if (found) return found;
  }
  for (const rest of starts) {
    const tail = startsOf(rest, ['bomay', 'may'])[0];
    const found = tail && partOf(tail, above ?? 'computer');
    if (found && (above !== undefined || found.part !== 'total')) return found;
  }
  return undefined;
}

function ofCategory(category: string, word: string, tail: string, depth: number): Count | undefined {
  const own = partOf(tail, category);
  if (own) return own;
  const below = counted(tail, category, depth + 1);
  const isKin = below && (below.category === category || KINDS[category]?.includes(below.category));
  if (isKin) return below;
  // "Máy tính trong đó: để bàn", "Máy tính hiện có: để bàn", "Máy tính, loại: để bàn".
  const within = [tail.replace(WITHIN_AT_START, ''), ...startsOf(tail, [...PRESENT, ...BY_KIND])].filter(
    (each) => each !== tail,
  );
  for (const each of within) {
    const found = counted(`${word}${each}`, undefined, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The part that a key names, with or without words that only lead to it. */
function partOf(key: string, category: string, depth = 0): Count | undefined {
  const part = PART_KEYS.get(key);
  if (part !== undefined) return { is: 'count', category, part };
  const before = boughtBefore(key);
  if (before !== undefined) return { is: 'count', category, part: 'too_old', before };
  if (depth > 3) return undefined;
  for (const rest of startsOf(key, [...BETWEEN, ...WITHIN])) {
    const found = rest === '' ? undefined : partOf(rest, category, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** Names of counts as tables of our own give them. */
export const COUNT_NAMES: ReadonlySet<string> = new Set([
  'computers_total', 'desktops', 'laptops', 'tablets', 'computers_usable', 'computers_broken',
  'computers_awaiting_disposal', 'computers_below_spec', 'printers', 'scanners', 'copiers', 'switches', 'access_points',
  'firewalls', 'vcs_sets',
].map(keyOf)); // biome-ignore format: a list to be read as one
