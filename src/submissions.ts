import type { Evidence } from './checks/check.ts';
import type { Config } from './config/schema.ts';
import type { Finding } from './model/finding.ts';
import { JUDGED, subtree, type Unit } from './model/inventory.ts';
import type { Report } from './model/report.ts';

/** The units of a roster that have to submit, and those of them of which nothing came. */
export interface Submissions {
  readonly expected: readonly Unit[];
  readonly missing: readonly Unit[];
}

/**
 * Holds a roster against what came: null without one. `heard`: units that some other file names in a row that is no
 * allocation. A unit of which it is not known whether it has to submit may have to.
 */
export function submissionsOf(
  roster: ReadonlySet<string>,
  { submissions: { tier, where } = {} }: Config,
  { inventory, holds }: Evidence,
  heard: ReadonlySet<Unit>,
): Submissions | null {
  if (roster.size === 0) return null;
  const listed = new Set(inventory.units.filter(({ place }) => roster.has(place.file)));
  const has = { ...where, ...(tier !== undefined && { tier }) };
  const isSaid = Object.keys(has).length > 0;
  const hasTo = (unit: Unit): boolean =>
    isSaid ? holds(unit, has) !== JUDGED.no : !unit.children.some((child) => listed.has(child));
  const expected = [...listed].filter(hasTo);
  return { expected, missing: expected.filter((unit) => !subtree(unit).some((each) => heard.has(each))) };
}

export function* missingSubmissions(submissions: Submissions | null, config: Config): Generator<Finding> {
  if (config.submissions && submissions?.expected.length === 0)
    yield { rule: 'setting-idle', params: { what: 'submissions' } };
  for (const { id, name, place } of submissions?.missing ?? [])
    yield { rule: 'missing-submission', place, params: { unit: id, name } };
}

export const submissionsReport = (submissions: Submissions | null): Report['submissions'] =>
  submissions && {
    expected: submissions.expected.length,
    submitted: submissions.expected.length - submissions.missing.length,
    missing: submissions.missing.map(({ id, name }) => ({ unit_id: id, name })),
  };
