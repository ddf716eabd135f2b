import type { Params } from '../model/finding.ts';
import type { Format } from './format.ts';

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
/** Why a job cannot be done, by the key of a UserError's fault. */
export type Faults = Readonly<Record<string, (p: Params) => string>>;
