import type { Cell, Place } from '../model/finding.ts';
import type { Allocation, PerhapsMoney } from '../model/inventory.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout/layout.ts';
import type { IntakeRules } from './plan.ts';
import { eachRow, type TableRead } from './rows/index.ts';
import { columnsOf, missingValue, valueFrom } from './rows/record.ts';
import type { UnitRegister } from './units/index.ts';

/** Gathers allocations: money, or items in kind, that a unit was given for a year by a source. */
export class AllocationFold {
  readonly allocations: Allocation[] = [];
  readonly perhaps: PerhapsMoney[] = [];
  readonly #seen = new Map<string, Place>();
  readonly #units: UnitRegister;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;

  constructor(units: UnitRegister, findings: Findings, rules: IntakeRules) {
    this.#units = units;
    this.#findings = findings;
    this.#rules = rules;
  }

  readTable(layout: Layout): TableRead {
    const [units, findings, rules] = [this.#units, this.#findings, this.#rules];
    const columns = columnsOf(layout, findings, rules);
    const [unitId, year, source] = [
      columns.required('unit_id'),
      columns.required('year'),
      columns.required('source'),
    ];
    const [amount, item, quantity, status] = [
      columns.reader('amount'),
      columns.reader('item'),
      columns.reader('quantity'),
      columns.reader('status'),
    ];
    const purpose = columns.reader('for');
    const saysNothing = columns.silence('status');
    let refused = 0;
    const result = eachRow(layout, findings, units.names, (batch, record, row, section) => {
      const code = valueFrom<string>(unitId, batch, record);
      const unit = code === undefined ? undefined : units.resolve(code, layout, row, section);
      const said = {
        year: valueFrom<number>(year, batch, record),
        source: valueFrom<string>(source, batch, record),
        amount: amount(batch, record),
        item: valueFrom<string>(item, batch, record),
        quantity: quantity(batch, record),
        status: status(batch, record),
      };
      const money = said.amount.value as number | undefined;
      const count = said.quantity.value as number | undefined;
      const inKind = said.item !== undefined && count !== undefined;
      const usable = money !== undefined || inKind;
      if (!usable && !said.amount.fault && !said.quantity.fault) {
        findings.add(missingValue(layout, row, said.item === undefined ? 'amount' : 'quantity'));
      }
      // Nothing said means planned; that it is not known is something said.
      const unclear = said.status.value === undefined && !saysNothing(batch, record);
      if (unclear && usable && !said.status.fault) findings.add(missingValue(layout, row, 'status'));
      if (!unit || said.year === undefined || said.source === undefined || !usable || unclear) {
        refused++;
        // The row is no money that could be counted, but it is not none either.
        if (unit && said.source !== undefined && said.status.value !== 'spent') {
          const { source } = said;
          const place = layout.place(row, 'amount');
          if (said.year !== undefined)
            this.allocations.push({
              unit,
              year: said.year,
              source,
              amount: 'unreadable',
              status: 'planned',
              place,
              sourcePlace: layout.place(row, 'source'),
            });
          else {
            const years = yearsIn(batch.cell(record, layout.columnOf('year')));
            this.perhaps.push({ unit, source, place, years, amount: money ?? 'unreadable' });
          }
        }
        return;
      }
      rules.keep?.row(unit, layout, batch, record);
      const place = layout.place(row, money === undefined ? 'quantity' : 'amount');
      const key = [
        unit.index,
        said.year,
        said.source,
        money,
        said.item,
        count,
        said.status.value,
        valueFrom(purpose, batch, record),
      ].join('\n');
      const first = this.#seen.get(key);
      if (first)
        findings.add({
          rule: 'duplicate-row',
          place,
          related: first,
          params: { table: 'allocations', unit: unit.id },
        });
      else this.#seen.set(key, place);
      const common = {
        unit,
        year: said.year,
        source: said.source,
        status: (said.status.value ?? 'planned') as Allocation['status'],
        place,
        sourcePlace: layout.place(row, 'source'),
      };
      if (money !== undefined) this.allocations.push({ ...common, amount: money });
      if (inKind)
        this.allocations.push({
          ...common,
          item: said.item as string,
          quantity: count,
          place: layout.place(row, 'item'),
        });
    });
    return { ...result, refused: refused + result.shifted };
  }
}

const MOST_YEARS = 10;

/** The years that a cell may mean, which says no single one: "2026-2027", "2026, 2028", "2026-27". Any, where it names none. */
function yearsIn(cell: Cell): readonly number[] | undefined {
  const text = String(cell ?? '').replace(
    /((?:19|20)\d\d)(\s*[-–/]\s*)(\d\d)(?!\d)/,
    (_, first: string, between: string, last: string) => `${first}${between}${first.slice(0, 2)}${last}`,
  );
  const years = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
  const [first, last, ...more] = years;
  if (first === undefined) return undefined;
  const isSpan = last !== undefined && more.length === 0 && !/[,;&+]|và|and/.test(text);
  if (!isSpan || last < first || last - first > MOST_YEARS) return years;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
