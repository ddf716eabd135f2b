import type { Target } from './checks/index.ts';
import type { Guardrails, StandardGuard, TargetGuard } from './config/guardrails.ts';
import type { Layer } from './config/load.ts';
import { buysOf } from './config/references.ts';
import type { Config, Standard } from './config/schema.ts';
import { isAtMost, parseRational, type Rational, rational } from './lib/rational.ts';
import type { Loosened } from './model/report.ts';
import { type Condition, NOT_COSTED, type Where } from './model/target.ts';

/** One field that is looser than a guard accepts. */
type Looser = Pick<Loosened, 'field' | 'accepts' | 'is'>;

/** What a guard says of a run: which targets there are, and which of them are looked at. */
interface Guarded {
  readonly config: Config;
  readonly chosen: readonly Target[];
  /** A tier as the configuration calls it. */
  tierOf(word: string): string;
}

/**
 * Where a run is looser than its files accept: every guard holds, whatever a later file says of guards. Looser is what lets fewer
 * gaps be found: less wanted, of fewer units, for fewer heads; items that count longer, or with less in them; and a list of what counts
 * that is another one, because a longer one lets more count and a shorter one looks at less.
 */
export const loosened = (layers: readonly Layer[], guarded: Guarded): Loosened[] =>
  layers.flatMap(({ document, own }) =>
    own.guardrails === undefined ? [] : beyondGuards(own.guardrails, document.file, guarded),
  );

function beyondGuards({ targets, standards }: Guardrails, file: string, guarded: Guarded): Loosened[] {
  const { config, chosen } = guarded;
  return [
    ...Object.entries(targets).flatMap(([id, guard]): Loosened[] => {
      const common = { target: id, standard: null, file };
      const target = config.targets.find((each) => each.id === id);
      const gone = { ...common, field: null, accepts: null, is: null };
      if (!target) return [{ ...gone, why: 'absent' }];
      if (!chosen.includes(target)) return [{ ...gone, why: 'not_chosen' }];
      return ofTarget(guard, target, guarded.tierOf).map((each) => ({ ...common, ...each, why: 'looser' }));
    }),
    ...Object.entries(standards).flatMap(([id, guard]): Loosened[] => {
      const common = { target: null, standard: id, file };
      const standard = config.standards[id];
      if (!standard) return [{ ...common, field: null, accepts: null, is: null, why: 'absent' }];
      return ofStandard(guard, standard).map((each) => ({ ...common, ...each, why: 'looser' }));
    }),
  ];
}

const fraction = (written: string | number): Rational => parseRational(written) as Rational;
const isLess = (a: Rational, b: Rational): boolean => !isAtMost(b, a);

/** A number that has to be at least so much; what says none says less. */
const lessThan = (
  field: string,
  accepts: string | number | undefined,
  is: string | number | undefined,
): Looser[] =>
  accepts !== undefined && (is === undefined || isLess(fraction(is), fraction(accepts)))
    ? [{ field, accepts: String(accepts), is: is === undefined ? null : String(is) }]
    : [];

const another = (field: string, accepts: string | undefined, is: string | undefined): Looser[] =>
  accepts !== undefined && accepts !== is ? [{ field, accepts, is: is ?? null }] : [];

/** What a target of any check may say, where it does. */
interface Said {
  readonly check: string;
  readonly item?: string | undefined;
  readonly fact?: string | undefined;
  readonly at_least?: string | number | undefined;
  readonly at_fact?: number | undefined;
  readonly one_per?: string | number | undefined;
  readonly items?: Readonly<Record<string, string | number>> | undefined;
  readonly heads?: readonly string[] | Readonly<Record<string, string | number>> | undefined;
  readonly where?: Where | undefined;
  readonly blocked_by?: Where | undefined;
}

function ofTarget(guard: TargetGuard, target: Target, tierOf: Guarded['tierOf']): Looser[] {
  const said: Said = target;
  // Where a count or a rate is not said, it is one.
  const counts = said.check === 'per-head' || (said.check === 'per-unit' && said.items === undefined);
  const least = said.at_least ?? (counts && said.one_per === undefined ? 1 : undefined);
  const packed = said.items ?? (said.item === undefined || least === undefined ? {} : { [said.item]: least });
  const [weights, wanted] = [weightsOf(said.heads), weightsOf(guard.heads)];
  return [
    ...another('check', guard.check, said.check),
    ...another('item', guard.item, said.item),
    ...another('fact', guard.fact, said.fact),
    ...rates(guard, { at_least: least, one_per: said.one_per }),
    ...lessThan('at_fact', guard.at_fact, said.at_fact),
    ...Object.entries(guard.items ?? {}).flatMap(([item, count]) =>
      lessThan(`items.${item}`, count, packed[item]),
    ),
    ...Object.entries(wanted).flatMap(([name, weight]) => lessThan(`heads.${name}`, weight, weights[name])),
    ...(guard.where ? narrower(guard.where, said.where ?? {}, tierOf) : []),
    ...moreBlocked(guard, said.blocked_by, tierOf),
    ...(guard.buy === undefined && buysOf(target).includes(NOT_COSTED)
      ? [{ field: 'buy', accepts: 'any price', is: NOT_COSTED }]
      : []),
  ];
}

