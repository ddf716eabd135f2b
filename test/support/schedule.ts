import { limitIn } from '../../src/funding/places.ts';
import { schedule } from '../../src/funding/schedule/schedule.ts';
import type {
  NeedOverYears,
  PieceCost,
  Schedule,
  ScheduledNeed,
  ScheduleInput,
  Source,
} from '../../src/funding/schedule/types.ts';
import type { Minor } from '../../src/lib/money.ts';
import type { Unit } from '../../src/model/inventory.ts';

export function unit(index: number, parent?: Unit): Unit {
  const made: Unit = {
    index,
    id: `U${index}`,
    name: `U${index}`,
    tier: undefined,
    place: { file: 'units.csv' },
    parent,
    children: [],
    facts: new Map(),
    itemRows: 0,
    refusedRows: 0,
  };
  parent?.children.push(made);
  return made;
}

/** `life`: of what is bought in any year. */
export const need = ({
  life,
  ...about
}: Partial<Omit<NeedOverYears, 'life'>> &
  Pick<NeedOverYears, 'unit'> & { readonly life?: number }): NeedOverYears => ({
  item: 'computer',
  buys: ['set'],
  kind: 'purchase',
  targets: ['computers'],
  open: 0,
  spare: 0,
  expiring: new Map(),
  life: () => life,
  rank: [],
  people: 0,
  ...about,
});

/** A source that serves all, pays all of anything, and has no money. */
export const source = (about: Partial<Source> & Pick<Source, 'id'>): Source => ({
  serves: () => true,
  pool: new Map(),
  held: [],
  ceiling: undefined,
  ceilingPerUnit: undefined,
  share: { top: 1n, bottom: 1n },
  pays: { once: true, yearly: true, things: undefined },
  carriesOver: false,
  ...about,
});

/** One year after the other from 2027. */
export const perYear = (...amounts: readonly (number | bigint)[]): Map<number, Minor> =>
  new Map(amounts.map((amount, at) => [2027 + at, BigInt(amount)]));

export const once = (id: string, each: number | bigint): PieceCost => ({
  id,
  when: 'once',
  each: BigInt(each),
});
export const yearly = (id: string, each: number | bigint): PieceCost => ({
  id,
  when: 'yearly',
  each: BigInt(each),
});

export interface Story extends Partial<Omit<ScheduleInput, 'pricing'>> {
  /** What one piece costs, by the first thing bought: the same in all years. */
  readonly prices?: Readonly<Record<string, readonly PieceCost[]>>;
  readonly divisible?: boolean;
  readonly pricing?: ScheduleInput['pricing'];
}

/** The things themselves at no more than the need's limit. */
export const withinLimit = (
  { buys, priceLimit }: NeedOverYears,
  parts: readonly PieceCost[] | undefined,
  year: number,
): readonly PieceCost[] | undefined => {
  const limit = limitIn(priceLimit, year);
  return parts?.map((part) =>
    limit !== undefined && part.when === 'once' && buys.includes(part.id) && part.each > limit
      ? { ...part, each: limit, above: part.each - limit }
      : part,
  );
};

export const input = ({ prices = {}, divisible = false, ...about }: Story): ScheduleInput => ({
  years: [2027],
  needs: [],
  pricing: {
    parts: (need, year) => withinLimit(need, prices[need.buys[0] as string], year),
    divisible: () => divisible,
  },
  sources: [],
  gifts: [],
  running: [],
  ceiling: new Map(),
  ...about,
});

export const plan = (story: Story): Schedule => schedule(input(story));

/** Pieces of each year: brought in, fresh, in kind, funded, carried out. */
export const pieces = (scheduled: ScheduledNeed | undefined): number[][] =>
  (scheduled?.years ?? []).map((year) => [
    year.broughtIn,
    year.fresh,
    year.inKind,
    year.funded,
    year.carriedOut,
  ]);

/** A schedule as plain values, units by their id and needs by what tells them apart: to compare two by. */
export const plain = (result: Schedule): unknown =>
  JSON.parse(
    JSON.stringify(result, (key, value) => {
      if (key === 'unit') return value.id;
      if (key === 'need' && value)
        return `${value.unit.id} ${value.rank} ${value.buys} ${value.targets} ${value.priceLimit}`;
      return typeof value === 'bigint' ? String(value) : value;
    }),
  );
