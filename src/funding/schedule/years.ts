import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { Flow, ScheduleReport } from '../../model/report.ts';
import type { AskedOver } from './limits.ts';
import { aboveCeiling, beyondCost } from './lines.ts';
import { smoothed } from './smoothed.ts';
import type { NeedInYear, Schedule, ScheduleInput } from './types.ts';

type InYear = ScheduleReport['years'][number];

/** What a year's row is made of beside the plan itself. */
interface Beside {
  readonly over: AskedOver;
  /** What the plan was made of, before any moves. */
  readonly input: ScheduleInput;
  /** By year: needed for sure, at the most, and at both ends of the quotes. */
  readonly flows: {
    readonly need: readonly Flow[];
    readonly most: readonly Flow[] | null;
    readonly lowest: readonly Flow[];
    readonly highest: readonly Flow[];
  };
  /** Names of sources. */
  readonly names: ReadonlyMap<string, string>;
  money(this: void, minor: Minor): number;
}

/** The plan year by year: what is needed, what runs, what ceilings keep out, and what the sources do. */
export function yearsOf(plan: Schedule, { over, input, flows, names, money }: Beside): InYear[] {
  const sources = groupBy(plan.sources, ({ year }) => year);
  const running = groupBy(plan.running, ({ year }) => year);
  return input.years.map((year, at) => ({
    year,
    need: flows.need[at] as Flow,
    at_most: flows.most && (flows.most[at] as Flow),
    at_prices: { lowest: flows.lowest[at] as Flow, highest: flows.highest[at] as Flow },
    unpriced: plan.needs.reduce((sum, { years }) => sum + unpriced(years[at] as NeedInYear), 0),
    running: runningIn(running.get(year) ?? [], money),
    ...aboveCeiling(aboveIn(plan, at), money),
    ...beyondCeiling(plan, at, money),
    smoothed: money(smoothed(over[at] ?? [], input, year)),
    by_source: (sources.get(year) ?? []).map(
      ({ source, broughtIn, fresh, once, yearly, carriedOut, lapsed }) => ({
        source,
        name: names.get(source) ?? source,
        brought_in: money(broughtIn),
        available: money(fresh),
        once: money(once),
        yearly: money(yearly),
        carried_over: money(carriedOut),
        lapsed: money(lapsed),
      }),
    ),
  }));
}

/** What the purchases of a year cost above the limits of ceilings. */
const aboveIn = ({ needs }: Schedule, at: number): Minor =>
  needs
    .flatMap(({ years }) => years[at]?.paid ?? [])
    .reduce((sum, { above = 0n, quantity }) => sum + above * BigInt(quantity), 0n);

/** What is lacking at the end of a year beside what is asked for, at what it would cost. */
function beyondCeiling(
  { needs }: Schedule,
  at: number,
  money: (minor: Minor) => number,
): Pick<InYear, 'beyond_ceiling'> {
  const own = needs.flatMap(({ years }) => years[at] ?? []).filter(({ beyond }) => beyond > 0);
  if (own.length === 0) return {};
  const amounts = own.map(beyondCost);
  const amount = amounts.includes(undefined)
    ? null
    : money((amounts as Minor[]).reduce((sum, each) => sum + each, 0n));
  return { beyond_ceiling: { pieces: own.reduce((sum, { beyond }) => sum + beyond, 0), amount } };
}

const unpriced = ({ parts, fresh, broughtIn }: NeedInYear): number => (parts ? 0 : fresh + broughtIn);

function runningIn(running: Schedule['running'], money: (minor: Minor) => number): InYear['running'] {
  const sum = (amounts: readonly (Minor | undefined)[]): number =>
    money(amounts.reduce<Minor>((all, amount) => all + (amount ?? 0n), 0n));
  const of = (bought: boolean) => running.filter(({ need }) => (need !== undefined) === bought);
  return {
    existing: sum(of(false).map(({ amount }) => amount)),
    bought: sum(of(true).map(({ amount }) => amount)),
    unfunded: sum(running.map(({ unfunded }) => unfunded)),
  };
}
