import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const CONFIG = `
as_of: 2026-03-01
tiers: [province, commune]
standards:
  computer:
    categories: [computer, desktop, laptop]
    in_service: [in_use]
    useful_life_years: 7
    minimum: { ram_gb: 8 }
targets:
  - { id: computers, check: per-head, item: computer, heads: [officials], at_least: 1, where: { tier: commune }, buy: pc }
  - { id: good, check: standard, item: computer, at_least: 80% }
  - { id: printers, check: per-unit, item: printer, at_least: 1, where: { tier: commune }, buy: printer }
  - { id: scanners, check: per-unit, item: scanner, at_least: 1, where: { tier: commune }, buy: none }
  - { id: lan, check: has, fact: lan, where: { tier: commune }, buy: none }
  - { id: fast, check: has, fact: internet_mbps, at_least: 100, where: { tier: commune }, buy: none }
prices:
  pc: { price: 15000000, per: each, source: a quotation }
  printer: { price: 6000000, per: each, source: a quotation }
funding:
  year: 2027
  sources:
    - { id: grant, where: { tier: commune }, grant_per_unit: 1000000 }
running_costs:
  - { connection: internet, price: line }
`.replace('prices:\n', 'prices:\n  line: { price: 300000, per: month, source: a quotation }\n');

/** All that is asked for are computers: a form of them says everything. */
const ONE_ITEM = `
as_of: 2026-03-01
tiers: [province, commune]
standards: { computer: { categories: [computer, desktop, laptop], in_service: [in_use] } }
targets: [{ id: computers, check: per-head, item: computer, heads: [officials], at_least: 1 }]
`;

const UNITS = [
  'unit_id,name,tier,parent_id,officials',
  '052,Bình Định,province,,',
  '00097,Xã An Lão,commune,052,20',
  '00098,Xã Hoài Ân,commune,052,15',
  '00099,Xã Vĩnh Sơn,commune,052,10',
  '',
].join('\n');

interface Converted {
  readonly cwd: string;
  readonly code: number;
  readonly err: string;
  /** The files that were written. */
  readonly clean: Readonly<Record<string, string>>;
}

const filesIn = (path: string): Record<string, string> =>
  existsSync(path)
    ? Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]))
    : {};

/** Converts the folder `in` to `clean`. */
async function convert(files: Files, args: readonly string[] = [], config = CONFIG): Promise<Converted> {
  const inputs = Object.entries(files).map(([name, content]): [string, string | Buffer] => [
    `in/${name}`,
    content,
  ]);
  const cwd = folder({ 'infragap.yaml': config, ...Object.fromEntries(inputs) });
  const { code, out, err } = await run(['convert', 'in', '-o', 'clean', ...args], { cwd });
  expect(out).toBe('');
  return { cwd, code, err, clean: filesIn(join(cwd, 'clean')) };
}

/** What a report says but for the places that figures come from. */
async function figures(cwd: string, path: string, config: string): Promise<unknown> {
  const { out, err } = await run(['budget', path, '--config', config, '--format', 'json'], { cwd });
  expect(out, err).not.toBe('');
  const { targets, estimate, plan } = JSON.parse(out, (key, value) =>
    ['file', 'sheet', 'row'].includes(key) ? null : value,
  );
  return { targets, estimate, plan };
}

async function expectSame({ cwd, code, err }: Converted, expected = 0): Promise<void> {
  expect(code, err).toBe(expected);
  expect(await figures(cwd, 'clean', 'infragap.yaml')).toEqual(await figures(cwd, 'in', 'infragap.yaml'));
}

