import { WorkbookFault } from './fault.ts';
import { longer, tooLarge } from './limits.ts';

/** A record of an Excel 97-2003 stream; its data may go on in CONTINUE records. */
export interface BiffRecord {
  readonly id: number;
  readonly data: Buffer;
  readonly more: readonly Buffer[];
}

export const BIFF = {
  formula: 0x06,
  end: 0x0a,
  note: 0x1c,
  dateMode: 0x22,
  filePass: 0x2f,
  object: 0x5d,
  columns: 0x7d,
  sheet: 0x85,
  multipleRk: 0xbd,
  richText: 0xd6,
  format: 0xe0,
  merges: 0xe5,
  texts: 0xfc,
  sharedText: 0xfd,
  objectText: 0x1b6,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  formulaText: 0x207,
  row: 0x208,
  rk: 0x27e,
  formatCode: 0x41e,
  begin: 0x809,
} as const;
const CONTINUE = 0x3c;
const MOST_RECORDS = 5_000_000;

/** The records from a place on. Throws WorkbookFault. */
export function* biffRecords(stream: Buffer, from = 0): Generator<BiffRecord> {
  let at = from;
  let count = 0;
  const part = (): Buffer => {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) throw new WorkbookFault('workbook-damaged', { reason: 'record' });
    const data = stream.subarray(at + 4, end);
    at = end;
    return data;
  };
  while (at + 4 <= stream.length) {
    const id = stream.readUInt16LE(at);
    const data = part();
    const more: Buffer[] = [];
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === CONTINUE) more.push(part());
    if (++count > MOST_RECORDS) tooLarge('records', count, MOST_RECORDS);
    yield { id, data, more };
  }
}

/** Reads on across the CONTINUE records of one record. */
export function biffCursor(record: BiffRecord, start = 0) {
  const parts = [record.data, ...record.more];
  let number = 0;
  let at = start;
  const part = (): Buffer => {
    while (number < parts.length && at >= (parts[number] as Buffer).length) {
      at -= (parts[number] as Buffer).length;
      number++;
    }
    return parts[number] ?? damaged();
  };
  const byte = (): number => part()[at++] as number;
  const short = (): number => byte() | (byte() << 8);
  const characters = (count: number, firstWide: boolean): string => {
    let text = '';
    let left = count;
    let wide = firstWide;
    while (left > 0) {
      const before = number;
      const bytes = part();
      // Characters that go on in the next record have their width said anew.
      if (number !== before) wide = (byte() & 1) === 1;
      const size = wide ? 2 : 1;
      const fit = Math.min(left, Math.floor((bytes.length - at) / size));
      if (fit === 0) damaged();
      text = longer(text, bytes.toString(wide ? 'utf16le' : 'latin1', at, at + fit * size));
      at += fit * size;
      left -= fit;
    }
    return text;
  };
  return {
    short,
    long: (): number => short() + short() * 0x10000,
    /** A text with its length before it; formatting and reading aids after it are passed over. */
    text(length = short()): string {
      const flags = byte();
      const runs = flags & 8 ? short() : 0;
      const aids = flags & 4 ? short() + short() * 0x10000 : 0;
      const text = characters(length, (flags & 1) === 1);
      at += runs * 4 + aids;
      return text;
    },
  };
}

const damaged = (): never => {
  throw new WorkbookFault('workbook-damaged', { reason: 'record' });
};

/** A number in 30 bits: whole or the upper part of a fraction, perhaps of hundredths. */
export function numberOfRk(rk: number): number {
  let value = rk >> 2;
  if ((rk & 2) === 0) {
    const bytes = Buffer.alloc(8);
    bytes.writeInt32LE(rk & ~3, 4);
    value = bytes.readDoubleLE(0);
  }
  return rk & 1 ? value / 100 : value;
}
