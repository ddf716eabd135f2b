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
  const column = layout.readings.findIndex(
    (reading, at) =>
      reading?.yields === true &&
      layout.fields[at] === undefined &&
      reading.meaning.is === 'field' &&
      reading.meaning.field === 'unit_id',
  );
  if (column < 0 || layout.columnOf('unit_id') < 0) return () => {};
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
