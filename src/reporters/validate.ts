import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Issue, Report, SubmittedFile } from '../model/report.ts';
import { SEVERITIES } from '../model/rules.ts';
import { baselineLines } from './baseline.ts';
import type { Block, CellText, Tone } from './blocks.ts';
import { loosenedLines, rulesSetLines } from './notes.ts';
import type { View } from './view.ts';

/** Is this inventory fit to use? */
export function validateBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say } = locale;
  const { summary, files } = report;
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
    ...submissionsBlocks(report, view, locale, format),
    { kind: 'heading', text: say.issues },
    issuesBlock(report.issues, view, locale, format),
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
          { text: format.number(refused), tone: refused > 0 ? 'bad' : 'plain' },
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
function submissionsBlocks(
  { submissions }: Report,
  view: View,
  { columns: head, report: say, words }: Locale,
  format: Format,
): Block[] {
  if (!submissions) return [];
  const { expected, submitted, missing, unread } = submissions;
  const listed = <T>(
    all: readonly T[],
    columns: readonly string[],
    row: (each: T) => CellText[],
  ): Block[] => {
    const shown = view.top === 0 ? all : all.slice(0, view.top);
    const more = words.andMore(format.number(all.length - shown.length));
    if (all.length === 0) return [];
    return [
      {
        kind: 'table',
        columns: columns.map((text) => ({ head: text })),
        rows: shown.map(row),
        ...(shown.length < all.length && { more }),
      },
    ];
  };
  return [
    { kind: 'heading', text: say.submissions },
    {
      kind: 'lines',
      lines: [
        {
          text: say.submitted({ submitted: format.number(submitted), expected: format.number(expected) }),
          tone: submitted < expected ? 'doubt' : 'good',
        },
      ],
    },
    ...listed(missing, [head.unit, say.notSubmitted], ({ unit_id, name }) => [unit_id, name]),
    ...listed(unread, [head.unit, say.sentUnread, head.file], (each) => [each.unit_id, each.name, each.file]),
  ];
}

const TONES: Readonly<Record<Issue['severity'], Tone>> = { error: 'bad', warning: 'doubt', info: 'plain' };

/** What is new beside a baseline first, of that the worst, each in order of place. */
function issuesBlock(
  issues: readonly Issue[],
  view: View,
  { columns: head, report: say, words, baseline }: Locale,
  format: Format,
): Block {
  if (issues.length === 0) return { kind: 'lines', lines: [{ text: say.noIssues, tone: 'good' }] };
  const isKnown = (issue: Issue): boolean => issue.baseline === 'known';
  const sorted = [false, true].flatMap((known) =>
    SEVERITIES.flatMap((severity) =>
      issues.filter((issue) => issue.severity === severity && isKnown(issue) === known),
    ),
  );
  const shown = view.top === 0 ? sorted : sorted.slice(0, view.top);
  return {
    kind: 'table',
    columns: [{ head: head.severity }, { head: head.place }, { head: head.message }, { head: head.fix }],
    rows: shown.map((issue): CellText[] => [
      {
        text: `${words.severity[issue.severity] ?? issue.severity}${isKnown(issue) ? ` (${baseline.known})` : ''}`,
        tone: isKnown(issue) ? 'plain' : TONES[issue.severity],
      },
      `${placeText(issue)}${issue.column === null ? '' : ` ${issue.column}`}`,
      `${issue.message} [${issue.rule}]`,
      issue.fix ?? '',
    ]),
    ...(shown.length < issues.length && {
      more: words.andMore(format.number(issues.length - shown.length)),
    }),
  };
}
