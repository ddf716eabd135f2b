import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { Batch } from '../../readers/source.ts';
import { tierNamed } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import { aboveIn } from '../rows/index.ts';
import { type Columns, valueFrom } from '../rows/record.ts';
import { bareName, isSameName, tierWordOf } from './names.ts';
import { nameWritten } from './names-written.ts';
import { unitsOfTable } from './of-table.ts';
import { lastStep } from './paths.ts';
import { placeOver } from './place-over.ts';
import type { UnitReading } from './reading.ts';
import { isBareName, tierWordOfHeading } from './tier-headings.ts';

/** What says which unit it is. */
export const OWN: ReadonlySet<string> = new Set(['unit_id', 'name', 'tier', 'parent_id']);

/** A row that is to be refused, which has been said: the units that it may be about. */
interface Refused {
  readonly perhaps: readonly Unit[];
  /** The unit that another row is about already: numbers that are others contradict it. */
  readonly again?: Unit;
  /** The unit that another table is about already, and this one brings nothing more: other answers contradict it. */
  readonly elsewhere?: Unit;
}
type Identify = (batch: Batch, record: number, row: number, section: string | undefined) => Unit | Refused;
const NOBODYS: Refused = { perhaps: [] };

/** Finds the unit that a row of a table of units is about, or adds it. */
export function identifier(
  layout: Layout,
  columns: Columns,
  findings: Findings,
  rules: IntakeRules,
  { units, first, mayAdd, placed }: UnitReading,
): Identify {
  const coded = layout.columnOf('unit_id') >= 0;
  const id = coded ? columns.required('unit_id') : columns.reader('unit_id');
  const named = layout.columnOf('name') >= 0;
  const name = coded || !named ? columns.reader('name') : columns.required('name');
  // A form with one column of answers is of the unit that stands above it, or that its sheet or file is called after.
  const table = coded || named ? undefined : unitsOfTable(layout, units, findings, mayAdd);
  const tier = columns.reader('tier');
  const here = new Map<Unit, Place>();
  const saysMore =
    layout.counts.length > 0 || layout.fields.some((field) => field && field !== 'note' && !OWN.has(field));
  const bringsMore = (unit: Unit): boolean => {
    const before = first.get(unit);
    if (!before || before === layout) return false;
    return (
      layout.counts.length > 0 ||
      layout.fields.some((field) => field !== undefined && before.columnOf(field) < 0)
    );
  };
  const heading = tierWordOfHeading(named ? (layout.table.paths[layout.columnOf('name')] ?? []) : []);
  const tierFrom = (text: string, row: number): string | undefined => {
    const { tiers } = rules.vocabulary;
    // Names that have codes beside them need not say what kind of place it is.
    const isAsked = layout.columnOf('tier') < 0 && (tiers || !coded);
    const own = isAsked ? tierWordOf(text) : undefined;
    const word = own ?? (isAsked && !coded && isBareName(text) ? heading : undefined);
    const named = word && tierNamed(word, rules.vocabulary);
    if (!named || named === word || (tiers && !tiers.includes(named))) return undefined;
    findings.group(`tier ${layout.table.file} ${layout.table.sheet.name} ${own === undefined}`, () => ({
      rule: 'tier-from-name',
      place: layout.place(row, 'name'),
      value: text,
      params: { tier: named, ...(own === undefined && { told: 'heading' }) },
    }));
    return named;
  };
  /** What a row of a unit that is known already is: of the unit, or once more. */
  const again = (known: Unit, text: string, place: Place): Refused | undefined => {
    const earlier = here.get(known) ?? (bringsMore(known) ? undefined : known.place);
    if (!earlier) {
      here.set(known, place);
      return undefined;
    }
    findings.add({
      rule: 'duplicate-key',
      place,
      value: text,
      related: earlier,
      params: { table: 'units', again: here.has(known) && saysMore ? 1 : 0 },
    });
    return { perhaps: [], [here.has(known) ? 'again' : 'elsewhere']: known };
  };
  const ofTable = (row: number): Unit | Refused => {
    const count = units.units.length;
    const unit = table?.only();
    if (!unit) {
      table?.refuse(row);
      return { perhaps: table?.perhaps() ?? [] };
    }
    units.hear(unit);
    if (unit.index < count) return again(unit, unit.name, layout.place(row)) ?? unit;
    units.suggestTier(unit, () => tierFrom(unit.name, row));
    return unit;
  };
  return (batch, record, row, heading) => {
    if (table) return ofTable(row);
    // Below the unit above that a row of a form names, where units are known from elsewhere.
    const section = (mayAdd ? undefined : aboveIn(layout, batch, record)) ?? heading;
    const said = valueFrom<string>(id, batch, record);
    const step = layout.unitPath && said !== undefined ? lastStep(said) : undefined;
    const code = step?.id ?? said;
    const nameSaid = valueFrom<string>(name, batch, record);
    const called = nameSaid === undefined ? step?.name : nameWritten(nameSaid);
    const level = valueFrom<string>(tier, batch, record);
    if (coded ? code === undefined : called === undefined) return NOBODYS;
    const place = layout.place(row, coded ? 'unit_id' : 'name');
    const own = coded || !mayAdd ? undefined : placed.of(called as string, section, layout);
    const text = (coded ? code : (own?.id ?? called)) as string;
    const refused = (): Refused => ({
      perhaps: units.guesses.mayMean(text, section, placeOver(layout, text)),
    });
    const known = coded
      ? (units.withId(text) ??
        (mayAdd
          ? units.twin(text, called, place, (unit) => first.has(unit))
          : step
            ? units.findPath(text, place, false)
            : units.find(text, place, units.ofSection(section), section, placeOver(layout, text))))
      : own
        ? units.withId(text)
        : knownByName(text, place, section);
    if (!known && !coded && mayAdd && !own && units.areSeveral(text)) return refused();
    if (known && units.contradicts(text, known, units.ofSection(section), place)) return refused();
    if (known && !mayAdd && units.contradictsHeading(text, known, section, place)) return refused();
    units.hear(known);
    if (known) {
      const repeated = again(known, text, place);
      if (repeated) return repeated;
      if (
        coded &&
        called !== undefined &&
        bareName(called) !== bareName(known.name) &&
        known.name !== known.id
      ) {
        const params = { unit: known.id, name: known.name };
        findings.add({
          rule: 'name-differs',
          place: layout.place(row, 'name'),
          value: called,
          related: known.place,
          params,
        });
      }
      if (level !== undefined) units.setTier(known, level, layout.place(row, 'tier'));
      if (called !== undefined && coded) {
        units.setName(known, called);
        if (level === undefined) units.suggestTier(known, () => tierFrom(called, row));
      }
      return known;
    }
    if (!mayAdd) {
      // A name that means none, or several, has been said; so has a code.
      return refused();
    }
    const added = units.add(
      text,
      called,
      level ?? (called === undefined ? undefined : tierFrom(called, row)),
      layout.place(row),
    );
    if (level !== undefined) units.setTier(added, level, layout.place(row, 'tier'));
    here.set(added, place);
    if (own && section === undefined) {
      units.facts.names.add('section');
      added.facts.set('section', { value: own.place, place: layout.place(row) });
    }
    if (step) units.parents.statePath(added, layout.place(row));
    if (!coded) {
      findings.group(`coded ${layout.table.file} ${layout.table.sheet.name}`, () => ({
        rule: 'name-is-code',
        place,
        value: text,
      }));
    }
    return added;
  };

  /** Where units have codes in another table, a name has to mean one of them. */
  function knownByName(text: string, place: Place, section: string | undefined): Unit | undefined {
    const scope = units.ofSection(section);
    if (!mayAdd || units.areSeveral(text))
      return units.find(text, place, scope, section, placeOver(layout, text));
    const [named, ...more] = units.namesakes(text, scope);
    const isMeant = named && more.length === 0 && (!here.has(named) || isSameName(named.name, text));
    return isMeant ? named : (units.withId(text) ?? units.carelessly(text).find((unit) => here.has(unit)));
  }
}
