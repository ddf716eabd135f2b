import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { cleanText } from '../cells/index.ts';
import { isFigure } from '../layout/header-rows.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import { withoutOffice } from '../units/names.ts';
import { nameWritten } from '../units/names-written.ts';
import { placesIn } from '../units/place-names.ts';
import { placeOver } from '../units/place-over.ts';
import { calledIn, statedIn } from '../units/titles.ts';
import { type Edition, editionOf, isLaterEdition, withoutEdition } from './editions.ts';
import { isLater, type StockDay, signedDay, stockDay, tellsOfMoves } from './stock-day.ts';

/** A form that others with the same headings make old, and the first of them. */
export interface OlderForm {
  readonly form: Layout;
  readonly newer: Layout;
  readonly by: 'day' | 'edition';
  /** The rows of the units that the others tell of; undefined where these are all. */
  readonly rows: ReadonlySet<number> | undefined;
}

interface Dated {
  readonly form: Layout;
  readonly day: StockDay | undefined;
  readonly edition: Edition;
}
interface Named {
  readonly unit: string;
  /** The place above it. */
  readonly place: string | undefined;
  readonly row: number;
}
interface Told extends Named {
  readonly of: Dated;
}

/**
 * Of forms with the same headings that titles, sheets or file names say to be of several days, months or years, or editions, those that
 * others make old, or that are of a day after the stock, unit by unit. `asOf`: YYYY-MM-DD.
 */
export function olderForms(forms: readonly Layout[], asOf: string): readonly OlderForm[] {
  const today = Number(asOf.replaceAll('-', ''));
  const counting = forms.filter(
    ({ table, counts }) => table.headerRow > 0 && counts.length > 0 && !tellsOfMoves(table),
  );
  return [...groupBy(counting, headingsOf).values()].flatMap((alike) =>
    alike.length < 2 ? [] : olderAmong(alike, today),
  );
}

function olderAmong(forms: readonly Layout[], today: number): readonly OlderForm[] {
  const told = new Map<string, Told[]>();
  const units = new Map<Layout, number>();
  for (const form of forms) {
    const of = { form, day: stockDay(form.table), edition: editionOf(form.table) };
    const own = unitsIn(form);
    units.set(form, own.length);
    for (const each of own) told.set(each.unit, [...(told.get(each.unit) ?? []), { ...each, of }]);
  }
  const older = new Map<Layout, { newer: Layout; by: OlderForm['by']; rows: Set<number> }>();
  for (const rows of told.values()) {
    const often = ({ of }: Told): number => rows.filter((each) => each.of === of).length;
    const beaten = rows.flatMap((told) => {
      const { of, row, place } = told;
      const isSame = (other: Told): boolean =>
        often(other) >= often(told) && [undefined, place].includes(place && other.place);
      const [first] = rows.filter(isSame).flatMap((other) => {
        const by = makesOld(other.of, of, today);
        return by ? [{ newer: other.of.form, by }] : [];
      });
      return first ? [{ ...first, form: of.form, row }] : [];
    });
    // Where each of them is made old by another, nobody knows which tells how it is.
    if (beaten.length === rows.length) continue;
    for (const { form, row, ...first } of beaten) {
      const known = older.get(form) ?? { ...first, rows: new Set() };
      older.set(form, known);
      known.rows.add(row);
    }
  }
  return [...older].map(([form, { rows, ...first }]) => ({
    form,
    ...first,
    rows: rows.size < (units.get(form) as number) ? rows : undefined,
  }));
}

/** Why a form makes another one old, if it does: one of the day of the stock or before does so with one of a day after it. */
function makesOld(newer: Dated, older: Dated, today: number): OlderForm['by'] | undefined {
  if (newer.form === older.form) return undefined;
  const [own, other] = [newer.day, older.day];
  if (own && other && (isLater(own, other) || isLater(other, own))) return byDay(own, other, today);
  if (isLaterEdition(newer.edition, older.edition)) return 'edition';
  if (isLaterEdition(older.edition, newer.edition)) return undefined;
  const [signed, otherSigned] = [newer, older].map(({ form }) => signedDay(form.table));
  // What is there at the end of a year is signed in the next.
  return signed && otherSigned ? byDay(signed, otherSigned, today + A_YEAR) : undefined;
}

const A_YEAR = 10_000;

/** Of two days up to the last the later one, else the one up to it. */
function byDay(own: StockDay, other: StockDay, last: number): 'day' | undefined {
  const [isThere, isOtherThere] = [own, other].map(({ first }) => first <= last);
  return (isThere === isOtherThere ? isLater(own, other) : isThere) ? 'day' : undefined;
}

const headingsOf = ({ table }: Layout): string =>
  JSON.stringify(table.paths.map((path) => path.map(foldText)));

/** How the rows with figures call their units. */
function unitsIn(form: Layout): readonly Named[] {
  const codes = form.columnOf('unit_id');
  const column = codes >= 0 ? codes : form.columnOf('name');
  const units: Named[] = [];
  for (const batch of glanceAt(form.table)) {
    for (let record = 0; record < batch.length; record++) {
      const name = column < 0 ? '' : cleanText(String(batch.cell(record, column) ?? ''));
      const unit = column < 0 ? calledAfter(form) : calledSo(name);
      const isTold = form.counts.some((count) => isFigure(batch.cell(record, count.column)));
      const over = codes >= 0 || column < 0 ? undefined : placeOver(form, name);
      const place = over === undefined ? undefined : calledSo(over);
      if (unit !== '' && isTold) units.push({ unit, place, row: batch.firstRow + record });
    }
  }
  return units;
}

const calledSo = (text: string): string => foldText(withoutOffice(nameWritten(text)));

/** What a form that is of one unit states, else the places above it, and what its sheet and file are called, but for years and editions. */
function calledAfter({ table }: Layout): string {
  const { titles, sheet, file } = table;
  const stated = titles.flatMap(statedIn);
  if (stated.length > 0) return stated.map(calledSo).join(' ');
  const places = titles.flatMap((title) => placesIn(title).map(({ text }) => text));
  const called = [sheet.name ?? '', calledIn(file)].map((name) => withoutEdition(foldText(name)));
  return foldText([...places, ...called].join(' ').replace(/\d+/g, ' '));
}
