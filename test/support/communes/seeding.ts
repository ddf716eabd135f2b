import type { RuleId } from '../../../src/model/rules.ts';
import type { TableName } from '../../../src/model/tables.ts';
import { type Draft, type Line, type Spot, spotOf, type TableDraft, tableOf } from './draft.ts';
import type { Random } from './random.ts';

/** What has to be told of a fault, and where: in the file that it was seeded in, or in the list of communes. */
export interface ToTell extends Spot {
  readonly rule: RuleId;
  readonly inRoster?: true;
}

/** One draft while faults are seeded in it; what one fault has touched, no other touches. */
export interface Seeding {
  readonly draft: Draft;
  readonly random: Random;
  /** False where it was claimed before. */
  claim(...things: readonly unknown[]): boolean;
  isFree(thing: unknown): boolean;
}

export function seedingOf(draft: Draft, random: Random): Seeding {
  const claimed = new Set<unknown>();
  return {
    draft,
    random,
    isFree: (thing) => !claimed.has(thing),
    claim(...things) {
      if (things.some((thing) => claimed.has(thing))) return false;
      for (const thing of things) claimed.add(thing);
      return true;
    },
  };
}

/** A way to go wrong. `seed` changes a draft and says what has to be told; undefined where the draft gives no occasion. */
export interface Fault {
  readonly what: string;
  readonly seed: (seeding: Seeding) => readonly ToTell[] | undefined;
  /** The file is lost with it: nothing else is seeded in it, and so many files at most have it. */
  readonly most?: number;
}

/** A line of a table that no fault has touched, claimed. Scanners are counted in two places: they stay as they are. */
export function freeLine(
  { random, claim, isFree }: Seeding,
  table: TableDraft,
  fits: (line: Line) => boolean = () => true,
): Line | undefined {
  if (!isFree(table)) return undefined;
  const lines = table.body.filter((line) => isFree(line) && !line.cells.includes('Máy scan') && fits(line));
  if (lines.length === 0) return undefined;
  const line = random.pick(lines);
  claim(line);
  return line;
}

/** A table with all of some columns. */
export function tableWith(
  { draft }: Seeding,
  kind: TableName,
  ...fields: readonly string[]
): TableDraft | undefined {
  const table = tableOf(draft, kind);
  return table && fields.every((field) => table.fields.includes(field)) ? table : undefined;
}

/**
 * Where a figure cannot be read, its sum is unknown, and nothing can be said of the total below it: of one table only one of
 * the two is wrong. True where there is no total, or it is left alone from now on.
 */
export const keepsSum = ({ claim }: Seeding, { total }: TableDraft): boolean =>
  total === undefined || claim('sum');

export const told = (rule: RuleId, table: TableDraft, line: Line, field?: string): ToTell => ({
  rule,
  ...spotOf(table, line, field),
});
