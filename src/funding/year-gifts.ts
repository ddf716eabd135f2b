import type { MinorRange } from '../lib/money.ts';
import { type Allocation, ancestors, subtree, type Unit } from '../model/inventory.ts';
import { type Costs, costOf, type Funding, type Line } from './estimate.ts';

/** What a gift does for a line. */
export interface Use {
  readonly line: Line;
  /** Pieces at each end of what is known. */
  readonly pieces: { readonly low: number; readonly high: number };
  readonly used: MinorRange;
}

/** What is given in kind in a year, and what it does. */
export interface YearGifts {
  readonly uses: readonly Use[];
  readonly bySource: ReadonlyMap<string, { item: string; given: number; used: number }[]>;
}

/** Hands out what is given in kind in the year: to the unit that got it, then to those below it, in the order of the inventory. */
export function giveInKind({ inventory, inScope }: Funding, costs: Costs, year: number): YearGifts {
  const open = new Map<Line, { low: number; high: number }>();
  for (const line of costs.lines) {
    if (line.kind === 'purchase') {
      open.set(line, { low: line.quantity.low, high: line.quantity.high ?? Number.MAX_SAFE_INTEGER });
    }
  }
  const byUnit = new Map<Unit, Line[]>();
  for (const line of open.keys()) byUnit.set(line.unit, [...(byUnit.get(line.unit) ?? []), line]);
  const uses: Use[] = [];
  const bySource = new Map<string, { item: string; given: number; used: number }[]>();
  const gifts = inventory.allocations.filter(
    (each): each is Allocation & { item: string; quantity: number } =>
      each.item !== undefined && each.year === year && each.status === 'planned' && inScope(each.unit),
  );
  // What a unit itself was given serves it before what those above it were given, whatever the order of the rows.
  const depth = (unit: Unit): number => ancestors(unit).length;
  for (const { unit, source, item, quantity } of gifts.sort((a, b) => depth(b.unit) - depth(a.unit))) {
    let [low, high] = [quantity, quantity];
    let used = 0;
    // Lines of one need (a set and its licence) are all served by the same piece.
    const served = new Map<Line['of'], { low: number; high: number }>();
    for (const line of subtree(unit).flatMap((each) => byUnit.get(each) ?? [])) {
      if (line.item !== item && line.buy !== item) continue;
      const left = open.get(line) as { low: number; high: number };
      const before = served.get(line.of);
      const take = before ?? { low: Math.min(low, left.low), high: Math.min(high, left.high) };
      if (take.low === 0 && take.high === 0) continue;
      open.set(line, { low: left.low - take.low, high: left.high - take.high });
      const sure = line.quantity.low === line.quantity.high;
      const known = sure ? Math.min(take.low, take.high) : 0;
      uses.push({
        line,
        pieces: take,
        used: {
          known: line.part.dearest ? 0n : costOf(line, known, 'low'),
          low: costOf(line, take.low, 'low'),
          high: costOf(line, take.high, 'high'),
        },
      });
      if (before) continue;
      served.set(line.of, take);
      [low, high] = [low - take.low, high - take.high];
      used += known;
    }
    const list = bySource.get(source) ?? [];
    const same = list.find((each) => each.item === item);
    if (same) {
      same.given += quantity;
      same.used += used;
    } else list.push({ item, given: quantity, used });
    bySource.set(source, list);
  }
  return { uses, bySource };
}
