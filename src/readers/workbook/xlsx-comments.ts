import { WorkbookFault } from './fault.ts';
import { LONGEST_COMMENT, MOST_COMMENTS } from './limits.ts';
import type { SheetPacker } from './pack.ts';
import { scanPart } from './part.ts';
import { type Part, placeOf, relationsOf, richText } from './xlsx-markup.ts';
import type { ZipEntry } from './zip.ts';

const KINDS: ReadonlySet<string> = new Set(['comments', 'threadedComment']);

/** Of a conversation. */
const MOST_REMARKS = 20;

/** What older programs are shown in the place of a conversation: its text stands behind it. */
const PREAMBLE = /^\[Threaded comment\][\s\S]*?\n\s*Comment:\s*/;

/**
 * Reads the comments on the cells of a sheet. What they say is in no figure: where they cannot be read, the sheet still
 * can. `path`: that of the sheet.
 */
export async function readComments(
  content: Buffer,
  entries: readonly ZipEntry[],
  path: string,
  sheet: SheetPacker,
): Promise<void> {
  if (!entries.some(({ name }) => /comment/i.test(name))) return;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!entries.some(({ name }) => name === relations)) return;
  const part: Part = (name, open) => scanPart(content, entries, name, { open, close() {}, text() {} });
  try {
    const parts = await relationsOf(part, relations, folder, KINDS);
    const pathsOf = (kind: string): readonly string[] =>
      parts.filter((each) => each.kind === kind).map(({ path }) => path);
    const conversations = new Map<string, string[]>();
    for (const each of pathsOf('threadedComment'))
      await textsIn(content, entries, each, 'threadedComment', (reference, text) => {
        const said = conversations.get(reference);
        if (said && said.length < MOST_REMARKS) said.push(text.slice(0, LONGEST_COMMENT));
        else if (!said && conversations.size < MOST_COMMENTS)
          conversations.set(reference, [text.slice(0, LONGEST_COMMENT)]);
      });
    const tell = (reference: string, text: string): void => {
      const place = placeOf(reference);
      if (place) sheet.comment(place.row, place.column, text);
    };
    for (const each of pathsOf('comments'))
      await textsIn(content, entries, each, 'comment', (reference, text) => {
        if (!conversations.has(reference))
          tell(reference, text.slice(0, 2 * LONGEST_COMMENT).replace(PREAMBLE, ''));
      });
    for (const [reference, said] of conversations) tell(reference, said.join('\n'));
  } catch (error) {
    if (!(error instanceof WorkbookFault || error instanceof URIError || isNoAddress(error))) throw error;
  }
}

const isNoAddress = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';

/** What a part says of each cell that it names. In a conversation all the text of a remark is its own, in a comment that of its runs. */
async function textsIn(
  content: Buffer,
  entries: readonly ZipEntry[],
  path: string,
  tag: 'comment' | 'threadedComment',
  take: (reference: string, text: string) => void,
): Promise<void> {
  const runs = richText();
  const open = (name: string): void => runs.open(tag === 'threadedComment' && name === 'text' ? 't' : name);
  const close = (name: string): void => runs.close(tag === 'threadedComment' && name === 'text' ? 't' : name);
  let reference = '';
  await scanPart(content, entries, path, {
    open(name, given) {
      if (name === tag) reference = given.ref ?? '';
      else open(name);
    },
    close(name) {
      close(name);
      if (name === tag) take(reference, runs.take());
    },
    text: runs.text,
  });
}
