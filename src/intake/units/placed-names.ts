import { ReadFault } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/index.ts';
import type { NamesUnit } from '../rows/ground.ts';
import { eachBodyRow } from '../rows/index.ts';
import { isDitto } from '../rows/words.ts';
import { bareName, withoutOffice } from './names.ts';
import { nameWritten } from './names-written.ts';
import { namesPlace, rankOfName } from './place-names.ts';
import { placeOver, spellingsOver } from './place-over.ts';
import { sectionName } from './sections.ts';

/** A unit that has its name with others: told apart by its place. */
export interface PlacedName {
  readonly id: string;
  readonly place: string;
}

/** Names that units of several places have: "Xã Tân Lập" of "Huyện A" and of "Huyện B" are two. */
export interface PlacedNames {
  /** What a unit is called by its name and its place; undefined where its name is enough, or no place is named. `section`: the heading above it. */
  of(name: string, section: string | undefined, layout: Layout): PlacedName | undefined;
}

/** Reads tables of units without codes once more, for the names that stand in places of one kind, by section, title, sheet or file. */
export function placedNames(layouts: readonly Layout[], namesUnit: NamesUnit): PlacedNames {
  /** By name and rank the places that have it. */
  const places = new Map<string, Set<string>>();
  const spelled = new Map<string, string>();
  const spell = (text: string): void => {
    const own = withoutOffice(text);
    const first = spelled.get(keyOf(text));
    if (first === undefined || order(own) < order(first)) spelled.set(keyOf(text), own);
  };
  const note = (name: string, place: string): void => {
    const key = `${bareName(name)} ${rankOfPlace(place)}`;
    places.set(key, (places.get(key) ?? new Set()).add(keyOf(place)));
  };
  for (const layout of layouts) {
    const names = layout.columnOf('name');
    if (names < 0) continue;
    spellingsOver(layout).forEach(spell);
    let section: string | undefined;
    try {
      eachBodyRow(layout, namesUnit, (batch, record, _, { sort, label, heads, opens }) => {
        if (sort === 'section' || heads) section = label;
        if (opens !== undefined) section = opens;
        const cell = batch.cell(record, names);
        if (sort !== 'data' || isBlank(cell)) return;
        const name = nameWritten(cleanText(String(cell)));
        const place = placeOf(name, section, layout);
        if (place === undefined || isDitto(name)) return;
        spell(place);
        note(name, place);
      });
    } catch (error) {
      // What cannot be read on is said where the rows are read.
      if (!(error instanceof ReadFault)) throw error;
    }
  }
  return {
    of(name, section, layout) {
      const place = placeOf(name, section, layout);
      if (place === undefined) return undefined;
      const { size = 0 } = places.get(`${bareName(name)} ${rankOfPlace(place)}`) ?? {};
      const called = spelled.get(keyOf(place)) ?? place;
      return size > 1 ? { id: `${name} (${called})`, place: called } : undefined;
    },
  };
}

/** The place in which a unit stands: that of its section, else of the table; none that is as local as itself. */
function placeOf(name: string, section: string | undefined, layout: Layout): string | undefined {
  const called = section === undefined ? '' : sectionName(section);
  const isAbove = namesPlace(called) && (rankOfName(name) ?? Infinity) > rankOfPlace(called);
  return isAbove ? called : placeOver(layout, name);
}

const rankOfPlace = (place: string): number => rankOfName(place) ?? 0;
const keyOf = (place: string): string => `${rankOfPlace(place)} ${bareName(place)}`;
/** Capitals come last. */
const order = (text: string): string => `${Number(text === text.toUpperCase())}${text}`;
