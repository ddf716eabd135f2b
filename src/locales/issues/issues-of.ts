import type { About, RULE_BOOK } from '../../model/rules.ts';
import type { CEILING_ISSUES } from '../ceilings.ts';
import type { PRICE_LIST_ISSUES } from '../price-lists.ts';
import type { Said, Sentence } from '../said.ts';

type Elsewhere = keyof (typeof CEILING_ISSUES)['en'] | keyof (typeof PRICE_LIST_ISSUES)['en'];

/** A sentence for every rule about one thing; those about ceilings and price lists stand with these. */
export type IssuesOf<What extends About> = Readonly<
  Record<Exclude<keyof (typeof RULE_BOOK)[What], Elsewhere>, (said: Said) => Sentence>
>;
