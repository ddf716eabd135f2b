type Words = Readonly<Record<string, string>>;

const en = {
  title: (p: { before: string; after: string }) => `What has changed from ${p.before} to ${p.after}`,
  before: 'before',
  after: 'after',
  difference: 'difference',
  compared: 'compared',
  asOf: 'as of',
  year: 'budget year',
  items: 'items',
  scope: (p: { side: string; filters: string }) => `Of ${p.side}, only: ${p.filters}.`,
  issuesIn: (p: { side: string; errors: string; warnings: string }) =>
    `Issues in the data of ${p.side}: ${p.errors} error(s), ${p.warnings} warning(s).`,
  reports:
    'Reports hold no rows and cannot be run anew: only units that a target is for are seen, no facts and no items, and the request is not split.',
  codes: 'Codes of units',
  crosswalk: (file: string) => `Crosswalk ${file}`,
  request: 'What has to be asked for, and why it has changed',
  step: 'because of',
  steps: { time: 'time', data: 'data', targets: 'targets and ceilings', prices: 'prices' } as Words,
  remarks: 'lacking',
  lacking: {
    unpriced: (list: string) => `no price: ${list}`,
    notJudged: (list: string) => `not judged: ${list}`,
    idle: (list: string) => `for no unit: ${list}`,
    unbounded: 'no upper bound',
    incomplete: 'incomplete',
  },
  sums: 'What is needed for sure. Each step takes one thing more from after, in this order; together they are the difference.',
  stepsMean: {
    time: 'time: the dates of the stock and of prices, the budget year',
    data: 'data: the tables, and how they are read',
    targets: 'targets and ceilings: what is wanted, by which standards, and who pays for it',
    prices: 'prices: prices, rates, what follows from them, running costs',
  } as Words,
  incompleteNote:
    'Incomplete: something is lacking before the step or after it, so that a part of the amount may belong to another step.',
  carriedOn: {
    price: (p: { id: string; date: string }) =>
      `Price ${p.id} ended on ${p.date}; it is carried on until the prices of after take its place.`,
    ceiling: (p: { id: string; date: string }) =>
      `Ceiling ${p.id} ended on ${p.date}; it is carried on until the ceilings of after take its place.`,
  },
  currencies: (p: { before: string; after: string }) =>
    `Amounts are in ${p.before} and in ${p.after}: nothing is subtracted.`,
  gaps: 'Gaps',
  gapsOf: (target: string) => `Gaps: ${target}`,
  states: {
    opened: 'opened',
    closed: 'closed',
    standing: 'standing',
    unknown_before: 'unknown before',
    unknown_after: 'unknown after',
    unknown: 'unknown in both',
  } as Words,
  state: 'gap',
  gapBefore: 'gap before',
  gapAfter: 'gap after',
  because: {
    figures: '',
    unit_added: 'the unit is new',
    unit_removed: 'the unit is gone',
    target_added: 'the target is new',
    target_removed: 'the target is gone',
    not_judged: 'not judged in one of the two',
  } as Words,
  none: 'not asked',
  units: 'Units',
  unitCount: (p: {
    same: string;
    coded: string;
    removed: string;
    added: string;
    regrouped: string;
    changed: string;
  }) =>
    `In both: ${p.same}, ${p.coded} of them under another code; removed: ${p.removed}; added: ${p.added}; merged, split or rearranged: ${p.regrouped}. Something has changed of ${p.changed}.`,
  regrouped: 'What became of which',
  made: 'how',
  how: {
    code_changed: 'code changed',
    merged: 'merged',
    split: 'split',
    rearranged: 'rearranged',
  } as Words,
  share: 'share',
  removed: 'Units removed',
  added: 'Units added',
  changes: 'What has changed of units',
  facts: 'Facts that have changed',
  fact: 'fact',
  ofUnits: 'units',
  fields: { name: 'name', tier: 'tier', parent: 'unit above' } as Words,
  itemsTitle: 'Items',
  itemCount: (p: { same: string; removed: string; added: string; changed: string; numbers: string }) =>
    `By asset number, unchanged: ${p.same}; removed: ${p.removed}; added: ${p.added}; changed: ${p.changed}. Without one, numbers that differ: ${p.numbers}.`,
  itemsRemoved: 'Items removed',
  itemsAdded: 'Items added',
  itemsChanged: 'Items changed',
  numbers: 'In numbers: items that no asset number tells apart',
  asset: 'asset',
  standard: 'standard',
  verdicts: {
    counts: 'counts',
    out_of_service: 'out of service',
    stored: 'stored',
    on_order: 'on order',
    below_standard: 'below standard',
    undecided: 'undecided',
  } as Words,
  noChange: 'Nothing has changed.',
  andMoreUnlisted: (p: { left: string; kept: string }) =>
    `… and ${p.left} more (of a list the first ${p.kept} are kept, in csv and json too; all are counted)`,
};

