import { mistakesIn } from './config/mistakes.ts';
import { type Price, priceEntry } from './config/prices.ts';
import type { Config } from './config/schema.ts';
import { tablesIn } from './intake/layout/find-tables.ts';
import { priceColumn, understoodPrices } from './intake/price-list/columns.ts';
import type { PriceRow } from './intake/price-list/row.ts';
import { isPriceList, priceRows } from './intake/price-list/rows.ts';
import { headerText, type Table } from './intake/table.ts';
import { filePlan } from './intake-plan.ts';
import { nearest } from './lib/nearest.ts';
import { columnLetters } from './locales/index.ts';
import { type Finding, type Params, type Place, placeText, UserError } from './model/finding.ts';
import { id as idSchema, NOT_COSTED } from './model/target.ts';
import { fileBytes } from './readers/bytes.ts';
import { openFile } from './readers/open.ts';
import { ReadFault, type Source } from './readers/source.ts';

/** What is wrong with the configuration: a key of the locale's faults. */
export type Fault = UserError['faults'][number];

/** A price, and the row that says it. */
export interface Entry extends Pick<PriceRow, 'item' | 'place' | 'placeOf'> {
  readonly price: Price;
}

/** What a price list says, what is wrong with it, and what was assumed. */
export interface PriceList {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
  readonly findings: readonly Finding[];
}

/** Reads all tables of a file that hold prices; throws UserError where there is none, or the file cannot be read. */
export async function readPriceList(full: string, shown: string, config: Config): Promise<PriceList> {
  const { encoding, delimiter } = filePlan(config)(shown) ?? {};
  const manner = { encoding, delimiter: delimiter === 'tab' ? ('\t' as const) : delimiter };
  const source = await openFile(fileBytes(full, shown), manner);
  const stop = source.findings.find(({ rule }) => UNREADABLE.has(rule));
  if (stop) throw unreadable(stop.place, String(stop.params?.why ?? stop.rule), stop.params);
  // Which of two prices is meant nobody can tell.
  const twice = source.findings.find(({ rule }) => rule === 'conflicting-keys');
  if (twice) throw unreadable(twice.place, 'json-key-twice', twice.params);
  try {
    return tablesOf(source, config);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    throw unreadable({ file: shown, row: error.row }, error.why, error.params);
  }
}

const UNREADABLE: ReadonlySet<string> = new Set(['unreadable-file', 'unsupported-format', 'empty-file']);
const unreadable = (place: Place | undefined, why: string, params: Params = {}): UserError =>
  new UserError('price-list-unreadable', { ...params, file: placeText(place), why });

function tablesOf(source: Source, config: Config): PriceList {
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  const findings: Finding[] = [...source.findings];
  const others: Table[] = [];
  let lists = 0;
  for (const sheet of source.sheets) {
    const header = filePlan(config)(source.path, sheet.name)?.header_rows;
    const found = tablesIn(sheet, understoodPrices, header);
    const own = found.tables.filter(isPriceList);
    others.push(...found.tables.filter((table) => !own.includes(table)));
    if (own.length > 0) findings.push(...found.findings);
    lists += own.length;
    for (const table of own) {
      const read = priceRows(table, config.currency);
      findings.push(...read.findings);
      faults.push(
        ...read.faults.map(({ key, place, params }) => ({ key, params: { ...placed(place), ...params } })),
      );
      for (const row of read.rows) entries.push(...entryOf(row, faults));
    }
  }
  if (lists === 0) throw notAList(source, others);
  for (const { file, sheet } of others)
    findings.push({ rule: 'sheet-without-prices', place: { file, sheet: sheet.name } });
  return { entries, faults, findings };
}

/** Which columns there are instead, and which of them may be the one that is missing. */
function notAList({ path }: Source, [table]: readonly Table[]): UserError {
  const paths = table?.paths.filter((texts) => texts.length > 0) ?? [];
  const open = paths.filter((texts) => priceColumn(texts) === undefined).map(headerText);
  const missing = ['item', 'price'].filter(
    (field) => !paths.some((texts) => priceColumn(texts)?.field === field),
  );
  const near = missing.flatMap((field) => nearest(field, open) ?? [])[0];
  const headers = paths.slice(0, 12).map(headerText);
  return new UserError('price-list-no-columns', { file: path, headers, missing, nearest: near });
}

/** A row as a price; what the grammar of prices does not allow is a fault. */
function entryOf({ item, entry, place, placeOf }: PriceRow, faults: Fault[]): Entry[] {
  const isId = idSchema.safeParse(item).success;
  if (!isId || item === NOT_COSTED) {
    const params = { ...placed(placeOf('item')), value: item };
    faults.push({ key: isId ? 'config-reserved' : 'config-bad-id', params });
    return [];
  }
  const { success, error, data: price } = priceEntry.safeParse(entry);
  if (success) return [{ item, place, placeOf, price }];
  const at = ([field, inner]: readonly PropertyKey[]) => {
    const cell =
      field === 'area_factors'
        ? placeOf('factor', String(inner))
        : placeOf(String(field === 'range' ? 'low' : field));
    const { line, column } = placed(cell);
    return { line: Number(line), column: String(column ?? '') };
  };
  faults.push(...mistakesIn({ file: String(placed(place).file), value: entry, at }, error.issues).faults);
  return [];
}

/** A place as the faults of a configuration tell it; a column by its letter. */
export const placed = ({ file, sheet, row, column, header }: Place): Params => ({
  file: `${file}${sheet === undefined ? '' : ` [${sheet}]`}`,
  line: row,
  column: column === undefined ? undefined : columnLetters(column),
  path: header ?? '',
});
