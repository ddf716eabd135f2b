/**
 * What the plan over several years is worked out from, and what comes of it. One input is one scenario: every figure is
 * a plain whole number; whoever knows a range runs the plan for its ends.
 */
import type { Minor } from '../../lib/money.ts';
import type { Rational } from '../../lib/rational.ts';
import type { Allocation, Unit } from '../../model/inventory.ts';
import type { Place, PriceLimit } from '../places.ts';

/** What one unit needs of one thing over the plan years. Good is what counts as there and to standard. */
export interface NeedOverYears {
  readonly unit: Unit;
  readonly item: string | undefined;
  /** Ids of prices, bought together, piece for piece: first the thing, then what comes with it (its licence). */
  readonly buys: readonly string[];
  readonly kind: 'purchase' | 'upgrade';
  /** Of an upgrade at its most: how many machines may be brought to standard, where that is not known. */
  readonly upTo?: number | undefined;
  readonly targets: readonly string[];
  /** Pieces lacking when the plan begins, after store and orders. A weak piece is in here, whatever its age. */
  readonly open: number;
  /** Good pieces beyond what is required when the plan begins; 0 where any are open. What expires eats them first. */
  readonly spare: number;
  /**
   * Pieces that come to be lacking after the plan begins, by year: good ones that pass their useful life, as soon as they may be
   * replaced; what expired before the first year is in `open`. Below 0: they are no more asked for.
   */
  readonly expiring: ReadonlyMap<number, number>;
  /** Years, at least 1, that a piece bought or given in year t lasts: it is past its life in year t + life(t). Undefined: beyond the plan. */
  life(this: void, year: number): number | undefined;
  /** Years for which a piece has to be kept before it may be replaced, by the law of a year; absent: no longer than it lasts. */
  readonly leastLife?: ReadonlyMap<number, number> | undefined;
  /** Order of funding, compared element by element: numbers before texts, texts by code unit, the shorter list first. */
  readonly rank: readonly (number | string)[];
  /** People behind the need; 0 where not known. */
  readonly people: number;
  /** The most that one piece of what is bought, and not of what comes with it, may cost; undefined: as much as it does. */
  readonly priceLimit?: PriceLimit;
  /** Where pieces may cost more or less by their place under a ceiling: the same list for all needs of the unit under it. */
  readonly places?: readonly Place[] | undefined;
  /** The need of which this is a portion, where its pieces may not all cost the same. */
  readonly whole?: NeedOverYears | undefined;
  /** Where ceilings change within the plan: the needs that share the number of one in a year have one name in it. */
  readonly pools?: ReadonlyMap<number, string> | undefined;
  /** Old machines that may be replaced in a plan year and in whose place nothing is lacking: they may go for what the plan bought. */
  readonly idle?: ReadonlyMap<number, number> | undefined;
  /** Pieces that are lacking as well, by plan year, and that a ceiling keeps out of what is asked for in it. */
  readonly beyond?: ReadonlyMap<number, number> | undefined;
}

/** What one piece costs, part by part; every part is a line of its own. */
export interface PieceCost {
  /** Id of the price or of what follows from it (installation, licence, contingency, maintenance). */
  readonly id: string;
  /** Paid when bought, or in every year in which the piece is there, the year of purchase included. */
  readonly when: 'once' | 'yearly';
  readonly each: Minor;
  /** What one costs above that, for which nobody is asked: above 0, or undefined. */
  readonly above?: Minor | undefined;
}

export interface Pricing {
  /** Within the price limit of the need. Parts of one piece that is bought (once) or there (yearly) in that year; undefined where a price is missing. */
  parts(need: NeedOverYears, year: number): readonly PieceCost[] | undefined;
  /** May fewer pieces than all be bought in that year? */
  divisible(need: NeedOverYears, year: number): boolean;
}

export interface Source {
  readonly id: string;
  /** May it pay for the unit at all? */
  serves(unit: Unit): boolean;
  /** Money it gets in a year for whomever it serves, beside what units hold. A year that is absent brings none. */
  readonly pool: ReadonlyMap<number, Minor>;
  /** Money of it that a unit gets in a year (allocations, flat grants): serves that unit and those below it. */
  readonly held: readonly {
    readonly unit: Unit;
    readonly year: number;
    readonly amount: Minor;
    /** The row that says so; of a flat grant there is none. */
    readonly place?: Allocation['place'] | undefined;
  }[];
  /** Most that it pays in a year in all; absent: no such limit. */
  readonly ceiling: ReadonlyMap<number, Minor> | undefined;
  /** Most that it pays in a year for the needs of any one unit. */
  readonly ceilingPerUnit: Minor | undefined;
  /**
   * Largest share, from 0 to 1, of a part's amount that it pays (co-financing). What rounding down takes from a source
   * that pays its whole share passes to the next that has money, so that 70 % and 30 % pay all of 101: 70 and 31.
   */
  readonly share: Rational;
  readonly pays: {
    readonly once: boolean;
    readonly yearly: boolean;
    /** Items (all that a need of one costs) or parts by their id (that part alone), running costs too; undefined: all. */
    readonly things: ReadonlySet<string> | undefined;
  };
  /** What is left at year's end: kept for the next year, or lapsed. */
  readonly carriesOver: boolean;
}