/** Gaps left without money in units in which the guard accepts none, or in more of them. */
function moreBlocked(
  { where, blocked_by }: TargetGuard,
  said: Where | undefined,
  tierOf: Guarded['tierOf'],
): Looser[] {
  if (said === undefined || (where === undefined && blocked_by === undefined)) return [];
  const isWithin =
    blocked_by !== undefined &&
    Object.entries(blocked_by).every(([name, accepted]) => {
      const word = wordOf(name, tierOf);
      const own = said[name];
      return own !== undefined && letsIn(accepted, own, word);
    });
  const accepts = blocked_by === undefined ? 'nobody' : JSON.stringify(blocked_by);
  return isWithin ? [] : [{ field: 'blocked_by', accepts, is: JSON.stringify(said) }];
}

const wordOf =
  (name: string, tierOf: Guarded['tierOf']) =>
  (value: unknown): string =>
    name === 'tier' ? tierOf(String(value)) : String(value);

const weightsOf = (heads: Said['heads']): Readonly<Record<string, string | number>> =>
  Array.isArray(heads)
    ? Object.fromEntries(heads.map((name: string) => [name, 1]))
    : ((heads ?? {}) as Readonly<Record<string, string | number>>);

/** So many each, or one for so many: the same thing said in two ways. */
function rates(
  guard: Pick<TargetGuard, 'at_least' | 'one_per'>,
  said: Pick<Said, 'at_least' | 'one_per'>,
): Looser[] {
  const rate = ({ at_least: least, one_per: onePer }: typeof said): Rational | undefined => {
    if (onePer === undefined) return least === undefined ? undefined : fraction(least);
    const { top, bottom } = fraction(onePer);
    return rational(bottom, top);
  };
  const [accepts, is] = [rate(guard), rate(said)];
  if (accepts === undefined || (is !== undefined && !isLess(is, accepts))) return [];
  const text = ({ at_least: least, one_per: onePer }: typeof said): string | null =>
    onePer !== undefined ? `one_per ${onePer}` : least === undefined ? null : String(least);
  const field = guard.one_per === undefined ? 'at_least' : 'one_per';
  return [{ field, accepts: String(text(guard)), is: text(said) }];
}

/** Conditions that leave out units which the guard's let in. */
function narrower(guard: Where, said: Where, tierOf: Guarded['tierOf']): Looser[] {
  return Object.entries(said).flatMap(([name, condition]): Looser[] => {
    const accepted = guard[name];
    if (accepted !== undefined && letsIn(condition, accepted, wordOf(name, tierOf))) return [];
    const accepts = accepted === undefined ? 'any' : JSON.stringify(accepted);
    return [{ field: `where.${name}`, accepts, is: JSON.stringify(condition) }];
  });
}

/** Does a condition let in all that another one does? */
function letsIn(condition: Condition, all: Condition, word: (value: unknown) => string): boolean {
  const [mine, others] = [sortOf(condition), sortOf(all)];
  if ('least' in mine || 'least' in others)
    return 'least' in mine && 'least' in others && mine.least <= others.least;
  const [ours, theirs] = [new Set(mine.values.map(word)), new Set(others.values.map(word))];
  const isWithin = (some: Set<string>, whole: Set<string>): boolean =>
    [...some].every((each) => whole.has(each));
  if (mine.not) return others.not ? isWithin(ours, theirs) : ![...theirs].some((each) => ours.has(each));
  return !others.not && isWithin(theirs, ours);
}

function sortOf(
  condition: Condition,
): { readonly least: number } | { readonly not: boolean; readonly values: readonly unknown[] } {
  if (typeof condition !== 'object' || Array.isArray(condition))
    return { not: false, values: [condition].flat() };
  return 'not' in condition ? { not: true, values: [condition.not].flat() } : { least: condition.at_least };
}

function ofStandard(guard: StandardGuard, standard: Standard): Looser[] {
  const { useful_life_years: life, minimum = {} } = guard;
  const { useful_life_years: own, minimum: has = {} } = standard;
  const isYes = (written: unknown): boolean => written === true || written === 'yes';
  return [
    ...otherList('categories', guard.categories, standard.categories),
    ...otherList('in_service', guard.in_service, standard.in_service),
    ...(life !== undefined && (own === undefined || own > life)
      ? [{ field: 'useful_life_years', accepts: String(life), is: own === undefined ? null : String(own) }]
      : []),
    ...lessThan('minimum.ram_gb', minimum.ram_gb, has.ram_gb),
    ...lessThan('minimum.storage_gb', minimum.storage_gb, has.storage_gb),
    ...(isYes(minimum.antivirus) && !isYes(has.antivirus)
      ? [
          {
            field: 'minimum.antivirus',
            accepts: 'yes',
            is: has.antivirus === undefined ? null : 'no',
          },
        ]
      : []),
  ];
}

function otherList(field: string, accepts: readonly string[] | undefined, is: readonly string[]): Looser[] {
  const sorted = (list: readonly string[]): string => [...new Set(list)].sort().join(', ');
  return accepts === undefined ? [] : another(field, sorted(accepts), sorted(is));
}
