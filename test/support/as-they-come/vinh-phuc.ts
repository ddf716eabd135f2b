import { type CleanRow, clean, groupedBy, said } from './clean.ts';
import { csv, html, ods, xlsx } from './files.ts';
import { utf16, windows1258 } from './letters.ts';
import { day, form, LEFT, line, type MessySheet, type Row, section, signatures, UP } from './sheet.ts';
import { answer, CATEGORY, CONDITION, CONNECTION, dotted, figure } from './words.ts';

/**
 * Vĩnh Phúc: a portal's export that lost spaces in its headings, dates as days in a workbook and as text elsewhere, capitals
 * throughout, and cells merged over the lines of one unit.
 */

const STORY = 'vinh-phuc';
const units = clean(STORY, 'units');
const nameOf = new Map(units.map((unit) => [said(unit, 'unit_id'), said(unit, 'name')]));
const parentOf = new Map(units.map((unit) => [said(unit, 'unit_id'), said(unit, 'parent_id')]));
const communes = new Set(
  units.filter((unit) => said(unit, 'tier') === 'commune').map((unit) => said(unit, 'unit_id')),
);
const districts = units
  .filter((unit) => said(unit, 'tier') === 'district')
  .map((unit) => said(unit, 'unit_id'));
const equipment = clean(STORY, 'equipment');

/** "1 831", with the space that does not break. */
const spaced = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** Copies of official documents lose the space before a word that begins with ư or Đ. */
function unitSheet(): MessySheet {
  const [first] = units as readonly [CleanRow];
  const facts = Object.keys(first).slice(Object.keys(first).indexOf('households_fixed_broadband'));
  const TIER: Readonly<Record<string, string>> = {
    province: 'TỈNH',
    district: 'CẤP HUYỆN',
    commune: 'CẤPXÃ',
  };
  const header = [
    ['STT', 'MãĐVHC', 'Tênđơn vị', 'Cấphành chính', 'Đơnvịcấp trên', 'Khuvực', 'Nhânsự', LEFT, 'Tổngsố hộ', ...facts.map((fact) => fact.replaceAll('_', ' '))],
    [UP, UP, UP, UP, UP, UP, 'Biênchếđược giao', 'Cánbộ, công chức', UP, ...facts.map(() => UP)],
  ]; // biome-ignore format: a table to be read as one
  const rows = units.map(
    (unit, at): Row => [
      at + 1,
      said(unit, 'unit_id'),
      said(unit, 'name'),
      TIER[said(unit, 'tier')] as string,
      nameOf.get(said(unit, 'parent_id')) ?? '',
      said(unit, 'area_class'),
      said(unit, 'staff_authorised'),
      said(unit, 'officials'),
      spaced(said(unit, 'households')),
      ...facts.map((fact) => (/^\d+$/.test(said(unit, fact)) ? spaced(said(unit, fact)) : said(unit, fact))),
    ],
  );
  return form('Biểu 01', header, rows, {
    above: [line('ỦY BAN NHÂN DÂN TỈNH VĨNH PHÚC'), line('BIỂU 01: HIỆN TRẠNG HẠ TẦNG SỐ (THÁNG 3/2022)')],
    below: [line('(*) Số liệu do các nhà mạng cung cấp')],
  });
}

/** A unit's name stands beside its first line and reaches over the others. */
function networkSheet(): MessySheet {
  const header = [
    ['TT', 'Tên đơn vị', 'Kênh truyền', LEFT, LEFT, LEFT, LEFT],
    [UP, UP, 'Loại kết nối', 'Có', 'Băng thông (Mbps)', 'Nhà cung cấp', 'Cước hằng tháng (đồng)'],
  ];

  const rows = [...groupedBy(clean(STORY, 'connectivity'), 'unit_id')].flatMap(([unit, lines], number) =>
    lines.map(
      (row, at): Row => [
        at === 0 ? number + 1 : UP,
        at === 0 ? (nameOf.get(unit) as string).toUpperCase() : UP,
        CONNECTION[said(row, 'connection')] as string,
        answer(said(row, 'present'), '✓', '✗'),
        figure(said(row, 'mbps')),
        said(row, 'provider'),
        figure(said(row, 'monthly_cost')),
      ],
    ),
  );
  return form('Kết nối', header, rows, {
    above: [line('BIỂU 02: MẠNG LAN, CÁP QUANG, MẠNG TRUYỀN SỐ LIỆU CHUYÊN DÙNG')],
  });
}

