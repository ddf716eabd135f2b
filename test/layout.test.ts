import { describe, expect, test } from 'vitest';
import { xls, xlsx } from './support/as-they-come/files.ts';
import { inTcvn3 } from './support/as-they-come/letters.ts';
import { form, LEFT, line, type MessySheet, type Row, UP } from './support/as-they-come/sheet.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { odsOf, xlsxOf } from './support/workbook.ts';

const CONFIG = `
as_of: 2026-03-01
tiers: [district, commune]
rules: { unit-without-items: off }
targets:
  - { id: printer, check: per-unit, item: printer, at_least: 1, buy: none }
  - { id: lan, check: has, fact: lan, buy: none }
`;

const UNITS = `unit_id,name,tier,parent_id
504,Huyện Tây Giang,district,
04701,Xã A Tiêng,commune,504
04702,Xã Lăng,commune,504
04703,Thị trấn Tây Giang,commune,504
04704,Xã Trà Dơn,commune,504
04705,Xã Trà Don,commune,504
505,Huyện Hòa Vang,district,
04706,Xã Hòa Bắc,commune,505
`;

/** Printers of each unit that has any, the faults (not what was merely assumed), and which rule was found how often. */
async function read(files: Readonly<Record<string, string | Buffer>>) {
  const path = folder({ 'infragap.yaml': CONFIG, ...files });
  const { out } = await run(['budget', '.', '--format', 'json'], { cwd: path });
  const report = JSON.parse(out);
  const [printers, lans] = report.targets;
  return {
    printers: Object.fromEntries(
      printers.by_unit
        .filter((unit: { actual: { high: number | null } }) => unit.actual.high !== 0)
        .map((unit: { unit_id: string; actual: { low: number; high: number | null } }) => [
          unit.unit_id,
          unit.actual.low === unit.actual.high ? unit.actual.low : [unit.actual.low, unit.actual.high],
        ]),
    ),
    lans: Object.fromEntries(
      lans.by_unit.map((unit: { unit_id: string; status: string }) => [unit.unit_id, unit.status]),
    ),
    units: report.summary.units as number,
    faults: report.issues
      .filter(({ severity }: { severity: string }) => severity !== 'info')
      .map(({ file, row, rule, value }: Record<string, unknown>) => `${file}:${row} ${rule} ${value}`),
    times: (rule: string): number => report.summary.by_rule[rule]?.count ?? 0,
  };
}

const list = (sheet: string, above: readonly string[], rows: readonly Row[] = [['máy in', 2]]): MessySheet =>
  form(
    sheet,
    [['STT', 'Loại thiết bị', 'Số lượng', 'Ghi chú']],
    rows.map((row, at) => [row[0] === 'Cộng' ? null : at + 1, ...row, null]),
    { above: above.map(line) },
  );

describe('the unit that a list is of', () => {
  const CASES: readonly [string, readonly MessySheet[], Readonly<Record<string, number>>, readonly string[]][] = [
    ['the office below the one above it, as letterheads have them', [list('1', ['UBND HUYỆN HÒA VANG', 'UBND XÃ HÒA BẮC'])], { '04706': 2 }, []],
    ['the other way round', [list('1', ['UBND xã Hòa Bắc', 'Huyện Hòa Vang'])], { '04706': 2 }, []],
    ['a letterhead of the district on the sheet of a commune', [list('Hòa Bắc', ['UBND HUYỆN HÒA VANG'])], { '04706': 2 }, []],
    ['a line that says so outright', [list('1', ['UBND XÃ LĂNG', 'Đơn vị: Xã A Tiêng'])], { '04701': 2 }, []],
    ['the kind of place that the office has', [list('1', ['UBND Thị trấn Tây Giang'])], { '04703': 2 }, []],
    ['names that differ by diacritics alone', [list('1', ['UBND XÃ TRÀ DƠN']), list('2', ['UBND XÃ TRÀ DON'], [['máy in', 3]])], { '04704': 2, '04705': 3 }, []],
    ['two offices side by side are neither', [list('1', ['UBND XÃ A TIÊNG', 'UBND XÃ LĂNG'])], {}, ['e.xlsx:3 ambiguous-unit UBND XÃ A TIÊNG']],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, sheets, printers, faults) => {
    const found = await read({ 'units.csv': UNITS, 'equipment.xlsx': xlsx(sheets) });
    expect(found.faults.map((fault: string) => fault.replace('equipment.xlsx', 'e.xlsx'))).toEqual(faults);
    const known = Object.entries(found.printers).filter(([, count]) => typeof count === 'number');
    expect(Object.fromEntries(known)).toEqual(printers);
  });
});

