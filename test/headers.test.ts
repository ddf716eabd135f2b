import { describe, expect, test } from 'vitest';
import { type HeaderReading, headerFor, offersFor, readHeader } from '../src/intake/headers/index.ts';
import { figuresOf } from '../src/intake/headers/same-count.ts';
import { headingVi } from '../src/locales/headings.ts';
import { CONNECTIONS, TABLE_NAMES, TABLES, type TableName } from '../src/model/tables.ts';

/** A reading in short: `field`, `#category.part`, `#category.too_old<year`, `part/whole`, `!why`; `-` where not known. */
function short(reading: Pick<HeaderReading, 'meaning'> | undefined): string {
  if (!reading) return '-';
  const { meaning } = reading;
  switch (meaning.is) {
    case 'field':
      return meaning.field;
    case 'count':
      return `#${meaning.category}.${meaning.part}${meaning.before === undefined ? '' : `<${meaning.before}`}`;
    case 'state':
      return `of which ${meaning.part}`;
    case 'detail':
      return `${meaning.field} of ${meaning.of.join('+')}`;
    case 'fraction':
      return `${meaning.part}/${meaning.whole}`;
    case 'ignored':
      return `!${meaning.why}`;
  }
}

/** Groups above a leaf are set off by ` > `. */
const pathOf = (header: string): readonly string[] => header.split(' > ');
const says = (table: TableName, header: string): string => short(readHeader(table, pathOf(header)));

/** Table, headers with a bar between them, meaning. */
type Case = readonly [TableName, string, string];
const each = (cases: readonly Case[]): [TableName, string, string][] =>
  cases.flatMap(([table, headers, meaning]) =>
    headers.split('|').map((header): [TableName, string, string] => [table, header, meaning]),
  );

