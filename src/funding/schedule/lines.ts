import type { Minor } from '../../lib/money.ts';
import type { ScheduledLine } from '../../model/report.ts';
import type { Schedule } from './types.ts';

export const aboveCeiling = (
  above: Minor,
  money: (minor: Minor) => number,
): { readonly above_ceiling?: number } => (above > 0n ? { above_ceiling: money(above) } : {});

/** What becomes of a need, year by year; a need that asks for nothing has no line. */
export function lineOf(
  { need, years }: Schedule['needs'][number],
  money: (minor: Minor) => number,
): ScheduledLine[] {
  const { unit } = need;
  const own = years.filter(({ fresh, broughtIn, beyond }) => fresh !== 0 || broughtIn !== 0 || beyond !== 0);
  if (own.length === 0) return [];
  return [
    {
      unit_id: unit.id,
      name: unit.name,
      tier: unit.tier ?? null,
      targets: [...need.targets],
      item: need.item ?? null,
      buys: [...need.buys],
      kind: need.kind,
      people: need.people,
      years: own.map(({ year, fresh, broughtIn, inKind, funded, carriedOut, beyond, paid, left }) => ({
        year,
        new: fresh,
        brought_in: broughtIn,
        in_kind: inKind,
        funded,
        carried_out: carriedOut,
        ...(beyond > 0 && { beyond_ceiling: beyond }),
        amount: money(paid.reduce((sum, { amount }) => sum + amount, 0n)),
        parts: paid.map(({ id, when, quantity, each, above = 0n, amount, payments }) => ({
          id,
          when,
          quantity,
          each: money(each),
          ...aboveCeiling(above, money),
          amount: money(amount),
          sources: payments.map((payment) => ({ source: payment.source, amount: money(payment.amount) })),
        })),
        left: left ? { why: left.why, short: left.short === undefined ? null : money(left.short) } : null,
      })),
    },
  ];
}
