import { WorkbookFault } from './fault.ts';
import { longer, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { Attributes } from './markup.ts';

/** Reads the tags of a part. */
export type Part = (name: string, open: (name: string, attributes: Attributes) => void) => Promise<void>;

/** A part that another one names; `kind`: the last word of its type. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** The parts that a list of relations names, of some kinds only or of all. `folder`: where the part stands whose relations they are. */
export async function relationsOf(
  part: Part,
  name: string,
  folder: string,
  kinds?: ReadonlySet<string>,
): Promise<Relation[]> {
  const found: Relation[] = [];
  await part(name, (tag, { Target, Id, Type }) => {
    if (tag !== 'Relationship') return;
    const kind = (Type ?? '').split('/').at(-1) as string;
    if (kinds?.has(kind) === false) return;
    const { pathname } = new URL(Target ?? '', `zip:///${folder}`);
    found.push({
      id: Id ?? '',
      kind,
      path: decodeURIComponent(pathname).slice(1),
    });
  });
  return found;
}

/** Joins the runs of a text, and leaves out how to pronounce it. */
export function richText() {
  let text = '';
  let inText = false;
  let aside = false;
  return {
    open(name: string): void {
      if (name === 't') inText = !aside;
      else if (name === 'rPh') aside = true;
    },
    close(name: string): void {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside = false;
    },
    text(more: string): void {
      if (inText) text = longer(text, more);
    },
    take(): string {
      const whole = unescaped(text);
      text = '';
      return whole;
    },
  };
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** B3 is row 2, column 1. */
export function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  if (!(column >= 1 && column <= MOST_COLUMNS && Number.isInteger(row) && row >= 1 && row <= MOST_ROWS)) {
    throw new WorkbookFault('workbook-damaged', { reason: 'place' });
  }
  return { row: row - 1, column: column - 1 };
}
