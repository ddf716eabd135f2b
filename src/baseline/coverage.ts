import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { partOf } from '../identity.ts';
import type { Told } from '../located.ts';
import type { Entry, Part } from '../model/baseline.ts';
import { RULES, type RuleId } from '../model/rules.ts';

/** How far a run looked at what a baseline was made from. */
export interface Coverage {
  /** The entry would have been found again, so that what was not found is fixed. */
  settled(entry: Entry): boolean;
  /** Where the tables stand now, and those of the baseline that are still there and were not read. */
  readonly read: readonly Part[];
}

export const isRule = (rule: string): rule is RuleId => Object.hasOwn(RULES, rule);

/**
 * `before`: where the tables stood. `located`: how many findings of each rule are known by what they are about.
 * A record may be in any file: what is about it is settled where all that was read before is read again.
 */
export function coverageOf(
  before: readonly Part[],
  told: Told,
  located: ReadonlyMap<RuleId, number>,
): Coverage {
  const { inventory, findings } = told.read;
  const { answered, read } = partsOf(before, told);
  const isWhole = before.every(answered);
  const isLooked = (rule: string): boolean =>
    isRule(rule) &&
    told.severityOf(rule) !== undefined &&
    !told.unasked.has(rule) &&
    (findings.counts.get(rule) ?? 0) === (located.get(rule) ?? 0);
  const isComplete = ({ table, file }: Entry): boolean =>
    table === undefined
      ? file !== undefined || inventory.incomplete.size === 0
      : !inventory.incomplete.has(table);
  return {
    settled: (entry) =>
      isLooked(entry.rule) &&
      isComplete(entry) &&
      (entry.file === undefined ? isWhole : answered({ file: entry.file, sheet: entry.sheet })),
    read,
  };
}

/** A part is answered for where it was read this time, or is not there any more. */
function partsOf(
  before: readonly Part[],
  { cwd, read: { inventory, findings }, sources }: Told,
): { answered(part: Part): boolean; read: readonly Part[] } {
  const now = inventory.inputs.map(({ path, sheet }) => partOf({ file: path, sheet }, cwd));
  const read = new Set(now.flatMap(({ file, sheet }) => [keyOf({ file }), keyOf({ file, sheet })]));
  const opened = new Map(sources.map((source) => [partOf({ file: source.path }, cwd).file, source]));
  // A hidden sheet is not among those of its workbook, and is there.
  const told = new Set(findings.kept.flatMap(({ place }) => (place ? keyOf(partOf(place, cwd)) : [])));
  const isThere = (part: Part): boolean => {
    const source = opened.get(part.file);
    if (!source)
      return [part.file, part.file.normalize('NFD')].some((file) => existsSync(resolve(cwd, file)));
    const { sheets } = source;
    const isNamed = (): boolean => sheets.some(({ name }) => name === part.sheet) || told.has(keyOf(part));
    return part.sheet === undefined || sheets.length === 0 || isNamed();
  };
  const answered = (part: Part): boolean => read.has(keyOf(part)) || !isThere(part);
  const all = new Map(
    [...before.filter((part) => !answered(part)), ...now].map((part) => [keyOf(part), part]),
  );
  return { answered, read: [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part) };
}

const keyOf = ({ file, sheet }: Part): string => `${file}\n${sheet ?? ''}`;