describe('the converted tables give the same figures', () => {
  test.each(['binh-dinh', 'vinh-phuc', 'bac-giang', 'nam-tra-my', 'quang-nam', 'two-tier'])(
    'as the fixture %s, and once more converted they stay as they are',
    async (name) => {
      const cwd = folder();
      const fixture = resolve('fixtures', name);
      const config = join(fixture, 'infragap.yaml');
      for (const [from, to] of [
        [fixture, 'clean'],
        ['clean', 'cleaner'],
      ] as const) {
        const { code, err } = await run(['convert', from, '-o', to, '--config', config], { cwd });
        expect(code, err).toBe(0);
      }
      expect(await figures(cwd, 'clean', config)).toEqual(await figures(cwd, fixture, config));
      expect(filesIn(join(cwd, 'cleaner'))).toEqual(filesIn(join(cwd, 'clean')));
    },
  );

  test('as CSV of a Vietnamese office: titles, sections, totals, semicolons, names for codes, local dates and numbers', async () => {
    const equipment = [
      'ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH;;;;;;;',
      'THỐNG KÊ THIẾT BỊ;;;;;;;',
      'STT;Tên đơn vị;Loại thiết bị;Số lượng;Ngày mua;Tình trạng;RAM;Nguyên giá',
      'I. Khối xã;;;;;;;',
      '1;Xã An Lão;Máy vi tính để bàn;12;30/05/2021;Đang sử dụng;8 GB;15.000.000',
      '2;An Lão;Máy tính xách tay;3;6/2018;Đang sử dụng, cấu hình thấp;4GB;12.500.000,5',
      '3;Xã Hoài Ân;Máy in;;;Hỏng;;',
      '4;Xã Hoài Ân;Máy tính;9;trước 2015;chưa rõ;đang cập nhật;',
      'Tổng cộng;;;24;;;;',
    ].join('\r\n');
    const converted = await convert({
      'units.csv': Buffer.from(`\ufeff${UNITS}`, 'utf16le'),
      'equipment.csv': equipment,
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']).toBe(
      [
        'unit_id,category,quantity,purchase_date,condition,ram_gb,original_cost',
        '00097,desktop,12,2021-05-30,in_use,8,15000000',
        '00097,laptop,3,2018-06,"in use, low specification",4,12500000.5',
        '00098,printer,,,broken,,',
        '00098,computer,9,../2014,,,',
        '',
      ].join('\n'),
    );
    expect(converted.clean['units.csv']).toBe(UNITS);
  });

  test('as a workbook with a sheet for each table', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'units',
          rows: UNITS.trim()
            .split('\n')
            .map((line) => line.split(',')),
        },
        {
          name: 'equipment',
          rows: [
            ['Mã đơn vị', 'Loại thiết bị', 'Số lượng', 'Ngày mua', 'Nguyên giá (triệu đồng)'],
            ['00097', 'Máy tính', 5, new Date(Date.UTC(2020, 1, 29)), 12.5],
            [98, 'Máy scan', 1, null, null],
          ],
        },
        {
          name: 'connectivity',
          rows: [
            ['Mã đơn vị', 'Kết nối', 'Có', 'Băng thông', 'Cước hằng tháng'],
            ['00097', 'Internet', 'Có', 100, 300000],
            ['00097', 'Internet', 'Có', 60.125, null],
            ['00098', 'mạng LAN', 'x', null, null],
          ].map((row, at) => [...row, ['Nhà cung cấp', 'VNPT', 'Viettel', null][at] as string | null]),
        },
        {
          name: 'allocations',
          rows: [
            ['Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền', 'Trạng thái'],
            ['00097', 2027, 'grant', 40_000_000, 'Kế hoạch'],
            ['00098', 2027, 'grant', 5_000_000, 'Đã chi'],
          ],
        },
      ],
    });
    const converted = await convert({ 'inventory.xlsx': Buffer.from(workbook) });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']).toBe(
      'unit_id,category,quantity,purchase_date,original_cost\n00097,computer,5,2020-02-29,12500000\n00098,scanner,1,,\n',
    );
    // 60.125 might be read as sixty thousand and more.
    expect(converted.clean['connectivity.csv']).toContain('00097,internet,yes,60.1250,Viettel,');
    expect(converted.clean['allocations.csv']).toBe(
      'unit_id,year,source,amount,status\n00097,2027,grant,40000000,planned\n00098,2027,grant,5000000,spent\n',
    );
  });

  test('as one JSON document', async () => {
    const rows = [
      {
        unit_id: '00097',
        category: 'desktop',
        quantity: 2,
        ram_gb: 5.125,
        antivirus: true,
        year_in_use: 2021,
      },
      { unit_id: '00098', category: 'laptop', condition: 'stored', storage_gb: 0.5, note: '=1+1' },
    ];
    const units = UNITS.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([unit_id, name, tier]) => ({ unit_id, name, tier, officials: 4, depth: -1.234, lan: 'yes' }));
    const converted = await convert({ 'units.json': JSON.stringify({ units, equipment: rows }) });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']).toBe(
      [
        'unit_id,category,quantity,year_in_use,condition,ram_gb,storage_gb,antivirus,note',
        '00097,desktop,2,2021,,5.1250,,yes,',
        "00098,laptop,,,stored,,0.5,,'=1+1",
        '',
      ].join('\n'),
    );
  });

  test('where no table of units is there: they are those that rows name, or a title', async () => {
    const config = CONFIG.replaceAll(', where: { tier: commune }', '').replace(
      'tiers: [province, commune]',
      '',
    );
    const converted = await convert(
      {
        'a.csv': 'Đơn vị: UBND xã Trà Mai,,\nLoại thiết bị,Số lượng,RAM\nMáy tính,3,8\nMáy in,1,\n',
        'b.csv': 'unit_id,category,quantity\nXã Trà Don,computer,2\n',
      },
      [],
      config,
    );
    await expectSame(converted);
    expect(Object.keys(converted.clean)).toEqual(['equipment.csv']);
    expect(converted.clean['equipment.csv']?.split('\n')[1]).toBe('UBND xã Trà Mai,computer,3,8');
  });

  test('where units are named by the paths that lead to them', async () => {
    const config = `${CONFIG.replaceAll(', where: { tier: commune }', '').replace('tiers: [province, commune]', '')}
columns:
  Entity: { is: unit_path }
`;
    const converted = await convert(
      { 'a.csv': 'Entity,category,quantity\nProvince > An Lao,computer,2\nProvince > Hoai An,printer,1\n' },
      [],
      config,
    );
    await expectSame(converted);
    expect(converted.clean['units.csv']).toContain('Province > An Lao,An Lao,,Province\n');
  });

  test('where the configuration says what codes and empty cells mean', async () => {
    const config = `${CONFIG}
columns:
  antivirus: { values: { 1: yes, 2: no }, blank: no }
  grid_power: { blank: no, unknown: [9] }
unknown_values: [88888]
`.replace('minimum: { ram_gb: 8 }', 'minimum: { antivirus: yes }');
    const units = UNITS.replace('officials', 'officials,grid_power')
      .replace(',052,20', ',052,88888,')
      .replace(',052,15', ',052,15,9')
      .replace(',052,10', ',052,10,yes');
    const converted = await convert(
      {
        'units.csv': units,
        'equipment.csv':
          'unit_id,category,antivirus\n00097,desktop,1\n00097,desktop,2\n00098,desktop,\n00099,laptop,88888\n',
      },
      [],
      config,
    );
    await expectSame(converted);
    expect(converted.clean['equipment.csv']?.split('\n')).toEqual([
      'unit_id,category,antivirus', '00097,desktop,yes', '00097,desktop,no', '00098,desktop,no', '00099,laptop,?', '',
    ]); // biome-ignore format: rows
    expect(converted.clean['units.csv']).toContain('commune,052,,no\n00098,Xã Hoài Ân,commune,052,15,?\n');
  });

  test('where an answer cannot be read or is said to be unknown, which is no yes', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'connectivity.csv':
        'unit_id,connection,present,mbps\n00097,lan,perhaps,\n00098,lan,?,\n00099,lan,,\n00099,internet,no,5\n',
    });
    await expectSame(converted, 1);
    expect(converted.clean['connectivity.csv']?.split('\n').slice(1, 4)).toEqual([
      '00097,lan,?,', '00098,lan,?,', '00099,lan,?,',
    ]); // biome-ignore format: rows
  });

  test('of a list that tells the states of its items by column', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'equipment.csv': [
        'Mã đơn vị,Loại thiết bị,Mã tài sản,Số lượng,Hỏng,Chờ thanh lý',
        '00097,Máy tính để bàn,A1,20,3,1',
        '00097,Máy in,,2,0,0',
        '00098,Máy tính để bàn,,4,,',
        '',
      ].join('\n'),
      'equipment-b.csv': 'Mã đơn vị,Loại thiết bị,Số lượng,Tốt,Kém\n00099,Laptop,2,x,\n00099,Máy in,1,,x\n',
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']?.split('\n')).toEqual([
      'unit_id,category,quantity,asset_id,condition',
      '00097,desktop,16,A1,in_use',
      '00097,desktop,3,,broken',
      '00097,desktop,1,,?',
      '00097,printer,2,,in_use',
      '00098,desktop,4,,',
      '00099,laptop,2,,in_use',
      '00099,printer,1,,"in use, low specification"',
      '',
    ]);
  });

  test('of a list with rows that tell the states of what stands above them', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'equipment.csv':
        'TT,Mã đơn vị,Tên thiết bị,Số lượng\n1,00097,Máy tính,20\n,,+ Hỏng,3\n,,+ Chờ thanh lý,1\n2,00097,Máy in,2\n',
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']?.split('\n').slice(1, 5)).toEqual([
      '00097,computer,16,in_use', '00097,computer,3,broken', '00097,computer,1,?', '00097,printer,2,in_use',
    ]); // biome-ignore format: rows
  });

  test('of a list with notes that say of some items that they are of no use', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'equipment.csv': [
        'unit_id,category,quantity,note',
        '00097,desktop,20,3 broken',
        '00098,desktop,2,broken',
        '00099,printer,4,Phòng 2',
        '',
      ].join('\n'),
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']?.split('\n').slice(1, 5)).toEqual([
      '00097,desktop,17,in_use,', '00097,desktop,3,?,3 broken', '00098,desktop,2,?,broken', '00099,printer,4,in_use,Phòng 2',
    ]); // biome-ignore format: rows
  });

  test('of a list of whose items some may not count, beside another', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,quantity,Hết khấu hao\n00097,desktop,20,8\n00098,desktop,2,0\n',
      'equipment-b.csv': 'unit_id,category,quantity\n00099,printer,4\n',
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']?.split('\n').slice(1, 5)).toEqual([
      '00097,desktop,12,in_use', '00097,desktop,8,?', '00098,desktop,2,in_use', '00099,printer,4,in_use',
    ]); // biome-ignore format: rows
  });

  test('where one column says that a line is there, and another that it is not', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'connectivity.csv':
        'unit_id,Loại kết nối,Có,Không\n00097,lan,x,\n00098,lan,,x\n00099,lan,x,x\n00099,internet,,\n',
    });
    await expectSame(converted, 1);
    expect(converted.clean['connectivity.csv']?.split('\n').slice(1, 5)).toEqual([
      '00097,lan,yes', '00098,lan,no', '00099,lan,?', '00099,internet,?',
    ]); // biome-ignore format: rows
  });

  test('where one table marks the lines that are there, and another lists them', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'connectivity.csv': 'unit_id,connection,present,mbps\n00097,lan,x,\n00098,lan,,\n00098,internet,,50\n',
      'connectivity-b.csv': 'unit_id,connection\n00099,lan\n',
    });
    await expectSame(converted);
    expect(converted.clean['connectivity.csv']?.split('\n').slice(1, 5)).toEqual([
      '00097,lan,yes,', '00098,lan,?,', '00098,internet,yes,50', '00099,lan,yes,',
    ]); // biome-ignore format: rows
  });

  test('where no rows mean none, beside answers in tables of a part of the units', async () => {
    const files = {
      'units.csv': UNITS,
      'units_b.csv': 'unit_id,lan\n00097,\n',
      'connectivity.csv': 'unit_id,connection\n00098,lan\n',
    };
    const converted = await convert(files, [], `${CONFIG}no_rows_means_none: [connectivity]\n`);
    await expectSame(converted);
    expect(converted.clean['units.csv']).toContain(
      '00097,Xã An Lão,commune,052,20,\n00098,Xã Hoài Ân,commune,052,15,\n',
    );
    expect(converted.clean['units.csv']).toContain('00099,Xã Vĩnh Sơn,commune,052,10,no\n');
  });

  test('where a column of units is called what another one is called without its accents', async () => {
    const units = UNITS.replace('officials', 'officials,Cáp').replace(',052,20', ',052,20,loại A');
    const converted = await convert({ 'units.csv': units });
    await expectSame(converted);
    expect(converted.clean['units.csv']?.split('\n')[0]).toBe('unit_id,name,tier,parent_id,officials,Cáp');
  });
});

