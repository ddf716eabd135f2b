import { columnLetters } from '../lib/column-letters.ts';
import { type Finding, type Params, placeText, type UserError } from '../model/finding.ts';
import type { Issue } from '../model/report.ts';
import type { Severity } from '../model/rules.ts';
import { isNeeded } from '../model/tables.ts';
import { en, type Locale } from './en.ts';
import type { Format } from './format.ts';
import { vi } from './vi.ts';

export { columnLetters };

export const LANGUAGES = ['en', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];

export const localeFor = (language: Language): Locale => ({ en, vi })[language];

/** One line without control characters: what a file is called may have them. */
const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ');

/** A submitter's text as it may stand in a sentence: one line, no control characters, not endless. */
export function quoted(value: unknown): string {
  const text = oneLine(String(value ?? ''));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const safe = (params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? quoted(value) : Array.isArray(value) ? value.map(quoted) : value,
    ]),
  );

/** What is known of a finding beside itself. */
export interface Around {
  readonly severity: Severity;
  readonly record: Issue['record'];
  readonly line: number | undefined;
  readonly effect: Issue['effect'];
  readonly fingerprint: string;
  readonly baseline: Issue['baseline'];
}

/** A finding as the report tells it: with its sentence, and what would be right. */
export function issueOf(finding: Finding, locale: Locale, format: Format, around: Around): Issue {
  const { rule, place, value, related, count = 1 } = finding;
  const said = {
    value: quoted(value),
    field: quoted(place?.field ?? place?.header ?? ''),
    header: quoted(place?.header ?? ''),
    needed: around.record !== null && isNeeded(around.record.table, place?.field ?? ''),
    count,
    related: oneLine(placeText(related)),
    params: safe(finding.params),
    format,
  };
  const { message, fix } = locale.issues[rule](said);
  return {
    rule,
    severity: around.severity,
    message,
    fix: fix || null,
    expected: locale.expected[rule]?.(said) ?? null,
    nearest: typeof finding.params?.nearest === 'string' ? finding.params.nearest : null,
    file: place?.file ?? null,
    sheet: place?.sheet ?? null,
    row: place?.row ?? null,
    column: place?.column === undefined ? null : columnLetters(place.column),
    cell:
      place?.column === undefined || place.row === undefined
        ? null
        : `${columnLetters(place.column)}${place.row}`,
    line: around.line ?? place?.line ?? null,
    header: place?.header ?? null,
    field: place?.field ?? null,
    value: value ?? null,
    rows: count,
    row_numbers: [...(finding.rows ?? (place?.row === undefined ? [] : [place.row]))],
    related: related
      ? {
          file: related.file,
          ...(related.sheet !== undefined && { sheet: related.sheet }),
          row: related.row ?? null,
        }
      : null,
    record: around.record,
    effect: around.effect,
    fingerprint: around.fingerprint,
    baseline: around.baseline,
  };
}

/** Why the job could not be done, a line for each fault. */
export const faultLines = (error: UserError, locale: Locale): string[] =>
  error.faults.map(({ key, params }) => (locale.faults[key] ?? (() => key))(safe(params)));
