import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a story's own tables, as text by header; a cell that says nothing is ''. */
export type CleanRow = Readonly<Record<string, string>>;

/** The rows of one of a story's own tables, which stand beside its infragap.yaml. */
export function clean(story: string, table: string): readonly CleanRow[] {
  const path = `fixtures/${story}/${table}`;
  if (existsSync(`${path}.csv`)) return parse(readFileSync(`${path}.csv`), { columns: true, bom: true });
  const rows: Record<string, unknown>[] = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])),
  );
}

/** What a row says under a header; '' where the table has no such column. */
export const said = (row: CleanRow, header: string): string => row[header] ?? '';

/** Rows by what they say under a header, in the order in which it is first said. */
export function groupedBy(
  rows: readonly CleanRow[],
  header: string,
): ReadonlyMap<string, readonly CleanRow[]> {
  const groups = new Map<string, CleanRow[]>();
  for (const row of rows) groups.set(said(row, header), [...(groups.get(said(row, header)) ?? []), row]);
  return groups;
}
