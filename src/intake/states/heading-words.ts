import { foldText } from '../../lib/fold-text.ts';
import type { State } from '../headers/index.ts';
import { stateNamed } from '../headers/states.ts';
import { CONDITION_WORDS } from '../words.ts';
import { withoutDenied, withoutMended, withoutNames } from './denied.ts';
import { speaksOfFaults } from './notes.ts';

/** `wanted`: asked for, and not there; `doubted`: whether the items count is not known. */
export type HeadingSays = State | 'wanted' | 'doubted';

/** What is listed, and that it is a list. */
const OBJECTS =
  /^(?:(?:danh sach|danh muc|bang ke|bang|bieu|thong ke|tong hop|liet ke|cac|nhung|so|luong|thiet bi|tai san|trang|may moc|may tinh|may|phuong tien|cong nghe thong tin|cntt|tin hoc|list of|list|equipment|devices|items|assets)(?: |$))+/;
/** When it was so. */
const DATED =
  / (?:(?:nam|quy|thang|tinh den|den|ngay)(?: (?:\d+|[ivx]+|ngay|thang|nam|quy))+|(?:19|20)\d\d)$/;
const WISHES =
  /^(?:de nghi|de xuat|dang ky|du kien|xin|can|nhu cau|ke hoach)(?: duoc)? (?:mua|cap|trang bi|trang cap|bo sung|dau tu|ho tro)(?: |$)|^nhu cau$|^(?:to (?:buy|be bought)|requested|wanted|needed)$/;
const NEEDS =
  /(?:^| )(?:nhu cau|(?:de nghi|du kien|ke hoach) (?:mua|trang bi|cap|trang cap|dau tu)|dang ky (?:mua|nhu cau)|du toan|con thieu|can trang bi|bao gia|chao (?:gia|thau|hang))(?: |$)/;
/** What may be had at most; "hiện có so với định mức" is of what is there. */
const NORMS = /(?<!(?:so voi|theo|dat|vuot|dung)(?: tieu chuan)? )(?<![a-z])dinh muc(?: |$)/;
const THERE = /(?:^| )(?:hien co|hien trang|thuc te|dang su dung)(?: |$)/;
/** "Mua sắm năm 2020" was bought, where the stock is of a later year. */
const PURCHASE = /(?:^| )mua sam(?: |$)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const PROPOSED = /(?:^| )(?:de nghi|de xuat)(?: |$)/;
const ASKED =
  /(?:^| )(?:de nghi|de xuat|dang ky|du kien|xin|can|ke hoach|chu truong|phuong an|to trinh)(?: |$)/;
/** "không kể thiết bị hỏng" */
const LEFT_OUT = /(?:^| )(?:khong (?:bao gom|gom|ke|tinh)|tru|loai tru|excluding|without)(?: |$)/;
/** A line that cites a decision, or is a sentence, heads no list. */
const CITED = /^(?:can cu|theo|ban hanh|kem theo|ghi chu|luu y)(?: |$)/;
/** Of some columns of a ledger, beside "Ghi tăng TSCĐ". */
const OF_COLUMNS = /^ghi giam (?:tscd|tai san co dinh|ccdc|cong cu dung cu)$/;
const LONGEST = 100;

/**
 * What a heading says of the items below it, where it says how they are; `in_use` ends what another said. Words that are clear
 * give a state, others that speak of items of no use leave it open. Of a title that speaks of needs nobody knows whether it
 * means what is there.
 */
export function headingSays(
  text: string,
  from: 'title' | 'sheet' | 'section',
  asOf: string,
): HeadingSays | undefined {
  const folded = foldText(text);
  if (folded === '' || text.length > LONGEST || CITED.test(folded) || LEFT_OUT.test(folded)) return undefined;
  if (from === 'title' && OF_COLUMNS.test(folded)) return undefined;
  const told = speaksOfFaults(text) ? withoutDenied(withoutMended(withoutNames(text))) : text;
  const core = coreOf(foldText(told));
  if (speaksOfFaults(told)) {
    const state = stateOf(core);
    return state === undefined || state === 'too_old' ? 'doubted' : state;
  }
  if (from !== 'title' && WISHES.test(core)) return 'wanted';
  if (isOfNeeds(folded, asOf) || (from !== 'title' && PROPOSED.test(folded))) return 'doubted';
  // One word may be the name of a sheet that says nothing of the kind: "Stock".
  const whole = coreOf(folded);
  const state = whole.includes(' ') ? stateOf(whole) : undefined;
  return state === 'too_old' ? undefined : state;
}

function isOfNeeds(folded: string, asOf: string): boolean {
  if (NEEDS.test(folded) || (NORMS.test(folded) && !THERE.test(folded))) return true;
  const years = folded.match(YEAR) ?? [];
  const isPast = years.length > 0 && years.every((year) => year < asOf.slice(0, 4)) && !ASKED.test(folded);
  return PURCHASE.test(folded) && !isPast;
}

/** Whether it is what is asked for that a heading speaks of. */
export function speaksOfNeeds(text: string, from: 'title' | 'other', asOf: string): boolean {
  const folded = foldText(text);
  if (isOfNeeds(folded, asOf)) return true;
  return from === 'other' && !speaksOfFaults(text) && (WISHES.test(coreOf(folded)) || PROPOSED.test(folded));
}

/** "Danh sách các xã chưa có mạng LAN" */
const LINES_ABSENT =
  /(?:^| )(?:chua|khong|khong con) (?:duoc )?(?:co|ket noi|lap dat|trang bi|dau noi|phu song)(?: |$)/;
const LINES_PLANNED =
  /(?:^| )(?:nhu cau|ke hoach|du kien|de nghi|de xuat|dang ky|can|xin|se)(?: duoc)? (?:dau tu|lap|lap dat|trang bi|keo|xay dung|ket noi|thue|thue bao|cung cap|mua)(?: |$)/;
/** "Để trống nếu không có" says how a table is filled in. */
const LEGEND = /(?:^| )(?:neu|danh dau|dien|de trong|ghi)(?: |$)/;
const isOfAbsent = (folded: string): boolean => LINES_ABSENT.test(folded) && !LEGEND.test(folded);
const LINES_THERE = /(?:^| )(?:da|hien) co(?: |$)/;

/** Whether it is connections which are not there that the title of a form speaks of. */
export const speaksOfLackedLines = (text: string, from: 'title' | 'other', asOf: string): boolean =>
  speaksOfPlannedLines(text, from, asOf) || (text.length <= LONGEST && isOfAbsent(foldText(text)));

/** Whether it is connections which are still to come that a heading speaks of. */
export const speaksOfPlannedLines = (text: string, from: 'title' | 'other', asOf: string): boolean =>
  speaksOfNeeds(text, from, asOf) || (text.length <= LONGEST && LINES_PLANNED.test(foldText(text)));

/** What a heading says of the connections below it: the same, and that they are not there. */
export function headingOfLines(
  text: string,
  from: 'title' | 'sheet' | 'section',
  asOf: string,
): HeadingSays | undefined {
  const says = headingSays(text, from, asOf);
  const folded = foldText(text);
  if (says || text.length > LONGEST || CITED.test(folded) || LEFT_OUT.test(folded)) return says;
  if (isOfAbsent(folded) || LINES_PLANNED.test(folded)) return 'doubted';
  return LINES_THERE.test(folded) ? 'in_use' : undefined;
}

const coreOf = (folded: string): string => folded.replace(OBJECTS, '').replace(DATED, '');

/** Of words that are of states alone. */
const stateOf = (core: string): State | undefined =>
  stateNamed([core]) ?? (CONDITION_WORDS.get(core) as State | undefined);
