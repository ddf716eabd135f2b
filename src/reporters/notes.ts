import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Loosened, Report } from '../model/report.ts';
import { baselineLines } from './baseline.ts';
import type { Block, CellText } from './blocks.ts';

/** What a reader has to know before any figure: what was used, refused, and not judged. */
export function notesBlock(report: Report, locale: Locale, format: Format): Block {
  const { summary, configuration, scope } = report;
  const { report: say } = locale;
  const lines: CellText[] = [
    say.configuration(configuration.files.join(', ')),
    ...loosenedLines(summary.loosened, locale),
  ];
  if (configuration.profile_used)
    lines.push({ text: say.profileUsed(configuration.profile_used), tone: 'doubt' });
  if (Object.keys(scope).length > 0) {
    lines.push(
      say.filters(
        Object.entries(scope)
          .map(([name, value]) => `${name}=${value}`)
          .join(', '),
      ),
    );
  }
  if (summary.rows_refused > 0) {
    const rows = format.number(summary.rows_refused);
    const units = shortened(summary.incomplete_units);
    lines.push({ text: units ? say.refused({ rows, units }) : say.refusedOnly({ rows }), tone: 'bad' });
  }
  const { error, warning } = summary.issues;
  if (error + warning > 0) {
    lines.push({
      text: say.seeIssues({ errors: format.number(error), warnings: format.number(warning) }),
      tone: 'doubt',
    });
  }
  lines.push(...baselineLines(report, locale, format), ...rulesSetLines(report, locale, format));
  for (const { target, standard, criterion, whole, nearest } of summary.not_judged) {
    const text = standard
      ? say.notJudgedStandard({ standard, criterion })
      : whole
        ? say.notJudgedTarget({ target: target ?? '', criterion, nearest, complete: summary.complete })
        : say.notJudgedPart({ target: target ?? '', criterion, nearest });
    lines.push({ text, tone: 'doubt' });
  }
  return { kind: 'lines', lines };
}

/** Where the run is looser than its configuration accepts. */
export const loosenedLines = (
  loosened: readonly Loosened[],
  { guardrails: say }: Pick<Locale, 'guardrails'>,
): Exclude<CellText, string>[] =>
  loosened.map(({ target, standard, why, field, accepts, is, file }) => {
    const what = target === null ? say.standard(standard ?? '') : say.target(target);
    if (why === 'absent') return { text: say.absent({ file, what }), tone: 'bad' };
    if (why === 'not_chosen') return { text: say.notChosen({ file, what }), tone: 'bad' };
    return { text: say.looser({ file, what, field: field ?? '', accepts: accepts ?? '', is }), tone: 'bad' };
  });

/** Rules that do not weigh here what the rule book says, and how many findings that changes. */
export const rulesSetLines = (
  { summary }: Report,
  { report: say, words }: Locale,
  format: Format,
): CellText[] =>
  summary.rules_set.map(({ rule, severity, set, count }) => ({
    text: say.ruleSet({
      rule,
      from: words.severity[severity] ?? severity,
      to: words.severity[set] ?? set,
      count: format.number(count),
    }),
    tone: count > 0 ? 'doubt' : 'plain',
  }));

/** The first few of a list of units, and how many more there are. */
export const shortened = (ids: readonly string[], most = 8): string =>
  ids.slice(0, most).join(', ') + (ids.length > most ? ` … (+${ids.length - most})` : '');
