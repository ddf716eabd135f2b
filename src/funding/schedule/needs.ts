import type { Unit } from '../../model/inventory.ts';
import type { Course, Need } from '../../model/judgement.ts';
import type { AskedNeed, Lawful } from '../ceilings.ts';
import type { NeedOverYears } from './types.ts';

/** One end of what is known: the least that is needed for sure, or the most that may be. */
export type End = 'low' | 'high';

/** What the configuration and the units say of a need. */
export interface AboutNeeds {
  /** Useful life, in years, of what is bought in a year; undefined: longer than any plan. */
  life(need: Need, lawful: Lawful | undefined): NeedOverYears['life'];
  /** People whom a unit serves; 0 where that is not known. */
  people(unit: Unit): number;
  /** What one of its pieces may cost. */
  prices(need: Need, lawful: Lawful | undefined): Pick<NeedOverYears, 'priceLimit' | 'places'>;
}

type Unranked = Omit<NeedOverYears, 'rank'>;

/**
 * The needs of one end over the years of a plan that begins in `firstYear`, not yet in an order. What passes its life before that
 * is lacking when it begins. A need without an upper bound has no high end: it is left out there, and the caller says so.
 */
export const needsOverYears = (
  asked: readonly AskedNeed[],
  firstYear: number,
  end: End,
  about: AboutNeeds,
): Unranked[] =>
  asked.flatMap(({ need, targets, lawful }) => {
    const split = need[end];
    if (split === null) return [];
    const { unit, item, buy, upgrade } = need;
    const common = { unit, item, targets, life: about.life(need, lawful) };
    const course = need.course?.[end];
    const upgraded = upgrade === undefined ? NO_UPGRADES : upgradedIn(split.upgrade, course, firstYear, end);
    const begun = whenItBegins(split.quantity, course, upgraded.lost, firstYear);
    const purchase: Unranked = {
      ...common,
      ...begun,
      ...about.prices(need, lawful),
      waiting: lawful && waitingUnder(course, upgraded.lost),
      buys: buy,
      kind: 'purchase',
      people: peopleOf(need, begun.open, about),
    };
    const upgrades: Unranked[] =
      upgrade === undefined || upgraded.open === 0
        ? []
        : [
            {
              ...common,
              buys: [upgrade],
              kind: 'upgrade',
              open: upgraded.open,
              spare: 0,
              // A machine that has grown old is not worth it any more.
              expiring: new Map([...upgraded.expiring].map(([year, count]) => [year, -count])),
              people: peopleOf(need, upgraded.open, about),
            },
          ];
    return begun.open > 0 || begun.expiring.size > 0 ? [purchase, ...upgrades] : upgrades;
  });

/** What is lacking before a ceiling lets it be bought. */
const waitingUnder = (
  course: Course | undefined,
  upgraded: ReadonlyMap<number, number>,
): NeedOverYears['waiting'] => {
  const { wait = 0, waiting = [] } = course ?? {};
  const old = [...upgraded.keys()].map((year) => [year, year + wait] as const);
  return [...waiting, ...old];
};

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

function whenItBegins(
  lacking: number,
  course: Course | undefined,
  upgraded: ReadonlyMap<number, number>,
  firstYear: number,
): Pick<NeedOverYears, 'open' | 'spare' | 'expiring'> {
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

/** Heads, where pieces are counted by heads; else everybody whom the unit serves. */
const peopleOf = ({ unit, people }: Need, pieces: number, about: AboutNeeds): number =>
  people === undefined
    ? about.people(unit)
    : Math.min(people.all, Math.floor(pieces * people.perPiece + 1e-9));
