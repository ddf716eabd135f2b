/**
 * The heading of the column that a copy for the sender has more than the sender's own sheet. "Cần sửa" alone may head a column
 * of machines, so the tool's name stands behind it; the name of the sheet follows, and the copy is read as that sheet.
 */
export const mendHeading = (words: string, sheet: string | undefined): string =>
  `${words} (infragap)${sheet === undefined ? '' : ` [${sheet}]`}`;

/** In whatever language, and though a program that knows no Unicode spoilt its letters. */
const HEADING = /^[^()\r\n]{1,40} \(infragap\)(?: \[(.+?)\])?(?=:|$)/;

/** What such a heading says, perhaps with more behind a colon; undefined for any other text. */
export function mendHeadingIn(text: string): { readonly sheet: string | undefined } | undefined {
  const match = HEADING.exec(text);
  return match ? { sheet: match[1] } : undefined;
}
