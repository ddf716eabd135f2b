import { groupBy } from '../../lib/group-by.ts';
import type { Place } from '../../model/finding.ts';
import type { CellComment } from '../../readers/source.ts';
import { cleanText } from '../cells/index.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';

/** Of so many that say different things each is told; of more, the first, with how many there are. */
const MOST_TOLD = 20;

interface Said {
  readonly place: Place;
  readonly text: string;
}

/**
 * Tells what somebody noted on the cells of rows of data, for it is in no figure. What is noted on headers, and above them, is said to
 * whoever fills in the sheet.
 */
export function tellComments(layouts: readonly Layout[], findings: Findings): void {
  const sheets = groupBy(layouts.flatMap(commentsIn), ({ place: { file, sheet } }) =>
    JSON.stringify([file, sheet]),
  );
  for (const [sheet, comments] of sheets) {
    const others = new Set(comments.map(({ text }) => text)).size;
    const areMany = others > MOST_TOLD;
    for (const { place, text } of comments) {
      findings.group(`comments ${sheet}${areMany ? '' : text}`, () => ({
        rule: 'comment-not-read',
        place,
        value: text,
        params: { others: areMany ? others : undefined },
      }));
    }
  }
}

function commentsIn(layout: Layout): Said[] {
  const { sheet, turned, headerRow, lastRow = Number.POSITIVE_INFINITY } = layout.table;
  const comments = (turned?.sheet ?? sheet).comments ?? [];
  if (comments.length === 0) return [];
  const placeOf = turned ? answersIn(layout) : ({ row, column }: CellComment) => ({ row, column });
  return comments
    .flatMap((comment) => {
      const at = placeOf(comment);
      return at && at.row > headerRow && at.row <= lastRow
        ? [{ ...at, text: cleanText(comment.text.replace(/\s+/g, ' ')) }]
        : [];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, text }) => ({ place: layout.placeAt(row, column), text }));
}

/** Of a form with its questions below each other: where a cell of it stands in the table that is read; undefined of what is no answer. */
function answersIn({ table }: Layout): (comment: CellComment) => { row: number; column: number } | undefined {
  const places = new Map<string, { row: number; column: number }>();
  const rows = table.turned ? (table.sheet.expectedRows ?? 0) : 0;
  for (let row = table.headerRow + 1; row <= table.headerRow + rows; row++) {
    for (const column of table.paths.keys()) {
      const shown = table.turned?.at(row, column);
      if (shown) places.set(`${shown.row} ${shown.column}`, { row, column });
    }
  }
  return ({ row, column }) => places.get(`${row} ${column}`);
}
