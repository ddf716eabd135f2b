import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'file'> = {
  'unreadable-file': {
    summary: 'The file cannot be read, or not to its end.',
    why: 'What could not be read is in no figure. Where it may have held equipment, the figures of all units stay open: what is missing is not taken for nothing.',
    fix: 'The finding names the cause: take off a password, close a quotation mark, or save the file anew and send it again.',
    example: '✗ 551,desktop,"Room 2,5\n✓ 551,desktop,"Room 2",5',
  },
  'unsupported-format': {
    summary: 'The file is of a kind that is not read, such as a PDF, a picture or an xlsb workbook.',
    why: 'Nothing of it is in any figure, and what it may have held is unknown.',
    fix: 'Open it in the program it was made with and save it as xlsx or as CSV UTF-8. Of a PDF, send the spreadsheet it was printed from.',
    example: '✗ inventory.pdf\n✓ inventory.xlsx',
  },
  'empty-file': {
    summary: 'There is nothing in the file, or on the sheet.',
    why: 'An empty file does not say that an office has nothing: what it should have held is unknown.',
    fix: 'Send it again with headings and rows. An office that has none of a thing says so with quantity 0.',
    example: '✗ equipment.csv (0 bytes)\n✓ unit_id,category,quantity\n✓ 551,scanner,0',
  },
  'same-file': {
    summary: 'The file is another file of the run once more, byte for byte; it was not read.',
    why: 'Read a second time, all its rows would count twice.',
    fix: 'Delete one of the two. If one of them should have been another file, send that.',
    example: 'equipment-551.csv\n✗ equipment-551 (1).csv',
  },
  'list-not-read': {
    summary: 'A JSON document has a list under a name that is no table, or within a record; it was not read.',
    why: 'What stands in it is in no figure, and may be equipment.',
    fix: 'Put it beside the other tables, under the name of the table that it is: units, equipment, connectivity or allocations. Delete it if it is none.',
    example: '✗ {"units": [...], "devices": [...]}\n✓ {"units": [...], "equipment": [...]}',
  },
  'conflicting-keys': {
    summary: 'A record of a JSON document has a key more than once, with different values.',
    why: 'Programs keep the last of them without a word. Here what the key says is unknown; without a unit, a category or a quantity the row is refused.',
    fix: 'Delete the wrong one, or give it the key that was meant.',
    example:
      '✗ {"unit_id": "551", "category": "desktop", "category": "server"}\n✓ {"unit_id": "551", "category": "server"}',
  },
  'repeated-key': {
    summary: 'A record of a JSON document has a key more than once, with the same value.',
    why: 'It was read once. Perhaps one of the two should have been another key, and its value is missing.',
    fix: 'Look whether another key was meant; if not, delete one.',
    example: '✗ {"unit_id": "551", "officials": 5, "officials": 5}\n✓ {"unit_id": "551", "officials": 5}',
  },
  'own-report': {
    summary: 'The table is a report that infragap wrote, no inventory; it was not read.',
    why: 'Its figures are results. Read as stock they would count everything a second time.',
    fix: 'Keep reports in another folder than the inventory.',
    example:
      '✗ infragap gaps stock --format csv -o stock/equipment-gaps.csv\n✓ infragap gaps stock --format csv -o reports/gaps.csv',
  },
  'returned-copy': {
    summary: 'The file is a copy that infragap made for its sender; its column of what to mend was not read.',
    why: "The column is infragap's, not the sender's. All else is read as the sheet that the copy was made of: under its name, and without the apostrophes that keep texts from being formulas.",
    fix: 'Nothing has to be done. Put the mended copies of a file in the place of the file, or its rows count twice.',
    example: '✗ submissions/xa-an.xlsx and submissions/xa-an.xlsx.Máy.csv\n✓ submissions/xa-an.xlsx.Máy.csv',
  },
  'file-ignored': {
    summary:
      'Something in a folder was not read: a file whose name or ending is not that of a table, or a folder inside it.',
    why: 'What it holds is in no figure.',
    fix: 'If it belongs to the inventory, begin its name with units, equipment, connectivity or allocations, or name it on the command line. Name a folder as well, or use a pattern such as stock/**/*.csv.',
    example: 'stock/units.csv\n✗ stock/printers.csv\n✓ stock/equipment-printers.csv',
  },
  'equipment-ignored': {
    summary:
      'A target asks for equipment, no file that was read has any, and a file of the folder, or a folder within it, was not read.',
    why: 'The equipment may stand in that file: beside files that are called as tables are, others are not read.',
    fix: 'Begin the name of the file with equipment, or name it on the command line beside the others.',
    example: 'stock/units.csv\n✗ stock/printers.csv\n✓ stock/equipment-printers.csv',
  },
  'encoding-guessed': {
    summary: 'The text is not UTF-8; how its letters are written was found out from its bytes.',
    why: 'Digits are safe, names are not: with wrong letters a unit is not recognised, and its rows are refused.',
    fix: 'Look at some names with infragap map. If they are wrong, say --encoding; better save the file as CSV UTF-8.',
    example: '✗ XaÞ Trà Ðôn\n✓ Xã Trà Đôn\n✓ infragap validate list.csv --encoding windows-1258',
  },
  'legacy-text': {
    summary: 'The text was written for TCVN3 (ABC) or VNI fonts, not in Unicode, and was converted.',
    why: 'Names of units and words for equipment are recognised in Unicode only. In such fonts capital and small letters may be the same, so capitals may be lost.',
    fix: 'Look at some names with infragap map; better convert the file to Unicode, for instance with UniKey.',
    example: 'X· Trµ Mai\n→ Xã Trà Mai',
  },
  'delimiter-guessed': {
    summary: 'Which sign separates the cells was found out from the lines of the file.',
    why: 'Were it another one, cells would fall together and figures would stand under wrong headings.',
    fix: 'Nothing, if infragap map shows the right columns. Else name the sign under files in infragap.yaml.',
    example: '551;desktop;5\n→ 551 | desktop | 5\n✓ files: { equipment.csv: { delimiter: ";" } }',
  },
  'hidden-sheet': {
    summary: 'A sheet of the workbook is hidden and was not read.',
    why: 'If it belongs to the inventory, its rows are missing from every figure.',
    fix: 'Show it in the spreadsheet program if it belongs to the inventory, delete it if it does not.',
    example: '✗ sheets: Computers, Printers (hidden)\n✓ sheets: Computers, Printers',
  },
};

