import type { Params } from '../model/finding.ts';
import type { Format } from './format.ts';
import type { Sentence } from './said.ts';

type Idle = Readonly<Record<string, (p: Params, format: Format) => Sentence>>;

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
    factor: (p) => ({
      message: `Price ${list(p.buys)} has a factor for area class "${p.value}", and no unit is of it; it is never used.`,
      fix: `Write the class as the units have it.${p.nearest ? ` Did you mean "${p.nearest}"?` : ''}`,
    }),
    people: (p) => ({
      message: `funding.people names ${p.fact}, and no unit gives a number for it; nobody is counted by it.`,
      fix: 'Name facts that count people.',
    }),
    nobody: (p) => ({
      message: `funding.priority orders by people, and no unit counts any (${list(p.facts)}); nobody comes first by it.`,
      fix: 'Say under funding.people which facts count them.',
    }),
    'running-units': (p) => ({
      message: `The running cost of ${p.connection} is for no unit of this inventory; nothing is counted for it.`,
      fix: 'Check its where, under running_costs, against the units table.',
    }),
    'ceiling-items': (p) => ({
      message: `Ceiling ${p.ceiling} limits nothing: no target counts ${list(p.items)}.`,
      fix: 'Name in its items what the targets count, or take it out.',
    }),
    money: () => ({
      message:
        'The plan has no money: there is no source, no ceiling and no allocation of its years. It buys nothing.',
      fix: 'Say under funding.sources who pays, or under funding.ceiling how much may be spent.',
    }),
    'budget-year': (p) => ({
      message: `The budget year ${p.year} (funding.year) is not among the years of the plan (${list(p.years)}): the budget of one year and the plan speak of different years.`,
      fix: 'Write a year of the plan in funding.year, or leave it out.',
    }),
    plan: (p) => ({
      message: `Only a plan over several years heeds ${list(p.keys)}, and there is none.`,
      fix: 'Name its years in funding.years.',
    }),
    'source-units': (p) => ({
      message: `Source ${p.source} is for no unit of this inventory; it pays for nothing.`,
      fix: `Check funding.sources.${p.source}.where against the units table.`,
    }),
    'source-things': (p) => ({
      message: `Source ${p.source} may pay for ${list(p.things)}, and no target buys it, nor does it run.`,
      fix: 'Check its items and pays against what targets buy; what runs is named by its connection or its price.',
    }),
    'source-pays': (p) => ({
      message: `Source ${p.source} pays ${p.when === 'once' ? 'for purchases' : 'running costs'} only, and there are none here; it pays for nothing.`,
      fix: `Check funding.sources.${p.source}.pays.`,
    }),
    'source-money': (p) => ({
      message: `Source ${p.source} has no money: it says no amount, ceiling or grant_per_unit, and no allocation names it.`,
      fix: 'Say what it has, or enter its allocations.',
    }),
    upkeep: () => ({
      message:
        'costs.maintenance.installed asks for the upkeep of equipment that is there, and no target that buys counts equipment; nothing is asked for.',
      fix: 'Add a target with an item and what it buys, or take installed away.',
    }),
    shares: (p, format) => ({
      message: `The sources that may pay for ${list(p.things)} pay ${format.share(Number(p.share))} of it at most; what is not paid in full is not bought.`,
      fix: 'Raise a share, or add the source that pays the rest.',
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
    factor: (p) => ({
      message: `Giá ${list(p.buys)} có hệ số cho loại địa bàn "${p.value}", nhưng không đơn vị nào thuộc loại này; hệ số không được dùng.`,
      fix: `Ghi loại địa bàn đúng như trong bảng đơn vị.${p.nearest ? ` Có phải là "${p.nearest}"?` : ''}`,
    }),
    people: (p) => ({
      message: `funding.people nêu ${p.fact}, nhưng không đơn vị nào ghi số cho mục này; không tính được số người theo mục này.`,
      fix: 'Nêu các số liệu đếm số người.',
    }),
    nobody: (p) => ({
      message: `funding.priority xếp theo số người, nhưng không đơn vị nào có số người (${list(p.facts)}); không đơn vị nào được ưu tiên theo mục này.`,
      fix: 'Ghi các số liệu đếm số người vào funding.people.',
    }),
    'running-units': (p) => ({
      message: `Chi phí hằng năm của ${p.connection} không dành cho đơn vị nào trong bản kiểm kê này; không tính khoản nào.`,
      fix: 'Đối chiếu where của mục này trong running_costs với bảng đơn vị.',
    }),
    'ceiling-items': (p) => ({
      message: `Định mức ${p.ceiling} không giới hạn gì: không mục tiêu nào tính ${list(p.items)}.`,
      fix: 'Ghi vào items của định mức các thiết bị mà mục tiêu tính, hoặc bỏ định mức.',
    }),
    money: () => ({
      message:
        'Kế hoạch không có kinh phí: không có nguồn, không có mức trần và không có khoản phân bổ nào cho các năm của kế hoạch. Không mua gì.',
      fix: 'Ghi nguồn chi vào funding.sources, hoặc mức được chi vào funding.ceiling.',
    }),
    'budget-year': (p) => ({
      message: `Năm ngân sách ${p.year} (funding.year) không thuộc các năm của kế hoạch (${list(p.years)}): dự toán một năm và kế hoạch nói về các năm khác nhau.`,
      fix: 'Ghi vào funding.year một năm của kế hoạch, hoặc bỏ mục này.',
    }),
    plan: (p) => ({
      message: `${list(p.keys)} chỉ dùng cho kế hoạch nhiều năm, nhưng cấu hình không có kế hoạch này.`,
      fix: 'Ghi các năm của kế hoạch vào funding.years.',
    }),
    'source-units': (p) => ({
      message: `Nguồn ${p.source} không dành cho đơn vị nào trong bản kiểm kê này; nguồn này không chi khoản nào.`,
      fix: `Đối chiếu funding.sources.${p.source}.where với bảng đơn vị.`,
    }),
    'source-things': (p) => ({
      message: `Nguồn ${p.source} được chi cho ${list(p.things)}, nhưng không mục tiêu nào mua và cũng không có chi phí hằng năm này.`,
      fix: 'Đối chiếu items và pays của nguồn với những gì các mục tiêu mua; chi phí hằng năm gọi theo tên kết nối hoặc mã giá.',
    }),
    'source-pays': (p) => ({
      message: `Nguồn ${p.source} chỉ chi ${p.when === 'once' ? 'mua sắm' : 'chi phí hằng năm'}, nhưng ở đây không có khoản này; nguồn này không chi khoản nào.`,
      fix: `Kiểm tra funding.sources.${p.source}.pays.`,
    }),
    'source-money': (p) => ({
      message: `Nguồn ${p.source} không có kinh phí: không ghi amount, ceiling hay grant_per_unit, và không dòng phân bổ nào nêu nguồn này.`,
      fix: 'Ghi số kinh phí của nguồn, hoặc nhập các dòng phân bổ.',
    }),
    upkeep: () => ({
      message:
        'costs.maintenance.installed yêu cầu tính chi bảo trì thiết bị đang có, nhưng không mục tiêu mua sắm nào tính thiết bị; không có khoản nào được tính.',
      fix: 'Thêm mục tiêu có item và buy, hoặc bỏ installed.',
    }),
    shares: (p, format) => ({
      message: `Các nguồn được chi cho ${list(p.things)} chi tối đa ${format.share(Number(p.share))}; khoản không được chi đủ thì không mua.`,
      fix: 'Tăng tỷ lệ chi, hoặc thêm nguồn chi phần còn lại.',
    }),
  },
};
