import type {
  Gift,
  GiftUsed,
  NeedInYear,
  NeedOverYears,
  PartPaid,
  Payment,
  Running,
  RunningInYear,
  Schedule,
  ScheduleInput,
  Source,
  SourceInYear,
} from '../../src/funding/schedule/types.ts';
import { plus, type Rational, rational, times } from '../../src/lib/rational.ts';
import type { Unit } from '../../src/model/inventory.ts';

/** Pieces that came to a need. */
interface Had {
  readonly need: NeedOverYears;
  readonly year: number;
  readonly pieces: number;
  readonly gift: Gift | undefined;
}

/** Money that left a unit's hand, or the pool. */
interface Draw {
  readonly source: Source;
  readonly holder: Unit | undefined;
  readonly spentFor: Unit;
  readonly year: number;
  readonly amount: bigint;
  readonly when: 'once' | 'yearly';
}

/**
 * The same plan, slowly: two diaries, of pieces and of money, from which every figure is worked out anew whenever it is
 * asked for. Nothing is kept beside them.
 */
export function naiveSchedule(input: ScheduleInput): Schedule {
  const { years, sources, pricing } = input;
  const pieces: Had[] = [];
  const money: Draw[] = [];
  const needs = divided(input).sort((a, b) => before(a, b));
  const told = needs.map((need) => ({ need, years: [] as NeedInYear[] }));
  const running: RunningInYear[] = [];
  const sourceYears: SourceInYear[] = [];

  const isThere = (had: Had, year: number) =>
    year < had.year + (had.need.life(had.year) ?? Number.POSITIVE_INFINITY);
  const required = (need: NeedOverYears, year: number): number => {
    const past = [...need.expiring].filter(([when]) => when >= (years[0] as number) && when <= year);
    const came = pieces.filter((had) => had.need === need && isThere(had, year));
    const lacking =
      need.open - need.spare + total(past.map(([, n]) => n)) - total(came.map((had) => had.pieces));
    return lacking < 0 ? 0 : lacking;
  };

  const income = (source: Source, holder: Unit | undefined, year: number): bigint =>
    holder
      ? sum(source.held.filter((row) => row.unit === holder && row.year === year).map((row) => row.amount))
      : (source.pool.get(year) ?? 0n);
  /** Money in one hand in a year, after the draws. */
  const inHand = (source: Source, holder: Unit | undefined, year: number, draws: readonly Draw[]): bigint => {
    const counted = years.filter((each) => (source.carriesOver ? each <= year : each === year));
    const own = draws.filter((draw) => draw.source === source && draw.holder === holder);
    return (
      sum(counted.map((each) => income(source, holder, each))) -
      sum(own.filter((draw) => counted.includes(draw.year)).map((draw) => draw.amount))
    );
  };
  const hands = (source: Source): (Unit | undefined)[] => [
    ...new Set(source.held.map((row) => row.unit)),
    undefined,
  ];

  const draw = (
    draws: readonly Draw[],
    unit: Unit,
    names: readonly (string | undefined)[],
    when: 'once' | 'yearly',
    amount: bigint,
    year: number,
  ): Draw[] => {
    const made: Draw[] = [];
    let lost = rational(0n);
    for (const source of payers(sources, unit, names, when)) {
      const soFar = () => [...draws, ...made];
      const spent = (test: (each: Draw) => boolean) =>
        sum(
          soFar()
            .filter((each) => each.year === year && test(each))
            .map((each) => each.amount),
        );
      const exact = plus(times(source.share, rational(amount)), lost);
      const whole = exact.top / exact.bottom;
      const ceiling = source.ceiling?.get(year);
      const chain = [...upwards(unit), undefined];
      const limits = [sum(chain.map((holder) => inHand(source, holder, year, soFar())))];
      if (ceiling !== undefined) limits.push(ceiling - spent((each) => each.source === source));
      if (source.ceilingPerUnit !== undefined)
        limits.push(
          source.ceilingPerUnit - spent((each) => each.source === source && each.spentFor === unit),
        );
      const all = input.ceiling.get(year);
      if (all !== undefined) limits.push(all - spent(() => true));
      if (lowest(limits) === 0n) continue;
      const paid = lowest([...limits, whole, amount - sum(made.map((each) => each.amount))]);
      let missing = paid;
      for (const holder of chain) {
        const amount = lowest([missing, inHand(source, holder, year, soFar())]);
        if (amount > 0n) made.push({ source, holder, spentFor: unit, year, amount, when });
        missing -= amount;
      }
      if (paid === whole) lost = rest(exact);
    }
    return made;
  };
  const payments = (draws: readonly Draw[]): Payment[] =>
    sources.flatMap(({ id }) => {
      const amount = sum(draws.filter((each) => each.source.id === id).map((each) => each.amount));
      return amount > 0n ? [{ source: id, amount }] : [];
    });

  for (const year of years) {
    const asked = new Map(needs.map((need) => [need, required(need, year)]));

    for (let depth = 50; depth >= 0; depth--) {
      for (const gift of input.gifts.filter(
        (each) => each.year <= year && upwards(each.unit).length - 1 === depth,
      )) {
        const reached = downwards(gift.unit).flatMap((each) => needs.filter(({ unit }) => unit === each));
        const handedOut = () => total(pieces.filter((had) => had.gift === gift).map((had) => had.pieces));
        for (const need of reached) {
          const fits = need.buys[0] === gift.thing || (need.item === gift.thing && need.kind === 'purchase');
          const handed = fits ? Math.min(required(need, year), gift.quantity - handedOut()) : 0;
          if (handed > 0) pieces.push({ need, year, pieces: handed, gift });
        }
      }
    }

    const called = (each: Running): string => [each.unit.id, each.id, each.item ?? ''].join(' ');
    const bills: {
      unit: Unit;
      id: string;
      there?: Running;
      need?: NeedOverYears;
      pieces?: number;
      each?: bigint | undefined;
      amount: bigint | undefined;
    }[] = [];
    for (const each of [...input.running].sort((a, b) =>
      called(a) < called(b) ? -1 : called(a) > called(b) ? 1 : 0,
    ))
      bills.push({ unit: each.unit, id: each.id, there: each, amount: each.perYear.get(year) });
    for (const need of needs) {
      const bought = pieces.filter((had) => had.need === need && (had.gift || had.year < year));
      const alive = total(bought.filter((had) => isThere(had, year)).map((had) => had.pieces));
      if (alive === 0) continue;
      const parts = pricing.parts(need, year);
      const purchase = bought.filter((had) => !had.gift).at(-1);
      const last = (purchase && pricing.parts(need, purchase.year)) ?? [];
      for (const { id, when, each } of parts ?? last) {
        if (when === 'yearly')
          bills.push({
            ...{ unit: need.unit, id, need, pieces: alive, each: parts && each },
            amount: parts && each * BigInt(alive),
          });
      }
    }
    for (const { unit, id, there, need, pieces, each, amount } of bills) {
      const named = [id, there?.item ?? need?.item];
      const made = amount === undefined ? [] : draw(money, unit, named, 'yearly', amount, year);
      money.push(...made);
      const unfunded = amount === undefined ? undefined : amount - sum(made.map((each) => each.amount));
      running.push({
        ...{ unit, id, year, there, need, pieces, each, amount },
        ...{ payments: payments(made), unfunded },
      });
    }

    for (const { need, years: rows } of told) {
      const wanted = required(need, year);
      const parts = pricing.parts(need, year);
      const attempt = (count: number) => {
        const made: Draw[] = [];
        const paid = (parts ?? []).map((part): PartPaid => {
          const amount = part.each * BigInt(count);
          const draws = draw([...money, ...made], need.unit, [part.id, need.item], part.when, amount, year);
          made.push(...draws);
          return {
            ...part,
            quantity: count,
            amount,
            payments: payments(draws),
          };
        });
        const short = sum(paid.map((part) => part.amount)) - sum(made.map((each) => each.amount));
        return { made, paid, short };
      };
      const first = attempt(wanted);
      let count = parts ? wanted : 0;
      while (count > 0 && attempt(count).short > 0n) count = pricing.divisible(need, year) ? count - 1 : 0;
      const { made, paid } = attempt(count);
      if (count > 0) {
        money.push(...made);
        pieces.push({ need, year, pieces: count, gift: undefined });
      }
      const orphan = parts?.some(
        ({ id, when, each }) => each > 0n && payers(sources, need.unit, [id, need.item], when).length === 0,
      );
      const why = !parts ? 'no_price' : orphan ? 'no_source' : 'too_little';
      const broughtIn = rows.at(-1)?.carriedOut ?? 0;
      const inKind = total(
        pieces.filter((had) => had.need === need && had.gift && had.year === year).map((had) => had.pieces),
      );
      rows.push({
        year,
        broughtIn,
        fresh: (asked.get(need) as number) - broughtIn,
        inKind,
        carriedOut: wanted - count,
        beyond: 0,
        parts,
        funded: count,
        paid: count > 0 ? paid : [],
        left: count < wanted ? { why, short: parts && first.short } : undefined,
      });
    }

    for (const source of sources) {
      const spent = money.filter((each) => each.source === source && each.year === year);
      const of = (when: 'once' | 'yearly') =>
        sum(spent.filter((each) => each.when === when).map((each) => each.amount));
      const left = sum(hands(source).map((holder) => inHand(source, holder, year, money)));
      const fresh = sum(hands(source).map((holder) => income(source, holder, year)));
      const [once, yearly] = [of('once'), of('yearly')];
      sourceYears.push({
        source: source.id,
        year,
        broughtIn: left + once + yearly - fresh,
        fresh,
        once,
        yearly,
        carriedOut: source.carriesOver ? left : 0n,
        lapsed: source.carriesOver ? 0n : left,
      });
    }
  }
  const gifts: GiftUsed[] = [];
  const last = years.at(-1) ?? 0;
  for (const year of [...new Set(input.gifts.map((gift) => gift.year))].sort((a, b) => a - b)) {
    for (let depth = 50; depth >= 0; depth--) {
      for (const gift of input.gifts) {
        if (gift.year !== year || year > last || upwards(gift.unit).length - 1 !== depth) continue;
        const uses = pieces
          .filter((had) => had.gift === gift)
          .map((had) => ({ need: had.need, year: had.year, pieces: had.pieces }));
        gifts.push({ gift, used: total(uses.map((use) => use.pieces)), uses });
      }
    }
  }
  return { needs: told, sources: sourceYears, running, gifts };
}

