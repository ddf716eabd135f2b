import * as english from './parts.en.ts';
import * as vietnamese from './parts.vi.ts';
import { at } from './price-lists.ts';
import type { Faults } from './said.ts';

const en = ({ near, list }: typeof english): Faults => ({
  'config-unreadable': (p) => `The configuration ${p.file} cannot be read (${p.why}).`,
  'config-syntax': (p) => `${at(p)}this is not valid YAML: ${p.why}`,
  'config-no-keys': (p) =>
    `${at(p)}a configuration is made of keys and values, such as "currency: VND"; this is not.`,
  'config-unknown-key': (p) =>
    `${at(p)}there is no key "${p.key}" here.${near(p.nearest) || ` Keys: ${list(p.known)}.`}`,
  'config-missing': (p) => `${at(p)}is missing.`,
  'config-wrong-type': (p) =>
    `${at(p)}"${p.value}" is not of the right type${p.expected === 'union' ? '' : ` (${p.expected} wanted)`}.${p.plain === undefined ? '' : ` Write ${p.plain}.`}`,
  'config-not-in-list': (p) =>
    `${at(p)}"${p.value}" is not known.${near(p.nearest) || ` Known: ${list(p.choices)}.`}`,
  'config-too-small': (p) =>
    `${at(p)}${p.value} is too small or too few (${p.exclusive ? 'more than' : 'at least'} ${p.limit}).`,
  'config-too-big': (p) => `${at(p)}${p.value} is too large or too many (at most ${p.limit}).`,
  'config-bad-id': (p) => `${at(p)}"${p.value}" cannot be an id: use letters, digits, ".", "-" and "_".`,
  'config-bad-date': (p) => `${at(p)}"${p.value}" is not a date; write it as 2023-12-31.`,
  'config-bad-currency': (p) => `${at(p)}"${p.value}" is no currency code such as VND.`,
  'config-bad-amount': (p) => `${at(p)}"${p.value}" is not an amount above zero, such as 1, 0.5 or 1/3.`,
  'config-bad-year': (p) => `${at(p)}"${p.value}" is not a year such as 2027.`,
  'config-bad-share': (p) => `${at(p)}"${p.value}" is not a share between 0 and 100%; write 80%, 0.8 or 4/5.`,
  'config-no-share': (p) =>
    `${at(p)}"${p.value}" pays for nothing; write what it pays at most, such as 70%, or take the source out.`,
  'config-not-rising': (p) => `${at(p)}${p.value}: years have to rise, each named once.`,
  'config-bad-order': (p) => `${at(p)}${p.value}: the first may not be after the second.`,
  'config-price-outside-range': (p) => `${at(p)}the price ${p.price} lies outside its own range ${p.value}.`,
  'config-one-of-two': (p) => `${at(p)}say either at_least or one_per (or items), not both.`,
  'config-item-or-items': (p) => `${at(p)}say either item or items.`,
  'config-connection-or-item': (p) => `${at(p)}say either connection or item.`,
  'config-is-or-counts': (p) => `${at(p)}say either what the column is, or what it counts.`,
  'config-bad-value': (p) => `${at(p)}"${p.value}" is not what is wanted here.`,
  'config-reserved': (p) => `${at(p)}"${p.value}" is a reserved word; give the price another id.`,
  'config-duplicate-id': (p) => `${at(p)}"${p.value}" is there twice; ids must differ.`,
  'config-with-itself': (p) => `${at(p)}a price comes with itself: ${p.value}.`,
  'config-own-rate': (p) => `${at(p)}${p.value} is the currency of the configuration and has no rate.`,
  'config-not-running': (p) =>
    `${at(p)}price "${p.value}" is paid once; a running cost needs one per month or year.`,
  'config-never-used': (p) =>
    `${at(p)}running_costs[${p.by}] says what "${p.value}" costs everybody, so this is never used; put it first, or say where of both.`,
  'config-not-once': (p) =>
    `${at(p)}price "${p.value}" is paid every year; only what is paid once is maintained.`,
  'config-extends-itself': (p) => `${at(p)}"${p.value}" extends itself, by one way or another.`,
  'config-no-such-base': (p) =>
    `${at(p)}there is no profile or file "${p.value}".${near(p.nearest)} Profiles: ${list(p.choices)}.`,
});