describe('the unit that a file is called after', () => {
  const NONE = { '04702': [0, 2], '04706': [0, 2] };
  const CASES: readonly [string, string, readonly string[], Readonly<Record<string, unknown>>, readonly string[]][] = [
    ['no more is known', 'Xã Lăng', [], { '04702': 2 }, []],
    ['the title says so too', 'Xã Lăng', ['UBND XÃ LĂNG,,'], { '04702': 2 }, []],
    ['the title names the office above', 'Xã Lăng', ['UBND HUYỆN TÂY GIANG,,'], { '04702': 2 }, []],
    ['the title names an office below', 'Huyện Tây Giang', ['UBND XÃ LĂNG,,'], { '04702': 2 }, []],
    ['the title names another: nothing tells', 'Xã Lăng', ['UBND XÃ HÒA BẮC,,'], NONE, ['Xã Lăng.csv:2 ambiguous-unit UBND XÃ HÒA BẮC']],
    ['the table states another', 'Xã Lăng', ['Đơn vị: Xã Hòa Bắc,,'], { '04706': 2 }, ['Xã Lăng.csv:2 name-differs Xã Lăng']],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, called, titles, printers, faults) => {
    const found = await read({
      'infragap.yaml': `${CONFIG}no_rows_means_none: [equipment]\n`,
      'danh sach.csv': UNITS,
      [`${called}.csv`]: [...titles, 'Loại thiết bị,Số lượng,Ghi chú', 'máy in,2,', ''].join('\n'),
    });
    expect([found.faults, found.printers]).toEqual([faults, printers]);
  });

  test.each([
    [
      'en',
      '"UBND XÃ HÒA BẮC" is 04706 Xã Hòa Bắc, "Xã Lăng" is 04702 Xã Lăng; none of the rows can be used.',
    ],
    ['vi', '"UBND XÃ HÒA BẮC" là 04706 Xã Hòa Bắc, "Xã Lăng" là 04702 Xã Lăng; không dùng được dòng nào.'],
  ])('what contradicts is named: %s', async (lang, words) => {
    const cwd = folder({
      'danh sach.csv': UNITS,
      'Xã Lăng.csv': 'UBND XÃ HÒA BẮC,,\nLoại thiết bị,Số lượng,Ghi chú\nmáy in,2,\n',
    });
    const { out } = await run(['validate', '.', '--lang', lang, '--rule', 'unit-without-items=off'], { cwd });
    expect(out).toContain(words);
  });
});

