import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { ExistingOver, RunningLine } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { figureWords, sourcesText } from './figures.ts';
import {
  column, figure, type Showing, section, type Table, tableOf, topTable, UNKNOWN, unitColumns, written,
} from './tables.ts'; // biome-ignore format: a list to be read as one

/** Yearly costs of what is there: lines, then equipment. */
export function existingBlocks(existing: readonly RunningLine[], showing: Showing): Block[] {
  const { report: say } = showing.locale;
  const rented = existing.filter(({ item }) => item === null);
  const equipment = existing.filter(({ item }) => item !== null);
  return [
    ...section(say.existing, rentedTable(rented, showing)),
    ...section(say.upkeep, upkeepTable(equipment, showing)),
  ];
}

function rentedTable(lines: readonly RunningLine[], showing: Showing): Table {
  const { locale, format } = showing;
  const { columns: head } = locale;
  const figures = figureWords(locale, format);
  return topTable(
    lines,
    [
      ...unitColumns(locale),
      column(head.connection, ({ connection }) => connection ?? ''),
      figure(head.perYear, ({ per_year }) => figures.moneyRange(per_year)),
      column(head.from, ({ from, price, ...place }) =>
        from === 'price' ? `${head.price} ${price ?? ''}` : placeText(place),
      ),
    ],
    showing,
  );
}

/** Equipment that is there: how many good pieces, what a piece costs a year, and of what that is a share. */
function upkeepTable(lines: readonly RunningLine[], showing: Showing): Table {
  const { locale, format } = showing;
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
  return topTable(
    lines,
    [
      ...unitColumns(locale),
      column(head.item, ({ item }) => item ?? ''),
      figure(say.goodPieces, ({ pieces }) => written(pieces, figures.range)),
      figure(say.pieceYear, ({ unit_price }) => written(unit_price, format.money, UNKNOWN)),
      figure(head.perYear, ({ per_year }) => figures.moneyRange(per_year)),
      column(head.from, from),
      column(head.targets, ({ targets }) => targets.join(', ')),
    ],
    showing,
  );
}

/** The same year by year, and who pays. */
export function existingOverTable(lines: readonly ExistingOver[], locale: Locale, format: Format): Table {
  const { columns: head, report: say, schedule } = locale;
  const rows = lines.flatMap(({ years, ...line }) => years.map((year) => ({ ...line, ...year })));
  return tableOf(rows, [
    column(head.unit, ({ unit_id }) => unit_id),
    column(head.what, ({ item, connection }) => item ?? connection ?? ''),
    column(schedule.year, ({ year }) => String(year)),
    ...(rows.some(({ item }) => item !== null)
      ? [
          figure<(typeof rows)[number]>(say.goodPieces, ({ pieces }) => written(pieces, format.number)),
          figure<(typeof rows)[number]>(say.pieceYear, ({ unit_price, item }) =>
            written(unit_price, format.money, item === null ? '' : UNKNOWN),
          ),
        ]
      : []),
    figure(head.amount, ({ amount }) => written(amount, format.money, UNKNOWN)),
    figure(schedule.runningUnpaid, ({ unfunded }) => written(unfunded, format.money)),
    column(schedule.paidBy, ({ sources }) => sourcesText(sources, format)),
  ]);
}
