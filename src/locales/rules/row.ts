import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'row'> = {
  'duplicate-key': {
    summary: 'A unit, an asset number, or a line of one provider is there twice; only the first row is used.',
    why: 'Both counted, the unit would have more than it has. If they are two things, one of them is missing now.',
    fix: 'Remove the row, or give each item its own number, each unit its own code, each line its provider.',
    example: 'unit_id,category,asset_id\n551,desktop,MT-001\n✗ 551,laptop,MT-001\n✓ 551,laptop,MT-002',
  },
  'duplicate-row': {
    summary: 'A row says just the same as another; both are counted.',
    why: 'If it was entered twice, the unit has less equipment, or less money, than the report says.',
    fix: 'Remove one if it was entered twice. If not, give each an asset_id or a note; of money, say what it is for.',
    example: 'unit_id,category,quantity,note\n551,desktop,5,\n✗ 551,desktop,5,\n✓ 551,desktop,5,second floor',
  },
  'list-repeated': {
    summary:
      'A list says of its units what another list says of them, row by row, in sum, of an earlier day or edition or as its copy; it is not counted once more.',
    why: 'A list sent in two formats, that of last year beside that of this year, or the list of a district beside those of its communes, would count every machine twice. As nobody knows which it is, what the units have is a range.',
    fix: 'Delete one of the two. If they are different machines, say so in a column: a note, a room, asset numbers.',
    example:
      '✗ equipment.csv: 551,desktop,2021 and 552,laptop,2022\n✗ equipment-551.csv: 551,desktop,2021\n✓ equipment.csv alone',
  },
  'unknown-unit': {
    summary: 'Rows name a unit that is not in the list of units; they cannot be used.',
    why: 'They are in no figure: what is there looks as if it were missing.',
    fix: 'Correct the code, or add the unit to the units table.',
    example: 'units.csv: 551,Vân Canh\n✗ 5551,desktop,5\n✓ 551,desktop,5',
  },
  'ambiguous-unit': {
    summary:
      'A name, or a code that lost its zeros, may mean any of several units, or title and file name contradict each other; the rows cannot be used.',
    why: 'They are in no figure: given to the wrong unit, they would hide its gap.',
    fix: 'Write the code of the unit instead of its name, and a code with the zeros before it.',
    example:
      'units.csv: 08321,Xã Bình Minh\nunits.csv: 08455,Xã Bình Minh\n✗ Xã Bình Minh,desktop,5\n✓ Xã Canh Liên,desktop,5',
  },
  'unit-outside-section': {
    summary: 'A row stands in the section of one unit, and its name or code is that of a unit elsewhere.',
    why: 'The heading or the row is wrong, and nobody can tell which. Its rows are in no figure: given to the wrong unit, they would hide its gap.',
    fix: 'Correct the name, the code or the heading, or move the row to the section of its unit.',
    example:
      'units.csv: 08321,Xã Bình Minh,Huyện An Lão\nHuyện Vân Canh,,\n✗ Xã Bình Minh,desktop,5\n✓ Xã Canh Liên,desktop,5',
  },
  'orphan-unit': {
    summary: 'The unit above is not in the list of units; the unit is taken to stand at the top.',
    why: 'It is missing from the figures of its district or province, and money held there does not reach it.',
    fix: 'Correct the code of the unit above, or add that unit.',
    example: 'unit_id,name,parent_id\n51,Bình Định,\n✗ 551,Vân Canh,52\n✓ 551,Vân Canh,51',
  },
  'cyclic-parent': {
    summary: 'Units stand above each other in a circle; one of them is taken to stand at the top.',
    why: 'Which of them belongs to which is unknown, so figures by district or province may be wrong.',
    fix: 'Correct parent_id, so that the way up ends at a unit that has none.',
    example: 'unit_id,name,parent_id\n551,Vân Canh,552\n✗ 552,Canh Liên,551\n✓ 551,Vân Canh,51',
  },
  'conflicting-values': {
    summary: 'Two places say different things of the same unit; neither is believed.',
    why: 'The value is taken as unknown, and what depends on it stays open.',
    fix: 'Make both say the same, or leave it out in one of them.',
    example: 'units.csv: 551, lan yes\n✗ connectivity.csv: 551,lan,no\n✓ connectivity.csv: 551,lan,yes',
  },
  'contradicting-connection': {
    summary: 'A connection is said not to be there, and yet it works, has a speed or is paid for.',
    why: 'Whether it is there is taken as unknown, so whether the unit meets its target stays open.',
    fix: 'Say yes, or clear what only a line that is there can have.',
    example: 'unit_id,connection,present,mbps\n✗ 551,fibre,no,100\n✓ 551,fibre,yes,100',
  },
  'part-exceeds-whole': {
    summary: 'A part is larger than the whole that it is a part of.',
    why: 'The share would be above 100 %; it is taken as unknown.',
    fix: 'Correct one of the two numbers.',
    example: 'unit_id,households,households_fibre\n✗ 551,800,820\n✓ 551,820,800',
  },
  'parts-exceed-total': {
    summary: 'The parts that a form counts are more than the total that it gives.',
    why: 'Which of them is wrong nobody can tell: what they say is carried as a range.',
    fix: 'Correct the numbers: the parts cannot be more than the whole.',
    example: 'unit_id,Computers,Broken computers\n✗ 551,20,25\n✓ 551,25,20',
  },
  'total-column-mismatch': {
    summary: 'A column that adds up others of its row says another figure than they make.',
    why: 'Which of them is wrong nobody can tell: items of one kind are carried as a range, others as their columns say.',
    fix: 'Correct the total or its parts; what the total has beside them belongs in a column of its own.',
    example: 'unit_id,Desktops,Laptops,Total\n✗ 551,15,3,20\n✓ 551,15,5,20\n→ 18 to 20 computers',
  },
  'implausible-count': {
    summary: 'A unit has far more items than its people could use.',
    why: 'They were counted as they stand. Items too many hide a gap; staff left out makes too little required.',
    fix: 'Check both numbers: items of other offices, a number in the wrong column, staff left out.',
    example: 'unit_id,officials,Computers\n✗ 551,12,1200\n✓ 551,12,12',
  },
  'unit-sums-below': {
    summary:
      'The numbers of a unit are just what the rows of the units below it add up to; they were taken for a sum.',
    why: 'Counted beside them, every machine and every official would count twice. What the office of the district itself has is then unknown.',
    fix: 'Call the row "Total", or leave its numbers blank, and say elsewhere what the office itself has.',
    example: 'unit_id,name,Number of computers\n✗ 504,District A,45\n1,Commune X,20\n2,Commune Y,25',
  },
  'unit-only-named': {
    summary:
      'A row has nothing but a name, unlike those of the others; it was taken for a unit of which nothing is known.',
    why: 'A heading, a note or a signature that is taken for a unit asks for all that a unit has to have.',
    fix: 'If it is no unit, take it out of the table; if it is one, say what it has, or give it a code.',
    example: 'School,Computers\nHill School,12\nLake School,4\n✗ Seen on the spot,',
  },
  'name-differs': {
    summary:
      'The unit has another name here, or in the name of the file, than elsewhere; it was taken for the same.',
    why: 'If the name is the right one, these figures belong to another unit.',
    fix: 'Correct the code or the name.',
    example:
      'units.csv: 551,Vân Canh,40\n✗ units-households.csv: 551,Vĩnh Thạnh,900\n✓ units-households.csv: 552,Vĩnh Thạnh,900',
  },
  'units-alike': {
    summary: 'Two units that no code tells apart may be one, by their names.',
    why: 'If they are one, its people stand in one unit and its machines in another: both have gaps that are none.',
    fix: 'Write the name alike wherever the unit stands, or give a list of units with --roster.',
    example: '✗ Bình An,desktop,12\n✗ Xã Bình An,printer,4\n✓ Xã Bình An,desktop,12\n✓ Xã Bình An,printer,4',
  },
  'connection-not-marked': {
    summary:
      'The table says of some connections whether they are there, and leaves it blank of others, which are taken as unknown.',
    why: 'A blank may mean no, or that nobody looked, so whether the unit has the connection stays open.',
    fix: 'Write yes or no.',
    example: 'unit_id,connection,present\n551,lan,x\n✗ 552,lan,\n✓ 552,lan,no',
  },
  'connection-denied': {
    summary:
      'The provider, the status, the number, the speed or a note of a row says that its connection is not there, out of use or does not work.',
    why: 'A row of a connection is a yes where nothing denies it. What is contradictory, stopped or of no speed is unknown.',
    fix: 'Say yes or no in a column of its own.',
    example: 'unit_id,connection,provider,present\n✗ 552,lan,none,\n✓ 552,lan,,no',
  },
  'quantity-assumed': {
    summary: 'Rows without a quantity were counted as one item each.',
    why: 'If a row stands for more, too few items are counted.',
    fix: 'Write how many items the row stands for.',
    example: 'unit_id,category,quantity\n✗ 551,desktop,\n✓ 551,desktop,5',
  },
  'condition-not-told': {
    summary: 'A list does not say in which condition its items are, and another one does.',
    why: 'Where no list says it, all items count as in use. Where some do, silence is no answer: the figures are ranges.',
    fix: 'Add a column of conditions, or send the lists apart.',
    example: 'equipment-a.csv: unit_id,category,condition\n✗ equipment-b.csv: unit_id,category',
  },
  'note-tells-state': {
    summary:
      'A note says of some or all items of its row that they are broken, stored, gone or not there yet.',
    why: 'Notes are prose: how many count cannot be told for sure, so the figure is a range.',
    fix: 'Say it in a column of conditions, in a row of their own where it is so of some of the items only.',
    example:
      'unit_id,category,quantity,condition,note\n✗ 551,desktop,10,,3 broken\n✓ 551,desktop,7,in_use,\n✓ 551,desktop,3,broken,',
  },
  'quantity-in-name': {
    summary: 'The name of an item says how many it is, and no column does.',
    why: 'It is counted as so many. If the number is of something else, too many count.',
    fix: 'Write the number in a column of its own.',
    example: 'Tên tài sản,Số lượng\n→ Máy tính để bàn (05 bộ),\n✓ Máy tính để bàn,5',
  },
  'written-off': {
    summary: 'A ledger says when, why or by which voucher an item was written off.',
    why: 'It has left, and does not count. Beside a column that says that it is in use, it is unknown.',
    fix: 'If it is still there, clear the cell, or say so in a column of conditions.',
    example: 'Tên tài sản,Ghi giảm,Lý do giảm\nMáy tính để bàn,,\n→ Máy tính để bàn,QĐ 45/2023,Thanh lý',
  },
  'unknown-source': {
    summary: 'Money comes from a source that the configuration does not have.',
    why: 'It is counted beside the others. Where a source is mistyped, its flat grant counts as well, and too little is asked for.',
    fix: 'Correct it, or add the source under funding.sources in infragap.yaml.',
    example: 'unit_id,year,source,amount\n✗ 551,2024,provnce,50000000\n✓ 551,2024,province,50000000',
  },
  'item-not-recognised': {
    summary: 'What was given in kind is no item and no price of the configuration.',
    why: 'It closes no gap, so more may be asked for than is needed.',
    fix: 'Write one of the words that the finding names.',
    example: 'unit_id,year,source,item,quantity\n✗ 551,2024,province,PC,2\n✓ 551,2024,province,computer,2',
  },
  'bought-after-as-of': {
    summary: 'Items were put into use after the date of the stock; they were not counted.',
    why: 'On that day they were not there yet.',
    fix: 'Nothing, if both dates are right. Else correct as_of, or the date of the item.',
    example: 'as_of: 2023-12-31\n551,desktop,2024-02-15\n→ not counted',
  },
  'unit-matched-by-name': {
    summary: 'A unit was recognised by its name, not by its code.',
    why: 'If another unit is meant, its rows are in the wrong figures.',
    fix: 'Nothing, if it is the right one. Better write the code.',
    example: 'Vân Canh,desktop,5\n→ unit 551\n✓ 551,desktop,5',
  },
  'unit-code-repaired': {
    summary: 'A code without its zeros was taken for the unit whose code begins with them.',
    why: 'Spreadsheet programs drop the zeros before a number. If another unit is meant, its rows are in the wrong figures.',
    fix: 'Format the column as text, so that the zeros stay.',
    example: '97,desktop,5\n→ unit 00097\n✓ 00097,desktop,5',
  },
  'unit-of-table': {
    summary: 'No column says whose rows these are; a title, a section, the sheet or the file named the unit.',
    why: 'All these rows are in the figures of that unit.',
    fix: 'Nothing, if it is the right one. Better add a column unit_id.',
    example: 'Unit: Trà Mai\ncategory,quantity\nprinter,1\n→ unit 552 Trà Mai',
  },
  'name-is-code': {
    summary: 'The table has no codes of units; their names stand for them.',
    why: 'Other tables find the unit by its name only, and two units of one name cannot be told apart.',
    fix: 'Add a column unit_id, or give a list of units with --roster.',
    example: 'name,officials\n→ the name is the code\n✓ unit_id,name,officials',
  },
  'tier-from-name': {
    summary: 'No column says the tier; it was taken from the names, or from the heading above them.',
    why: 'It decides which targets a unit is held to.',
    fix: 'Nothing, if it is right. Else add a column tier.',
    example: 'Xã Trà Mai\n→ commune\n✓ unit_id,name,tier',
  },
};

