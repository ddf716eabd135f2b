import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'header'> = {
  'missing-column': {
    summary: 'The table lacks a column without which none of its rows can be used.',
    why: 'Nothing of the table is in any figure, and what it may have said is unknown.',
    fix: 'Add the column, or give it a heading that is known, as infragap init writes it.',
    example: '✗ unit_id,quantity,condition\n✓ unit_id,category,quantity,condition',
  },
  'duplicate-column': {
    summary: 'Two columns mean the same; only the first was read.',
    why: 'What the second one says is in no figure, even where it says something else.',
    fix: 'Remove or rename one of them. If they make one figure together, say of both what they are under columns in infragap.yaml.',
    example: '✗ unit_id,category,quantity,Số lượng\n✓ unit_id,category,quantity',
  },
  'unknown-column': {
    summary: 'The column is not known in this table and was not read.',
    why: 'If it is a column that is needed under another name, its values are missing.',
    fix: 'Nothing, if it does not matter. Else rename it, or say what it is under columns in infragap.yaml.',
    example:
      '✗ unit_id,category,Bought\n✓ unit_id,category,year_in_use\n✓ columns: { Bought: { is: year_in_use } }',
  },
  'columns-counted': {
    summary: 'Columns were taken for numbers of items, or in a list for the states that items are in.',
    why: 'They say what every unit of the form has: one that is taken for the wrong kind or state puts items where they are not.',
    fix: 'Compare the list with the form. If one is wrong, say what it is under columns in infragap.yaml.',
    example:
      'unit_id,Computers\n551,20\n→ 20 computers of any kind\n✓ columns: { Computers: { counts: desktop } }',
  },
  'columns-added': {
    summary: 'Columns that count kinds of one thing were added up.',
    why: 'If one of them contains another, the sum is too large.',
    fix: 'Nothing, if they are apart from each other. Else say `is: ignored` of the inner one under columns in infragap.yaml.',
    example: 'Mã đơn vị,Máy in A4,Máy in A3\n551,4,1\n→ 5 printers',
  },
  'columns-contained': {
    summary: 'Columns were not counted, because another column has all that they count.',
    why: 'Counted as well, their items would be there twice. If they come on top of it, too few are counted.',
    fix: 'Nothing, if that is so. Else say under columns in infragap.yaml what each of them counts.',
    example: 'Mã đơn vị,Máy in,Máy in A4\n551,5,4\n→ 5 printers, not 9',
  },
  'total-has-servers': {
    summary:
      'The total of computers has, or may have, servers, tablets or laptops that a column of their own counts.',
    why: 'A server is no computer to work at. Counted as one, offices seem to lack fewer computers than they do.',
    fix: 'Nothing, if that is so. Else give the number of office computers alone.',
    example: 'Tổng số máy tính,Máy để bàn,Laptop,Máy chủ\n12,8,2,2\n→ 10 computers and 2 servers',
  },
  'count-has-others': {
    summary: 'The header says that the number has things that do not count, and no column says how many.',
    why: 'Servers and broken machines are no computers to work at. With them in it the number may be too high, and gaps too small.',
    fix: 'Give their number in a column of its own, or leave them out.',
    example: 'unit_id,Computers (including servers)\n551,12\n→ 12 computers, some of them servers',
  },
  'column-not-counted': {
    summary: 'The column looks like a number of equipment, but not clearly of what; it was not counted.',
    why: 'If it is stock, the units have more than the report says, and gaps look larger than they are.',
    fix: 'Say under columns in infragap.yaml what it counts, or `is: ignored`.',
    example:
      'unit_id,Computers of staff\n551,5\n→ not counted\n✓ columns: { Computers of staff: { counts: computer } }',
  },
  'column-left-out': {
    summary: 'Columns were left out, because they say what is asked for or are worked out from others.',
    why: 'What is asked for is not there yet: counted as stock it would hide the gap.',
    fix: 'Nothing, if that is so. If one says what is there, say so under columns in infragap.yaml.',
    example: 'unit_id,Computers,Computers needed\n551,5,7\n→ 5 computers, not 12',
  },
};