describe('rows that are no data, and rows that are', () => {
  const HEADER = 'Tên đơn vị,Loại thiết bị,Số lượng,Ghi chú';
  const CASES: readonly [string, readonly string[], Readonly<Record<string, number>>][] = [
    ['names below signatures', ['Xã Lăng,máy in,2,', ',,,', 'Người lập biểu,,Chủ tịch,', '(Ký tên),,(Ký tên),', ',,,', 'Lê Thị Hoa,,Trần Văn B,'], { '04702': 2 }],
    ['place and day above signatures', ['Xã Lăng,máy in,2,', ',,"Tây Giang, ngày 05 tháng 01 năm 2024",', 'Người lập biểu,,Chủ tịch,'], { '04702': 2 }],
    ['rows of data below a signature are data', ['Người lập biểu,,,', 'Xã Lăng,máy in,2,'], { '04702': 2 }],
    ['sections with numbers as rows have them', ['1. Huyện Tây Giang,,,', 'Xã Lăng,máy in,2,', '2.1) Xã A Tiêng,,,', 'Xã A Tiêng,máy in,1,'], { '04701': 1, '04702': 2 }],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, rows, printers) => {
    const found = await read({ 'units.csv': UNITS, 'equipment.csv': [HEADER, ...rows, ''].join('\n') });
    expect(found.faults).toEqual([]);
    for (const [unit, count] of Object.entries(printers)) expect(found.printers[unit]).toBe(count);
  });

  test('a total whose word stands under the kind of equipment', async () => {
    const rows = [
      ['máy in', 2],
      ['máy in', 1],
      ['Cộng', 3],
    ];
    const found = await read({ 'units.csv': UNITS, 'equipment.xlsx': xlsx([list('Lăng', [], rows)]) });
    expect(found.faults).toEqual([]);
    expect(found.printers['04702']).toBe(3);
  });

  test('a row of a name and figures is no section, whatever the name begins with', async () => {
    const wide = 'STT,Tên đơn vị,Máy in,Máy scan\n1,Xã A Tiêng,3,2\n2,Xã Lăng,1,4\n';
    const found = await read({ 'units.csv': UNITS, 'units wide.csv': wide });
    expect(found.faults).toEqual([]);
    expect([found.printers['04701'], found.printers['04702']]).toEqual([3, 1]);
  });
});

describe('merged cells', () => {
  test('what a cell merged downwards says, it says of each row; a figure is not that of each row', async () => {
    const header = [['Mã đơn vị', 'Loại thiết bị', 'Tình trạng', 'Số lượng', 'Ghi chú']];
    const rows = [
      [4702, 'máy in', 'đang sử dụng', 2, 'tầng 1'],
      [UP, 'máy in', UP, 1, UP],
      ['04701', 'máy in', 'hỏng', '04 cái', ''],
      [UP, 'máy in', 'đang sử dụng', UP, ''],
    ];
    const found = await read({ 'units.csv': UNITS, 'equipment.xlsx': xlsx([form('S', header, rows)]) });
    expect(found.faults).toEqual(['equipment.xlsx:5 not-a-number ↕ (merged cells)']);
    // Four for two rows, of which one is of broken ones: how many are in use is not known.
    expect([found.printers['04701'], found.printers['04702']]).toEqual([[0, null], 3]);
  });

  /** A list of two units whose quantity is written once for both, as each kind of file has it; `below`: what stands beneath, unseen. */
  const MERGED: readonly [string, string, (first: string, below: string) => string | Buffer][] = [
    [
      'xlsx',
      'equipment.xlsx',
      (first, below) =>
        xlsxOf({
          sheets: {
            S: `<sheetData>${[
              ['Mã đơn vị', 'Loại thiết bị'].map(inXlsx).join('') + inXlsx('Số lượng'),
              ['04701', 'máy in'].map(inXlsx).join('') +
                (first === '' ? '<c><f>X1</f></c>' : `<c><f>X1</f><v>${first}</v></c>`),
              ['04702', 'máy in'].map(inXlsx).join('') + (below && `<c><v>${below}</v></c>`),
            ]
              .map((cells) => `<row>${cells}</row>`)
              .join('')}</sheetData><mergeCells><mergeCell ref="C2:C3"/></mergeCells>`,
          },
        }),
    ],
    [
      'ods',
      'equipment.ods',
      (first, below) =>
        odsOf(
          `<table:table table:name="S">${[
            ['Mã đơn vị', 'Loại thiết bị', 'Số lượng'].map(inOds).join(''),
            ['04701', 'máy in'].map(inOds).join('') +
              `<table:table-cell table:number-rows-spanned="2" table:formula="of:=[.X1]"${first && ` office:value-type="float" office:value="${first}"`}/>`,
            ['04702', 'máy in'].map(inOds).join('') +
              `<table:covered-table-cell${below && ` office:value-type="float" office:value="${below}"`}/>`,
          ]
            .map((cells) => `<table:table-row>${cells}</table:table-row>`)
            .join('')}</table:table>`,
        ),
    ],
    [
      'HTML',
      'equipment.xls',
      (first) =>
        `<table><tr><td>Mã đơn vị<td>Loại thiết bị<td>Số lượng<tr><td>04701<td>máy in<td rowspan=2>${first}<tr><td>04702<td>máy in</table>`,
    ],
  ];
  const inXlsx = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const inOds = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

  test.each(MERGED)(
    'a figure of two rows is that of the first in %s, and the second is open',
    async (_, name, make) => {
      for (const below of ['', '4', '0']) {
        const found = await read({ 'units.csv': UNITS, [name]: make('4', below) });
        expect(found.faults).toEqual([`${name}:3 not-a-number ↕ (merged cells)`]);
        expect([found.printers['04701'], found.printers['04702']]).toEqual([4, [0, null]]);
      }
    },
  );

  test.each(MERGED.slice(0, 2))(
    'a formula of two rows without a value in %s leaves both open',
    async (_, name, make) => {
      const found = await read({ 'units.csv': UNITS, [name]: make('', '') });
      expect(found.faults).toEqual([
        `${name}:2 missing-value null`,
        `${name}:3 not-a-number ↕ (merged cells)`,
      ]);
      expect([found.printers['04701'], found.printers['04702']]).toEqual([
        [0, null],
        [0, null],
      ]);
    },
  );

  test("figures of an office's own column are told as well, a text is not", async () => {
    const header = [['Mã đơn vị', 'Tên đơn vị', 'Số hộ có Internet', 'Trụ sở']];
    const rows = [
      ['04701', 'Xã A Tiêng', 300, 'nhà 2 tầng'],
      ['04702', 'Xã Lăng', UP, UP],
    ];
    const found = await read({ 'units.xlsx': xlsx([form('S', header, rows)]) });
    expect(found.faults).toEqual(['units.xlsx:3 not-a-number ↕ (merged cells)']);
  });

  test('a header does not begin halfway down a cell', async () => {
    const header = [
      ['Tên đơn vị', 'TÌNH HÌNH CHUNG CỦA ĐƠN VỊ TRONG NĂM', LEFT],
      [UP, 'Số hộ', 'Dân số'],
    ];
    const found = await read({ 'units.xlsx': xlsx([form('S', header, [['Xã Lăng', 10, 40]])]) });
    expect([found.units, found.times('missing-column')]).toEqual([1, 0]);
  });
});

