import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Issue, Report } from '../src/model/report.ts';
import { ARGS, type Sent, sentBy } from './support/communes/index.ts';
import { infosOff, scoresOf } from './support/communes/score.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/*
 * 200 files as communes send them, most with faults. What has to be told, and where, was written down when it was seeded.
 * `node test/seeded-faults.js SEED` tries other seeds.
 */
const SEED = 20260301;

describe('faults seeded in 200 files', async () => {
  const sent = sentBy(SEED);

  test('are told, each at its place, and nothing else is', async () => {
    const { out } = await run(ARGS, { cwd: folder(sent.files) });
    const { issues } = JSON.parse(out) as Report;
    const scores = scoresOf(sent, issues);
    expect(scores.filter(({ missed, invented }) => missed.length + invented.length > 0)).toEqual([]);
    expect(infosOff(sent, issues)).toEqual([]);
  });

  test('are of many kinds, and a fifth of the files has none', () => {
    expect([sent.sent, sent.clean]).toEqual([200, 40]);
    expect(new Set(sent.faults.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(40);
    expect(sent.faults.length).toBeGreaterThan(400);
  });

  test('are the same for the same seed, and others for another', () => {
    const bytesOf = ({ files }: Sent): string =>
      createHash('sha256')
        .update(Buffer.concat(Object.values(files)))
        .digest('hex');
    const again = sentBy(SEED);
    expect([bytesOf(again), again.faults]).toEqual([bytesOf(sent), sent.faults]);
    expect(bytesOf(sentBy(SEED + 1))).not.toEqual(bytesOf(sent));
  });
});

describe('the judge', () => {
  const at = (rule: 'not-a-number' | 'not-a-date', row: number, column: string | null = 'C') => ({
    rule,
    file: 'a.csv',
    sheet: null,
    row,
    column,
  });
  const told = (...each: Parameters<typeof at>): Issue => ({ ...at(...each), severity: 'error' }) as Issue;

  test('counts what is told elsewhere as missed and as invented', () => {
    const faults = [at('not-a-number', 2), at('not-a-number', 3), at('not-a-date', 4)];
    const issues = [told('not-a-number', 2), told('not-a-number', 3, 'D'), told('not-a-number', 2)];
    expect(scoresOf({ faults }, issues)).toEqual([
      { rule: 'not-a-date', seeded: 1, found: 0, missed: ['a.csv:4 C'], invented: [] },
      {
        rule: 'not-a-number',
        seeded: 2,
        found: 1,
        missed: ['a.csv:3 C'],
        invented: ['a.csv:3 D', 'a.csv:2 C'],
      },
    ]);
  });

  test('knows which assumptions a file asks for', () => {
    const infos = [{ rule: 'header-found', file: 'a.csv' } as const];
    const other = { rule: 'blank-row', file: 'a.csv', severity: 'info' } as Issue;
    expect(infosOff({ infos }, [other])).toEqual(['told: a.csv blank-row', 'not told: a.csv header-found']);
  });
});
