import type { Params } from '../model/finding.ts';
import type { Format } from './format.ts';
import * as english from './parts.en.ts';
import * as vietnamese from './parts.vi.ts';
import type { Sentence } from './said.ts';

type Idle = Readonly<Record<string, (p: Params, format: Format) => Sentence>>;

const list = (words: unknown): string => [words].flat().join(', ');

/** What the configuration says of reading in vain, by `what`. */
export const READING_IDLE: { readonly en: Idle; readonly vi: Idle } = {
  en: {
    only_rows: (p) => ({
      message: `only_rows names a column "${p.name}" that no table has; no row was left out by it.`,
      fix: `Write the header as it stands in the file.${english.near(p.nearest)}`,
    }),
    columns: (p) => ({
      message: `columns names "${p.name}", and no table has a column that is called so; nothing was read by it.`,
      fix: `Write the header as it stands in the file, of a single column.${english.near(p.nearest)}`,
    }),
    file: (p) => ({
      message: `files names "${p.name}", and no such file or sheet was read; nothing was read by it.`,
      fix: `Write the name of the file, and of its sheet in square brackets, as it is.${english.near(p.nearest)}`,
    }),
    'all-left-out': (p, format) => ({
      message: `only_rows (${list(p.columns)}) leaves out every row of this table (${format.number(Number(p.rows))}); nothing of it was counted.`,
      fix: 'Write the values under only_rows as they stand in the file.',
    }),
  },
  vi: {
    only_rows: (p) => ({
      message: `only_rows nêu cột "${p.name}" không có trong bảng nào; không dòng nào bị bỏ qua vì mục này.`,
      fix: `Ghi tiêu đề đúng như trong tệp.${vietnamese.near(p.nearest)}`,
    }),
    columns: (p) => ({
      message: `columns nêu "${p.name}" nhưng không bảng nào có cột tên như vậy; không có gì được đọc theo mục này.`,
      fix: `Ghi tiêu đề của từng cột đúng như trong tệp.${vietnamese.near(p.nearest)}`,
    }),
    file: (p) => ({
      message: `files nêu "${p.name}" nhưng không đọc tệp hay trang tính nào tên như vậy; không có gì được đọc theo mục này.`,
      fix: `Ghi đúng tên tệp, và tên trang tính trong ngoặc vuông.${vietnamese.near(p.nearest)}`,
    }),
    'all-left-out': (p, format) => ({
      message: `only_rows (${list(p.columns)}) bỏ qua mọi dòng của bảng này (${format.number(Number(p.rows))} dòng); không có gì trong bảng được tính.`,
      fix: 'Ghi các giá trị dưới only_rows đúng như trong tệp.',
    }),
  },
};
