import { CsvError, type Options, Parser } from 'csv-parse';
import type { Cell, Finding } from '../model/finding.ts';
import { type Bytes, type Inspection, withoutBom } from './bytes.ts';
import { type Batch, ReadFault, type Source, type Table } from './source.ts';
import { tokenised } from './tokenizer.ts';

/** No record of an inventory is longer; what is has a quote that was never closed. */
const LONGEST_RECORD = 1 << 20;
/** Up to this many bytes csv-parse reads a file; a larger one is cut by our own tokeniser, which a test holds to the same. */
const SMALL = 1 << 20;
const DELIMITERS = [',', ';', '\t', '|'];

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

/** Comma-separated text (or `;`, tab, `|`: the one that the first line has most of). */
export function csvSource(bytes: Bytes, { sha256, start, size, lines }: Inspection): Source {
  const delimiter = guessDelimiter(start);
  const findings: Finding[] = [];
  if (delimiter !== ',') {
    const name = delimiter === '\t' ? 'tab' : delimiter;
    findings.push({ rule: 'delimiter-guessed', place: { file: bytes.path }, params: { delimiter: name } });
  }
  const blank = (record: readonly string[]): boolean => record.every((name) => name.trim() === '');
  // Blank lines may stand above the header, as many as the first block holds.
  let top: readonly (readonly string[])[] = [];
  for (const { records } of parsed(bytes, delimiter)) {
    top = records;
    if (records.length > 0) break;
  }
  const above = top.findIndex((record) => !blank(record));
  const header = top[above];
  if (!header) {
    return {
      path: bytes.path,
      sha256,
      tables: [],
      findings: [{ rule: 'empty-file', place: { file: bytes.path } }],
    };
  }
  const table: Table = {
    file: bytes.path,
    header,
    headerRow: above + 1,
    expectedRows: lines,
    batches: () =>
      below(
        above + 1,
        size > SMALL ? tokenised(bytes, delimiter, LONGEST_RECORD) : recordsOf(bytes, delimiter),
      ),
  };
  return { path: bytes.path, sha256, tables: [table], findings };
}

function* recordsOf(bytes: Bytes, delimiter: string): Generator<Batch> {
  for (const { records, firstRow } of parsed(bytes, delimiter)) yield new CsvBatch(records, firstRow);
}

/** The records below the header, which is in the first batch. */
function* below(header: number, batches: Iterable<Batch>): Generator<Batch> {
  for (const batch of batches) yield batch.firstRow > 1 ? batch : behind(batch, header);
}

const behind = (batch: Batch, skipped: number): Batch => ({
  length: batch.length - skipped,
  firstRow: batch.firstRow + skipped,
  cell: (record, column) => batch.cell(record + skipped, column),
  width: (record) => batch.width(record + skipped),
});

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
  let first = true;
  for (const block of bytes.blocks()) {
    yield feed(first ? withoutBom(block) : block);
    first = false;
  }
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

function guessDelimiter(start: Buffer): string {
  const text = start.toString('utf8');
  const line = (/^(?:\s*\r?\n)*((?:"[^"]*"|[^\r\n"])*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
}
