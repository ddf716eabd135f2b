import { CONNECTIONS, isSpeed, TABLES, type TableName } from '../../model/tables.ts';
import type { ColumnNotes } from '../cells/reading.ts';
import type { HeaderReading, Meaning } from './meaning.ts';
import type { Remark } from './remarks.ts';

/** What a heading seems to mean, before its remarks are held against it. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly how: HeaderReading['how'];
  readonly yields?: true;
  /** Its dates are those on which things were made. */
  readonly made?: true;
  /** Is it only where a remark says that it is money per month. */
  readonly monthly?: true;
}

type Measure =
  | 'things'
  | 'number'
  | 'money'
  | 'monthly'
  | 'size'
  | 'speed'
  | 'share'
  | 'yes_no'
  | 'date'
  | 'year'
  | 'text';

const MONEY = new Set(['original_cost', 'residual_value', 'amount']);
const CONNECTION = new Set<string>(CONNECTIONS);

function measureOf(table: TableName, meaning: Meaning): Measure {
  if (meaning.is === 'count') return 'things';
  if (meaning.is !== 'field') return 'text';
  const { field } = meaning;
  if (MONEY.has(field)) return 'money';
  if (/(?:^|_)monthly_cost$/.test(field)) return 'monthly';
  if (isSpeed(field)) return 'speed';
  if (/_share$/.test(field)) return 'share';
  if (/^year(?:_in_use)?$/.test(field)) return 'year';
  const kind = Object.hasOwn(TABLES[table], field) ? TABLES[table][field]?.kind : undefined;
  if (field === 'quantity') return 'things';
  if (kind === 'capacity') return 'size';
  if (kind === 'date' || kind === 'number' || kind === 'yes_no') return kind;
  if (kind !== undefined) return 'text';
  if (/^(?:households|villages)_|_count$|^licensed_seats$|^classified_standalone$/.test(field))
    return 'number';
  return CONNECTION.has(field) || /_working$|^mobile_/.test(field) ? 'yes_no' : 'text';
}

/** What remarks make of a candidate: a reading with notes, another meaning, or undefined where they contradict it. */
export function fitted(
  table: TableName,
  candidate: Candidate,
  remarks: readonly Remark[],
): HeaderReading | undefined {
  const { meaning, how } = candidate;
  const spoken = remarks.filter(({ says }) => says !== 'aside');
  if (candidate.monthly && !spoken.some((remark) => remark.says === 'money' && remark.per === 'month')) {
    return undefined;
  }
  let [now, notes]: [Meaning, ColumnNotes] = [meaning, candidate.made ? { made: true } : {}];
  for (const remark of spoken) {
    const next = told(table, now, remark);
    if (next === undefined) return undefined;
    now = next.meaning;
    if (next.scale !== undefined && next.scale !== 1) notes = { ...notes, scale: next.scale };
    if (remark.says === 'money' && remark.currency) notes = { ...notes, currency: remark.currency };
    if (remark.says === 'dates') notes = { ...notes, dates: remark.order };
  }
  if (measureOf(table, now) === 'share') notes = { ...notes, most: 1 };
  const reading = { meaning: now, how: now === meaning ? how : 'synonym', notes } as const;
  return candidate.yields ? { ...reading, yields: true } : reading;
}

interface Told {
  readonly meaning: Meaning;
  readonly scale?: number;
}

function told(table: TableName, meaning: Meaning, remark: Remark): Told | undefined {
  if (meaning.is === 'ignored') return { meaning };
  const measure = measureOf(table, meaning);
  const field = meaning.is === 'field' ? meaning.field : '';
  switch (remark.says) {
    case 'yes_no':
      return measure === 'yes_no' ? { meaning } : undefined;
    case 'percent':
      return percent(meaning, measure);
    case 'pieces':
      // "Wifi (bộ)" counts devices; "Wifi" alone is a network.
      if (field === 'wifi') return { meaning: { is: 'count', category: 'access_point', part: 'total' } };
      return measure === 'things' ? { meaning, scale: remark.scale } : undefined;
    case 'people':
      return measure === 'number' ? { meaning, scale: remark.scale } : undefined;
    case 'scale':
      return /^(?:number|money|monthly|things)$/.test(measure) ? { meaning, scale: remark.scale } : undefined;
    case 'money':
      if (measure === 'monthly') return remark.per === 'year' ? undefined : { meaning, scale: remark.scale };
      return measure === 'money' && remark.per === undefined ? { meaning, scale: remark.scale } : undefined;
    case 'gigabytes':
      return measure === 'size' ? { meaning, scale: remark.scale } : undefined;
    case 'megabits':
      if (CONNECTION.has(field))
        return { meaning: { is: 'field', field: `${field}_mbps` }, scale: remark.scale };
      return measure === 'speed' ? { meaning, scale: remark.scale } : undefined;
    case 'dates':
      return measure === 'date' || measure === 'year' ? { meaning } : undefined;
    case 'aside':
      return { meaning };
  }
}

/** A percentage of computers is worked out from what is counted; one of households or villages is a figure of its own. */
function percent(meaning: Meaning, measure: Measure): Told | undefined {
  if (measure === 'share') return { meaning, scale: 0.01 };
  if (meaning.is === 'count') return { meaning: { is: 'ignored', why: 'derived' } };
  if (meaning.is !== 'field' || !/^(?:households|villages)_/.test(meaning.field)) return undefined;
  return { meaning: { is: 'field', field: `${meaning.field}_share` }, scale: 0.01 };
}
