import { foldText } from '../../lib/fold-text.ts';
import { cleanText } from '../cells/index.ts';
import type { Layout } from '../layout/layout.ts';
import { isOfDocument } from './document-names.ts';
import { bareName } from './names.ts';
import { type PlaceNamed, placesIn, rankOfName } from './place-names.ts';
import { isMarked } from './spelling.ts';
import { calledIn, isHeaded, statedIn } from './titles.ts';

/** The places of one rank that a table is called after, in all their spellings: "UBND HUYỆN SƠN HÀ", "Huyện Sơn Hà". */
interface Rank {
  readonly rank: number;
  readonly places: readonly PlaceNamed[];
}

const known = new WeakMap<Layout, readonly Rank[]>();

/**
 * The place that a table is called after: the most local one that its titles, its sheet or its file name, and that may stand above
 * the unit of a name, if one is asked for; undefined where that is not one place.
 */
export function placeOver(layout: Layout, name?: string): string | undefined {
  const below = (name === undefined ? undefined : rankOfName(name)) ?? Infinity;
  const own = name === undefined ? '' : bareName(name);
  for (const { rank, places } of ranksOver(layout)) {
    if (rank >= below) continue;
    const [first, ...others] = places;
    const called = bareName(first?.text ?? '');
    if (places.some(({ isOfBody }) => isOfBody) || others.some(({ text }) => bareName(text) !== called))
      return undefined;
    if (called !== own) return first?.text;
  }
  return undefined;
}

/** All the places that a table is called after, in all their spellings. */
export const spellingsOver = (layout: Layout): readonly string[] =>
  ranksOver(layout).flatMap(({ places }) => places.map(({ text }) => text));

/** The most local first. */
function ranksOver(layout: Layout): readonly Rank[] {
  const found = known.get(layout);
  if (found) return found;
  const { table } = layout;
  const isOwn = table.titles.some((text) => isHeaded(text) || statedIn(text).length > 0);
  const titles = isOwn ? table.titles : [...(table.letterhead ?? []), ...table.titles];
  const names = [table.sheet.name ?? '', calledIn(table.file)].map(cleanText);
  const places = [...titles.map(cleanText), ...names].flatMap(placesIn);
  const all = [...places, ...names.flatMap(plainPlace)];
  const ranks = [...new Set(all.map(rankOf))].sort((a, b) => b - a);
  const made = ranks.map((rank) => ({ rank, places: all.filter((place) => rankOf(place) === rank) }));
  known.set(layout, made);
  return made;
}

const rankOf = ({ text }: PlaceNamed): number => rankOfName(text) ?? 0;

const PLAIN = /^(?:ubnd )?((?:huyen|thi xa|thanh pho|xa|phuong|thi tran|quan) )(.+)$/;

/** "huyen_son_ha_2025", "Xa An Hoa": files and sheets are often named without diacritics. */
function plainPlace(name: string): PlaceNamed[] {
  const [, tier = '', rest = ''] =
    (isMarked(name) ? null : PLAIN.exec(foldText(name.replaceAll('_', ' ')))) ?? [];
  const words = rest.split(' ');
  while (words.length > 0 && isOfDocument(words.at(-1) as string)) words.pop();
  const isName = words.length > 0 && words.length < 5 && !isOfDocument(words.join(' '));
  return isName ? [{ text: `${tier}${words.join(' ')}`, isOfBody: false }] : [];
}
