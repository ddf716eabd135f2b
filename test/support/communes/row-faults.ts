import { append, cellOf, setCell, type TableDraft } from './draft.ts';
import { COMMUNES, SHARED_NAME } from './names.ts';
import { type Fault, freeLine, keepsSum, type Seeding, tableWith, told } from './seeding.ts';

const CODES: ReadonlySet<string> = new Set(COMMUNES.map(({ code }) => code));

/** A code as a tired hand types it: a letter O, or two figures the other way round. */
function mistyped(code: string): string {
  const swapped = [...code].map((_, at) =>
    [...code.slice(0, at), code[at + 1], code[at], ...code.slice(at + 2)].join(''),
  );
  const wrong = swapped.slice(1, -1).find((each) => each !== code && !CODES.has(each));
  return code.includes('0') ? code.replace(/0(?=[^0]*$)/, 'O') : (wrong as string);
}

const isText = ({ draft }: Seeding): boolean => draft.format === 'csv' && draft.delimiter !== '\t';
/** A list with a code in every row. */
const coded = (seeding: Seeding): TableDraft | undefined => {
  const table = tableWith(seeding, 'equipment', 'unit_id');
  return table?.header.cells.includes('Đơn vị') ? undefined : table;
};

export const ROW_FAULTS: readonly Fault[] = [
  {
    what: 'a mistyped code',
    seed(seeding) {
      const table = coded(seeding);
      const line = table && freeLine(seeding, table);
      if (!line || !seeding.claim('code')) return undefined;
      setCell(table, line, 'unit_id', mistyped(seeding.draft.content.code));
      return [told('unknown-unit', table, line, 'unit_id')];
    },
  },
  {
    what: 'a name that two communes have',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'unit_id');
      const line = table && freeLine(seeding, table);
      if (!line || !seeding.claim('name')) return undefined;
      setCell(table, line, 'unit_id', SHARED_NAME);
      return [told('ambiguous-unit', table, line, 'unit_id')];
    },
  },
  {
    what: 'an asset twice',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'asset_id');
      const line = table && freeLine(seeding, table);
      if (!line) return undefined;
      const again = append(table, line.cells);
      setCell(table, again, 'note', 'bổ sung');
      seeding.claim(again);
      return [told('duplicate-key', table, again, 'asset_id')];
    },
  },
  {
    what: 'a lot twice; a spreadsheet adds it to the total',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'assigned_to');
      if (!table || table.fields.includes('asset_id')) return undefined;
      const line = freeLine(seeding, table);
      if (!line) return undefined;
      const again = append(table, line.cells);
      if (table.fields[0] === '') again.cells[0] = Number(again.cells[0]) + 40;
      seeding.claim(again);
      const { total } = table;
      if (total) {
        const sum = Number(cellOf(table, total, 'quantity')) + Number(cellOf(table, line, 'quantity'));
        setCell(table, total, 'quantity', sum);
      }
      return [told('duplicate-row', table, again)];
    },
  },
  {
    what: 'a row that ends too early',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'assigned_to', 'note');
      if (!table || !isText(seeding)) return undefined;
      const line = freeLine(seeding, table);
      if (!line) return undefined;
      line.cells.splice(-2);
      return [told('short-row', table, line)];
    },
  },
  {
    what: 'a note with the separator in it',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'note');
      if (!table || !isText(seeding)) return undefined;
      const line = freeLine(seeding, table);
      if (!line) return undefined;
      setCell(table, line, 'note', `còn tốt${seeding.draft.delimiter} tầng 2`);
      line.bare = true;
      return [told('long-row', table, line)];
    },
  },
  {
    what: 'a separator too many in front: the kind of equipment stands under the quantity',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'category', 'quantity');
      if (!table || !isText(seeding)) return undefined;
      const before = table.fields[table.fields.indexOf('category') - 1] as string;
      if (!['asset_id', 'assigned_to'].includes(before) || !keepsSum(seeding, table)) return undefined;
      const line = freeLine(seeding, table);
      if (!line) return undefined;
      setCell(table, line, before, `${cellOf(table, line, before)}${seeding.draft.delimiter} tầng 2`);
      line.bare = true;
      return [told('shifted-row', table, line, 'quantity')];
    },
  },
  {
    what: 'a hidden row',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment');
      if (!table || seeding.draft.format !== 'xlsx' || !seeding.isFree('hidden row')) return undefined;
      const line = freeLine(seeding, table);
      if (!line || !seeding.claim('hidden row')) return undefined;
      line.hidden = true;
      return [told('hidden-row', table, line)];
    },
  },
  {
    what: 'a total that is not the sum',
    seed(seeding) {
      const table = tableWith(seeding, 'equipment', 'quantity');
      if (!table?.total || !seeding.claim('sum')) return undefined;
      setCell(table, table.total, 'quantity', Number(cellOf(table, table.total, 'quantity')) + 10);
      return [told('total-row-mismatch', table, table.total, 'quantity')];
    },
  },
];
