import { foldText } from '../../lib/fold-text.ts';
import { contains, kindIn } from './kinds.ts';
import type { Count } from './meaning.ts';

/** A column that counts something. */
export interface Counting {
  readonly column: number;
  /** Its header, with whatever stands over it. */
  readonly path: readonly string[];
  readonly meaning: Count;
  /** The configuration says what it counts. */
  readonly configured: boolean;
}

/** Columns that make one figure together, the first of them first. */
export interface Figure {
  readonly columns: readonly [Counting, ...Counting[]];
}

export interface Figures {
  readonly figures: readonly Figure[];
  /** Columns that count what another one counts already, and that one. */
  readonly contained: readonly { readonly column: Counting; readonly within: Counting }[];
  readonly repeated: readonly { readonly column: Counting; readonly first: Counting }[];
}

/**
 * What columns of one meaning make together. Those for kinds ("Máy in A4", "Máy in A3") are added up, unless a plain one
 * ("Máy in") has them all; a header that stands there twice is read once. Plain words for the same thing ("Laptop", "Máy
 * tính xách tay") are figures of their own: they have to agree.
 */
export function figuresOf(columns: readonly Counting[]): Figures {
  const figures: Figure[] = [];
  const contained: Figures['contained'][number][] = [];
  const repeated: Figures['repeated'][number][] = [];
  const groups = new Map<string, Counting[]>();
  for (const column of columns) {
    const { category, part, before } = column.meaning;
    const key = JSON.stringify([category, part, before]);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  for (const group of groups.values()) {
    const distinct: Counting[] = [];
    for (const column of group) {
      const first = distinct.find((other) => isSame(other, column));
      if (first) repeated.push({ column, first });
      else distinct.push(column);
    }
    const kept = distinct.filter((column) => {
      const within = column.configured ? undefined : distinct.find((other) => hasAll(other, column));
      if (within) contained.push({ column, within });
      return within === undefined;
    });
    const [plain, ...others] = kept.filter((column) => !column.configured && kindIn(column.path) === '');
    const kinds = kept.filter((column) => column !== plain && !others.includes(column));
    const [first, ...rest] = plain ? [plain, ...kinds] : kinds;
    if (first) figures.push({ columns: [first, ...rest] });
    for (const other of others) figures.push({ columns: [other] });
  }
  const byColumn = (a: Figure, b: Figure): number => a.columns[0].column - b.columns[0].column;
  return { figures: figures.sort(byColumn), contained, repeated };
}

const headerOf = ({ path }: Counting): string => foldText(path.join(' / '));

/** The same header, or the same kind in other words. */
function isSame(one: Counting, other: Counting): boolean {
  if (headerOf(one) === headerOf(other)) return true;
  if (one.configured || other.configured) return false;
  const kind = kindIn(one.path);
  return kind !== '' && kind === kindIn(other.path);
}

const hasAll = (whole: Counting, part: Counting): boolean =>
  whole !== part && !whole.configured && contains(kindIn(whole.path), kindIn(part.path));
