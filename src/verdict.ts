import type { ItemRow } from './intake/items/row.ts';
import type { Verdict } from './model/comparison.ts';
import { SERVICE } from './model/inventory.ts';

/** Whether an item counts under a standard, and if not, what comes first of what speaks against it. */
export function verdictOf({ service, failed, unknown }: ItemRow['judged'][number]): Verdict {
  if (service === undefined) return 'out_of_service';
  if (service === SERVICE.stored) return 'stored';
  if (service === SERVICE.onOrder) return 'on_order';
  if (failed.length > 0) return 'below_standard';
  return unknown.length > 0 || service === SERVICE.unknown ? 'undecided' : 'counts';
}

/** What is not known of an item, its condition among it. */
export const unknownOf = ({ service, unknown }: ItemRow['judged'][number]): readonly string[] =>
  service === SERVICE.unknown ? [...unknown, 'condition'] : unknown;
