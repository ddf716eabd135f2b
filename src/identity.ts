import { relative, resolve, sep } from 'node:path';
import { cleanText } from './intake/cells/index.ts';
import type { RecordAt } from './intake/rows/records.ts';
import type { Identity } from './model/baseline.ts';
import type { Finding, Params } from './model/finding.ts';

/** What a finding may be about beside its record, by the names of its params. */
const ABOUT = [
  'unit', 'target', 'targets', 'fact', 'what', 'buy', 'source', 'item', 'column', 'connection',
]; // biome-ignore format: a list to be read as one

/**
 * What a finding is about: its record where a unit tells that from others, else its file and sheet; never the row
 * number. One that speaks for many rows is not about the first of them.
 */
export function identityOf(finding: Finding, record: RecordAt | undefined, cwd: string): Identity {
  const { rule, place, value, params, count } = finding;
  const field = place?.field ?? place?.header;
  const { file: _, ...cells } = record?.key ?? {};
  const key = count === undefined ? cells : only(cells, field);
  const isTold = ['unit_id', 'name'].some((name) => Object.hasOwn(key, name));
  return {
    rule,
    ...(record && { table: record.table }),
    ...(Object.keys(key).length > 0 && { key }),
    ...aboutOf(params, isTold || count !== undefined),
    ...(!isTold && place && partOf(place, cwd)),
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value: cleanText(String(value)) }),
  };
}

const only = (cells: Readonly<Record<string, string>>, field: string | undefined): Record<string, string> =>
  field !== undefined && Object.hasOwn(cells, field) ? { [field]: cells[field] as string } : {};

/** A record tells its unit itself; that of many rows is the first one's. */
function aboutOf(params: Params | undefined, withoutUnit: boolean): Pick<Identity, 'about'> {
  const about = ABOUT.flatMap((name): [string, string | number | string[]][] => {
    const word = params?.[name];
    if (word === undefined || (withoutUnit && name === 'unit')) return [];
    return [[name, typeof word === 'object' ? [...word] : word]];
  });
  return about.length === 0 ? {} : { about: Object.fromEntries(about) };
}

/** A file and sheet, however the path was written on the command line and whatever machine it is read on. */
export function partOf(
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
  cwd: string,
): { file: string; sheet?: string } {
  const path = file === '-' ? file : relative(cwd, resolve(cwd, file)).split(sep).join('/');
  return { file: path.normalize('NFC'), ...(sheet !== undefined && { sheet }) };
}
