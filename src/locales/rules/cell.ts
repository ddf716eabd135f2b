import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'cell'> = {
  'missing-value': {
    summary: 'A cell is blank that the row cannot do without; the row was refused.',
    why: 'How much the unit has is open then. A blank unit code is not taken to mean "as above", and leaves the unit above open.',
    fix: 'Fill in the cell. Write the unit code in every row.',
    example: '551,desktop,5\n✗ ,printer,1\n✓ 551,printer,1',
  },
  'not-a-number': {
    summary: 'The cell should hold a number in the right currency or measure, and does not.',
    why: 'Its value is taken as unknown, never as zero. Without a quantity the row is refused, and how much its unit has is open.',
    fix: 'Write digits only: remarks belong into a note, the unit of measure into the heading. Write ? for what is not known.',
    example: 'unit_id,category,quantity\n✗ 551,desktop,about 5\n✓ 551,desktop,5',
  },
  'not-an-integer': {
    summary: 'The cell should hold a whole number, and holds a fraction.',
    why: 'Its value is taken as unknown. Without a quantity the row is refused, and how much its unit has is open.',
    fix: 'Write a whole number.',
    example: 'unit_id,category,quantity\n✗ 551,desktop,2.5\n✓ 551,desktop,25',
  },
  'not-a-date': {
    summary: 'The cell should hold a date, and there is no such date.',
    why: 'How old the item is stays unknown, and so does whether it is too old.',
    fix: 'Write it as 2019-02-28. A month (2019-02), a year (2019) or a span of years (2015/2017) will do as well.',
    example: 'unit_id,category,purchase_date\n✗ 551,desktop,31/02/2019\n✓ 551,desktop,2019-02-28',
  },
  'not-yes-no': {
    summary: 'The cell should say yes or no, and says something else.',
    why: 'The answer is taken as unknown, and what depends on it stays open.',
    fix: 'Write yes or no (có, không), or ? where it is not known.',
    example: 'unit_id,category,antivirus\n✗ 551,desktop,Kaspersky\n✓ 551,desktop,yes',
  },
  'not-in-list': {
    summary: 'The cell holds a word that is not in the list of its column.',
    why: 'Without a known kind of equipment, or status of money, the row is refused; any other such word is taken as unknown.',
    fix: 'Write one of the words that the finding names. Kinds of your own are listed under categories in infragap.yaml.',
    example: 'unit_id,category,quantity\n✗ 551,computr,5\n✓ 551,computer,5',
  },
  'out-of-range': {
    summary: 'The value cannot be right for its column.',
    why: 'It is taken as unknown. Without a quantity the row is refused, and how much its unit has is open.',
    fix: 'Correct it: is it in the right column, and in the right measure? Write ? for what is not known.',
    example: 'unit_id,category,ram_gb\n✗ 551,desktop,8192\n✓ 551,desktop,8',
  },
  'ambiguous-number': {
    summary: 'The number can be read in two ways, and nothing in its column decides which.',
    why: 'One reading is up to a thousand times the other, so it is taken as unknown. Without a quantity the row is refused.',
    fix: 'Write it without a separator for thousands, or say decimal of the column in infragap.yaml.',
    example:
      'unit_id,category,quantity\n✗ 551,desktop,1.234\n✓ 551,desktop,1234\n✓ columns: { quantity: { decimal: "," } }',
  },
  'ambiguous-date': {
    summary: 'The date can be read in several ways, and nothing in its column decides which.',
    why: 'Where the readings differ in whether the item is too old, that stays open.',
    fix: 'Write it as 2019-04-03, or say dates of the column in infragap.yaml.',
    example:
      '✗ 551,desktop,03/04/2019\n✓ 551,desktop,2019-04-03\n✓ columns: { purchase_date: { dates: dmy } }',
  },
  'error-cell': {
    summary: 'The cell holds the error of a formula, no value.',
    why: 'The value is taken as unknown, never as zero. Without a unit, a category or a quantity the row is refused.',
    fix: 'Correct the formula in the spreadsheet program, and save the file.',
    example: '✗ 551,desktop,#REF!\n✓ 551,desktop,5',
  },
  'shortened-code': {
    summary:
      'A code is written as a power of ten, or has more digits than a spreadsheet program keeps of a number.',
    why: 'Several codes look alike then, and different machines would be taken for one. The code is taken as unknown; without a unit the row is refused.',
    fix: 'Format the column as text in the spreadsheet program, and enter the whole codes.',
    example: 'unit_id,category,asset_id\n✗ 551,desktop,2.34568E+11\n✓ 551,desktop,234567890123',
  },
  'formula-without-value': {
    summary: 'Formulas have no value in the file; what their cells say is unknown.',
    why: 'No program has worked them out since they were written. Rows that cannot do without the value are refused (missing-value).',
    fix: 'Open the file in a spreadsheet program and save it: that works the formulas out.',
    example: '✗ 551,desktop,5,=E2/1024 (without a value)\n✓ 551,desktop,5,8',
  },
  'comment-not-read': {
    summary: 'A comment on a cell, which the spreadsheet program shows beside it, is in no figure.',
    why: 'It may say what the row does not: that machines are broken, lent or counted elsewhere. What it means nobody can know for sure.',
    fix: 'Read it; where it says something of the row, write it into a column: condition, quantity or note.',
    example: '✗ 551,Computers: 20 (comment: "3 are broken")\n✓ 551,Computers: 20,Broken: 3',
  },
  'implausible-value': {
    summary: 'The value is possible, but hardly right for its column.',
    why: 'It was taken as it stands. If it is wrong, so is what is judged by it, such as whether an item meets its standard.',
    fix: 'Check it against the item itself, and write the unit of measure where it is another one. What is usual is set under plausible in infragap.yaml.',
    example: 'unit_id,category,storage_gb\n✗ 551,desktop,2\n✓ 551,desktop,2 TB',
  },
  'numbers-decided': {
    summary: 'What stands before decimals was decided by the other cells of the column.',
    why: 'It decides whether 1.234 is more than a thousand, or little more than one.',
    fix: 'Nothing, if it is right. Else say decimal of the column in infragap.yaml.',
    example: '1.500,5\n1.234\n→ 1234\n✓ columns: { original_cost: { decimal: "." } }',
  },
  'speed-assumed': {
    summary: 'Neither the column nor its cells say what their speeds are in; they were taken in Mb/s.',
    why: 'In kb/s a line would be a thousand times slower than it was taken to be.',
    fix: 'Write the unit into the header, or behind each figure: 50 Mb/s. Or say in infragap.yaml what the column is.',
    example: '✗ unit_id,connection,Speed\n✓ unit_id,connection,Speed (Mbps)\n551,internet,512',
  },
  'disk-assumed': {
    summary:
      'A cell names two sizes of disks, and not clearly that they add up; the smaller reading was taken.',
    why: 'A machine may have more disk space than it was taken to have, never less: none passes that should not.',
    fix: 'Write its unit behind each figure, and a + between disks.',
    example: '✗ 1 TB SSD 256\n→ at least 1000 GB\n✓ HDD 1TB + SSD 256GB',
  },
  'dash-assumed': {
    summary: 'Dashes in a column that is to say yes or no were taken as no.',
    why: 'Where a dash means that nobody knows, the unit lacks for sure what it may have.',
    fix: 'Write no, or ? where it is not known.',
    example: 'unit_id,connection,present\n✗ 551,lan,-\n✓ 551,lan,no',
  },
  'memory-rounded': {
    summary: 'Memory up to a tenth below a usual size was taken for that size.',
    why: 'A computer with 8 GB reports 7.8 or less: graphics take their part. It has what a standard of 8 GB asks for.',
    fix: 'Nothing, if it is right. Else write what is built in.',
    example: 'unit_id,category,ram_gb\n551,desktop,7.8\n→ 8 GB',
  },
  'dates-decided': {
    summary: 'Whether the day or the month stands first was decided by the other cells of the column.',
    why: 'It moves dates by months, and with them the age of items.',
    fix: 'Nothing, if it is right. Else say dates of the column in infragap.yaml.',
    example: '31/12/2018\n03/04/2019\n→ 3 April 2019\n✓ columns: { purchase_date: { dates: mdy } }',
  },
};

