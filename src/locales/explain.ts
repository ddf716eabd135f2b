import * as vietnamese from './parts.vi.ts';

const en = {
  title: (p: { target: string; unit: string }) => `${p.target} - ${p.unit}`,
  outcome: (p: { status: string; required: string; actual: string; gap: string }) =>
    `${p.status}: required ${p.required}, actual ${p.actual}, gap ${p.gap}`,
  formula: {
    'per-head':
      'required = heads x items per head, rounded up; actual = items in service that meet the standard; gap = max(0, required - actual)',
    'per-unit':
      'required = items wanted in every unit; actual = items in service that meet the standard; gap = max(0, required - actual), item by item',
    has: 'required = 1; actual = 1 where the fact is there (or reaches the number), else 0; gap = required - actual',
    coverage:
      'required = share wanted x units counted below, rounded up; actual = those that have the fact; gap = max(0, required - actual)',
    share: 'required = share wanted x whole, rounded up; actual = part; gap = max(0, required - actual)',
    standard:
      'required = share wanted x items in service, rounded up; actual = those that meet the standard; gap = max(0, required - actual)',
  } as Record<string, string>,
  heads: (p: { heads: string; each: string; required: string }) =>
    `${p.heads} heads x ${p.each} = ${p.required} required`,
  facts: 'Figures of the units',
  rowsIn: 'Rows that count',
  rowsOut: 'Rows that do not count, and why',
  noRows: 'No row counts.',
  noPlace: '(no row gives it)',
  whyNot: {
    duplicate: 'the same asset is there already',
    unusable: 'category or quantity cannot be used',
    not_yet: 'not there yet on the date of the stock',
    service: 'not in service (broken, in repair, awaiting disposal, disposed)',
    stored: 'stored: used before anything is bought',
    on_order: 'on order: counts as coming',
    failed: (criteria: string) => `in service, but below standard: ${criteria}`,
    unknown: (criteria: string) => `cannot be judged: ${criteria} unknown`,
    service_unknown: 'condition unknown: may be in service or not',
    other_category: 'another kind of equipment',
    number: (part: string) => `a number of a form: ${part}`,
  },
  parts: {
    total: 'all there are',
    in_use: 'in use',
    stored: 'stored',
    on_order: 'on order',
    broken: 'broken',
    in_repair: 'in repair',
    doubted: 'of which it is not known whether they count',
    awaiting_disposal: 'awaiting disposal',
    disposed: 'disposed of',
    too_weak: 'below specification',
    too_old: 'too old',
  } as Record<string, string>,
  criteria: {
    age: 'too old',
    ram_gb: 'ram_gb too small',
    storage_gb: 'storage_gb too small',
    antivirus: 'no security software',
    condition: 'condition',
  } as Record<string, string>,
  fields: {
    age: 'age',
    ram_gb: 'ram_gb',
    storage_gb: 'storage_gb',
    antivirus: 'antivirus',
    condition: 'condition',
  } as Record<string, string>,
  needs: 'What it costs',
  passing: 'Pieces that pass their useful life by the end of the plan: what is then lacking is new need',
  movesCounted: (year: number) =>
    `The plan counts on these moves before ${year}, its first year: what moves is not bought.`,
  movesProposed: 'These moves are proposed only: what is asked for is as if nothing moved.',
  running: 'What is there already and is paid for every year, whether or not a target asks for it.',
  monthly: (p: { place: string; month: string; year: string }) =>
    `${p.place}: ${p.month} a month, times 12: ${p.year} a year.`,
  below: (p: { unit: string; all: string; open: string }) =>
    `It is not for unit ${p.unit} itself, but for ${p.all} unit(s) below it; ${p.open === '0' ? 'none of them falls short' : `${p.open} of them fall short, or it is not known`}.`,
  belowUnits: 'Units below that fall short, or of which it is not known',
  follow: (command: string) => `One of them down to its rows: ${command} with the same paths.`,
};

