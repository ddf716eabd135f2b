import { foldText } from '../../lib/fold-text.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { isDitto } from '../rows/words.ts';
import { glanceAt } from '../table.ts';
import { notesAway, speaksOfAway } from './away.ts';
import { withoutDenied, withoutMended, withoutNames } from './denied.ts';
import { statePhrases } from './phrases.ts';
import { saying } from './spelled.ts';

/** What a note beside a row says of how many of its items are out of use. */
export interface NoteSays {
  /** `perhaps`: of something that is broken, in words that are not understood, or of what awaits its disposal. */
  readonly faults: number | 'all' | 'perhaps' | undefined;
  /** So many are in use. */
  readonly using: number | undefined;
}

/** What the notes of a row say, by column. */
export interface Noted extends NoteSays {
  readonly column: number;
}

const NOTHING: readonly Noted[] = [];

/** What is said of things that are of no use. */
const FAULTS = [
  'hỏng', 'hư', 'lỗi', 'thanh lý', 'thanh lí', 'tiêu hủy', 'tiêu huỷ', 'không sử dụng', 'không còn sử dụng', 'không dùng', 'không hoạt động',
  'ngừng hoạt động', 'không lên', 'không khởi động', 'không chạy', 'không sửa', 'chờ sửa', 'đang sửa', 'cần sửa', 'đề nghị sửa', 'đề xuất sửa', 'đề nghị được sửa', 'chưa sửa', 'chưa được sửa', 'chưa khắc phục', 'sửa không được', 'không có kinh phí sửa', 'chưa có kinh phí sửa', 'chờ kinh phí sửa', 'bị mất', 'đã mất', 'thất lạc', 'cho mượn', 'đã chuyển', 'chuyển cho',
  'broken', 'faulty', 'damaged', 'defective', 'not working', 'out of order', 'scrapped', 'disposal', 'disposed', 'stolen',
]; // biome-ignore format: a list to be read as one
/** Words of states that are said of other things as well. */
const STATES = [
  'mất', 'kho', 'chưa sử dụng', 'dự phòng', 'điều chuyển', 'đặt mua', 'đặt hàng', 'đang mua', 'bảo trì', 'bảo dưỡng',
  'repair', 'storage', 'spare', 'order', 'ordered', 'lost',
]; // biome-ignore format: a list to be read as one
const GOOD = ['tốt', 'sử dụng', 'dùng', 'hoạt động', 'chạy', 'working', 'in use'];
const speaksOfUse = saying(...FAULTS);
export const speaksOfFaults = (text: string): boolean => speaksOfUse(text) || speaksOfAway(text);
const speaksOfStates = saying(...FAULTS, ...STATES, ...GOOD);
const maySpeak = saying(...FAULTS, ...STATES, ...GOOD, 'chưa', 'không', 'chỉ', 'not', 'missing');

/** "Chưa có", and nothing else. */
const NOT_THERE =
  /^(?:\d+ )?(?:(?:may|bo|cai|chiec) )?(?:hien )?(?:(?:chua|khong|khong con) (?:co|co may|duoc cap|duoc trang bi|trang bi|cap|nhan|ban giao|mua)|not (?:yet )?(?:there|delivered|received)|missing)$/;
/** What a machine does without: "hỏng pin", "chuột bị hỏng". */
const PART =
  '(?:pin|chuot|ban phim|loa|webcam|camera|micro|tai nghe|cong usb|o (?:dia )?(?:cd|dvd|quang)|dau doc(?: the| dvd)?|vo)';
const OF_PART = new RegExp(
  `^(?:may )?(?:bi )?(?:hong|hu|loi) (?:cai )?${PART}$|^${PART}(?: may)?(?: (?:bi|da|dang|hay))* (?:hong|hu|loi)$`,
);
const FEW =
  /^(?:(?:hien|nay|chi|con|co|duoc|van|la) )*(?:tot|(?:dung|su dung|hoat dong|chay)(?: (?:duoc|tot|binh thuong|on|on dinh))*)$|^(?:hien |nay )?chi (?:con|co)(?: lai)?$/;
/** "7/10 máy"; "06/2019" is a month, and "24/24" all day. */
const SHARE = /^\D*(?!24 ?\/)\d+ ?\/ ?(?!(?:19|20)\d\d)\d+\D*$/;
const isDisposal = (bare: string): boolean => /(?:^| )(?:thanh ly|tieu huy)(?: |$)/.test(foldText(bare));
/** So many machines, or parts of them: no more than so many are broken. */
const PIECES =
  /(?<![\d/.,])(\d{1,4})\s*(?:máy|cái|bộ|chiếc|cây|thiết bị|laptop|pc|machine|unit|piece|computer|desktop)/giu;

/** What a part of a note speaks of, by its words. */
interface Spoken {
  readonly isOfFaults: boolean;
  readonly isOfStates: boolean;
  readonly isAbsent: boolean;
  /** Given away, lost, or not the office's own. */
  readonly isAway: boolean;
  /** Of a part that a machine does without. */
  readonly isOfPart: boolean;
  /** It says of a fault that it is not there. */
  readonly isDenial: boolean;
  /** "Chỉ có 7 máy dùng được": the others are not. */
  readonly isOfFew: boolean;
}

