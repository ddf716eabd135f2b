import type { RangeFigure } from './figures.ts';

/**
 * How what one piece costs came about: a price, times the rate of its currency, the factor of an area class and yearly growth; or a
 * share of other parts.
 */
export interface PriceWay {
  /** Of the price; or contingency, maintenance. */
  readonly id: string;
  /** Days of prices on which it is so, YYYY-MM-DD: that of the estimate, and those of plan years. */
  readonly dates: readonly string[];
  readonly when: 'once' | 'yearly';
  /** As it is written, in its own currency; null: none holds, or a share. */
  readonly price: number | null;
  readonly currency: string | null;
  readonly per: string | null;
  readonly rate: { readonly rate: number; readonly date: string; readonly source: string | null } | null;
  /** The area class of the unit, where the price asks for it; null: it does not, or that is not known. */
  readonly area_class: string | null;
  readonly factor: RangeFigure | null;
  /** By so much a year, as a fraction of one, for so many years. */
  readonly growth: { readonly share: number; readonly years: number } | null;
  /** Of contingency and maintenance: such a share, of these parts, which come to so much. */
  readonly share: number | null;
  readonly of: readonly string[];
  readonly of_amount: RangeFigure | null;
  /** What one costs, a month where the price is per month; null: no valid price, or no rate. */
  readonly unit_price: RangeFigure | null;
  readonly per_year: RangeFigure | null;
  readonly source: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}
