import { WorkbookFault } from './fault.ts';
import { htmlSheets } from './html.ts';
import { odsSheets } from './ods.ts';
import type { PackedSheet } from './sheet.ts';
import { formatOf } from './sniff.ts';
import { spreadsheetmlSheets } from './spreadsheetml.ts';
import { xlsSheets } from './xls.ts';
import { xlsxSheets } from './xlsx.ts';

/** Reads a workbook of any format. Throws nothing but WorkbookFault, unless memory ends: see open.ts. */
export async function readWorkbook(content: Buffer): Promise<PackedSheet[]> {
  try {
    const found = await formatOf(content);
    switch (found.format) {
      case 'xlsx':
        return await xlsxSheets(content, found.entries);
      case 'ods':
        return await odsSheets(content, found.entries);
      case 'xls':
        return xlsSheets(found.stream);
      case 'html':
        return htmlSheets(content);
      case 'spreadsheetml':
        return spreadsheetmlSheets(content);
    }
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault(OVERFLOW.test(`${error}`) ? 'workbook-too-large' : 'workbook-damaged');
  }
}

/** How the engine says that a text, a list or a table would be too long. */
const OVERFLOW =
  /Invalid (string|array|typed array) length|string longer than|allocation failed|maximum size exceeded/;
