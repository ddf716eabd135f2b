import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { Unit } from '../../model/inventory.ts';
import { type Costs, shown } from '../estimate.ts';
import type { Funding } from '../funding.ts';
import { scheduleInputs } from './input.ts';
import type { AskedOver } from './limits.ts';
import { schedule } from './schedule.ts';
import { BUDGET_ALONE } from './sources.ts';
import type { Schedule, ScheduledNeed } from './types.ts';

/** What a level of yearly money comes to by the end of the plan. */
export interface CurvePoint {
  /** The most that is spent in every year. */
  readonly yearly: number;
  /** Units all of whose needs are met. */
  readonly units_served: number;
  readonly units: number;
  /** People behind what is funded, of a unit once; units whose people are not known count none. */
  readonly people_served: number;
  readonly people: number;
  readonly spent: number;
  readonly carried_out: number;
}

const LEVELS = 10;

/**
 * How many people and units are served at each of ten levels of yearly money, whoever pays it, up to what would meet every need
 * at once.
 */
export function curveOf(
  funding: Funding,
  costs: Costs,
  over: AskedOver,
  years: readonly number[],
): CurvePoint[] {
  const input = scheduleInputs(funding, costs, over, years, new Map())({ end: 'low', quote: 'price' });
  const at = (most: Minor | undefined): Schedule => {
    const pool = new Map(years.map((year) => [year, most ?? ANY_AMOUNT]));
    return schedule({ ...input, sources: [{ ...BUDGET_ALONE, pool }], ceiling: new Map() });
  };
  const spentIn = ({ sources }: Schedule, year: number): Minor =>
    sources.reduce((sum, each) => (each.year === year ? sum + each.once + each.yearly : sum), 0n);
  const enough = at(undefined);
  const most = years.map((year) => spentIn(enough, year)).reduce((a, b) => (a > b ? a : b), 0n);
  return Array.from({ length: LEVELS }, (_, level) => {
    const yearly = (most * BigInt(level + 1) + BigInt(LEVELS - 1)) / BigInt(LEVELS);
    return pointOf(at(yearly), yearly, costs.digits);
  });
}

/** More than any need. */
const ANY_AMOUNT: Minor = 10n ** 30n;

function pointOf({ needs, sources }: Schedule, yearly: Minor, digits: number): CurvePoint {
  const units = new Map<Unit, { met: boolean; served: number; people: number }>();
  let carriedOut = 0n;
  // What prices had to divide is one need of the same people.
  const ever = needs.filter(({ need: { open, expiring } }) => open > 0 || expiring.size > 0);
  const wholes = groupBy(ever, ({ need: { unit, kind, item, buys } }) =>
    [unit.index, kind, item, ...buys].join('\n'),
  );
  for (const portions of wholes.values()) {
    const { unit, people } = (portions[0] as ScheduledNeed).need;
    const last = portions.flatMap(({ years }) => years.at(-1) ?? []);
    const before = units.get(unit) ?? { met: true, served: 0, people: 0 };
    units.set(unit, {
      met: before.met && last.every((year) => year.carriedOut === 0),
      served: Math.max(before.served, servedBy(portions)),
      people: Math.max(before.people, people),
    });
    for (const year of last) {
      const piece = year.parts?.reduce((sum, { each }) => sum + each, 0n) ?? 0n;
      carriedOut += piece * BigInt(year.carriedOut);
    }
  }
  const all = [...units.values()];
  const sum = (part: (unit: (typeof all)[number]) => number): number =>
    all.reduce((total, unit) => total + part(unit), 0);
  return {
    yearly: shown(yearly, digits),
    units_served: all.filter(({ met }) => met).length,
    units: all.length,
    people_served: sum(({ served }) => served),
    people: sum(({ people }) => people),
    spent: shown(
      sources.reduce((total, { once, yearly: running }) => total + once + running, 0n),
      digits,
    ),
    carried_out: shown(carriedOut, digits),
  };
}

/** The part of the people behind a need whose pieces are there at the end. */
function servedBy(portions: readonly ScheduledNeed[]): number {
  const people = portions[0]?.need.people ?? 0;
  const years = portions.flatMap((portion) => portion.years);
  const asked = years.reduce((sum, { fresh }) => sum + fresh, 0);
  const lacking = portions.reduce((sum, portion) => sum + (portion.years.at(-1)?.carriedOut ?? 0), 0);
  return asked === 0 ? people : Math.floor((people * (asked - lacking)) / asked);
}
