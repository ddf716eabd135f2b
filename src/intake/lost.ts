import type { Finding } from '../model/finding.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Source } from '../readers/source.ts';

/** A file or table of which nothing, or not all, could be used. */
export const LOST: ReadonlySet<string> = new Set([
  'unreadable-file',
  'unsupported-format',
  'header-not-found',
  'unknown-table',
  'missing-column',
  'empty-file',
]);

/**
 * The tables of which not all is known: a file that could not be used at all may have held anything that its name promises, or
 * anything at all. A list of a document that is not read may have held more of the table that it is likely to be. `isUsed`: some table
 * of the file is.
 */
export const tablesLost = (
  sources: readonly Source[],
  isUsed: (path: string) => boolean,
  found: readonly Finding[],
): TableName[] =>
  sources.flatMap(({ path, sheets }) => {
    const lists = found.filter(({ rule, place }) => rule === 'list-not-read' && place?.file === path);
    const inLists = TABLE_NAMES.filter((name) => lists.some(({ params }) => params?.table === name));
    if (inLists.length > 0) return inLists;
    if (isUsed(path) && sheets.length > 0) return [];
    if (!found.some(({ rule, place }) => place?.file === path && LOST.has(rule))) return [];
    const promised = TABLE_NAMES.filter((name) => path.toLowerCase().includes(name));
    return promised.length > 0 ? promised : [...TABLE_NAMES];
  });
