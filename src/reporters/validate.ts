import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Block, Tone } from './blocks.ts';
import type { View } from './view.ts';

const TONES: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'doubt', info: 'plain' };

/** Is this inventory fit to use? */
export function validateBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { columns: head, report: say, words } = locale;
  const { summary, inputs, issues } = report;
  const rows = inputs.reduce((sum, each) => sum + each.rows, 0);
  const count = (severity: string, path: string, sheet: string | undefined): string =>
    format.number(
      issues.filter(
        (issue) => issue.severity === severity && issue.file === path && (issue.sheet ?? undefined) === sheet,
      ).length,
    );
  const shown = view.top === 0 ? issues : issues.slice(0, view.top);
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
  return [
    {
      kind: 'title',
      text: say.validateTitle({ files: format.number(inputs.length), rows: format.number(rows) }),
    },
    {
      kind: 'table',
      columns: [
        { head: head.file },
        { head: head.table },
        ...[head.rows, head.rejected, head.errors, head.warnings].map((text) => ({
          head: text,
          align: 'right' as const,
        })),
      ],
      rows: inputs.map(({ path, sheet, table, rows: read, rejected }) => [
        placeText({ file: path, sheet }),
        table,
        format.number(read),
        { text: format.number(rejected), tone: rejected > 0 ? 'bad' : 'plain' },
        count('error', path, sheet),
        count('warning', path, sheet),
      ]),
    },
    { kind: 'heading', text: say.issues },
    issues.length === 0
      ? { kind: 'lines', lines: [{ text: say.noIssues, tone: 'good' }] }
      : {
          kind: 'table',
          columns: [
            { head: head.severity },
            { head: head.place },
            { head: head.message },
            { head: head.fix },
          ],
          rows: shown.map((issue) => [
            {
              text: words.severity[issue.severity] ?? issue.severity,
              tone: TONES[issue.severity] ?? 'plain',
            },
            `${placeText(issue)}${issue.column === null ? '' : ` ${issue.column}`}`,
            `${issue.message} [${issue.rule}]`,
            issue.fix ?? '',
          ]),
          ...(shown.length < issues.length && {
            more: words.andMore(format.number(issues.length - shown.length)),
          }),
        },
    {
      kind: 'lines',
      lines: [{ text: counts, tone: error > 0 ? 'bad' : warning > 0 ? 'doubt' : 'good' }, ...cut],
    },
  ];
}
