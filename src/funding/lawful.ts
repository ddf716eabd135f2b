import type { Minor, MinorRange } from '../lib/money.ts';
import type { Range } from '../lib/range.ts';
import type { Split } from '../model/judgement.ts';
import type { Limit } from '../model/limit.ts';

/**
 * Which pieces of a need may lawfully be bought. Those that may not are counted once: first those beyond the number (`quantity`),
 * then those in place of machines that are not past their lawful life (`life`); of the others, what they cost above the most
 * that they may cost.
 */
export interface Lawful {
  readonly limit: Limit;
  readonly pieces: Range;
  readonly quantity: Range;
  readonly life: Range;
  /** What a plan has to know beside them, at the least and at the most that may be asked for. */
  readonly ahead: { readonly low: Ahead; readonly high: Ahead };
  /** Of so many lawful pieces those that are too dear, and by how much in all. `excess`: what one costs above a limit. */
  tooDear(
    excess: (limit: Minor) => Minor,
    pieces: Range,
  ): { readonly pieces: Range; readonly amount: MinorRange };
}

/** How a need goes on under its ceiling. */
export interface Ahead {
  /** Places that others leave it. */
  readonly places: number;
  /** Pieces of all needs of the ceiling that are there beyond what it allows, and those of this need that are there. */
  readonly excess: number;
  readonly holding: number;
  /** Pieces of the excess that this need stands for: so many of its own are lost before one more may be bought. */
  readonly overhang: number;
  /** Pieces that may not be replaced yet. */
  readonly early: number;
  /** Machines that may be replaced, and are not yet: nothing is lacking in their place. */
  readonly idle: number;
}

export const isSame = (
  a: Pick<Split, 'quantity' | 'replace'>,
  b: Pick<Split, 'quantity' | 'replace'>,
): boolean => a.quantity === b.quantity && a.replace === b.replace;
