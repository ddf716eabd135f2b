import type { Held } from './baseline/held.ts';
import type { Evidence } from './checks/check.ts';
import type { Assessed } from './checks/figures.ts';
import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import type { CurvePoint } from './funding/schedule/curve.ts';
import type { ItemRow } from './intake/items/row.ts';
import type { Layout } from './intake/layout/layout.ts';
import type { Inventory } from './model/inventory.ts';
import type { Report } from './model/report.ts';
import type { Money } from './money.ts';
import type { PlanYears } from './plan-years.ts';
import type { Source } from './readers/source.ts';

/** Everything a run knows; the report is the part that reporters see. */
export interface Analysis {
  readonly report: Report;
  readonly loaded: LoadedConfig;
  readonly config: Config;
  readonly inventory: Inventory;
  readonly evidence: Evidence;
  readonly targets: readonly Assessed[];
  readonly planned: PlanYears;
  /** Where a baseline is given. */
  readonly held: Held | undefined;
  /** How many are served at each level of yearly money, over the years of the plan or in the budget year alone. */
  curve(): CurvePoint[];
  waysOf: Money['waysOf'];
  payersOf: Money['payersOf'];
  /** The files that were read, and what their tables were taken for. */
  readonly sources: readonly Source[];
  readonly layouts: readonly Layout[];
  /** Reads the files again and tells what becomes of every equipment row. */
  rows(watch: (row: ItemRow) => void): void;
}
