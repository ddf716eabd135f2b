import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/index.ts';
import { reportSchema } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { casesFor, complaintAbout, type FuzzCase, GIANTS } from './support/fuzz.ts';
import { run } from './support/run.ts';

/*
 * Whatever is sent in: exit code 0 or 1, a whole document, no stack trace, and no file that is passed over in silence.
 * `npm run fuzz -- --minutes 10` looks further; what it finds belongs into the table below.
 */

/** Microseconds of computing: how long that takes depends on what else the machine does. */
const SLOWEST = 20_000_000;

function isReport(document: unknown): string | undefined {
  const { success, error } = reportSchema.safeParse(document);
  return success ? undefined : error.message;
}

async function complaint(each: FuzzCase): Promise<string | undefined> {
  const begun = process.cpuUsage();
  const answer = await run(each.args, { cwd: folder(each.files) });
  const { user } = process.cpuUsage(begun);
  return user > SLOWEST
    ? `took ${Math.round(user / 1e6)} s of computing`
    : complaintAbout(each, answer, isReport);
}

const validated = (name: string, content: string | Buffer): FuzzCase => ({
  about: name,
  files: { [name]: Buffer.from(content as string) },
  args: ['validate', '.', '--format', 'json'],
});

test('files that nobody would send are answered like any others', async () => {
  const commands = COMMANDS.map(({ name }) => name);
  await fc.assert(
    fc.asyncProperty(casesFor(commands), async (each) => {
      expect([each.about, await complaint(each)]).toEqual([each.about, undefined]);
    }),
    { numRuns: 100, seed: 2026, endOnFailure: true },
  );
});

/** Seconds each; the long run has them. */
const SLOW = new Set(['xlsx of 16 384 columns', 'xlsx of 4 000 merged sections']);

test.each(Object.keys(GIANTS).filter((name) => !SLOW.has(name)))('%s', async (name) => {
  const content = await GIANTS[name]?.();
  expect(await complaint(validated('units.csv', content as Buffer))).toBeUndefined();
});

describe('found once', () => {
  const FOUND: readonly FuzzCase[] = [
    validated('units.csv', `unit_id,${'số máy tính '.repeat(10_000)}\n101,1\n`),
    validated('units.json', `[{"unit_id":"1","name":${'['.repeat(20_000)}${']'.repeat(20_000)}}]`),
  ];
  test.each(FOUND.map((each) => [each.about, each] as const))('%s', async (_, each) => {
    expect(await complaint(each)).toBeUndefined();
  });
});
