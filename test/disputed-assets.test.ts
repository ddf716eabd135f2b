import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** An asset in stock by one row, and by another broken or gone. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [computer, desktop, laptop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-unit, item: pc, at_least: 1 }]
`;
const stock = (...rows: readonly string[]): string =>
  `UBND XÃ AN,,\nDANH MỤC TÀI SẢN,,\nMã tài sản,Tên tài sản,Năm sử dụng\n${rows.map((row) => `${row},Máy tính để bàn,2020\n`).join('')}`;
const listed = (title: string, ...rows: readonly string[]): string =>
  stock(...rows).replace('DANH MỤC TÀI SẢN', title);
const DISPOSED = 'DANH SÁCH TÀI SẢN THANH LÝ NĂM 2024';
const rows = (...all: readonly string[]): string =>
  `unit_id,category,asset_id,condition\n${all.map((row) => `Xã An,desktop,${row}\n`).join('')}`;

test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
  // TS1, and perhaps TS2.
  ['in stock and disposed of', { 'equipment a.csv': stock('TS1', 'TS2'), 'equipment b.csv': listed(DISPOSED, 'TS2') }, '1..2', ['equipment a.csv:5']],
  ['whichever is read first', { 'equipment b.csv': stock('TS1', 'TS2'), 'equipment a.csv': listed(DISPOSED, 'TS2') }, '1..2', ['equipment b.csv:5']],
  ['in stock twice', { 'equipment a.csv': stock('TS1', 'TS2', 'TS2'), 'equipment b.csv': listed(DISPOSED, 'TS2') }, '1..2', ['equipment a.csv:5', 'equipment a.csv:6']],
  ['in one list', { 'equipment.csv': rows('A1,in_use', 'A2,in_use', 'A1,broken') }, '1..2', ['equipment.csv:2']],
  // The list of the newer year says how it is now: A2, and A3 of the older one perhaps.
  ['in lists of two years', { 'equipment 2025.csv': rows('A1,broken', 'A2,in_use'), 'equipment 2024.csv': rows('A1,in_use', 'A3,in_use') }, '1..2', ['equipment 2024.csv:2']],
  ['disposed of alone', { 'equipment a.csv': stock('TS1'), 'equipment b.csv': listed(DISPOSED, 'TS2') }, '1..1', []],
  ['in stock twice, in one state', { 'equipment.csv': rows('A1,in_use', 'A1,in_use') }, '1..1', ['equipment.csv:3']],
])('%s', async (_, files, has, where) => {
  const given = { 'infragap.yaml': CONFIG, 'units.csv': 'Tên đơn vị\nXã An\n', ...files };
  const { report } = await inventory(given);
  const actual = report.targets[0]?.by_unit[0]?.actual;
  const twice = report.issues.filter(({ rule }) => rule === 'duplicate-key');
  expect([`${actual?.low}..${actual?.high}`, twice.map(({ file, row }) => `${file}:${row}`)]).toEqual([has, where]);
}); // biome-ignore format: a table to be read as one