const vi: RulesOf<'row'> = {
  'duplicate-key': {
    summary:
      'Đơn vị, số hiệu tài sản hoặc đường truyền của một nhà cung cấp bị ghi hai lần; chỉ dùng dòng đầu.',
    why: 'Nếu tính cả hai thì đơn vị có nhiều hơn thực tế. Nếu là hai thứ khác nhau thì đang thiếu mất một.',
    fix: 'Xóa dòng thừa, hoặc ghi số hiệu riêng cho mỗi thiết bị, mã riêng cho mỗi đơn vị, nhà cung cấp cho mỗi đường truyền.',
    example:
      'Mã đơn vị,Loại thiết bị,Số hiệu tài sản\n551,Máy tính để bàn,MT-001\n✗ 551,Máy tính xách tay,MT-001\n✓ 551,Máy tính xách tay,MT-002',
  },
  'duplicate-row': {
    summary: 'Một dòng giống hệt một dòng khác; cả hai đều được tính.',
    why: 'Nếu nhập trùng thì thiết bị hoặc tiền của đơn vị ít hơn báo cáo nêu.',
    fix: 'Xóa một dòng nếu nhập trùng. Nếu không, ghi số hiệu tài sản hoặc ghi chú riêng cho từng dòng; với khoản tiền thì ghi cấp cho việc gì.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n551,Máy tính để bàn,5,\n✗ 551,Máy tính để bàn,5,\n✓ 551,Máy tính để bàn,5,tầng 2',
  },
  'list-repeated': {
    summary:
      'Danh sách ghi lại những gì danh sách khác đã ghi cho các đơn vị: từng dòng, theo tổng, ở thời điểm hoặc bản lập trước, hoặc là bản sao; không tính thêm lần nữa.',
    why: 'Một danh sách gửi ở hai định dạng, danh sách năm trước bên cạnh danh sách năm nay, hoặc danh sách của huyện bên cạnh danh sách của từng xã, sẽ làm mỗi máy bị tính hai lần. Vì không rõ là trường hợp nào nên số máy của đơn vị là một khoảng.',
    fix: 'Xóa một trong hai danh sách. Nếu là các máy khác nhau thì ghi rõ ở một cột: ghi chú, phòng, số hiệu tài sản.',
    example:
      '✗ equipment.csv: 551,Máy tính để bàn,2021 và 552,Máy tính xách tay,2022\n✗ equipment-551.csv: 551,Máy tính để bàn,2021\n✓ chỉ giữ equipment.csv',
  },
  'unknown-unit': {
    summary: 'Có dòng nêu đơn vị không có trong danh sách đơn vị nên không dùng được.',
    why: 'Các dòng này không có trong số liệu nào: thứ đang có lại trông như còn thiếu.',
    fix: 'Sửa mã, hoặc thêm đơn vị vào bảng units.',
    example: 'units.csv: 551,Vân Canh\n✗ 5551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5',
  },
  'ambiguous-unit': {
    summary:
      'Tên, hoặc mã bị mất số 0 ở đầu, có thể là của nhiều đơn vị, hoặc tiêu đề và tên tệp nêu các đơn vị khác nhau, nên không dùng được các dòng đó.',
    why: 'Các dòng này không có trong số liệu nào: tính nhầm cho đơn vị khác thì che mất thiếu hụt của đơn vị đó.',
    fix: 'Ghi mã đơn vị thay cho tên; mã ghi đủ các số 0 ở đầu.',
    example:
      'units.csv: 08321,Xã Bình Minh\nunits.csv: 08455,Xã Bình Minh\n✗ Xã Bình Minh,Máy tính để bàn,5\n✓ Xã Canh Liên,Máy tính để bàn,5',
  },
  'unit-outside-section': {
    summary: 'Dòng nằm ở mục của một đơn vị nhưng mang tên hoặc mã của đơn vị thuộc nơi khác.',
    why: 'Tên mục hoặc dòng bị sai mà không rõ là bên nào. Các dòng này không có trong số liệu nào: tính nhầm cho đơn vị khác thì che mất thiếu hụt của đơn vị đó.',
    fix: 'Sửa tên, mã hoặc tên mục, hoặc chuyển dòng về đúng mục của đơn vị đó.',
    example:
      'units.csv: 08321,Xã Bình Minh,Huyện An Lão\nHuyện Vân Canh,,\n✗ Xã Bình Minh,Máy tính để bàn,5\n✓ Xã Canh Liên,Máy tính để bàn,5',
  },
  'orphan-unit': {
    summary: 'Đơn vị cấp trên không có trong danh sách; đơn vị này được xếp ở cấp cao nhất.',
    why: 'Đơn vị không được tính vào số liệu của huyện, tỉnh mình, và không được dùng kinh phí bố trí ở đó.',
    fix: 'Sửa mã đơn vị cấp trên, hoặc thêm đơn vị đó.',
    example: 'Mã đơn vị,Tên đơn vị,Mã cấp trên\n51,Bình Định,\n✗ 551,Vân Canh,52\n✓ 551,Vân Canh,51',
  },
  'cyclic-parent': {
    summary: 'Các đơn vị là cấp trên của nhau thành vòng tròn; một đơn vị trong đó được xếp ở cấp cao nhất.',
    why: 'Không rõ đơn vị nào thuộc đơn vị nào, nên số liệu theo huyện hoặc tỉnh có thể sai.',
    fix: 'Sửa mã cấp trên, sao cho đi lên dần thì gặp đơn vị không có cấp trên.',
    example: 'Mã đơn vị,Tên đơn vị,Mã cấp trên\n551,Vân Canh,552\n✗ 552,Canh Liên,551\n✓ 551,Vân Canh,51',
  },
  'conflicting-values': {
    summary: 'Hai nơi ghi khác nhau về cùng một đơn vị; không tin nơi nào hơn.',
    why: 'Giá trị được coi là chưa rõ, nên số liệu dựa vào đó cũng chưa rõ.',
    fix: 'Sửa cho hai nơi thống nhất, hoặc bỏ nội dung đó ở một nơi.',
    example: 'units.csv: 551, LAN có\n✗ connectivity.csv: 551,LAN,không\n✓ connectivity.csv: 551,LAN,có',
  },
  'contradicting-connection': {
    summary: 'Kết nối được ghi là không có, nhưng lại ghi đang hoạt động, có băng thông hoặc có cước.',
    why: 'Có kết nối hay không được coi là chưa rõ, nên chưa biết đơn vị có đạt mục tiêu hay không.',
    fix: 'Ghi là có, hoặc xóa nội dung chỉ đường truyền đang có mới có.',
    example: 'Mã đơn vị,Loại kết nối,Đã có,Băng thông\n✗ 551,Cáp quang,không,100\n✓ 551,Cáp quang,có,100',
  },
  'part-exceeds-whole': {
    summary: 'Một phần lại lớn hơn tổng chứa nó.',
    why: 'Tỷ lệ sẽ vượt 100%, nên được coi là chưa rõ.',
    fix: 'Sửa một trong hai số.',
    example: 'Mã đơn vị,Số hộ,households_fibre\n✗ 551,800,820\n✓ 551,820,800',
  },
  'parts-exceed-total': {
    summary: 'Các phần mà biểu đếm cộng lại nhiều hơn tổng số trong biểu.',
    why: 'Không biết số nào sai, nên số liệu được giữ như một khoảng.',
    fix: 'Sửa lại các số: các phần không thể nhiều hơn tổng.',
    example: 'Mã đơn vị,Số máy tính,Số máy tính hỏng\n✗ 551,20,25\n✓ 551,25,20',
  },
  'total-column-mismatch': {
    summary: 'Cột cộng các cột khác của dòng ghi số khác với tổng của các cột đó.',
    why: 'Không biết số nào sai: thiết bị cùng một loại được giữ như một khoảng, còn lại tính theo từng cột.',
    fix: 'Sửa số ở cột cộng hoặc ở các cột thành phần; phần có trong tổng mà chưa có cột thì ghi thành cột riêng.',
    example:
      'Mã đơn vị,Máy tính để bàn,Máy tính xách tay,Tổng cộng\n✗ 551,15,3,20\n✓ 551,15,5,20\n→ 18 đến 20 máy tính',
  },
  'implausible-count': {
    summary: 'Đơn vị có số thiết bị nhiều hơn hẳn so với số người.',
    why: 'Vẫn được tính như đã ghi. Thừa thiết bị thì che mất thiếu hụt; thiếu người thì số cần có bị thấp.',
    fix: 'Kiểm tra cả hai con số: thiết bị của nơi khác, số ghi nhầm cột, thiếu người.',
    example: 'Mã đơn vị,Số cán bộ,Số máy tính\n✗ 551,12,1200\n✓ 551,12,12',
  },
  'unit-sums-below': {
    summary:
      'Số liệu của một đơn vị, ở biểu hoặc danh sách, đúng bằng tổng của các đơn vị cấp dưới; được coi là số cộng.',
    why: 'Nếu tính cả dòng này thì mỗi máy, mỗi cán bộ bị tính hai lần. Số của riêng cơ quan cấp trên khi đó là chưa rõ.',
    fix: 'Ghi dòng này là "Tổng cộng" hoặc để trống các số, rồi ghi số của riêng cơ quan đó ở chỗ khác.',
    example: 'Mã đơn vị,Tên đơn vị,Tổng số máy tính\n✗ 504,Huyện A,45\n1,Xã X,20\n2,Xã Y,25',
  },
  'unit-only-named': {
    summary: 'Dòng chỉ có một tên, không giống tên các đơn vị khác; được coi là đơn vị chưa có số liệu.',
    why: 'Tiêu đề, ghi chú hoặc chữ ký bị coi là đơn vị thì nhu cầu bị tính thừa cho một đơn vị không có thật.',
    fix: 'Nếu không phải đơn vị thì đưa ra khỏi bảng; nếu là đơn vị thì ghi số liệu hoặc mã của đơn vị.',
    example: 'Tên đơn vị,Số máy tính\nXã An Lão,12\nXã An Hòa,4\n✗ Đã kiểm tra,',
  },
  'name-differs': {
    summary: 'Đơn vị ở đây, hoặc ở tên tệp, có tên khác với nơi khác; được coi là một.',
    why: 'Nếu tên này mới đúng thì các số liệu là của đơn vị khác.',
    fix: 'Sửa mã hoặc tên.',
    example:
      'units.csv: 551,Vân Canh,40\n✗ units-so-ho.csv: 551,Vĩnh Thạnh,900\n✓ units-so-ho.csv: 552,Vĩnh Thạnh,900',
  },
  'units-alike': {
    summary: 'Hai đơn vị không có mã để phân biệt, theo tên có thể là một.',
    why: 'Nếu là một, số người nằm ở đơn vị này còn máy nằm ở đơn vị kia: cả hai đều bị tính thiếu sai.',
    fix: 'Ghi thống nhất tên đơn vị ở mọi nơi, hoặc dùng --roster để cung cấp danh sách đơn vị.',
    example:
      '✗ Bình An,Máy tính để bàn,12\n✗ Xã Bình An,Máy in,4\n✓ Xã Bình An,Máy tính để bàn,12\n✓ Xã Bình An,Máy in,4',
  },
  'connection-not-marked': {
    summary:
      'Bảng ghi có hay không đối với một số kết nối, còn các kết nối khác để trống, được coi là chưa rõ.',
    why: 'Để trống có thể là không có hoặc chưa kiểm tra, nên chưa rõ đơn vị đã có kết nối hay chưa.',
    fix: 'Ghi có hoặc không.',
    example: 'Mã đơn vị,Kết nối,Có\n551,Mạng LAN,x\n✗ 552,Mạng LAN,\n✓ 552,Mạng LAN,không',
  },
  'connection-denied': {
    summary:
      'Nhà cung cấp, tình trạng, số lượng, tốc độ hoặc ghi chú của dòng cho biết kết nối không có, không dùng được hoặc không hoạt động.',
    why: 'Dòng ghi một kết nối là có, nếu không có gì phủ nhận. Nội dung mâu thuẫn, đã ngừng hoặc tốc độ bằng 0 thì coi là chưa rõ.',
    fix: 'Ghi có hoặc không vào một cột riêng.',
    example: 'Mã đơn vị,Kết nối,Nhà cung cấp,Có\n✗ 552,Mạng LAN,Không có,\n✓ 552,Mạng LAN,,không',
  },
  'quantity-assumed': {
    summary: 'Các dòng không ghi số lượng được tính mỗi dòng một thiết bị.',
    why: 'Nếu một dòng là nhiều thiết bị thì đang đếm thiếu.',
    fix: 'Ghi số lượng của dòng.',
    example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,\n✓ 551,Máy tính để bàn,5',
  },
  'condition-not-told': {
    summary: 'Một danh sách không ghi tình trạng thiết bị, trong khi danh sách khác có ghi.',
    why: 'Nếu không danh sách nào ghi thì mọi thiết bị được coi là đang sử dụng. Nếu có danh sách ghi thì chỗ không ghi là chưa rõ, số liệu là một khoảng.',
    fix: 'Thêm cột tình trạng, hoặc gửi riêng các danh sách.',
    example:
      'equipment-a.csv: Mã đơn vị,Loại thiết bị,Tình trạng\n✗ equipment-b.csv: Mã đơn vị,Loại thiết bị',
  },
  'note-tells-state': {
    summary:
      'Ghi chú cho biết một số hoặc toàn bộ thiết bị của dòng bị hỏng, lưu kho, không còn hoặc chưa có.',
    why: 'Ghi chú là lời văn nên không chắc có bao nhiêu thiết bị được tính; số liệu vì vậy là một khoảng.',
    fix: 'Ghi vào cột tình trạng; nếu chỉ một số thiết bị như vậy thì ghi thành dòng riêng.',
    example:
      'Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng,Ghi chú\n✗ 551,Máy tính để bàn,10,,03 máy hỏng\n✓ 551,Máy tính để bàn,7,Đang sử dụng,\n✓ 551,Máy tính để bàn,3,Hỏng,',
  },
  'quantity-in-name': {
    summary: 'Số lượng được ghi trong tên thiết bị, không có ở cột nào.',
    why: 'Thiết bị được tính theo số lượng này. Nếu con số nói về việc khác thì tính thừa.',
    fix: 'Ghi số lượng vào cột riêng.',
    example: 'Tên tài sản,Số lượng\n→ Máy tính để bàn (05 bộ),\n✓ Máy tính để bàn,5',
  },
  'written-off': {
    summary: 'Sổ tài sản ghi ngày, lý do hoặc chứng từ ghi giảm của tài sản.',
    why: 'Tài sản đã ra khỏi đơn vị nên không được tính. Nếu cột khác ghi là đang sử dụng thì coi là chưa rõ.',
    fix: 'Nếu tài sản vẫn còn thì xóa ô này, hoặc ghi vào cột tình trạng.',
    example: 'Tên tài sản,Ghi giảm,Lý do giảm\nMáy tính để bàn,,\n→ Máy tính để bàn,QĐ 45/2023,Thanh lý',
  },
  'unknown-source': {
    summary: 'Khoản tiền thuộc nguồn kinh phí không có trong cấu hình.',
    why: 'Khoản này được tính riêng. Nếu ghi sai tên nguồn thì phần cấp khoán của nguồn đó vẫn được tính thêm, nên số đề nghị cấp bị thấp.',
    fix: 'Sửa lại, hoặc thêm nguồn này vào funding.sources trong infragap.yaml.',
    example:
      'Mã đơn vị,Năm,Nguồn kinh phí,Số tiền\n✗ 551,2024,provnce,50000000\n✓ 551,2024,province,50000000',
  },
  'item-not-recognised': {
    summary: 'Hiện vật được cấp không phải thiết bị hay đơn giá nào trong cấu hình.',
    why: 'Phần này không bù được thiếu hụt nào, nên số đề nghị cấp có thể cao hơn mức cần.',
    fix: 'Ghi một trong các từ mà thông báo nêu.',
    example: 'unit_id,year,source,item,quantity\n✗ 551,2024,province,bộ PC,2\n✓ 551,2024,province,computer,2',
  },
  'bought-after-as-of': {
    summary: 'Thiết bị đưa vào sử dụng sau ngày kiểm kê nên không được tính.',
    why: 'Vào ngày kiểm kê thiết bị chưa có.',
    fix: 'Không cần làm gì nếu cả hai ngày đều đúng. Nếu sai, sửa as_of hoặc ngày của thiết bị.',
    example: 'as_of: 2023-12-31\n551,Máy tính để bàn,15/02/2024\n→ không tính',
  },
  'unit-matched-by-name': {
    summary: 'Đơn vị được nhận ra theo tên, không theo mã.',
    why: 'Nếu thực ra là đơn vị khác thì các dòng bị tính nhầm chỗ.',
    fix: 'Không cần làm gì nếu đúng đơn vị. Tốt hơn là ghi mã.',
    example: 'Vân Canh,Máy tính để bàn,5\n→ đơn vị 551\n✓ 551,Máy tính để bàn,5',
  },
  'unit-code-repaired': {
    summary: 'Mã bị mất các số 0 ở đầu được hiểu là đơn vị có mã đầy đủ.',
    why: 'Chương trình bảng tính hay bỏ các số 0 đứng đầu. Nếu thực ra là đơn vị khác thì các dòng bị tính nhầm chỗ.',
    fix: 'Định dạng cột là văn bản để giữ các số 0.',
    example: '97,Máy tính để bàn,5\n→ đơn vị 00097\n✓ 00097,Máy tính để bàn,5',
  },
  'unit-of-table': {
    summary:
      'Không có cột nào cho biết các dòng này của ai; đơn vị lấy theo tên biểu, tiêu đề nhóm, trang tính hoặc tệp.',
    why: 'Mọi dòng này đều được tính cho đơn vị đó.',
    fix: 'Không cần làm gì nếu đúng đơn vị. Tốt hơn là thêm cột Mã đơn vị.',
    example: 'Đơn vị: Trà Mai\nLoại thiết bị,Số lượng\nMáy in,1\n→ đơn vị 552 Trà Mai',
  },
  'name-is-code': {
    summary: 'Bảng không có mã đơn vị; tên được dùng thay mã.',
    why: 'Các bảng khác chỉ tìm được đơn vị theo tên, và không phân biệt được hai đơn vị trùng tên.',
    fix: 'Thêm cột Mã đơn vị, hoặc đưa danh sách đơn vị bằng --roster.',
    example: 'Tên đơn vị,Số cán bộ\n→ tên dùng thay mã\n✓ Mã đơn vị,Tên đơn vị,Số cán bộ',
  },
  'tier-from-name': {
    summary: 'Không có cột nào cho biết cấp; cấp được lấy từ tên, hoặc từ tiêu đề của cột tên.',
    why: 'Cấp quyết định những mục tiêu nào áp dụng cho đơn vị.',
    fix: 'Không cần làm gì nếu đúng. Nếu sai, thêm cột Cấp.',
    example: 'Xã Trà Mai\n→ commune\n✓ Mã đơn vị,Tên đơn vị,Cấp',
  },
};

export const ROW_RULES = { en, vi };