/** Given in kind: lowers the need of the unit and those below it in that year, before money is asked. */
export interface Gift {
  readonly source: string;
  readonly unit: Unit;
  readonly year: number;
  /** An item, or the id of the price of the thing itself; what comes with a thing is no piece. */
  readonly thing: string;
  readonly quantity: number;
  /** The row that says so. */
  readonly place?: Allocation['place'] | undefined;
}

/** Yearly cost of what is there already: a rented line, equipment. A year that is absent has no known price. */
export interface Running {
  readonly unit: Unit;
  readonly id: string;
  /** The kind of equipment; of a line the price that fills what its row does not say. */
  readonly item?: string | undefined;
  readonly perYear: ReadonlyMap<number, Minor>;
}

export interface ScheduleInput {
  /** In rising order, each once. */
  readonly years: readonly number[];
  readonly needs: readonly NeedOverYears[];
  readonly pricing: Pricing;
  /** In the order in which they are asked to pay; ids differ. */
  readonly sources: readonly Source[];
  readonly gifts: readonly Gift[];
  readonly running: readonly Running[];
  /** Most that all sources together pay in a year; absent: no such limit. */
  readonly ceiling: ReadonlyMap<number, Minor>;
}

export interface Payment {
  readonly source: string;
  readonly amount: Minor;
}

/** A part of what was bought; its payments sum to its amount. */
export interface PartPaid {
  readonly id: string;
  readonly when: PieceCost['when'];
  readonly quantity: number;
  readonly each: Minor;
  /** What one costs above that, for which nobody is asked: above 0, or undefined. */
  readonly above?: Minor | undefined;
  readonly amount: Minor;
  readonly payments: readonly Payment[];
}

/** Pieces: fresh + broughtIn = inKind + funded + carriedOut, always. */
export interface NeedInYear {
  readonly year: number;
  /** Backlog: what was carried out of the year before; 0 in the first. */
  readonly broughtIn: number;
  /** New need of the year. */
  readonly fresh: number;
  readonly inKind: number;
  /** Pieces bought. */
  readonly funded: number;
  readonly carriedOut: number;
  /** Pieces that lack at its end beside these, and that a ceiling keeps out of what is asked for. */
  readonly beyond: number;
  /** Per piece at this year's prices; undefined: a price is missing. */
  readonly parts: readonly PieceCost[] | undefined;
  readonly paid: readonly PartPaid[];
  readonly left: Left | undefined;
}

/** Why pieces were left. */
export interface Left {
  /** `no_source`: some part of the price has no source that may pay for it, however much money it had. */
  readonly why: 'no_price' | 'no_source' | 'too_little';
  /** What lacked of the money for all pieces that the year asked for; undefined where there is no price. */
  readonly short: Minor | undefined;
}

export interface ScheduledNeed {
  readonly need: NeedOverYears;
  readonly years: readonly NeedInYear[];
}

/** Money: broughtIn + fresh = once + yearly + carriedOut + lapsed, always. */
export interface SourceInYear {
  readonly source: string;
  readonly year: number;
  readonly broughtIn: Minor;
  readonly fresh: Minor;
  readonly once: Minor;
  readonly yearly: Minor;
  readonly carriedOut: Minor;
  readonly lapsed: Minor;
}

/** Yearly cost of what was there when the year began; that of pieces bought in the year is a part of their purchase. */
export interface RunningInYear {
  readonly unit: Unit;
  readonly id: string;
  readonly year: number;
  /** What was there before the plan; undefined: the plan bought it. */
  readonly there: Running | undefined;
  /** The need whose pieces, bought in earlier years or given, cost this; undefined: there before the plan. */
  readonly need: NeedOverYears | undefined;
  /** Of these: how many there are, and what one costs; undefined: there before the plan, or (each) no price. */
  readonly pieces: number | undefined;
  readonly each: Minor | undefined;
  /** Undefined: no price in this year; nothing is paid then. */
  readonly amount: Minor | undefined;
  readonly payments: readonly Payment[];
  /** What of the amount no source paid. */
  readonly unfunded: Minor | undefined;
}

/** How many of the pieces given were needed; the others are left over. */
export interface GiftUsed {
  readonly gift: Gift;
  readonly used: number;
  readonly uses: readonly GiftUse[];
}

/** Pieces of a gift that a need took in a year. */
export interface GiftUse {
  readonly need: NeedOverYears;
  readonly year: number;
  readonly pieces: number;
}

export interface Schedule {
  /** In the order of funding. */
  readonly needs: readonly ScheduledNeed[];
  /** Year by year, in the order of the sources. */
  readonly sources: readonly SourceInYear[];
  /** Year by year: what was there before the plan, by code of the unit and by what is paid, then what the plan bought, in the order of funding. */
  readonly running: readonly RunningInYear[];
  /** Gifts of the plan years, year by year, nearest holder first. */
  readonly gifts: readonly GiftUsed[];
}
