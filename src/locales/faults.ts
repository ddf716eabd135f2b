import * as english from './parts.en.ts';
import * as vietnamese from './parts.vi.ts';
import { at } from './price-lists.ts';
import type { Faults } from './said.ts';

const en = ({ near, list }: typeof english): Faults => ({
  'no-such-path': (p) => `There is no file or folder "${p.path}".${near(p.nearest)}`,
  'no-tables-in-folder': (p) =>
    `Folder "${p.path}" holds no table. Of a folder, files are read that end in ${list(p.endings)} (or in these and .gz), and .json where the name begins with ${list(p.choices)}; any other file has to be named itself.${list(p.folders) ? ` Folders inside it hold some, and have to be named too: ${list(p.folders)}.` : ''}`,
  'map-differs': (p) =>
    `Written down, the mapping would give other figures (${list(p.targets)}); nothing was written. Two columns of one header or of one meaning cannot be told apart by name: rename one in the file, or map by hand those that matter.`,
  'not-a-report': (p) =>
    `"${p.path}" is a report of infragap that this version does not read (${p.key}). Make it anew with --format json.`,
  'no-such-sheet': (p) =>
    `No workbook has a sheet "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Sheets: ${list(p.choices)}.` : ''}`,
  'no-such-unit': (p) => `There is no unit "${p.value}" in the inventory.${near(p.nearest)}`,
  'no-such-rule': (p) => `There is no rule "${p.value}".${near(p.nearest)} infragap rules lists them all.`,
  'no-such-target': (p) => `There is no target "${p.value}".${near(p.nearest)} Targets: ${list(p.choices)}.`,
  'no-such-tier': (p) =>
    list(p.choices)
      ? `No unit has the tier "${p.value}".${near(p.nearest)} Tiers: ${list(p.choices)}.`
      : `No unit has a tier, so there is none "${p.value}" to choose. Fill in the column "tier" of the units.`,
  'no-such-fact': (p) => `No file has a column "${p.value}".${near(p.nearest)}`,
  'unit-not-judged': (p) =>
    `Target ${p.target} is not for unit ${p.unit}.${p.above ? ` It is for unit ${p.above} above it: --unit ${p.above}.` : ''}`,
  'nothing-running': (p) => `Unit ${p.unit} and the units below it have no yearly costs of ${p.what}.`,
  'target-not-judged': (p) => `Target ${p.target} was not judged: no file has ${list(p.criteria)}.`,
  'explain-needs-unit': () => 'explain needs --unit ID: one figure of one unit.',
  'unknown-command': (p) =>
    `There is no command "${p.value}".${near(p.nearest)} Commands: ${list(p.choices)}.`,
  'unknown-option': (p) =>
    `There is no option "${p.value}".${near(p.nearest)} See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'missing-argument': (p) => `${p.value} is missing. See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'excess-argument': (p) => `Too many arguments. See infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'option-needs-value': (p) => `Option ${p.value} needs a value.`,
  'bad-choice': (p) => `${p.option}: "${p.value}" is not one of ${list(p.choices)}.${near(p.nearest)}`,
  'wrong-dialect': (p) =>
    `schema: "${p.value}" is printed with --dialect ${p.right}; --dialect ${p.dialect} knows ${list(p.choices)}.`,
  'bad-date': (p) => `${p.option}: "${p.value}" is not a date; write it as 2023-12-31.`,
  'bad-number': (p) =>
    `${p.option}: "${p.value}" is not a whole number${p.low === undefined ? '' : ` of at least ${p.low}`}.`,
  'bad-accept': (p) => `--accept: "${p.value}" is not of the form HEADER=MEANING, such as Type=category.`,
  'accept-near': (p) =>
    `--accept: "${p.value}" is nothing known.${near(p.nearest)} If a fact of units is to be called so, write fact:${p.value}.`,
  'no-such-header': (p) => `No table has a column "${p.value}".${near(p.nearest)}`,
  'previous-unusable': (p) =>
    `--previous: "${p.path}" cannot be used, so nothing can be held against it. ${p.why} infragap validate tells all about it.`,
  'roster-unusable': (p) => `--roster: "${p.path}" names no unit, so nobody could be found missing. ${p.why}`,
  'bad-rule': (p) =>
    `--rule: "${p.value}" is not of the form ID=LEVEL, such as unknown-column=warning or blank-row=off.`,
  'bad-ceiling': (p) => `--ceiling: "${p.value}" is not of the form YEAR=AMOUNT, such as 2027=500000000.`,
  'ceiling-twice': (p) => `--ceiling: ${p.value} is given two amounts; say one.`,
  'ceiling-outside-plan': (p) =>
    `--ceiling: ${p.value} is no year of the plan. funding.years: ${list(p.years)}.`,
  'plan-before-stock': (p) =>
    `${at(p)}what is there on ${p.asOf} tells nothing of ${list(p.years)}: a plan begins in the year of the stock (as_of) at the earliest.`,
  'bad-what-if': (p) =>
    `--what-if: "${p.value}" is not of the form KEY=VALUE, such as prices.desktop-set.price=18000000.`,
  'what-if-key': (p) =>
    `--what-if: "${p.key}": there is no "${p.value}" in the configuration.${near(p.nearest)}${list(p.choices) ? ` There are: ${list(p.choices)}.` : ''}`,
  'what-if-whole': (p) =>
    `--what-if: "${p.key}" is no single value; say what of it is to change: ${list(p.choices)}.`,
  'one-question': (p) => `${list(p.options)}: ask for one of them at a time.`,
  'bad-where': (p) => `--where: "${p.value}" is not of the form FACT=VALUE, such as area_class=mountainous.`,
  'bad-output': (p) => `-o: "${p.value}" has no known ending; use ${list(p.choices)}, or say --format.`,
  'bad-output-xml': (p) => `-o: "${p.value}" may be meant as junit or as checkstyle; say which by --format.`,
  'bad-report': (p) => `--report: "${p.value}" is not of the form FORMAT=FILE, such as sarif=issues.sarif.`,
  'two-reports-one-file': (p) => `"${p.path}" is named for two reports; give each a file of its own.`,
  'format-of-validate': (p) =>
    `${p.option}: ${p.value} is a format of findings, which infragap validate prints; here there are ${list(p.choices)}.`,
  'cannot-write': (p) => `"${p.path}" cannot be written (${p.why}).`,
  'output-is-input': (p) =>
    `${p.option ?? '-o'}: "${p.path}" is one of the files that are read; choose another name.`,
  'copy-in-the-way': (p) =>
    `--return-to-sender: "${p.path}" is there already and is no copy made for a sender; nothing was written. Choose another folder.`,
  'report-is-copy': (p) =>
    `${p.option}: "${p.path}" is where --return-to-sender writes a copy; choose another name.`,
  'copies-among-inputs': (p) =>
    `--return-to-sender: "${p.path}" would stand among the files that are read, or in a folder below them; choose another folder.`,
  'file-exists': (p) => `"${p.path}" is there already; nothing was written. Choose another folder.`,
  'convert-needs-output': () => 'convert needs -o FOLDER: where the tables are to be written.',
  'table-exists': (p) =>
    `"${p.path}" is there already; nothing was written. Choose another folder, or say --force.`,
  'convert-column-taken': (p) =>
    `The configuration says of columns "${p.column}" what the converted table could not keep; nothing was written. Say it of the header that the file has, or rename it.`,
  'convert-differs': (p) =>
    `The converted tables would give other figures (${list(p.targets)})${list(p.units) ? ` for ${list(p.units)}` : ''}; nothing was written. ${list(p.settings) ? `Check what ${list(p.settings)} of the configuration says of canonical names.` : 'The files say there what canonical tables cannot: write notes and remarks of these units into columns of their own (number, condition), then convert again.'}`,
  'stdin-too-large': (p) => `Standard input may have ${p.limit} at most; save it as a file and name that.`,
  'amount-too-large': (p) =>
    `An amount (${p.amount} of the smallest coin) is too large to be written exactly. Check prices and quantities.`,
  'stdin-empty': () =>
    'Standard input is empty: the command before the pipe wrote nothing. Run it alone to see why, or name a file instead of "-".',
  'stdin-filename-idle': () =>
    '--stdin-filename says what standard input is called; name "-" among the paths as well.',
  'stdin-filename-taken': (p) =>
    `--stdin-filename: "${p.value}" is one of the files that are read; choose another name.`,
});

