import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Parts of several kinds in one row of headings, each behind its own. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-06-30
  standards:
    desktop: { categories: [desktop], in_service: [in_use] }
    laptop: { categories: [laptop], in_service: [in_use] }
    computer: { categories: [computer, desktop, laptop], in_service: [in_use] }
    printer: { categories: [printer], in_service: [in_use] }
    scanner: { categories: [scanner], in_service: [in_use] }
  targets:
    - { id: desktop, check: per-unit, item: desktop, at_least: 1 }
    - { id: laptop, check: per-unit, item: laptop, at_least: 1 }
    - { id: computer, check: per-unit, item: computer, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
    - { id: scanner, check: per-unit, item: scanner, at_least: 1 }
`;

/** What of each is in use, and in brackets how many columns were warned of or refused. */
async function inUse(header: string, row: string, group?: string): Promise<string> {
  const blank = ';'.repeat(header.split(';').length - 1);
  const heads = group === undefined ? header : `${group}${blank}\n;;${header}`;
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': `Mã đơn vị;Tên đơn vị;${heads}\n01;Xã An;${row}\n`,
  });
  const figures = report.targets.map(({ id, actual: { low, high } }) => {
    if (high === null || high === 0) return '';
    return `${id} ${low === high ? low : `${low}..${high}`}`;
  });
  const doubted = found('column-not-counted') + found('duplicate-column');
  return [...figures.filter(Boolean), ...(doubted > 0 ? [`(${doubted})`] : [])].join(', ');
}

test.each([
  // 12 - 2 and 3 - 1.
  ['Để bàn;Hỏng;Xách tay;Hỏng', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['ĐỂ BÀN;TRONG ĐÓ HỎNG;XÁCH TAY;TRONG ĐÓ HỎNG', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy tính để bàn;Trong đó hỏng;Máy tính xách tay;Trong đó hỏng', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Tổng số máy tính;Để bàn;Hỏng;Xách tay;Hỏng', '15;12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Tổng số máy tính;Hỏng;Để bàn;Hỏng;Xách tay;Hỏng', '15;3;12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy in;Hỏng;Máy quét;Hỏng', '5;2;3;1', 'printer 3, scanner 2'],
  ['Máy in;Năm mua;Hỏng;Máy quét;Năm mua;Hỏng', '5;2020;2;3;2021;1', 'printer 3, scanner 2'],
  // "Máy" is whatever stands before it, where it stands there for each, or nothing counts computers.
  ['Để bàn;Số máy hỏng;Xách tay;Số máy hỏng', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy in;Máy hỏng;Máy quét;Máy hỏng', '5;2;3;1', 'printer 3, scanner 2'],
  ['Máy tính để bàn;Số máy hỏng;Máy in;Số máy hỏng', '12;2;5;1', 'desktop 10, computer 10, printer 4'],
  ['Máy in;Số máy hỏng', '5;2', 'printer 3'],
  ['Máy quét;Máy in;Số máy hỏng', '3;5;2', 'printer 5, scanner 3, (1)'],
  // The one to be disposed of may be one of the two that are broken.
  ['Để bàn;Hỏng;Chờ thanh lý;Xách tay;Hỏng;Chờ thanh lý', '12;2;1;3;1;0', 'desktop 9..10, laptop 2, computer 11..12'],
  // One behind both is of either; behind things of several sorts nobody knows of which, nor with years between them.
  ['Để bàn;Xách tay;Hỏng', '12;3;1', 'desktop 11..12, laptop 2..3, computer 14'],
  ['Máy tính để bàn;Máy tính xách tay;Hỏng;Máy in;Hỏng', '12;3;1;5;2', 'desktop 11..12, laptop 2..3, computer 14, printer 3'],
  ['Tổng số máy tính;Để bàn;Xách tay;Hỏng;Máy in;Hỏng', '15;12;3;1;5;2', 'desktop 11..12, laptop 2..3, computer 14, printer 3'],
  ['Máy in;Máy quét;Hỏng', '5;3;1', 'printer 5, scanner 3, (1)'],
  ['Máy in;Năm mua;Máy quét;Năm mua;Hỏng', '5;2020;3;2021;1', 'printer 5, scanner 3, (1)'],
  ['Máy in;Máy quét;Hỏng;Máy tính;Hỏng', '5;3;1;12;2', 'desktop 0..10, laptop 0..10, computer 10, printer 5, scanner 3, (1)'],
  // What stands on a desk, or is carried, by itself may be anything.
  ['Để bàn;Hỏng', '12;2', '(1)'],
  ['Điện thoại / Để bàn;Điện thoại / Xách tay', '12;3', ''],
])('%s: %s', async (header, row, expected) => {
  expect(await inUse(header, row)).toBe(expected);
}); // biome-ignore format: cases are read as a table

test.each([
  // Below one group the same: all of the group's is no part of it twice.
  ['Máy tính', 'Để bàn;Hỏng;Xách tay;Hỏng', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy tính', 'Tổng số;Để bàn;Hỏng;Xách tay;Hỏng', '15;12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy tính', 'Tổng số;Hỏng;Để bàn;Hỏng;Xách tay;Hỏng', '15;3;12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Máy tính', 'Để bàn;Xách tay;Hỏng', '12;3;1', 'desktop 11..12, laptop 2..3, computer 14'],
  ['Trang thiết bị', 'Máy in;Hỏng;Máy quét;Hỏng', '5;2;3;1', 'printer 3, scanner 2'],
  ['Trang thiết bị', 'Để bàn;Hỏng;Xách tay;Hỏng', '12;2;3;1', 'desktop 10, laptop 2, computer 12'],
  ['Trang thiết bị', 'Tổng số máy tính;Để bàn;Xách tay;Hỏng', '15;12;3;1', 'desktop 11..12, laptop 2..3, computer 14'],
  ['Trang thiết bị', 'Máy in;Máy quét;Hỏng', '5;3;1', 'printer 5, scanner 3, (1)'],
])('%s over %s: %s', async (group, header, row, expected) => {
  expect(await inUse(header, row, group)).toBe(expected);
}); // biome-ignore format: cases are read as a table
