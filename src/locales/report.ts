import * as english from './parts.en.ts';
import * as vietnamese from './parts.vi.ts';

const en = {
  gapsTitle: (p: { units: string; asOf: string }) => `Gaps of ${p.units} units, as of ${p.asOf}`,
  budgetTitle: (p: { units: string; asOf: string }) =>
    `Funding estimate for ${p.units} units, as of ${p.asOf}`,
  validateTitle: (p: { files: string; rows: string }) => `${p.files} file(s), ${p.rows} rows read`,
  configuration: (files: string) => `Configuration: ${files}`,
  filters: (filters: string) => `Only: ${filters}`,
  profileUsed: (profile: string) => `No infragap.yaml was found: the bundled profile "${profile}" was used.`,
  refused: (p: { rows: string; units: string }) =>
    `${p.rows} row(s) were refused; figures are incomplete for: ${p.units}.`,
  refusedOnly: (p: { rows: string }) => `${p.rows} row(s) were refused.`,
  seeIssues: (p: { errors: string; warnings: string }) =>
    `Issues in the data: ${p.errors} error(s), ${p.warnings} warning(s). infragap validate lists them.`,
  notJudgedTarget: (p: {
    target: string;
    criterion: string;
    nearest: string | undefined;
    complete: boolean;
  }) =>
    `Not judged: ${p.target} - no file ${p.complete ? '' : 'that could be used '}has ${p.criterion}.${english.near(p.nearest)}`,
  notJudgedPart: (p: { target: string; criterion: string; nearest: string | undefined }) =>
    `Not judged in ${p.target}: ${p.criterion} - no file has it.${english.near(p.nearest)}`,
  notJudgedStandard: (p: { standard: string; criterion: string }) =>
    `Not judged in standard ${p.standard}: ${p.criterion} - no file has it.`,
  noTargets: 'There is no target to judge.',
  summary: 'Targets',
  byTier: 'By tier',
  byGroup: (key: string) => `By ${key}`,
  worst: 'Furthest short',
  blocked: 'Gaps that money for equipment cannot close',
  blockedLine: (p: { target: string; count: string; units: string }) =>
    `${p.target}: ${p.count} in ${p.units}`,
  people: 'People and equipment',
  issues: 'Issues',
  noIssues: 'No issues.',
  issueCount: (p: { errors: string; warnings: string; infos: string }) =>
    `${p.errors} error(s), ${p.warnings} warning(s), ${p.infos} info(s)`,
  between: '; ',
  submissions: 'Submissions',
  submitted: (p: { submitted: string; expected: string }) =>
    `${p.submitted} of ${p.expected} unit(s) that have to submit have done so.`,
  notSubmitted: 'has submitted nothing',
  sentUnread: 'has sent a file that cannot be used',
  ruleSet: (p: { rule: string; from: string; to: string; count: string }) =>
    `Rule ${p.rule} is ${p.to} here, not ${p.from} (${p.count} finding(s)).`,
  cut: (p: { rule: string; count: string; reported: string }) =>
    `${p.rule}: ${p.count} in all, ${p.reported} listed.`,
  rangeNote:
    'a–b: some figures are unknown; the truth lies between. "?" after a figure: there is no upper bound.',
  lines: 'What closes the gaps',
  totals: 'Totals',
  existing: 'Running costs of what is there already',
  upkeep: 'Upkeep of equipment that is there',
  goodPieces: 'good pieces',
  pieceYear: 'a piece a year',
  shareOf: (p: { share: string; amount: string; of: string }) => `${p.share} of ${p.amount} (${p.of})`,
  priceRange: (p: { low: string; high: string }) =>
    `One-off amount that is needed for sure, at the lowest and highest quotes: ${p.low} to ${p.high}.`,
  incomplete: (p: { count: string }) =>
    `Incomplete: ${p.count} line(s) have no valid price, so the totals are too low.`,
  incompleteUnjudged:
    'Incomplete: some targets could not be judged, or a running cost has no valid price, so the totals are too low.',
  notCosted: (targets: string) => `Not paid for from this budget (buy: none): ${targets}.`,
  plan: (year: number) => `Budget ${year}`,
  planLines: {
    need: 'Need (one-off and one year of running costs)',
    in_kind: 'Given in kind',
    granted: 'Flat grants',
    allocated: 'Allocated',
    moves: 'Could be saved by moves, not taken off',
    request: 'To be asked for',
    unspent: 'Left over where it is not needed',
  },
  sources: 'Sources',
  held: 'What units hold of each source',
  inKind: 'Given in kind',
  requests: 'Units with money or need',
  noNeeds: 'Nothing has to be bought.',
  merged:
    'A line with several targets is bought once; its amount counts under the first, or, where it is not known which of them asks for most, from 0 on under each that may.',
};

