import { type CleanRow, clean, groupedBy, said } from './clean.ts';
import { csv, html, ods, xls, xlsx } from './files.ts';
import { plain, utf16, windows1258 } from './letters.ts';
import { form, LEFT, line, type MessySheet, type Row, signatures, totalRow, UP } from './sheet.ts';
import { answer, CATEGORY, CONDITION, CONNECTION, dotted, figure, office } from './words.ts';

/**
 * Quảng Nam: every district sent its own file, each in the format its office happened to use. The lists of equipment name
 * their unit in the letterhead only, below the office above it, as official documents do. The office of Bắc Trà
 * My sent none, its communes one list together.
 */

const STORY = 'quang-nam';
const units = clean(STORY, 'units');
const CODE = 'Mã đơn vị';
const NAME = 'Tên đơn vị';
const unitOf = new Map(units.map((unit) => [said(unit, CODE), unit]));
const nameOf = (code: string): string => said(unitOf.get(code) as CleanRow, NAME);
const equipment = groupedBy(clean(STORY, 'equipment'), 'unit_id');

/** The list of units, typed without diacritics and in capitals; what only the province reports stands on a sheet of its own. */
function unitSheets(): readonly MessySheet[] {
  const header = [
    ['STT', 'MA DVHC', 'TEN DON VI', 'CAP HANH CHINH', 'DON VI CAP TREN', 'KHU VUC', 'NHAN SU', LEFT, 'DAN SO', 'SMARTPHONE_USERS'],
    [UP, UP, UP, UP, UP, UP, 'CAN BO, CONG CHUC', 'VIEN CHUC', UP, UP],
  ]; // biome-ignore format: a table to be read as one
  const rows = units.map(
    (unit, at): Row => [
      at + 1,
      said(unit, CODE),
      said(unit, NAME),
      said(unit, 'Cấp hành chính').toUpperCase(),
      said(unit, 'Mã đơn vị cấp trên') === '' ? '' : office(nameOf(said(unit, 'Mã đơn vị cấp trên'))),
      said(unit, 'Khu vực'),
      figure(said(unit, 'Cán bộ, công chức')),
      figure(said(unit, 'Viên chức')),
      figure(said(unit, 'Dân số')),
      figure(said(unit, 'smartphone_users')),
    ],
  );
  const [province] = units as readonly [CleanRow];
  const facts = Object.keys(province).slice(Object.keys(province).indexOf('applications'));
  return [
    form('DANH SACH', header, rows, {
      above: [line('UBND TINH QUANG NAM'), line(plain('DANH SÁCH ĐƠN VỊ (đến 31/12/2022)'))],
      below: [
        totalRow('TONG CONG', 2, 10, rows, [6, 7, 8, 9]),
        line(plain('Ghi chú: ô trống là đơn vị chưa báo cáo')),
      ],
    }),
    {
      name: 'TINH',
      rows: [
        [CODE, ...facts],
        [said(province, CODE), ...facts.map((fact) => figure(said(province, fact)))],
      ],
    },
  ];
}

/** The list of one office, under its letterhead. */
function listOf(code: string, sheet: string): MessySheet {
  const above = said(unitOf.get(code) as CleanRow, 'Mã đơn vị cấp trên');
  const header = [
    ['STT', 'Loại thiết bị', 'ĐVT', 'Số lượng', 'Mã tài sản', 'Năm trang bị', 'RAM (GB)', 'Phần mềm diệt virus', 'Tình trạng', 'Ghi chú'],
  ]; // biome-ignore format: a table to be read as one
  const rows = (equipment.get(code) ?? []).map(
    (row, at): Row => [
      at + 1,
      CATEGORY[said(row, 'category')] as string,
      'Cái',
      Number(said(row, 'quantity')),
      said(row, 'asset_id'),
      figure(said(row, 'year_in_use')),
      figure(said(row, 'ram_gb')),
      answer(said(row, 'antivirus'), 'có', 'không'),
      CONDITION[said(row, 'condition')] as string,
      said(row, 'note'),
    ],
  );
  return form(sheet, header, rows, {
    above: [
      line(office(nameOf(above))),
      line(office(nameOf(code))),
      Array<null>(10).fill(null),
      line('BẢNG KÊ THIẾT BỊ CÔNG NGHỆ THÔNG TIN NĂM 2022'),
    ],
    below: [
      totalRow('Cộng', 1, 10, rows, [3]),
      ...signatures(
        10,
        `${nameOf(code).replace(/^(?:Xã|Phường|Thị trấn|Huyện|Thành phố) /, '')}, ngày 10 tháng 01 năm 2023`,
        'Lê Thị Hoa',
        'Phạm Văn Dũng',
      ),
    ],
  });
}

const communesOf = (district: string): readonly string[] =>
  units.filter((unit) => said(unit, 'Mã đơn vị cấp trên') === district).map((unit) => said(unit, CODE));
