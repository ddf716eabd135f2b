import type { Unit } from '../../model/inventory.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { UnitRegister } from './index.ts';

type HoldName = (unit: Unit, batch: Batch, record: number, row: number) => void;

/**
 * Holds the names that a list gives beside its codes against the units that the codes mean. A name of no unit may be of an
 * office within it; that of another unit is told, once for each pair.
 */
export function nameHolder(layout: Layout, units: UnitRegister, findings: Findings): HoldName {
  const [column] = columnsBeside(layout);
  if (column === undefined || layout.columnOf('unit_id') < 0) return () => {};
  /** What was seen to be in order, or told. */
  const seen = new Set<string>();
  return (unit, batch, record, row) => {
    const cell = batch.cell(record, column);
    if (isBlank(cell)) return;
    const text = cleanText(String(cell));
    const pair = `${unit.index} ${text}`;
    if (seen.has(pair)) return;
    seen.add(pair);
    const other = units.meant(text);
    if (!other || other === unit) return;
    findings.add({
      rule: 'name-differs',
      place: layout.placeAt(row, column),
      value: text,
      related: unit.place,
      params: { unit: unit.id, name: unit.name },
    });
  };
}

/** The columns that name units, and give way to the one that is read. */
const columnsBeside = ({ readings, fields }: Layout): readonly number[] =>
  readings.flatMap((reading, column) =>
    reading?.yields === true &&
    fields[column] === undefined &&
    reading.meaning.is === 'field' &&
    reading.meaning.field === 'unit_id'
      ? [column]
      : [],
  );

/**
 * The units that a row names beside the column of its unit - an office, or a place -, with all below them: where that column does not
 * say it, the row is of one of these.
 */
export function unitsBeside(
  layout: Layout,
  units: UnitRegister,
): (batch: Batch, record: number) => readonly Unit[] {
  const columns = layout.columnOf('unit_id') < 0 ? [] : columnsBeside(layout);
  /** By text; many rows have the same, and an office may have thousands below it. */
  const seen = new Map<string, readonly Unit[]>();
  const named = (text: string): readonly Unit[] => {
    const known = seen.get(text);
    if (known) return known;
    const { unit, perhaps } = units.onPath(text);
    const found = [...new Set((unit ? [unit] : perhaps).flatMap(withAllBelow))];
    if (seen.size < MOST_KEPT) seen.set(text, found);
    return found;
  };
  return (batch, record) => {
    const all = columns.flatMap((column) => {
      const cell = batch.cell(record, column);
      const found = isBlank(cell) ? NONE : named(cleanText(String(cell)));
      return found.length > 0 ? [found] : [];
    });
    return all.length > 1 ? [...new Set(all.flat())] : (all[0] ?? NONE);
  };
}

const MOST_KEPT = 1000;
const NONE: readonly Unit[] = [];
const withAllBelow = (unit: Unit): readonly Unit[] => [unit, ...unit.children.flatMap(withAllBelow)];
