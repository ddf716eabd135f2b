import { foldText } from '../../lib/fold-text.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Finding } from '../../model/finding.ts';
import { TABLES, type TableName } from '../../model/tables.ts';
import { isConcerned } from '../headers/behind-connections.ts';
import { type HeaderReading, offersFor } from '../headers/index.ts';
import { meaningText } from '../headers/mapping.ts';
import { headerPlace, headerText, type Table } from '../table.ts';
import { factName } from './table-kind.ts';

const READ_AS_FIELDS: ReadonlySet<string> = new Set(['field', 'fraction']);

/** Which field each column is, and the columns of each field. Readings that yield to firmer ones are taken back. `heeded`: read as of no field. */
export function fieldsIn(
  table: Table,
  kind: TableName,
  readings: (HeaderReading | undefined)[],
  uncounted: ReadonlySet<number>,
  heeded: ReadonlySet<number>,
): {
  fields: (string | undefined)[];
  columns: ReadonlyMap<string, readonly number[]>;
  findings: Finding[];
} {
  const { paths } = table;
  const findings: Finding[] = [];
  const firm = new Set(
    readings.flatMap((reading) =>
      reading?.meaning.is === 'field' && !reading.yields ? [reading.meaning.field] : [],
    ),
  );
  for (const [column, reading] of readings.entries()) {
    if (kind !== 'units' || reading?.meaning.is !== 'field' || !reading.yields) continue;
    // "Địa phương" beside "Tên đơn vị" is something else that is known of it.
    if (reading.how !== 'configuration' && firm.has(reading.meaning.field)) readings[column] = undefined;
  }
  const isTold = (column: number): boolean => uncounted.has(column) || heeded.has(column);
  const columns = new Map<string, number[]>();
  const headersOf = new Map<string, string[]>();
  const fields = paths.map((path, column) => {
    const header = headerText(path);
    const meaning = readings[column]?.meaning;
    if (meaning && !READ_AS_FIELDS.has(meaning.is)) return undefined;
    const field = meaning?.is === 'field' ? meaning.field : kind === 'units' ? factName(header) : undefined;
    if (field === undefined) {
      if (header.trim() !== '' && !isTold(column)) {
        const params = { ...adviceOn(kind, paths[column] as readonly string[]), table: kind };
        findings.push({ rule: 'unknown-column', place: headerPlace(table, column), params });
      }
      return undefined;
    }
    if (!meaning && header !== field && !isTold(column) && isConcerned(header)) {
      const params = { table: kind, fact: field };
      findings.push({ rule: 'unknown-column', place: headerPlace(table, column), params });
    }
    if (readings[column]?.yields && firm.has(field)) return undefined;
    const first = columns.get(field)?.[0];
    const same = headersOf.get(field) ?? [];
    headersOf.set(field, [...same, foldText(header)]);
    // Columns that the configuration says are parts of one figure have headers of their own.
    const mayAdd = readings[column]?.how === 'configuration' || readings[column]?.adds;
    const isPart = mayAdd && !same.includes(foldText(header));
    // Nothing depends on a note: a second column of them is as good as none; and what is heeded is not passed over.
    if (first !== undefined && (field === 'note' || heeded.has(column))) return undefined;
    if (first !== undefined && (readings[column]?.yields || !isPart)) {
      findings.push({
        rule: 'duplicate-column',
        place: { ...headerPlace(table, column), field },
        related: headerPlace(table, first),
        params: { first: headerText(paths[first] ?? []) },
      });
      return undefined;
    }
    columns.set(field, [...(columns.get(field) ?? []), column]);
    return field;
  });
  return { fields, columns, findings };
}

/**
 * What is said of a header that means nothing: the word for a field that it is most like, the field's name or one of its words;
 * of a word that means a field or something else, the field.
 */
function adviceOn(kind: TableName, path: readonly string[]): { nearest?: string; perhaps?: string } {
  const name = nearest(headerText(path), Object.keys(TABLES[kind]));
  if (name !== undefined) return { nearest: name };
  const offer = offersFor(kind, path).find(({ meaning }) => meaning.is === 'field');
  if (!offer) return {};
  return foldText(offer.header) === foldText(headerText(path))
    ? { perhaps: meaningText(offer.meaning) }
    : { nearest: offer.header };
}
