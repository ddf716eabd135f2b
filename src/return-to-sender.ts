import type { Analysis } from './analysis.ts';
import { type Extent, extentOf, type Remarks, rowsAbove, rowsWith, type SheetRead } from './copied-rows.ts';
import { KEPT_PER_FILE } from './intake/findings.ts';
import { distinctPaths, fileName, pathBelow } from './lib/file-names.ts';
import { guarded } from './lib/formula-text.ts';
import { groupBy } from './lib/group-by.ts';
import type { Locale } from './locales/en.ts';
import { formatFor } from './locales/format.ts';
import { columnLetters } from './locales/index.ts';
import { mendHeading } from './model/mend-heading.ts';
import type { Issue, SubmittedFile } from './model/report.ts';
import type { Sheet, Source } from './readers/source.ts';

/** A sheet as its sender gets it back: with a last column that says what to mend. */
export interface Copy {
  /** Below the folder of all copies, with `/` between its steps. */
  readonly path: string;
  readonly delimiter: ',' | ';';
  /** Can be gone through once; nothing is held of them. */
  readonly rows: Iterable<readonly string[]>;
}

export interface Copies {
  readonly copies: readonly Copy[];
  /** What copies of these files are called, be there something to mend in them or not. */
  readonly names: ReadonlySet<string>;
}

/**
 * Copies of the files that have errors or warnings, one of every sheet that a finding is about or whose rows were used: together
 * they stand for the file. Every error and warning that is listed of a file stands in one of them. A file that cannot be read to
 * its end has no rows to copy, or the part would be taken for the whole: its findings are a list.
 */
export function copiesFor(
  { report, sources, layouts }: Pick<Analysis, 'report' | 'sources' | 'layouts'>,
  locale: Locale,
): Copies {
  const bySource = new Map(sources.map((source) => [source.path, source]));
  const issues = groupBy(
    report.issues.filter(({ severity }) => severity !== 'info'),
    ({ file }) => file,
  );
  const distinct = distinctPaths();
  const names = new Set<string>();
  const copies = report.files.flatMap((file): Copy[] => {
    const source = bySource.get(file.path);
    if (!source) return [];
    const named = namesOf(source, distinct);
    for (const name of named.values()) names.add(name);
    if (file.issues.error + file.issues.warning === 0) return [];
    const own = layouts.filter(({ table }) => table.file === file.path);
    const reads = source.sheets.map((sheet) => ({
      sheet,
      layouts: own.filter(({ table }) => table.sheet.name === sheet.name),
    }));
    return copiesOf({ file, issues: issues.get(file.path) ?? [], reads, named, locale });
  });
  return { copies, names };
}

/** Of each sheet; of the file as a whole under undefined. */
type Names = ReadonlyMap<Sheet | undefined, string>;

function namesOf({ path, sheets }: Source, distinct: (path: string) => string): Names {
  const below = path === '-' ? 'stdin' : pathBelow(path);
  const whole = distinct(/\.csv$/i.test(below) ? below : `${below}.csv`);
  return new Map([
    [undefined, whole] as const,
    ...sheets.map((sheet) => {
      const { name, delimiter } = sheet;
      // A text has one sheet; where it has a name, it is a copy of a sheet itself.
      const alone = name === undefined || delimiter !== undefined;
      return [sheet, alone ? whole : distinct(`${below}.${fileName(name)}.csv`)] as const;
    }),
  ]);
}

interface Faulty {
  readonly file: SubmittedFile;
  /** Its errors and warnings. */
  readonly issues: readonly Issue[];
  readonly reads: readonly SheetRead[];
  readonly named: Names;
  readonly locale: Locale;
}

function copiesOf(faulty: Faulty): Copy[] {
  const { issues, reads, named, locale } = faulty;
  const isOf = ({ sheet }: SheetRead, issue: Issue): boolean => issue.sheet === (sheet.name ?? null);
  const measured = reads.map((read) => {
    const own = issues.filter((issue) => isOf(read, issue));
    return { read, own, extent: extentOf(read) };
  });
  const whole = measured.flatMap(({ extent, ...more }) =>
    extent && isInReach(more.read, extent, more.own) ? [{ extent, ...more }] : [],
  );
  if (whole.length === 0 || whole.length < reads.length) return [listOf(faulty)];
  const concerned = whole.filter(({ read, own }) => read.layouts.length > 0 || own.length > 0);
  const copied = concerned.length > 0 ? concerned : whole.slice(0, 1);
  const others = issues.filter((issue) => !copied.some(({ read }) => isOf(read, issue)));
  return copied.map(({ read, own, extent }, at): Copy => {
    const first = at === 0 ? [...notListed(faulty), ...others.map((issue) => elsewhere(issue, locale))] : [];
    const remarks = remarksOn(read, own, first, locale);
    return {
      path: named.get(read.sheet) as string,
      delimiter: read.sheet.delimiter === ';' ? ';' : ',',
      rows: rowsWith(read, extent.width, remarks, locale.id === 'vi' ? ',' : '.'),
    };
  });
}

