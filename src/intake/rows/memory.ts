import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';

/** What memory is sold in, in GB. */
const USUAL = [1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 96, 128, 192, 256, 384, 512];
/** So much less than is built in systems report: graphics take their part. */
const TAKEN = 0.1;

/** The memory that is built into a machine that reports so many GB: 8 of 7.8; what is not near below a usual size stays as it is. */
export function builtIn(reported: number): number {
  const usual = USUAL.find((size) => size >= reported);
  return usual !== undefined && reported >= usual * (1 - TAKEN) ? usual : reported;
}

/** That is said once of a column. */
export function tellBuiltIn(
  layout: Layout,
  row: number,
  column: number,
  findings: Findings,
  size: { readonly reported: number; readonly gb: number },
): void {
  const { file, sheet, headerRow } = layout.table;
  findings.group(`memory ${file} ${sheet.name ?? ''} ${headerRow} ${column}`, () => ({
    rule: 'memory-rounded',
    place: layout.placeAt(row, column),
    params: size,
  }));
}
