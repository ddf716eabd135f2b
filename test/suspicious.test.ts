import { describe, expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';
import { workbook } from './support/submissions.ts';

/** What is suspicious is counted as it stands. Figures are worked out by hand. */

const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

async function issuesOf(files: Files, ...args: readonly string[]): Promise<Issue[]> {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { out, err } = await run(['validate', '.', '--format', 'json', ...args], { cwd });
  expect(err).toBe('');
  return JSON.parse(out).issues;
}

describe('a value that is hardly right', () => {
  test('counts as it stands', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': `
        as_of: 2026-03-01
        standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
        targets: [{ id: pc, check: per-unit, item: pc }]
      `,
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb\n101,desktop,300\n102,desktop,0\n',
    });
    expect(found('implausible-value')).toBe(2);
    expect(at('targets[pc].by_unit[101].actual')).toEqual(just(1));
    expect(at('targets[pc].by_unit[102].actual')).toEqual(just(0));
  });

  test('is told once a cell, and not of a row whose category is unknown', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb\n101,?,300\n101,tablet,300\n',
    };
    const told = (await issuesOf(files)).filter(({ rule }) => rule === 'implausible-value');
    expect(told.map(({ row }) => row)).toEqual([3]);
  });

  test('in Vietnamese', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb,year_in_use\n101,desktop,300,1985\n102,desktop,"0,1",2020\n',
    };
    expect((await issuesOf(files, '--lang', 'vi')).map(({ message }) => message)).toEqual([
      '"1985" có vẻ không đúng với "year_in_use", thường không dưới 1990; vẫn được tính như đã ghi.',
      '"300" có vẻ không đúng với "ram_gb", thường không quá 256; vẫn được tính như đã ghi.',
      '"0,1" có vẻ không đúng với "ram_gb", thường không dưới 0,25; vẫn được tính như đã ghi.',
    ]);
  });

  test.each([
    [
      'ram_gb: { at_least: 8, at_most: 4 }',
      'infragap.yaml:2:22: plausible.ram_gb: {"at_least":8,"at_most":4}: the first may not be after the second.',
    ],
    ['ram: { at_most: 4 }', 'infragap.yaml:2:14: plausible.ram: there is no key "ram" here.'],
    [
      'ram_gb: { at_mots: 4 }',
      'plausible.ram_gb.at_mots: there is no key "at_mots" here. Did you mean "at_most"?',
    ],
  ])('limits that cannot be meant: %s', async (limits, told) => {
    const cwd = folder({ 'infragap.yaml': `${CONFIG}plausible: { ${limits} }\n`, 'units.csv': UNITS });
    const { code, err } = await run(['validate', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

describe('money in đồng that is a thousand or a million times too much, or too little', () => {
  const told = async (files: Files, config = '') =>
    (await issuesOf({ 'units.csv': UNITS, ...files, 'infragap.yaml': `${CONFIG}${config}` }))
      .filter(({ rule }) => rule === 'implausible-value')
      .map(
        ({ row, message }) =>
          `${row} ${message.replace(/ is hardly right .* seldom/, ':').replace(/; it .*/, '')}`,
      );

  test('of single pieces, below a heading in millions', async () => {
    const files = {
      'equipment.csv':
        'unit_id;category;quantity;Nguyên giá (triệu đồng)\n101;desktop;1;15,5\n101;desktop;1;15.000.000\n101;desktop;1;15.000\n101;server;1;0\n',
    };
    // 15.5 million; 15 million million; 15 thousand million.
    expect(await told(files)).toEqual([
      '3 "15.000.000" (read as 15000000000000): above 1000000000',
      '4 "15.000" (read as 15000000000): above 1000000000',
    ]);
  });

  test('of a lot, by its pieces: 100 computers may have cost 1.5 billion together, 100 for 150 billion have not', async () => {
    const files = {
      'equipment.csv':
        'unit_id,category,quantity,original_cost\n101,desktop,100,1500000000\n101,laptop,100,150000000000\n',
    };
    expect(await told(files)).toEqual(['3 "150000000000": above 1000000000']);
  });

  test('of allocations and rents', async () => {
    const files = {
      'allocations.csv':
        'unit_id,year,source,Số tiền (triệu đồng)\n101,2026,province,150\n101,2025,province,150.000.000\n101,2024,province,0\n102,2026,province,1 đồng\n',
      'connectivity.csv':
        'unit_id,connection,monthly_cost\n101,fibre,165000\n102,fibre,165\n101,internet,165000000\n102,internet,0\n',
    };
    expect(await told(files)).toEqual([
      '3 "150.000.000" (read as 150000000000000): above 1000000000000',
      '5 "1 đồng" (read as 1): below 100000',
      '3 "165": below 10000',
      '4 "165000000": above 100000000',
    ]);
  });

  test('of prices, in the configuration and in price lists', async () => {
    const files = { 'prices.csv': 'item,Đơn giá (triệu đồng)\nlaptop,15000000\nprinter,3\ncable,0\n' };
    const config = 'price_lists: [prices.csv]\nprices: { pc: { price: 15 }, lan: { price: 15000000 } }\n';
    expect(await told(files, config)).toEqual(['3 15: below 1000', '2 15000000000000: above 5000000000']);
  });

  test('is asked of đồng only, and of nothing where nothing is usual', async () => {
    const files = { 'allocations.csv': 'unit_id,year,source,amount\n101,2026,province,150\n' };
    expect(await told(files)).toEqual(['2 "150": below 100000']);
    expect(await told(files, 'currency: USD\n')).toEqual([]);
    expect(await told(files, 'plausible: { amount: {} }\n')).toEqual([]);
    expect(await told(files, 'currency: USD\nplausible: { amount: { at_most: 100 } }\n')).toEqual([
      '2 "150": above 100',
    ]);
  });
});

describe('a line that is denied and described', () => {
  const CONFIG = `
    as_of: 2026-03-01
    targets:
      - { id: internet, check: has, fact: internet }
      - { id: works, check: has, fact: internet_working }
      - { id: fast, check: has, fact: internet_mbps, at_least: 30 }
    running_costs: [{ connection: internet, price: line }]
    prices: { line: { price: 9, per: month } }
  `;
  const unknown = { low: 0, high: 1 };
  const figures = async (files: Readonly<Record<string, string>>) => {
    const { at, found } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, ...files });
    return {
      found: found('contradicting-connection'),
      actual: ['internet', 'works', 'fast'].map((id) => at(`targets[${id}].by_unit[101].actual`)),
      rent: at('estimate.existing[101].per_year'),
    };
  };

  test('may be there or not, work or not, be paid for or not', async () => {
    const rows = 'unit_id,connection,present,working,mbps,monthly_cost\n101,internet,no,yes,50,2\n';
    expect(await figures({ 'connectivity.csv': rows })).toEqual({
      found: 1,
      actual: [unknown, unknown, unknown],
      rent: { low: 0, high: 24 },
    });
  });

  test('adds nothing sure to another that is there', async () => {
    const rows =
      'unit_id,connection,provider,present,working,mbps\n101,internet,A,no,yes,50\n101,internet,B,yes,,20\n';
    const { found, actual } = await figures({ 'connectivity.csv': rows });
    expect(found).toBe(1);
    expect(actual).toEqual([just(1), unknown, unknown]);
  });

  test('in a table of units is unknown, whatever another table says of it', async () => {
    const units = 'unit_id,internet,internet_mbps,internet_working\n101,no,50,no\n102,yes,50,yes\n';
    const lines = 'unit_id,connection\n102,internet\n';
    const { found, actual } = await figures({ 'units.csv': units, 'connectivity.csv': lines });
    expect(found).toBe(1);
    expect(actual).toEqual([unknown, just(0), unknown]);
  });

  test('in Vietnamese', async () => {
    const rows = 'unit_id,connection,present,working\n101,lan,no,yes\n';
    const [issue] = await issuesOf({ 'units.csv': UNITS, 'connectivity.csv': rows }, '--lang', 'vi');
    expect([issue?.severity, issue?.message, issue?.fix]).toEqual([
      'error',
      'Mạng LAN của đơn vị 101 được ghi là không có, nhưng "Hoạt động" lại ghi "yes"; coi như chưa rõ có hay không.',
      'Ghi là có, hoặc xóa nội dung chỉ đường truyền đang có mới có.',
    ]);
  });
});

describe('a lot that is written twice', () => {
  const repeats = async (files: Files, ...args: readonly string[]) =>
    (await issuesOf({ 'units.csv': UNITS, ...files }, ...args)).filter(
      ({ rule }) => rule === 'duplicate-row',
    );

  test('is one issue, with all its rows, and counts as often as it is there', async () => {
    const rows = 'unit_id,category,quantity\n101,desktop,5\n101,printer,2\n101,desktop,5\n101,desktop,5\n';
    const [issue, ...others] = await repeats({ 'equipment.csv': rows });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      row: 4,
      column: null,
      rows: 2,
      row_numbers: [4, 5],
      related: { file: 'equipment.csv', row: 2 },
    });
    const { report } = await inventory({
      'infragap.yaml': CONFIG,
      'units.csv': UNITS,
      'equipment.csv': rows,
    });
    expect(report.summary.items).toBe(17);
  });

  test.each([
    ['its numbers and codes with zeros', '1,printer,03\n'],
    ['other words for the same', '01,Máy in,3\n'],
  ])('in another file, which says more, and spelled otherwise: %s', async (_, other) => {
    const told = await repeats({
      'units.csv': 'unit_id,name\n01,An Lão\n',
      'equipment-1.csv': 'unit_id,category,quantity\n01,printer,3\n01,desktop,2\n',
      'equipment-2.csv': `unit_id,category,quantity\n${other}01,laptop,1\n`,
    });
    expect(told.map(({ file, row, related }) => [file, row, related?.file])).toEqual([
      ['equipment-2.csv', 2, 'equipment-1.csv'],
    ]);
  });
  test.each([
    ['on another sheet', 'Sheet1', 'Sheet2', 1],
    ['of another room', 'Phòng 1', 'Phòng 2', 0],
  ])('%s', async (_, first, second, times) => {
    const rows = [
      ['unit_id', 'category', 'quantity'],
      ['101', 'desktop', '5'],
    ];
    const told = await repeats({ 'equipment.xlsx': workbook({ [first]: rows, [second]: rows }) });
    expect(told.length).toBe(times);
  });
  test('in words that the configuration alone takes for the same, is told of none', async () => {
    const rows = 'unit_id,category,quantity\n101,Dell,5\n101,HP,5\n';
    const config = `${CONFIG}columns: { category: { is: category, values: { Dell: laptop, HP: laptop } } }\n`;
    expect(await repeats({ 'infragap.yaml': config, 'equipment.csv': rows })).toEqual([]);
  });

  test('is told of each lot by itself', async () => {
    const rows = '101,desktop,5\n101,printer,2\n';
    const told = await repeats({ 'equipment.csv': `unit_id,category,quantity\n${rows}${rows}` });
    expect(told.map(({ row, related }) => [row, related?.row])).toEqual([
      [4, 2],
      [5, 3],
    ]);
  });

  test('is none where a heading stands between, or another title above', async () => {
    const header = 'STT,Loại thiết bị,Số lượng\n';
    const files = {
      'equipment.csv': `Đơn vị: An Lao,,\n${header}I. Phòng Nội vụ,,\n1,máy in,2\nII. Phòng Tài chính,,\n1,máy in,2\n`,
      'equipment-1.csv': `Đơn vị: An Lao,,\nKhối Đảng,,\n${header}1,máy in,2\n`,
      'equipment-2.csv': `Đơn vị: An Lao,,\nKhối chính quyền,,\n${header}1,máy in,2\n`,
    };
    expect(await repeats(files)).toEqual([]);
  });

  test('in Vietnamese', async () => {
    const rows = 'unit_id,category,quantity\n101,desktop,5\n101,desktop,5\n';
    const [issue] = await repeats({ 'equipment.csv': rows }, '--lang', 'vi');
    expect([issue?.message, issue?.fix]).toEqual([
      'Đơn vị 101 đã có một dòng giống hệt (equipment.csv:2); cả hai đều được tính.',
      'Xóa một dòng nếu nhập trùng; nếu không, ghi mã tài sản hoặc ghi chú riêng cho từng dòng.',
    ]);
  });
});

describe('more computers than people', () => {
  const files = {
    'units.csv': 'unit_id,officials,public_employees,guards\n101,8,2,10\n',
    'equipment.csv': 'unit_id,category,quantity\n101,desktop,45\n',
  };
  const told = async (config: string, ...args: readonly string[]) =>
    (await issuesOf({ ...files, 'infragap.yaml': `${CONFIG}${config}` }, ...args)).map(
      ({ rule, severity, column, value, message }) => [rule, severity, column, value, message],
    );

  test('are held against all kinds of staff that files have', async () => {
    const message =
      'Unit 101 has 45 computers for 10 people in officials, public_employees; they were counted as they stand.';
    expect(await told('')).toEqual([['implausible-count', 'warning', 'B', 8, message]]);
  });

  test('are held against the people of a target, where those are more', async () => {
    const heads = (names: string) =>
      `targets: [{ id: pc, check: per-head, item: computer, heads: [${names}] }]\n`;
    expect(await told(heads('officials, public_employees, guards'))).toEqual([]);
    expect(await told(heads('officials'))).toHaveLength(1);
  });

  test.each([
    ['plausible: { items_per_head: 4.5 }\n', 0],
    ['plausible: { items_per_head: 4.4 }\n', 1],
    ['rules: { implausible-count: off }\n', 0],
  ])('%s', async (config, times) => {
    expect(await told(config)).toHaveLength(times);
  });

  test('in Vietnamese', async () => {
    const [[, , , , message] = []] = await told('', '--lang', 'vi');
    expect(message).toBe(
      'Đơn vị 101 có 45 máy tính cho 10 người (Cán bộ, công chức; Viên chức); vẫn được tính như đã ghi.',
    );
  });
});

test('what a form counts and what a list shows is one number', async () => {
  const files = {
    'units.csv': 'unit_id,staff_present,Số máy tính\n101,10,40\n',
    'equipment.csv': 'unit_id,category,quantity\n101,desktop,30\n',
  };
  expect((await issuesOf(files)).map(({ rule }) => rule)).not.toContain('implausible-count');
});

describe('units that have to submit', () => {
  const ROSTER = `unit_id,name,tier,parent_id
51,Tinh,province,
101,An Lao,commune,51
1011,Thon Mot,village,101
1012,Thon Hai,village,101
102,Hoai An,commune,51
103,My Chau,commune,51
`;
  const submissions = async (files: Files, config = '', ...paths: readonly string[]) => {
    const cwd = folder({ 'infragap.yaml': `${CONFIG}${config}`, 'roster.csv': ROSTER, ...files });
    const args = [...(paths.length > 0 ? paths : Object.keys(files)), '--roster', 'roster.csv'];
    const { out } = await run(['validate', ...args, '--format', 'json'], { cwd });
    const { submissions, issues } = JSON.parse(out) as Report;
    const told = issues.filter(({ rule }) => rule === 'missing-submission');
    expect(told.map(({ record }) => record?.key.unit_id)).toEqual(
      submissions?.missing.map((unit) => unit.unit_id),
    );
    if (!submissions) return null;
    const { unread, ...counts } = submissions;
    return {
      ...counts,
      missing: submissions.missing.map((unit) => unit.unit_id),
      ...(unread.length > 0 && { unread: unread.map(({ unit_id, file }) => `${unit_id} ${file}`) }),
    };
  };

  test('are those that have none below them; the roster itself is no submission', async () => {
    const files = { 'equipment.csv': 'unit_id,category\n1011,desktop\n102,desktop\n' };
    const expected = { expected: 4, submitted: 2, missing: ['1012', '103'] };
    expect(await submissions(files)).toEqual(expected);
    expect(await submissions(files, '', 'equipment.csv', 'roster.csv')).toEqual(expected);
  });

  test.each([
    ['submissions: { tier: commune }\n', { expected: 3, submitted: 2, missing: ['103'] }],
    ['submissions: { tier: [commune, province] }\n', { expected: 4, submitted: 3, missing: ['103'] }],
    ['submissions: { where: { below: 101 } }\n', { expected: 3, submitted: 2, missing: ['1012'] }],
    ['submissions: { tier: village, where: { below: 102 } }\n', { expected: 0, submitted: 0, missing: [] }],
  ])('or as the configuration says: %s', async (config, expected) => {
    const files = { 'equipment.csv': 'unit_id,category\n1011,desktop\n102,desktop\n' };
    expect(await submissions(files, config)).toEqual(expected);
  });

  test.each<[string, Files]>([
    ['equipment, be it refused', { 'equipment.csv': 'unit_id,category,quantity\n103,desktop,x\n' }],
    ['a connection, be it refused', { 'connectivity.csv': 'unit_id,connection\n103,\n' }],
    ['a fact, by the name of the unit', { 'units.csv': 'name,lan\nMy Chau,yes\n' }],
    ['a row of units that says nothing more than the roster', { 'units.csv': 'unit_id,name\n103,My Chau\n' }],
    ['a row whose cells have moved', { 'equipment.csv': 'unit_id,category,quantity\n103,desktop, grey,5\n' }],
    [
      'a list that only its title gives to the unit',
      { 'equipment.csv': 'Đơn vị: My Chau,\nLoại thiết bị,Số lượng\nmáy in,2\n' },
    ],
  ])('have with %s', async (_, files) => {
    expect((await submissions(files, 'submissions: { tier: commune }\n'))?.missing).toEqual(['101', '102']);
  });

  test.each<[string, Files]>([
    ['money from above', { 'allocations.csv': 'unit_id,year,source,amount\n103,2026,province,5\n' }],
    ['a unit that is not in the roster', { 'equipment.csv': 'unit_id,category\n104,desktop\n' }],
    ['a table without rows', { 'equipment.csv': 'Đơn vị: My Chau,\nLoại thiết bị,Số lượng\n' }],
  ])('have not with %s', async (_, files) => {
    const config = 'submissions: { tier: commune }\nfunding: { year: 2027 }\n';
    expect((await submissions(files, config))?.missing).toEqual(['101', '102', '103']);
  });

  describe('of which a file came that cannot be used', () => {
    const broken = 'a,b\n1,2\n';
    const files = { 'equipment.csv': 'unit_id,category\n101,desktop\n' };
    const config = 'submissions: { tier: commune }\n';
    test.each<[file: string, missing: string[], unread: string[] | undefined]>([
      ['ubnd-hoai-an.csv', ['103'], ['102 ubnd-hoai-an.csv']],
      ['Kiểm kê Hoài Ân đợt 1.csv', ['103'], ['102 Kiểm kê Hoài Ân đợt 1.csv']],
      ['102_2026.csv', ['103'], ['102 102_2026.csv']],
      ['1021.csv', ['102', '103'], undefined],
      ['hoai-an-my-chau.csv', ['102', '103'], undefined],
      ['an-lao.csv', ['102', '103'], undefined],
      ['My Chau 103, gui hoai an.csv', ['102'], ['103 My Chau 103, gui hoai an.csv']],
      ['bang 1.csv', ['102', '103'], undefined],
    ])('%s', async (file, missing, unread) => {
      const found = await submissions({ ...files, [file]: broken }, config);
      expect(found).toEqual({
        expected: 3,
        submitted: 1,
        missing,
        ...(unread && { unread }),
      });
    });

    test('and whose name tells no unit: it may be theirs', async () => {
      const cwd = folder({
        'infragap.yaml': `${CONFIG}${config}`,
        'roster.csv': ROSTER,
        ...files,
        'equipment 1.csv': broken,
        'equipment 2.csv': '',
      });
      const { out } = await run(['validate', '.', '--roster', 'roster.csv', '--format', 'json'], { cwd });
      const { issues } = JSON.parse(out) as Report;
      expect(issues.find(({ record }) => record?.key.unit_id === '102')).toMatchObject({
        rule: 'missing-submission',
        message:
          'Nothing was submitted for unit 102 Hoai An: no file that can be read names it or a unit below it.',
        fix: 'Send the files anew that cannot be read, one of which may be its (equipment 1.csv, equipment 2.csv); else ask for its file.',
      });
    });
  });

  test.each([
    ['', 'The file is empty.'],
    ['a,b\n1,2\n', 'No row holds the headings of a table'],
    ['unit_id,name\n', 'The table has a header and no rows.'],
    [
      'rule,severity,file,message\na,b,c,d\n',
      'The table is a report of infragap, no inventory; it was not read.',
    ],
  ])('cannot be told by a roster of %j', async (content, why) => {
    const cwd = folder({
      'infragap.yaml': CONFIG,
      'roster.csv': content,
      'equipment.csv': 'unit_id,category\n101,desktop\n',
    });
    const { code, out, err } = await run(['validate', 'equipment.csv', '--roster', 'roster.csv'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      /^infragap: --roster: "roster.csv(?::1)?" names no unit, so nobody could be found missing\. /,
    );
    expect(err).toContain(why);
  });

  test('of which it is not known whether they have to may have to', async () => {
    const files = { 'units.csv': 'unit_id,lan\n101,yes\n102,no\n' };
    expect(await submissions(files, 'submissions: { where: { tier: commune, lan: yes } }\n')).toEqual({
      expected: 2,
      submitted: 1,
      missing: ['103'],
    });
  });

  test('are none without a roster', async () => {
    const { report } = await inventory({ 'infragap.yaml': CONFIG, 'units.csv': UNITS });
    expect(report.submissions).toBeNull();
  });

  test('in Vietnamese', async () => {
    const cwd = folder({
      'infragap.yaml': CONFIG,
      'roster.csv': UNITS,
      'equipment.csv': 'unit_id,category\n101,desktop\n',
    });
    const { out } = await run(
      ['validate', 'equipment.csv', '--roster', 'roster.csv', '--lang', 'vi', '--format', 'csv'],
      { cwd },
    );
    expect(out).toContain(
      'Đơn vị 102 Hoai An chưa gửi gì: không tệp nào nhắc đến đơn vị này hay đơn vị bên dưới.',
    );
  });
});

describe('a unit without items', () => {
  const TARGET =
    'targets: [{ id: pc, check: per-unit, item: computer }, { id: lan, check: has, fact: lan }]\n';
  const told = async (files: Files, config = TARGET, ...args: readonly string[]) =>
    (await issuesOf({ 'units.csv': UNITS, 'infragap.yaml': `${CONFIG}${config}`, ...files }, ...args)).filter(
      ({ rule }) => rule === 'unit-without-items',
    );
  const ONE = { 'equipment.csv': 'unit_id,category\n101,desktop\n' };

  test('is told once, with the targets whose figures are open because of it', async () => {
    const config = `targets:
      - { id: pc, check: per-unit, item: computer }
      - { id: both, check: per-unit, items: { printer: 1, scanner: 1 } }
      - { id: others, check: per-unit, item: server, where: { below: 101 } }
      - { id: lan, check: has, fact: lan }
`;
    const [issue, ...others] = await told(ONE, config);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'warning',
      row: 3,
      record: { table: 'units', key: { unit_id: '102' } },
      effect: { targets: ['pc', 'both'], units: ['102'], rows_refused: 0 },
    });
  });

  test('is told also where nobody knows how many it needs', async () => {
    const units = { 'units.csv': 'unit_id,officials\n101,4\n102,\n' };
    const heads = 'targets: [{ id: pc, check: per-head, item: computer, heads: [officials] }]\n';
    expect(await told({ ...units, ...ONE }, heads)).toHaveLength(1);
    const { at } = await inventory({ 'infragap.yaml': `${CONFIG}${heads}`, ...units, ...ONE });
    expect(at('targets[pc].units_not_reported')).toBe(1);
  });

  test.each<[string, Files, string]>([
    [
      'no target is for it',
      ONE,
      'targets: [{ id: pc, check: per-unit, item: computer, where: { below: 101 } }]\n',
    ],
    ['targets ask for no items', ONE, 'targets: [{ id: lan, check: has, fact: lan }]\n'],
    ['no rows mean none', ONE, `${TARGET}no_rows_means_none: [equipment]\n`],
    ['no file has equipment', { 'connectivity.csv': 'unit_id,connection\n101,lan\n' }, TARGET],
    [
      'it says that it has none',
      { 'equipment.csv': 'unit_id,category,quantity\n101,desktop,1\n102,desktop,0\n' },
      TARGET,
    ],
    ['it has other things', { 'equipment.csv': 'unit_id,category\n101,desktop\n102,printer\n' }, TARGET],
    [
      'a row of it was refused',
      { 'equipment.csv': 'unit_id,category,quantity\n101,desktop,1\n102,desktop,x\n' },
      TARGET,
    ],
    ['a form counts something of it', { ...ONE, 'units.csv': 'unit_id,Số máy in\n101,1\n102,3\n' }, TARGET],
    [
      'it needs none',
      { ...ONE, 'units.csv': 'unit_id,officials\n101,4\n102,0\n' },
      'targets: [{ id: pc, check: per-head, item: computer, heads: [officials] }]\n',
    ],
  ])('is not told where %s', async (_, files, config) => {
    expect(await told(files, config)).toEqual([]);
  });

  test('is not told of those below a unit that counts them all', async () => {
    const files = {
      'units.csv':
        'unit_id,tier,parent_id\n51,province,\n52,province,\n101,commune,51\n102,commune,51\n1011,village,101\n',
      ...ONE,
    };
    const config =
      'targets: [{ id: pc, check: per-unit, item: computer, scope: subtree, where: { tier: province } }]\n';
    expect((await told(files, config)).map(({ row }) => row)).toEqual([3]);
  });

  test('is not told of those that only stand above others in a path', async () => {
    const cwd = folder({
      'infragap.yaml': `${CONFIG}${TARGET}columns: { Place: { is: unit_path } }\n`,
      'equipment.csv': 'Place,category\nA > B > C,desktop\n',
    });
    const { out } = await run(['validate', '.', '--format', 'json'], { cwd });
    const { issues, targets } = JSON.parse(out) as Report;
    expect(targets[0]?.by_unit.map(({ unit_id }) => unit_id)).toEqual(['A', 'A > B', 'A > B > C']);
    expect(issues.map(({ rule }) => rule)).toEqual([]);
  });

  test('is not told where nothing at all came of it, or of the unit above', async () => {
    const cwd = folder({
      'infragap.yaml': `${CONFIG}${TARGET}submissions: { tier: commune }\n`,
      'roster.csv': 'unit_id,tier,parent_id\n101,commune,\n102,commune,\n1021,village,102\n103,commune,\n',
      'units.csv': 'unit_id,lan\n103,yes\n',
      ...ONE,
    });
    const { out } = await run(['validate', '.', '--roster', 'roster.csv', '--format', 'json'], { cwd });
    const { issues } = JSON.parse(out) as Report;
    expect(
      issues.flatMap(({ rule, row, severity }) => (severity === 'warning' ? [`${row} ${rule}`] : [])),
    ).toEqual(['3 missing-submission', '5 unit-without-items']);
  });

  test('in Vietnamese', async () => {
    const [issue] = await told(ONE, TARGET, '--lang', 'vi');
    expect(issue?.message).toBe(
      'Đơn vị 102 Hoai An không có dòng thiết bị nào, nên có gì là chưa rõ, không phải là không có.',
    );
  });
});

describe('beside the inventory before', () => {
  const TARGETS = `targets:
  - { id: pc, check: per-head, item: computer, heads: [guards] }
  - { id: secure, check: standard, item: secure }
  - { id: printer, check: per-unit, item: printer }
standards: { secure: { categories: [laptop, desktop, computer], minimum: { antivirus: yes } } }
`;
  const compared = async (before: Files, now: Files, config = TARGETS, ...args: readonly string[]) => {
    const cwd = folder({
      'infragap.yaml': `${CONFIG}${config}`,
      ...now,
      ...Object.fromEntries(Object.entries(before).map(([name, text]) => [`before-${name}`, text])),
    });
    const flags = Object.keys(before).flatMap((name) => ['--previous', `before-${name}`]);
    const { out, err } = await run(['validate', ...Object.keys(now), ...flags, '--format', 'json', ...args], {
      cwd,
    });
    expect(err).toBe('');
    return JSON.parse(out) as Report;
  };
  const told = async (...of: Parameters<typeof compared>): Promise<string[]> =>
    (await compared(...of)).issues
      .filter(({ rule }) => rule === 'count-changed-sharply' || rule === 'setting-idle')
      .map(({ message }) =>
        message.replace(/ in the inventory before,| now/g, '').replace(/^Nothing.*/, 'idle'),
      );
  const list = (rows: string): Files => ({ 'equipment.csv': `unit_id,category,quantity,condition\n${rows}` });

  test('a change is told by number and share, whatever state the items are in', async () => {
    const before = list('101,desktop,10,in_use\n101,laptop,10,broken\n101,printer,1,in_use\n');
    const now = list(
      '101,desktop,1,in_use\n101,laptop,10,stored\n101,desktop,90,on_order\n101,printer,5,in_use\n',
    );
    expect(await told(before, now)).toEqual(['computer of unit 101: 20 11 (−45.0%).']);
    const { issues } = await compared(before, now);
    expect(issues.find(({ rule }) => rule === 'count-changed-sharply')).toMatchObject({
      severity: 'warning',
      file: 'equipment.csv',
      row: 2,
      field: 'computer',
      value: 11,
    });
  });

  test.each([
    ['plausible: { change: 50% }\n', 0],
    ['plausible: { change: 0.45 }\n', 0],
    ['plausible: { change: 44% }\n', 1],
    ['plausible: { change_at_least: 10 }\n', 0],
    ['plausible: { change_at_least: 9 }\n', 1],
  ])('%s', async (config, times) => {
    const lists = [list('101,desktop,20,\n'), list('101,desktop,11,\n')] as const;
    expect(await told(...lists, `${TARGETS}${config}`)).toHaveLength(times);
  });

  test('forms and lists are one inventory as the other', async () => {
    const before = { 'units.csv': 'unit_id,Máy tính để bàn,Máy tính xách tay\n101,30,10\n102,5,\n' };
    const now = list('101,desktop,40,\n102,desktop,20,\n');
    expect(await told(before, now)).toEqual([]);
    expect(await told(now, { 'units.csv': 'unit_id,Số máy tính\n101,12\n102,20\n' })).toEqual([
      'computer of unit 101: 40 12 (−70.0%).',
    ]);
  });

  test('people of every kind are held against each other, and those that a target names', async () => {
    const before = { 'units.csv': 'unit_id,officials,guards,households\n101,10,20,900\n102,,3,1\n' };
    const now = { 'units.csv': 'unit_id,officials,guards,households\n101,30,2,100\n102,50,4,1\n' };
    expect(await told(before, now)).toEqual([
      'officials of unit 101: 10 30 (+200.0%).',
      'guards of unit 101: 20 2 (−90.0%).',
    ]);
  });

  test('what stands in for an unknown figure is told once', async () => {
    const stand = `${TARGETS}stand_ins: { officials: [staff_present] }\n`;
    const staff = (count: number): Files => ({ 'units.csv': `unit_id,staff_present\n101,${count}\n` });
    expect(await told(staff(10), staff(30), stand)).toEqual(['staff_present of unit 101: 10 30 (+200.0%).']);
  });

  test.each<[string, Files, Files]>([
    ['a unit that is new', list('101,desktop,40,\n'), list('101,desktop,40,\n102,desktop,40,\n')],
    [
      'a number that was refused',
      list('101,desktop,40,\n101,laptop,x,\n102,desktop,1,\n'),
      list('101,desktop,4,\n102,desktop,1,\n'),
    ],
    [
      'a number that is refused',
      list('101,desktop,40,\n102,desktop,1,\n'),
      list('101,desktop,4,\n101,laptop,x,\n102,desktop,1,\n'),
    ],
    [
      'a unit that sends nothing now, which is told as that',
      { 'units.csv': UNITS, ...list('101,desktop,40,\n102,desktop,1,\n') },
      { 'units.csv': UNITS, ...list('102,desktop,1,\n') },
    ],
  ])('nothing is told of %s', async (_, before, now) => {
    expect(await told(before, now)).toEqual([]);
  });

  test('without a row there is none where the configuration says so', async () => {
    const units = { 'units.csv': UNITS };
    const config = `${TARGETS}no_rows_means_none: [equipment]\n`;
    const before = { ...units, ...list('101,desktop,40,\n102,desktop,1,\n') };
    expect(await told(before, { ...units, ...list('102,desktop,1,\n') }, config)).toEqual([
      'computer of unit 101: 40 0 (−100.0%).',
    ]);
  });

  test('the report names its files, and nothing is written over them', async () => {
    const { previous } = await compared(list('101,desktop,4,\n'), list('101,desktop,4,\n'));
    expect(previous?.map(({ path }) => path)).toEqual(['before-equipment.csv']);
    const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, 'before.csv': UNITS });
    const { code, err } = await run(
      ['validate', 'units.csv', '--previous', 'before.csv', '-o', 'before.csv'],
      { cwd },
    );
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('"before.csv" is one of the files that are read'),
    ]);
  });

  test('a roster says in both which units there are, and is itself none', async () => {
    const cwd = folder({
      'infragap.yaml': `${CONFIG}${TARGETS}`,
      'roster.csv': 'unit_id,name,officials\n101,An Lao,5\n',
      'now.csv': 'unit_id,category\nAn Lao,printer\n',
      'before.csv': 'unit_id,category,quantity\nAn Lao,printer,9\n',
      'other.csv': 'unit_id,category,quantity\nHoai An,printer,9\n',
    });
    const rules = async (before: string) => {
      const args = [
        'validate',
        'now.csv',
        '--previous',
        before,
        '--roster',
        'roster.csv',
        '--format',
        'json',
      ];
      const { issues } = JSON.parse((await run(args, { cwd })).out) as Report;
      return issues.flatMap(({ rule, severity }) => (severity === 'warning' ? [rule] : []));
    };
    // Nothing tells of the computers that a target asks for.
    expect(await rules('before.csv')).toEqual(['count-changed-sharply', 'kind-not-listed']);
    expect(await rules('other.csv')).toEqual(['setting-idle', 'kind-not-listed']);
  });

  test.each<[string, string, string]>([
    [
      'is damaged',
      '%PDF-1.4',
      '"before.csv" cannot be used, so nothing can be held against it. The file is of a kind',
    ],
    ['is empty', '', '"before.csv" cannot be used, so nothing can be held against it. The file is empty.'],
    ['ends in a cell that is never closed', 'unit_id,name\n101,"An', '"before.csv:2" cannot be used'],
    ['is no table that is known', 'a,b\n1,2\n', '"before.csv:1" cannot be used'],
  ])('an inventory before that %s ends the job', async (_, text, said) => {
    const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': UNITS, 'before.csv': text });
    const { code, out, err } = await run(['validate', 'units.csv', '--previous', 'before.csv'], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  test('in Vietnamese', async () => {
    const lists = [list('101,desktop,40,\n'), list('101,desktop,4,\n')] as const;
    const { issues } = await compared(...lists, TARGETS, '--lang', 'vi');
    expect(issues.map(({ message }) => message)).toContain(
      'Máy tính của đơn vị 101: bản kiểm kê trước là 40, nay là 4 (−90,0%).',
    );
  });
});
