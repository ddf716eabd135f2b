import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { isBlank } from '../cells/index.ts';
import { isMeasure } from '../headers/remarks.ts';

const LABEL = /^(?:dvt|dv tinh|don vi(?: tinh)?|tinh (?:bang|theo)|unit)$/;
const DASH = /^\s*[-–x]?\s*$/;

/** "người | bộ | cái": a row that says what the figures of its columns are in, behind "ĐVT" or nothing. */
export function areMeasures(cells: readonly Cell[]): boolean {
  const [first, ...more] = cells.filter((cell) => !isBlank(cell) && !DASH.test(String(cell)));
  if (typeof first !== 'string' || more.length === 0) return false;
  return (LABEL.test(foldText(first)) || isMeasure(first)) && more.every((cell) => isMeasure(String(cell)));
}
