import { groupBy } from '../../lib/group-by.ts';
import { add, between, type Range } from '../../lib/range.ts';
import type { Running } from '../running.ts';
import type { Upkeep } from '../upkeep.ts';
import type { Move } from './moves.ts';

/** What is kept up where, when the moves have been made: what moved, the machines that last longest, by the unit that took it over. */
export function afterMovesKept(running: readonly Running[], moves: readonly Move[]): readonly Running[] {
  const upkeep = running.flatMap((each) => (each.is === 'item' ? each : []));
  const own = new Map(upkeep.map((each) => [keyOf(each.unit.index, each), each.installed]));
  const going = groupBy(moves, ({ from, item }) => `${from.index} ${item}`);
  const coming = groupBy(moves, ({ to, item }) => `${to.index} ${item}`);
  /** How many of the pieces of the giver are left in the year, of those that went with each move. */
  const takenIn = (giver: Range, from: readonly Move[]): Map<Move, Range> => {
    let left = giver;
    return new Map(
      from.map((move) => {
        const taken = between(
          Math.min(left.low, move.quantity),
          left.high === null ? move.quantity : Math.min(left.high, move.quantity),
        );
        left = less(left, taken);
        return [move, taken];
      }),
    );
  };
  return running.map((each): Running => {
    if (each.is === 'connection') return each;
    const { unit, installed } = each;
    const place = `${unit.index} ${installed.item}`;
    const [gone, came] = [going.get(place) ?? [], coming.get(place) ?? []];
    if (gone.length + came.length === 0) return each;
    const inYear = (year: number): Range => {
      const left = [...takenIn(installed.inYear(year), gone).values()].reduce(less, installed.inYear(year));
      return came.reduce((sum, move) => {
        const giver = own.get(keyOf(move.from.index, each))?.inYear(year);
        const all = going.get(`${move.from.index} ${move.item}`) ?? [];
        const taken = giver && takenIn(giver, all).get(move);
        return taken ? add(sum, taken) : sum;
      }, left);
    };
    return { ...each, installed: { ...installed, inYear } };
  });
}

const keyOf = (unit: number, { id, installed }: Upkeep): string => `${unit} ${installed.item} ${id}`;

/** Both ends of both come from the same pieces. */
const less = (a: Range, b: Range): Range =>
  between(a.low - b.low, a.high === null ? null : a.high - (b.high ?? 0));
