import type { Evidence } from './checks/check.ts';
import type { Assessed } from './checks/figures.ts';
import { identityOf } from './identity.ts';
import type { Read } from './intake/index.ts';
import { addressesOf, type RecordAt } from './intake/rows/records.ts';
import { fingerprintOf, type Identity } from './model/baseline.ts';
import type { Finding } from './model/finding.ts';
import type { Estimate } from './model/report.ts';
import type { RuleId } from './model/rules.ts';
import type { Source } from './readers/source.ts';
import type { SeverityOf } from './severities.ts';

/** What issues are told from. */
export interface Told {
  readonly cwd: string;
  readonly read: Read;
  readonly sources: readonly Source[];
  readonly evidence: Evidence;
  readonly targets: readonly Assessed[];
  /** The categories that count as an item. */
  categoriesOf(item: string): readonly string[];
  readonly estimate: Estimate;
  readonly currency: string;
  readonly severityOf: SeverityOf;
  /** Rules that nothing was held to, for want of what they are held against. */
  readonly unasked: ReadonlySet<RuleId>;
  /** Of each rule, no more of a file are listed. */
  readonly most: number;
}

/** A finding with what it is about. */
export interface Located {
  readonly finding: Finding;
  readonly record: RecordAt | undefined;
  /** Of the text file. */
  readonly line: number | undefined;
  readonly identity: Identity;
  readonly fingerprint: string;
}

/** Reads the tables once more, to tell which records some findings are about. */
export function located(findings: readonly Finding[], { cwd, read, sources }: Told): Located[] {
  const places = findings.flatMap(({ place }) => place ?? []);
  const addresses = addressesOf(sources, read.layouts, places, read.unitMeant, read.categoriesIn);
  return findings.map((finding) => {
    const { place } = finding;
    const record = place && addresses.record(place);
    const identity = identityOf(finding, record, cwd);
    const line = place && addresses.line(place);
    return { finding, record, line, identity, fingerprint: fingerprintOf(identity) };
  });
}

/** Everything that was found and is kept, but of rules that are off, in order of place. */
export const weighed = ({ read, severityOf }: Pick<Told, 'read' | 'severityOf'>): Finding[] =>
  read.findings.kept.filter(({ rule }) => severityOf(rule) !== undefined).sort(byPlace);

function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a, b].map(({ place }) => `${place?.file ?? ''}\n${place?.sheet ?? ''}`) as [string, string];
  return x === y ? (a.place?.row ?? 0) - (b.place?.row ?? 0) : x < y ? -1 : 1;
}
