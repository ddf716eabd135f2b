import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Compared, Comparison } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { gapBlocks } from './compare-gaps.ts';
import { itemBlocks } from './compare-items.ts';
import { requestBlocks } from './compare-request.ts';
import { unitBlocks } from './compare-units.ts';
import { listBlock, right, type Showing } from './lists.ts';
import { loosenedLines } from './notes.ts';

/** All that has changed: first what has to be asked for, then gaps, units and items. */
export function compareBlocks(comparison: Comparison, showing: Showing): Block[] {
  const { before, after } = comparison;
  const { compare: say } = showing.locale;
  return [
    { kind: 'title', text: say.title({ before: before.path, after: after.path }) },
    ...opening(comparison, showing),
    ...issueBlocks(comparison, showing),
    ...requestBlocks(comparison, showing),
    ...gapBlocks(comparison, showing),
    ...unitBlocks(comparison, showing),
    ...itemBlocks(comparison, showing),
  ];
}

function opening({ before, after }: Comparison, { locale, format }: Showing): Block[] {
  const { compare: say, columns, words, report } = locale;
  const sides = [
    [say.before, before],
    [say.after, after],
  ] as const;
  const lines: CellText[] = [
    report.configuration([...new Set(sides.flatMap(([, side]) => side.configuration.files))].join(', ')),
    ...sides.flatMap(([name, side]) => [...sideLines(name, side, locale, format)]),
    ...(sides.some(([, side]) => side.is === 'report')
      ? [{ text: say.reports, tone: 'doubt' as const }]
      : []),
  ];
  return [
    {
      kind: 'table',
      columns: [
        { head: say.compared },
        { head: columns.file },
        { head: say.asOf },
        { head: say.year },
        right(words.units),
        right(say.items),
      ],
      rows: sides.map(([name, side]) => [
        name,
        side.path,
        side.as_of,
        String(side.year),
        format.number(side.units),
        format.number(side.items),
      ]),
    },
    { kind: 'lines', lines },
  ];
}

function* sideLines(
  name: string,
  { scope, issues: { error, warning }, loosened }: Compared,
  locale: Locale,
  format: Format,
): Generator<CellText> {
  const { compare: say } = locale;
  for (const each of loosenedLines(loosened, locale)) yield { ...each, text: `${name}: ${each.text}` };
  const filters = Object.entries(scope).map(([key, value]) => `${key}=${value}`);
  if (filters.length > 0) yield say.scope({ side: name, filters: filters.join(', ') });
  if (error + warning === 0) return;
  const counts = { errors: format.number(error), warnings: format.number(warning) };
  yield { text: say.issuesIn({ side: name, ...counts }), tone: 'doubt' };
}

function issueBlocks({ issues, crosswalk }: Comparison, showing: Showing): Block[] {
  if (issues.length === 0) return [];
  const { compare: say, columns, words } = showing.locale;
  const all = { count: issues.length, listed: issues };
  return [
    { kind: 'heading', text: crosswalk === null ? say.codes : say.crosswalk(crosswalk) },
    listBlock(
      [{ head: columns.severity }, { head: columns.place }, { head: columns.message }, { head: columns.fix }],
      all,
      (issue): CellText[] => [
        {
          text: words.severity[issue.severity] ?? issue.severity,
          tone: issue.severity === 'error' ? 'bad' : issue.severity === 'warning' ? 'doubt' : 'plain',
        },
        placeText(issue),
        issue.message,
        issue.fix ?? '',
      ],
      showing,
    ),
  ];
}
