import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** How many items the rows of a list stand for, where its headers do not say it outright. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2026-06-30
  standards:
    pc: { categories: [computer, desktop, laptop], in_service: [in_use] }
  targets:
    - { id: pc, check: per-unit, item: pc, at_least: 1 }
`;

/** How many computers one commune has, by the lines of its list; `warned` where that was left open. */
async function computers(lines: readonly string[], config = CONFIG, name = 'equipment.csv'): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': config,
    'units.csv': 'unit_id,name\n01,Xã An\n',
    [name]: lines.join('\n'),
  });
  const { low, high } = report.targets[0]?.actual ?? {};
  return `${low}..${high ?? ''}${found('column-not-counted') > 0 ? ' warned' : ''}`;
}

const list = (header: string, ...cells: readonly string[]): readonly string[] => [
  `Mã đơn vị,Loại thiết bị,${header}`,
  ...cells.map((each, at) => `01,${at % 2 === 0 ? 'Máy tính để bàn' : 'Máy tính xách tay'},${each}`),
];

test.each([
  // Words that say it.
  ...['Tổng số', 'Hiện có', 'Thực tế', 'Thực có', 'Theo kiểm kê', 'Kiểm kê', 'Đang quản lý', 'Lượng'],
  ...[
    'Số máy',
    'Số bộ',
    'Số cái',
    'Số chiếc',
    'Số thiết bị',
    'Tổng số máy (chiếc)',
    'Tổng',
    'Cộng',
    'Tổng cộng',
  ],
  ...['Số lượng năm 2025', 'Số lượng đến 31/12/2025', 'Số lượng cuối kỳ', 'Số lượng theo sổ kế toán'],
  ...['Total', 'On hand', 'Existing', 'No. of units', 'Number of devices', 'Total qty'],
])('%s: 20 and 5 are 25', async (header) => {
  expect(await computers(list(header, '20', '5'))).toBe('25..25');
});

test.each([
  // What was counted goes before what the books say, and what there is before what changed.
  ['Theo sổ kế toán,Theo kiểm kê', ['20,17'], '17..17'],
  ['Số lượng tăng,Số lượng giảm,Số lượng cuối kỳ', ['2,1,17'], '17..17'],
  ['Nhu cầu,Hiện có,Còn thiếu', ['20,17,3'], '17..17'],
  ['Tổng số,Số lượng', ['20,17'], '17..17'],
  // Two figures of one standing.
  ['Số lượng năm 2024,Số lượng năm 2025', ['20,17'], '0.. warned'],
  ['Tổng số,Hiện có', ['20,17'], '0.. warned'],
  // A sum, or an amount of money.
  ['Đơn giá,Tổng cộng', ['5,20'], '0.. warned'],
  // Words that nobody knows, above numbers.
  ['Khối lượng', ['20', '5'], '0.. warned'],
  ['Số lượng khác', ['20', '5 bộ'], '0.. warned'],
  // Good ones and broken ones: 17 of 20, and 4 of 5.
  ['Tốt,Hỏng', ['17,3', '4,1'], '21..21'],
  // One each, whatever it means.
  ['Khối lượng', ['1', '1'], '2..2'],
  // No numbers of items: each row is one.
  ['Đợt', ['I', 'II'], '2..2'],
  ['Hiện có', ['x', 'x'], '2..2'],
  ['Phòng', ['101', '205'], '2..2'],
  ['Niên hạn gì đó', ['2019', '2021'], '2..2'],
  ['Số dây', ['007', '012'], '2..2'],
  ['Khoản mục', ['15000000', '12000000'], '2..2'],
  ['Bảo hành (tháng)', ['12', '24'], '2..2'],
  ['Màn hình', ['24', '27'], '2..2'],
  ['Thứ', ['1', '2', '3', '4'], '4..4'],
  ['Mã tài sản,Nhóm', ['A1,3', 'A2,4'], '2..2'],
  ['Số serial,Nhóm', ['X1,3', 'X2,4'], '2..2'],
] as const)('%s %s: %s', async (header, cells, expected) => {
  expect(await computers(list(header, ...cells))).toBe(expected);
});

test('a column is what the configuration says, and the figure is closed', async () => {
  const lines = list('Khối lượng', '20', '5');
  const said = (is: string): string => `${CONFIG}  columns: { Khối lượng: { is: ${is} } }\n`;
  expect(await computers(lines, said('quantity'))).toBe('25..25');
  expect(await computers(lines, said('ignored'))).toBe('2..2');
});

test('in a document as in a table', async () => {
  const records = [3, 4].map((count) => ({ 'Mã đơn vị': '01', Loại: 'desktop', 'Số máy': count }));
  expect(await computers([JSON.stringify(records)], CONFIG, 'equipment.json')).toBe('7..7');
});

test('what stands under a second key for it is not one item, and both keys are named', async () => {
  const records = [
    { unit_id: '01', category: 'desktop', quantity: 3 },
    { unit_id: '01', category: 'desktop', qty: 4 },
    { unit_id: '01', category: 'laptop' },
  ];
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id,name\n01,Xã An\n',
    'equipment.json': JSON.stringify(records),
  });
  // Three, and the laptop; the second row has any number.
  expect(report.targets[0]?.actual).toMatchObject({ low: 4, high: null });
  expect(found('missing-value')).toBe(1);
  expect(report.issues.find(({ rule }) => rule === 'duplicate-column')?.message).toBe(
    'A second column, "qty", means "quantity" (the first: quantity); only the first is read.',
  );
});

const toldOf = async (header: string, rule: string, language: string): Promise<readonly string[]> => {
  const files = {
    'infragap.yaml': CONFIG,
    'units.csv': 'unit_id,name\n01,Xã An\n',
    'equipment.csv': list(header, '20', '5').join('\n'),
  };
  const { report } = await inventory(files, ['--lang', language]);
  return report.issues
    .filter((issue) => issue.rule === rule)
    .map(({ message, fix, rows }) => `${message} -> ${fix} (${rows})`);
};

test('the column is named, once for all rows', async () => {
  expect(await toldOf('Khối lượng', 'column-not-counted', 'en')).toEqual([
    'How many items a row stands for is unknown of 2 rows from here on, because it may be said where nothing is read: Khối lượng -> Say under columns in infragap.yaml which column `is: quantity`; if none is, say `is: ignored`. (2)',
  ]);
  expect(await toldOf('Khối lượng', 'column-not-counted', 'vi')).toEqual([
    'Không rõ số lượng của 2 dòng kể từ dòng này, vì có thể đã ghi ở cột chưa được đọc: Khối lượng -> Ghi trong mục columns của infragap.yaml cột nào `is: quantity`; nếu không có cột nào, ghi `is: ignored`. (2)',
  ]);
});

test('a word that may mean a field is not offered for itself', async () => {
  expect(await toldOf('Phòng ban', 'unknown-column', 'en')).toEqual([
    '"Phòng ban" is not known as a column of equipment; it is not read. -> If that is what it is, say `is: unit_id` of it under columns in infragap.yaml. (1)',
  ]);
});
