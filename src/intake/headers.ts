/** What the header of a column means. */
export { headerFor } from './headers/fields.ts';
export type { Count, HeaderReading, Ignored, Meaning, Part, State } from './headers/meaning.ts';
export { type HeaderOffer, offersFor } from './headers/offers.ts';
export { notesAbove, notesOn, readHeader } from './headers/read.ts';
export { moneyIn } from './headers/remarks.ts';
