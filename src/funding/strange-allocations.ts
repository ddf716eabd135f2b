import { nearest } from '../lib/nearest.ts';
import type { Finding } from '../model/finding.ts';
import { isCeilingTally } from '../model/limit.ts';
import type { Costs } from './estimate.ts';
import type { Funding } from './funding.ts';

/** Allocations of these years whose source the configuration does not have, and things given that it neither prices nor asks for. */
export function* strangeAllocations(
  { config, inventory, inScope }: Funding,
  { lines }: Costs,
  years: ReadonlySet<number>,
): Generator<Finding> {
  const configured = config.funding?.sources.map(({ id }) => id) ?? [];
  const known = new Set([
    ...lines.map(({ item }) => item),
    ...Object.keys(config.prices),
    ...Object.keys(config.standards),
    ...inventory.tallies.standards.filter((name) => !isCeilingTally(name)),
  ]);
  const choices = [...known].filter((name) => name !== undefined);
  for (const { unit, year, status, source, sourcePlace, item, place } of inventory.allocations) {
    if (!years.has(year)) continue;
    if (configured.length > 0 && !configured.includes(source)) {
      const params = { nearest: nearest(source, configured) };
      yield { rule: 'unknown-source', place: sourcePlace, value: source, params };
    }
    if (item !== undefined && status === 'planned' && inScope(unit) && !known.has(item))
      yield { rule: 'item-not-recognised', place, value: item, params: { choices } };
  }
}
