import { expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** People told in thousands, by a heading or by a line above the table. Figures are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  standards: { pc: { categories: [desktop], in_service: [in_use] } }
  targets: [{ id: pc, check: per-head, item: pc, heads: [officials], at_least: 1 }]
`;

/** How many computers the officials of one province need, one each, and what is told of their number. */
async function required(above: string, header: string, cell: string, language = 'en') {
  const { report } = await inventory(
    {
      'infragap.yaml': CONFIG,
      'units.csv': `${above === '' ? '' : `"${above}",,,\n`}Mã đơn vị,Tên đơn vị,${header},Số hộ\n01,Tỉnh An,${cell},45\n`,
      'equipment.csv': 'unit_id,category,quantity\n01,desktop,1\n',
    },
    ['--lang', language],
  );
  const { low, high } = report.targets[0]?.required ?? {};
  const told = report.issues.filter(({ rule }) => rule !== 'header-found' && rule !== 'numbers-decided');
  return {
    needs: low === high ? `${low}` : `${low}..${high ?? ''}`,
    told: told.map(({ rule }) => rule),
    messages: told.map(({ message }) => message),
  };
}

test.each([
  // The heading says it: 0.45 thousand.
  ['', 'Cán bộ công chức (nghìn người)', '"0,45"', '450', []],
  ['', '"Cán bộ công chức, ĐVT: nghìn người"', '"0,45"', '450', []],
  ['', 'Cán bộ công chức (1.000 người)', '12', '12000', []],
  // The line above says it, and the figure is no whole number.
  ['ĐVT: nghìn người', 'Cán bộ công chức', '"0,45"', '450', ['measure-above']],
  ['(Đơn vị tính: nghìn người, triệu đồng)', 'Cán bộ công chức', '"1,2"', '1200', ['measure-above']],
  ['ĐVT: 1.000 người', 'Cán bộ công chức', '"0,45"', '450', ['measure-above']],
  // No whole number of people.
  ['ĐVT: nghìn người', 'Cán bộ công chức', '"0,4505"', '0..', ['measure-above', 'not-an-integer']],
  // People, or thousands of them.
  ['ĐVT: nghìn người', 'Cán bộ công chức', '20', '0..', ['ambiguous-number']],
  ['ĐVT: nghìn người', 'Cán bộ công chức', '0', '0', []],
  // The heading knows better, and another line says nothing of people.
  ['ĐVT: nghìn người', 'Cán bộ công chức (người)', '20', '20', []],
  ['ĐVT: người', 'Cán bộ công chức', '20', '20', []],
  ['ĐVT: nghìn hộ', 'Cán bộ công chức', '20', '20', []],
  ['ĐVT: triệu đồng', 'Cán bộ công chức', '20', '20', []],
  ['Tỉnh An có 450 nghìn người', 'Cán bộ công chức', '20', '20', []],
])('%s, %s: %s', async (above, header, cell, needs, told) => {
  const found = await required(above, header, cell);
  expect([found.needs, found.told.toSorted()]).toEqual([needs, told]);
}); // biome-ignore format: rows are read as a table

test.each([
  ['en', 'The line above the table says "ĐVT: nghìn người": its figures of people, which are no whole numbers, were read so.'],
  ['vi', 'Dòng phía trên bảng ghi "ĐVT: nghìn người": các số người (không phải số nguyên) của cột này được đọc theo đơn vị đó.'],
])('is said: %s', async (language, sentence) => {
  expect((await required('ĐVT: nghìn người', 'Cán bộ công chức', '"0,45"', language)).messages).toEqual([sentence]);
}); // biome-ignore format: sentences are read as a table
