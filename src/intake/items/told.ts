import type { Unit } from '../../model/inventory.ts';
import type { Batch } from '../../readers/source.ts';
import { readCell } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import type { Again } from '../repeats/again.ts';
import { tableKey } from '../repeats/lists.ts';
import { missingValue } from '../rows/record.ts';
import { headerText } from '../table.ts';
import type { ItemCells } from './cells.ts';

const OUT_OF_RANGE = { rule: 'out-of-range', params: { low: 0 } } as const;

/** Says what is wrong with, or was assumed of, the rows of a table of equipment. */
export interface ItemTeller {
  /** How many items a row stands for: nobody can tell, it does not say, or it is taken for one. */
  quantity(row: number, cells: ItemCells): void;
  assumed(row: number): void;
  /** It does not say in which condition its items are, as other tables do. */
  condition(row: number): void;
  /** Its name says how many it is. */
  named(row: number, cells: ItemCells): void;
  /** It says what stands elsewhere. */
  again(unit: Unit, row: number, again: Again): void;
  /** It is bought after the day of the stock. */
  later(row: number, cells: ItemCells): void;
  /** What columns of states and notes say that cannot be, cannot be read, or is not clear. */
  states(unit: Unit, row: number, cells: ItemCells, batch: Batch, record: number): void;
}

/** `asOf`: YYYY-MM-DD. */
export function itemTeller(
  layout: Layout,
  findings: Findings,
  { vocabulary }: IntakeRules,
  asOf: string,
): ItemTeller {
  const { table, maybeQuantity } = layout;
  const { file, sheet, headerRow } = table;
  const open = (row: number): void =>
    findings.group(`open quantity ${file} ${sheet.name} ${headerRow}`, () => ({
      rule: 'column-not-counted',
      place: layout.placeAt(row, maybeQuantity[0] as number),
      params: { columns: maybeQuantity.map((column) => headerText(table.paths[column] ?? [])) },
    }));
  return {
    quantity(row, { isQuantityUnknown, unsaid }) {
      if (maybeQuantity.length > 0) open(row);
      if (isQuantityUnknown) findings.add(missingValue(layout, row, 'quantity', unsaid));
    },
    assumed(row) {
      findings.group(`quantity ${file}`, () => ({
        rule: 'quantity-assumed',
        place: layout.place(row, 'quantity'),
      }));
    },
    condition(row) {
      findings.group(`condition ${tableKey(table)}`, () => ({
        rule: 'condition-not-told',
        place: layout.place(row),
      }));
    },
    named(row, { quantity }) {
      findings.group(`named ${tableKey(table)}`, () => ({
        rule: 'quantity-in-name',
        place: layout.place(row, 'category'),
        params: { items: quantity as number },
      }));
    },
    again(unit, row, again) {
      const { how, first: related } = again;
      const key = `again ${how} ${tableKey(table)}`;
      const place = layout.place(row);
      if (again.how === 'below') {
        const params = { told: 'list', unit: unit.id, units: again.units };
        findings.group(`${key} ${unit.index}`, () => ({ rule: 'unit-sums-below', place, related, params }));
      } else if (again.how === 'summary' && !again.isOpen) {
        const params = { told: 'units' };
        const value = table.sheet.name ?? table.file;
        findings.group(key, () => ({ rule: 'summary-left-out', place, value, related, params }));
      } else {
        const params = { how: again.how === 'copy' && again.isOpen ? 'version' : how };
        findings.group(`${key} ${params.how}`, () => ({ rule: 'list-repeated', place, related, params }));
      }
    },
    later(row, { since, sinceField }) {
      findings.group(`later ${file}`, () => ({
        rule: 'bought-after-as-of',
        place: layout.place(row, sinceField),
        value: since as string,
        params: { asOf },
      }));
    },
    states({ id }, row, { states, kind, quantity }, batch, record) {
      for (const column of states?.unread ?? []) {
        const [place, value] = [layout.placeAt(row, column), batch.cell(record, column)];
        const { fault, value: number } = readCell('number', value, vocabulary);
        const otherwise = Number(number) < 0 ? OUT_OF_RANGE : { rule: 'not-an-integer' as const };
        findings.add({ ...(fault ?? otherwise), place, value });
      }
      for (const { column, doubted } of states?.notes ?? []) {
        if (doubted === 0) continue;
        const [place, value] = [layout.placeAt(row, column), batch.cell(record, column)];
        const key = `note ${tableKey(table)} ${column} ${doubted} ${quantity} ${value}`;
        const params = { items: doubted, of: quantity as number };
        findings.group(key, () => ({ rule: 'note-tells-state', place, value, params }));
      }
      if (states?.leftBy !== undefined) {
        const { leftBy } = states;
        findings.group(`written off ${tableKey(table)} ${leftBy}`, () => ({
          rule: 'written-off',
          place: layout.placeAt(row, leftBy),
          value: batch.cell(record, leftBy),
        }));
      }
      if (!states?.clash) return;
      const counts = states.clash.filter(({ value = 0 }) => value > 0);
      findings.add({
        rule: 'parts-exceed-total',
        place: layout.placeAt(row, layout.states[0]?.column ?? layout.columnOf('quantity')),
        params: {
          unit: id,
          parts: counts.map(({ part }) => `${kind}.${part}`),
          said: counts.map(({ value }) => String(value)),
          sum: counts.reduce((all, { value = 0 }) => all + value, 0),
          total: quantity as number,
        },
      });
    },
  };
}
