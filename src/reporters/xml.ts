/** What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const xmlFit = (text: string): string => text.replace(UNFIT, '');

/** Text between tags: `]]>` cannot stand in it, line breaks can. */
export const xmlText = (text: string): string => quoted(text, /[&<>\r]/g);

/** Tags with attributes in the order given; those without a value are left out. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${quoted(String(value), /[&<>"\t\n\r]/g)}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A document of one line an element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

const quoted = (text: string, signs: RegExp): string =>
  xmlFit(text)
    .replace(signs, (sign) => SIGNS[sign] as string)
    // Not a command to what runs us (see `forLog`).
    .replace(/##(?=\w*\[)/g, '#&#35;');
