import type { OddCase } from './case.ts';
import { KINDS } from './kinds.ts';
import { LAYOUT } from './layout.ts';
import { LETTERS } from './letters.ts';
import { LINES } from './lines.ts';
import { MEANING } from './meaning.ts';
import { OTHER_WORKBOOKS } from './other-workbooks.ts';
import { UNITS } from './units.ts';
import { VALUES } from './values.ts';
import { WIDE } from './wide.ts';
import { WORKBOOKS } from './workbooks.ts';

/** Every odd file and layout that is promised to be read, or to be refused with its reason. */
export const ODD: Readonly<Record<string, OddCase>> = {
  ...KINDS,
  ...LETTERS,
  ...LINES,
  ...WORKBOOKS,
  ...OTHER_WORKBOOKS,
  ...LAYOUT,
  ...WIDE,
  ...VALUES,
  ...MEANING,
  ...UNITS,
};
