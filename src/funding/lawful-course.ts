import type { Course, Need } from '../model/judgement.ts';
import type { Lawful } from './lawful.ts';
import type { MergedNeed } from './merged.ts';
import { strictest } from './strictest.ts';

/** A need as far as it is asked for; `lawful` where a ceiling says how far. */
export interface AskedNeed extends Pick<MergedNeed, 'need' | 'targets'> {
  readonly lawful?: Lawful | undefined;
}

/** The needs as far as they are lawful: what is asked for. */
export const lawfulNeeds = (
  merged: readonly MergedNeed[],
  parts: ReadonlyMap<Need, Lawful>,
): readonly AskedNeed[] =>
  merged.map(({ need, targets }) => {
    const lawful = parts.get(need);
    if (!lawful) return { need, targets };
    const { pieces } = lawful;
    const { low, high, course } = need;
    const asked = {
      low: { ...low, quantity: pieces.low },
      high: pieces.high === null ? null : { ...(high ?? low), quantity: pieces.high },
      course: course && {
        low: lawfulCourse(course.low, lawful, 'low', low.upgrade),
        high: lawful.limit.sure
          ? lawfulCourse(course.high, lawful, 'high', (high ?? low).upgrade)
          : course.high,
      },
    };
    return { need: { ...need, ...asked }, targets, lawful };
  });

/**
 * What is lacking is bought as soon as there is a machine that the law lets go of, whichever it is: that for the place of which it
 * is bought need not be the one that was lost. `upgraded`: machines that are brought to standard, those that last longest.
 */
function lawfulCourse(
  course: Course,
  { limit, ahead }: Lawful,
  end: 'low' | 'high',
  upgraded: number,
): Course {
  const { places, overhang, early, idle } = ahead[end];
  const spare = Math.max(course.spare, overhang);
  const { wait, replaceable, later } = strictest(limit);
  const own = { ...course, required: Math.min(course.required, places), spare, wait };
  if (replaceable === undefined) return own;
  const lost = oneByOne(course.expiring);
  const lacking = [...Array<number>(early).fill(0), ...lost.slice(spare)];
  const waiting = oneByOne(later?.[end] ?? new Map());
  const released = [
    ...waiting.slice(0, Math.max(0, waiting.length - upgraded)),
    ...lost.map((year) => year + wait),
  ].sort((a, b) => a - b);
  const bought = lacking
    .map((from, at) => (at < idle ? from : Math.max(from, released[at - idle] ?? Number.POSITIVE_INFINITY)))
    .filter(Number.isFinite);
  const [first = Number.POSITIVE_INFINITY] = bought;
  const expiring = new Map<number, number>();
  // What is to spare is lost before anything is bought.
  const spared = lost.slice(0, spare).map((year) => Math.min(year + wait, first));
  for (const year of [...spared, ...bought]) expiring.set(year, (expiring.get(year) ?? 0) + 1);
  const left = new Map([[0, idle]]);
  for (const year of released) left.set(year, (left.get(year) ?? 0) + 1);
  for (const year of bought) left.set(year, (left.get(year) ?? 0) - 1);
  return { ...own, expiring, idle: left };
}

/** The year of each, the first first. */
export const oneByOne = (years: ReadonlyMap<number, number>): number[] =>
  [...years].sort(([a], [b]) => a - b).flatMap(([year, count]) => Array<number>(count).fill(year));
