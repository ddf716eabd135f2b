import type { Format } from '../locales/format.ts';
import type { Comparison, Figures, Lacking, Part, RequestCompared } from '../model/comparison.ts';
import { CAUSES, FIGURES } from '../model/comparison.ts';
import type { Block, CellText } from './blocks.ts';
import { differenceWord, figureWords } from './figures.ts';
import { column, figure, type Showing, tableOf } from './tables.ts';

/** Amounts of before may be in another currency. */
export interface ComparisonShowing extends Showing {
  readonly formatBefore: Format;
}

/** The request before, what each step adds to it or takes from it, and the request after. */
export function requestBlocks({ request, before, after }: Comparison, showing: ComparisonShowing): Block[] {
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
    tableOf(stepsOf(request, shown, showing), [
      column(say.step, ({ name }) => name),
      ...shown.map((each, at) =>
        figure(schedule.figures[each] ?? each, ({ amounts }: Step) => amounts[at] ?? ''),
      ),
      ...(isLacking ? [column(say.remarks, ({ remark }: Step) => remark)] : []),
    ]),
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

interface Step {
  readonly name: string;
  /** Of each figure that is shown. */
  readonly amounts: readonly CellText[];
  readonly remark: CellText;
}

function stepsOf(request: RequestCompared, shown: Shown, showing: ComparisonShowing): Step[] {
  const { locale, format, formatBefore } = showing;
  const { compare: say } = locale;
  const end = (name: string, figures: RequestCompared['before'], lacking: Lacking, money: Format): Step => ({
    name,
    amounts: shown.map((each) =>
      each === 'request'
        ? figureWords(locale, money).moneyRange({ low: figures.request, high: figures.at_most })
        : money.money(figures[each]),
    ),
    remark: { text: lackingText(lacking, showing), tone: 'doubt' },
  });
  const step = ({ because, difference, lacking, incomplete }: Part): Step => ({
    name: say.steps[because] ?? because,
    amounts: changes(difference, shown, showing),
    remark: {
      text: [incomplete ? say.lacking.incomplete : '', lackingText(lacking, showing)]
        .filter((text) => text !== '')
        .join(': '),
      tone: 'bad',
    },
  });
  const { difference } = request;
  return [
    end(say.before, request.before, request.lacking_before, formatBefore),
    ...(request.parts ?? []).map(step),
    ...(difference
      ? [{ name: say.difference, amounts: changes(difference, shown, showing), remark: '' }]
      : []),
    end(say.after, request.after, request.lacking_after, format),
  ];
}

const changes = (difference: Figures, shown: Shown, { format }: Showing): CellText[] =>
  shown.map((figure) => differenceWord(difference[figure], format));

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
