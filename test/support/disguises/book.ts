import fc from 'fast-check';
import { html, ods, xls, xlsx } from '../as-they-come/files.ts';
import type { MessySheet } from '../as-they-come/sheet.ts';
import type { Commune } from './communes.ts';
import { officeList } from './list.ts';
import { called, pick, type Rows } from './manners.ts';

/** A workbook with a sheet for each commune, in which no column says whose the rows are. */
export const book = (
  all: readonly Commune[],
): fc.Arbitrary<{ readonly name: string; readonly bytes: Buffer }> =>
  fc
    .record({
      called,
      format: fc.constantFrom(
        { ending: 'xlsx', write: xlsx },
        { ending: 'ods', write: ods },
        { ending: 'xls', write: xls },
        { ending: 'xls', write: html },
      ),
      tables: fc.tuple(...all.map((commune) => officeList(commune))),
      isTitled: fc.boolean(),
      title: pick('DANH SÁCH THIẾT BỊ', 'Thống kê máy tính, máy in', 'Biểu 02 - hiện trạng'),
    })
    .map(({ called, format, tables, isTitled, title }) => {
      // A web page has no names of sheets.
      const isHeaded = isTitled || format.write === html;
      const sheets = all.map((commune, at): MessySheet => {
        const rows = tables[at] as Rows;
        const name = called(commune.name);
        return {
          name: isHeaded ? `Biểu ${at + 1}` : name,
          rows: [...(isHeaded ? [[name], [title]] : []), ...rows].map((row) => row.map(asWritten)),
        };
      });
      return { name: `tổng hợp.${format.ending}`, bytes: format.write(sheets) };
    });

/** Numbers are numbers in a workbook. */
export const asWritten = (cell: string): string | number | null =>
  cell === '' ? null : /^\d+$/.test(cell) && !/^0\d/.test(cell) ? Number(cell) : cell;
