import { describe, expect, test } from 'vitest';
import type { Issue } from '../src/model/report.ts';
import { type Files, folder } from './support/folder.ts';
import { inventory, just } from './support/inventory.ts';
import { run } from './support/run.ts';

/** What is suspicious is counted as it stands. Figures are worked out by hand. */

const CONFIG = 'as_of: 2026-03-01\n';
const UNITS = 'unit_id,name\n101,An Lao\n102,Hoai An\n';

async function issuesOf(files: Files, ...args: readonly string[]): Promise<Issue[]> {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { out, err } = await run(['validate', '.', '--format', 'json', ...args], { cwd });
  expect(err).toBe('');
  return JSON.parse(out).issues;
}

describe('a value that is hardly right', () => {
  test('counts as it stands', async () => {
    const { at, found } = await inventory({
      'infragap.yaml': `
        as_of: 2026-03-01
        standards: { pc: { categories: [desktop], minimum: { ram_gb: 8 } } }
        targets: [{ id: pc, check: per-unit, item: pc }]
      `,
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb\n101,desktop,300\n102,desktop,0\n',
    });
    expect(found('implausible-value')).toBe(2);
    expect(at('targets[pc].by_unit[101].actual')).toEqual(just(1));
    expect(at('targets[pc].by_unit[102].actual')).toEqual(just(0));
  });

  test('is told once a cell, and not of a row whose category is unknown', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb\n101,?,300\n101,tablet,300\n',
    };
    const told = (await issuesOf(files)).filter(({ rule }) => rule === 'implausible-value');
    expect(told.map(({ row }) => row)).toEqual([3]);
  });

  test('in Vietnamese', async () => {
    const files = {
      'units.csv': UNITS,
      'equipment.csv': 'unit_id,category,ram_gb,year_in_use\n101,desktop,300,1985\n102,desktop,"0,1",2020\n',
    };
    expect((await issuesOf(files, '--lang', 'vi')).map(({ message }) => message)).toEqual([
      '"1985" có vẻ không đúng với year_in_use, vốn thường không dưới 1990; vẫn được tính như đã ghi.',
      '"300" có vẻ không đúng với ram_gb, vốn thường không quá 256; vẫn được tính như đã ghi.',
      '"0,1" có vẻ không đúng với ram_gb, vốn thường không dưới 0,25; vẫn được tính như đã ghi.',
    ]);
  });

  test.each([
    [
      'ram_gb: { at_least: 8, at_most: 4 }',
      'infragap.yaml:2:22: plausible.ram_gb: {"at_least":8,"at_most":4}: the first may not be after the second.',
    ],
    ['ram: { at_most: 4 }', 'infragap.yaml:2:14: plausible.ram: there is no key "ram" here.'],
    [
      'ram_gb: { at_mots: 4 }',
      'plausible.ram_gb.at_mots: there is no key "at_mots" here. Did you mean "at_most"?',
    ],
  ])('limits that cannot be meant: %s', async (limits, told) => {
    const cwd = folder({ 'infragap.yaml': `${CONFIG}plausible: { ${limits} }\n`, 'units.csv': UNITS });
    const { code, err } = await run(['validate', '.'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