const HEADER = [
  'STT', 'TÊN ĐƠN VỊ', 'CHỦNG LOẠI THIẾT BỊ', 'ĐVT', 'SỐ LƯỢNG', 'MÃ TÀI SẢN', 'NGÀY MUA', 'TÌNH TRẠNG', 'CPU', 'RAM (GB)', 'Ổ CỨNG', 'HĐH', 'DIỆT VIRUS', 'NGUYÊN GIÁ (ĐỒNG)', 'GHI CHÚ',
]; // biome-ignore format: a list to be read as one

const itemRow = (row: CleanRow, at: number, unit: string, bought: Row[number], cost: Row[number]): Row => [
  at + 1,
  unit,
  (CATEGORY[said(row, 'category')] as string).toUpperCase(),
  'chiếc',
  Number(said(row, 'quantity')),
  said(row, 'asset_id'),
  bought,
  (CONDITION[said(row, 'condition')] as string).toUpperCase(),
  said(row, 'cpu'),
  figure(said(row, 'ram_gb')),
  said(row, 'storage_gb') === '' ? '' : `${said(row, 'storage_gb')} GB`,
  said(row, 'os'),
  answer(said(row, 'antivirus'), 'Có', 'Không'),
  cost,
  said(row, 'note'),
];

/** The province's and the districts' own offices: a workbook that knows what a day is. */
function upperSheet(): MessySheet {
  const rows = equipment.filter((row) => !communes.has(said(row, 'unit_id')));
  const body = rows.map((row, at) => {
    const bought = said(row, 'purchase_date');
    const name = `UBND ${nameOf.get(said(row, 'unit_id'))}`;
    return itemRow(row, at, name, bought === '' ? null : day(bought), figure(said(row, 'original_cost')));
  });
  return form('CẤP TỈNH, CẤP HUYỆN', [HEADER], body, {
    above: [line('DANH SÁCH THIẾT BỊ CẤP TỈNH, CẤP HUYỆN'), line('Kỳ kiểm kê: 31/3/2022')],
    below: signatures(15, 'Vĩnh Yên, ngày 31 tháng 3 năm 2022', 'Bùi Thị Hạnh', 'Nguyễn Văn Quang'),
  });
}

/** The communes', district by district: "Unicode text", with days as people write them. */
function communeFile(): Buffer {
  const rows = equipment.filter((row) => communes.has(said(row, 'unit_id')));
  const body = districts.flatMap((district, at) =>
    section(
      `${at + 1}. ${(nameOf.get(district) as string).toUpperCase()}`,
      rows
        .filter((row) => parentOf.get(said(row, 'unit_id')) === district)
        .map((row, number) => {
          const cost = said(row, 'original_cost');
          const bought = said(row, 'purchase_date');
          const code = String(Number(said(row, 'unit_id')));
          return itemRow(
            row,
            number,
            code,
            bought === '' ? '' : day(bought),
            cost === '' ? '' : dotted(Number(cost)),
          );
        }),
    ),
  );
  const header = HEADER.with(1, 'MÃ ĐƠN VỊ');
  const { rows: all } = form('', [header], body, { above: [line('DANH SÁCH THIẾT BỊ CẤP XÃ')] });
  return utf16(csv(all, '\t'));
}

function moneyFile(): Buffer {
  const rows = clean(STORY, 'allocations').map(
    (row, at): Row => [
      at + 1,
      (nameOf.get(said(row, 'unit_id')) as string).toUpperCase(),
      said(row, 'year'),
      said(row, 'source'),
      `${dotted(Number(said(row, 'amount')))} đ`,
      said(row, 'status') === 'spent' ? 'ĐÃ CHI' : 'KẾ HOẠCH',
      said(row, 'for'),
    ],
  );
  const header = ['STT', 'Tên đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền', 'Trạng thái', 'Mục đích'];
  return windows1258(csv([header, ...rows]));
}

export const files = (): Readonly<Record<string, Buffer>> => ({
  'Biểu 01 (xuất từ cổng).xls': html([unitSheet()]),
  'Biểu 02 kết nối.ods': ods([networkSheet()]),
  'Biểu 03 thiết bị cấp tỉnh, huyện.xlsx': xlsx([upperSheet()]),
  'Biểu 04 thiết bị cấp xã.csv': communeFile(),
  'Biểu 05 kinh phí.csv': moneyFile(),
});
