/** The members of `of` add up to at least `low` and at most `high` (null: to anything more). Whole, at least 0. */
export interface Sum {
  readonly of: readonly number[];
  readonly low: number;
  readonly high: number | null;
}

/** The least and the most that the chosen members can add up to; `high` null where there is no upper bound. */
export interface Extremes {
  least(chosen: readonly boolean[]): number;
  most(chosen: readonly boolean[]): number | null;
}

/**
 * Rows are whole numbers over one denominator (Edmonds' pivoting: every division is without rest), so that no
 * figure is ever rounded. Each row has `size` columns and its right side; `basis` names the column a row solves for.
 */
interface Tableau {
  rows: Float64Array[];
  basis: number[];
  denominator: number;
}

const ARTIFICIAL = -1;

/**
 * What sums allow their members, which are `members` unknown numbers from 0 up; undefined where they contradict each
 * other. The bounds are those of the linear programme, rounded inwards to whole numbers: never tighter than the truth.
 */
export function extremes(members: number, sums: readonly Sum[]): Extremes | undefined {
  const start = feasible(members, equations(members, sums));
  if (start === undefined) return undefined;
  return {
    least: (chosen) => Math.ceil(0 - (optimum(start, chosen, -1) as number)),
    most: (chosen) => {
      const value = optimum(start, chosen, 1);
      return value === null ? null : Math.floor(value);
    },
  };
}

/** One row for each bound, with a column that takes up what is left of it. */
function equations(members: number, sums: readonly Sum[]): Float64Array[] {
  const bounds = sums.flatMap(({ of, low, high }) =>
    low === high
      ? [{ of, bound: low, slack: 0 }]
      : [
          ...(low > 0 ? [{ of, bound: low, slack: -1 }] : []),
          ...(high === null ? [] : [{ of, bound: high, slack: 1 }]),
        ],
  );
  const size = members + bounds.filter(({ slack }) => slack !== 0).length;
  let next = members;
  return bounds.map(({ of, bound, slack }) => {
    const row = new Float64Array(size + 1);
    for (const member of of) row[member] = 1;
    if (slack !== 0) row[next++] = slack;
    row[size] = bound;
    return row;
  });
}

/** Any solution to start from: what each row lacks is made up by a number of its own, and all of these go down to 0. */
function feasible(members: number, rows: Float64Array[]): Tableau | undefined {
  const size = (rows[0]?.length ?? members + 1) - 1;
  const tableau: Tableau = { rows, basis: rows.map(() => ARTIFICIAL), denominator: 1 };
  const lacking = new Float64Array(size + 1);
  for (const row of rows) for (let index = 0; index <= size; index++) lacking[index]! += row[index] as number;
  raise(tableau, lacking);
  if ((lacking[size] as number) > 0) return undefined;
  // A row that still has its own number is 0 = 0, or is solved by any column that is in it.
  const kept: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (tableau.basis[at] === ARTIFICIAL) {
      const row = rows[at] as Float64Array;
      const column = row.findIndex((value, index) => index < size && value !== 0);
      if (column < 0) continue;
      if ((row[column] as number) < 0) rows[at] = row.map((value) => 0 - value);
      pivot(tableau, at, column);
    }
    kept.push(at);
  }
  return {
    rows: kept.map((at) => rows[at] as Float64Array),
    basis: kept.map((at) => tableau.basis[at] as number),
    denominator: tableau.denominator,
  };
}

/** The most that `sign` times the chosen members can add up to; null where there is no bound. */
function optimum(start: Tableau, chosen: readonly boolean[], sign: 1 | -1): number | null {
  if (!chosen.includes(true)) return 0;
  const size = (start.rows[0]?.length ?? chosen.length + 1) - 1;
  const tableau: Tableau = {
    rows: start.rows.map((row) => row.slice()),
    basis: [...start.basis],
    denominator: start.denominator,
  };
  const gains = new Float64Array(size + 1);
  chosen.forEach((is, column) => {
    if (is) gains[column] = sign * start.denominator;
  });
  start.rows.forEach((row, at) => {
    if (!chosen[start.basis[at] as number]) return;
    for (let index = 0; index <= size; index++) gains[index]! -= sign * (row[index] as number);
  });
  if (!raise(tableau, gains)) return null;
  return (0 - (gains[size] as number)) / tableau.denominator;
}

/**
 * Raises what the goal adds up to as far as it goes; false where there is no end. The goal is a row: what raising each
 * column brings, and on the right side what is reached, negated. The first column that brings something is raised
 * (Bland's rule), so that it cannot go in circles.
 */
function raise(tableau: Tableau, goal: Float64Array): boolean {
  const size = goal.length - 1;
  for (let column = 0; column < size; column++) {
    if ((goal[column] as number) <= 0) continue;
    const at = tightest(tableau, column);
    if (at < 0) return false;
    pivot(tableau, at, column, goal);
    column = -1;
  }
  return true;
}

/** The row that stops the column's growth first, -1 where none does. */
function tightest({ rows, basis }: Tableau, column: number): number {
  let best = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Float64Array;
    if ((row[column] as number) <= 0) continue;
    const other = rows[best];
    const size = row.length - 1;
    const ahead = other
      ? (row[size] as number) * (other[column] as number) - (other[size] as number) * (row[column] as number)
      : -1;
    if (ahead < 0 || (ahead === 0 && (basis[at] as number) < (basis[best] as number))) best = at;
  }
  return best;
}

/** Solves the row for the column, and puts that into all other rows. */
function pivot(tableau: Tableau, at: number, column: number, goal?: Float64Array): void {
  const solved = tableau.rows[at] as Float64Array;
  const by = solved[column] as number;
  const put = (row: Float64Array): void => {
    const factor = row[column] as number;
    if (factor === 0 && by === tableau.denominator) return;
    for (let index = 0; index < row.length; index++) {
      row[index] = ((row[index] as number) * by - factor * (solved[index] as number)) / tableau.denominator;
    }
  };
  for (const row of tableau.rows) if (row !== solved) put(row);
  if (goal) put(goal);
  tableau.denominator = by;
  tableau.basis[at] = column;
}
