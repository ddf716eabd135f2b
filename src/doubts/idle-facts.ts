import type { Evidence } from '../checks/check.ts';
import { factsAsked } from '../checks/where.ts';
import type { Config } from '../config/schema.ts';
import { groupBy } from '../lib/group-by.ts';
import { nearest } from '../lib/nearest.ts';
import { factMeant } from '../model/fact-meant.ts';
import type { Finding } from '../model/finding.ts';
import { JUDGED } from '../model/inventory.ts';
import { KINDS_OF_STAFF } from '../model/tables.ts';

/**
 * Facts that the configuration names and no file gives, and values that it puts in order and no unit has. Targets and ceilings that
 * hang on such facts are told as not judged.
 */
export function* idleFacts(config: Config, evidence: Evidence): Generator<Finding> {
  const { units, fields, incomplete, factNames } = evidence.inventory;
  // Where there is no unit at all, that is what is to be said.
  if (units.length === 0 || !fields.has('units') || incomplete.has('units') || incomplete.has('connectivity'))
    return;
  const known = ['tier', 'area_class', ...factNames];
  // What may stand in for a fact need not be there; only a slip of the hand is told.
  const slips = standIns(config).filter(({ fact }) => factMeant(fact, factNames) !== undefined);
  const strange = [...factsNamed(config), ...slips].filter(
    ({ fact }) => !['tier', 'below'].includes(fact) && !factNames.has(fact),
  );
  for (const [fact, named] of groupBy(strange, (each) => each.fact)) {
    const keys = [...new Set(named.map(({ key }) => key))];
    yield {
      rule: 'setting-idle',
      params: {
        what: 'fact',
        fact,
        keys,
        nearest: nearest(
          fact,
          known.filter((each) => each !== fact),
        ),
      },
    };
  }
  for (const fact of config.funding?.people ?? []) {
    const isNumber = units.some((unit) => typeof evidence.fact(unit, fact)?.value === 'number');
    if (factNames.has(fact) && !isNumber) yield { rule: 'setting-idle', params: { what: 'people', fact } };
  }
  if (nobodyIsCounted(config, factNames))
    yield { rule: 'setting-idle', params: { what: 'nobody', facts: [...KINDS_OF_STAFF] } };
  for (const { connection, item, where } of config.running_costs) {
    if (!units.some((unit) => evidence.holds(unit, where) !== JUDGED.no))
      yield { rule: 'setting-idle', params: { what: 'running-units', connection: connection ?? item } };
  }
  for (const { fact, order } of ordersOf(config)) {
    if (strange.some((each) => each.fact === fact)) continue;
    const values = order.filter(
      (value) => !units.some((unit) => evidence.holds(unit, { [fact]: value }) === JUDGED.yes),
    );
    if (values.length === 0) continue;
    const given = units.map((unit) => (fact === 'tier' ? unit.tier : evidence.fact(unit, fact)?.value));
    const texts = [...new Set(given.flatMap((value) => (value === undefined ? [] : String(value))))];
    const near = values.map((value) => nearest(String(value), texts)).find((each) => each !== undefined);
    yield {
      rule: 'setting-idle',
      params: { what: 'order', fact, values: values.map(String), nearest: near },
    };
  }
}

const standIns = ({ stand_ins: named }: Config) =>
  Object.entries(named).flatMap(([name, facts]) =>
    [facts].flat().flatMap((fact) => (typeof fact === 'string' ? [{ fact, key: `stand_ins.${name}` }] : [])),
  );

/** An order by people, where neither units nor targets count any. What `funding.people` names is told by itself. */
const nobodyIsCounted = ({ funding, targets }: Config, factNames: ReadonlySet<string>): boolean =>
  (funding?.priority ?? []).some((each) => each === 'people' || each === 'cost_per_person') &&
  funding?.people === undefined &&
  !KINDS_OF_STAFF.some((fact) => factNames.has(fact)) &&
  !targets.some(({ check }) => check === 'per-head');

const ordersOf = ({ funding }: Config) =>
  (funding?.priority ?? []).flatMap((each) => (typeof each === 'string' ? [] : each));

/** Where they stand as well; members of lists by their ids. */
function factsNamed(config: Config): { readonly fact: string; readonly key: string }[] {
  const { funding, running_costs: running, submissions } = config;
  const named = (facts: readonly string[], key: string) => facts.map((fact) => ({ fact, key }));
  return [
    ...named(
      ordersOf(config).map(({ fact }) => fact),
      'funding.priority',
    ),
    ...named(funding?.people ?? [], 'funding.people'),
    ...(funding?.sources ?? []).flatMap(({ id, where }) =>
      named(factsAsked(where), `funding.sources.${id}.where`),
    ),
    ...running.flatMap(({ connection, item, where }) => [
      ...named(connection === undefined ? [] : [connection], 'running_costs'),
      ...named(factsAsked(where), `running_costs.${connection ?? item}.where`),
    ]),
    ...named(factsAsked(submissions?.where), 'submissions.where'),
  ];
}
