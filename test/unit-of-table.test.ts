import { describe, expect, test } from 'vitest';
import { xlsx } from './support/as-they-come/files.ts';
import { form, line } from './support/as-they-come/sheet.ts';
import { inventory } from './support/inventory.ts';

/** Whose rows those of a list are that has no column of units. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
  rules: { unit-without-items: off }
  no_rows_means_none: [equipment]
`;
const UNITS = `unit_id,name,tier,parent_id
A,Huyện Tây Giang,district,
B,Huyện Hòa Vang,district,
A1,Xã Tân Lập,commune,A
A2,Xã Lăng,commune,A
B1,Xã Tân Lập,commune,B
B2,Xã Hòa Sơn,commune,B
`;

type Has = Readonly<Record<string, number | readonly [number, number]>>;

/** The computers of the units that have or may have any, and what was found wrong: row, rule, what the text says. */
async function read(table: string, content: string | Buffer) {
  const { report } = await inventory(
    { 'infragap.yaml': CONFIG, 'units.csv': UNITS, [table]: content },
    ['units.csv', table],
    'gaps',
  );
  const has = report.targets[0]?.by_unit.flatMap(({ unit_id, actual }) => {
    if (!actual || actual.high === 0) return [];
    return [[unit_id, actual.low === actual.high ? actual.low : [actual.low, actual.high]]];
  });
  const faults = report.issues.filter(({ severity }) => severity !== 'info');
  return {
    has: Object.fromEntries(has ?? []),
    faults: faults.map(({ row, rule, value }) => `${row} ${rule} ${value}`),
    messages: faults.map(({ message }) => message),
  };
}

const HEADER = 'Loại thiết bị,Số lượng,Tình trạng';
const ROW = 'Máy tính để bàn,4,Đang sử dụng';
const file = (...lines: readonly string[]): string => [...lines, ''].join('\n');

describe('the titles above a list', () => {
  const CASES: readonly [string, readonly string[], Has, readonly string[]][] = [
    ['a commune of the district beside it', ['UBND HUYỆN TÂY GIANG', 'UBND XÃ TÂN LẬP'], { A1: 4 }, []],
    ['of the other', ['UBND HUYỆN HÒA VANG', 'UBND XÃ TÂN LẬP'], { B1: 4 }, []],
    ['the commune first', ['UBND XÃ TÂN LẬP', 'HUYỆN TÂY GIANG'], { A1: 4 }, []],
    ['in one line', ['UBND HUYỆN TÂY GIANG - UBND XÃ TÂN LẬP'], { A1: 4 }, []],
    ['in a line that says so outright', ['Đơn vị: Xã Tân Lập - Huyện Tây Giang'], { A1: 4 }, []],
    ['in what the list is called', ['UBND HUYỆN TÂY GIANG', 'THỐNG KÊ THIẾT BỊ UBND XÃ LĂNG NĂM 2026'], { A2: 4 }, []],
    ['both in what it is called', ['Danh sách máy tính xã Tân Lập thuộc huyện Hòa Vang'], { B1: 4 }, []],
    ['of two districts nobody knows which', ['UBND XÃ TÂN LẬP'], { A1: [0, 4], B1: [0, 4] }, ['3 ambiguous-unit UBND XÃ TÂN LẬP']],
    ['a body of it with stock of its own', ['UBND XÃ LĂNG', 'THIẾT BỊ CỦA TRẠM Y TẾ XÃ LĂNG'], {}, ['4 unknown-unit THIẾT BỊ CỦA TRẠM Y TẾ XÃ LĂNG']],
    ['a part of it', ['UBND XÃ LĂNG', 'THIẾT BỊ CỦA TRUNG TÂM HÀNH CHÍNH CÔNG XÃ LĂNG'], { A2: 4 }, []],
    ['a commune that is not there', ['UBND HUYỆN TÂY GIANG', 'UBND XÃ LĂNGG'], { A2: [0, 4] }, ['4 unknown-unit UBND XÃ LĂNGG']],
    ['stated, and not there', ['UBND HUYỆN TÂY GIANG', 'Đơn vị: Xã Lăngg'], { A2: [0, 4] }, ['4 unknown-unit Xã Lăngg']],
    ['a commune of another district', ['UBND HUYỆN HÒA VANG', 'DANH SÁCH THIẾT BỊ XÃ LĂNG'], { A2: [0, 4], B: [0, 4] }, ['3 ambiguous-unit UBND HUYỆN HÒA VANG']],
    ['a school is not the district', ['HUYỆN TÂY GIANG', 'TRƯỜNG THCS XÃ LĂNG'], {}, ['4 unknown-unit TRƯỜNG THCS XÃ LĂNG']],
    ['a health station is not the district', ['HUYỆN TÂY GIANG', 'TRẠM Y TẾ XÃ LĂNG'], {}, ['4 unknown-unit TRẠM Y TẾ XÃ LĂNG']],
    ['a province that nobody lists stands above', ['UBND TỈNH QUẢNG NAM', 'UBND HUYỆN TÂY GIANG'], { A: 4 }, []],
    ['all communes are none', ['UBND HUYỆN TÂY GIANG', 'DANH SÁCH MÁY TÍNH CÁC XÃ NĂM 2026'], { A: 4 }, []],
    ['a department is of its district', ['UBND HUYỆN TÂY GIANG', 'PHÒNG LAO ĐỘNG THƯƠNG BINH VÀ XÃ HỘI'], { A: 4 }, []],
    ['what figures are in is no unit', ['UBND HUYỆN TÂY GIANG', 'Đơn vị tính: cái'], { A: 4 }, []],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, titles, has, faults) => {
    const content = file(...titles.map((title) => `${title},,`), HEADER, ROW);
    expect(await read('equipment.csv', content)).toMatchObject({ has, faults });
  });
});

