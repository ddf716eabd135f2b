import { type CleanRow, clean, groupedBy, said } from './clean.ts';
import { csv, html, xls, xlsx } from './files.ts';
import { inTcvn3 } from './letters.ts';
import { form, LEFT, line, type MessySheet, type Row, signatures, totalRow, UP } from './sheet.ts';
import { answer, CATEGORY, CONDITION, CONNECTION, figure, pieces } from './words.ts';

/**
 * Nam Trà My: the list of units was typed for the ABC fonts, years before Unicode reached the office, and headings are the
 * district's own. Nothing but that list has codes: everywhere else units go by their names.
 */

const STORY = 'nam-tra-my';
const units = clean(STORY, 'units');
const CODE = 'Mã đơn vị';
const NAME = 'Tên đơn vị';
const nameOf = new Map(units.map((unit) => [said(unit, CODE), said(unit, NAME)]));
const parentOf = new Map(units.map((unit) => [said(unit, CODE), said(unit, 'Mã đơn vị cấp trên')]));
const levelOf = (unit: CleanRow): string => said(unit, 'Cấp hành chính');

/** Heading of our own for each fact that the district counts in its own words. */
const FACTS: readonly (readonly [heading: string, fact: string])[] = [
  ['Chữ ký số', 'digital_signature'], ['Họp trực tuyến', 'video_meetings'], ['Văn bản đi', 'documents_sent'],
  ['Văn bản đi ký số', 'documents_signed'], ['Trạm BTS', 'base_stations'], ['Trạm BTS Viettel', 'base_stations_viettel'],
  ['Trạm BTS VNPT', 'base_stations_vnpt'], ['Trạm BTS MobiFone', 'base_stations_mobifone'],
  ['Được trạm BTS phủ sóng', 'base_station_coverage'], ['Cụm truyền thanh IP', 'ip_radio_clusters'],
  ['Cụm truyền thanh IP hoạt động tốt', 'ip_radio_clusters_kept_up'],
]; // biome-ignore format: a list to be read as one

const inAbc = (sheet: MessySheet): MessySheet => ({
  ...sheet,
  rows: sheet.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? inTcvn3(cell) : cell))),
});
const cellOf = (text: string): Row[number] =>
  /^\d+$/.test(text) ? Number(text) : answer(text, 'Có', 'Không');

function communeSheet(): MessySheet {
  const header = [
    ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Đơn vị cấp trên', 'Khu vực', 'Nhân sự', LEFT, LEFT, 'Số thôn', 'Điện lưới', ...FACTS.map(([heading]) => heading)],
    [UP, UP, UP, UP, UP, UP, 'Cán bộ, công chức', 'Viên chức', 'Không chuyên trách', UP, UP, ...FACTS.map(() => UP)],
  ]; // biome-ignore format: a table to be read as one
  const rows = units
    .filter((unit) => ['huyện', 'xã'].includes(levelOf(unit)))
    .map(
      (unit, at): Row => [
        at + 1,
        said(unit, CODE),
        said(unit, NAME),
        levelOf(unit),
        nameOf.get(said(unit, 'Mã đơn vị cấp trên')) ?? '',
        said(unit, 'Khu vực'),
        figure(said(unit, 'Cán bộ, công chức')),
        figure(said(unit, 'Viên chức')),
        figure(said(unit, 'Người hoạt động không chuyên trách')),
        figure(said(unit, 'Số thôn')),
        answer(said(unit, 'Đã có điện lưới quốc gia'), 'Có', 'Không'),
        ...FACTS.map(([, fact]) => cellOf(said(unit, fact))),
      ],
    );
  return form('Xa', header, rows, {
    above: [line('Ủy ban nhân dân huyện Nam Trà My'), line('Phụ lục 1: Các xã (31/12/2024)')],
    below: [line('Ghi chú: ô trống là chưa thống kê')],
  });
}

function villageSheet(): MessySheet {
  const header = [
    ['TT', 'Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Thuộc xã', 'Viên chức', 'Số hộ', 'Điện lưới quốc gia', 'Có sóng 3G/4G', 'Tổ công nghệ số cộng đồng'],
  ]; // biome-ignore format: a table to be read as one
  const rows = units
    .filter((unit) => !['huyện', 'xã'].includes(levelOf(unit)))
    .map(
      (unit, at): Row => [
        at + 1,
        said(unit, CODE),
        said(unit, NAME),
        levelOf(unit),
        nameOf.get(said(unit, 'Mã đơn vị cấp trên')) as string,
        figure(said(unit, 'Viên chức')),
        figure(said(unit, 'Số hộ')),
        answer(said(unit, 'Đã có điện lưới quốc gia'), 'x', '-'),
        answer(said(unit, 'mobile_3g_4g'), 'x', '-'),
        answer(said(unit, 'community_team'), 'x', '-'),
      ],
    );
  return form('Thon', header, rows, {
    above: [line('Phụ lục 2: Thôn, trung tâm hành chính, trạm y tế, trường học')],
  });
}

