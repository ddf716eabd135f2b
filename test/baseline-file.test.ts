import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Baseline, baselineSchema, fingerprintOf } from '../src/model/baseline.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

const FINE = { 'units.csv': 'unit_id,name\n101,An Lão\n' };
const IDENTITY = {
  rule: 'not-a-number',
  table: 'units',
  key: { unit_id: '101' },
  field: 'officials',
  value: 'x',
};
const ENTRY = {
  ...IDENTITY,
  count: 1,
  fingerprint: fingerprintOf(IDENTITY as Parameters<typeof fingerprintOf>[0]),
};
const EMPTY = { schema_version: '1', read: [], entries: [] };
const withEntry = (change: object): object => ({ ...EMPTY, entries: [ENTRY, { ...ENTRY, ...change }] });
const without = (name: string): object =>
  JSON.parse(JSON.stringify(EMPTY, (key, value) => (key === name ? undefined : value)));

/** What is said of a baseline, without the name of the program; `known.json` is its name. */
async function refusal(content: string | Buffer | undefined, file = 'known.json', lang = 'en') {
  const cwd = folder(FINE);
  if (content !== undefined) writeFileSync(join(cwd, 'known.json'), content);
  const { code, out, err } = await run(['validate', '.', '--baseline', file, '--lang', lang], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err.replaceAll(/^infragap: /gm, '').trimEnd();
}

describe('a baseline that cannot be used, and what would be right', () => {
  test.each<[content: object | string, sentence: string]>([
    [
      '',
      'known.json is not valid JSON: it goes wrong in line 1, column 1. Mend it, or take an earlier version of it.',
    ],
    [[], 'known.json: "[]" is not right; wanted: an object with schema_version, read and entries.'],
    [without('schema_version'), 'known.json: schema_version: is missing; wanted: the text "1".'],
    [{ ...EMPTY, schema_version: 1 }, 'known.json: schema_version: "1" is not right; wanted: the text "1".'],
    [
      { ...EMPTY, schema_version: '2' },
      'known.json: schema_version: "2" is another version than 1, which this infragap reads. Use the infragap that wrote it.',
    ],
    [without('entries'), 'known.json: entries: is missing; wanted: a list of entries.'],
    [without('read'), 'known.json: read: is missing; wanted: a list of files and sheets.'],
    [
      { ...EMPTY, read: ['units.csv'] },
      'known.json: read[1]: "units.csv" is not right; wanted: a file, and a sheet of it.',
    ],
    [{ ...EMPTY, entrys: [] }, 'known.json: entrys: there is no key "entrys" here. Did you mean "entries"?'],
    [
      withEntry({ resaon: 'x' }),
      'known.json: entries[2].resaon: there is no key "resaon" here. Did you mean "reason"?',
    ],
    [
      withEntry({ expires: '31/12/2026' }),
      'known.json: entries[2].expires: "31/12/2026" is not right; wanted: a date such as 2026-12-31.',
    ],
    [
      withEntry({ expires: '2026-02-30' }),
      'known.json: entries[2].expires: "2026-02-30" is not right; wanted: a date such as 2026-12-31.',
    ],
    [
      withEntry({ count: 0 }),
      'known.json: entries[2].count: "0" is not right; wanted: a whole number of at least 1.',
    ],
    [
      withEntry({ count: 1.5 }),
      'known.json: entries[2].count: "1.5" is not right; wanted: a whole number of at least 1.',
    ],
    [
      withEntry({ table: 'unit' }),
      'known.json: entries[2].table: "unit" is not right; wanted: units, equipment, connectivity or allocations.',
    ],
    [
      withEntry({ key: { unit_id: 101 } }),
      'known.json: entries[2].key.unit_id: "101" is not right; wanted: a text.',
    ],
    [
      withEntry({ value: 'y' }),
      'known.json: entries[2]: its fingerprint is that of something else. Only count, rows, reason and expires may be changed by hand: take the rest back, or delete the entry.',
    ],
    [
      `{"schema_version":"1","read":[],"entries":[${JSON.stringify(ENTRY).replace('"unit_id"', '"__proto__"')}]}`,
      'known.json: entries[1]: its fingerprint is that of something else. Only count, rows, reason and expires may be changed by hand: take the rest back, or delete the entry.',
    ],
    [withEntry({ reason: 'x' }), 'known.json: entries[2]: it is the same as entries[1]; delete one of them.'],
  ])('%j', async (content, sentence) => {
    expect(await refusal(typeof content === 'string' ? content : JSON.stringify(content))).toBe(sentence);
  });

  test('every mistake has its line', async () => {
    const two = withEntry({ count: 'x', expires: 'y' });
    expect((await refusal(JSON.stringify(two))).split('\n')).toEqual([
      'known.json: entries[2].count: "x" is not right; wanted: a whole number of at least 1.',
      'known.json: entries[2].expires: "y" is not right; wanted: a date such as 2026-12-31.',
    ]);
  });

  test('one that is not there, or is no text', async () => {
    expect(await refusal(undefined, 'nowhere.json')).toBe(
      'There is no baseline "nowhere.json". infragap baseline create PATHS --baseline nowhere.json makes it.',
    );
    expect(await refusal('{}', 'knwon.json')).toContain('Did you mean "known.json"?');
    expect(await refusal(undefined, '.')).toBe('The baseline . cannot be read (EISDIR).');
    expect(await refusal(Buffer.from([0x7b, 0xff, 0x7d]))).toBe(
      'The baseline known.json cannot be read (UTF-8).',
    );
    expect(await refusal('{}\n<<<<<<< HEAD')).toBe(
      'known.json is not valid JSON: it goes wrong in line 2, column 1. Mend it, or take an earlier version of it.',
    );
  });

  test('in Vietnamese', async () => {
    expect(await refusal(JSON.stringify(withEntry({ count: 0 })), 'known.json', 'vi')).toBe(
      'known.json: entries[2].count: "0" không đúng; cần: số nguyên từ 1 trở lên.',
    );
  });

  test('a mark of the byte order and another order of keys are no mistakes', async () => {
    const { rule, ...rest } = ENTRY;
    const cwd = folder({
      ...FINE,
      'known.json': `\ufeff${JSON.stringify({ entries: [{ ...rest, rule }], read: [], schema_version: '1' })}`,
    });
    expect((await run(['validate', '.', '--baseline', 'known.json'], { cwd })).code).toBe(0);
  });
});

describe('a command line that cannot be done', () => {
  test.each<[args: string, sentence: string]>([
    ['baseline creat .', 'baseline: "creat" is not one of create, update, prune. Did you mean "create"?'],
    ['baseline create', 'PATHS is missing. See infragap baseline --help.'],
    [
      'baseline update .',
      'There is no baseline "infragap-baseline.json". infragap baseline create PATHS --baseline infragap-baseline.json makes it.',
    ],
    ['baseline create . --expires soon', '--expires: "soon" is not a date; write it as 2023-12-31.'],
    [
      'baseline create . --expires 2026-02-28',
      '--expires: 2026-02-28 is over; write a day from 2026-03-01 on.',
    ],
    [
      'baseline prune . --reason x',
      '--reason and --expires are said of what is added: by create and update.',
    ],
    ['baseline create . --format json', 'There is no option "--format". See infragap baseline --help.'],
    ['convert . -o x --baseline y', 'There is no option "--baseline". See infragap convert --help.'],
  ])('%s', async (args, sentence) => {
    const { code, err } = await run(args.split(' '), { cwd: folder(FINE) });
    expect([code, err]).toEqual([2, `infragap: ${sentence}\n`]);
  });
});

test('the schema that is published is the one that is held to', async () => {
  const { out } = await run(['schema', 'baseline']);
  expect(JSON.parse(out)).toMatchObject({
    title: 'infragap baseline',
    required: ['schema_version', 'read', 'entries'],
    additionalProperties: false,
  });
  const good: Baseline = { ...EMPTY, schema_version: '1' };
  expect(baselineSchema.safeParse(good).success).toBe(true);
});
