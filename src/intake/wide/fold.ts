import type { Place } from '../../model/finding.ts';
import { nothingExpiring, SLOTS, type Tallies, type Unit } from '../../model/inventory.ts';
import type { Findings } from '../findings.ts';
import type { ItemCounter } from '../items/counter.ts';
import { noteFormExpiry } from '../items/expiry.ts';
import type { ItemRow } from '../items/row.ts';
import type { ItemStandard } from '../items/standards.ts';
import type { Layout } from '../layout/layout.ts';
import { doubtedByRemark } from '../states/remarks.ts';
import type { Count, UnitNote, WideRow, WideStandard } from './counts.ts';
import { type Within, withinTotals } from './in-total.ts';
import { wideSlots } from './index.ts';
import { familyIn, familyOf, itemsOf } from './lots.ts';
import { doubtedByNotes, type NoteLeaves, tellNote } from './notes.ts';

/** A number of a form, with its place. */
interface Told extends Count {
  readonly place: Place;
  /** Forms contradict each other about it: no third one settles it. */
  readonly contradicted?: true;
  readonly layout: Layout;
}

/** What the forms' numbers are folded into. */
export interface WideFold {
  readonly standards: readonly ItemStandard[];
  readonly tallies: Tallies;
  readonly itemCounts: ItemCounter;
  readonly findings: Findings;
  readonly asOfYear: number;
  watch(row: ItemRow): void;
}

/** Takes nothing: what is left is what the numbers say of each other. */
const ANY: WideStandard = { categories: [], inService: [], life: undefined, minimum: [] };

/**
 * Folds the numbers of wide forms into the tallies, all forms of a unit together: a machine that two forms count, or a form
 * and a list, is one machine. Returns how many items were counted.
 */
export function foldWide(rows: readonly WideRow[], fold: WideFold): number {
  const units = new Map<Unit, WideRow[]>();
  for (const row of rows) units.set(row.unit, [...(units.get(row.unit) ?? []), row]);
  let items = 0;
  const within = withinTotals(rows, fold.findings);
  for (const [unit, own] of units) {
    const once = toldOnce(unit, own, fold.findings);
    const sure = itemsOf(fold.itemCounts, unit, 'computer') === undefined ? placed(once, within) : once;
    const told = [...sure, ...doubts(unit, own, sure, fold)];
    for (const family of new Set(told.map(familyIn))) {
      const counts = told.filter((count) => familyIn(count) === family);
      const beyond = family === 'computer' ? own.reduce((sum, row) => sum + row.beyond, 0) : 0;
      items += foldFamily(unit, family, counts, beyond, fold);
    }
  }
  return items;
}

/** Servers and tablets that the total of the computers has are counted with them, where one form tells of both. */
function placed(told: readonly Told[], within: ReadonlyMap<Layout, Within>): readonly Told[] {
  const total = told.find(({ category, part }) => category === 'computer' && part === 'total');
  const own = total && within.get(total.layout);
  return own && total
    ? told.map((count) => (count.layout === total.layout ? { ...count, within: own[count.category] } : count))
    : told;
}

/** So many of the items of a family, all of them at the most, may not count: by columns that are not understood, and by notes. */
function doubts(
  unit: Unit,
  rows: readonly WideRow[],
  told: readonly Told[],
  fold: WideFold,
): readonly Told[] {
  const notes = rows.flatMap((row) => row.notes);
  const open = new Map(notes.map((note): [UnitNote, NoteLeaves[]] => [note, []]));
  const found = [...new Set(told.map(({ category }) => familyOf(category)))].flatMap((family): Told[] => {
    const counts = told.filter(({ category }) => familyOf(category) === family);
    const totals = counts.filter(({ part }) => part === 'total');
    const whole = totals.filter(({ category }) => category === family);
    const most = (whole.length > 0 ? whole : totals).reduce((sum, { value = 0 }) => sum + value, 0);
    const isListed = itemsOf(fold.itemCounts, unit, family) !== undefined;
    const byNotes = isListed ? 0 : doubtedByNotes(notes, family, most, counts);
    for (const note of byNotes > 0 ? notes : []) {
      if (doubtedByNotes([note], family, most, counts) === 0) continue;
      open.get(note)?.push({ family, items: byNotes, of: most });
    }
    const remarks = isListed ? [] : rows.flatMap((row) => remarksIn(row, family));
    for (const remark of remarks)
      tellNote(remark, [{ family, items: remark.doubted, of: most }], fold.findings);
    const byRemarks = remarks.reduce((sum, { doubted }) => sum + doubted, 0);
    const byColumns = family === 'computer' ? Math.max(0, ...rows.map(({ doubted }) => doubted)) : 0;
    const value = Math.min(most, byColumns + byNotes + byRemarks);
    const row = rows.find(({ doubted }) => doubted > 0);
    const place =
      byColumns > 0 && row
        ? row.layout.placeAt(row.row, row.layout.doubts[0] as number)
        : (notes[0] ?? remarks[0])?.place;
    const { layout } = counts[0] as Told;
    return value > 0 && place ? [{ category: family, part: 'doubted', value, place, layout }] : [];
  });
  for (const [note, leaves] of open) if (leaves.length > 0) tellNote(note, leaves, fold.findings);
  return found;
}

