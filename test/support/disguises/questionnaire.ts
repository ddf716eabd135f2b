import fc from 'fast-check';
import { html, ods, xls, xlsx } from '../as-they-come/files.ts';
import type { Files } from '../folder.ts';
import { asWritten } from './book.ts';
import { type Commune, computers } from './communes.ts';
import { wording } from './form.ts';
import { answers, called, lettering, lineOf, number, pick, pieces, type Rows, saved } from './manners.ts';

/** A question with the answer of each commune; one without is the heading of those below it. */
interface Asked {
  readonly text: string;
  readonly measure?: string;
  readonly answer?: (commune: Commune) => string;
  /** What the whole is made of, or how much of it is so. */
  readonly parts?: readonly Asked[];
}

const SHAPES = ['kinds', 'heading', 'total', 'total of kinds'] as const;

const manner = fc.record({
  ...wording,
  asks: pick('Nội dung', 'Chỉ tiêu', 'Câu hỏi', 'Tiêu chí', 'Nội dung khảo sát'),
  replies: pick('Số lượng', 'Kết quả', 'Trả lời', 'Số liệu', 'Hiện trạng', 'Giá trị', 'Số lượng hiện có'),
  numbers: fc.constantFrom('STT', 'TT', 'Số TT'),
  numbering: fc.constantFrom('column', 'text', 'bullets', 'unnumbered parts', 'none'),
  shape: fc.constantFrom(...SHAPES),
  number,
  pieces,
  answers,
  lettering,
  called,
  peopleFirst: fc.boolean(),
  isMeasured: fc.boolean(),
  isInSections: fc.boolean(),
  hasNotes: fc.boolean(),
  hasSum: fc.boolean(),
  isSigned: fc.boolean(),
  hasLetterhead: fc.boolean(),
  areSectionsFirst: fc.boolean(),
  areColumnsNumbered: fc.boolean(),
  areUnitsGrouped: fc.boolean(),
  title: pick('PHIẾU KHẢO SÁT', 'PHIẾU THU THẬP THÔNG TIN HẠ TẦNG CNTT CẤP XÃ', ''),
  says: fc.constantFrom<'line' | 'title' | 'question' | 'name'>('line', 'title', 'question', 'name'),
}); // biome-ignore format: a list to be read as one
type Manner = typeof manner extends fc.Arbitrary<infer T> ? T : never;

/** Forms whose questions stand below each other: one with a column for each commune, or one of each. */
export const questionnaire = (all: readonly Commune[]): fc.Arbitrary<Files> =>
  fc
    .tuple(manner, fc.constantFrom('columns', 'files', 'sheets'), saved, fc.constantFrom(...FORMATS))
    .map(([how, as, save, format]): Files => {
      if (as === 'columns') return { 'tổng hợp.csv': save(rowsOf(how, all, undefined)) };
      // Nothing but its name tells whose a page of a web page is.
      const named = format.write === html && how.says === 'name' ? { ...how, says: 'line' as const } : how;
      const own = all.map((commune) => ({
        name: how.says === 'name' ? how.called(commune.name) : `Phiếu ${all.indexOf(commune) + 1}`,
        rows: rowsOf(as === 'files' ? how : named, [commune], commune),
      }));
      if (as === 'files') return Object.fromEntries(own.map(({ name, rows }) => [`${name}.csv`, save(rows)]));
      const sheets = own.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(asWritten)) }));
      return { [`tổng hợp.${format.ending}`]: format.write(sheets) };
    });

const FORMATS = [
  { ending: 'xlsx', write: xlsx },
  { ending: 'ods', write: ods },
  { ending: 'xls', write: xls },
  { ending: 'xls', write: html },
];