const vi: typeof en = {
  title: (p) => `Thay đổi từ ${p.before} đến ${p.after}`,
  before: 'kỳ trước',
  after: 'kỳ này',
  difference: 'chênh lệch',
  compared: 'so sánh',
  asOf: 'tính đến',
  year: 'năm ngân sách',
  items: 'thiết bị',
  scope: (p) => `${p.side} chỉ gồm: ${p.filters}.`,
  issuesIn: (p) => `Vấn đề trong dữ liệu của ${p.side}: ${p.errors} lỗi, ${p.warnings} cảnh báo.`,
  reports:
    'Báo cáo không chứa các dòng dữ liệu và không tính lại được: chỉ thấy các đơn vị có mục tiêu áp dụng, không so sánh được số liệu của đơn vị và thiết bị, và không phân tích được nguyên nhân thay đổi kinh phí.',
  codes: 'Mã đơn vị',
  crosswalk: (file) => `Bảng chuyển đổi mã đơn vị ${file}`,
  request: 'Kinh phí đề nghị cấp và nguyên nhân thay đổi',
  step: 'do',
  steps: { time: 'thời điểm', data: 'số liệu', targets: 'mục tiêu và định mức', prices: 'đơn giá' },
  remarks: 'còn thiếu',
  lacking: {
    unpriced: (list) => `chưa có giá: ${list}`,
    notJudged: (list) => `chưa đánh giá: ${list}`,
    idle: (list) => `không đơn vị nào áp dụng: ${list}`,
    unbounded: 'không có giới hạn trên',
    incomplete: 'chưa đầy đủ',
  },
  sums: 'Chỉ tính nhu cầu chắc chắn. Mỗi bước lấy thêm một phần của kỳ này, theo đúng thứ tự; cộng các bước lại bằng chênh lệch.',
  stepsMean: {
    time: 'thời điểm: ngày kiểm kê, ngày áp dụng giá và năm ngân sách',
    data: 'số liệu: các bảng và cách đọc bảng',
    targets: 'mục tiêu và định mức: yêu cầu gì, theo tiêu chuẩn nào, nguồn nào chi trả',
    prices: 'đơn giá: giá, tỷ giá, các khoản tính theo giá, chi thường xuyên',
  },
  incompleteNote:
    'Chưa đầy đủ: trước hoặc sau bước này còn thiếu căn cứ, nên một phần số tiền có thể thuộc về bước khác.',
  carriedOn: {
    price: (p) =>
      `Giá ${p.id} hết hiệu lực ngày ${p.date}; được dùng tiếp cho đến khi giá của kỳ này thay thế.`,
    ceiling: (p) =>
      `Định mức ${p.id} hết hiệu lực ngày ${p.date}; được dùng tiếp cho đến khi định mức của kỳ này thay thế.`,
  },
  currencies: (p) => `Số tiền tính bằng ${p.before} và ${p.after} nên không tính chênh lệch.`,
  gaps: 'Thiếu hụt',
  gapsOf: (target) => `Thiếu hụt: ${target}`,
  states: {
    opened: 'mới phát sinh',
    closed: 'đã khắc phục',
    standing: 'vẫn còn',
    unknown_before: 'kỳ trước chưa rõ',
    unknown_after: 'kỳ này chưa rõ',
    unknown: 'hai kỳ đều chưa rõ',
  },
  state: 'thiếu hụt',
  gapBefore: 'còn thiếu, kỳ trước',
  gapAfter: 'còn thiếu, kỳ này',
  because: {
    figures: '',
    unit_added: 'đơn vị mới',
    unit_removed: 'đơn vị không còn',
    target_added: 'mục tiêu mới',
    target_removed: 'mục tiêu không còn',
    not_judged: 'một trong hai kỳ chưa đánh giá được',
  },
  none: 'không áp dụng',
  units: 'Đơn vị',
  unitCount: (p) =>
    `Có ở cả hai kỳ: ${p.same}, trong đó đổi mã: ${p.coded}; không còn: ${p.removed}; mới: ${p.added}; sáp nhập, chia tách hoặc sắp xếp lại: ${p.regrouped}. Có thay đổi: ${p.changed} đơn vị.`,
  regrouped: 'Sắp xếp và đổi mã đơn vị',
  made: 'hình thức',
  how: {
    code_changed: 'đổi mã',
    merged: 'sáp nhập',
    split: 'chia tách',
    rearranged: 'sắp xếp lại',
  },
  share: 'tỷ lệ',
  removed: 'Đơn vị không còn',
  added: 'Đơn vị mới',
  changes: 'Thay đổi của các đơn vị',
  facts: 'Số liệu có thay đổi',
  fact: 'số liệu',
  ofUnits: 'số đơn vị',
  fields: { name: 'tên', tier: 'cấp', parent: 'đơn vị cấp trên' },
  itemsTitle: 'Thiết bị',
  itemCount: (p) =>
    `Theo số hiệu tài sản, không đổi: ${p.same}; không còn: ${p.removed}; mới: ${p.added}; có thay đổi: ${p.changed}. Không có số hiệu riêng, số lượng khác nhau: ${p.numbers}.`,
  itemsRemoved: 'Thiết bị không còn',
  itemsAdded: 'Thiết bị mới',
  itemsChanged: 'Thiết bị có thay đổi',
  numbers: 'Theo số lượng: thiết bị không phân biệt được bằng số hiệu tài sản',
  asset: 'số hiệu',
  standard: 'tiêu chuẩn',
  verdicts: {
    counts: 'được tính',
    out_of_service: 'không trong sử dụng',
    stored: 'lưu kho',
    on_order: 'đang đặt mua',
    below_standard: 'chưa đạt chuẩn',
    undecided: 'chưa kết luận được',
  },
  noChange: 'Không có gì thay đổi.',
  andMoreUnlisted: (p) =>
    `… và ${p.left} mục nữa (mỗi danh sách chỉ giữ ${p.kept} mục đầu, kể cả csv và json; số lượng vẫn đếm đủ)`,
};

export const COMPARE_WORDS = { en, vi };
