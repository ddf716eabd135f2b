import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanText, isBlank } from '../intake/cells/index.ts';
import { tablesIn } from '../intake/layout/find-tables.ts';
import type { Understood } from '../intake/layout/header-rows.ts';
import { bodyOf, headerPlace, headerText, type Table } from '../intake/table.ts';
import { foldText } from '../lib/fold-text.ts';
import { isAtMost, parseRational, type Rational, rational } from '../lib/rational.ts';
import { type Cell, type Finding, type Place, UserError } from '../model/finding.ts';
import { fileBytes } from '../readers/bytes.ts';
import { openFile } from '../readers/open.ts';
import { ReadFault } from '../readers/source.ts';

/** One row of a crosswalk: an old unit, or a part of it, is a new one from now on. */
export interface Pair {
  readonly before: string;
  readonly after: string;
  /** As written; blank where nothing is. */
  readonly written: string;
  /** Exactly; undefined where nothing is written, or nothing that is a share. */
  readonly share: Rational | undefined;
  readonly place: Place;
}

const WORDS = {
  old_id: ['old', 'old id', 'old code', 'old unit', 'old unit id', 'before', 'from', 'Mã cũ', 'Mã đơn vị cũ', 'Mã xã cũ', 'Mã ĐVHC cũ'],
  new_id: ['new', 'new id', 'new code', 'new unit', 'new unit id', 'after', 'to', 'Mã mới', 'Mã đơn vị mới', 'Mã xã mới', 'Mã ĐVHC mới'],
  share: ['share', 'weight', 'part', 'Tỷ lệ', 'Tỉ lệ', 'Tỷ trọng', 'Tỉ trọng', 'Phần'],
} as const; // biome-ignore format: lists to be read as one
type Field = keyof typeof WORDS;
const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(WORDS) as Field[]).flatMap((field) =>
    WORDS[field].map((word): [string, Field] => [foldText(word), field]),
  ),
);

const fieldOf = (path: readonly string[]): Field | undefined => FIELDS.get(foldText(path.at(-1) ?? ''));

function understood(paths: readonly (readonly string[])[]): Understood {
  const columns = new Set(paths.flatMap((path) => fieldOf(path) ?? [])).size;
  return { kind: undefined, columns, score: columns };
}

/**
 * The pairs of a crosswalk, a table `old_id`, `new_id`, `share` in any format, and what was found on the way. Throws UserError
 * where there is no such file.
 */
export async function readCrosswalk(
  file: string,
  cwd: string,
): Promise<{ pairs: Pair[]; findings: Finding[] }> {
  const full = resolve(cwd, file);
  if (!statSync(full, { throwIfNoEntry: false })?.isFile())
    throw new UserError('no-such-path', { path: file });
  const source = await openFile(fileBytes(full, file));
  const findings = [...source.findings];
  const pairs: Pair[] = [];
  for (const sheet of source.sheets) {
    try {
      const { tables, findings: assumed } = tablesIn(sheet, understood);
      findings.push(...assumed);
      for (const table of tables) pairs.push(...pairsIn(table, (finding) => findings.push(finding)));
    } catch (error) {
      if (!(error instanceof ReadFault)) throw error;
      const place = { file, sheet: sheet.name, row: error.row };
      findings.push({ rule: 'unreadable-file', place, params: { why: error.why, ...error.params } });
    }
  }
  return { pairs, findings };
}

function* pairsIn(table: Table, found: (finding: Finding) => void): Generator<Pair> {
  const columnOf = (field: Field): number => table.paths.findIndex((path) => fieldOf(path) === field);
  const [before, after, share] = [columnOf('old_id'), columnOf('new_id'), columnOf('share')];
  const missing = (['old_id', 'new_id'] as const).filter((field) => columnOf(field) < 0);
  for (const field of missing)
    found({
      rule: 'missing-column',
      place: { ...headerPlace(table), field },
      params: { table: 'crosswalk' },
    });
  if (missing.length > 0) return;
  for (const [column, path] of table.paths.entries()) {
    if (fieldOf(path) === undefined && headerText(path).trim() !== '')
      found({
        rule: 'unknown-column',
        place: headerPlace(table, column),
        params: { table: 'crosswalk' },
      });
  }
  for (const batch of bodyOf(table)) {
    for (let record = 0; record < batch.length; record++) {
      const text = (column: number): string => textOf(column < 0 ? null : batch.cell(record, column));
      const [old, next, written] = [text(before), text(after), text(share)];
      if (old === '' && next === '') continue;
      const place = { ...headerPlace(table), row: batch.firstRow + record };
      for (const [value, field, column] of [
        [old, 'old_id', before],
        [next, 'new_id', after],
      ] as const) {
        if (value === '')
          found({ rule: 'missing-value', place: { ...headerPlace(table, column), row: place.row, field } });
      }
      if (old !== '' && next !== '')
        yield { before: old, after: next, written, share: shareOf(written), place };
    }
  }
}

const textOf = (cell: Cell): string => (isBlank(cell) ? '' : cleanText(String(cell)));

/** `40%`, `0.4`, `0,4`, `2/5`: above zero, at most all. */
function shareOf(written: string): Rational | undefined {
  const value = parseRational(written.replace(/^(\d+),(\d+\s*%?)$/, '$1.$2'));
  return value && value.top > 0n && isAtMost(value, rational(1n)) ? value : undefined;
}
