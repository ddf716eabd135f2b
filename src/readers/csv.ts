import { CsvError, type Options, Parser } from 'csv-parse';
import type { Cell, Finding } from '../model/finding.ts';
import { below } from './batches.ts';
import type { Bytes, Text } from './bytes.ts';
import { dialectOf } from './dialect.ts';
import { type Batch, ReadFault, type Sheet, type Source } from './source.ts';
import { tokenised } from './tokenizer.ts';

/** No record of an inventory is longer; what is has a quote that was never closed. */
const LONGEST_RECORD = 1 << 20;
/** Up to this many bytes csv-parse reads a file; a larger one is cut by our own tokeniser, which a test holds to the same. */
const SMALL = 1 << 20;

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

/** Text with its cells separated by commas, or by `;`, tab or `|`: the one that fits most lines, or that a line `sep=` names. */
export function csvSource(text: Text): Source {
  const { path, sha256, size, lines } = text;
  const { delimiter, sepLine, guessed } = dialectOf(text.start);
  const findings: Finding[] = [];
  if (guessed) {
    const name = delimiter === '\t' ? 'tab' : delimiter;
    findings.push({ rule: 'delimiter-guessed', place: { file: path }, params: { delimiter: name } });
  }
  const all = (): Iterable<Batch> =>
    size > SMALL ? tokenised(text, delimiter, LONGEST_RECORD) : recordsOf(text, delimiter);
  const sheet: Sheet = {
    file: path,
    expectedRows: lines,
    merges: [],
    isHiddenRow: () => false,
    batches: () => (sepLine ? below(1, all()) : all()),
  };
  return { path, sha256, sheets: [sheet], findings };
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