const vi: typeof en = {
  gapsTitle: (p) => `Thiếu hụt của ${p.units} đơn vị, tính đến ${p.asOf}`,
  budgetTitle: (p) => `Kinh phí dự toán cho ${p.units} đơn vị, tính đến ${p.asOf}`,
  validateTitle: (p) => `Đã đọc ${p.files} tệp, ${p.rows} dòng`,
  configuration: (files) => `Cấu hình: ${files}`,
  filters: (filters) => `Chỉ gồm: ${filters}`,
  profileUsed: (profile) => `Không tìm thấy infragap.yaml: đã dùng mẫu cấu hình có sẵn "${profile}".`,
  refused: (p) => `${p.rows} dòng bị loại; số liệu chưa đầy đủ ở: ${p.units}.`,
  refusedOnly: (p) => `${p.rows} dòng bị loại.`,
  seeIssues: (p) =>
    `Vấn đề trong dữ liệu: ${p.errors} lỗi, ${p.warnings} cảnh báo. Xem danh sách bằng infragap validate.`,
  notJudgedTarget: (p) =>
    `Chưa đánh giá: ${p.target} - không tệp nào ${p.complete ? '' : 'dùng được '}có ${vietnamese.lackingWord(p.criterion)}.${vietnamese.near(p.nearest)}`,
  notJudgedPart: (p) =>
    `Chưa đánh giá trong ${p.target}: ${vietnamese.lackingWord(p.criterion)} - không tệp nào có.${vietnamese.near(p.nearest)}`,
  notJudgedStandard: (p) =>
    `Chưa đánh giá trong tiêu chuẩn ${p.standard}: ${vietnamese.lackingWord(p.criterion)} - không tệp nào có.`,
  noTargets: 'Không có mục tiêu nào để đánh giá.',
  summary: 'Mục tiêu',
  byTier: 'Theo cấp',
  byGroup: (key) => `Theo ${key}`,
  worst: 'Thiếu nhiều nhất',
  blocked: 'Thiếu hụt không thể bù bằng tiền mua thiết bị',
  blockedLine: (p) => `${p.target}: ${p.count} tại ${p.units}`,
  people: 'Con người và thiết bị',
  issues: 'Vấn đề',
  noIssues: 'Không có vấn đề nào.',
  issueCount: (p) => `${p.errors} lỗi, ${p.warnings} cảnh báo, ${p.infos} thông tin`,
  between: '; ',
  submissions: 'Tình hình gửi báo cáo',
  submitted: (p) => `${p.submitted}/${p.expected} đơn vị phải gửi đã gửi.`,
  notSubmitted: 'chưa gửi gì',
  sentUnread: 'đã gửi tệp nhưng không dùng được',
  ruleSet: (p) => `Quy tắc ${p.rule} ở đây là "${p.to}", không phải "${p.from}" (${p.count} vấn đề).`,
  cut: (p) => `${p.rule}: tổng số ${p.count}, đã liệt kê ${p.reported}.`,
  rangeNote:
    'a–b: một số giá trị chưa rõ; con số thực nằm trong khoảng này. "?" sau một số: không có giới hạn trên.',
  lines: 'Các khoản bù thiếu hụt',
  totals: 'Tổng cộng',
  existing: 'Chi hằng năm cho những gì đã có',
  upkeep: 'Chi bảo trì thiết bị đang sử dụng',
  goodPieces: 'số lượng còn tốt',
  pieceYear: 'mức chi/thiết bị/năm',
  shareOf: (p) => `${p.share} của ${p.amount} (${p.of})`,
  priceRange: (p) => `Chi một lần chắc chắn cần, theo báo giá thấp nhất và cao nhất: ${p.low} đến ${p.high}.`,
  incomplete: (p) =>
    `Chưa đầy đủ: ${p.count} khoản không có đơn giá còn hiệu lực, nên tổng cộng thấp hơn thực tế.`,
  incompleteUnjudged:
    'Chưa đầy đủ: có mục tiêu chưa đánh giá được, hoặc có khoản chi thường xuyên chưa có giá hợp lệ, nên các tổng còn thấp hơn thực tế.',
  notCosted: (targets) => `Ngân sách này không chi (buy: none): ${targets}.`,
  plan: (year) => `Ngân sách năm ${year}`,
  planLines: {
    need: 'Nhu cầu (chi một lần và chi hằng năm của một năm)',
    in_kind: 'Cấp bằng hiện vật',
    granted: 'Cấp khoán',
    allocated: 'Đã bố trí',
    moves: 'Có thể tiết kiệm nhờ điều chuyển, chưa trừ',
    request: 'Đề nghị cấp',
    unspent: 'Còn dư ở nơi không cần đến',
  },
  sources: 'Nguồn kinh phí',
  held: 'Kinh phí các đơn vị đang có, theo nguồn',
  inKind: 'Cấp bằng hiện vật',
  requests: 'Đơn vị có kinh phí hoặc có nhu cầu',
  noNeeds: 'Không cần mua gì.',
  merged:
    'Khoản phục vụ nhiều mục tiêu chỉ mua một lần; số tiền tính vào mục tiêu đầu tiên, hoặc, khi chưa rõ mục tiêu nào cần nhiều nhất, tính từ 0 vào từng mục tiêu có thể.',
};

export const REPORT_WORDS = { en, vi };
