import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import type { TableName } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank, NO_WORDS, readCell } from '../cells/index.ts';
import type { HeaderReading } from '../headers/index.ts';
import type { Layout, LeavingColumn } from '../layout/layout.ts';
import type { Table } from '../table.ts';
import { stateIn } from './cells.ts';

/** The ledgers of fixed assets: "Ghi giảm", "Lý do giảm", "Ngày thanh lý". */
const LEFT =
  /(?:^| )ghi giam(?: |$)|(?:^| )(?:ngay|thang|nam|ly do|so|chung tu|quyet dinh|qd|hinh thuc)(?: (?:thang|nam|hieu|chung tu|quyet dinh|qd|bien ban|da))* (?:giam|thanh ly|dieu chuyen di|tieu huy)(?: |$)|(?:^| )(?:decommission|decommissioning|disposal|retirement|write off) (?:date|reason)(?: |$)|(?:^| )(?:date|reason)(?: of| for)? (?:disposal|decommissioning|write off|retirement)(?: |$)|(?:^| )date de reforme(?: |$)/;
/** What is planned, or a number. */
const OTHERWISE =
  /(?:^| )(?:du kien|de nghi|de xuat|ke hoach|cho|gia|gia tri|nguyen gia|tien|hao mon|khau hao|so luong|sl|expected|planned|value)(?: |$)/;
const OTHERS = /^(?:byod|personally owned|(?:may(?: tinh)?|thiet bi|tai san|so huu|cua) ca nhan)$/;

/** The columns of a list that say it; `readings`: what is known of its columns. */
export function leavingColumns(
  { paths }: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
): readonly LeavingColumn[] {
  if (kind !== 'equipment') return [];
  return paths.flatMap((path, column): LeavingColumn[] => {
    const meaning = readings[column]?.meaning;
    if (meaning && !(meaning.is === 'field' && meaning.field === 'note')) return [];
    const text = foldText(path.join(' '));
    if (LEFT.test(text) && !OTHERWISE.test(text)) return [{ column, says: 'left' }];
    return OTHERS.test(text) ? [{ column, says: 'others' }] : [];
  });
}

/** What such columns say of a row: the first that says it. Undefined where there are none. */
export function leavingReader({
  leaving,
  asOf,
}: Layout): ((batch: Batch, record: number) => LeavingColumn | undefined) | undefined {
  if (leaving.length === 0) return undefined;
  return (batch, record) =>
    leaving.find(({ column, says }) =>
      (says === 'left' ? hasLeft : isTicked)(batch.cell(record, column), asOf),
    );
}

function isTicked(cell: Cell): boolean {
  const says = stateIn(cell)?.says;
  return says === 'all' || (typeof says === 'number' && says > 0);
}

/** By the day of the stock; of what is to come it says nothing. */
function hasLeft(cell: Cell, asOf: string): boolean {
  if (cell === false || isBlank(cell) || stateIn(cell)?.says === 0 || /^[-–]+$/.test(String(cell)))
    return false;
  const { value, fault } = readCell('date', cell, NO_WORDS, { dates: 'dmy' });
  return fault !== undefined || typeof value !== 'string' || value <= asOf.slice(0, value.length);
}