describe('the same unit in two tables of units', () => {
  const CASES: readonly [string, string, string, number, Readonly<Record<string, number>>][] = [
    ['a code that lost its zeros', 'unit_id,name\n04701,Xã A Tiêng\n', 'Mã đơn vị,Tên đơn vị,Máy in\n4701,Xã A Tiêng,2\n', 1, { '04701': 2 }],
    ['the one that lost them comes first', 'unit_id,name\n4701,Xã A Tiêng\n', 'Mã đơn vị,Tên đơn vị,Máy in\n04701,Xã A Tiêng,2\n', 1, { '4701': 2 }],
    [
      'a table without names',
      'unit_id,name\n04701,Xã A Tiêng\n',
      'Mã đơn vị,Máy in\n4701,2\n',
      1,
      { '04701': 2 },
    ],
    [
      'in one table they are two',
      'unit_id,Số hộ\n00097,5\n97,6\n',
      'Mã đơn vị,Máy in\n97,2\n',
      2,
      { '97': 2 },
    ],
    ['another name is another unit', 'unit_id,name\n00051,Thôn Mỹ Yên\n', 'Mã đơn vị,Tên đơn vị,Máy in\n51,Tỉnh Quảng Ngãi,2\n', 2, { '51': 2 }],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, first, second, units, printers) => {
    const found = await read({ 'units 1.csv': first, 'units 2.csv': second });
    expect([found.units, found.faults]).toEqual([units, []]);
    for (const [unit, count] of Object.entries(printers)) expect(found.printers[unit]).toBe(count);
  });
});

