import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../src/lib/json-fault.ts';
import type { Issue } from '../src/model/report.ts';
import { memoryBytes, textOf } from '../src/readers/bytes.ts';
import { jsonLinesSource } from '../src/readers/json-lines.ts';
import { openFile } from '../src/readers/open.ts';
import type { Source } from '../src/readers/source.ts';
import { inBlocks } from './support/blocks.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

const opened = (content: string | Buffer): Promise<Source> =>
  openFile(memoryBytes(Buffer.from(content), 'x.json'));

/** By sheet its keys, and the row and cells of every record. */
const contentOf = ({ sheets }: Source) =>
  sheets.map(({ name, keys, batches }) => ({
    name,
    keys,
    rows: [...batches()].flatMap((batch) =>
      Array.from({ length: batch.length }, (_, record) => [
        batch.firstRow + record,
        ...Array.from({ length: batch.width(record) }, (_, column) => batch.cell(record, column)),
      ]),
    ),
  }));

const LONG = 'x'.repeat(300_000);

describe('a document, or an object a line', () => {
  test.each<[string, string, unknown[]]>([
    ['an array in one line', '[{"a":1},{"a":2}]', [1, 2]],
    ['an array spread over lines', '[\n  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]\n', [1, 2]],
    ['an array with an object a line', '[{"a":1},\n{"a":2}]', [1, 2]],
    ['a table in one line', '{"units":[{"a":1},{"a":2}]}\n\n', [1, 2]],
    ['a table spread over lines', '{\n"units": [\n{ "a": 1 },\n{ "a": 2 }\n]\n}', [1, 2]],
    ['a table whose first line opens it', '{"units": [\n{"a": 1}\n,{"a": 2}]}', [1, 2]],
    ['JSON Lines', '{"a":1}\n{"a":2}\n', [1, 2]],
    ['JSON Lines of one record', '{"a":1}\n', [1]],
    ['JSON Lines that end in CRLF, without the last', '{"a":1}\r\n{"a":2}', [1, 2]],
    ['JSON Lines with blank lines', '\n \n{"a":1}\n\n\t\n{"a":2}\n\n', [1, 2]],
    ['JSON Lines with spaces around', ' {"a": 1} \n  {"a": 2}\n', [1, 2]],
    ['JSON Lines, the first longer than a block', `{"a":"${LONG}"}\n{"a":2}\n`, [LONG, 2]],
    ['JSON Lines, the second longer than a block', `{"a":1}\n{"a":"${LONG}"}\n`, [1, LONG]],
    ['line separators that are none of JSON Lines', '{"a":"\u2028\u0085"}\n{"a":2}', ['\u2028\u0085', 2]],
  ])('%s', async (_, text, values) => {
    const source = await opened(text);
    expect(source.findings).toEqual([]);
    const rows = values.map((value, at) => [at + 1, value]);
    expect(contentOf(source)).toEqual([{ name: undefined, keys: ['a'], rows }]);
  });

  test.each<[string, string, string, row: number | undefined, line?: number]>([
    ['a line that breaks off', '{"a":1}\n\n{"a":2\n{"a":3}\n', 'json-line', 2, 3],
    ['the first line breaks off', '{"a":1\n{"a":2}\n', 'json-line', 1],
    ['a line with an array', '{"a":1}\n[2]\n', 'json-line', 2],
    ['a line with a number', '{"a":1}\n{"a":2}\n3', 'json-line', 3],
    ['two objects on a line', '{"a":1}\n{"a":2},{"a":3}\n', 'json-line', 2],
    ['a document with something behind it', '{"units":[{"a":1}]}\n}', 'json-line', 2],
    ['an array that is not closed', '[{"a":1},\n{"a":2}', 'json-syntax', undefined, 2],
    ['arrays a line', '[1]\n[2]', 'json-syntax', undefined, 2],
    ['one object over lines', '{\n"a": 1\n}\n', 'json-shape', undefined],
    ['one object that holds others', '{"a":[1]}\n', 'json-shape', undefined],
  ])('%s: %s', async (_, text, why, row, line = row) => {
    const { sheets, findings } = await opened(text);
    expect(sheets).toEqual([]);
    expect(findings.map(({ rule, place, params }) => [rule, place?.row, place?.line, params?.why])).toEqual([
      ['unreadable-file', row, line, why],
    ]);
  });
});

