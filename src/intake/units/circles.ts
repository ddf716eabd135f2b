import type { Unit } from '../../model/inventory.ts';

/** The circle that a unit is in. Units from which the way leads up to a top are kept in `clear`: it is gone once only. */
export function circleFrom(unit: Unit, clear: Set<Unit>): Unit[] | undefined {
  const path = [unit];
  const seen = new Set(path);
  for (let above = unit.parent; above && !clear.has(above); above = above.parent) {
    path.push(above);
    if (above === unit) return path;
    if (seen.has(above)) return undefined;
    seen.add(above);
  }
  for (const each of path) clear.add(each);
  return undefined;
}
