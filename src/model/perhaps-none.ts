import { between, type Range } from '../lib/range.ts';
import type { Need, Split } from './judgement.ts';

const NOTHING: Split = { quantity: 0, new: 0, replace: 0, upgrade: 0, fromStock: 0, onOrder: 0 };

const fromNone = ({ high }: Range): Range => between(0, high);

/** A need that may be there or not: from nothing to all of it. */
export const perhapsNone = (need: Need): Need => ({
  ...need,
  perhaps: true,
  required: need.required && fromNone(need.required),
  low: NOTHING,
  parts: need.parts && {
    replace: fromNone(need.parts.replace),
    fromStock: fromNone(need.parts.fromStock),
    onOrder: fromNone(need.parts.onOrder),
  },

  course: need.course && {
    ...need.course,
    low: { required: 0, spare: 0, expiring: new Map(), upgradable: new Map() },
  },
});
