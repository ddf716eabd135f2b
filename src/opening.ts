import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { scopeOfKey } from './config/columns.ts';
import { type LoadedConfig, loadConfig } from './config/load.ts';
import type { NamedSetting } from './intake/plan.ts';
import { filePlan } from './intake-plan.ts';
import { nearest } from './lib/nearest.ts';
import { UserError } from './model/finding.ts';
import type { AnalyzeOptions } from './options.ts';
import { withPriceLists } from './price-lists.ts';
import type { Opening } from './readers/index.ts';
import type { Source } from './readers/source.ts';

/** The configuration of a run, with the price lists that it names. Throws UserError for each mistake. */
export const configurationOf = async ({
  config,
  paths,
  cwd,
  presets,
}: Pick<AnalyzeOptions, 'config' | 'paths' | 'cwd' | 'presets'>): Promise<LoadedConfig> =>
  withPriceLists(loadConfig(config, paths, cwd, presets), cwd);

/** How files are opened: what the command line says of all, then what the configuration says of each. */
export function openingFor(
  { cwd, stdin, stdinFilename, encoding, baseline, outputs }: AnalyzeOptions,
  { config, layers, priceLists }: Pick<LoadedConfig, 'config' | 'layers' | 'priceLists'>,
): Omit<Opening, 'paths'> {
  const fileOf = filePlan(config);
  const real = (files: readonly string[]): ReadonlySet<string> => {
    const there = files.map((file) => resolve(cwd, file)).filter((file) => existsSync(file));
    return new Set(there.map((file) => realpathSync(file)));
  };
  return {
    cwd,
    stdin: stdin ?? noStdin,
    stdinFilename,
    setAside: priceLists,
    ofRun: real([...layers.map(({ document }) => document.file), ...(baseline ? [baseline.file] : [])]),
    outputs: real(outputs ?? []),
    encoding,
    manner(path) {
      const { encoding: written, delimiter } = fileOf(path) ?? {};
      return { encoding: written, delimiter: delimiter === 'tab' ? '\t' : delimiter };
    },
  };
}

/** Throws UserError for a sheet that no workbook has. */
export function chosenSheets(
  chosen: readonly string[] | undefined,
  sources: readonly Source[],
): readonly string[] | undefined {
  const names = sources.flatMap(({ sheets }) => sheets.flatMap(({ name }) => name ?? []));
  for (const value of chosen ?? []) {
    if (names.includes(value) || names.includes(value.replace(/#\d+$/, ''))) continue;
    throw new UserError('no-such-sheet', {
      value,
      nearest: nearest(value, names),
      choices: [...new Set(names)].slice(0, 30),
    });
  }
  return chosen;
}

/**
 * What the configuration names and has to be there. Of a run over single files nothing is said of the files that it leaves out,
 * nor of columns, which may be theirs.
 */
export function namedSettings(
  { config, named }: Pick<LoadedConfig, 'config' | 'named'>,
  { paths, sheets }: Pick<AnalyzeOptions, 'paths' | 'sheets'>,
  sources: readonly Source[],
): NamedSetting[] {
  const names = new Set(sources.map(({ path }) => basename(path).normalize('NFC')));
  const isRead = (key: string): boolean =>
    [...names].some((name) => key.normalize('NFC') === name || key.normalize('NFC').startsWith(`${name} [`));
  const isSingle =
    sheets !== undefined || paths.some((path) => sources.some((source) => source.path === path));
  const isPart = isSingle && !named.files.every(isRead);
  return [
    ...named.only_rows.map((header) => ({ setting: 'only_rows' as const, header })),
    ...named.files.filter((key) => !isPart || isRead(key)).map((key) => ({ setting: 'files' as const, key })),
    ...named.columns.flatMap((key) => {
      const { yields, counts } = config.columns[key] ?? {};
      const { table, header } = scopeOfKey(key);
      return isPart || yields ? [] : [{ setting: 'columns' as const, key, header, table, counts }];
    }),
  ];
}

const noStdin = (): Buffer => Buffer.alloc(0);
