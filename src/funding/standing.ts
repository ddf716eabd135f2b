import type { Need } from '../model/judgement.ts';
import { perhapsNone } from '../model/perhaps-none.ts';
import { lack, largest } from './larger.ts';
import type { Counted } from './merged.ts';

/** Of needs of which the largest counts, of equal ones the first, those that may be it. */
export const standing = (needs: readonly Counted[]): readonly Counted[] =>
  needs.filter((each) => !needs.some((other) => other !== each && isOutdone(each, other)));

/** Whether the other surely asks for more, or comes before it and asks for as much. */
function isOutdone(each: Counted, other: Counted): boolean {
  const isBefore = (other.place.high ?? 0) < each.place.low;
  const isAbove = (low: number, high: number): boolean => (isBefore ? low >= high : low > high);
  if (!other.need.perhaps && isAbove(lack(other.need, 'low'), lack(each.need, 'high'))) return true;
  const [own, theirs] = [each.need.required, other.need.required];
  const isOfSame = each.counted !== undefined && each.counted === other.counted;
  return isOfSame && own !== undefined && theirs !== undefined && isAbove(theirs.low, own.high ?? Infinity);
}

/** One of several needs that may stand for `all` of them: perhaps not at all, at most with as many as all of them have. */
export function asStanding(own: Counted, all: Counted): Counted {
  const isOfSame = all.counted !== undefined;
  const need = isOfSame ? own.need : as(own.need, all.need);
  // Alone it may bring more machines to standard, and buy fewer.
  const mostUpgraded = isOfSame
    ? need.mostUpgraded
    : largest(own.need.mostUpgraded ?? own.need.high?.upgrade, need.mostUpgraded);
  return {
    ...own,
    need: perhapsNone({ ...need, mostUpgraded }),
    place: all.place,
    targets: targetsOf(own, all),
  };
}

/** The need that stands for `all`, where it makes no difference to what is bought which of those that may it is. */
export function together(perhaps: readonly Counted[], all: Counted): Counted {
  const [first, ...others] = perhaps as [Counted, ...Counted[]];
  const targets = targetsOf(first, all);
  // Of the same machines the largest lacks all that any of them does.
  if (others.length === 0 && all.counted !== undefined)
    return { ...all, need: { ...first.need, ...of(all.need, first.need) }, targets, under: first.under };
  const instead = perhaps.flatMap((each) => each.need.instead ?? [each.need]);
  const isOfOne = new Set(instead.map(({ item, scope }) => `${scope} ${item}`)).size === 1;
  const need = as(first.need, all.need);
  return {
    ...all,
    targets,
    need: isOfOne ? need : { ...need, instead },
    under: [...new Set(perhaps.flatMap(({ under }) => under))],
  };
}

const targetsOf = (first: Counted, all: Counted): readonly string[] => [
  ...new Set([...first.targets, ...all.targets]),
];

/** What all say of the one that stands for them: how it is brought to standard where it does not say so itself, and whether it is there. */
const of = ({ upgrade, perhaps }: Need, own: Need): Pick<Need, 'upgrade' | 'perhaps'> => ({
  upgrade: own.upgrade ?? upgrade,
  perhaps,
});

/** As many as of all, as what the one is. */
const as = (own: Need, all: Need): Need => {
  const { item, scope, people, buy, instead } = own;
  return { ...all, item, scope, people, buy, instead, ...of(all, own) };
};
