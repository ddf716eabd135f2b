import { markOf } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { LONGEST_TEXT, tooLarge } from './limits.ts';
import { type MarkupReader, scanMarkup } from './scan.ts';
import { unpackBlocks, type ZipEntry } from './zip.ts';

/** Reads an XML part of a workbook block by block: it is never held whole. Throws WorkbookFault. */
export async function scanPart(
  content: Buffer,
  entries: readonly ZipEntry[],
  name: string,
  reader: MarkupReader,
): Promise<void> {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined || entry.size === 0) {
    throw new WorkbookFault('workbook-damaged', { reason: 'part', part: name });
  }
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let rest = '';
  const take = (block: Buffer, last: boolean): void => {
    decoder ??= new TextDecoder(markOf(block) ?? 'utf-8', { fatal: true });
    let text: string;
    try {
      text = rest + decoder.decode(block, { stream: !last });
    } catch {
      throw new WorkbookFault('not-utf8');
    }
    rest = text.slice(scanMarkup(text, 'xml', reader, last));
    if (rest.length > LONGEST_TEXT) tooLarge('text', rest.length, LONGEST_TEXT);
  };
  for await (const block of unpackBlocks(content, entry)) take(block, false);
  take(Buffer.alloc(0), true);
}
