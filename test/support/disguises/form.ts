import fc from 'fast-check';
import { type Commune, computers } from './communes.ts';
import {
  above,
  answers,
  below,
  called,
  lettering,
  lineOf,
  number,
  pick,
  pieces,
  type Rows,
} from './manners.ts';

interface Column {
  readonly heading: string;
  readonly group?: string;
  readonly cell: (commune: Commune) => string;
  readonly sum?: string;
}

const SHAPES = [
  'kinds',
  'kinds alone',
  'broken ones of each',
  'group with broken ones of each',
  'group',
  'total',
  'group with a total',
  'group with good ones',
  'states',
] as const;

/** What is asked of a commune. */
export const wording = {
  officials: pick('Cán bộ, công chức', 'Số cán bộ, công chức', 'CBCC', 'Số CBCC', 'Tổng số CBCC', 'Số lượng cán bộ, công chức'),
  desktop: pick('Máy tính để bàn', 'Máy vi tính để bàn', 'Số máy tính để bàn', 'Số lượng máy tính để bàn'),
  laptop: pick('Máy tính xách tay', 'Laptop', 'Máy vi tính xách tay', 'Số máy tính xách tay'),
  printer: pick('Máy in', 'Số máy in', 'Số lượng máy in', 'Máy in hiện có'),
  lan: pick('Mạng LAN', 'Có mạng LAN', 'Mạng nội bộ (LAN)', 'Mạng nội bộ', 'Hệ thống mạng LAN'),
  all: pick('Tổng số máy tính', 'Số máy tính', 'Số lượng máy tính', 'Máy tính hiện có'),
  group: pick('Máy tính', 'Máy vi tính', 'Số máy tính', 'Số lượng máy tính hiện có', 'Hiện trạng máy tính'),
  total: pick('Tổng số', 'Tổng', 'Số lượng'),
  broken: pick('Hỏng', 'Hư hỏng', 'Số máy hỏng', 'Bị hỏng', 'Máy hỏng', 'Trong đó: hỏng', 'Không sử dụng được'),
}; // biome-ignore format: lists to be read as one

const manner = fc.record({
  unit: pick('Đơn vị', 'Tên đơn vị', 'Xã, phường', 'Tên xã', 'Xã/Phường', 'Cơ quan, đơn vị', 'Tên cơ quan, đơn vị'),
  ...wording,
  good: pick('Còn sử dụng được', 'Đang sử dụng', 'Sử dụng tốt', 'Tốt', 'Hoạt động tốt'),
  wanted: pick('Nhu cầu bổ sung', 'Số cần bổ sung', 'Đề nghị trang bị'),
  sum: pick('', 'Tổng cộng', 'Cộng', 'TỔNG SỐ', 'Tổng'),
  shape: fc.constantFrom(...SHAPES),
  number,
  pieces,
  answers,
  lettering,
  called,
  peopleFirst: fc.boolean(),
  isNumbered: fc.boolean(),
  areColumnsNumbered: fc.boolean(),
  hasNotes: fc.boolean(),
  hasWanted: fc.boolean(),
  isSumFirst: fc.boolean(),
  isInSections: fc.boolean(),
}); // biome-ignore format: a list to be read as one

