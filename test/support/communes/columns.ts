import { day, type Value } from '../as-they-come/sheet.ts';
import { dotted } from '../as-they-come/words.ts';
import type { Connection, Content, Item } from './content.ts';

/** How an office writes figures and dates. */
export interface Manner {
  readonly date: (iso: string) => Value;
  readonly money: (amount: number) => Value;
  readonly number: (figure: number) => Value;
}

const dayFirst = (iso: string): string => iso.split('-').reverse().join('/');
export const TYPED: Manner = { date: day, money: (each) => each, number: (each) => each };
export const DAY_FIRST: Manner = { date: dayFirst, money: dotted, number: String };
export const ISO: Manner = { date: (iso) => iso, money: String, number: String };

/** A column: the field that it gives, how it is headed, and what stands in it. */
export interface Column<T> {
  readonly field: string;
  readonly heading: string;
  readonly write: (row: T, content: Content, manner: Manner, at: number) => Value;
}

const figure = (value: number | null, { number }: Manner): Value => (value === null ? null : number(value));

export const NUMBER: Column<unknown> = {
  field: '',
  heading: 'STT',
  write: (_, __, manner, at) => manner.number(at + 1),
};
export const CODE: Column<unknown> = {
  field: 'unit_id',
  heading: 'Mã đơn vị',
  write: (_, { code }) => code,
};
export const BY_NAME: Column<unknown> = {
  field: 'unit_id',
  heading: 'Đơn vị',
  write: (_, { name }) => name,
};

const item = (field: string, heading: string, write: Column<Item>['write']): Column<Item> => ({
  field,
  heading,
  write,
});
export const ITEM = {
  asset: item('asset_id', 'Mã tài sản', ({ asset }) => asset),
  category: item('category', 'Loại thiết bị', ({ category }) => category),
  quantity: item('quantity', 'Số lượng', ({ quantity }, _, manner) => manner.number(quantity)),
  bought: item('purchase_date', 'Ngày mua', ({ bought }, _, manner) => manner.date(bought)),
  year: item('year_in_use', 'Năm đưa vào sử dụng', ({ bought }, _, manner) =>
    manner.number(Number(bought.slice(0, 4))),
  ),
  condition: item('condition', 'Tình trạng', ({ condition }) => condition),
  ram: item('ram_gb', 'RAM (GB)', ({ ram }, _, manner) => figure(ram, manner)),
  storage: item('storage_gb', 'Ổ cứng (GB)', ({ storage }, _, manner) => figure(storage, manner)),
  antivirus: item('antivirus', 'Phần mềm diệt virus', ({ antivirus }) => antivirus),
  cost: item('original_cost', 'Nguyên giá', ({ cost }, _, manner) => manner.money(cost)),
  room: item('assigned_to', 'Người sử dụng', ({ room }) => room),
  note: item('note', 'Ghi chú', ({ note }) => note || null),
};

const line = (field: string, heading: string, write: Column<Connection>['write']): Column<Connection> => ({
  field,
  heading,
  write,
});
export const CONNECTIONS: readonly Column<Connection>[] = [
  CODE,
  line('connection', 'Kết nối', ({ kind }) => kind),
  line('present', 'Có', () => 'có'),
  line('working', 'Hoạt động', () => 'có'),
  line('mbps', 'Băng thông (Mbps)', ({ mbps }, _, manner) => figure(mbps, manner)),
  line('provider', 'Nhà cung cấp', ({ provider }) => provider || null),
  line('monthly_cost', 'Cước hằng tháng', ({ cost }) => cost),
];

type Money = Content['money'][number];
const money = (field: string, heading: string, write: Column<Money>['write']): Column<Money> => ({
  field,
  heading,
  write,
});
export const MONEY: readonly Column<Money>[] = [
  CODE,
  money('year', 'Năm', (_, __, manner) => manner.number(2026)),
  money('source', 'Nguồn kinh phí', ({ source }) => source),
  money('amount', 'Số tiền', ({ amount }, _, manner) => manner.money(amount)),
  money('item', 'Hiện vật', () => null),
  money('quantity', 'Số lượng', () => null),
  money('for', 'Mục đích', ({ purpose }) => purpose),
];

const unit = (field: string, heading: string, write: Column<Content>['write']): Column<Content> => ({
  field,
  heading,
  write,
});
export const UNIT = {
  name: unit('name', 'Tên đơn vị', ({ name }) => name),
  officials: unit('officials', 'Cán bộ, công chức', ({ officials }, _, manner) => manner.number(officials)),
  households: unit('households', 'Số hộ', ({ households }, _, manner) => manner.number(households)),
  fibre: unit('households_fibre', 'Số hộ sử dụng Internet cáp quang', (own, _, manner) =>
    manner.number(own.householdsFibre),
  ),
  lan: unit('lan', 'Mạng LAN', () => 'có'),
  scanners: unit('scanner.total', 'Số máy scan', ({ scanners }, _, manner) => manner.number(scanners)),
};