const vi = ({ near, list, lackingWord, partWord }: typeof vietnamese): Faults => ({
  'no-such-path': (p) => `Không có tệp hoặc thư mục "${p.path}".${near(p.nearest)}`,
  'no-tables-in-folder': (p) =>
    `Thư mục "${p.path}" không có bảng nào. Trong thư mục, chỉ đọc các tệp có đuôi ${list(p.endings)} (kể cả khi nén .gz), và tệp .json có tên bắt đầu bằng ${list(p.choices)}; tệp khác phải được ghi tên riêng.${list(p.folders) ? ` Các thư mục con có tệp như vậy và cũng phải được ghi tên: ${list(p.folders)}.` : ''}`,
  'map-differs': (p) =>
    `Nếu ghi lại, cách hiểu các cột sẽ cho số liệu khác (${[p.targets ?? []].flat().map(String).map(partWord).join(', ')}); không ghi gì. Hai cột cùng tiêu đề hoặc cùng nghĩa không phân biệt được bằng tên: hãy đổi tên một cột trong tệp, hoặc tự khai các cột cần thiết.`,
  'not-a-report': (p) =>
    `"${p.path}" là báo cáo của infragap mà phiên bản này không đọc được (${p.key}). Hãy lập lại bằng --format json.`,
  'no-such-sheet': (p) =>
    `Không có bảng tính nào chứa trang "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Các trang: ${list(p.choices)}.` : ''}`,
  'no-such-unit': (p) => `Không có đơn vị "${p.value}" trong hồ sơ kiểm kê.${near(p.nearest)}`,
  'no-such-rule': (p) =>
    `Không có quy tắc "${p.value}".${near(p.nearest)} infragap rules liệt kê mọi quy tắc.`,
  'no-such-target': (p) =>
    `Không có mục tiêu "${p.value}".${near(p.nearest)} Các mục tiêu: ${list(p.choices)}.`,
  'no-such-tier': (p) =>
    list(p.choices)
      ? `Không đơn vị nào thuộc cấp "${p.value}".${near(p.nearest)} Các cấp: ${list(p.choices)}.`
      : `Không đơn vị nào có cấp hành chính nên không chọn được cấp "${p.value}". Hãy điền cột "tier" của bảng đơn vị.`,
  'no-such-fact': (p) => `Không tệp nào có cột "${p.value}".${near(p.nearest)}`,
  'unit-not-judged': (p) =>
    `Mục tiêu ${p.target} không áp dụng cho đơn vị ${p.unit}.${p.above ? ` Mục tiêu áp dụng cho đơn vị cấp trên ${p.above}: --unit ${p.above}.` : ''}`,
  'nothing-running': (p) =>
    `Đơn vị ${p.unit} và các đơn vị cấp dưới không có chi phí hằng năm cho ${p.what}.`,
  'target-not-judged': (p) =>
    `Chưa đánh giá mục tiêu ${p.target}: không tệp nào có ${[p.criteria ?? []].flat().map(lackingWord).join(', ')}.`,
  'explain-needs-unit': () => 'explain cần --unit ID: một số liệu của một đơn vị.',
  'unknown-command': (p) => `Không có lệnh "${p.value}".${near(p.nearest)} Các lệnh: ${list(p.choices)}.`,
  'unknown-option': (p) =>
    `Không có tùy chọn "${p.value}".${near(p.nearest)} Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'missing-argument': (p) => `Thiếu ${p.value}. Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'excess-argument': (p) => `Quá nhiều tham số. Xem infragap ${p.command ? `${p.command} ` : ''}--help.`,
  'option-needs-value': (p) => `Tùy chọn ${p.value} cần có giá trị.`,
  'bad-choice': (p) => `${p.option}: "${p.value}" không thuộc ${list(p.choices)}.${near(p.nearest)}`,
  'wrong-dialect': (p) =>
    `schema: "${p.value}" in bằng --dialect ${p.right}; --dialect ${p.dialect} có ${list(p.choices)}.`,
  'bad-date': (p) => `${p.option}: "${p.value}" không phải là ngày; ghi theo dạng 2023-12-31.`,
  'bad-number': (p) =>
    `${p.option}: "${p.value}" không phải là số nguyên${p.low === undefined ? '' : ` từ ${p.low} trở lên`}.`,
  'bad-accept': (p) => `--accept: "${p.value}" không đúng dạng HEADER=MEANING, như Type=category.`,
  'accept-near': (p) =>
    `--accept: chưa có nghĩa nào là "${p.value}".${near(p.nearest)} Nếu muốn đặt tên này cho một số liệu của đơn vị thì ghi fact:${p.value}.`,
  'no-such-header': (p) => `Không bảng nào có cột "${p.value}".${near(p.nearest)}`,
  'previous-unusable': (p) =>
    `--previous: không dùng được "${p.path}" nên không so sánh được. ${p.why} Xem chi tiết bằng infragap validate.`,
  'roster-unusable': (p) =>
    `--roster: "${p.path}" không cho biết đơn vị nào nên không xác định được ai chưa gửi. ${p.why}`,
  'bad-rule': (p) =>
    `--rule: "${p.value}" không đúng dạng ID=MỨC, ví dụ unknown-column=warning hoặc blank-row=off.`,
  'bad-ceiling': (p) => `--ceiling: "${p.value}" không đúng dạng NĂM=SỐ TIỀN, ví dụ 2027=500000000.`,
  'ceiling-twice': (p) => `--ceiling: năm ${p.value} có hai mức; chỉ ghi một.`,
  'ceiling-outside-plan': (p) =>
    `--ceiling: năm ${p.value} không thuộc kế hoạch. funding.years: ${list(p.years)}.`,
  'plan-before-stock': (p) =>
    `${at(p)}số liệu chốt ngày ${p.asOf} không nói gì về năm ${list(p.years)}: kế hoạch chỉ bắt đầu sớm nhất từ năm chốt số liệu (as_of).`,
  'bad-what-if': (p) =>
    `--what-if: "${p.value}" không đúng dạng KHÓA=GIÁ TRỊ, ví dụ prices.desktop-set.price=18000000.`,
  'what-if-key': (p) =>
    `--what-if: "${p.key}": trong cấu hình không có "${p.value}".${near(p.nearest)}${list(p.choices) ? ` Hiện có: ${list(p.choices)}.` : ''}`,
  'what-if-whole': (p) =>
    `--what-if: "${p.key}" không phải một giá trị; hãy nêu phần cần đổi: ${list(p.choices)}.`,
  'one-question': (p) => `${list(p.options)}: mỗi lần chỉ dùng một tùy chọn.`,
  'bad-where': (p) => `--where: "${p.value}" không đúng dạng FACT=VALUE, như area_class=mountainous.`,
  'bad-output': (p) =>
    `-o: không nhận ra đuôi tệp của "${p.value}"; dùng ${list(p.choices)}, hoặc thêm --format.`,
  'bad-output-xml': (p) => `-o: "${p.value}" có thể là junit hoặc checkstyle; hãy nêu rõ bằng --format.`,
  'bad-report': (p) => `--report: "${p.value}" không theo dạng ĐỊNH_DẠNG=TỆP, ví dụ sarif=issues.sarif.`,
  'two-reports-one-file': (p) => `"${p.path}" được nêu cho hai báo cáo; hãy ghi mỗi báo cáo vào một tệp.`,
  'format-of-validate': (p) =>
    `${p.option}: ${p.value} là định dạng của danh sách vấn đề, do infragap validate in ra; ở đây có ${list(p.choices)}.`,
  'cannot-write': (p) => `Không ghi được "${p.path}" (${p.why}).`,
  'output-is-input': (p) =>
    `${p.option ?? '-o'}: "${p.path}" là một trong các tệp được đọc; hãy chọn tên khác.`,
  'copy-in-the-way': (p) =>
    `--return-to-sender: "${p.path}" đã có và không phải bản tạo để đơn vị gửi sửa; chưa ghi gì. Hãy chọn thư mục khác.`,
  'report-is-copy': (p) =>
    `${p.option}: "${p.path}" là nơi --return-to-sender ghi bản cần sửa; hãy chọn tên khác.`,
  'copies-among-inputs': (p) =>
    `--return-to-sender: "${p.path}" sẽ nằm lẫn với các tệp được đọc, hoặc trong thư mục con của chúng; hãy chọn thư mục khác.`,
  'file-exists': (p) => `"${p.path}" đã có; chưa ghi gì. Hãy chọn thư mục khác.`,
  'convert-needs-output': () => 'convert cần -o THƯ_MỤC: nơi ghi các bảng.',
  'table-exists': (p) => `"${p.path}" đã có; chưa ghi gì. Hãy chọn thư mục khác, hoặc dùng --force.`,
  'convert-column-taken': (p) =>
    `Cấu hình nói về cột "${p.column}" những điều mà bảng đã chuyển không giữ được; chưa ghi gì. Hãy ghi theo tiêu đề có trong tệp, hoặc đổi tên cột.`,
  'convert-differs': (p) =>
    `Các bảng đã chuyển sẽ cho số liệu khác (${[p.targets ?? []].flat().map(String).map(partWord).join(', ')})${list(p.units) ? ` ở ${list(p.units)}` : ''}; chưa ghi gì. ${list(p.settings) ? `Hãy kiểm tra ${list(p.settings)} trong cấu hình có nhắc đến tên chuẩn không.` : 'Ở đó, tệp có nội dung mà bảng chuẩn không ghi được: hãy đưa ghi chú của các đơn vị này vào các cột riêng (số lượng, tình trạng) rồi chuyển lại.'}`,
  'stdin-too-large': (p) => `Đầu vào chuẩn chỉ được tối đa ${p.limit}; hãy lưu thành tệp và ghi tên tệp đó.`,
  'amount-too-large': (p) =>
    `Số tiền (${p.amount} đơn vị tiền nhỏ nhất) quá lớn, không ghi chính xác được. Hãy kiểm tra đơn giá và số lượng.`,
  'stdin-empty': () =>
    'Đầu vào chuẩn trống: lệnh đứng trước dấu | không ghi ra gì. Hãy chạy riêng lệnh đó để biết nguyên nhân, hoặc ghi tên tệp thay cho "-".',
  'stdin-filename-idle': () =>
    '--stdin-filename cho biết tên của đầu vào chuẩn; hãy ghi thêm "-" trong các đường dẫn.',
  'stdin-filename-taken': (p) =>
    `--stdin-filename: "${p.value}" là một trong các tệp được đọc; hãy chọn tên khác.`,
});

/** Why a command cannot do what it is asked for. */
export const FAULTS = { en: en(english), vi: vi(vietnamese) };
