import { JUDGED, type Judged, SERVICE } from '../../model/inventory.ts';

/** A standard as the fold applies it: criteria that no file has a column for are already left out. */
export interface ItemStandard {
  readonly name: string;
  readonly categories: readonly string[];
  readonly inService: readonly string[];
  readonly life: number | undefined;
  readonly minimum: readonly { readonly field: string; readonly value: number | boolean }[];
  /** The configuration asks for a specification, whether or not files say something of it. */
  readonly specified: boolean;
}

/** A value that a standard asks for at the least, and where a row's values have it. */
export interface Criterion {
  readonly field: string;
  readonly value: number | boolean;
  readonly at: number;
}

/** The values of one row, by the fields that standards ask for. */
export type Values = readonly (number | boolean | undefined)[];

/** How an item in that condition serves under the standard; undefined: not at all. `conditionJudged`: some file says conditions. */
export function serviceOf(
  standard: ItemStandard,
  condition: string | undefined,
  conditionJudged: boolean,
): number | undefined {
  if (condition === undefined) return conditionJudged ? SERVICE.unknown : SERVICE.in;
  if (standard.inService.includes(condition)) return SERVICE.in;
  if (condition === 'stored') return SERVICE.stored;
  return condition === 'on_order' ? SERVICE.onOrder : undefined;
}

const meets = (value: number | boolean, wanted: number | boolean): boolean =>
  typeof wanted === 'boolean' ? value === wanted : (value as number) >= wanted;

/** Is an item with these values too weak? */
export function weakness(criteria: readonly Criterion[], values: Values): Judged {
  let result: Judged = JUDGED.no;
  for (const { at, value: wanted } of criteria) {
    const value = values[at];
    if (value === undefined) result = JUDGED.unknown;
    else if (!meets(value, wanted)) return JUDGED.yes;
  }
  return result;
}

/** The criteria that an item fails, and those of which nobody knows. */
export function reasons(
  criteria: readonly Criterion[],
  values: Values,
  old: Judged,
): { readonly failed: readonly string[]; readonly unknown: readonly string[] } {
  const failed = criteria.filter(({ at, value }) => values[at] !== undefined && !meets(values[at], value));
  const unknown = criteria.filter(({ at }) => values[at] === undefined);
  return {
    failed: [...failed.map(({ field }) => field), ...(old === JUDGED.yes ? ['age'] : [])],
    unknown: [...unknown.map(({ field }) => field), ...(old === JUDGED.unknown ? ['age'] : [])],
  };
}
