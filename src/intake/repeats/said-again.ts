import { hashOf } from '../../lib/multiset-sum.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Batch } from '../../readers/source.ts';
import type { ItemCells } from '../items/cells.ts';
import type { ItemDoubles } from '../items/doubles.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import type { Columns } from '../rows/record.ts';
import { familyOf } from '../wide/lots.ts';
import type { Again, Repeats } from './again.ts';
import { type RepeatedLists, tableKey } from './lists.ts';
import { roomOf, samenessReader } from './rows.ts';

/** Of an asset that both lists number it is known that it is one. */
const BY_ROW: readonly Again['how'][] = ['rows', 'part', 'copy'];

type OfRow<Result> = (
  unit: Unit,
  batch: Batch,
  record: number,
  cells: ItemCells,
  section: string | undefined,
) => Result;

/** Rows of a list that say what others say. */
export interface SaidAgain {
  /** A row that is known to say again what stands elsewhere. */
  readonly again: OfRow<Again | undefined>;
  /** Takes down what a row says, where which lists repeat others is not known yet. */
  readonly takeDown: OfRow<void>;
  /** Tells a lot that stands twice. */
  readonly tellLot: OfRow<void>;
}

/** What is known of lists as a whole, and of the rows read so far. */
export interface Told {
  readonly doubles: ItemDoubles;
  readonly lists: RepeatedLists | undefined;
  readonly repeats: Repeats | undefined;
}

export function saidAgain(
  layout: Layout,
  columns: Columns,
  rules: IntakeRules,
  { doubles, lists, repeats }: Told,
): SaidAgain {
  const sameness = samenessReader(layout, columns, rules);
  const room = roomOf(layout.table.sheet);
  const ofList = repeats?.lists.get(tableKey(layout.table));
  /** Of lists that share some rows with others: how often each may still come up. */
  const left = new Map<Again, Map<number, number>>();
  const said: OfRow<{ readonly alike: string; readonly all: string }> = (
    _,
    batch,
    record,
    { asset, quantity },
    section,
  ) => {
    const number = asset?.toUpperCase();
    if (number !== undefined) return { alike: number, all: number };
    const { alike, all } = sameness.said(batch, record, quantity as number);
    const { rooms } = sameness.above(section);
    return { alike: `${rooms}\n${alike}`, all: `${rooms}\n${all}` };
  };
  return {
    again(unit, batch, record, cells, section) {
      const again = ofList?.get(unit.index) ?? repeats?.sums.get(unit.index);
      if (!again || (cells.asset !== undefined && BY_ROW.includes(again.how))) return undefined;
      if ('families' in again) return again.families.has(familyOf(cells.kind as string)) ? again : undefined;
      if (again.how !== 'part' && again.how !== 'copy') return again;
      const rows = left.get(again) ?? new Map(again.rows);
      left.set(again, rows);
      const hash = hashOf(unit.index, said(unit, batch, record, cells, section).all);
      const times = rows.get(hash) ?? 0;
      rows.set(hash, times - 1);
      if (again.how === 'part') return times > 0 ? again : undefined;
      if (times <= 0) return { ...again, isOpen: true };
      return again.isCopy ? again : undefined;
    },
    takeDown(unit, batch, record, cells, section) {
      if (!lists) return;
      const { asset, kind, quantity, since } = cells;
      const { all, alike } = said(unit, batch, record, cells, section);
      lists.add(unit.index, all, alike, kind as string, quantity as number, asset !== undefined, since);
    },
    tellLot(unit, batch, record, { asset, quantity }, section) {
      const count = quantity as number;
      if (asset !== undefined || !sameness.isTelling(batch, record, count)) return;
      const lot = sameness.said(batch, record, count).all;
      doubles.isSaid(unit, `${room}\n${sameness.above(section).all}\n${lot}`);
    },
  };
}
