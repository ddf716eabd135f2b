export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf8sig: 'utf-8',
  utf8bom: 'utf-8',
  unicode: 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  ucs2: 'utf-16le',
  utf16be: 'utf-16be',
  windows1258: 'windows-1258',
  win1258: 'windows-1258',
  cp1258: 'windows-1258',
  xcp1258: 'windows-1258',
  '1258': 'windows-1258',
  windows1252: 'windows-1252',
  win1252: 'windows-1252',
  cp1252: 'windows-1252',
  xcp1252: 'windows-1252',
  '1252': 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  iso88591: 'windows-1252',
};

/** The encoding that people call so, in capitals or not, with hyphens, underscores and spaces or not. */
export function encodingNamed(text: string): Encoding | undefined {
  const name = text.toLowerCase().replace(/[\s_-]+/g, '');
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
}
