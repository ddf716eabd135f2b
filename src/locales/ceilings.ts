import type { Params } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { amid, headingVi } from './headings.ts';
import { at } from './price-lists.ts';
import type { Said, Sentence } from './said.ts';

type CeilingRule = Extract<
  RuleId,
  | 'ceiling-not-judged'
  | 'ceiling-for-part'
  | 'ceiling-not-valid'
  | 'ceilings-overlap'
  | 'ceiling-ends'
  | 'ceiling-of-other-year'
  | 'profile-not-valid'
  | 'number-unverified'
>;
type Issues = Readonly<Record<CeilingRule, (said: Said) => Sentence>>;
type Faults = Readonly<Record<string, (p: Params) => string>>;

const kindVi = (item: unknown): string => {
  const own = headingVi(String(item));
  return own === String(item) ? own : amid(own);
};
const kindsVi = (items: unknown): string => [items].flat().map(kindVi).join(', ');
const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words ?? ''));

export const CEILING_ISSUES: { readonly en: Issues; readonly vi: Issues } = {
  en: {
    'ceiling-not-judged': ({ params }) => ({
      message: `Ceiling ${params.ceiling} was not held against ${params.unit ? `what units may have (first: ${params.unit})` : 'any unit'}: nobody gives ${list(params.facts)}.`,
      fix: `Add the columns to the units, or take the ceiling out.${params.nearest ? ` Did you mean "${params.nearest}"?` : ''}`,
    }),
    'ceiling-for-part': ({ params }) => ({
      message: `Ceiling ${params.ceiling} was not held against ${params.item}: it counts ${list(params.counted)}, and not ${list(params.others)}.`,
      fix: 'Count separately what the ceiling counts (a standard and a target of its own), or name the others in the items of a ceiling as well.',
    }),
    'ceiling-not-valid': ({ params }) => ({
      message: `No ceiling of ${params.item} holds on ${params.date} (${list(params.spans)}); nothing limits what is asked for on that day.`,
      fix: 'Enter one that holds on that day, or extend the profile of that day.',
    }),
    'ceilings-overlap': ({ params }) => ({
      message: `Several ceilings of ${params.item} (${list(params.ceilings)}) are for unit ${params.unit}, and perhaps others; the first was taken.`,
      fix: 'Tell them apart with "where", or by their dates.',
    }),
    'ceiling-ends': ({ params }) => ({
      message: `Ceiling ${params.ceiling} no longer holds in ${params.year}, and none takes its place: nothing limits what the plan asks for from then on.`,
      fix: 'Enter the one that holds then, or extend the profile of that day; where it goes on, change valid_to.',
    }),
    'ceiling-of-other-year': ({ params }) => ({
      message: `The estimate and the budget of ${params.year} keep to ceiling ${params.ceiling}, which holds on ${params.priceDate}; on ${params.date} ${params.other ? `${params.other} holds` : 'none holds'}.`,
      fix: `Set price_date to a day of ${params.year} on which the right one holds. The plan over several years (funding.years) keeps to the ceilings of each of its years.`,
    }),
    'profile-not-valid': ({ params }) => ({
      message: `${params.file} holds ${[params.from && `from ${params.from}`, params.to ? `to ${params.to}` : 'on'].filter(Boolean).join(' ')}, and the ${params.what === 'as_of' ? 'date of the stock' : 'day of the prices'} is ${params.date}.`,
      fix: 'Extend the profile or file that holds on that day.',
    }),
    'number-unverified': ({ params }) => ({
      message: `${params.what}: nobody held ${list(params.numbers)} against the official text${params.source ? ` (${params.source})` : ''}.`,
      fix: 'Check it, and write it into your own configuration.',
    }),
  },
  vi: {
    'ceiling-not-judged': ({ params }) => ({
      message: `Chưa đối chiếu được định mức ${params.ceiling} với ${params.unit ? `số lượng của các đơn vị (đầu tiên: ${params.unit})` : 'đơn vị nào'}: không có số liệu ${list(params.facts)}.`,
      fix: `Thêm các cột này vào bảng đơn vị, hoặc bỏ định mức.${params.nearest ? ` Có phải là "${params.nearest}"?` : ''}`,
    }),
    'ceiling-for-part': ({ params }) => ({
      message: `Chưa đối chiếu được định mức ${params.ceiling} với ${kindVi(params.item)}: định mức tính ${kindsVi(params.counted)} nhưng không tính ${kindsVi(params.others)}.`,
      fix: 'Đếm riêng các loại mà định mức tính (tiêu chuẩn và mục tiêu riêng), hoặc ghi thêm các loại còn lại vào items của định mức.',
    }),
    'ceiling-not-valid': ({ params }) => ({
      message: `Ngày ${params.date} không có định mức ${kindVi(params.item)} nào còn hiệu lực (${list(params.spans)}); phần đề nghị tính theo ngày đó không bị giới hạn.`,
      fix: 'Nhập định mức có hiệu lực vào ngày đó, hoặc dùng bộ cấu hình của ngày đó.',
    }),
    'ceilings-overlap': ({ params }) => ({
      message: `Có nhiều định mức ${kindVi(params.item)} (${list(params.ceilings)}) cùng áp dụng cho đơn vị ${params.unit}, có thể cả đơn vị khác; đã dùng định mức đầu tiên.`,
      fix: 'Phân biệt bằng "where" hoặc bằng ngày hiệu lực.',
    }),
    'ceiling-ends': ({ params }) => ({
      message: `Định mức ${params.ceiling} không còn hiệu lực năm ${params.year} và không có định mức nào thay thế: từ năm đó phần đề nghị trong kế hoạch không bị giới hạn.`,
      fix: 'Nhập định mức có hiệu lực vào năm đó hoặc dùng bộ cấu hình của năm đó; nếu định mức còn tiếp tục áp dụng, sửa valid_to.',
    }),
    'ceiling-of-other-year': ({ params }) => ({
      message: `Dự toán năm ${params.year} áp dụng định mức ${params.ceiling}, có hiệu lực ngày ${params.priceDate}; ngày ${params.date} ${params.other ? `định mức có hiệu lực là ${params.other}` : 'không có định mức nào có hiệu lực'}.`,
      fix: `Đặt price_date vào một ngày của năm ${params.year} mà định mức cần dùng có hiệu lực. Kế hoạch nhiều năm (funding.years) áp dụng định mức của từng năm.`,
    }),
    'profile-not-valid': ({ params }) => ({
      message: `${params.file} có hiệu lực ${[params.from && `từ ${params.from}`, params.to && `đến ${params.to}`].filter(Boolean).join(' ')}, còn ${params.what === 'as_of' ? 'ngày chốt số liệu' : 'ngày lấy giá'} là ${params.date}.`,
      fix: 'Dùng bộ cấu hình hoặc tệp có hiệu lực vào ngày đó.',
    }),
    'number-unverified': ({ params }) => ({
      message: `${params.what}: ${list(params.numbers)} chưa được đối chiếu với văn bản gốc${params.source ? ` (${params.source})` : ''}.`,
      fix: 'Hãy kiểm tra rồi ghi vào cấu hình của mình.',
    }),
  },
};