describe('what a file is called', () => {
  const CASES: readonly [string, string, readonly string[], Has, readonly string[]][] = [
    ['a commune of the district above', 'Xã Tân Lập', ['UBND HUYỆN TÂY GIANG'], { A1: 4 }, []],
    ['the district of a commune above', 'Huyện Hòa Vang', ['UBND XÃ TÂN LẬP'], { B1: 4 }, []],
    ['a commune that is not there', 'Xã Lăngg', ['UBND HUYỆN TÂY GIANG'], { A2: [0, 4] }, ['3 unknown-unit Xã Lăngg']],
    ['a unit among other words', 'equipment - Xã Hòa Sơn', ['UBND XÃ LĂNG'], { A2: [0, 4], B2: [0, 4] }, ['2 ambiguous-unit UBND XÃ LĂNG']],
    ['a unit and a year', 'Hòa Sơn 2026', ['UBND XÃ LĂNG'], { A2: [0, 4], B2: [0, 4] }, ['2 ambiguous-unit UBND XÃ LĂNG']],
    ['another than the list states', 'Hòa Sơn 2026', ['Đơn vị: Xã Lăng'], { A2: 4 }, ['2 name-differs Hòa Sơn']],
    ['a name without its word', 'Lăng', ['UBND HUYỆN TÂY GIANG'], { A2: 4 }, []],
    ['nothing of units', 'phương án 2026', ['UBND HUYỆN TÂY GIANG'], { A: 4 }, []],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, name, titles, has, faults) => {
    const content = file(...titles.map((title) => `${title},,`), HEADER, ROW);
    expect(await read(`${name}.csv`, content)).toMatchObject({ has, faults });
  });
});

describe('what a sheet is called', () => {
  const sheet = (name: string, title: string) =>
    form(name, [['STT', 'Loại thiết bị', 'Số lượng', 'Ghi chú']], [[1, 'Máy tính để bàn', 2, null]], {
      above: [line(title)],
    });

  test('a commune of the district above', async () => {
    const book = xlsx([sheet('Xã Tân Lập', 'UBND HUYỆN HÒA VANG'), sheet('Xã Lăng', 'UBND HUYỆN TÂY GIANG')]);
    expect(await read('equipment.xlsx', book)).toMatchObject({ has: { B1: 2, A2: 2 }, faults: [] });
  });

  test('another than the list states', async () => {
    const book = xlsx([sheet('Xã Hòa Sơn', 'Đơn vị: UBND xã Lăng')]);
    expect(await read('equipment.xlsx', book)).toMatchObject({
      has: { A2: 2 },
      messages: [
        'The sheet is called "Xã Hòa Sơn", which is another unit; its rows were taken to be of unit A2, as "UBND xã Lăng" in it says.',
      ],
    });
  });
});

