import { csv } from '../as-they-come/files.ts';
import type { Row } from '../as-they-come/sheet.ts';
import { ITEM_HEADER, type OddCase, utf8 } from './case.ts';

const OFFICE: Row = ['Mã đơn vị', 'Tên đơn vị', 'Cán bộ, công chức'];
const formOf = (columns: Row, ...rows: readonly Row[]): Buffer =>
  utf8(csv([[...OFFICE, ...columns], ...rows]));

/** One row an office, a number in each column. */
export const WIDE: Readonly<Record<string, OddCase>> = {
  // 20, of them 3 broken, 2 awaiting disposal, 5 too weak, none too old. If the 2 are among the 3, 17 are in use, else 15; the weak
  // ones are in use, or among the others: 10 to 15 are good.
  'wide-overlapping': {
    files: {
      'units.csv': formOf(
        [
          'Số máy tính',
          'Máy tính hỏng',
          'Máy tính chờ thanh lý',
          'Máy tính cấu hình thấp',
          'Máy tính quá niên hạn',
        ],
        ['21609', 'Xã An Lão', 18, 20, 3, 2, 5, 0],
      ),
    },
    views: ['gaps', 'map'],
    told: ['columns-counted 1'],
    figures: { computers: { wanted: 18, there: '15–17', good: '10–15', gap: '3–8' } },
  },
  // The 6 of before 2015 are older than seven years, the other 14 may be of 2015 or of yesterday.
  'wide-years': {
    files: {
      'units.csv': formOf(
        ['Số máy tính', 'Máy tính mua trước 2015', 'Máy tính cấu hình thấp'],
        ['21609', 'Xã An Lão', 18, 20, 6, 0],
      ),
    },
    told: ['columns-counted 1'],
    figures: { computers: { wanted: 18, there: 20, good: '0–14', gap: '4–18', too_old: 6, unsure: 14 } },
  },
  // 12 desktops and 8 laptops are the 20: nothing counts twice. The 3 broken ones may be of either kind.
  'wide-kinds': {
    files: {
      'units.csv': formOf(
        ['Tổng số máy tính', 'Máy tính để bàn', 'Máy tính xách tay', 'Máy tính hỏng', 'Máy tính cấu hình thấp', 'Máy tính quá niên hạn'],
        ['21609', 'Xã An Lão', 18, 20, 12, 8, 3, 0, 0],
        ['21628', 'Xã An Hòa', 10, 9, 9, 0, 0, 4, 0],
      ),
    },
    // An Lão 17 of 18; An Hòa 9 in use, 5 of them good.
    told: ['columns-counted 1'],
    figures: { computers: { wanted: 28, there: 26, good: 22, gap: 6, too_weak: 4 } },
  }, // biome-ignore format: columns to be read as a row
  // 25 of 20 cannot be broken: one of the two is wrong, so 0 to 25 are in use.
  'wide-impossible': {
    files: {
      'units.csv': formOf(
        ['Số máy tính', 'Máy tính hỏng', 'Máy tính cấu hình thấp', 'Máy tính quá niên hạn'],
        ['21609', 'Xã An Lão', 18, 20, 25, 0, 0],
        ['21628', 'Xã An Hòa', 10, 9, 1, 0, 0],
      ),
    },
    told: ['columns-counted 1', 'parts-exceed-total E2 line 2'],
    // An Hòa: 8 of 10.
    figures: { computers: { wanted: 28, there: '8–33', gap: '2–20' } },
  },
  // 15 and 3 are 18, and the total says 20: one of them is wrong, so 18 to 20 are there.
  'wide-total': {
    files: {
      'units.csv': formOf(
        ['Máy tính để bàn', 'Máy tính xách tay', 'Tổng cộng', 'Máy tính cấu hình thấp', 'Máy tính quá niên hạn'],
        ['21609', 'Xã An Lão', 22, 15, 3, 20, 0, 0],
        ['21628', 'Xã An Hòa', 10, 8, 1, 9, 0, 0],
      ),
    },
    told: ['columns-counted 1', 'total-column-mismatch F2 line 2'],
    // An Lão 18 to 20 of 22; An Hòa 9 of 10.
    figures: { computers: { wanted: 32, there: '27–29', good: '27–29', gap: '3–5' } },
  }, // biome-ignore format: columns to be read as a row
  // The form says 3 and the list has the same 3: they count once. Where it says 6 and the list has 2, 2 to 6 are there, and that is said.
  'wide-and-list': {
    files: {
      'units.csv': formOf(['Số máy tính'], ['21609', 'Xã An Lão', 5, 3], ['21628', 'Xã An Hòa', 4, 6]),
      'equipment.csv': utf8(
        csv([
          ITEM_HEADER,
          ['21609', 'Máy tính để bàn', 3, 2023, 8, 'Đang sử dụng'],
          ['21628', 'Máy tính để bàn', 2, 2023, 8, 'Đang sử dụng'],
        ]),
      ),
    },
    told: ['columns-counted units.csv:1', 'count-differs units.csv D3 line 3'],
    figures: { computers: { wanted: 9, there: '5–9', good: '5–9', gap: '2–4' } },
  },
  // Kinds of printers in columns of their own are added up, and printers are no computers.
  'wide-added': {
    files: {
      'units.csv': formOf(['Máy in A4', 'Máy in A3', 'Số máy scan'], ['21609', 'Xã An Lão', 5, 3, 1, 2]),
    },
    config: 'targets: [{ id: printers, check: per-unit, item: printer, at_least: 5, buy: none }]\n',
    told: ['columns-added 1', 'columns-counted 1'],
    figures: { printers: { wanted: 5, good: 4, gap: 1 } },
  },
};
