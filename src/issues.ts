import { createHash } from 'node:crypto';
import type { Evidence } from './checks/check.ts';
import type { Assessed } from './checks/figures.ts';
import { effectReader } from './effects.ts';
import { cleanText } from './intake/cells.ts';
import type { Read } from './intake/index.ts';
import { addressesOf, type RecordAt } from './intake/records.ts';
import type { Locale } from './locales/en.ts';
import { type Format, formatFor } from './locales/format.ts';
import { issueOf } from './locales/index.ts';
import type { Finding } from './model/finding.ts';
import type { Estimate, Issue } from './model/report.ts';
import type { Severity } from './model/rules.ts';
import type { Source } from './readers/source.ts';
import type { SeverityOf } from './severities.ts';

/** What issues are told from. */
export interface Told {
  readonly read: Read;
  readonly sources: readonly Source[];
  readonly evidence: Evidence;
  readonly targets: readonly Assessed[];
  readonly estimate: Estimate;
  readonly currency: string;
  readonly severityOf: SeverityOf;
  /** Of each rule, no more of a file are listed. */
  readonly most: number;
}

/** Everything that was found, as the report tells it: with record, line and effect, in order of place. */
export function issuesOf(told: Told, locale: Locale): Issue[] {
  const { read, sources, evidence, targets, estimate, currency, severityOf } = told;
  const format = formatFor(locale.id, currency);
  const shown = listed(told);
  const places = shown.flatMap(({ place }) => place ?? []);
  const addresses = addressesOf(sources, read.layouts, places, read.unitMeant);
  const effectOf = effectReader(targets, evidence, estimate, currency);
  return shown.map((finding) => {
    const { place } = finding;
    const record = place && addresses.record(place);
    return issueOf(finding, locale, format, {
      severity: severityOf(finding.rule) as Severity,
      record: recordOf(finding, record),
      line: place && addresses.line(place),
      effect: effectOf(finding, record),
      fingerprint: fingerprintOf(finding, record),
    });
  });
}

/** The findings that are listed, in order of place. */
export function listed({ read, severityOf, most }: Pick<Told, 'read' | 'severityOf' | 'most'>): Finding[] {
  const seen = new Map<string, number>();
  return read.findings.kept
    .filter(({ rule }) => severityOf(rule) !== undefined)
    .sort(byPlace)
    .filter(({ rule, place }) => {
      const key = `${rule} ${place?.file}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= most;
    });
}

/** An issue of which nothing but itself is known: no table has been read. */
export const issueAlone = (finding: Finding, locale: Locale, format: Format, severity: Severity): Issue =>
  issueOf(finding, locale, format, {
    severity,
    record: null,
    line: undefined,
    effect: { rows_refused: 0, targets: [], units: [], amount: null },
    fingerprint: fingerprintOf(finding, undefined),
  });

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a, b].map(({ place }) => `${place?.file ?? ''}\n${place?.sheet ?? ''}`) as [string, string];
  return x === y ? (a.place?.row ?? 0) - (b.place?.row ?? 0) : x < y ? -1 : 1;
}

function recordOf({ params }: Finding, record: RecordAt | undefined): Issue['record'] {
  if (record) return { table: record.table, key: { ...record.key } };
  return typeof params?.unit === 'string' ? { table: 'units', key: { unit_id: params.unit } } : null;
}

/** What a finding without a record is about. */
const ABOUT = ['unit', 'target', 'targets', 'fact', 'what', 'buy', 'source', 'item', 'column', 'connection'];

/** The same for the same fault of the same record, wherever its row has moved to. */
function fingerprintOf(finding: Finding, record: RecordAt | undefined): string {
  const { rule, place, value, params } = finding;
  const about = record
    ? [record.table, record.key]
    : [place?.file, place?.sheet, ABOUT.map((name) => params?.[name])];
  const field = place?.field ?? place?.header;
  const text = JSON.stringify([rule, about, field, value === undefined ? null : cleanText(String(value))]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