const vi: typeof en = {
  title: (p) => `${p.target} - ${p.unit}`,
  outcome: (p) => `${p.status}: cần có ${p.required}, hiện có ${p.actual}, còn thiếu ${p.gap}`,
  formula: {
    'per-head':
      'cần có = số người x số thiết bị mỗi người, làm tròn lên; hiện có = số thiết bị đang sử dụng đạt chuẩn; còn thiếu = max(0, cần có - hiện có)',
    'per-unit':
      'cần có = số thiết bị mỗi đơn vị phải có; hiện có = số thiết bị đang sử dụng đạt chuẩn; còn thiếu = max(0, cần có - hiện có), theo từng loại thiết bị',
    has: 'cần có = 1; hiện có = 1 nếu số liệu là có (hoặc đạt mức yêu cầu), nếu không thì 0; còn thiếu = cần có - hiện có',
    coverage:
      'cần có = tỷ lệ yêu cầu x số đơn vị cấp dưới được tính, làm tròn lên; hiện có = số đơn vị trong đó đáp ứng; còn thiếu = max(0, cần có - hiện có)',
    share:
      'cần có = tỷ lệ yêu cầu x tổng số, làm tròn lên; hiện có = phần đã có; còn thiếu = max(0, cần có - hiện có)',
    standard:
      'cần có = tỷ lệ yêu cầu x số thiết bị đang sử dụng, làm tròn lên; hiện có = số thiết bị trong đó đạt chuẩn; còn thiếu = max(0, cần có - hiện có)',
  },
  heads: (p) => `${p.heads} người x ${p.each} = cần có ${p.required}`,
  facts: 'Số liệu của các đơn vị',
  rowsIn: 'Các dòng được tính',
  rowsOut: 'Các dòng không được tính và lý do',
  noRows: 'Không có dòng nào được tính.',
  noPlace: '(không có ở dòng nào)',
  whyNot: {
    duplicate: 'tài sản này đã có',
    unusable: 'loại thiết bị hoặc số lượng không dùng được',
    not_yet: 'chưa có vào ngày kiểm kê',
    service: 'không trong sử dụng (hỏng, đang sửa, chờ thanh lý, đã thanh lý)',
    stored: 'lưu kho: dùng trước khi mua',
    on_order: 'đã đặt mua: tính là sắp có',
    failed: (criteria) => `đang sử dụng nhưng chưa đạt chuẩn: ${criteria}`,
    unknown: (criteria) => `không đánh giá được: chưa rõ ${criteria}`,
    service_unknown: 'chưa rõ tình trạng: có thể đang sử dụng hoặc không',
    other_category: 'loại thiết bị khác',
    number: (part: string) => `số lượng trong biểu: ${part}`,
  },
  parts: { ...vietnamese.PARTS, total: 'tổng số hiện có' },
  criteria: {
    age: 'quá thời gian sử dụng',
    ram_gb: 'bộ nhớ trong quá nhỏ',
    storage_gb: 'ổ cứng quá nhỏ',
    antivirus: 'không có phần mềm diệt virus',
    condition: 'tình trạng',
  },
  fields: {
    age: 'số năm sử dụng',
    ram_gb: 'bộ nhớ trong',
    storage_gb: 'ổ cứng',
    antivirus: 'phần mềm diệt virus',
    condition: 'tình trạng',
  },
  needs: 'Kinh phí cần',
  passing: 'Thiết bị hết thời gian sử dụng trong các năm của kế hoạch: phần thiếu khi đó là nhu cầu mới',
  movesCounted: (year) =>
    `Kế hoạch đã tính các lượt điều chuyển này trước năm ${year}, năm đầu của kế hoạch: phần điều chuyển không phải mua.`,
  movesProposed: 'Các lượt điều chuyển này chỉ là đề xuất: phần đề nghị tính như chưa điều chuyển.',
  running: 'Khoản đã có và phải chi hằng năm, dù có mục tiêu nào yêu cầu hay không.',
  monthly: (p) => `${p.place}: ${p.month} mỗi tháng, nhân 12: ${p.year} mỗi năm.`,
  below: (p) =>
    `Mục tiêu không áp dụng cho chính đơn vị ${p.unit} mà cho ${p.all} đơn vị cấp dưới; ${p.open === '0' ? 'không đơn vị nào chưa đạt' : `${p.open} đơn vị trong đó chưa đạt hoặc chưa rõ`}.`,
  belowUnits: 'Các đơn vị cấp dưới chưa đạt hoặc chưa rõ',
  follow: (command) => `Để xem một đơn vị đến từng dòng: ${command} với cùng các đường dẫn.`,
};

export const EXPLAIN_WORDS = { en, vi };
