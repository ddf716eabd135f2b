import { nearest } from '../../lib/nearest.ts';
import type { Unit } from '../../model/inventory.ts';

const MOST_HELPED = 200;

/** Units by their codes, and by what is left of these when a program has taken them for numbers: 97 of 00097, or 97.0. */
export class CodeIndex {
  readonly #byId = new Map<string, Unit>();
  /** Units by code without leading zeros and decimals; undefined where two codes differ by nothing else. */
  readonly #bare = new Map<string, Unit | undefined>();
  /** How many codes have a point, and how many of these are numbers with a decimal: "97.0". */
  #points = 0;
  #decimals = 0;
  #ids: readonly string[] = [];
  #helped = 0;

  add(unit: Unit): void {
    this.#byId.set(unit.id, unit);
    if (unit.id.includes('.')) this.#points++;
    if (DECIMAL.test(unit.id)) this.#decimals++;
    const bare = bareCode(unit.id);
    this.#bare.set(bare, this.#bare.has(bare) ? undefined : unit);
  }

  get(id: string): Unit | undefined {
    return this.#byId.get(id);
  }

  /** The only unit whose code is the same but for the zeros before it, and its decimals. */
  like(code: string): Unit | undefined {
    return this.#bare.get(bareCode(code));
  }

  /**
   * A code that a program took for a number has lost its zeros, or got a decimal: 97 is 00097, and 97.0 is 97, where no other code could
   * become it. Where codes have points (1.0, 1.1) they mean something.
   */
  repaired(text: string): Unit | undefined {
    if (!NUMBER.test(text)) return undefined;
    const unit = this.#bare.get(bareCode(text));
    if (!unit) return undefined;
    if (DECIMAL.test(text)) return this.#points === 0 ? unit : undefined;
    if (DECIMAL.test(unit.id)) return this.#decimals === this.#byId.size ? unit : undefined;
    return /^0\d+$/.test(unit.id) ? unit : undefined;
  }

  /** The units whose codes a number may have been before it lost zeros, or got more of them, where there are several. */
  clashing(text: string): readonly Unit[] | undefined {
    const bare = bareCode(text);
    const clashes = DIGITS.test(text) && this.#bare.has(bare) && this.#bare.get(bare) === undefined;
    return clashes ? [...this.#byId.values()].filter(({ id }) => bareCode(id) === bare) : undefined;
  }

  /** The code most like a text. Only the first wrong ones get this help: comparing is slow, and the reader has seen the pattern. */
  nearest(text: string): string | undefined {
    if (this.#helped++ > MOST_HELPED) return undefined;
    if (this.#ids.length !== this.#byId.size) this.#ids = [...this.#byId.keys()];
    const bare = bareCode(text);
    const same = this.#bare.has(bare) ? this.#ids.find((id) => bareCode(id) === bare) : undefined;
    return same ?? nearest(text, this.#ids);
  }
}

const NUMBER = /^[1-9]\d*(?:\.0)?$/;
const DIGITS = /^\d+(?:\.0)?$/;
const DECIMAL = /^\d+\.0$/;
const bareCode = (code: string): string => code.replace(/^0+(?=.)/, '').replace(/^(\d+)\.0$/, '$1');
