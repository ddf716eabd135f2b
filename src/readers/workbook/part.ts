import { markOf } from './decode.ts';
import { WorkbookFault } from './fault.ts';
import { type MarkupReader, markupParser } from './markup.ts';
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
  const parser = markupParser('xml', reader);
  const take = (block: Buffer, last: boolean): void => {
    decoder ??= new TextDecoder(markOf(block) ?? 'utf-8', { fatal: true });
    let text: string;
    try {
      text = decoder.decode(block, { stream: !last });
    } catch {
      throw new WorkbookFault('not-utf8');
    }
    parser.write(text);
  };
  for await (const block of unpackBlocks(content, entry)) take(block, false);
  take(Buffer.alloc(0), true);
  parser.end();
}
