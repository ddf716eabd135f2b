import type { RowOf } from './csv.ts';
import type { ViewName } from './view.ts';

/** The columns of a view as a table. */
export const VIEW_COLUMNS = {
  validate: [
    'rule', 'severity', 'file', 'sheet', 'row', 'column', 'cell', 'line', 'header', 'field', 'value', 'rows', 'message', 'fix', 'expected', 'nearest',
    'related_file', 'related_sheet', 'related_row', 'record_table', 'record_key', 'rows_refused', 'targets', 'units', 'amount_low', 'amount_high',
    'fingerprint', 'baseline',
  ],
  gaps: [
    'target', 'unit_id', 'name', 'tier', 'status', 'reason', 'required_low', 'required_high', 'actual_low', 'actual_high',
    'gap_low', 'gap_high', 'share_yes', 'share_no', 'share_unknown', 'share_of', 'blocked',
  ],
  budget: [
    'kind', 'unit_id', 'name', 'tier', 'targets', 'item', 'buy', 'quantity_low', 'quantity_high', 'new_low', 'new_high', 'replace_low', 'replace_high',
    'from_stock_low', 'from_stock_high', 'on_order_low', 'on_order_high', 'unit_price', 'per', 'amount_low', 'amount_high', 'currency', 'year',
    'unfunded', 'short', 'sources', 'when', 'unsure', 'from_start',
  ],
} as const satisfies Record<ViewName, readonly string[]>; // biome-ignore format: lists to be read as one

export type Row<View extends ViewName> = RowOf<(typeof VIEW_COLUMNS)[View][number]>;
