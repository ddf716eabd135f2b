import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Finding } from '../model/finding.ts';
import { type Bytes, megabytes, memoryBytes, startOf, textOf, wholeOf } from './bytes.ts';
import { csvSource, rowOfByte } from './csv.ts';
import type { Delimiter } from './dialect.ts';
import type { Encoding } from './encoding-names.ts';
import { jsonSource } from './json.ts';
import { mended } from './returned.ts';
import { type Batch, ReadFault, type Sheet, type Source, unvaluedCells } from './source.ts';
import { openWorkbook } from './workbook/open.ts';
import type { WorkbookSheet } from './workbook/sheet.ts';
import { kindOfBytes } from './workbook/sniff.ts';

/** Workbooks and packed files are held whole. */
export const LARGEST_WHOLE = 512 * 1024 * 1024;

/** How the letters of a text are written and what stands between its cells, where that is not to be found out. */
export interface Manner {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Opens a file as what it is, whatever its name says. What cannot be read is a finding of a source without sheets. */
export async function openFile(bytes: Bytes, how: Manner = {}): Promise<Source> {
  try {
    return mended(await opened(bytes, how));
  } catch (error) {
    // What the system refuses is a finding; any other error is a bug, such as a thread that cannot be loaded.
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!(error instanceof ReadFault) && syscall === undefined) throw error;
    const { why, row, line, params } = error instanceof ReadFault ? error : new ReadFault(`${code}`);
    const place = { file: bytes.path, row, line };
    const rule = UNSUPPORTED.has(why) ? 'unsupported-format' : 'unreadable-file';
    return without(bytes.path, { rule, place, params: { why, ...params } });
  }
}

/** Reasons why another kind of file has to be sent; all others may be mended in the file. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['not-a-spreadsheet', 'old-xls', 'xlsb']);

const without = (path: string, ...findings: Finding[]): Source => ({
  path,
  sha256: '',
  sheets: [],
  findings,
});

async function opened(bytes: Bytes, how: Manner): Promise<Source> {
  const { path } = bytes;
  const start = startOf(bytes);
  if (start.length === 0) {
    return { ...without(path, { rule: 'empty-file', place: { file: path } }), sha256: sha256Of(start) };
  }
  switch (kindOfBytes(start)) {
    case 'gzip':
      return unpacked(bytes, how);
    case 'text':
      return textSource(bytes, how);
    case 'other':
      throw new ReadFault('not-a-spreadsheet');
    default: {
      const content = wholeOf(bytes, LARGEST_WHOLE);
      return workbookSource(path, sha256Of(content), await openWorkbook(content));
    }
  }
}

const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function unpacked(bytes: Bytes, how: Manner): Promise<Source> {
  const content = wholeOf(bytes, LARGEST_WHOLE);
  let inside: Buffer;
  try {
    inside = gunzipSync(content, { maxOutputLength: LARGEST_WHOLE });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw large
      ? new ReadFault('file-too-large', undefined, { limit: megabytes(LARGEST_WHOLE) })
      : new ReadFault('gzip-damaged');
  }
  if (kindOfBytes(inside.subarray(0, 4096)) === 'gzip') throw new ReadFault('gzip-twice');
  return { ...(await opened(memoryBytes(inside, bytes.path), how)), sha256: sha256Of(content) };
}

const isJsonText = (start: string): boolean => /^\s*[[{]/.test(start);

function textSource(bytes: Bytes, how: Manner): Source {
  const text = textOf(bytes, how.encoding, (narrow, offset, start) =>
    isJsonText(start) ? undefined : rowOfByte(narrow, offset, start),
  );
  const isJson = isJsonText(text.start);
  const source = isJson ? jsonSource(text) : csvSource(text, how.delimiter);
  const { encoding: guessed, because } = text.guess;
  if (!because) return source;
  const { offset, line, byte } = because;
  const guess: Finding = {
    rule: 'encoding-guessed',
    place: { file: bytes.path, row: isJson ? undefined : rowOfByte(bytes, offset, text.start), line },
    params: { encoding: guessed, offset, byte: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}` },
  };
  return { ...source, findings: [guess, ...source.findings] };
}

function workbookSource(path: string, sha256: string, sheets: readonly WorkbookSheet[]): Source {
  const filled = sheets.filter(({ rows }) => rows > 0);
  const findings: Finding[] = [];
  if (filled.length === 0) findings.push({ rule: 'empty-file', place: { file: path } });
  for (const { name, hidden, formulasWithoutValue } of filled) {
    const place = { file: path, sheet: name };
    if (hidden) findings.push({ rule: 'hidden-sheet', place });
    const [first] = hidden ? [] : formulasWithoutValue;
    if (first) {
      const cell = { ...place, row: first.row + 1, column: first.column + 1 };
      findings.push({ rule: 'formula-without-value', place: cell, count: formulasWithoutValue.length });
    }
  }
  return {
    path,
    sha256,
    sheets: filled.filter(({ hidden }) => !hidden).map((each) => sheetIn(path, each)),
    findings,
  };
}

function sheetIn(file: string, sheet: WorkbookSheet): Sheet {
  const batch: Batch = {
    length: sheet.rows,
    firstRow: 1,
    cell: (record, column) => sheet.cell(record, column),
    width: (record) => sheet.width(record),
  };
  return {
    file,
    name: sheet.name,
    expectedRows: sheet.rows,
    from1904: sheet.from1904,
    unvalued: unvaluedCells(
      'formulas',
      sheet.formulasWithoutValue.map(({ row, column }) => ({ row: row + 1, column })),
    ),
    comments:
      sheet.comments.length > 0
        ? sheet.comments.map((comment) => ({ ...comment, row: comment.row + 1 }))
        : undefined,
    merges: sheet.merges.map((merge) => ({ ...merge, row: merge.row + 1 })),
    isHiddenRow: (row) => sheet.isHiddenRow(row - 1),
    isHiddenColumn: (column) => sheet.isHiddenColumn(column),
    batches: () => [batch],
  };
}
