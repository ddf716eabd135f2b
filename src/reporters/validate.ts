import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Issue, Report, SubmittedFile } from '../model/report.ts';
import { SEVERITIES } from '../model/rules.ts';
import { baselineLines } from './baseline.ts';
import type { Block, CellText, Tone } from './blocks.ts';
import { loosenedLines, rulesSetLines } from './notes.ts';
import { badAbove0, column, type Showing, topTable } from './tables.ts';
import type { View } from './view.ts';

/** Is this inventory fit to use? */
export function validateBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say } = locale;
  const { summary, files } = report;
  const showing = { locale, format, top: view.top };
  const rows = files.reduce((sum, each) => sum + each.rows, 0);
  const { error, warning, info } = summary.issues;
  const counts = say.issueCount({
    errors: format.number(error),
    warnings: format.number(warning),
    infos: format.number(info),
  });
  const cut = Object.entries(summary.by_rule)
    .filter(([, each]) => each.count > each.reported)
    .map(([rule, each]) =>
      say.cut({ rule, count: format.number(each.count), reported: format.number(each.reported) }),
    );
  const looser = loosenedLines(summary.loosened, locale);
  return [
    {
      kind: 'title',
      text: say.validateTitle({ files: format.number(files.length), rows: format.number(rows) }),
    },
    ...(looser.length > 0 ? [{ kind: 'lines' as const, lines: looser }] : []),
    ...filesBlocks(report, view, locale, format),
    ...submissionsBlocks(report, showing),
    { kind: 'heading', text: say.issues },
    issuesBlock(report.issues, showing),
    {
      kind: 'lines',
      lines: [
        { text: counts, tone: error > 0 ? 'bad' : warning > 0 ? 'doubt' : 'good' },
        ...baselineLines(report, locale, format),
        ...cut,
        ...rulesSetLines(report, locale, format),
      ],
    },
  ];
}

const STATUS_TONES: Readonly<Record<SubmittedFile['status'], Tone>> = {
  rejected: 'bad',
  partly_accepted: 'bad',
  accepted_with_warnings: 'doubt',
  accepted: 'good',
};
const WORST_FIRST = Object.keys(STATUS_TONES) as SubmittedFile['status'][];

/** What became of every file, and of the sheets in it; of very many files, of those first that something is to be done about. */
function filesBlocks(
  { files, inputs }: Report,
  view: View,
  { columns: head, report: say, words }: Locale,
  format: Format,
): Block[] {
  const sorted =
    view.top > 0 && files.length > view.top
      ? WORST_FIRST.flatMap((status) => files.filter((file) => file.status === status))
      : files;
  const shown = view.top === 0 ? sorted : sorted.slice(0, view.top);
  const counts = WORST_FIRST.flatMap((status) => {
    const count = files.filter((file) => file.status === status).length;
    return count === 0 ? [] : [`${words.statuses[status]}: ${format.number(count)}`];
  });
  return [
    {
      kind: 'table',
      columns: [
        { head: head.file },
        { head: head.status },
        { head: head.table },
        ...[head.rows, head.rejected, head.errors, head.warnings].map((text) => ({
          head: text,
          align: 'right' as const,
        })),
      ],
      rows: shown.flatMap(({ path, status, tables, rows, rejected, issues }): CellText[][] => {
        const parts = inputs.filter((input) => input.path === path);
        const read = (count: number, refused: number): CellText[] => [
          format.number(count),
          badAbove0(refused, format.number),
        ];
        return [
          [
            path,
            { text: words.statuses[status], tone: STATUS_TONES[status] },
            parts.length > 1 ? '' : tables.join(', '),
            ...read(rows, rejected),
            format.number(issues.error),
            format.number(issues.warning),
          ],
          ...(parts.length > 1 ? parts : []).map((part) => [
            `  ${part.sheet === undefined ? '' : `[${part.sheet}]`}`,
            '',
            part.table,
            ...read(part.rows, part.rejected),
            '',
            '',
          ]),
        ];
      }),
      ...(shown.length < files.length && { more: words.andMore(format.number(files.length - shown.length)) }),
    },
    ...(files.length > 1 ? [{ kind: 'lines' as const, lines: [counts.join(say.between)] }] : []),
  ];
}

/** Who has to submit and has not. */
function submissionsBlocks({ submissions }: Report, showing: Showing): Block[] {
  if (!submissions) return [];
  const { locale, format } = showing;
  const { columns: head, report: say } = locale;
  const { expected, submitted, missing, unread } = submissions;
  const unit = column(head.unit, ({ unit_id }: { readonly unit_id: string }) => unit_id);
  const count = say.submitted({ submitted: format.number(submitted), expected: format.number(expected) });
  const tables = [
    topTable(missing, [unit, column(say.notSubmitted, ({ name }) => name)], showing),
    topTable(
      unread,
      [unit, column(say.sentUnread, ({ name }) => name), column(head.file, ({ file }) => file)],
      showing,
    ),
  ];
  return [
    { kind: 'heading', text: say.submissions },
    { kind: 'lines', lines: [{ text: count, tone: submitted < expected ? 'doubt' : 'good' }] },
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
}

const TONES: Readonly<Record<Issue['severity'], Tone>> = { error: 'bad', warning: 'doubt', info: 'plain' };

/** What is new beside a baseline first, of that the worst, each in order of place. */
function issuesBlock(issues: readonly Issue[], showing: Showing): Block {
  const { columns: head, report: say, words, baseline } = showing.locale;
  if (issues.length === 0) return { kind: 'lines', lines: [{ text: say.noIssues, tone: 'good' }] };
  const isKnown = (issue: Issue): boolean => issue.baseline === 'known';
  const sorted = [false, true].flatMap((known) =>
    SEVERITIES.flatMap((severity) =>
      issues.filter((issue) => issue.severity === severity && isKnown(issue) === known),
    ),
  );
  return topTable(
    sorted,
    [
      column(head.severity, (issue) => ({
        text: `${words.severity[issue.severity] ?? issue.severity}${isKnown(issue) ? ` (${baseline.known})` : ''}`,
        tone: isKnown(issue) ? 'plain' : TONES[issue.severity],
      })),
      column(head.place, (issue) => `${placeText(issue)}${issue.column === null ? '' : ` ${issue.column}`}`),
      column(head.message, ({ message, rule }) => `${message} [${rule}]`),
      column(head.fix, ({ fix }) => fix ?? ''),
    ],
    showing,
  );
}