/** A sheet for the district's own office and one for each commune. */
const sheetsOf = (district: string): MessySheet[] =>
  [district, ...communesOf(district)].map((code, at) => listOf(code, `Biểu ${at + 1}`));

/** The communes of a district in one list; the cells with a commune's name and the state of what it has
 * reach over all its rows. */
function listBelow(district: string): MessySheet {
  const header = [
    ['TT', 'Tên đơn vị', 'Thiết bị', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    [UP, UP, 'Chủng loại', 'SL', 'Số hiệu', 'Năm mua', 'RAM', 'Diệt virus', 'Hiện trạng'],
  ];
  const rows = communesOf(district).flatMap((code, number) =>
    (equipment.get(code) ?? []).map(
      (row, at): Row => [
        at === 0 ? number + 1 : UP,
        at === 0 ? nameOf(code) : UP,
        CATEGORY[said(row, 'category')] as string,
        `0${said(row, 'quantity')} cái`.slice(-6),
        said(row, 'asset_id'),
        Number(said(row, 'year_in_use')),
        said(row, 'ram_gb') === '' ? '-' : `${said(row, 'ram_gb')} GB`,
        answer(said(row, 'antivirus'), 'x', '-'),
        // All that a commune has is in the same state: said once for all its rows.
        at === 0 ? (CONDITION[said(row, 'condition')] as string) : UP,
      ],
    ),
  );
  return form('Các xã', header, rows, {
    above: [line(office(nameOf(district))), line('BẢNG KÊ CỦA CÁC XÃ, THỊ TRẤN')],
  });
}

/** The lines of all units, saved as "Unicode text" in columns parted by semicolons; cost in thousands. */
function networkFile(): Buffer {
  const rows = clean(STORY, 'connectivity').map(
    (row, at): Row => [
      at + 1,
      nameOf(said(row, 'unit_id')),
      CONNECTION[said(row, 'connection')] as string,
      answer(said(row, 'present'), 'x', '-'),
      answer(said(row, 'working'), 'x', '-'),
      said(row, 'mbps'),
      said(row, 'provider'),
      said(row, 'monthly_cost') === '' ? '' : `${dotted(Number(said(row, 'monthly_cost')) / 1000)},0`,
    ],
  );
  return utf16(
    csv(
      [
        ['KẾT NỐI MẠNG CỦA CÁC ĐƠN VỊ'],
        [],
        ['STT', 'Tên đơn vị', 'Loại kết nối', 'Đã có', 'Hoạt động tốt', 'Băng thông (Mbps)', 'Nhà cung cấp', 'Cước hằng tháng (nghìn đồng)'],
        ...rows,
      ],
      ';',
    ),
  ); // biome-ignore format: a table to be read as one
}

/** Money as people write it in a sentence. */
function moneyFile(): Buffer {
  const rows = clean(STORY, 'allocations').map(
    (row): Row => [
      nameOf(said(row, 'unit_id')),
      said(row, 'year'),
      said(row, 'source'),
      Number(said(row, 'amount')) < 1e9
        ? `${Number(said(row, 'amount')) / 1e6} triệu đồng`
        : `${Number(said(row, 'amount')) / 1e9} tỷ đồng`,
      said(row, 'status') === 'spent' ? 'đã chi' : 'dự kiến',
      said(row, 'for'),
    ],
  );
  return windows1258(
    csv([['Tên đơn vị', 'Năm', 'Nguồn vốn', 'Kinh phí', 'Trạng thái', 'Nội dung chi'], ...rows], ';'),
  );
}

export function files(): Readonly<Record<string, Buffer>> {
  const [tamKy, hoiAn, daiLoc, tayGiang, bacTraMy, namTraMy] = units
    .filter((unit) => said(unit, 'Mã đơn vị cấp trên') === '49')
    .map((unit) => said(unit, CODE)) as [string, string, string, string, string, string];
  return {
    '00 danh sach don vi.xls': xls(unitSheets()),
    '01 Tam Kỳ.xlsx': xlsx([
      {
        name: 'Mục lục',
        hidden: true,
        rows: [
          ['Biểu', 'Trang'],
          [1, 1],
          [2, 3],
        ],
      },
      ...sheetsOf(tamKy),
    ]),
    '02 Hội An.ods': ods(sheetsOf(hoiAn)),
    '03 dai loc (ban chinh thuc).xls': xls(sheetsOf(daiLoc)),
    '04 Tây Giang - xuất từ cổng.xls': html(sheetsOf(tayGiang)),
    '05 bắc trà my (các xã).xlsx': xlsx([listBelow(bacTraMy)]),
    ...Object.fromEntries(
      [namTraMy, ...communesOf(namTraMy)].map((code) => [
        `06 ${plain(nameOf(code)).toLowerCase()}.csv`,
        windows1258(csv(listOf(code, '').rows, ';')),
      ]),
    ),
    '07 kết nối mạng.csv': networkFile(),
    '08 kinh phi.csv': moneyFile(),
  };
}
