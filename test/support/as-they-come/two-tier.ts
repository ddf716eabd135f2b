import { type CleanRow, clean, groupedBy, said } from './clean.ts';
import { csv, jsonLines, packed, xls, xlsx } from './files.ts';
import { inVni, utf8WithMark } from './letters.ts';
import { form, line, type MessySheet, type Row, totalRow } from './sheet.ts';
import { answer, CATEGORY, CONDITION, dotted, figure } from './words.ts';

/**
 * The two-tier province: two tables on one sheet, villages typed for VNI fonts, and a form without codes that asks for numbers
 * and lines side by side.
 */

const STORY = 'two-tier';
const units = clean(STORY, 'units');
const nameOf = new Map(units.map((unit) => [said(unit, 'unit_id'), said(unit, 'name')]));
const isVillage = (unit: CleanRow): boolean => said(unit, 'tier') === 'thôn';
const equipment = clean(STORY, 'equipment');
const COUNTED = ['printer', 'scanner', 'copier', 'video_conference'] as const;
const isCounted = (row: CleanRow): boolean => COUNTED.some((category) => category === said(row, 'category'));

/** The province and its communes, and below them, on the same sheet, the money. */
function upperSheet(): MessySheet {
  const rows = units
    .filter((unit) => !isVillage(unit))
    .map(
      (unit, at): Row => [
        at + 1,
        said(unit, 'unit_id'),
        said(unit, 'name'),
        said(unit, 'tier'),
        said(unit, 'parent_id'),
        said(unit, 'area_class'),
        said(unit, 'former_district'),
        figure(said(unit, 'officials')),
        figure(said(unit, 'contract_staff')),
        figure(said(unit, 'households')),
        figure(said(unit, 'households_fibre')),
        figure(said(unit, 'villages')),
        answer(said(unit, 'grid_power'), 'Có', 'Không'),
      ],
    );
  const header = [
    ['STT', 'Mã ĐVHC', 'Xã, phường, đặc khu', 'Cấp', 'Mã cấp trên', 'Khu vực', 'Huyện (cũ)', 'CBCC', 'HĐLĐ', 'Số hộ', 'Số hộ sử dụng Internet cáp quang', 'villages', 'Điện lưới'],
  ]; // biome-ignore format: a list to be read as one
  const money = clean(STORY, 'allocations').map(
    (row, at): Row => [
      at + 1,
      said(row, 'unit_id'),
      Number(said(row, 'year')),
      said(row, 'source'),
      `${dotted(Number(said(row, 'amount')))} VNĐ`,
      said(row, 'status') === 'spent' ? 'đã chi' : 'kế hoạch',
      said(row, 'for'),
    ],
  );
  const below: Row[] = [
    [null],
    ['II. KINH PHÍ'],
    ['STT', 'Mã đơn vị', 'Năm', 'Nguồn kinh phí', 'Số tiền', 'Trạng thái', 'Nội dung chi'],
    ...money,
  ];
  return form('Tổng hợp', header, rows, { above: [line('I. ĐƠN VỊ (đến 30/6/2026)')], below });
}

/** Typed in a font of the VNI family. */
function villageSheet(): MessySheet {
  const rows = units
    .filter(isVillage)
    .map(
      (unit, at): Row => [
        at + 1,
        said(unit, 'unit_id'),
        said(unit, 'name'),
        said(unit, 'tier'),
        nameOf.get(said(unit, 'parent_id')) as string,
        answer(said(unit, 'grid_power'), 'Có', 'Không'),
        answer(said(unit, 'mobile_4g'), 'Có', 'Không'),
      ],
    );
  const sheet = form(
    'Thon',
    [['TT', 'Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Đơn vị cấp trên', 'Điện lưới', 'Sóng 4G']],
    rows,
  );
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? inVni(cell) : cell))),
  };
}

/** One line an office: numbers, and what it is connected to. No codes. */
function formFile(): Buffer {
  const lines = groupedBy(clean(STORY, 'connectivity'), 'unit_id');
  const owned = groupedBy(equipment, 'unit_id');
  const offices = units.filter(
    (unit) => lines.has(said(unit, 'unit_id')) || owned.has(said(unit, 'unit_id')),
  );
  const count = (code: string, category: string, conditions: readonly string[]): number =>
    (owned.get(code) ?? [])
      .filter((row) => said(row, 'category') === category && conditions.includes(said(row, 'condition')))
      .reduce((sum, row) => sum + Number(said(row, 'quantity')), 0);
  const row = (unit: CleanRow, at: number): Row => {
    const code = said(unit, 'unit_id');
    const of = (connection: string, field: string): string => {
      const found = lines.get(code)?.find((each) => said(each, 'connection') === connection);
      return found ? said(found, field) : '';
    };
    return [
      at + 1,
      said(unit, 'name'),
      ...COUNTED.flatMap((category) => [
        count(code, category, ['in_use', 'broken']),
        count(code, category, ['broken']),
      ]),
      answer(of('lan', 'present'), 'x', '-'),
      of('internet', 'mbps'),
      answer(of('govnet', 'present'), 'x', '-') || '-',
    ];
  };
  const reported = offices.filter((unit) => owned.has(said(unit, 'unit_id'))).map(row);
  const body = [...reported, ...offices.filter((unit) => !owned.has(said(unit, 'unit_id'))).map(row)];
  const header = [
    'STT', 'Tên cơ quan, đơn vị', ...COUNTED.flatMap((category) => [`Số ${CATEGORY[category]?.toLowerCase()} hiện có`, `${CATEGORY[category]} hỏng`]),
    'Mạng LAN (có/không)', 'Tổng băng thông Internet (Mbps)', 'Mạng TSLCD',
  ]; // biome-ignore format: a list to be read as one
  const total = totalRow('Cộng', 1, header.length, body, [2, 3, 4, 5, 6, 7, 8, 9]);
  return utf8WithMark(csv([['PHIẾU KHẢO SÁT'], header, ...body, total], ';'));
}

const computerFile = (): Buffer =>
  packed(
    jsonLines(
      equipment
        .filter((row) => !isCounted(row))
        .map((row) => ({
          'Tên đơn vị': nameOf.get(said(row, 'unit_id')) as string,
          'Loại thiết bị': CATEGORY[said(row, 'category')] as string,
          'Số lượng': Number(said(row, 'quantity')),
          'Mã tài sản': said(row, 'asset_id'),
          'Năm sử dụng': figure(said(row, 'year_in_use')),
          'Ngày mua': said(row, 'purchase_date') || null,
          'Hiện trạng': CONDITION[said(row, 'condition')] || null,
          RAM: said(row, 'ram_gb') === '' ? null : `${Number(said(row, 'ram_gb')) * 1024} MB`,
          'Diệt virus': answer(said(row, 'antivirus'), 'có', 'không') || null,
          'Ghi chú': said(row, 'note') || null,
        })),
    ),
  );

export const files = (): Readonly<Record<string, Buffer>> => ({
  'Tổng hợp tỉnh.xlsx': xlsx([upperSheet()]),
  'danh sach thon.xls': xls([villageSheet()]),
  'phiếu khảo sát.csv': formFile(),
  'may_tinh.jsonl.gz': computerFile(),
});
