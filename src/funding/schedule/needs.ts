import { isDeepStrictEqual } from 'node:util';
import type { Unit } from '../../model/inventory.ts';
import type { Course, Need } from '../../model/judgement.ts';
import type { Limit } from '../../model/limit.ts';
import type { MergedNeed } from '../merged.ts';
import { strictest } from '../strictest.ts';
import type { AskedOver } from './limits.ts';
import type { NeedOverYears } from './types.ts';

/** One end of what is known: the least that is needed for sure, or the most that may be. */
export type End = 'low' | 'high';

/** The ceiling that a need stands under in each year of a plan; undefined where nothing limits it. */
export type LimitOver = readonly (Limit | undefined)[];

/** What the configuration and the units say of a need. */
export interface AboutNeeds {
  /** Useful life, in years, of what is bought in a year, where it is not known the longest at the low end; undefined: longer than any plan. */
  life(need: Need, end: End): NeedOverYears['life'];
  /** People whom a unit serves; 0 where that is not known. */
  people(unit: Unit): number;
  /** What one of its pieces may cost, and how long it has to be kept. */
  limits(need: Need, limits: LimitOver): Pick<NeedOverYears, 'priceLimit' | 'places' | 'leastLife'>;
}

type Unranked = Omit<NeedOverYears, 'rank'>;

/**
 * The needs of one end over the years of a plan, not yet in an order. What passes its life before its first year is lacking when it
 * begins. A need without an upper bound has no high end: it is left out there, and the caller says so.
 */
export const needsOverYears = (
  merged: readonly MergedNeed[],
  over: AskedOver,
  years: readonly number[],
  end: End,
  about: AboutNeeds,
): Unranked[] => {
  const firstYear = years[0] as number;
  return merged.flatMap(({ need, targets }, at) => {
    const asked = over.map((list) => list[at] as AskedOver[number][number]);
    const split = asked[0]?.need[end];
    if (!split || asked.some((each) => each.need[end] === null)) return [];
    const { unit, item, buy, upgrade } = need;
    const common = { unit, item, targets, life: about.life(need, end) };
    const upgraded =
      upgrade === undefined ? NO_UPGRADES : upgradedIn(split.upgrade, need.course?.[end], firstYear, end);
    const begun = laidTogether(asked, years, (each) =>
      whenItBegins(each.need[end]?.quantity ?? 0, each.need.course?.[end], upgraded.lost, firstYear),
    );
    // Of a need without an upper bound nobody can say how much of it a ceiling leaves out.
    const whole = need[end];
    const beyond =
      whole && asked.some(({ lawful }) => lawful)
        ? beyondIn(years, whenItBegins(whole.quantity, need.course?.[end], upgraded.lost, firstYear), begun)
        : undefined;
    const purchase: Unranked = {
      ...common,
      ...begun,
      ...about.limits(
        need,
        asked.map(({ lawful }) => lawful?.limit),
      ),
      beyond,
      idle: idleIn(years, asked, end),
      pools: poolsIn(years, asked),
      buys: buy,
      kind: 'purchase',
      people: peopleOf(need, begun.open, about),
    };
    const upgrades: Unranked[] =
      // Where all may be too old none is brought to standard at the high end, and in between some may be.
      upgrade === undefined || (upgraded.open === 0 && end === 'low')
        ? []
        : [
            {
              ...common,
              buys: [upgrade],
              kind: 'upgrade',
              upTo: end === 'high' && !isCertain(need) ? mostUpgradedOf(need) : undefined,
              open: upgraded.open,
              spare: 0,
              // A machine that has grown old is not worth it any more.
              expiring: new Map([...upgraded.expiring].map(([year, count]) => [year, -count])),
              people: peopleOf(need, upgraded.open, about),
            },
          ];
    const isAsked = begun.open > 0 || begun.expiring.size > 0 || beyond !== undefined;
    return isAsked ? [purchase, ...upgrades] : upgrades;
  });
};

/** Whether nothing is unknown of it, today or in any year. */
export const isCertain = ({ low, high, course, instead }: Need): boolean =>
  instead === undefined && isDeepStrictEqual(low, high) && isDeepStrictEqual(course?.low, course?.high);

/** As many as lack at the worst, as far as there are machines for it. */
const mostUpgradedOf = ({ high, mostUpgraded }: Need): number | undefined =>
  mostUpgraded ?? (high ? high.quantity + high.upgrade : undefined);

interface Upgrades {
  /** Machines brought to standard when the plan begins: those not too old by then. */
  readonly open: number;
  /** When they grow too old. */
  readonly expiring: ReadonlyMap<number, number>;
  /** When all of them do, those too old before the plan begins as well: they are bought anew. */
  readonly lost: ReadonlyMap<number, number>;
}

const NO_UPGRADES: Upgrades = { open: 0, expiring: new Map(), lost: new Map() };

