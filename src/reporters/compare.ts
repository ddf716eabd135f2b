import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Compared, Comparison } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { gapBlocks } from './compare-gaps.ts';
import { itemBlocks } from './compare-items.ts';
import { type ComparisonShowing, requestBlocks } from './compare-request.ts';
import { unitBlocks } from './compare-units.ts';
import { loosenedLines } from './notes.ts';
import { column, figure, type Showing, section, tableOf, topTable } from './tables.ts';

/** All that has changed: first what has to be asked for, then gaps, units and items. */
export function compareBlocks(comparison: Comparison, showing: ComparisonShowing): Block[] {
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
    tableOf(sides, [
      column(say.compared, ([name]) => name),
      column(columns.file, ([, { path }]) => path),
      column(say.asOf, ([, { as_of }]) => as_of),
      column(say.year, ([, { year }]) => String(year)),
      figure(words.units, ([, { units }]) => format.number(units)),
      figure(say.items, ([, { items }]) => format.number(items)),
    ]),
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
  const { compare: say, columns, words } = showing.locale;
  const table = topTable(
    issues,
    [
      column(columns.severity, ({ severity }) => ({
        text: words.severity[severity] ?? severity,
        tone: severity === 'error' ? 'bad' : severity === 'warning' ? 'doubt' : 'plain',
      })),
      column(columns.place, placeText),
      column(columns.message, ({ message }) => message),
      column(columns.fix, ({ fix }) => fix ?? ''),
    ],
    showing,
  );
  return section(crosswalk === null ? say.codes : say.crosswalk(crosswalk), table);
}
