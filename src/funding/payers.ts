import type { Minor } from '../lib/money.ts';
import { ancestors, type Unit } from '../model/inventory.ts';
import type { Payer } from '../model/report.ts';
import { type Costs, shown } from './estimate.ts';
import type { Funding } from './funding.ts';
import type { ScheduleAsked } from './schedule/report.ts';
import { ceilingOfAll, sourcesOf } from './schedule/sources.ts';

/** The sources that may pay for a unit in the years of a plan, with their money and their rules. */
export function payersOf(
  funding: Funding,
  { digits }: Pick<Costs, 'digits'>,
  { years, ceilings }: Pick<ScheduleAsked, 'years' | 'ceilings'>,
  unit: Unit,
): Payer[] {
  const holders = new Set([unit, ...ancestors(unit)]);
  const rules = new Map(funding.config.funding?.sources.map((rule) => [rule.id, rule]));
  const byYear = (amounts: ReadonlyMap<number, Minor> = new Map()): Payer['amounts'] =>
    [...amounts].map(([year, amount]) => ({ year, amount: shown(amount, digits) }));
  const ceiling = ceilingOfAll(funding.config, years, digits, ceilings);
  return sourcesOf(funding, years, digits, ceiling)
    .filter(({ serves }) => serves(unit))
    .map(({ id, share: { top, bottom }, pays, pool, ceiling: most, ceilingPerUnit, held, carriesOver }) => ({
      source: id,
      name: funding.words(rules.get(id)?.name, id),
      share: top === bottom ? null : Number(top) / Number(bottom),
      only: pays.once && pays.yearly ? null : pays.once ? 'once' : 'yearly',
      items: [...(pays.things ?? [])],
      ceiling_per_unit: ceilingPerUnit === undefined ? null : shown(ceilingPerUnit, digits),
      carry_over: carriesOver,
      amounts: byYear(pool),
      ceilings: byYear(most),
      held: held
        .filter((each) => holders.has(each.unit))
        .map(({ unit: { id: unit_id }, year, amount, place }) => ({
          ...{ unit_id, year, amount: shown(amount, digits) },
          ...{ file: place?.file ?? null, sheet: place?.sheet ?? null, row: place?.row ?? null },
        })),
    }));
}
