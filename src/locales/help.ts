const en = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Global Options:': 'Global options:',
  } as Record<string, string>,
  program:
    'Reads the inventories that public offices keep, and tells what is missing, what closing it costs, and which rows every figure comes from.',
  example: 'Example:',
  commands: {
    validate: 'Is this inventory fit to use? Lists issues with file, row, column and what would be right.',
    baseline: 'What is known and does not fail a run: create, update or prune the list of it.',
    gaps: 'Where do units fall short of the targets?',
    budget: 'What does closing the gaps cost, what is given already, and what has to be asked for?',
    compare:
      'What has changed between two inventories, or two reports: units, items, gaps, and why another amount has to be asked for?',
    explain: 'One figure: its formula, its inputs, and the rows it came from.',
    map: 'What is every column taken for, and how? --write makes the configuration say it.',
    convert:
      'Write the tables anew, clean: canonical headers, words, dates and numbers, whatever they were read from.',
    rules: 'What is the data held to? With an ID: what that rule means, why it matters and what to do.',
    init: 'Write a commented infragap.yaml and empty tables to fill.',
    schema:
      'Print a JSON Schema of the configuration, the report or a table, or a Table Schema of the tables.',
  } as Record<string, string>,
  arguments: {
    paths: 'files, folders, or - for standard input',
    before: 'folder or file of before (last year), or a report of it as JSON',
    after: 'folder or file of after (this year), or a report of it as JSON',
    action: 'create, update (add what is new) or prune (drop what is fixed)',
    target: 'id of a target; or a connection or an item that is there and is paid for every year',
    rule: 'id of a rule, as in the findings of validate (default: all)',
    dir: 'folder to write into (default: this one)',
    schema:
      'config, report, units, equipment, connectivity or allocations; package (all four tables) as table-schema',
  } as Record<string, string>,
  options: {
    help: 'show this help',
    version: 'show the version',
    format: 'text, json, csv or markdown (default: text, or by the ending of -o)',
    formatOfFindings:
      'text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab or checkstyle (default: text, or by the ending of -o)',
    report:
      'write to FILE in that format as well, as junit=issues.xml; whole or not at all (may be repeated)',
    output: 'write to FILE instead of standard output; whole or not at all',
    asOf: 'date of the stock, as 2023-12-31 (default: as_of of the configuration, else today)',
    config: 'configuration (default: infragap.yaml in the folder named, else upward from here)',
    failOn:
      'exit 1 at findings of this weight: error, warning, info, gap (or errors) or never (default: error)',
    crosswalk:
      'table old_id, new_id, share: which old unit is which new one, or which part of it (40%, 0.4 or 2/5)',
    asOfAfter: 'date of the stock of AFTER (default: as_of of its configuration, else today)',
    asOfBefore: 'date of the stock of BEFORE (default: as_of of its configuration, else today)',
    configOfBoth:
      'configuration of both (default: of each the infragap.yaml in its folder, else upward from here)',
    openedGaps:
      'exit 1 where the crosswalk has findings of this weight: error (default), warning, info or never; gap: where gaps opened, or at errors',
    topOfLists: 'of every list show N entries as text or Markdown (default: 10; 0: all)',
    maxWarnings: 'exit 1 where there are more than N warnings',
    baseline: 'what is known (infragap baseline makes it); only what is new beside it fails a run',
    baselineFile: 'the list of what is known (default: infragap-baseline.json)',
    infosToo: 'info: infos are taken as well, not only errors and warnings; other levels change nothing',
    reason: 'why what is added is let be',
    expires: 'last day on which what is added is known, as 2026-12-31; new again after it',
    ceiling: 'the most that may be spent in a year of the plan, as 2027=500000000 (may be repeated)',
    whatIf:
      'the plan beside the one that would be if the configuration said this, as prices.desktop-set.price=18000000 or targets.lan.severity=high (may be repeated)',
    beyondCeiling:
      'ask for what is beyond ceilings as well (default: shown, and left out of what is asked for)',
    curve: 'how many people and units are served at each of ten levels of yearly money',
    rule: 'what a rule weighs: ID=off, info, warning or error (may be repeated; infragap rules lists them)',
    maxFindings: 'of each rule list no more than N issues of a file; all are counted (default: 0, all)',
    lang: 'en or vi (default: by LANG, else en)',
    color: 'colour even when not on a terminal',
    noColor: 'no colour',
    quiet: 'no notes on standard error',
    table:
      'what the files hold, where headers and names cannot tell: units, equipment, connectivity or allocations',
    encoding:
      'how the letters of all files are written: utf-8, utf-16le, utf-16be, windows-1258 or windows-1252 (default: found out, and said)',
    dialect: 'json-schema (default), or table-schema (of Frictionless Data, for tables)',
    stdinFilename:
      'what standard input is called where issues tell of it; as of a file, the name may tell which table it is (units.csv)',
    sheet: 'of workbooks, only this sheet ("Sheet1"), or this table on it ("Sheet1#2"; may be repeated)',
    roster: 'a list of the units there are: no other file may name another (may be repeated)',
    preset:
      'build on a bundled profile: snipe-it, glpi, basic, vn-2018, vn-2025 or vn-2026 (may be repeated)',
    previous: 'the inventory before, to be told what changed sharply (may be repeated)',
    unit: 'only this unit and all below it',
    tier: 'only units of this tier',
    target: 'only this target (may be repeated)',
    where: 'only units with this fact, as area_class=mountainous (may be repeated)',
    by: 'group by tier, by the ancestor of a tier (district), or by a fact',
    top: 'list the N units that fall furthest short (default: 10; 0: all)',
    year: 'budget year (default: funding.year, else the year after the date of the stock)',
    write:
      'put what is shown into infragap.yaml (the one found, else a new one beside the files), so that nothing of it is guessed again',
    accept:
      'take a column for this, as "Máy cũ=computer.too_old", in a list "Hỏng nặng=broken", lan, fact:NAME, unit_path or ignored (may be repeated)',
    xlsx: 'one workbook inventory.xlsx with lists to choose from, instead of four CSV tables',
    force: 'overwrite the tables that are there already',
    outputFolder: 'folder to write the tables into',
    returnToSender:
      'also write into DIR a CSV of every sheet of a file with errors or warnings, every cell in its place, and a last column that says what to mend; of accepted files earlier copies are taken away. A file in DIR that is no such copy is never overwritten',
  } as Record<string, string>,
};

