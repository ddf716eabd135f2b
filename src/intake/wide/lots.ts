import { type ItemCounts, JUDGED, type Judged, type Unit } from '../../model/inventory.ts';
import type { Part } from '../../model/tables.ts';
import type { Count } from './counts.ts';

/** Items of one row that are alike in all that its columns ask. How many there are is what the counts say. */
export interface Lot {
  readonly category: string;
  /**
   * The conditions under which a list by item could have them: several for a broken one that awaits disposal.
   * `elsewhere` is out of service for a reason that no column names.
   */
  readonly conditions: readonly (Part | 'elsewhere')[];
  readonly weak: Judged;
  /** What the office says of their age without naming a year. */
  readonly old: Judged;
  /** Bought in this year or later, where a column tells. */
  readonly from: number | undefined;
  /** Bought before this year, where a column tells. */
  readonly before: number | undefined;
  /** The total of the family does not have it: a server beside the computers. */
  readonly beside?: true;
  /** A column that is not understood may tell of it. */
  readonly doubted?: true;
}

/** The category whose counts contain those of all others of its family. */
const WHOLE = 'computer';
const KINDS: readonly string[] = ['desktop', 'laptop'];

/** The family that a category belongs to, named by the category that may contain the others. */
export const familyOf = (category: string): string => (KINDS.includes(category) ? WHOLE : category);
/** The family that a count belongs to. */
export const familyIn = ({ category, within }: Count): string =>
  within === undefined ? familyOf(category) : WHOLE;
/** The categories that a count of the family may contain without naming them. */
export const kindsOf = (family: string): readonly string[] => (family === WHOLE ? KINDS : []);

/** How many items of a family a unit has; undefined where nothing tells of any. */
export function itemsOf(itemCounts: ItemCounts, unit: Unit, family: string): number | undefined {
  const counts = [family, ...kindsOf(family)].flatMap((category) => itemCounts.of(unit, category) ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count);
}

/** These overlap each other: a broken machine is being repaired, or awaits its disposal. */
const FAULTY = ['broken', 'in_repair', 'awaiting_disposal'] as const satisfies readonly Part[];
/** What the office does not have (yet, or any more): not in its total, and not meant where it says too weak or too old. */
const ABSENT: readonly (Part | 'elsewhere')[] = ['on_order', 'disposed'];

/** Every sort of item that the columns of one family leave possible. */
export function lotsOf(family: string, counts: readonly Count[]): Lot[] {
  const named = [...new Set(counts.map(({ category }) => category))].filter((each) => each !== family);
  const categories = hasMoreThan(named, family, counts) ? [family, ...named] : named;
  const own = categories.flatMap((category) =>
    lotsOfCategory(category, concerning(family, category, counts)),
  );
  const perhaps = named.filter((each) => counts.some((count) => isPerhaps(count) && count.category === each));
  const beside = perhaps.flatMap((category) =>
    lotsOfCategory(
      category,
      counts.filter((count) => count.category === category),
    ).map((lot): Lot => ({ ...lot, beside: true })),
  );
  return [...own, ...beside];
}

const isPerhaps = ({ within }: Count): boolean => within === 'perhaps';

/** Where no column counts the whole, it is the sum of its kinds: there are none of unknown kind. */
function hasMoreThan(named: readonly string[], family: string, counts: readonly Count[]): boolean {
  const counted = (category: string, parts: readonly Count['part'][]): boolean =>
    counts.some((count) => count.category === category && parts.includes(count.part));
  if (counted(family, ['total'])) return true;
  if (kindsOf(family).length > 0 && kindsOf(family).every((kind) => counted(kind, ['total']))) return false;
  return counted(family, ['in_use']) || !named.some((kind) => counted(kind, ['total', 'in_use']));
}

/** The counts that a category's items may be in: its own, and those of the whole. */
const concerning = (family: string, category: string, counts: readonly Count[]): Count[] =>
  counts.filter((count) => count.category === family || count.category === category);

function lotsOfCategory(category: string, counts: readonly Count[]): Lot[] {
  const asked = (part: Count['part']): boolean => counts.some((count) => count.part === part);
  const yesAndNo: readonly Judged[] = [JUDGED.no, JUDGED.yes];
  const weak = asked('too_weak') ? yesAndNo : [JUDGED.unknown];
  const old = counts.some(({ part, before }) => part === 'too_old' && before === undefined)
    ? yesAndNo
    : [JUDGED.unknown];
  const absent = (['on_order', 'disposed'] as const).filter(asked).map((condition) => ({
    category,
    conditions: [condition],
    weak: JUDGED.unknown,
    old: JUDGED.unknown,
    from: undefined,
    before: undefined,
  }));
  const lots = conditionsAsked(asked).flatMap((conditions) =>
    weak.flatMap((weak) =>
      old.flatMap((old) =>
        spansAsked(counts).map((span): Lot => ({ category, conditions, weak, old, ...span })),
      ),
    ),
  );
  return [...lots, ...(asked('doubted') ? lots.map(doubtful) : []), ...absent];
}

/** In use or not, nobody knows. */
const doubtful = (lot: Lot): Lot => ({ ...lot, conditions: [...lot.conditions, 'elsewhere'], doubted: true });

/**
 * Without a count of those in use, all are that no other count takes away. With one, the rest of the total is stored
 * or out of service, whether or not a column says why.
 */
function conditionsAsked(asked: (part: Part) => boolean): Lot['conditions'][] {
  const rest = asked('in_use') && asked('total');
  const faulty: Part[][] = [];
  for (const part of FAULTY.filter(asked)) faulty.push(...faulty.map((set) => [...set, part]), [part]);
  const unasked = FAULTY.filter((part) => !asked(part));
  return [
    ['in_use'],
    ...(rest || asked('stored') ? [['stored' as const]] : []),
    ...faulty,
    ...(rest ? [['elsewhere' as const, ...unasked]] : []),
  ];
}

/** The spans of years that "bought before" columns divide time into. */
function spansAsked(counts: readonly Count[]): Pick<Lot, 'from' | 'before'>[] {
  const years = counts.flatMap(({ part, before }) =>
    part === 'too_old' && before !== undefined ? [before] : [],
  );
  const ends = [...new Set(years)].sort((a, b) => a - b);
  return [...ends, undefined].map((before, at) => ({ from: ends[at - 1], before }));
}

/** Is the lot among those that the count counts? */
export function isIn(lot: Lot, count: Count, family: string): boolean {
  if (count.category !== lot.category && (count.category !== family || lot.beside)) return false;
  if (count.part === 'total') return isThere(lot);
  if (count.part === 'doubted') return lot.doubted === true;
  if (count.part === 'too_weak') return lot.weak === JUDGED.yes;
  if (count.part !== 'too_old') return lot.conditions.includes(count.part);
  return count.before === undefined
    ? lot.old === JUDGED.yes
    : lot.before !== undefined && lot.before <= count.before;
}

/** The office has it, in whatever condition. */
export const isThere = ({ conditions }: Lot): boolean => !conditions.some((each) => ABSENT.includes(each));
