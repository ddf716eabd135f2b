import { utf8WithMark } from '../as-they-come/letters.ts';
import type { Value } from '../as-they-come/sheet.ts';
import type { Content } from './content.ts';
import { type Draft, type Format, type Line, lineOf, type SheetDraft, type TableDraft } from './draft.ts';

/** A form with a row for the office and numbers by column, below two rows of headers. */
export const wide =
  (format: Format) =>
  (content: Content): Draft => {
    const written = (figure: number): Value => (format === 'csv' ? String(figure) : figure);
    const counted = (category: RegExp, condition?: string): number =>
      content.items
        .filter((each) => category.test(each.category) && (condition ?? each.condition) === each.condition)
        .reduce((sum, { quantity }) => sum + quantity, 0);
    const computers = /để bàn|xách tay/;
    const columns: readonly (readonly [field: string, above: Value, heading: Value, value: Value])[] = [
      ['unit_id', 'Mã đơn vị', null, content.code],
      ['name', 'Tên đơn vị', null, content.name],
      ['officials', 'Cán bộ, công chức', null, written(content.officials)],
      ['computer.total', 'Máy tính', 'Tổng số', written(counted(computers))],
      ['computer.broken', null, 'Hỏng', written(counted(computers, 'Hỏng'))],
      ['computer.awaiting_disposal', null, 'Chờ thanh lý', written(counted(computers, 'Chờ thanh lý'))],
      ['printer.total', 'Máy in', null, written(counted(/in$/))],
      ['scanner.total', 'Máy scan', null, written(content.scanners)],
    ];
    const header: Line = lineOf(...columns.map(([, , heading]) => heading));
    const row: Line = lineOf(...columns.map(([, , , value]) => value));
    const sheet: SheetDraft = {
      name: format === 'csv' ? '' : 'Biểu tổng hợp',
      lines: [lineOf(...columns.map(([, above]) => above)), header, row],
      merges: [{ row: 0, column: 3, rows: 1, columns: 3 }],
    };
    const table: TableDraft = {
      kind: 'units',
      sheet,
      fields: columns.map(([field]) => field),
      header,
      body: [row],
    };
    return {
      content,
      name: `${content.code} tổng hợp`,
      format,
      delimiter: ',',
      encode: utf8WithMark,
      sheets: [sheet],
      tables: [table],
      infos: new Set(['header-rows', 'columns-counted']),
    };
  };
