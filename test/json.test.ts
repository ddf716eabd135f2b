import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../src/lib/json-fault.ts';
import { repeatedKeys } from '../src/lib/json-repeats.ts';
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

test.each([
  ['an array', '[{"a":1},null,{"a":2}]'],
  ['JSON Lines', '{"a":1}\nnull\n{"a":2}\n'],
  ['a table', '{"units":[{"a":1},null,{"a":2}]}'],
])('a null among the records of %s is a row that says nothing', async (_, text) => {
  const [sheet] = contentOf(await opened(text));
  expect(sheet?.rows).toEqual([
    [1, 1],
    [2, null],
    [3, 2],
  ]);
});

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

describe('what parsing keeps silent about', () => {
  const told = async (content: string) =>
    (await opened(content)).findings.map(({ rule, place, params, count }) => [
      rule,
      place?.sheet,
      place?.row,
      params?.key,
      params?.values ?? params?.nearest,
      `${params?.line ?? ''}:${params?.column ?? ''}`,
      count,
    ]);

  test.each<[what: string, text: string, findings: unknown[]]>([
    [
      'a key twice, with different values',
      '[{"a": 1},\n {"a": 2, "b": 0, "a" : "2"}]',
      [['conflicting-keys', undefined, 2, 'a', ['2', '"2"'], '2:19', 1]],
    ],
    [
      'a key twice, with the same value',
      '[{"a":1,"a":1.0}]',
      [['repeated-key', undefined, 1, 'a', ['1', '1.0'], '1:9', 1]],
    ],
    [
      'in several records: one finding',
      '[{"a":1,"a":2},{"a":3},{"a":4,"a":5,"a":4}]',
      [['conflicting-keys', undefined, 1, 'a', ['1', '2'], '1:9', 2]],
    ],
    [
      'a key written in two ways',
      '[{"a":1,"\\u0061":2}]',
      [['conflicting-keys', undefined, 1, 'a', ['1', '2'], '1:9', 1]],
    ],
    [
      'in JSON Lines',
      '{"a":1}\n\n{"a":2,"a":3}\n',
      [['conflicting-keys', undefined, 2, 'a', ['2', '3'], '3:8', 1]],
    ],
    [
      'in one of two tables',
      '{"units":[{"a":1}],"equipment":[{"a":1,"a":2}]}',
      [['conflicting-keys', 'equipment', 1, 'a', ['1', '2'], '1:40', 1]],
    ],
    [
      'a table twice, with different rows',
      '{"units":[{"a":1}],"units":[{"a":2}]}',
      [['unreadable-file', undefined, undefined, 'units', undefined, '1:20', undefined]],
    ],
    ['colons behind quotation marks within a text', '[{"a":"\\":b","c":"d\\\\"}]', []],
    ['a key in an object within another', '[{"a":{"b":1,"b":2}}]', []],
    [
      'a list under a name that is near to a table',
      '{"units":[{"a":1}],"Equipment":[{"a":1},{"a":2}]}',
      [['list-not-read', undefined, undefined, 'Equipment', 'equipment', ':', undefined]],
    ],
    [
      'a list that has the keys of a table',
      '{"units":[{"a":1}],"list":[{"unit_id":1,"category":"laptop"}]}',
      [['list-not-read', undefined, undefined, 'list', 'equipment', ':', undefined]],
    ],
    [
      'a list further in',
      '{"units":[{"a":1}],"data":{"rows":[[1,2]]}}',
      [['list-not-read', undefined, undefined, 'data.rows', undefined, ':', undefined]],
    ],
    [
      'objects that are alike under their keys',
      '{"units":[{"a":1}],"may":{"PC1":{"x":1},"PC2":{"x":2}}}',
      [['list-not-read', undefined, undefined, 'may', 'equipment', ':', undefined]],
    ],
    ['properties of a record that are alike', '[{"a":{"CPU":{"x":1},"RAM":{"x":2}}}]', []],
    [
      'a list under a word for a table',
      '{"units":[{"a":1}],"thiet_bi":[{"ten":"Máy in"}],"devices":[{"x":1}]}',
      [
        ['list-not-read', undefined, undefined, 'thiet_bi', 'equipment', ':', undefined],
        ['list-not-read', undefined, undefined, 'devices', 'equipment', ':', undefined],
      ],
    ],
    [
      'lists within records',
      '[{"a":1},{"a":2,"equipment":[{"b":1}]},{"a":3,"equipment":[{"b":1}]}]',
      [['list-not-read', undefined, 2, 'equipment', undefined, ':', 2]],
    ],
    [
      'what is said of the document',
      '{"units":[{"a":1}],"total":5,"by":{"name":"An"},"tags":["x"],"old":[]}',
      [],
    ],
  ])('%s', async (_, text, findings) => {
    expect(await told(text)).toEqual(findings);
  });

  test('a value that is disputed is unknown, one said twice is not', async () => {
    const [sheet] = contentOf(await opened('[{"a":1,"b":5,"a":2},{"a":3,"b":6,"b":6}]'));
    expect(sheet?.rows).toEqual([
      [1, null, 5],
      [2, 3, 6],
    ]);
  });

  test('exactly the keys that stand more than once are told, wherever', () => {
    // A JSON text, and how many keys stand more than once in an object of it.
    type Written = readonly [text: string, repeated: number];
    const key = fc.constantFrom('a', 'b', '"', ':', '\\', '":');
    const sum = (all: readonly Written[]): number => all.reduce((total, [, repeated]) => total + repeated, 0);
    const { value } = fc.letrec<{ value: Written }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', 'null', '"\\":"', '"}"').map((text): Written => [text, 0]),
        fc
          .array(tie('value'), { maxLength: 3 })
          .map((each): Written => [`[${each.map(([text]) => text).join(', ')}]`, sum(each)]),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((pairs): Written => {
          const names = pairs.map(([name]) => name);
          const own = new Set(names.filter((name, at) => names.indexOf(name) !== at)).size;
          const text = pairs.map(([name, [each]]) => `${JSON.stringify(name)} : ${each}`).join(',');
          return [`{${text}}`, own + sum(pairs.map(([, each]) => each))];
        }),
      ),
    }));
    fc.assert(
      fc.property(value, ([text, expected]) => {
        const repeated = repeatedKeys(text, JSON.parse(text));
        expect(repeated).toHaveLength(expected);
        for (const { key, at, values } of repeated) {
          expect(text.startsWith(JSON.stringify(key), at)).toBe(true);
          for (const each of values) expect(() => JSON.parse(each)).not.toThrow();
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a code of more digits than a number holds keeps them', async () => {
  const record = (code: string) => `{"a\\"":${code},"b":"12345678901234567890","c":[-12345678901234567]}`;
  const rows = [
    [1, '12345678901234567891', '12345678901234567890', '["-12345678901234567"]'],
    [2, 123456789012345, '12345678901234567890', '["-12345678901234567"]'],
    [3, 0.12345678901234568, '12345678901234567890', '["-12345678901234567"]'],
  ];
  const records = ['12345678901234567891', '123456789012345', '0.12345678901234567891'].map(record);
  expect(contentOf(await opened(`[${records.join(', ')}]`))[0]?.rows).toEqual(rows);
  expect(contentOf(await opened(records.join('\n')))[0]?.rows).toEqual(rows);
});

test('a figure that two values of a key contradict leaves the gap open', async () => {
  const cwd = folder({
    'infragap.yaml':
      'as_of: 2026-03-01\ntargets: [{ id: pc, check: per-head, item: computer, heads: [officials], at_least: 1 }]\nstandards: { computer: { categories: [desktop] } }\n',
    'units.json': '[{"unit_id":"101","officials":5,"officials":7},{"unit_id":"102","officials":4}]',
    'equipment.json':
      '[{"unit_id":"101","category":"desktop","quantity":3},{"unit_id":"102","category":"desktop","quantity":3,"quantity":1}]',
  });
  const { out } = await run(['gaps', '.', '--format', 'json'], { cwd });
  const [target] = JSON.parse(out).targets;
  // 101: 3 for people of whom it is not known how many they are; 102: 4 people, and a lot of which it is not known how large it is.
  expect(
    target.by_unit.map(({ unit_id, required, actual }: Record<string, unknown>) => [
      unit_id,
      required,
      actual,
    ]),
  ).toEqual([
    ['101', expect.objectContaining({ high: null }), expect.objectContaining({ low: 3, high: 3 })],
    ['102', expect.objectContaining({ low: 4, high: 4 }), expect.objectContaining({ low: 0, high: null })],
  ]);
});
