import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** What `validate` says of files as a whole. */

const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

async function validated(files: Files, ...args: readonly string[]): Promise<Report> {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { out, err } = await run(['validate', '.', '--format', 'json', ...args], { cwd });
  expect(err).toBe('');
  return JSON.parse(out);
}

describe('what became of a file', () => {
  test.each<[file: string, content: string, became: string]>([
    ['with rows that are all counted', 'unit_id,category\n101,laptop\n', 'accepted'],
    ['with a suspicious row', 'unit_id,category,ram_gb\n101,laptop,300\n', 'accepted_with_warnings'],
    ['with a row that is refused', 'unit_id,category\n101,laptop\n999,laptop\n', 'partly_accepted'],
    ['with no row that is counted', 'unit_id,category\n999,laptop\n', 'rejected'],
    [
      'that is another once more: its rows are used of the other',
      'unit_id,category\n101,desktop\n',
      'rejected',
    ],
    ['that is a report of our own', 'rule,severity,file,message\na,b,c,d\n', 'rejected'],
  ])('%s', async (_, content, became) => {
    const { files } = await validated({
      'units.csv': UNITS,
      'equipment-1.csv': 'unit_id,category\n101,desktop\n',
      'equipment-2.csv': content,
    });
    expect(files.find(({ path }) => path === 'equipment-2.csv')?.status).toBe(became);
  });
});

describe('a file that cannot be read is told with its row of the table and its line of the text', () => {
  const NUL = 'unit_id,name\n101,"An\nLao"\n102,\0\n';
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  test.each<[file: string, content: string | Buffer, row: number | null, line: number | null]>([
    ['units.csv', NUL, 3, 4],
    ['units.csv', `sep=,\n${NUL}`, 3, 5],
    ['units.csv', `\ufeff${NUL.replaceAll('\n', '\r\n')}`, 3, 4],
    [
      'units.csv',
      Buffer.concat([Buffer.from('\ufeffunit_id,name\n101,"a\nb"\n102,'), Buffer.of(0xe1)]),
      3,
      4,
    ],
    ['units.csv', wide(NUL), 3, 4],
    ['units.csv', Buffer.concat([wide('unit_id,name\n101,"a\nb"\n102,'), Buffer.of(0x41)]), 3, 4],
    ['units.json', '[{"unit_id": "101",\n"name": "\0"}]', null, 2],
    ['units.jsonl', '{"unit_id":"101"}\n\n{"unit_id":"102"\n', 2, 3],
    ['units.csv', 'unit_id,name\n101,"An\nLao"\n102,"Hoai An\n', 3, 4],
  ])('%s: %j', async (file, content, row, line) => {
    const { issues } = await validated({ [file]: content });
    expect(issues.filter(({ rule }) => rule === 'unreadable-file')).toMatchObject([{ file, row, line }]);
  });
});

test.each([
  ['en', []],
  ['vi', []],
  ['en', ['--xlsx']],
  ['vi', ['--xlsx']],
] as const)('what init --lang %s %j writes is valid as it is', async (language, flags) => {
  const cwd = folder();
  await run(['init', '.', '--lang', language, ...flags], { cwd });
  const { code, out } = await run(['validate', '.', '--format', 'json'], { cwd });
  const { issues } = JSON.parse(out) as Report;
  expect(code).toBe(0);
  expect([...new Set(issues.map(({ rule, severity }) => `${severity} ${rule}`))].sort()).toEqual([
    'info as-of-assumed',
    'info no-rows',
  ]);
});

describe('a file whose name has a line break and control characters', () => {
  const NAME = 'equipment of\nAn \u001b[31mLao.csv';
  const LIST = 'unit_id,category\n101,desktop\n';

  test('is read as any other', async () => {
    const { files } = await validated({ 'units.csv': UNITS, [NAME]: LIST });
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      [NAME, 'accepted'],
      ['units.csv', 'accepted'],
    ]);
    const cwd = folder({ 'units.csv': UNITS, [NAME]: LIST });
    const { out } = await run(['validate', 'units.csv', 'equip*.csv', '--format', 'json'], { cwd });
    expect((JSON.parse(out) as Report).files.map(({ path }) => path)).toEqual([NAME, 'units.csv']);
  });

  test('stands in a sentence as one line', async () => {
    const { issues } = await validated({ 'units.csv': UNITS, [NAME]: LIST, 'equipment-2.csv': LIST });
    expect(issues.find(({ rule }) => rule === 'same-file')).toMatchObject({
      file: 'equipment-2.csv',
      message: 'The file is equipment of An  [31mLao.csv once more, byte for byte; it was not read.',
      related: { file: NAME },
    });
  });

  test('names a unit in one line', async () => {
    const { issues } = await validated({ 'Xã\nAn Lão.csv': 'Loại thiết bị,Số lượng\nmáy in,2\n' });
    expect(issues.find(({ rule }) => rule === 'unit-of-table')).toMatchObject({ value: 'Xã An Lão' });
  });
});

test('of a file and its copy the one that is not called a copy is read', async () => {
  const form = 'Tên đơn vị,Tổng số máy tính\nXã An Lão,12\n';
  const { files } = await validated({ 'Copy of xã An Lão.csv': form, 'xã An Lão.csv': form });
  expect(files.map(({ path, status, rows }) => [path, status, rows])).toEqual([
    ['Copy of xã An Lão.csv', 'rejected', 0],
    ['xã An Lão.csv', 'accepted', 1],
  ]);
});
