import type { Params } from '../../model/finding.ts';
import { ReadFault } from '../source.ts';

export type WorkbookWhy =
  | 'encrypted'
  | 'not-a-spreadsheet'
  | 'not-utf8'
  | 'old-xls'
  | 'timeout'
  | 'workbook-damaged'
  | 'workbook-too-large'
  | 'xlsb'
  | 'zip-bomb';

/** Why a workbook cannot be read, with the figures that speak for it (`reason`, `found`, `limit`). */
export class WorkbookFault extends ReadFault {
  declare readonly why: WorkbookWhy;
  constructor(why: WorkbookWhy, params: Params = {}) {
    super(why, undefined, params);
  }
}