/** `of`: the one commune that a form is of; a column each where there is none. */
function rowsOf(how: Manner, all: readonly Commune[], of: Commune | undefined): Rows {
  const hasNumbers = how.numbering !== 'text' && how.numbering !== 'none';
  const sums = of === undefined && how.hasSum;
  const before = (number: string, text: string): string[] => [...(hasNumbers ? [number] : []), text];
  const heads = [
    ...before(how.numbers, how.asks),
    ...(how.isMeasured ? ['ĐVT'] : []),
    ...(of ? [how.replies] : all.map(({ name }) => how.called(name))),
    ...(sums ? ['Tổng cộng'] : []),
    ...(how.hasNotes ? ['Ghi chú'] : []),
  ];
  const width = heads.length;
  const row = (number: string, { text, measure = '', answer }: Asked): string[] => {
    const written = how.lettering(text);
    const mark = number === '-' ? '-' : `${number}${/^\d+$/.test(number) ? '.' : ')'}`;
    const own = [
      ...before(number, hasNumbers || number === '' ? written : `${mark} ${written.trim()}`),
      ...(how.isMeasured ? [measure] : []),
      ...(answer ? all.map(answer) : []),
    ];
    return lineOf(width, ...own);
  };
  const partNumber = (whole: number, part: number): string =>
    ({
      column: `${whole}.${part}`,
      text: 'abc'[part - 1] as string,
      bullets: '-',
      'unnumbered parts': '',
      none: '-',
    })[how.numbering];
  const asked = (questions: readonly Asked[], from: number): Rows =>
    questions.flatMap((each, at) => [
      row(how.numbering === 'none' ? '' : String(from + at), each),
      ...(each.parts ?? []).map((part, within) => row(partNumber(from + at, within + 1), part)),
    ]);
  const people: Asked[] = [
    { text: how.officials, measure: 'người', answer: ({ officials }) => how.number(officials) },
  ];
  const machines = [...computersIn(how), counted(how.printer, 'cái', how, ({ printers }) => printers)];
  const lines: Asked[] = [{ text: how.lan, answer: ({ lan }) => how.answers[lan ? 0 : 1] }];
  const named: Asked[] =
    of && how.says === 'question' ? [{ text: 'Tên đơn vị', answer: ({ name }) => how.called(name) }] : [];
  const sections: (readonly [string, readonly Asked[]])[] = [
    ['THÔNG TIN CHUNG', [...named, ...(how.peopleFirst ? people : [])]],
    ['TRANG THIẾT BỊ CNTT', machines],
    ['HẠ TẦNG MẠNG', lines],
    ['NHÂN LỰC', how.peopleFirst ? [] : people],
  ];
  const filled = sections.filter(([, questions]) => questions.length > 0);
  const isInSections = how.isInSections && hasNumbers;
  let number = 1;
  const body = filled.flatMap(([heading, questions], at) => {
    const rows = asked(questions, isInSections ? 1 : number);
    number += questions.length;
    const numeral = ['I', 'II', 'III', 'IV'][at] as string;
    const head = how.areSectionsFirst ? [`${numeral}. ${heading}`] : [numeral, heading];
    return isInSections ? [lineOf(width, ...head), ...rows] : rows;
  });
  const name = of ? how.called(of.name) : '';
  const top = [
    ...(how.hasLetterhead ? ['UBND TỈNH GIA LAI'] : []),
    ...(of && how.says === 'title' ? [name] : []),
    ...(how.title === '' ? [] : [how.title]),
    ...(of && how.says === 'line' ? [`Đơn vị: ${name}`] : []),
  ];
  const signed = how.isSigned ? [lineOf(width), lineOf(width, '', 'Người lập biểu', 'CHỦ TỊCH')] : [];
  return [
    ...top.map((text) => lineOf(width, text)),
    ...headed(heads, how, of ? 0 : all.length),
    ...(how.areColumnsNumbered ? [heads.map((_, at) => `(${at + 1})`)] : []),
    ...body.map((cells) => summed(cells, sums, how, all.length)),
    ...signed,
  ];
}

/** The headings, of which those of several communes may stand below one. */
function headed(heads: readonly string[], how: Manner, communes: number): Rows {
  const from = heads.indexOf('ĐVT') + 1 || (heads[0] === how.asks ? 1 : 2);
  const isUnit = (at: number): boolean => at >= from && at < from + communes;
  if (communes === 0 || !how.areUnitsGrouped) return [heads];
  return [
    heads.map((text, at) => (isUnit(at) ? (at === from ? 'Tên đơn vị' : '') : text)),
    heads.map((text, at) => (isUnit(at) ? text : '')),
  ];
}

/** With the sum of the answers behind them, where they are numbers. */
function summed(cells: readonly string[], sums: boolean, how: Manner, communes: number): readonly string[] {
  if (!sums) return cells;
  const from = (/^(?:text|none)$/.test(how.numbering) ? 1 : 2) + (how.isMeasured ? 1 : 0);
  const figures = cells.slice(from, from + communes);
  if (figures.some((cell) => !/^\s*\d\d+|^\s*\d\s*(?:\.0)?\s*$/.test(cell) || cell.trim() === ''))
    return cells;
  const sum = figures.reduce((all, cell) => all + Number.parseInt(cell, 10), 0);
  return cells.map((cell, at) => (at === from + communes ? String(sum) : cell));
}

const counted = (
  text: string,
  measure: string,
  how: Manner,
  of: (commune: Commune) => number,
  parts: readonly Asked[] = [],
): Asked => ({ text, measure, answer: (commune) => how.pieces(of(commune)), parts });

function computersIn(how: Manner): readonly Asked[] {
  const broken = counted(how.broken, 'bộ', how, (commune) => commune.broken);
  const kinds = [
    counted('Để bàn', 'bộ', how, ({ desktops }) => desktops),
    counted('Xách tay', 'bộ', how, ({ laptops }) => laptops),
  ];
  const all: Readonly<Record<(typeof SHAPES)[number], readonly Asked[]>> = {
    kinds: [
      counted(how.desktop, 'bộ', how, ({ desktops }) => desktops),
      counted(how.laptop, 'chiếc', how, ({ laptops }) => laptops),
      counted('Máy tính hỏng', 'máy', how, (commune) => commune.broken),
    ],
    heading: [{ text: how.group, parts: [...kinds, broken] }],
    total: [counted(how.all, 'bộ', how, computers, [broken])],
    'total of kinds': [counted(how.all, 'bộ', how, computers, [...kinds, broken])],
  };
  return all[how.shape];
}
