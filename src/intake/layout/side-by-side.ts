import { foldText } from '../../lib/fold-text.ts';
import { withMeasures } from '../headers/cells-below.ts';
import { readHeader } from '../headers/index.ts';
import type { Table } from '../table.ts';

const OF_UNITS: readonly string[] = ['unit_id', 'name'];

/**
 * Whether two tables stand beside each other under one row of headings: that of units once more, and another one as far behind its
 * first. Returns the first heading of units.
 */
export function sideBySide(table: Table): string | undefined {
  const { paths } = table;
  const leaves = paths.map((path) => foldText(path.at(-1) ?? ''));
  for (const [column, leaf] of leaves.entries()) {
    const again = leaf === '' ? -1 : leaves.indexOf(leaf, column + 1);
    if (again < 0 || !isOfUnits(paths[column]?.at(-1) as string)) continue;
    // Each kind of item may have its measure beside its number.
    if (withMeasures(table, [column, again]).length > 0) continue;
    const offset = again - column;
    const others = leaves.filter(
      (other, at) => at !== column && other !== '' && leaves[at + offset] === other && at + offset !== again,
    );
    if (others.length > 0) return paths[column]?.at(-1);
  }
  return undefined;
}

function isOfUnits(heading: string): boolean {
  return (['units', 'equipment'] as const).some((table) => {
    const meaning = readHeader(table, [heading])?.meaning;
    return meaning?.is === 'field' && OF_UNITS.includes(meaning.field);
  });
}
