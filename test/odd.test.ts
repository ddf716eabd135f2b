import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeText } from '../src/model/finding.ts';
import type { Issue, Report, TargetReport } from '../src/model/report.ts';
import { contentOf } from './support/content.ts';
import { folder } from './support/folder.ts';
import type { Figures, OddCase } from './support/odd/case.ts';
import { ODD } from './support/odd/index.ts';
import { run } from './support/run.ts';

/*
 * fixtures/odd/<case>: files of every kind and layout that are promised to be read as they come, as small as they can be.
 * fixtures/odd/expected/<case>.txt is what is said of them. The figures stand in test/support/odd, worked out by hand, so that no
 * update of golden files can hide a wrong one.
 */

const ROOT = 'fixtures/odd';
const folderOf = (name: string): string => `${ROOT}/${ODD[name]?.folder ?? name}`;
const config = ({ config = '' }: OddCase): string => `extends: [../odd.yaml]\n${config}`;
const filesOf = (odd: OddCase): Readonly<Record<string, Buffer>> => ({
  ...odd.files,
  'infragap.yaml': Buffer.from(config(odd)),
});
const OWN = Object.entries(ODD).filter(([, { files }]) => files !== undefined);

// `npm run as-they-come` writes them anew; look at the difference, some are binary.
if (process.env.AS_THEY_COME === 'write') {
  for (const [name, odd] of OWN) {
    rmSync(folderOf(name), { recursive: true, force: true });
    for (const [file, content] of Object.entries(filesOf(odd))) {
      const path = `${folderOf(name)}/${file}`;
      mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
      writeFileSync(path, content);
    }
  }
}

/** A command line over a case, in its folder. */
function over(name: string, command: string, ...flags: readonly string[]) {
  const { args = ['.'], stdin } = ODD[name] as OddCase;
  const cwd = folderOf(name);
  const input = stdin === undefined ? {} : { stdin: readFileSync(`${cwd}/${stdin}`) };
  return run([command, ...args, ...flags], { cwd, ...input });
}

/** What programs are told of a case: a line for the summary, every file and every issue. */
const LINES = new Map<string, Promise<string>>();
function linesOf(name: string): Promise<string> {
  const found = LINES.get(name) ?? over(name, 'validate', '--format', 'jsonl').then(({ out }) => out);
  LINES.set(name, found);
  return found;
}

/** Of an issue what was worked out by hand: rule, file, cell or row, and what is particular. */
function toldOf(issue: Issue, alone: string | undefined): string {
  const { rule, file, sheet, row, cell, line, message } = issue;
  const place = placeText({
    file: file === alone ? '' : (file ?? ''),
    sheet,
    row: cell === null ? row : null,
  }).replace(/^ ?:?/, '');
  const byte = /byte (0x..) at offset (\d+)/.exec(message);
  return [
    rule,
    place,
    cell,
    cell !== null && line !== null && `line ${line}`,
    byte && `${byte[1]} at ${byte[2]}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const quoted = (word: string): string => (/[\s*]/.test(word) ? `'${word}'` : word);

interface Range {
  readonly low: number;
  readonly high: number | null;
}
const said = ({ low, high }: Range): number | string => (low === high ? low : `${low}–${high ?? '?'}`);

function figuresOf(target: TargetReport): Figures {
  const stocks = target.by_unit.flatMap(({ stocks }) => stocks ?? []);
  const sum = (key: 'too_old' | 'too_weak' | 'unsure'): number =>
    stocks.reduce((all, stock) => all + stock[key], 0);
  const there = stocks.reduce<Range>(
    ({ low, high }, { in_service }) => ({
      low: low + in_service.low,
      high: high === null || in_service.high === null ? null : high + in_service.high,
    }),
    { low: 0, high: 0 },
  );
  return {
    wanted: said(target.required),
    there: said(there),
    good: said(target.actual),
    gap: said(target.gap),
    too_old: sum('too_old'),
    too_weak: sum('too_weak'),
    unsure: sum('unsure'),
    met: target.units_met,
    short: target.units_short,
    unknown: target.units_unknown,
  };
}

test('there is no other folder, and README names each', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((each) => each.isDirectory());
  const own = OWN.map(([name]) => name);
  expect(folders.map(({ name }) => name).sort()).toEqual(['expected', ...own].sort());
  const named = readFileSync(`${ROOT}/README.md`, 'utf8').match(/(?<=\| )`[a-z0-9-]+`(?= \|)/g) ?? [];
  expect(named.sort()).toEqual(own.map((name) => `\`${name}\``).sort());
});

describe.each(Object.keys(ODD))('%s', (name) => {
  const odd = ODD[name] as OddCase;

  test.runIf(odd.files)('the files are as test/support/odd makes them', () => {
    const made = filesOf(odd);
    const there = readdirSync(folderOf(name), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(there).toHaveLength(Object.keys(made).length);
    for (const [file, content] of Object.entries(made)) {
      expect(contentOf(readFileSync(`${folderOf(name)}/${file}`)), file).toBe(contentOf(content));
    }
  });

  test('what is told is all that there is to tell', async () => {
    const lines = (await linesOf(name)).trimEnd().split('\n');
    const all: readonly (Issue & { type: string; path?: string })[] = lines.map((line) => JSON.parse(line));
    const issues = all.filter(({ type }) => type === 'issue');
    const files = all.filter(({ type }) => type === 'file');
    expect(
      issues.map((issue) => toldOf(issue, files.length === 1 ? files[0]?.path : undefined)).sort(),
    ).toEqual(odd.told.toSorted());
  });

  test('the figures are those worked out by hand', async () => {
    const { targets }: Report = JSON.parse((await over(name, 'gaps', '--format', 'json')).out);
    const found = Object.fromEntries(targets.map((target) => [target.id, figuresOf(target)]));
    expect(found).toMatchObject(odd.figures);
  });

  test.runIf(odd.clean)('the rows are those worked out by hand', async () => {
    const clean = folder();
    const { err } = await over(name, 'convert', '-o', clean);
    for (const [table, rows] of Object.entries(odd.clean ?? {}))
      expect(readFileSync(`${clean}/${table}.csv`, 'utf8').trimEnd().split('\n'), err).toEqual(rows);
  });

  test('what is said of it', async () => {
    const said: string[] = [];
    for (const command of ['validate', ...(odd.views ?? ['gaps'])]) {
      const { out } = await over(name, command);
      said.push(
        `$ infragap ${[command, ...(odd.args ?? ['.'])].map(quoted).join(' ')}${odd.stdin ? ` < ${quoted(odd.stdin)}` : ''}\n\n${out}`,
      );
    }
    await expect(said.join('\n')).toMatchFileSnapshot(`../${ROOT}/expected/${name}.txt`);
    await expect(await linesOf(name)).toMatchFileSnapshot(`../${ROOT}/expected/${name}.jsonl`);
  });
});
