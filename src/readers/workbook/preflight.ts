import { WorkbookFault } from './fault.ts';
import { tooLarge } from './limits.ts';
import { type ZipEntry, zipEnd, zipEntries } from './zip.ts';

const MEBIBYTE = 1024 * 1024;
export const MOST_ENTRIES = 2_000;
export const LARGEST_ENTRY = 300 * MEBIBYTE;
export const LARGEST_TOTAL = 512 * MEBIBYTE;
/** Unpacked to packed. Sheets of a real workbook stay under 50. */
export const HIGHEST_RATIO = 200;
export const RATIO_COUNTS_ABOVE = 10 * MEBIBYTE;
/** A deflated entry of so few bytes may well be empty. */
const EMPTY_AT_MOST = 16;

/**
 * Looks at a zip file's directory before anything is unpacked. Returns its entries; throws WorkbookFault:
 * 'zip-bomb', 'workbook-too-large' or 'workbook-damaged', each with a `reason`, or 'encrypted'.
 */
export function preflight(content: Buffer): ZipEntry[] {
  const end = zipEnd(content);
  if (end.count > MOST_ENTRIES) bomb('entries', end.count, MOST_ENTRIES);
  const entries = zipEntries(content, end);
  let total = 0;
  for (const entry of entries) {
    const size = Math.max(entry.size, entry.packed);
    if (size > RATIO_COUNTS_ABOVE && size / entry.packed > HIGHEST_RATIO) {
      bomb('ratio', Math.round(size / Math.max(entry.packed, 1)), HIGHEST_RATIO);
    }
    if (size > LARGEST_ENTRY) tooLarge('entry-size', size, LARGEST_ENTRY);
    total += size;
  }
  if (total > LARGEST_TOTAL) tooLarge('total-size', total, LARGEST_TOTAL);
  let free = 0;
  for (const entry of [...entries].sort((one, other) => one.header - other.header)) {
    if (entry.header < free) bomb('overlap', 1, 0);
    free = entry.start + entry.packed;
  }
  if (free > end.offset) throw new WorkbookFault('workbook-damaged', { reason: 'overlap' });
  for (const entry of entries) {
    if (entry.flags & 1) throw new WorkbookFault('encrypted');
    // Without size or checksum in the directory neither a bomb nor a lost tail would be noticed.
    const told = entry.size > 0 && entry.packed > 0 && entry.crc !== 0;
    const folder = entry.name.endsWith('/');
    const empty = entry.size === 0 && entry.packed <= EMPTY_AT_MOST && entry.crc === 0;
    const later = (entry.flags & 8) !== 0 && entry.packed === 0 && !folder;
    if (!(told || empty) || later) throw new WorkbookFault('workbook-damaged', { reason: 'sizes' });
  }
  return entries;
}

function bomb(reason: string, found: number, limit: number): never {
  throw new WorkbookFault('zip-bomb', { reason, found, limit });
}
