import { CsvError, type Options, Parser } from 'csv-parse';
import type { Cell, Finding } from '../model/finding.ts';
import { type Bytes, beginningOf, type Text } from './bytes.ts';
import { type Delimiter, dialectOf } from './dialect.ts';
import { beginningsOf, linesOfRows } from './lines.ts';
import { type Batch, ReadFault, type Sheet, type Source } from './source.ts';
import { tokenised } from './tokenizer.ts';

/** No record of an inventory is longer; what is has a quote that was never closed. */
const LONGEST_RECORD = 1 << 20;
/**
 * Up to this many bytes csv-parse reads a file; a larger one is cut by our own tokeniser, which a test holds to the same.
 * csv-parse makes an error with a stack for every record that is not as wide as the first: many take long.
 */
const SMALL = 1 << 16;

class CsvBatch implements Batch {
  readonly length: number;
  readonly firstRow: number;
  readonly #records: readonly (readonly string[])[];
  constructor(records: readonly (readonly string[])[], firstRow: number) {
    this.#records = records;
    this.length = records.length;
    this.firstRow = firstRow;
  }
  cell(record: number, column: number): Cell {
    return (this.#records[record] as readonly string[])[column] ?? null;
  }
  width(record: number): number {
    return (this.#records[record] as readonly string[]).length;
  }
}

/** Text with its cells separated by commas, or by `;`, tab or `|`: the one that fits most lines, or that a line `sep=` names; `given`: where that is known. */
export function csvSource(text: Text, given?: Delimiter): Source {
  const { path, sha256, size, lines } = text;
  const found = dialectOf(text.start);
  const { sepLine } = found;
  const delimiter = given ?? found.delimiter;
  const guessed = found.guessed && given === undefined;
  const findings: Finding[] = [];
  if (guessed) {
    const name = delimiter === '\t' ? 'tab' : delimiter;
    findings.push({ rule: 'delimiter-guessed', place: { file: path }, params: { delimiter: name } });
  }
  const records = sepLine ? withoutFirstLine(text) : text;
  const cut = () => tokenised(records, delimiter, LONGEST_RECORD);
  const sheet: Sheet = {
    file: path,
    delimiter,
    expectedRows: lines,
    merges: [],
    isHiddenRow: () => false,
    batches: () => (size > SMALL ? cut() : recordsOf(records, delimiter)),
    linesOf: (rows) => linesOfRows(rows, beginningsOf(cut(), sepLine ? 2 : 1)),
  };
  return { path, sha256, sheets: [sheet], findings };
}

/** A spreadsheet program obeys a line `sep=` and does not show it: the row below is the first. */
function withoutFirstLine({ path, start, blocks }: Text): Bytes {
  const line = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(start)?.[0] ?? '';
  return {
    path,
    *blocks() {
      let left = Buffer.byteLength(line);
      for (const block of blocks()) {
        const cut = Math.min(left, block.length);
        left -= cut;
        if (cut < block.length) yield block.subarray(cut);
      }
    },
  };
}

/** The row in which a byte of the file stands, where letters are bytes. */
export function rowOfByte(bytes: Bytes, offset: number, start: string): number {
  const { delimiter, sepLine } = dialectOf(start);
  let row = 0;
  try {
    for (const batch of tokenised(beginningOf(bytes, offset + 1), delimiter, LONGEST_RECORD)) {
      row = batch.firstRow + batch.length - 1;
    }
  } catch (error) {
    // A quoted cell is open there: that is the row.
    if (!(error instanceof ReadFault)) throw error;
    row = error.row ?? row;
  }
  return sepLine ? Math.max(1, row - 1) : row;
}

function* recordsOf(bytes: Bytes, delimiter: string): Generator<Batch> {
  for (const { records, firstRow } of parsed(bytes, delimiter)) yield new CsvBatch(records, firstRow);
}

/**
 * Records by the block. csv-parse's parser keeps its state between blocks; it is driven directly because its stream
 * interface costs twice the time. A blank line is a record of one empty cell, so that records count spreadsheet rows.
 */
function* parsed(bytes: Bytes, delimiter: string): Generator<{ records: string[][]; firstRow: number }> {
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  };
  const parser = new Parser(options) as unknown as { api: ParserApi };
  let row = 1;
  let records: string[][] = [];
  const push = (record: string[]): void => {
    records.push(record);
  };
  const feed = (block: Buffer | undefined): { records: string[][]; firstRow: number } => {
    records = [];
    const fault = parser.api.parse(block, block === undefined, push, () => {});
    if (fault instanceof CsvError) throw new ReadFault(reason(fault), row + records.length);
    if (fault) throw fault;
    row += records.length;
    return { records, firstRow: row - records.length };
  };
  for (const block of bytes.blocks()) yield feed(block);
  const rest = feed(undefined);
  if (rest.records.length > 0) yield rest;
}

interface ParserApi {
  parse(
    block: Buffer | undefined,
    end: boolean,
    push: (record: string[]) => void,
    close: () => void,
  ): Error | undefined;
}

const reason = (fault: CsvError): string =>
  fault.code === 'CSV_QUOTE_NOT_CLOSED' || fault.code === 'CSV_MAX_RECORD_SIZE'
    ? 'unclosed-quote'
    : 'malformed';
