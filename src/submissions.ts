import type { Evidence } from './checks/check.ts';
import type { Config } from './config/schema.ts';
import type { Read } from './intake/index.ts';
import { LOST } from './intake/lost.ts';
import { bareName } from './intake/units/names.ts';
import { stemOf } from './lib/file-names.ts';
import { foldText } from './lib/fold-text.ts';
import type { Locale } from './locales/en.ts';
import type { Finding } from './model/finding.ts';
import { JUDGED, subtree, type Unit } from './model/inventory.ts';
import type { Report } from './model/report.ts';
import { RULES } from './model/rules.ts';
import type { Source } from './readers/source.ts';
import { unusable } from './unusable.ts';

/** Throws UserError for a roster of which no row can be used: nobody would be found missing. */
export function requireRoster(
  roster: ReadonlySet<string>,
  { inventory, findings }: Pick<Read, 'inventory' | 'findings'>,
  cwd: string,
  locale: Locale,
): void {
  for (const file of roster) {
    if (inventory.inputs.some(({ path, rows, refused }) => path === file && rows > refused)) continue;
    const found = findings.kept.filter(({ place }) => place?.file === file);
    const why = found.find(({ rule }) => rule === 'no-rows' || RULES[rule] !== 'info');
    if (why) throw unusable('roster-unusable', why, cwd, locale);
  }
}

/** The units of a roster that have to submit, and those of them of which nothing was read. */
export interface Submissions {
  readonly expected: readonly Unit[];
  readonly missing: readonly Unit[];
  /** Of these a file came that cannot be used; by the name of the file it is theirs. */
  readonly unread: ReadonlyMap<Unit, string>;
  /** Files that cannot be used and whose names tell no unit: they may be anybody's. */
  readonly nameless: readonly string[];
  /** Of the missing, files that are called after them: passed over, or read and of other units. */
  readonly called: ReadonlyMap<Unit, CalledAfter>;
}

interface CalledAfter {
  readonly file: string;
  readonly why: 'ignored' | 'refused' | 'other';
  /** What a file ends in that is not read for it. */
  readonly ending: string | undefined;
}

/**
 * Holds a roster against what came: null without one. `isHeard`: whether some other file names a unit in a row that
 * is no allocation. A unit of which it is not known whether it has to submit may have to.
 */
export function submissionsOf(
  roster: ReadonlySet<string>,
  { submissions: { tier, where } = {} }: Config,
  { inventory, holds }: Evidence,
  sources: readonly Source[],
  { isHeard, findings }: Pick<Read, 'isHeard' | 'findings'>,
): Submissions | null {
  if (roster.size === 0) return null;
  const listed = new Set(inventory.units.filter(({ place }) => roster.has(place.file)));
  const has = { ...where, ...(tier !== undefined && { tier }) };
  const isSaid = Object.keys(has).length > 0;
  const hasTo = (unit: Unit): boolean =>
    isSaid ? holds(unit, has) !== JUDGED.no : !unit.children.some((child) => listed.has(child));
  const expected = [...listed].filter(hasTo);
  const silent = expected.filter((unit) => !subtree(unit).some(isHeard));
  const isUnread = ({ path }: Source): boolean =>
    !roster.has(path) && [...(findings.byFile.get(path)?.keys() ?? [])].some((rule) => LOST.has(rule));
  const files = sources.filter(isUnread).map(({ path }) => path);
  const named = files.map((file) => ({ file, unit: unitInName(file, [...listed]) }));
  const unread = new Map(
    silent.flatMap((unit) => {
      const own = named.find((each) => each.unit && subtree(unit).includes(each.unit));
      return own ? [[unit, own.file] as const] : [];
    }),
  );
  const missing = silent.filter((unit) => !unread.has(unit));
  return {
    expected,
    missing,
    called: calledAfter(missing, [...listed], roster, sources, findings),
    unread,
    nameless: named.flatMap(({ file, unit }) => (unit ? [] : [file])),
  };
}

/** The first file that is called after each unit, and why nothing of it is the unit's. */
function calledAfter(
  missing: readonly Unit[],
  listed: readonly Unit[],
  roster: ReadonlySet<string>,
  sources: readonly Source[],
  { kept, byFile }: Read['findings'],
): Map<Unit, CalledAfter> {
  const ignored = new Map(
    kept.flatMap(({ rule, place, params }) =>
      rule === 'file-ignored' && place
        ? [[place.file, [params?.ending ?? params?.shown ?? []].flat().join()]]
        : [],
    ),
  );
  const read = sources.map(({ path }) => path).filter((path) => !roster.has(path));
  const called = new Map<Unit, CalledAfter>();
  for (const file of missing.length === 0 ? [] : [...read, ...ignored.keys()]) {
    const unit = unitInName(file, listed);
    if (!unit || !missing.includes(unit) || called.has(unit)) continue;
    const isRefused = [...(byFile.get(file)?.keys() ?? [])].some((rule) => RULES[rule] === 'error');
    const why = ignored.has(file) ? 'ignored' : isRefused ? 'refused' : 'other';
    called.set(unit, { file, why, ending: ignored.get(file) });
  }
  return called;
}

/** Units that no row names. */
export const silentIn = (submissions: Submissions | null): ReadonlySet<Unit> =>
  new Set([...(submissions?.missing ?? []), ...(submissions?.unread.keys() ?? [])]);

/** The one unit whose code or name stands in the name of a file: of several, the one of which most stands there. */
function unitInName(file: string, units: readonly Unit[]): Unit | undefined {
  const stem = stemOf(file);
  const [name, spelled] = [` ${foldText(stem)} `, lettersOf(stem)];
  // A short code may be the number of a list, or of a month.
  const lengthIn = (text: string): number =>
    text.length > 2 && name.includes(` ${text} `) ? text.length : 0;
  const found = units.flatMap((unit) => {
    const length = lengthIn(foldText(unit.id)) + lengthIn(bareName(unit.name));
    // Trà Dơn and Trà Don are two communes.
    return length === 0 ? [] : [{ unit, length: length + Number(spelled.includes(lettersOf(unit.name))) }];
  });
  const most = Math.max(...found.map(({ length }) => length));
  const [unit, ...others] = found.filter(({ length }) => length === most);
  return others.length === 0 ? unit?.unit : undefined;
}

const lettersOf = (text: string): string => text.normalize('NFC').toLowerCase();

/** So many files that may be anybody's are named; all of them have a finding of their own. */
const NAMED = 3;

export function* missingSubmissions(submissions: Submissions | null, config: Config): Generator<Finding> {
  if (config.submissions && submissions?.expected.length === 0)
    yield { rule: 'setting-idle', params: { what: 'submissions' } };
  const { missing = [], nameless = [], called } = submissions ?? {};
  const unread = nameless.length > NAMED ? [...nameless.slice(0, NAMED), '…'] : nameless;
  for (const unit of missing) {
    const { id, name, place } = unit;
    const params = { unit: id, name, unread, ...called?.get(unit) };
    yield { rule: 'missing-submission', place, params };
  }
}

export const submissionsReport = (submissions: Submissions | null): Report['submissions'] =>
  submissions && {
    expected: submissions.expected.length,
    submitted: submissions.expected.length - submissions.missing.length - submissions.unread.size,
    missing: submissions.missing.map(({ id, name }) => ({ unit_id: id, name })),
    unread: [...submissions.unread].map(([{ id, name }, file]) => ({ unit_id: id, name, file })),
  };
