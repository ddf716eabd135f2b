import type { State } from '../headers/index.ts';

/** Some items of a row of a list that are alike in their state. */
export interface Piece {
  readonly quantity: number;
  /** Undefined where it is not known. */
  readonly condition: string | undefined;
  readonly isWeak: boolean;
  /** Whether it is in use is not known, even where no file says conditions. */
  readonly isOpen?: boolean;
}

/** What a row says of how many of its items are in a state; undefined: it has room for it, and does not say. */
export interface StateCount {
  /** `doubted`: of so many a column that is not understood may tell that they do not count. */
  readonly part: State | 'doubted';
  readonly value: number | undefined;
  /** Poor ones beside good ones: no item is both. */
  readonly isApart?: boolean;
}

/** These overlap: a broken machine awaits its disposal. */
const FAULTY: ReadonlySet<StateCount['part']> = new Set(['broken', 'in_repair', 'awaiting_disposal']);

const isUse = ({ part }: StateCount): boolean => part === 'in_use';
const isFaulty = ({ part }: StateCount): boolean => FAULTY.has(part);
/** Said of machines in use and of others alike. */
const isJudged = ({ part, isApart = false }: StateCount): boolean =>
  (part === 'too_weak' || part === 'too_old' || part === 'doubted') && !isApart;
const isDoubted = ({ part }: StateCount): boolean => part === 'doubted';
const isAway = (count: StateCount): boolean => !isUse(count) && !isFaulty(count) && !isJudged(count);

/**
 * Parts the items of a row by their states. What must be of a state is; what may be of several, or of none that is named,
 * has no condition that is known; the others are in use. `stated`: the condition that the row gives in words. Undefined
 * where the states are of more items than there are.
 */
export function piecesOf(
  quantity: number,
  counts: readonly StateCount[],
  stated?: Omit<Piece, 'quantity'>,
): readonly Piece[] | undefined {
  const said = counts.filter((count): count is StateCount & { value: number } => (count.value ?? 0) > 0);
  const blank = counts.filter(({ value }) => value === undefined);
  const sum = (those: (count: StateCount) => boolean): number =>
    said.reduce((all, count) => (those(count) ? all + count.value : all), 0);

  const [using, away, weak, judged] = [
    sum(isUse),
    sum(isAway),
    sum((count) => isJudged(count) && count.part === 'too_weak'),
    sum(isJudged),
  ];
  const mostFaulty = sum(isFaulty);
  const isUseSaid = counts.some((count) => isUse(count) && count.value !== undefined);
  // Where those in use and those that are not are all, they overlap nowhere, and nothing that is left blank is of any.
  const isWhole = isUseSaid && using + away + mostFaulty === quantity;
  const faults = said.filter(isFaulty).sort((a, b) => b.value - a.value);
  const faulty = isWhole ? faults : faults.slice(0, 1);
  const room = quantity - away - faulty.reduce((all, { value }) => all + value, 0);
  if (using > room || said.some(({ value }) => value > quantity)) return undefined;

  const isOpen = !isWhole && blank.some((count) => !isJudged(count));
  const least = isUseSaid || isOpen ? using : Math.max(0, quantity - away - mostFaulty);
  // What is not understood is of the others where they are as many.
  const isRest = isUseSaid && using + away + mostFaulty + judged === quantity && judged === sum(isDoubted);
  const fine = Math.max(0, least - (blank.some(isJudged) ? quantity : isRest ? 0 : judged));
  // Too weak as well are, of those in use, as many as the others cannot be; and of the rest as many as those away cannot be.
  const left = room - fine;
  const weakInUse = isOpen ? 0 : Math.min(left, Math.max(0, weak - (quantity - least)));
  const weakLeft = isOpen ? 0 : Math.max(0, Math.min(left, weak - mostFaulty - away) - weakInUse);
  return [
    { ...goodOnes(isUseSaid, stated), quantity: fine },
    { condition: 'in_use', isWeak: true, quantity: weakInUse },
    ...faulty.map(({ part, value }) => ({ condition: part, isWeak: false, quantity: value })),
    ...said.filter(isAway).map(({ part, value }) => ({
      condition: part === 'too_weak' ? 'in_use' : part === 'unused' ? undefined : part,
      isWeak: part === 'too_weak',
      isOpen: part === 'unused',
      quantity: value,
    })),
    { condition: undefined, isWeak: true, isOpen: true, quantity: weakLeft },
    { condition: undefined, isWeak: false, isOpen: true, quantity: left - weakInUse - weakLeft },
  ].filter((piece) => piece.quantity > 0);
}

/** In use, unless the row says otherwise in words; where it says both, nobody knows. */
function goodOnes(isUseSaid: boolean, stated: Omit<Piece, 'quantity'> | undefined): Omit<Piece, 'quantity'> {
  if (!stated) return { condition: 'in_use', isWeak: false };
  return isUseSaid && stated.condition !== 'in_use'
    ? { condition: undefined, isWeak: false, isOpen: true }
    : stated;
}
