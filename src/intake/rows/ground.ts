import { foldText } from '../../lib/fold-text.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Cell } from '../../model/finding.ts';
import { cleanText } from '../cells/index.ts';
import { type ItemParts, itemParts } from '../items/parts.ts';
import type { Layout } from '../layout/layout.ts';
import { namesPlace } from '../units/place-names.ts';
import { sectionName } from '../units/sections.ts';
import { type Body, bodyAtAGlance } from './body.ts';
import { CODE, type Look, lookOf } from './words.ts';

/** Whether a text names a unit that is known. */
export type NamesUnit = (text: string) => boolean;

/** What is known of a table before its rows are told apart. Columns are below 0 where it has none. */
export interface Ground {
  readonly layout: Layout;
  readonly width: number;
  /** Columns that begin a row, or say whose it is. */
  readonly leads: readonly number[];
  /** By column the texts of its header; repeated with all its rows: groups stand above their columns, or were passed over as titles. */
  readonly headers: readonly (readonly string[])[];
  /** Columns of units, of their names, of row numbers and of categories. */
  readonly codes: number;
  readonly names: number;
  readonly numbers: number;
  readonly categories: number;
  /** What these say is no number of a section. */
  readonly telling: ReadonlySet<number>;
  /** Of these, what does not say who the unit is. */
  readonly figures: readonly number[];
  /** A list of equipment with a header of its own. */
  readonly isList: boolean;
  readonly namesUnit: NamesUnit;
  /** What a cell says of the row that it begins. Each distinct text is looked at once, so that long tables of codes cost little. */
  lookAt(cell: Cell): Look;
  /** Whether a text is the heading of a place. */
  isPlace(text: string): boolean;
  /** What the rows have in common, and of a list which count what others count; both read the table once more when first asked for. */
  body(): Body;
  parts(): ItemParts;
}

export function groundOf(layout: Layout, namesUnit: NamesUnit): Ground {
  const { table } = layout;
  const codes = layout.columnOf('unit_id');
  const names = layout.columnOf('name');
  const numbers = layout.readings.findIndex(
    (reading) => reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number',
  );
  const titles = table.titles.map(foldText);
  const headers = table.paths.map((path) => [...path.map(foldText), ...titles]);
  const telling = new Set([
    ...layout.counts.flatMap(({ column, plus = [] }) => [column, ...plus]),
    ...layout.fields.flatMap((field, column) => (field === undefined ? [] : [column])),
  ]);
  const figures = [...telling].filter((column) => !OF_UNITS.includes(layout.fields[column] ?? ''));
  const looks = remembered((cell) => lookOf(cell, headers));
  const lookAt = (cell: Cell): Look => (typeof cell !== 'string' || CODE.test(cell) ? 'plain' : looks(cell));
  let body: Body | undefined;
  let parts: ItemParts | undefined;
  return {
    layout,
    width: table.paths.length,
    leads: [...new Set([0, codes, names])].filter((at) => at >= 0),
    headers,
    codes,
    names,
    numbers,
    categories: layout.columnOf('category'),
    telling,
    figures,
    isList: layout.kind === 'equipment' && table.headerRow > 0,
    namesUnit,
    lookAt,
    isPlace: remembered(
      (text) => ['plain', 'section'].includes(lookAt(text)) && namesPlace(sectionName(cleanText(text))),
    ),
    body() {
      body ??= bodyAtAGlance(layout, numbers, figures);
      return body;
    },
    parts() {
      parts ??= itemParts(layout, numbers);
      return parts;
    },
  };
}

const OF_UNITS: readonly string[] = ['unit_id', 'name', 'tier', 'parent_id'];
