import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'files'> = {
  'missing-submission': {
    summary: 'Nothing was submitted for a unit: no file names it or a unit below it.',
    why: 'What it has is unknown, not nothing: sums that it belongs to become ranges.',
    fix: 'Ask for its file. Until it is there, its figures are unknown.',
    example: 'list of units: 551, 552, 553\n✗ files of 551 and 552\n✓ files of 551, 552 and 553',
  },
  'unit-without-items': {
    summary: 'A unit has no row of equipment.',
    why: 'What it has is unknown, not nothing: sums that it belongs to become ranges.',
    fix: 'Send its rows, or one with quantity 0. no_rows_means_none in infragap.yaml says that no rows mean none.',
    example: 'units.csv: 551, 552\n✗ 551,desktop,5\n✓ 551,desktop,5 and 552,desktop,0',
  },
  'kind-not-listed': {
    summary:
      'No list tells of a kind of items that a target is for, or lists called after other kinds do not.',
    why: 'Who listed machines only was perhaps not asked for printers: that units have none of them is not known.',
    fix: 'Send their rows, or some with quantity 0. no_rows_means_none in infragap.yaml says that no rows mean none.',
    example: 'a target for printers\n✗ 551,desktop,5\n✓ 551,desktop,5 and 551,printer,0',
  },
  'count-changed-sharply': {
    summary: 'A unit has far more, or far fewer, than in the inventory before.',
    why: 'It was counted as it stands. If rows are missing or there twice, the gap of the unit is wrong.',
    fix: 'Look for rows that are missing or there twice. If the change is real, nothing needs to be done.',
    example: 'before: 551 has 40 computers\n✗ now: 551 has 4 computers',
  },
  'count-differs': {
    summary: 'A form says another number than the list of items shows.',
    why: 'The list is counted; what the form has more is carried as a range.',
    fix: 'Correct the form, or complete the list.',
    example: 'form: 551 has 20 computers\n✗ list: 18 computers\n✓ list: 20 computers',
  },
  'count-repeated': {
    summary: 'Numbers that several tables give alike were counted once.',
    why: 'Counted from each table, the same items would be there several times.',
    fix: 'Nothing, if they tell of the same items. If not, write their sum into one of the tables.',
    example: 'form A: 551 has 20 computers\nform B: 551 has 20 computers\n→ 20, not 40',
  },
  'older-form': {
    summary: 'Of forms of several years the one of the day of the stock was read, the others were left out.',
    why: 'What a unit had last year is not what it has: both together contradict each other, or count twice.',
    fix: 'Nothing, if the years are right; else correct them in the titles, or in the names of sheets and files.',
    example: 'sheets "2024" and "2025", with the same headings and units\n→ "2025" is counted',
  },
  'fewer-declared-than-listed': {
    summary: 'A unit says that it has fewer units below it than are listed.',
    why: 'Those listed are counted. If some of them are not there, the share is of too many.',
    fix: 'Correct the number, or the list.',
    example: 'listed below 551: three villages\n✗ 551: villages 2\n✓ 551: villages 3',
  },
  'stand-in-used': {
    summary: 'Where units do not give a fact, another one stands in for it, as stand_ins says.',
    why: 'Figures of these units rest on the stand-in, not on the fact itself.',
    fix: 'Nothing, if that is meant. Better ask these units for the fact.',
    example:
      'stand_ins: { officials: staff_authorised }\n551: officials blank, staff_authorised 20\n→ officials 20',
  },
  'crosswalk-unknown-unit': {
    summary: 'The crosswalk names a unit that is not there.',
    why: 'What it makes one with that unit cannot be compared: it is told as removed and added, whatever it was.',
    fix: 'Correct the code, or take the row out. An old code stands in the inventory of before, a new one in that of after.',
    example: 'old_id,new_id\n✗ 2151O,21508\n✓ 21510,21508',
  },
  'crosswalk-shares': {
    summary: 'A unit becomes several, and its shares are missing or do not sum to 1.',
    why: 'Its people and items cannot be shared out, and nothing is split by a guess: it is told as removed, and what it becomes as added.',
    fix: 'Give each part a share, as 40%, 0.4 or 2/5. Those of one old unit sum to 1.',
    example: 'old_id,new_id,share\n21520,21517,60%\n✗ 21520,21523,\n✓ 21520,21523,40%',
  },
};

