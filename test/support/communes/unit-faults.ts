import { append, cellOf, type Line, setCell, type TableDraft } from './draft.ts';
import { COMMUNES } from './names.ts';
import { type Fault, freeLine, type Seeding, tableWith, told } from './seeding.ts';

/** The row of the commune itself, where it has one with all of some columns, and nothing else is wrong with these. */
function ownRow(
  seeding: Seeding,
  ...fields: readonly string[]
): { table: TableDraft; line: Line } | undefined {
  const table = tableWith(seeding, 'units', ...fields);
  const [line] = table?.body ?? [];
  return table && line && seeding.claim(...fields) ? { table, line } : undefined;
}

const connection = (seeding: Seeding, kinds: RegExp) => {
  const table = tableWith(seeding, 'connectivity');
  const line =
    table && freeLine(seeding, table, (each) => kinds.test(String(cellOf(table, each, 'connection'))));
  return table && line ? { table, line } : undefined;
};
const money = (seeding: Seeding) => {
  const table = tableWith(seeding, 'allocations');
  const line = table && freeLine(seeding, table);
  return table && line ? { table, line } : undefined;
};

export const UNIT_FAULTS: readonly Fault[] = [
  {
    what: 'the name of another commune',
    seed(seeding) {
      const own = ownRow(seeding, 'unit_id', 'name');
      if (!own) return undefined;
      const others = COMMUNES.filter(({ name }) => name !== seeding.draft.content.name);
      setCell(own.table, own.line, 'name', seeding.random.pick(others).name);
      return [told('name-differs', own.table, own.line, 'name')];
    },
  },
  {
    what: 'the commune twice',
    seed(seeding) {
      const table = tableWith(seeding, 'units');
      if (!table || !seeding.claim('unit twice')) return undefined;
      const again = append(table, (table.body[0] as Line).cells);
      return [told('duplicate-key', table, again, 'unit_id')];
    },
  },
  {
    what: 'more households with fibre than households',
    seed(seeding) {
      const own = ownRow(seeding, 'households', 'households_fibre');
      if (!own) return undefined;
      const { content, format } = seeding.draft;
      const more = content.households + 120;
      setCell(own.table, own.line, 'households_fibre', format === 'csv' ? String(more) : more);
      return [told('part-exceeds-whole', own.table, own.line, 'households_fibre')];
    },
  },
  {
    what: 'households with a point for thousands, as text',
    seed(seeding) {
      const own = ownRow(seeding, 'households', 'households_fibre');
      if (!own) return undefined;
      setCell(
        own.table,
        own.line,
        'households',
        String(seeding.draft.content.households).replace(/(\d{3})$/, '.$1'),
      );
      return [told('ambiguous-number', own.table, own.line, 'households')];
    },
  },
  {
    what: 'fewer than no officials',
    seed(seeding) {
      const own = ownRow(seeding, 'officials');
      if (!own) return undefined;
      setCell(own.table, own.line, 'officials', seeding.draft.format === 'csv' ? '-4' : -4);
      return [told('out-of-range', own.table, own.line, 'officials')];
    },
  },
  {
    what: 'more broken computers than computers',
    seed(seeding) {
      const own = ownRow(seeding, 'computer.total', 'computer.broken');
      if (!own) return undefined;
      const total = Number(cellOf(own.table, own.line, 'computer.total'));
      setCell(
        own.table,
        own.line,
        'computer.broken',
        seeding.draft.format === 'csv' ? String(total + 3) : total + 3,
      );
      return [told('parts-exceed-total', own.table, own.line, 'computer.broken')];
    },
  },
  {
    what: 'a nought too many on the computers; told where the staff is',
    seed(seeding) {
      const own = ownRow(seeding, 'computer.total', 'officials');
      if (!own) return undefined;
      const many = seeding.draft.content.officials * 12;
      setCell(own.table, own.line, 'computer.total', seeding.draft.format === 'csv' ? String(many) : many);
      return [told('implausible-count', own.table, own.line, 'officials')];
    },
  },
  {
    what: 'two scanners more in the form than in the list',
    seed(seeding) {
      const own = ownRow(seeding, 'lan', 'scanner.total');
      if (!own) return undefined;
      setCell(own.table, own.line, 'scanner.total', seeding.draft.content.scanners + 2);
      return [told('count-differs', own.table, own.line, 'scanner.total')];
    },
  },
  {
    what: 'a network that one table denies, and another has',
    seed(seeding) {
      const line = tableWith(seeding, 'connectivity') && connection(seeding, /LAN/);
      const own = line && ownRow(seeding, 'lan');
      if (!own) return undefined;
      setCell(own.table, own.line, 'lan', 'không');
      return [told('conflicting-values', line.table, line.line, 'present')];
    },
  },
  {
    what: 'a line that is not there, and has a speed',
    seed(seeding) {
      const own = connection(seeding, /Internet|TSLCD/);
      if (!own) return undefined;
      setCell(own.table, own.line, 'present', 'không');
      return [told('contradicting-connection', own.table, own.line, 'present')];
    },
  },
  {
    what: 'a line twice',
    seed(seeding) {
      const own = connection(seeding, /Internet|TSLCD/);
      if (!own) return undefined;
      const again = append(own.table, own.line.cells);
      seeding.claim(again);
      return [told('duplicate-key', own.table, again, 'connection')];
    },
  },
  {
    what: 'money of a source that is mistyped',
    seed(seeding) {
      const own = money(seeding);
      if (!own) return undefined;
      setCell(own.table, own.line, 'source', seeding.random.pick(['ngan-sach-tin', 'ngan-sach-huyen']));
      return [told('unknown-source', own.table, own.line, 'source')];
    },
  },
  {
    what: 'a gift that nothing asks for',
    seed(seeding) {
      const own = money(seeding);
      if (!own) return undefined;
      setCell(own.table, own.line, 'amount', null);
      setCell(own.table, own.line, 'item', 'máy tính bảng Samsung');
      setCell(own.table, own.line, 'quantity', 2);
      return [told('item-not-recognised', own.table, own.line, 'item')];
    },
  },
  {
    what: 'neither money nor goods',
    seed(seeding) {
      const own = money(seeding);
      if (!own) return undefined;
      setCell(own.table, own.line, 'amount', null);
      return [told('missing-value', own.table, own.line, 'amount')];
    },
  },
  {
    what: 'the same money twice',
    seed(seeding) {
      const own = money(seeding);
      if (!own) return undefined;
      const again = append(own.table, own.line.cells);
      seeding.claim(again);
      return [told('duplicate-row', own.table, again, 'amount')];
    },
  },
];