/** The remarks behind a form's numbers of a family, with how many of them may not count. */
const remarksIn = ({ counts, layout, row }: WideRow, family: string) =>
  counts.flatMap(({ category, column, value, said }) => {
    const doubted = familyOf(category) === family ? doubtedByRemark(said, value) : 0;
    return said !== undefined && doubted > 0
      ? [{ text: said, place: layout.placeAt(row, column), doubted }]
      : [];
  });

/** Each number once. Two forms that tell the same are one; two that contradict each other leave it unknown. */
function toldOnce(unit: Unit, rows: readonly WideRow[], findings: Findings): Told[] {
  const told = new Map<string, Told>();
  for (const { layout, row, counts } of rows) {
    for (const { column, value, category, part, before, made } of counts) {
      const place = layout.placeAt(row, column);
      const key = `${category} ${part} ${before ?? ''}`;
      const first = told.get(key);
      if (first?.contradicted) continue;
      if (!first || first.value === undefined) {
        told.set(
          key,
          first && value === undefined ? first : { category, part, before, value, made, place, layout },
        );
      } else if (value === first.value) {
        findings.group(`repeated ${place.file} ${place.sheet}`, () => ({
          rule: 'count-repeated',
          place,
          value,
          related: first.place,
          params: { unit: unit.id },
        }));
      } else if (value !== undefined) {
        const fact = `${category} (${part})`;
        const values = [String(first.value), String(value)];
        findings.add({
          rule: 'conflicting-values',
          place,
          value,
          related: first.place,
          params: { fact, unit: unit.id, values },
        });
        told.set(key, { ...first, value: undefined, contradicted: true });
      }
    }
  }
  return [...told.values()];
}

/** `beyond`: so many more there may be, of which no number is understood. */
function foldFamily(
  unit: Unit,
  family: string,
  counts: readonly Told[],
  beyond: number,
  fold: WideFold,
): number {
  const { standards, tallies, findings, asOfYear } = fold;
  const { faults, items } = wideSlots({ counts }, ANY, asOfYear);
  const place = (counts[0] as Told).place;
  for (const { parts, sum, total } of faults) {
    const at = counts.find((count) => parts.includes(count)) ?? counts[0];
    findings.add({
      rule: 'parts-exceed-total',
      place: at?.place,
      params: {
        unit: unit.id,
        parts: parts.map(({ category, part }) => `${category}.${part}`),
        said: parts.map(({ value }) => String(value ?? '?')),
        sum,
        total,
      },
    });
  }
  const listed = itemsOf(fold.itemCounts, unit, family);
  if (listed === undefined && items !== undefined) countKinds(unit, family, counts, items, fold.itemCounts);
  if (listed !== undefined && items !== undefined && items !== listed) {
    findings.add({
      rule: 'count-differs',
      place,
      value: items,
      params: { unit: unit.id, family, counted: items, listed },
    });
  }
  const taking = standards.flatMap(({ categories }, at) => {
    const concerned = counts.some((each) => each.within !== undefined && categories.includes(each.category));
    return concerned || categories.some((category) => familyOf(category) === family) ? [at] : [];
  });
  if (taking.length > 0) {
    const judged = taking.map((standard) => ({ standard, service: undefined, failed: [], unknown: [] }));
    for (const { category, part, value, place: told } of counts)
      fold.watch({ unit, place: told, category, quantity: value, assetId: undefined, part, judged });
  }
  for (const at of taking) {
    const standard = standards[at] as ItemStandard;
    const tally = unit.index * standards.length + at;
    tallies.reported[tally] = 1;
    if (listed !== undefined) {
      // The list says more of each; what a form has beyond it may be anything.
      tallies.open[tally]! += Math.max(0, (items ?? 0) - listed);
      continue;
    }
    const { slots, open } = wideSlots({ counts }, asWide(standard, counts), asOfYear);
    const years = counts.flatMap(({ before }) => before ?? []);
    const before = years.length > 0 ? Math.min(...years) : undefined;
    for (const { slot, count } of slots) {
      tallies.counts[tally * SLOTS + slot]! += count;
      const { expiries } = tallies;
      if (!expiries || standard.life === undefined) continue;
      const expiring = expiries.get(tally) ?? nothingExpiring();
      expiries.set(tally, expiring);
      noteFormExpiry(expiring, slot, count, { life: standard.life, before, asOfYear });
    }
    tallies.open[tally]! += (open ?? Number.POSITIVE_INFINITY) + beyond;
  }
  return listed === undefined ? (items ?? 0) : 0;
}

/** What a form counts, by category: those of the family that no column says the kind of are what the family is called. */
function countKinds(
  unit: Unit,
  family: string,
  counts: readonly Told[],
  items: number,
  counter: ItemCounter,
): void {
  const kinds = counts.filter(
    ({ category, part, value }) => category !== family && part === 'total' && value !== undefined,
  );
  let rest = items;
  for (const { category, value } of kinds) {
    counter.add(unit, category, value as number);
    rest -= value as number;
  }
  counter.add(unit, family, Math.max(0, rest));
}

/** In a wide form the office's own word for "too weak" may be all that is said of a specification. */
function asWide(standard: ItemStandard, counts: readonly Told[]): WideStandard {
  const { minimum, specified } = standard;
  const said = counts.some(({ part }) => part === 'too_weak');
  return specified && said && minimum.length === 0
    ? { ...standard, minimum: [{ field: 'ram_gb', value: 0 }] }
    : standard;
}
