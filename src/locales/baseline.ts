import type { Params } from '../model/finding.ts';

type Count = Readonly<Record<'errors' | 'warnings' | 'knownErrors' | 'knownWarnings', string>>;
type Written = Readonly<Record<'path' | 'added' | 'changed' | 'kept' | 'dropped', string>>;

const en = {
  known: 'known',
  outcome: (p: Count & { readonly file: string }) =>
    `Beside ${p.file}: ${p.errors} new error(s), ${p.warnings} new warning(s); known: ${p.knownErrors} error(s), ${p.knownWarnings} warning(s).`,
  expired: (count: string) => `Of the new, known until a day that is over: ${count}.`,
  fixed: (count: string) => `${count} fixed: infragap baseline prune takes them out.`,
  notChecked: (count: string) =>
    `Known, and not looked for this time: ${count} (not all files were read to their end, a rule is off, or only a part was looked at).`,
  unknownRules: (rules: string) => `Rules that this version does not have: ${rules}. Their entries are kept.`,
  wrote: (p: Written) =>
    `Wrote ${p.path}: entries added ${p.added}, changed ${p.changed}, kept ${p.kept}, dropped ${p.dropped}.`,
  leftExpired: (count: string) =>
    `Entries whose last day is over, left so: ${count}. --expires DATE renews them.`,
  withoutEntry: (count: string) =>
    `Findings without an entry, which stay new: ${count}. Of one rule in one file only the first thousands are kept.`,
};

const vi: typeof en = {
  known: 'đã biết',
  outcome: (p) =>
    `So với ${p.file}: mới có ${p.errors} lỗi, ${p.warnings} cảnh báo; đã biết ${p.knownErrors} lỗi, ${p.knownWarnings} cảnh báo.`,
  expired: (count) => `Trong số mới có ${count} vấn đề đã quá hạn ghi nhận.`,
  fixed: (count) => `${count} vấn đề đã được khắc phục: infragap baseline prune sẽ bỏ khỏi danh sách.`,
  notChecked: (count) =>
    `${count} vấn đề đã biết chưa kiểm tra lại được: có tệp không được đọc hoặc không đọc được đến hết, có quy tắc bị tắt, hoặc chỉ xem một phần.`,
  unknownRules: (rules) => `Các quy tắc không có trong phiên bản này: ${rules}. Các mục đó vẫn được giữ.`,
  wrote: (p) =>
    `Đã ghi ${p.path}: thêm ${p.added} mục, sửa ${p.changed}, giữ nguyên ${p.kept}, bỏ ${p.dropped}.`,
  leftExpired: (count) => `${count} mục đã quá hạn và vẫn để nguyên; dùng --expires NGÀY để gia hạn.`,
  withoutEntry: (count) =>
    `${count} phát hiện không được ghi thành mục nên vẫn là mới: mỗi quy tắc trong một tệp chỉ giữ vài nghìn phát hiện đầu.`,
};

export const BASELINE_WORDS = { en, vi };

type Faults = Readonly<Record<string, (p: Params) => string>>;

const named = (words: Readonly<Record<string, string>>, name: unknown, other: string): string =>
  Object.hasOwn(words, String(name)) ? (words[String(name)] as string) : other;
const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : '');

const WANTED_EN = {
  '': 'an object with schema_version, read and entries',
  schema_version: 'the text "1"',
  read: 'a list of files and sheets',
  'read[]': 'a file, and a sheet of it',
  entries: 'a list of entries',
  'entries[]': 'an entry with rule, count and fingerprint',
  table: 'units, equipment, connectivity or allocations',
  key: 'cells by their fields',
  about: 'words by what they are about',
  count: 'a whole number of at least 1',
  rows: 'a whole number of at least 1',
  fingerprint: '32 hexadecimal digits',
  expires: 'a date such as 2026-12-31',
};
const WANTED_VI = {
  '': 'một đối tượng có schema_version, read và entries',
  schema_version: 'văn bản "1"',
  read: 'danh sách tệp và trang tính',
  'read[]': 'một tệp và trang tính của tệp',
  entries: 'danh sách các mục',
  'entries[]': 'một mục có rule, count và fingerprint',
  table: 'units, equipment, connectivity hoặc allocations',
  key: 'các ô theo trường',
  about: 'các từ theo nội dung',
  count: 'số nguyên từ 1 trở lên',
  rows: 'số nguyên từ 1 trở lên',
  fingerprint: '32 chữ số thập lục phân',
  expires: 'ngày dạng 2026-12-31',
};

