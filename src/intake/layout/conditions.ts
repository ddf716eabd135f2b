import { foldText } from '../../lib/fold-text.ts';
import type { TableName } from '../../model/tables.ts';
import { NO_WORDS, readCell } from '../cells/index.ts';
import { withShare } from '../headers/cells-below.ts';
import { type HeaderReading, readHeader } from '../headers/index.ts';
import { stateNamed } from '../headers/states.ts';
import { leavingColumns } from '../states/leaving.ts';
import { headerText, type Table } from '../table.ts';
import { columnsPerhaps, isField } from './by-cells.ts';

/**
 * Takes a column of a list that nobody claims for the condition of its items: one whose heading says what its figures mean
 * ("Condition (1=good, 2=bad)"), or may be that of conditions where its cells are no answers, or half of the cells of which are words for
 * conditions, some of things out of use. Answers below such a heading say whether the items work.
 */
export function takeCondition(table: Table, kind: TableName, readings: (HeaderReading | undefined)[]): void {
  if (kind !== 'equipment') return;
  const known = readings.findIndex((reading) => reading && isField(reading.meaning, 'condition'));
  const own = readings[known];
  if (own) {
    const legend = legendOf(headerText(table.paths[known] ?? []));
    if (legend) readings[known] = { ...own, notes: { ...own.notes, legend } };
    return;
  }
  // Why something has left is told by a column of its own.
  const leaving = leavingColumns(table, kind, readings).map(({ column }) => column);
  const open = table.paths.flatMap((path, at) =>
    path.length > 0 && !readings[at] && stateNamed(path) === undefined && !leaving.includes(at) ? [at] : [],
  );
  for (const column of open) {
    const legend = legendOf(headerText(table.paths[column] ?? []));
    if (!legend) continue;
    readings[column] = { ...CONDITION, notes: { legend } };
    return;
  }
  const named = columnsPerhaps('condition', table, kind, readings);
  const answered = withShare(table, named, 1, isAnswer);
  const words = named.filter((column) => !answered.includes(column) && !isOtherwise(table, column));
  const isNamed = words.length > 0;
  const [column, ...others] = isNamed ? words : telling(table, open);
  if (column !== undefined) {
    if (others.length === 0) readings[column] = isNamed ? CONDITION : { ...CONDITION, how: 'cells' };
    return;
  }
  const [works, ...more] = answered.filter((at) => WORKS.test(foldText(headerText(table.paths[at] ?? []))));
  if (works !== undefined && more.length === 0)
    readings[works] = { meaning: { is: 'state', part: 'in_use' }, how: 'synonym', notes: {} };
}

const CONDITION: HeaderReading = {
  meaning: { is: 'field', field: 'condition' },
  how: 'synonym',
  notes: {},
};
const WORKS = /^(?:working|operational|functional|operating) /;

const isCondition = (text: string): boolean => readCell('condition', text, NO_WORDS).value !== undefined;
const isOut = (text: string): boolean => {
  const { value } = readCell('condition', text, NO_WORDS);
  return value !== undefined && value !== 'in_use';
};
const telling = (table: Table, columns: readonly number[]): readonly number[] =>
  withShare(table, withShare(table, columns, 1 / 2, isCondition), 0, isOut);
const isAnswer = (text: string): boolean => readCell('yes_no', text, NO_WORDS).value !== undefined;

/** "State" may be where something is: none of its cells says a condition. */
const isOtherwise = (table: Table, column: number): boolean =>
  withShare(table, [column], 0, isCondition).length === 0;

/** What the figures below a heading of conditions mean: "Condition (1=good, 2=bad)". */
function legendOf(header: string): ReadonlyMap<string, string> | undefined {
  const [, heading = '', aside = ''] = /^([^(]*)\((.*)\)\s*$/u.exec(header) ?? [];
  const legend = new Map(
    [...aside.matchAll(/(?<![\p{L}\d])(\d{1,2}|[A-Z])\s*[=:–-]\s*([^,;=:\d]+)/gu)].map(
      ([, sign = '', says = '']): [string, string] => [sign, says.trim()],
    ),
  );
  const meaning = readHeader('equipment', [heading])?.meaning;
  const isOfConditions = meaning !== undefined && isField(meaning, 'condition');
  return legend.size > 1 && (isOfConditions || [...legend.values()].some(isCondition)) ? legend : undefined;
}
