/** One value or a list of them, as a list. */
export const listed = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

type Buy = string | readonly string[];

/** What a target buys to close one unit of its gap in an item; empty where it does not say. */
export const buyFor = (
  { buy }: { readonly buy?: Buy | Readonly<Record<string, Buy>> | undefined },
  item: string,
): readonly string[] =>
  listed(typeof buy === 'object' && !isList(buy) ? buy[item] : buy) as readonly string[];

const isList = (value: object): value is readonly string[] => Array.isArray(value);
