import { describe, expect, test } from 'vitest';
import { FAULTS } from '../src/locales/faults.ts';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** Sentences that let a clerk find what is meant, and what to do. */

const CONFIG = `
as_of: 2025-12-31
tiers: [commune]
standards: { computer: { categories: [computer, desktop, laptop], in_service: [in_use] } }
targets: [{ id: pc, check: per-head, item: computer, heads: [officials], at_least: 1 }]
`;
const ROSTER = 'Mã ĐVHC,Tên đơn vị,Cấp\n21001,Xã An Hòa,Xã\n21002,Xã Bình An,Xã\n';
const FORM = 'Tên đơn vị,CBCC,Tổng số máy tính\n';

async function messages(rule: string, files: Files, ...args: readonly string[]): Promise<string[]> {
  const cwd = folder({
    'infragap.yaml': CONFIG,
    'roster.csv': ROSTER,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`in/${name}`, content])),
  });
  const { out } = await run(['validate', 'in', ...args, '--format', 'json'], { cwd });
  const { issues } = JSON.parse(out) as Report;
  return issues.filter((issue) => issue.rule === rule).map(({ message }) => message);
}

describe('of a unit that submitted nothing, a file that is called after it is named', () => {
  test.each<[why: string, files: Files, message: string]>([
    ['it was not read', { 'Bình An.docx': 'PK' }, '"in/Bình An.docx" is called after it, but was not read (it ends in .docx).'],
    ['its rows are refused', { 'Xã Bình An.csv': `${FORM}Phòng Kinh tế,5,4\n` }, '"in/Xã Bình An.csv" is called after it, but none of its rows could be used for it.'],
    ['its rows are of another', { 'Xã Bình An.csv': `${FORM}Xã An Hòa,22,18\n` }, '"in/Xã Bình An.csv" is called after it, but nothing in it names the unit.'],
  ])('%s', async (_, files, message) => {
    const all = { 'Xã An Hòa.csv': `${FORM}Xã An Hòa,22,18\n`, ...files };
    expect(await messages('missing-submission', all, '--roster', 'roster.csv')).toEqual([
      `Nothing that could be used was submitted for unit 21002 Xã Bình An: ${message}`,
    ]);
  }); // biome-ignore format: a table to be read as one
});

test('a note that does not say which items it means is told with each kind', async () => {
  const form = 'Tên đơn vị,CBCC,Tổng số máy tính,Máy in,Ghi chú\nXã An Hòa,22,18,4,02 máy hỏng\n';
  expect(await messages('note-tells-state', { 'a.csv': form })).toEqual([
    expect.stringContaining(
      'whether 4 of 22 count (computer: 2 of 18, printer: 2 of 4; it does not say which kind it means) is taken as unknown.',
    ),
  ]);
});

test('a sheet that goes on without headings is no table of lines', async () => {
  const files = { 'a.csv': `${FORM}Xã An Hòa,22,18\n`, 'b.csv': '3,Xã Cát Lâm,18,9,Có\n4,Xã Đức Phong,15,8,Có\n' };
  expect(await messages('missing-column', files)).toEqual([]);
  expect(await messages('unknown-table', files)).toEqual([
    'Its columns (3, Xã Cát Lâm, 18, 9, Có) do not tell which table this is.',
  ]);
}); // biome-ignore format: a table to be read as one

describe('where converted tables would give other figures', () => {
  const params = { targets: ['printer', 'estimate', 'plan'], units: ['21001 Xã An Hòa'] };
  test('the units are named, and settings only where there are some', () => {
    expect(FAULTS.en['convert-differs']?.({ ...params, settings: [] })).toBe(
      'The converted tables would give other figures (printer, estimate, plan) for 21001 Xã An Hòa; nothing was written. The files say there what canonical tables cannot: write notes and remarks of these units into columns of their own (number, condition), then convert again.',
    );
    expect(FAULTS.en['convert-differs']?.({ ...params, settings: ['columns'] })).toContain(
      'Check what columns of the configuration says of canonical names.',
    );
  });

  test('parts of a report have Vietnamese words', () => {
    expect(FAULTS.vi['convert-differs']?.({ ...params, settings: [] })).toContain(
      'số liệu khác (máy in (printer), dự toán, kế hoạch) ở 21001 Xã An Hòa; chưa ghi gì.',
    );
  });
});

test('a table that no file has is called by its Vietnamese name', async () => {
  const cwd = folder({ 'infragap.yaml': CONFIG, 'units.csv': 'unit_id,tier,officials\n1,commune,4\n' });
  const { out } = await run(['gaps', 'units.csv', '--lang', 'vi'], { cwd });
  expect(out).toContain('Chưa đánh giá: pc - không tệp nào có thiết bị (equipment).');
});