describe('without a table of units', () => {
  const sheet = (name: string, quantity: number, title?: string) =>
    form(name, [['STT', 'Loại thiết bị', 'Số lượng']], [[1, 'Máy tính để bàn', quantity]], {
      above: title === undefined ? [] : [line(title)],
    });
  /** The computers of the units that were found, and what is told of the sheets that are of none. */
  async function found(files: Readonly<Record<string, string | Buffer>>) {
    const { report } = await inventory({ 'infragap.yaml': CONFIG, ...files }, [], 'gaps');
    const has = (report.targets[0]?.by_unit ?? []).map(({ unit_id, actual }) => [unit_id, actual?.low]);
    const told = report.issues.flatMap(({ rule, file, sheet }) =>
      rule === 'missing-column' || rule === 'summary-left-out' ? [`${rule} ${sheet ?? file}`] : [],
    );
    return { has: Object.fromEntries(has), told };
  }
  const LIST = file('Loại thiết bị,Số lượng', 'Máy tính để bàn,4');

  test('a summary of the sheets of offices is no office', async () => {
    const book = xlsx([sheet('Tân Lập', 3), sheet('Lăng', 2), sheet('Tổng hợp', 5)]);
    expect(await found({ 'kk.xlsx': book })).toEqual({
      has: { 'Tân Lập': 3, Lăng: 2 },
      told: ['summary-left-out Tổng hợp'],
    });
  });

  test('nor is one of lists with titles', async () => {
    const book = xlsx([sheet('TH', 5), sheet('1', 3, 'UBND XÃ LĂNG'), sheet('2', 2, 'UBND XÃ TÂN LẬP')]);
    expect(await found({ 'kk.xlsx': book })).toEqual({
      has: { 'UBND XÃ LĂNG': 3, 'UBND XÃ TÂN LẬP': 2 },
      told: ['summary-left-out TH'],
    });
  });

  test.each(['Sheet1', 'Sheet 3', 'Trang tính1', 'Mẫu', 'Biểu 02', 'Tổng hợp 2025', 'Thiết bị CNTT'])(
    'a sheet %s is called after nobody',
    async (name) => {
      const book = xlsx([sheet(name, 3)]);
      expect(await found({ 'kiem-ke 2025.xlsx': book })).toEqual({
        has: {},
        told: [`missing-column ${name}`],
      });
      expect(await found({ 'Sở Y tế.xlsx': book })).toEqual({ has: { 'Sở Y tế': 3 }, told: [] });
    },
  );

  test.each<[string, readonly string[], Readonly<Record<string, number>>, number]>([
    // What stands above any heading is of the title.
    ['numbered', ['STT,Loại thiết bị,Số lượng', 'I,Xã Lăng,', '1,Máy tính để bàn,4', '2,Laptop,1', 'II,UBND xã Tân Lập,', '1,Máy tính để bàn,2'], { 'Xã Lăng': 5, 'UBND xã Tân Lập': 2 }, 0],
    ['not numbered', ['UBND XÃ LĂNG,', 'Loại thiết bị,Số lượng', 'Laptop,3', 'Xã Tân Lập,', 'Laptop,2', 'XÃ LĂNG,', 'PC,1'], { 'UBND XÃ LĂNG': 4, 'Xã Tân Lập': 2 }, 0],
    ['a second letterhead', ['UBND XÃ LĂNG,', 'Loại thiết bị,Số lượng', 'Laptop,3', ',', 'UBND XÃ TÂN LẬP,', 'Loại thiết bị,Số lượng', 'Laptop,2'], { 'UBND XÃ LĂNG': 3, 'UBND XÃ TÂN LẬP': 2 }, 0],
    ['within districts', ['Loại thiết bị,Số lượng', 'Huyện A,', 'Xã Lăng,', 'Laptop,3', 'Huyện B,', 'Xã Tân Lập,', 'Laptop,2'], { 'Xã Lăng': 3, 'Xã Tân Lập': 2 }, 0],
    // The 2 may be of the one or of another.
    ['of one name in two districts', ['Loại thiết bị,Số lượng', 'Huyện A,', 'Xã Lăng,', 'Laptop,3', 'Huyện B,', 'Xã Lăng,', 'Laptop,2'], { 'Xã Lăng': 3 }, 1],
    ['of things, which are no units', ['UBND XÃ LĂNG,', 'Loại thiết bị,Số lượng', 'I. Máy tính,', 'Laptop,3', 'II. Khối Đảng,', 'PC,2'], { 'UBND XÃ LĂNG': 5 }, 0],
  ])('sections are units: %s', async (_, lines, has, unclear) => {
    const { report, found } = await inventory({ 'infragap.yaml': CONFIG, 'equipment.csv': file(...lines) }, [], 'gaps');
    const low = (report.targets[0]?.by_unit ?? []).map(({ unit_id, actual }) => [unit_id, actual?.low]);
    expect([Object.fromEntries(low), found('ambiguous-unit')]).toEqual([has, unclear]);
  }); // biome-ignore format: a table to be read as one

  test('nor is a file bang ke 2025', async () => {
    expect(await found({ 'bang ke 2025.csv': LIST, 'Xã Lăng 2025.csv': LIST })).toEqual({
      has: { 'Xã Lăng': 4 },
      told: ['missing-column bang ke 2025.csv'],
    });
  });
});

