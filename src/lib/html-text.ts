const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const CHARACTER = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;

/** A text in which characters are written as in HTML: `R&amp;D`, `A &#62; B`. Each is read once. */
export const fromHtml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        CHARACTER,
        (_, name: string | undefined, decimal: string | undefined, hexadecimal: string) =>
          name === undefined
            ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
            : (NAMED[name.toLowerCase()] as string),
      )
    : text;
