import { TABLES, type TableName } from '../../model/tables.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { TableFound } from '../layout/layout.ts';
import { glanceAt, headerText, type Table } from '../table.ts';
import { type HeaderReading, type Meaning, offersFor } from './index.ts';

/** What became of a column. `gave_way` and `repeated`: another column means the same, and that one is read. */
export type Taken =
  | 'field'
  | 'fact'
  | 'count'
  | 'state'
  | 'ignored'
  | 'gave_way'
  | 'repeated'
  | 'no_header'
  | 'unknown';

/** What one column was taken for, and how that came about. */
export interface ColumnSeen {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly is: Taken;
  /** The field or fact; of a count, `category.part`. */
  readonly meaning: string | undefined;
  /** Why it is not read. */
  readonly why: string | undefined;
  /** `unclaimed`: a fact of the unit, because no field claims it. */
  readonly how: HeaderReading['how'] | 'unclaimed' | undefined;
  readonly reading: HeaderReading | undefined;
  /** It looks like a number of items, and is not counted: what it is, is for the user to say. */
  readonly isDoubted: boolean;
  readonly samples: readonly string[];
  /** Words that the header is near to, and what they mean; offered, never taken. */
  readonly offers: readonly {
    readonly meaning: string;
    readonly header: string;
    readonly likeness: number;
  }[];
}

const MOST_SAMPLES = 3;
const SAMPLED_ROWS = 500;

/** A meaning as the user writes it: `unit_id`, `computer.broken`, `computer.too_old<2015`. */
export function meaningText(meaning: Meaning): string {
  switch (meaning.is) {
    case 'field':
      return meaning.field;
    case 'count':
      return `${meaning.category}.${meaning.part}${meaning.before === undefined ? '' : `<${meaning.before}`}`;
    case 'state':
      return meaning.part;
    case 'detail':
      return [meaning.of.join('+'), meaning.field].filter((text) => text !== '').join('.');
    case 'fraction':
      return `${meaning.part}/${meaning.whole}`;
    case 'ignored':
      return 'ignored';
  }
}

/** What every column of a table was taken for. */
export function columnsSeen({ table, seen, layout, findings }: TableFound): ColumnSeen[] {
  const samples = samplesOf(table);
  const doubted = findings.filter(({ rule }) => rule === 'column-not-counted');
  return table.paths.map((path, column) => {
    const reading = seen?.readings[column];
    const taken = takenFor(column, path, seen);
    const isOpen = taken.is === 'unknown' || taken.how === 'unclaimed';
    const offers = isOpen && seen ? offersFor(seen.kind, path) : [];
    return {
      column,
      header: headerText(path),
      reading,
      isDoubted:
        doubted.some(({ place }) => place?.header === headerText(path)) ||
        (seen?.maybeQuantity.includes(column) ?? false),
      samples: samples[column] ?? [],
      offers: offers.map(({ meaning, header, likeness }) => ({
        meaning: meaningText(meaning),
        header,
        likeness: Math.round(likeness * 100) / 100,
      })),
      ...taken,
      ...(layout?.unitPath && taken.meaning === 'unit_id' && { meaning: 'unit_path' }),
    };
  });
}

function takenFor(
  column: number,
  path: readonly string[],
  seen: TableFound['seen'],
): Pick<ColumnSeen, 'is' | 'meaning' | 'why' | 'how'> {
  const nothing = { meaning: undefined, why: undefined, how: undefined };
  if (path.length === 0) return { ...nothing, is: 'no_header' };
  const reading = seen?.readings[column];
  const field = seen?.fields[column];
  if (seen && field !== undefined) {
    const how = reading?.meaning.is === 'field' ? reading.how : 'unclaimed';
    return { ...nothing, is: isField(seen.kind, field) ? 'field' : 'fact', meaning: field, how };
  }
  if (!reading) return { ...nothing, is: 'unknown' };
  const { meaning, how } = reading;
  if (meaning.is === 'ignored') return { ...nothing, is: 'ignored', why: meaning.why, how };
  const text = meaningText(meaning);
  if (meaning.is === 'count' || meaning.is === 'state')
    return { ...nothing, is: meaning.is, meaning: text, how };
  if (meaning.is === 'detail') return { ...nothing, is: 'count', meaning: text, how };
  return { ...nothing, is: gaveWay(column, text, seen) ? 'gave_way' : 'repeated', meaning: text, how };
}

const isField = (kind: TableName, field: string): boolean => Object.hasOwn(TABLES[kind], field);

/** It yields, and the column that is read instead does not. */
const gaveWay = (column: number, field: string, seen: TableFound['seen']): boolean =>
  seen?.readings[column]?.yields === true &&
  seen.fields.some((other, at) => other === field && !seen.readings[at]?.yields);

/** The first few values of every column. */
function samplesOf(table: Table): string[][] {
  const samples: string[][] = table.paths.map(() => []);
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length; record++) {
      if (rows++ > SAMPLED_ROWS || samples.every(({ length }) => length === MOST_SAMPLES)) return samples;
      samples.forEach((known, column) => {
        const cell = batch.cell(record, column);
        const text = isBlank(cell) ? '' : cleanText(String(cell));
        if (known.length < MOST_SAMPLES && text !== '' && !known.includes(text)) known.push(text);
      });
    }
  }
  return samples;
}
