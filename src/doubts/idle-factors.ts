import type { Evidence } from '../checks/check.ts';
import type { Config } from '../config/schema.ts';
import { nearest } from '../lib/nearest.ts';
import type { Finding } from '../model/finding.ts';

/** Of classes such as II and III the one is no slip for the other. */
const SHORTEST_SLIP = 4;

/**
 * Area classes that prices have a factor for and no unit is of: slips of the hand, and all of a price none of whose factors is ever
 * used. A price list of a whole country may name classes that are not in this inventory.
 */
export function* idleFactors({ prices }: Config, { inventory, fact }: Evidence): Generator<Finding> {
  const { units, fields, incomplete } = inventory;
  if (!fields.has('units') || incomplete.has('units')) return;
  const given = units.map((unit) => fact(unit, 'area_class')?.value);
  const classes = [...new Set(given.flatMap((value) => (value === undefined ? [] : [String(value)])))];
  // Where nobody says a class, that is what is to be said.
  if (classes.length === 0) return;
  const idle = new Map<string, { buys: string[]; near: string | undefined }>();
  for (const [buy, written] of Object.entries(prices)) {
    const factors = new Set([written].flat().flatMap((price) => Object.keys(price.area_factors ?? {})));
    const open = classes.filter((each) => !factors.has(each));
    const isUsed = open.length < classes.length;
    for (const value of factors) {
      if (classes.includes(value)) continue;
      const near = value.length < SHORTEST_SLIP ? undefined : nearest(value, open);
      if (near === undefined && isUsed) continue;
      const told = idle.get(value) ?? { buys: [], near };
      told.buys.push(buy);
      idle.set(value, { ...told, near: told.near ?? near });
    }
  }
  for (const [value, { buys, near }] of idle)
    yield { rule: 'setting-idle', params: { what: 'factor', value, buys, nearest: near } };
}