/** The lexicon of section 9 of our notes on the domain, line by line, in the table where each belongs. */
const LEXICON: readonly Case[] = [
  ['units', 'STT|TT|Số TT', '!row_number'],
  ['equipment', 'STT|TT|Số TT', '!row_number'],
  ['units', 'Mã ĐVHC|Mã đơn vị hành chính|Mã xã', 'unit_id'],
  ['equipment', 'Mã ĐVHC|Mã đơn vị hành chính|Mã xã', 'unit_id'],
  ['units', 'Tên đơn vị|Tên cơ quan, đơn vị|Xã, phường, đặc khu', 'name'],
  ['equipment', 'Tên đơn vị|Tên cơ quan, đơn vị|Xã, phường, đặc khu', 'unit_id'],
  ['units', 'Cấp hành chính|Loại đơn vị', 'tier'],
  ['units', 'Huyện (cũ)|Huyện, thị xã, thành phố', 'former_district'],
  ['units', 'Tỉnh, thành phố|Tỉnh (cũ)', 'province'],
  ['units', 'Khu vực|Xã khu vực I, II, III|Xã ĐBKK', 'area_class'],
  ['units', 'Thôn, bản, tổ dân phố|Ấp, khóm|Buôn, làng', 'village_name'],
  ['units', 'Số thôn, TDP|Số thôn', 'village_count'],
  ['units', 'Biên chế nhóm VI|Số biên chế nhóm VI', 'posts_vi'],
  ['units', 'Biên chế nhóm VIII|Số biên chế nhóm VIII', 'posts_viii'],
  ['units', 'Số hộ|Tổng số hộ gia đình', 'households'],
  ['units', 'Dân số', 'population'],
  ['units', 'Biên chế được giao|Số biên chế', 'staff_authorised'],
  ['units', 'Tổng số CBCCVC|Biên chế có mặt|Số CBCCVC hiện có', 'staff_present'],
  ['units', 'Cán bộ, công chức|CBCC', 'officials'],
  ['units', 'Viên chức', 'public_employees'],
  ['units', 'Hợp đồng lao động', 'contract_staff'],
  ['units', 'Người hoạt động không chuyên trách|KCT', 'part_time_staff'],
  ['units', 'Chức vụ|Chức danh', 'post_title'],
  ['units', 'Tổng số máy tính|Số máy tính hiện có', '#computer.total'],
  ['units', 'Máy vi tính để bàn|Máy tính để bàn|Máy trạm', '#desktop.total'],
  ['units', 'Máy vi tính xách tay|Laptop', '#laptop.total'],
  ['units', 'Máy tính bảng', '#tablet.total'],
  // A state alone does not say of what.
  ['units', 'Còn sử dụng được|Đang sử dụng|Đang dùng tốt', '-'],
  [
    'units',
    'Máy tính > Còn sử dụng được|Máy tính > Đang sử dụng|Máy tính > Đang dùng tốt',
    '#computer.in_use',
  ],
  ['units', 'Số máy hỏng', '#computer.broken'],
  ['units', 'Hỏng|Hư hỏng', '-'],
  ['units', 'Máy tính > Hỏng|Máy tính > Hư hỏng', '#computer.broken'],
  ['units', 'Chờ thanh lý|Đề nghị thanh lý', '-'],
  ['units', 'Máy tính > Chờ thanh lý|Máy tính > Đề nghị thanh lý', '#computer.awaiting_disposal'],
  ['units', 'Không đáp ứng cấu hình|Cấu hình thấp', '#computer.too_weak'],
  ['equipment', 'Năm đưa vào sử dụng|Năm trang bị|Năm mua|Năm SD', 'year_in_use'],
  // The year of make is no year of use.
  ['equipment', 'Năm sản xuất', 'year_in_use'],
  ['equipment', 'Cấu hình|CPU|Bộ vi xử lý', 'cpu'],
  ['equipment', 'RAM|Bộ nhớ trong', 'ram_gb'],
  ['equipment', 'Ổ cứng|HDD/SSD', 'storage_gb'],
  ['equipment', 'Hệ điều hành|HĐH', 'os'],
  ['units', 'Phần mềm bản quyền|Số CBCCVC đã có PM', 'licensed_seats'],
  ['equipment', 'Phần mềm diệt virus|Phòng chống mã độc', 'antivirus'],
  ['units', 'Kết nối Internet', 'internet'],
  ['units', 'Kết nối LAN', 'lan'],
  ['units', 'Máy soạn thảo BMNN|Máy độc lập', 'classified_standalone'],
  ['units', 'Máy in|Số máy in hiện có', '#printer.total'],
  ['units', 'Máy scan|Máy quét|Máy scan tài liệu', '#scanner.total'],
  ['units', 'Máy photocopy', '#copier.total'],
  ['units', 'Máy đa chức năng', '#multifunction.total'],
  ['units', 'Mạng LAN|Mạng nội bộ', 'lan'],
  ['units', 'Thiết bị chuyển mạch|Switch', '#switch.total'],
  ['units', 'Thiết bị mạng không dây', '#access_point.total'],
  ['units', 'Wifi', 'wifi'],
  ['units', 'Tường lửa|Thiết bị bảo mật', '#firewall.total'],
  ['units', 'Bộ thiết bị họp trực tuyến|VCS', '#video_conference.total'],
  ['units', 'Tổng băng thông Internet', 'internet_mbps'],
  ['units', 'Đường truyền Internet', 'internet'],
  ['units', 'Đường truyền Internet (Mbps)', 'internet_mbps'],
  ['units', 'Tổng băng thông TSLCD', 'govnet_mbps'],
  ['units', 'Mạng TSLCD|Mạng SLCD', 'govnet'],
  ['units', 'Mạng TSLCD (Mbps)|Mạng SLCD (Mbps)', 'govnet_mbps'],
  ['units', 'Thôn có cáp quang|Thôn được phủ băng rộng cố định', 'fibre'],
  ['units', 'Số hộ sử dụng Internet cáp quang', 'households_fibre'],
  ['units', 'Tỷ lệ hộ có truy nhập Internet băng rộng cáp quang', 'households_fibre_share'],
  ['units', 'Phủ sóng 3G/4G', 'mobile_status'],
  // The opposite of being covered cannot be the same fact.
  ['units', 'Trắng sóng', 'mobile_none'],
  ['units', 'Lõm sóng', 'mobile_patchy'],
  ['units', 'Đã có điện lưới quốc gia', 'grid_power'],
  ['equipment', 'Nguyên giá', 'original_cost'],
  ['equipment', 'Giá trị còn lại', 'residual_value'],
  ['equipment', 'Tình trạng|Hiện trạng', 'condition'],
  ['units', 'Số cần bổ sung|Số lượng cần mua|Nhu cầu', '!requested'],
  ['equipment', 'Số cần bổ sung|Số lượng cần mua|Nhu cầu', '!requested'],
  ['equipment', 'Đơn giá|Đơn giá tối đa (triệu đồng)|Thành tiền', '!derived'],
  ['equipment', 'Kinh phí dự kiến (triệu VNĐ)', '!requested'],
  ['allocations', 'Thành tiền|Kinh phí dự kiến (triệu VNĐ)', 'amount'],
  ['allocations', 'Nguồn kinh phí|Nguồn vốn', 'source'],
  ['allocations', 'Đã bố trí|Đã cấp', 'amount'],
  ['allocations', 'Còn thiếu', '!derived'],
  ['equipment', 'Số lượng > Theo sổ kế toán|Số lượng > Chênh lệch|Chênh lệch', '!derived'],
  ['equipment', 'Số lượng > Theo kiểm kê', 'quantity'],
  ['equipment', 'Đơn vị tính|ĐVT', '!measure_unit'],
  ['allocations', 'Đơn vị tính|ĐVT', '!measure_unit'],
  ['equipment', 'Ghi chú', 'note'],
  ['connectivity', 'Ghi chú', 'note'],
];

