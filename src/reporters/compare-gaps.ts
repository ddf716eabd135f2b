import type { Comparison, GapChange, GapState, GapStatus } from '../model/comparison.ts';
import type { RangeFigure } from '../model/report.ts';
import type { Block, CellText, Tone } from './blocks.ts';
import { figureWords } from './figures.ts';
import { listBlock, right, type Showing } from './lists.ts';

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
  const gap = (range: RangeFigure | null): string => (range === null ? '–' : figures.range(range));
  return [
    { kind: 'heading', text: say.gaps },
    {
      kind: 'table',
      columns: [
        { head: columns.target },
        ...[say.gapBefore, say.gapAfter, ...STATES.map((state) => say.states[state] ?? state)].map(right),
      ],
      rows: targets.map((target): CellText[] => [
        target.target,
        gap(target.gap_before),
        gap(target.gap_after),
        ...STATES.map((state) => ({
          text: format.number(target[state]),
          tone: target[state] > 0 ? TONES[state] : ('plain' as const),
        })),
      ]),
    },
    ...targets.flatMap(({ target, gaps }): Block[] => {
      if (gaps.length === 0) return [];
      const listed = [...gaps].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
      return [
        { kind: 'heading', text: say.gapsOf(target) },
        listBlock(
          [
            { head: columns.unit },
            { head: columns.name },
            { head: say.state },
            { head: say.before },
            { head: say.after },
            right(say.gapBefore),
            right(say.gapAfter),
            { head: columns.detail },
          ],
          { count: listed.length, listed },
          (each): CellText[] => [
            unitsText(each),
            (each.after.length > 0 ? each.after : each.before).map(({ name }) => name).join('; '),
            { text: say.states[each.state] ?? each.state, tone: TONES[each.state] },
            statusWord(each.status_before, showing),
            statusWord(each.status_after, showing),
            gap(each.gap_before),
            gap(each.gap_after),
            say.because[each.because] ?? each.because,
          ],
          showing,
        ),
      ];
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
