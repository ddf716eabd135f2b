import type { About, RuleId, Severity } from '../model/rules.ts';
import { CELL_RULES } from './rules/cell.ts';
import { CONFIGURATION_RULES } from './rules/configuration.ts';
import { FILE_RULES } from './rules/file.ts';
import { FILES_RULES } from './rules/files.ts';
import { HEADER_RULES } from './rules/header.ts';
import { LAYOUT_RULES } from './rules/layout.ts';
import { ROW_RULES } from './rules/row.ts';
import type { RuleText } from './rules/rules-of.ts';

interface Frame {
  readonly title: string;
  readonly intro: string;
  readonly marks: string;
  readonly why: string;
  readonly fix: string;
  /** What a severity means. */
  readonly severity: Readonly<Record<Severity, string>>;
  readonly about: Readonly<Record<About, string>>;
  readonly head: { readonly rule: string; readonly summary: string; readonly means: string };
}

const en: Frame = {
  title: 'Rules',
  intro:
    'What can be wrong with the data, or had to be assumed of it. infragap rules ID tells all about one rule; --rule ID=LEVEL, or rules in infragap.yaml, lets it weigh otherwise.',
  marks: 'In the examples ✗ is wrong, ✓ would be right, and → is how it is read.',
  why: 'Why it matters',
  fix: 'What to do',
  severity: {
    error: 'A row was refused, a cell could not be used, or a published figure would be wrong.',
    warning: 'It was counted, but it is suspicious: somebody should look at it.',
    info: 'An assumption that was made; where it is right, nothing needs to be done.',
  },
  about: {
    file: 'The file',
    layout: 'The layout of a sheet',
    header: 'Headings of columns',
    cell: 'Cells',
    row: 'Rows, and what they say of units',
    files: 'Several files together',
    configuration: 'Configuration',
  },
  head: { rule: 'rule', summary: 'what it is', means: 'means' },
};

const vi: Frame = {
  title: 'Các quy tắc',
  intro:
    'Những điều dữ liệu có thể sai, hoặc phải giả định khi đọc. infragap rules ID cho biết đầy đủ về một quy tắc; --rule ID=MỨC, hoặc mục rules trong infragap.yaml, đổi mức độ của quy tắc.',
  marks: 'Trong ví dụ, ✗ là sai, ✓ là đúng, → là cách hiểu.',
  why: 'Vì sao quan trọng',
  fix: 'Cách xử lý',
  severity: {
    error: 'Có dòng bị loại, có ô không dùng được, hoặc có số liệu công bố sẽ sai.',
    warning: 'Vẫn được tính nhưng đáng ngờ, cần có người kiểm tra.',
    info: 'Một điều được giả định khi đọc; nếu đúng thì không phải làm gì.',
  },
  about: {
    file: 'Tệp',
    layout: 'Bố cục của trang tính',
    header: 'Tiêu đề cột',
    cell: 'Các ô',
    row: 'Các dòng và nội dung về đơn vị',
    files: 'Đối chiếu nhiều tệp',
    configuration: 'Cấu hình',
  },
  head: { rule: 'quy tắc', summary: 'nội dung', means: 'nghĩa là' },
};

const textsIn = (language: 'en' | 'vi'): Readonly<Record<RuleId, RuleText>> => ({
  ...FILE_RULES[language],
  ...LAYOUT_RULES[language],
  ...HEADER_RULES[language],
  ...CELL_RULES[language],
  ...ROW_RULES[language],
  ...FILES_RULES[language],
  ...CONFIGURATION_RULES[language],
});

/** The rule book in words. */
export const RULE_WORDS = { en: { ...en, texts: textsIn('en') }, vi: { ...vi, texts: textsIn('vi') } };
