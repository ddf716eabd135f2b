import { clean, groupedBy, said } from './clean.ts';
import { xlsx } from './files.ts';
import { form, LEFT, line, type MessySheet, type Row, section, signatures, totalRow, UP } from './sheet.ts';
import { answer, CATEGORY, CONDITION, figure, inMillions, pieces } from './words.ts';

/**
 * Bình Định: one workbook that the province's department put together, with a sheet a subject and a forgotten draft. Only two
 * sheets have codes; sections say whose commune is whose.
 */

const STORY = 'binh-dinh';
const units = clean(STORY, 'units');
const nameOf = new Map(units.map((unit) => [said(unit, 'unit_id'), said(unit, 'name')]));
const districtOf = new Map(
  units.map((unit) => [
    said(unit, 'unit_id'),
    said(unit, 'tier') === 'commune' ? said(unit, 'parent_id') : said(unit, 'unit_id'),
  ]),
);
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const districts = units
  .filter((unit) => said(unit, 'tier') === 'district')
  .map((unit) => said(unit, 'unit_id'));
const heading = (district: string): string =>
  `${ROMAN[districts.indexOf(district)]}. ${nameOf.get(district)}`;

const letterhead = (title: string) => [
  line('UBND TỈNH BÌNH ĐỊNH'),
  line('SỞ THÔNG TIN VÀ TRUYỀN THÔNG'),
  Array<null>(5).fill(null),
  line(title),
  line('(Số liệu tính đến ngày 31/12/2023, kèm theo Báo cáo của Sở)'),
];

function unitSheet(): MessySheet {
  const header: Row[] = [
    ['STT', 'Mã ĐVHC', 'Tên đơn vị', 'Cấp hành chính', 'Khu vực', 'Nhân sự (người)', LEFT, LEFT, 'Hạ tầng số', LEFT, LEFT, 'Gói thiết bị của thành phố', 'Xã thí điểm', 'Số người phụ trách CNTT'],
    [UP, UP, UP, UP, UP, 'CBCC', 'Viên chức', 'KCT', 'Cáp quang', 'Sóng 3G/4G tại trung tâm xã', 'Số hộ sử dụng Internet cáp quang/Tổng số hộ', UP, UP, UP],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)', '(14)'],
  ]; // biome-ignore format: a table to be read as one
  const rowOf = (unit: (typeof units)[number], at: number): Row => [
    at + 1,
    Number(said(unit, 'unit_id')),
    said(unit, 'name'),
    said(unit, 'kind'),
    said(unit, 'area_class'),
    figure(said(unit, 'officials')),
    figure(said(unit, 'public_employees')),
    figure(said(unit, 'part_time_staff')),
    answer(said(unit, 'fibre'), 'Có', 'Không'),
    answer(said(unit, 'mobile_centre'), 'x', '-'),
    said(unit, 'households') === '' ? '' : `${said(unit, 'households_fibre')}/${said(unit, 'households')}`,
    answer(said(unit, 'quy_nhon_package'), 'x', 'không'),
    answer(said(unit, 'pilot_model'), 'x', 'không'),
    figure(said(unit, 'it_staff')),
  ];
  const upper = units.filter((unit) => ['province', 'district'].includes(said(unit, 'tier')));
  const communes = units.filter((unit) => said(unit, 'tier') === 'commune');
  const body = [
    ...section('A. Tỉnh Bình Định', upper.map(rowOf)),
    ...districts.flatMap((district) =>
      section(heading(district), communes.filter((unit) => said(unit, 'parent_id') === district).map(rowOf)),
    ),
  ];
  return form('1. Đơn vị', header, body, {
    above: letterhead('BIỂU 1. DANH SÁCH ĐƠN VỊ, NHÂN SỰ VÀ HẠ TẦNG SỐ'),
    below: [
      totalRow('Tổng cộng', 2, 14, body, [5, 6, 7]),
      ...signatures(14, 'Bình Định, ngày 05 tháng 01 năm 2024', 'Nguyễn Văn An', 'Trần Thị Bình'),
    ],
  });
}