const vi: RulesOf<'header'> = {
  'missing-column': {
    summary: 'Bảng thiếu một cột mà không có thì không dùng được dòng nào.',
    why: 'Không số nào của bảng được tính; bảng ghi gì thì chưa rõ.',
    fix: 'Thêm cột, hoặc đặt tiêu đề quen thuộc như infragap init.',
    example: '✗ Mã đơn vị,Số lượng,Tình trạng\n✓ Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng',
  },
  'duplicate-column': {
    summary: 'Hai cột mang cùng một nghĩa; chỉ cột đầu được đọc.',
    why: 'Nội dung cột thứ hai không có trong số liệu nào, kể cả khi ghi khác cột đầu.',
    fix: 'Xóa hoặc đổi tên một cột. Nếu hai cột cộng lại mới đủ, ghi rõ nghĩa của cả hai ở mục columns trong infragap.yaml.',
    example: '✗ Mã đơn vị,Loại thiết bị,Số lượng,quantity\n✓ Mã đơn vị,Loại thiết bị,Số lượng',
  },
  'unknown-column': {
    summary: 'Không nhận ra cột này của bảng nên không đọc.',
    why: 'Nếu đó là một cột cần thiết mang tên khác thì các giá trị của cột bị thiếu.',
    fix: 'Không cần làm gì nếu cột không quan trọng. Nếu cần, hãy đổi tên cột, hoặc ghi rõ là gì ở mục columns trong infragap.yaml.',
    example:
      '✗ Mã đơn vị,Loại thiết bị,Mua lúc\n✓ Mã đơn vị,Loại thiết bị,Năm mua\n✓ columns: { Mua lúc: { is: year_in_use } }',
  },
  'columns-counted': {
    summary: 'Các cột được hiểu là số lượng thiết bị, hoặc trong danh sách là tình trạng của thiết bị.',
    why: 'Các cột này cho biết mỗi đơn vị có gì: hiểu sai loại hoặc tình trạng thì thiết bị bị tính sai chỗ.',
    fix: 'Đối chiếu danh sách với biểu. Nếu có cột sai, ghi rõ cột đó là gì ở mục columns trong infragap.yaml.',
    example:
      'Mã đơn vị,Số máy tính\n551,20\n→ 20 máy tính, không phân loại\n✓ columns: { Số máy tính: { counts: desktop } }',
  },
  'columns-added': {
    summary: 'Các cột ghi từng loại của cùng một thiết bị được cộng lại.',
    why: 'Nếu cột này đã gồm cột kia thì tổng bị thừa.',
    fix: 'Không cần làm gì nếu các cột tách biệt nhau. Nếu không, ghi `is: ignored` cho cột nằm trong ở mục columns trong infragap.yaml.',
    example: 'Mã đơn vị,Máy in A4,Máy in A3\n551,4,1\n→ 5 máy in',
  },
  'columns-contained': {
    summary: 'Có cột không được đếm vì một cột khác đã gồm cả.',
    why: 'Nếu đếm thêm thì thiết bị bị tính hai lần. Nếu là số ngoài cột kia thì đang đếm thiếu.',
    fix: 'Không cần làm gì nếu đúng như vậy. Nếu không, ghi rõ từng cột đếm gì ở mục columns trong infragap.yaml.',
    example: 'Mã đơn vị,Máy in,Máy in A4\n551,5,4\n→ 5 máy in, không phải 9',
  },
  'total-has-servers': {
    summary:
      'Tổng số máy tính đã gồm, hoặc có thể đã gồm, máy chủ, máy tính bảng hay máy xách tay có cột đếm riêng.',
    why: 'Máy chủ không phải máy tính làm việc. Tính cả vào thì đơn vị có vẻ thiếu ít máy tính hơn thực tế.',
    fix: 'Không cần làm gì nếu đúng như vậy. Nếu không, ghi riêng tổng số máy tính làm việc.',
    example: 'Tổng số máy tính,Máy để bàn,Laptop,Máy chủ\n12,8,2,2\n→ 10 máy tính và 2 máy chủ',
  },
  'count-has-others': {
    summary: 'Tiêu đề ghi rằng số này gồm cả thứ không được tính, và không có cột nào cho biết có bao nhiêu.',
    why: 'Máy chủ và máy hỏng không phải máy tính làm việc. Gồm cả vào thì số có thể cao hơn, và thiếu hụt thấp hơn thực tế.',
    fix: 'Ghi riêng số đó ở một cột, hoặc không tính vào.',
    example: 'Mã đơn vị,Máy tính (gồm máy chủ)\n551,12\n→ 12 máy tính, trong đó có máy chủ',
  },
  'column-not-counted': {
    summary: 'Cột có vẻ là số lượng thiết bị nhưng không rõ là gì, nên chưa được đếm.',
    why: 'Nếu là số hiện có thì đơn vị có nhiều hơn báo cáo nêu, và thiếu hụt trông lớn hơn thực tế.',
    fix: 'Ghi rõ cột đếm gì ở mục columns trong infragap.yaml, hoặc `is: ignored`.',
    example:
      'Mã đơn vị,Máy tính tự trang bị\n551,5\n→ không đếm\n✓ columns: { Máy tính tự trang bị: { counts: computer } }',
  },
  'column-left-out': {
    summary: 'Có cột không được đếm vì ghi số đề nghị, hoặc là số tính ra từ cột khác.',
    why: 'Số đề nghị là thứ chưa có: nếu tính như hiện có thì che mất thiếu hụt.',
    fix: 'Không cần làm gì nếu đúng như vậy. Nếu cột ghi số hiện có, ghi rõ ở mục columns trong infragap.yaml.',
    example: 'Mã đơn vị,Số máy tính,Số máy tính cần bổ sung\n551,5,7\n→ 5 máy tính, không phải 12',
  },
};

export const HEADER_RULES = { en, vi };
