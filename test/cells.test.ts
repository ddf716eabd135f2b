import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ColumnNotes,
  cleanText,
  earliest,
  latest,
  type Reading,
  readCell,
  surveyDates,
  surveyNumbers,
  surveyShares,
  type Vocabulary,
} from '../src/intake/cells/index.ts';
import { COUNT_WORDS, SCALE_WORDS } from '../src/intake/words.ts';
import type { Cell } from '../src/model/finding.ts';
import { CATEGORIES, type CellKind, type Field, TABLES } from '../src/model/tables.ts';

const WORDS: Vocabulary = { tiers: undefined, tierAliases: new Map(), categories: CATEGORIES };

/** What a cell means in short: its value, `undefined` for unknown, or the rule that it breaks. */
const says = (kind: CellKind, cell: Cell, notes?: ColumnNotes): unknown => {
  const { value, fault } = readCell(kind, cell, WORDS, notes);
  return fault ? `[${fault.rule}]` : value;
};
const readingsOf = ({ fault }: Reading): unknown => fault?.params?.readings;

describe('numbers', () => {
  test.each<[Cell, number]>([
    ['8', 8],
    ['08', 8],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['1234,567', 1234.567],
    ['12.500.000', 12_500_000],
    ['12,500,000', 12_500_000],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1\u202f234,5', 1234.5],
    ["1'234'567.5", 1_234_567.5],
    ['1’234', 1234],
    ['１２，５', 12.5],
    [' 12 ', 12],
    ['\u200b12', 12],
    [7, 7],
    [2.5, 2.5],
    ['-0', 0],
  ])('%j is %d', (cell, value) => expect(says('number', cell)).toBe(value));

  test.each<[string, number]>([
    ['1,5 tỷ', 1_500_000_000],
    ['1,5 tỉ đồng', 1_500_000_000],
    ['0,1 tỷ', 100_000_000],
    ['0.7 billion', 700_000_000],
    ['1,1 triệu', 1_100_000],
    ['15 triệu đồng', 15_000_000],
    ['15 trieu dong', 15_000_000],
    ['15 TRIỆU', 15_000_000],
    ['15tr', 15_000_000],
    ['15 tr.đ', 15_000_000],
    ['15 tr. đồng', 15_000_000],
    ['350 nghìn', 350_000],
    ['350 ngàn đồng', 350_000],
    ['2 nghìn tỷ', 2_000_000_000_000],
    ['3 thousand', 3000],
    ['1.5 million', 1_500_000],
    ['15 trđ', 15_000_000],
    ['15trđ', 15_000_000],
    ['1,5 tỷ đ', 1_500_000_000],
    ['1,5 tỷđ', 1_500_000_000],
  ])('%s has a scale word', (text, value) => expect(says('number', text)).toBe(value));

  test.each<[string, number]>([
    ['10.000.000 đồng', 10_000_000],
    ['10.000.000đ', 10_000_000],
    ['10.000.000 đ.', 10_000_000],
    ['1.234.567.890 ₫', 1_234_567_890],
    ['₫ 1.500.000', 1_500_000],
    ['VND 1.500.000', 1_500_000],
    ['1.500.000 VNĐ', 1_500_000],
    ['(1.234.000)', -1_234_000],
    ['(1.234.000 đ)', -1_234_000],
  ])('%s is money', (text, value) => expect(says('number', text)).toBe(value));

  test.each<[string, string, unknown]>([
    ['USD', '$1,234.50', 1234.5],
    ['USD', '$1.5 million', 1_500_000],
    ['USD', 'US$ 12', 12],
    ['USD', '-$5', -5],
    ['USD', '100 USD', 100],
    ['EUR', '€ 12,50', 12.5],
    ['EUR', '12,50 €', 12.5],
    ['VND', '100 USD', '[not-a-number]'],
    ['VND', '200000 EUR', '[not-a-number]'],
    ['VND', '$500', '[not-a-number]'],
    ['VND', '500 $', '[not-a-number]'],
    ['VND', '£5', '[not-a-number]'],
    ['VND', '1,5 triệu USD', '[not-a-number]'],
    ['USD', '5.000.000 đồng', '[not-a-number]'],
    ['VND', 'VND 5 đồng', '[not-a-number]'],
  ])('where money is in %s, %s is %s', (currency, text, value) => {
    const { value: read, fault } = readCell('number', text, { ...WORDS, currency });
    expect(fault ? `[${fault.rule}]` : read).toBe(value);
  });

  test.each<[Cell, ColumnNotes, unknown]>([
    ['0,35', { most: 1 }, 0.35],
    [1, { most: 1 }, 1],
    ['72,4%', { most: 1 }, 0.724],
    ['35', { most: 1 }, '[out-of-range]'],
    [72.4, { most: 1 }, '[out-of-range]'],
    ['35', { most: 1, scale: 0.01 }, 0.35],
    ['104,5', { most: 1, scale: 0.01 }, '[out-of-range]'],
  ])('%j in a column of shares with %j is %s', (cell, notes, value) =>
    expect(says('number', cell, notes)).toBe(value),
  );

  test('a figure under a header of another currency is no amount', () => {
    expect(says('number', '100', { currency: 'USD' })).toBe('[not-a-number]');
    expect(says('number', 100, { currency: 'USD' })).toBe('[not-a-number]');
    expect(readCell('number', 100, { ...WORDS, currency: 'USD' }, { currency: 'USD' }).value).toBe(100);
  });

  test.each<[string, number]>([
    ['95%', 0.95],
    ['72,4 %', 0.724],
    ['72.4%', 0.724],
    ['0,7%', 0.007],
    ['100 ％', 1],
  ])('%s is a share', (text, value) => expect(says('number', text)).toBe(value));

  test.each<[string, number]>([
    ['01 bộ', 1],
    ['02 chiếc', 2],
    ['3 cái', 3],
    ['4 máy', 4],
    ['4máy', 4],
    ['12 người', 12],
    ['12 nguoi', 12],
    ['5 pcs.', 5],
    ['1 set', 1],
  ])('%s is a count', (text, value) => expect(says('number', text)).toBe(value));

  test.each([
    'x', '8 GB', '3tr5', '1 tỷ 200 triệu', '5 kg', '10 triệu người', '5 bỏ', '~10', '≈10', 'khoảng 10', 'trên 10', 'hơn 10',
    '10+', '<5', '>5', '≤5', 'dưới 5', '10 trở lên', '± 5', '5-7', '01 chiếc/03 biên chế', '26/35', '12 34', '12\n34',
    '12,34,567', '1.234.56', '1,234,5', '1.23E+10', '5²', '½', '(5 người)', '(-5)', '-(5)', '- +5', '1.', '.5', '–5',
    'Infinity', '-.5', '5.đ', '10%%', '5 đồng đồng', 'ten', '9'.repeat(300),
  ])('%s is no number', (text) => expect(says('number', text)).toBe('[not-a-number]')); // biome-ignore format: a list

  test.each(['-', '–', '--', '', ' ', '?', 'n/a', '...', '……', '…', '____', 'không rõ'])(
    '%j is not known',
    (text) => expect(says('number', text)).toBeUndefined(),
  );

  test.each<[string, readonly string[]]>([
    ['1.234', ['1234', '1.234']],
    ['1,234', ['1234', '1.234']],
    ['-12.500', ['-12500', '-12.500']],
    ['1.234 triệu', ['1234000000', '1234000']],
    ['1.234 bộ', ['1234', '1.234']],
  ])('%s can be meant in two ways', (text, readings) => {
    const reading = readCell('number', text, WORDS);
    expect(reading.fault?.rule).toBe('ambiguous-number');
    expect(readingsOf(reading)).toEqual(readings);
  });

  test.each<[string, ColumnNotes, number]>([
    ['1.234', { decimal: ',' }, 1234],
    ['1.234', { decimal: '.' }, 1.234],
    ['1,234', { decimal: ',' }, 1.234],
    ['1,234', { decimal: '.' }, 1234],
    // What can be meant in one way only is not turned round by the column: official tables mix the two.
    ['2.5', { decimal: ',' }, 2.5],
    ['12.500.000', { decimal: '.' }, 12_500_000],
    ['15', { scale: 1_000_000 }, 15_000_000],
    ['0,1', { scale: 1_000_000_000 }, 100_000_000],
    ['1,1', { scale: 1_000_000 }, 1_100_000],
    ['15 triệu', { scale: 1_000_000 }, 15_000_000],
    // Whoever writes the currency writes the whole amount.
    ['5.000.000 đồng', { scale: 1_000_000 }, 5_000_000],
    ['5.000.000đ', { scale: 1_000_000 }, 5_000_000],
    ['₫5.000.000', { scale: 1000 }, 5_000_000],
    ['20 triệu đồng', { scale: 1_000_000 }, 20_000_000],
    ['95%', { scale: 0.01 }, 0.95],
    ['95', { scale: 0.01 }, 0.95],
    ['3 bộ', { scale: 2 }, 6],
    ['1.234', { decimal: ',', scale: 1000 }, 1_234_000],
    ['-7', { scale: 1000 }, -7000],
  ])('%s in a column with %j is %d', (text, notes, value) => expect(says('number', text, notes)).toBe(value));

  test.each<[Cell, ColumnNotes['upToOne'], unknown]>([
    // Nothing says whether "0,95" is a share or a percentage.
    ['0,95', undefined, ['0.95%', '95%']],
    ['0,95', 'percents', ['0.95%', '95%']],
    ['1', undefined, ['1%', '100%']],
    ['1', 'percents', 0.01],
    ['0', undefined, 0],
    ['1,01', undefined, 0.0101],
    ['0,95%', undefined, 0.0095],
    ['1%', undefined, 0.01],
    // A workbook holds 95 % as 0.95.
    [0.95, 'shares', 0.95],
    [1, 'shares', 1],
    [0.95, 'percents', ['0.95%', '95%']],
    [1, 'percents', ['1%', '100%']],
    [0, 'percents', 0],
    [95, 'percents', 0.95],
  ])('%j in a column of percentages, which are %s: %j', (cell, upToOne, expected) => {
    const { value, fault } = readCell('number', cell, WORDS, { scale: 0.01, most: 1, upToOne });
    expect(value ?? fault?.params?.readings).toEqual(expected);
  });

  test.each<[Cell[], ColumnNotes['upToOne']]>([
    [[0.95, 1, 0], 'shares'],
    [[0.95, 95], 'percents'],
    [['0,95', '1'], undefined],
    [['0,95', '62,5'], 'percents'],
    [['95%', 0.5], 'shares'],
    [['95%', '0,5'], undefined],
    [['?', null, true], undefined],
  ])('of percentages, %j proves %s', (cells, proven) => expect(surveyShares(cells, {})).toBe(proven));

  test('a number of a workbook is scaled too', () => {
    expect(says('number', 1.1, { scale: 1_000_000 })).toBe(1_100_000);
  });

  test('more than can be counted exactly is refused', () => {
    expect(says('number', '99999999999999999999')).toBe('[out-of-range]');
    expect(says('number', '10.000.000 tỷ')).toBe('[out-of-range]');
    expect(says('number', 1e15, { scale: 1000 })).toBe('[out-of-range]');
  });

  test('no counting word is a scale word', () => {
    expect([...COUNT_WORDS].filter((word) => SCALE_WORDS.has(word))).toEqual([]);
  });
});

