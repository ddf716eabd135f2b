import type { NeedOverYears, Running } from './types.ts';

/** Needs in the order of funding: by rank, then by unit, then as they came. */
export const inOrderOfFunding = (needs: readonly NeedOverYears[]): NeedOverYears[] =>
  needs.toSorted((a, b) => compareRanks(a.rank, b.rank) || a.unit.index - b.unit.index);

/** Yearly costs in the order of payment: by code of the unit, then by what is paid. The order of rows decides nothing. */
export const inOrderOfPayment = (running: readonly Running[]): Running[] =>
  running.toSorted((a, b) => compareRanks(placeOf(a), placeOf(b)));

const placeOf = ({ unit, id, item = '' }: Running): Rank => [unit.id, id, item];

type Rank = NeedOverYears['rank'];

function compareRanks(a: Rank, b: Rank): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (one === other) continue;
    if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return a.length - b.length;
}
