import { gunzipSync } from 'node:zlib';

/** What a file holds, whatever this machine's zlib makes of it: a packed file unpacked, of a zip file the sums of its parts. */
export function contentOf(file: Buffer): string {
  if (file.length > 1 && file.readUInt16LE(0) === 0x8b1f) return gunzipSync(file).toString('latin1');
  if (file.toString('latin1', 0, 4) !== 'PK\x03\x04') return file.toString('latin1');
  const parts: string[] = [];
  let at = file.readUInt32LE(file.length - 6);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    parts.push(`${name} ${file.readUInt32LE(at + 16)} ${file.readUInt32LE(at + 24)}`);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts.join('\n');
}