const vi: RulesOf<'file'> = {
  'unreadable-file': {
    summary: 'Không đọc được tệp, hoặc không đọc được đến hết tệp.',
    why: 'Phần không đọc được không có trong số liệu nào. Nếu ở đó có thể có thiết bị thì số liệu của mọi đơn vị được coi là chưa đầy đủ, phần thiếu không bị coi là không có.',
    fix: 'Thông báo nêu rõ nguyên nhân: hãy bỏ mật khẩu, đóng dấu ngoặc kép, hoặc lưu lại tệp rồi gửi lại.',
    example: '✗ 551,Máy tính để bàn,"Phòng 2,5\n✓ 551,Máy tính để bàn,"Phòng 2",5',
  },
  'unsupported-format': {
    summary: 'Tệp thuộc loại không đọc được, như PDF, ảnh hoặc bảng tính xlsb.',
    why: 'Nội dung của tệp không có trong số liệu nào; trong đó có gì thì chưa rõ.',
    fix: 'Mở bằng phần mềm đã tạo ra tệp rồi lưu thành xlsx hoặc CSV UTF-8. Nếu là PDF, hãy gửi bảng tính gốc.',
    example: '✗ kiem-ke.pdf\n✓ kiem-ke.xlsx',
  },
  'empty-file': {
    summary: 'Tệp hoặc trang tính không có nội dung.',
    why: 'Tệp trống không có nghĩa là cơ quan không có gì: nội dung lẽ ra phải có được coi là chưa rõ.',
    fix: 'Gửi lại tệp có tiêu đề và các dòng. Nếu không có thiết bị nào thì ghi số lượng 0.',
    example: '✗ equipment.csv (0 byte)\n✓ Mã đơn vị,Loại thiết bị,Số lượng\n✓ 551,Máy scan,0',
  },
  'same-file': {
    summary: 'Tệp giống hệt một tệp khác của lần chạy này, từng byte một, nên không đọc.',
    why: 'Nếu đọc thêm lần nữa, mọi dòng trong tệp sẽ bị tính hai lần.',
    fix: 'Xóa một trong hai tệp. Nếu gửi nhầm thì gửi lại tệp đúng.',
    example: 'equipment-551.csv\n✗ equipment-551 (1).csv',
  },
  'list-not-read': {
    summary: 'Tệp JSON có danh sách mang tên không phải tên bảng, hoặc nằm trong một bản ghi; không đọc.',
    why: 'Nội dung danh sách không có trong số liệu nào, và có thể là thiết bị.',
    fix: 'Đặt danh sách cạnh các bảng khác, dưới tên bảng tương ứng: units, equipment, connectivity hoặc allocations. Nếu không phải bảng thì xóa đi.',
    example: '✗ {"units": [...], "thiet_bi": [...]}\n✓ {"units": [...], "equipment": [...]}',
  },
  'conflicting-keys': {
    summary: 'Một bản ghi trong tệp JSON có cùng một khóa nhiều lần với giá trị khác nhau.',
    why: 'Các chương trình lặng lẽ lấy giá trị cuối. Ở đây coi là chưa rõ; thiếu đơn vị, loại thiết bị hoặc số lượng thì dòng bị từ chối.',
    fix: 'Xóa giá trị sai, hoặc đặt lại đúng khóa cho giá trị đó.',
    example:
      '✗ {"unit_id": "551", "category": "desktop", "category": "server"}\n✓ {"unit_id": "551", "category": "server"}',
  },
  'repeated-key': {
    summary: 'Một bản ghi trong tệp JSON có cùng một khóa nhiều lần với cùng một giá trị.',
    why: 'Giá trị chỉ được đọc một lần. Có thể một trong hai phải là khóa khác, và số liệu của khóa đó đang thiếu.',
    fix: 'Kiểm tra xem có phải định ghi một khóa khác; nếu không thì xóa bớt.',
    example: '✗ {"unit_id": "551", "officials": 5, "officials": 5}\n✓ {"unit_id": "551", "officials": 5}',
  },
  'own-report': {
    summary: 'Bảng là báo cáo do infragap xuất ra, không phải bản kiểm kê, nên không đọc.',
    why: 'Các số trong đó là kết quả. Nếu đọc như số hiện có thì mọi thứ bị tính thêm lần nữa.',
    fix: 'Để báo cáo ở thư mục khác với bản kiểm kê.',
    example:
      '✗ infragap gaps kiem-ke --format csv -o kiem-ke/equipment-gaps.csv\n✓ infragap gaps kiem-ke --format csv -o bao-cao/gaps.csv',
  },
  'returned-copy': {
    summary: 'Tệp là bản infragap tạo để đơn vị gửi sửa; không đọc cột nội dung cần sửa.',
    why: 'Cột đó do infragap thêm, không phải của đơn vị. Các phần khác được đọc như trang gốc: đúng tên trang, bỏ dấu nháy đơn dùng để chữ không bị hiểu là công thức.',
    fix: 'Không cần làm gì. Hãy để các bản đã sửa thay cho tệp gốc, nếu không các dòng bị tính hai lần.',
    example: '✗ bai-nop/xa-an.xlsx và bai-nop/xa-an.xlsx.Máy.csv\n✓ bai-nop/xa-an.xlsx.Máy.csv',
  },
  'file-ignored': {
    summary:
      'Có tệp trong thư mục không được đọc vì tên hoặc đuôi tệp không phải của bảng dữ liệu, hoặc có thư mục con không được đọc.',
    why: 'Nội dung bên trong không có trong số liệu nào.',
    fix: 'Nếu tệp thuộc bản kiểm kê, hãy đặt tên bắt đầu bằng units, equipment, connectivity hoặc allocations, hoặc ghi tên tệp trên dòng lệnh. Với thư mục con, hãy ghi thêm tên thư mục, hoặc dùng mẫu như kiem-ke/**/*.csv.',
    example: 'kiem-ke/units.csv\n✗ kiem-ke/may-in.csv\n✓ kiem-ke/equipment-may-in.csv',
  },
  'equipment-ignored': {
    summary:
      'Có mục tiêu cần số liệu thiết bị, chưa tệp nào đã đọc có thiết bị, và trong thư mục có tệp hoặc thư mục con không được đọc.',
    why: 'Thiết bị có thể nằm trong tệp đó: khi đã có tệp đặt tên theo bảng, các tệp khác không được đọc.',
    fix: 'Đặt tên tệp bắt đầu bằng equipment, hoặc ghi tên tệp trên dòng lệnh cùng các tệp kia.',
    example: 'kiem-ke/units.csv\n✗ kiem-ke/may-in.csv\n✓ kiem-ke/equipment-may-in.csv',
  },
  'encoding-guessed': {
    summary: 'Văn bản không phải UTF-8; bảng mã chữ được suy ra từ nội dung tệp.',
    why: 'Chữ số không bị ảnh hưởng, nhưng tên thì có: sai chữ thì không nhận ra đơn vị và các dòng của đơn vị bị loại.',
    fix: 'Xem lại vài tên bằng infragap map. Nếu sai, dùng --encoding; tốt hơn là lưu tệp dạng CSV UTF-8.',
    example: '✗ XaÞ Trà Ðôn\n✓ Xã Trà Đôn\n✓ infragap validate don-vi.csv --encoding windows-1258',
  },
  'legacy-text': {
    summary: 'Văn bản dùng phông TCVN3 (ABC) hoặc VNI, không phải Unicode, nên đã được chuyển mã.',
    why: 'Tên đơn vị và từ chỉ thiết bị chỉ được nhận ra ở dạng Unicode. Ở các phông này chữ hoa và chữ thường có thể cùng mã, nên chữ hoa có thể bị mất.',
    fix: 'Xem lại vài tên bằng infragap map; tốt hơn là chuyển tệp sang Unicode, ví dụ bằng UniKey.',
    example: 'X· Trµ Mai\n→ Xã Trà Mai',
  },
  'delimiter-guessed': {
    summary: 'Dấu phân cách giữa các ô được suy ra từ các dòng của tệp.',
    why: 'Nếu là dấu khác thì các ô bị dính vào nhau và số nằm dưới tiêu đề sai.',
    fix: 'Không cần làm gì nếu infragap map hiện đúng các cột. Nếu sai, ghi dấu phân cách ở mục files trong infragap.yaml.',
    example:
      '551;Máy tính để bàn;5\n→ 551 | Máy tính để bàn | 5\n✓ files: { equipment.csv: { delimiter: ";" } }',
  },
  'hidden-sheet': {
    summary: 'Bảng tính có trang bị ẩn, và trang đó không được đọc.',
    why: 'Nếu trang thuộc bản kiểm kê thì các dòng của trang thiếu trong mọi số liệu.',
    fix: 'Cho hiện trang nếu thuộc bản kiểm kê; xóa đi nếu không.',
    example: '✗ các trang: Máy tính, Máy in (bị ẩn)\n✓ các trang: Máy tính, Máy in',
  },
};

export const FILE_RULES = { en, vi };
