import { describe, expect, test } from 'vitest';
import { xlsx } from './support/as-they-come/files.ts';
import type { MessySheet } from './support/as-they-come/sheet.ts';
import { folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';

/** A form with a question in every row: it is read with its rows as columns, where it is sure whose the answers are. */

const CONFIG = `
as_of: 2025-12-31
tiers: [commune]
targets:
  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1 }
  - { id: printer, check: per-unit, item: printer, at_least: 1 }
  - { id: lan, check: has, fact: lan }
  - { id: speed, check: has, fact: internet_mbps, at_least: 50 }
`;
const ROSTER = 'unit_id,name,tier\n21609,Xã An Lão,commune\n21628,Xã An Hòa,commune\n';

const read = (files: Readonly<Record<string, string | Buffer>>) =>
  inventory({ 'infragap.yaml': CONFIG, ...files }, [], 'gaps');

/** What the report has of each unit: people, computers, printers, LAN. */
async function figures(files: Readonly<Record<string, string | Buffer>>): Promise<Record<string, unknown>> {
  const { report } = await read(files);
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit ?? [];
  return Object.fromEntries(
    of('lan').map(({ name, unit_id, status }) => {
      const [computer, printer] = ['computer', 'printer'].map((id) =>
        of(id).find((each) => each.unit_id === unit_id),
      );
      return [name, [computer?.required, computer?.actual, printer?.actual, status]];
    }),
  );
}
const said = (people: number, computers: number, printers: number, lan: 'met' | 'short') => [
  just(people),
  just(computers),
  just(printers),
  lan,
];

const AN_LAO =
  'STT,Nội dung,ĐVT,Số lượng\n1,Số CBCC,người,25\n2,Máy tính,bộ,10\n3,Máy in,cái,4\n4,Mạng LAN,,Có\n';
const AN_HOA =
  'STT,Nội dung,ĐVT,Số lượng\n1,Số CBCC,người,30\n2,Máy tính,bộ,20\n3,Máy in,cái,0\n4,Mạng LAN,,Không\n';

describe('of one unit, named', () => {
  test.each([
    ['above it', { 'phieu.csv': `PHIẾU KHẢO SÁT\nĐơn vị: UBND xã An Lão\n${AN_LAO}` }, 'UBND xã An Lão'],
    ['above it, in two cells', { 'phieu.csv': `Tên đơn vị:,UBND xã An Lão\n${AN_LAO}` }, 'UBND xã An Lão'],
    ['by a letterhead', { 'phieu.csv': `UBND TỈNH GIA LAI\nUBND XÃ AN LÃO\n\n${AN_LAO}` }, 'UBND XÃ AN LÃO'],
    ['by its file', { 'Xã An Lão.csv': AN_LAO }, 'Xã An Lão'],
    [
      'by a question',
      { 'phieu.csv': AN_LAO.replace('1,Số CBCC', '1,Tên đơn vị,,Xã An Lão\n1,Số CBCC') },
      'Xã An Lão',
    ],
    ['by its file and a list of units', { 'an lao.csv': AN_LAO, 'danh sach xa.csv': ROSTER }, 'Xã An Lão'],
  ])('%s', async (_, files, name) => {
    expect((await figures(files))[name]).toEqual(said(25, 10, 4, 'met'));
  });

  test('one file each', async () => {
    const files = { 'Xã An Lão.csv': AN_LAO, 'phieu 2.csv': `Đơn vị: Xã An Hòa\n${AN_HOA}` };
    const both = { 'Xã An Lão': said(25, 10, 4, 'met'), 'Xã An Hòa': said(30, 20, 0, 'short') };
    expect(await figures(files)).toEqual(both);
    expect(await figures({ ...files, 'danh sach xa.csv': ROSTER })).toEqual(both);
  });
});

test('forms of two units that answer alike are two', async () => {
  const both = { 'Xã An Lão': said(25, 10, 4, 'met'), 'Xã An Hòa': said(25, 10, 4, 'met') };
  expect(await figures({ 'Xã An Lão.csv': AN_LAO, 'Xã An Hòa.csv': AN_LAO })).toEqual(both);
  const years = { 'Xã An Lão 2024.csv': AN_LAO, 'Xã An Hòa 2025.csv': AN_LAO, 'danh sach xa.csv': ROSTER };
  expect(await figures(years)).toEqual(both);
});

test('of two years of one unit the newer one counts', async () => {
  const { report, found } = await read({
    'phieu 2024.csv': `Đơn vị: Xã An Lão\n${AN_LAO.replace('10', '7')}`,
    'phieu 2025.csv': `Đơn vị: Xã An Lão\n${AN_LAO}`,
  });
  const computers = report.targets.find(({ id }) => id === 'computer')?.by_unit;
  expect([computers?.map(({ actual }) => actual), found('older-form')]).toEqual([[just(10)], 1]);
});

describe('of several units', () => {
  test.each([
    'Chỉ tiêu,Xã An,Xã Bình\nSố CBCC,20,18\nSố máy tính,8,9\nMáy in,1,0\nMạng LAN,Có,Không\n',
    'STT,Nội dung,ĐVT,Xã An,Xã Bình\n1,Số cán bộ công chức,người,20,18\n2,Số máy tính,chiếc,8,9\n3,Máy in,cái,1,0\n4,Mạng LAN,,Có,Không\n',
    'Tên đơn vị:,Xã An,Xã Bình\n"Số cán bộ, công chức:",20,18\nMáy tính:,8,9\nSố máy in:,1,0\nMạng LAN:,Có,Không\nNgười lập:,Lan,Hoa\n',
    'STT,Nội dung,Xã An,Xã Bình,Tổng cộng,Ghi chú\nI,NHÂN LỰC,,,,\n1,CBCC,20,18,38,\nII,THIẾT BỊ,,,,\n1,Máy tính,8,9,17,\n2,Máy in,1,0,1,\n3,Đơn vị có mạng LAN không?,Có,Không,,\n',
  ])('with a column each: %j', async (table) => {
    const { report, found } = await read({ 'phieu.csv': table });
    expect(report.files.map(({ status }) => status)).toEqual(['accepted']);
    expect([found('form-turned'), found('total-row-mismatch')]).toEqual([1, 0]);
    expect(await figures({ 'phieu.csv': table })).toEqual({
      'Xã An': said(20, 8, 1, 'met'),
      'Xã Bình': said(18, 9, 0, 'short'),
    });
  });

  test('kinds of equipment below each other', async () => {
    const table =
      'STT,Loại thiết bị,ĐVT,Xã An Lão,Xã An Hòa,Tổng\n1,Máy tính để bàn,bộ,8,9,18\n2,Máy in,cái,3,,4\n';
    const { report } = await read({ 'phieu.csv': table, 'danh sach xa.csv': ROSTER });
    const printers = report.targets.find(({ id }) => id === 'printer')?.by_unit;
    expect(printers?.map(({ actual }) => actual)).toEqual([just(3), { low: 0, high: null }]);
    const wrong = report.issues.find(({ rule }) => rule === 'total-row-mismatch');
    expect([wrong?.cell, wrong?.value]).toEqual(['F2', '18']);
  });
});

test('a part of what is counted stands under it', async () => {
  const table =
    'STT,Nội dung,Kết quả\n1,Số CBCC,25\n2,Máy tính,10\n2.1,Để bàn,6\n2.2,Xách tay,4\n,Trong đó: hỏng,\n3,Máy in,5\n,Trong đó: hỏng,2\n';
  const { report } = await read({ 'Xã An Lão.csv': table });
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit[0]?.actual;
  // Of the printers 2 of 5 are broken; how many computers are is not said.
  expect([of('printer'), of('computer')]).toEqual([just(3), { low: 6, high: 10 }]);
});

test.each([
  'Nội dung,Số lượng\nSố CBCC,25\nTrang thiết bị,\nMáy tính,10\nMáy in:,\nMạng LAN,\nInternet,Có\n',
  'NỘI DUNG,SỐ LƯỢNG\nSỐ CBCC,25\nMÁY TÍNH,10\nMÁY IN,\nMẠNG LAN,\nINTERNET,CÓ\n',
  'STT,Nội dung,Số lượng\n,THÔNG TIN CHUNG,\n1,Số CBCC,25\n,THIẾT BỊ,\n2,Máy tính,10\n3,Máy in,\n4,Mạng LAN,\n5,Internet,Có\n',
])('a question without an answer is unknown, and heads nothing: %j', async (table) => {
  const config = `${CONFIG}  - { id: internet, check: has, fact: internet }\n`;
  const { report } = await inventory({ 'infragap.yaml': config, 'Xã An Lão.csv': table }, [], 'gaps');
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit[0];
  expect([of('computer')?.actual, of('printer')?.actual]).toEqual([just(10), { low: 0, high: null }]);
  expect([of('lan')?.status, of('internet')?.status]).toEqual(['unknown', 'met']);
});

test('what stands under a heading that is of others, or of needs, is not what the unit has', async () => {
  const table =
    'STT,Nội dung,Số lượng\nI,Trường học,\n1,Số máy tính,50\nII,Hiện trạng,\n1,Số CBCC,25\n2,Máy tính,10\n3,Mạng LAN,Có\nIII,Nhu cầu,\n1,Máy in,3\n';
  const { report } = await read({ 'Xã An Lão.csv': table });
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit[0]?.actual;
  expect([of('computer'), of('printer')]).toEqual([just(10), { low: 0, high: null }]);
});

test('findings say where a cell really is', async () => {
  const table = `Phiếu,,,,\n\nSTT,Nội dung,ĐVT,Xã An,Xã Bình\n1,Số CBCC,người,20,nhiều\n2,Máy tính,bộ,8,9\n3,Tốc độ Internet,Mbps,100,?\n4,Mạng LAN,,có lẽ,Có\n`;
  const { report } = await read({ 'phieu.csv': table });
  expect(
    report.issues
      .filter(({ severity }) => severity === 'error')
      .map(({ cell }) => cell)
      .sort(),
  ).toEqual(['D7', 'E4']);
  const people = report.issues.find(({ cell }) => cell === 'E4');
  expect([people?.record, people?.effect.units]).toEqual([
    { table: 'units', key: { name: 'Xã Bình' } },
    ['Xã Bình'],
  ]);
  const speed = report.targets.find(({ id }) => id === 'speed')?.by_unit;
  expect(speed?.map(({ status }) => status)).toEqual(['met', 'unknown']);
});

test('a question that is asked twice has no answer where the two differ', async () => {
  const twice = `${AN_LAO}5,Máy in,cái,6\n6,Máy tính,bộ,10\n`;
  const { report } = await read({ 'Xã An Lão.csv': twice });
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit[0]?.actual;
  expect([of('computer'), of('printer')]).toEqual([just(10), { low: 0, high: null }]);
  expect(report.issues.filter(({ severity }) => severity === 'error').map(({ cell }) => cell)).toEqual([
    'D4',
  ]);
});

test('a note beside an answer is said of it', async () => {
  const table = 'Nội dung,Số lượng,Ghi chú\nSố CBCC,25,\nMáy tính,10,2 hỏng\nMáy in,4,Canon\nMạng LAN,Có,\n';
  const { report } = await read({ 'Xã An Lão.csv': table });
  const of = (id: string) => report.targets.find((target) => target.id === id)?.by_unit[0]?.actual;
  expect([of('computer'), of('printer')]).toEqual([{ low: 8, high: 10 }, just(4)]);
});

describe('is refused, and says why,', () => {
  test.each([
    [
      ['Năm 2024', 'Năm 2025'],
      'STT,Chỉ tiêu,Năm 2024,Năm 2025\n1,Số CBCC,20,20\n2,Máy tính,8,9\n3,Mạng LAN,Có,Có\n',
    ],
    [['Kế hoạch', 'Thực hiện'], 'Chỉ tiêu,Kế hoạch,Thực hiện\nSố CBCC,20,20\nMáy tính,8,9\nMạng LAN,Có,Có\n'],
    [['Nhu cầu'], 'Chỉ tiêu,Nhu cầu\nSố CBCC,20\nMáy tính,8\nMạng LAN,Có\n'],
    [['Kế hoạch'], 'Chỉ tiêu,Xã An,Kế hoạch\nSố CBCC,20,20\nMáy tính,8,9\nMạng LAN,Có,Có\n'],
  ])('where it is not known which column counts: %j', async (columns, table) => {
    const { report, found } = await read({ 'Xã An Lão.csv': table });
    expect([report.summary.units, found('header-not-found')]).toEqual([0, 1]);
    expect(report.files.map(({ status }) => status)).toEqual(['rejected']);
    const [why] = report.issues.filter(({ rule }) => rule === 'header-not-found');
    for (const column of columns) expect(why?.message).toContain(column);
  });

  test.each([
    ['phieu.csv', AN_LAO],
    ['units.csv', 'STT,Chỉ tiêu,ĐVT,Số lượng\n1,Số CBCC,người,20\n2,Máy tính để bàn,bộ,8\n3,Mạng LAN,,Có\n'],
    ['khảo sát 2025.csv', `PHIẾU KHẢO SÁT HẠ TẦNG CNTT CẤP XÃ\n${AN_LAO}`],
  ])('where nobody says whose it is: %s', async (name, table) => {
    const { report, found } = await read({ [name]: table });
    expect([report.summary.units, found('missing-column')]).toEqual([0, 1]);
    expect(report.files.map(({ status }) => status)).toEqual(['rejected']);
    expect(report.issues.map(({ fix }) => fix).join()).toContain('Write above it whose list it is');
  });

  test('where several forms stand below each other', async () => {
    const { report, found } = await read({
      'phieu.csv': `Đơn vị: Xã An Lão\n${AN_LAO}\nĐơn vị: Xã An Hòa\n${AN_HOA}`,
    });
    expect([report.summary.units, found('header-not-found')]).toEqual([0, 1]);
    expect(report.issues.find(({ rule }) => rule === 'header-not-found')?.message).toContain(
      'Đơn vị: Xã An Hòa',
    );
    const sections =
      'TT,Nội dung,Kết quả\nI,Xã An Lão,\n1,Số CBCC,25\n2,Máy tính,10\nII,Xã An Hòa,\n1,Số CBCC,30\n2,Máy tính,10\n';
    expect((await read({ 'Xã An Lão.csv': sections })).report.summary.units).toBe(0);
  });

  test('where it is of a unit that is not there, or of two', async () => {
    const other = await read({
      'danh sach xa.csv': ROSTER,
      'phieu.csv': `Đơn vị: UBND xã An Hải\n${AN_LAO}`,
    });
    expect([
      other.found('unknown-unit'),
      other.report.targets[0]?.by_unit.map(({ actual }) => actual),
    ]).toEqual([
      1,
      [
        { low: 0, high: null },
        { low: 0, high: null },
      ],
    ]);
    const two = await read({ 'danh sach xa.csv': ROSTER, 'xã An Hòa.csv': `UBND XÃ AN LÃO\n${AN_LAO}` });
    expect(two.found('ambiguous-unit')).toBe(1);
  });
});

test('units with names like words for connections are units', async () => {
  const table =
    'Tên đơn vị,Mạng LAN\nXã An,Có\nTrung tâm Internet,Có\nXã Bình,Có\nXã Cát,Có\nVăn phòng,Không\n';
  const { report } = await read({ 'units.csv': table });
  expect(report.summary.units).toBe(5);
});

test('a list of items or of lines of which nothing says whose they are is none', async () => {
  for (const table of [
    'TT,Nội dung,Tổng\n1,Máy tính để bàn,8\n2,Máy in,3\n',
    'TT,Loại kết nối,Tốc độ\n1,Internet,100\n2,Mạng LAN,1000\n',
  ]) {
    const { report, found } = await read({ 'bieu.csv': table });
    expect(found('form-turned')).toBe(0);
    expect(report.issues.map(({ message }) => message).join()).not.toContain('Questions stand below');
  }
});

describe('in a workbook', () => {
  const form = (people: number, computers: number): MessySheet['rows'] => [
    ['Nội dung', 'Số lượng'],
    ['Số CBCC', people],
    ['Máy tính', computers],
    ['Máy in', 1],
    ['Mạng LAN', 'Có'],
  ];

  test('with a sheet for each unit, that of their sum is left out', async () => {
    const book = xlsx([
      { name: 'Tổng hợp', rows: form(55, 30) },
      { name: 'An Lão', rows: form(25, 10), hiddenRows: [3] },
      { name: 'An Hòa', rows: form(30, 20) },
    ]);
    const files = { 'phieu.xlsx': book, 'danh sach xa.csv': ROSTER };
    expect(await figures(files)).toEqual({
      'Xã An Lão': said(25, 10, 1, 'met'),
      'Xã An Hòa': said(30, 20, 1, 'met'),
    });
    const { report } = await read(files);
    const told = report.issues.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ['hidden-row', 'An Lão', 'A4'],
      ['summary-left-out', 'Tổng hợp', null],
    ]);
  });

  test('a column that is hidden is told, and what a formula would say is unknown', async () => {
    const book = xlsx([
      {
        name: 'Biểu 1',
        rows: [
          ['Nội dung', 'Xã Ba', 'Xã Bốn'],
          ['Số CBCC', 3, 4],
          ['Máy tính', 5, { formula: '1+1' }],
          ['Máy in', 1, 2],
          ['Mạng LAN', 'Có', 'Không'],
        ],
        hiddenColumns: [2],
      },
    ]);
    expect(await figures({ 'phieu.xlsx': book })).toEqual({
      'Xã Ba': said(3, 5, 1, 'met'),
      'Xã Bốn': [just(4), { low: 0, high: null }, just(2), 'short'],
    });
    const { report } = await read({ 'phieu.xlsx': book });
    const told = report.issues.filter(({ severity }) => severity === 'warning');
    expect(told.map(({ rule, cell, header }) => [rule, cell, header]).sort()).toEqual([
      ['formula-without-value', 'C3', null],
      ['hidden-column', 'C1', 'Xã Bốn'],
    ]);
  });
});

