/** What the header of a column means. */
export { headerFor } from './fields.ts';
export type { Count, Detail, HeaderReading, Ignored, Meaning, State } from './meaning.ts';
export { type HeaderOffer, offersFor } from './offers.ts';
export { notesAbove, notesOn, readHeader } from './read.ts';
export { moneyIn, peopleIn } from './remarks.ts';
