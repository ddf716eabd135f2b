import type { Finding } from '../../model/finding.ts';
import type { TableName } from '../../model/tables.ts';
import { type HeaderReading, offersFor } from '../headers/index.ts';
import { meaningText } from '../headers/mapping.ts';
import { headerPlace, headerText, type Table } from '../table.ts';

/** Columns that look like numbers of equipment, and are not counted. */
interface Uncounted {
  /** Of these, not told here: what is told with the rows of which it leaves the number open. */
  readonly columns: Iterable<number>;
  readonly toldElsewhere: readonly number[];
  /** By column, those that it may be of. */
  readonly undecided: ReadonlyMap<number, readonly number[]>;
  /** By column, the one whose items it may tell more of. */
  readonly within: ReadonlyMap<number, number>;
  /** Those that may count further computers. */
  readonly beyond: readonly number[];
}

/** Says of each what it may be meant for. */
export function* tellUncounted(
  table: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
  { columns, toldElsewhere, undecided, within, beyond }: Uncounted,
): Generator<Finding> {
  const { paths } = table;
  const taken = new Set(readings.flatMap((reading) => (reading ? [meaningText(reading.meaning)] : [])));
  const headerOf = (column: number | undefined): string => headerText(paths[column ?? -1] ?? []);
  for (const column of columns) {
    if (toldElsewhere.includes(column)) continue;
    // Another kind of thing is no number of items, and what another column says is not said twice.
    const offered = offersFor(kind, paths[column] as readonly string[])
      .filter(({ meaning }) => kind !== 'units' || meaning.is === 'count')
      .map(({ meaning }) => meaningText(meaning));
    const of = undecided.get(column)?.map(headerOf);
    const params = {
      header: headerOf(column),
      within: within.has(column) ? headerOf(within.get(column)) : undefined,
      more: beyond.includes(column) ? 1 : undefined,
      ...(of
        ? { of }
        : // What it is near to in its letters is most often another thing: "Máy cũ" is no "Máy chủ".
          { nearest: within.has(column) ? undefined : offered.find((meaning) => !taken.has(meaning)) }),
    };
    yield { rule: 'column-not-counted', place: headerPlace(table, column), params };
  }
}