describe('26/35 under a heading that names both', () => {
  const households = async (cells: readonly string[]) => {
    const path = folder({
      'infragap.yaml': `${CONFIG}  - { id: fibre, check: share, part: households_fibre, whole: households, at_least: 50%, buy: none }\n`,
      'units.csv': `unit_id,Hạ tầng\n,Số hộ có cáp quang/Tổng số hộ\n${cells.map((cell, at) => `${at + 1},${cell}`).join('\n')}\n`,
    });
    const { out } = await run(['budget', '.', '--format', 'json'], { cwd: path });
    const report = JSON.parse(out);
    return { share: report.targets[2].share, wrong: report.summary.by_rule['not-a-number']?.count ?? 0 };
  };

  test('gives two facts', async () => {
    const { share, wrong } = await households(['26/35', ' 4 / 5 ', '0/0']);
    expect([share.yes, share.all, wrong]).toEqual([30, 40, 0]);
  });

  test('a blank is unknown; what is no such fraction is said', async () => {
    const { share, wrong } = await households(['26/35', '', '26']);
    expect([share.yes, share.all, wrong]).toEqual([26, null, 1]);
  });
});

test('a sheet of old fonts is converted where a column alone can be read both ways', async () => {
  const rows: Row[] = [
    ['M· §VHC', 'Tªn ®¬n vÞ', 'Sè hé', 'M¹ng LAN'],
    ['04701', inTcvn3('Xã A Tiêng'), 210, inTcvn3('Có')],
    ['04702', inTcvn3('Xã Lăng'), 180, inTcvn3('Không')],
  ];
  const path = folder({
    'infragap.yaml': `${CONFIG}  - { id: big, check: has, fact: households, at_least: 200, buy: none }\n`,
    'units.xls': xls([{ name: 'S', rows }]),
  });
  const { out } = await run(['budget', '.', '--format', 'json'], { cwd: path });
  const { targets } = JSON.parse(out);
  expect(targets.map(({ units_met }: { units_met: number }) => units_met)).toEqual([0, 1, 1]);
});

describe('the measure above a table', () => {
  const CASES: readonly [string, readonly string[], string, number][] = [
    ['counts for money', ['ĐVT: triệu đồng'], 'Số tiền', 1_500_000],
    ['in brackets, and in thousands', ['(Đơn vị tính: nghìn đồng)'], 'Số tiền', 1_500],
    ['without a word before it', ['(Triệu đồng)'], 'Số tiền', 1_500_000],
    ['among others', ['Đơn vị tính: chiếc, triệu đồng'], 'Số tiền', 1_500_000],
    ['as a factor', ['ĐVT: x 1.000đ'], 'Số tiền', 1_500],
    ['is not one of two in one line', ['ĐVT: triệu đồng, nghìn đồng'], 'Số tiền', 2],
    ['gives way to the measure of the column', ['ĐVT: triệu đồng'], 'Số tiền (tỷ đồng)', 1_500_000_000],
    ['gives way to plain money too', ['ĐVT: triệu đồng'], 'Số tiền (đồng)', 2],
    ['is not one of two', ['ĐVT: triệu đồng', 'ĐVT: nghìn đồng'], 'Số tiền', 2],
    ['is not the title', ['Kinh phí 3 triệu đồng'], 'Số tiền', 2],
  ];

  test.each(CASES)('%s', async (_, above, header, available) => {
    const path = folder({
      'infragap.yaml': `${CONFIG}funding: { year: 2026, sources: [{ id: own }] }\n`,
      'units.csv': UNITS,
      'allocations.xlsx': xlsx([
        form('S', [['Tên đơn vị', 'Năm', 'Nguồn', header]], [['Xã Lăng', 2026, 'own', '1,5']], {
          above: above.map((text) => [null, null, null, text]),
        }),
      ]),
    });
    const { out } = await run(['budget', '.', '--format', 'json'], { cwd: path });
    const { plan, summary } = JSON.parse(out);
    expect(plan.by_source[0].available).toBe(available);
    expect(summary.by_rule['measure-above']?.count ?? 0).toBe(
      available === 1_500_000 || available === 1_500 ? 1 : 0,
    );
  });
});

