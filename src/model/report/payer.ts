/** A source that may pay for a unit: what for, how much, and what is there for it. Money is in units of the currency. */
export interface Payer {
  readonly source: string;
  readonly name: string;
  /** The largest share of a cost that it pays, as a fraction of one; null: all of it. */
  readonly share: number | null;
  /** Only what is bought, or only running costs; null: both. */
  readonly only: 'once' | 'yearly' | null;
  /** Only these items or prices; none: all. */
  readonly items: readonly string[];
  readonly ceiling_per_unit: number | null;
  readonly carry_over: boolean;
  /** Money of it for whomever it serves, and the most that it pays, by year. */
  readonly amounts: readonly InYear[];
  readonly ceilings: readonly InYear[];
  /** Money of it that the unit, or one above it, holds: of a row of allocations, or a flat grant, which has no row. */
  readonly held: readonly (InYear & {
    readonly unit_id: string;
    readonly file: string | null;
    readonly sheet: string | null;
    readonly row: number | null;
  })[];
}

interface InYear {
  readonly year: number;
  readonly amount: number;
}
