import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'layout'> = {
  'header-not-found': {
    summary: 'No row of the sheet holds headings that are known.',
    why: 'Without headings nobody can tell what the cells mean: nothing of the sheet is in any figure.',
    fix: 'Put a row of headings above the data, named as infragap init names them, or say under files in infragap.yaml which rows they are.',
    example: '✗ 551,Vân Canh,40\n✓ unit_id,name,officials\n✓ 551,Vân Canh,40',
  },
  'unknown-table': {
    summary: 'The columns do not tell which table this is: units, equipment, connectivity or allocations.',
    why: 'Its rows are in no figure, and what they may have said is unknown.',
    fix: 'Name the columns as infragap init does, or say --table equipment.',
    example: '✗ No.,Unit of measure\n✓ unit_id,category,quantity',
  },
  'no-rows': {
    summary: 'The table has headings and no rows.',
    why: 'No row is no answer: what the units have stays unknown, not zero.',
    fix: 'Send the rows. Where no rows mean that there is nothing, say so: no_rows_means_none in infragap.yaml.',
    example: 'unit_id,category,quantity\n✓ 551,scanner,0\n✓ no_rows_means_none: [equipment]',
  },
  'header-found': {
    summary: 'The headings were found below a title or other lines, which were passed over.',
    why: 'With another row as headings, columns would be taken for something else or not be read.',
    fix: 'Nothing, if the row named holds the headings. Else say under files in infragap.yaml which rows do.',
    example:
      'INVENTORY 2023\nunit_id,category,quantity\n→ headings in row 2\n✓ files: { list.xlsx: { header_rows: [2, 2] } }',
  },
  'header-rows': {
    summary: 'Two or three rows were read as one heading.',
    why: 'What stands above a heading is part of its meaning: "Broken" below "Computers" counts broken computers.',
    fix: 'Nothing, if these rows are the headings. Else say under files in infragap.yaml which rows are.',
    example: 'unit_id,Computers,,Printers\n,Total,Broken,\n→ Computers / Total, Computers / Broken, Printers',
  },
  'several-tables': {
    summary: 'The sheet holds several tables; each was read by itself.',
    why: 'Rows are read under the headings of their own table, not under those of the first one.',
    fix: 'Nothing, if all belong to the inventory. --sheet "Sheet1#2" reads only the second table of Sheet1.',
    example: '551,Vân Canh,40\n(blank row)\nunit_id,category,quantity\n→ here the second table begins',
  },
  'form-turned': {
    summary:
      'The questions of a form stand below each other; each was read as a column, and each column of answers as a unit.',
    why: 'If a column of answers is not that of the unit named, its figures count for another.',
    fix: 'Nothing, if the units named are right. Else write whose the form is above it ("Đơn vị: UBND xã ..."), or the units over their columns.',
    example: 'Question,Xã Vân Canh,Xã Trà Mai\nOfficials,40,38\n→ two units',
  },
  'measure-above': {
    summary:
      'A line above the table says in what its money, or its people, are given; the figures were read so.',
    why: 'Read without it, 15 would be 15 dong instead of 15 million: amounts would be a million times too small.',
    fix: 'Nothing, if it holds for all amounts. A column that is in another measure says so in its heading.',
    example: 'Đơn vị tính: triệu đồng\nSố tiền: 15\n→ 15,000,000\n✓ heading: Số tiền (đồng)',
  },
  'title-of-needs': {
    summary:
      'A title, a sheet or a section speaks of what is needed: a form is counted, a list is not or left open.',
    why: 'If they are needs, the stock is overstated and gaps look smaller than they are.',
    fix: 'If they are needs, leave the sheet out: --sheet names those to be read, a table on one as Sheet1#2. If they are stock, correct the title.',
    example: '✗ NHU CẦU TRANG BỊ NĂM 2024\n✓ HIỆN TRẠNG THIẾT BỊ NĂM 2023',
  },
  'heading-tells-state': {
    summary:
      'A title, the name of a sheet or the heading of a section says that the items below it are broken, stored, gone or the like.',
    why: 'Rows that do not say in which condition their items are would be counted as if they were in use. Words that are not clear leave it open.',
    fix: 'Say it of every row, in a column of conditions.',
    example: '✗ II. Thiết bị hỏng, chờ thanh lý\n→ the items below it do not count',
  },
  'summary-left-out': {
    summary: 'A list that is called a summary was left out, beside the lists of units that it adds up.',
    why: 'It says again what the other lists say: all would be counted twice. What only it tells of is counted.',
    fix: 'If it is the list of a unit, write above it whose it is; if it is of other machines, call it after them.',
    example: 'sheets "Tân Lập", "Lăng" and "Tổng hợp"\n→ two lists are counted',
  },
  'hidden-row': {
    summary: 'Rows that are hidden in the spreadsheet program were read like the others.',
    why: 'If they were hidden because they do not count, too much is counted.',
    fix: 'Show hidden rows and take off filters; delete the rows that do not count.',
    example: 'rows 4, 5 and 9 are shown, 6 to 8 hidden\n→ all six are counted',
  },
  'hidden-column': {
    summary:
      'A column that is hidden in the spreadsheet program, and holds something, was read like the others.',
    why: 'If it was hidden because it does not count, figures are counted that nobody sees.',
    fix: 'Show the column; delete it if it does not count, or say is: ignored of it in the configuration.',
    example: 'columns A, B and D are shown, C (Broken) is hidden\n→ what is broken is taken off',
  },
  'short-row': {
    summary: 'The row has fewer cells than there are headings; those missing were taken as blank.',
    why: 'Blank is unknown. If a separator was lost, cells stand under wrong headings as well.',
    fix: 'Compare the row with the headings, and write a separator for every blank cell.',
    example: 'unit_id,category,quantity,condition\n✗ 551,desktop,5\n✓ 551,desktop,5,in_use',
  },
  'long-row': {
    summary: 'The row has more cells than there are headings; those beyond them were not read.',
    why: 'The row is counted, but what stands beyond the last heading is lost.',
    fix: 'Put a cell that holds a separator between quotation marks, or give the last column a heading.',
    example:
      'unit_id,category,quantity,note\n✗ 551,desktop,5,new, ground floor\n✓ 551,desktop,5,"new, ground floor"',
  },
  'shifted-row': {
    summary: 'The row has a cell too many, and its cells stand under wrong headings; it was refused.',
    why: 'Counted, it would put figures where they do not belong. How much its unit has is open now.',
    fix: 'Put the cell that holds a separator between quotation marks.',
    example:
      'unit_id,assigned_to,category,quantity\n✗ 551,Room 2, floor 1,desktop,5\n✓ 551,"Room 2, floor 1",desktop,5',
  },
  'blank-row': {
    summary: 'Rows without any value were skipped.',
    why: 'Nothing is counted for them. Row numbers stay those that the spreadsheet program shows.',
    fix: 'Nothing.',
    example: '551,desktop,5\n,,\n552,desktop,3\n→ two rows',
  },
  'section-row': {
    summary: 'The row only heads those below it; it was not read as data.',
    why: 'Read as data it would be a unit or an item that does not exist. Where no column names the unit, it may say whose the rows below are.',
    fix: 'Nothing, if it is a heading. If it is data, fill in its other cells, such as the code of the unit.',
    example: 'I. District offices,,\n551,desktop,5\n→ one row of data',
  },
  'unit-written-once': {
    summary:
      'Each unit is written once, in its first row; the rows below that leave it blank are taken for its own.',
    why: 'Where a blank cell is one that was forgotten, what it has counts for another unit.',
    fix: 'Nothing, if it is meant so; else write the unit in every row.',
    example: '551,desktop,5\n,printer,2\n552,desktop,3\n→ the printers are those of 551',
  },
  'note-row': {
    summary: 'The row holds a note or a signature, no data.',
    why: 'Nothing is counted for it.',
    fix: 'Nothing, if it is a note. If it is data, fill in its other cells, such as the code of the unit.',
    example: '551,desktop,5\nPrepared by,,Approved by\n→ one row of data',
  },
  'row-of-no-unit': {
    summary: 'The row has numbers of a kind of area, a year or a page, and of no unit; it was not counted.',
    why: 'Taken for a unit, it would be counted beside the units that it adds up, or with those of another year.',
    fix: 'Nothing, if that is so. The row of a unit needs the name of the unit.',
    example: '1,Xã An Lão,40\n,Tổng cộng,40\n,Xã miền núi,40\n→ 40, not 80',
  },
  'part-row': {
    summary: 'The row tells of a part of the row above it, or of a mean or a share; it was not counted.',
    why: 'Counted as well, the same things would be there twice.',
    fix: 'Nothing, if that is so. A row of its own needs a name without "of which" or a dash before it.',
    example: '551,Vân Canh,40\n,of which women,12\n→ 40, not 52',
  },
  'repeated-header': {
    summary: 'The headings stand there once more, as at the head of every printed page.',
    why: 'Nothing is counted for the row.',
    fix: 'Nothing.',
    example: 'unit_id,category,quantity\n551,desktop,5\nunit_id,category,quantity\n→ one row of data',
  },
  'column-numbers': {
    summary: 'The row below the headings numbers the columns; it was not read as data.',
    why: 'Read as data it would name a unit that does not exist.',
    fix: 'Nothing.',
    example: 'unit_id,category,quantity\n(1),(2),(3)\n551,desktop,5\n→ one row of data',
  },
  'row-left-out': {
    summary: 'Rows were left out because only_rows in infragap.yaml asks for other values.',
    why: 'They are in no figure.',
    fix: 'Nothing, if that is meant. If they should count, add their value to only_rows.',
    example: 'only_rows: { state: [open] }\n552,Trà Mai,closed\n→ left out',
  },
  'total-row-ignored': {
    summary: 'The row adds up others and was left out of the sums.',
    why: 'Counted as well, everything in it would count twice. It is held against the rows that it adds up.',
    fix: 'Nothing, if it is a total. Else give it a name that does not begin with "Total", "Tổng" or "Cộng".',
    example: '551,Vân Canh,5\n552,Trà Mai,7\nTotal,,12\n→ 12, not 24',
  },
  'total-row-mismatch': {
    summary: 'A total says another figure than its rows add up to.',
    why: 'The rows are what is counted. If the total is right, a row is missing, wrong or there twice.',
    fix: 'Find the row that is missing, wrong or there twice, or correct the total.',
    example: '551,Vân Canh,5\n552,Trà Mai,7\n✗ Total,,13\n✓ Total,,12',
  },
  'state-row-ignored': {
    summary:
      'A row within others says that some machines are out of use or too weak, and not clearly which; figures do not heed it.',
    why: 'They are counted as the others are, so that the office seems to have more than can be used.',
    fix: 'Give them a row of their own with their condition, and take them off the row above.',
    example:
      '1.1,Máy tính để bàn,15\n1.2,Máy tính xách tay,5\n✗ ,Trong đó: hỏng,3\n→ 20 in use, though 3 are broken',
  },
  'kinds-differ': {
    summary: 'Rows are numbered as kinds of the row above, and add up to another number than it says.',
    why: 'All of them were counted. If the row above adds the others up, they are there twice.',
    fix: 'Leave out the row that adds the others up, or correct its number.',
    example: '✗ 1,Máy tính,20\n1.1,Máy tính để bàn,15\n1.2,Máy tính xách tay,8\n→ 43 computers',
  },
};

