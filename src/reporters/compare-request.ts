import type { Format } from '../locales/format.ts';
import type { Comparison, Figures, Lacking, Part, RequestCompared } from '../model/comparison.ts';
import { CAUSES, FIGURES } from '../model/comparison.ts';
import type { Block, CellText } from './blocks.ts';
import { figureWords } from './figures.ts';
import { right, type Showing } from './lists.ts';

/** The request before, what each step adds to it or takes from it, and the request after. */
export function requestBlocks({ request, before, after }: Comparison, showing: Showing): Block[] {
  const { locale } = showing;
  const { compare: say, schedule } = locale;
  const lacks = [
    request.lacking_before,
    request.lacking_after,
    ...(request.parts ?? []).map((part) => part.lacking),
  ];
  const isLacking = lacks.some((lacking) => lackingText(lacking, showing) !== '');
  const shown = figuresShown(request);
  const notes: CellText[] = [
    ...(request.comparable ? [] : [say.currencies({ before: before.currency, after: after.currency })]),
    ...(request.parts ? [say.sums, ...CAUSES.map((cause) => `- ${say.stepsMean[cause]}`)] : []),
    ...request.carried_on.map(({ is, id, valid_to: date }) => say.carriedOn[is]({ id, date })),
    ...(request.parts?.some(({ incomplete }) => incomplete)
      ? [{ text: say.incompleteNote, tone: 'bad' as const }]
      : []),
    ...(isOpen(request) ? [locale.report.rangeNote] : []),
  ];
  return [
    { kind: 'heading', text: say.request },
    {
      kind: 'table',
      columns: [
        { head: say.step },
        ...shown.map((figure) => right(schedule.figures[figure] ?? figure)),
        ...(isLacking ? [{ head: say.remarks }] : []),
      ],
      rows: rowsOf(request, shown, showing).map((row) => (isLacking ? row : row.slice(0, -1))),
    },
    ...(notes.length > 0 ? [{ kind: 'lines' as const, lines: notes }] : []),
  ];
}

const isOpen = ({ before, after }: RequestCompared): boolean =>
  before.at_most !== before.request || after.at_most !== after.request;

type Shown = readonly (keyof Figures)[];

/** A figure that is nothing throughout is left out. */
const figuresShown = ({ before, after, parts }: RequestCompared): Shown =>
  FIGURES.filter(
    (figure) =>
      figure === 'request' ||
      [before, after, ...(parts ?? []).map((part) => part.figures)].some((figures) => figures[figure] !== 0),
  );

function rowsOf(request: RequestCompared, shown: Shown, showing: Showing): CellText[][] {
  const { locale, format, formatBefore } = showing;
  const { compare: say } = locale;
  const end = (
    name: string,
    figures: RequestCompared['before'],
    lacking: Lacking,
    money: Format,
  ): CellText[] => [
    name,
    ...shown.map((figure) =>
      figure === 'request'
        ? figureWords(locale, money).moneyRange({ low: figures.request, high: figures.at_most })
        : money.money(figures[figure]),
    ),
    { text: lackingText(lacking, showing), tone: 'doubt' },
  ];
  const step = ({ because, difference, lacking, incomplete }: Part): CellText[] => [
    say.steps[because] ?? because,
    ...changes(difference, shown, showing),
    {
      text: [incomplete ? say.lacking.incomplete : '', lackingText(lacking, showing)]
        .filter((text) => text !== '')
        .join(': '),
      tone: 'bad',
    },
  ];
  return [
    end(say.before, request.before, request.lacking_before, formatBefore),
    ...(request.parts ?? []).map(step),
    ...(request.difference ? [[say.difference, ...changes(request.difference, shown, showing), '']] : []),
    end(say.after, request.after, request.lacking_after, format),
  ];
}

const changes = (difference: Figures, shown: Shown, { format }: Showing): CellText[] =>
  shown.map((figure): CellText => {
    const amount = difference[figure];
    const tone = amount === 0 ? 'plain' : amount > 0 ? 'bad' : 'good';
    return { text: `${amount > 0 ? '+' : ''}${format.money(amount)}`, tone };
  });

/** Empty where nothing is lacking. */
function lackingText({ unpriced, not_judged, idle, unbounded }: Lacking, { locale }: Showing): string {
  const { lacking: say } = locale.compare;
  return [
    ...(unpriced.length > 0 ? [say.unpriced(unpriced.join(', '))] : []),
    ...(not_judged.length > 0 ? [say.notJudged(not_judged.join(', '))] : []),
    ...(idle.length > 0 ? [say.idle(idle.join(', '))] : []),
    ...(unbounded ? [say.unbounded] : []),
  ].join('; ');
}
