import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';
import { xlsxOf } from './support/workbook.ts';

const UNITS =
  'unit_id,name,lan,area_class\n101,An Lao,no,mountainous\n102,Hoai An,no,plain\n103,Tuy Phuoc,yes,plain\n';

const files = (list: Files, prices = '', asOf = '2026-06-30'): Files => ({
  'infragap.yaml': `as_of: ${asOf}
price_lists: [${Object.keys(list).join(', ')}]
${prices}
targets: [{ id: lan, check: has, fact: lan, buy: cable }]
`,
  'units.csv': UNITS,
  ...list,
});

/** Rows of texts and numbers as a worksheet. */
const sheet = (rows: readonly (readonly (string | number)[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells) =>
        `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** The lines of two LANs, as [unit, thing, each, per, amount], and where their prices stand. */
async function linesFor(list: Files, prices?: string, asOf?: string) {
  const cwd = folder(files(list, prices, asOf));
  const { report } = await analyze({ paths: ['.'], cwd, today: '2026-06-30' });
  const { lines, price_list } = report.estimate;
  return {
    lines: lines.map(({ unit_id, buy, unit_price, per, amount }) => [
      unit_id,
      buy,
      unit_price,
      per,
      amount?.low,
    ]),
    prices: price_list,
    issues: report.issues.map(({ rule, file, row, message }) => ({ rule, file, row, message })),
    configuration: report.configuration.files,
  };
}

/** What the user reads when a list stops the run. */
async function refusal(list: Files, prices?: string): Promise<string[]> {
  const { code, out, err } = await run(['budget', '.'], { cwd: folder(files(list, prices)) });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^infragap: /, ''));
}

describe('a price list', () => {
  test('gives what the configuration would give, and where it stands', async () => {
    const { lines, prices, configuration } = await linesFor({
      'prices.csv': `item,price,per,name,includes,excludes,low,high,valid_from,valid_to,source,with,useful_life_years,divisible,factor_mountainous
cable,1000,set,A small LAN,"tax, cabling",switch,900,1300,2026-01-01,2026-12-31,Quotation 12,work,8,yes,1.15
work,200,each,,,,,,,,,,,,
`,
    });
    expect(lines).toEqual([
      ['101', 'cable', 1150, 'set', 1150],
      ['101', 'work', 200, 'each', 200],
      ['102', 'cable', 1000, 'set', 1000],
      ['102', 'work', 200, 'each', 200],
    ]);
    expect(prices[0]).toEqual({
      id: 'cable',
      name: 'A small LAN',
      price: 1000,
      currency: 'VND',
      rates: [],
      per: 'set',
      range: { low: 900, high: 1300 },
      area_factors: { mountainous: 1.15 },
      includes: ['tax', 'cabling'],
      excludes: ['switch'],
      valid_from: '2026-01-01',
      valid_to: '2026-12-31',
      source: 'Quotation 12',
      file: 'prices.csv',
      row: 2,
    });
    expect(prices[1]).toMatchObject({ id: 'work', file: 'prices.csv', row: 3 });
    expect(configuration).toEqual(['prices.csv', 'infragap.yaml']);
  });

  test('as an office writes it: a title, Vietnamese headings, sections, millions, a signature', async () => {
    const { lines, prices, issues } = await linesFor({
      'gia.csv': `BẢNG ĐƠN GIÁ NĂM 2026,,,,,,,
,,,,,,,
STT,Mã,Tên thiết bị,Đơn vị tính,Đơn giá (triệu đồng) (đã bao gồm thuế VAT),Hiệu lực từ,Nguồn giá,Ghi chú
(1),(2),(3),(4),(5),(6),(7),(8)
I,Hạ tầng mạng,,,,,,
1,cable,Mạng LAN nhỏ,Bộ,"12,5",01/01/2026,Báo giá 12,
2,line,Đường truyền,Đường truyền/tháng,"1,25",15/01/2026,Báo giá 13,
,Người lập biểu,,,Giám đốc,,,
`,
    });
    expect(lines).toEqual([
      ['101', 'cable', 12_500_000, 'set', 12_500_000],
      ['102', 'cable', 12_500_000, 'set', 12_500_000],
    ]);
    expect(prices).toMatchObject([
      { id: 'cable', includes: ['tax'], valid_from: '2026-01-01', source: 'Báo giá 12', row: 6 },
    ]);
    expect(issues.filter(({ file }) => file === 'gia.csv').map(({ rule }) => rule)).toEqual([
      'header-found',
      'note-row',
    ]);
  });

  test('as a workbook, whose other sheet is told', async () => {
    const { lines, prices, issues } = await linesFor({
      'gia.xlsx': xlsxOf({
        sheets: {
          Gia: sheet([
            ['Mã', 'Đơn giá', 'Hiệu lực từ'],
            ['cable', 7_000_000, '2026-01-01'],
          ]),
          Note: sheet([['Written by hand'], ['for all']]),
        },
      }),
    });
    expect(lines[0]).toEqual(['101', 'cable', 7_000_000, 'each', 7_000_000]);
    expect(prices[0]).toMatchObject({ file: 'gia.xlsx', sheet: 'Gia', row: 2 });
    expect(issues.map(({ rule }) => rule)).toContain('sheet-without-prices');
  });

  test('as JSON', async () => {
    const { lines } = await linesFor({ 'prices.json': '[{ "item": "cable", "price": 5000, "per": "set" }]' });
    expect(lines[0]).toEqual(['101', 'cable', 5000, 'set', 5000]);
  });

  test('rows of one id follow each other in time', async () => {
    const list = {
      'prices.csv': 'item,price,valid_from,valid_to\ncable,100,,2026-06-29\ncable,120,2026-06-30,\n',
    };
    expect((await linesFor(list)).prices[0]).toMatchObject({ price: 120, row: 3 });
    expect((await linesFor(list, '', '2026-06-29')).prices[0]).toMatchObject({ price: 100, row: 2 });
  });

  test('dates may be a month or a year: its first day, its last day', async () => {
    const list = { 'prices.csv': 'item,price,valid_from,valid_to\ncable,100,T5/2026,2026\n' };
    expect((await linesFor(list)).prices[0]).toMatchObject({
      valid_from: '2026-05-01',
      valid_to: '2026-12-31',
    });
  });

  test('gives way to what its configuration says itself, and that is told', async () => {
    const { prices, issues } = await linesFor(
      { 'prices.csv': 'item,price\ncable,100\n' },
      'prices: { cable: { price: 90 } }',
    );
    expect(prices[0]).toMatchObject({ price: 90, file: 'infragap.yaml', row: 3 });
    expect(issues.find(({ rule }) => rule === 'price-overruled')).toMatchObject({
      file: 'prices.csv',
      row: 2,
      message: 'The price of cable gave way to that of infragap.yaml.',
    });
  });

  test('comes before what its configuration extends; a base keeps its own list', async () => {
    const cwd = folder({
      'province/base.yaml': 'price_lists: [prices.csv]\nprices: { work: { price: 7 } }\n',
      'province/prices.csv': 'item,price,with\ncable,100,work\n',
      'commune/infragap.yaml':
        'as_of: 2026-06-30\nextends: [../province/base.yaml]\nprice_lists: [own.csv]\ntargets: [{ id: lan, check: has, fact: lan, buy: cable }]\n',
      'commune/own.csv': 'item,price\nwork,8\n',
      'commune/units.csv': UNITS,
    });
    const { report } = await analyze({ paths: ['commune'], cwd, today: '2026-06-30' });
    expect(report.estimate.price_list.map(({ id, price, file }) => [id, price, file])).toEqual([
      ['work', 8, 'commune/own.csv'],
      ['cable', 100, 'province/prices.csv'],
    ]);
    expect(report.configuration.files).toEqual([
      'province/prices.csv',
      'province/base.yaml',
      'commune/own.csv',
      'commune/infragap.yaml',
    ]);
  });

  test('is no inventory, however it is named', async () => {
    const list = { 'prices.csv': 'item,price\ncable,10000\n' };
    const cwd = folder(files(list));
    for (const paths of [['.'], ['units.csv', 'prices.csv'], ['*.csv']]) {
      const { report } = await analyze({ paths, cwd, today: '2026-06-30' });
      expect(report.files.map(({ path }) => path)).toEqual(['units.csv']);
      expect(report.issues).toEqual([]);
    }
    const { code, err } = await run(['validate', 'prices.csv'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'infragap: prices.csv: the configuration reads this as a price list, and no inventory is named beside it; name that.\n',
    });
  });
});

describe('what is wrong in a price list stops the run, with its row and column', () => {
  test.each([
    [
      'item,price\ncable,abc',
      'prices.csv:2:B: price: "abc" is not a number; write digits only, such as 15000000.',
    ],
    ['item,price\ncable,', 'prices.csv:2:B: price: is missing.'],
    ['item,price\ncable,đang cập nhật', 'prices.csv:2:B: price: is missing.'],
    ['item,price\n,15', 'prices.csv:2:A: item: is missing.'],
    [
      'item,price,factor_plain,factor_island\ncable,5,1,0',
      'prices.csv:2:D: area_factors.island: 0 is too small or too few (more than 0).',
    ],
    ['item,price\ncable,-5', 'prices.csv:2:B: price: -5 is too small or too few (at least 0).'],
    [
      'item,price\ncable,15.000',
      'prices.csv:2:B: price: "15.000" may be 15000 or 15.000; write 15000 if that is meant.',
    ],
    [
      'item,price\ncable,#REF!',
      'prices.csv:2:B: price: "#REF!" is the error of a formula; correct the formula, or write the value.',
    ],
    [
      'item,price\ncable,12 USD',
      'prices.csv:2:B: price: "12 USD" is not a number; write digits only, such as 15000000.',
    ],
    [
      'item,price\nMạng LAN,15',
      'prices.csv:2:A: item: "Mạng LAN" cannot be an id: use letters, digits, ".", "-" and "_".',
    ],
    ['item,price\nnone,15', 'prices.csv:2:A: item: "none" is a reserved word; give the price another id.'],
    [
      'item,price,valid_from\ncable,15,soon',
      'prices.csv:2:C: valid_from: "soon" is not a date; write it as 2023-12-31.',
    ],
    [
      'item,price,valid_from\ncable,15,2025/2026',
      'prices.csv:2:C: valid_from: "2025/2026" is not a date; write it as 2023-12-31.',
    ],
    [
      'item,price,valid_from,valid_to\ncable,15,2026-02-01,2026-01-01',
      'prices.csv:2:D: valid_to: 2026-01-01: the first may not be after the second.',
    ],
    [
      'item,price,low,high\ncable,15,16,20',
      'prices.csv:2:C: range: the price 15 lies outside its own range [16,20].',
    ],
    [
      'item,price,per\ncable,15,handful',
      'prices.csv:2:C: per: "handful" is not known. Known: each, set, metre, km, month, year, cái, bộ, mét, tháng, năm.',
    ],
    [
      'item,price,tax\ncable,15,8%',
      'prices.csv:2:C: tax: "8%" is not known. Known: included, not included, đã gồm, chưa gồm.',
    ],
    [
      'item,price,with\ncable,15,wrok\nwork,3,',
      'prices.csv:2:C: with: "wrok" is not known. Did you mean "work"?',
    ],
    [
      'item,price\ncable,15\ncable,16',
      'prices.csv:3:A: item: "cable" has a price from the same day on already (prices.csv:2); give the later one its valid_from.',
    ],
    [
      'item,prise\ncable,15',
      'prices.csv: a price list needs the columns item (the id of the price) and price; here there are: item, prise. Is price the column "prise"?',
    ],
    ['', 'The price list prices.csv cannot be read: it is empty.'],
    [
      '[{"item":"cable","price":15000,"price":18000}]',
      'The price list prices.csv:1 cannot be read: "price" stands more than once in one record (again in line 1, column 32), with different values. Delete the wrong one.',
    ],
  ])('%s', async (list, sentence) => {
    expect((await refusal({ 'prices.csv': list }))[0]).toBe(sentence);
  });

  test('all of it at once', async () => {
    expect(await refusal({ 'prices.csv': 'item,price,per\ncable,abc,handful\n,7,\n' })).toHaveLength(3);
  });

  test('a target that buys what neither the configuration nor a list has', async () => {
    expect(await refusal({ 'prices.csv': 'item,price\ncabel,15\n' })).toEqual([
      'infragap.yaml:4:50: targets[1].buy: "cable" is not known. Did you mean "cabel"?',
    ]);
  });

  test('a list that is not there', async () => {
    const cwd = folder({ 'infragap.yaml': 'price_lists: [pricse.csv]\n', 'units.csv': UNITS });
    expect((await run(['gaps', '.'], { cwd })).err).toBe(
      'infragap: infragap.yaml:1:15: there is no price list "pricse.csv" beside this file.\n',
    );
  });

  test('nothing is written over a list', async () => {
    const cwd = folder(files({ 'prices.csv': 'item,price\ncable,100\n' }));
    const { code, err } = await run(['budget', '.', '-o', 'prices.csv'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'infragap: -o: "prices.csv" is one of the files that are read; choose another name.\n',
    });
  });
});
