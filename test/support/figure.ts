/** Follows a path such as `targets[lan].by_tier[commune].gap.known` into a report; `[x]` picks the element named x. */
export function figureAt(report: unknown, path: string): unknown {
  return path.match(/[^.[\]]+|\[[^\]]*\]/g)?.reduce<unknown>((value, step) => {
    if (!step.startsWith('[')) return (value as Record<string, unknown> | undefined)?.[step];
    const name = step.slice(1, -1);
    return (value as Record<string, unknown>[]).find((each) => NAMES.some((key) => each[key] === name));
  }, report);
}

const NAMES = ['id', 'unit_id', 'tier', 'key', 'source', 'target', 'path'];