describe('wide forms', () => {
  const wide = (header: string, ...rows: readonly string[]): string =>
    [`Mã đơn vị,Tên đơn vị,Cấp hành chính,Cán bộ công chức,${header}`, ...rows, ''].join('\n');

  test('stay columns beside one that casts doubt on some of them', async () => {
    const converted = await convert({
      'units.csv': wide(
        'Tổng số máy tính,Hết khấu hao,Máy in',
        '00097,Xã An Lão,xã,20,12,3,1',
        '00098,Xã Hoài Ân,xã,15,9,0,2',
      ),
    });
    await expectSame(converted);
  });

  test('become rows where the counts say every item', async () => {
    const converted = await convert({
      'units.csv': wide(
        'Máy tính để bàn,Máy tính xách tay,Tổng số máy in,Máy in hỏng,Máy scan',
        '00097,Xã An Lão,xã,20,12,3,5,2,0',
        '00098,Xã Hoài Ân,xã,15,0,0,1,0,2',
      ),
    });
    await expectSame(converted);
    expect(converted.clean).toEqual({
      'units.csv': 'unit_id,name,tier,officials\n00097,Xã An Lão,commune,20\n00098,Xã Hoài Ân,commune,15\n',
      'equipment.csv': [
        'unit_id,category,quantity,condition',
        '00097,desktop,12,in_use',
        '00097,laptop,3,in_use',
        '00098,desktop,0,in_use',
        '00097,printer,3,in_use',
        '00097,printer,2,broken',
        '00098,printer,1,in_use',
        '00097,scanner,0,in_use',
        '00098,scanner,2,in_use',
        '',
      ].join('\n'),
    });
  });

  test.each<[why: string, header: string, rows: readonly [string, string], stays: string, code?: number]>([
    [
      'parts that may overlap',
      'Tổng số máy tính,Máy tính hỏng,Máy tính chờ thanh lý',
      ['30,4,3', '12,0,1'],
      'computers_total,computers_broken,computers_awaiting_disposal',
    ],
    ['a count that is not known', 'Máy tính để bàn,Máy tính xách tay', ['12,', '4,1'], 'desktops,laptops'],
    [
      'what is too weak',
      'Tổng số máy tính,Máy tính cấu hình thấp',
      ['30,4', '12,0'],
      'computers_total,computers_too_weak',
    ],
    [
      'what is too old, by the year',
      'Tổng số máy tính,Máy tính mua trước năm 2015',
      ['30,4', '12,0'],
      'computers_total,computers_bought_before_2015',
    ],
    [
      'parts that exceed their total',
      'Tổng số máy in,Máy in hỏng',
      ['3,5', '1,0'],
      'printers,printers_broken',
      1,
    ],
    [
      'a number in use that leaves the rest open',
      'Tổng số máy in,Máy in đang sử dụng',
      ['5,3', '1,1'],
      'printers,printers_in_use',
    ],
  ])('keep their columns for %s', async (_, header, [first, second], stays, code = 0) => {
    // A form that has a column for everything that is asked for; of what is left to rows nothing is doubtful.
    const other = header.includes('máy in') ? 'Máy tính để bàn' : 'Máy in';
    const converted = await convert({
      'units.csv': wide(
        `${header},Máy scan,${other}`,
        `00097,Xã An Lão,xã,20,${first},1,2`,
        `00098,Xã Hoài Ân,xã,15,${second},0,2`,
      ),
    });
    await expectSame(converted, code);
    expect(converted.clean['units.csv']).toBe(
      `unit_id,name,tier,officials,${stays}\n00097,Xã An Lão,commune,20,${first}\n00098,Xã Hoài Ân,commune,15,${second}\n`,
    );
    expect(converted.clean['equipment.csv']).toContain('00097,scanner,1');
    expect(converted.err).toContain(`stay columns: ${stays.replaceAll(',', ', ')}.`);
  });

  const second = (header: string, row: string): string => `Mã đơn vị,${header}\n${row}\n`;
  const equipment = (...rows: readonly string[]) =>
    ['unit_id,category,quantity,condition', ...rows, ''].join('\n');
  test.each<[what: string, first: [string, string], other: [string, string], rows: string]>([
    ['the total, and the broken ones of it', ['Tổng số máy tính', '4'], ['Máy hỏng', '1'], equipment('00097,computer,3,in_use', '00097,computer,1,broken')],
    ['a kind, and the total with another kind', ['Máy tính để bàn', '4'], ['Máy tính xách tay,Tổng số máy tính', '1,6'], equipment('00097,computer,1', '00097,desktop,4', '00097,laptop,1').replaceAll(/,condition/g, '')],
    ['kinds, and their total', ['Máy tính để bàn,Máy tính xách tay', '4,1'], ['Tổng số máy tính', '5'], equipment('00097,desktop,4', '00097,laptop,1').replaceAll(/,condition/g, '')],
    ['a kind, and a total beyond it', ['Máy tính để bàn', '4'], ['Tổng số máy tính', '6'], equipment('00097,computer,2', '00097,desktop,4').replaceAll(/,condition/g, '')],
    ['the same once more', ['Tổng số máy tính,Máy hỏng', '6,1'], ['Tổng số máy tính,Máy hỏng', '6,1'], equipment('00097,computer,5,in_use', '00097,computer,1,broken')],
  ])('of two forms become the rows that both say together: %s', async (_, [header, cells], [more, others], rows) => {
    const converted = await convert(
      {
        'units-a.csv': wide(header, `00097,Xã An Lão,xã,20,${cells}`),
        'units-b.csv': second(more, `00097,${others}`),
      },
      [],
      ONE_ITEM,
    );
    expect(converted.clean['equipment.csv']).toBe(rows);
    await expectSame({ ...converted }, 0);
  }); // biome-ignore format: a table to be read as one

  test.each([
    // 18 computers of 22 and 4 printers, of each of which 2 may not count.
    ['Tổng số máy tính,Máy in,Ghi chú', '18,4,02 máy hỏng', 'ghi_chu,computers_total,printers', '02 máy hỏng,18,4'],
    // 15 sockets say that there is a network, as "15" below "lan" would not.
    ['Tổng số máy tính,Máy in,Số nút mạng LAN', '18,4,15', 'Số nút mạng LAN,computers_total,printers', '15,18,4'],
  ])('keep what numbers and notes say beside them: %s', async (header, cells, columns, row) => {
    const converted = await convert({ 'units.csv': wide(header, `00097,Xã An Lão,xã,20,${cells}`) });
    await expectSame(converted);
    expect(converted.clean).toEqual({
      'units.csv': `unit_id,name,tier,officials,${columns}\n00097,Xã An Lão,commune,20,${row}\n`,
    });
  }); // biome-ignore format: a table to be read as one

  test('of two levels keep that there are so many of what is to be there', async () => {
    const form = 'Mã đơn vị,Tên đơn vị,Cấp hành chính,Mạng,\n,,,Số nút LAN,Số máy\n00097,Xã An Lão,xã,15,4\n';
    const converted = await convert({ 'units.csv': form });
    await expectSame(converted);
    expect(converted.clean['units.csv']).toContain('unit_id,name,tier,so_nut_lan,');
  });

  test('in a table of their own keep their notes beside them', async () => {
    const converted = await convert({
      'list.csv': UNITS,
      'form.csv': 'Tên đơn vị,Máy in,Ghi chú\nXã An Lão,4,02 máy hỏng\n',
    });
    await expectSame(converted);
    expect(converted.clean['units_counts.csv']).toBe('unit_id,printers,note\n00097,4,02 máy hỏng\n');
  });

  test('of two forms with a note each keep both', async () => {
    // 4 printers and 3 scanners, of each of which 1 and 2 may not count.
    const converted = await convert({
      'units.csv': wide('Máy in,Ghi chú', '00097,Xã An Lão,xã,20,4,01 máy hỏng'),
      'units-b.csv': second('Máy scan,Ghi chú', '00097,3,02 máy hỏng'),
    });
    await expectSame(converted, 1);
    expect(converted.clean['units_counts.csv']).toContain('01 máy hỏng; 02 máy hỏng');
  });

  test('of two forms that cannot be rows stand in one table', async () => {
    const converted = await convert(
      {
        'units-a.csv': wide('Tổng số máy tính', '00097,Xã An Lão,xã,20,6'),
        'units-b.csv': second('Máy hỏng,Chờ thanh lý', '00097,2,1'),
      },
      [],
      ONE_ITEM,
    );
    await expectSame(converted);
    expect(converted.clean).toEqual({
      'units.csv':
        'unit_id,name,tier,officials,computers_total,computers_broken,computers_awaiting_disposal\n00097,Xã An Lão,commune,20,6,2,1\n',
    });
  });

  test('of two forms that contradict each other are unknown in the clean tables too', async () => {
    const converted = await convert(
      {
        'units-a.csv': wide('Tổng số máy tính', '00097,Xã An Lão,xã,20,6'),
        'units-b.csv': second('Tổng số máy tính', '00097,8'),
      },
      [],
      ONE_ITEM,
    );
    await expectSame(converted, 1);
    expect(converted.clean['units.csv']).toBe(
      'unit_id,name,tier,officials,computers_total\n00097,Xã An Lão,commune,20,\n',
    );
  });

  test('of a part of the units stay beside the table of all units', async () => {
    const converted = await convert({
      'units.csv': UNITS,
      'a.csv': 'Mã đơn vị,Tổng số máy tính,Máy tính hỏng,Máy tính chờ thanh lý\n00097,9,1,1\n',
      'b.csv': 'Mã đơn vị,Tổng số máy tính,Máy tính hỏng,Máy tính chờ thanh lý\n00098,8,2,2\n',
      'c.csv': 'Mã đơn vị,Máy in,Máy in cấu hình thấp\n00099,3,1\n',
    });
    await expectSame(converted);
    expect(converted.clean['units_counts.csv']).toBe(
      'unit_id,computers_total,computers_broken,computers_awaiting_disposal\n00097,9,1,1\n00098,8,2,2\n',
    );
    expect(converted.clean['units_counts_2.csv']).toBe('unit_id,printers,printers_too_weak\n00099,3,1\n');
  });

  test('beside a list of items without conditions keep what a list could only say with conditions', async () => {
    const converted = await convert({
      'units.csv': wide(
        'Tổng số máy in,Máy in hỏng',
        '00097,Xã An Lão,xã,20,5,2',
        '00098,Xã Hoài Ân,xã,15,1,0',
      ),
      'equipment.csv': 'unit_id,category,quantity\n00097,desktop,3\n',
    });
    await expectSame(converted);
    expect(converted.clean['units.csv']).toContain('officials,printers,printers_broken\n');
    expect(converted.clean['equipment.csv']).toBe('unit_id,category,quantity\n00097,desktop,3\n');
  });

  test('beside a list of items without a row: what it has columns for is still judged', async () => {
    const converted = await convert({
      'units.csv': wide(
        'Máy tính để bàn,Máy tính xách tay',
        '00097,Xã An Lão,xã,20,5,',
        '00098,Xã Hoài Ân,xã,15,1,0',
      ),
      'equipment.csv': 'unit_id,category,ram_gb,year_in_use\n',
    });
    await expectSame(converted);
    expect(converted.clean['equipment.csv']).toBe('unit_id,category,year_in_use,ram_gb\n');
  });

  test('of computers of unknown kind stay where a standard takes kinds of them only', async () => {
    const config = CONFIG.replace('[computer, desktop, laptop]', '[desktop, laptop]');
    const form = wide(
      'Tổng số máy tính,Máy in,Máy scan',
      '00097,Xã An Lão,xã,20,5,1,1',
      '00098,Xã Hoài Ân,xã,15,1,1,1',
    );
    const converted = await convert({ 'units.csv': form }, [], config);
    await expectSame(converted);
    expect(converted.clean['units.csv']).toContain('computers_total');
    expect((await convert({ 'units.csv': form })).clean['equipment.csv']).toContain('00097,computer,5');
  });
});

