import type { Comparison, Listed, UnitChange, UnitNamed, ValueBefore } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import {
  column, figure, listTable, type Showing, section, type Table, topTable, unitColumns,
} from './tables.ts'; // biome-ignore format: a list to be read as one

/** Units that came, went, were made of others, or of which something has changed. */
export function unitBlocks({ units }: Comparison, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { compare: say, columns } = locale;
  const number = (count: number): string => format.number(count);
  const isUnchanged = units.changed + units.removed.count + units.added.count + units.regrouped.count === 0;
  const regrouped = listTable(
    units.regrouped,
    [
      column(say.made, ({ how }) => say.how[how] ?? how),
      column(say.before, ({ before }) => before.map(named).join('; ')),
      column(say.after, ({ after }) => after.map(named).join('; ')),
      column(say.share, ({ how, shares }) =>
        how === 'split' || how === 'rearranged'
          ? shares.map(({ before, after, share }) => `${before} → ${after}: ${share}`).join('; ')
          : '',
      ),
    ],
    showing,
  );
  const facts = topTable(
    units.facts,
    [column(say.fact, ({ fact }) => fact), figure(say.ofUnits, ({ units: count }) => number(count))],
    showing,
  );
  const changes = listTable(
    units.changes,
    [
      ...unitColumns(locale),
      column(columns.what, ({ fact, is }) => fact ?? say.fields[is] ?? is),
      figure(say.before, (change) => beforeText(change, showing)),
      figure(say.after, ({ after }) => valueText(after, showing)),
      column(columns.place, ({ place_before, place_after }) =>
        placeText(place_after.file === null ? place_before : place_after),
      ),
    ],
    showing,
  );
  return [
    { kind: 'heading', text: say.units },
    {
      kind: 'lines',
      lines: [
        say.unitCount({
          same: number(units.same),
          coded: number(units.code_changed),
          removed: number(units.removed.count),
          added: number(units.added.count),
          regrouped: number(units.regrouped.count - units.code_changed),
          changed: number(units.changed),
        }),
        ...(isUnchanged ? [say.noChange] : []),
      ],
    },
    ...section(say.regrouped, regrouped, 3),
    ...section(say.removed, namesTable(units.removed, showing), 3),
    ...section(say.added, namesTable(units.added, showing), 3),
    ...section(say.facts, facts, 3),
    ...section(say.changes, changes, 3),
  ];
}

const named = ({ unit_id, name }: UnitNamed): string => (name === unit_id ? name : `${unit_id} ${name}`);

function namesTable(all: Listed<UnitNamed>, showing: Showing): Table {
  const { columns, words } = showing.locale;
  const tier = column(columns.tier, (unit: UnitNamed) => words.tier(unit.tier));
  return listTable(all, [...unitColumns(showing.locale), tier], showing);
}

const beforeText = ({ before }: UnitChange, showing: Showing): CellText =>
  Array.isArray(before)
    ? before.map((each) => wordOf(each, showing)).join('; ')
    : valueText(before as Exclude<ValueBefore, readonly unknown[]>, showing);

function valueText(value: UnitChange['after'], showing: Showing): CellText {
  const text = wordOf(value, showing);
  return value === null ? { text, tone: 'doubt' } : text;
}

function wordOf(value: UnitChange['after'], { locale: { words }, format }: Showing): string {
  if (value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? format.number(value) : value;
}