describe('the title of a table below another one', () => {
  const SECOND = 'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n04701,máy in,9,\n';
  const CASES: readonly [string, string, number][] = [
    ['is told where it speaks of needs', '\nII. NHU CẦU MUA SẮM,,,,\n', 1],
    ['the second line of it as well', '\nII. THIẾT BỊ,,,,\nNhu cầu trang bị năm 2026,,,,\n', 1],
    ['is no heading of the columns', '\nII. NHU CẦU MUA SẮM\n', 1],
    ['is not what stands above a blank row', '\nNhu cầu: xem công văn\n\nII. THIẾT BỊ\n', 0],
  ];
  test.each(CASES)('%s', async (_, between, needs) => {
    const first =
      'Mã đơn vị,Loại thiết bị,Số lượng,Năm sử dụng,Tình trạng\n04701,máy in,2,2023,đang sử dụng\n';
    const found = await read({ 'units.csv': UNITS, 'equipment.csv': `${first}${between}${SECOND}` });
    expect([found.times('title-of-needs'), found.times('header-rows')]).toEqual([needs, 0]);
    // The second table does not say whether they are in use.
    expect(found.printers['04701']).toEqual([2, 11]);
  });
});

describe('a list of what is needed', () => {
  const there = 'Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng\n04701,máy in,2,đang sử dụng\n';
  const needed = 'NHU CẦU MUA SẮM,,,\nMã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n04701,máy in,9,\n';
  const rowsOf = (text: string) => text.split('\n').map((line) => line.split(','));
  const files = {
    'infragap.yaml': CONFIG,
    'units.csv': UNITS,
    'equipment-1.csv': needed,
    'equipment-2.csv': `${there}\n${needed}`,
    'equipment-3.xlsx': xlsx([
      { name: 'Kho', rows: rowsOf(`${there}\n${needed}`) },
      { name: 'Đề nghị', rows: rowsOf(needed) },
    ]),
  };
  const advised = async (...flags: string[]) => {
    const { out } = await run(['validate', '.', '--format', 'json', ...flags], { cwd: folder(files) });
    const { issues } = JSON.parse(out) as {
      issues: { rule: string; file: string; sheet: string; fix: string }[];
    };
    return issues
      .filter(({ rule }) => rule === 'title-of-needs')
      .map(({ file, sheet, fix }) => [sheet ?? file, fix]);
  };

  test('may be a file, a table of one, a table of a sheet or a sheet: what is advised leaves out no more', async () => {
    expect(await advised()).toEqual([
      ['equipment-1.csv', 'If they are needs, leave the file out.'],
      ['equipment-2.csv', 'If they are needs, move the table into a file of its own, and leave that out.'],
      ['Kho', 'If they are needs, leave the table out (--sheet chooses the others of its sheet as Kho#1).'],
      ['Đề nghị', 'If they are needs, leave the sheet out (--sheet chooses the others).'],
    ]);
    expect((await advised('--lang', 'vi')).map(([, fix]) => fix)).toEqual([
      'Nếu là nhu cầu, hãy bỏ tệp này.',
      'Nếu là nhu cầu, hãy chuyển bảng này sang tệp riêng rồi bỏ tệp đó.',
      'Nếu là nhu cầu, hãy bỏ bảng này (dùng --sheet để chọn các bảng khác của trang: Kho#1).',
      'Nếu là nhu cầu, hãy bỏ trang này (dùng --sheet để chọn trang khác).',
    ]);
  });

  test('and what is advised of a table of a sheet does that', async () => {
    const { out } = await run(
      ['gaps', 'units.csv', 'equipment-3.xlsx', '--sheet', 'Kho#1', '--format', 'json'],
      {
        cwd: folder(files),
      },
    );
    const { summary, inputs } = JSON.parse(out) as {
      summary: { items: number };
      inputs: { sheet?: string }[];
    };
    expect([summary.items, inputs.map(({ sheet }) => sheet)]).toEqual([2, [undefined, 'Kho']]);
  });

  test('a table that a sheet does not have is a mistake, whatever else is read', async () => {
    const args = ['gaps', 'units.csv', 'equipment-3.xlsx', '--sheet', 'Kho#3'];
    const { code, err } = await run(args, { cwd: folder(files) });
    expect([code, err]).toEqual([2, expect.stringContaining('"Kho#3"')]);
  });
});