const vi: typeof en = {
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Các lệnh:',
    'Global Options:': 'Tùy chọn chung:',
  },
  program:
    'Đọc hồ sơ kiểm kê của cơ quan, đơn vị; cho biết còn thiếu gì, cần bao nhiêu kinh phí để bù, và mỗi số liệu lấy từ dòng nào.',
  example: 'Ví dụ:',
  commands: {
    validate: 'Hồ sơ kiểm kê này có dùng được không? Liệt kê vấn đề kèm tệp, dòng, cột và cách ghi đúng.',
    baseline: 'Những vấn đề đã biết, không làm hỏng lần chạy: tạo, bổ sung hoặc dọn danh sách.',
    gaps: 'Đơn vị nào còn thiếu so với mục tiêu?',
    budget: 'Bù thiếu hụt hết bao nhiêu kinh phí, đã được cấp những gì và còn phải đề nghị cấp bao nhiêu?',
    compare:
      'Giữa hai hồ sơ kiểm kê hoặc hai báo cáo có gì thay đổi: đơn vị, thiết bị, thiếu hụt, và vì sao số kinh phí đề nghị khác đi?',
    explain: 'Một số liệu: công thức, đầu vào và các dòng làm căn cứ.',
    map: 'Mỗi cột được hiểu là gì và vì sao? --write ghi điều đó vào cấu hình.',
    convert: 'Ghi lại các bảng cho sạch: tiêu đề, từ ngữ, ngày và số theo dạng chuẩn, dù đọc từ tệp nào.',
    rules:
      'Dữ liệu được kiểm tra theo những quy tắc nào? Với ID: quy tắc nghĩa là gì, vì sao cần quan tâm, cách xử lý.',
    init: 'Ghi infragap.yaml có chú thích và các bảng trống để điền.',
    schema: 'In JSON Schema của cấu hình, báo cáo hoặc một bảng, hay Table Schema của các bảng.',
  },
  arguments: {
    paths: 'tệp, thư mục, hoặc - cho đầu vào chuẩn',
    before: 'thư mục hoặc tệp của kỳ trước (năm trước), hoặc báo cáo dạng JSON',
    after: 'thư mục hoặc tệp của kỳ này (năm nay), hoặc báo cáo dạng JSON',
    action: 'create (tạo), update (thêm vấn đề mới) hoặc prune (bỏ vấn đề đã khắc phục)',
    target: 'id của mục tiêu; hoặc kết nối, thiết bị đang có phải chi hằng năm',
    rule: 'id của quy tắc, như trong danh sách của validate (mặc định: tất cả)',
    dir: 'thư mục để ghi vào (mặc định: thư mục hiện tại)',
    schema:
      'config, report, units, equipment, connectivity hoặc allocations; package (cả bốn bảng) với table-schema',
  },
  options: {
    help: 'hiện trợ giúp này',
    version: 'hiện phiên bản',
    format: 'text, json, csv hoặc markdown (mặc định: text, hoặc theo đuôi tệp của -o)',
    formatOfFindings:
      'text, json, csv, markdown, jsonl, github, github-summary, sarif, junit, gitlab hoặc checkstyle (mặc định: text, hoặc theo đuôi tệp của -o)',
    report:
      'ghi thêm vào FILE theo định dạng đó, ví dụ junit=issues.xml; ghi trọn vẹn hoặc không ghi gì (có thể lặp lại)',
    output: 'ghi vào FILE thay cho đầu ra chuẩn; ghi trọn vẹn hoặc không ghi gì',
    asOf: 'ngày kiểm kê, dạng 2023-12-31 (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
    config:
      'cấu hình (mặc định: infragap.yaml trong thư mục được nêu, nếu không có thì tìm từ đây ngược lên)',
    failOn:
      'mã thoát 1 khi có phát hiện ở mức này: error, warning, info, gap (hoặc lỗi) hoặc never (mặc định: error)',
    crosswalk:
      'bảng old_id, new_id, share: đơn vị cũ nào là đơn vị mới nào, hoặc phần nào của đơn vị cũ (40%, 0.4 hoặc 2/5)',
    asOfAfter: 'ngày kiểm kê của AFTER (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
    asOfBefore: 'ngày kiểm kê của BEFORE (mặc định: as_of của cấu hình, nếu không có thì hôm nay)',
    configOfBoth:
      'cấu hình chung của cả hai (mặc định: infragap.yaml trong thư mục của mỗi bên, nếu không có thì tìm từ đây ngược lên)',
    openedGaps:
      'mã thoát 1 khi bảng chuyển đổi có vấn đề ở mức này: error (mặc định), warning, info hoặc never; gap: khi có thiếu hụt mới phát sinh, hoặc có lỗi',
    topOfLists: 'mỗi danh sách hiện N mục ở dạng text hoặc Markdown (mặc định: 10; 0: tất cả)',
    maxWarnings: 'mã thoát 1 khi có hơn N cảnh báo',
    baseline:
      'danh sách đã biết (tạo bằng infragap baseline); chỉ vấn đề mới ngoài danh sách mới cho mã thoát 1',
    baselineFile: 'danh sách vấn đề đã biết (mặc định: infragap-baseline.json)',
    infosToo: 'info: ghi cả thông tin, không chỉ lỗi và cảnh báo; các mức khác không thay đổi gì',
    reason: 'vì sao chấp nhận những gì được thêm',
    expires: 'ngày cuối cùng còn được coi là đã biết, dạng 2026-12-31; sau ngày đó lại là mới',
    ceiling: 'số tiền tối đa được chi trong một năm của kế hoạch, ví dụ 2027=500000000 (có thể lặp lại)',
    whatIf:
      'đặt kế hoạch hiện tại cạnh kế hoạch nếu cấu hình khác đi, ví dụ prices.desktop-set.price=18000000 hoặc targets.lan.severity=high (có thể lặp lại)',
    beyondCeiling: 'đề nghị cấp cả phần vượt định mức (mặc định: nêu ra nhưng không đề nghị)',
    curve: 'với từng mức tiền hằng năm (mười mức), phục vụ được bao nhiêu người và đơn vị',
    rule: 'mức độ của một quy tắc: ID=off, info, warning hoặc error (có thể lặp lại; infragap rules liệt kê các quy tắc)',
    maxFindings: 'mỗi quy tắc chỉ liệt kê nhiều nhất N vấn đề của một tệp; vẫn đếm đủ (mặc định: 0, tất cả)',
    lang: 'en hoặc vi (mặc định: theo LANG, nếu không có thì en)',
    color: 'dùng màu cả khi không xuất ra màn hình dòng lệnh',
    noColor: 'không dùng màu',
    quiet: 'không ghi chú thích ra luồng lỗi chuẩn',
    table:
      'nội dung của tệp, khi tiêu đề cột và tên tệp không cho biết: units, equipment, connectivity hoặc allocations',
    encoding:
      'bảng mã chữ của mọi tệp: utf-8, utf-16le, utf-16be, windows-1258 hoặc windows-1252 (mặc định: tự xác định và báo lại)',
    dialect: 'json-schema (mặc định), hoặc table-schema (của Frictionless Data, cho các bảng)',
    stdinFilename:
      'tên của đầu vào chuẩn khi nêu vấn đề; như tên tệp, tên này có thể cho biết đó là bảng nào (units.csv)',
    sheet:
      'với bảng tính, chỉ đọc trang này ("Sheet1"), hoặc bảng này trên trang ("Sheet1#2"; có thể lặp lại)',
    roster: 'danh sách các đơn vị: không tệp nào khác được nêu thêm đơn vị (có thể lặp lại)',
    preset:
      'dựa trên mẫu cấu hình có sẵn: snipe-it, glpi, basic, vn-2018, vn-2025 hoặc vn-2026 (có thể lặp lại)',
    previous: 'bản kiểm kê trước, để biết số liệu nào thay đổi mạnh (có thể lặp lại)',
    unit: 'chỉ đơn vị này và mọi đơn vị cấp dưới',
    tier: 'chỉ các đơn vị thuộc cấp này',
    target: 'chỉ mục tiêu này (có thể lặp lại)',
    where: 'chỉ các đơn vị có số liệu này, như area_class=mountainous (có thể lặp lại)',
    by: 'nhóm theo tier, theo đơn vị cấp trên thuộc một cấp (district), hoặc theo một số liệu',
    top: 'liệt kê N đơn vị thiếu nhiều nhất (mặc định: 10; 0: tất cả)',
    year: 'năm ngân sách (mặc định: funding.year, nếu không có thì năm liền sau ngày kiểm kê)',
    write:
      'ghi những gì hiển thị vào infragap.yaml (tệp đang dùng, nếu không có thì tạo mới cạnh dữ liệu) để lần sau không phải đoán nữa',
    accept:
      'hiểu một cột là, như "Máy cũ=computer.too_old", trong danh sách "Hỏng nặng=broken", lan, fact:TÊN, unit_path hoặc ignored (có thể lặp lại)',
    xlsx: 'một bảng tính inventory.xlsx có sẵn danh sách chọn, thay cho bốn bảng CSV',
    force: 'ghi đè các bảng đã có',
    outputFolder: 'thư mục để ghi các bảng',
    returnToSender:
      'ghi thêm vào DIR bản CSV của mọi trang trong tệp có lỗi hoặc cảnh báo, mỗi ô ở đúng vị trí, kèm cột cuối nêu nội dung cần sửa; bản trước của tệp đã được chấp nhận sẽ bị xóa. Không bao giờ ghi đè tệp trong DIR mà không phải bản như vậy',
  },
};

export const HELP_WORDS = { en, vi };
