import { groupBy } from '../lib/group-by.ts';
import type { MinorRange } from '../lib/money.ts';
import { type Allocation, ancestors, subtree, type Unit } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { lawfulPrice } from './beyond.ts';
import { type Costs, costOf, type Line } from './estimate.ts';
import type { Funding } from './funding.ts';

interface Pieces {
  readonly low: number;
  readonly high: number;
}

/** What a gift does for a line. */
export interface Use {
  readonly line: Line;
  /** Pieces at each end of what is known. */
  readonly pieces: Pieces;
  readonly used: MinorRange;
}

/** What is given in kind in a year, and what it does. */
export interface YearGifts {
  readonly uses: readonly Use[];
  readonly bySource: ReadonlyMap<string, { item: string; given: number; used: number }[]>;
}

/** Hands out what is given in kind in the year: to the unit that got it, then to those below it, in the order of the inventory. */
export function giveInKind({ inventory, inScope }: Funding, costs: Costs, year: number): YearGifts {
  const open = new Map<Line, Pieces>();
  for (const line of costs.lines) {
    if (line.kind === 'purchase') {
      open.set(line, { low: line.quantity.low, high: line.quantity.high ?? Number.MAX_SAFE_INTEGER });
    }
  }
  const byUnit = groupBy(open.keys(), ({ unit }) => unit);
  const uses: Use[] = [];
  const bySource = new Map<string, { item: string; given: number; used: number }[]>();
  const gifts = inventory.allocations.filter(
    (each): each is Allocation & { item: string; quantity: number } =>
      each.item !== undefined && each.year === year && each.status === 'planned' && inScope(each.unit),
  );
  // What a unit itself was given serves it before what those above it were given, whatever the order of the rows.
  const depth = (unit: Unit): number => ancestors(unit).length;
  for (const { unit, source, item, quantity } of gifts.sort((a, b) => depth(b.unit) - depth(a.unit))) {
    const lines = subtree(unit).flatMap((each) => byUnit.get(each) ?? []);
    // With a piece comes all that is bought with it (a set and its installation), but not what is paid for it every year.
    const serves = ({ item: of, of: need, buy, part }: Line): boolean =>
      buy === item || ((of === item || need.buy[0] === item) && part.when === 'once');
    const needs = [...groupBy(lines.filter(serves), ({ of }) => of).values()] as unknown as Served[];
    const handOut = (end: 'low' | 'high'): ReadonlyMap<Need, number> => {
      let left = quantity;
      return new Map(
        inTurn(needs, costs, end).map(([line]) => {
          const take = Math.min(left, open.get(line)?.[end] ?? 0);
          left -= take;
          return [line.of, take];
        }),
      );
    };
    const [fewest, most] = [handOut('low'), handOut('high')];
    let used = 0;
    for (const served of needs) {
      const [{ of: need }] = served;
      const pieces = { low: fewest.get(need) ?? 0, high: most.get(need) ?? 0 };
      if (pieces.low === 0 && pieces.high === 0) continue;
      const known = isSure(served[0]) ? Math.min(pieces.low, pieces.high) : 0;
      used += known;
      for (const line of served) {
        const left = open.get(line) as Pieces;
        open.set(line, { low: left.low - pieces.low, high: left.high - pieces.high });
        uses.push({
          line,
          pieces,
          used: {
            known: line.part.dearest ? 0n : costOf(line, known, 'low'),
            low: costOf(line, pieces.low, 'low'),
            high: costOf(line, pieces.high, 'high'),
          },
        });
      }
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

/** Lines of one need. */
type Served = readonly [Line, ...Line[]];

const isSure = ({ quantity }: Line): boolean => quantity.low === quantity.high;

/**
 * Needs in the order in which a gift serves them. Within a unit of which it is not known what it lacks, what comes first is not known
 * either: at the least need the gift takes the place of what is dearest, at the most of what is cheapest.
 */
function inTurn(needs: readonly Served[], costs: Costs, end: 'low' | 'high'): readonly Served[] {
  const worth = (lines: readonly Line[]): bigint =>
    lines.reduce((sum, line) => sum + lawfulPrice(line, costs, end), 0n);
  return [...groupBy(needs, ([{ unit }]) => unit).values()].flatMap((own) => {
    if (own.length === 1 || own.every(([line]) => isSure(line))) return own;
    const priced = own.map((lines) => ({ lines, price: worth(lines) }));
    const order = (a: bigint, b: bigint): number => (a === b ? 0 : a < b === (end === 'high') ? -1 : 1);
    return priced.sort((a, b) => order(a.price, b.price)).map(({ lines }) => lines);
  });
}
