import { TABLES } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { cleanText, earliest, isBlank, latest } from '../cells/index.ts';
import type { Detail } from '../headers/index.ts';
import type { CountColumn, Layout } from '../layout/layout.ts';
import { type Columns, valueFrom } from '../rows/record.ts';
import { statePhrases } from '../states/phrases.ts';

/** What a row of a form counts. */
type Counted = CountColumn & { readonly value: number | undefined };

/** The columns of a form that say since when what it counts is there, or in which state. */
export const detailsOf = ({ readings }: Layout): readonly (Detail & { readonly column: number })[] =>
  readings.flatMap((reading, column) =>
    reading?.meaning.is === 'detail' ? [{ ...reading.meaning, column }] : [],
  );

/**
 * Reads what such columns say of the numbers of a row, as further numbers: of 15 desktops of 2016, 15 were bought before 2017 and
 * none before 2016. What is not said, or not understood, may be so of any of them.
 */
export function detailReader(
  layout: Layout,
  columns: Columns,
): (batch: Batch, record: number, counts: readonly Counted[]) => readonly Counted[] {
  const fields = TABLES.equipment;
  const details = detailsOf(layout).map((detail) => ({
    ...detail,
    read: columns.at(detail.column, fields[detail.field] as NonNullable<(typeof fields)[string]>),
  }));
  return (batch, record, counts) =>
    details.flatMap(({ of, field, column, read }) =>
      of.flatMap((category): readonly Counted[] => {
        const total = totalOf(category, counts);
        if (total === 0) return [];
        const number = (part: CountColumn['part'], value?: number, before?: number): Counted => ({
          column,
          category,
          part,
          before,
          value,
        });
        if (field !== 'condition') {
          const date = of.length > 1 ? undefined : valueFrom<string>(read, batch, record);
          return agesOf(date).map(({ before, share }) =>
            number(
              'too_old',
              total === undefined || before === undefined ? undefined : total * share,
              before,
            ),
          );
        }
        const open = [number('in_use')];
        const cell = batch.cell(record, column);
        if (total === undefined || of.length > 1 || isBlank(cell)) return open;
        const told = statesIn(cleanText(String(cell)), total);
        if (told) return told.map(({ part, value }) => number(part, value));
        const { value, weak } = read(batch, record);
        if (typeof value !== 'string') return open;
        return [number(value as CountColumn['part'], total), ...(weak ? [number('too_weak', total)] : [])];
      }),
    );
}

/** How many of a category a row has: by its own column, or by those of its kinds. */
function totalOf(category: string, counts: readonly Counted[]): number | undefined {
  const totals = (of: readonly string[]): readonly Counted[] =>
    counts.filter((count) => count.part === 'total' && of.includes(count.category));
  const own = totals([category]);
  const kinds = category === 'computer' ? totals(['desktop', 'laptop']) : [];
  const [first, ...more] = own.length > 0 ? own : kinds;
  if (own.length > 0) return more.every(({ value }) => value === first?.value) ? first?.value : undefined;
  return first && [first, ...more].every(({ value }) => value !== undefined)
    ? [first, ...more].reduce((sum, { value = 0 }) => sum + value, 0)
    : undefined;
}

/** All are from before the end of a date and none from before its beginning; without one any may be of any age. */
function agesOf(date: string | undefined): readonly { before: number | undefined; share: 0 | 1 }[] {
  const [first, last] = date === undefined ? [] : [earliest(date), latest(date)];
  const unknown = { before: undefined, share: 0 } as const;
  if (first === undefined && last === undefined) return [unknown];
  // Of a day its anniversary counts, which may be a year later than the years alone say.
  const isYear = date?.split('/').at(-1)?.length === 4;
  return [
    ...(first === undefined ? [] : [{ before: yearOf(first), share: 0 } as const]),
    ...(last === undefined ? [] : [{ before: yearOf(last) + (isYear ? 1 : 2), share: 1 } as const]),
  ];
}

const yearOf = (day: number): number => Math.floor(day / 10_000);

/** "Tốt", "Hỏng 2", "6 máy tốt, 2 hỏng": undefined where it is not all understood. */
function statesIn(
  text: string,
  total: number,
): readonly { readonly part: CountColumn['part']; readonly value: number }[] | undefined {
  const phrases = statePhrases(text);
  const told = phrases.flatMap(({ part, numbers }) => {
    const [value = phrases.length === 1 ? total : undefined, ...others] = numbers;
    if (part === undefined || value === undefined || others.length > 0) return [];
    if (part !== 'unused') return [{ part, value }];
    return value <= total ? [{ part: 'in_use' as const, value: total - value }] : [];
  });
  const isWhole =
    told.length === phrases.length && new Set(told.map(({ part }) => part)).size === told.length;
  return told.length > 0 && isWhole ? told : undefined;
}
