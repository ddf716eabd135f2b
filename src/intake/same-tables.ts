import { MultisetSum } from '../lib/multiset-sum.ts';
import type { Findings } from './findings.ts';
import type { Layout } from './layout.ts';
import { roomOf } from './repeated-rows.ts';
import { headerPlace } from './table.ts';

/** Takes down what a row says; `told`: that another says the same has been said. */
export type TakeDown = (unit: number, said: string, told: boolean) => void;

/**
 * Tells lists of different files that say the same in all their rows, in whatever order: one list, sent in two formats. Of
 * single machines, which are often alike, only whole lists can tell.
 */
export class SameTables {
  readonly #first = new Map<string, Layout>();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Reads a table by `use`, and tells where one before it says the same. */
  read<Result>(layout: Layout, use: (takeDown: TakeDown) => Result): Result {
    const sum = new MultisetSum();
    let isNew = false;
    const result = use((unit, said, told) => {
      sum.add(unit, said);
      isNew ||= !told;
    });
    const first = this.#first.get(sum.key);
    if (!first) this.#first.set(sum.key, layout);
    else if (isNew && first.table.file !== layout.table.file && !areOfTwoRooms(first, layout)) {
      this.#findings.add({
        rule: 'duplicate-row',
        place: headerPlace(layout.table),
        related: headerPlace(first.table),
        params: { table: 'equipment', rows: sum.count },
      });
    }
    return result;
  }
}

function areOfTwoRooms(one: Layout, other: Layout): boolean {
  const [first, second] = [roomOf(one.table.sheet), roomOf(other.table.sheet)];
  return first !== '' && second !== '' && first !== second;
}
