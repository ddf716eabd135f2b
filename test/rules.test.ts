import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { RULE_WORDS } from '../src/locales/rules.ts';
import { RULE_BOOK, RULE_IDS, RULES, type RuleId } from '../src/model/rules.ts';
import { type Files, folder } from './support/folder.ts';
import { run } from './support/run.ts';

const BOOKS = [
  ['en', RULE_WORDS.en],
  ['vi', RULE_WORDS.vi],
] as const;

/** Rules that nothing finds yet. */
const NOT_FOUND_YET: ReadonlySet<RuleId> = new Set(['implausible-count']);

/** An inventory of the lines of an example: those of a table, and those of the configuration. */
function tablesOf(lines: readonly string[]): Files {
  const isSetting = (line: string): boolean => /^[a-z_]+: [[{]/.test(line);
  const table = lines.filter((line) => !isSetting(line));
  const names = /category|connection|source|Loại|Nguồn/.test(table[0] ?? '');
  return {
    'infragap.yaml': [
      'as_of: 2023-12-31',
      'targets:',
      '  - { id: fibre, check: share, part: households_fibre, whole: households, at_least: 80% }',
      '  - { id: computer, check: per-unit, item: computer, at_least: 1 }',
      'funding: { year: 2024, sources: [{ id: province }] }',
      ...lines.filter(isSetting),
      '',
    ].join('\n'),
    'list.csv': `${table.join('\n')}\n`,
    ...(names && { 'roster.csv': 'unit_id,name\n551,Vân Canh\n552,Trà Mai\n' }),
  };
}

describe('the book', () => {
  test('a rule stands in one group, under an id of words and hyphens', () => {
    expect(RULE_IDS).toHaveLength(
      Object.values(RULE_BOOK).reduce((sum, rules) => sum + Object.keys(rules).length, 0),
    );
    for (const id of RULE_IDS) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  describe.each(BOOKS)('%s', (_, { texts }) => {
    test.each(RULE_IDS)('%s has words for a tired reader', (id) => {
      const { summary, why, fix, example } = texts[id];
      for (const text of [summary, why, fix]) {
        expect(text).toMatch(/^\S.*[^.\s]\.$/);
        expect(text.length).toBeLessThanOrEqual(320);
      }
      expect(summary.length).toBeLessThanOrEqual(160);
      expect(summary, 'one sentence').not.toMatch(/[.!?] /);
      expect(why.split(/[.!?:] (?=\p{Lu})/u).length, 'one or two sentences').toBeLessThanOrEqual(2);
      const lines = example.split('\n');
      expect(lines.length).toBeLessThanOrEqual(4);
      for (const line of lines) {
        expect(line).toMatch(/\S/);
        expect(line.length).toBeLessThanOrEqual(90);
      }
      expect(example).toMatch(/^[✗✓→] \S/m);
    });
  });

  test.each(RULE_IDS)('%s is told in Vietnamese where the language is Vietnamese', (id) => {
    const [en, vi] = [RULE_WORDS.en.texts[id], RULE_WORDS.vi.texts[id]];
    for (const part of ['summary', 'why', 'fix'] as const) {
      expect(vi[part]).not.toBe(en[part]);
      expect(vi[part]).toMatch(/[ạảãâầấậẩẫăằắặẳẵẹẻẽêềếệểễịỉĩọỏõôồốộổỗơờớợởỡụủũưừứựửữỳỵỷỹđáàéèíìóòúùý]/i);
      expect(vi[part]).toBe(vi[part].normalize('NFC'));
    }
  });

  /** Examples that are a table with its headings, and what they say of the configuration. */
  describe.each(BOOKS)('%s', (_, { texts }) => {
    const isTable = (id: RuleId): boolean =>
      !NOT_FOUND_YET.has(id) && /^(?:[✗✓] )?(?:unit_id|Mã đơn vị),/.test(texts[id].example);
    test.each(RULE_IDS.filter(isTable))('the example of %s is one', async (id) => {
      const lines = texts[id].example.split('\n').filter((line) => !line.startsWith('→'));
      const found = async (mark: string): Promise<boolean> => {
        const said = lines.flatMap((line) =>
          /^[✗✓] /.test(line) ? (line.startsWith(mark) ? [line.slice(2)] : []) : [line],
        );
        const cwd = folder(tablesOf(said));
        const { summary } = JSON.parse((await run(['validate', '.', '--format', 'json'], { cwd })).out);
        return Object.hasOwn(summary.by_rule, id);
      };
      expect(await found('✗'), 'as it is').toBe(true);
      if (lines.some((line) => line.startsWith('✓'))) expect(await found('✓'), 'mended').toBe(false);
    });
  });

  test('groups and severities are named in both languages', () => {
    for (const [about, name] of Object.entries(RULE_WORDS.en.about)) {
      expect(name).not.toBe('');
      expect(RULE_WORDS.vi.about[about as keyof typeof RULE_BOOK]).not.toBe(name);
    }
    for (const [severity, meaning] of Object.entries(RULE_WORDS.en.severity)) {
      expect(meaning).not.toBe('');
      expect(RULE_WORDS.vi.severity[severity as 'error']).not.toBe(meaning);
    }
  });
});

describe('infragap rules', () => {
  test.each([
    ['rules.md', 'en'],
    ['rules.vi.md', 'vi'],
  ])('docs/%s is what it prints as Markdown', async (file, lang) => {
    const { code, out, err } = await run(['rules', '--format', 'markdown', '--lang', lang]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`../docs/${file}`);
  });

  test('every rule has a heading of its own to link to, in Vietnamese the same', async () => {
    for (const lang of ['en', 'vi']) {
      const { out } = await run(['rules', '--format', 'markdown', '--lang', lang]);
      expect([...out.matchAll(/^### (.+)$/gm)].map(([, text]) => text)).toEqual(RULE_IDS);
    }
  });

  test('without an id: all rules, a line each', async () => {
    const { code, out } = await run(['rules']);
    expect(code).toBe(0);
    for (const id of RULE_IDS) {
      expect(out).toMatch(new RegExp(`^ ${id} +${RULES[id]} +\\S`, 'm'));
      expect(out).toContain(RULE_WORDS.en.texts[id].summary);
    }
  });

  test('with an id: everything about it', async () => {
    expect(await run(['rules', 'total-row-mismatch'])).toEqual({
      code: 0,
      err: '',
      out: [
        'total-row-mismatch',
        'The layout of a sheet',
        'warning: A total says another figure than its rows add up to.',
        'Why it matters: The rows are what is counted. If the total is right, a row is missing, wrong or there twice.',
        'What to do: Find the row that is missing, wrong or there twice, or correct the total.',
        '    551,Vân Canh,5\n    552,Trà Mai,7\n    ✗ Total,,13\n    ✓ Total,,12',
        'warning means: It was counted, but it is suspicious: somebody should look at it.\n',
      ].join('\n\n'),
    });
    const { out } = await run(['rules', 'total-row-mismatch', '--lang', 'vi']);
    expect(out).toContain('\ncảnh báo: Dòng cộng ghi số khác với tổng của các dòng.\n');
    expect(out).toContain('\n    ✗ Tổng cộng,,13\n');
  });

  test.each(['en', 'vi'])(
    'a narrow terminal breaks no id, a very narrow one behind a hyphen: %s',
    async (lang) => {
      const linesAt = async (columns: number): Promise<string[]> => {
        const { out } = await run(['rules', '--lang', lang, '--no-color'], { isTTY: true, columns });
        const lines = out.split('\n');
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
        return lines;
      };
      const narrow = await linesAt(80);
      for (const id of RULE_IDS)
        expect(
          narrow.some((line) => line.startsWith(` ${id} `)),
          id,
        ).toBe(true);
      const at = (await linesAt(48)).findIndex((line) => line.startsWith(' contradicting- '));
      expect(at).toBeGreaterThan(0);
      expect((await linesAt(48))[at + 1]).toMatch(/^ connection /);
    },
  );

  test('what is wrong is red, what would be right is green', async () => {
    const { out } = await run(['rules', 'error-cell', '--color']);
    expect(out).toContain(
      '    \u001b[31m✗ 551,desktop,#REF!\u001b[39m\n    \u001b[32m✓ 551,desktop,5\u001b[39m\n',
    );
  });

  test('JSON', async () => {
    const all = JSON.parse((await run(['rules', '--format', 'json', '--lang', 'vi'])).out);
    expect(Object.keys(all)).toEqual(['schema_version', 'language', 'rules']);
    expect(all.rules.map(({ id }: { id: string }) => id)).toEqual(RULE_IDS);
    expect(JSON.parse((await run(['rules', 'error-cell', '--format', 'json'])).out)).toEqual({
      schema_version: '1',
      language: 'en',
      rules: [
        {
          id: 'error-cell',
          about: 'cell',
          severity: 'error',
          summary: 'The cell holds the error of a formula, no value.',
          why: 'The value is taken as unknown, never as zero. Without a unit, a category or a quantity the row is refused.',
          fix: 'Correct the formula in the spreadsheet program, and save the file.',
          example: '✗ 551,desktop,#REF!\n✓ 551,desktop,5',
        },
      ],
    });
  });

  test('CSV has a row for each rule', async () => {
    const rows = parse((await run(['rules', '--format', 'csv'])).out, { columns: true }) as object[];
    expect(rows).toHaveLength(RULE_IDS.length);
    expect(rows[0]).toEqual({
      id: 'unreadable-file',
      about: 'file',
      severity: 'error',
      ...RULE_WORDS.en.texts['unreadable-file'],
    });
  });

  test('-o takes the format from the ending', async () => {
    const cwd = folder({});
    const { code, out, err } = await run(['rules', '-o', 'rules.md'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Wrote rules.md.\n' });
    expect(readFileSync(join(cwd, 'rules.md'), 'utf8')).toBe(
      (await run(['rules', '--format', 'markdown'])).out,
    );
  });

  test.each([
    [
      ['unknown-unt'],
      'There is no rule "unknown-unt". Did you mean "unknown-unit"? infragap rules lists them all.',
    ],
    [
      ['Unknown unit'],
      'There is no rule "Unknown unit". Did you mean "unknown-unit"? infragap rules lists them all.',
    ],
    [['zzz'], 'There is no rule "zzz". infragap rules lists them all.'],
    [['constructor'], 'There is no rule "constructor". infragap rules lists them all.'],
    [
      ['unknown-unt', '--lang', 'vi'],
      'Không có quy tắc "unknown-unt". Có phải là "unknown-unit"? infragap rules liệt kê mọi quy tắc.',
    ],
    [['unknown-unit', 'zzz'], 'Too many arguments. See infragap rules --help.'],
    [['--format', 'xml'], '--format: "xml" is not one of text, json, csv, markdown.'],
  ])('%s is refused', async (args, sentence) => {
    expect(await run(['rules', ...args])).toEqual({ code: 2, out: '', err: `infragap: ${sentence}\n` });
  });

  test('the example of the help runs', async () => {
    const { out } = await run(['rules', '--help']);
    const [, example] = /\$ infragap (.+)\n?$/.exec(out) ?? [];
    expect((await run((example as string).split(' '))).code).toBe(0);
  });
});