describe('the sections of a list', () => {
  const CASES: readonly [string, readonly string[], Has, readonly string[]][] = [
    ['a commune of the district above', ['UBND HUYỆN TÂY GIANG,,', HEADER, 'Xã Lăng,,', ROW, 'Xã Tân Lập,,', 'Máy tính để bàn,2,Đang sử dụng'], { A1: 2, A2: 4 }, []],
    ['numbered', ['UBND HUYỆN TÂY GIANG,,,', `STT,${HEADER}`, 'I,Xã Lăng,,', `1,${ROW}`, 'II,Xã Tân Lập,,', `1,${ROW}`], { A1: 4, A2: 4 }, []],
    ['a commune that is not there is not the district', ['UBND HUYỆN TÂY GIANG,,', HEADER, 'Xã Lăng,,', ROW, 'Xã Lăngg,,', 'Máy tính để bàn,2,', 'Máy tính để bàn,1,'], { A2: [4, 7] }, ['6 unknown-unit Xã Lăngg']],
    ['of two districts nobody knows which', [HEADER, 'Xã Lăng,,', ROW, 'Xã Tân Lập,,', 'Máy tính để bàn,2,'], { A1: [0, 2], B1: [0, 2], A2: 4 }, ['5 ambiguous-unit Xã Tân Lập']],
    ['without a title, a commune that is not there', [HEADER, 'Xã Lăng,,', ROW, 'Xã Lạ,,', 'Máy tính để bàn,2,'], { A2: 4 }, ['5 unknown-unit Xã Lạ']],
    ['a commune of another district than the title', ['UBND HUYỆN HÒA VANG,,', HEADER, 'Xã Lăng,,', ROW], { A2: [0, 4] }, ['4 unit-outside-section Xã Lăng']],
    ['districts with communes', [HEADER, 'Huyện Tây Giang,,', 'Xã Tân Lập,,', ROW, 'Huyện Hòa Vang,,', 'Xã Tân Lập,,', 'Máy tính để bàn,1,Đang sử dụng'], { A1: 4, B1: 1 }, []],
    ['districts with communes, numbered', [`STT,${HEADER}`, 'I,Huyện Tây Giang,,', '1,Xã Tân Lập,,', `1,${ROW}`, '2,Xã Lăng,,', `1,${ROW}`, 'II,Huyện Hòa Vang,,', '1,Xã Tân Lập,,', `1,${ROW}`], { A1: 4, A2: 4, B1: 4 }, []],
    ['of which one has nothing', [HEADER, 'Huyện Tây Giang,,', 'Huyện Hòa Vang,,', 'Xã Lăng,,', 'Xã Hòa Sơn,,', ROW], { B2: 4 }, []],
    ['in two columns', ['UBND HUYỆN TÂY GIANG,', 'Loại thiết bị,Số lượng', 'Xã Lăng,', 'Máy tính để bàn,4', 'Xã Lăngg,', 'Máy tính để bàn,1'], { A2: [4, 5] }, ['6 unknown-unit Xã Lăngg']],
    ['with their sums', [HEADER, 'Xã Lăng,4,', ROW, 'Xã Hòa Sơn,4,', ROW], { A2: [4, 8], B2: [4, 8] }, ['2 not-in-list Xã Lăng', '4 not-in-list Xã Hòa Sơn']],
    ['a second letterhead', ['UBND XÃ LĂNG,,', HEADER, ROW, ',,', 'UBND XÃ HÒA SƠN,,', HEADER, 'Máy tính để bàn,2,Đang sử dụng'], { A2: 4, B2: 2 }, []],
    ['a second letterhead of two lines', ['UBND XÃ LĂNG,,', HEADER, ROW, ',,', 'UBND HUYỆN HÒA VANG,,', 'UBND XÃ TÂN LẬP,,', HEADER, ROW], { A2: 4, B1: 4 }, []],
    ['a department is of its district', ['UBND HUYỆN TÂY GIANG,,', HEADER, 'I. Phòng Nội vụ,,', ROW], { A: 4 }, []],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, lines, has, faults) => {
    expect(await read('equipment.csv', file(...lines))).toMatchObject({ has, faults });
  });
});

