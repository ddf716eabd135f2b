import { WorkbookFault } from './fault.ts';

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const HEADER = 512;
const MINI_SECTOR = 64;
const STREAM = 2;
const ROOT = 5;

const damaged = (): never => {
  throw new WorkbookFault('workbook-damaged', { reason: 'ole' });
};

interface OleEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** The streams of an OLE compound file ([MS-CFB]): their names, and the bytes of one. Throws WorkbookFault. */
export function oleStreams(content: Buffer): { names: string[]; read(name: string): Buffer } {
  if (content.length < HEADER) damaged();
  const shift = content.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) damaged();
  const sectorSize = 1 << shift;
  const sector = (index: number): Buffer => {
    const at = (index + 1) * sectorSize;
    // The last one may be cut short.
    return at < content.length ? content.subarray(at, at + sectorSize) : damaged();
  };
  const table = new Uint32Array(Math.ceil(content.length / sectorSize) + sectorSize).fill(FREE);
  let filled = 0;
  const take = (index: number): void => {
    const bytes = sector(index);
    if (bytes.length < sectorSize) damaged();
    for (let at = 0; at + 4 <= bytes.length && filled < table.length; at += 4) {
      table[filled++] = bytes.readUInt32LE(at);
    }
  };
  const tableSectors = content.readUInt32LE(44);
  const listed = Math.min(tableSectors, 109);
  for (let n = 0; n < listed; n++) take(content.readUInt32LE(76 + n * 4));
  let more = content.readUInt32LE(68);
  for (let left = tableSectors - listed; left > 0 && more < END_OF_CHAIN && filled < table.length; ) {
    const list = sector(more);
    if (list.length < sectorSize) damaged();
    for (let at = 0; at < sectorSize - 4 && left > 0; at += 4, left--) take(list.readUInt32LE(at));
    more = list.readUInt32LE(sectorSize - 4);
  }
  const chain = (
    start: number,
    links: Uint32Array,
    unit: (index: number) => Buffer,
    size: number,
  ): Buffer => {
    const parts: Buffer[] = [];
    let index = start;
    let length = 0;
    while (index < END_OF_CHAIN && length < size) {
      // A chain longer than the table of its links runs in a circle.
      if (parts.length > links.length || index >= links.length) damaged();
      const part = unit(index);
      parts.push(part);
      length += part.length;
      index = links[index] as number;
    }
    if (size !== Number.POSITIVE_INFINITY && length < size) damaged();
    return Buffer.concat(parts).subarray(0, size === Number.POSITIVE_INFINITY ? length : size);
  };
  const whole = (start: number, size: number): Buffer => chain(start, table, sector, size);

  const entries: OleEntry[] = [];
  const directory = whole(content.readUInt32LE(48), Number.POSITIVE_INFINITY);
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + (nameLength & ~1)),
      type: directory[at + 66] as number,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  const streams = entries.filter(({ type }) => type === STREAM);
  return {
    names: streams.map(({ name }) => name),
    read(name) {
      const entry = streams.find((each) => each.name === name) ?? damaged();
      if (entry.size > content.length) damaged();
      if (entry.size >= content.readUInt32LE(56)) return whole(entry.start, entry.size);
      const root = entries.find(({ type }) => type === ROOT) ?? damaged();
      if (root.size > content.length) damaged();
      const mini = whole(root.start, root.size);
      const linkBytes = whole(content.readUInt32LE(60), Number.POSITIVE_INFINITY);
      const links = Uint32Array.from({ length: linkBytes.length >> 2 }, (_, n) =>
        linkBytes.readUInt32LE(n * 4),
      );
      const miniSector = (index: number): Buffer => {
        const at = index * MINI_SECTOR;
        return at < mini.length ? mini.subarray(at, at + MINI_SECTOR) : damaged();
      };
      return chain(entry.start, links, miniSector, entry.size);
    },
  };
}