const at = (p: Params): string => `${p.file}: ${p.path ? `${p.path}: ` : ''}`;

const faultsEn: Faults = {
  'baseline-not-there': (p) =>
    `There is no baseline "${p.file}".${p.nearest ? ` Did you mean "${p.nearest}"?` : ''} infragap baseline create PATHS --baseline ${p.file} makes it.`,
  'baseline-there': (p) =>
    `"${p.file}" is there already; nothing was written. infragap baseline update PATHS --baseline ${p.file} adds to it.`,
  'baseline-unreadable': (p) => `The baseline ${p.file} cannot be read (${p.why}).`,
  'baseline-syntax': (p) =>
    `${p.file} is not valid JSON: it goes wrong in line ${p.line}, column ${p.column}. Mend it, or take an earlier version of it.`,
  'baseline-version': (p) =>
    `${at(p)}"${p.value}" is another version than ${p.version}, which this infragap reads. Use the infragap that wrote it.`,
  'baseline-unknown-key': (p) =>
    `${at(p)}there is no key "${p.key}" here.${p.nearest ? ` Did you mean "${p.nearest}"?` : ` Keys: ${list(p.known)}.`}`,
  'baseline-missing': (p) => `${at(p)}is missing; wanted: ${named(WANTED_EN, p.name, 'a text')}.`,
  'baseline-wrong': (p) =>
    `${at(p)}"${p.value}" is not right; wanted: ${named(WANTED_EN, p.name, 'a text')}.`,
  'baseline-fingerprint': (p) =>
    `${at(p)}its fingerprint is that of something else. Only count, rows, reason and expires may be changed by hand: take the rest back, or delete the entry.`,
  'baseline-twice': (p) => `${at(p)}it is the same as ${p.before}; delete one of them.`,
  'baseline-remarks': () => '--reason and --expires are said of what is added: by create and update.',
  'day-over': (p) => `${p.option}: ${p.value} is over; write a day from ${p.today} on.`,
};

const faultsVi: Faults = {
  'baseline-not-there': (p) =>
    `Không có danh sách "${p.file}".${p.nearest ? ` Có phải là "${p.nearest}"?` : ''} Tạo bằng infragap baseline create ĐƯỜNG_DẪN --baseline ${p.file}.`,
  'baseline-there': (p) =>
    `"${p.file}" đã có; chưa ghi gì. Bổ sung bằng infragap baseline update ĐƯỜNG_DẪN --baseline ${p.file}.`,
  'baseline-unreadable': (p) => `Không đọc được danh sách ${p.file} (${p.why}).`,
  'baseline-syntax': (p) =>
    `${p.file} không phải JSON hợp lệ: sai tại dòng ${p.line}, cột ${p.column}. Hãy sửa lại hoặc dùng bản trước đó.`,
  'baseline-version': (p) =>
    `${at(p)}"${p.value}" khác phiên bản ${p.version} mà infragap này đọc được. Hãy dùng infragap đã ghi tệp này.`,
  'baseline-unknown-key': (p) =>
    `${at(p)}ở đây không có khóa "${p.key}".${p.nearest ? ` Có phải là "${p.nearest}"?` : ` Các khóa: ${list(p.known)}.`}`,
  'baseline-missing': (p) => `${at(p)}còn thiếu; cần: ${named(WANTED_VI, p.name, 'văn bản')}.`,
  'baseline-wrong': (p) => `${at(p)}"${p.value}" không đúng; cần: ${named(WANTED_VI, p.name, 'văn bản')}.`,
  'baseline-fingerprint': (p) =>
    `${at(p)}fingerprint không phải của mục này. Chỉ được sửa tay count, rows, reason và expires: hãy trả lại phần còn lại như cũ, hoặc xóa mục này.`,
  'baseline-twice': (p) => `${at(p)}trùng với ${p.before}; hãy xóa một trong hai.`,
  'baseline-remarks': () =>
    '--reason và --expires chỉ dùng cho những gì được thêm: với lệnh create và update.',
  'day-over': (p) => `${p.option}: ${p.value} đã qua; hãy ghi một ngày từ ${p.today} trở đi.`,
};

/** What is wrong with a baseline, by UserError key. */
export const BASELINE_FAULTS = { en: faultsEn, vi: faultsVi };