/** A few cells far out on a sheet, or one row of very many, would make a copy of many gigabytes. */
const MOST_CELLS = 100_000_000;

function isInReach({ sheet }: SheetRead, { cells, width }: Extent, issues: readonly Issue[]): boolean {
  const rows = issues.reduce((sum, { row_numbers }) => sum + row_numbers.length + 1, 1);
  // The cells of a text take no more room than they did.
  return rows * width + (sheet.delimiter === undefined ? cells : 0) <= MOST_CELLS;
}

/** The findings of a file without its rows. */
function listOf(faulty: Faulty): Copy {
  const { issues, named, locale } = faulty;
  const heading = headed(undefined, [...notListed(faulty), locale.sender.notCopied], locale);
  return {
    path: named.get(undefined) as string,
    delimiter: ',',
    rows: [heading, ...issues.map((issue) => elsewhere(issue, locale))].map((text) => [guarded(text)]),
  };
}

/** How many more findings there are than are listed, and rows than a finding names. */
function notListed({ file, issues, locale }: Faulty): string[] {
  const unnamed = issues.map(({ rows, row_numbers: { length } }) =>
    length < KEPT_PER_FILE ? 0 : rows - length,
  );
  const listed = issues.length - unnamed.reduce((sum, rows) => sum + rows, 0);
  const more = file.issues.error + file.issues.warning - listed;
  return more > 0 ? [locale.sender.more(formatFor(locale.id, 'VND').number(more))] : [];
}

function remarksOn(
  read: SheetRead,
  issues: readonly Issue[],
  first: readonly string[],
  locale: Locale,
): Remarks {
  const { sheet } = read;
  const headingRow = headingRowOf(read, issues);
  const byRow = new Map<number, string[]>();
  for (const issue of issues) {
    const rows = new Set([...(issue.row === null ? [] : [issue.row]), ...issue.row_numbers]);
    const places = rows.size === 0 ? [headingRow] : [...rows].map((row) => row + rowsAbove(sheet));
    const said = remark(issue, letterOf(issue, read));
    for (const row of places) {
      const before = byRow.get(row);
      if (before) before.push(said);
      else byRow.set(row, [said]);
    }
  }
  const more = [...first, ...(sheet.keys ? [locale.sender.records] : []), ...(byRow.get(headingRow) ?? [])];
  return { headingRow, byRow, heading: headed(sheet.name ?? kindOfDocument(read), more, locale) };
}

/** That of the last header row; where no header was found, the first. */
function headingRowOf({ sheet, layouts }: SheetRead, issues: readonly Issue[]): number {
  if (sheet.keys) return 1;
  const headers = layouts.map(({ table }) => table.headerRow);
  const unused = issues.find(({ rule }) => rule === 'missing-column' || rule === 'unknown-table');
  return headers.length > 0 ? Math.min(...headers) : (unused?.row ?? 1);
}

const kindOfDocument = ({ sheet, layouts }: SheetRead): string | undefined =>
  sheet.keys ? (sheet.named ?? layouts[0]?.kind) : undefined;

const headed = (sheet: string | undefined, more: readonly string[], { sender }: Locale): string =>
  [mendHeading(sender.toMend, sheet), ...(more.length > 0 ? [more.join(' | ')] : [])].join(': ');

const remark = ({ message, fix }: Issue, place: string | undefined): string =>
  [...(place === undefined ? [] : [`${place}:`]), message, ...(fix === null ? [] : [fix])].join(' ');

function letterOf({ column, field }: Issue, { sheet, layouts }: SheetRead): string | undefined {
  if (column !== null) return column;
  const at = sheet.keys && field !== null ? (layouts[0]?.columnOf(field) ?? -1) : -1;
  return at < 0 ? undefined : columnLetters(at + 1);
}

/** A finding told away from its row. */
function elsewhere(issue: Issue, { sender }: Locale): string {
  const { sheet, cell, row } = issue;
  const place = [
    ...(sheet === null ? [] : [`[${sheet}]`]),
    ...(cell !== null ? [cell] : row !== null ? [sender.row(String(row))] : []),
  ].join(' ');
  return remark(issue, place === '' ? undefined : place);
}
