import { foldText } from '../lib/fold-text.ts';
import type { Place } from '../model/finding.ts';
import type { Rental, Unit } from '../model/inventory.ts';
import { isBlank } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { columnsOf, type IntakeRules, valueFrom } from './record.ts';
import { eachRow, type TableRead } from './rows.ts';
import type { UnitRegister } from './units.ts';

interface Line {
  readonly present: boolean | undefined;
  readonly working: boolean | undefined;
  readonly mbps: number | undefined;
  readonly at: (field: string) => Place;
}

/** Lines of one unit for one connection, gathered over all files. */
export type Lines = Map<Unit, Map<string, Line[]>>;

/** Reads a connectivity table: one row a line. A row that does not say `present` means that the line is there. */
export function readConnections(
  layout: Layout,
  units: UnitRegister,
  findings: Findings,
  rules: IntakeRules,
  lines: Lines,
  rentals: Rental[],
  seen: Map<string, Place>,
): TableRead {
  const columns = columnsOf(layout, findings, rules);
  const [unitId, connection] = [columns.required('unit_id'), columns.required('connection')];
  const [present, working, mbps] = [
    columns.reader('present'),
    columns.reader('working'),
    columns.reader('mbps'),
  ];
  const [provider, cost] = [columns.reader('provider'), columns.reader('monthly_cost')];
  const presentColumn = layout.columnOf('present');
  let refused = 0;
  const result = eachRow(layout, findings, (batch, record, row) => {
    const code = valueFrom<string>(unitId, batch, record);
    const kind = valueFrom<string>(connection, batch, record);
    const unit = code === undefined ? undefined : units.resolve(code, layout, row);
    if (!unit || kind === undefined) {
      refused++;
      return;
    }
    const from = foldText(valueFrom<string>(provider, batch, record) ?? '');
    const key = `${unit.index}\n${kind}\n${from}`;
    const place = layout.place(row, 'connection');
    const first = seen.get(key);
    if (first) {
      refused++;
      findings.add({
        rule: 'duplicate-key',
        place,
        value: kind,
        related: first,
        params: { table: 'connectivity', unit: unit.id },
      });
      return;
    }
    seen.set(key, place);
    columns.check(batch, record);
    rules.keep?.row(unit, layout, batch, record);
    const said = present(batch, record);
    // Nothing said means yes; that it is not known is something said.
    const silent = presentColumn < 0 || isBlank(batch.cell(record, presentColumn));
    const there = (said.value as boolean | undefined) ?? (silent && !said.fault ? true : undefined);
    const monthlyCost = valueFrom<number>(cost, batch, record);
    const own = lines.get(unit) ?? new Map<string, Line[]>();
    lines.set(unit, own);
    const line: Line = {
      present: there,
      working: valueFrom(working, batch, record),
      mbps: valueFrom(mbps, batch, record),
      at: (field) => layout.place(row, field),
    };
    own.set(kind, [...(own.get(kind) ?? []), line]);
    if (there !== false) {
      rentals.push({
        unit,
        connection: kind,
        monthlyCost,
        sure: there === true,
        place: layout.place(row, 'monthly_cost'),
      });
    }
  });
  return { ...result, refused: refused + result.shifted };
}

/** Turns the lines of all files into facts: `fibre`, `fibre_working`, `fibre_mbps` (of several lines, their sum). */
export function tellConnections(lines: Lines, units: UnitRegister): void {
  for (const [unit, kinds] of lines) {
    for (const [kind, own] of kinds) {
      const { at } = own[0] as Line;
      units.tell(unit, kind, any(own.map(({ present }) => present)), at('connection'));
      const up = own.filter(({ present }) => present !== false);
      if (own.some(({ working }) => working !== undefined)) {
        units.tell(unit, `${kind}_working`, any(up.map(({ working }) => working)), at('working'));
      }
      if (own.some(({ mbps }) => mbps !== undefined)) {
        const known = up.every(({ mbps }) => mbps !== undefined);
        units.tell(
          unit,
          `${kind}_mbps`,
          known ? up.reduce((sum, { mbps }) => sum + (mbps as number), 0) : undefined,
          at('mbps'),
        );
      }
    }
  }
}

const any = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
