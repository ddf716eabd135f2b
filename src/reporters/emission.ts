import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Issue, Report } from '../model/report.ts';
import { RULE_IDS, RULES, type RuleId, SEVERITIES, type Severity } from '../model/rules.ts';
import { loosenedLines } from './notes.ts';
import { clipped, oneLine } from './safe.ts';

/** What the formats of findings are made from. */
export interface Emission {
  readonly report: Report;
  readonly locale: Locale;
  readonly format: Format;
  /** A file's name from the root of the repository, with `/`. */
  readonly pathOf: (file: string) => string;
  /** Severities that fail the run. */
  readonly failing: ReadonlySet<Severity>;
  /** Files of this run that have the whole. */
  readonly elsewhere: readonly string[];
}

export type Emitter = (emission: Emission) => string;

/** What a rule weighs in this run; undefined where it is off. */
export function severityIn({ summary }: Report, rule: RuleId): Severity | undefined {
  const set = summary.rules_set.find((each) => each.rule === rule)?.set ?? RULES[rule];
  return set === 'off' ? undefined : set;
}

/** Beside a baseline, those that it does not know: formats that have no word for a known issue tell only of these. */
export const freshIssues = ({ issues }: Report): Issue[] =>
  issues.filter(({ baseline }) => baseline !== 'known');

/** The configuration, where an issue about no file is put right. */
export const configurationFile = ({ configuration }: Report): string =>
  configuration.files.findLast((file) => !file.startsWith('profile:')) ?? 'infragap.yaml';

/** Where the run is looser than its files accept: a sentence each, about no file of the inventory. */
export const looserSentences = ({ report, locale }: Pick<Emission, 'report' | 'locale'>): string[] =>
  loosenedLines(report.summary.loosened, locale).map(({ text }) => clipped(oneLine(text), LONGEST));

/** What formats that name a rule call it. */
export const LOOSER = 'guardrails';

/** The cells or rows that an issue speaks of, as people name them: `Sheet1!F9`, `row 9`. */
export function placesOf({ sheet, column, row, row_numbers }: Issue, { ci }: Locale): string[] {
  const rows = row_numbers.length > 0 ? row_numbers : row === null ? [] : [row];
  const of = sheet === null ? '' : oneLine(sheet);
  if (rows.length === 0) return of === '' ? [] : [of];
  const named = (each: number): string[] =>
    column === null
      ? [of, ci.row(String(each))]
      : [[of, `${column}${each}`].filter((part) => part !== '').join('!')];
  return rows.map((each) =>
    named(each)
      .filter((part) => part !== '')
      .join(', '),
  );
}

/** No platform shows more of a message. */
const LONGEST = 4000;

/** What is wrong and what to do, on one line. */
export const sentenceOf = ({ message, fix }: Issue): string =>
  clipped(oneLine(fix === null ? message : `${message} ${fix}`), LONGEST);

/** The same, with the place first where no text line tells it. */
export function placedSentence(issue: Issue, locale: Locale): string {
  const [place] = issue.line === null ? placesOf(issue, locale) : [];
  return place === undefined ? sentenceOf(issue) : clipped(`${place}: ${sentenceOf(issue)}`, LONGEST);
}

/** The issues of one rule in one file. */
export interface Group {
  readonly file: string | null;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Exact, however many are listed; without those that a baseline knows. */
  readonly count: number;
  /** Those that are listed, in order of place. */
  readonly issues: readonly Issue[];
}

/** Issues by file and rule, in order of files and then of the rule book. Every group counts at least one. */
export function groupsOf(report: Report): Group[] {
  const groups = new Map<string, { file: string | null; rule: RuleId; issues: Issue[]; known: number }>();
  const groupAt = (file: string | null, rule: RuleId) => {
    const key = `${rule} ${file ?? ''}`;
    const group = groups.get(key) ?? { file, rule, issues: [], known: 0 };
    groups.set(key, group);
    return group;
  };
  const counts = new Map<string, number>();
  for (const { path, by_rule } of report.files) {
    for (const [rule, count] of Object.entries(by_rule)) {
      groupAt(path, rule as RuleId);
      counts.set(`${rule} ${path}`, count);
    }
  }
  for (const issue of report.issues) {
    const group = groupAt(issue.file, issue.rule as RuleId);
    if (issue.baseline === 'known') group.known++;
    else group.issues.push(issue);
  }
  return [...groups]
    .flatMap(([key, { file, rule, issues, known }]): Group[] => {
      const severity = severityIn(report, rule);
      const count = Math.max((counts.get(key) ?? 0) - known, issues.length);
      return severity && count > 0 ? [{ file, rule, severity, count, issues }] : [];
    })
    .sort(
      (a, b) => byText(a.file ?? '', b.file ?? '') || RULE_IDS.indexOf(a.rule) - RULE_IDS.indexOf(b.rule),
    );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Errors first, then warnings, then what was assumed; else as they stand. */
export const worstFirst = <T extends { readonly severity: Severity }>(all: readonly T[]): T[] =>
  SEVERITIES.flatMap((severity) => all.filter((each) => each.severity === severity));

/** Makes texts differ: of two that are the same the second gets what `again` makes of it and of 2. */
export function distinct(again: (text: string, count: number) => string): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    let count = counts.get(text) ?? 0;
    let made: string;
    do made = ++count === 1 ? text : again(text, count);
    while (taken.has(made));
    counts.set(text, count);
    taken.add(made);
    return made;
  };
}
