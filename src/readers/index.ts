import { sep } from 'node:path';
import { type Finding, UserError } from '../model/finding.ts';
import type { Bytes } from './bytes.ts';
import type { Encoding } from './encoding-names.ts';
import { type Manner, openFile } from './open.ts';
import { filesNamed, type Start } from './paths.ts';
import type { Source } from './source.ts';

export type { Delimiter } from './dialect.ts';
export { ENCODINGS, type Encoding, encodingNamed } from './encoding-names.ts';

export interface Opening extends Start {
  readonly paths: readonly string[];
  /** Files that say which units there are. */
  readonly roster?: readonly string[] | undefined;
  /** How the letters of all files are written. */
  readonly encoding?: Encoding | undefined;
  /** What is known of one file by its name. */
  manner?(path: string): Manner | undefined;
}

/** Files, opened: those of the roster first, then the others in order of their names. */
export interface Opened {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Names of the files that say which units there are. */
  readonly roster: ReadonlySet<string>;
}

/**
 * Opens every file that the paths name, each once. A file that cannot be read is a finding; a path that does not exist
 * throws UserError.
 */
export async function openSources(opening: Opening): Promise<Opened> {
  const roster = filesNamed(opening.roster ?? [], opening);
  const { files, passedOver } = filesNamed(opening.paths, opening);
  for (const file of roster.files.keys()) files.delete(file);
  const { encoding, stdinFilename } = opening;
  const mannerOf = (path: string): Manner => ({ ...opening.manner?.(path), ...(encoding && { encoding }) });
  const byName = (all: ReadonlyMap<string, Bytes>): Bytes[] =>
    [...all.values()].sort((a, b) => (isBefore(a.path, b.path) ? -1 : 1));
  const opened = [...byName(roster.files), ...byName(files)];
  if (opened.filter(({ path }) => path === stdinFilename).length > 1)
    throw new UserError('stdin-filename-taken', { value: stdinFilename });
  const sources: Source[] = [];
  for (const bytes of opened) sources.push(await openFile(bytes, mannerOf(bytes.path)));
  const read = [...roster.files.keys(), ...files.keys()];
  // What a folder passes over may be named beside it.
  const ignored = [...roster.passedOver, ...passedOver].filter(
    ([path]) => !read.some((file) => file === path || file.startsWith(path + sep)),
  );
  return {
    sources,
    findings: [...new Map(ignored).values(), ...sources.flatMap((source) => source.findings)],
    roster: new Set(byName(roster.files).map(({ path }) => path)),
  };
}

/** By their names without the endings: units.csv comes before "units (1).csv" and units-2.csv. */
function isBefore(path: string, other: string): boolean {
  const [a, b] = [path, other].map((each) => each.replace(/(?:\.[^./\\]+)+$/, '')) as [string, string];
  return a === b ? path < other : a < b;
}