const vi: RulesOf<'cell'> = {
  'missing-value': {
    summary: 'Một ô bắt buộc để trống nên dòng bị loại.',
    why: 'Khi đó số lượng của đơn vị được coi là chưa rõ. Mã đơn vị trống không được hiểu là "như trên", và số lượng của đơn vị ở dòng trên cũng thành chưa rõ.',
    fix: 'Điền ô còn trống. Ghi mã đơn vị ở mọi dòng.',
    example: '551,Máy tính để bàn,5\n✗ ,Máy in,1\n✓ 551,Máy in,1',
  },
  'not-a-number': {
    summary: 'Ô phải ghi số, đúng đơn vị tính hoặc loại tiền, nhưng không phải.',
    why: 'Giá trị được coi là chưa rõ, không bao giờ là 0. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
    fix: 'Chỉ ghi chữ số: nhận xét ghi ở cột ghi chú, đơn vị tính ghi ở tiêu đề. Chưa biết thì ghi dấu ?.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,khoảng 5\n✓ 551,Máy tính để bàn,5',
  },
  'not-an-integer': {
    summary: 'Ô phải ghi số nguyên nhưng lại có phần lẻ.',
    why: 'Giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
    fix: 'Ghi số nguyên.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,2.5\n✓ 551,Máy tính để bàn,25',
  },
  'not-a-date': {
    summary: 'Ô phải ghi ngày, nhưng không có ngày nào như vậy.',
    why: 'Không rõ thiết bị đã dùng bao nhiêu năm, nên không rõ đã quá thời gian sử dụng hay chưa.',
    fix: 'Ghi theo dạng 2019-02-28. Chỉ biết tháng (2019-02), năm (2019) hoặc khoảng năm (2015/2017) cũng ghi được.',
    example:
      'Mã đơn vị,Loại thiết bị,Ngày mua\n✗ 551,Máy tính để bàn,31/02/2019\n✓ 551,Máy tính để bàn,28/02/2019',
  },
  'not-yes-no': {
    summary: 'Ô phải ghi có hoặc không, nhưng ghi nội dung khác.',
    why: 'Câu trả lời được coi là chưa rõ, nên số liệu dựa vào đó cũng chưa rõ.',
    fix: 'Ghi có hoặc không (yes, no); chưa biết thì ghi dấu ?.',
    example:
      'Mã đơn vị,Loại thiết bị,Phần mềm diệt virus\n✗ 551,Máy tính để bàn,Kaspersky\n✓ 551,Máy tính để bàn,có',
  },
  'not-in-list': {
    summary: 'Ô ghi một từ không có trong danh sách của cột.',
    why: 'Không rõ loại thiết bị, hoặc trạng thái của khoản tiền, thì dòng bị loại; các từ khác như vậy được coi là chưa rõ.',
    fix: 'Ghi một trong các từ mà thông báo nêu. Loại thiết bị riêng thì khai ở mục categories trong infragap.yaml.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tnh,5\n✓ 551,Máy tính,5',
  },
  'out-of-range': {
    summary: 'Giá trị không thể đúng đối với cột này.',
    why: 'Giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
    fix: 'Sửa lại: có nằm đúng cột và đúng đơn vị tính không? Chưa biết thì ghi dấu ?.',
    example: 'Mã đơn vị,Loại thiết bị,RAM (GB)\n✗ 551,Máy tính để bàn,8192\n✓ 551,Máy tính để bàn,8',
  },
  'ambiguous-number': {
    summary: 'Số có thể đọc theo hai cách, và không ô nào khác trong cột cho biết cách nào đúng.',
    why: 'Hai cách đọc có thể chênh nhau một nghìn lần, nên giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại.',
    fix: 'Ghi không có dấu phân cách hàng nghìn, hoặc khai decimal của cột trong infragap.yaml.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,1.234\n✓ 551,Máy tính để bàn,1234\n✓ columns: { Số lượng: { decimal: "," } }',
  },
  'ambiguous-date': {
    summary: 'Ngày có thể đọc theo nhiều cách, và không ô nào khác trong cột cho biết cách nào đúng.',
    why: 'Nếu các cách đọc cho kết quả khác nhau về việc thiết bị đã quá niên hạn hay chưa thì điều đó vẫn chưa rõ.',
    fix: 'Ghi theo dạng 2019-04-03, hoặc khai dates của cột trong infragap.yaml.',
    example:
      '✗ 551,Máy tính để bàn,03/04/2019\n✓ 551,Máy tính để bàn,2019-04-03\n✓ columns: { Ngày mua: { dates: dmy } }',
  },
  'error-cell': {
    summary: 'Ô chứa lỗi của công thức, không phải giá trị.',
    why: 'Giá trị được coi là chưa rõ, không bao giờ là 0. Thiếu đơn vị, loại thiết bị hoặc số lượng thì dòng bị loại.',
    fix: 'Sửa công thức trong bảng tính rồi lưu lại.',
    example: '✗ 551,Máy tính để bàn,#REF!\n✓ 551,Máy tính để bàn,5',
  },
  'shortened-code': {
    summary: 'Mã ghi dạng lũy thừa của 10, hoặc nhiều chữ số hơn mức phần mềm bảng tính giữ được.',
    why: 'Khi đó nhiều mã giống nhau, các máy khác nhau bị coi là một. Mã được coi là chưa rõ; thiếu mã đơn vị thì dòng bị từ chối.',
    fix: 'Định dạng cột là văn bản trong phần mềm bảng tính rồi ghi lại mã đầy đủ.',
    example:
      'Mã đơn vị,Loại thiết bị,Mã tài sản\n✗ 551,Máy tính để bàn,2.34568E+11\n✓ 551,Máy tính để bàn,234567890123',
  },
  'formula-without-value': {
    summary: 'Có công thức không có giá trị trong tệp; nội dung các ô đó được coi là chưa rõ.',
    why: 'Từ khi ghi công thức chưa có phần mềm nào tính ra kết quả. Dòng không thể thiếu giá trị đó thì bị loại (missing-value).',
    fix: 'Mở tệp bằng chương trình bảng tính rồi lưu lại để công thức được tính.',
    example: '✗ 551,Máy tính để bàn,5,=E2/1024 (không có giá trị)\n✓ 551,Máy tính để bàn,5,8',
  },
  'comment-not-read': {
    summary:
      'Ghi chú gắn vào một ô, chương trình bảng tính hiện bên cạnh ô, không được tính vào số liệu nào.',
    why: 'Ghi chú có thể nói điều mà dòng không ghi: máy hỏng, cho mượn hoặc đã tính ở nơi khác. Không thể biết chắc ghi chú có nghĩa gì.',
    fix: 'Đọc ghi chú; nếu nói về dòng đó thì ghi vào một cột: tình trạng, số lượng hoặc ghi chú.',
    example: '✗ 551,Số máy tính: 20 (ghi chú gắn vào ô: "3 máy hỏng")\n✓ 551,Số máy tính: 20,Hỏng: 3',
  },
  'implausible-value': {
    summary: 'Giá trị có thể có, nhưng khó đúng đối với cột này.',
    why: 'Vẫn được tính như đã ghi. Nếu sai thì những gì đánh giá theo đó cũng sai, như thiết bị có đạt chuẩn hay không.',
    fix: 'Kiểm tra lại trên thiết bị; nếu dùng đơn vị tính khác thì ghi rõ. Mức thường gặp được khai ở mục plausible trong infragap.yaml.',
    example: 'Mã đơn vị,Loại thiết bị,Ổ cứng (GB)\n✗ 551,Máy tính để bàn,2\n✓ 551,Máy tính để bàn,2 TB',
  },
  'numbers-decided': {
    summary: 'Dấu thập phân của cột được xác định nhờ các ô khác trong cột.',
    why: 'Điều này quyết định 1.234 là hơn một nghìn hay chỉ hơn một.',
    fix: 'Không cần làm gì nếu đúng. Nếu sai, khai decimal của cột trong infragap.yaml.',
    example: '1.500,5\n1.234\n→ 1234\n✓ columns: { Nguyên giá: { decimal: "." } }',
  },
  'speed-assumed': {
    summary: 'Cột và các ô không cho biết tốc độ tính bằng đơn vị nào; đã hiểu là Mb/s.',
    why: 'Nếu là kb/s thì đường truyền chậm hơn một nghìn lần so với mức đã hiểu.',
    fix: 'Ghi đơn vị vào tiêu đề cột, hoặc sau từng số: 50 Mb/s. Hoặc khai trong infragap.yaml cột đó là gì.',
    example: '✗ Mã đơn vị,Loại kết nối,Tốc độ\n✓ Mã đơn vị,Loại kết nối,Tốc độ (Mbps)\n551,internet,512',
  },
  'disk-assumed': {
    summary: 'Một ô ghi hai dung lượng ổ đĩa mà không rõ có cộng lại hay không; đã lấy cách hiểu nhỏ hơn.',
    why: 'Máy có thể có nhiều dung lượng hơn mức đã hiểu, không thể ít hơn: không máy nào được tính đạt khi chưa đạt.',
    fix: 'Ghi đơn vị sau từng số và dấu + giữa các ổ.',
    example: '✗ 1 TB SSD 256\n→ ít nhất 1000 GB\n✓ HDD 1TB + SSD 256GB',
  },
  'dash-assumed': {
    summary: 'Dấu gạch trong cột phải trả lời có hoặc không được hiểu là không.',
    why: 'Nếu dấu gạch nghĩa là chưa biết thì đơn vị bị coi chắc chắn là thiếu thứ có thể đã có.',
    fix: 'Ghi không, hoặc ghi dấu ? nếu chưa biết.',
    example: 'Mã đơn vị,Loại kết nối,Có/Không\n✗ 551,Mạng LAN,-\n✓ 551,Mạng LAN,không',
  },
  'memory-rounded': {
    summary: 'Dung lượng RAM thấp hơn mức thông dụng không quá một phần mười được tính theo mức đó.',
    why: 'Máy lắp 8 GB thường báo 7,8 GB hoặc ít hơn do dành một phần cho đồ họa, và vẫn đạt tiêu chuẩn 8 GB.',
    fix: 'Không cần làm gì nếu đúng. Nếu sai, ghi dung lượng thực lắp.',
    example: 'Mã đơn vị,Loại thiết bị,Bộ nhớ RAM\n551,Máy tính để bàn,7.8\n→ 8 GB',
  },
  'dates-decided': {
    summary: 'Thứ tự ngày và tháng của cột được xác định nhờ các ô khác trong cột.',
    why: 'Hiểu sai thì ngày lệch đi nhiều tháng, kéo theo số năm sử dụng của thiết bị.',
    fix: 'Không cần làm gì nếu đúng. Nếu sai, khai dates của cột trong infragap.yaml.',
    example: '31/12/2018\n03/04/2019\n→ ngày 3 tháng 4 năm 2019\n✓ columns: { Ngày mua: { dates: mdy } }',
  },
};

export const CELL_RULES = { en, vi };
