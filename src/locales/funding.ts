import type { Params } from '../model/finding.ts';
import type { Sentence } from './en.ts';

type Idle = Readonly<Record<string, (p: Params) => Sentence>>;

const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words ?? ''));

/** What the configuration says of money in vain, by `what`. */
export const FUNDING_IDLE: { readonly en: Idle; readonly vi: Idle } = {
  en: {
    fact: (p) => ({
      message: `No file gives "${p.fact}", which the configuration names (${list(p.keys)}); what hangs on it is unknown.`,
      fix: `Write the fact as its column is called.${p.nearest ? ` Did you mean "${p.nearest}"?` : ''}`,
    }),
    order: (p) => ({
      message: `funding.priority puts ${list(p.values)} of ${p.fact} in order, and no unit has it; nobody comes first by it.`,
      fix: `Write the values as the units have them.${p.nearest ? ` Did you mean "${p.nearest}"?` : ''}`,
    }),
  },
  vi: {
    fact: (p) => ({
      message: `Không tệp nào có số liệu "${p.fact}" mà cấu hình nêu (${list(p.keys)}); những gì phụ thuộc vào số liệu này đều chưa rõ.`,
      fix: `Ghi đúng tên cột của số liệu.${p.nearest ? ` Có phải là "${p.nearest}"?` : ''}`,
    }),
    order: (p) => ({
      message: `funding.priority xếp thứ tự ${list(p.values)} của ${p.fact}, nhưng không đơn vị nào có giá trị này; không đơn vị nào được ưu tiên theo mục này.`,
      fix: `Ghi giá trị đúng như trong bảng đơn vị.${p.nearest ? ` Có phải là "${p.nearest}"?` : ''}`,
    }),
  },
};
