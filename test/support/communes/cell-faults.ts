import type { RuleId } from '../../../src/model/rules.ts';
import type { Value } from '../as-they-come/sheet.ts';
import { cellOf, type Line, setCell, type TableDraft } from './draft.ts';
import { type Fault, freeLine, keepsSum, type Seeding, tableWith, told } from './seeding.ts';

/** Where the total of a column is written below it, no figure of it may be another. */
const isSummed = ({ total }: TableDraft, field: string): boolean =>
  total !== undefined && field === 'quantity';
const isWorkedAt = (table: TableDraft, line: Line): boolean =>
  /để bàn|xách tay/.test(String(cellOf(table, line, 'category')));
const writesDaysFirst = ({ draft }: Seeding): boolean => draft.delimiter !== ',';

/** A cell of a list of equipment that says what it may not. */
const wrong = (
  rule: RuleId,
  field: string,
  values: readonly Value[],
  where: (seeding: Seeding, table: TableDraft) => boolean = () => true,
): Fault => ({
  what: `${rule} in ${field}`,
  seed(seeding) {
    const table = tableWith(seeding, 'equipment', field);
    if (!table || !where(seeding, table)) return undefined;
    const line = freeLine(
      seeding,
      table,
      (each) => cellOf(table, each, field) !== null && isWorkedAt(table, each),
    );
    if (!line) return undefined;
    setCell(table, line, field, seeding.random.pick(values));
    return [told(rule, table, line, field)];
  },
});

const unsummed = (_: Seeding, table: TableDraft): boolean => !isSummed(table, 'quantity');
const typed = ({ draft }: Seeding): boolean => draft.format !== 'csv';

export const CELL_FAULTS: readonly Fault[] = [
  wrong('not-a-number', 'quantity', ['khoảng 5', 'vài cái', 'hai'], keepsSum),
  wrong('not-a-number', 'ram_gb', ['DDR4', 'đủ dùng']),
  wrong('not-a-number', 'original_cost', ['theo dự án', 'được cấp']),
  wrong('not-an-integer', 'quantity', ['2,5', '1.5'], unsummed),
  wrong('not-a-date', 'purchase_date', ['31/02/2021', '30/02/2020'], writesDaysFirst),
  wrong('not-a-date', 'purchase_date', ['đầu năm 2020', 'khi sáp nhập'], (each) => !writesDaysFirst(each)),
  wrong('not-a-date', 'year_in_use', ['khi thành lập xã']),
  wrong('not-yes-no', 'antivirus', ['Kaspersky', 'hết hạn', 'bản dùng thử']),
  wrong('not-in-list', 'category', ['Máy tin', 'Tủ hồ sơ', 'Máy tính đ.bàn']),
  wrong('not-in-list', 'condition', ['Đang sử dụn', 'tạm ổn']),
  wrong('out-of-range', 'ram_gb', ['8192', '4096']),
  wrong('out-of-range', 'quantity', ['-3'], unsummed),
  wrong('out-of-range', 'year_in_use', ['1895', '2109']),
  // Beside dates and figures that can be read in one way only, and say nothing of the order of others.
  wrong('ambiguous-date', 'purchase_date', ['05/03/2021', '04/11/2019'], (each) => !writesDaysFirst(each)),
  wrong('ambiguous-number', 'original_cost', ['4.350', '12.500'], (each) => !writesDaysFirst(each)),
  wrong('error-cell', 'ram_gb', ['#REF!', '#N/A']),
  wrong('error-cell', 'original_cost', ['#VALUE!', '#DIV/0!']),
  wrong('error-cell', 'quantity', ['#REF!'], unsummed),
  wrong('implausible-value', 'storage_gb', ['2', '1']),
  wrong('implausible-value', 'ram_gb', ['384', '0']),
  wrong('implausible-value', 'year_in_use', ['1985']),
  wrong('missing-value', 'category', [null]),
  wrong('missing-value', 'unit_id', [null]),
  {
    what: 'a quantity left out',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'quantity');
      if (!table || isSummed(table, 'quantity') || !seeding.isFree('assumed')) return undefined;
      const line = freeLine(seeding, table);
      if (!line || !seeding.claim('assumed')) return undefined;
      setCell(table, line, 'quantity', null);
      // A second column for it may still say how many: then one is not assumed.
      const isElsewhere = table.header.cells.includes('SL');
      return [told(isElsewhere ? 'missing-value' : 'quantity-assumed', table, line, 'quantity')];
    },
  },
  {
    what: 'a formula that was never worked out, for a price',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'original_cost');
      if (!table || seeding.draft.format !== 'xlsx' || !seeding.isFree('formula')) return undefined;
      const line = freeLine(seeding, table);
      if (!line || !seeding.claim('formula')) return undefined;
      setCell(table, line, 'original_cost', { formula: '4*15000000' });
      return [told('formula-without-value', table, line, 'original_cost')];
    },
  },
  {
    what: 'a formula that was never worked out, for a quantity',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'quantity');
      if (!table || isSummed(table, 'quantity') || seeding.draft.format !== 'xlsx') return undefined;
      const line = freeLine(seeding, table);
      if (!line) return undefined;
      setCell(table, line, 'quantity', { formula: '2+3' });
      return [told('missing-value', table, line, 'quantity')];
    },
  },
  {
    what: 'a fast line in kilobits',
    seed(seeding) {
      const table = tableWith(seeding, 'connectivity', 'mbps');
      const line = table && freeLine(seeding, table, (each) => cellOf(table, each, 'mbps') !== null);
      if (!line) return undefined;
      setCell(table, line, 'mbps', typed(seeding) ? 204_800 : '204800');
      return [told('implausible-value', table, line, 'mbps')];
    },
  },
];
