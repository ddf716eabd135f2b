import fc from 'fast-check';
import { type Commune, computers } from './communes.ts';
import { above, below, called, lettering, lineOf, pick, pieces, type Rows } from './manners.ts';

const manner = fc.record({
  unit: pick('Đơn vị', 'Tên đơn vị', 'Đơn vị sử dụng', 'Xã', 'Tên xã', 'Nơi sử dụng'),
  kind: pick('Loại thiết bị', 'Tên thiết bị', 'Tên tài sản', 'Chủng loại', 'Danh mục thiết bị', 'Loại máy'),
  quantity: pick('Số lượng', 'SL', 'Số lượng (bộ)', 'Số lượng hiện có'),
  condition: pick('Tình trạng', 'Hiện trạng', 'Tình trạng sử dụng', 'Tình trạng hoạt động'),
  desktop: pick('Máy tính để bàn', 'Máy vi tính để bàn', 'Máy bộ', 'Bộ máy tính để bàn', 'Máy tính bàn', 'PC'),
  laptop: pick('Máy tính xách tay', 'Laptop', 'Máy vi tính xách tay'),
  printer: pick('Máy in', 'Máy in laser', 'Máy in A4'),
  good: pick('Đang sử dụng', 'Tốt', 'Hoạt động tốt', 'Bình thường', 'Còn sử dụng được', 'Sử dụng tốt'),
  broken: pick('Hỏng', 'Hư hỏng', 'Đã hỏng', 'Bị hỏng', 'Không sử dụng được', 'Hỏng, chờ sửa'),
  sum: pick('', 'Tổng cộng', 'Cộng'),
  states: fc.constantFrom('rows', 'columns'),
  pieces,
  lettering,
  called,
  isNumbered: fc.boolean(),
  isMeasured: fc.boolean(),
}); // biome-ignore format: a list to be read as one

interface Lot {
  readonly kind: string;
  readonly good: number;
  readonly broken: number;
}

/** A list: a row for each lot of machines. A commune without any has a row that says so. */
export const list = (all: readonly Commune[]): fc.Arbitrary<Rows> =>
  fc
    .constantFrom('each row' as const, 'first row' as const, 'section' as const)
    .chain((whose) => listOf(all, whose));

/** A list of one commune, of which no row says whose it is. */
export const officeList = (commune: Commune): fc.Arbitrary<Rows> => listOf([commune], 'nowhere');

const listOf = (
  all: readonly Commune[],
  whose: 'each row' | 'first row' | 'section' | 'nowhere',
): fc.Arbitrary<Rows> =>
  manner.chain((how) => {
    const hasColumn = whose === 'each row' || whose === 'first row';
    const areInColumns = how.states === 'columns';
    const lotsOf = (commune: Commune): readonly Lot[] => {
      const [desktops, laptops] = brokenOf(commune);
      const lots = [
        { kind: how.desktop, good: commune.desktops - desktops, broken: desktops },
        { kind: how.laptop, good: commune.laptops - laptops, broken: laptops },
        { kind: how.printer, good: commune.printers, broken: 0 },
      ];
      const there = lots.filter(({ good, broken }) => good + broken > 0);
      return there.length > 0 ? there : lots.slice(0, 1);
    };
    const cellsOf = ({ kind, good, broken }: Lot): string[][] => {
      const start = [kind, ...(how.isMeasured ? ['bộ'] : [])];
      if (areInColumns) return [[...start, how.pieces(good + broken), how.pieces(good), how.pieces(broken)]];
      return [
        ...(good > 0 || broken === 0 ? [[...start, how.pieces(good), how.good]] : []),
        ...(broken > 0 ? [[...start, how.pieces(broken), how.broken]] : []),
      ];
    };
    // A single blank cell among units with one row each would be one that was forgotten.
    const isOnce = whose === 'first row' && all.every((each) => lotsOf(each).flatMap(cellsOf).length > 1);
    const headings = [
      ...(how.isNumbered ? ['STT'] : []),
      ...(hasColumn ? [how.unit] : []),
      how.kind,
      ...(how.isMeasured ? ['ĐVT'] : []),
      how.quantity,
      ...(areInColumns ? ['Tốt', 'Hỏng'] : [how.condition]),
    ].map(how.lettering);
    const width = headings.length;
    let numbered = 0;
    const rows = all.flatMap((commune, place) => {
      if (!hasColumn) numbered = 0;
      const own = lotsOf(commune)
        .flatMap(cellsOf)
        .map((cells, at) => [
          ...(how.isNumbered ? [String(++numbered)] : []),
          ...(hasColumn ? [isOnce && at > 0 ? '' : how.called(commune.name)] : []),
          ...cells,
        ]);
      const roman = ['I', 'II', 'III', 'IV', 'V', 'VI'][place] as string;
      const heading = [...(how.isNumbered ? [roman] : []), how.called(commune.name)];
      return whose === 'section' ? [lineOf(width, ...heading), ...own] : own;
    });
    const total = all.reduce((sum, each) => sum + computers(each) + each.printers, 0);
    const sum = headings.map((_, at) => {
      if (at === (how.isNumbered ? 1 : 0)) return how.sum;
      return at === width - (areInColumns ? 3 : 2) ? how.pieces(total) : '';
    });
    return fc
      .tuple(above(width), below(width))
      .map(([top, bottom]) => [...top, headings, ...rows, ...(how.sum === '' ? [] : [sum]), ...bottom]);
  });

/** Desktops and laptops that are broken. */
function brokenOf({ desktops, broken }: Commune): readonly [number, number] {
  const first = Math.min(desktops, broken);
  return [first, broken - first];
}
