import type { NeedInYear, NeedOverYears, PieceCost, Pricing } from './types.ts';

/** Where a need stands while the plan goes from year to year. */
export interface Backlog {
  readonly need: NeedOverYears;
  /** Pieces lacking now; below 0: pieces to spare. */
  lacking: number;
  /** Pieces that the plan bought, or was given, and that are still there. */
  kept: number;
  /** What the plan bought or was given, and will be lost; what is lost soonest first. */
  readonly batches: Batch[];
  /** Parts of the last purchase that are paid every year. */
  keeping: readonly PieceCost[];
  /** Of the year that is under way. */
  broughtIn: number;
  fresh: number;
  inKind: number;
  parts: readonly PieceCost[] | undefined;
}

interface Batch {
  readonly lostIn: number;
  readonly pieces: number;
}

export const backlogOf = (need: NeedOverYears): Backlog => ({
  need,
  lacking: need.open - need.spare,
  kept: 0,
  batches: [],
  keeping: [],
  broughtIn: 0,
  fresh: 0,
  inKind: 0,
  parts: undefined,
});

/** Pieces that somebody waits for. */
export const outstanding = ({ lacking }: Backlog): number => Math.max(0, lacking);

/** Begins a year: what is past its life by now is lost. `since`: the plan year before, undefined in the first. */
export function beginYear(backlog: Backlog, year: number, since: number | undefined, pricing: Pricing): void {
  const { need, batches } = backlog;
  for (let each = since === undefined ? year : since + 1; each <= year; each++) {
    backlog.lacking += need.expiring.get(each) ?? 0;
  }
  while (batches[0] && batches[0].lostIn <= year) {
    const { pieces } = batches.shift() as Batch;
    backlog.lacking += pieces;
    backlog.kept -= pieces;
  }
  backlog.fresh = outstanding(backlog) - backlog.broughtIn;
  backlog.inKind = 0;
  backlog.parts = pricing.parts(need, year);
}

/** Pieces given in the year. */
export function receive(backlog: Backlog, year: number, pieces: number): void {
  backlog.inKind += pieces;
  backlog.kept += pieces;
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
    backlog.kept += funded;
    backlog.keeping = parts?.filter(({ when }) => when === 'yearly') ?? [];
  }
  const carriedOut = outstanding(backlog);
  backlog.broughtIn = carriedOut;
  return { year, broughtIn, fresh, inKind, funded, carriedOut, parts, paid, left };
}

function add(backlog: Backlog, year: number, pieces: number): void {
  const { need, batches } = backlog;
  const life = need.life(year);
  backlog.lacking -= pieces;
  if (life === undefined) return;
  const lostIn = year + life;
  // What is bought later may be lost sooner.
  batches.splice(batches.findLastIndex((batch) => batch.lostIn <= lostIn) + 1, 0, { lostIn, pieces });
}
