import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../lib/nearest.ts';
import { type Finding, type Place, UserError } from '../model/finding.ts';
import { type ConfigDocument, readDocument } from './document.ts';
import { mistakesIn } from './mistakes.ts';
import type { Price } from './prices.ts';
import { checkReferences } from './references.ts';
import { type Config, configSchema } from './schema.ts';

/** One file of a configuration, and what it says by itself. */
export interface Layer {
  readonly document: ConfigDocument;
  readonly own: Config;
}

/** Keys of the settings of reading. */
export type Named = Readonly<Record<(typeof KEYED)[number], readonly string[]>>;
const KEYED = ['only_rows', 'columns', 'files'] as const;
export const NOTHING_NAMED: Named = { only_rows: [], columns: [], files: [] };

export interface LoadedConfig {
  readonly config: Config;
  /** The files it was made of, bases first. */
  readonly layers: readonly Layer[];
  /** The same as shown to the user, each behind the price lists it names; bundled profiles by name. */
  readonly files: readonly string[];
  /** The bundled profile that was used because no configuration was found. */
  readonly profileUsed: string | undefined;
  /** The columns, files and columns of `only_rows` that documents of one's own name, not bundled profiles. */
  readonly named: Named;
  /** Where each price stands, by line of a configuration or row of a price list. */
  readonly priceRows: ReadonlyMap<Price, Place>;
  /** Price lists, by where they really are. */
  readonly priceLists: ReadonlySet<string>;
  /** What was assumed or overruled in putting it together. */
  readonly findings: readonly Finding[];
}

const NAMES = ['infragap.yaml', 'infragap.yml', 'infragap.json'];
const PROFILES = fileURLToPath(new URL('../../profiles/', import.meta.url));
export const PROFILE_IDS: readonly string[] = readdirSync(PROFILES)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => basename(name, '.yaml'))
  .sort();

/**
 * The configuration of a run: `file` when given, else the one in a folder named on the command line,
 * else upward from the working folder, else the bundled `basic` profile.
 * `presets` are bundled profiles that it builds on. Price lists that it names are not read here; until they are, what it says of prices
 * is not held against them.
 * Throws UserError with line and column for each mistake.
 */
export function loadConfig(
  file: string | undefined,
  paths: readonly string[],
  cwd: string,
  presets: readonly string[] = [],
): LoadedConfig {
  for (const value of presets) {
    if (PROFILE_IDS.includes(value)) continue;
    const near = nearest(value, PROFILE_IDS);
    throw new UserError('bad-choice', { option: '--preset', value, choices: PROFILE_IDS, nearest: near });
  }
  const bases = presets.map(profile);
  const found = file === undefined ? findConfig(paths, cwd) : resolve(cwd, file);
  if (found === undefined) {
    const document = profile('basic');
    const chain = [...bases, document];
    return { ...parse(chain), profileUsed: 'basic', named: NOTHING_NAMED };
  }
  if (!existsSync(found)) {
    const folder = dirname(found);
    const names = existsSync(folder)
      ? readdirSync(folder).filter((name) => /\.(ya?ml|json)$/i.test(name))
      : [];
    throw new UserError('no-such-path', { path: file, nearest: nearest(basename(found), names) });
  }
  const document = readDocument(found, relative(cwd, found) || found);
  const chain = [...bases, ...withBases(document, dirname(found), cwd, [found])];
  return {
    ...parse(chain),
    profileUsed: undefined,
    named: namedIn(chain),
  };
}

function namedIn(chain: readonly ConfigDocument[]): Named {
  const own = chain.filter(({ file }) => !file.startsWith('profile:'));
  const keys = (setting: keyof Named): string[] => [
    ...new Set(own.flatMap(({ value }) => Object.keys((value[setting] ?? {}) as object))),
  ];
  return { only_rows: keys('only_rows'), columns: keys('columns'), files: keys('files') };
}