/** Piece by piece: every piece that may come to be lacking takes the next place under the ceiling of its unit. */
function divided({ needs, years, pricing }: ScheduleInput): NeedOverYears[] {
  const [first, last] = [years[0] as number, years.at(-1) as number];
  const portions = new Map<NeedOverYears, NeedOverYears[]>();
  for (const places of new Set(needs.flatMap((need) => (need.places ? [need.places] : [])))) {
    const own = needs.filter((need) => need.places === places);
    const lacks: { need: NeedOverYears; year?: number }[] = own.flatMap((need) =>
      Array.from({ length: need.open }, () => ({ need })),
    );
    for (let year = first; year <= last; year++) {
      for (const need of own) {
        const lost = (until: number) =>
          total([...need.expiring].filter(([when]) => when >= first && when <= until).map(([, n]) => n));
        const missed = (until: number) => Math.max(0, lost(until) - need.spare);
        for (let at = missed(year - 1); at < missed(year); at++) lacks.push({ need, year });
      }
    }
    for (const [at, { need, year }] of lacks.entries()) {
      const until = (index: number) => total(places.slice(0, index + 1).map(({ count }) => count));
      const limit = places.find((_, index) => until(index) > at)?.limit;
      const isDear = years.some((when) =>
        pricing.parts({ ...need, priceLimit: limit }, when)?.some(({ above }) => above),
      );
      const priceLimit = isDear ? limit : undefined;
      const made = portions.get(need) ?? [];
      portions.set(need, made);
      let portion = made.find((each) => each.priceLimit === priceLimit);
      if (!portion) {
        portion = { ...need, places: undefined, priceLimit, open: 0, spare: 0, expiring: new Map() };
        made.unshift(portion);
      }
      const more =
        year === undefined
          ? { ...portion, open: portion.open + 1 }
          : {
              ...portion,
              expiring: new Map([...portion.expiring, [year, (portion.expiring.get(year) ?? 0) + 1]]),
            };
      made[made.indexOf(portion)] = more;
    }
  }
  return needs.flatMap((need) => portions.get(need) ?? [need]);
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n);
const total = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const lowest = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((least, each) => (each < least ? each : least));
const rest = ({ top, bottom }: Rational): Rational => rational(top % bottom, bottom);

/** Ranks are a number and a text here. */
const before = (a: NeedOverYears, b: NeedOverYears): number => {
  const [first, second] = a.rank as [number, string];
  const [one, other] = b.rank as [number, string];
  if (first !== one) return first - one;
  if (second !== other) return second < other ? -1 : 1;
  return a.unit.index - b.unit.index;
};

const upwards = (unit: Unit): Unit[] => [unit, ...(unit.parent ? upwards(unit.parent) : [])];

/** The unit, its children, their children, ... */
const downwards = (unit: Unit): Unit[] => {
  const layers = [[unit]];
  while ((layers.at(-1) as Unit[]).length > 0)
    layers.push((layers.at(-1) as Unit[]).flatMap((each) => each.children));
  return layers.flat();
};

const payers = (
  sources: readonly Source[],
  unit: Unit,
  names: readonly (string | undefined)[],
  when: 'once' | 'yearly',
): Source[] =>
  sources.filter(
    ({ serves, pays }) =>
      serves(unit) && pays[when] && (!pays.things || names.some((name) => name && pays.things?.has(name))),
  );
