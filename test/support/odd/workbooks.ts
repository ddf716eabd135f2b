import { ods, xls, xlsx } from '../as-they-come/files.ts';
import { day, form, LEFT, type MessySheet, UP } from '../as-they-come/sheet.ts';
import { double, record, short, wide, xlsOf } from '../workbook.ts';
import { ITEM_HEADER, type OddCase, UNIT_HEADER, unitLines, utf8 } from './case.ts';
import { failed, formula, richly, runs, shared, shown, workbookOf, yesNo } from './sheet-xml.ts';

const HEADER = UNIT_HEADER as readonly string[];
const ITEMS = ITEM_HEADER as readonly string[];
const UNITS = { name: 'Đơn vị', rows: [UNIT_HEADER, ['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'không']] } as const; // biome-ignore format: a table to be read as one
const LISTS = {
  two: { name: 'Máy tính', rows: [ITEM_HEADER, ['21609', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng'], ['21628', 'Máy tính xách tay', 3, 2022, 16, 'Đang sử dụng']] },
  draft: { name: 'Bản nháp', rows: [ITEM_HEADER, ['21628', 'Máy tính để bàn', 9, 2024, 8, 'Đang sử dụng']], hidden: true },
} satisfies Record<string, MessySheet>; // biome-ignore format: tables to be read as one

const BOUGHT = ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Ngày mua', 'RAM (GB)', 'Tình trạng'];
const machine = <T>(bought: T) => ['21609', 'Máy tính để bàn', 1, bought, 8, 'Đang sử dụng'];

/** What the cells, rows and sheets of a workbook can be. */
export const WORKBOOKS: Readonly<Record<string, OddCase>> = {
  // A word in bold, a note on how to read it, an entity, a break: the cell is its text.
  'rich-text': {
    files: {
      'danh sách.xlsx': workbookOf(
        {
          'Đơn vị': [
            [shared(0), shared(1), runs('Cán bộ, ', 'công chức'), 'Mạng LAN'],
            ['21609', runs('Xã ', 'An Lão'), 5, shared(2)],
            [runs('216', '28'), shared(3), runs('4'), runs('khô', 'ng')],
          ],
        },
        {
          texts: [
            richly('Mã ', 'đơn vị'),
            `${richly('Tên đơn', ' vị')}<rPh sb="0" eb="1"><t>ten don vi</t></rPh><phoneticPr fontId="1"/>`,
            '<t>có</t>',
            '<t xml:space="preserve">Xã An Ho&#768;a _x0026_ Hải</t>',
          ],
        },
      ),
    },
    told: [],
    figures: { lan: { met: 1, short: 1, unknown: 0 } },
    clean: {
      units: ['unit_id,name,tier,officials,lan', '21609,Xã An Lão,,5,yes', '21628,Xã An Hòa & Hải,,4,no'],
    },
  },
  // 42429 days after 1 January 1904 is 1 March 2020, 41653 is 15 January 2018, 43894 is 5 March 2024: of each three, with and without the
  // format of a date, one is too old. Counted from 1900 the first would be of February 2016.
  'days-from-1904': {
    files: {
      'máy tính.xlsx': workbookOf(
        { 'Đơn vị': [HEADER, ['21609', 'Xã An Lão', 9, 'có']], 'Máy tính': [BOUGHT, ...[42429, 41653, 43894].flatMap((day) => [machine(shown(day, 1)), machine(day)])] },
        { formats: ['dd/mm/yyyy'], from1904: true },
      ),
      'máy tính cũ.xls': xlsOf(
        [{ name: 'Máy tính', records: [BOUGHT, ...[42429, 41653].map(machine)].flatMap((cells, row) => cells.map((cell, column) => (typeof cell === 'number' ? record(0x203, row, column, 0, double(cell)) : record(0x204, row, column, 0, short(cell.length), wide(cell))))) }],
        [record(0x22, 1)],
      ),
    },
    told: [],
    figures: { computers: { wanted: 9, there: 8, good: 5, gap: 4, too_old: 3 } },
    clean: {
      equipment: [
        'unit_id,category,quantity,purchase_date,condition,ram_gb',
        ...['2020-03-01', '2020-03-01', '2018-01-15', '2018-01-15', '2024-03-05', '2024-03-05', '2020-03-01', '2018-01-15'].map((day) => `21609,desktop,1,${day},in_use,8`),
      ],
    },
  }, // biome-ignore format: rows to be read as a table
  // The cell is the number, however it is shown: with dots and "đ", as a share, as a date; a truth is a yes or a no.
  'numbers-shown': {
    files: {
      'tài sản.xlsx': workbookOf(
        {
          'Đơn vị': [
            ['Mã đơn vị', 'Tên đơn vị', 'Cán bộ, công chức', 'Mạng LAN', 'Tỷ lệ hộ có cáp quang (%)'],
            ['21609', 'Xã An Lão', 5, yesNo(true), shown(0.955, 3)],
            [shown(21628, 5), 'Xã An Hòa', 4, yesNo(false), shown(0.4, 3)],
          ],
          'Máy tính': [
            ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Ngày mua', 'Nguyên giá', 'RAM (GB)', 'Tình trạng'],
            ['21609', 'Máy tính để bàn', 2, shown(45356, 4), shown(12_500_000, 1), 8, 'Đang sử dụng'],
            ['21628', 'Máy tính để bàn', 3, shown(45356, 4), shown(1_234, 2), 8, 'Đang sử dụng'],
          ],
        },
        { formats: ['#,##0 "đ"', '#,##0\\ [$₫-42A]', '0.0%', '[$-42A]dd "tháng" mm "năm" yyyy', '00000'] },
      ),
    },
    told: ['numbers-decided [Đơn vị] E2'],
    figures: { lan: { met: 1, short: 1 }, computers: { wanted: 9, there: 5, good: 5, gap: 4 } },
    clean: {
      units: [
        'unit_id,name,tier,officials,lan,households_fibre_share',
        '21609,Xã An Lão,,5,yes,0.955',
        '21628,Xã An Hòa,,4,no,0.4',
      ],
      equipment: [
        'unit_id,category,quantity,purchase_date,condition,ram_gb,original_cost',
        '21609,desktop,2,2024-03-05,in_use,8,12500000',
        '21628,desktop,3,2024-03-05,in_use,8,1234',
      ],
    },
  },
  // What a formula came to is read; where it came to nothing or to an error, nothing is known.
  formulas: {
    files: {
      'máy tính.xlsx': workbookOf({
        'Đơn vị': [HEADER, ['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, failed("VLOOKUP(A3,'LAN'!A:B,2,0)", '#N/A')]],
        'Máy tính': [
          ITEMS,
          ['21609', 'Máy tính để bàn', formula('1+1', 2), formula('YEAR(A1)', 2023), 8, formula('IF(1,"Đang sử dụng")', 'Đang sử dụng')],
          ['21609', 'Máy tính để bàn', 1, failed('2024/0', '#DIV/0!'), 8, 'Đang sử dụng'],
          ['21628', 'Máy tính để bàn', formula('SUM(C2:C3)'), 2022, 8, 'Đang sử dụng'],
          ['21628', 'Máy tính để bàn', failed('Cũ!C4', '#REF!'), 2022, 8, 'Đang sử dụng'],
        ],
      }),
    },
    told: ['error-cell [Đơn vị] D3', 'error-cell [Máy tính] D3', 'error-cell [Máy tính] C5', 'missing-value [Máy tính] C4'],
    // An Lão: 2 of 2023, and 1 of a year that is not known. An Hòa: a number that a formula would say, and one that failed: both are open.
    figures: { lan: { met: 1, unknown: 1 }, computers: { wanted: 9, there: '3–?', good: '2–?', gap: '2–7', unsure: 1 } },
  }, // biome-ignore format: rows to be read as a table
  // A sheet that is hidden is not read, a hidden row or column is; all are said, in every kind of workbook.
  hidden: {
    files: {
      'a.xlsx': xlsx([UNITS, { ...LISTS.two, hiddenRows: [2], hiddenColumns: [4] }, LISTS.draft]),
      'b.xls': xls([{ ...UNITS, rows: [UNIT_HEADER, ['21652', 'Phường Đập Đá', 6, 'có']], hiddenColumns: [2] }, LISTS.draft]),
      // The column of numbers, and one without a heading or a value.
      'c.ods': ods([{ name: 'Máy tính', rows: [ITEM_HEADER, ['21628', 'Máy tính để bàn', 1, 2023, 8, 'Đang sử dụng']], hiddenColumns: [2, 7] }]),
    },
    told: ['hidden-row a.xlsx [Máy tính]:3', 'hidden-column a.xlsx [Máy tính] E1', 'hidden-sheet a.xlsx [Bản nháp]', 'hidden-column b.xls [Đơn vị] C1', 'hidden-sheet b.xls [Bản nháp]', 'unit-without-items b.xls [Đơn vị]:2', 'hidden-column c.ods [Máy tính] C1'],
    // The hidden 9 machines count nowhere: 2 of 5, 3 + 1 of 4, and of Đập Đá's 6 nothing is known.
    figures: { computers: { wanted: 15, good: '6–?', gap: '3–9' } },
  }, // biome-ignore format: rows to be read as a table
  // What a cell merged downwards says, it says of each row; a number is not that of each row.
  merged: {
    files: {
      'máy tính.xlsx': xlsx([
        form('Đơn vị', [UNIT_HEADER], [['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, UP]]),
        form('Máy tính', [ITEM_HEADER], [
          ['21609', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng'],
          [UP, 'Máy tính xách tay', 1, 2016, 8, UP],
          ['21628', 'Máy tính để bàn', 2, 2022, 8, 'Đang sử dụng'],
          [UP, 'Máy tính xách tay', UP, 2022, 8, 'Đang sử dụng'],
        ]),
      ]),
      'máy tính.ods': ods([form('Máy tính', [ITEM_HEADER], [['21609', 'Máy chủ', 1, 2023, 8, 'Hỏng'], [UP, 'Máy in', 1, 2023, LEFT, UP]])]),
    },
    told: ['not-a-number máy tính.xlsx [Máy tính] C5'],
    // An Lão: 2, and a laptop of 2016. An Hòa: the 2 merged over two rows are 2 at least. What is no computer counts nowhere.
    figures: { lan: { met: 2 }, computers: { wanted: 9, there: '5–?', good: '4–?', gap: '3–5', too_old: 1 } },
  }, // biome-ignore format: rows to be read as a table
  // Days as numbers: of a workbook with the format of a date and without one; in a text they are refused.
  'serial-days': {
    files: {
      'đơn vị.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có']])),
      'có định dạng.xlsx': xlsx([{ name: 'Máy', rows: [ITEM_HEADER.with(3, 'Ngày mua'), ['21609', 'Máy tính để bàn', 1, day('2020-03-01'), 8, 'Đang sử dụng']] }]),
      'không định dạng.xlsx': xlsx([{ name: 'Máy', rows: [ITEM_HEADER.with(3, 'Ngày mua'), ['21609', 'Máy tính để bàn', 1, 43_891, 8, 'Đang sử dụng'], ['21609', 'Máy tính để bàn', 1, 2018, 8, 'Đang sử dụng']] }]),
      'văn bản.csv': utf8('Mã đơn vị,Loại thiết bị,Số lượng,Ngày mua,RAM (GB),Tình trạng\r\n21609,Máy tính để bàn,1,43891,8,Đang sử dụng\r\n'),
    },
    told: ['not-a-date văn bản.csv D2 line 2'],
    // 43891 days after 30 December 1899 is 1 March 2020: two are good, the one of 2018 is past its seven years. In a text a number
    // alone is no day, so the fourth may be good or not.
    figures: { computers: { wanted: 5, there: 4, good: '2–3', gap: '2–3', too_old: 1, unsure: 1 } },
  }, // biome-ignore format: rows to be read as a table
  // A sheet for each office, and more of the same table in another file.
  'several-sheets': {
    files: {
      'đơn vị.csv': utf8(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'không']])),
      'máy tính.xlsx': xlsx([
        { name: '21609', rows: [ITEM_HEADER.slice(1), ['Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng']] },
        { name: 'An Hòa', rows: [ITEM_HEADER.slice(1), ['Máy tính để bàn', 1, 2022, 8, 'Đang sử dụng']] },
        { name: 'Trống', rows: [] },
      ]),
      'bổ sung.ods': ods([{ name: 'Bổ sung', rows: [ITEM_HEADER, ['21628', 'Máy tính xách tay', 1, 2024, 16, 'Đang sử dụng']] }]),
    },
    told: ['unit-of-table máy tính.xlsx [21609]:1', 'unit-of-table máy tính.xlsx [An Hòa]:1'],
    figures: { computers: { wanted: 9, there: 4, good: 4, gap: 5 } },
  }, // biome-ignore format: rows to be read as a table
};