const COLUMNS = [
  'computers_total', 'desktops', 'laptops', 'computers_broken', 'computers_awaiting_disposal', 'computers_in_use',
  'desktops_stored', 'computers_on_order', 'computers_too_weak', 'computers_too_old', 'computers_bought_before_2015',
  'printers', 'printers_broken', 'printers_in_use', 'scanners',
]; // biome-ignore format: a list to be read as one

test('whatever two forms of a unit count, the figures stay the same', async () => {
  const count = fc.nat(4).map(String);
  const columns = fc.subarray(COLUMNS, { minLength: 1, maxLength: 4 });
  const form = columns.chain((own) => fc.tuple(fc.constant(own), fc.tuple(...own.map(() => count))));
  await fc.assert(
    fc.asyncProperty(form, form, async ([first, cells], [other, more]) => {
      const converted = await convert({
        'units-1.csv': `unit_id,name,tier,officials,${first}\n00097,An Lão,commune,5,${cells}\n00098,Hoài Ân,commune,3,${cells}\n`,
        'units-2.csv': `unit_id,${other}\n00097,${more}\n`,
      });
      await expectSame(converted, converted.code === 2 ? 0 : converted.code);
    }),
    { numRuns: 30, seed: 1 },
  );
}, 60_000);

test('whatever a wide form counts, the figures stay the same', async () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.nat(6).map(String) },
    { weight: 1, arbitrary: fc.constant('') },
  );
  const form = fc
    .subarray(COLUMNS, { minLength: 1, maxLength: 5 })
    .chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.tuple(...columns.map(() => cell)), { minLength: 2, maxLength: 2 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(form, fc.boolean(), async ([columns, [first, second]], listed) => {
      const header = `unit_id,name,tier,officials,${columns}`;
      const converted = await convert({
        'units.csv': `${header}\n00097,An Lão,commune,5,${first}\n00098,Hoài Ân,commune,3,${second}\n`,
        ...(listed && { 'equipment.csv': 'unit_id,category,ram_gb\n00097,desktop,8\n' }),
      });
      await expectSame(converted, converted.code === 2 ? 0 : converted.code);
    }),
    { numRuns: 60, seed: 1 },
  );
}, 60_000);

