import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import { isKnown, just } from '../../lib/range.ts';
import { cover, lostAt } from './cover.ts';
import { afterMoves, type Move, type Surplus, sistersOf } from './moves.ts';
import type { Ends } from './pairs.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { larger, pathsOf, smaller } from './paths.ts';
import type { NeedOverYears } from './types.ts';
import { sumOf, type Worth, worthOf } from './worth.ts';

/** What is moved for sure before anything is bought, and what else may be. */
export interface Moving {
  readonly moves: readonly Move[];
  readonly surpluses: readonly Surplus[];
}

/** The same where nothing more moves than what surely does. */
export const sureOf = ({ moves, surpluses }: Moving): Moving => ({
  moves,
  surpluses: surpluses.map((each) => ({ ...each, quantity: just(each.quantity.low) })),
});

/** Needs of sister units for one item of which it is not known who has how much to spare, or lacks it. */
export interface OpenSisters {
  /** Of the pairs. */
  readonly keys: ReadonlySet<string>;
  /** The most pieces that may move. */
  readonly moving: number;
}

/** Where all is known of sister units their moves are made; the others are left as they are, and named. */
export function sisters(
  ends: Ends,
  moving: Moving | undefined,
): { readonly ends: Ends; readonly open: readonly OpenSisters[] } {
  if (!moving) return { ends, open: [] };
  const groupOf = ({ unit, item }: Pick<NeedOverYears, 'unit' | 'item'>): string => sistersOf(unit, item);
  const spare = groupBy(moving.surpluses, groupOf);
  const wanting = groupBy(
    pairsOf(ends).filter(({ need }) => need.kind === 'purchase' && spare.has(groupOf(need))),
    ({ need }) => groupOf(need),
  );
  const unknown = [...wanting].filter(
    ([group, pairs]) =>
      !pairs.every((pair) => pair.isKnown) || !spare.get(group)?.every(({ quantity }) => isKnown(quantity)),
  );
  const open = new Map(
    unknown.map(([group, pairs]) => {
      const most = (spare.get(group) ?? []).reduce(
        (sum, { quantity: { high } }) => sum + (high ?? Number.POSITIVE_INFINITY),
        0,
      );
      const lacking = pairs.reduce((sum, pair) => sum + (pair.most[0] ?? 0), 0);
      return [group, { keys: new Set(pairs.map(({ key }) => key)), moving: Math.min(most, lacking) }];
    }),
  );
  const moves = moving.moves.filter(({ to, item }) => !open.has(sistersOf(to, item)));
  const moved = (end: keyof Ends) => ({ ...ends[end], needs: afterMoves(ends[end].needs, moves) });
  return { ends: { low: moved('low'), high: moved('high') }, open: [...open.values()] };
}

/**
 * What sister units need. A piece that moves spares the one what the other may miss later: what comes to be needed does so in any
 * of them, at the price of any, and so many pieces, with all that would follow them, in none.
 */
export function worthOfSisters({ keys, moving }: OpenSisters, pairs: readonly Pair[], ends: Ends): Worth {
  const { years } = ends.low;
  const members = pairs.filter(({ key }) => keys.has(key));
  const paths = members.map((pair) => pathsOf(pair, ends, false));
  const each = (of: 'cheapest' | 'dearest', pick: typeof larger): Minor[] =>
    years.map((_, at) => paths.map((path) => path[of][at] ?? 0n).reduce(pick));
  const mayFall = paths.some((path) => path.mayFall);
  const [cheapest, dearest] = [each('cheapest', smaller), each('dearest', larger)];
  const sum = sumOf(
    paths.map(({ least, most }) =>
      worthOf({
        least: mayFall ? years.map(() => 0) : least,
        most: years.map(() => most.at(-1) ?? 0),
        ...{ cheapest, dearest, mayFall },
      }),
    ),
  );
  const upper = sumOf(
    paths.map(({ least, most }) => worthOf({ least: least.map(() => 0), most, cheapest, dearest, mayFall })),
  );
  if (!mayFall) {
    const spared = BigInt(moving) * (cheapest[0] ?? 0n);
    return { low: larger(0n, sum.low - spared), high: upper.high };
  }
  const lives = Math.max(
    ...members.map(
      ({ need }) =>
        cover(
          years.map(() => 1),
          lostAt(years, need, 'high'),
        ).at(-1) ?? 1,
    ),
  );
  const free = worthOf({ least: years.map(() => 0), most: years.map(() => 1), cheapest, dearest, mayFall });
  const more = BigInt(moving * lives);
  return { low: sum.low + more * free.low, high: upper.high + more * free.high };
}
