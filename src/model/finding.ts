import type { RuleId } from './rules.ts';

/** A cell as a reader hands it over. A CSV's 1.234 is text, a JSON document's is a number. */
export type Cell = string | number | boolean | null;

/** Where something stands: the row is the one that a spreadsheet program shows, the column counts from 1. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly row?: number | undefined;
  /** The line of the text, from 1, where the rows cannot tell it. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly header?: string | undefined;
  readonly field?: string | undefined;
}

/** `file.csv:12`, `file.xlsx [Sheet1]:12`; empty without a file. */
export function placeText(
  place:
    | {
        readonly file: string | null;
        readonly sheet?: string | null | undefined;
        readonly row?: number | null | undefined;
      }
    | undefined,
): string {
  if (!place || place.file === null) return '';
  return `${place.file}${place.sheet ? ` [${place.sheet}]` : ''}${place.row ? `:${place.row}` : ''}`;
}

/** A fault in the data, or an assumption made about it. The sentence is made late, by the locale. */
export interface Finding {
  readonly rule: RuleId;
  readonly place?: Place | undefined;
  readonly value?: Cell | undefined;
  readonly related?: Place | undefined;
  /** How many rows this one finding speaks for; 1 when absent. */
  readonly count?: number | undefined;
  /** Those rows, the first thousands of them; only the place's own when absent. */
  readonly rows?: readonly number[] | undefined;
  readonly params?: Params | undefined;
}

export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Thrown when the job cannot be done: a bad flag, configuration or path. Exit code 2, never a stack trace.
 * Carries one fault or several; the locale makes the sentences.
 */
export class UserError extends Error {
  readonly faults: readonly { readonly key: string; readonly params: Params }[];
  constructor(key: string, params: Params = {}, more: UserError['faults'] = []) {
    super(`${key} ${JSON.stringify(params)}`);
    this.faults = [{ key, params }, ...more];
  }
}
