import { ReadFault } from '../../readers/source.ts';
import { cleanText, isBlank } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { NamesUnit } from '../rows/ground.ts';
import { eachBodyRow } from '../rows/index.ts';
import { CODE, isDitto } from '../rows/words.ts';
import { bareName, isSameName, withoutOffice } from './names.ts';
import { nameWritten } from './names-written.ts';
import { namesPlace, rankOfName } from './place-names.ts';
import { placeOver, spellingsOver } from './place-over.ts';
import { sectionName } from './sections.ts';

/** A unit that has its name with others: told apart by its place. */
export interface PlacedName {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

/** Names that units of several places have: "Xã Tân Lập" of "Huyện A" and of "Huyện B" are two. */
export interface PlacedNames {
  /** What a unit is called by its name and its place; undefined where its name is enough, or no place is named. `section`: the heading above it. */
  of(name: string, section: string | undefined, layout: Layout): PlacedName | undefined;
  /** All that have it; none where it is enough. */
  all(name: string): readonly PlacedName[];
}

/** Lists that are called after different places of one kind, and name units in a column: only these are worth reading once more. */
export function listsByPlaces(layouts: readonly Layout[]): readonly Layout[] {
  const lists = layouts.filter((layout) => layout.columnOf('unit_id') >= 0 && !layout.unitPath);
  const over = lists.map((layout) => placeOver(layout)).filter((place) => place !== undefined);
  return new Set(over.map(keyOf)).size > 1 ? lists : [];
}

/** Reads tables that call units by their names once more, for the names that stand in places of one kind, by section, title, sheet or file. */
export function placedNames(layouts: readonly Layout[], namesUnit: NamesUnit): PlacedNames {
  /** By name and rank the places that have it. */
  const places = new Map<string, Set<string>>();
  const spelled = new Map<string, string>();
  const spell = (key: string, text: string): void => {
    const first = spelled.get(key);
    if (first === undefined || order(text) < order(first)) spelled.set(key, text);
  };
  /** By bare name each name and place. */
  const stands = new Map<string, Map<string, readonly [name: string, place: string]>>();
  const note = (name: string, place: string): void => {
    const key = `${bareName(name)} ${rankOfPlace(place)}`;
    places.set(key, (places.get(key) ?? new Set()).add(keyOf(place)));
    spell(keyOf(place), withoutOffice(place));
    spell(writtenIn(name, place), name);
    const own = stands.get(bareName(name)) ?? new Map();
    stands.set(bareName(name), own.set(writtenIn(name, place), [name, place]));
  };
  const called = (name: string, place: string): PlacedName | undefined => {
    if ((places.get(`${bareName(name)} ${rankOfPlace(place)}`)?.size ?? 0) < 2) return undefined;
    const above = spelled.get(keyOf(place)) ?? place;
    const own = spelled.get(writtenIn(name, place)) ?? name;
    return { id: `${own} (${above})`, name: own, place: above };
  };
  for (const layout of layouts) {
    const names = layout.columnOf(layout.kind === 'units' ? 'name' : 'unit_id');
    if (names < 0) continue;
    for (const text of spellingsOver(layout)) spell(keyOf(text), withoutOffice(text));
    let section: string | undefined;
    try {
      eachBodyRow(layout, namesUnit, (batch, record, _, { sort, label, heads, opens }) => {
        if (sort === 'section' || heads) section = label;
        if (opens !== undefined) section = opens;
        const cell = batch.cell(record, names);
        if (sort !== 'data' || isBlank(cell)) return;
        const name = nameWritten(cleanText(String(cell)));
        const place = placeOf(name, section, layout);
        if (place !== undefined && !isDitto(name) && !CODE.test(name)) note(name, place);
      });
    } catch (error) {
      // What cannot be read on is said where the rows are read.
      if (!(error instanceof ReadFault)) throw error;
    }
  }
  return {
    of(name, section, layout) {
      if (!stands.has(bareName(name))) return undefined;
      const place = placeOf(name, section, layout);
      return place === undefined ? undefined : called(name, place);
    },
    all(name) {
      const own = [...(stands.get(bareName(name))?.values() ?? [])].flatMap(([each, place]) =>
        isSameName(each, name) ? (called(each, place) ?? []) : [],
      );
      return own.filter(({ id }, at) => own.findIndex((each) => each.id === id) === at);
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
/** A name, with or without its office, in a place. */
const writtenIn = (name: string, place: string): string =>
  `${withoutOffice(name).toLowerCase().replace(/\s+/g, ' ')} ${keyOf(place)}`;
/** Capitals come last, and offices. */
const order = (text: string): string =>
  `${Number(text === text.toUpperCase())}${Number(withoutOffice(text) !== text)}${text}`;