describe('the lexicon', () => {
  test.each(each(LEXICON))('%s: %s is %s', (table, header, meaning) =>
    expect(says(table, header)).toBe(meaning),
  );
});

describe('names', () => {
  const names = TABLE_NAMES.flatMap((table) => Object.keys(TABLES[table]).map((name) => ({ table, name })));

  test.each(names)('$table: $name, as itself and as our own tables write it', ({ table, name }) => {
    const plain = { meaning: { is: 'field', field: name }, notes: {} };
    expect(readHeader(table, [name])).toEqual({ ...plain, how: 'name' });
    expect(readHeader(table, [name.toUpperCase().replaceAll('_', ' ')])).toEqual({ ...plain, how: 'name' });
    expect(headerFor(table, name, 'en')).toBe(name);
    const own = headerFor(table, name, 'vi');
    expect(own).not.toBe(name);
    expect(readHeader(table, [own])).toEqual({ ...plain, how: 'synonym' });
  });

  test.each([...CONNECTIONS])('%s and what can be said of it', (connection) => {
    for (const fact of ['', '_mbps', '_working', '_provider', '_monthly_cost']) {
      expect(readHeader('units', [`${connection}${fact}`])).toEqual({
        meaning: { is: 'field', field: `${connection}${fact}` },
        how: 'name',
        notes: {},
      });
    }
  });

  test.each([
    ['computers_total', '#computer.total'],
    ['desktops', '#desktop.total'],
    ['laptops', '#laptop.total'],
    ['tablets', '#tablet.total'],
    ['computers_usable', '#computer.in_use'],
    ['computers_broken', '#computer.broken'],
    ['computers_awaiting_disposal', '#computer.awaiting_disposal'],
    ['computers_below_spec', '#computer.too_weak'],
    ['printers', '#printer.total'],
    ['scanners', '#scanner.total'],
    ['copiers', '#copier.total'],
    ['switches', '#switch.total'],
    ['access_points', '#access_point.total'],
    ['firewalls', '#firewall.total'],
    ['vcs_sets', '#video_conference.total'],
  ])('%s is %s', (header, meaning) => {
    expect(says('units', header)).toBe(meaning);
    expect(readHeader('units', [header])?.how).toBe('name');
    expect(says('equipment', header)).toBe('-');
  });

  test('a field without a Vietnamese word keeps its name', () =>
    expect(headerFor('units', 'constructor', 'vi')).toBe('constructor'));
});

