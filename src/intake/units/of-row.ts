import type { Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { UnitRegister } from './index.ts';
import { unitsOfTable } from './of-table.ts';
import { placeOver } from './place-over.ts';
import { sectionUnits } from './section-units.ts';
import { sectionName } from './sections.ts';

/** Which unit a row is about: that of its section, of the whole table, or of its own cell. */
export function unitFinder(layout: Layout, units: UnitRegister, findings: Findings) {
  const hasColumn = layout.columnOf('unit_id') >= 0;
  const headed = sectionUnits(layout, units, findings);
  // Asked when a row is met that no section gives to a unit.
  const table = hasColumn ? undefined : unitsOfTable(layout, units, findings);
  let perhaps: readonly Unit[] = [];
  return {
    areInCells: hasColumn,
    only: (): Unit | undefined => table?.only(),
    areNobodys: (): boolean => table?.areNobodys() === true,
    of: (code: string | undefined, row: number, section?: string, over?: string): Unit | undefined => {
      if (!table) {
        if (code === undefined) return undefined;
        const unit = units.resolve(code, layout, row, section);
        perhaps = unit ? [] : units.guesses.mayMean(code, section, placeOver(layout, code));
        return unit;
      }
      const head = section === undefined ? undefined : headed(section, over, row);
      if (head && 'unit' in head) return head.unit;
      if (!head) perhaps = table.perhaps();
      else perhaps = head.units.length > 0 ? head.units : units.guesses.near(sectionName(head.text));
      if (!head && !table.only()) table.refuse(row);
      return head ? undefined : table.only();
    },
    /** Of the row that `of` found no unit for: those that may have it, of a name or a title that several have. */
    perhaps: (code: string | undefined): readonly Unit[] => (table || code !== undefined ? perhaps : []),
  };
}
