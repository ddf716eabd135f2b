import { type CleanRow, clean, groupedBy, said } from './clean.ts';
import { csv, jsonLines, ods, packed, xls, xlsx } from './files.ts';
import { utf8WithMark, windows1258 } from './letters.ts';
import { form, LEFT, line, type MessySheet, type Row, signatures, totalRow, UP } from './sheet.ts';
import { answer, CATEGORY, CONDITION, CONNECTION, dotted, figure } from './words.ts';

/**
 * Bắc Giang: the department's own list of units has all codes in full; everywhere else a spreadsheet took them for numbers, and
 * 07213 became 7213. Six units only said how many computers they have, the rest sent an export of their asset software.
 */

const STORY = 'bac-giang';
const units = clean(STORY, 'units');
const nameOf = new Map(units.map((unit) => [said(unit, 'unit_id'), said(unit, 'name')]));
const equipment = clean(STORY, 'equipment');
const COMPUTERS = new Set(['computer', 'desktop', 'laptop']);
/** Units whose computers are plain enough for numbers by column to say all that the list says. */
const COUNTED = new Set(['216', '219', '220', '221', '07822', '07828']);
const BESIDES = ['printer', 'scanner', 'ups', 'video_conference'] as const;

/** Windows-1258 with semicolons, as Excel under a Vietnamese Windows saves "CSV". */
function unitFile(): Buffer {
  const [first] = units as readonly [CleanRow];
  const facts = Object.keys(first).slice(Object.keys(first).indexOf('mobile_3g_4g'));
  const written = (fact: string, text: string): string => {
    if (/^(?:yes|no)$/.test(text)) return answer(text, 'Có', 'Không');
    if (/^it_spending/.test(fact) && text !== '') return `${dotted(Number(text))} đồng`;
    return text;
  };
  const TIER: Readonly<Record<string, string>> = {
    province: 'Tỉnh',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
  };
  const rows = units.map(
    (unit, at): Row => [
      at + 1,
      said(unit, 'unit_id'),
      said(unit, 'name'),
      TIER[said(unit, 'tier')] as string,
      said(unit, 'parent_id'),
      said(unit, 'area_class'),
      said(unit, 'staff_authorised'),
      said(unit, 'officials'),
      said(unit, 'part_time_staff'),
      ...facts.map((fact) => written(fact, said(unit, fact))),
    ],
  );
  const header = [
    'TT', 'Mã ĐVHC', 'Tên cơ quan, đơn vị', 'Cấp hành chính', 'Mã cấp trên', 'Khu vực', 'Biên chế được giao', 'Cán bộ, công chức',
    'Người hoạt động không chuyên trách', ...facts.map((fact) => fact.toUpperCase().replaceAll('_', ' ')),
  ]; // biome-ignore format: a list to be read as one
  return windows1258(
    csv([['UBND TỈNH BẮC GIANG'], ['Biểu số 1: Danh mục cơ quan, đơn vị'], [], header, ...rows, [], ['Ghi chú: ô trống là chưa có số liệu']], ';'),
  ); // biome-ignore format: a call to be read as one
}

function computerSheet(): MessySheet {
  const header = [
    ['STT', 'Mã đơn vị', 'Tên đơn vị', 'MÁY TÍNH (BỘ)', LEFT, LEFT, LEFT, LEFT],
    [UP, UP, UP, 'Tổng số', 'Trong đó', LEFT, LEFT, LEFT],
    [UP, UP, UP, UP, 'Đang sử dụng', 'Lưu kho', 'Cấu hình thấp', 'Mua trước năm 2016'],
    [1, 2, 3, 4, 5, 6, 7, 8],
  ];
  const rows = [...groupedBy(equipment, 'unit_id')]
    .filter(([unit]) => COUNTED.has(unit))
    .map(([unit, own], at): Row => {
      const there = own.filter(
        (row) => COMPUTERS.has(said(row, 'category')) && said(row, 'condition') !== 'on_order',
      );
      const count = (is: (row: CleanRow) => boolean): number =>
        there.filter(is).reduce((sum, row) => sum + Number(said(row, 'quantity')), 0);
      return [
        at + 1,
        Number(unit),
        nameOf.get(unit) as string,
        count(() => true),
        count((row) => said(row, 'condition') === 'in_use'),
        count((row) => said(row, 'condition') === 'stored'),
        count((row) => Number(said(row, 'ram_gb')) < 4),
        count((row) => Number(said(row, 'year_in_use')) < 2016),
      ];
    });
  return form('Máy tính', header, rows, {
    above: [line('TỔNG HỢP SỐ LƯỢNG MÁY TÍNH CỦA CÁC ĐƠN VỊ KHÔNG GỬI DANH SÁCH')],
    below: [
      totalRow('Tổng cộng', 2, 8, rows, [3, 4, 5, 6, 7]),
      ...signatures(8, 'Bắc Giang, ngày 08 tháng 01 năm 2021', 'Ngô Thị Lan', 'Đỗ Văn Minh'),
    ],
  });
}