/** Which machines are brought to standard: at the least need those that last longest, at the most those that last shortest. */
function upgradedIn(count: number, course: Course | undefined, firstYear: number, end: End): Upgrades {
  const years = [...(course?.upgradable ?? [])].sort(([a], [b]) => (end === 'low' ? b - a : a - b));
  const lost = new Map<number, number>();
  let [left, late] = [count, 0];
  for (const [year, machines] of years) {
    const taken = Math.min(left, machines);
    left -= taken;
    if (taken > 0) lost.set(year, taken);
    if (year < firstYear) late += taken;
  }
  return { open: count - late, expiring: from(firstYear, lost), lost };
}

const from = (firstYear: number, years: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...years].filter(([year]) => year >= firstYear));

/** What is lacking, or to spare, when the plan begins, and what comes to be lacking year by year. */
export type Begun = Pick<NeedOverYears, 'open' | 'spare' | 'expiring'>;

function whenItBegins(
  lacking: number,
  course: Course | undefined,
  upgraded: ReadonlyMap<number, number>,
  firstYear: number,
): Begun {
  const { spare = 0, wait = 0 } = course ?? {};
  const years = new Map(course?.expiring);
  for (const [year, count] of upgraded) years.set(year + wait, (years.get(year + wait) ?? 0) + count);
  const lost = [...years].reduce((sum, [year, count]) => (year < firstYear ? sum + count : sum), 0);
  return {
    open: lacking + Math.max(0, lost - spare),
    spare: Math.max(0, spare - lost),
    expiring: from(firstYear, years),
  };
}

/** Pieces lacking by each year if none were bought; below 0: to spare. */
export function lackingIn(years: readonly number[], { open, spare, expiring }: Begun): number[] {
  let [lacking, since] = [open - spare, Number.NEGATIVE_INFINITY];
  return years.map((year) => {
    for (const [when, count] of expiring) if (since < when && when <= year) lacking += count;
    since = year;
    return lacking;
  });
}

/** In each year so many are lacking as there were if the ceilings of that year always held: what was bought before counts. */
function laidTogether<T>(asked: readonly T[], years: readonly number[], begin: (asked: T) => Begun): Begun {
  const [first] = asked;
  const begun = new Map<T, Begun>();
  for (const each of asked) if (!begun.has(each)) begun.set(each, begin(each));
  if (begun.size === 1) return begun.get(first as T) as Begun;
  const courses = new Map([...begun].map(([each, own]) => [each, lackingIn(years, own)]));
  const lacking = asked.map((each, at) => courses.get(each)?.[at] ?? 0);
  const [start = 0] = lacking;
  const more = years.map((year, at) => [year, (lacking[at] ?? 0) - (lacking[at - 1] ?? start)] as const);
  return {
    open: Math.max(0, start),
    spare: Math.max(0, -start),
    expiring: new Map(more.filter(([, count]) => count !== 0)),
  };
}

/** What is lacking in each year beside what is asked for; undefined: nothing ever. */
function beyondIn(years: readonly number[], whole: Begun, asked: Begun): NeedOverYears['beyond'] {
  const [all, part] = [lackingIn(years, whole), lackingIn(years, asked)];
  const beyond = years.map((year, at) => [year, (all[at] ?? 0) - (part[at] ?? 0)] as const);
  return beyond.some(([, count]) => count > 0) ? new Map(beyond) : undefined;
}

/** What the law lets go of in each year and nobody lacks; undefined: nothing ever. */
function idleIn(years: readonly number[], asked: AskedOver[number], end: End): NeedOverYears['idle'] {
  const idle = years.map((year, at) => {
    const changes = asked[at]?.need.course?.[end].idle ?? new Map<number, number>();
    let count = 0;
    for (const [when, more] of changes) if (when <= year) count += more;
    return [year, count] as const;
  });
  return idle.some(([, count]) => count > 0) ? new Map(idle) : undefined;
}

/** What the plan bought under one ceiling counts against the next, whichever item of its pool it is. */
function poolsIn(years: readonly number[], asked: AskedOver[number]): NeedOverYears['pools'] {
  if (new Set(asked).size === 1 || asked.every(({ lawful }) => !lawful)) return undefined;
  const pools = years.flatMap((year, at): [number, string][] => {
    const { lawful, need } = asked[at] ?? {};
    return lawful && strictest(lawful.limit).entitled
      ? [[year, `${need?.unit.index} ${lawful.limit.ceiling}`]]
      : [];
  });
  return new Map(pools);
}

/** Heads, where pieces are counted by heads; else everybody whom the unit serves. */
const peopleOf = ({ unit, people }: Need, pieces: number, about: AboutNeeds): number =>
  people === undefined
    ? about.people(unit)
    : Math.min(people.all, Math.floor(pieces * people.perPiece + 1e-9));
