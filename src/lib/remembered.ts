const MOST = 1 << 14;

/** A function of texts that works out each once, as far as memory goes: when that is full it begins anew. */
export function remembered<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Result;
    const made = workOut(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
