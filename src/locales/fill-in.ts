import { TABLES, type TableName } from '../model/tables.ts';

type Language = 'en' | 'vi';

/** What goes into the columns of the tables, for those who fill them in. English is said where fields are defined. */
const ABOUT_VI: Readonly<Record<TableName, Readonly<Record<string, string>>>> = {
  units: {
    unit_id: 'Mã đơn vị, ghi dạng văn bản: 00097 khác 97',
    name: 'Tên đơn vị',
    tier: 'Cấp hành chính, một trong các cấp đã khai trong infragap.yaml',
    parent_id: 'Mã của đơn vị cấp trên; để trống nếu là cấp cao nhất',
    area_class: 'Loại địa bàn: miền núi, hải đảo, I, II, III, ...; các đơn vị bên dưới được tính theo',
    staff_authorised: 'Số biên chế được giao',
    staff_present: 'Số người có mặt, mọi loại',
    officials: 'Số cán bộ, công chức có mặt',
    public_employees: 'Số viên chức có mặt',
    contract_staff: 'Số lao động hợp đồng',
    part_time_staff: 'Số người hoạt động không chuyên trách',
    households: 'Số hộ dân',
    population: 'Số dân',
    grid_power: 'Đã có điện lưới quốc gia hay chưa',
  },
  equipment: {
    unit_id: 'Mã đơn vị, như trong bảng units',
    category: 'Loại thiết bị',
    quantity: 'Dòng này là bao nhiêu thiết bị giống nhau; để trống là 1',
    asset_id: 'Số hiệu tài sản, không trùng trong một đơn vị',
    serial_number: 'Số sê-ri do nhà sản xuất ghi trên thiết bị',
    year_in_use: 'Năm đưa vào sử dụng; có thể ghi tháng hoặc khoảng năm',
    purchase_date: 'Ngày mua; chỉ biết tháng, năm hoặc khoảng năm cũng ghi được: 2015/2017, ../2014, 2015/..',
    condition: 'Tình trạng hiện nay',
    cpu: 'Bộ vi xử lý',
    ram_gb: 'Bộ nhớ RAM, tính bằng GB',
    storage_gb: 'Dung lượng lưu trữ, tính bằng GB, cộng mọi ổ đĩa',
    os: 'Hệ điều hành',
    antivirus: 'Đã cài phần mềm phòng chống mã độc hay chưa',
    original_cost: 'Nguyên giá khi mua, theo đơn vị tiền trong infragap.yaml',
    residual_value: 'Giá trị còn lại trên sổ',
    assigned_to: 'Người hoặc phòng sử dụng',
    note: 'Ghi chú khác',
  },
  connectivity: {
    unit_id: 'Mã đơn vị, như trong bảng units',
    connection: 'Loại kết nối: mạng LAN, Internet, cáp quang, TSLCD, ...',
    present: 'Đã có hay chưa; để trống là có',
    working: 'Có hoạt động không',
    mbps: 'Băng thông, Mb/s',
    provider: 'Nhà cung cấp',
    monthly_cost: 'Cước mỗi tháng, theo đơn vị tiền trong infragap.yaml',
    note: 'Ghi chú khác',
  },
  allocations: {
    unit_id: 'Mã đơn vị, như trong bảng units',
    year: 'Năm ngân sách',
    source: 'Nguồn kinh phí, mã như trong infragap.yaml',
    amount: 'Số tiền, theo đơn vị tiền trong infragap.yaml',
    item: 'Thiết bị được cấp bằng hiện vật',
    quantity: 'Số lượng được cấp bằng hiện vật',
    status: 'Kế hoạch hay đã chi; để trống là kế hoạch',
    for: 'Cấp cho việc gì',
  },
};

/** What goes into a column, in one sentence. */
export const aboutField = (table: TableName, field: string, language: Language): string =>
  (language === 'vi' ? ABOUT_VI[table][field] : undefined) ??
  TABLES[table][field]?.schema.description ??
  field;

const WORDS_VI: Readonly<Record<string, string>> = {
  yes: 'Có', no: 'Không',
  computer: 'Máy tính', desktop: 'Máy tính để bàn', laptop: 'Máy tính xách tay', tablet: 'Máy tính bảng', server: 'Máy chủ',
  printer: 'Máy in', scanner: 'Máy scan', copier: 'Máy photocopy', multifunction: 'Máy đa chức năng', switch: 'Bộ chuyển mạch',
  router: 'Bộ định tuyến', access_point: 'Bộ phát wifi', firewall: 'Tường lửa', video_conference: 'Thiết bị họp trực tuyến',
  ups: 'Bộ lưu điện', phone: 'Điện thoại', other: 'Khác',
  in_use: 'Đang sử dụng', stored: 'Lưu kho', on_order: 'Đang đặt mua', broken: 'Hỏng', in_repair: 'Đang sửa chữa',
  awaiting_disposal: 'Chờ thanh lý', disposed: 'Đã thanh lý',
  lan: 'Mạng LAN', internet: 'Internet', fibre: 'Cáp quang', govnet: 'TSLCD', mobile_3g: '3G', mobile_4g: '4G', mobile_5g: '5G',
  wifi: 'Wifi', satellite: 'Vệ tinh',
  planned: 'Kế hoạch', spent: 'Đã chi',
}; // biome-ignore format: a list to be read as one

/** A canonical word for a value as people write it. */
export const wordFor = (value: string, language: Language): string =>
  (language === 'vi' ? WORDS_VI[value] : undefined) ?? value.replaceAll('_', ' ');

/** The names of the sheets that `init` makes: tables are known by their English names, people by theirs. */
const SHEETS_VI: Readonly<Record<TableName, string>> = {
  units: 'units (Đơn vị)',
  equipment: 'equipment (Thiết bị)',
  connectivity: 'connectivity (Kết nối)',
  allocations: 'allocations (Kinh phí)',
};
export const sheetFor = (table: TableName, language: Language): string =>
  language === 'vi' ? SHEETS_VI[table] : table;

/** What a form says of its cells. */
export const FORM_WORDS = {
  en: {
    needed: 'Needed.',
    optional: 'Leave it blank where it is not known.',
    refused: 'Not a value of this column',
    oneOf: 'Choose one of the list.',
    inColumn: 'This unit is not on the units sheet. Write its code there first.',
    whole: (low: string, high: string) => `Write a whole number from ${low} to ${high}.`,
    decimal: (low: string, high: string) => `Write a number from ${low} to ${high}.`,
    date: 'Write a date. A month, a year or an interval is taken as well.',
    year: 'Write a year, such as 2019. A month or an interval is taken as well.',
  },
  vi: {
    needed: 'Bắt buộc.',
    optional: 'Chưa biết thì để trống.',
    refused: 'Giá trị không hợp lệ',
    oneOf: 'Hãy chọn một giá trị trong danh sách.',
    inColumn: 'Đơn vị này chưa có ở trang units. Hãy ghi mã đơn vị ở đó trước.',
    whole: (low: string, high: string) => `Hãy ghi một số nguyên từ ${low} đến ${high}.`,
    decimal: (low: string, high: string) => `Hãy ghi một số từ ${low} đến ${high}.`,
    date: 'Hãy ghi ngày. Chỉ biết tháng, năm hoặc khoảng năm cũng ghi được.',
    year: 'Hãy ghi năm, ví dụ 2019. Tháng hoặc khoảng năm cũng ghi được.',
  },
} as const;
