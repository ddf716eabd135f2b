/** So many items of one kind and state that rows tell of which were refused; undefined: of any. */
interface Refused {
  readonly kind: string | undefined;
  readonly condition: string | undefined;
  items: number;
}

/** Adds up the items of refused rows by kind and state. */
export class RefusedItems {
  readonly #sums = new Map<string, Refused>();

  /** `items` undefined: any number. */
  add(kind: string | undefined, condition: string | undefined, items = Number.POSITIVE_INFINITY): void {
    const key = `${kind} ${condition}`;
    const sum = this.#sums.get(key);
    if (sum) sum.items += items;
    else this.#sums.set(key, { kind, condition, items });
  }

  all(): Iterable<Readonly<Refused>> {
    return this.#sums.values();
  }
}
