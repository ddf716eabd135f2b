import type { Column, Manner } from './columns.ts';
import type { Content, Item } from './content.ts';
import { type Draft, type Format, type Line, lineOf, type SheetDraft, type TableDraft } from './draft.ts';

const plainText = (text: string): Buffer => Buffer.from(text);

export interface Made {
  readonly sheet: SheetDraft;
  readonly table: TableDraft;
}

/** A table below what stands above it, with its total and what stands below. */
export function tableOn<T>(
  sheet: SheetDraft,
  kind: TableDraft['kind'],
  columns: readonly Column<T>[],
  rows: readonly T[],
  content: Content,
  manner: Manner,
  {
    above = [],
    title,
    total = false,
    below = [],
  }: {
    readonly above?: readonly Line[];
    readonly title?: string;
    readonly total?: boolean;
    readonly below?: readonly Line[];
  } = {},
): Made {
  const header = lineOf(...columns.map(({ heading }) => heading));
  const body = rows.map((row, at) => lineOf(...columns.map(({ write }) => write(row, content, manner, at))));
  const titled = title === undefined ? undefined : lineOf(title);
  const sum = total ? totalOf(columns, content.items, manner) : undefined;
  sheet.lines.push(
    ...above,
    ...(titled ? [titled, lineOf()] : []),
    header,
    ...body,
    ...(sum ? [sum] : []),
    ...below,
  );
  const fields = columns.map(({ field }) => field);
  return { sheet, table: { kind, sheet, fields, header, body, title: titled, total: sum } };
}

function totalOf<T>(columns: readonly Column<T>[], items: readonly Item[], manner: Manner): Line {
  const sum = items.reduce((all, { quantity }) => all + quantity, 0);
  const label = columns.findIndex(({ field }) => field === 'category');
  return lineOf(
    ...columns.map(({ field }, at) =>
      at === label ? 'Tổng cộng' : field === 'quantity' ? manner.number(sum) : null,
    ),
  );
}

export const draft = (
  content: Content,
  format: Format,
  made: readonly Made[],
  rest: Partial<Draft> = {},
): Draft => ({
  content,
  name: `${content.code} ${content.name}`,
  format,
  delimiter: ',',
  encode: plainText,
  sheets: [...new Set(made.map(({ sheet }) => sheet))],
  tables: made.map(({ table }) => table),
  infos: new Set(),
  ...rest,
});

export const sheetCalled = (name: string): SheetDraft => ({ name, lines: [] });
export const signatures = (width: number): Line[] => {
  const beside = (left: string, right: string): Line =>
    lineOf(...Array.from({ length: width }, (_, at) => (at === 1 ? left : at === width - 2 ? right : null)));
  return [
    lineOf(),
    beside('NGƯỜI LẬP BIỂU', 'CHỦ TỊCH'),
    beside('(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'),
  ];
};
