import { foldText } from '../../lib/fold-text.ts';
import type { TableName } from '../../model/tables.ts';
import { fieldNamed } from '../headers/fields.ts';
import type { HeaderReading } from '../headers/index.ts';
import { headerText, type Table } from '../table.ts';
import { isField } from './by-cells.ts';

/**
 * The column that says below which unit that of a row stands: names are looked for there. Undefined where there is none. Of a list it is read
 * as nothing else; of a form it may be a fact as well.
 */
export function takeAbove(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
): number | undefined {
  const isNamed = readings.some(
    (reading) => reading && (isField(reading.meaning, 'unit_id') || isField(reading.meaning, 'name')),
  );
  if (!isNamed) return undefined;
  const isFree = (reading: HeaderReading | undefined): boolean =>
    reading === undefined || reading.meaning.is === 'ignored' || kind === 'units';
  const [column, ...others] = table.paths.flatMap((path, at) => {
    const header = headerText(path);
    const isAbove = DISTRICT.test(foldText(header)) || fieldNamed('units', header)?.field === 'parent_id';
    return isAbove && isFree(readings[at]) ? [at] : [];
  });
  if (column === undefined || others.length > 0) return undefined;
  if (kind !== 'units')
    readings[column] = { meaning: { is: 'ignored', why: 'above' }, how: 'synonym', notes: {} };
  return column;
}

const DISTRICT =
  /^(?:(?:ten |thuoc |ma )?(?:quan huyen|huyen quan|huyen|quan|huyen thi xa|huyen thi xa thanh pho|huyen tx tp)(?: cu| truoc day)?|district|former district)$/;