describe('damage', () => {
  test.each(
    each([
      [
        'units',
        'Tổngsố máytính|TONG_SO_MAY_TINH|TỔNG SỐ MÁY TÍNH|Tong so may tinh|Tổng số\nmáy tính',
        '#computer.total',
      ],
      [
        'units',
        'Tổng số ma\u0301y ti\u0301nh|  Tổng  số  máy tính: |1. Tổng số máy tính|- Tổng số máy tính (1)',
        '#computer.total',
      ],
      ['units', 'II. Thiết bị > 2.1 Máy tính > a) Hỏng|Máytính>hỏng|Máy tính: hỏng', '#computer.broken'],
      ['units', 'Cánbộ, côngchức|CAN BO CONG CHUC|Cán bộ công chức (*)', 'officials'],
      ['equipment', 'NAM_SD|NAMSD|NAM SD|NAM SU DUNG|NAM BAT DAU SU DUNG', 'year_in_use'],
      ['equipment', 'Số lượng (3)|Số lượng [2]*|Số lượng > (5)|Số lượng (5)=(3)+(4)', 'quantity'],
      ['equipment', 'Đơnvị tính|DON_VI_TINH', '!measure_unit'],
      ['units', '#|N°|No.|Số thứ tự', '!row_number'],
      ['units', 'unitId|UNIT ID|Unit', 'unit_id'],
    ]),
  )('%s: %j is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));

  test('short words are told apart by their diacritics', () => {
    expect(says('units', 'Cấp')).toBe('tier');
    expect(says('units', 'CAP')).toBe('tier');
    expect(says('units', 'Cáp')).toBe('-');
    expect(says('connectivity', 'Có')).toBe('present');
    expect(says('connectivity', 'Cỡ')).toBe('-');
  });

  test('a text that is no header', () => {
    for (const text of [
      '',
      ' ',
      '12',
      '1.234',
      '(1)',
      '31/12/2025',
      'x'.repeat(1000),
      'constructor',
      '__proto__',
    ])
      for (const table of TABLE_NAMES) expect(says(table, text), text).toBe('-');
    expect(readHeader('units', [])).toBeUndefined();
  });
});

describe('counts', () => {
  test.each(
    each([
      [
        'units',
        'Máy tính|Số máy tính|Số lượng máy tính|Tổng số máy vi tính|Máy tính (bộ)|Số bộ máy tính',
        '#computer.total',
      ],
      ['units', 'Total computers|Number of computers|Computers|PCs', '#computer.total'],
      [
        'units',
        'Máy tính > Tổng số|Máy tính > Số lượng|Máy tính > Hiện có|Số lượng > Máy tính',
        '#computer.total',
      ],
      [
        'units',
        'Máy tính (tính đến 31/12/2025)|Hiện trạng trang thiết bị CNTT > Máy tính',
        '#computer.total',
      ],
      [
        'units',
        'Máy tính > Để bàn|Máy tính > Máy để bàn|Tổng số máy tính > Trong đó > Để bàn',
        '#desktop.total',
      ],
      ['units', 'Tổng số máy tính > Trong đó: máy để bàn|Máy tính > Máy tính để bàn', '#desktop.total'],
      [
        'units',
        'Máy tính > Máy tính để bàn > Hỏng|Máy tính > Để bàn > Hỏng|Máy tính để bàn hỏng',
        '#desktop.broken',
      ],
      ['units', 'Máy tính > Xách tay|Number of laptops', '#laptop.total'],
      [
        'units',
        'Máy tính đang sử dụng|Số máy đang sử dụng|Máy tính > Tình trạng > Đang sử dụng (bộ)',
        '#computer.in_use',
      ],
      [
        'units',
        'computers broken|broken computers|number of broken computers|Máy tính > Trong đó > Hỏng',
        '#computer.broken',
      ],
      ['units', 'Máy tính > Số máy hỏng|Hỏng > Máy tính|Máy tính, trong đó: hỏng', '#computer.broken'],
      ['units', 'Máy in > Hỏng|Máy in > Số máy hỏng|Số máy in hỏng', '#printer.broken'],
      ['units', 'Máy in > Số máy|Máy in > A4|Máy in A3/A4|Thiết bị > Máy in (cái)', '#printer.total'],
      ['units', 'Máy in > Đa chức năng', '#multifunction.total'],
      ['units', 'Số máy tính chờ thanh lý|Số máy đề nghị thanh lý', '#computer.awaiting_disposal'],
      ['units', 'Máy tính > Đã thanh lý', '#computer.disposed'],
      ['units', 'Máy tính lưu kho|Máy tính > Chưa sử dụng', '#computer.stored'],
      ['units', 'Máy tính đang sửa chữa', '#computer.in_repair'],
      [
        'units',
        'Máy tính cấu hình thấp|Máy tính có cấu hình thấp|Máy tính > Không đáp ứng yêu cầu',
        '#computer.too_weak',
      ],
      ['units', 'Máy chủ > Cấu hình thấp', '#server.too_weak'],
      [
        'units',
        'Máy tính mua trước năm 2015|Máy tính > Mua trước 2015|Máy tính > Trước năm 2015',
        '#computer.too_old<2015',
      ],
      [
        'units',
        'Máy tính > Thời gian mua > Trước 2015|Máy tính > Từ 2014 trở về trước|computers bought before 2015',
        '#computer.too_old<2015',
      ],
      ['units', 'Số máy scan mua trước năm 2015', '#scanner.too_old<2015'],
      ['units', 'Máy tính quá niên hạn sử dụng', '#computer.too_old'],
      ['units', 'Số bộ phát wifi|Wifi (bộ)|Số lượng wifi', '#access_point.total'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));

  test.each([
    'Máy',
    'Tổng số máy',
    'Số máy hiện có',
    'Tổng số',
    'Mua trước 2015',
    'Khác',
    'Thiết bị > Khác',
    'Máy tính > Khác',
    'Máy tính > Màn hình',
    'Màn hình',
    'Điện thoại',
    'Số điện thoại',
    'Máy tính > Mới',
    'Máy tính > Thanh lý',
    'Máy tính > Kết nối Internet',
    'Số máy tính kết nối LAN',
    'Máy tính > Máy in',
    'Năm 2020 > Máy tính',
    'Cán bộ > Máy tính',
    'Công an xã > Máy tính',
    'Máy tính, máy in',
    'Máy tính > Để bàn, xách tay',
    'Số CBCC được trang bị máy tính',
    'Máy tính (cấp huyện)',
    'Máy tính (triệu đồng)',
    'Máy tính > Kinh phí',
    'Máy tính từ năm 2015 trở lại đây',
    'Tường lửa (Có/Không)',
    'smartphone_users',
    'mobile_3g_4g',
  ])('%s is not known to count anything', (header) => expect(says('units', header)).toBe('-'));
});

describe('columns that count the same', () => {
  /** The columns of each figure, then what is left out as part of which column, or as the same column again. */
  const CASES: readonly [string, string, readonly string[]][] = [
    ['kinds are added up', 'Máy in A4|Máy in A3', ['0+1']],
    ['kinds of all sorts', 'Máy in laser|Máy in kim|Máy in màu', ['0+1+2']],
    ['a plain one has them all', 'Máy in A4|Máy in A3|Tổng số máy in', ['2', '0 in 2', '1 in 2']],
    ['below a group', 'Máy in > Tổng số|Máy in > Laser|Máy in > Màu', ['0', '1 in 0', '2 in 0']],
    ['a wider kind has the narrower one', 'Máy in màu|Máy in màu A3|Máy in kim', ['0+2', '1 in 0']],
    ['each part for itself', 'Máy in|Máy in A4 hỏng|Máy in A3 hỏng', ['0', '1+2']],
    ['a kind with a word of its own comes on top', 'Máy tính để bàn|Máy trạm', ['0+1']],
    ['two words for the same thing have to agree', 'Laptop|Máy tính xách tay', ['0', '1']],
    ['the same header again', 'Máy in|MÁY IN', ['0', '1 as 0']],
    ['the same kind in other words', 'Máy in A4|Số máy in A4|Máy in A3', ['0+2', '1 as 0']],
    ['one kind alone', 'Máy in màu|Máy scan', ['0', '1']],
  ];

  test.each(CASES)('%s: %s', (_, headers, made) => {
    const columns = headers.split('|').map((header, column) => {
      const path = pathOf(header);
      const meaning = readHeader('units', path)?.meaning;
      if (meaning?.is !== 'count') throw new Error(header);
      return { column, path, meaning, configured: false };
    });
    const { figures, contained, repeated } = figuresOf(columns);
    expect([
      ...figures.map((figure) => figure.columns.map(({ column }) => column).join('+')),
      ...contained.map(({ column, within }) => `${column.column} in ${within.column}`),
      ...repeated.map(({ column, first }) => `${column.column} as ${first.column}`),
    ]).toEqual(made);
  });

  test('what the configuration counts is added, and is in nothing else', () => {
    const meaning = { is: 'count', category: 'printer', part: 'total' } as const;
    const [plain, told] = [
      { column: 0, path: ['Máy in'], meaning, configured: false },
      { column: 1, path: ['Máy in màu'], meaning, configured: true },
    ];
    expect(figuresOf([plain, told])).toEqual({
      figures: [{ columns: [plain, told] }],
      contained: [],
      repeated: [],
    });
  });
});

describe('no stock', () => {
  test.each(
    each([
      [
        'units',
        'Số máy tính cần bổ sung|Máy tính > Nhu cầu|Nhu cầu > Máy tính|Đề nghị trang bị > Máy in',
        '!requested',
      ],
      ['units', 'Máy tính cần mua|Số máy tính đề xuất|Sốmáytính cầnbổsung|computers requested', '!requested'],
      [
        'units',
        'Tỷ lệ > Máy tính|Máy tính > Tỷ lệ (%)|Máy tính (%)|Tỷ lệ máy tính/CBCC|Số máy tính/CBCC|Máy tính > Hỏng > Tỷ lệ (%)',
        '!derived',
      ],
      ['units', 'Máy tính còn thiếu|Máy tính > Thành tiền|Máy tính > Đơn giá (triệu đồng)', '!derived'],
      [
        'equipment',
        'Chênh lệch > Số lượng|Theo sổ kế toán > Số lượng|Hao mòn lũy kế|Tỷ lệ hao mòn (%)',
        '!derived',
      ],
      ['equipment', 'Theo sổ kế toán > Nguyên giá|EOL|Age|Diff|Address|State|Estado|Model|Name', '-'],
      [
        'units',
        'Tỷ lệ hộ nghèo (%)|% số hộ|Biên chế được giao > Viên chức|Mạng LAN > Không|Băng thông (Mbps)',
        '-',
      ],
      ['units', 'Cấu hình|Năm mua|Nguyên giá (triệu đồng)', '-'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));
});

describe('connections and coverage', () => {
  test.each(
    each([
      ['units', 'Mạng LAN (Có/Không)|Mạng LAN > Có|Có mạng LAN|LAN (x)|Hạ tầng > Mạng LAN', 'lan'],
      ['units', 'Đã kết nối TSLCD|Mạng truyền số liệu chuyên dùng', 'govnet'],
      ['units', 'Phủ sóng 4G|4G|Có sóng 4G|Đã được phủ sóng 4G', 'mobile_4g'],
      [
        'units',
        'Băng thông Internet (Mbps)|Internet > Băng thông|Băng thông Mbps > Internet|Internet Mbps',
        'internet_mbps',
      ],
      ['units', 'Internet > Băng thông (Mbps)|Tốc độ đường truyền Internet', 'internet_mbps'],
      ['units', 'Internet đang hoạt động', 'internet_working'],
      ['units', 'Internet > Nhà cung cấp|Nhà cung cấp dịch vụ Internet', 'internet_provider'],
      [
        'units',
        'Cước Internet hằng tháng|Internet > Cước (đồng/tháng)|Internet > Cước hằng tháng',
        'internet_monthly_cost',
      ],
      // Money of which nobody says for how long.
      ['units', 'Internet > Cước|Internet > Cước (đồng)|Internet > Cước (triệu đồng/năm)', '-'],
      ['units', 'Số thôn có cáp quang|Số thôn, bản được phủ cáp quang', 'villages_fibre'],
      ['units', 'Số thôn được phủ sóng 4G', 'villages_mobile_4g'],
      ['units', 'Số hộ > Sử dụng Internet cáp quang|Số hộ dân có Internet cáp quang', 'households_fibre'],
      [
        'units',
        'Tỷ lệ hộ sử dụng Internet cáp quang (%)|Số hộ sử dụng Internet cáp quang (%)',
        'households_fibre_share',
      ],
      ['units', 'Tỷ lệ thôn có cáp quang|% thôn có cáp quang', 'villages_fibre_share'],
      [
        'units',
        'Số thôn có cáp quang/Tổng số thôn|Số thôn có cáp quang / Số thôn',
        'villages_fibre/village_count',
      ],
      ['units', 'Số hộ có Internet/Tổng số hộ', 'households_internet/households'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));
});

describe('groups', () => {
  test.each(
    each([
      [
        'units',
        'Nhân sự > Biên chế được giao|I. Nhân sự > 1. Biên chế được giao|Biên chế > Được giao',
        'staff_authorised',
      ],
      ['units', 'Tổng số CBCCVC > Viên chức|Tổng số CBCCVC > Trong đó: viên chức', 'public_employees'],
      ['units', 'Cán bộ > Viên chức', 'public_employees'],
      ['units', 'Thông tin chung về đơn vị > Dân số (người)|Dân cư > Dân số', 'population'],
      ['units', 'Hộ gia đình > Internet|Dân cư > Cáp quang', '-'],
      ['equipment', 'Cấu hình > CPU', 'cpu'],
      ['equipment', 'Cấu hình > RAM (GB)', 'ram_gb'],
      ['equipment', 'Giá trị > Còn lại', 'residual_value'],
      ['equipment', 'Theo kiểm kê > Số lượng', 'quantity'],
      ['equipment', 'Theo kiểm kê > Nguyên giá', 'original_cost'],
      ['allocations', 'Kinh phí > Đã bố trí', 'amount'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));
});

describe('short words for units and equipment', () => {
  test.each(
    each([
      [
        'units',
        'Đơn vị|Tên xã|Xã|Xã/Phường|Tên xã phường|Cơ quan|Tên cơ quan đơn vị|Địa phương|Tên đơn vị hành chính',
        'name',
      ],
      ['equipment', 'Đơn vị|Xã|Cơ quan|Địa phương', 'unit_id'],
      ['connectivity', 'Đơn vị|Xã', 'unit_id'],
      ['allocations', 'Đơn vị|Tên xã', 'unit_id'],
      ['equipment', 'Mã ĐV|Mã ĐVHC', 'unit_id'],
      ['equipment', 'Tên thiết bị|Tên tài sản|Danh mục thiết bị|Thiết bị|Tên máy|Loại', 'category'],
      ['equipment', 'SL|S.L|SL (bộ)', 'quantity'],
      ['equipment', 'Đơn vị tính', '!measure_unit'],
      ['units', 'Đơn vị tính', '!measure_unit'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));
});

describe('a total below a group', () => {
  test.each(
    each([
      ['units', 'Tổng số CBCCVC > Tổng|CBCCVC > Tổng số', 'staff_present'],
      ['units', 'Số hộ > Tổng cộng', 'households'],
      ['units', 'Tổng số CBCCVC > Nam|Tổng số CBCCVC > Tổng (%)|Mạng LAN > Tổng số', '-'],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));
});

describe('other systems', () => {
  test.each(
    each([
      [
        'equipment',
        "Asset Tag|asset tag|Inventory number|Étiquette de l'actif|Placa del activo|Numéro d'inventaire",
        'asset_id',
      ],
      ['equipment', 'Category|Type|Catégorie|\u0421atégorie|Categoría', 'category'],
      ['equipment', 'Status|Statut', 'condition'],
      [
        'equipment',
        'Purchased|Purchase Date|Acheté|Comprado|Financial and administrative information - Date of purchase',
        'purchase_date',
      ],
      ['equipment', 'Cost|Purchase Cost|Coût|Costo', 'original_cost'],
      ['equipment', 'Location|Company|Entity|Lieu|Entité|Compagnie|Ubicación|Compañía', 'unit_id'],
      ['equipment', "Operating System - Name|Système d'exploitation - Nom", 'os'],
      ['equipment', 'Components - Processor|Components - Processors|Composants - Processeur', 'cpu'],
      ['equipment', 'Memory|Components - Memory', 'ram_gb'],
      ['equipment', 'Checked Out To', 'assigned_to'],
      ['equipment', 'Notes|Asset Notes|Comments|Commentaires', 'note'],
      ['equipment', 'QTY', 'quantity'],
      [
        'equipment',
        'Model No.|EOL Rate|EOL Date|Asset EOL Date|Operating System - Version|Default Location',
        '-',
      ],
    ]),
  )('%s: %s is %s', (table, header, meaning) => expect(says(table, header)).toBe(meaning));

  test.each(['Location', 'Company', 'Entity', 'Type', 'Tên đơn vị', 'Đơn vị', 'Thiết bị'])(
    '%s gives way to a narrower column',
    (header) => expect(readHeader('equipment', [header])?.yields).toBe(true),
  );
  test.each(['Mã đơn vị', 'Category', 'unit_id'])('%s does not', (header) =>
    expect(readHeader('equipment', [header])?.yields).toBeUndefined(),
  );
});

describe('notes', () => {
  test.each<[TableName, string, object]>([
    ['equipment', 'Nguyên giá (triệu đồng)', { scale: 1e6 }],
    ['equipment', 'Nguyên giá (nghìn đồng)', { scale: 1e3 }],
    ['equipment', 'Nguyên giá (trđ)', { scale: 1e6 }],
    ['equipment', 'Nguyên giá (USD)', { currency: 'USD' }],
    ['allocations', 'Số tiền (nghìn USD)', { scale: 1e3, currency: 'USD' }],
    ['equipment', 'Nguyên giá (1.000 đồng)', { scale: 1e3 }],
    ['equipment', 'Nguyên giá (1000đ)', { scale: 1e3 }],
    ['equipment', 'Nguyên giá (x1000)', { scale: 1e3 }],
    ['equipment', 'Nguyên giá (x 1.000đ)', { scale: 1e3 }],
    ['allocations', 'Số tiền (×1.000.000)', { scale: 1e6 }],
    ['allocations', 'Số tiền (10^6)', { scale: 1e6 }],
    ['allocations', 'KINH_PHI_DU_KIEN_TRIEU_VND', { scale: 1e6 }],
    ['allocations', 'Kinh phí dự kiến triệu đồng', { scale: 1e6 }],
    ['allocations', 'Số tiền (4=2x3)', {}],
    ['equipment', 'Nguyên giá (tỷ đồng)', { scale: 1e9 }],
    ['equipment', 'Nguyên giá (tr.đ)', { scale: 1e6 }],
    ['equipment', 'Nguyên giá (ĐVT: nghìn đồng)', { scale: 1e3 }],
    ['equipment', 'Nguyên giá, ĐVT: triệu đồng', { scale: 1e6 }],
    ['equipment', 'ĐVT: nghìn đồng > Nguyên giá', { scale: 1e3 }],
    ['equipment', 'Nguyên giá > (triệu đồng)', { scale: 1e6 }],
    ['equipment', 'Nguyên giá > Triệu đồng', { scale: 1e6 }],
    ['equipment', 'NGUYEN_GIA_TRIEU_DONG', { scale: 1e6 }],
    ['equipment', 'Cost (million VND)', { scale: 1e6 }],
    ['equipment', 'Nguyên giá (VNĐ)', {}],
    ['equipment', 'Nguyên giá (đồng)', {}],
    ['equipment', 'RAM (GB)', {}],
    ['equipment', 'RAM (MB)', { scale: 1 / 1024 }],
    ['equipment', 'Ổ cứng (TB)', { scale: 1000 }],
    ['equipment', 'Ngày mua (dd/mm/yyyy)', { dates: 'dmy' }],
    ['equipment', 'Purchase Date (mm/dd/yyyy)', { dates: 'mdy' }],
    ['equipment', 'Số lượng (cái/chiếc)', {}],
    ['units', 'Dân số (nghìn người)', { scale: 1e3 }],
    ['units', 'Băng thông Internet (Mbps)', {}],
    ['units', 'Băng thông Internet (Gbps)', { scale: 1000 }],
    ['units', 'Internet > Cước (nghìn đồng/tháng)', { scale: 1e3 }],
    ['units', 'Tỷ lệ hộ sử dụng Internet cáp quang (%)', { scale: 0.01, most: 1 }],
    ['connectivity', 'Cước hằng tháng (triệu đồng)', { scale: 1e6 }],
    ['allocations', 'Kinh phí dự kiến (triệu VNĐ)', { scale: 1e6 }],
  ])('%s: %s', (table, header, notes) => {
    const reading = readHeader(table, pathOf(header));
    expect(reading?.meaning.is).toBe('field');
    expect(reading?.notes).toEqual(notes);
  });

  test.each<[TableName, string]>([
    ['equipment', 'Nguyên giá (GB)'],
    ['equipment', 'Giá trị còn lại (%)'],
    ['equipment', 'RAM (triệu đồng)'],
    ['equipment', 'Số lượng (triệu đồng)'],
    ['equipment', 'Hệ điều hành (có/không)'],
    ['units', 'Mạng LAN (bộ)'],
    ['units', 'Số hộ (%)'],
    // Eight times as much, or a slip for Mb/s.
    ['connectivity', 'Băng thông (MB/s)'],
    ['connectivity', 'Cước hằng tháng (triệu đồng/năm)'],
  ])('%s: the remark contradicts the header: %s', (table, header) => expect(says(table, header)).toBe('-'));
});

describe('offers', () => {
  const offered = (table: TableName, header: string): string[] =>
    offersFor(table, pathOf(header)).map((offer) => short(offer));

  test.each<[TableName, string, string]>([
    ['units', 'Tổng số máy tín', '#computer.total'],
    ['units', 'Năm 2020 > Máy tính', '#computer.total'],
    ['units', 'Biên chế đuợc giaoo', 'staff_authorised'],
    ['units', 'office', 'name'],
    ['equipment', 'categroy', 'category'],
    ['equipment', 'conditon', 'condition'],
    ['equipment', 'Phòng ban', 'unit_id'],
    ['equipment', 'Tài sản', 'category'],
    ['equipment', 'Nguyên gía TS', 'original_cost'],
    ['equipment', 'Năm đưa vào sử dụg', 'year_in_use'],
  ])('%s: %s is offered first as %s', (table, header, meaning) => {
    expect(says(table, header)).toBe('-');
    expect(offered(table, header)[0]).toBe(meaning);
  });

  test.each<[TableName, string]>([
    ['equipment', 'Đơn vị tính'],
    ['equipment', 'Đơn giá'],
    ['equipment', 'State'],
    ['equipment', 'Nguyên giá (GB)'],
    ['units', 'Máy tính (triệu đồng)'],
    ['units', 'Số máy tính cần bổ sung'],
    ['units', 'Tỷ lệ > Dân số'],
    ['units', 'Mạng LAN > Không'],
    ['units', 'Điện thoại'],
    ['units', 'smartphone_users'],
    ['units', 'x'.repeat(1000)],
  ])('%s: nothing is offered for %s', (table, header) => expect(offered(table, header)).toEqual([]));

  test('best first, each meaning once, none below the threshold', () => {
    const offers = offersFor('units', ['Tổng số máy tín hỏng']);
    const likenesses = offers.map(({ likeness }) => likeness);
    expect(offers[0]).toMatchObject({ header: 'Tổng số máy tính hỏng' });
    expect(likenesses).toEqual(likenesses.toSorted((a, b) => b - a));
    expect(Math.min(...likenesses)).toBeGreaterThanOrEqual(0.75);
    expect(new Set(offers.map(short)).size).toBe(offers.length);
  });
});

test.each(TABLE_NAMES)('Vietnamese sentences call the columns of %s as init heads them', (table) => {
  const fields = Object.keys(TABLES[table]);
  expect(fields.map(headingVi)).toEqual(fields.map((field) => headerFor(table, field, 'vi')));
});
