import { endOfText } from './json-text.ts';

/** A key that stands more than once in one object of a JSON text. */
export interface RepeatedKey {
  /** The keys, and the positions from 0, that lead to the object. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  /** The offset at which it stands for the second time. */
  readonly at: number;
  /** Its values as they are written, in their order. */
  readonly values: readonly string[];
}

/**
 * The keys that parsing a well-formed JSON text takes the last value of, though they have others. `parsed`: what it was parsed
 * to. A text without such keys is only counted through, not read.
 */
export function repeatedKeys(text: string, parsed: unknown): RepeatedKey[] {
  return keysWritten(text) > keysIn(parsed) ? [...repeatsIn(text)] : [];
}

/** How many keys a text has at most: a colon behind a quotation mark may stand within a text, too. */
function keysWritten(text: string): number {
  let keys = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (isSpace(text.charCodeAt(before))) before--;
    if (text.charCodeAt(before) === QUOTE) keys++;
  }
  return keys;
}

const QUOTE = 34;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function keysIn(parsed: unknown): number {
  let keys = 0;
  const open: unknown[] = [parsed];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const object = value as Readonly<Record<string, unknown>>;
    const isArray = Array.isArray(value);
    for (const key in object) {
      if (!isArray) keys++;
      if (typeof object[key] === 'object') open.push(object[key]);
    }
  }
  return keys;
}

/** Where the values of a key stand, and where it does so itself. */
type Span = readonly [key: number, from: number, to: number];

interface Open {
  readonly spans: Map<string, Span[]> | undefined;
  /** What leads to the value that is read: a key, or a position. */
  step: string | number | undefined;
  keyAt: number;
  from: number;
}

function* repeatsIn(text: string): Generator<RepeatedKey> {
  const open: Open[] = [];
  const sign = /["{}[\],:]/g;
  const endValue = (to: number): void => {
    const { spans, step, keyAt, from } = open.at(-1) as Open;
    if (typeof step !== 'string') return;
    const own = spans?.get(step) ?? [];
    own.push([keyAt, from, to]);
    spans?.set(step, own);
  };
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const at = found.index;
    const inside = open.at(-1);
    switch (found[0]) {
      case '"': {
        sign.lastIndex = endOfText(text, at);
        if (!inside?.spans || inside.step !== undefined) break;
        inside.step = JSON.parse(text.slice(at, sign.lastIndex)) as string;
        inside.keyAt = at;
        break;
      }
      case ':':
        if (inside) inside.from = at + 1;
        break;
      case '{':
        open.push({ spans: new Map(), step: undefined, keyAt: 0, from: 0 });
        break;
      case '[':
        open.push({ spans: undefined, step: 0, keyAt: 0, from: 0 });
        break;
      case ',':
        endValue(at);
        if (inside) inside.step = inside.spans ? undefined : (inside.step as number) + 1;
        break;
      default: {
        endValue(at);
        open.pop();
        const path = open.map(({ step }) => step as string | number);
        for (const [key, spans] of inside?.spans ?? []) {
          const [, second] = spans;
          if (!second) continue;
          const values = spans.map(([, from, to]) => text.slice(from, to).trim());
          yield { path, key, at: second[0], values };
        }
      }
    }
  }
}