const vi: RulesOf<'files'> = {
  'missing-submission': {
    summary: 'Có đơn vị chưa gửi gì: không tệp nào nhắc đến đơn vị này hay đơn vị bên dưới.',
    why: 'Đơn vị có gì là chưa rõ, không phải là không có: các tổng gồm đơn vị này trở thành một khoảng.',
    fix: 'Yêu cầu đơn vị gửi tệp. Khi chưa có tệp, số liệu của đơn vị là chưa rõ.',
    example: 'danh sách đơn vị: 551, 552, 553\n✗ tệp của 551 và 552\n✓ tệp của 551, 552 và 553',
  },
  'unit-without-items': {
    summary: 'Có đơn vị không có dòng thiết bị nào.',
    why: 'Đơn vị có gì là chưa rõ, không phải là không có: các tổng gồm đơn vị này trở thành một khoảng.',
    fix: 'Gửi các dòng thiết bị, hoặc một dòng số lượng 0. no_rows_means_none trong infragap.yaml nghĩa là không có dòng tức là không có.',
    example: 'units.csv: 551, 552\n✗ 551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5 và 552,Máy tính để bàn,0',
  },
  'kind-not-listed': {
    summary:
      'Không danh sách nào ghi loại thiết bị mà chỉ tiêu yêu cầu, hoặc danh sách chỉ mang tên loại khác.',
    why: 'Đơn vị chỉ kê máy tính có thể chưa được hỏi về máy in: chưa rõ đơn vị có máy in hay không.',
    fix: 'Gửi các dòng của loại đó, hoặc ghi dòng có số lượng 0. no_rows_means_none trong infragap.yaml cho biết không có dòng nghĩa là không có thiết bị.',
    example: 'chỉ tiêu về máy in\n✗ 551,desktop,5\n✓ 551,desktop,5 và 551,printer,0',
  },
  'count-changed-sharply': {
    summary: 'Số liệu của đơn vị tăng hoặc giảm mạnh so với bản kiểm kê trước.',
    why: 'Vẫn được tính như đã ghi. Nếu thiếu dòng hoặc ghi trùng thì số thiếu hụt của đơn vị bị sai.',
    fix: 'Tìm dòng bị thiếu hoặc bị ghi hai lần. Nếu thay đổi là thật thì không cần làm gì.',
    example: 'lần trước: 551 có 40 máy tính\n✗ lần này: 551 có 4 máy tính',
  },
  'count-differs': {
    summary: 'Biểu ghi số khác với danh sách thiết bị.',
    why: 'Tính theo danh sách; phần biểu ghi nhiều hơn được giữ như một khoảng.',
    fix: 'Sửa biểu, hoặc bổ sung danh sách.',
    example: 'biểu: 551 có 20 máy tính\n✗ danh sách: 18 máy tính\n✓ danh sách: 20 máy tính',
  },
  'count-repeated': {
    summary: 'Số liệu mà nhiều bảng ghi giống nhau chỉ được tính một lần.',
    why: 'Nếu tính ở từng bảng thì cùng một thiết bị bị tính nhiều lần.',
    fix: 'Không cần làm gì nếu cùng nói về một số thiết bị. Nếu không, hãy ghi tổng vào một trong các bảng.',
    example: 'biểu A: 551 có 20 máy tính\nbiểu B: 551 có 20 máy tính\n→ 20, không phải 40',
  },
  'older-form': {
    summary: 'Trong các biểu của nhiều năm, chỉ đọc biểu ứng với thời điểm thống kê, bỏ qua các biểu khác.',
    why: 'Số liệu năm trước không phải là số hiện có: đọc cả hai thì mâu thuẫn nhau hoặc bị tính hai lần.',
    fix: 'Không cần làm gì nếu các năm ghi đúng; nếu không, sửa năm ở tiêu đề, tên trang hoặc tên tệp.',
    example: 'các trang "2024" và "2025" cùng tiêu đề, cùng đơn vị\n→ chỉ tính trang "2025"',
  },
  'fewer-declared-than-listed': {
    summary: 'Đơn vị khai số đơn vị cấp dưới ít hơn số có trong danh sách.',
    why: 'Tính theo danh sách. Nếu danh sách có đơn vị không còn nữa thì tỷ lệ tính trên quá nhiều đơn vị.',
    fix: 'Sửa con số, hoặc sửa danh sách.',
    example: 'danh sách dưới 551: ba thôn\n✗ 551: số thôn 2\n✓ 551: số thôn 3',
  },
  'stand-in-used': {
    summary: 'Đơn vị chưa ghi một số liệu; số liệu khác được dùng thay theo stand_ins.',
    why: 'Kết quả của các đơn vị này dựa vào số thay thế, không phải số liệu thật.',
    fix: 'Không cần làm gì nếu đúng ý. Tốt hơn là yêu cầu các đơn vị cung cấp số liệu.',
    example:
      'stand_ins: { officials: staff_authorised }\n551: officials trống, staff_authorised 20\n→ officials 20',
  },
  'crosswalk-unknown-unit': {
    summary: 'Bảng chuyển đổi nêu một đơn vị không có.',
    why: 'Các đơn vị được ghép với mã này không so sánh được: đơn vị cũ bị coi là không còn, đơn vị mới là mới thành lập.',
    fix: 'Sửa mã, hoặc bỏ dòng này. Mã cũ phải có trong hồ sơ kỳ trước, mã mới trong hồ sơ kỳ này.',
    example: 'old_id,new_id\n✗ 2151O,21508\n✓ 21510,21508',
  },
  'crosswalk-shares': {
    summary: 'Một đơn vị chia thành nhiều đơn vị mà tỷ lệ còn thiếu hoặc cộng lại không bằng 1.',
    why: 'Không chia được số người và thiết bị, và không phần nào được chia theo phỏng đoán: đơn vị cũ bị coi là không còn, các đơn vị hình thành là mới.',
    fix: 'Ghi tỷ lệ cho từng phần, ví dụ 40%, 0.4 hoặc 2/5. Tổng các phần của một đơn vị cũ bằng 1.',
    example: 'old_id,new_id,share\n21520,21517,60%\n✗ 21520,21523,\n✓ 21520,21523,40%',
  },
};

export const FILES_RULES = { en, vi };
