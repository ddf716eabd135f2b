import type { Files } from './folder.ts';
import { xlsxOf } from './workbook.ts';

export const CONFIG = [
  'as_of: 2026-03-01',
  'tiers: [province, commune]',
  'targets:',
  '  - { id: lan, check: has, fact: lan, where: { tier: commune } }',
  '',
].join('\n');
export const UNITS = 'unit_id,name,tier,lan\n101,An Lao,commune,yes\n102,Hoai An,commune,yes\n';

/** What stands in the sheet of a workbook whose cells are texts. */
const sheetData = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells, row) => {
      const written = cells.map((cell, column) => {
        const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        return `<c r="${'ABCD'[column]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${row + 1}">${written.join('')}</row>`;
    })
    .join('')}</sheetData>`;

/** A workbook of texts, by sheet. */
export const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer =>
  xlsxOf({
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetData(rows)])),
  });

/** What somebody may write to break out of whatever it is printed in. */
export const SPITE =
  ']]>&<"\' ::error::x %0A%25 =cmd() ##[error]y ##vso[task.complete]z [a](http://b) \u202e\u200f {0}';
const quoted = `"${SPITE.replaceAll('"', '""')}"`;
/** The same as the name of a file. */
const NAME = 'nộp bài, 1: =cmd() %0A ::error:: ]]>&<"\' ##[error]';

/** What offices may send in, by what is the matter with it. */
export const SUBMISSIONS: Readonly<Record<string, Files>> = {
  clean: { 'infragap.yaml': CONFIG, 'units.csv': UNITS },
  empty: { 'infragap.yaml': CONFIG, 'units.csv': '' },
  faulty: {
    'infragap.yaml': CONFIG,
    'units.csv': `${UNITS}102,Hoai An,comune,maybe\n`,
    'equipment.csv':
      'unit_id,category,quantity,colour\n101,desktop,x,red\n1O1,laptop,2\n101,desktop,x,red\n101,desktop,x,red\n',
    'equipment-2.xlsx': workbook({
      'Kho 1': [
        ['unit_id', 'category'],
        ['101', 'desktop'],
        ['101', 'x'],
      ],
    }),
  },
  hostile: {
    'infragap.yaml': CONFIG,
    [`${NAME}/units.csv`]: `unit_id,name,tier,lan,__proto__,constructor,${quoted}\n101,${quoted},${quoted},=cmd(),x,y,z\n`,
    [`${NAME}/equipment ${NAME}.csv`]: [
      'unit_id,category,quantity,__proto__',
      `${'@'.repeat(100_000)},desktop,1,`,
      `101,"${'=cmd() '.repeat(15_000)}",1,`,
      '101,desktop,+\u202e1,',
      `101,${quoted},1,`,
      '',
    ].join('\n'),
    [`${NAME}/equipment.json`]:
      '[{"unit_id":"101","__proto__":"x","category":"\\u0000]]>\\u0001\\ud800\\ufffe"},{"unit_id":"\\u0000::error::","category":"desktop"},{"unit_id":"101","category":"desktop","quantity":"::error::%0A"}]',
    [`${NAME}/equipment 3.xlsx`]: workbook({
      ']]>::error::%0A ##[warning]': [
        ['unit_id', 'category'],
        ['101', SPITE],
        [SPITE, 'desktop'],
      ],
    }),
  },
};
