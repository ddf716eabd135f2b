import { WorkbookFault } from './fault.ts';
import { LARGEST_PLAIN, tooLarge } from './limits.ts';

/** How far into a document its encoding is looked for. */
const PROLOGUE = 4096;

/**
 * HTML or XML bytes as text: by byte order mark, by the encoding that the document names, else UTF-8, strictly.
 * Throws WorkbookFault.
 */
export function decodeMarkup(content: Buffer): string {
  if (content.length > LARGEST_PLAIN) tooLarge('bytes', content.length, LARGEST_PLAIN);
  const marked = markOf(content);
  const named = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(
    content.toString('latin1', 0, PROLOGUE),
  );
  try {
    let decoder = new TextDecoder(marked ?? named?.[1] ?? 'utf-8', { fatal: true });
    // A document that names UTF-16 in letters of one byte is not in UTF-16.
    if (!marked && decoder.encoding.startsWith('utf-16')) decoder = new TextDecoder('utf-8', { fatal: true });
    return decoder.decode(content);
  } catch {
    throw new WorkbookFault('not-utf8');
  }
}

export function markOf(content: Buffer): string | undefined {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 'utf-8' : undefined;
}
