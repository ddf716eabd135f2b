import { foldText } from '../lib/fold-text.ts';
import type { Batch } from '../readers/source.ts';
import { cleanText } from './cells.ts';
import type { Layout } from './layout.ts';
import { headerText } from './table.ts';

/**
 * What a row of items says in all its cells, its unit and its number in the list apart, as one text; with what stands
 * above it, because a list goes room by room. Undefined where nobody wonders at the same twice: single machines without
 * numbers of their own, of a room or a department, are often alike.
 */
export function samenessReader(
  layout: Layout,
): (batch: Batch, record: number, quantity: number, section: string | undefined) => string | undefined {
  const { table, fields, readings } = layout;
  const columns = table.paths
    .map((path, column) => ({ column, name: fields[column] ?? foldText(headerText(path)) }))
    .filter(({ column, name }) => name !== 'unit_id' && !isRowNumber(readings[column]))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.column - b.column));
  const people = layout.columnOf('assigned_to');
  const above = [table.sheet.name, ...table.titles].join('\n');
  const textIn = (batch: Batch, record: number, column: number): string =>
    cleanText(String(batch.cell(record, column) ?? ''));
  return (batch, record, quantity, section) => {
    if (quantity < 2 && !(people >= 0 && isPerson(textIn(batch, record, people)))) return undefined;
    let said = `${above}\n${section}`;
    for (const { column, name } of columns) {
      const text = textIn(batch, record, column);
      if (text !== '') said += `\n${name}=${text}`;
    }
    return said;
  };
}

const isRowNumber = (reading: Layout['readings'][number]): boolean =>
  reading?.meaning.is === 'ignored' && reading.meaning.why === 'row_number';

/** Two words or more, each with a capital, of which none says that it is a place. */
const isPerson = (text: string): boolean => NAME.test(text) && !PLACE.test(foldText(text));
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: +\p{Lu}[\p{L}.'’-]*){1,5}$/u;
const PLACE =
  /^(?:phong|ban|bo phan|to|van phong|vp|hoi truong|hoi|kho|trung tam|tang|nha|toa|doi|khoa|uy ban|ubnd|hdnd|dang uy|mat tran|doan|cong an|mot cua|tiep dan|thu vien)(?: |$)|(?:^| )(?:room|office|department|dept|unit|hall|floor|building|store|lab|library|desk|centre|center)(?: |$)/;
