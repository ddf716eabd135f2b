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
