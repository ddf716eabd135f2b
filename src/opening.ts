import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LoadedConfig, loadConfig } from './config/load.ts';
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

const noStdin = (): Buffer => Buffer.alloc(0);
