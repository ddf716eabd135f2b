import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type {
  KeptOut,
  MoneyFigure,
  RangeFigure,
  Ratio,
  ScheduledLine,
  Share,
  Total,
} from '../model/report.ts';
import type { Tone, Word } from './blocks.ts';

/** Figures as words: one number where it is known, `a–b` where it is not, `a–?` where there is no upper bound. */
export interface FigureWords {
  range(range: RangeFigure): string;
  total(total: Total): string;
  share(share: Share): string;
  ratio(ratio: Ratio | undefined): string;
  money(money: MoneyFigure): string;
  moneyRange(range: RangeFigure): string;
}

export function figureWords(_locale: Locale, format: Format): FigureWords {
  const span = (low: string, high: string | null): string =>
    high === null ? `${low}–?` : low === high ? low : `${low}–${high}`;
  const shares = (low: number | null, high: number | null, known: number | null): string =>
    low !== null && high !== null
      ? span(format.share(low), format.share(high))
      : known === null
        ? '?'
        : `${format.share(known)} ?`;
  return {
    range: ({ low, high }) => span(format.number(low), high === null ? null : format.number(high)),
    total: ({ low, high }) => span(format.number(low), high === null ? null : format.number(high)),
    share: ({ low, high, known }) => shares(low, high, known),
    ratio: (ratio) => (ratio === undefined ? '' : shares(ratio.low, ratio.high, ratio.known)),
    money: ({ low, high }) => span(format.money(low), high === null ? null : format.money(high)),
    moneyRange: ({ low, high }) => span(format.money(low), high === null ? null : format.money(high)),
  };
}

export const toneOfGap = ({ low, high }: { low: number; high: number | null }): Tone =>
  low > 0 ? 'bad' : high === 0 ? 'good' : 'doubt';

/** What more (bad) or less (good) has to be paid. */
export const differenceWord = (amount: number, format: Format): Word => ({
  text: `${amount > 0 ? '+' : ''}${format.money(amount)}`,
  tone: amount === 0 ? 'plain' : amount > 0 ? 'bad' : 'good',
});

/** `Source A: 10.00 VND; Source B: …` */
export const sourcesText = (
  sources: readonly { readonly source: string; readonly amount: number }[],
  format: Format,
): string => sources.map(({ source, amount }) => `${source}: ${format.money(amount)}`).join('; ');

/** Without what reckoning in binary adds to a number that has two decimals at most. */
export const toTheCoin = (amount: number): number =>
  Number.isInteger(amount) ? amount : Number(amount.toPrecision(15));

/** What one of so many pieces costs. */
export const eachOf = ({ pieces, amount }: KeptOut): number | null =>
  amount === null ? null : toTheCoin(amount / pieces);

/** Why some of a need is left to the next year; empty where nothing is. */
export function leftText(
  { left }: Pick<ScheduledLine['years'][number], 'left'>,
  { schedule: say }: Locale,
  format: Format,
): string {
  if (left === null) return '';
  const short = left.short === null ? '' : format.money(left.short);
  return say.left[left.why]?.({ short }) ?? left.why;
}
