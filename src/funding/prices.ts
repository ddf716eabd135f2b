import type { Price } from '../config/prices.ts';
import type { Config } from '../config/schema.ts';
import { type Minor, minorDigits } from '../lib/money.ts';
import { exact, parseRational, plus, type Rational, rational, times } from '../lib/rational.ts';
import type { Finding } from '../model/finding.ts';
import { factOf, type Unit } from '../model/inventory.ts';
import { validOn } from '../model/validity.ts';
import type { Funding } from './funding.ts';

/** Which quote of a price is meant: what it says, or the end of its range. */
export type Quote = 'price' | 'lowest' | 'highest';
const QUOTES = ['price', 'lowest', 'highest'] as const satisfies readonly Quote[];
/** What one costs, by quote. */
export type Quotes = Readonly<Record<Quote, Minor>>;

/** One thing that is paid for a piece: a price, or what follows from it. */
export interface Part {
  /** Id of the price, `contingency` or `maintenance`. */
  readonly id: string;
  /** Paid when it is bought, or in every year in which it is there. */
  readonly when: 'once' | 'yearly';
  /** The price that was used; undefined for what follows from others, and where none holds. */
  readonly price: Price | undefined;
  /** What one costs, a month where the price is per month; undefined where that is not known. */
  readonly one: Quotes | undefined;
  /** What a piece costs; where yearly, a year. */
  readonly each: Quotes | undefined;
  /** What a piece costs above that, where it may cost so much at most; absent where no quote is above. */
  readonly above?: Quotes;
  /** The same where it costs most, of a unit whose area class is not known: it costs what stands above at the least. */
  readonly dearest?: AtMost;
}
type AtMost = Pick<Part, 'each' | 'above'>;

/** What a piece costs at one end of what is known of its unit. */
export const atEnd = (part: Part, end: 'low' | 'high'): AtMost =>
  end === 'high' ? (part.dearest ?? part) : part;

/** One of several parts, and nobody knows which: the cheapest at the low end, the dearest at the high one. Known where all are. */
export function eitherOf(parts: readonly [Part, ...Part[]]): Part {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const ends = (['low', 'high'] as const).map((end) => parts.flatMap((part) => atEnd(part, end).each ?? []));
  const [low, high] = ends as [Quotes[], Quotes[]];
  if (low.length < parts.length) return { ...first, each: undefined };
  const most = inQuotes((quote) => high.map((each) => each[quote]).reduce((a, b) => (a > b ? a : b)));
  const each = inQuotes((quote) => low.map((own) => own[quote]).reduce(least));
  const { dearest: _, ...part } = first;
  return QUOTES.every((quote) => each[quote] === most[quote])
    ? { ...part, each }
    : { ...part, each, dearest: { each: most } };
}

/** The price of a piece; undefined where it is not known, or not to the last coin. */
export const exactPrice = ({ each, dearest }: Part): Minor | undefined =>
  dearest === undefined ? each?.price : undefined;

/** What the price that holds on a day is multiplied by, beside the factor of an area class. */
export interface Course {
  readonly price: Price;
  /** Of its currency, where that is another one; undefined where none holds as well. */
  readonly rate: Rate | undefined;
  /** For so many years it has grown. */
  readonly years: number;
}
type Rate = Config['rates'][string][number];

/** What pieces cost, on which day, where. */
export interface PriceBook {
  /** How the price that holds on the date, YYYY-MM-DD, comes to what it is then. */
  course(id: string, date: string): Course | undefined;
  /** The price that holds on the date, YYYY-MM-DD; undefined where none does, and that is said once. */
  on(id: string, date: string): Price | undefined;
  /**
   * All that is paid for a piece of one thing, or of several that are bought together, and of what comes with them. `most`: what
   * each thing itself may cost; what follows from the prices then follows from what is left of them.
   */
  parts(buys: readonly string[], unit: Unit, date: string, most?: Minor): readonly Part[];
}

const MONTHS: Readonly<Record<string, bigint>> = { month: 12n, year: 1n };

/**
 * Reads prices by date. `baseDate`: the day that prices without a later date hold on; they grow from its year on.
 * Findings: a price that does not hold, several that do, a currency without a rate, a unit whose area class is not known.
 */
