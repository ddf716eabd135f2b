import fc from 'fast-check';

/** A table as an office writes it: rows of cells. */
export type Rows = readonly (readonly string[])[];

export const pick = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

/** A row with one text, and nothing beside it. */
export const lineOf = (width: number, ...texts: readonly string[]): string[] => [
  ...texts,
  ...Array<string>(Math.max(0, width - texts.length)).fill(''),
];

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** How headings are written. */
export const lettering = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  withoutMarks,
  (text) => text.normalize('NFD'),
  (text) => (text === '' ? '' : ` ${text}  `),
  (text) => text.replace(' ', '\n'),
);

/** How numbers are written. */
export const number = fc.constantFrom<(count: number) => string>(
  String,
  (count) => String(count).padStart(2, '0'),
  (count) => `${count}.0`,
  (count) => ` ${count} `,
);

/** How numbers of pieces are. */
export const pieces = fc.oneof(
  number,
  pick('bộ', 'máy', 'chiếc', 'cái').map(
    (measure) =>
      (count: number): string =>
        `${String(count).padStart(2, '0')} ${measure}`,
  ),
);

/** What stands where something is there, and where it is not; a blank cell says nothing. */
export const answers = fc.constantFrom<readonly [yes: string, no: string]>(
  ['Có', 'Không'], ['có', 'không'], ['Có', 'Chưa có'], ['x', '-'], ['Yes', 'No'], ['1', '0'], ['Đã có', 'Chưa'],
); // biome-ignore format: a list to be read as one

/** How a commune is called. */
export const called = fc.constantFrom<(name: string) => string>(
  (name) => `Xã ${name}`,
  (name) => `XÃ ${name.toUpperCase()}`,
  (name) => `UBND xã ${name}`,
);

/** What stands above a table. */
export const above = (width: number): fc.Arbitrary<Rows> =>
  fc
    .record({
      letterhead: fc.boolean(),
      title: pick(
        'BIỂU TỔNG HỢP HIỆN TRẠNG HẠ TẦNG CNTT',
        'Phụ lục 1',
        'THỐNG KÊ TRANG THIẾT BỊ CÔNG NGHỆ THÔNG TIN CẤP XÃ',
        '',
      ),
      basis: pick('(Kèm theo Công văn số 12/UBND-VX ngày 05/6/2026)', 'Đơn vị tính: bộ', ''),
      blank: fc.boolean(),
    })
    .map(({ letterhead, title, basis, blank }) => [
      ...(letterhead ? [lineOf(width, 'UBND TỈNH GIA LAI'), lineOf(width, 'SỞ KHOA HỌC VÀ CÔNG NGHỆ')] : []),
      ...[title, basis].filter((text) => text !== '').map((text) => lineOf(width, text)),
      ...(blank ? [lineOf(width)] : []),
    ]);

/** What stands below it. */
export const below = (width: number): fc.Arbitrary<Rows> =>
  fc.constantFrom<Rows>(
    [],
    [lineOf(width), [...lineOf(width - 1, '', 'Người lập biểu'), 'CHỦ TỊCH']],
    [lineOf(width, 'Ghi chú: số liệu đến ngày 31/5/2026')],
  );

/** A file of it as a spreadsheet program saves it. */
export const saved = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    as: fc.constantFrom<(text: string) => Buffer>(
      (text) => Buffer.from(text),
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    ),
  })
  .map(({ delimiter, end, as }) => (rows: Rows): Buffer => {
    const quoted = (cell: string): string =>
      /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return as(rows.map((row) => row.map(quoted).join(delimiter) + end).join(''));
  });
