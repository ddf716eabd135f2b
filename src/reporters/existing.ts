import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { ExistingOver, Report, RunningLine } from '../model/report.ts';
import type { Block, CellText, Column } from './blocks.ts';
import { figureWords } from './figures.ts';
import type { View } from './view.ts';

const right = (head: string): Column => ({ head, align: 'right' });

/** Yearly costs of what is there: lines, then equipment. */
export function existingBlocks({ estimate }: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say, words } = locale;
  const part = (
    text: string,
    lines: readonly RunningLine[],
    table: (shown: readonly RunningLine[]) => Table,
  ): Block[] => {
    if (lines.length === 0) return [];
    const shown = view.top === 0 ? lines : lines.slice(0, view.top);
    const left = lines.length - shown.length;
    return [
      { kind: 'heading', text },
      { ...table(shown), ...(left > 0 && { more: words.andMore(format.number(left)) }) },
    ];
  };
  const equipment = (line: RunningLine): boolean => line.item !== null;
  return [
    ...part(
      say.existing,
      estimate.existing.filter((line) => !equipment(line)),
      (shown) => rentedTable(shown, locale, format),
    ),
    ...part(say.upkeep, estimate.existing.filter(equipment), (shown) => upkeepTable(shown, locale, format)),
  ];
}

type Table = Extract<Block, { readonly kind: 'table' }>;

function rentedTable(
  lines: readonly RunningLine[],
  { columns: head, ...locale }: Locale,
  format: Format,
): Table {
  const figures = figureWords({ columns: head, ...locale }, format);
  return {
    kind: 'table',
    columns: [
      { head: head.unit },
      { head: head.name },
      { head: head.connection },
      right(head.perYear),
      { head: head.from },
    ],
    rows: lines.map((each) => [
      each.unit_id,
      each.name,
      each.connection ?? '',
      figures.moneyRange(each.per_year),
      each.from === 'price' ? head.price : `${each.file ?? ''}:${each.row ?? ''}`,
    ]),
  };
}

/** Equipment that is there: how many good pieces, what a piece costs a year, and of what that is a share. */
export function upkeepTable(lines: readonly RunningLine[], locale: Locale, format: Format): Table {
  const { columns: head, report: say } = locale;
  const figures = figureWords(locale, format);
  const from = ({ price, share }: RunningLine): string =>
    share === null
      ? (price ?? '')
      : say.shareOf({
          share: `${format.number(share.share * 100)}%`,
          amount: share.amount === null ? '?' : format.money(share.amount),
          of: share.of.join(' + '),
        });
  return {
    kind: 'table',
    columns: [
      { head: head.unit },
      { head: head.name },
      { head: head.item },
      ...[say.goodPieces, say.pieceYear, head.perYear].map(right),
      { head: head.from },
      { head: head.targets },
    ],
    rows: lines.map((line) => [
      line.unit_id,
      line.name,
      line.item ?? '',
      line.pieces === null ? '' : figures.range(line.pieces),
      line.unit_price === null ? { text: '?', tone: 'bad' } : format.money(line.unit_price),
      figures.moneyRange(line.per_year),
      from(line),
      line.targets.join(', '),
    ]),
  };
}

/** The same year by year, and who pays. */
export function upkeepOverTable(lines: readonly ExistingOver[], locale: Locale, format: Format): Table {
  const { columns: head, report: say, schedule } = locale;
  const money = (amount: number | null): CellText =>
    amount === null ? { text: '?', tone: 'bad' } : format.money(amount);
  return {
    kind: 'table',
    columns: [
      { head: head.unit },
      { head: head.item },
      { head: schedule.year },
      ...[say.goodPieces, say.pieceYear, head.amount, schedule.runningUnpaid].map(right),
      { head: schedule.paidBy },
    ],
    rows: lines.flatMap(({ unit_id, item, years }) =>
      years.map((year): CellText[] => [
        unit_id,
        item ?? '',
        String(year.year),
        year.pieces === null ? '' : format.number(year.pieces),
        money(year.unit_price),
        money(year.amount),
        year.unfunded === null ? '' : format.money(year.unfunded),
        year.sources.map(({ source, amount }) => `${source}: ${format.money(amount)}`).join('; '),
      ]),
    ),
  };
}