describe('hints', () => {
  const hint = (kind: CellKind, text: string): unknown => readCell(kind, text, WORDS).fault?.params?.nearest;

  test.each<[CellKind, string, string]>([
    ['condition', 'Hỏg', 'broken'],
    ['condition', 'Hỏng nhẹ', 'broken'],
    ['condition', 'Không sử dụg được', 'broken'],
    ['category', 'lapotp', 'laptop'],
    ['category', 'Laptop Dell Latitude cũ', 'laptop'],
    ['category', 'Bộ máy tính để bànn', 'desktop'],
    ['status', 'da gaio', 'planned'],
  ])('%s: %s is near to %s', (kind, text, near) => expect(hint(kind, text)).toBe(near));

  test.each<[CellKind, string]>([
    ['condition', 'Không sử dụng'],
    ['category', 'Bàn máy tính'],
    ['category', 'Túi đựng laptop'],
    ['category', 'Máy tính bỏ túi'],
    ['category', 'Mực máy in'],
  ])('%s: %s is another thing than what it is near to', (kind, text) => {
    expect(says(kind, text)).toBe('[not-in-list]');
    expect(hint(kind, text)).toBeUndefined();
  });
});

describe('what became of money', () => {
  test.each<[string, string]>([
    ['Đã giao|Được giao|Giao đầu năm|Đã phân bổ|Dự kiến|Kế hoạch', 'planned'],
    ['Đã mua|Đã thực hiện|Đã chi|Đã giải ngân', 'spent'],
  ])('%s is %s', (texts, status) => {
    for (const text of texts.split('|')) expect(says('status', text), text).toBe(status);
  });
});

