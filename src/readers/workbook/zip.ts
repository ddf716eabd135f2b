import { crc32, createInflateRaw } from 'node:zlib';
import { WorkbookFault } from './fault.ts';
import { LARGEST_LIST, tooLarge } from './limits.ts';

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

/** The bytes of a small entry, held to the size and checksum that the directory gives. Throws WorkbookFault. */
export async function unpack(content: Buffer, entry: ZipEntry): Promise<Buffer> {
  if (entry.size > LARGEST_LIST) tooLarge('list', entry.size, LARGEST_LIST);
  const blocks: Buffer[] = [];
  for await (const block of unpackBlocks(content, entry)) blocks.push(block);
  return Buffer.concat(blocks);
}

/** The bytes of an entry block by block. Throws WorkbookFault, at the latest after the last one. */
export async function* unpackBlocks(content: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = content.subarray(entry.start, entry.start + entry.packed);
  let size = 0;
  let crc = 0;
  for await (const block of blocksOf(packed, entry.method)) {
    size += block.length;
    if (size > entry.size) damaged('size');
    crc = crc32(block, crc);
    yield block;
  }
  if (size !== entry.size || crc !== entry.crc) damaged('checksum');
}

const BLOCK = 1 << 18;

async function* blocksOf(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += BLOCK) yield packed.subarray(at, at + BLOCK);
  } else if (method !== 8) damaged('compression-method');
  else {
    const inflate = createInflateRaw({ chunkSize: BLOCK });
    inflate.end(packed);
    try {
      for await (const block of inflate) yield block as Buffer;
    } catch {
      damaged('deflate');
    }
  }
}