function villageSheet(): MessySheet {
  const villages = groupedBy(
    units.filter((unit) => said(unit, 'tier') === 'village'),
    'parent_id',
  );
  const body = [...villages].flatMap(([commune, own], at) =>
    section(
      `${ROMAN[at]}. ${nameOf.get(commune)}`,
      own.map((unit, number) => [
        number + 1,
        said(unit, 'unit_id'),
        said(unit, 'name'),
        said(unit, 'kind'),
        answer(said(unit, 'fixed_broadband'), 'Có', 'Chưa có'),
        answer(said(unit, 'quy_nhon_package'), 'x', 'không'),
        answer(said(unit, 'pilot_model'), 'x', 'không'),
      ]),
    ),
  );
  const header = [
    [
      'TT',
      'Mã đơn vị',
      'Tên đơn vị',
      'Cấp',
      'Băng rộng cố định đến thôn',
      'Gói thiết bị của thành phố',
      'Xã thí điểm',
    ],
  ];
  return form('2. Thôn, làng', header, body, { above: letterhead('BIỂU 2. THÔN, LÀNG') });
}

function networkSheet(): MessySheet {
  const lines = groupedBy(clean(STORY, 'connectivity'), 'unit_id');
  const communes = units.filter((unit) => ['district', 'commune'].includes(said(unit, 'tier')));
  const rows = communes.map((unit, at): Row => {
    const own = lines.get(said(unit, 'unit_id')) ?? [];
    const of = (connection: string, header: string): string => {
      const found = own.find((row) => said(row, 'connection') === connection);
      return found ? said(found, header) : '';
    };
    return [
      at + 1,
      said(unit, 'name'),
      answer(of('lan', 'present'), 'x', '-'),
      answer(of('internet', 'present'), 'x', '-'),
      answer(of('internet', 'working'), 'Có', 'Không'),
      of('internet', 'mbps'),
      own.length === 0 ? '' : answer(of('govnet', 'present'), 'x', '-') || '-',
    ];
  });
  const header = [
    ['STT', 'Tên cơ quan, đơn vị', 'HẠ TẦNG MẠNG, KẾT NỐI', LEFT, LEFT, LEFT, LEFT],
    [UP, UP, 'Mạng LAN', 'Đường truyền Internet', LEFT, LEFT, 'Mạng TSLCD'],
    [UP, UP, UP, 'Có kết nối', 'Hoạt động tốt', 'Băng thông (Mbps)', UP],
  ];
  return form('3. Mạng', header, rows, {
    above: letterhead('BIỂU 3. MẠNG LAN, INTERNET, ĐƯỜNG TRUYỀN SỐ LIỆU CHUYÊN DÙNG'),
    below: [line('Ghi chú: x là có, - là không; ô trống là đơn vị chưa báo cáo.')],
  });
}

const equipment = clean(STORY, 'equipment');
const isCounted = (row: (typeof equipment)[number]): boolean =>
  ['printer', 'scanner'].includes(said(row, 'category'));

function computerSheet(): MessySheet {
  const header = [
    ['STT', 'Tên đơn vị sử dụng', 'Chủng loại thiết bị', 'ĐVT', 'Số lượng', 'Số hiệu', 'Năm đưa vào sử dụng', 'Cấu hình', LEFT, 'Phần mềm diệt virus', 'Tình trạng sử dụng', 'Ghi chú'],
    [UP, UP, UP, UP, UP, UP, UP, 'CPU', 'RAM', UP, UP, UP],
  ]; // biome-ignore format: a table to be read as one
  const leaves = header[0]?.map((text, column) =>
    column === 7 ? 'CPU' : column === 8 ? 'RAM' : text,
  ) as string[];
  const rowOf = (row: (typeof equipment)[number], at: number): Row => [
    at + 1,
    `UBND ${nameOf.get(said(row, 'unit_id'))}`,
    CATEGORY[said(row, 'category')] as string,
    'bộ',
    pieces(said(row, 'quantity')),
    said(row, 'asset_id'),
    // Months as the invoice gives them; by the last day of 2023 the year alone says the same.
    at % 3 === 0 ? `T${(at % 11) + 1}/${said(row, 'year_in_use')}` : Number(said(row, 'year_in_use')),
    said(row, 'cpu'),
    said(row, 'ram_gb') === '' ? '' : `${said(row, 'ram_gb')}GB`,
    answer(said(row, 'antivirus'), 'Có', 'Không'),
    CONDITION[said(row, 'condition')] as string,
    said(row, 'note'),
  ];
  const rows = equipment.filter((row) => !isCounted(row));
  const body = districts.flatMap((district, at) => [
    // The header stands at the head of every printed page.
    ...(at === 2 || at === 4 ? [leaves] : []),
    ...section(
      heading(district),
      rows.filter((row) => districtOf.get(said(row, 'unit_id')) === district).map(rowOf),
    ),
  ]);
  return form('4. Máy tính', header, body, {
    above: letterhead('BIỂU 4. MÁY TÍNH, MÁY CHỦ'),
    below: [
      totalRow('Tổng cộng', 1, 12, body, [4]),
      ...signatures(12, 'Bình Định, ngày 05 tháng 01 năm 2024', 'Nguyễn Văn An', 'Trần Thị Bình'),
    ],
  });
}

