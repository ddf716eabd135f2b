import { xlsxOf } from '../workbook.ts';

/** A cell of an xlsx sheet, given its place. */
export type Cell = (place: string) => string;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text at this index of the workbook's shared texts. */
export const shared =
  (index: number): Cell =>
  (place) =>
    `<c r="${place}" t="s"><v>${index}</v></c>`;
/** Runs of text, each with a font of its own. */
export const runs =
  (...texts: readonly string[]): Cell =>
  (place) =>
    `<c r="${place}" t="inlineStr"><is>${richly(...texts)}</is></c>`;
export const richly = (...texts: readonly string[]): string =>
  texts.map((text) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r>`).join('');
/** A number that is shown in the nth of the workbook's formats. */
export const shown =
  (value: number, format: number): Cell =>
  (place) =>
    `<c r="${place}" s="${format}"><v>${value}</v></c>`;
export const yesNo =
  (value: boolean): Cell =>
  (place) =>
    `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
/** A formula with the number or text that it came to, or without any. */
export const formula =
  (text: string, value?: number | string): Cell =>
  (place) =>
    `<c r="${place}"${typeof value === 'string' ? ' t="str"' : ''}><f>${escaped(text)}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
/** A formula that came to an error. */
export const failed =
  (text: string, error: string): Cell =>
  (place) =>
    `<c r="${place}" t="e"><f>${escaped(text)}</f><v>${error}</v></c>`;

export type CellRow = readonly (Cell | string | number | null)[];

/** What stands in a <worksheet>. */
export const sheetOf = (rows: readonly CellRow[]): string =>
  `<sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((cell, column) => {
            const place = `${String.fromCharCode(65 + column)}${row + 1}`;
            if (cell === null) return '';
            if (typeof cell === 'function') return cell(place);
            return typeof cell === 'number'
              ? shown(cell, 0)(place)
              : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData>`;

/** A workbook of sheets by name. */
export const workbookOf = (
  sheets: Readonly<Record<string, readonly CellRow[]>>,
  more: Partial<Parameters<typeof xlsxOf>[0]> = {},
): Buffer =>
  xlsxOf({
    ...more,
    sheets: Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetOf(rows)])),
  });
