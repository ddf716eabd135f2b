import type { Layout } from '../layout/layout.ts';
import { roomAbove, roomOf, roomOfFile, sourceOf } from './rows.ts';
import { isLater, type StockDay } from './stock-day.ts';

/** A list, and of which day it is. */
export interface DatedList {
  readonly layout: Layout;
  readonly day: StockDay | undefined;
}

/** Of two rooms, or of two days, which has been told, or of two moneys. */
export const areApart = (one: DatedList, other: DatedList): boolean =>
  isLater(one.day, other.day) ||
  isLater(other.day, one.day) ||
  areOfTwoRooms(one.layout, other.layout) ||
  areOfTwoSources(one.layout, other.layout);

/** What was bought of two moneys are two lots. */
export function areOfTwoSources(one: Layout, other: Layout): boolean {
  const [first, second] = [sourceOf(one.table), sourceOf(other.table)];
  return first !== '' && second !== '' && first !== second;
}

/** `byTitles`: their titles may tell it as well. */
export function areOfTwoRooms(one: Layout, other: Layout, byTitles = false): boolean {
  const [first, second] = [one, other].map(
    ({ table }) => roomOf(table.sheet) || roomOfFile(table.file) || (byTitles ? roomAbove(table) : ''),
  );
  return first !== '' && second !== '' && first !== second;
}
