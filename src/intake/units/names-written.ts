import { namesNoUnit } from '../rows/no-units.ts';
import { withoutBullet } from '../rows/words.ts';

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s*(?=\p{L}{2})/u;
const FOOTNOTE = /\s*(?:\(\*+\)|\*+)$/u;
const ASIDE = /\s*\(([^()]+)\)$/u;

/** A name without what is set around it: "Xã An Hòa" of "- Xã An Hòa", "1. Xã An Hòa", "Xã An Hòa (*)" and "Xã An Hòa (xã ĐBKK)". */
export function nameWritten(text: string): string {
  const name = withoutBullet(text).replace(NUMBER, '').replace(FOOTNOTE, '');
  const aside = ASIDE.exec(name);
  return (aside && namesNoUnit(aside[1] as string) ? name.slice(0, aside.index) : name) || text;
}