describe('what cannot be written', () => {
  test('rows that were refused are counted, and fail the run as validate does', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv':
        'unit_id,category,quantity,asset_id\n00097,desktop,two,1\n00097,desktop,1,2\n00097,desktop,1,2\n99999,printer,1,3\n00098,toaster,1,4\n',
    };
    const { code, err, clean } = await convert(files);
    expect(code).toBe(1);
    expect(err).toContain('4 row(s) were refused and not written');
    expect(clean['equipment.csv']).toBe('unit_id,category,quantity,asset_id\n00097,desktop,1,2\n');
    expect((await convert(files, ['--fail-on', 'never'])).code).toBe(0);
    expect((await convert(files, ['--quiet'])).err).toBe('');
    expect((await convert(files, ['--lang', 'vi'])).err).toContain('4 dòng bị từ chối');
  });

  test('figures that refused rows leave open, and clean tables close, are named', async () => {
    // Of A it is not known what else it has (1 to any number, then 1); B has its 2 either way.
    const files = {
      'units.csv': 'unit_id\nA\nB\n',
      'equipment.csv': 'unit_id,category,quantity\nA,desktop,1\nA,toaster,3\nB,desktop,2\n',
    };
    const config = [
      'as_of: 2026-03-01',
      'targets: [{ id: pc, check: per-unit, item: desktop, at_least: 5, buy: none }]',
      '',
    ].join('\n');
    const { code, err } = await convert(files, [], config);
    expect(code).toBe(1);
    expect(err).toContain(
      'The clean tables give other figures than the files (pc; units A): what was not read',
    );
    // Where nothing of it is asked, there is nothing to say.
    const plain = await convert({ ...files, 'equipment.csv': 'unit_id,category\nA,desktop\n' }, [], config);
    expect([plain.code, plain.err.includes('other figures')]).toEqual([0, false]);
  });

  test('a unit that only a refused row names is there all the same', async () => {
    const { clean, code } = await convert(
      { 'equipment.csv': 'unit_id,category\n00097,desktop\n00098,toaster\n' },
      [],
      CONFIG.replace('tiers: [province, commune]', 'tiers: [commune]'),
    );
    expect({ code, clean }).toEqual({
      code: 1,
      clean: {
        'units.csv': 'unit_id,name,tier\n00097,00097,commune\n00098,00098,commune\n',
        'equipment.csv': 'unit_id,category\n00097,desktop\n',
      },
    });
  });

  test.each<[why: string, columns: string, sentence: string]>([
    [
      'a canonical header means something else',
      'columns:\n  unit_id: { is: name }\n  Code: { is: unit_id }',
      'The configuration says of columns "unit_id" what the converted table could not keep',
    ],
    [
      'numbers would be scaled once more',
      'columns:\n  officials: { is: officials, scale: 1000 }\n  Code: { is: unit_id }',
      'The configuration says of columns "officials"',
    ],
    [
      'rows would be left out',
      'only_rows:\n  tier: [xã]\ncolumns:\n  Code: { is: unit_id }',
      'Check what columns, only_rows of the configuration says of canonical names.',
    ],
  ])('nothing is written where by the configuration %s', async (_, columns, sentence) => {
    const units = UNITS.replace('unit_id,', 'Code,')
      .replaceAll('commune', 'xã')
      .replaceAll('province,', 'tỉnh,');
    const { code, err, clean, cwd } = await convert({ 'units.csv': units }, [], `${CONFIG}${columns}\n`);
    expect({ code, clean }).toEqual({ code: 2, clean: {} });
    expect(err).toContain(sentence);
    expect(readdirSync(cwd).sort()).toEqual(['in', 'infragap.yaml']);
  });

  test('nothing is there where no row could be used', async () => {
    const { code, err, clean } = await convert({ 'units.csv': 'unit_id,name\n' });
    expect({ code, clean, err }).toMatchObject({
      code: 0,
      clean: {},
      err: 'No row could be used; nothing was written.\n',
    });
  });
});

