import type { Finding } from '../../model/finding.ts';
import type { Source } from '../../readers/source.ts';
import type { Layout } from '../layout/layout.ts';

/** Whether a cell of a field seems blank and says something that is not known: a formula without its value, a key with several. */
export const isUnvalued = ({ table, columnsOf }: Layout, row: number, field: string): boolean =>
  table.sheet.unvalued !== undefined &&
  columnsOf(field).some((column) => table.sheet.unvalued?.has(row, column));

/** What was told on opening of formulas without a value, without those that rows were refused for. */
export function* otherFormulas(
  opened: readonly Finding[],
  sources: readonly Source[],
  told: readonly Finding[],
): Generator<Finding> {
  const refused = new Set(
    told.flatMap(({ params, place }) => (params?.formula === undefined || !place ? [] : [keyOf(place)])),
  );
  for (const finding of opened) {
    const { place } = finding;
    const sheet = sources
      .find(({ path }) => path === place?.file)
      ?.sheets.find(({ name }) => name === place?.sheet);
    const others = (sheet?.unvalued?.cells ?? [])
      .map(({ row, column }) => ({ file: sheet?.file ?? '', sheet: sheet?.name, row, column: column + 1 }))
      .filter((cell) => !refused.has(keyOf(cell)));
    const [first] = others;
    if (first) yield { ...finding, place: first, count: others.length };
  }
}

const keyOf = ({ file, sheet, row, column }: NonNullable<Finding['place']>): string =>
  JSON.stringify([file, sheet, row, column]);
