import type { RowOf } from './csv.ts';

/** The columns of an explanation as a table. */
export const EXPLAIN_COLUMNS = [
  'target', 'unit_id', 'kind', 'of_unit_id', 'name', 'value', 'counts', 'why', 'failed', 'unknown', 'file', 'row',
  'year', 'buy', 'quantity', 'unit_price', 'amount', 'unfunded', 'short', 'sources', 'source',
] as const; // biome-ignore format: a list to be read as one
export type ExplainRow = RowOf<(typeof EXPLAIN_COLUMNS)[number]>;
