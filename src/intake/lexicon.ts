import { foldText } from '../lib/fold-text.ts';
import type { TableName } from '../model/tables.ts';
import { folded } from './words.ts';

export { YES_NO_WORDS } from './words.ts';

/**
 * Words that mean a field, in English and Vietnamese; compared after folding (no case, no diacritics).
 * The canonical names themselves need no line here. Vietnamese headers as seen in official forms and registers.
 */
const HEADERS: Readonly<Record<TableName, Readonly<Record<string, readonly string[]>>>> = {
  units: {
    unit_id: ['unit code', 'unit', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã'],
    name: ['unit name', 'Tên đơn vị', 'Tên cơ quan, đơn vị', 'Xã, phường, đặc khu'],
    tier: ['unit tier', 'level', 'Cấp hành chính', 'Loại đơn vị', 'Cấp'],
    parent_id: ['parent', 'parent unit', 'Mã đơn vị cấp trên', 'Đơn vị cấp trên'],
    area_class: ['remoteness class', 'Khu vực', 'Xã khu vực I, II, III', 'Xã ĐBKK'],
    staff_authorised: ['authorised staff', 'Biên chế được giao', 'Số biên chế'],
    staff_present: ['Tổng số CBCCVC', 'Biên chế có mặt', 'Số CBCCVC hiện có'],
    officials: ['Cán bộ, công chức', 'CBCC'],
    public_employees: ['Viên chức'],
    contract_staff: ['Hợp đồng lao động'],
    part_time_staff: ['Người hoạt động không chuyên trách', 'KCT'],
    households: ['Số hộ', 'Tổng số hộ gia đình'],
    population: ['Dân số'],
    grid_power: ['Đã có điện lưới quốc gia', 'Điện lưới'],
    lan: ['lan present', 'Mạng LAN', 'Mạng nội bộ'],
    internet_mbps: ['Tổng băng thông Internet', 'Băng thông Internet'],
    govnet_mbps: ['Tổng băng thông TSLCD'],
    govnet: ['Mạng TSLCD', 'Mạng SLCD'],
    fibre: ['Thôn có cáp quang', 'Cáp quang'],
    households_fibre: ['Số hộ sử dụng Internet cáp quang'],
    village_count: ['Số thôn, TDP', 'Số thôn'],
  },
  equipment: {
    unit_id: ['unit code', 'unit', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã'],
    category: ['type', 'kind', 'Loại thiết bị', 'Loại tài sản', 'Chủng loại'],
    quantity: ['count', 'qty', 'Số lượng'],
    asset_id: ['asset tag', 'asset', 'Mã tài sản', 'Số hiệu', 'Mã thiết bị'],
    year_in_use: ['year', 'Năm đưa vào sử dụng', 'Năm trang bị', 'Năm mua', 'Năm SD', 'Năm sử dụng'],
    purchase_date: ['purchased', 'Ngày mua'],
    condition: ['status', 'state', 'Tình trạng', 'Hiện trạng', 'Tình trạng sử dụng'],
    cpu: ['processor', 'Cấu hình', 'Bộ vi xử lý'],
    ram_gb: ['ram', 'memory gb', 'RAM (GB)', 'Bộ nhớ trong', 'Bộ nhớ trong (GB)'],
    storage_gb: ['storage', 'disk gb', 'Ổ cứng', 'Ổ cứng (GB)', 'HDD/SSD'],
    os: ['operating system', 'Hệ điều hành', 'HĐH'],
    antivirus: ['security software', 'Phần mềm diệt virus', 'Phòng chống mã độc'],
    original_cost: ['cost', 'Nguyên giá'],
    residual_value: ['Giá trị còn lại'],
    assigned_to: ['user', 'Người sử dụng'],
    note: ['notes', 'Ghi chú'],
  },
  connectivity: {
    unit_id: ['unit code', 'unit', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã'],
    connection: ['connection type', 'Kết nối', 'Loại kết nối', 'Đường truyền'],
    present: ['available', 'Có', 'Hiện có'],
    working: ['works', 'Hoạt động'],
    mbps: ['bandwidth mbps', 'Băng thông', 'Băng thông (Mbps)', 'Tốc độ (Mbps)'],
    provider: ['Nhà cung cấp'],
    monthly_cost: ['cost per month', 'Cước hằng tháng', 'Chi phí hằng tháng'],
    note: ['notes', 'Ghi chú'],
  },
  allocations: {
    unit_id: ['unit code', 'unit', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã'],
    year: ['budget year', 'Năm', 'Năm ngân sách'],
    source: ['funding source', 'Nguồn kinh phí', 'Nguồn vốn'],
    amount: ['Số tiền', 'Kinh phí', 'Đã bố trí', 'Đã cấp'],
    item: ['Hiện vật', 'Thiết bị'],
    quantity: ['qty', 'Số lượng'],
    status: ['Trạng thái', 'Tình trạng'],
    for: ['purpose', 'Mục đích', 'Nội dung chi'],
  },
};

const HEADER_WORDS = Object.fromEntries(
  Object.entries(HEADERS).map(([table, words]) => [table, folded(words)]),
) as Record<TableName, Map<string, string>>;

/** The field that a header means in a table, or undefined. */
export const fieldOf = (table: TableName, header: string): string | undefined =>
  HEADER_WORDS[table].get(foldText(header));

/** The header that the starter tables use for a field. */
export function headerFor(table: TableName, field: string, language: 'en' | 'vi'): string {
  if (language === 'en') return field;
  const own = HEADERS[table][field]?.find((word) => /[^\x00-\x7f]/.test(word));
  return own ?? field;
}
