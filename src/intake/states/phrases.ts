import { remembered } from '../../lib/remembered.ts';
import type { State } from '../headers/index.ts';
import { stateNamed } from '../headers/states.ts';

/** What a part of a text says: "3 máy hỏng". */
export interface StatePhrase {
  readonly text: string;
  /** Without its numbers. */
  readonly bare: string;
  /** Undefined where it is not a state and nothing else. */
  readonly part: State | undefined;
  readonly numbers: readonly number[];
}

const PIECES =
  /\d+\s*(?:máy(?: vi)? tính(?! bảng)|máy|cái|bộ|chiếc)?|(?<=\s)(?:cái|chiếc|bộ)(?=\s*$)|[:=()]/gu;

/** Parts a text at its commas and at "và". */
export const statePhrases = (text: string): readonly StatePhrase[] =>
  text
    .split(/[,;\n]|\.(?=\s|$)| (?:và|and) /u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => {
      const bare = phrase.replace(PIECES, ' ').trim();
      return { text: phrase, bare, part: partNamed(bare), numbers: (phrase.match(/\d+/g) ?? []).map(Number) };
    });

const partNamed = remembered((bare: string) => stateNamed([bare]));
