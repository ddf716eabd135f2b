import { expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/** The report of one commune on one sheet, in sections with a little table or form of their own each. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  tiers: [commune]
  targets:
    - { id: computer, check: per-head, item: computer, heads: [officials, part_time_staff], at_least: 1 }
    - { id: printer, check: per-unit, item: printer, at_least: 1 }
    - { id: lan, check: has, fact: lan }
    - { id: internet, check: has, fact: internet }
`;

/** Of the one unit: people, computers, printers, LAN, Internet; what was refused, and how many tables there are. */
async function read(...sections: readonly (readonly string[])[]) {
  const lines = ['UBND XÃ AN HÒA', ...sections.flat(), ''];
  const { report } = await inventory(
    { 'infragap.yaml': CONFIG, 'bao cao.csv': lines.join('\n') },
    [],
    'gaps',
  );
  const [computer, printer, lan, internet] = report.targets.map(({ by_unit: [unit, ...more] }) =>
    more.length > 0 ? undefined : unit,
  );
  return {
    has: [computer?.required, ...[computer, printer, lan, internet].map((each) => each?.actual)],
    errors: report.issues.flatMap(({ severity, rule, row }) =>
      severity === 'error' ? [`${row} ${rule}`] : [],
    ),
    tables: report.inputs.length,
  };
}

const PEOPLE_ASKED = [
  'I. NHÂN SỰ',
  'STT,Nội dung,Số lượng (người)',
  '1,"Cán bộ, công chức",22',
  '2,Người hoạt động không chuyên trách,9',
];
const PEOPLE_WIDE = ['I. NHÂN SỰ', 'CBCC,Người hoạt động không chuyên trách', '22,9'];
const ITEMS_LISTED = [
  'II. THIẾT BỊ',
  'STT,Tên thiết bị,ĐVT,Số lượng,Ghi chú',
  '1,Máy tính để bàn,Bộ,12,',
  '2,Máy tính xách tay,Cái,2,',
  '3,Máy in,Cái,4,',
];
const ITEMS_ASKED = [
  'II. THIẾT BỊ',
  'STT,Nội dung,ĐVT,Số lượng',
  '1,Máy tính để bàn,Bộ,12',
  '2,Máy tính xách tay,Cái,2',
  '3,Máy in,Cái,4',
];
const LINES_LISTED = [
  'III. KẾT NỐI',
  'STT,Nội dung,Có/Không,Ghi chú',
  '1,Mạng LAN,Có,',
  '2,Đường truyền Internet,Không,',
];
const LINES_WIDE = ['III. KẾT NỐI', 'Mạng LAN,Internet', 'Có,Không'];
const BLANK = [''];

// 22 + 9 people; 12 + 2 computers.
const ALL = { has: [31, 14, 4, 1, 0].map(just), errors: [] };

test.each<[string, readonly (readonly string[])[], number]>([
  ['asked, listed, listed', [PEOPLE_ASKED, BLANK, ITEMS_LISTED, BLANK, LINES_LISTED], 3],
  ['without blank rows', [PEOPLE_ASKED, ITEMS_LISTED, LINES_LISTED], 3],
  ['in another order', [ITEMS_LISTED, BLANK, PEOPLE_ASKED, BLANK, LINES_LISTED], 3],
  ['the people last', [ITEMS_LISTED, LINES_LISTED, PEOPLE_ASKED], 3],
  ['wide, listed, wide', [PEOPLE_WIDE, BLANK, ITEMS_LISTED, BLANK, LINES_WIDE], 3],
  ['wide, without blank rows', [PEOPLE_WIDE, ITEMS_LISTED, LINES_WIDE], 3],
  ['a title of the whole', [['BÁO CÁO HIỆN TRẠNG CNTT NĂM 2025'], PEOPLE_ASKED, BLANK, ITEMS_LISTED, LINES_WIDE], 3],
  ['nothing but questions', [PEOPLE_ASKED, BLANK, ITEMS_ASKED, BLANK, LINES_LISTED], 3],
])('%s', async (_, sections, tables) => {
  expect(await read(...sections)).toEqual({ ...ALL, tables });
}); // biome-ignore format: a table to be read as one

test('a row of words below a heading within a list is no header', async () => {
  const list = [
    'STT,Tên thiết bị,Số lượng,Tình trạng',
    'I. Phòng Văn hóa,,,',
    ',Máy tính để bàn,8,Tốt',
    'II. Phòng Kinh tế,,,',
    ',Máy in,4,Tốt',
  ];
  const { has, errors, tables } = await read(list);
  expect([has[2], errors, tables]).toEqual([just(4), [], 1]);
});

test.each([
  ['', ''],
  [', above a signature', ',,,\n,Người lập biểu,,CHỦ TỊCH\n'],
])('the last answer of a form heads no table%s', async (_, foot) => {
  const answers =
    '"Cán bộ, công chức",44,57,69\nMáy tính,,,\n- Để bàn,16,21,7\nMáy in,0,6,6\nMạng LAN,Yes,Yes,No\n';
  const { report } = await inventory(
    {
      'infragap.yaml': 'as_of: 2025-12-31\ntargets: [{ id: lan, check: has, fact: lan }]',
      'bieu.csv': `Nội dung,Xã An Hòa,Xã An Lão,Xã Phú Mỹ\n${answers}${foot}`,
    },
    [],
    'gaps',
  );
  expect(report.targets[0]?.by_unit.map(({ status }) => status)).toEqual(['met', 'met', 'short']);
  expect(report.inputs).toHaveLength(1);
});
