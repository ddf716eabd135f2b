const MOST = 1 << 13;

/** A function of texts that works out each once, as far as memory goes: of those that come up often most are remembered. */
export function remembered<Result>(workOut: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Result;
    if (known.size >= MOST) known.clear();
    const made = workOut(text);
    known.set(text, made);
    return made;
  };
}
