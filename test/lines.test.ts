import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inUnicode } from '../src/intake/cells/legacy-text.ts';
import { memoryBytes } from '../src/readers/bytes.ts';
import { elementLines } from '../src/readers/json-elements.ts';
import { type Manner, openFile } from '../src/readers/open.ts';
import type { Sheet } from '../src/readers/source.ts';
import { inBlocks } from './support/blocks.ts';
import { csvOf, dialects, type Grid, type GridCell } from './support/grid.ts';
import { xlsxOf } from './support/workbook.ts';

/** The sheets of a file that holds this. */
async function sheetsIn(content: string | Buffer, how: Manner = {}): Promise<readonly Sheet[]> {
  const { sheets, findings } = await openFile(memoryBytes(Buffer.from(content), 'test'), how);
  expect(findings.filter(({ rule }) => rule === 'unreadable-file')).toEqual([]);
  return sheets;
}

const linesOf = (sheet: Sheet | undefined, rows: readonly number[]) =>
  Object.fromEntries(sheet?.linesOf?.(rows) ?? []);

describe('CSV: the line in which a row begins', () => {
  test.each<[string, string, Record<number, number>]>([
    ['is the row', 'a,b\n1,2\n3,4\n', { 1: 1, 2: 2, 3: 3 }],
    ['blank lines are rows', 'a,b\n\n\n3,4', { 1: 1, 2: 2, 3: 3, 4: 4 }],
    ['a quoted cell of three lines', 'a,b\n1,"x\ny\nz"\n3,4\n', { 1: 1, 2: 2, 3: 5 }],
    ['CRLF within and between', 'a,b\r\n1,"x\r\n\r\ny"\r\n3,4\r\n', { 1: 1, 2: 2, 3: 5 }],
    ['CR alone', 'a,b\r1,"x\r\ry"\r3,4', { 1: 1, 2: 2, 3: 5 }],
    ['all three in one cell', 'a,b\n1,"\r\n\r\n\n\r\r"\n3,4\n', { 1: 1, 2: 2, 3: 8 }],
    [
      'a cell that begins a row and begins with a line break',
      '"\na",b\n"\n\n1",2\n3,4\n',
      { 1: 1, 2: 3, 3: 6 },
    ],
    ['below a line sep=', 'sep=,\na,b\n1,2\n', { 1: 2, 2: 3 }],
    ['below a line sep= that ends in CRLF', 'sep=;\r\na;"b\r\nc"\r\n1;2\r\n', { 1: 2, 2: 4 }],
    ['behind a byte order mark', '\ufeffa,b\n1,2\n', { 1: 1, 2: 2 }],
  ])('%s', async (_, text, lines) => {
    const [sheet] = await sheetsIn(text);
    const rows = Object.keys(lines).map(Number);
    expect(linesOf(sheet, rows)).toEqual(lines);
    const last = Math.max(...rows);
    expect(linesOf(sheet, [last + 1, last, 0, last])).toEqual({ [last]: lines[last] });
  });

  test('whatever the text looks like, it is the line in which the row is found by splitting', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ư', '"', '\n', ',', ';', ' '), maxLength: 8 });
    const grids = fc
      .tuple(fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 12 }), fc.boolean())
      .map(([rows, isLong]): Grid => {
        const cellsOf = (cells: readonly GridCell[], at: number): GridCell[] =>
          cells.length === 0
            ? []
            : [`row ${at + 1}.`, ...cells, ...(isLong ? [`${'x'.repeat(2_000)}\n`.repeat(40)] : [])];
        return { rows: rows.map((cells, at) => ({ cells: cellsOf(cells, at) })), merges: [] };
      });
    await fc.assert(
      fc.asyncProperty(grids, dialects, async (grid, dialect) => {
        const plain = csvOf(grid, { ...dialect, encoding: 'utf-8', mark: false, packed: false }).toString();
        const expected = plain.split(/\r\n|\r|\n/).flatMap((line, at) => {
          const row = /^row (\d+)\./.exec(line)?.[1];
          return row === undefined ? [] : [[Number(row), at + 1] as const];
        });
        const { encoding, delimiter } = dialect;
        const [sheet] = await sheetsIn(csvOf(grid, dialect), { encoding, delimiter });
        expect([...(sheet?.linesOf?.(expected.map(([row]) => row)) ?? [])]).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  test('of a row that cannot be read, too', async () => {
    const { sheets } = await openFile(memoryBytes(Buffer.from('a,b\n"x\ny",2\n"3,4\n5,6\n'), 'test'));
    expect(() => [...(sheets[0]?.batches() ?? [])]).toThrow('unclosed-quote');
    expect(linesOf(sheets[0], [2, 3, 4])).toEqual({ 2: 2, 3: 4 });
  });

  test('also where the letters are converted from an old font', async () => {
    const tcvn3 = 'M· ®¬n vÞ,Tªn ®¬n vÞ\n1,"§Þnh\nB×nh"\n2,"H¹ng môc"\n';
    const [sheet] = await sheetsIn(tcvn3);
    const converted = inUnicode(sheet as Sheet);
    expect(converted.findings).toHaveLength(1);
    expect(linesOf(converted.sheet, [1, 2, 3])).toEqual({ 1: 1, 2: 2, 3: 4 });
  });
});

describe('JSON: the line in which a record begins', () => {
  test.each<[string, string, Record<number, number>]>([
    ['JSON Lines', '{"a":1}\n{"a":2}\n', { 1: 1, 2: 2 }],
    ['JSON Lines with blank ones', '\n{"a":1}\r\n\r\n \r\n{"a":2}', { 1: 2, 2: 5 }],
    ['a document in one line', '[{"a":1},{"a":2}]', { 1: 1, 2: 1 }],
    ['an array over lines', '[\n{"a":1},\n{\n"a":2},\n\n{"a":3}]', { 1: 2, 2: 3, 3: 6 }],
    ['lines that end in CRLF', '\r\n[\r\n{"a":1},\r\n{"a":2}]', { 1: 3, 2: 4 }],
    ['objects and arrays within', '[{"a":[{},\n[{}]]},\n{"a":{"b":{}}}]', { 1: 1, 2: 3 }],
    ['brackets and quotes in texts', '[{"a":"]{\\"[\\\\"},\n{"{":"\\\\\\""},\n{}]', { 1: 1, 2: 2, 3: 3 }],
    [
      'an array under its name',
      '{"about":[{}],\n"x":{"y":{}},"units":[{"a":1},\n{"a":2}],\n"z":{"q":[{}]}}',
      { 1: 2, 2: 3 },
    ],
    ['a name of escaped letters, and texts beside', '{"x":"units",\n"un\\u0069ts":\n[{"a":1}]}', { 1: 3 }],
    [
      'a name that stands twice with the same: the last',
      '{"units":[{"a":1}],\n"units":[\n{"a":1}]}',
      { 1: 3 },
    ],
  ])('%s', async (_, text, lines) => {
    const sheets = await sheetsIn(text);
    expect(sheets).toHaveLength(1);
    const rows = Object.keys(lines).map(Number);
    expect(linesOf(sheets[0], [...rows, rows.length + 1, 0])).toEqual(lines);
  });

  test('each table of a document has its own', async () => {
    const [units, equipment] = await sheetsIn('{"equipment":\n[{"a":1},{"a":2}],\n"units":\n[\n{"a":3}]}');
    expect(linesOf(units, [1, 2])).toEqual({ 1: 5 });
    expect(linesOf(equipment, [1, 2])).toEqual({ 1: 2, 2: 2 });
  });

  test('wherever the blocks are cut, it is the line of a mark that stands in the record', () => {
    const documents = fc
      .array(fc.json({ noUnicodeString: false }), { maxLength: 6 })
      .chain((values) => fc.tuple(fc.constant(values), fc.constantFrom(undefined, 1, '\t')));
    fc.assert(
      fc.property(
        documents,
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        ([values, space], isNamed, size) => {
          const records = values.map((value, at) => ({ [`mark ${at}`]: JSON.parse(value) }));
          const text = JSON.stringify(
            isNamed ? { x: records[0], units: records, y: records } : records,
            null,
            space,
          );
          // The mark stands on the line below the brace where the document is spread over lines.
          const lines = text.split('\n');
          const first = isNamed ? lines.findIndex((line) => line.includes('"units":')) : 0;
          const expected = records.map(
            (_, at) =>
              lines.findIndex((line, row) => row >= first && line.includes(`"mark ${at}":`)) +
              (space === undefined ? 1 : 0),
          );
          expect(elementLines(inBlocks(text, size), isNamed ? 'units' : undefined)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('rows of a workbook have no lines', async () => {
  const [sheet] = await sheetsIn(
    xlsxOf({ sheets: { S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } }),
  );
  expect(sheet?.linesOf).toBeUndefined();
});
