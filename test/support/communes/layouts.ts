import { inTcvn3, utf8WithMark, utf16, windows1258 } from '../as-they-come/letters.ts';
import {
  BY_NAME,
  CODE,
  CONNECTIONS,
  type Column,
  DAY_FIRST,
  ISO,
  ITEM,
  MONEY,
  NUMBER,
  TYPED,
  UNIT,
} from './columns.ts';
import type { Content, Item } from './content.ts';
import { type Draft, type Format, lineOf } from './draft.ts';
import { draft, sheetCalled, signatures, tableOn } from './tables.ts';
import { wide } from './wide.ts';

/** How one office writes its inventory down. */
export type Layout = (content: Content) => Draft;

const bare = ({ name }: Content): string => name.replace(/^Xã /, '');

const FULL = [
  CODE, ITEM.asset, ITEM.category, ITEM.quantity, ITEM.bought, ITEM.condition, ITEM.ram, ITEM.storage, ITEM.antivirus,
  ITEM.cost, ITEM.room, ITEM.note,
] as const; // biome-ignore format: a list to be read as one
const LOTS = [
  NUMBER, CODE, ITEM.room, ITEM.category, ITEM.quantity, ITEM.year, ITEM.condition, ITEM.ram, ITEM.note,
] as const; // biome-ignore format: a list to be read as one

/** A workbook with a sheet for each table. */
const book =
  (format: Format): Layout =>
  (content) => {
    const facts = [CODE, UNIT.name, UNIT.officials, UNIT.households, UNIT.fibre, UNIT.lan, UNIT.scanners];
    const made = [
      tableOn(sheetCalled('Đơn vị'), 'units', facts, [content], content, TYPED),
      tableOn(sheetCalled('Thiết bị'), 'equipment', FULL, content.items, content, TYPED),
      tableOn(sheetCalled('Kết nối'), 'connectivity', CONNECTIONS, content.connections, content, TYPED),
      tableOn(sheetCalled('Kinh phí'), 'allocations', MONEY, content.money, content, TYPED),
    ];
    return draft(content, format, made, { infos: new Set(['columns-counted']) });
  };

/** A list of text, as a spreadsheet program saves it. */
const list: Layout = (content) =>
  draft(content, 'csv', [tableOn(sheetCalled(''), 'equipment', FULL, content.items, content, ISO)], {
    encode: utf8WithMark,
  });

/** The same by a program, with our own headers. */
const english: Layout = (content) => {
  const own = FULL.map((column) => ({ ...column, heading: column.field }) as Column<Item>);
  return draft(content, 'csv', [tableOn(sheetCalled(''), 'equipment', own, content.items, content, ISO)]);
};

/** Lots by room, under a title, with semicolons and in the letters of an old Windows. */
const lots =
  (encode: Draft['encode'], info: 'encoding-guessed' | 'legacy-text'): Layout =>
  (content) =>
    draft(
      content,
      'csv',
      [
        tableOn(sheetCalled(''), 'equipment', LOTS, content.items, content, DAY_FIRST, {
          title: 'HIỆN TRẠNG THIẾT BỊ CNTT NĂM 2025',
          total: true,
          below: [lineOf('Ghi chú: số liệu đến ngày 31/12/2025')],
        }),
      ],
      {
        delimiter: ';',
        encode,
        infos: new Set(['delimiter-guessed', 'header-found', 'total-row-ignored', 'note-row', info]),
      },
    );

/** A list of the office that its letterhead names. */
const letterhead = (format: Format): Layout => (content) => {
  const columns = [NUMBER, ITEM.category, ITEM.quantity, ITEM.bought, ITEM.condition, ITEM.ram, ITEM.cost, ITEM.room, ITEM.note];
  const made = tableOn(sheetCalled('Biểu 02'), 'equipment', columns, content.items, content, TYPED, {
    above: [lineOf('ỦY BAN NHÂN DÂN'), lineOf(content.name.toUpperCase())],
    title: 'BẢNG KÊ THIẾT BỊ CÔNG NGHỆ THÔNG TIN NĂM 2025',
    total: true,
    below: signatures(columns.length),
  });
  return draft(content, format, [made], {
    name: `Biểu 02 - ${bare(content)}`,
    infos: new Set(['header-found', 'unit-of-table', 'total-row-ignored', 'blank-row', 'note-row']),
  });
}; // biome-ignore format: columns to be read as one

/** Tabs and UTF-16, as Excel saves "Unicode text"; the office stands there by its name. */
const byName: Layout = (content) => {
  const columns = [BY_NAME, ITEM.category, ITEM.quantity, ITEM.bought, ITEM.condition, ITEM.antivirus, ITEM.cost, ITEM.room];
  const made = tableOn(sheetCalled(''), 'equipment', columns, content.items, content, DAY_FIRST);
  return draft(content, 'csv', [made], {
    delimiter: '\t',
    encode: utf16,
    infos: new Set(['delimiter-guessed', 'unit-matched-by-name']),
  });
}; // biome-ignore format: columns to be read as one

/** All tables on one sheet, one below the other. */
const stacked =
  (format: Format): Layout =>
  (content) => {
    const manner = format === 'csv' ? ISO : TYPED;
    const sheet = sheetCalled(format === 'csv' ? '' : 'Biểu 1');
    const gap = { below: [lineOf()] };
    const facts = [CODE, UNIT.name, UNIT.officials, UNIT.households, UNIT.fibre, UNIT.lan];
    const made = [
      tableOn(sheet, 'units', facts, [content], content, manner, gap),
      tableOn(sheet, 'connectivity', CONNECTIONS, content.connections, content, manner, gap),
      tableOn(sheet, 'allocations', MONEY, content.money, content, manner, gap),
      tableOn(sheet, 'equipment', FULL, content.items, content, manner),
    ];
    return draft(content, format, made, { infos: new Set(['several-tables', 'blank-row']) });
  };

const times = (count: number, ...layouts: readonly Layout[]): Layout[] =>
  layouts.flatMap((layout) => Array<Layout>(count).fill(layout));

/** Layouts that any commune may use; text is read faster than workbooks. */
export const CODED: readonly Layout[] = [
  book('xlsx'), book('ods'), book('xls'), stacked('xlsx'), wide('xlsx'),
  ...times(5, list, stacked('csv')), ...times(3, english, wide('csv')),
  ...times(3, lots(windows1258, 'encoding-guessed'), lots((text) => Buffer.from(inTcvn3(text)), 'legacy-text')),
]; // biome-ignore format: a list to be read as one
/** Layouts that name the commune, and give no code. */
export const NAMED: readonly Layout[] = [letterhead('xlsx'), letterhead('ods'), ...times(4, byName)];