/** A form: a row for each commune, and what it has by column. */
export const form = (all: readonly Commune[]): fc.Arbitrary<Rows> =>
  manner.chain((how) => {
    const summed = (of: (commune: Commune) => number): number => all.reduce((sum, each) => sum + of(each), 0);
    const figure = (
      heading: string,
      of: (commune: Commune) => number,
      write: (count: number) => string = how.pieces,
      group?: string,
    ): Column => ({
      heading,
      ...(group !== undefined && { group }),
      cell: (commune) => write(of(commune)),
      sum: write(summed(of)),
    });
    const grouped = (heading: string, of: (commune: Commune) => number): Column =>
      figure(heading, of, how.pieces, how.group);
    const broken = ({ broken }: Commune): number => broken;
    const brokenDesktops = ({ broken, desktops }: Commune): number => Math.min(broken, desktops);
    const brokenLaptops = (commune: Commune): number => commune.broken - brokenDesktops(commune);
    const good = (commune: Commune): number => computers(commune) - commune.broken;
    const kinds: Readonly<Record<(typeof SHAPES)[number], readonly Column[]>> = {
      kinds: [
        figure(how.desktop, ({ desktops }) => desktops),
        figure(how.laptop, ({ laptops }) => laptops),
        figure('Máy tính hỏng', broken),
      ],
      'kinds alone': [
        figure('Để bàn', ({ desktops }) => desktops),
        figure('Xách tay', ({ laptops }) => laptops),
        figure(how.broken, broken),
      ],
      'broken ones of each': [
        figure('Để bàn', ({ desktops }) => desktops),
        figure(how.broken, brokenDesktops),
        figure('Xách tay', ({ laptops }) => laptops),
        figure(how.broken, brokenLaptops),
      ],
      'group with broken ones of each': [
        grouped('Để bàn', ({ desktops }) => desktops),
        grouped(how.broken, brokenDesktops),
        grouped('Xách tay', ({ laptops }) => laptops),
        grouped(how.broken, brokenLaptops),
      ],
      group: [
        grouped('Để bàn', ({ desktops }) => desktops),
        grouped('Xách tay', ({ laptops }) => laptops),
        grouped(how.broken, broken),
      ],
      total: [figure(how.all, computers), figure(how.broken, broken)],
      'group with a total': [grouped(how.total, computers), grouped(how.broken, broken)],
      'group with good ones': [
        grouped(how.total, computers),
        grouped(how.good, good),
        grouped(how.broken, broken),
      ],
      states: [grouped(how.good, good), grouped(how.broken, broken)],
    };
    const people = figure(how.officials, ({ officials }) => officials, how.number);
    const others: Column[] = [
      figure(how.printer, ({ printers }) => printers),
      { heading: how.lan, cell: ({ lan }) => how.answers[lan ? 0 : 1] },
    ];
    const columns: Column[] = [
      ...(how.isNumbered
        ? [{ heading: 'STT', cell: (commune: Commune) => String(all.indexOf(commune) + 1) }]
        : []),
      { heading: how.unit, cell: ({ name }) => how.called(name), sum: how.sum },
      ...(how.peopleFirst
        ? [people, ...kinds[how.shape], ...others]
        : [...others, ...kinds[how.shape], people]),
      ...(how.hasWanted ? [figure(how.wanted, ({ officials }) => officials)] : []),
      ...(how.hasNotes ? [{ heading: 'Ghi chú', cell: () => '' }] : []),
    ];
    const width = columns.length;
    const sum = how.sum === '' ? [] : [columns.map(({ sum }) => sum ?? '')];
    const rows = all.map((commune) => columns.map(({ cell }) => cell(commune)));
    const isInSections = how.isInSections && how.isNumbered;
    const body = isInSections ? [lineOf(width, 'I', 'HUYỆN A LƯỚI'), ...rows] : rows;
    return fc
      .tuple(above(width), below(width))
      .map(([top, bottom]) => [
        ...top,
        ...headerOf(columns, how.lettering),
        ...(how.areColumnsNumbered ? [columns.map((_, at) => `(${at + 1})`)] : []),
        ...(how.isSumFirst ? [...sum, ...body] : [...body, ...sum]),
        ...bottom,
      ]);
  });

/** One row, or a group above its columns, written once. */
function headerOf(columns: readonly Column[], written: (text: string) => string): Rows {
  if (columns.every(({ group }) => group === undefined))
    return [columns.map(({ heading }) => written(heading))];
  return [
    columns.map(({ heading, group }, at) => {
      if (group === undefined) return written(heading);
      return columns[at - 1]?.group === group ? '' : written(group);
    }),
    columns.map(({ heading, group }) => (group === undefined ? '' : written(heading))),
  ];
}
