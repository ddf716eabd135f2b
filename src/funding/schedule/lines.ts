import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { ScheduledLine } from '../../model/report.ts';
import { pieceCost } from './flows.ts';
import type {
  Gift,
  GiftUse,
  GiftUsed,
  NeedInYear,
  NeedOverYears,
  Payment,
  RunningInYear,
  Schedule,
} from './types.ts';

export const aboveCeiling = (
  above: Minor,
  money: (minor: Minor) => number,
): { readonly above_ceiling?: number } => (above > 0n ? { above_ceiling: money(above) } : {});

/** What the pieces kept out by a ceiling would cost, dear as they are; undefined: a price is missing. */
export const beyondCost = ({ parts, beyond }: NeedInYear): Minor | undefined =>
  parts && parts.reduce((sum, { each, above = 0n }) => sum + each + above, 0n) * BigInt(beyond);

/** What a need took of a gift in a year. */
interface Given extends GiftUse {
  readonly gift: Gift;
}

/** What each need took of which gift. */
export const givenTo = (gifts: readonly GiftUsed[]): ReadonlyMap<NeedOverYears, readonly Given[]> =>
  groupBy(
    gifts.flatMap(({ gift, uses }) => uses.map((use) => ({ ...use, gift }))),
    ({ need }) => need,
  );

function givenIn(year: number, given: readonly Given[]): Pick<ScheduledLine['years'][number], 'given'> {
  const own = given.filter((each) => each.year === year);
  if (own.length === 0) return {};
  return {
    given: own.map(({ pieces, gift: { source, unit, place } }) => ({
      ...{ source, unit_id: unit.id, pieces },
      ...{ file: place?.file ?? null, sheet: place?.sheet ?? null, row: place?.row ?? null },
    })),
  };
}

/** What becomes of a need, year by year, and what its pieces cost after that; a need that asks for nothing has no line. */
export function lineOf(
  { need, years }: Schedule['needs'][number],
  running: readonly RunningInYear[],
  money: (minor: Minor) => number,
  given: readonly Given[] = [],
): ScheduledLine[] {
  const { unit } = need;
  const kept = groupBy(running, ({ year }) => year);
  const own = years.filter(
    ({ year, fresh, broughtIn, beyond }) => fresh !== 0 || broughtIn !== 0 || beyond !== 0 || kept.has(year),
  );
  const sources = (payments: readonly Payment[]) =>
    payments.map(({ source, amount }) => ({ source, amount: money(amount) }));
  const shown = (minor: Minor | undefined): number | null => (minor === undefined ? null : money(minor));
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
      years: own.map((each) => ({
        year: each.year,
        new: each.fresh,
        brought_in: each.broughtIn,
        in_kind: each.inKind,
        ...givenIn(each.year, given),
        funded: each.funded,
        carried_out: each.carriedOut,
        unit_price: shown(pieceCost(each.parts)),
        ...(each.beyond > 0 && {
          beyond_ceiling: { pieces: each.beyond, amount: shown(beyondCost(each)) },
        }),
        amount: money(each.paid.reduce((sum, { amount }) => sum + amount, 0n)),
        parts: each.paid.map(({ above = 0n, payments, ...part }) => ({
          id: part.id,
          when: part.when,
          quantity: part.quantity,
          each: money(part.each),
          ...aboveCeiling(above, money),
          amount: money(part.amount),
          sources: sources(payments),
        })),
        running: (kept.get(each.year) ?? []).map(({ id, pieces = 0, each, amount, payments, unfunded }) => ({
          id,
          pieces,
          each: shown(each),
          amount: shown(amount),
          sources: sources(payments),
          unfunded: shown(unfunded),
        })),
        left: each.left ? { why: each.left.why, short: shown(each.left.short) } : null,
      })),
    },
  ];
}
