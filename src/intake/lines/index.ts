import type { Rental, Unit } from '../../model/inventory.ts';
import { kindsIn } from '../cells/connection-kinds.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import { eachRow, type TableRead } from '../rows/index.ts';
import { columnsOf, valueFrom } from '../rows/record.ts';
import type { UnitRegister } from '../units/index.ts';
import { nameHolder } from '../units/name-beside.ts';
import { unitFinder } from '../units/of-row.ts';
import { claimAmong, lineCells } from './cells.ts';
import { contradicts, type Line, tellLines, UNKNOWN_LINE } from './told.ts';

/** Gathers the lines of all connectivity tables: one row a line. */
export class LineFold {
  readonly #rentals: (Rental & { readonly mayCost: boolean })[] = [];
  /** Lines of one unit for one connection. */
  readonly #lines = new Map<Unit, Map<string, Line[]>>();
  readonly #seen = new Map<string, Line>();
  readonly #units: UnitRegister;
  readonly #findings: Findings;
  readonly #rules: IntakeRules;

  constructor(units: UnitRegister, findings: Findings, rules: IntakeRules) {
    this.#units = units;
    this.#findings = findings;
    this.#rules = rules;
  }

  /** A row of a table that never says `present` means that the line is there. */
  readTable(layout: Layout): TableRead {
    const [units, findings, rules] = [this.#units, this.#findings, this.#rules];
    const columns = columnsOf(layout, findings, rules);
    const [unitId, connection] = [columns.required('unit_id'), columns.required('connection')];
    const presentColumn = layout.columnOf('present');
    const costs = layout.columnOf('monthly_cost');
    const read = lineCells(layout, columns, rules);
    const unitsMeant = unitFinder(layout, units, findings);
    const named = nameHolder(layout, units, findings);
    let refused = 0;
    const result = eachRow(layout, findings, units.names, (batch, record, row, section, over) => {
      const code = valueFrom<string>(unitId, batch, record);
      const kind = valueFrom<string>(connection, batch, record);
      const unit = unitsMeant.of({ batch, record, code, row, section, over });
      units.hear(unit);
      if (unit) named(unit, batch, record, row);
      if (!unit || kind === undefined) {
        refused++;
        const said = batch.cell(record, layout.columnOf('connection'));
        const kinds = kind === undefined ? kindsIn(String(said ?? '')) : [kind];
        const anybody = unitsMeant.areNobodys() ? units.units : unitsMeant.perhaps();
        for (const maybe of unit ? [unit] : anybody)
          for (const each of kinds)
            this.#add(maybe, each, { ...UNKNOWN_LINE, at: (field) => layout.place(row, field) });
        return;
      }
      const said = read(batch, record);
      const { present: stated, isUnmarked, isContradicted, isAffirmed, denial, claims, provider } = said;
      const claim = isContradicted ? 'present' : stated === false && !denial ? claimAmong(claims) : undefined;
      const line: Line = {
        present: claim === undefined ? stated : undefined,
        working: claims.working as boolean | undefined,
        mbps: claims.mbps as number | undefined,
        of: said.isSpare ? `${provider} ` : provider,
        at: (field) => layout.place(row, field === 'present' && presentColumn < 0 ? 'connection' : field),
      };
      const key = `${unit.index}\n${kind}\n${provider}`;
      const first = this.#seen.get(key);
      if (first && !contradicts(first, line)) {
        refused++;
        findings.add({
          rule: 'duplicate-key',
          place: layout.place(row, 'connection'),
          value: kind,
          related: first.at('connection'),
          params: { table: 'connectivity', unit: unit.id },
        });
        return;
      }
      if (!first) this.#seen.set(key, line);
      columns.check(batch, record);
      rules.keep?.row(unit, layout, batch, record);
      if (isUnmarked)
        findings.group(
          `unmarked ${layout.table.file} ${layout.table.sheet.name} ${layout.table.headerRow}`,
          () => ({
            rule: 'connection-not-marked',
            place: layout.place(row, 'present'),
          }),
        );
      const isAsked =
        rules.asked.has(kind) || rules.asked.has(`${kind}_mbps`) || claims.monthly_cost !== undefined;
      // That a line does not work is a fact of its own, where nothing asks whether it is there.
      if (denial && (isAsked || denial.about !== 'working' || !isAffirmed)) {
        const value = batch.cell(record, denial.column);
        const params = { how: stated === false ? 'no' : 'unknown', yes: isAffirmed ? 1 : undefined };
        findings.group(
          `denied ${layout.table.file} ${layout.table.sheet.name} ${denial.column} ${value} ${params.how} ${params.yes}`,
          () => ({ rule: 'connection-denied', place: layout.placeAt(row, denial.column), value, params }),
        );
      }
      if (claim !== undefined) {
        const cell = batch.cell(record, layout.columnOf(claim));
        findings.add({
          rule: 'contradicting-connection',
          place: layout.place(row, 'present'),
          value: batch.cell(record, presentColumn),
          params: { connection: kind, unit: unit.id, field: claim, said: cleanText(String(cell)) },
        });
      }
      this.#add(unit, kind, line);
      if (line.present !== false) {
        this.#rentals.push({
          unit,
          connection: kind,
          monthlyCost: claims.monthly_cost as number | undefined,
          isAsked: costs >= 0 && !isBlank(batch.cell(record, costs)),
          mayCost: costs >= 0 && kind !== 'lan',
          sure: line.present === true,
          place: layout.place(row, 'monthly_cost'),
        });
      }
    });
    return { ...result, refused: refused + result.shifted };
  }

  #add(unit: Unit, kind: string, line: Line): void {
    const own = this.#lines.get(unit) ?? new Map<string, Line[]>();
    this.#lines.set(unit, own.set(kind, [...(own.get(kind) ?? []), line]));
  }

  /** Turns the lines of all files into facts. */
  tell(): void {
    for (const [unit, kinds] of this.#lines)
      for (const [kind, own] of kinds) tellLines(unit, kind, own, this.#units.facts);
  }

  /**
   * What the lines that are there cost, or may cost where what tells of them contradicts itself. Where nobody fills in a column of
   * costs, no blank cell says that there are none; a local network is not rented.
   */
  get rentals(): readonly Rental[] {
    const isFilled = this.#rentals.some(({ isAsked }) => isAsked);
    return this.#rentals.map(({ mayCost, ...rental }) => ({
      ...rental,
      isAsked: rental.isAsked || (mayCost && !isFilled),
      sure: rental.sure && rental.unit.facts.get(rental.connection)?.value !== undefined,
    }));
  }

  /** Units without a line of some kind have none: the configuration says so. */
  sayAbsent(): void {
    const kinds = new Set([...this.#lines.values()].flatMap((own) => [...own.keys()]));
    for (const kind of kinds) this.#units.facts.sayAbsent(kind);
  }
}
