import { foldText } from '../lib/fold-text.ts';
import { nearest } from '../lib/nearest.ts';
import type { Finding, Place } from '../model/finding.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../model/tables.ts';
import type { Table } from '../readers/source.ts';
import { cleanText } from './cells.ts';
import { fieldOf } from './lexicon.ts';

/** What the columns of one table were taken for. */
export interface Layout {
  readonly table: Table;
  readonly kind: TableName;
  /** Field (or, among units, fact) by column; undefined for a column that is not read. */
  readonly fields: readonly (string | undefined)[];
  columnOf(field: string): number;
  /** The place of a cell; `row` as a spreadsheet program shows it. */
  place(row: number, field?: string): Place;
}

/** Maps the columns of a table to fields. Returns no layout where the table cannot be used, and why. */
export function layOut(
  table: Table,
  forced: TableName | undefined,
): { layout?: Layout; findings: Finding[] } {
  const kind = forced ?? table.named ?? kindOf(table);
  if (kind === undefined) {
    const params = { headers: table.header.slice(0, 12).map(cleanText), choices: TABLE_NAMES };
    return {
      findings: [
        { rule: 'unknown-table', place: { file: table.file, row: table.headerRow || undefined }, params },
      ],
    };
  }
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  const headerPlace = (column: number): Place => ({
    file: table.file,
    row: table.headerRow || undefined,
    column: table.headerRow ? column + 1 : undefined,
    header: table.header[column],
  });
  const fields = table.header.map((header, column) => {
    const field = fieldOf(kind, header) ?? (kind === 'units' ? factName(header) : undefined);
    if (field === undefined) {
      if (header.trim() !== '') {
        const known = Object.keys(TABLES[kind]);
        findings.push({
          rule: 'unknown-column',
          place: headerPlace(column),
          params: { nearest: nearest(header, known), table: kind },
        });
      }
      return undefined;
    }
    const first = seen.get(field);
    if (first !== undefined) {
      findings.push({
        rule: 'duplicate-column',
        place: { ...headerPlace(column), field },
        related: headerPlace(first),
        params: { first: table.header[first] },
      });
      return undefined;
    }
    seen.set(field, column);
    return field;
  });
  const missing = Object.entries(TABLES[kind]).filter(([name, { required }]) => required && !seen.has(name));
  for (const [name] of missing) {
    const near = nearest(
      name,
      table.header.filter((_, column) => fields[column] === undefined || kind === 'units'),
    );
    findings.push({
      rule: 'missing-column',
      place: { file: table.file, row: table.headerRow || undefined, field: name },
      params: { table: kind, nearest: near },
    });
  }
  if (missing.length > 0) return { findings };
  const layout: Layout = {
    table,
    kind,
    fields,
    columnOf: (field) => seen.get(field) ?? -1,
    place(row, field) {
      const column = field === undefined ? undefined : seen.get(field);
      if (column === undefined || table.headerRow === 0)
        return { file: table.file, row, field, header: field };
      return { file: table.file, row, column: column + 1, header: table.header[column], field };
    },
  };
  return { layout, findings };
}

/** The table whose fields the headers name most of; where two are even, the file's name decides. */
function kindOf(table: Table): TableName | undefined {
  const byName = TABLE_NAMES.find((name) =>
    foldText(table.file.split(/[/\\]/).at(-1) as string).startsWith(name),
  );
  const scores = TABLE_NAMES.map((name): [TableName, number] => {
    const fields = new Set(
      table.header.map((header) => fieldOf(name, header)).filter((field) => field !== undefined),
    );
    const required = Object.entries(TABLES[name]).filter(([, field]) => field.required);
    const has = required.filter(([field]) => fields.has(field)).length;
    // Columns that a table cannot do without say more than those it may have.
    return [
      name,
      fields.size + (has === required.length ? required.length - 1 : 0) + (name === byName ? 0.5 : 0),
    ];
  });
  const [best, score] = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  return score >= 1 ? best : byName;
}

/** A column that no field claims is a fact of the unit, named by its header in snake case. */
export const factName = (header: string): string | undefined =>
  foldText(header).replaceAll(' ', '_') || undefined;
