import type { Finding } from '../../model/finding.ts';
import type { Part, TableName } from '../../model/tables.ts';
import type { CountColumn } from '../layout/layout.ts';
import { headerPlace, headerText, type Table } from '../table.ts';
import { BESIDE } from '../wide/in-total.ts';
import { familyOf } from '../wide/lots.ts';
import { withFigures } from './cells-below.ts';
import { withinCount } from './includes.ts';
import { type HeaderReading, readHeader } from './index.ts';
import { meaningText } from './mapping.ts';
import { isPoorOf, isQuality } from './quality.ts';
import { type Counting, type Figure, figuresOf } from './same-count.ts';
import { isStateAlone, soundsCounted } from './sounds-counted.ts';

/** The columns of figures that are not understood, and speak of equipment or of the state it is in. */
export function notCounted(
  table: Table,
  kind: TableName,
  readings: readonly (HeaderReading | undefined)[],
): ReadonlySet<number> {
  if (kind !== 'units' && kind !== 'equipment') return new Set();
  const suspects = table.paths.flatMap((path, column) =>
    path.length > 0 &&
    !readings[column] &&
    (soundsCounted(path) ||
      (kind === 'equipment' && isQuantity(path)) ||
      (kind === 'units' &&
        ((isStateAlone(path) && isBesideCount(column, table, readings)) ||
          isPartInGroup(path, table, readings))))
      ? [column]
      : [],
  );
  return withFigures(table, suspects);
}

/** "Thiết bị / Chờ thanh lý" beside "Thiết bị / Máy tính": a part, by its own header, in a group of which another is a number of items. */
const isPartInGroup = (
  path: readonly string[],
  { paths }: Table,
  readings: readonly (HeaderReading | undefined)[],
): boolean => {
  const own = path.slice(-1);
  const group = headerText(path.slice(0, -1));
  return (
    path.length > 1 &&
    (isStateAlone(own) || soundsCounted(own)) &&
    paths.some(
      (other, at) => readings[at]?.meaning.is === 'count' && headerText(other.slice(0, -1)) === group,
    )
  );
};

/** The nearest column to the left that is understood counts items. */
const isBesideCount = (
  column: number,
  { paths }: Table,
  readings: readonly (HeaderReading | undefined)[],
): boolean => {
  for (let left = column - 1; left >= 0; left--) {
    if (readings[left]) return readings[left]?.meaning.is === 'count';
    if (!isStateAlone(paths[left] ?? [])) return false;
  }
  return false;
};

/** "Số lượng", and below it something that is not known. */
const isQuantity = (path: readonly string[]): boolean =>
  path.some((text) => {
    const meaning = readHeader('equipment', [text])?.meaning;
    return meaning?.is === 'field' && meaning.field === 'quantity';
  });

/**
 * The columns that count something; those that are counted in another column are ignored from here on, and said.
 * `wholes`: the paths of headers with what stands to their left above them; `earlier`: by column those that are added to it.
 */