const vi = ({ near, list }: typeof vietnamese): Faults => ({
  'config-unreadable': (p) => `Không đọc được cấu hình ${p.file} (${p.why}).`,
  'config-syntax': (p) => `${at(p)}không phải YAML hợp lệ: ${p.why}`,
  'config-no-keys': (p) =>
    `${at(p)}tệp cấu hình gồm các khóa và giá trị, ví dụ "currency: VND"; đây thì không phải.`,
  'config-unknown-key': (p) =>
    `${at(p)}ở đây không có khóa "${p.key}".${near(p.nearest) || ` Các khóa: ${list(p.known)}.`}`,
  'config-missing': (p) => `${at(p)}còn thiếu.`,
  'config-wrong-type': (p) =>
    `${at(p)}"${p.value}" không đúng kiểu${p.expected === 'union' ? '' : ` (cần ${p.expected})`}.${p.plain === undefined ? '' : ` Hãy ghi ${p.plain}.`}`,
  'config-not-in-list': (p) =>
    `${at(p)}không nhận ra "${p.value}".${near(p.nearest) || ` Giá trị được dùng: ${list(p.choices)}.`}`,
  'config-too-small': (p) =>
    `${at(p)}${p.value} quá nhỏ hoặc quá ít (${p.exclusive ? 'phải lớn hơn' : 'ít nhất'} ${p.limit}).`,
  'config-too-big': (p) => `${at(p)}${p.value} quá lớn hoặc quá nhiều (nhiều nhất ${p.limit}).`,
  'config-bad-id': (p) => `${at(p)}"${p.value}" không thể là id: chỉ dùng chữ cái, chữ số, ".", "-" và "_".`,
  'config-bad-date': (p) => `${at(p)}"${p.value}" không phải là ngày; ghi theo dạng 2023-12-31.`,
  'config-bad-currency': (p) => `${at(p)}"${p.value}" không phải mã tiền tệ như VND.`,
  'config-bad-amount': (p) => `${at(p)}"${p.value}" không phải số lớn hơn 0, như 1, 0.5 hoặc 1/3.`,
  'config-bad-year': (p) => `${at(p)}"${p.value}" không phải là năm, ví dụ 2027.`,
  'config-bad-share': (p) => `${at(p)}"${p.value}" không phải tỷ lệ từ 0 đến 100%; ghi 80%, 0.8 hoặc 4/5.`,
  'config-no-share': (p) =>
    `${at(p)}"${p.value}" nghĩa là không chi gì; ghi tỷ lệ chi tối đa, ví dụ 70%, hoặc bỏ nguồn này.`,
  'config-not-rising': (p) => `${at(p)}${p.value}: các năm phải tăng dần, mỗi năm ghi một lần.`,
  'config-bad-order': (p) => `${at(p)}${p.value}: giá trị đầu không được sau giá trị thứ hai.`,
  'config-price-outside-range': (p) => `${at(p)}đơn giá ${p.price} nằm ngoài khoảng ${p.value} của chính nó.`,
  'config-one-of-two': (p) => `${at(p)}chỉ ghi at_least hoặc one_per (hoặc items), không ghi cả hai.`,
  'config-item-or-items': (p) => `${at(p)}ghi item hoặc items.`,
  'config-connection-or-item': (p) => `${at(p)}ghi connection hoặc item, không ghi cả hai.`,
  'config-is-or-counts': (p) => `${at(p)}ghi cột đó là gì (is) hoặc đếm gì (counts), không ghi cả hai.`,
  'config-bad-value': (p) => `${at(p)}"${p.value}" không phải giá trị cần ở đây.`,
  'config-reserved': (p) => `${at(p)}"${p.value}" là từ dành riêng; hãy đặt mã khác cho giá này.`,
  'config-duplicate-id': (p) => `${at(p)}"${p.value}" bị trùng; mỗi id phải khác nhau.`,
  'config-with-itself': (p) => `${at(p)}một giá kèm theo chính nó: ${p.value}.`,
  'config-own-rate': (p) => `${at(p)}${p.value} là tiền tệ của cấu hình nên không có tỷ giá.`,
  'config-not-running': (p) =>
    `${at(p)}đơn giá "${p.value}" là chi một lần; chi hằng năm cần đơn giá theo tháng hoặc năm.`,
  'config-never-used': (p) =>
    `${at(p)}running_costs[${p.by}] đã ghi chi phí "${p.value}" cho mọi đơn vị nên mục này không bao giờ được dùng; hãy đặt mục này lên trước, hoặc ghi where cho cả hai.`,
  'config-not-once': (p) => `${at(p)}đơn giá "${p.value}" là chi hằng năm; chỉ bảo trì những gì chi một lần.`,
  'config-extends-itself': (p) => `${at(p)}"${p.value}" kế thừa chính nó, trực tiếp hoặc gián tiếp.`,
  'config-no-such-base': (p) =>
    `${at(p)}không có mẫu cấu hình hoặc tệp "${p.value}".${near(p.nearest)} Các mẫu: ${list(p.choices)}.`,
});

/** What is wrong with a configuration. */
export const CONFIG_FAULTS = { en: en(english), vi: vi(vietnamese) };
