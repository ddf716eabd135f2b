import { Parser } from 'csv-parse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenised } from '../src/readers/tokenizer.ts';
import { inBlocks } from './support/blocks.ts';

function tokens(text: string, size: number): string[][] {
  const records: string[][] = [];
  let lines = 1;
  for (const batch of tokenised(inBlocks(text, size), ',', 1 << 20)) {
    expect(batch.firstRow).toBe(records.length + 1);
    for (let record = 0; record < batch.length; record++) {
      lines += batch.linesIn(record);
      for (let column = 0; column < batch.width(record); column++) {
        const code = /^[A-Za-z0-9._/-]*\d$/.test(String(batch.cell(record, column)));
        expect(batch.isCode?.(record, column)).toBe(code);
      }
      records.push(
        Array.from({ length: batch.width(record) }, (_, column) => String(batch.cell(record, column))),
      );
    }
  }
  expect(lines).toBe(text.split(/\r\n|\r|\n/).length);
  return records;
}

/** csv-parse as the reader of small files uses it. */
function oracle(text: string): string[][] {
  const records: string[][] = [];
  const parser = new Parser({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  }) as unknown as {
    api: {
      parse(
        block: Buffer | undefined,
        end: boolean,
        push: (record: string[]) => void,
        close: () => void,
      ): Error | undefined;
    };
  };
  const push = (record: string[]): void => {
    records.push(record);
  };
  const fault =
    parser.api.parse(Buffer.from(text), false, push, () => {}) ??
    parser.api.parse(undefined, true, push, () => {});
  if (fault) throw fault;
  return records;
}

const plain = fc.string({ unit: fc.constantFrom('a', 'đ', '1', ' ', "'", '=', '😀') });
const inside = fc.string({ unit: fc.constantFrom('a', 'ữ', ',', '\n', '\r', '""', ' ') });
const stray = fc.tuple(fc.constantFrom('24', 'x '), plain).map(([before, after]) => `${before}" ${after}`);
const cell = fc.oneof(
  plain,
  inside.map((text) => `"${text}"`),
  stray,
);
const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
const document = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 8 })
  .chain((lines) =>
    fc
      .boolean()
      .map((ended) =>
        lines.map(([text, end], at) => text + (at < lines.length - 1 || ended ? end : '')).join(''),
      ),
  );

test('cuts records as csv-parse does, wherever the blocks are cut', () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 40 }), (text, size) => {
      expect(tokens(text, size)).toEqual(oracle(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  [
    'a,b\n1,"x\ny"\n2,z',
    [
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', 'z'],
    ],
  ],
  ['a,24" Dell,c\n', [['a', '24" Dell', 'c']]],
  ['a\r\rb', [['a'], [''], ['b']]],
  ['a,', [['a', '']]],
  ['"say ""no""",b', [['say "no"', 'b']]],
])('%j', (text, records) => {
  expect(tokens(text, 3)).toEqual(records);
});

test('a quote that is never closed is a fault with its row, not an endless cell', () => {
  expect(() => tokens('a,b\n1,"x\n2,y\n', 4)).toThrow('unclosed-quote');
});