describe('where it goes wrong is told with line and column', () => {
  test.each<[what: string, text: string, line: number, column: number]>([
    ['a comma too many', '[\n  {"a": 1},\n]', 3, 1],
    ['a comma too few', '[{"a": 1}\r\n {"a": 2}]', 2, 2],
    ['a key without quotation marks', '[{"a": 1, b: 2}]', 1, 11],
    ['quotation marks of another kind', "[{'a': 1}]", 1, 3],
    ['a line that ends within a text', '[{"a": "Xã\nAn Lão"}]', 1, 11],
    ['a path with single backslashes', '[{"a": "C:\\kho"}]', 1, 12],
    ['a code with its zeros', '[{"a": 00097}]', 1, 9],
    ['a decimal comma', '[{"a": 1,5}]', 1, 10],
    ['a point with nothing behind it', '[{"a": 1.}]', 1, 10],
    ['a word of another language', '[{"a": True}]', 1, 8],
    ['a bracket of the other kind', '[{"a": 1]', 1, 9],
    ['a text that is not closed', '[{"a": "Xã An', 1, 14],
    ['two documents', '[{"a": 1}]\r[{"a": 2}]', 2, 1],
    ['a line of JSON Lines', '{"a":1}\n\n{"a":2;}\n', 3, 7],
  ])('%s', async (_, text, line, column) => {
    const { findings } = await opened(text);
    expect(findings).toMatchObject([{ rule: 'unreadable-file', place: { line }, params: { line, column } }]);
  });

  test('what is JSON has no such place, and what is none has one; up to there it may go on as JSON', () => {
    const sign = fc.constantFrom(...'[]{},:"\\-.0123eEtrufalsn \n\t');
    const near = fc
      .tuple(fc.json(), fc.nat(), fc.integer({ min: 0, max: 2 }), fc.string({ unit: sign, maxLength: 3 }))
      .map(([json, at, cut, more]) => {
        const from = at % (json.length + 1);
        return json.slice(0, from) + more + json.slice(from + cut);
      });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: sign, maxLength: 12 })), (text) => {
        const fault = jsonFault(text);
        expect(fault === undefined).toBe(isJson(text));
        if (!fault) return;
        const lines = text.split('\n').slice(0, fault.line);
        const good = [...lines.slice(0, -1), (lines.at(-1) as string).slice(0, fault.column - 1)].join('\n');
        expect([good, jsonFault(good)]).toEqual([good, isJson(good) ? undefined : fault]);
      }),
      { numRuns: 2000 },
    );
  });

  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
});

test('a line beyond all measure is a fault, and is not held', async () => {
  const { findings } = await opened(`{"a":1}\n${'x'.repeat(65 * 1024 * 1024)}`);
  expect(findings.map(({ place, params }) => [place?.row, params?.why])).toEqual([[2, 'file-too-large']]);
});

test('a value that a record does not have is none, whatever its key', async () => {
  const lines = '{"a":1,"constructor":2}\n{"b":null,"__proto__":3}\n{"toString":{"x":[1]}}\n';
  const expected = [
    {
      name: undefined,
      keys: ['a', 'constructor', 'b', '__proto__', 'toString'],
      rows: [
        [1, 1, 2, null, null, null],
        [2, null, null, null, 3, null],
        [3, null, null, null, null, '{"x":[1]}'],
      ],
    },
  ];
  expect(contentOf(await opened(lines))).toEqual(expected);
  expect(contentOf(await opened(`[${lines.trim().replaceAll('\n', ',')}]`))).toEqual(expected);
});

test('JSON Lines: wherever the blocks are cut and however many there are, the records of a document', async () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
  const record = fc.dictionary(fc.constantFrom('a', 'đ', '"', '\n'), value);
  const ends = fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(record, ends), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(1, 400),
      fc.integer({ min: 1, max: 50 }),
      async (some, times, size) => {
        const lines = Array.from({ length: times }, () => some).flat();
        const text = lines.map(([each, end]) => JSON.stringify(each) + end).join('');
        const document = await opened(JSON.stringify(lines.map(([each]) => each)));
        expect(contentOf(jsonLinesSource(textOf(inBlocks(text, size))))).toEqual(contentOf(document));
      },
    ),
    { numRuns: 50 },
  );
});

describe('a document of several tables', () => {
  const UNITS = [{ unit_id: '101', name: 'An Lao' }];
  const ITEMS = [
    { unit_id: '101', category: 'desktop' },
    { unit_id: '999', category: 'desktop' },
  ];
  const validated = async (content: unknown, ...flags: string[]) => {
    const cwd = folder({ 'infragap.yaml': 'as_of: 2026-03-01\n', 'u.json': JSON.stringify(content) });
    const { out } = await run(['validate', 'u.json', '--format', 'json', '--top', '0', ...flags], { cwd });
    return JSON.parse(out);
  };
  const places = (issues: readonly Issue[]) => issues.map(({ rule, sheet, row }) => [rule, sheet, row]);

  test('its places say which table', async () => {
    const { issues, inputs } = await validated({ units: UNITS, equipment: ITEMS });
    expect(places(issues)).toEqual([['unknown-unit', 'equipment', 2]]);
    expect(inputs.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['units', 'equipment']);
  });

  test('in the text, too', async () => {
    const cwd = folder({ 'u.json': JSON.stringify({ units: UNITS, equipment: ITEMS }) });
    expect((await run(['validate', 'u.json'], { cwd })).out).toContain('u.json [equipment]:2');
  });

  test('of one, nothing has to be said', async () => {
    const { inputs } = await validated({ equipment: ITEMS });
    expect(inputs.map(({ sheet }: { sheet?: string }) => sheet)).toEqual([undefined]);
  });

  test('a table that is empty, or none, is named', async () => {
    const { findings } = await opened('{"units": [], "equipment": {}, "connectivity": [{"unit_id": 1}]}');
    expect(findings.map(({ rule, place }) => [rule, place?.sheet])).toEqual([
      ['empty-file', 'units'],
      ['unreadable-file', 'equipment'],
    ]);
  });

  test('--sheet chooses one', async () => {
    const { inputs } = await validated({ units: UNITS, equipment: ITEMS }, '--sheet', 'units');
    expect(inputs.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['units']);
  });
});