export function priceBook(
  { config, priceRows, found }: Pick<Funding, 'config' | 'priceRows' | 'found'>,
  baseDate: string,
): PriceBook {
  const digits = minorDigits(config.currency);
  const growth = config.costs.price_growth === undefined ? undefined : fraction(config.costs.price_growth);
  const said = new Set<string>();
  const say = (finding: Finding): void => {
    const key = `${finding.rule} ${finding.params?.buy} ${finding.params?.date}`;
    if (!said.has(key)) found(finding);
    said.add(key);
  };
  const on = remembered((id: string, date: string) => holdingOn(id, config.prices[id], date, priceRows, say));

  // A price that does not hold is said even where nothing is bought for it: it will be missed later.
  for (const id of Object.keys(config.prices)) on(id, baseDate);

  const isForeign = ({ currency }: Price): boolean => currency !== undefined && currency !== config.currency;
  const course = (id: string, date: string): Course | undefined => {
    const price = on(id, date);
    if (!price) return undefined;
    const rates = isForeign(price) ? config.rates[price.currency as string] : undefined;
    const rate = rates
      ?.filter((each) => each.date <= date)
      .sort(byDate)
      .at(-1);
    const from = [baseDate, price.valid_from ?? ''].sort().at(-1) as string;
    // A price that says until when it holds does not grow before that.
    const isGrowing = growth !== undefined && price.valid_to === undefined;
    const years = isGrowing ? Math.max(0, Number(date.slice(0, 4)) - Number(from.slice(0, 4))) : 0;
    return { price, rate, years };
  };

  const worth = remembered((id: string, date: string, ofArea: string): Quotes | undefined => {
    const made = course(id, date);
    if (!made) return undefined;
    const { price, rate, years } = made;
    let factor = exact(Number(ofArea));
    if (isForeign(price)) {
      if (!rate) {
        say({
          rule: 'rate-missing',
          place: priceRows.get(price),
          params: { buy: id, currency: price.currency, date },
        });
        return undefined;
      }
      factor = times(factor, exact(rate.rate));
    }
    for (let year = 0; growth && year < years; year++) factor = times(factor, plus(rational(1n), growth));
    const [lowest, highest] = price.range ?? [price.price, price.price];
    return inQuotes((quote) =>
      rounded(times(exact({ price: price.price, lowest, highest }[quote]), factor), digits),
    );
  });

  const known = new Map<string, readonly Part[]>();
  return {
    on,
    course,
    parts(buys, unit, date, most) {
      const area = factOf(unit, 'area_class')?.value;
      // Thousands of units have one area class, and a plan asks for them year by year.
      const key = `${buys.join('\n')}\n${date}\n${area}\n${most}`;
      const before = known.get(key);
      if (before) return before;
      const ids = withCompanions(buys, (id) => on(id, date)?.with);
      const open = area === undefined ? ids.filter((id) => on(id, date)?.area_factors) : [];
      for (const buy of open)
        say({ rule: 'area-class-unknown', place: unit.place, params: { buy, unit: unit.id } });
      const made = (factorOf: (price: Price) => number): readonly Part[] => {
        const bought = ids.map((id): Part => {
          const price = on(id, date);
          const one = price && worth(id, date, String(factorOf(price)));
          const months = MONTHS[price?.per ?? ''];
          const each = one && inQuotes((quote) => one[quote] * (months ?? 1n));
          return { id, when: months === undefined ? 'once' : 'yearly', price, one, each };
        });
        const whole = [...bought, ...following(bought, config.costs)];
        return most === undefined ? whole : upTo(most, { buys, bought, whole, costs: config.costs });
      };
      const parts =
        open.length === 0
          ? made(({ area_factors: factors }) => factors?.[String(area)] ?? 1)
          : ranging(
              made((price) => Math.min(...factorsOf(price))),
              made((price) => Math.max(...factorsOf(price))),
            );
      known.set(key, parts);
      return parts;
    },
  };
}

/** Those that may hold where the area class is not known: a class without a factor is one of them. */
export const factorsOf = ({ area_factors: factors = {} }: Price): number[] => [1, ...Object.values(factors)];

/** The parts at their least, each with what it comes to at most where that is more. */
const ranging = (least: readonly Part[], most: readonly Part[]): readonly Part[] =>
  least.map((part, at) => {
    const { each, above } = most[at] as Part;
    const isMore = QUOTES.some(
      (quote) => each?.[quote] !== part.each?.[quote] || above?.[quote] !== part.above?.[quote],
    );
    return isMore ? { ...part, dearest: above ? { each, above } : { each } } : part;
  });

