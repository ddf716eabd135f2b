import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, localeFor } from '../src/locales/index.ts';
import { placeText } from '../src/model/finding.ts';
import type { Issue, Report } from '../src/model/report.ts';
import { RULE_IDS, type RuleId } from '../src/model/rules.ts';
import { contentOf } from './support/content.ts';
import { RULE_FILES } from './support/rule-files.ts';
import { run } from './support/run.ts';

/*
 * fixtures/rules/<rule>: the smallest files that an office may send of which the rule is told. In expected.*.txt
 * everybody can read what is told, rule by rule.
 */

const folderOf = (rule: RuleId): string => `fixtures/rules/${rule}`;

/** What is named on the command line, where that is not the folder alone. */
const ARGS: Partial<Record<RuleId, readonly string[]>> = {
  'unsupported-format': ['units.csv', 'Kiểm kê máy tính.pdf'],
  'missing-submission': ['.', '--roster', 'danh sach xa.csv'],
  'count-changed-sharply': ['units.csv', 'equipment.csv', '--previous', 'kiem ke 2024.csv'],
};

/** What cannot but be told beside the rule. */
const ALSO: Partial<Record<RuleId, RuleId | readonly RuleId[]>> = {
  'equipment-ignored': 'file-ignored',
  'header-rows': 'columns-counted',
  'several-tables': 'blank-row',
  'form-turned': 'unit-matched-by-name',
  'measure-above': 'header-found',
  'title-of-needs': 'header-found',
  'heading-tells-state': 'section-row',
  'summary-left-out': 'unit-of-table',
  'total-row-mismatch': 'total-row-ignored',
  'state-row-ignored': ['part-row', 'total-row-ignored'],
  'missing-column': 'unknown-column',
  'columns-added': 'columns-counted',
  'columns-contained': 'columns-counted',
  'total-has-servers': 'columns-counted',
  'count-has-others': 'columns-counted',
  'column-left-out': 'columns-counted',
  'parts-exceed-total': 'columns-counted',
  'total-column-mismatch': 'columns-counted',
  'comment-not-read': 'columns-counted',
  'implausible-count': 'columns-counted',
  'unit-sums-below': 'columns-counted',
  'unit-outside-section': 'section-row',
  'unit-of-table': 'header-found',
  'name-is-code': 'tier-from-name',
  'unit-only-named': ['name-is-code', 'tier-from-name'],
  'count-differs': 'columns-counted',
  'count-repeated': 'columns-counted',
  'older-form': 'columns-counted',
  'basic-profile-used': 'as-of-assumed',
};

/** What only compare tells of, of its crosswalk. */
const OF_COMPARE: ReadonlySet<RuleId> = new Set(['crosswalk-unknown-unit', 'crosswalk-shares']);
const COMPARE = ['compare', '2025', '2026', '--crosswalk', 'doi chieu.csv'];

// `npm run as-they-come` writes them anew; look at the difference, they are binary.
if (process.env.AS_THEY_COME === 'write') {
  for (const [path, content] of Object.entries(RULE_FILES)) {
    mkdirSync(dirname(`fixtures/rules/${path}`), { recursive: true });
    writeFileSync(`fixtures/rules/${path}`, content);
  }
}

async function issuesOf(rule: RuleId, language: Language): Promise<readonly Issue[]> {
  const command = OF_COMPARE.has(rule) ? COMPARE : ['validate', ...(ARGS[rule] ?? ['.'])];
  const args = [...command, '--format', 'json', '--lang', language];
  return (JSON.parse((await run(args, { cwd: folderOf(rule) })).out) as Report).issues;
}

/** What is told of a rule, as lines for the eye: severity and place, what is wrong, what to do. */
async function toldOf(rule: RuleId, language: Language): Promise<string> {
  const { severity: words } = localeFor(language).words;
  const issues = (await issuesOf(rule, language)).filter((issue) => issue.rule === rule);
  const lines = issues.map(({ severity, message, fix, ...place }) =>
    [
      [words[severity], placeText(place), place.column].filter(Boolean).join(' '),
      `  ${message}`,
      ...(fix === null ? [] : [`  -> ${fix}`]),
    ].join('\n'),
  );
  return `${[rule, '='.repeat(rule.length), ...lines].join('\n')}\n`;
}

describe('every rule has a fixture', () => {
  test('and there is no other', () => {
    const folders = readdirSync('fixtures/rules', { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.map(({ name }) => name)).toEqual(RULE_IDS.toSorted());
  });

  test.each(Object.keys(RULE_FILES))('%s is as test/support/rule-files.ts makes it', (path) => {
    expect(contentOf(readFileSync(`fixtures/rules/${path}`))).toBe(contentOf(RULE_FILES[path] as Buffer));
  });

  test.each(RULE_IDS)('%s is told of its own, and nothing else that does not belong to it', async (rule) => {
    const told = new Set((await issuesOf(rule, 'en')).map((issue) => issue.rule));
    expect([...told].sort()).toEqual([rule, ALSO[rule] ?? []].flat().sort());
  });
});

test.each(LANGUAGES)('what is told, in words: %s', async (language) => {
  const told: string[] = [];
  for (const rule of RULE_IDS) told.push(await toldOf(rule, language));
  await expect(told.join('\n')).toMatchFileSnapshot(`../fixtures/rules/expected.${language}.txt`);
});
