import { cleanText } from '../cells/index.ts';
import type { Layout } from '../layout/index.ts';
import { bareName } from './names.ts';
import { type PlaceNamed, placesIn, rankOfName } from './place-names.ts';
import { calledIn, isHeaded, statedIn } from './whose-table.ts';

const known = new WeakMap<Layout, readonly string[]>();

/** The place that a table is called after: the most local one of those that its titles, its sheet and its file name; undefined where that is not one. */
export const placeOver = (layout: Layout): string | undefined => spellingsOver(layout)[0];

/** The same in all its spellings: "UBND HUYỆN SƠN HÀ", "Huyện Sơn Hà". */
export function spellingsOver(layout: Layout): readonly string[] {
  const found = known.get(layout) ?? find(layout);
  known.set(layout, found);
  return found;
}

function find({ table }: Layout): readonly string[] {
  const isOwn = table.titles.some((text) => isHeaded(text) || statedIn(text).length > 0);
  const titles = isOwn ? table.titles : [...(table.letterhead ?? []), ...table.titles];
  const texts = [...titles, table.sheet.name ?? '', calledIn(table.file)];
  const places = texts.flatMap((text) => placesIn(cleanText(text)));
  const lowest = Math.max(...places.map(rankOf));
  const own = places.filter((place) => rankOf(place) === lowest);
  const isOne = own.every(
    ({ text, isOfBody }) => !isOfBody && bareName(text) === bareName(own[0]?.text ?? ''),
  );
  return isOne ? own.map(({ text }) => text) : [];
}

const rankOf = ({ text }: PlaceNamed): number => rankOfName(text) ?? 0;
