import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import { isFigure } from '../layout/header-rows.ts';
import type { Layout } from '../layout/layout.ts';
import { glanceAt } from '../table.ts';
import { placesIn } from '../units/place-names.ts';
import { calledIn, statedIn } from '../units/titles.ts';
import { isLater, type StockDay, stockDay } from './stock-day.ts';

/** A form, and the one of the same headings and units that tells how it is on the day of the stock. */
export interface OlderForm {
  readonly form: Layout;
  readonly newer: Layout;
}

interface Dated {
  readonly form: Layout;
  readonly day: StockDay;
}

/**
 * Of forms with the same headings that titles, sheets or file names say to be of several days, months or years, those that another one
 * makes old, or that are of a day after the stock, as far as that one has all of their units. `asOf`: YYYY-MM-DD.
 */
export function olderForms(forms: readonly Layout[], asOf: string): readonly OlderForm[] {
  const dated = forms.flatMap((form): Dated[] => {
    const day = form.table.headerRow > 0 ? stockDay(form.table) : undefined;
    return day && form.counts.length > 0 ? [{ form, day }] : [];
  });
  const today = Number(asOf.replaceAll('-', ''));
  return [...groupBy(dated, headingsOf).values()].flatMap((alike) => {
    const [newest, ...others] = alike.toSorted((a, b) => {
      const isThere = ({ day }: Dated): number => Number(day.first <= today);
      return isThere(b) - isThere(a) || b.day.first - a.day.first;
    }) as [Dated, ...Dated[]];
    if (others.length === 0) return [];
    const units = unitsIn(newest.form);
    return others
      .filter(({ day }) => isLater(newest.day, day) || isLater(day, newest.day))
      .filter(({ form }) => [...unitsIn(form)].every((unit) => units.has(unit)))
      .map(({ form }) => ({ form, newer: newest.form }));
  });
}

const headingsOf = ({ form }: Dated): string =>
  JSON.stringify(form.table.paths.map((path) => path.map(foldText)));

/** How the rows with figures call their units. */
function unitsIn(form: Layout): ReadonlySet<string> {
  const codes = form.columnOf('unit_id');
  const column = codes >= 0 ? codes : form.columnOf('name');
  if (column < 0) return new Set([calledAfter(form)]);
  const units = new Set<string>();
  for (const batch of glanceAt(form.table)) {
    for (let record = 0; record < batch.length; record++) {
      const unit = foldText(String(batch.cell(record, column) ?? ''));
      if (unit !== '' && form.counts.some((count) => isFigure(batch.cell(record, count.column))))
        units.add(unit);
    }
  }
  return units;
}

/** What stands above a form that is of one unit, and what its sheet and file are called, but for the years. */
function calledAfter({ table }: Layout): string {
  const { titles, sheet, file } = table;
  const said = titles.flatMap((title) => [...statedIn(title), ...placesIn(title).map(({ text }) => text)]);
  return foldText([...said, sheet.name ?? '', calledIn(file)].join(' ').replace(/\d+/g, ' '));
}
