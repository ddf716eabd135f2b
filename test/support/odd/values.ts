import { csv } from '../as-they-come/files.ts';
import type { Row, Value } from '../as-they-come/sheet.ts';
import { type OddCase, UNIT_HEADER, utf8 } from './case.ts';

const table = (header: Row, rows: readonly Row[], delimiter = ','): Buffer =>
  utf8(csv([header, ...rows], delimiter));
/** Machines of one unit, each but for one column as good as can be. */
const machines = (header: string, cells: readonly Value[]): Buffer =>
  table(
    ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Tình trạng', header],
    cells.map((cell) => ['21609', 'Máy tính để bàn', 1, 'Đang sử dụng', cell]),
  );
const officials = (count: number): Buffer => table(UNIT_HEADER, [['21609', 'Xã An Lão', count, 'có']]);
const answers = (cells: readonly string[]): Buffer =>
  table(UNIT_HEADER, cells.map((cell, at) => [String(21601 + at), `Xã ${at + 1}`, 1, cell])); // biome-ignore format: rows to be read as a table

const YES = ['có', 'Có', 'x', 'X', '✓', '✔', 'v', 'yes', '1', 'đã có', 'TRUE'];
const NO = ['không', '-', '✗', 'no', '0', 'chưa', 'Chưa có', 'false'];
const NOT_KNOWN = ['', '?', 'đang cập nhật', 'chưa rõ', 'N/A', '....'];

