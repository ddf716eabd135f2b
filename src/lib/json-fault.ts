/** What may stand next. */
type Awaited = 'value' | 'element' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

const BLANK = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ESCAPE_BEGUN = /\\(?:u[0-9a-fA-F]{0,3})?/y;
const WORD_OR_NUMBER = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** As much as stands of such a one. */
const BEGUN =
  /t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?|-?(?:(?:0|[1-9]\d*)(?:(?:\.\d+)?[eE][+-]?\d*|\.\d*)?)?/y;

/** Line and column, from 1, of the first character that makes a text no JSON; of its end where it breaks off. */
export function jsonFault(text: string): { line: number; column: number } | undefined {
  const at = faultIn(text);
  return at === undefined ? undefined : placeIn(text, at);
}

/** Line and column, from 1, of an offset. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let begin = 0;
  for (let end = 0; end < at; end++) {
    const letter = text[end];
    if (letter !== '\n' && (letter !== '\r' || text[end + 1] === '\n')) continue;
    line++;
    begin = end + 1;
  }
  return { line, column: at - begin + 1 };
}

/** The offset of what cannot stand where it stands. */
function faultIn(text: string): number | undefined {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  const pass = (some: RegExp): boolean => {
    some.lastIndex = at;
    const found = some.test(text);
    if (found) at = some.lastIndex;
    return found;
  };
  /** Whether a whole text between quotation marks stands here; else goes to its fault. */
  const passString = (): boolean => {
    at++;
    do pass(PLAIN);
    while (pass(ESCAPED));
    if (text[at] === '"') return ++at > 0;
    pass(ESCAPE_BEGUN);
    return false;
  };
  const passScalar = (): boolean => {
    if (text[at] === '"') return passString();
    const from = at;
    pass(BEGUN);
    return WORD_OR_NUMBER.test(text.slice(from, at));
  };
  for (;;) {
    pass(BLANK);
    const letter = text[at];
    const inside = open.at(-1);
    const isEnd =
      letter !== undefined && letter === (inside === '[' ? ']' : inside === '{' ? '}' : undefined);
    if (isEnd && (awaited === 'comma' || awaited === (inside === '[' ? 'element' : 'first key'))) {
      open.pop();
      at++;
      awaited = open.length > 0 ? 'comma' : 'nothing';
    } else if (awaited === 'nothing') return letter === undefined ? undefined : at;
    else if (awaited === 'comma' || awaited === 'colon') {
      if (letter !== (awaited === 'comma' ? ',' : ':')) return at;
      at++;
      awaited = awaited === 'comma' && inside === '{' ? 'key' : 'value';
    } else if (awaited === 'key' || awaited === 'first key') {
      if (letter !== '"' || !passString()) return at;
      awaited = 'colon';
    } else if (letter === '[' || letter === '{') {
      open.push(letter);
      at++;
      awaited = letter === '[' ? 'element' : 'first key';
    } else {
      if (!passScalar()) return at;
      awaited = open.length > 0 ? 'comma' : 'nothing';
    }
  }
}
