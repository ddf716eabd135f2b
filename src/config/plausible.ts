import { z } from 'zod';
import { isSpeed, TABLES } from '../model/tables.ts';
import { amount } from '../model/target.ts';

const bounds = z
  .strictObject({ at_least: z.number().optional(), at_most: z.number().optional() })
  .refine(({ at_least: low, at_most: high }) => low === undefined || high === undefined || low <= high, {
    message: 'bad-order',
  });
export type Bounds = z.infer<typeof bounds>;

/** What is usual where the configuration says nothing else. */
const USUAL = {
  ram_gb: [{ at_least: 0.25, at_most: 256 }, 'at least 0.25, at most 256; asked of computers, desktops, laptops and tablets only'],
  storage_gb: [{ at_least: 4, at_most: 20_000 }, 'at least 4, at most 20000; asked of computers, desktops, laptops and tablets only'],
  year_in_use: [{ at_least: 1990 }, 'at least 1990'],
  purchase_date: [{ at_least: 1990 }, 'the year at least 1990'],
  mbps: [{ at_most: 10_000 }, 'at most 10000; of facts such as internet_mbps too'],
} as const satisfies Record<string, readonly [Bounds, string]>; // biome-ignore format: a table

/**
 * What is usual of money in đồng: a factor of a thousand or a million too much or too little, as where amounts are written in full
 * below "(triệu đồng)", lies beyond.
 */
const USUAL_DONG: Readonly<Record<string, Bounds>> = {
  original_cost: { at_most: 1_000_000_000 },
  residual_value: { at_most: 1_000_000_000 },
  monthly_cost: { at_least: 10_000, at_most: 100_000_000 },
  amount: { at_least: 100_000, at_most: 1_000_000_000_000 },
  price: { at_least: 1_000, at_most: 5_000_000_000 },
};
const inDong = (name: string): string => {
  const { at_least: low, at_most: high } = USUAL_DONG[name] ?? {};
  const each = name === 'original_cost' || name === 'residual_value' ? '; of each of the items of a row' : '';
  const limits = [low && `at least ${low}`, high && `at most ${high}`].filter(Boolean).join(', ');
  return `${limits} where amounts are in VND, or 0${each}`;
};

const usual = bounds.optional();
const numbers = Object.values(TABLES)
  .flatMap((table) => Object.entries(table))
  .filter(([, { kind }]) => kind === 'number' || kind === 'capacity' || kind === 'speed' || kind === 'date')
  .filter(([name], at, all) => all.findIndex(([other]) => other === name) === at);
const fields = numbers.map(([name, { schema }]) => {
  const [limits, said] =
    name in USUAL
      ? USUAL[name as keyof typeof USUAL]
      : [undefined, name in USUAL_DONG ? inDong(name) : 'not asked'];
  const about = `${schema.description}; by default ${said}`;
  return [name, (limits ? bounds.default(limits) : usual).describe(about)] as const;
});

/** What is suspicious, and told as a warning. A date is as large as its year. */
export const plausible = z.strictObject({
  ...(Object.fromEntries(fields) as Record<string, typeof usual>),
  price: usual.describe(`Of a price; by default ${inDong('price')}`),
  items_per_head: z
    .number()
    .positive()
    .default(3)
    .describe('So many computers for each of its people, and 20 more than people, are too many for a unit'),
  change: amount
    .default('40%')
    .describe('Beside --previous: more than this share of what a unit had is a sharp change'),
  change_at_least: z.number().int().min(1).default(5).describe('And so many at least'),
});

/** What is usual; `or_zero`: 0 says that there is none, and is never doubted. */
export type Usual = Bounds & { readonly or_zero?: true };

/**
 * What is said to be usual of a field, of the fact that tells a connection's speed or its rent, or of a `price`. `currency`: of
 * all amounts.
 */
export function usualOf(
  said: z.infer<typeof plausible>,
  name: string,
  currency: string | undefined,
): Usual | undefined {
  const field = isSpeed(name) ? 'mbps' : /_monthly_cost$/.test(name) ? 'monthly_cost' : name;
  const limits: Readonly<Record<string, unknown>> = said;
  if (field !== 'price' && !numbers.some(([known]) => known === field)) return undefined;
  const own = limits[field] as Bounds | undefined;
  if (!Object.hasOwn(USUAL_DONG, field)) return own;
  const asked = own ?? (currency === 'VND' ? USUAL_DONG[field] : undefined);
  return asked && { ...asked, or_zero: true };
}