function printerSheet(): MessySheet {
  const owned = groupedBy(equipment, 'unit_id');
  const rows = [...owned].map(([unit, own], at): Row => {
    const count = (category: string, conditions: readonly string[]): number =>
      own
        .filter((row) => said(row, 'category') === category && conditions.includes(said(row, 'condition')))
        .reduce((sum, row) => sum + Number(said(row, 'quantity')), 0);
    const all = ['in_use', 'broken'];
    return [
      at + 1,
      Number(unit),
      nameOf.get(unit) as string,
      count('printer', all),
      count('printer', ['broken']),
      count('scanner', all),
      count('scanner', ['broken']),
    ];
  });
  const header = [
    ['STT', 'Mã ĐVHC', 'Tên đơn vị', 'Máy in', LEFT, 'Máy scan', LEFT],
    [UP, UP, UP, 'Tổng số', 'Trong đó: hỏng', 'Tổng số', 'Trong đó: hỏng'],
  ];
  return form('5. Máy in, máy scan', header, rows, {
    above: letterhead('BIỂU 5. MÁY IN, MÁY SCAN'),
    below: [totalRow('TỔNG CỘNG', 2, 7, rows, [3, 4, 5, 6])],
  });
}

function moneySheet(): MessySheet {
  const SOURCE: Readonly<Record<string, string>> = {
    'district-budget': 'Ngân sách huyện',
    'town-budget': 'Ngân sách thị xã An Nhơn',
    'city-budget': 'Ngân sách thành phố Quy Nhơn',
    'city-package': 'Gói thiết bị của thành phố Quy Nhơn',
  };
  const rows = clean(STORY, 'allocations').map(
    (row, at): Row => [
      at + 1,
      nameOf.get(said(row, 'unit_id')) as string,
      said(row, 'year'),
      SOURCE[said(row, 'source')] as string,
      inMillions(said(row, 'amount')),
      CATEGORY[said(row, 'item')] ?? '',
      pieces(said(row, 'quantity'), 'cái'),
      said(row, 'status') === 'spent' ? 'Đã chi' : 'Kế hoạch',
      said(row, 'for'),
    ],
  );
  const header = [
    [
      'STT',
      'Tên đơn vị',
      'Năm',
      'Nguồn kinh phí',
      'Số tiền',
      'Hiện vật',
      'Số lượng',
      'Trạng thái',
      'Nội dung chi',
    ],
  ];
  return form('6. Kinh phí', header, rows, {
    above: [
      ...letterhead('BIỂU 6. KINH PHÍ ĐÃ BỐ TRÍ'),
      [...Array<null>(7).fill(null), 'ĐVT: triệu đồng', LEFT],
    ],
    below: signatures(9, 'Bình Định, ngày 05 tháng 01 năm 2024', 'Nguyễn Văn An', 'Trần Thị Bình'),
  });
}

/** An early draft, hidden instead of deleted: its figures are not to be counted. */
const draft: MessySheet = {
  name: 'nháp (đừng xóa)',
  hidden: true,
  rows: [
    ['Mã ĐVHC', 'Tên đơn vị', 'Máy in', 'Máy scan'],
    [540, 'Quy Nhơn', 99, 99],
    [541, '??? hỏi lại', 12, null],
    [null, 'Tổng', 111, 99],
  ],
};

export const files = (): Readonly<Record<string, Buffer>> => ({
  'Tổng hợp hiện trạng CNTT 2023.xlsx': xlsx([
    unitSheet(),
    villageSheet(),
    draft,
    networkSheet(),
    computerSheet(),
    printerSheet(),
    moneySheet(),
  ]),
});
