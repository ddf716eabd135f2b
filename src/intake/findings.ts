import { FingerprintSet } from '../lib/fingerprint-set.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';

/** So many findings of one rule are kept with their places, of one file and in all; beyond that they are counted only, and the report says so. */
export const KEPT_PER_FILE = 10_000;
export const KEPT_PER_RULE = 100_000;

type Counts = Map<RuleId, number>;

/** Collects findings. Counts are always exact. */
export class Findings {
  readonly kept: Finding[] = [];
  readonly counts: Counts = new Map();
  /** By file; what is about no file is under the empty name. */
  readonly byFile = new Map<string, Counts>();
  readonly #keptOf: Counts = new Map();
  readonly #groups = new Map<string, Group>();
  /** Keys of the groups that are counted only: of them there may be millions. */
  readonly #counted = new FingerprintSet();

  /** Counts a finding; false where it is not kept. */
  add(finding: Finding): boolean {
    const { rule, place } = finding;
    const own = this.byFile.get(place?.file ?? '') ?? new Map();
    this.byFile.set(place?.file ?? '', own);
    const inFile = more(own, rule);
    more(this.counts, rule);
    if (inFile > KEPT_PER_FILE || (this.#keptOf.get(rule) ?? 0) >= KEPT_PER_RULE) return false;
    more(this.#keptOf, rule);
    this.kept.push(finding);
    return true;
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** One finding for all rows that share a key: the first is shown, the others are counted in it. */
  group(key: string, make: () => Finding): void {
    const group = this.#groups.get(key);
    if (!group) {
      if (this.#counted.has(0, key)) return;
      const { place, ...finding } = make();
      const made = { ...finding, place, count: 1, rows: place?.row === undefined ? [] : [place.row] };
      if (this.add(made)) this.#groups.set(key, made);
      else this.#counted.add(0, key, 0);
      return;
    }
    group.count++;
    if (group.rows.length >= KEPT_PER_FILE) return;
    const { place } = make();
    const isHere = place?.file === group.place?.file && place?.sheet === group.place?.sheet;
    if (isHere && place?.row !== undefined) group.rows.push(place.row);
  }
}

interface Group extends Finding {
  count: number;
  readonly rows: number[];
}

function more(counts: Counts, rule: RuleId): number {
  const count = (counts.get(rule) ?? 0) + 1;
  counts.set(rule, count);
  return count;
}
