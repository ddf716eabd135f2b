import type { Cell } from '../../model/finding.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank, readCell, type Vocabulary } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import { connectionNamed, isOfWorking } from '../headers/behind-connections.ts';
import { stateAsked } from '../headers/connection-states.ts';
import type { Layout } from '../layout/layout.ts';
import { type About, denied } from '../lines/denials.ts';
import type { IntakeRules } from '../plan.ts';
import { stateIn } from '../states/cells.ts';
import { noteColumns } from '../wide/notes.ts';

/** A column beside that of a connection, which may say something against it; `isSure`: it is of no other. */
interface Beside {
  readonly column: number;
  readonly about: About;
  readonly isSure: boolean;
}

/**
 * Reads what a row says of a connection, or of its speed, where another column may say something of it; undefined where none does.
 * One that says in which state it is, or a note, may leave it open: that is told. `told`: the cells of which it was, in another column.
 */
export function connectionReader(
  layout: Layout,
  field: string,
  { vocabulary: words, asked }: IntakeRules,
  findings: Findings,
  told: Set<string>,
): ((batch: Batch, record: number, unit: string) => Cell) | undefined {
  const ticks = ticksReader(layout, field, words, findings);
  const connection = connectionNamed(field);
  if (connection === undefined || /_(?:provider|monthly_cost)$/.test(field)) return ticks;
  const aboutOf = (column: number): About =>
    isOfWorking(layout.readings[column])
      ? 'working'
      : (stateAsked(layout.table.paths[column] ?? []) ?? 'status');
  const beside: readonly Beside[] = [
    ...[...layout.connectionStates].flatMap(([column, of]) =>
      of.includes(connection) && column !== layout.columnOf(field)
        ? [{ column, about: aboutOf(column), isSure: of.length === 1 }]
        : [],
    ),
    ...['provider', 'monthly_cost'].flatMap((of) => {
      const column = layout.columnOf(`${connection}_${of}`);
      return column < 0 ? [] : [{ column, about: 'line' as const, isSure: true }];
    }),
    ...noteColumns(layout.table).map((column) => ({ column, about: 'form' as const, isSure: true })),
  ];
  if (beside.length === 0) return ticks;
  return (batch, record, unit) => {
    const said = ticks ? ticks(batch, record, unit) : batch.cell(record, layout.columnOf(field));
    const isAsked = field === connection;
    const isNo = (cell: Cell): boolean => !isBlank(cell) && readCell('yes_no', cell, words).value === false;
    if (isNo(said)) return said;
    // What such a line has contradicts it: that is told elsewhere.
    const own = layout.columnOf(connection);
    if (own >= 0 && isNo(batch.cell(record, own))) return said;
    for (const { column, about, isSure } of beside) {
      const value = batch.cell(record, column);
      const denies = denied(value, about, connection);
      const isAbsent = isAsked && isBlank(said) && denies === 'no' && isSure;
      if (!denies || (isBlank(said) && !isAbsent)) continue;
      const [row, how] = [batch.firstRow + record, isAbsent ? 'no' : 'unknown'];
      // That a line does not work is a fact of its own, where nothing asks whether it is there.
      const isTold = about !== 'working' || asked.has(field);
      if (isTold && !told.has(`${row} ${column}`))
        findings.group(
          `denied ${layout.table.file} ${layout.table.sheet.name} ${column} ${value} ${how}`,
          () => ({
            rule: 'connection-denied',
            place: layout.placeAt(row, column),
            value,
            params: { how, yes: isAbsent ? undefined : 1 },
          }),
        );
      if (isTold) told.add(`${row} ${column}`);
      return isAbsent ? 'không' : null;
    }
    return said;
  };
}

/**
 * Reads what a row says of a connection in all columns that are ticked where it is there, and where it is not, as one cell. Both
 * ticked contradict each other: that is told, and nothing is known.
 */
function ticksReader(
  layout: Layout,
  field: string,
  words: Vocabulary,
  findings: Findings,
): ((batch: Batch, record: number, unit: string) => Cell) | undefined {
  const own = layout.columnsOf(field);
  const absent = [...layout.absences].flatMap(([column, of]) => (of === field ? [column] : []));
  if (own.length < 2 && absent.length === 0) return undefined;
  const isTicked = (cell: Cell): boolean => {
    const says = stateIn(cell)?.says;
    return says === 'all' || says === 1;
  };
  return (batch, record, unit) => {
    const cells = own.map((column) => batch.cell(record, column)).filter((cell) => !isBlank(cell));
    const said = cells.find(isTicked) ?? cells[0] ?? null;
    const [column, ...others] = absent.filter((each) => !isBlank(batch.cell(record, each)));
    if (column === undefined) return said;
    const against = [column, ...others].find((each) => isTicked(batch.cell(record, each)));
    // Words below "Không" may say anything.
    if (against === undefined)
      return [column, ...others].every((each) => stateIn(batch.cell(record, each))) ? said : null;
    if (said === null || readCell('yes_no', said, words).value === false) return 'không';
    const row = batch.firstRow + record;
    findings.add({
      rule: 'conflicting-values',
      place: layout.placeAt(row, against),
      value: batch.cell(record, against),
      related: layout.placeAt(row, own[0] as number),
      params: { fact: field, unit, values: [String(said), 'không'] },
    });
    return null;
  };
}
