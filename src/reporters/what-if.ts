import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { WhatIf } from '../what-if.ts';
import type { Block, CellText } from './blocks.ts';
import { listCsv, loosenedCell } from './csv.ts';
import { differenceWord, figureWords } from './figures.ts';
import { metText } from './first-met.ts';
import { loosenedLines } from './notes.ts';
import { column, figure, section, tableOf, written } from './tables.ts';

/** The plan beside the one under other rules. */
export function whatIfBlocks(
  { loosened, changes, issues, figures, first_met }: WhatIf,
  locale: Locale,
  format: Format,
): Block[] {
  const { columns, words, schedule: say } = locale;
  const range = figureWords(locale, format).moneyRange;
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
    tableOf(figures, [
      column(columns.what, (each) => say.figures[each.figure] ?? each.figure),
      column(say.year, (each) => written(each.year, String)),
      figure(say.base, ({ base, base_at_most: high }) =>
        written(base, (low) => range({ low, high }), say.notPlanned),
      ),
      figure(say.changed, ({ changed, changed_at_most: high }) =>
        written(changed, (low) => range({ low, high }), say.notPlanned),
      ),
      figure(say.difference, ({ difference }) =>
        difference === null ? '' : differenceWord(difference, format),
      ),
    ]),
    ...section(
      say.firstMet,
      tableOf(first_met, [
        column(columns.target, ({ target }) => target),
        column(say.base, ({ base: year, base_when: when }) => metText({ when, year }, locale)),
        column(say.changed, ({ changed: year, changed_when: when }) =>
          metText({ when: when ?? 'never', year }, locale),
        ),
      ]),
    ),
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

export const whatIfCsv = ({ figures, loosened }: WhatIf): string => {
  const [base, changed] = [loosenedCell(loosened.base), loosenedCell(loosened.changed)];
  const columns = [
    'figure',
    'year',
    'base',
    'changed',
    'difference',
    'base_at_most',
    'changed_at_most',
  ] as const;
  return listCsv<(typeof columns)[number]>(columns, [
    ...(base || changed ? [{ figure: 'loosened', base, changed }] : []),
    ...figures,
  ]);
};
