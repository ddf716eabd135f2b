import { BIFF, type BiffRecord, biffCursor } from './biff.ts';
import { WorkbookFault } from './fault.ts';
import { LONGEST_COMMENT, MOST_COMMENTS } from './limits.ts';

export interface XlsComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The kind of object that holds a comment. */
const NOTE = 0x19;

/**
 * Takes the records that comments on cells stand in ([MS-XLS] 2.4.179, 2.4.181, 2.4.329): a note names a cell and an object, and the
 * text follows that object. What is damaged of them is left out: no cell depends on it.
 */
export function xlsNotes(): { take(record: BiffRecord): void; comments(): readonly XlsComment[] } {
  const texts = new Map<number, string>();
  const notes: { readonly row: number; readonly column: number; readonly object: number }[] = [];
  let object: number | undefined;
  const read = (record: BiffRecord): void => {
    const { id, data } = record;
    if (id === BIFF.object) object = data.readUInt16LE(4) === NOTE ? data.readUInt16LE(6) : undefined;
    else if (id === BIFF.objectText && object !== undefined) {
      const [first, ...more] = record.more;
      const length = Math.min(data.readUInt16LE(10), LONGEST_COMMENT);
      if (first && length > 0 && texts.size < MOST_COMMENTS)
        texts.set(object, biffCursor({ id, data: first, more }).text(length));
      object = undefined;
    } else if (id === BIFF.note && notes.length < MOST_COMMENTS) {
      notes.push({
        row: data.readUInt16LE(0),
        column: data.readUInt16LE(2),
        object: data.readUInt16LE(6),
      });
    }
  };
  return {
    take(record) {
      try {
        read(record);
      } catch (error) {
        if (!(error instanceof WorkbookFault || error instanceof RangeError)) throw error;
      }
    },
    comments: () =>
      notes.flatMap(({ row, column, object: of }) => {
        const text = texts.get(of);
        return text === undefined ? [] : [{ row, column, text }];
      }),
  };
}
