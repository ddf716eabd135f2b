import type { Ceiling } from '../config/ceilings.ts';
import { factMeant } from '../model/fact-meant.ts';
import type { Finding } from '../model/finding.ts';
import { mayBeFirst } from '../model/first-that-holds.ts';
import { JUDGED } from '../model/inventory.ts';
import type { Need } from '../model/judgement.ts';
import { holdsOn } from '../model/validity.ts';
import type { Evidence } from './check.ts';
import { type CategoriesOf, dividedBy, standsUnder } from './pools.ts';
import { factsAsked } from './where.ts';

/**
 * Says which ceilings a need may stand under on a day, YYYY-MM-DD: the first that is for the unit counts, and all but the last may be
 * for others. `isBase`: one has to hold on it.
 */
export function choosing(
  date: string,
  ceilings: readonly Ceiling[],
  evidence: Evidence,
  categoriesOf: CategoriesOf,
  say: Say,
  isBase: boolean,
): (need: Need) => readonly Ceiling[] {
  const valid = ceilings.filter((each) => holdsOn(each, date));
  const byItem = new Map<string, ReturnType<typeof ceilingsOf>>();
  return ({ unit, item }) => {
    if (item === undefined) return [];
    const { over, partly } = byItem.get(item) ?? ceilingsOf(item, ceilings, categoriesOf);
    byItem.set(item, { over, partly });
    if (isBase && over.length > 0 && !over.some((each) => valid.includes(each))) {
      const spans = over.map(({ valid_from: from, valid_to: to }) => `${from ?? '…'} – ${to ?? '…'}`);
      say(`invalid ${item}`, { rule: 'ceiling-not-valid', params: { item, date, spans } });
    }
    const isFor = (each: Ceiling): boolean =>
      valid.includes(each) && isMeant(each, evidence, say) && evidence.holds(unit, each.where) !== JUDGED.no;
    const all = over.filter(isFor);
    const naming = all.filter(({ items }) => items.includes(item));
    const isSure = (each: Ceiling): boolean => evidence.holds(unit, each.where) === JUDGED.yes;
    const own = naming.some(isSure) ? naming : [...naming, ...all.filter((each) => !naming.includes(each))];
    const [first, second] = own;
    if (!first) {
      for (const { ceiling, ...divided } of partly.filter((each) => isFor(each.ceiling))) {
        const params = { ceiling: ceiling.id, item, ...divided };
        say(`part ${ceiling.id} ${item}`, { rule: 'ceiling-for-part', params });
      }
    }
    if (first && second && isSure(first)) {
      const params = { ceilings: own.map(({ id }) => id), item, unit: unit.id };
      say(`overlap ${first.id} ${second.id}`, { rule: 'ceilings-overlap', place: unit.place, params });
    }
    return mayBeFirst(own, ({ where }) => evidence.holds(unit, where));
  };
}

/** Those that an item stands under, and those that count some of its categories and not all of them. */
const ceilingsOf = (item: string, ceilings: readonly Ceiling[], categoriesOf: CategoriesOf) => ({
  over: ceilings.filter((ceiling) => standsUnder(ceiling, item, categoriesOf)),
  partly: ceilings
    .map((ceiling) => ({ ceiling, ...dividedBy(ceiling, item, categoriesOf) }))
    .filter(({ counted, others }) => counted.length > 0 && others.length > 0),
});

/** Nobody can tell whom a ceiling is for whose conditions no file has. */
function isMeant({ id, where }: Ceiling, evidence: Evidence, say: Say): boolean {
  const facts = factsAsked(where).filter((fact) => !evidence.isJudged(fact));
  if (facts.length > 0)
    say(`absent ${id}`, {
      rule: 'ceiling-not-judged',
      params: { ceiling: id, facts, nearest: meantBy(facts, evidence) },
    });
  return facts.length === 0;
}

/** The fact that is there, where one of these looks mistyped. */
export const meantBy = (facts: readonly string[], { inventory }: Evidence): string | undefined =>
  facts.map((fact) => factMeant(fact, inventory.factNames)).find((each) => each !== undefined);

/** Tells a finding, once for each key. */
export type Say = (key: string, finding: Finding) => void;

export function once(found: (finding: Finding) => void): Say {
  const said = new Set<string>();
  return (key, finding) => {
    if (!said.has(key)) found(finding);
    said.add(key);
  };
}
