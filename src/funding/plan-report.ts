import type { Minor } from '../lib/money.ts';
import type { Plan } from '../model/report.ts';
import { type Costs, figure, shown } from './estimate.ts';
import type { Funding } from './funding.ts';
import { addEnds, type Money, NOTHING, planOf } from './plan.ts';

/** The plan of one year as the report tells it. */
export function planReport(funding: Funding, costs: Costs, year: number): Omit<Plan, 'schedule' | 'moves'> {
  const { config, words, beyondCeiling } = funding;
  const { digits } = costs;
  const { units, need, beyond, request, inKind, sources, used, given } = planOf(funding, costs, year);
  const money = (minor: Minor): number => shown(minor, digits);
  const held = units.flatMap((own) => own.money);
  const unspent = units.map((own) => own.unspent).reduce(addEnds, NOTHING);
  return {
    year,
    need: figure(need, digits),
    in_kind: money(inKind),
    granted: money(sureOf(held, ({ grant }) => grant)),
    allocated: money(sureOf(held, ({ grant }) => !grant)),
    beyond_ceiling: figure(beyond, digits),
    beyond_ceiling_asked: beyondCeiling,
    request: figure(request, digits),
    unspent: money(unspent.least),
    unspent_at_most: money(unspent.most),
    by_source: sources.map((source) => {
      const available = sureOf(held, (each) => each.source === source);
      const spent = used.get(source) ?? NOTHING;
      const configured = config.funding?.sources.find(({ id }) => id === source);
      return {
        source,
        name: words(configured?.name, source),
        available: money(available),
        used: money(spent.most),
        used_at_least: money(spent.least),
        left: money(available - spent.most),
        left_at_most: money(available - spent.least),
        in_kind: given.bySource.get(source) ?? [],
      };
    }),
    by_unit: units
      .filter((own) => own.money.length > 0 || own.needBelow.high !== 0n || own.inKind > 0n)
      .map((own) => ({
        unit_id: own.unit.id,
        name: own.unit.name,
        tier: own.unit.tier ?? null,
        need_below: figure(own.needBelow, digits),
        in_kind: money(own.inKind),
        granted: money(sureOf(own.money, ({ grant }) => grant)),
        allocated: money(sureOf(own.money, ({ grant }) => !grant)),
        request: figure(own.request, digits),
        unspent: money(own.unspent.least),
        unspent_at_most: money(own.unspent.most),
      })),
  };
}

/** Money that units surely have, of one kind. */
const sureOf = (held: readonly Money[], isMeant: (each: Money) => boolean): Minor =>
  held.reduce((sum, each) => (each.sure && isMeant(each) ? sum + each.amount : sum), 0n);
