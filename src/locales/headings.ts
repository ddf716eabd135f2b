import type { TableName } from '../model/tables.ts';
import { wordFor } from './fill-in.ts';

/** What Vietnamese tables call the fields: as `init --lang vi` writes them. */
export const HEADINGS_VI: Readonly<Record<string, string>> = {
  unit_id: 'Mã đơn vị', name: 'Tên đơn vị', tier: 'Cấp hành chính', parent_id: 'Mã đơn vị cấp trên', area_class: 'Khu vực',
  staff_authorised: 'Biên chế được giao', staff_present: 'Tổng số CBCCVC', officials: 'Cán bộ, công chức',
  public_employees: 'Viên chức', contract_staff: 'Hợp đồng lao động', part_time_staff: 'Người hoạt động không chuyên trách',
  households: 'Số hộ', population: 'Dân số', grid_power: 'Đã có điện lưới quốc gia',
  category: 'Loại thiết bị', quantity: 'Số lượng', asset_id: 'Mã tài sản', serial_number: 'Số sê-ri', year_in_use: 'Năm đưa vào sử dụng',
  purchase_date: 'Ngày mua', condition: 'Tình trạng', cpu: 'Bộ vi xử lý', ram_gb: 'Bộ nhớ trong', storage_gb: 'Ổ cứng',
  os: 'Hệ điều hành', antivirus: 'Phần mềm diệt virus', original_cost: 'Nguyên giá', residual_value: 'Giá trị còn lại',
  assigned_to: 'Người sử dụng', note: 'Ghi chú',
  connection: 'Kết nối', present: 'Có', working: 'Hoạt động', mbps: 'Băng thông (Mb/s)', provider: 'Nhà cung cấp',
  monthly_cost: 'Cước hằng tháng',
  year: 'Năm', source: 'Nguồn kinh phí', amount: 'Số tiền', item: 'Hiện vật', status: 'Trạng thái', for: 'Mục đích',
}; // biome-ignore format: a list to be read as one

/** Facts that files often give, beside connections. */
const FACTS_VI: Readonly<Record<string, string>> = {
  village_count: 'Số thôn',
  households_fibre: 'Số hộ sử dụng Internet cáp quang',
};

/** A field or fact in Vietnamese; one that files name themselves stays as it is. */
export function headingVi(field: string): string {
  const [, connection = field, of] = /^(.+)_(mbps|working)$/.exec(field) ?? [];
  const own = HEADINGS_VI[field] ?? FACTS_VI[field];
  if (own !== undefined) return own;
  const word = wordFor(connection, 'vi');
  const known = word === connection.replaceAll('_', ' ') ? connection : word;
  return of === undefined
    ? known
    : of === 'mbps'
      ? `Băng thông ${known}`
      : `Tình trạng hoạt động của ${known}`;
}

/** A heading amid a sentence: without its capital, unless that is part of the word. */
export const amid = (text: string): string =>
  /^(?:Internet|\p{Lu}(?:\p{Lu}|\d))/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

export const TABLES_VI: Readonly<Record<TableName, string>> = {
  units: 'đơn vị (units)',
  equipment: 'thiết bị (equipment)',
  connectivity: 'kết nối (connectivity)',
  allocations: 'kinh phí (allocations)',
};
