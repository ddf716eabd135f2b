import type { Unit } from '../../model/inventory.ts';
import type { Batch } from '../../readers/source.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import { isDitto } from '../rows/words.ts';
import type { UnitRegister } from './index.ts';
import { unitsBeside } from './name-beside.ts';
import { unitsOfTable } from './of-table.ts';
import { placeOver } from './place-over.ts';
import { sectionUnits } from './section-units.ts';
import { sectionName } from './sections.ts';

/** Where the unit of a row is to be found. */
export interface RowOfUnit {
  readonly batch: Batch;
  readonly record: number;
  /** What the column of units says. */
  readonly code: string | undefined;
  readonly row: number;
  readonly section: string | undefined;
  readonly over: string | undefined;
}

/** Which unit a row is about: that of its section, of the whole table, or of its own cell. */
export function unitFinder(layout: Layout, units: UnitRegister, findings: Findings) {
  const hasColumn = layout.columnOf('unit_id') >= 0;
  const headed = sectionUnits(layout, units, findings);
  const beside = unitsBeside(layout, units);
  // Asked when a row is met that no section gives to a unit.
  const table = hasColumn ? undefined : unitsOfTable(layout, units, findings);
  /** What a cell may mean with what stands beside it: the same units are the same list. */
  const together = new Map<readonly Unit[], Map<string, readonly Unit[]>>();
  let perhaps: readonly Unit[] = [];
  /** The cell says nothing of its own. */
  let isBlank = false;
  const mayMean = ({ batch, record, code, section }: RowOfUnit): readonly Unit[] => {
    if (code !== undefined && units.isLeftOut(code)) return [];
    const inRow = beside(batch, record);
    if (code === undefined || isBlank) return inRow;
    const meant = layout.unitPath
      ? [...new Set([...units.onPath(code).perhaps, ...units.guesses.offered(code)])]
      : units.guesses.mayMean(code, section, placeOver(layout, code));
    if (meant.length === 0) return inRow;
    if (inRow.length === 0 || meant.every((unit) => inRow.includes(unit))) return meant;
    const key = meant.map(({ index }) => index).join(' ');
    const known = together.get(inRow) ?? new Map<string, readonly Unit[]>();
    const all = known.get(key) ?? [...new Set([...meant, ...inRow])];
    together.set(inRow, known.set(key, all));
    return all;
  };
  return {
    only: (): Unit | undefined => table?.only(),
    /** The row that `of` found no unit for leaves its cell blank, or says that it is as above, and nothing else in it says whose it is. */
    isOfAbove: (): boolean => isBlank && perhaps.length === 0 && !layout.standsAlone,
    /** Of the same row: it may be anybody's. */
    areNobodys: (): boolean =>
      table ? table.areNobodys() : isBlank && perhaps.length === 0 && layout.standsAlone,
    of: (at: RowOfUnit): Unit | undefined => {
      const { code, row, section, over } = at;
      if (!table) {
        const unit = code === undefined ? undefined : units.resolve(code, layout, row, section);
        isBlank = code === undefined || isDitto(code);
        perhaps = unit ? [] : mayMean(at);
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
    perhaps: (): readonly Unit[] => perhaps,
  };
}