describe('the folder', () => {
  test('is overwritten only with --force, which takes out tables that are no longer there', async () => {
    const equipment = 'unit_id,category\n00097,desktop\n';
    const { cwd } = await convert({ 'units.csv': UNITS, 'equipment.csv': equipment });
    const again = await run(['convert', 'in', '-o', 'clean'], { cwd });
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('"clean/equipment.csv" is there already; nothing was written.');
    const forced = await run(['convert', 'in/units.csv', '-o', 'clean', '--force'], { cwd });
    expect(forced).toMatchObject({ code: 0 });
    expect(forced.err).toContain('Removed clean/equipment.csv');
    expect(filesIn(join(cwd, 'clean'))).toEqual({ 'units.csv': UNITS });
  });

  test('keeps what else is in it, and is as it was where a file cannot be put there', async () => {
    const { cwd } = await convert({
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category\n00097,desktop\n',
    });
    const other = folder({ 'units.csv': 'before', 'notes.txt': 'mine', 'equipment.csv/': '' });
    const failed = await run(['convert', 'in', '-o', other, '--force'], { cwd });
    expect(failed).toMatchObject({ code: 2, out: '' });
    expect(failed.err).toContain('cannot be written (EISDIR)');
    expect(readdirSync(other).sort()).toEqual(['equipment.csv', 'notes.txt', 'units.csv']);
    expect(readFileSync(join(other, 'units.csv'), 'utf8')).toBe('before');
    const beside = folder({ 'notes.txt': 'mine' });
    expect(await run(['convert', 'in', '-o', beside], { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(beside).sort()).toEqual(['equipment.csv', 'notes.txt', 'units.csv']);
  });

  test('is never that of the files that are read', async () => {
    const { cwd } = await convert({ 'units.csv': UNITS });
    const { code, err } = await run(['convert', 'in', '-o', 'in', '--force'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('"in/units.csv" is one of the files that are read');
    expect(filesIn(join(cwd, 'in'))).toEqual({ 'units.csv': UNITS });
  });

  test('has to be named, and has to be a folder', async () => {
    const cwd = folder({ 'units.csv': UNITS, 'infragap.yaml': CONFIG, 'a file': '' });
    expect(await run(['convert', '.'], { cwd })).toMatchObject({
      code: 2,
      err: 'infragap: convert needs -o FOLDER: where the tables are to be written.\n',
    });
    expect((await run(['convert', '.', '-o', 'a file'], { cwd })).err).toContain(
      'cannot be written (ENOTDIR)',
    );
    mkdirSync(join(cwd, 'deep'));
    expect(await run(['convert', 'units.csv', '-o', 'deep/er/still'], { cwd })).toMatchObject({ code: 0 });
    expect(await run(['convert', 'nothing.csv', '-o', 'new/er'], { cwd })).toMatchObject({ code: 2 });
    expect(existsSync(join(cwd, 'new'))).toBe(false);
  });
});
