import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { Range } from '../../lib/range.ts';
import type { Unit } from '../../model/inventory.ts';
import type { MoveShown } from '../../model/report.ts';
import type { NeedOverYears } from './types.ts';

/** Good items that a unit has beyond what is required of it: surely so many, and at the most. */
export interface Surplus {
  readonly unit: Unit;
  readonly item: string;
  readonly quantity: Range;
}

/** Good items that could go to a sister unit before money is asked for. */
export interface Move {
  readonly item: string;
  readonly from: Unit;
  readonly to: Unit;
  readonly quantity: number;
}

/** Who could give what to whom below the same parent, in the order of their codes: that of rows decides nothing. */
export function movesOf(surpluses: readonly Surplus[], needs: readonly NeedOverYears[]): Move[] {
  const sure = surpluses.filter(({ quantity }) => quantity.low > 0);
  const givers = groupBy(sure, ({ unit, item }) => sistersOf(unit, item));
  const takers = groupBy(
    needs.filter(({ kind, open, unit }) => kind === 'purchase' && open > 0 && unit.parent !== undefined),
    ({ unit, item }) => sistersOf(unit, item),
  );
  const moves: Move[] = [];
  for (const [key, taking] of takers) {
    const giving = [...(givers.get(key) ?? [])].sort(byCode);
    let [giver, left] = [giving.shift(), 0];
    left = giver?.quantity.low ?? 0;
    for (const { unit: to, item, open } of [...taking].sort(byCode)) {
      for (let lacking = open; giver && lacking > 0; ) {
        const quantity = Math.min(lacking, left);
        if (giver.unit !== to) moves.push({ item: item as string, from: giver.unit, to, quantity });
        lacking -= quantity;
        left -= quantity;
        if (left > 0) continue;
        giver = giving.shift();
        left = giver?.quantity.low ?? 0;
      }
    }
  }
  return moves;
}

const byCode = (a: { readonly unit: Unit }, b: { readonly unit: Unit }): number =>
  a.unit.id < b.unit.id ? -1 : 1;

/** Units below one parent, for one item. */
export const sistersOf = (unit: Unit, item: string | undefined): string => `${unit.parent?.index} ${item}`;

/** The needs that are left when the moves have been made: less is lacking here, less is spare there, and what moved grows old here. */
export function afterMoves(needs: readonly NeedOverYears[], moves: readonly Move[]): NeedOverYears[] {
  const left = needs.map((need): Draft => ({ ...need, expiring: new Map(need.expiring) }));
  const of = (unit: Unit, item: string) =>
    left.find((need) => need.kind === 'purchase' && need.unit === unit && need.item === item);
  for (const { item, from, to, quantity } of moves) {
    const [giver, taker] = [of(from, item), of(to, item)];
    if (taker) taker.open -= quantity;
    if (!giver) continue;
    giver.spare = Math.max(0, giver.spare - quantity);
    // The machines that go are those that last longest.
    let open = quantity;
    for (const [year, count] of [...giver.expiring].sort(([a], [b]) => b - a)) {
      if (count <= 0) continue;
      const gone = Math.min(open, count);
      if (gone === 0) break;
      open -= gone;
      giver.expiring.set(year, count - gone);
      taker?.expiring.set(year, (taker.expiring.get(year) ?? 0) + gone);
    }
  }
  return left;
}

/** The moves as the report tells them. `needs`: before any is made; `piece`: what one costs, undefined where a price is missing. */
export const movesShown = (
  moves: readonly Move[],
  needs: readonly NeedOverYears[],
  piece: (need: NeedOverYears) => Minor | undefined,
  money: (minor: Minor) => number,
): MoveShown[] =>
  moves.map(({ item, from, to, quantity }) => {
    const need = needs.find((each) => each.unit === to && each.item === item);
    const each = need && piece(need);
    const saves = each === undefined ? null : money(each * BigInt(quantity));
    const units = { from: from.id, from_name: from.name, to: to.id, to_name: to.name };
    return { item, ...units, quantity, saves };
  });

type Draft = { -readonly [K in keyof NeedOverYears]: NeedOverYears[K] } & {
  readonly expiring: Map<number, number>;
};
