import type { Price } from '../../config/prices.ts';
import type { Minor } from '../../lib/money.ts';
import type { Unit } from '../../model/inventory.ts';
import { eachOf } from '../../model/limit.ts';
import { KINDS_OF_STAFF } from '../../model/tables.ts';
import type { Costs } from '../estimate.ts';
import type { Funding } from '../funding.ts';
import { limitIn, placesOf, placesOver } from '../places.ts';
import { atEnd, type Part, type Quote } from '../prices.ts';
import { costInYear, idOf } from '../running.ts';
import { strictest } from '../strictest.ts';
import { type AskedOver, priceDateOf } from './limits.ts';
import { type AboutNeeds, type End, type LimitOver, needsOverYears } from './needs.ts';
import { ranking } from './rank.ts';
import { ceilingOfAll, isWithin, sourcesOf } from './sources.ts';
import type { Gift, NeedOverYears, PieceCost, Pricing, Running, ScheduleInput } from './types.ts';

/** Which of the plans that a range stands for: the end of what is known of the data, the quotes of prices. */
export interface Scenario {
  readonly end: End;
  readonly quote: Quote;
}

/** Says everything that the plan of a scenario is worked out from. `ceilings`: of the command line, by year. */
export function scheduleInputs(
  funding: Funding,
  costs: Costs,
  over: AskedOver,
  years: readonly number[],
  ceilings: ReadonlyMap<number, number>,
): (scenario: Scenario) => ScheduleInput {
  const { config } = funding;
  const firstYear = years[0] as number;
  const people = (unit: Unit): number => {
    const named = config.funding?.people ?? KINDS_OF_STAFF;
    const known = named
      .map((fact) => unit.facts.get(fact)?.value)
      .filter((value) => typeof value === 'number');
    return known.reduce((sum, value) => sum + value, 0);
  };
  const life: AboutNeeds['life'] = (need, end) => {
    const priced = (year: number) => priceIn(costs, need.buy[0], year)?.useful_life_years;
    const [own, ...others] = new Set(
      (need.instead ?? [need]).map(({ item = '' }) => config.standards[item]?.useful_life_years),
    );
    if (others.length === 0) return (year) => own ?? priced(year);
    return (year) => {
      const lives = [own, ...others].map((life) => life ?? priced(year) ?? Number.POSITIVE_INFINITY);
      const lasts = end === 'low' ? Math.max(...lives) : Math.min(...lives);
      return Number.isFinite(lasts) ? lasts : undefined;
    };
  };
  const ceiling = ceilingOfAll(config, years, costs.digits, ceilings);
  const sources = sourcesOf(funding, years, costs.digits, ceiling);
  const gifts = giftsOf(funding, years);
  return ({ end, quote }) => {
    const pricing = pricingOf(costs, { end, quote });
    const rankOf = ranking(funding, pricing, firstYear);
    const needs = needsOverYears(costs.merged, over, years, end, {
      life,
      people,
      limits: limitsUnder(end, costs.digits, years),
    });
    return {
      years,
      needs: needs.map((need) => ({ ...need, rank: rankOf({ ...need, rank: [] }) })),
      pricing,
      sources,
      gifts,
      running: runningOver(costs, years, { end, quote }),
      ceiling,
    };
  };
}

/** Where no ceiling holds. */
const FREE = [{ count: Number.POSITIVE_INFINITY, limit: undefined }];

/** What ceilings say year by year of what is bought: needs of one unit under one ceiling share its places. */
function limitsUnder(end: End, digits: number, years: readonly number[]): AboutNeeds['limits'] {
  const known = new Map<string, ReturnType<AboutNeeds['limits']>>();
  return (need, limits) => {
    if (limits.every((limit) => limit === undefined)) return {};
    const key = `${need.unit.index} ${limits.map((limit) => limit && eachOf(limit).map(({ ceiling }) => ceiling)).join(' ')}`;
    const before = known.get(key);
    if (before) return before;
    const places = placesOver(
      new Map(
        years.map((year, at) => {
          const limit = limits[at];
          return [year, limit ? placesOf(limit, end, digits) : FREE];
        }),
      ),
    );
    const leastLife = leastLifeUnder(end, years, limits);
    const prices = places.every(({ limit }) => limit === places[0]?.limit)
      ? { priceLimit: places[0]?.limit, leastLife }
      : { places, leastLife };
    known.set(key, prices);
    return prices;
  };
}

/** Years that what is bought has to be kept, where the law of any year says so: at the most as far as it surely does. */
function leastLifeUnder(end: End, years: readonly number[], limits: LimitOver): NeedOverYears['leastLife'] {
  const lives = years.flatMap((year, at): [number, number][] => {
    const limit = limits[at];
    const life = limit && (end === 'low' || limit.sure) ? strictest(limit).life : undefined;
    return life === undefined ? [] : [[year, life]];
  });
  return lives.length > 0 ? new Map(lives) : undefined;
}

/** The price of a thing in a plan year. */
const priceIn = (costs: Costs, thing: string | undefined, year: number): Price | undefined =>
  thing === undefined ? undefined : costs.book.on(thing, priceDateOf(year, costs));

function pricingOf(costs: Costs, scenario: Scenario): Pricing {
  const { book } = costs;
  const quoted = new Map<readonly Part[], readonly PieceCost[] | undefined>();
  return {
    parts({ buys, unit, priceLimit }, year) {
      if (buys.length === 0) return undefined;
      const parts = book.parts(buys, unit, priceDateOf(year, costs), limitIn(priceLimit, year));
      if (!quoted.has(parts)) quoted.set(parts, inScenario(parts, scenario));
      return quoted.get(parts);
    },
    divisible: ({ buys: [thing] }, year) => priceIn(costs, thing, year)?.divisible === true,
  };
}

const giftsOf = ({ inventory, inScope }: Funding, years: readonly number[]): Gift[] =>
  inventory.allocations.flatMap(({ source, unit, year, item, quantity, status, place }) =>
    item === undefined ||
    quantity === undefined ||
    status !== 'planned' ||
    !inScope(unit) ||
    !isWithin(year, years)
      ? []
      : [{ source, unit, year, thing: item, quantity, place }],
  );

const inScenario = (parts: readonly Part[], { end, quote }: Scenario): PieceCost[] | undefined =>
  parts.some(({ each }) => each === undefined)
    ? undefined
    : parts.map((part) => {
        const { each, above } = atEnd(part, end);
        return {
          id: part.id,
          when: part.when,
          each: each?.[quote] as Minor,
          above: above && above[quote] > 0n ? above[quote] : undefined,
        };
      });

/** What is there before the plan, and costs something in its years. */
export function runningOver(
  costs: Pick<Costs, 'running' | 'book' | 'priceDate'>,
  years: readonly number[],
  { end, quote }: Scenario,
): Running[] {
  return costs.running.map((running) => {
    const amounts = years.flatMap((number): [number, Minor][] => {
      const year = { number, priceDate: priceDateOf(number, costs) };
      const amount = costInYear(running, costs.book, year, end, quote);
      return amount === undefined ? [] : [[number, amount]];
    });
    const item = running.is === 'item' ? running.installed.item : running.price;
    return { unit: running.unit, id: idOf(running), item, perYear: new Map(amounts) };
  });
}
