import type { Params } from '../model/finding.ts';
import type { About, RULE_BOOK } from '../model/rules.ts';
import type { CEILING_ISSUES } from './ceilings.ts';
import type { Format } from './format.ts';
import type { PRICE_LIST_ISSUES } from './price-lists.ts';

/** What the sentence about a finding is made from: its texts already safe and short. */
export interface Said {
  readonly value: string;
  /** As the tables call it. */
  readonly field: string;
  /** As the file heads it; empty where it does not. */
  readonly header: string;
  /** Without a value the row is in no figure. */
  readonly needed: boolean;
  readonly count: number;
  readonly related: string;
  readonly params: Params;
  readonly format: Format;
}
export interface Sentence {
  readonly message: string;
  readonly fix?: string;
}
type Elsewhere = keyof (typeof CEILING_ISSUES)['en'] | keyof (typeof PRICE_LIST_ISSUES)['en'];
/** A sentence for every rule about one thing; those about ceilings and price lists stand with these. */
export type IssuesOf<What extends About> = Readonly<
  Record<Exclude<keyof (typeof RULE_BOOK)[What], Elsewhere>, (said: Said) => Sentence>
>;
/** Why a job cannot be done, by the key of a UserError's fault. */
export type Faults = Readonly<Record<string, (p: Params) => string>>;