test.each([
  ['one of one unit', { 'Xã An Lão.csv': AN_LAO, 'phieu 2.csv': `Đơn vị: Xã An Hòa\n${AN_HOA}` }],
  [
    'one with a column each',
    {
      'phieu.csv':
        'Chỉ tiêu,Xã An,Xã Bình\nSố CBCC,20,\nMáy tính,8,9\n- Hỏng,1,?\nMáy in,1,0\nMạng LAN,Có,\n',
    },
  ],
])('converted it says the same: %s', async (_, files) => {
  const inputs = Object.entries(files).map(([name, text]) => [`in/${name}`, text]);
  const cwd = folder({ 'infragap.yaml': CONFIG, ...Object.fromEntries(inputs) });
  expect((await run(['convert', 'in', '-o', 'clean'], { cwd })).code).toBe(0);
  const targets = async (path: string) => {
    const { out } = await run(['gaps', path, '--format', 'json'], { cwd });
    return JSON.parse(out, (key, value) => (['file', 'sheet', 'row'].includes(key) ? null : value)).targets;
  };
  expect(await targets('clean')).toEqual(await targets('in'));
});

test('what map writes of it changes nothing', async () => {
  const cwd = folder({ 'infragap.yaml': CONFIG, 'Xã An Lão.csv': AN_LAO });
  const targets = async () => JSON.parse((await run(['gaps', '.', '--format', 'json'], { cwd })).out).targets;
  const before = await targets();
  const { out } = await run(['map', '.', '--format', 'json'], { cwd });
  expect(
    JSON.parse(out).tables[0].columns.map(({ column, meaning }: Record<string, string>) => [column, meaning]),
  ).toEqual([
    ['B2', 'officials'],
    ['B3', 'computer.total'],
    ['B4', 'printer.total'],
    ['B5', 'lan'],
  ]);
  expect((await run(['map', '.', '--write'], { cwd })).code).toBe(0);
  expect(await targets()).toEqual(before);
});
