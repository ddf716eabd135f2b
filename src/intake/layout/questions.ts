import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import { isMadeOf } from '../headers/groups.ts';
import { readHeader } from '../headers/index.ts';
import { remarkOf } from '../headers/remarks.ts';
import { PEOPLE_GROUPS, PLAIN_GROUPS } from '../headers/words.ts';

/** A row of a form that asks something, or heads those that do. */
export interface Asked {
  readonly row: number;
  /** Its number or bullet: "2.1", "a", "-"; empty without. */
  readonly mark: string;
  readonly text: string;
  /** How it is measured: "Mbps". */
  readonly measure: string;
  readonly answers: readonly Cell[];
}

/** A question with the headings that it stands under. */
export interface Question extends Asked {
  readonly path: readonly string[];
}

interface Heading {
  readonly depth: number;
  /** How it is marked: of the rows below it those alike stand beside each other. */
  readonly sort: string;
  readonly text: string;
  readonly isAnswered: boolean;
}

const WITHIN = /^(?:trong (?:so )?do|of which|including)(?: |$)/;

/** The questions of a form, with the headings above them; a heading that nobody answered, and that others stand under, is none itself. */
export function questionsOf(asked: readonly Asked[]): readonly Question[] {
  const areMarked = asked.some(({ mark }) => /\d/.test(mark));
  const areHeaded = areMarked || !asked.every(({ text }) => isInCapitals(text));
  const above: Heading[] = [];
  const depths = asked.map((each, at) => {
    const { depth, sort } = standing(each, asked[at + 1]?.mark ?? '', above, { areMarked, areHeaded });
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const path = [...above.filter(matters).map(({ text }) => text), measured(each)];
    above.push({ depth, sort, text: each.text, isAnswered: isAnswered(each) });
    return { depth, path };
  });
  return asked.flatMap((each, at) => {
    const { depth, path } = depths[at] as { depth: number; path: string[] };
    const isHeading = (depths[at + 1]?.depth ?? -1) > depth || depth <= 0;
    return isHeading && !isAnswered(each) ? [] : [{ ...each, path }];
  });
}

const isAnswered = ({ answers }: Asked): boolean => answers.some((cell) => !isBlank(cell));

/** With what it is measured in, unless pieces or people are counted one by one. */
const measured = ({ text, measure }: Asked): string => {
  const remark = remarkOf(measure);
  const isPlain =
    measure === '' ||
    remark?.says === 'yes_no' ||
    ((remark?.says === 'pieces' || remark?.says === 'people') && remark.scale === 1);
  return isPlain ? text : `${text} (${measure})`;
};

/** How deep a row stands, and what is marked as it is. `next`: the mark of the row below it. `areHeaded`: capitals tell headings from questions. */
function standing(
  each: Asked,
  next: string,
  above: readonly Heading[],
  { areMarked, areHeaded }: { readonly areMarked: boolean; readonly areHeaded: boolean },
): { depth: number; sort: string } {
  const { mark, text } = each;
  const below = (sort: string): { depth: number; sort: string } => {
    const same = above.findLast((heading) => heading.sort === sort);
    return { depth: same?.depth ?? (above.at(-1)?.depth ?? 0) + 1, sort };
  };
  const sections = /^(?:[IVX]{1,5}|[A-H])(?=$|\.\d)/.exec(mark)?.[0];
  const steps = mark.match(/\d+/g)?.length ?? 0;
  if (sections !== undefined && steps === 0)
    return { depth: /^[A-H]$/.test(mark) && mark !== 'I' ? -1 : 0, sort: 'section' };
  if (steps > 0) return { depth: steps, sort: 'number' };
  if (/^\p{Ll}$/u.test(mark)) return below('letter');
  if (mark !== '') return below(mark);
  const asksItself = !isInCapitals(text) && readHeader('units', [text]) !== undefined;
  const isSection =
    areHeaded && !isAnswered(each) && headsOthers(text) && !asksItself && !/^(?:-|\+|\p{Ll})$/u.test(next);
  if (isSection) return { depth: 0, sort: 'section' };
  if (WITHIN.test(foldText(text))) return below('within');
  const isPart = areMarked && above.length > 0 && readHeader('units', [text]) === undefined;
  return isPart ? below('within') : { depth: 1, sort: 'number' };
}

/** Without a number and an answer: "TRANG THIẾT BỊ", "Hạ tầng số". */
export const headsOthers = (text: string): boolean => isTheme(text) || isInCapitals(text);

const isInCapitals = (text: string): boolean => /\p{L}{3}/u.test(text) && text === text.toUpperCase();

/** Whether a heading says more of the rows under it than what they are about: "Máy tính", "Trường học", not "Thông tin chung". */
const matters = ({ text, isAnswered }: Heading): boolean =>
  isAnswered || readHeader('units', [text]) !== undefined || !isTheme(text);

const words = (...all: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(all.flat().map(foldText));
const THEMES = words(PLAIN_GROUPS, [
  'mạng LAN',
  'internet',
  'đường truyền',
  'ứng dụng',
  'cơ sở vật chất',
  'trang bị',
]);
/** People beside technology are those who work at it. */
const PEOPLE = words(PEOPLE_GROUPS, [
  'công chức',
  'viên chức',
  'tổ chức',
  'bộ máy',
  'thông tin',
  'chung',
  'về',
  'và',
  'tình hình',
  'số lượng',
]);
const isTheme = (text: string): boolean => {
  const own = numbered(text).text;
  return isMadeOf(THEMES, own) || isMadeOf(PEOPLE, own);
};

const MARK =
  /^\s*(?:((?:\d{1,2}|[IVX]{1,5}|[A-H])(?:\.\d{1,2})+|\d{1,2}|[IVX]{1,5}|[A-Ha-hđ])[.):/-]+\s*(?=\p{L})|((?:\d{1,2})(?:\.\d{1,2})+)\s+(?=\p{L})|([-–+•*])\s*(?=\p{L}))/u;

/** A question without its number, and its number. */
export function numbered(cell: string): { mark: string; text: string } {
  const text = cleanText(cell).normalize('NFC');
  const [whole = '', ...marks] = MARK.exec(text) ?? [];
  return { mark: markOf(marks.find((each) => each !== undefined) ?? ''), text: text.slice(whole.length) };
}

/** "2.1.", "a)", "–" */
export const markOf = (text: string): string =>
  text
    .trim()
    .replace(/[.):\s]+$/, '')
    .replace(/^[–•*]$/, '-');

/** Nothing but the number or the bullet of a row. */
export const isMark = (cell: Cell): boolean =>
  typeof cell === 'number'
    ? cell > 0 && cell < 1000
    : /^\s*(?:(?:\d{1,3}|[IVX]{1,5}|[A-H])(?:\.\d{1,2})*|[A-Ha-zđ]|[-–+•*])[.):]*\s*$/.test(
        String(cell ?? ''),
      );
