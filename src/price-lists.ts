import { existsSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Layer, LoadedConfig } from './config/load.ts';
import type { Price } from './config/prices.ts';
import { checkReferences } from './config/references.ts';
import type { Config } from './config/schema.ts';
import { nearest } from './lib/nearest.ts';
import { type Finding, type Place, placeText, UserError } from './model/finding.ts';
import { type Entry, type Fault, type PriceList, placed, readPriceList } from './price-list-file.ts';

/** A price list, the file that names it, and where that stands among the files of the configuration. */
interface Named extends PriceList {
  readonly layer: number;
  readonly full: string;
  readonly shown: string;
}

/**
 * The configuration with the prices of the lists that it names. Of one id, the prices of a file come before those of its lists,
 * and these before those of the files it extends; what gives way is told. Everything wrong in the lists is told at once, with
 * file, row and column: a price that cannot be read stops the run. Throws UserError.
 */
export async function withPriceLists(loaded: LoadedConfig, cwd: string): Promise<LoadedConfig> {
  const { layers } = loaded;
  const files = layers.flatMap((layer, at) => listFiles(layer, cwd).map((file) => ({ ...file, layer: at })));
  if (files.length === 0) return loaded;
  const lists: Named[] = [];
  for (const file of files)
    lists.push({ ...file, ...(await readPriceList(file.full, file.shown, loaded.config)) });
  stopAt(lists.flatMap(({ faults }) => faults));

  const { prices, priceRows, findings } = merged(loaded, lists);
  const standing = lists.flatMap(({ entries }) => entries).filter(({ price }) => priceRows.has(price));
  stopAt([...twins(standing), ...withoutPrice(standing, Object.keys(prices))]);
  const config = { ...loaded.config, prices };
  checkReferences(config, (layers.at(-1) as Layer).document);
  return {
    ...loaded,
    config,
    priceRows,
    priceLists: new Set(files.map(({ full }) => realpathSync(full))),
    files: layers.flatMap(({ document }, at) => [
      ...files.filter(({ layer }) => layer === at).map(({ shown }) => shown),
      document.file,
    ]),
    findings: [...loaded.findings, ...lists.flatMap((list) => list.findings), ...findings],
  };
}

/** Throws UserError for what is not there, or is no file. */
const listFiles = ({ document, own }: Layer, cwd: string): { full: string; shown: string }[] =>
  own.price_lists.map((name, at) => {
    const full = resolve(document.folder, name);
    if (statSync(full, { throwIfNoEntry: false })?.isFile() === true)
      return { full, shown: relative(cwd, full) || full };
    const params = { file: document.file, ...document.at(['price_lists', at]), path: '', value: name };
    throw new UserError(existsSync(full) ? 'price-list-no-file' : 'price-list-missing', params);
  });

/** So many faults are told at once. */
const MOST_FAULTS = 50;

function stopAt([first, ...rest]: readonly Fault[]): void {
  if (!first) return;
  const more = rest.length + 1 - MOST_FAULTS;
  const told =
    more > 0 ? [...rest.slice(0, MOST_FAULTS - 1), { key: 'more-faults', params: { count: more } }] : rest;
  throw new UserError(first.key, first.params, told);
}

/** Two prices of one thing from the same day on: which is meant nobody can tell. */
const twins = (entries: readonly Entry[]): Fault[] =>
  entries.flatMap(({ item, price, placeOf }, at) => {
    const twin = entries
      .slice(0, at)
      .find((each) => each.item === item && each.price.valid_from === price.valid_from);
    if (!twin) return [];
    const params = { ...placed(placeOf('item')), value: item, first: placeText(twin.place) };
    return [{ key: 'price-list-twice', params }];
  });

/** What comes with a piece has to have a price as well. */
const withoutPrice = (entries: readonly Entry[], prices: readonly string[]): Fault[] =>
  entries.flatMap(({ price, placeOf }) =>
    (price.with ?? [])
      .filter((id) => !prices.includes(id))
      .map((value) => {
        const params = { ...placed(placeOf('with')), value, choices: prices.slice(0, 30) };
        return { key: 'config-not-in-list', params: { ...params, nearest: nearest(value, prices) } };
      }),
  );

/** Of every id the prices that stand, where each of them stands, and what gave way. */
function merged(
  { config, layers, priceRows }: LoadedConfig,
  lists: readonly Named[],
): { prices: Config['prices']; priceRows: Map<Price, Place>; findings: Finding[] } {
  const prices: Config['prices'] = { ...config.prices };
  const rows = new Map(priceRows);
  const findings: Finding[] = [];
  const ids = new Set(lists.flatMap(({ entries }) => entries.map(({ item }) => item)));
  for (const buy of ids) {
    const having = lists.flatMap(({ layer, shown, entries }) =>
      entries.filter(({ item }) => item === buy).map((entry) => ({ ...entry, layer, shown })),
    );
    const own = layers.findLastIndex((layer) => Object.hasOwn(layer.own.prices, buy));
    const last = Math.max(...having.map(({ layer }) => layer));
    const standing = own >= last ? [] : having.filter(({ layer }) => layer === last);
    const by = standing[0]?.shown ?? (layers[own] as Layer).document.file;
    const written = [config.prices[buy] ?? []].flat() as Price[];
    const gaveWay = [
      ...having.filter((entry) => !standing.includes(entry)).map(({ place }) => place),
      ...(standing.length > 0 ? written.flatMap((price) => rows.get(price) ?? []) : []),
    ];
    const [place] = gaveWay;
    if (place) findings.push({ rule: 'price-overruled', place, count: gaveWay.length, params: { buy, by } });
    if (standing.length === 0) continue;
    const stands = standing.map(({ price }) => price);
    prices[buy] = stands.length === 1 ? (stands[0] as Price) : stands;
    for (const { price, place: at } of standing) rows.set(price, at);
  }
  return { prices, priceRows: rows, findings };
}
