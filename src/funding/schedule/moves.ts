import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { Unit } from '../../model/inventory.ts';
import type { NeedOverYears } from './types.ts';

/** Good items that a unit surely has beyond what is required of it. */
export interface Surplus {
  readonly unit: Unit;
  readonly item: string;
  readonly quantity: number;
}

/** Good items that could go to a sister unit before money is asked for. */
export interface Move {
  readonly item: string;
  readonly from: Unit;
  readonly to: Unit;
  readonly quantity: number;
}

/** Who could give what to whom below the same parent, in the order of the inventory. */
export function movesOf(surpluses: readonly Surplus[], needs: readonly NeedOverYears[]): Move[] {
  const givers = groupBy(surpluses, ({ unit, item }) => keyOf(unit, item));
  const takers = groupBy(
    needs.filter(({ kind, open, unit }) => kind === 'purchase' && open > 0 && unit.parent !== undefined),
    ({ unit, item }) => keyOf(unit, item ?? ''),
  );
  const moves: Move[] = [];
  for (const [key, taking] of takers) {
    const giving = [...(givers.get(key) ?? [])].sort((a, b) => a.unit.index - b.unit.index);
    let [giver, left] = [giving.shift(), 0];
    left = giver?.quantity ?? 0;
    for (const { unit: to, item, open } of [...taking].sort((a, b) => a.unit.index - b.unit.index)) {
      for (let lacking = open; giver && lacking > 0; ) {
        const quantity = Math.min(lacking, left);
        if (giver.unit !== to) moves.push({ item: item as string, from: giver.unit, to, quantity });
        lacking -= quantity;
        left -= quantity;
        if (left > 0) continue;
        giver = giving.shift();
        left = giver?.quantity ?? 0;
      }
    }
  }
  return moves;
}

const keyOf = (unit: Unit, item: string): string => `${unit.parent?.index} ${item}`;

/** The needs that are left when the moves have been made: less is lacking here, and less is spare there. */
export const afterMoves = (needs: readonly NeedOverYears[], moves: readonly Move[]): NeedOverYears[] =>
  needs.map((need) => {
    if (need.kind !== 'purchase') return need;
    const sum = (own: (move: Move) => Unit): number =>
      moves.reduce(
        (all, move) => (move.item === need.item && own(move) === need.unit ? all + move.quantity : all),
        0,
      );
    const [got, gave] = [sum(({ to }) => to), sum(({ from }) => from)];
    return got + gave === 0
      ? need
      : { ...need, open: need.open - got, spare: Math.max(0, need.spare - gave) };
  });

/** What buying the moved pieces would cost; undefined where a price is missing. */
export const savedBy = (
  { to, item, quantity }: Move,
  needs: readonly NeedOverYears[],
  piece: (need: NeedOverYears) => Minor | undefined,
): Minor | undefined => {
  const need = needs.find((each) => each.unit === to && each.item === item);
  const each = need && piece(need);
  return each === undefined ? undefined : each * BigInt(quantity);
};
