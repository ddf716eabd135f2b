import { groupBy } from '../lib/group-by.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { Pair } from './crosswalk-file.ts';

/** Tells the code that one without its zeros is meant for, where it is none itself and only one can be meant: 97 is 00097. */
export function zerosReader(ids: readonly string[]): (id: string) => string | undefined {
  const known = new Set(ids);
  const bare = groupBy(ids, (id) => id.replace(/^0+(?=.)/, ''));
  return (id) => {
    if (known.has(id) || !/^[1-9]\d*$/.test(id)) return undefined;
    const [meant, ...others] = bare.get(id) ?? [];
    return others.length === 0 ? meant : undefined;
  };
}

/** Collects codes that were put right: one finding for all of a kind. */
export class Repairs {
  readonly #first = new Map<string, Finding & { count: number }>();

  add(kind: string, value: string, unit: string, place?: Place): void {
    const first = this.#first.get(kind);
    if (first) first.count++;
    else
      this.#first.set(kind, {
        rule: 'unit-code-repaired',
        value,
        params: { unit },
        ...(place && { place }),
        count: 1,
      });
  }

  get findings(): readonly Finding[] {
    return [...this.#first.values()];
  }
}

export type Side = 'before' | 'after';
export type Zeros = Readonly<Record<Side, ReturnType<typeof zerosReader>>>;

/** The pairs with the zeros that a spreadsheet program has taken from their codes. */
export function repaired(pairs: readonly Pair[], zeros: Zeros, repairs: Repairs): Pair[] {
  const mended = (side: Side, pair: Pair): string => {
    const meant = zeros[side](pair[side]);
    if (meant !== undefined) repairs.add(`pair ${side}`, pair[side], meant, pair.place);
    return meant ?? pair[side];
  };
  return pairs.map((pair) => ({ ...pair, before: mended('before', pair), after: mended('after', pair) }));
}

/** Units of which one of the two inventories has the code without its zeros. */
export function sameButZeros(
  before: readonly string[],
  after: readonly string[],
  zeros: Zeros,
  repairs: Repairs,
): { before: string; after: string }[] {
  const own = { before: new Set(before), after: new Set(after) };
  const linked = (side: Side, other: Side): { id: string; meant: string }[] =>
    [...own[side]].flatMap((id) => {
      const meant = own[other].has(id) ? undefined : zeros[other](id);
      if (meant === undefined || !own[other].has(meant) || own[side].has(meant)) return [];
      repairs.add(side, id, meant);
      return [{ id, meant }];
    });
  return [
    ...linked('before', 'after').map(({ id, meant }) => ({ before: id, after: meant })),
    ...linked('after', 'before').map(({ id, meant }) => ({ before: meant, after: id })),
  ];
}