/** What every column of a table of units is taken for, a comma between them. */
async function taken(...rows: readonly string[]): Promise<string> {
  const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': `${rows.join('\n')}\n` });
  const { out } = await run(['map', 'units.csv', '--format', 'json'], { cwd });
  const { tables } = JSON.parse(out);
  return tables[0].columns
    .map(({ is, meaning }: { is: string; meaning: string | null }) => meaning ?? is)
    .join(', ');
}

describe('rows of a header', () => {
  const CASES: readonly [string, readonly string[], string][] = [
    ['of years below a group the newest is what is there', ['Mã đơn vị,Tên đơn vị,Số máy tính,,', ',,2023,2024,2025', '101,Xã A,4,5,6'], 'unit_id, name, ignored, ignored, computer.total'],
    ['of several parts of a group one is known', ['Mã đơn vị,Tên đơn vị,Máy tính,,,', ',,Định mức,Hiện có,Thừa,Thiếu', '101,Xã A,20,5,0,15'], 'unit_id, name, may_tinh_dinh_muc, computer.total, ignored, ignored'],
    ['names below groups', ['STT,Tên đơn vị,Máy in,,Máy tính,', ',,HP,Canon,Dell,HP', '1,Xã Một,1,1,12,5'], 'ignored, name, may_in_hp, may_in_canon, may_tinh_dell, may_tinh_hp'],
    ['spans of years', ['Mã đơn vị,Tên đơn vị,Máy tính,,', ',,Trước năm 2015,Từ 2015 đến 2020,Sau 2020', '101,Sở A,1,2,4'], 'unit_id, name, computer.too_old<2015, may_tinh_tu_2015_den_2020, may_tinh_sau_2020'],
    ['staff as a total and by sex', ['STT,Tên đơn vị,Tổng số CBCCVC,,,Máy tính', ',,Tổng,Nam,Nữ,', '1,Xã Một,20,12,8,5'], 'ignored, name, staff_present, tong_so_cbccvc_nam, tong_so_cbccvc_nu, computer.total'],
    ['three rows', ['Mã đơn vị,Tên đơn vị,Máy tính,,,,Máy in', ',,Dell,,HP,,', ',,Tốt,Hỏng,Tốt,Hỏng,', '101,Xã A,1,2,3,4,5'], 'unit_id, name, may_tinh_dell_tot, may_tinh_dell_hong, may_tinh_hp_tot, may_tinh_hp_hong, printer.total'],
    ['a row of data without a code is no header', ['Mã đơn vị,Tên đơn vị,Máy tính,', '101,Xã A,4,x', ',,5,y'], 'unit_id, name, computer.total, no_header'],
    ['a section is no header', ['Mã đơn vị,Tên đơn vị,Máy tính,', ',Khối Đảng,,', '101,Xã A,4,'], 'unit_id, name, computer.total, no_header'],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, rows, columns) => expect(await taken(...rows)).toBe(columns));

  test('years as numbers of a workbook', async () => {
    const header = [
      ['STT', 'Tên đơn vị', 'Số máy tính', LEFT],
      [UP, UP, 2023, 2024],
    ];
    const cwd = folder({
      'infragap.yaml': CONFIG,
      'units.xlsx': xlsx([form('S', header, [[1, 'Xã Lăng', 4, 5]])]),
    });
    const { out } = await run(['map', 'units.xlsx', '--format', 'json'], { cwd });
    const [{ columns, header_rows: rows }] = JSON.parse(out).tables;
    expect(rows).toEqual([1, 2]);
    expect(columns.map(({ header }: { header: string }) => header)).toEqual([
      'STT',
      'Tên đơn vị',
      'Số máy tính / 2023',
      'Số máy tính / 2024',
    ]);
  });
});

