import type { Locale } from '../locales/en.ts';
import type { ColumnMap, MappedColumn, MappedTable } from '../map.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { listCsv } from './csv.ts';
import { column, tableOf } from './tables.ts';

/** What every column of every table was taken for. */
export function mapBlocks({ tables, issues }: ColumnMap, locale: Locale): Block[] {
  const { map: say } = locale;
  const count = tables.reduce((sum, { columns }) => sum + columns.length, 0);
  const blocks: Block[] = [
    { kind: 'title', text: say.title({ tables: String(tables.length), columns: String(count) }) },
    ...tables.flatMap((table) => tableBlocks(table, locale)),
  ];
  if (issues.length > 0) blocks.push({ kind: 'lines', lines: issues.map(issueLine) });
  return blocks;
}

const issueLine = ({ severity, message, file, row }: ColumnMap['issues'][number]): CellText => ({
  text: `${file === null ? '' : `${placeText({ file, row: row ?? undefined })}: `}${message}`,
  tone: severity === 'error' ? 'bad' : 'doubt',
});

function tableBlocks(table: MappedTable, locale: Locale): Block[] {
  const { map: say, columns: head } = locale;
  const place = placeText({ file: table.file, sheet: table.sheet ?? undefined });
  const [first, last] = table.header_rows ?? [];
  const rows = first === undefined ? undefined : first === last ? `${first}` : `${first}-${last}`;
  // What is wrong with single columns is seen in their lines.
  const lines = table.issues
    .filter(({ rule }) => rule !== 'unknown-column' && rule !== 'duplicate-column')
    .map(({ severity, message }) => ({
      text: message,
      tone: severity === 'error' ? ('bad' as const) : ('plain' as const),
    }));
  return [
    { kind: 'heading', text: say.table({ place, table: table.table ?? undefined, rows }) },
    ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
    tableOf(
      table.columns.filter(({ is, samples }) => is !== 'no_header' || samples.length > 0),
      [
        column(head.column, (each) => each.column),
        column(say.header, ({ header }) => header),
        column(say.takenFor, (each) => takenFor(each, locale)),
        column(say.because, (each) => because(each, locale)),
        column(say.samples, ({ samples }) => samples.map(shortened).join(' | ')),
      ],
    ),
  ];
}

/** A few values are shown, not whole ones: csv and json have them. */
const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

function takenFor({ is, meaning, why }: MappedColumn, { map: say }: Locale): CellText {
  switch (is) {
    case 'field':
    case 'fact':
    case 'count':
    case 'state':
      return { text: say.is[is](meaning ?? ''), tone: 'good' };
    case 'gave_way':
      return say.is.gave_way(meaning ?? '');
    case 'repeated':
      return { text: say.is.repeated(meaning ?? ''), tone: 'bad' };
    case 'ignored':
      return say.is.ignored(say.why[why ?? ''] ?? why ?? '');
    case 'no_header':
    case 'unknown':
      return { text: say.is[is], tone: 'doubt' };
  }
}

const because = ({ how, offers }: MappedColumn, { map: say }: Locale): string =>
  [
    ...(how === null ? [] : [say.how[how] ?? how]),
    ...offers.map((offer) => say.offer({ meaning: offer.meaning, header: offer.header })),
  ].join('; ');

/** A row for each column. */
export const mapCsv = ({ tables }: ColumnMap): string =>
  listCsv(
    ['file', 'sheet', 'table', 'column', 'header', 'is', 'meaning', 'why', 'how', 'sample_1', 'sample_2', 'sample_3', 'offers'],
    tables.flatMap(({ file, sheet, table, columns }) =>
      columns.map(({ samples: [sample_1 = null, sample_2 = null, sample_3 = null], offers, ...column }) => ({
        file, sheet, table, ...column, sample_1, sample_2, sample_3, offers: offers.map(({ meaning }) => meaning).join(' '),
      })),
    ),
  ); // biome-ignore format: a list to be read as one