function findConfig(paths: readonly string[], cwd: string): string | undefined {
  const inFolder = (folder: string): string | undefined =>
    NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  for (const path of paths) {
    const full = resolve(cwd, path);
    const folder = existsSync(full) && statSync(full).isDirectory() ? full : dirname(full);
    const found = path === '-' ? undefined : inFolder(folder);
    if (found) return found;
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = inFolder(folder);
    if (found || folder === dirname(folder)) return found;
  }
}

const profile = (name: string): ConfigDocument =>
  readDocument(join(PROFILES, `${name}.yaml`), `profile:${name}`);

/** The document preceded by all that it extends, bases first. */
function withBases(
  document: ConfigDocument,
  folder: string,
  cwd: string,
  seen: readonly string[],
): ConfigDocument[] {
  const named = document.value.extends;
  const bases = named === undefined ? [] : [named].flat();
  const chain = bases.flatMap((name) => {
    if (typeof name !== 'string') return [];
    if (PROFILE_IDS.includes(name)) return [profile(name)];
    const path = resolve(folder, name);
    const place = { file: document.file, ...document.at(['extends']) };
    if (seen.includes(path)) throw new UserError('config-extends-itself', { ...place, value: name });
    if (!existsSync(path)) {
      throw new UserError('config-no-such-base', {
        ...place,
        value: name,
        nearest: nearest(name, PROFILE_IDS),
        choices: PROFILE_IDS,
      });
    }
    return withBases(readDocument(path, relative(cwd, path) || path), dirname(path), cwd, [...seen, path]);
  });
  return [...chain, document];
}

/** Checks every document by itself, so that a mistake is told where it stands; then the whole. */
function parse(chain: readonly ConfigDocument[]): Omit<LoadedConfig, 'profileUsed' | 'named'> {
  const layers = chain.map((document): Layer => {
    const { success, error, data } = configSchema.safeParse(document.value);
    if (!success) throw mistakesIn(document, error.issues);
    return { document, own: data };
  });
  const config = configSchema.parse(chain.map(({ value }) => value).reduce(merge));
  if (layers.every(({ own }) => own.price_lists.length === 0))
    checkReferences(config, chain.at(-1) as ConfigDocument);
  return {
    config,
    layers,
    files: chain.map(({ file }) => file),
    priceRows: placesOf(config, chain),
    priceLists: new Set(),
    findings: [],
  };
}

/** The lines in which prices stand: of the last document that has the id. */
function placesOf({ prices }: Config, chain: readonly ConfigDocument[]): Map<Price, Place> {
  const places = new Map<Price, Place>();
  for (const [id, written] of Object.entries(prices)) {
    const document = chain.findLast(({ value }) => Object.hasOwn((value.prices ?? {}) as object, id));
    if (!document) continue;
    const { file } = document;
    if (!Array.isArray(written)) places.set(written, { file, row: document.at(['prices'], id).line });
    else
      for (const [at, each] of written.entries())
        places.set(each, { file, row: document.at(['prices', id, at]).line });
  }
  return places;
}

/** Maps are merged by key, targets and ceilings by id; everything else is replaced by what comes later. */
function merge(
  base: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = base[key];
    if (isObject(below) && isObject(value)) merged[key] = { ...below, ...value };
    else if (BY_ID.has(key) && Array.isArray(below) && Array.isArray(value)) merged[key] = byId(below, value);
    else merged[key] = value;
  }
  return merged;
}

const BY_ID: ReadonlySet<string> = new Set(['targets', 'ceilings']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function byId(base: readonly unknown[], over: readonly unknown[]): unknown[] {
  const id = (target: unknown): unknown => (isObject(target) ? target.id : undefined);
  const replaced = base.map((target) => over.find((each) => id(each) === id(target)) ?? target);
  return [...replaced, ...over.filter((each) => !base.some((target) => id(target) === id(each)))];
}