describe('parts beside what they are parts of', () => {
  const CASES: readonly [string, string, string][] = [
    ['parts of the column before them', 'Số máy tính,Còn sử dụng,Hỏng', 'computer.total, computer.in_use, computer.broken'],
    ['with words that lead to them', 'Tổng số máy tính,Trong đó: hỏng,Chờ thanh lý,Mua trước năm 2015', 'computer.total, computer.broken, computer.awaiting_disposal, computer.too_old<2015'],
    ['each belongs to its own', 'Máy tính để bàn,Trong đó hỏng,Máy tính xách tay,Trong đó hỏng', 'desktop.total, desktop.broken, laptop.total, laptop.broken'],
    ['one that is not understood stands between', 'Máy in,Không sử dụng,Hỏng', 'printer.total, khong_su_dung, printer.broken'],
    ['a part that says of what, and one that does not', 'Máy in,Máy in đang sử dụng,Hỏng', 'printer.total, printer.in_use, printer.broken'],
    ['something else stands between', 'Máy in,Ghi chú,Hỏng', 'printer.total, ghi_chu, hong'],
    ['a total of nobody knows what', 'Máy in,Máy scan,Tổng số', 'printer.total, scanner.total, tong_so'],
    ['nothing to its left counts anything', 'Số hộ,Hỏng', 'households, hong'],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s: %s', async (_, headers, columns) =>
    expect(await taken(`Mã đơn vị,${headers}`, '101,1,1,1,1')).toBe(`unit_id, ${columns}`),
  );

  test('a group of its own comes first', async () => {
    const rows = ['Mã đơn vị,Máy in,Mạng,', ',,LAN,Hỏng', '101,1,có,1'];
    expect(await taken(...rows)).toBe('unit_id, printer.total, lan, mang_hong');
  });

  test('kinds in columns of their own are added up; one that is not known leaves the sum open', async () => {
    const header = 'Mã đơn vị,Máy in A4,Máy in A3,Máy in kim';
    const rows = `${header}\n04701,2,1,0\n04702,4,,1\n`;
    const found = await read({ 'units.csv': UNITS, 'units wide.csv': rows });
    expect([found.printers['04701'], found.printers['04702']]).toEqual([3, [0, null]]);
  });

  test('a table of nothing but kinds of one thing is a table of units', async () => {
    const rows = 'Mã đơn vị,Máy in A4,Máy in A3,Máy in kim\n04701,2,1,0\n';
    const found = await read({ 'units.csv': UNITS, 'units wide.csv': rows });
    expect([found.faults, found.times('columns-added')]).toEqual([[], 1]);
  });

  test('broken ones of two kinds are added up', async () => {
    const header = 'Mã đơn vị,Máy in A4,Trong đó hỏng,Máy in A3,Trong đó hỏng';
    const found = await read({ 'units.csv': UNITS, 'units wide.csv': `${header}\n04701,5,1,3,2\n` });
    expect([found.times('columns-added'), found.times('duplicate-column')]).toEqual([1, 0]);
  });
});

describe('short words for units', () => {
  test('what is known more narrowly is the name; the other stays a fact', async () =>
    expect(await taken('Mã đơn vị,Tên đơn vị,Địa phương', '101,Văn phòng,An Lão')).toBe(
      'unit_id, name, dia_phuong',
    ));

  test('a list of equipment with short headers', async () => {
    const found = await read({
      'units.csv': UNITS,
      'equipment.csv': 'Đơn vị,Thiết bị,SL\nXã Lăng,máy in,2\n',
    });
    expect(found.faults).toEqual([]);
    expect(found.printers['04702']).toBe(2);
  });

  test('"Đơn vị" above "cái" and "bộ" is how things are counted', async () => {
    const rows = ['Mã đơn vị,Tên tài sản,Đơn vị,SL', '04702,máy in,Cái,2', '04701,máy in,bộ,1', ''];
    const found = await read({ 'units.csv': UNITS, 'equipment.csv': rows.join('\n') });
    expect(found.faults).toEqual([]);
    const alone = form('Lăng', [['Tên tài sản', 'Đơn vị', 'SL']], [['máy in', 'Cái', 2]]);
    const one = await read({ 'units.csv': UNITS, 'equipment.xlsx': xlsx([alone]) });
    expect([one.faults, one.printers['04702']]).toEqual([[], 2]);
  });
});
