import type { BelowExplanation } from '../explain/explanation.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Block } from './blocks.ts';
import { figureWords, toneOfGap } from './figures.ts';
import { loosenedLines } from './notes.ts';
import { column, figure, section, tableOf, unitColumns, written } from './tables.ts';

/** Of a unit that a target is not for: which of those below it fall short, by how much, and what that costs. */
export function belowBlocks(
  { loosened, target, unit, below }: BelowExplanation,
  locale: Locale,
  format: Format,
): Block[] {
  const { explain: say, columns: head, words } = locale;
  const figures = figureWords(locale, format);
  const open = below.filter(({ status }) => status === 'short' || status === 'unknown');
  const [first] = open.length > 0 ? open : below;
  return [
    { kind: 'title', text: say.title({ target: target.title, unit: `${unit.unit_id} ${unit.name}` }) },
    {
      kind: 'lines',
      lines: [
        ...loosenedLines(loosened, locale),
        target.asks,
        say.below({
          unit: unit.unit_id,
          all: format.number(below.length),
          open: format.number(open.length),
        }),
      ],
    },
    ...section(
      say.belowUnits,
      tableOf(open, [
        ...unitColumns(locale),
        column(head.status, ({ status }) => words[status]),
        figure(head.required, ({ required }) => figures.range(required)),
        figure(head.actual, ({ actual }) => figures.range(actual)),
        figure(head.gap, ({ gap }) => ({ text: figures.range(gap), tone: toneOfGap(gap) })),
        figure(head.oneOff, ({ one_off }) => written(one_off, figures.moneyRange, '?')),
        figure(head.perYearNew, ({ per_year }) => written(per_year, figures.moneyRange, '?')),
      ]),
    ),
    {
      kind: 'lines',
      lines: first ? [say.follow(`infragap explain ${target.id} --unit ${first.unit_id}`)] : [],
    },
  ];
}
