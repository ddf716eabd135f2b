/** What a spreadsheet program may take for the beginning of a formula; the wide forms it turns into the others. */
const BEGINNINGS = '=+\\-@\\t\\r\\n＝＋－＠';
const GUARDED = new RegExp(`^['\`][${BEGINNINGS}]`);
const BEGINS = new RegExp(`^[${BEGINNINGS}]`);
/** -5, +3,5 and -1.234.567 are numbers. */
const NUMBER = /^[+-]\d+(?:[.,]\d+)*$/;

/** Would a spreadsheet program work it out? Not a plain number, nor a sign by itself, nor space. */
const startsFormula = (text: string): boolean =>
  BEGINS.test(text) && text.length > 1 && text.trim() !== '' && !NUMBER.test(text);

/** The text as a cell that no spreadsheet program works out: with an apostrophe before what starts a formula. */
export const guarded = (text: string): string => (startsFormula(text) ? `'${text}` : text);

/** `="001"` and '001: how people keep a spreadsheet program from making a number of a code. */
const KEPT = /^="([^"]*)"$|^'(\d.*)$/s;

/** The text without that apostrophe (Snipe-IT puts a backtick there), and without what keeps a code from becoming a number. */
export function unguarded(text: string): string {
  if (!/^[='`]/.test(text)) return text;
  if (GUARDED.test(text)) return text.slice(1);
  const [, quoted, marked] = KEPT.exec(text) ?? [];
  return quoted ?? marked ?? text;
}
