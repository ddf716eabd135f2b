import { existsSync, readdirSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { assessed } from '../src/checks/figures.ts';
import { judgeTarget } from '../src/checks/judge.ts';
import { evidenceOf } from '../src/judging.ts';
import type { Inventory } from '../src/model/inventory.ts';

const STORIES = readdirSync('fixtures').filter((name) =>
  existsSync(`fixtures/${name}/expected/published.json`),
);

test.each(STORIES)('the inventory of %s, written down and read back, is judged the same', async (story) => {
  const { inventory, config, targets } = await analyze({
    paths: [`fixtures/${story}`],
    cwd: process.cwd(),
    today: '2026-03-01',
  });
  const readBack = deserialize(serialize(inventory)) as Inventory;
  const evidence = evidenceOf(readBack, config);
  expect(readBack.units).not.toBe(inventory.units);
  for (const { target, figures } of targets) {
    expect(assessed(judgeTarget(target, evidence, undefined), undefined).figures).toEqual(figures);
  }
});