/** What is left of the parts where a thing that is bought, and not what comes with it, may cost so much at most. */
function upTo(
  most: Minor,
  {
    buys,
    bought,
    whole,
    costs,
  }: {
    readonly buys: readonly string[];
    readonly bought: readonly Part[];
    readonly whole: readonly Part[];
    readonly costs: Config['costs'];
  },
): readonly Part[] {
  const lowered = bought.map((part) =>
    part.when === 'once' && part.each && buys.includes(part.id)
      ? { ...part, each: inQuotes((quote) => least(most, of(part, quote))) }
      : part,
  );
  return [...lowered, ...following(lowered, costs)].map((part, at) => {
    const above = inQuotes((quote) => of(whole[at] as Part, quote) - of(part, quote));
    return QUOTES.some((quote) => above[quote] > 0n) ? { ...part, above } : part;
  });
}

const of = ({ each }: Part, quote: Quote): Minor => each?.[quote] ?? 0n;
const least = (a: Minor, b: Minor): Minor => (a < b ? a : b);

/** What is bought and all that comes with it, each once. */
export function withCompanions(
  buys: readonly string[],
  companions: (id: string) => readonly string[] | undefined,
): string[] {
  const all = new Set(buys);
  for (const id of all) for (const companion of companions(id) ?? []) all.add(companion);
  return [...all];
}

/** What follows from the prices of a piece: nothing where one of them is not known. */
function* following(parts: readonly Part[], { contingency, maintenance }: Config['costs']): Generator<Part> {
  const once = parts.filter(({ when }) => when === 'once');
  const share = (of: readonly Part[], written: string | number): Quotes | undefined =>
    of.some(({ each }) => each === undefined)
      ? undefined
      : inQuotes((quote) => {
          const sum = of.reduce((all, { each }) => all + (each as Quotes)[quote], 0n);
          return rounded(times(rational(sum), fraction(written)), 0);
        });
  if (contingency !== undefined && once.length > 0) {
    const each = share(once, contingency);
    yield { id: CONTINGENCY, when: 'once', price: undefined, one: each, each };
  }
  const kept = keptUp(once, maintenance);
  if (maintenance && kept.length > 0) {
    const each = share(kept, maintenance.share);
    yield { id: MAINTENANCE, when: 'yearly', price: undefined, one: each, each };
  }
}

export const CONTINGENCY = 'contingency';
/** Id of what it costs to keep a piece up. */
export const MAINTENANCE = 'maintenance';

/** The parts of a piece that maintenance is a share of. */
export const keptUp = (parts: readonly Part[], maintenance: Config['costs']['maintenance']): Part[] =>
  parts.filter(
    ({ id, when }) => when === 'once' && id !== CONTINGENCY && (maintenance?.of?.includes(id) ?? true),
  );

/** The entry that holds on a day; of several the one that began last. */
function holdingOn(
  id: string,
  written: Config['prices'][string] | undefined,
  date: string,
  rows: Funding['priceRows'],
  say: (finding: Finding) => void,
): Price | undefined {
  if (written === undefined) return undefined;
  const entries = [written].flat();
  const valid = validOn(entries, date);
  const spans = entries.map(({ valid_from: from, valid_to: to }) => `${from ?? '…'} – ${to ?? '…'}`);
  const place = rows.get((valid.at(-1) ?? entries.at(-1)) as Price);
  if (valid.length === 0) say({ rule: 'price-not-valid', place, params: { buy: id, date, spans } });
  if (valid.length > 1) {
    const from = valid.at(-1)?.valid_from ?? '…';
    say({ rule: 'prices-overlap', place, params: { buy: id, date, spans, from } });
  }
  return valid.at(-1);
}

function remembered<A extends readonly string[], T>(make: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = args.join('\n');
    if (!known.has(key)) known.set(key, make(...args));
    return known.get(key) as T;
  };
}

const byDate = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date < b.date ? -1 : 1;

const inQuotes = (make: (quote: Quote) => Minor): Quotes =>
  Object.fromEntries(QUOTES.map((quote) => [quote, make(quote)])) as Quotes;

const fraction = (written: string | number): Rational => parseRational(written) as Rational;

/** In the smallest coins, half a coin up. */
function rounded({ top, bottom }: Rational, digits: number): Minor {
  return (top * 10n ** BigInt(digits) * 2n + bottom) / (2n * bottom);
}