describe('what a column proves of its decimal separator', () => {
  test.each<[readonly Cell[], unknown]>([
    [['12.500.000'], ','],
    [['1.234,5'], ','],
    [['2,5'], ','],
    [['1 234,5'], ','],
    [['72,4 %'], ','],
    [['0,7 tỷ'], ','],
    [['1,234,567'], '.'],
    [['1,234.5'], '.'],
    [['2.5'], '.'],
    [['1.234', '5', null, 2.5, true, 'x', '1 234'], undefined],
    [['1.234', '2,5', '7'], ','],
    [['2,5', '2.5'], 'conflict'],
    [['12.500.000', '1,234.5', '3'], 'conflict'],
    // Of a cell that is no number nothing is learnt.
    [['2,5 kg', 'khoảng 2,5'], undefined],
    [[], undefined],
  ])('%j: %s', (cells, proven) => expect(surveyNumbers(cells)).toBe(proven));
});

const SEPARATED: readonly (readonly [string, ',' | '.'])[] = [
  ['.', ','],
  [',', '.'],
  [' ', ','],
  ['\u00a0', ','],
  ["'", '.'],
];

describe('any number', () => {
  const written = fc.record({
    whole: fc.integer({ min: 0, max: 999_999_999_999 }),
    part: fc.option(fc.integer({ min: 0, max: 999 })),
    negative: fc.boolean(),
    style: fc.constantFrom(...SEPARATED),
    unit: fc.constantFrom('', ' đồng', ' bộ', 'đ'),
  });

  test('written with either separator reads back exactly, given the notes', () => {
    fc.assert(
      fc.property(written, ({ whole, part, negative, style: [group, decimal], unit }) => {
        const digits = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const sign = negative && (whole > 0 || part) ? '-' : '';
        const text = `${sign}${digits}${part === null ? '' : `${decimal}${part}`}${unit}`;
        const value = Number(`${sign}${whole}${part === null ? '' : `.${part}`}`);
        expect(says('number', text, { decimal })).toBe(value);
      }),
    );
  });

  test('shifted by a scale word is what shifting its digits gives', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const padded = String(digits).padStart(places + 1, '0');
        const at = padded.length - places;
        const text = places === 0 ? padded : `${padded.slice(0, at)},${padded.slice(at)}`;
        expect(says('number', `${text} triệu`, { decimal: ',' })).toBe(digits * 10 ** (6 - places));
        expect(says('number', text, { decimal: ',', scale: 1_000_000 })).toBe(digits * 10 ** (6 - places));
      }),
    );
  });

  test('one decisive cell decides its column', () => {
    const doubtful = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 }));
    fc.assert(
      fc.property(
        fc.array(doubtful),
        fc.nat(),
        fc.constantFrom<[string, ',' | '.']>(
          ['12.500.000', ','],
          ['7,25', ','],
          ['7.25', '.'],
          ['1,234.5', '.'],
        ),
        (others, seed, [decisive, decimal]) => {
          const column = others.map(([left, right]) => `${left}.${right}`);
          expect(surveyNumbers(column)).toBeUndefined();
          column.splice(seed % (column.length + 1), 0, decisive);
          expect(surveyNumbers(column)).toBe(decimal);
          for (const cell of column)
            expect(readCell('number', cell, WORDS, { decimal }).fault).toBeUndefined();
        },
      ),
    );
  });

  test('no text makes the reader throw, and none is both a value and a fault', () => {
    const kinds: CellKind[] = [
      'number',
      'capacity',
      'date',
      'yes_no',
      'condition',
      'category',
      'tier',
      'connection',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[-+(]?[0-9.,' xGBMT/%đ~]{0,20}\)?$/),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), text, (kind, cell) => {
        const { value, fault } = readCell(kind, cell, WORDS);
        expect(value === undefined || fault === undefined).toBe(true);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('dates', () => {
  test.each<[Cell, string]>([
    ['2018', '2018'],
    [2018, '2018'],
    ['Năm 2018', '2018'],
    ['2018-06', '2018-06'],
    ['2018/06', '2018-06'],
    ['6/2018', '2018-06'],
    ['06-2018', '2018-06'],
    ['06.2018', '2018-06'],
    ['T6/2018', '2018-06'],
    ['T06-2018', '2018-06'],
    ['tháng 6/2018', '2018-06'],
    ['tháng 6 năm 2018', '2018-06'],
    ['Tháng 12, 2018', '2018-12'],
    ['2018-06-05', '2018-06-05'],
    ['2018-6-5', '2018-06-05'],
    ['2018/06/05', '2018-06-05'],
    ['2018-06-05 00:00:00', '2018-06-05'],
    ['2018-06-05T10:20:30Z', '2018-06-05'],
    ['2018-06-05T10:20:30.123+07:00', '2018-06-05'],
    ['13/05/2020', '2020-05-13'],
    ['05/13/2020', '2020-05-13'],
    ['5/5/2020', '2020-05-05'],
    ['31.12.2020', '2020-12-31'],
    ['31/12/2020 08:30', '2020-12-31'],
    ['29/02/2024', '2024-02-29'],
    ['ngày 05 tháng 3 năm 2024', '2024-03-05'],
    ['Ngày 5 tháng 3, 2024', '2024-03-05'],
    ['5 tháng 3 năm 2024', '2024-03-05'],
    // Only Vietnamese writes it so, and Vietnamese puts the day first.
    ['ngày 05/03/2024', '2024-03-05'],
    ['2015-2017', '2015/2017'],
    ['2015 - 2017', '2015/2017'],
    ['2015–2017', '2015/2017'],
    ['2015/2017', '2015/2017'],
    ['từ 2015 đến 2017', '2015/2017'],
    ['Giai đoạn 2015-2020', '2015/2020'],
    ['2015-2015', '2015'],
    ['trước 2015', '../2014'],
    ['Trước năm 2015', '../2014'],
    ['before 2015', '../2014'],
    ['<2015', '../2014'],
    ['đến 2014', '../2014'],
    ['2014 trở về trước', '../2014'],
    ['../2014', '../2014'],
    ['sau 2014', '2015/..'],
    ['từ 2015', '2015/..'],
    ['từ năm 2015', '2015/..'],
    ['từ 2015 đến nay', '2015/..'],
    ['2015 - nay', '2015/..'],
    ['2015 trở đi', '2015/..'],
    ['since 2015', '2015/..'],
    ['2015/..', '2015/..'],
    // Workbooks count days since the end of 1899.
    [43_256, '2018-06-05'],
    [43_256.75, '2018-06-05'],
    [29_221, '1980-01-01'],
    [73_050, '2099-12-31'],
  ])('%j is %s', (cell, edtf) => {
    expect(says('date', cell)).toBe(edtf);
    expect(TABLES.equipment.purchase_date?.schema.safeParse(edtf).success).toBe(true);
  });

  test.each<[Cell, string]>([
    ['31/02/2023', '[not-a-date]'],
    ['29/02/2023', '[not-a-date]'],
    ['32/01/2023', '[not-a-date]'],
    ['13/13/2023', '[not-a-date]'],
    ['00/05/2023', '[not-a-date]'],
    ['2018-13', '[not-a-date]'],
    ['13/2018', '[not-a-date]'],
    ['2015-17', '[not-a-date]'],
    ['2017-2015', '[not-a-date]'],
    ['6/18', '[not-a-date]'],
    ['khoảng 2015', '[not-a-date]'],
    ['~2015', '[not-a-date]'],
    ['2015?', '[not-a-date]'],
    ['2015, 2016', '[not-a-date]'],
    ['2018-06-05 mua lại', '[not-a-date]'],
    // As text a count of days is any number.
    ['43256', '[not-a-date]'],
    [2018.5, '[not-a-date]'],
    [-1, '[not-a-date]'],
    [true, '[not-a-date]'],
    ['1899', '[out-of-range]'],
    [1899, '[out-of-range]'],
    [25_569, '[out-of-range]'],
    ['1899-12-30', '[out-of-range]'],
    ['2101', '[out-of-range]'],
    ['trước 1975', '[out-of-range]'],
    ['1970-2015', '[out-of-range]'],
    ['03/04/2023', '[ambiguous-date]'],
    ['31/12/24', '[ambiguous-date]'],
    ['99/99/99', '[not-a-date]'],
  ])('%j breaks %s', (cell, rule) => expect(says('date', cell)).toBe(rule));

  test.each<[string, readonly string[]]>([
    ['03/04/2023', ['2023-04-03', '2023-03-04']],
    ['05/03/24', ['2024-03-05', '2024-05-03', '2005-03-24']],
    ['13/05/99', ['1999-05-13', '2099-05-13']],
  ])('%s may be any of %j', (text, readings) =>
    expect(readingsOf(readCell('date', text, WORDS))).toEqual(readings),
  );

  test.each<[string, ColumnNotes, string]>([
    ['03/04/2023', { dates: 'dmy' }, '2023-04-03'],
    ['03/04/2023', { dates: 'mdy' }, '2023-03-04'],
    ['03-04-2023 08:00', { dates: 'dmy' }, '2023-04-03'],
    ['13/05/2020', { dates: 'dmy' }, '2020-05-13'],
    ['03/04/23', { dates: 'dmy' }, '[ambiguous-date]'],
    ['03/04/23', { dates: 'dmy', datesStated: true }, '2023-04-03'],
    ['03/04/23', { dates: 'mdy', datesStated: true }, '2023-03-04'],
    ['31.12.99', { dates: 'dmy', datesStated: true }, '1999-12-31'],
    ['01/01/80', { dates: 'dmy', datesStated: true }, '1980-01-01'],
    ['01/01/79', { dates: 'dmy', datesStated: true }, '2079-01-01'],
    ['31/12/24', { dates: 'mdy', datesStated: true }, '[not-a-date]'],
  ])('%s in a column with %j is %s', (text, notes, edtf) => expect(says('date', text, notes)).toBe(edtf));

  test.each<[readonly Cell[], unknown]>([
    [['03/04/2023', '13/05/2020'], 'dmy'],
    [['03/04/2023', '05/13/2020 08:00'], 'mdy'],
    [['13/05/2020', '05/13/2020'], 'conflict'],
    [['03/04/2023', '05/05/2023', '2023-05-13', '2018', null, 43_256], undefined],
    [['13/13/2020', '1/23/23'], undefined],
  ])('a column of %j proves %s', (cells, proven) => expect(surveyDates(cells)).toBe(proven));

  test.each<[string, number | undefined, number | undefined]>([
    ['2018', 20180101, 20181231],
    ['2018-06', 20180601, 20180630],
    ['2024-02', 20240201, 20240229],
    ['2018-06-05', 20180605, 20180605],
    ['2015/2017', 20150101, 20171231],
    ['../2014', undefined, 20141231],
    ['2015/..', 20150101, undefined],
  ])('%s begins on %s and ends on %s', (edtf, first, last) => {
    expect([earliest(edtf), latest(edtf)]).toEqual([first, last]);
  });
});

describe('memory and disks', () => {
  test.each<[Cell, number]>([
    ['8', 8],
    [8, 8],
    ['7,8', 7.8],
    ['8GB', 8],
    ['8 GB', 8],
    ['8 gb', 8],
    ['8G', 8],
    ['8192 MB', 8],
    ['512M', 0.5],
    ['8 Go', 8],
    ['8 Gio', 8],
    ['7.8 GiB', 7.8],
    ['512 Mio', 0.5],
    ['2x4GB', 8],
    ['2 x 8 GB', 16],
    ['4GB x 2', 8],
    ['2×4', 8],
    ['4GB + 4GB', 8],
    ['4 GB<br>4 GB', 8],
    ['4 GB\n4 GB', 8],
    ['8GB (2x4GB)', 8],
    ['8GB DDR4', 8],
    ['DDR3 4GB bus 1600', 4],
    ['8GB DDR4-3200', 8],
    ['8 GB DDR3 1600', 8],
    ['DDR4 16GB', 16],
    ['8GB LPDDR4X 4266MHz', 8],
    ['RAM 8GB', 8],
    ['1 TB', 1000],
    ['1TiB', 1024],
    ['0,5 TB', 500],
    ['SSD 256GB', 256],
    ['256 SSD', 256],
    ['256GB (SSD)', 256],
    ['SSD M.2 NVMe 512GB', 512],
    ['HDD 3.5" 500GB', 500],
    ['Ổ cứng 500GB', 500],
    ['HDD 500GB + SSD 128GB', 628],
    ['HDD 500GB / SSD 128GB', 628],
    ['HDD 500GB, SSD 128GB', 628],
    ['SSD 256GB - HDD 1TB', 1256],
    ['1 TB HDD và 256 GB SSD', 1256],
    ['HDD 500 + SSD 128', 628],
    ['HDD 1TB SSD 256', 1256],
    ['0 GB', 0],
  ])('%j is %d GB', (cell, gb) => expect(says('capacity', cell)).toBe(gb));

  test.each<[string, readonly string[]]>([
    ['SSD 128 512', ['128', '640']],
    ['HDD 1 + SSD 256', ['1', '257']],
    ['8GB SSD 256', ['8', '264']],
    ['8GB/256GB', ['8', '256', '264']],
    ['8GB/256GB SSD', ['8', '256', '264']],
    ['8GB, 256GB', ['8', '256', '264']],
    ['8GB; 256GB SSD', ['8', '256', '264']],
    ['RAM 8GB, SSD 256GB', ['8', '256', '264']],
    ['16GB (15.8GB)', ['16', '15.8']],
    ['1.024 GB', ['1024', '1.024']],
    ['1.024', ['1024', '1.024']],
  ])('%s may be any of %j', (text, readings) => {
    const reading = readCell('capacity', text, WORDS);
    expect(reading.fault?.rule).toBe('ambiguous-number');
    expect(readingsOf(reading)).toEqual(readings);
  });

  test.each<[string, number, readonly string[]]>([
    ['1 TB SSD 256', 1000, ['1000', '1256']],
    ['1TB HDD 256', 1000, ['1000', '1256']],
    ['512GB, SSD 256', 512, ['512', '768']],
  ])('%s is at least %d GB, and may be any of %j', (text, gb, readings) => {
    const reading = readCell('capacity', text, WORDS);
    expect([reading.value, reading.fault?.rule, readingsOf(reading)]).toEqual([gb, 'disk-assumed', readings]);
  });

  test.each([
    '8GB+',
    '>=8GB',
    '<4GB',
    'khoảng 8GB',
    '4-8GB',
    '8 or 16 GB',
    'Core i5',
    'SSD',
    '8 kB',
    'có',
    '8GBB',
    '8²GB',
  ])('%s is no capacity', (text) => expect(says('capacity', text)).toBe('[not-a-number]'));

  test.each<[string, ColumnNotes, number]>([
    ['1.024 GB', { decimal: ',' }, 1024],
    ['8192', { scale: 1 / 1024 }, 8],
    ['8 GB', { scale: 1 / 1024 }, 8],
  ])('%s in a column with %j is %d GB', (text, notes, gb) => expect(says('capacity', text, notes)).toBe(gb));

  test.each(['-', '?', 'không rõ'])('%s is not known', (text) =>
    expect(says('capacity', text)).toBeUndefined(),
  );
});

describe('memory as its field takes it', () => {
  const { kind, schema } = TABLES.equipment.ram_gb as Field;

  test.each([0.5, 7.8, 8, 512, 768, 1000])('%d GB', (gb) => expect(schema.safeParse(gb).success).toBe(true));

  test.each([1024, 2048, 4096, 8192])('%d is no number of GB, but may be one of MB', (value) => {
    expect(readCell(kind, String(value), WORDS).value).toBe(value);
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('words', () => {
  const CONDITIONS_SAID: Readonly<Record<string, readonly string[]>> = {
    in_use: [
      'in use', 'In Use', 'Đang sử dụng', 'Đang dùng tốt', 'Đang sử dụng (tốt)', 'Còn sử dụng được', 'Mới', 'Hoạt động tốt',
      'Deployed', 'Ready to Deploy (deployed)', 'Của phòng họp (deployed)', 'En service', 'ĐANG SỬ DỤNG', 'dang su dung',
      'Đangsửdụng', 'Ready to Deploy Deployed', 'Ready to Deploy  Deployed ', 'In Use Deployed', 'Deployed (Remote)', 'In use - Home office', 'Good',
    ],
    stored: ['Chưa sử dụng', 'Mới, chưa sử dụng', 'Lưu kho', 'Ready to Deploy', 'Tested (deployable)', 'Ready to Deploy Deployable', 'Not in use', 'Not Deployed', 'To be Deployed', 'In stock', 'En stock'],
    on_order: ['Đặt mua', 'On order', 'En commande'],
    broken: ['Hỏng', 'Hư hỏng', 'Không sử dụng được', 'Broken', 'Undeployable', 'Broken - Not Fixable (undeployable)', 'Broken Undeployable', 'En panne'],
    in_repair: [
      'Hỏng, chờ sửa', 'Cần sửa chữa', 'Đang sửa chữa', 'Pending', 'Pending Pending', 'Reimaging (pending)', 'Out for Repair',
      'Out for Repair (undeployable)', 'En réparation',
    ],
    awaiting_disposal: ['Chờ thanh lý', 'Chuẩn bị thanh lý', 'Đề nghị thanh lý', 'To be disposed', 'À réformer'],
    disposed: ['Đã thanh lý', 'Thanh lý', 'Archived', 'Archived (archived)', 'Archived  Archived', 'Ready to Deploy Archived', 'Sold', 'Lost/Stolen', 'Retired', 'Au rebut', 'Réformé'],
  }; // biome-ignore format: lists

  test.each(Object.entries(CONDITIONS_SAID))('condition %s', (condition, texts) => {
    expect(texts.filter((text) => says('condition', text) !== condition)).toEqual([]);
  });

  test.each(['Cấu hình thấp', 'Không đáp ứng cấu hình', 'Đang dùng, cấu hình thấp'])(
    '%s: in use, and too weak',
    (text) => expect(readCell('condition', text, WORDS)).toEqual({ value: 'in_use', weak: true }),
  );

  test.each([
    'Cũ',
    'Trung bình',
    'Ngừng khấu hao',
    'Không sử dụng',
    'Kém',
    'Poor',
    'In use (screen)',
    'Never Deployed',
  ])('"%s" does not say what state the thing is in', (text) =>
    expect(says('condition', text)).toBe('[not-in-list]'),
  );

  const CATEGORIES_SAID: Readonly<Record<string, readonly string[]>> = {
    computer: ['Máy tính', 'Bộ máy tính', 'PC', 'Máy vi tính'],
    desktop: ['Máy vi tính để bàn', 'Máy tính bàn', 'Máy bộ', 'AIO', 'All in one', 'Desktops', 'Máytính đểbàn', 'Mini Tower'],
    laptop: ['Laptop', 'Laptops', 'Notebook', 'Ultrabook', 'Máy tính xách tay', 'Ordinateur portable'],
    tablet: ['Tablets', 'Máy tính bảng'],
    printer: ['Máy in', 'Máy in laser', 'Máy in A4', 'Máy in A3', 'Máy in A4/A3', 'Máy in màu', 'Printers', 'Imprimante'],
    scanner: ['Máy scan', 'Máy quét', 'Scanners'],
    multifunction: ['Máy in đa chức năng', 'Máy đa chức năng'],
    phone: ['Mobile Phones', 'Điện thoại'],
    other: ['Màn hình', 'Displays', 'Monitor', 'Bàn phím', 'Keyboards', 'Khác'],
  }; // biome-ignore format: lists

  test.each(Object.entries(CATEGORIES_SAID))('category %s', (category, texts) => {
    expect(texts.filter((text) => says('category', text) !== category)).toEqual([]);
  });

  test('a category of the configuration comes before the words that ship', () => {
    const words = { ...WORDS, categories: [...CATEGORIES, 'projector'] };
    expect(readCell('category', 'Projector', words).value).toBe('projector');
    expect(says('category', 'Projector')).toBe('other');
  });

  test('spaces that were lost are forgiven, one too many is not', () => {
    expect(says('category', 'Máyin')).toBe('printer');
    expect(says('category', 'desk top')).toBe('[not-in-list]');
    expect(says('tier', 'trungương')).toBe('country');
    expect(says('number', 'khôngrõ')).toBeUndefined();
  });

  test.each([
    'x', 'X', '✓', '✔', '✔️', '√', '☑', 'v', 'þ', 'Có', 'Đã có', 'Đạt', 'TRUE', '1', 'Oui', 'Sim', 'Sí', 'yes', true,
    'Đã trang bị', 'Có kết nối', 'Rồi',
  ])('%s is yes', (cell) => expect(says('yes_no', cell)).toBe(true)); // biome-ignore format: a list

  test.each([
    '-', '–', '✗', '✘', 'Không', 'Không có', 'Chưa', 'Chưa đạt', 'Không đạt', 'FALSE', '0', 'Non', 'Não', 'No', false,
    'Chưa trang bị', 'Không kết nối',
  ])('%s is no', (cell) => expect(says('yes_no', cell)).toBe(false)); // biome-ignore format: a list

  test.each(['-1', '– 1', '0%', '100%', '2', '9', '0,5', 'không?', 'có?', -1, 2])(
    '%s is neither yes nor no',
    (cell) => expect(says('yes_no', cell)).toBe('[not-yes-no]'),
  );

  test.each([
    'yes_no',
    'number',
    'date',
    'condition',
    'category',
    'connection',
    'tier',
    'capacity',
    'speed',
  ] as const)('a cell of kind %s may say that it is not known', (kind) => {
    const texts = [
      'đang cập nhật',
      'Chưa cập nhật',
      'Không xác định',
      'Sin datos',
      'n/a',
      'N/A',
      '...',
      '…',
      '?',
    ];
    expect(texts.filter((text) => says(kind, text) !== undefined)).toEqual([]);
  });

  test.each<[Cell, number]>([
    ['50', 50],
    [50, 50],
    ['50 Mbps', 50],
    ['50 mbps', 50],
    ['50MBPS', 50],
    ['50Mb/s', 50],
    ['50 Mbit/s', 50],
    ['50 Mb/giây', 50],
    ['2,5 Mb/s', 2.5],
    ['1 Gbps', 1000],
    ['0,1 Gb/s', 100],
    ['512 Kbps', 0.512],
    ['512 kb/s', 0.512],
    ['56 kbit/s', 0.056],
    ['1.500.000 kbps', 1500],
    ['0 Mbps', 0],
  ])('%j is %d Mb/s', (cell, mbps) => expect(says('speed', cell)).toBe(mbps));

  test.each<[string, ColumnNotes, number]>([
    ['50 Mbps', { scale: 1000 }, 50],
    ['50', { scale: 1000 }, 50_000],
    ['1.024 Kbps', { decimal: ',' }, 1.024],
    ['1.024 Kbps', { decimal: '.' }, 0.001024],
  ])('%s in a column with %j is %d Mb/s', (text, notes, mbps) =>
    expect(says('speed', text, notes)).toBe(mbps),
  );

  test('1.024 Kbps may be either, and what the column says of it stands in the others of its cells', () => {
    expect(readingsOf(readCell('speed', '1.024 Kbps', WORDS))).toEqual(['1.024', '0.001024']);
    expect(surveyNumbers(['50 Mbps', '2,5 Mbps'])).toBe(',');
  });

  test.each([
    '50 MB',
    '50 Mb',
    '50M',
    '50 MB/s',
    '50 MBps',
    '50 KB/giây',
    '50/10 Mbps',
    '20-50 Mbps',
    'khoảng 50 Mbps',
    '50 Mbps x 2',
    '50%',
    'Mbps',
    'có',
  ])('%s is no speed', (text) => {
    expect(readCell('speed', text, WORDS)).toEqual({
      value: undefined,
      fault: { rule: 'not-a-number', params: { measure: 'speed' } },
    });
  });

  test.each(['-', '?', 'không rõ'])('a speed of %s is not known', (text) =>
    expect(says('speed', text)).toBeUndefined(),
  );

  test.each<[string, string]>([
    ['Cáp quang', 'fibre'],
    ['FTTH', 'fibre'],
    ['Mạng TSLCD', 'govnet'],
    ['Mạng nội bộ', 'lan'],
    ['4G/LTE', 'mobile_4g'],
    ['Wi-Fi', 'wifi'],
    ['ADSL', 'adsl'],
  ])('connection %s is %s', (text, connection) => expect(says('connection', text)).toBe(connection));
});

test.each(['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', 'Err:502'])(
  'the error %s is told of, whatever the kind of its field',
  (text) => {
    const kinds: CellKind[] = [
      'code', 'text', 'number', 'capacity', 'speed', 'yes_no', 'date', 'tier', 'category', 'condition', 'status', 'connection',
    ]; // biome-ignore format: a list
    expect(new Set(kinds.map((kind) => says(kind, text)))).toEqual(new Set(['[error-cell]']));
  },
);

test.each<[Cell, string]>([
  ['2,02309E+11', '[shortened-code]'],
  ['1.23457E+17', '[shortened-code]'],
  ['2e+11', '[shortened-code]'],
  [2 ** 60, '[shortened-code]'],
  [202_309_000_017, '202309000017'],
  ['12345678901234567890', '12345678901234567890'],
  ['E+11', 'E+11'],
  ['2E11', '2E11'],
  ['PC-2E+1', 'PC-2E+1'],
  // As spreadsheet programs write it, and people who keep them from taking its zeros.
  ['="002"', '002'],
  ["'001", '001'],
])('the code %j is %s', (cell, code) => expect(says('code', cell)).toBe(code));

test('a long cell takes no long time', () => {
  const kinds: CellKind[] = [
    'number',
    'capacity',
    'speed',
    'yes_no',
    'date',
    'condition',
    'category',
    'connection',
  ];
  const pieces = ['.', '_ ', '1 ', '1.', '(', 'x ', '2x4GB+', 'trước ', ' '];
  const begun = performance.now();
  for (const kind of kinds) {
    for (const piece of pieces) readCell(kind, `${piece.repeat(20_000)}!`, WORDS);
    for (const piece of pieces) readCell(kind, `${piece.repeat(190 / piece.length)}!`, WORDS);
  }
  expect(performance.now() - begun).toBeLessThan(5000);
});

test.each<[string, string]>([
  ['  PC-1 ', 'PC-1'],
  ["'=1+1", '=1+1'],
  ['`-5', '-5'],
  ["'n", "'n"],
  ['`x`', '`x`'],
])('%j is kept as %j', (cell, text) => expect(cleanText(cell)).toBe(text));
