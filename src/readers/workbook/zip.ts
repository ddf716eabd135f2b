import { crc32, inflateRawSync } from 'node:zlib';
import { WorkbookFault } from './fault.ts';

export interface ZipEntry {
  /** With / between folders, whatever the file has. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** Bytes in the file, and unpacked, as the directory says. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header is, and where its bytes begin. */
  readonly header: number;
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const damaged = (reason: string): never => {
  throw new WorkbookFault('workbook-damaged', { reason });
};

/** What the end of a zip file says about its directory. Throws WorkbookFault. */
export function zipEnd(content: Buffer): { count: number; offset: number } {
  const lowest = Math.max(0, content.length - 22 - 0xffff);
  for (let at = content.length - 22; at >= lowest; at--) {
    if (content.readUInt32LE(at) !== END) continue;
    const count = content.readUInt16LE(at + 10);
    const offset = content.readUInt32LE(at + 16);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (at < 20 || content.readUInt32LE(at - 20) !== LOCATOR_64) break;
    const record = whole(content, at - 12);
    if (record + 56 > content.length || content.readUInt32LE(record) !== END_64) break;
    return { count: whole(content, record + 32), offset: whole(content, record + 48) };
  }
  return damaged('no-directory');
}

function whole(content: Buffer, at: number): number {
  if (at < 0 || at + 8 > content.length) damaged('directory');
  const value = Number(content.readBigUInt64LE(at));
  return Number.isSafeInteger(value) ? value : damaged('directory');
}

/** The central directory, nothing unpacked. Throws WorkbookFault where directory and file do not agree. */
export function zipEntries(content: Buffer, { count, offset }: ReturnType<typeof zipEnd>): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== CENTRAL) damaged('directory');
    const nameLength = content.readUInt16LE(at + 28);
    const extraLength = content.readUInt16LE(at + 30);
    const extra = content.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [size, packed, header] = sizes(content, at, extra);
    if (header + 30 > content.length || content.readUInt32LE(header) !== LOCAL) damaged('local-header');
    entries.push({
      name: content.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      flags: content.readUInt16LE(at + 8),
      method: content.readUInt16LE(at + 10),
      crc: content.readUInt32LE(at + 16),
      packed,
      size,
      header,
      start: header + 30 + content.readUInt16LE(header + 26) + content.readUInt16LE(header + 28),
    });
    at += 46 + nameLength + extraLength + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** Size unpacked, size packed and place of the local header: in 32 bits, or in the extra field of zip64, in this order. */
function sizes(content: Buffer, at: number, extra: Buffer): [number, number, number] {
  const found = [24, 20, 42].map((place) => content.readUInt32LE(at + place)) as [number, number, number];
  if (!found.includes(0xffffffff)) return found;
  let from = 0;
  while (from + 4 <= extra.length && extra.readUInt16LE(from) !== 1) from += 4 + extra.readUInt16LE(from + 2);
  from += 4;
  return found.map((value) => {
    if (value !== 0xffffffff) return value;
    from += 8;
    return whole(extra, from - 8);
  }) as [number, number, number];
}

/** The bytes of one entry, held to the size and checksum that the directory gives. Throws WorkbookFault. */
export function unpack(content: Buffer, entry: ZipEntry): Buffer {
  const bytes = content.subarray(entry.start, entry.start + entry.packed);
  let result: Buffer = bytes;
  if (entry.method === 8) {
    try {
      result = inflateRawSync(bytes, { maxOutputLength: Math.max(entry.size, 1) });
    } catch {
      damaged('deflate');
    }
  } else if (entry.method !== 0) {
    damaged('compression-method');
  }
  if (result.length !== entry.size || crc32(result) !== entry.crc) damaged('checksum');
  return result;
}

/** A zip file of some entries of another one, their bytes as they are, with plain headers. */
export function repack(content: Buffer, entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(entry.method, 4);
    common.writeUInt32LE(entry.crc, 10);
    common.writeUInt32LE(entry.packed, 14);
    common.writeUInt32LE(entry.size, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(signature(CENTRAL), Buffer.from([20, 0]), common, place, name);
    const local = [signature(LOCAL), common, name, content.subarray(entry.start, entry.start + entry.packed)];
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
