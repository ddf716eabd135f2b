import { groupBy } from '../lib/group-by.ts';
import { type Located, located, type Told, weighed } from '../located.ts';
import type { Baseline, Entry, Part } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { RuleId } from '../model/rules.ts';
import { type SeverityOf, weigh } from '../severities.ts';
import { coverageOf, isRule } from './coverage.ts';

/** A baseline, and the file it was read from as shown to the user. */
export interface BaselineFile {
  readonly file: string;
  readonly baseline: Baseline;
}

/** What became of one entry in this run. */
export interface Standing {
  readonly entry: Entry;
  /** What is just like it, in order of place. */
  readonly found: readonly Located[];
  /** Its last day is over. */
  readonly expired: boolean;
  /** What it is about was looked at, so that what was not found is fixed. */
  readonly settled: boolean;
}

/** What was found, held against a baseline. */
export interface Held {
  readonly located: ReadonlyMap<Finding, Located>;
  readonly known: ReadonlySet<Finding>;
  readonly standings: readonly Standing[];
  /** Where the tables stand now, and those of the baseline that are still there and were not read. */
  readonly read: readonly Part[];
  /** Findings that were counted only. */
  readonly unplaced: number;
  readonly severityOf: SeverityOf;
  readonly summary: NonNullable<Report['summary']['baseline']>;
}

/**
 * Holds the findings of a run against a baseline. `today`: YYYY-MM-DD. `narrowed`: the run looked at a part of the
 * units or targets only, so that it cannot tell what is fixed.
 */
export function heldAgainst(
  { file, baseline }: BaselineFile,
  told: Told,
  today: string,
  narrowed: boolean,
): Held {
  const { severityOf } = told;
  const found = located(weighed(told), told);
  const alike = groupBy(found, ({ fingerprint }) => fingerprint);
  const { settled, read } = coverageOf(baseline.read, told, countsOf(found.map(({ finding }) => finding)));
  const standings = baseline.entries.map(
    (entry): Standing => ({
      entry,
      found: alike.get(entry.fingerprint) ?? [],
      expired: entry.expires !== undefined && entry.expires < today,
      settled: !narrowed && settled(entry),
    }),
  );
  const known = new Set<Finding>();
  let expired = 0;
  for (const standing of standings) {
    const covered = coveredBy(standing);
    if (standing.expired) expired += covered.length;
    else for (const finding of covered) known.add(finding);
  }
  const missing = (isSettled: boolean): number =>
    standings
      .filter((standing) => standing.settled === isSettled)
      .reduce((sum, { entry, found: { length } }) => sum + Math.max(0, entry.count - length), 0);
  const all = weigh(told.read.findings.counts, severityOf);
  const old = weigh(countsOf(known), severityOf);
  return {
    located: new Map(found.map((each) => [each.finding, each])),
    known,
    standings,
    read,
    unplaced: all.error + all.warning + all.info - found.length,
    severityOf,
    summary: {
      file,
      // What is beyond those that are kept has no fingerprint: nobody can tell that it is known.
      new: { error: all.error - old.error, warning: all.warning - old.warning, info: all.info - old.info },
      known: old,
      fixed: missing(true),
      expired,
      not_checked: missing(false),
      unknown_rules: [
        ...new Set(baseline.entries.flatMap(({ rule }) => (isRule(rule) ? [] : [rule]))),
      ].sort(),
    },
  };
}

/** The rows that a finding speaks for. */
export const rowsOf = ({ finding }: Located): number => finding.count ?? 1;

/** As many of the findings as an entry stands for, the first in order of place; those that speak for more rows are new. */
function coveredBy({ entry: { count, rows = count }, found }: Standing): Finding[] {
  const covered: Finding[] = [];
  let left = rows;
  for (const each of found) {
    if (covered.length === count || rowsOf(each) > left) continue;
    left -= rowsOf(each);
    covered.push(each.finding);
  }
  return covered;
}

function countsOf(findings: Iterable<Finding>): Map<RuleId, number> {
  return new Map([...groupBy(findings, ({ rule }) => rule)].map(([rule, { length }]) => [rule, length]));
}
