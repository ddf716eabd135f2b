import { groupBy } from '../lib/group-by.ts';
import { nearest } from '../lib/nearest.ts';
import { fractionText, isSame, plus, type Rational, rational } from '../lib/rational.ts';
import type { Regrouped } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Pair } from './crosswalk-file.ts';
import { Repairs, repaired, type Side, sameButZeros, type Zeros, zerosReader } from './lost-zeros.ts';

/** A part of an old unit that a new one has from now on. */
export interface Origin {
  readonly id: string;
  readonly share: Rational;
}

/** Units of before and of after that are the same place, one or several of each; none of the other where they are alone. */
export interface Group {
  readonly how: 'same' | 'added' | 'removed' | Regrouped['how'];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What a new unit was. */
  origins(after: string): readonly Origin[];
}

const ONE = rational(1n);
/** Looking for the code that was meant is slow, and the reader has seen the pattern by then. */
const MOST_HELPED = 200;

/**
 * Which units of before are which of after: those of one code, unless the crosswalk says otherwise of it. Nothing is split
 * without shares that sum to 1: such units, and all that are one with them, are told as removed and added.
 */
export function groupsOf(
  before: readonly string[],
  after: readonly string[],
  given: readonly Pair[],
): { groups: Group[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const known = { before: new Set(before), after: new Set(after) };
  const repairs = new Repairs();
  const zeros: Zeros = { before: zerosReader(before), after: zerosReader(after) };
  const pairs = distinct(repaired(given, zeros, repairs), findings);
  const faulty = new Set<string>();
  for (const pair of pairs) {
    for (const side of ['before', 'after'] as const) {
      if (known[side].has(pair[side])) continue;
      faulty.add(keyOf(side, pair[side]));
      const helped = findings.length < MOST_HELPED;
      findings.push(unknownUnit(pair, side, helped ? { before, after }[side] : []));
    }
  }
  const byOld = groupBy(pairs, (pair) => pair.before);
  for (const [id, own] of byOld) {
    const finding = wrongShares(id, own);
    if (!finding) continue;
    faulty.add(keyOf('before', id));
    findings.push(finding);
  }
  // A code that the crosswalk does not name means the same unit as before.
  const unnamed = before.filter((id) => !byOld.has(id));
  const made = new Set(pairs.map((pair) => pair.after));
  const fresh = after.filter((id) => !made.has(id));
  const links = [
    ...pairs.map((pair) => ({ ...pair, share: pair.share ?? ONE })),
    ...unnamed.flatMap((id) => (known.after.has(id) ? [{ before: id, after: id, share: ONE }] : [])),
    ...sameButZeros(unnamed, fresh, zeros, repairs).map((pair) => ({ ...pair, share: ONE })),
  ];
  const rootOf = joined(links);
  const broken = new Set([...faulty].map(rootOf));
  const sound = links.filter((link) => !broken.has(rootOf(keyOf('before', link.before))));
  const origins = groupBy(sound, (link) => link.after);
  const members = new Map<string, { before: string[]; after: string[] }>();
  const sort = (side: Side, ids: readonly string[]): void => {
    for (const id of ids) {
      const key = keyOf(side, id);
      const root = broken.has(rootOf(key)) ? key : rootOf(key);
      const own = members.get(root) ?? { before: [], after: [] };
      members.set(root, own);
      own[side].push(id);
    }
  };
  sort('after', after);
  sort('before', before);
  const groups = [...members.values()].map(
    (own): Group => ({
      ...own,
      how: howOf(own.before, own.after),
      origins: (id) => (origins.get(id) ?? []).map((link) => ({ id: link.before, share: link.share })),
    }),
  );
  return { groups, findings: [...repairs.findings, ...findings] };
}

const keyOf = (side: Side, id: string): string => `${side} ${id}`;

function howOf(before: readonly string[], after: readonly string[]): Group['how'] {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  if (before.length > 1) return after.length > 1 ? 'rearranged' : 'merged';
  if (after.length > 1) return 'split';
  return before[0] === after[0] ? 'same' : 'code_changed';
}

/** The set that each end of some links belongs to, named by one of them. */
function joined(links: readonly { readonly before: string; readonly after: string }[]) {
  const above = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    for (let at = key; at !== root; ) {
      const next = above.get(at) as string;
      above.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { before, after } of links) {
    const [one, other] = [rootOf(keyOf('before', before)), rootOf(keyOf('after', after))];
    if (one !== other) above.set(one, other);
  }
  return rootOf;
}

/** Each pair once. */
function distinct(pairs: readonly Pair[], findings: Finding[]): Pair[] {
  const first = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `${pair.before}\n${pair.after}`;
    const same = first.get(key);
    if (!same) first.set(key, pair);
    else
      findings.push({
        rule: 'duplicate-key',
        place: pair.place,
        value: pair.before,
        related: same.place,
        params: { table: 'crosswalk', unit: pair.after },
      });
  }
  return [...first.values()];
}

function unknownUnit(pair: Pair, side: Side, ids: readonly string[]): Finding {
  const params = { side, nearest: nearest(pair[side], ids) };
  return { rule: 'crosswalk-unknown-unit', place: pair.place, value: pair[side], params };
}

/** Of a unit that becomes several, each part needs a share, and all together are the whole; one needs none. */
function wrongShares(unit: string, own: readonly Pair[]): Finding | undefined {
  const { place } = own[0] as Pair;
  const to = own.map(({ after }) => after);
  const unread = own.find(({ share, written }) => share === undefined && written !== '');
  if (unread)
    return {
      rule: 'crosswalk-shares',
      place: unread.place,
      value: unread.written,
      params: { unit, to, why: 'unreadable' },
    };
  const shares = own.map(({ share }) => share ?? (own.length === 1 ? ONE : undefined));
  if (shares.includes(undefined))
    return { rule: 'crosswalk-shares', place, value: unit, params: { unit, to, why: 'missing' } };
  const sum = (shares as Rational[]).reduce(plus, rational(0n));
  if (isSame(sum, ONE)) return undefined;
  return {
    rule: 'crosswalk-shares',
    place,
    value: unit,
    params: { unit, to, why: 'sum', sum: fractionText(sum) },
  };
}