export function countsIn(
  table: Table,
  readings: (HeaderReading | undefined)[],
  wholes: ReadonlyMap<number, readonly string[]>,
  earlier: ReadonlyMap<number, readonly number[]>,
): { counts: CountColumn[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const headerOf = ({ path }: Counting): string => headerText(path);
  const counting = readings.flatMap((reading, column): Counting[] =>
    reading?.meaning.is === 'count'
      ? [
          {
            column,
            path: wholes.get(column) ?? (table.paths[column] as readonly string[]),
            meaning: reading.meaning,
            configured: reading.how === 'configuration' || isQuality(table.paths[column] ?? []),
          },
        ]
      : [],
  );
  const { figures: own, contained, repeated } = figuresOf(counting);
  const figures = withEarlier(table, withPoor(table, own), earlier);
  for (const { column } of [...contained, ...repeated]) {
    const reading = readings[column.column] as HeaderReading;
    readings[column.column] = { ...reading, meaning: { is: 'ignored', why: 'derived' } };
  }
  for (const { column, first } of repeated) {
    findings.push({
      rule: 'duplicate-column',
      place: { ...headerPlace(table, column.column), field: meaningText(column.meaning) },
      related: headerPlace(table, first.column),
      params: { first: headerOf(first) },
    });
  }
  if (contained.length > 0) {
    const columns = contained.map(({ column, within }) => `${headerOf(column)} (${headerOf(within)})`);
    findings.push({ rule: 'columns-contained', place: headerPlace(table), params: { columns } });
  }
  const sums = figures.filter((figure) => figure.columns.length > 1);
  if (sums.length > 0) {
    const columns = sums.map((sum) => sum.columns.map(headerOf).join(' + '));
    const added = sums.map((sum) => meaningText(sum.columns[0].meaning));
    findings.push({ rule: 'columns-added', place: headerPlace(table), params: { columns, counts: added } });
  }
  findings.push(...withOthers(table, counting));
  const counts = figures.map(({ columns: [first, ...more] }): CountColumn => {
    const { category, part, before } = first.meaning;
    const plus = more.map(({ column }) => column);
    const again = repeated.flatMap((each) =>
      each.first.column === first.column ? [each.column.column] : [],
    );
    return {
      ...{ column: first.column, category, part, before },
      ...(plus.length > 0 && { plus }),
      ...(again.length > 0 && { again }),
    };
  });
  return { counts, findings };
}

/** "Tốt | Trung bình | Kém" without a total: the poor ones, which are too weak, are in use too. */
function withPoor({ paths }: Table, figures: readonly Figure[]): readonly Figure[] {
  const isOf = ({ column }: Counting): boolean => isQuality(paths[column] ?? []);
  return figures.map((figure): Figure => {
    const [{ meaning }] = figure.columns;
    const partsOf = (part: Part): readonly Counting[] =>
      figures
        .filter(
          ({ columns: [first] }) =>
            first.meaning.category === meaning.category && first.meaning.part === part,
        )
        .flatMap(({ columns }) => columns);
    if (meaning.part !== 'in_use' || !figure.columns.every(isOf) || partsOf('total').length > 0)
      return figure;
    const poor = partsOf('too_weak').filter(({ column }) => isPoorOf(paths[column] ?? []));
    return { columns: [...figure.columns, ...poor] };
  });
}

/** "2015-2020": with those of the years before, it has all that were bought before its end. */
const withEarlier = (
  { paths }: Table,
  figures: readonly Figure[],
  earlier: ReadonlyMap<number, readonly number[]>,
): readonly Figure[] =>
  figures.map(({ columns: [first, ...more] }) => {
    const before = (earlier.get(first.column) ?? []).map((column) => ({
      ...first,
      column,
      path: paths[column] ?? [],
    }));
    return { columns: [first, ...more, ...before] };
  });

/** "Tổng số máy tính (bao gồm máy chủ)", where no column tells how many of it are servers. */
function withOthers(table: Table, counting: readonly Counting[]): Finding[] {
  return counting.flatMap(({ column, path, meaning: { category, part }, configured }): Finding[] => {
    if (configured) return [];
    const others = withinCount(path).flatMap(({ text, count }) => {
      if (count === undefined) return soundsCounted([text]) || isStateAlone([text]) ? [text] : [];
      const isOfThese = familyOf(count.category) === familyOf(category);
      if (isOfThese && (count.part === part || (part === 'total' && count.part === 'in_use'))) return [];
      // In a number of its own it is taken off, if it is of these computers at all.
      const isTakenOff = isOfThese || (category === 'computer' && BESIDE.includes(count.category));
      const isTold = counting.some(
        ({ meaning }) => meaning.category === count.category && meaning.part === count.part,
      );
      return isTakenOff && isTold ? [] : [text];
    });
    if (others.length === 0) return [];
    const params = { header: headerText(path), others };
    return [{ rule: 'count-has-others', place: headerPlace(table, column), params }];
  });
}
