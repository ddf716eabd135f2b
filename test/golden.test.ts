import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from './support/run.ts';

const stories = readdirSync('fixtures').filter((name) => existsSync(`fixtures/${name}/infragap.yaml`));

/** Every view in every format: what people read in both languages, what programs read in one. */
const CASES: readonly [string, readonly string[]][] = [
  ...['validate', 'gaps', 'budget'].flatMap((view): [string, string[]][] => [
    [`${view}.txt`, [view]],
    [`${view}.vi.txt`, [view, '--lang', 'vi']],
    [`${view}.md`, [view, '--format', 'markdown']],
    [`${view}.csv`, [view, '--format', 'csv']],
  ]),
  ['report.json', ['budget', '--format', 'json']],
];

describe.each(stories)('%s', (story) => {
  test.each(CASES)('%s', async (file, [view, ...flags]) => {
    const { out, code } = await run([view as string, `fixtures/${story}`, ...flags]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`../fixtures/${story}/expected/${file}`);
  });
});

test('what keeping equipment costs, for all units and followed for one, in both languages', async () => {
  const asked = ['fixtures/two-tier', '--config', 'fixtures/two-tier/upkeep.yaml'];
  for (const [ending, lang] of [
    ['txt', 'en'],
    ['vi.txt', 'vi'],
  ] as const) {
    const budget = await run(['budget', ...asked, '--lang', lang]);
    await expect(budget.out).toMatchFileSnapshot(`../fixtures/two-tier/expected/upkeep.${ending}`);
    const figure = ['computer-per-official', '--unit', '23284'];
    const explained = await run(['explain', ...figure, ...asked, '--lang', lang]);
    await expect(explained.out).toMatchFileSnapshot(`../fixtures/two-tier/expected/explain-upkeep.${ending}`);
  }
});

test('explain follows a figure to its rows, in both languages', async () => {
  for (const [file, lang] of [
    ['explain.txt', 'en'],
    ['explain.vi.txt', 'vi'],
  ] as const) {
    const { out } = await run([
      'explain',
      'computer-per-person',
      '--unit',
      '551',
      'fixtures/binh-dinh',
      '--lang',
      lang,
    ]);
    await expect(out).toMatchFileSnapshot(`../fixtures/binh-dinh/expected/${file}`);
  }
});
