import { groupBy } from '../../lib/group-by.ts';
import type { NeedInYear, NeedOverYears, PieceCost, Pricing } from './types.ts';

/** Where a need stands while the plan goes from year to year. */
export interface Backlog {
  readonly need: NeedOverYears;
  /** Pieces lacking but for those below; below 0: pieces to spare. */
  owed: number;
  /** Pieces that the plan bought, or was given, and that nothing has replaced. */
  had: number;
  /** Of these, the ones that will be past their life, the oldest first. */
  batches: Batch[];
  /** Of these, the ones that are, and may be replaced this year. */
  lost: number;
  /** Those that are, and may not: something else that is old goes in the stead of some, which are lacking as well. */
  worn: number;
  excused: number;
  /** Pieces that may be bought in all by now, by the ceiling of the year. */
  granted: number;
  /** Lacking pieces that are not asked for, because others of the pool have more than they may. */
  barred: number;
  /** Parts of the last purchase that are paid every year. */
  keeping: readonly PieceCost[];
  /** Of the year that is under way. */
  broughtIn: number;
  fresh: number;
  inKind: number;
  parts: readonly PieceCost[] | undefined;
}

interface Batch {
  readonly year: number;
  readonly lasts: number;
  readonly pieces: number;
}

export const backlogOf = (need: NeedOverYears): Backlog => ({
  need,
  owed: need.open - need.spare,
  had: 0,
  batches: [],
  lost: 0,
  worn: 0,
  excused: 0,
  granted: need.open - need.spare,
  barred: 0,
  keeping: [],
  broughtIn: 0,
  fresh: 0,
  inKind: 0,
  parts: undefined,
});

const lacking = ({ owed, lost, excused }: Backlog): number => owed + lost + excused;

/** Pieces that somebody waits for. */
export const outstanding = (backlog: Backlog): number => Math.max(0, lacking(backlog) - backlog.barred);

/** Pieces that lack in a year beside these, and that a ceiling keeps out of what is asked for. */
export function keptOut(backlog: Backlog, year: number): number {
  const all = lacking(backlog) + backlog.worn + (backlog.need.beyond?.get(year) ?? 0);
  return Math.max(0, all - outstanding(backlog));
}

/** Pieces that the plan bought, or was given, and that are still in their place. */
export const kept = ({ had, lost, excused }: Backlog): number => had - lost - excused;

/** Begins a year: what is past its life by now is lost. `since`: the plan year before, undefined in the first. */
export function beginYear(
  backlogs: readonly Backlog[],
  year: number,
  since: number | undefined,
  pricing: Pricing,
): void {
  for (const backlog of backlogs) {
    for (let each = since === undefined ? year : since + 1; each <= year; each++) {
      const more = backlog.need.expiring.get(each) ?? 0;
      backlog.owed += more;
      backlog.granted += more;
    }
    backlog.barred = 0;
    if (backlog.batches.length > 0) lose(backlog, year);
  }
  const portions = backlogs.filter(({ need }) => need.whole);
  for (const [, own] of groupBy(portions, ({ need }) => need.whole)) balance(own);
  const pooled = backlogs.filter(({ need }) => need.pools?.has(year));
  for (const [, own] of groupBy(pooled, ({ need }) => need.pools?.get(year))) bar(own);
  for (const backlog of backlogs) {
    backlog.fresh = outstanding(backlog) - backlog.broughtIn;
    backlog.inKind = 0;
    backlog.parts = pricing.parts(backlog.need, year);
  }
}

/** What one need of a pool has beyond what the ceiling of the year grants it, because an earlier one did, others may not have. */
function bar(pool: readonly Backlog[]): void {
  let excess = pool.reduce((sum, each) => sum + Math.max(0, kept(each) - Math.max(0, each.granted)), 0);
  for (const backlog of pool) {
    backlog.barred = Math.min(Math.max(0, lacking(backlog)), excess);
    excess -= backlog.barred;
  }
}

/** What has to be kept is a question of the law of the year: what was lost in one may have to be kept in the next. */
function lose(backlog: Backlog, year: number): void {
  const { need, batches } = backlog;
  const least = need.leastLife?.get(year) ?? 0;
  let [old, lost] = [0, 0];
  for (const { year: since, lasts, pieces } of batches) {
    const age = year - since;
    if (age < lasts) continue;
    old += pieces;
    if (age >= least) lost += pieces;
  }
  backlog.lost = lost;
  backlog.excused = Math.min(old - lost, need.idle?.get(year) ?? 0);
  backlog.worn = old - lost - backlog.excused;
}

/** What one portion has to spare serves the others: nobody can tell whose place a piece takes. */
function balance(portions: readonly Backlog[]): void {
  if (portions.every((portion) => lacking(portion) >= 0)) return;
  const keeper = portions.find(({ need }) => need.beyond) ?? (portions[0] as Backlog);
  const others = portions.filter((portion) => portion !== keeper);
  const move = (from: Backlog, pieces: number): void => {
    from.owed -= pieces;
    keeper.owed += pieces;
  };
  for (const portion of others) move(portion, Math.min(0, lacking(portion)));
  for (const portion of others) move(portion, Math.min(lacking(portion), Math.max(0, -lacking(keeper))));
}

/** Pieces given in the year; those that a ceiling keeps out of what is asked for were needed as well. */
export function receive(backlog: Backlog, year: number, pieces: number): void {
  backlog.inKind += pieces;
  backlog.fresh += Math.max(0, pieces - outstanding(backlog));
  add(backlog, year, pieces);
}

/** Ends a year in which so many pieces were bought. */
export function endYear(
  backlog: Backlog,
  year: number,
  { funded, paid, left }: Pick<NeedInYear, 'funded' | 'paid' | 'left'>,
): NeedInYear {
  const { broughtIn, fresh, inKind, parts } = backlog;
  if (funded > 0) {
    add(backlog, year, funded);
    backlog.keeping = parts?.filter(({ when }) => when === 'yearly') ?? [];
  }
  const carriedOut = outstanding(backlog);
  const beyond = keptOut(backlog, year);
  backlog.broughtIn = carriedOut;
  return { year, broughtIn, fresh, inKind, funded, carriedOut, beyond, parts, paid, left };
}

/** Who has nothing comes first, then what is lost is replaced, the oldest first. */
function add(backlog: Backlog, year: number, pieces: number): void {
  const others = Math.max(0, lacking(backlog) - backlog.lost);
  const replaced = Math.max(0, Math.min(backlog.lost, pieces - others));
  if (replaced > 0) dispose(backlog, year, replaced);
  backlog.owed -= pieces;
  backlog.had += pieces;
  const lasts = backlog.need.life(year);
  if (lasts !== undefined) backlog.batches.push({ year, lasts, pieces });
}

function dispose(backlog: Backlog, year: number, pieces: number): void {
  const least = backlog.need.leastLife?.get(year) ?? 0;
  let left = pieces;
  backlog.batches = backlog.batches.flatMap((batch) => {
    const age = year - batch.year;
    if (left === 0 || age < batch.lasts || age < least) return [batch];
    const gone = Math.min(left, batch.pieces);
    left -= gone;
    return gone === batch.pieces ? [] : [{ ...batch, pieces: batch.pieces - gone }];
  });
  backlog.lost -= pieces;
  backlog.owed += pieces;
  backlog.had -= pieces;
}