/** What stands in a cell of a text. */
export const VALUES: Readonly<Record<string, OddCase>> = {
  'yes-and-no': {
    files: { 'units.csv': answers([...YES, ...NO, ...NOT_KNOWN, 'tạm thời']) },
    told: ['dash-assumed D14 line 14', 'not-yes-no D27 line 27'],
    // 11 yes, 8 no, 6 unknown and one that is neither.
    figures: { lan: { met: 11, short: 8, unknown: 7 } },
  },
  // Each column decides for itself; two numbers that nothing decides are asked about.
  'decimal-signs': {
    files: {
      'chấm.csv': machines('Nguyên giá', ['12.500.000', '1.234', '15.000.000,50']),
      'phẩy.csv': machines('Nguyên giá', ['12,500,000.75', '1,234']),
      'không rõ.csv': machines('Nguyên giá', ['1.234', '5.678']),
    },
    told: [
      ...['ambiguous-number không rõ.csv E2 line 2', 'ambiguous-number không rõ.csv E3 line 3'],
      ...['numbers-decided chấm.csv E2 line 2', 'numbers-decided phẩy.csv E2 line 2'],
    ],
    figures: {},
    clean: {
      equipment: [
        'unit_id,category,quantity,condition,original_cost',
        '21609,desktop,1,in_use,12500000',
        '21609,desktop,1,in_use,1234',
        '21609,desktop,1,in_use,15000000.5',
        '21609,desktop,1,in_use,',
        '21609,desktop,1,in_use,',
        '21609,desktop,1,in_use,12500000.75',
        '21609,desktop,1,in_use,1234',
      ],
    },
  },
  'thousands-and-millions': {
    files: {
      'units.csv': officials(5),
      'allocations cột.csv': table(['Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền (triệu đồng)'], [['21609', 2026, 'province', 120], ['21609', 2026, 'province', '0,5'], ['21609', 2026, 'province', '3 tỷ']]),
      'allocations từng ô.csv': table(
        ['Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền'],
        ['15 triệu', '1,5 tỷ', '250 nghìn đồng', '2.000.000 đ', '3 tr', '0,002 nghìn tỷ'].map((cell) => ['21609', 2026, 'province', cell]),
      ),
      'allocations trên bảng.csv': utf8(csv([[null, null, null, 'Đơn vị tính: nghìn đồng'], ['Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền'], ['21609', 2026, 'province', 700]])),
    },
    config: 'funding: { year: 2026, sources: [{ id: province }] }\n',
    told: ['header-found allocations trên bảng.csv:2', 'measure-above allocations trên bảng.csv:2'],
    figures: {},
    clean: {
      allocations: [
        'unit_id,year,source,amount',
        ...['120000000', '500000', '3000000000'].map((amount) => `21609,2026,province,${amount}`),
        '21609,2026,province,700000',
        ...['15000000', '1500000000', '250000', '2000000', '3000000', '2000000000'].map((amount) => `21609,2026,province,${amount}`),
      ],
    },
  }, // biome-ignore format: rows to be read as a table
  shares: {
    files: {
      'units.csv': table(
        ['Mã đơn vị', 'Tên đơn vị', 'Tỷ lệ dân số dùng Internet', 'Tỷ lệ máy có bản quyền (%)', 'Số hộ có cáp quang/Tổng số hộ'],
        [
          ['21609', 'Xã An Lão', '95%', 40, '26/35'],
          ['21628', 'Xã An Hòa', '95,5 %', '40,5', '4 / 5'],
          ['21652', 'Phường Đập Đá', '7%', '40%', ''],
        ],
      ),
    },
    config: 'targets: [{ id: fibre, check: share, part: households_fibre, whole: households, at_least: 75%, buy: none }]\n',
    told: [],
    // 26 of 35 is 74.3 %, 4 of 5 is 80 %; the third does not say.
    figures: { fibre: { met: 1, short: 1, unknown: 1 } },
  }, // biome-ignore format: rows to be read as a table
  // "01 bộ" is one.
  pieces: {
    files: {
      'units.csv': table(UNIT_HEADER, [['21609', 'Xã An Lão', '12 người', 'có'], ['21628', 'Xã An Hòa', '05 cán bộ', 'có']]),
      'equipment.csv': table(
        ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Năm sử dụng', 'RAM (GB)', 'Tình trạng'],
        [
          ['21609', 'Máy tính để bàn', '01 bộ', 2023, 8, 'Đang sử dụng'],
          ['21609', 'Máy tính xách tay', '03 chiếc', 2023, 8, 'Đang sử dụng'],
          ['21628', 'Máy tính để bàn', '10 máy', 2023, 8, 'Đang sử dụng'],
          ['21628', 'Máy tính để bàn', 'vài bộ', 2023, 8, 'Đang sử dụng'],
        ],
      ),
    },
    told: ['not-a-number equipment.csv C5 line 5'],
    // 1 + 3 of 12, 10 and some of 5.
    figures: { computers: { wanted: 17, there: '14–?', good: '14–?', gap: 8 } },
  }, // biome-ignore format: rows to be read as a table
  // On 30 June 2026, seven years: past it are those of June 2018, before 2015, 2015-2017, end of 2018, 30 June 2019 to the day, and
  // 2019; not those of July 2019, April 2023 and after 2020; 2018-2020 and "lâu rồi" may be either.
  dates: {
    files: {
      'units.csv': officials(11),
      'equipment.csv': machines('Ngày mua', ['T6/2018', 'trước 2015', '2015-2017', '31/12/2018', '30/06/2019', '2019', 'tháng 7 năm 2019', '03/04/2023', 'sau 2020', '2018-2020', 'lâu rồi']),
    },
    told: ['dates-decided equipment.csv E2 line 2', 'not-a-date equipment.csv E12 line 12'],
    figures: { computers: { wanted: 11, there: 11, good: '3–5', gap: '6–8', too_old: 6, unsure: 2 } },
    clean: {
      equipment: [
        'unit_id,category,quantity,purchase_date,condition',
        ...['2018-06', '../2014', '2015/2017', '2018-12-31', '2019-06-30', '2019', '2019-07', '2023-04-03', '2021/..', '2018/2020', ''].map((date) => `21609,desktop,1,${date},in_use`),
      ],
    },
  }, // biome-ignore format: cells to be read as a row
  // Nothing in the column says which of the two is the day: good is 2023 either way, and what may be of 2023 or of 2001 may be.
  'ambiguous-dates': {
    files: { 'units.csv': officials(3), 'equipment.csv': machines('Ngày mua', ['03/04/2023', '05/05/2023', '01/02/23']) },
    told: ['ambiguous-date equipment.csv E2 line 2', 'ambiguous-date equipment.csv E4 line 4'],
    figures: { computers: { wanted: 3, there: 3, good: '2–3', unsure: 1 } },
  }, // biome-ignore format: cells to be read as a row
  // The same column, of which the configuration says that the day comes first: April 2023, May 2023, and February 2018.
  'dates-said': {
    files: { 'units.csv': officials(3), 'equipment.csv': machines('Ngày mua', ['03/04/2023', '05/05/2023', '01/02/18']) },
    config: 'columns: { Ngày mua: { is: purchase_date, dates: dmy } }\n',
    told: [],
    figures: { computers: { wanted: 3, there: 3, good: 2, gap: 1, too_old: 1, unsure: 0 } },
    clean: {
      equipment: [
        'unit_id,category,quantity,purchase_date,condition',
        ...['2023-04-03', '2023-05-05', '2018-02-01'].map((date) => `21609,desktop,1,${date},in_use`),
      ],
    },
  }, // biome-ignore format: cells to be read as a row
  // Of 8 machines 2 have too little, and one has 8 GB and 256 GB, of which nobody knows which is the memory.
  memory: {
    files: {
      'units.csv': officials(8),
      'equipment.csv': table(
        ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Năm sử dụng', 'RAM', 'Ổ cứng', 'Tình trạng'],
        [['8GB', '256GB SSD'], ['8192 MB', '1 TB SSD 256GB'], ['2x4GB', 'HDD 500GB + SSD 128GB'], ['4 GB DDR3', '500 GB'], [16, '1TB'], ['7.8 GiB', 512], ['8GB/256GB', null], ['08 Gb DDR4-2666', '0,5 TB']].map(
          ([ram, disk]): Row => ['21609', 'Máy tính để bàn', 1, 2023, ram as Value, disk as Value, 'Đang sử dụng'],
        ),
      ),
    },
    told: ['memory-rounded equipment.csv E7 line 7', 'ambiguous-number equipment.csv E8 line 8'],
    // Too weak is the one of 4 GB; the one that reports 7.8 GB has 8.
    figures: { computers: { wanted: 8, there: 8, good: '6–7', gap: '1–2', too_weak: 1, unsure: 1 } },
    clean: {
      equipment: [
        'unit_id,category,quantity,year_in_use,condition,ram_gb,storage_gb',
        ...['8,256', '8,1256', '8,628', '4,500', '16,1000', '8,512', ',', '8,500'].map((both) => `21609,desktop,1,2023,in_use,${both}`),
      ],
    },
  }, // biome-ignore format: rows to be read as a table
};
