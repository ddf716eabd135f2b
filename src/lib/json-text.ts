/** Behind the quotation mark that closes the text which one opens. */
export function endOfText(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); ; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** So many digits no number of JavaScript holds for sure. */
const TOO_LONG = /\d{16}/;

/**
 * Parses JSON; a whole number of more than 15 digits is given as a text, with all its digits: it is a code, and would become another.
 * Throws SyntaxError for what is none.
 */
export function parseJson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return TOO_LONG.test(text) ? JSON.parse(withLongNumbersAsTexts(text)) : parsed;
}

function withLongNumbersAsTexts(text: string): string {
  const parts: string[] = [];
  let done = 0;
  const sign = /"|-?\d[\d.eE+-]*/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [part] = found;
    if (part === '"') sign.lastIndex = endOfText(text, found.index);
    else if (/^-?\d{16,}$/.test(part)) {
      parts.push(text.slice(done, found.index), `"${part}"`);
      done = sign.lastIndex;
    }
  }
  return parts.join('') + text.slice(done);
}
