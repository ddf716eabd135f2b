import { Parser } from 'htmlparser2';
import { LONGEST_TEXT, tooLarge } from './limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * Receives markup piece by piece. Names are without prefix, in HTML in small letters; text is decoded. What is empty is
 * closed as well.
 */
export interface MarkupReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Each level costs time at every tag within it. */
const DEEPEST = 10_000;

/**
 * Reads HTML or XML as it comes, well-formed or not. No entity that a file declares is ever expanded. What is not closed
 * at the end is not closed for the reader either: the document may have been cut off. Throws WorkbookFault.
 */
export function markupParser(
  dialect: 'html' | 'xml',
  to: MarkupReader,
): { write(text: string): void; end(): void } {
  let depth = 0;
  let written = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) tooLarge('depth', depth, DEEPEST);
        to.open(withoutPrefix(name), attributes);
      },
      onclosetag(name) {
        depth--;
        if (!isOver) to.close(withoutPrefix(name));
      },
      ontext: (text) => to.text(text),
    },
    { xmlMode: dialect === 'xml' },
  );
  return {
    write(text) {
      parser.write(text);
      written += text.length;
      // A tag or a comment that has begun is held until it ends.
      const held = written - parser.endIndex;
      if (held > text.length + LONGEST_TEXT) tooLarge('text', held, LONGEST_TEXT);
    },
    end() {
      isOver = true;
      parser.end();
    },
  };
}

/** Reads a document that is there as a whole. */
export function readMarkup(source: string, dialect: 'html' | 'xml', to: MarkupReader): void {
  const parser = markupParser(dialect, to);
  parser.write(source);
  parser.end();
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The attributes of a tag by their names without prefix; of two that are then one, the first. */
export function attributesOf(given: Attributes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const local = withoutPrefix(name);
    if (!found.has(local)) found.set(local, value);
  }
  return found;
}
