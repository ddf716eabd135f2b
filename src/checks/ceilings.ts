import type { Ceiling, EntitlementPart } from '../config/ceilings.ts';
import type { Config } from '../config/schema.ts';
import { add, between, just } from '../lib/range.ts';
import {
  exact,
  parseRational,
  plus,
  type Rational,
  rational,
  ceiling as roundedUp,
  times,
} from '../lib/rational.ts';
import type { Finding } from '../model/finding.ts';
import { JUDGED, type Unit } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { anyOf, besideTally, type Limit, type Slot } from '../model/limit.ts';
import { holdsOn } from '../model/validity.ts';
import { choosing, meantBy, once, type Say } from './ceiling-chosen.ts';
import type { Evidence, Input } from './check.ts';
import type { CategoriesOf } from './pools.ts';
import { replaceableLater, replaceableOf } from './replaceable.ts';
import { asked, counted } from './scope.ts';
import { stockOf } from './stock.ts';

const { no, yes } = JUDGED;

/** The facts that an entitlement is worked out from. */
export const factsOf = ({ entitlement }: Ceiling): string[] => [
  ...new Set((entitlement ?? []).flatMap(({ fact }) => [fact ?? []].flat())),
];

/** Which ceiling a need stands under on a day, YYYY-MM-DD, and how it stands to it; undefined where there is none. */
export type LimitReader = (need: Need, date: string) => Limit | undefined;

/**
 * Of several ceilings that are for the unit the first counts, one that names the item before one that counts its categories. Where
 * nobody knows whether one is for the unit, what counts `otherwise` is told as well.
 * `baseDate`: the day on which one has to hold. Findings: none holds on it; a ceiling that is not judged, because no file has its facts,
 * or because it counts only a part of the item; two that are for one unit.
 */
export function limitReader(
  config: Pick<Config, 'ceilings' | 'standards'>,
  evidence: Evidence,
  baseDate: string,
  categoriesOf: CategoriesOf,
  found: (finding: Finding) => void,
): LimitReader {
  const say = once(found);
  const byDate = new Map<string, (need: Need) => Limit | undefined>();
  return (need, date) => {
    let read = byDate.get(date);
    if (!read) {
      read = limitsOn(date, config, evidence, categoriesOf, say, date === baseDate);
      byDate.set(date, read);
    }
    return read(need);
  };
}

/** The id of the ceiling that a need stands under on a day. */
export function ceilingReader(
  { ceilings }: Pick<Config, 'ceilings'>,
  evidence: Evidence,
  categoriesOf: CategoriesOf,
): (need: Need, date: string) => string | undefined {
  const byDate = new Map<string, ReturnType<typeof choosing>>();
  return (need, date) => {
    const chosen = byDate.get(date) ?? choosing(date, ceilings, evidence, categoriesOf, () => {}, false);
    byDate.set(date, chosen);
    return (need.instead ?? [need]).flatMap(chosen)[0]?.id;
  };
}

function limitsOn(
  date: string,
  { ceilings, standards }: Pick<Config, 'ceilings' | 'standards'>,
  evidence: Evidence,
  categoriesOf: CategoriesOf,
  say: Say,
  isBase: boolean,
): (need: Need) => Limit | undefined {
  const valid = ceilings.filter((each) => holdsOn(each, date));
  const counting = new Map(valid.map((each) => [each, countingOf(each, evidence, say)]));
  const chosen = choosing(date, ceilings, evidence, categoriesOf, say, isBase);
  const besides = new Map<string, readonly string[]>();
  const under = (ceiling: Ceiling, need: Need, item: string, otherwise: Limit | undefined): Limit => {
    const { unit, scope = 'own', upgrade } = need;
    const key = besideTally(ceiling.id, item);
    const others = besides.get(key) ?? othersOf(ceiling, item, evidence);
    besides.set(key, others);
    const parts = counting.get(ceiling)?.(unit, scope);
    const units = counted({ scope }, unit);
    return {
      ceiling: ceiling.id,
      items: ceiling.items,
      entitled: parts && ceiling.entitlement && parts.map(({ count }) => count).reduce(add),
      slots: parts ?? [],
      price: ceiling.price,
      tolerance: ceiling.tolerance ?? 0,
      ...stockUnder(
        ceiling,
        { item, others, isUpgraded: upgrade !== undefined },
        standards[item],
        units,
        evidence,
      ),
      sure: evidence.holds(unit, ceiling.where) === yes,
      otherwise,
    };
  };
  return function limitOf(need): Limit | undefined {
    const { item, instead } = need;
    if (instead) return anyOf(instead.map(limitOf));
    if (item === undefined) return undefined;
    return chosen(need).reduceRight<Limit | undefined>(
      (otherwise, ceiling) => under(ceiling, need, item, otherwise),
      undefined,
    );
  };
}

