import type { Held } from './baseline/held.ts';
import type { Evidence } from './checks/check.ts';
import type { Assessed } from './checks/figures.ts';
import { effectReader } from './effects.ts';
import { identityOf } from './identity.ts';
import type { Read } from './intake/index.ts';
import { addressesOf, type RecordAt } from './intake/rows/records.ts';
import type { Locale } from './locales/en.ts';
import { type Format, formatFor } from './locales/format.ts';
import { issueOf } from './locales/index.ts';
import { fingerprintOf, type Identity } from './model/baseline.ts';
import type { Finding } from './model/finding.ts';
import type { Estimate, Issue } from './model/report.ts';
import type { RuleId, Severity } from './model/rules.ts';
import type { Source } from './readers/source.ts';
import type { SeverityOf } from './severities.ts';

/** What issues are told from. */
export interface Told {
  readonly cwd: string;
  readonly read: Read;
  readonly sources: readonly Source[];
  readonly evidence: Evidence;
  readonly targets: readonly Assessed[];
  /** The categories that count as an item. */
  categoriesOf(item: string): readonly string[];
  readonly estimate: Estimate;
  readonly currency: string;
  readonly severityOf: SeverityOf;
  /** Rules that nothing was held to, for want of what they are held against. */
  readonly unasked: ReadonlySet<RuleId>;
  /** Of each rule, no more of a file are listed. */
  readonly most: number;
}

/** A finding with what it is about. */
export interface Located {
  readonly finding: Finding;
  readonly record: RecordAt | undefined;
  /** Of the text file. */
  readonly line: number | undefined;
  readonly identity: Identity;
  readonly fingerprint: string;
}

/** Reads the tables once more, to tell which records some findings are about. */
export function located(findings: readonly Finding[], { cwd, read, sources }: Told): Located[] {
  const places = findings.flatMap(({ place }) => place ?? []);
  const addresses = addressesOf(sources, read.layouts, places, read.unitMeant, read.categoriesIn);
  return findings.map((finding) => {
    const { place } = finding;
    const record = place && addresses.record(place);
    const identity = identityOf(finding, record, cwd);
    const line = place && addresses.line(place);
    return { finding, record, line, identity, fingerprint: fingerprintOf(identity) };
  });
}

/** The findings that are listed, as the report tells them: with record, line and effect, in order of place. */
export function issuesOf(told: Told, locale: Locale, held?: Held): Issue[] {
  const { severityOf } = told;
  const format = formatFor(locale.id, told.currency);
  const effectOf = effectReader(told);
  const shown = listed(told, held?.known);
  const found = held ? shown.map((finding) => held.located.get(finding) as Located) : located(shown, told);
  return found.map(({ finding, record, line, fingerprint }) =>
    issueOf(finding, locale, format, {
      severity: severityOf(finding.rule) as Severity,
      record: recordOf(finding, record),
      line,
      effect: effectOf(finding, record),
      fingerprint,
      baseline: held ? (held.known.has(finding) ? 'known' : 'new') : null,
    }),
  );
}

/** Everything that was found and is kept, but of rules that are off, in order of place. */
export const weighed = ({ read, severityOf }: Pick<Told, 'read' | 'severityOf'>): Finding[] =>
  read.findings.kept.filter(({ rule }) => severityOf(rule) !== undefined).sort(byPlace);

/** The findings that are listed, in order of place. Where not all are, what a baseline does not know goes first. */
export function listed(told: Pick<Told, 'read' | 'severityOf' | 'most'>, known?: Held['known']): Finding[] {
  const found = weighed(told);
  if (told.most === Number.POSITIVE_INFINITY) return found;
  const seen = new Map<string, number>();
  const chosen = new Set<Finding>();
  for (const finding of [...found].sort((a, b) => Number(known?.has(a)) - Number(known?.has(b)))) {
    const key = `${finding.rule} ${finding.place?.file}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= told.most) chosen.add(finding);
  }
  return found.filter((finding) => chosen.has(finding));
}

/** An issue of which nothing but itself is known: no table has been read. */
export const issueAlone = (
  finding: Finding,
  cwd: string,
  locale: Locale,
  format: Format,
  severity: Severity,
): Issue =>
  issueOf(finding, locale, format, {
    severity,
    record: null,
    line: undefined,
    effect: { rows_refused: 0, targets: [], units: [], amount: null },
    fingerprint: fingerprintOf(identityOf(finding, undefined, cwd)),
    baseline: null,
  });

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a, b].map(({ place }) => `${place?.file ?? ''}\n${place?.sheet ?? ''}`) as [string, string];
  return x === y ? (a.place?.row ?? 0) - (b.place?.row ?? 0) : x < y ? -1 : 1;
}

function recordOf({ params }: Finding, record: RecordAt | undefined): Issue['record'] {
  if (record) return { table: record.table, key: { ...record.key } };
  return typeof params?.unit === 'string' ? { table: 'units', key: { unit_id: params.unit } } : null;
}
