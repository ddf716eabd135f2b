import type { Comparison, GapChange, GapState, GapStatus, TargetCompared } from '../model/comparison.ts';
import type { RangeFigure } from '../model/report.ts';
import type { Block, CellText, Tone } from './blocks.ts';
import { figureWords } from './figures.ts';
import { column, figure, type Showing, section, tableOf, topTable, written } from './tables.ts';

/** In the order in which they are shown: what is new first. */
export const STATES = [
  'opened',
  'closed',
  'unknown_after',
  'unknown_before',
  'standing',
  'unknown',
] as const satisfies readonly GapState[];

const TONES: Readonly<Record<GapState, Tone>> = {
  opened: 'bad',
  closed: 'good',
  standing: 'bad',
  unknown_before: 'doubt',
  unknown_after: 'doubt',
  unknown: 'doubt',
};

/** Gaps by target in numbers, then those of each target. */
export function gapBlocks({ targets }: Comparison, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { compare: say, columns, report } = locale;
  if (targets.length === 0) return [{ kind: 'lines', lines: [report.noTargets] }];
  const figures = figureWords(locale, format);
  const gap = (range: RangeFigure | null): CellText => written(range, figures.range, '–');
  return [
    { kind: 'heading', text: say.gaps },
    tableOf(targets, [
      column(columns.target, ({ target }) => target),
      figure(say.gapBefore, ({ gap_before }) => gap(gap_before)),
      figure(say.gapAfter, ({ gap_after }) => gap(gap_after)),
      ...STATES.map((state) =>
        figure(say.states[state] ?? state, (target: TargetCompared) => ({
          text: format.number(target[state]),
          tone: target[state] > 0 ? TONES[state] : 'plain',
        })),
      ),
    ]),
    ...targets.flatMap(({ target, gaps }) => {
      const sorted = [...gaps].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
      const table = topTable(
        sorted,
        [
          column(columns.unit, unitsText),
          column(columns.name, ({ before, after }) =>
            (after.length > 0 ? after : before).map(({ name }) => name).join('; '),
          ),
          column(say.state, ({ state }) => ({ text: say.states[state] ?? state, tone: TONES[state] })),
          column(say.before, ({ status_before }) => statusWord(status_before, showing)),
          column(say.after, ({ status_after }) => statusWord(status_after, showing)),
          figure(say.gapBefore, ({ gap_before }) => gap(gap_before)),
          figure(say.gapAfter, ({ gap_after }) => gap(gap_after)),
          column(columns.detail, ({ because }) => say.because[because] ?? because),
        ],
        showing,
      );
      return section(say.gapsOf(target), table);
    }),
  ];
}

/** `21508`, or `21510 + 21511 → 21508`. */
export function unitsText({ before, after }: Pick<GapChange, 'before' | 'after'>): string {
  const [old, now] = [before, after].map((all) => all.map(({ unit_id }) => unit_id).join(' + '));
  return old === now || old === '' || now === '' ? now || old || '' : `${old} → ${now}`;
}

const statusWord = (status: GapStatus, { locale: { compare: say, words } }: Showing): string =>
  status === 'none' ? say.none : words[status];
