import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CHECK_IDS } from '../src/checks/index.ts';
import { FORMATS } from '../src/commands/format-names.ts';
import { COMMANDS } from '../src/commands/index.ts';
import { TABLES } from '../src/model/tables.ts';

/** README and the pages it leads to, one after the other. */
const PAGES = [
  'README.md',
  ...['inventories', 'validation', 'budgets', 'speed'].map((page) => `docs/${page}.md`),
];
const readme = PAGES.map((page) => readFileSync(page, 'utf8')).join('\n');

/** The first cells of the table under a heading. */
const firstCells = (heading: string): string[] => {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell as string);
};

test('the outputs shown are parts of golden files', async () => {
  const shown = [...readme.matchAll(/<!-- from (\S+) -->\n```text\n(.*?)\n```/gs)];
  expect(shown.length).toBe(6);
  for (const [, file, text] of shown) expect(readFileSync(file as string, 'utf8')).toContain(text);
});

test('the tables name all commands, checks, formats, exit codes and columns', async () => {
  expect(firstCells('Commands').map((cell) => cell.split(' ')[0])).toEqual(COMMANDS.map(({ name }) => name));
  expect(firstCells('Checks')).toEqual(CHECK_IDS);
  expect(firstCells('Formats')).toEqual(FORMATS);
  expect(firstCells('Exit codes')).toEqual(['0', '1', '2']);
  for (const [table, fields] of Object.entries(TABLES)) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${table}\` |`)) ?? '';
    const named = [...row.matchAll(/`([^`]+)`(\*?)/g)].slice(1).map(([, name, star]) => [name, star === '*']);
    expect(named).toEqual(Object.entries(fields).map(([name, { required }]) => [name, required === true]));
  }
});

test('every link leads to a file', async () => {
  for (const page of PAGES) {
    for (const [, link = ''] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(join(dirname(page), link)), `${page}: ${link}`).toBe(true);
  }
});

// The built package, as those who install it meet it.
test('the library example runs as written', async () => {
  const code = /```ts\n(.*?)```/s.exec(readme)?.[1] as string;
  const folder = mkdtempSync(join(tmpdir(), 'infragap-'));
  try {
    symlinkSync(resolve('fixtures'), join(folder, 'fixtures'));
    execFileSync('mkdir', ['-p', join(folder, 'node_modules')]);
    symlinkSync(resolve('.'), join(folder, 'node_modules', 'infragap'));
    writeFileSync(join(folder, 'example.mjs'), code);
    const out = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(out).toMatch(/low: \d+/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the program runs on its own', async () => {
  const out = execFileSync(process.execPath, ['bin/infragap.js', 'gaps', 'fixtures/binh-dinh'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LANG: 'C', LC_ALL: '', NO_COLOR: '1' },
  });
  expect(out).toBe(readFileSync('fixtures/binh-dinh/expected/gaps.txt', 'utf8'));
});