const spokenOf = remembered((bare: string): Spoken => {
  const text = foldText(bare);
  const isDenial = speaksOfFaults(bare) && !speaksOfFaults(withoutDenied(bare));
  return {
    isOfFaults: speaksOfFaults(bare),
    isOfStates: speaksOfStates(bare),
    isAbsent: NOT_THERE.test(text),
    isAway: notesAway(bare),
    isOfPart: OF_PART.test(text),
    isDenial,
    isOfFew: FEW.test(text),
  };
});

/** What a note says; undefined where it says nothing of the kind. */
export function noteSays(text: string): NoteSays | undefined {
  // Most notes are of other things, and each is another one.
  if (!maySpeak(text) && !notesAway(text)) return undefined;
  let [numbered, using]: (number | undefined)[] = [];
  let [isBare, isWaiting, isPerhaps] = [false, false, false];
  const phrases = statePhrases(speaksOfFaults(text) ? withoutMended(withoutNames(text)) : text);
  const isOfParts = phrases.every(({ bare }) => spokenOf(bare).isOfPart);
  for (const { text: phrase, bare, part, numbers } of isOfParts ? [] : phrases) {
    const [number, ...others] = numbers;
    const { isOfFaults, isOfStates, isAbsent, isAway, isDenial, isOfFew } = spokenOf(bare);
    if (!(isOfStates || isAbsent || isAway || isOfFew)) continue;
    // How old and how strong an item is, other columns tell.
    if (part === 'too_old' || part === 'too_weak') continue;
    const isDue = isDenial && number !== undefined && isDisposal(bare);
    if (part === 'in_use' || isOfFew || (isDenial && !isDue)) {
      if (others.length === 0 || SHARE.test(phrase)) using = number ?? using;
    } else if ((part !== undefined || isAbsent || isAway) && others.length === 0) {
      // What is in use may await its disposal.
      if (number === undefined && part === 'awaiting_disposal') isWaiting = true;
      else if (number === undefined) isBare = true;
      else numbered = (numbered ?? 0) + number;
    } else if (isOfFaults) {
      const [pieces, ...more] = [...phrase.matchAll(PIECES)];
      if (!pieces || more.length > 0) isPerhaps = true;
      else numbered = (numbered ?? 0) + Number(pieces[1]);
    }
  }
  // "3 máy hỏng, chờ thanh lý": the same three.
  const faults = isPerhaps ? 'perhaps' : (numbered ?? (isBare ? 'all' : isWaiting ? 'perhaps' : undefined));
  return faults === undefined && using === undefined ? undefined : { faults, using };
}

/** Of how many of a row's items a note says that they are of no use. `isStated`: the row says in which state they are. */
export function doubtedBy({ faults, using }: NoteSays, quantity: number, isStated: boolean): number {
  if (typeof faults === 'number') return Math.min(faults, quantity);
  if (faults !== undefined) return faults === 'perhaps' && isStated ? 0 : quantity;
  return using === undefined ? 0 : Math.max(0, quantity - using);
}

/** Reads what the notes beside the rows of a list say; undefined where it has no column of notes. */
export function notesReader({
  kind,
  readings,
}: Layout): ((batch: Batch, record: number) => readonly Noted[]) | undefined {
  const columns = readings.flatMap((reading, column) =>
    kind === 'equipment' && reading?.meaning.is === 'field' && reading.meaning.field === 'note'
      ? [column]
      : [],
  );
  if (columns.length === 0) return undefined;
  const readers = columns.map((column) => ({ column, says: noteReader() }));
  return (batch, record) => {
    let found = NOTHING;
    for (let at = 0; at < readers.length; at++) {
      const { column, says } = readers[at] as (typeof readers)[number];
      const note = says(batch.cell(record, column));
      if (note) found = [...found, { column, faults: note.faults, using: note.using }];
    }
    return found;
  };
}

const telling = new WeakMap<Layout, boolean>();

/** Whether some row of a list has a note that speaks of such items. Reads the table as far as the first of them. */
export function notesTell(layout: Layout): boolean {
  const known = telling.get(layout) ?? notesIn(layout);
  telling.set(layout, known);
  return known;
}

function notesIn(layout: Layout): boolean {
  const notesOf = notesReader(layout);
  for (const batch of notesOf ? glanceAt(layout.table) : []) {
    for (let record = 0; record < batch.length; record++)
      if (notesOf && notesOf(batch, record).length > 0) return true;
  }
  return false;
}

/** Reads notes from above, each distinct one once: "nt" says what the one above it does. */
function noteReader(): (cell: Cell) => NoteSays | undefined {
  const memory = new Map<string, NoteSays | undefined>();
  let last: NoteSays | undefined;
  return (cell) => {
    if (typeof cell !== 'string' || cell === '') return undefined;
    if (memory.has(cell)) {
      last = memory.get(cell);
      return last;
    }
    const text = cleanText(cell);
    if (text.length <= LONGEST_DITTO && isDitto(text)) return last;
    last = noteSays(text);
    if (memory.size < MEMORY) memory.set(cell, last);
    return last;
  };
}
const MEMORY = 1 << 12;
const LONGEST_DITTO = 12;