/** A sheet for the district's office and one for each commune with its offices. */
function equipmentSheets(): readonly MessySheet[] {
  const header = [
    ['STT', 'Tên đơn vị sử dụng', 'Tài sản', LEFT, LEFT, LEFT, 'Cấu hình', LEFT, LEFT, LEFT, 'Phần mềm diệt virus', 'Tình trạng', 'Ghi chú'],
    [UP, UP, 'Loại tài sản', 'Số lượng', 'Mã số tài sản', 'Năm SD', 'Bộ vi xử lý', 'RAM', 'Ổ cứng', 'HĐH', UP, UP, UP],
  ]; // biome-ignore format: a table to be read as one
  const capacity = (text: string): string => (text === '' ? '' : `${text}GB`);
  const placeOf = (row: CleanRow): string => {
    const code = said(row, 'unit_id');
    return code.includes('-') ? (parentOf.get(code) as string) : code;
  };
  const rows = clean(STORY, 'equipment').map((row) => ({ ...row, place: placeOf(row) }));
  return [...groupedBy(rows, 'place')].map(([place, own]) => {
    const body = own.map(
      (row: CleanRow, at): Row => [
        at + 1,
        nameOf.get(said(row, 'unit_id')) as string,
        CATEGORY[said(row, 'category')] as string,
        pieces(said(row, 'quantity'), said(row, 'category') === 'printer' ? 'máy' : 'bộ'),
        said(row, 'asset_id'),
        // Months as the papers give them; on the last day of a year the year alone says the same.
        at % 4 === 1 && said(row, 'year_in_use') !== ''
          ? `${(at % 9) + 1}/${said(row, 'year_in_use')}`
          : figure(said(row, 'year_in_use')),
        said(row, 'cpu'),
        capacity(said(row, 'ram_gb')),
        capacity(said(row, 'storage_gb')),
        said(row, 'os'),
        answer(said(row, 'antivirus'), '✓', '✗'),
        CONDITION[said(row, 'condition')] as string,
        said(row, 'note'),
      ],
    );
    const name = nameOf.get(place) as string;
    return form(name.replace(/^(?:Xã|Huyện) /, ''), header, body, {
      above: [
        line('UBND HUYỆN NAM TRÀ MY'),
        line(`UBND ${name.toUpperCase()}`),
        Array<null>(13).fill(null),
        line('THỐNG KÊ TRANG THIẾT BỊ CNTT'),
      ],
      below: [
        totalRow('Tổng số', 1, 13, body, [3]),
        ...signatures(
          13,
          `${name.replace(/^(?:Xã|Huyện) /, '')}, ngày 06 tháng 01 năm 2025`,
          'Hồ Văn Tư',
          'Nguyễn Thị Sương',
        ),
      ],
    });
  });
}

function networkSheet(): MessySheet {
  const rows = clean(STORY, 'connectivity').map(
    (row, at): Row => [
      at + 1,
      nameOf.get(said(row, 'unit_id')) as string,
      CONNECTION[said(row, 'connection')] as string,
      answer(said(row, 'present'), 'Đã có', 'Chưa có'),
      figure(said(row, 'mbps')),
      said(row, 'provider'),
      said(row, 'monthly_cost') === ''
        ? ''
        : `${String(Number(said(row, 'monthly_cost')) / 1e6).replace('.', ',')} triệu`,
    ],
  );
  const header = [
    [
      'Số TT',
      'Tên đơn vị',
      'Loại đường truyền',
      'Hiện có',
      'Băng thông (Mbps)',
      'Nhà cung cấp dịch vụ',
      'Cước hàng tháng',
    ],
  ];
  return form('Mạng', header, rows, { above: [line('HIỆN TRẠNG KẾT NỐI MẠNG HUYỆN NAM TRÀ MY')] });
}

/** Sources by their names, which the configuration beside this file explains. */
function moneyFile(): Buffer {
  const SOURCE: Readonly<Record<string, string>> = {
    'national-target-programme': 'CTMTQG',
    province: 'NS tỉnh',
    district: 'NS huyện',
    mobilised: 'Xã hội hóa',
  };
  const rows = clean(STORY, 'allocations').map(
    (row, at): Row => [
      at + 1,
      'UBND huyện Nam Trà My',
      said(row, 'year'),
      SOURCE[said(row, 'source')] as string,
      Number(said(row, 'amount')) < 1e9
        ? `${Number(said(row, 'amount')) / 1e6} triệu`
        : `${String(Number(said(row, 'amount')) / 1e9).replace('.', ',')} tỷ`,
      said(row, 'status') === 'spent' ? 'Đã giải ngân' : 'Kế hoạch',
      said(row, 'for'),
    ],
  );
  const header = ['STT', 'Tên đơn vị', 'Năm', 'Nguồn', 'Kinh phí', 'Trạng thái', 'Nội dung chi'];
  return Buffer.from(csv([['PHÂN BỔ KINH PHÍ CHUYỂN ĐỔI SỐ'], header, ...rows], ';'));
}

export const files = (): Readonly<Record<string, Buffer>> => ({
  'PL1-2 don vi, thon.xls': xls([inAbc(communeSheet()), inAbc(villageSheet())]),
  'PL3 thiết bị.xlsx': xlsx(equipmentSheets()),
  'PL4 kết nối.xls': html([networkSheet()]),
  'PL5 kinh phí.csv': moneyFile(),
});
