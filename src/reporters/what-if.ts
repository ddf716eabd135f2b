import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { WhatIf } from '../what-if.ts';
import type { Block, CellText, Column } from './blocks.ts';
import { loosenedLines } from './notes.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** The plan beside the one under other rules. */
export function whatIfBlocks(
  { loosened, changes, issues, figures, first_met }: WhatIf,
  locale: Locale,
  format: Format,
): Block[] {
  const { columns, words, schedule: say } = locale;
  const year = (value: number | null): CellText =>
    value === null ? { text: say.never, tone: 'bad' } : String(value);
  return [
    { kind: 'title', text: say.whatIf },
    {
      kind: 'lines',
      lines: [
        ...looserLines(loosened, locale),
        ...changes.map(({ key, value, before }) => `${key}: ${before ?? say.nothing} → ${value}`),
        ...issues.map(({ severity, message }) => ({
          text: `${words.severity[severity]}: ${message}`,
          tone: severity === 'error' ? ('bad' as const) : ('doubt' as const),
        })),
      ],
    },
    {
      kind: 'table',
      columns: [
        { head: columns.what },
        { head: say.year },
        ...[say.base, say.changed, say.difference].map(right),
      ],
      rows: figures.map((each): CellText[] => [
        say.figures[each.figure] ?? each.figure,
        each.year === null ? '' : String(each.year),
        ...[each.base, each.changed].map((amount) =>
          amount === null ? say.notPlanned : format.money(amount),
        ),
        each.difference === null
          ? ''
          : {
              text: `${each.difference > 0 ? '+' : ''}${format.money(each.difference)}`,
              tone: each.difference === 0 ? 'plain' : each.difference > 0 ? 'bad' : 'good',
            },
      ]),
    },
    ...(first_met.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: say.firstMet },
          {
            kind: 'table' as const,
            columns: [{ head: columns.target }, { head: say.base }, { head: say.changed }],
            rows: first_met.map((each) => [each.target, year(each.base), year(each.changed)]),
          },
        ]),
  ];
}

/** Of both plans once; of one of them with its name. */
function looserLines({ base, changed }: WhatIf['loosened'], locale: Locale): CellText[] {
  const { schedule: say } = locale;
  const [before, after] = [loosenedLines(base, locale), loosenedLines(changed, locale)];
  const isIn = (all: typeof before, text: string): boolean => all.some((each) => each.text === text);
  return [
    ...before.filter(({ text }) => isIn(after, text)),
    ...before
      .filter(({ text }) => !isIn(after, text))
      .map((each) => ({ ...each, text: `${say.base}: ${each.text}` })),
    ...after
      .filter(({ text }) => !isIn(before, text))
      .map((each) => ({ ...each, text: `${say.changed}: ${each.text}` })),
  ];
}

export const whatIfCsv = ({ figures }: WhatIf): (string | number | null)[][] => [
  ['figure', 'year', 'base', 'changed', 'difference'],
  ...figures.map(({ figure, year, base, changed, difference }) => [figure, year, base, changed, difference]),
];
