import type { Held } from './baseline/held.ts';
import { effectReader } from './effects.ts';
import { identityOf } from './identity.ts';
import type { RecordAt } from './intake/rows/records.ts';
import type { Locale } from './locales/en.ts';
import { type Format, formatFor } from './locales/format.ts';
import { issueOf } from './locales/index.ts';
import { type Located, located, type Told, weighed } from './located.ts';
import { fingerprintOf } from './model/baseline.ts';
import type { Finding } from './model/finding.ts';
import type { Issue } from './model/report.ts';
import type { Severity } from './model/rules.ts';

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

function recordOf({ params }: Finding, record: RecordAt | undefined): Issue['record'] {
  if (record) return { table: record.table, key: { ...record.key } };
  return typeof params?.unit === 'string' ? { table: 'units', key: { unit_id: params.unit } } : null;
}