/** Printers, scanners and the like of all who sent a list; a scanner nobody could tell the state of has a blank cell. */
function otherSheet(): MessySheet {
  const columns = BESIDES.flatMap((category) => [[category, 'all'] as const, [category, 'broken'] as const]);
  const rows = [...groupedBy(equipment, 'unit_id')].map(
    ([unit, own], at): Row => [
      at + 1,
      Number(unit),
      nameOf.get(unit) as string,
      ...columns.map(([category, part]) => {
        const mine = own.filter((row) => said(row, 'category') === category);
        if (part === 'broken' && mine.some((row) => said(row, 'condition') === '')) return null;
        return mine
          .filter((row) => part === 'all' || said(row, 'condition') === part)
          .reduce((sum, row) => sum + Number(said(row, 'quantity')), 0);
      }),
    ],
  );
  const header = [
    ['TT', 'Mã đơn vị', 'Tên đơn vị', ...BESIDES.flatMap((category) => [CATEGORY[category] as string, LEFT])],
    [UP, UP, UP, ...BESIDES.flatMap(() => ['Tổng số', 'Hỏng'])],
  ];
  return form('Thiết bị khác', header, rows, {
    above: [line('THIẾT BỊ KHÁC')],
    below: [totalRow('Toàn tỉnh', 2, 11, rows, [3, 4, 5, 6, 7, 8, 9, 10])],
  });
}

/** What the asset software exports: a line a row, codes as numbers. */
function exportFile(): Buffer {
  const listed = equipment.filter((row) => {
    if (BESIDES.some((category) => category === said(row, 'category'))) return false;
    return (
      !COUNTED.has(said(row, 'unit_id')) ||
      !COMPUTERS.has(said(row, 'category')) ||
      said(row, 'condition') === 'on_order'
    );
  });
  return jsonLines(
    listed.map((row) => ({
      'Mã đơn vị': Number(said(row, 'unit_id')),
      'Loại tài sản': CATEGORY[said(row, 'category')] as string,
      'Số lượng': Number(said(row, 'quantity')),
      'Số hiệu': said(row, 'asset_id') || null,
      'Năm đưa vào sử dụng': figure(said(row, 'year_in_use')),
      'Tình trạng': CONDITION[said(row, 'condition')] || null,
      'Bộ vi xử lý': said(row, 'cpu') || null,
      'Bộ nhớ trong': said(row, 'ram_gb') === '' ? null : `${said(row, 'ram_gb')} GB`,
      'Ổ cứng': said(row, 'storage_gb') === '' ? null : `${said(row, 'storage_gb')}GB`,
      'Hệ điều hành': said(row, 'os') || null,
      'Phần mềm diệt virus': answer(said(row, 'antivirus'), 'Có', 'Không') || null,
      'Nguyên giá': figure(said(row, 'original_cost')),
      'Ghi chú': said(row, 'note') || null,
    })),
  );
}

function networkFile(): Buffer {
  const rows = clean(STORY, 'connectivity').map(
    (row): Row => [
      Number(said(row, 'unit_id')),
      CONNECTION[said(row, 'connection')] as string,
      answer(said(row, 'present'), 'Có', 'Không'),
      said(row, 'mbps'),
      said(row, 'provider'),
      said(row, 'monthly_cost') === '' ? '' : `${dotted(Number(said(row, 'monthly_cost')))} đ`,
    ],
  );
  const header = ['Mã đơn vị', 'Loại kết nối', 'Hiện có', 'Tốc độ (Mbps)', 'Nhà mạng', 'Cước tháng'];
  return packed(utf8WithMark(csv([header, ...rows], '\t')));
}

function moneySheet(): MessySheet {
  const rows = clean(STORY, 'allocations').map(
    (row, at): Row => [
      at + 1,
      nameOf.get(said(row, 'unit_id')) as string,
      Number(said(row, 'year')),
      said(row, 'source'),
      Number(said(row, 'amount')) / 1e9,
      said(row, 'status') === 'spent' ? 'Đã giải ngân' : 'Dự kiến',
      said(row, 'for'),
    ],
  );
  const header = [
    ['STT', 'Tên đơn vị', 'Năm ngân sách', 'Nguồn', 'Số tiền (tỷ đồng)', 'Trạng thái', 'Mục đích'],
  ];
  return form('Kinh phí', header, rows, { above: [line('KINH PHÍ CNTT 2019 - 2021')] });
}

export const files = (): Readonly<Record<string, Buffer>> => ({
  'Biểu 1 đơn vị.csv': unitFile(),
  'Biểu 2 máy tính.xlsx': xlsx([computerSheet()]),
  'Biểu 3 thiết bị khác.xls': xls([otherSheet()]),
  'export_tai_san.jsonl': exportFile(),
  'ket_noi.csv.gz': networkFile(),
  'Biểu 5 kinh phí.ods': ods([moneySheet()]),
});
