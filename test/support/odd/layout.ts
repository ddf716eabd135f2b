import { csv, ods, xls, xlsx } from '../as-they-come/files.ts';
import { form, LEFT, line, type Row, section, signatures, UP } from '../as-they-come/sheet.ts';
import { ITEM_HEADER, type OddCase, UNIT_HEADER, unitLines, utf8 } from './case.ts';

const NUMBERED: Row = ['STT', ...UNIT_HEADER];
const UNITS = utf8(unitLines([['21609', 'Xã An Lão', 5, 'có'], ['21628', 'Xã An Hòa', 4, 'không']])); // biome-ignore format: a table to be read as one

/** Two offices with their sums and the sum of all: of the first office, which has 2 + 1, and of all, which have 6. */
const withTotals = (first: number, all: number): string =>
  csv([
    ['STT', ...ITEM_HEADER],
    ['I', null, 'Xã An Lão', null, null, null, null],
    ['1', '21609', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng'],
    ['2', '21609', 'Máy tính xách tay', 1, 2016, 8, 'Đang sử dụng'],
    [null, null, 'Cộng (I)', first, null, null, null],
    ['II', null, 'Xã An Hòa', null, null, null, null],
    ['1', '21628', 'Máy tính để bàn', 3, 2022, 8, 'Đang sử dụng'],
    [null, null, 'Cộng (II)', 3, null, null, null],
    [null, null, 'TỔNG CỘNG', all, null, null, null],
  ]);

/** Where a table stands on its sheet, and which of its rows are data. */
export const LAYOUT: Readonly<Record<string, OddCase>> = {
  // Of 20 rows four are data.
  'titles-and-notes': {
    files: {
      'biểu 01.xlsx': xlsx([
        form(
          'Biểu 01',
          [NUMBERED],
          [
            ['(1)', '(2)', '(3)', '(4)', '(5)'],
            ...section('I. CÁC XÃ MIỀN NÚI', [
              [1, '21609', 'Xã An Lão', 5, 'có'],
              [2, '21628', 'Xã An Hòa', 4, 'không'],
            ]),
            NUMBERED,
            ...section('II. CÁC XÃ, PHƯỜNG ĐỒNG BẰNG', [
              [1, '21652', 'Phường Đập Đá', 6, 'có'],
              [2, '21664', 'Xã Hoài Sơn', 3, 'có'],
            ]),
          ],
          {
            above: [line('ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH'), line('BIỂU 01: HIỆN TRẠNG MẠNG LAN'), line('(Kèm theo Công văn số 12/UBND ngày 30/6/2026)'), [null, null, null, null, null]],
            below: [line('(*) Số liệu do các xã báo cáo'), line('Ghi chú: phường Đập Đá dùng chung mạng với thị xã'), ...signatures(5, 'Quy Nhơn, ngày 30 tháng 6 năm 2026', 'Lê Thị Hoa', 'Trần Văn Bình')],
          },
        ),
      ]),
    },
    told: ['blank-row [Biểu 01]:16', 'column-numbers [Biểu 01]:6', 'header-found [Biểu 01]:5', 'note-row [Biểu 01]:14', 'repeated-header [Biểu 01]:10', 'section-row [Biểu 01]:7'],
    figures: { lan: { met: 3, short: 1, unknown: 0 } },
    clean: {
      units: [
        'unit_id,name,tier,officials,section,lan',
        '21609,Xã An Lão,,5,I. CÁC XÃ MIỀN NÚI,yes',
        '21628,Xã An Hòa,,4,I. CÁC XÃ MIỀN NÚI,no',
        '21652,Phường Đập Đá,,6,"II. CÁC XÃ, PHƯỜNG ĐỒNG BẰNG",yes',
        '21664,Xã Hoài Sơn,,3,"II. CÁC XÃ, PHƯỜNG ĐỒNG BẰNG",yes',
      ],
    },
  }, // biome-ignore format: rows to be read as a table
  // Under "Máy tính" three columns: 6 of which 1 is broken and 2 are too old; 4 of which none.
  'two-row-header': {
    files: {
      'biểu 02.ods': ods([
        form(
          'Biểu 02',
          [
            ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Nhân sự', LEFT, 'Máy tính', LEFT, LEFT, LEFT],
            [UP, UP, UP, 'Cán bộ, công chức', 'Hợp đồng lao động', 'Tổng số', 'Hỏng', 'Quá niên hạn', 'Cấu hình thấp'],
          ],
          [
            [1, '21609', 'Xã An Lão', 5, 1, 6, 1, 2, 0],
            [2, '21628', 'Xã An Hòa', 4, 0, 4, 0, 0, 0],
          ],
        ),
      ]),
    },
    views: ['gaps', 'map'],
    told: ['columns-counted [Biểu 02]:2', 'header-rows [Biểu 02]:2'],
    // An Lão: 5 in use; the 2 old ones may be 1 in use and the broken one: 3 to 4 of 5 are good. An Hòa: 4 of 4.
    figures: { computers: { wanted: 9, there: 9, good: '7–8', gap: '1–2' } },
  }, // biome-ignore format: rows to be read as a table
  'three-row-header': {
    files: {
      'biểu 03.xls': xls([
        form(
          'Biểu 03',
          [
            ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Cán bộ, công chức', 'Thiết bị công nghệ thông tin', LEFT, LEFT, LEFT, LEFT, LEFT, 'Hạ tầng'],
            [UP, UP, UP, UP, 'Máy tính', LEFT, LEFT, LEFT, 'Máy in', LEFT, UP],
            [UP, UP, UP, UP, 'Tổng số', 'Hỏng', 'Quá niên hạn', 'Cấu hình thấp', 'Tổng số', 'Hỏng', 'Mạng LAN'],
          ],
          [
            [1, '21609', 'Xã An Lão', 5, 5, 2, 0, 0, 3, 1, 'có'],
            [2, '21628', 'Xã An Hòa', 4, 3, 0, 3, 0, 1, 0, 'không'],
          ],
        ),
      ]),
    },
    views: ['gaps', 'map'],
    told: ['columns-counted [Biểu 03]:3', 'header-rows [Biểu 03]:3'],
    // An Lão: 3 of 5 in use and good. An Hòa: 3 in use, all too old.
    figures: { computers: { wanted: 9, there: 6, good: 3, gap: 6, too_old: 3 }, lan: { met: 1, short: 1 } },
  }, // biome-ignore format: rows to be read as a table
  'several-tables': {
    files: {
      'tổng hợp.xlsx': xlsx([
        {
          name: 'Tổng hợp',
          rows: [
            ['I. ĐƠN VỊ'],
            UNIT_HEADER,
            ['21609', 'Xã An Lão', 5, 'có'],
            ['21628', 'Xã An Hòa', 4, 'không'],
            [],
            ['II. THIẾT BỊ'],
            ITEM_HEADER,
            ['21609', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng'],
            ['21628', 'Máy tính xách tay', 3, 2016, 8, 'Đang sử dụng'],
            [],
            ['III. KINH PHÍ'],
            ['Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền'],
            ['21609', 2026, 'Ngân sách tỉnh', 150_000_000],
          ],
        },
      ]),
    },
    told: [
      ...[
        'blank-row [Tổng hợp]:5',
        'blank-row [Tổng hợp]:10',
        'several-tables [Tổng hợp]:7',
        'several-tables [Tổng hợp]:12',
      ],
      ...[
        'header-found [Tổng hợp]:2',
        'header-found [Tổng hợp]:7',
        'header-found [Tổng hợp]:12',
        'funding-year-assumed',
      ],
    ],
    figures: { lan: { met: 1, short: 1 }, computers: { wanted: 9, there: 5, good: 2, gap: 7, too_old: 3 } },
  },
  // 2 + 1 = 3, 3 = 3, 3 + 3 = 6: left out of the sums, and right.
  totals: {
    files: {
      'units.csv': UNITS,
      'equipment.csv': utf8(withTotals(3, 6)),
    },
    told: ['section-row equipment.csv:2', 'total-row-ignored equipment.csv:5'],
    figures: { computers: { wanted: 9, there: 6, good: 5, gap: 4, too_old: 1 } },
  },
  // The same with 4 for 2 + 1 and 8 for all: two mismatches, and the same figures.
  'totals-wrong': {
    files: {
      'units.csv': UNITS,
      'equipment.csv': utf8(
        withTotals(4, 8),
      ),
    },
    told: ['section-row equipment.csv:2', 'total-row-ignored equipment.csv:5', 'total-row-mismatch equipment.csv D5 line 5', 'total-row-mismatch equipment.csv D9 line 9'],
    figures: { computers: { wanted: 9, there: 6, good: 5, gap: 4, too_old: 1 } },
  }, // biome-ignore format: rows to be read as a table
};
