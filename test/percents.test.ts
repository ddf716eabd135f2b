import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

/** Columns headed "(%)", in which 0.95 may be 0.95 % or 95 %. */

const HEADER = 'Tỷ lệ hộ sử dụng Internet cáp quang (%)';

/** What each unit has of its households with fibre, and what is told of their figures. */
async function read(file: string, content: string) {
  const cwd = folder({ 'infragap.yaml': 'as_of: 2025-12-31\n', [file]: content });
  const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01' });
  return {
    shares: inventory.units.map(({ facts }) => facts.get('households_fibre_share')?.value),
    told: report.issues
      .filter(({ rule }) => rule !== 'delimiter-guessed')
      .map(({ rule, row, message, fix }) => `${rule} ${row}: ${message}${fix ? ` -> ${fix}` : ''}`),
  };
}

const csv = (...shares: readonly string[]): [string, string] => [
  'units.csv',
  `unit_id;name;${HEADER}\n${shares.map((share, at) => `${at};Xã ${at};${share}\n`).join('')}`,
];
const json = (...shares: readonly unknown[]): [string, string] => [
  'units.json',
  JSON.stringify(shares.map((share, at) => ({ unit_id: `${at}`, name: `Xã ${at}`, [HEADER]: share }))),
];

const told = (row: number, value: string, low: string, high: string): string =>
  `ambiguous-number ${row}: "${value}" may be ${low} or ${high}; "${HEADER}" is taken as unknown. -> Write the percent sign behind it: ${low} or ${high}, whichever is meant.`;

describe('of a text', () => {
  test('fractions beside larger figures are doubtful, a whole 1 is one percent', async () => {
    expect(await read(...csv('95', '0,95', '95%', '1', '0', '100', '1,5', '0,5%'))).toEqual({
      shares: [0.95, undefined, 0.95, 0.01, 0, 1, 0.015, 0.005],
      told: [told(3, '0,95', '0.95%', '95%')],
    });
  });

  test('where no figure is larger, none is certain', async () => {
    expect(await read(...csv('0,95', '1', '0', '95%'))).toEqual({
      shares: [undefined, undefined, 0, 0.95],
      told: [told(2, '0,95', '0.95%', '95%'), told(3, '1', '1%', '100%')],
    });
  });

  test('what a comma means is decided as well', async () => {
    const { shares, told: all } = await read(...csv('62,5', '1.234', '0,5'));
    expect(shares).toEqual([0.625, undefined, undefined]);
    // "1.234" is a thousand and more beside "62,5", which is no percentage.
    expect(all.map((each) => each.split(':')[0])).toEqual([
      'numbers-decided 2',
      'out-of-range 3',
      'ambiguous-number 4',
    ]);
  });
});

describe("in an office's own column", () => {
  const own = async (header: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `${at};Xã ${at};${cell}\n`).join('');
    const cwd = folder({
      'infragap.yaml': 'as_of: 2025-12-31\n',
      'units.csv': `unit_id;name;${header}\n${rows}`,
    });
    const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01' });
    return [
      inventory.units.map(({ facts }) => facts.get('van_ban_ky_so')?.value),
      report.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ row, message, fix }) => `${row} ${message} ${fix}`),
    ];
  };

  test('percent signs beside larger figures without one may be a hundredth of them', async () => {
    expect(await own('Văn bản ký số', '95', '90%', '88', '0%')).toEqual([
      [95, undefined, 88, 0],
      [
        '3 "90%" may be 0.9 or 90; "Văn bản ký số" is taken as unknown. Write all figures of the column with a percent sign, or none.',
      ],
    ]);
  });

  test('they are percentages like the others where the header says so', async () => {
    expect(await own('Văn bản ký số (%)', '95', '90,5%', '88')).toEqual([[95, 90.5, 88], []]);
  });

  test.each([
    ['all have one', ['95%', '90%'], [0.95, 0.9]],
    ['none has', ['95', '0,9'], [95, 0.9]],
    ['the others are shares', ['95%', '0,9'], [0.95, 0.9]],
  ] as const)('they are certain where %s', async (_, cells, values) => {
    expect(await own('Văn bản ký số (%)', ...cells)).toEqual([values, []]);
  });
});

describe('of numbers, as a workbook or a document has them', () => {
  test('none above 1: shares, and that is said', async () => {
    expect(await read(...json(0.95, 1, 0, null))).toEqual({
      shares: [0.95, 1, 0, undefined],
      told: [
        'numbers-decided 1: Figures up to 1 in this column of percentages were taken for shares (0.95 for 95%), as it has no others.',
      ],
    });
  });

  test('beside larger ones they may be both', async () => {
    expect(await read(...json(95, 0.95, 1, 62.5))).toEqual({
      shares: [0.95, undefined, undefined, 0.625],
      told: [told(2, '0.95', '0.95%', '95%'), told(3, '1', '1%', '100%')],
    });
  });
});

describe('below a heading that only says that they are shares', () => {
  const plain = (...shares: readonly string[]): [string, string] => [
    'units.csv',
    csv(...shares)[1].replace(' (%)', ''),
  ];

  test('figures up to 100 are percentages, the first as well', async () => {
    expect(await read(...plain('1', '95', '73,5', '0', '80%'))).toEqual({
      shares: [0.01, 0.95, 0.735, 0, 0.8],
      told: [
        'numbers-decided 2: Figures in this column of shares go up to 100, and were taken for percentages (95 for 95%).',
      ],
    });
  });

  test('figures up to 1 are shares, and larger ones than 100 are neither', async () => {
    expect((await read(...plain('0,95', '1', '0,5'))).shares).toEqual([0.95, 1, 0.5]);
    const { shares, told } = await read(...plain('0,95', '250'));
    expect(shares).toEqual([0.95, undefined]);
    expect(told).toHaveLength(1);
  });
});
