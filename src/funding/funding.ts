import type { Price } from '../config/prices.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { InstalledReader } from '../model/installed.ts';
import type { Inventory, Judged, Unit } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import type { Limit } from '../model/limit.ts';
import type { Where } from '../model/target.ts';

/** What pricing and planning are done with. */
export interface Funding {
  readonly config: Config;
  /** Where each price is written. */
  readonly priceRows: ReadonlyMap<Price, Place>;
  readonly inventory: Inventory;
  holds(unit: Unit, where: Where | undefined): Judged;
  inScope(unit: Unit): boolean;
  /** Good equipment that is there; made when somebody asks. */
  installed(): InstalledReader;
  /** The ceiling that a need stands under on a day, YYYY-MM-DD. */
  limitOf(need: Need, date: string): Limit | undefined;
  /** What is beyond ceilings is asked for as well. */
  readonly beyondCeiling: boolean;
  found(finding: Finding): void;
  /** A text of the configuration in the reader's language. */
  words(text: string | { en: string; vi: string } | undefined, fallback: string): string;
}