export const CEILING_FAULTS: { readonly en: Faults; readonly vi: Faults } = {
  en: {
    'config-entitlement-shape': (p) =>
      `${at(p)}say either a fact with each or one_per, such as { fact: posts, one_per: 3 }, or { per_unit: 1 }.`,
    'config-ceiling-without-limit': (p) =>
      `${at(p)}a ceiling needs an entitlement, a price or useful_life_years.`,
  },
  vi: {
    'config-entitlement-shape': (p) =>
      `${at(p)}ghi một số liệu với each hoặc one_per, ví dụ { fact: posts, one_per: 3 }, hoặc ghi { per_unit: 1 }.`,
    'config-ceiling-without-limit': (p) =>
      `${at(p)}định mức cần có số lượng (entitlement), mức giá (price) hoặc useful_life_years.`,
  },
};

const en = {
  heading: 'Beyond lawful ceilings',
  mayHave: 'What the units may lawfully have',
  noLimit: 'no limit',
  notAskedFor: 'The budget does not ask for it, unless --beyond-ceiling is given.',
  notAsked: 'Beyond lawful ceilings, not asked for',
  asked: 'Beyond lawful ceilings, asked for all the same',
  note: 'It is part of the need above; pieces and amounts are counted under one reason only. --beyond-ceiling asks for it as well.',
  noteAsked: 'It is part of the need above, and asked for because of --beyond-ceiling.',
  inPlan: (amounts: string) =>
    `Purchases of the plan cost more than the price limits of ceilings allow, and nobody is asked for that: ${amounts}.`,
  keptOut: (amounts: string) =>
    `Lacking and kept out of the request by ceilings, because it is more than may be had or may not be replaced yet, at the end of the year: ${amounts}.`,
  keptOutOf: 'kept out by a ceiling',
  ceiling: 'ceiling',
  withBelow: (unit: string) => `${unit} with all below`,
  why: 'why',
  entitled: 'may have',
  there: 'has, good',
  limit: 'price limit',
  tolerated: 'that is, with tolerance',
  life: 'replaced after, years',
  used: 'Ceilings used',
  how: 'How what they may have comes about',
  countedFrom: 'counted from',
  rule: 'rule',
  units: 'units',
  comesTo: 'comes to, rounded up',
  rules: {
    each: (number: string) => `${number} for each`,
    one_per: (number: string) => `one for ${number}`,
    per_unit: (number: string) => `${number} for a unit`,
  },
  figures: 'Figures behind it',
  unverified: (p: { source: string | null; what: string }) =>
    `Nobody held this against the official text${p.source ? ` (${p.source})` : ''}: ${p.what}.`,
  reasons: {
    quantity: 'more than it may have',
    life: 'replaced before its time',
    price: 'dearer than it may be',
  },
};

