import { nearest } from '../../lib/nearest.ts';
import type { Unit } from '../../model/inventory.ts';

const MOST_HELPED = 200;

/** Units by their codes, and by what is left of these when a spreadsheet has taken them for numbers. */
export class CodeIndex {
  readonly #byId = new Map<string, Unit>();
  /** Units by code without leading zeros; undefined where two codes differ by nothing else. */
  readonly #bare = new Map<string, Unit | undefined>();
  #ids: readonly string[] = [];
  #helped = 0;

  add(unit: Unit): void {
    this.#byId.set(unit.id, unit);
    const bare = withoutZeros(unit.id);
    this.#bare.set(bare, this.#bare.has(bare) ? undefined : unit);
  }

  get(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  /** The only unit whose code is the same but for the zeros before it. */
  like(code: string): Unit | undefined {
    return this.#bare.get(withoutZeros(code));
  }

  /** A code that a spreadsheet took for a number has lost its zeros: 97 is 00097 where no other code could become it. */
  repaired(text: string): Unit | undefined {
    if (!/^[1-9]\d*$/.test(text)) return undefined;
    const unit = this.#bare.get(text);
    return unit && /^0\d+$/.test(unit.id) ? unit : undefined;
  }

  /** The units whose codes a number may have been before it lost its zeros, where there are several. */
  clashing(text: string): readonly Unit[] | undefined {
    const clashes = /^[1-9]\d*$/.test(text) && this.#bare.has(text) && this.#bare.get(text) === undefined;
    return clashes ? [...this.#byId.values()].filter(({ id }) => withoutZeros(id) === text) : undefined;
  }

  /** The code most like a text. Only the first wrong ones get this help: comparing is slow, and the reader has seen the pattern. */
  nearest(text: string): string | undefined {
    if (this.#helped++ > MOST_HELPED) return undefined;
    if (this.#ids.length !== this.#byId.size) this.#ids = [...this.#byId.keys()];
    const bare = withoutZeros(text);
    const same = this.#bare.has(bare) ? this.#ids.find((id) => withoutZeros(id) === bare) : undefined;
    return same ?? nearest(text, this.#ids);
  }
}

const withoutZeros = (code: string): string => code.replace(/^0+(?=.)/, '');