/** How many each part of an entitlement gives a unit; undefined where that could not be judged. */
function countingOf(
  ceiling: Ceiling,
  evidence: Evidence,
  say: Say,
): (unit: Unit, scope: 'own' | 'subtree') => Slot[] | undefined {
  const facts = factsOf(ceiling);
  const absent = facts.filter((fact) => !evidence.isJudged(fact));
  // A fact that nobody of a tier gives is not asked of it: provinces have no posts of communes.
  const answers = (unit: Unit): boolean =>
    facts.some((name) => evidence.fact(unit, name)?.value !== undefined);
  const speaking = new Set(evidence.inventory.units.filter(answers).map(({ tier }) => tier));
  return (unit, scope) => {
    if (!ceiling.entitlement) return [];
    const units = counted({ scope }, unit);
    if (absent.length > 0 || (facts.length > 0 && !units.some(({ tier }) => speaking.has(tier)))) {
      const params = {
        ceiling: ceiling.id,
        facts: absent.length > 0 ? absent : facts,
        unit: unit.id,
        nearest: meantBy(absent, evidence),
      };
      say(`absent ${ceiling.id}`, { rule: 'ceiling-not-judged', params });
      return undefined;
    }
    const meant = units.filter((each) => evidence.holds(each, ceiling.where) !== no).length;
    return ceiling.entitlement.map((part) => ({
      ...countOf(part, unit, scope, meant, evidence),
      price: part.price ?? ceiling.price,
    }));
  };
}

function countOf(
  { fact, each, one_per: onePer, per_unit: perUnit }: EntitlementPart,
  unit: Unit,
  scope: 'own' | 'subtree',
  units: number,
  evidence: Evidence,
): Pick<Slot, 'count' | 'of'> {
  if (perUnit !== undefined)
    return { count: just(roundedUp(times(fraction(perUnit), rational(BigInt(units))))), of: just(units) };
  let sum = rational(0n);
  let open = false;
  for (const name of [fact ?? []].flat()) {
    for (const asking of asked({ scope }, unit, [name], evidence)) {
      const value = evidence.fact(asking, name)?.value;
      if (typeof value === 'number') sum = plus(sum, exact(Math.max(0, value)));
      else open = true;
    }
  }
  const rate = fraction(onePer ?? each ?? 1);
  const least = roundedUp(times(sum, onePer === undefined ? rate : rational(rate.bottom, rate.top)));
  const counted = Number(sum.top) / Number(sum.bottom);
  return { count: between(least, open ? null : least), of: between(counted, open ? null : counted) };
}

/** The figures of units that what a unit may have under a ceiling is worked out from. */
export const entitlementInputs = (
  ceiling: Ceiling,
  unit: Unit,
  scope: 'own' | 'subtree',
  evidence: Evidence,
): Input[] =>
  factsOf(ceiling).flatMap((name) =>
    asked({ scope }, unit, [name], evidence).map((of): Input => ({ unit: of, kind: 'fact', name })),
  );

const fraction = (written: string | number): Rational => parseRational(written) as Rational;

/** The other items of a ceiling's pool that are counted by standards of their own. */
const othersOf = ({ id }: Ceiling, item: string, { inventory }: Evidence): readonly string[] => {
  const tallied = new Set(inventory.tallies.standards);
  return [...tallied].filter((other) => tallied.has(besideTally(id, item, other)));
};

/** What there is of the pool, and what of the item may be replaced, and when. */
function stockUnder(
  { id, useful_life_years: life }: Ceiling,
  { item, others, isUpgraded }: { item: string; others: readonly string[]; isUpgraded: boolean },
  standard: Config['standards'][string] | undefined,
  units: readonly Unit[],
  evidence: Evidence,
): Pick<Limit, 'good' | 'beside' | 'others' | 'atHand' | 'replaceable' | 'later' | 'life' | 'wait' | 'bad'> {
  const of = (name: string) => stockOf(evidence, units, name, just(0)).stock;
  const { good, inService, stored, onOrder, anywhere } = of(item);
  const rest = besideTally(id, item);
  const isRest = evidence.inventory.tallies.standards.includes(rest);
  const isOpen = inService.high === null;
  const own = standard?.useful_life_years;
  const wait = life === undefined || own === undefined ? 0 : Math.max(0, life - own);
  const bad = inService.high === null ? null : inService.high - good.low;
  const found = [stored.high, onOrder.high, anywhere, isUpgraded ? bad : 0];
  return {
    good,
    beside: others
      .map((other) => of(besideTally(id, item, other)).good)
      .reduce(add, isRest ? of(rest).inService : just(0)),
    others,
    atHand: found.some((each) => each === null)
      ? null
      : found.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    replaceable: life === undefined ? undefined : replaceableOf(id, item, units, evidence, isOpen),
    later: life === undefined ? undefined : replaceableLater(id, item, units, evidence, wait),
    life,
    wait,
    bad,
  };
}
