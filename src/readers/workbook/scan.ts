import { LONGEST_TEXT, tooLarge } from './limits.ts';

/** Receives markup piece by piece. Names are without prefix, in HTML in small letters; text is decoded. */
export interface MarkupReader {
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is not markup. */
const RAW = /^(script|style|title|textarea|xmp)$/;

/**
 * Reads HTML or XML as it comes, well-formed or not, in time that grows with its length only. Comments and declarations are passed
 * over, so no entity that a file declares is ever expanded. Returns how far it came: to the end, or, where more is to
 * follow (`last` is false), to a tag or text that is not yet whole.
 */
export function scanMarkup(source: string, dialect: 'html' | 'xml', to: MarkupReader, last = true): number {
  // After a quote that is never closed, quotes no longer guard a `>`.
  let quotesGuard = true;
  let at = 0;
  /** The place after a mark, or none. */
  const after = (mark: string, from: number): number => {
    const found = source.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  };
  const tagEnd = (from: number): number => {
    if (!quotesGuard) return after('>', from);
    let quote = 0;
    for (let n = from; n < source.length; n++) {
      const code = source.charCodeAt(n);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) return n + 1;
    }
    if (!last) return -1;
    quotesGuard = false;
    return after('>', from);
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0 && !last) return at;
    if (open !== at) to.text(decodeEntities(source.slice(at, open < 0 ? source.length : open)));
    if (open < 0) return source.length;
    // What a tag begins with must be there to be told: `<![CDATA[` is the longest.
    if (!last && open + 9 > source.length && source.indexOf('>', open) < 0) return open;
    const second = source.charCodeAt(open + 1);
    let end: number;
    if (source.startsWith('<!--', open)) end = after('-->', open + 4);
    else if (dialect === 'xml' && source.startsWith('<![CDATA[', open)) {
      end = after(']]>', open + 9);
      if (end > 0) to.text(source.slice(open + 9, end - 3));
    } else if (second === 33 || second === 63) end = after('>', open + 1);
    else if (isNameStart(second)) {
      end = tagEnd(open + 1);
      if (end > 0) end = tag(source, dialect, to, open + 1, end);
    } else {
      to.text('<');
      end = open + 1;
    }
    if (end < 0) return last ? source.length : open;
    at = end;
  }
  return source.length;
}

/** A letter, `_`, or the `/` of a closing tag. */
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 47;

/** Hands over the tag between `<` and `end`; returns where to read on. */
function tag(source: string, dialect: 'html' | 'xml', to: MarkupReader, from: number, end: number): number {
  const closing = source.charCodeAt(from) === 47;
  const start = closing ? from + 1 : from;
  let nameStart = start;
  let nameEnd = start;
  for (; nameEnd < end - 1; nameEnd++) {
    const code = source.charCodeAt(nameEnd);
    if (code === 58) nameStart = nameEnd + 1;
    else if (code <= 32 || code === 47) break;
  }
  const local = source.slice(nameStart, nameEnd);
  const name = dialect === 'html' ? local.toLowerCase() : local;
  if (closing) {
    to.close(name);
    return end;
  }
  to.open(name, source.slice(nameEnd, end - 1), source.charCodeAt(end - 2) === 47);
  if (dialect !== 'html' || !RAW.test(name)) return end;
  const closer = new RegExp(`</${name}`, 'gi');
  closer.lastIndex = end;
  return closer.exec(source)?.index ?? source.length;
}

/** The attributes of a tag by their names without prefix; in HTML ask for small letters. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  eachAttribute(text, (name, end, from, to) => {
    const local = text.slice(name, end);
    if (!found.has(local)) found.set(local, decodeEntities(text.slice(from, to)));
    return false;
  });
  return found;
}

/** One of them: quicker, where a tag comes in millions. */
export function attribute(text: string, wanted: string): string | undefined {
  let found: string | undefined;
  eachAttribute(text, (name, end, from, to) => {
    if (end - name !== wanted.length || !text.startsWith(wanted, name)) return false;
    found = decodeEntities(text.slice(from, to));
    return true;
  });
  return found;
}

/** Visits attribute by attribute - begin and end of name and value - until the visitor has what it looked for. */
function eachAttribute(
  text: string,
  visit: (name: number, nameEnd: number, value: number, valueEnd: number) => boolean,
): void {
  if (text.length > LONGEST_TEXT) tooLarge('tag', text.length, LONGEST_TEXT);
  let at = 0;
  const blanks = (): void => {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
  };
  while (at < text.length) {
    let name = at;
    for (; at < text.length && isNamePart(text.charCodeAt(at)); at++) {
      if (text.charCodeAt(at) === 58) name = at + 1;
    }
    if (at === name) {
      at++;
      continue;
    }
    const nameEnd = at;
    blanks();
    let value = at;
    let valueEnd = at;
    if (text.charCodeAt(at) === 61) {
      at++;
      blanks();
      const quote = text.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        value = at + 1;
        valueEnd = text.indexOf(quote === 34 ? '"' : "'", value);
        if (valueEnd < 0) valueEnd = text.length;
        at = valueEnd + 1;
      } else {
        value = at;
        while (at < text.length && text.charCodeAt(at) > 32) at++;
        valueEnd = at;
      }
    }
    if (visit(name, nameEnd, value, valueEnd)) return;
  }
}

/** Anything but blanks and the marks `"`, `'`, `/`, `=`, `>`. */
const isNamePart = (code: number): boolean =>
  code > 32 && code !== 34 && code !== 39 && code !== 47 && code !== 61 && code !== 62;

const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, n) => [name, String.fromCharCode(160 + n)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    hellip: '…',
    euro: '€',
  }),
]);

/** `&amp;`, `&#273;`, `&ocirc;`; what is no known entity stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}\d{0,2}));/gi,
        (whole, decimal, hex, name) => {
          if (name !== undefined) return ENTITIES.get(name) ?? whole;
          const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
