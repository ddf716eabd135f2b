import { describe, expect, test } from 'vitest';
import { readCell, saysConnected } from '../src/intake/cells/index.ts';
import { CATEGORIES } from '../src/model/tables.ts';
import { inventory } from './support/inventory.ts';

/** What clerks write where a number, a kind, a speed or a yes is asked for. Figures are worked out by hand. */

const WORDS = { tiers: undefined, tierAliases: new Map(), categories: CATEGORIES };

const CONFIG = `
  as_of: 2025-12-31
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
    printer: { categories: [printer], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
    - { id: internet, check: has, fact: internet }
`;

async function figures(files: Readonly<Record<string, string>>) {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, ...files });
  const has = Object.fromEntries(
    report.targets.map(({ id, by_unit: [unit] }) => [id, [unit?.actual.low, unit?.actual.high]]),
  );
  return { ...has, told: found('note-tells-state') };
}

test.each([
  ['10', 10],
  ['3 + 10', 13],
  ['không', 0],
  // Of people it may be said of their number; how many of them are which is nobody's remark on items.
  ['chưa có', undefined],
  ['15 (3 HĐ)', undefined],
])('numbers of people: %s', (cell, people) => {
  expect(readCell('number', cell, WORDS, { counted: 'people' }).value).toBe(people);
});

describe('numbers of items', () => {
  const CASES: readonly [string, readonly [number, number | null], number][] = [
    ['8', [8, 8], 0],
    ['7 + 2', [9, 9], 0],
    ['không', [0, 0], 0],
    ['chưa có', [0, 0], 0],
    // So many of them may be of no use.
    ['05 bộ (02 hỏng)', [3, 5], 1],
    ['9 (2 hỏng)', [7, 9], 1],
    ['3 (1 mượn)', [2, 3], 1],
    ['8 (4 cũ)', [4, 8], 1],
    ['5 (hỏng)', [0, 5], 1],
    ['10 (12 hỏng)', [0, 10], 1],
    // Of those that are lacking.
    ['10 (thiếu 5)', [10, 10], 0],
    ['8 (cần thêm 7)', [8, 8], 0],
    // Of other things.
    ['5 (Dell)', [5, 5], 0],
    ['5 (năm 2020)', [5, 5], 0],
    ['5 (Core i5, RAM 8 GB)', [5, 5], 0],
    ['17 (15 để bàn, 2 xách tay)', [17, 17], 0],
    ['17 (15 để bàn, 2 hỏng)', [15, 17], 1],
    ['5 (đã sửa xong)', [5, 5], 0],
    // What the number in brackets is nobody says; what is not exact is no number.
    ['10 (2)', [0, null], 0],
    ['≈10', [0, null], 0],
    ['10-12', [0, null], 0],
    ['đủ', [0, null], 0],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('of a list: %s', async (cell, pc, told) => {
    const equipment = `Mã đơn vị;Loại thiết bị;Số lượng\n01;Máy tính để bàn;${cell}\n01;Máy in;2\n`;
    const read = await figures({
      'units.csv': 'Mã đơn vị;Tên đơn vị\n01;Xã An\n',
      'equipment.csv': equipment,
    });
    expect(read).toMatchObject({ pc, printer: [2, 2], told });
  });

  test.each(CASES)('of a form: %s', async (cell, pc, told) => {
    const read = await figures({ 'units.csv': `Mã đơn vị;Tên đơn vị;Máy tính;Máy in\n01;Xã An;${cell};2\n` });
    expect(read).toMatchObject({ pc, printer: [2, 2], told });
  });
});

test.each([
  ['MT để bàn', 'desktop'],
  ['MT xách tay', 'laptop'],
  ['Máy tính PC', 'computer'],
  ['Máy in Canon', 'printer'],
  ['Máy in Canon LBP 2900', 'printer'],
  ['Bộ máy tính để bàn FPT Elead', 'desktop'],
  ['Laptop Dell Vostro 3400', 'laptop'],
  ['Máy in Canon hỏng', undefined],
  ['Máy in Canon Hong', undefined],
  ['Máy tính Casio FX570', undefined],
  ['Máy in hóa đơn', undefined],
  ['Bàn phím máy tính Dell', undefined],
  ['Mực in Canon', undefined],
  ['Dell Vostro', undefined],
])('the kind %s', (text, kind) => expect(readCell('category', text, WORDS).value).toBe(kind));

test.each([
  ['100/100 Mbps', 100],
  ['100Mbps/100Mbps', 100],
  ['60/60', 60],
  ['100/50 Mbps', undefined],
  ['100 Mb/s', 100],
])('the speed %s', (text, speed) => expect(readCell('speed', text, WORDS).value).toBe(speed));

test.each([
  ['internet', 'VNPT', true],
  ['internet', 'VNPT, Viettel', true],
  ['internet', 'Cáp quang', true],
  ['internet', 'FTTH Viettel', true],
  ['internet', 'ADSL', true],
  ['internet', 'Viettel 100Mbps', true],
  ['internet', 'Có (VNPT)', true],
  ['lan', 'Có (VNPT)', true],
  ['internet', 'Không (VNPT)', undefined],
  ['internet', 'Có (hỏng)', undefined],
  ['internet', 'Viettel đang lắp', undefined],
  ['internet', 'Đang lắp', undefined],
  // Nobody provides a LAN from outside; ADSL is no fibre.
  ['lan', 'VNPT', undefined],
  ['fibre', 'ADSL', undefined],
  ['fibre', 'VNPT', true],
])('%s: %s', (connection, text, says) => expect(saysConnected(connection, text)).toBe(says));

test('who provides the Internet says that it is there', async () => {
  const read = await figures({ 'units.csv': 'Mã đơn vị;Tên đơn vị;Internet\n01;Xã An;VNPT\n' });
  expect(read).toMatchObject({ internet: [1, 1] });
});
