import { foldText } from '../../lib/fold-text.ts';
import type { Findings } from '../findings.ts';
import { readHeader } from '../headers/index.ts';
import { kindsNamed } from '../kinds-named.ts';
import { withoutMended } from '../states/denied.ts';
import { doubtedBy, type NoteSays, noteSays } from '../states/notes.ts';
import { statePhrases } from '../states/phrases.ts';
import type { Table } from '../table.ts';
import type { Count, UnitNote } from './counts.ts';
import { familyOf } from './lots.ts';

/** What a part of such a note says, and of which families of items; of whichever the form counts where it does not say. */
interface Remark extends NoteSays {
  readonly families: readonly string[] | undefined;
}

/** The columns of a table of units that hold notes. */
export const noteColumns = ({ paths }: Table): readonly number[] =>
  paths.flatMap((path, column) => (path.length > 0 && isNoteHeader(path) ? [column] : []));

/** Whether a column of a table of units holds notes. */
export function isNoteHeader(path: readonly string[]): boolean {
  const meaning = readHeader('equipment', path)?.meaning;
  return meaning?.is === 'field' && meaning.field === 'note';
}

/** Screens and telephones are not what forms count. */
const OTHERS: readonly string[] = ['other', 'phone'];
const MACHINES = /(?:^| )(?:may|bo|chiec|cai|machines?|units?)(?: |$)/;

/** The families of items that a text names. */
const familiesIn = (text: string): readonly string[] => [...new Set([...kindsNamed(text)].map(familyOf))];

/** What a note says of items that a form may count; nothing where it is of lines, people or other things. */
function remarksIn(text: string): readonly Remark[] {
  return statePhrases(withoutMended(text)).flatMap(({ text: phrase, part }): Remark[] => {
    const says = noteSays(phrase);
    const families = familiesIn(phrase);
    const isOfItems = families.some((family) => !OTHERS.includes(family));
    if (!says || (families.length > 0 && !isOfItems)) return [];
    const isBare = part !== undefined || says.faults === 'all' || MACHINES.test(foldText(phrase));
    return isOfItems || isBare ? [{ ...says, families: isOfItems ? families : undefined }] : [];
  });
}

/** Whether a note says of some of a unit's items that they are of no use. */
export const speaksOfItems = ({ text }: UnitNote): boolean => remarksIn(text).length > 0;

/**
 * Of how many items of a family, of `most`, notes say that they are of no use, beside what the form's own numbers say. `counts`: these.
 */
export function doubtedByNotes(
  notes: readonly UnitNote[],
  family: string,
  most: number,
  counts: readonly Count[],
): number {
  const said = notes
    .flatMap(({ text }) => remarksIn(text))
    .filter(({ families }) => families === undefined || families.includes(family));
  if (said.length === 0) return 0;
  const numbers = said.flatMap(({ faults }) => (typeof faults === 'number' ? [faults] : []));
  const isAny = said.some(({ faults }) => faults !== undefined);
  // "3 máy hỏng, chờ thanh lý": the same three.
  const sum = numbers.length > 0 ? numbers.reduce((all, number) => all + number, 0) : undefined;
  const faults = sum ?? (isAny ? 'all' : undefined);
  const doubted = doubtedBy(
    { faults, using: said.find(({ using }) => using !== undefined)?.using },
    most,
    false,
  );
  const told = toldOut(counts, most);
  return typeof faults !== 'number' && told > 0 ? 0 : Math.max(0, doubted - told);
}

/** How many items a form itself says to be out of use. */
function toldOut(counts: readonly Count[], most: number): number {
  const sum = (isOf: (part: Count['part']) => boolean): number =>
    counts.reduce((all, { part, value = 0 }) => (isOf(part) ? all + value : all), 0);
  const isUseSaid = counts.some(({ part, value }) => part === 'in_use' && value !== undefined);
  return Math.max(
    sum((part) => OUT.has(part)),
    isUseSaid ? most - sum((part) => part === 'in_use') : 0,
  );
}
const OUT: ReadonlySet<Count['part']> = new Set(['broken', 'in_repair', 'awaiting_disposal', 'stored']);

/** Of how many of a unit's items of a family a note leaves it open whether they count. */
export interface NoteLeaves {
  readonly family: string;
  readonly items: number;
  readonly of: number;
}

/** Tells a note that leaves it open whether some items count; none of these where the form says the same. */
export function tellNote({ text, place }: UnitNote, leaves: readonly NoteLeaves[], findings: Findings): void {
  const items = leaves.reduce((sum, each) => sum + each.items, 0);
  const of = leaves.reduce((sum, each) => sum + each.of, 0);
  const isBare = remarksIn(text).some(({ families }) => families === undefined);
  const apart = leaves.length > 1 && {
    families: leaves.map(({ family }) => family),
    itemsOf: leaves.map((each) => String(each.items)),
    totalsOf: leaves.map((each) => String(each.of)),
    ...(isBare && { bare: 'bare' }),
  };
  const key = `note ${place.file} ${place.sheet} ${place.column} ${JSON.stringify(leaves)} ${text}`;
  findings.group(key, () => ({
    rule: 'note-tells-state',
    place,
    value: text,
    params: { items, of, ...apart },
  }));
}
