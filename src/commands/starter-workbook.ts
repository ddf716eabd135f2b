import { parse } from 'yaml';
import { z } from 'zod';
import { headerFor } from '../intake/headers/index.ts';
import {
  type CellCheck,
  type ColumnToFill,
  type SheetToFill,
  workbookToFill,
} from '../lib/workbook-writer.ts';
import { aboutField, FORM_WORDS, sheetFor, wordFor } from '../locales/fill-in.ts';
import {
  CATEGORIES,
  CONDITIONS,
  CONNECTIONS,
  type Field,
  STATUSES,
  TABLE_NAMES,
  TABLES,
  type TableName,
} from '../model/tables.ts';
import { starter } from './starter.ts';

type Language = 'en' | 'vi';

/** The workbook that `init --xlsx` writes: the canonical tables as sheets that help whoever fills them in. */
export const starterWorkbook = (language: Language): Promise<Uint8Array> =>
  workbookToFill(
    TABLE_NAMES.map(
      (table): SheetToFill => ({
        name: sheetFor(table, language),
        columns: Object.entries(TABLES[table]).map(([name, field]) => column(table, name, field, language)),
      }),
    ),
  );

const MONEY = new Set(['original_cost', 'residual_value', 'monthly_cost', 'amount']);
/** 1 January 1980 and 31 December 2100: nothing that an office still lists is older. */
const [FIRST_DAY, LAST_DAY] = [29_221, 73_415];
/** Where a blank cell says something, it is no way to say that nothing is known. */
const SAID_BY_BLANK: Partial<Record<TableName, readonly string[]>> = {
  units: ['parent_id'],
  equipment: ['quantity'],
  connectivity: ['present'],
  allocations: ['status'],
};
const WIDE = new Set(['name', 'note', 'for', 'cpu', 'source']);

function column(table: TableName, name: string, field: Field, language: Language): ColumnToFill {
  const words = FORM_WORDS[language];
  const needed = field.required === true || (table === 'units' && name === 'tier');
  const header = headerFor(table, name, language);
  const hint = needed ? [words.needed] : SAID_BY_BLANK[table]?.includes(name) ? [] : [words.optional];
  const check = checkOf(table, name, field, language);
  return {
    header,
    note: [`${aboutField(table, name, language)}.`, ...hint].join(' '),
    needed,
    format: formatOf(name, field, language),
    width: WIDE.has(name) ? 26 : Math.max(13, Math.min(24, widestWord(header, check) + 3)),
    check,
    refusal: check && { title: words.refused, ...refusalOf(name, check, language) },
  };
}

/** Headers may be broken between words; what is chosen from a list should not be. */
const widestWord = (header: string, check: CellCheck | undefined): number =>
  Math.max(...header.split(/\s/).map((word) => word.length), ...listed(check).map((word) => word.length));

const listed = (check: CellCheck | undefined): readonly string[] =>
  check?.is === 'one_of' ? check.values : [];

function formatOf(name: string, { kind }: Field, language: Language): ColumnToFill['format'] {
  if (MONEY.has(name)) return 'amount';
  if (kind === 'code' || kind === 'text') return 'text';
  if (name === 'purchase_date') return language === 'vi' ? 'day_first' : 'year_first';
  return 'general';
}

function checkOf(table: TableName, name: string, field: Field, language: Language): CellCheck | undefined {
  const oneOf = (values: readonly string[]): CellCheck => ({
    is: 'one_of',
    values: values.map((value) => wordFor(value, language)),
  });
  switch (field.kind) {
    case 'yes_no':
      return oneOf(['yes', 'no']);
    case 'category':
      return oneOf(CATEGORIES);
    case 'condition':
      return oneOf(CONDITIONS);
    case 'connection':
      return oneOf(CONNECTIONS);
    case 'status':
      return oneOf(STATUSES);
    case 'tier':
      return { is: 'one_of', values: parse(starter(language)).tiers as string[] };
    case 'date':
      return name === 'year_in_use'
        ? { is: 'whole', low: 1980, high: 2100 }
        : { is: 'date', low: FIRST_DAY, high: LAST_DAY };
    case 'number':
    case 'capacity':
    case 'speed':
      return limitsOf(field);
    case 'code':
      return name === 'parent_id' || (name === 'unit_id' && table !== 'units')
        ? { is: 'in_column', sheet: sheetFor('units', language), column: 0 }
        : undefined;
    case 'text':
      return undefined;
  }
}

/** The limits that the field's own schema states. */
function limitsOf({ schema }: Field): CellCheck {
  const { type, minimum, maximum } = z.toJSONSchema(schema) as Record<string, unknown>;
  return {
    is: type === 'integer' ? 'whole' : 'decimal',
    low: Number(minimum ?? 0),
    high: Number(maximum),
  };
}

function refusalOf(
  name: string,
  check: CellCheck,
  language: Language,
): { message: string; insists: boolean } {
  const words = FORM_WORDS[language];
  const figure = (value: number): string => value.toLocaleString(language, { useGrouping: value > 9999 });
  switch (check.is) {
    case 'one_of':
      // Other connections and tiers may be written: the list is what is usual.
      return { message: words.oneOf, insists: !['connection', 'tier'].includes(name) };
    case 'in_column':
      return { message: words.inColumn, insists: false };
    case 'date':
      return { message: words.date, insists: false };
    default:
      return name === 'year_in_use'
        ? { message: words.year, insists: false }
        : { message: words[check.is](figure(check.low), figure(check.high)), insists: true };
  }
}