describe('a heading that is not understood ends the section before it, in a list with a column of units', () => {
  const UNIT_HEADER = `Đơn vị,${HEADER}`;
  const CASES: readonly [string, readonly string[], Has, readonly string[]][] = [
    ['a district without its word', ['Huyện Hòa Vang:,,,', `Xã Tân Lập,${ROW}`, 'Tây Giang,,,', 'Xã Tân Lập,Máy tính để bàn,2,Đang sử dụng'], { A: [0, 1], A1: [0, 2], B1: [4, 6] }, ['4 missing-value null', '5 ambiguous-unit Xã Tân Lập']],
    ['one without items ends nothing', ['Huyện Hòa Vang:,,,', 'Hòa Sơn,,,', `Xã Tân Lập,${ROW}`], { B1: 4, B2: [0, 1] }, ['3 missing-value null']],
  ]; // biome-ignore format: a table to be read as one

  test.each(CASES)('%s', async (_, lines, has, faults) => {
    expect(await read('equipment.csv', file(UNIT_HEADER, ...lines))).toMatchObject({ has, faults });
  });
});

test('what cannot be told is said in both languages', async () => {
  const content = file('UBND HUYỆN TÂY GIANG,,', 'UBND XÃ LĂNGG,,', HEADER, ROW, 'Máy tính xách tay,2,');
  const said = async (...args: string[]) =>
    (await inventory({ 'units.csv': UNITS, 'equipment.csv': content }, args, 'gaps')).report.issues
      .filter(({ rule }) => rule === 'unknown-unit')
      .map(({ message, fix }) => [message, fix]);
  expect(await said()).toEqual([
    [
      '"UBND XÃ LĂNGG" is no unit of the units table; 2 rows of this file cannot be used. Did you mean "Xã Lăng"?',
      'Correct the title, the heading of the section or the name of the sheet or file, add the unit, or add a column unit_id.',
    ],
  ]);
  expect(await said('--lang', 'vi')).toEqual([
    [
      '"UBND XÃ LĂNGG" không phải đơn vị nào trong bảng đơn vị (units); 2 dòng của tệp này không dùng được. Có phải là "Xã Lăng"?',
      'Sửa tiêu đề, đề mục hoặc tên trang tính, tên tệp; thêm đơn vị; hoặc thêm cột "Mã đơn vị" (unit_id).',
    ],
  ]);
});
