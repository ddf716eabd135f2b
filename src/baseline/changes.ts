import { groupBy } from '../lib/group-by.ts';
import type { Located } from '../located.ts';
import { BASELINE_VERSION, type Baseline, type Entry, type Part } from '../model/baseline.ts';
import { type Held, rowsOf, type Standing } from './held.ts';

/** What is said of entries. */
interface Remarks {
  readonly reason?: string | undefined;
  /** YYYY-MM-DD. */
  readonly expires?: string | undefined;
}

/** What is added, and what is said of it. */
export interface Taking extends Remarks {
  /** Errors and warnings are always taken: infos say what was assumed, and change with every file. */
  readonly infos: boolean;
}

/** A baseline as it is to be written, and how many of its entries became what. */
export interface Changed {
  readonly baseline: Baseline;
  readonly added: number;
  /** Kept, but for so many more or fewer findings, or for another last day. */
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
  /** Of those kept: entries that have expired and still stand for something. */
  readonly over: number;
}

export const NOTHING_KNOWN: Baseline = { schema_version: BASELINE_VERSION, read: [], entries: [] };

/**
 * Adds what was found and has no entry, and lets entries stand for all that is like them. What is fixed stays. Entries
 * that have expired are renewed only where a new last day is given.
 */
export function updated(
  { standings, located, read, severityOf }: Held,
  { infos, ...remarks }: Taking,
): Changed {
  const held = new Set(standings.map(({ entry }) => entry.fingerprint));
  const fresh = [...located.values()].filter(
    ({ finding: { rule }, fingerprint }) => !held.has(fingerprint) && (infos || severityOf(rule) !== 'info'),
  );
  const added = [...groupBy(fresh, ({ fingerprint }) => fingerprint).values()].map((alike) =>
    entryOf(alike, remarks),
  );
  const isLeft = ({ expired, found }: Standing): boolean =>
    expired && (remarks.expires === undefined || found.length === 0);
  const kept = standings.map((standing) => {
    if (isLeft(standing)) return standing.entry;
    const { reason, count, rows } = standing.entry;
    const now = grown(standing);
    // What an entry stands for beyond what it stood for is new, and so is what is said of it.
    const isNew = standing.expired || now.count !== count || now.rows !== rows;
    return { ...now, ...(isNew && said({ reason, ...said(remarks) })) };
  });
  const over = standings.filter((standing) => isLeft(standing) && standing.found.length > 0).length;
  return { ...changes(standings, kept, added, read), over };
}

/** Drops what is fixed, and lets entries stand for no more than is left. */
export function pruned({ standings, read }: Held): Changed {
  const kept = standings.map((standing) => (standing.settled ? shrunk(standing) : standing.entry));
  return { ...changes(standings, kept, [], read), over: 0 };
}

function changes(
  standings: readonly Standing[],
  now: readonly (Entry | undefined)[],
  added: readonly Entry[],
  read: readonly Part[],
): Omit<Changed, 'over'> {
  const left = now.filter((entry) => entry !== undefined);
  const changed = standings.filter(({ entry }, at) => {
    const after = now[at];
    return (
      after && (['count', 'rows', 'expires', 'reason'] as const).some((name) => after[name] !== entry[name])
    );
  }).length;
  return {
    baseline: { schema_version: BASELINE_VERSION, read: [...read], entries: sorted([...left, ...added]) },
    added: added.length,
    changed,
    kept: left.length - changed,
    dropped: now.length - left.length,
  };
}

function entryOf(alike: readonly Located[], remarks: Remarks): Entry {
  const { identity, fingerprint } = alike[0] as Located;
  return { ...identity, ...amount(alike.length, rowsIn(alike)), fingerprint, ...said(remarks) };
}

function grown({ entry, found }: Standing): Entry {
  const rows = Math.max(entry.rows ?? entry.count, rowsIn(found));
  return withAmount(entry, Math.max(entry.count, found.length), rows);
}

function shrunk({ entry, found }: Standing): Entry | undefined {
  if (found.length === 0) return undefined;
  const count = Math.min(entry.count, found.length);
  return withAmount(entry, count, Math.min(entry.rows ?? entry.count, rowsIn(found)));
}

function withAmount(
  { count: _, rows: __, fingerprint, reason, expires, ...identity }: Entry,
  count: number,
  rows: number,
): Entry {
  return { ...identity, ...amount(count, rows), fingerprint, ...said({ reason, expires }) };
}

const rowsIn = (found: readonly Located[]): number => found.reduce((sum, each) => sum + rowsOf(each), 0);

const amount = (count: number, rows: number): Pick<Entry, 'count' | 'rows'> => ({
  count,
  ...(rows !== count && { rows }),
});

const said = ({ reason, expires }: Remarks): Remarks => ({
  ...(reason !== undefined && { reason }),
  ...(expires !== undefined && { expires }),
});

/** By rule, then by what they are about: the same whatever the order of the files. */
function sorted(entries: readonly Entry[]): Entry[] {
  const order = ({ rule, table, key, about, file, sheet, field, value, fingerprint }: Entry): string =>
    JSON.stringify([
      rule,
      table ?? '',
      key ?? {},
      about ?? {},
      file ?? '',
      sheet ?? '',
      field ?? '',
      value ?? '',
      fingerprint,
    ]);
  return entries
    .map((entry) => ({ entry, by: order(entry) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ entry }) => entry);
}