const vi: RulesOf<'layout'> = {
  'header-not-found': {
    summary: 'Trang tính không có dòng nào là tiêu đề quen thuộc.',
    why: 'Thiếu tiêu đề thì không biết các ô nghĩa là gì: không số nào của trang được tính.',
    fix: 'Thêm dòng tiêu đề phía trên dữ liệu, đặt tên cột như infragap init, hoặc ghi ở mục files trong infragap.yaml dòng nào là tiêu đề.',
    example: '✗ 551,Vân Canh,40\n✓ Mã đơn vị,Tên đơn vị,Số cán bộ\n✓ 551,Vân Canh,40',
  },
  'unknown-table': {
    summary: 'Các cột không cho biết đây là bảng nào: units, equipment, connectivity hay allocations.',
    why: 'Các dòng của bảng không có trong số liệu nào; bảng ghi gì thì chưa rõ.',
    fix: 'Đặt tên cột như infragap init, hoặc dùng --table equipment.',
    example: '✗ STT,ĐVT\n✓ Mã đơn vị,Loại thiết bị,Số lượng',
  },
  'no-rows': {
    summary: 'Bảng chỉ có tiêu đề, không có dòng nào.',
    why: 'Không có dòng không phải là câu trả lời: đơn vị có gì vẫn là chưa rõ, không phải bằng 0.',
    fix: 'Gửi các dòng còn thiếu. Nếu không có dòng tức là không có gì, ghi no_rows_means_none trong infragap.yaml.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✓ 551,Máy scan,0\n✓ no_rows_means_none: [equipment]',
  },
  'header-found': {
    summary: 'Tiêu đề bảng nằm dưới tên biểu hoặc các dòng khác; những dòng đó được bỏ qua.',
    why: 'Nếu lấy nhầm dòng tiêu đề thì các cột bị hiểu sai hoặc không được đọc.',
    fix: 'Không cần làm gì nếu đúng là dòng đã nêu. Nếu sai, ghi dòng tiêu đề ở mục files trong infragap.yaml.',
    example:
      'BIỂU KIỂM KÊ NĂM 2023\nMã đơn vị,Loại thiết bị,Số lượng\n→ tiêu đề ở dòng 2\n✓ files: { bieu.xlsx: { header_rows: [2, 2] } }',
  },
  'header-rows': {
    summary: 'Hai hoặc ba dòng được đọc như một tiêu đề.',
    why: 'Chữ phía trên là một phần nghĩa của cột: "Hỏng" nằm dưới "Máy tính" là số máy tính hỏng.',
    fix: 'Không cần làm gì nếu đúng là các dòng tiêu đề. Nếu sai, ghi dòng tiêu đề ở mục files trong infragap.yaml.',
    example: 'Mã đơn vị,Máy tính,,Máy in\n,Tổng số,Hỏng,\n→ Máy tính / Tổng số, Máy tính / Hỏng, Máy in',
  },
  'several-tables': {
    summary: 'Trang tính có nhiều bảng; mỗi bảng được đọc riêng.',
    why: 'Các dòng được hiểu theo tiêu đề của bảng chứa chúng, không theo tiêu đề của bảng đầu.',
    fix: 'Không cần làm gì nếu mọi bảng đều thuộc bản kiểm kê. --sheet "Sheet1#2" chỉ đọc bảng thứ hai của Sheet1.',
    example: '551,Vân Canh,40\n(dòng trống)\nMã đơn vị,Loại thiết bị,Số lượng\n→ bảng thứ hai bắt đầu từ đây',
  },
  'form-turned': {
    summary:
      'Phiếu ghi các chỉ tiêu theo dòng; mỗi chỉ tiêu được đọc như một cột, mỗi cột trả lời như một đơn vị.',
    why: 'Nếu cột trả lời không phải của đơn vị đã nêu thì số liệu được tính cho đơn vị khác.',
    fix: 'Không cần làm gì nếu đúng các đơn vị đã nêu. Nếu sai, ghi phía trên phiếu là của đơn vị nào ("Đơn vị: UBND xã ..."), hoặc ghi tên đơn vị trên từng cột.',
    example: 'Chỉ tiêu,Xã Vân Canh,Xã Trà Mai\nSố cán bộ công chức,40,38\n→ hai đơn vị',
  },
  'measure-above': {
    summary:
      'Dòng phía trên bảng ghi đơn vị tính của tiền hoặc của số người; các số được đọc theo đơn vị đó.',
    why: 'Nếu bỏ qua dòng này, 15 chỉ là 15 đồng chứ không phải 15 triệu đồng: số tiền nhỏ đi một triệu lần.',
    fix: 'Không cần làm gì nếu mọi số tiền đều theo đơn vị đó. Cột dùng đơn vị khác thì ghi rõ ở tiêu đề cột.',
    example: 'Đơn vị tính: triệu đồng\nSố tiền: 15\n→ 15.000.000\n✓ tiêu đề: Số tiền (đồng)',
  },
  'title-of-needs': {
    summary:
      'Tên biểu, trang hoặc mục nói về nhu cầu: biểu tổng hợp vẫn được tính, danh sách thì không tính hoặc coi là chưa rõ.',
    why: 'Nếu là nhu cầu thì số hiện có bị tính thừa và thiếu hụt trông nhỏ hơn thực tế.',
    fix: 'Nếu là nhu cầu, hãy bỏ trang này: dùng --sheet để nêu các trang cần đọc, một bảng trên trang ghi như Sheet1#2. Nếu là số hiện có, hãy sửa tên biểu.',
    example: '✗ NHU CẦU TRANG BỊ NĂM 2024\n✓ HIỆN TRẠNG THIẾT BỊ NĂM 2023',
  },
  'heading-tells-state': {
    summary:
      'Tên biểu, tên trang hoặc tên mục cho biết các thiết bị bên dưới bị hỏng, lưu kho, không còn hoặc tương tự.',
    why: 'Nếu không để ý, các dòng không ghi tình trạng sẽ bị tính như đang sử dụng. Lời văn không rõ thì coi là chưa rõ.',
    fix: 'Ghi tình trạng của từng dòng vào cột tình trạng.',
    example: '✗ II. Thiết bị hỏng, chờ thanh lý\n→ các thiết bị bên dưới không được tính',
  },
  'summary-left-out': {
    summary:
      'Danh sách có tên là bảng tổng hợp, nằm cạnh danh sách của các đơn vị mà nó cộng lại, được bỏ qua.',
    why: 'Bảng này ghi lại số liệu của các danh sách khác; nếu đọc thì mọi thiết bị bị tính hai lần. Số liệu chỉ có ở bảng này vẫn được tính.',
    fix: 'Nếu là danh sách của một đơn vị, hãy ghi phía trên là của đơn vị nào; nếu là thiết bị khác, hãy đặt tên theo thiết bị đó.',
    example: 'các trang "Tân Lập", "Lăng" và "Tổng hợp"\n→ chỉ tính hai danh sách',
  },
  'hidden-row': {
    summary: 'Các dòng bị ẩn trong bảng tính vẫn được đọc như các dòng khác.',
    why: 'Nếu ẩn đi vì không tính nữa thì số liệu bị tính thừa.',
    fix: 'Cho hiện các dòng ẩn và bỏ bộ lọc; xóa những dòng không tính.',
    example: 'các dòng 4, 5, 9 hiện; 6 đến 8 bị ẩn\n→ tính cả sáu dòng',
  },
  'hidden-column': {
    summary: 'Cột bị ẩn trong bảng tính nhưng có dữ liệu vẫn được đọc như các cột khác.',
    why: 'Nếu ẩn đi vì không tính nữa thì số liệu có những con số không ai nhìn thấy.',
    fix: 'Cho hiện cột này; xóa đi nếu không tính, hoặc ghi is: ignored cho cột trong cấu hình.',
    example: 'các cột A, B, D hiện; cột C (Hỏng) bị ẩn\n→ máy hỏng vẫn bị trừ ra',
  },
  'short-row': {
    summary: 'Dòng có ít ô hơn số tiêu đề; các ô thiếu được coi là trống.',
    why: 'Ô trống là chưa rõ. Nếu mất dấu phân cách thì các ô khác cũng nằm sai cột.',
    fix: 'Đối chiếu dòng với tiêu đề và ghi đủ dấu phân cách cho các ô trống.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng\n✗ 551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5,Đang sử dụng',
  },
  'long-row': {
    summary: 'Dòng có nhiều ô hơn số tiêu đề; các ô thừa không được đọc.',
    why: 'Dòng vẫn được tính, nhưng nội dung nằm ngoài tiêu đề cuối bị mất.',
    fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép, hoặc thêm tiêu đề cho cột cuối.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n✗ 551,Máy tính để bàn,5,mới, tầng 1\n✓ 551,Máy tính để bàn,5,"mới, tầng 1"',
  },
  'shifted-row': {
    summary: 'Dòng thừa ô nên các ô bị lệch cột; dòng bị loại.',
    why: 'Nếu tính thì số liệu sẽ nằm sai chỗ. Số thiết bị của đơn vị được coi là chưa rõ.',
    fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép.',
    example:
      'Mã đơn vị,Người sử dụng,Loại thiết bị,Số lượng\n✗ 551,Phòng 2, tầng 1,Máy tính để bàn,5\n✓ 551,"Phòng 2, tầng 1",Máy tính để bàn,5',
  },
  'blank-row': {
    summary: 'Các dòng không có giá trị nào được bỏ qua.',
    why: 'Không tính gì từ các dòng này. Số thứ tự dòng vẫn đúng như trong bảng tính.',
    fix: 'Không cần làm gì.',
    example: '551,Máy tính để bàn,5\n,,\n552,Máy tính để bàn,3\n→ hai dòng',
  },
  'section-row': {
    summary: 'Dòng chỉ là tiêu đề nhóm của các dòng bên dưới, không đọc như dữ liệu.',
    why: 'Nếu đọc như dữ liệu thì có thêm đơn vị hoặc thiết bị không có thật. Khi không có cột đơn vị, dòng này có thể cho biết các dòng dưới là của ai.',
    fix: 'Không cần làm gì nếu đúng là tiêu đề nhóm. Nếu là dữ liệu, hãy điền các ô khác, như mã đơn vị.',
    example: 'I. Khối Đảng,,\n551,Máy tính để bàn,5\n→ một dòng dữ liệu',
  },
  'unit-written-once': {
    summary: 'Mỗi đơn vị chỉ ghi một lần, ở dòng đầu; các dòng để trống bên dưới được tính cho đơn vị đó.',
    why: 'Nếu ô trống là do quên ghi đơn vị khác, thiết bị được tính cho nhầm đơn vị.',
    fix: 'Không cần làm gì nếu đúng như vậy; nếu không, ghi đơn vị ở mọi dòng.',
    example: '551,Máy tính để bàn,5\n,Máy in,2\n552,Máy tính để bàn,3\n→ máy in của đơn vị 551',
  },
  'note-row': {
    summary: 'Dòng là ghi chú hoặc chữ ký, không phải dữ liệu.',
    why: 'Không tính gì từ dòng này.',
    fix: 'Không cần làm gì nếu đúng là ghi chú. Nếu là dữ liệu, hãy điền các ô khác, như mã đơn vị.',
    example: '551,Máy tính để bàn,5\nNgười lập biểu,,Thủ trưởng đơn vị\n→ một dòng dữ liệu',
  },
  'row-of-no-unit': {
    summary:
      'Dòng ghi số liệu của một loại địa bàn, một năm hoặc một trang, không phải của đơn vị nào, nên không tính.',
    why: 'Nếu coi là một đơn vị thì số liệu bị tính hai lần, hoặc lẫn với số liệu của năm khác.',
    fix: 'Không cần làm gì nếu đúng như vậy. Dòng của một đơn vị cần ghi tên đơn vị.',
    example: '1,Xã An Lão,40\n,Tổng cộng,40\n,Xã miền núi,40\n→ 40, không phải 80',
  },
  'part-row': {
    summary: 'Dòng chỉ nói về một phần của dòng trên, hoặc là số bình quân, tỷ lệ, nên không tính.',
    why: 'Nếu tính thêm thì cùng một thứ bị tính hai lần.',
    fix: 'Không cần làm gì nếu đúng như vậy. Nếu là dòng riêng, hãy đặt tên không có "trong đó" hay gạch đầu dòng.',
    example: '551,Vân Canh,40\n,Trong đó: nữ,12\n→ 40, không phải 52',
  },
  'repeated-header': {
    summary: 'Tiêu đề lặp lại, như ở đầu mỗi trang in.',
    why: 'Không tính gì từ dòng này.',
    fix: 'Không cần làm gì.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng\n551,Máy tính để bàn,5\nMã đơn vị,Loại thiết bị,Số lượng\n→ một dòng dữ liệu',
  },
  'column-numbers': {
    summary: 'Dòng dưới tiêu đề đánh số các cột, không đọc như dữ liệu.',
    why: 'Nếu đọc như dữ liệu thì dòng này nêu một đơn vị không có thật.',
    fix: 'Không cần làm gì.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n(1),(2),(3)\n551,Máy tính để bàn,5\n→ một dòng dữ liệu',
  },
  'row-left-out': {
    summary: 'Có dòng bị bỏ qua vì only_rows trong infragap.yaml yêu cầu giá trị khác.',
    why: 'Các dòng này không có trong số liệu nào.',
    fix: 'Không cần làm gì nếu đúng ý. Nếu phải tính, thêm giá trị của dòng vào only_rows.',
    example: 'only_rows: { Trạng thái: [Hoạt động] }\n552,Trà Mai,Giải thể\n→ bỏ qua',
  },
  'total-row-ignored': {
    summary: 'Dòng cộng các dòng khác lại, không tính vào tổng.',
    why: 'Nếu tính cả dòng cộng thì mọi thứ bị tính hai lần. Dòng cộng được đối chiếu với các dòng của nó.',
    fix: 'Không cần làm gì nếu đúng là dòng cộng. Nếu không, hãy đặt tên không bắt đầu bằng "Tổng", "Cộng" hay "Total".',
    example: '551,Vân Canh,5\n552,Trà Mai,7\nTổng cộng,,12\n→ 12, không phải 24',
  },
  'total-row-mismatch': {
    summary: 'Dòng cộng ghi số khác với tổng của các dòng.',
    why: 'Ở đây tính theo các dòng. Nếu dòng cộng đúng thì có dòng bị thiếu, bị sai hoặc bị ghi hai lần.',
    fix: 'Tìm dòng bị thiếu, bị sai hoặc bị ghi hai lần, hoặc sửa dòng cộng.',
    example: '551,Vân Canh,5\n552,Trà Mai,7\n✗ Tổng cộng,,13\n✓ Tổng cộng,,12',
  },
  'state-row-ignored': {
    summary:
      'Dòng con cho biết một số máy hỏng hoặc cấu hình thấp nhưng không rõ là máy của dòng nào, nên số liệu chưa tính đến.',
    why: 'Các máy đó vẫn được tính như máy khác, nên đơn vị có vẻ có nhiều máy dùng được hơn thực tế.',
    fix: 'Ghi thành dòng riêng có tình trạng, và trừ khỏi số của dòng trên.',
    example:
      '1.1,Máy tính để bàn,15\n1.2,Máy tính xách tay,5\n✗ ,Trong đó: hỏng,3\n→ 20 máy đang sử dụng, dù 3 máy hỏng',
  },
  'kinds-differ': {
    summary: 'Các dòng đánh số như từng loại của dòng trên cộng lại khác với số dòng đó ghi.',
    why: 'Tất cả đều được đếm. Nếu dòng trên là dòng cộng thì thiết bị bị đếm hai lần.',
    fix: 'Bỏ dòng cộng, hoặc sửa số của dòng đó.',
    example: '✗ 1,Máy tính,20\n1.1,Máy tính để bàn,15\n1.2,Máy tính xách tay,8\n→ 43 máy tính',
  },
};

export const LAYOUT_RULES = { en, vi };