const vi: typeof en = {
  heading: 'Vượt định mức, tiêu chuẩn',
  mayHave: 'Định mức, tiêu chuẩn của các đơn vị',
  noLimit: 'không giới hạn',
  notAskedFor: 'Dự toán không đề nghị cấp phần này, trừ khi dùng --beyond-ceiling.',
  notAsked: 'Vượt định mức, không đề nghị cấp',
  asked: 'Vượt định mức, vẫn đề nghị cấp',
  note: 'Đây là một phần của nhu cầu ở trên; mỗi thiết bị, mỗi khoản tiền chỉ tính theo một lý do. Dùng --beyond-ceiling để đề nghị cả phần này.',
  noteAsked: 'Đây là một phần của nhu cầu ở trên, vẫn đề nghị cấp do có --beyond-ceiling.',
  inPlan: (amounts) =>
    `Phần giá mua vượt mức giá tối đa, không đề nghị cấp và không tính trong kế hoạch: ${amounts}.`,
  keptOut: (amounts) =>
    `Phần còn thiếu nhưng không đề nghị cấp vì vượt số lượng theo định mức hoặc chưa hết thời gian sử dụng, tính đến cuối năm: ${amounts}.`,
  keptOutOf: 'không đề nghị theo định mức',
  ceiling: 'định mức',
  withBelow: (unit) => `${unit} và toàn bộ cấp dưới`,
  why: 'lý do',
  entitled: 'được trang bị tối đa',
  there: 'đang có, đạt chuẩn',
  limit: 'mức giá tối đa',
  tolerated: 'gồm mức cho phép vượt',
  life: 'thời gian sử dụng, năm',
  used: 'Định mức, tiêu chuẩn đã áp dụng',
  how: 'Cách tính số lượng được trang bị',
  countedFrom: 'tính theo',
  rule: 'mức',
  units: 'số đơn vị',
  comesTo: 'thành, làm tròn lên',
  rules: {
    each: (number) => `cứ 1 được ${number}`,
    one_per: (number) => `cứ ${number} được 1`,
    per_unit: (number) => `mỗi đơn vị ${number}`,
  },
  figures: 'Số liệu làm căn cứ',
  unverified: (p) => `Chưa đối chiếu với văn bản gốc${p.source ? ` (${p.source})` : ''}: ${p.what}.`,
  reasons: {
    quantity: 'vượt số lượng được trang bị',
    life: 'thay thế khi chưa hết thời gian sử dụng',
    price: 'vượt mức giá tối đa',
  },
};

export const CEILING_WORDS = { en, vi };
