import type { Finding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';

/** So many findings of one rule are kept with their places; beyond that they are counted only, and the report says so. */
export const KEPT_PER_RULE = 10_000;

/** Collects findings. Counts are always exact. */
export class Findings {
  readonly kept: Finding[] = [];
  readonly counts = new Map<RuleId, number>();
  readonly #keptOf = new Map<RuleId, number>();
  readonly #groups = new Map<string, { count: number }>();

  add(finding: Finding): void {
    this.counts.set(finding.rule, (this.counts.get(finding.rule) ?? 0) + 1);
    const kept = this.#keptOf.get(finding.rule) ?? 0;
    if (kept >= KEPT_PER_RULE) return;
    this.#keptOf.set(finding.rule, kept + 1);
    this.kept.push(finding);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** One finding for all rows that share a key: the first is shown, the others are counted in it. */
  group(key: string, make: () => Finding): void {
    const group = this.#groups.get(key);
    if (group) {
      group.count++;
      return;
    }
    const finding = { ...make(), count: 1 };
    this.#groups.set(key, finding);
    this.add(finding);
  }
}
