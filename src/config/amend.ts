import { isDeepStrictEqual } from 'node:util';
import { Document, isCollection, isMap, isNode, isScalar, parseDocument, YAMLMap } from 'yaml';

/** A key of one section of a configuration, and what is to stand there. */
export interface Amendment {
  readonly section: 'columns' | 'files';
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * A configuration's text with some entries more; keys that an entry has already stay as they are. New entries are put in
 * as lines of their own, so that nothing else of the text changes, not even its spacing; where that cannot be done, the
 * text is written anew from its document, which keeps comments. `json`: the file is JSON, and stays so.
 */
export function amended(text: string, amendments: readonly Amendment[], json: boolean): string {
  const document = parseDocument(text, { schema: 'core' });
  const fresh: Amendment[] = [];
  for (const amendment of amendments) {
    const { section, key, value } = amendment;
    const known = sectionOf(document, section)?.get(key, true);
    if (known === undefined) fresh.push(amendment);
    else if (!isMap(known)) continue;
    if (isScalar(document.get(section, true))) document.set(section, new YAMLMap());
    if (known === undefined) document.setIn([section, key], document.createNode(value, { flow: true }));
    else {
      for (const [name, each] of Object.entries(value))
        if (!document.hasIn([section, key, name])) document.setIn([section, key, name], each);
    }
  }
  const wanted: unknown = document.toJS();
  if (json) return `${JSON.stringify(wanted, null, 2)}\n`;
  const spliced = fresh.length === amendments.length ? withLines(text, fresh) : undefined;
  return spliced !== undefined && means(spliced, wanted) ? spliced : document.toString({ lineWidth: 0 });
}

function sectionOf(document: Document.Parsed, section: string): YAMLMap | undefined {
  const found = isCollection(document.contents) ? document.get(section, true) : undefined;
  return isMap(found) ? (found as YAMLMap) : undefined;
}

function means(text: string, wanted: unknown): boolean {
  const document = parseDocument(text, { schema: 'core' });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), wanted);
}

/** The text with new lines at the ends of its sections, or with new sections at its end. */
function withLines(text: string, amendments: readonly Amendment[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let now = text;
  for (const section of ['columns', 'files'] as const) {
    const own = amendments.filter((each) => each.section === section);
    if (own.length === 0) continue;
    const known = sectionOf(parseDocument(now, { schema: 'core' }), section);
    const end = known && endOf(known, now);
    const indent = known ? ' '.repeat(indentOf(known, now)) : '  ';
    const lines = own.flatMap(({ key, value }) => entryLines(key, value)).map((line) => `${indent}${line}`);
    const added = (end === undefined ? [`${section}:`, ...lines] : lines).join(lineEnd);
    const [before, after] = [now.slice(0, end ?? now.length), now.slice(end ?? now.length)];
    const gap = before === '' || before.endsWith('\n') ? '' : lineEnd;
    now = `${before}${gap}${added}${lineEnd}${after}`;
  }
  return now;
}

function entryLines(key: string, value: Amendment['value']): string[] {
  const document = new Document({});
  document.set(key, document.createNode(value, { flow: true }));
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

/** Where the line begins that follows the last entry of a section. */
function endOf(section: YAMLMap, text: string): number | undefined {
  const last = section.items.at(-1);
  const node = isNode(last?.value) ? last.value : last?.key;
  const end = isNode(node) ? node.range?.[1] : undefined;
  if (end === undefined) return undefined;
  const line = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  return line < 0 ? text.length : line + 1;
}

function indentOf(section: YAMLMap, text: string): number {
  const key = section.items[0]?.key;
  const start = isNode(key) ? (key.range?.[0] ?? 0) : 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
