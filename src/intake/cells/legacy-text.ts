import {
  fromLegacy,
  isUnicodeOnly,
  isVietnameseSyllable,
  type LegacyVietnamese,
  legacyEncodingOf,
} from '../../lib/legacy-vietnamese.ts';
import type { Cell, Finding } from '../../model/finding.ts';
import { type Batch, ReadFault, type Sheet } from '../../readers/source.ts';

const FONTS: Readonly<Record<LegacyVietnamese, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };
/** So many rows are looked at. */
const SAMPLE = 500;

/**
 * The sheet with its text in Unicode. Before Unicode, Vietnamese was written for fonts that draw other letters; which
 * columns are, the majority of their cells tells. Converting them is said.
 */
export function inUnicode(sheet: Sheet): { sheet: Sheet; findings: Finding[] } {
  const columns = sampled(sheet);
  // Headings may have been written anew above cells that were not.
  const doubtful = columns.map((texts) => texts.filter((text) => !isUnicodeOnly(text)));
  const certain = doubtful.map((texts) => legacyEncodingOf(texts));
  const [kind] = certain.flatMap((each) => each ?? []);
  if (kind === undefined) return { sheet, findings: [] };
  // "Cã" may be a word as it stands; beside "Kh«ng", which is none, it is "Có".
  const isAllOld = (texts: readonly string[]): boolean =>
    texts.every((text) => readsAs(text, kind)) && texts.some((text) => !isPlainVietnamese(text));
  const kinds = doubtful.map(
    (texts, at) => certain[at] ?? legacyEncodingOf(texts, kind) ?? (isAllOld(texts) ? kind : undefined),
  );
  // A column with too few words to tell is written as the others are.
  const together = legacyEncodingOf(doubtful.filter((_, at) => kinds[at] === undefined).flat(), kind);
  // "Sè hé" is Vietnamese as it stands and as "Số hộ": in a sheet without one letter that only Unicode has, it is the latter.
  const old = columns.flat().some((text) => isUnicodeOnly(text)) ? undefined : kind;
  const of = (column: number, text: string): LegacyVietnamese | undefined =>
    kinds[column] ?? together ?? (old !== undefined && readsAs(text, old) ? old : undefined);
  const cell = (value: Cell, column: number): Cell => {
    const font = typeof value === 'string' ? of(column, value) : undefined;
    return font !== undefined && typeof value === 'string' ? fromLegacy(value, font) : value;
  };
  const finding: Finding = {
    rule: 'legacy-text',
    place: { file: sheet.file, sheet: sheet.name },
    params: { font: FONTS[kind] },
  };
  return {
    sheet: {
      ...sheet,
      *batches() {
        for (const batch of sheet.batches()) yield converted(batch, cell);
      },
    },
    findings: [finding],
  };
}

const wordsIn = (text: string): readonly string[] => text.split(/[\s\0-@[-`{-\x7f\u2010-\u203a]+/);

const isPlainVietnamese = (text: string): boolean =>
  wordsIn(text).every((word) => !/[^\x00-\x7f]/.test(word) || isVietnameseSyllable(word));

/** Every word with letters beyond ASCII is a Vietnamese one, or an abbreviation ("ĐVHC"), when it is read so: "Intel®" is none. */
const readsAs = (text: string, font: LegacyVietnamese): boolean =>
  wordsIn(text).every((word) => {
    if (!/[^\x00-\x7f]/.test(word)) return true;
    const read = fromLegacy(word, font);
    return isVietnameseSyllable(read) || /^[A-ZĐ]{2,6}$/.test(read);
  });

const converted = (batch: Batch, convert: (value: Cell, column: number) => Cell): Batch => ({
  length: batch.length,
  firstRow: batch.firstRow,
  width: (record) => batch.width(record),
  cell: (record, column) => convert(batch.cell(record, column), column),
});

/** Texts by column that hold letters beyond ASCII. */
function sampled(sheet: Sheet): string[][] {
  const columns: string[][] = [];
  let rows = 0;
  try {
    for (const batch of sheet.batches()) {
      for (let record = 0; record < batch.length && rows < SAMPLE; record++, rows++) {
        for (let column = 0; column < batch.width(record); column++) {
          const cell = batch.cell(record, column);
          columns[column] ??= [];
          if (typeof cell === 'string' && /[^\x00-\x7f]/.test(cell)) columns[column]?.push(cell);
        }
      }
      if (rows >= SAMPLE) break;
    }
  } catch (error) {
    // What cannot be read on is said where the rows are read.
    if (!(error instanceof ReadFault)) throw error;
  }
  return columns.map((texts) => texts ?? []);
}
