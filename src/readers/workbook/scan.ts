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
 * over, so no entity that a file declares is ever expanded. Markup that is cut off ends the reading.
 */
export function scanMarkup(source: string, dialect: 'html' | 'xml', to: MarkupReader): void {
  // After a quote that is never closed, quotes no longer guard a `>`.
  let quotesGuard = true;
  let at = 0;
  const after = (end: string, from: number): number => {
    const found = source.indexOf(end, from);
    return found < 0 ? source.length : found + end.length;
  };
  const tagEnd = (from: number): number => {
    if (quotesGuard) {
      let quote = 0;
      for (let n = from; n < source.length; n++) {
        const code = source.charCodeAt(n);
        if (quote !== 0) {
          if (code === quote) quote = 0;
        } else if (code === 34 || code === 39) quote = code;
        else if (code === 62) return n;
      }
      quotesGuard = false;
    }
    return source.indexOf('>', from);
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open !== at) to.text(decodeEntities(source.slice(at, open < 0 ? source.length : open)));
    if (open < 0) return;
    if (source.startsWith('<!--', open)) at = after('-->', open + 4);
    else if (dialect === 'xml' && source.startsWith('<![CDATA[', open)) {
      at = after(']]>', open + 9);
      to.text(source.slice(open + 9, at - 3));
    } else if (/[!?]/.test(source.charAt(open + 1))) at = after('>', open + 1);
    else if (!/[a-z/_]/i.test(source.charAt(open + 1))) {
      to.text('<');
      at = open + 1;
    } else {
      const end = tagEnd(open + 1);
      if (end < 0) return;
      at = end + 1;
      const closing = source.charCodeAt(open + 1) === 47;
      let nameEnd = closing ? open + 2 : open + 1;
      while (nameEnd < end && !/[\s/]/.test(source.charAt(nameEnd))) nameEnd++;
      const full = source.slice(closing ? open + 2 : open + 1, nameEnd);
      const local = full.slice(full.indexOf(':') + 1);
      const name = dialect === 'html' ? local.toLowerCase() : local;
      if (closing) to.close(name);
      else {
        to.open(name, source.slice(nameEnd, end), source.charCodeAt(end - 1) === 47);
        if (dialect === 'html' && RAW.test(name)) {
          const closer = new RegExp(`</${name}`, 'gi');
          closer.lastIndex = at;
          at = closer.exec(source)?.index ?? source.length;
        }
      }
    }
  }
}

/** The attributes of a tag by their names without prefix; in HTML ask for small letters. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(
    /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const local = (name as string).slice((name as string).indexOf(':') + 1);
    if (!found.has(local)) found.set(local, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

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
