import { isDeepStrictEqual } from 'node:util';
import { just, type Range } from '../lib/range.ts';
import type { Installed, InstalledReader } from '../model/installed.ts';
import { ancestors, JUDGED, type Unit } from '../model/inventory.ts';
import { NOT_COSTED } from '../model/target.ts';
import type { Evidence } from './check.ts';
import { type CountsAs, eachOnce } from './each-once.ts';
import type { Assessed } from './figures.ts';
import { inUse } from './in-use.ts';
import { checkOf, type Target } from './index.ts';
import { buyFor } from './options.ts';
import { counted } from './scope.ts';
import { askedForItems, stockOf } from './stock.ts';

/** `countsAs`: what makes an item count. `inScope`: the units that are looked at. */
export function installedReader(
  targets: readonly Assessed[],
  evidence: Evidence,
  countsAs: (item: string) => CountsAs,
  inScope: (unit: Unit) => boolean,
): InstalledReader {
  const { units } = evidence.inventory;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const required = requiredBy(targets, byId);
  const held = (unit: Unit, item: string, { targets, under, buys, said, sure }: Claim): Installed => {
    const { stock } = stockOf(evidence, [unit], item, just(0));
    // Where none that surely counts it says what is bought, it may be that nobody says it.
    const [buy = [], ...otherwise] = sure && !said && buys.length > 0 ? [...buys, []] : buys;
    return { unit, item, targets, under, sure, buy, otherwise, ...inUse(stock, required(unit, item), sure) };
  };
  /** Units of which a target asks whether they have the item. */
  const askedBy = (item: string): ReadonlySet<string> =>
    new Set(
      targets
        .filter(
          ({ target }) => scopeOf(target) === 'own' && checkOf(target).uses(target).items.includes(item),
        )
        .flatMap(({ figures }) => figures.by_unit.map(({ unit_id }) => unit_id)),
    );
  return {
    forTargets: () =>
      [...claimsOf(targets, evidence, byId)]
        .sort(([a], [b]) => a.index - b.index)
        .flatMap(([unit, items]) =>
          eachOnce(
            [...items].map(([item, claim]) => held(unit, item, claim)),
            countsAs,
          ),
        ),
    ofItem(item, where) {
      const meant = units.filter((unit) => inScope(unit) && evidence.holds(unit, where) !== JUDGED.no);
      const isAsked = askedForItems(evidence, meant, item);
      const asked = askedBy(item);
      return meant
        .filter((unit) => isAsked(unit) || asked.has(unit.id))
        .map((unit) => held(unit, item, { ...nobody(), sure: evidence.holds(unit, where) === JUDGED.yes }));
    },
  };
}

/** What targets say of an item of a unit. */
interface Claim {
  readonly targets: string[];
  readonly under: string[];
  /** What is bought in place of a piece: as the first of them says that says it, and others that may be the first. */
  readonly buys: (readonly string[])[];
  /** One that is meant for the unit for certain said it. */
  said: boolean;
  /** One of them is meant for the unit for certain. */
  sure: boolean;
}
const nobody = (): Claim => ({ targets: [], under: [], buys: [], said: false, sure: false });

function claimsOf(
  targets: readonly Assessed[],
  evidence: Evidence,
  byId: ReadonlyMap<string, Unit>,
): Map<Unit, Map<string, Claim>> {
  const claims = new Map<Unit, Map<string, Claim>>();
  for (const { target, figures } of targets) {
    const judged = new Set(figures.by_unit.map(({ unit_id }) => byId.get(unit_id) as Unit));
    for (const item of checkOf(target).uses(target).items) {
      const buy = buyFor(target, item);
      if (buy.includes(NOT_COSTED)) continue;
      for (const unit of judged) {
        const isSure = (each: Unit): boolean => evidence.holds(each, target.where) === JUDGED.yes;
        // Those below are among those of the unit above.
        const isBelow = (above: Unit): boolean => judged.has(above) && isSure(above);
        if (scopeOf(target) === 'subtree' && ancestors(unit).some(isBelow)) continue;
        const sure = isSure(unit);
        const mine = counted({ scope: scopeOf(target) }, unit);
        for (const each of mine.filter(askedForItems(evidence, mine, item))) {
          const items = claims.get(each) ?? new Map<string, Claim>();
          claims.set(each, items);
          const claim = items.get(item) ?? nobody();
          items.set(item, claim);
          if (claim.targets.at(-1) !== target.id) {
            claim.targets.push(target.id);
            if (!claim.sure) claim.under.push(target.id);
          }
          if (buy.length > 0 && !claim.said) {
            if (!claim.buys.some((other) => isDeepStrictEqual(other, buy))) claim.buys.push(buy);
            claim.said = sure;
          }
          claim.sure ||= sure;
        }
      }
    }
  }
  return claims;
}

/** The most that targets ask of a unit: what is in store comes out of it for them. A target for a subtree may ask it of any unit below. */
function requiredBy(
  targets: readonly Assessed[],
  byId: ReadonlyMap<string, Unit>,
): (unit: Unit, item: string) => Range {
  const most = new Map<string, Range>();
  const shared = new Set<string>();
  for (const { target, figures } of targets) {
    if (scopeOf(target) === 'subtree') {
      for (const item of checkOf(target).uses(target).items) shared.add(item);
      continue;
    }
    for (const { unit_id, stocks = [] } of figures.by_unit)
      for (const { item, required } of stocks) {
        const key = `${byId.get(unit_id)?.index} ${item}`;
        const { low, high } = most.get(key) ?? just(0);
        most.set(key, {
          low: Math.max(low, required.low),
          high: high === null || required.high === null ? null : Math.max(high, required.high),
        });
      }
  }
  return (unit, item) => {
    const own = most.get(`${unit.index} ${item}`) ?? just(0);
    return shared.has(item) ? { ...own, high: null } : own;
  };
}

const scopeOf = (target: Target): 'own' | 'subtree' =>
  'scope' in target && target.scope === 'subtree' ? 'subtree' : 'own';
