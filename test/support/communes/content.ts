import { type Commune, SHARED_NAME } from './names.ts';
import type { Random } from './random.ts';

/** One row of equipment, in our own words; each layout writes it its own way. */
export interface Item {
  readonly category: string;
  readonly quantity: number;
  readonly asset: string;
  /** YYYY-MM-DD */
  readonly bought: string;
  readonly condition: string;
  readonly ram: number | null;
  readonly storage: number | null;
  readonly antivirus: string | null;
  readonly cost: number;
  readonly room: string;
  readonly note: string;
}

export interface Connection {
  readonly kind: string;
  readonly mbps: number | null;
  readonly provider: string;
  readonly cost: number | null;
}

/** What a commune has and would report if nobody made a mistake. */
export interface Content extends Commune {
  readonly officials: number;
  readonly households: number;
  readonly householdsFibre: number;
  readonly items: readonly Item[];
  readonly scanners: number;
  readonly connections: readonly Connection[];
  readonly money: readonly { readonly source: string; readonly amount: number; readonly purpose: string }[];
}

const ROOMS = [
  'Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công', 'Văn phòng Đảng ủy',
  'Ban Xây dựng Đảng', 'Ủy ban Mặt trận Tổ quốc', 'Ban Chỉ huy Quân sự', 'Công an xã', 'Phòng họp',
]; // biome-ignore format: a list to be read as one
const NOTES = [
  '',
  '',
  'máy cũ của huyện',
  'đã nâng cấp ổ cứng',
  'dùng chung',
  'tầng 2',
  'nhận bàn giao sau sắp xếp',
];

const two = (figure: number): string => String(figure).padStart(2, '0');

export function contentOf(commune: Commune, random: Random): Content {
  const households = random.between(1_200, 6_800);
  let number = 0;
  const item = (category: string, prefix: string, quantity: number, room: string, each: number): Item => {
    const isComputer = /để bàn|xách tay/.test(category);
    return {
      category,
      quantity,
      asset: `${prefix}-${String(++number).padStart(3, '0')}`,
      // Of the first the day cannot be a month.
      bought: `${random.between(2016, 2024)}-${two(random.between(1, 12))}-${two(random.between(number === 1 ? 13 : 1, 28))}`,
      condition: random.pick(['Đang sử dụng', 'Đang sử dụng', 'Đang sử dụng', 'Hỏng', 'Chờ thanh lý']),
      ram: isComputer ? random.pick([4, 8, 8, 16]) : null,
      storage: isComputer ? random.pick([256, 256, 500, 512]) : null,
      antivirus: isComputer ? random.pick(['có', 'có', 'không']) : null,
      cost: quantity * each * 50_000 + random.between(1, 90) * 50_000,
      room,
      note: random.pick(NOTES),
    };
  };
  const rooms = random.shuffled(ROOMS);
  const scanners = random.between(1, 2);
  const items = [
    ...rooms
      .slice(0, random.between(4, 7))
      .map((room) => item('Máy tính để bàn', 'MT', random.between(2, 6), room, 260)),
    ...rooms.slice(0, 2).map((room) => item('Máy tính xách tay', 'XT', random.between(2, 3), room, 320)),
    ...rooms.slice(0, 3).map((room) => item('Máy in', 'IN', random.between(2, 3), room, 90)),
    item('Máy scan', 'SC', scanners, 'Trung tâm Phục vụ hành chính công', 170),
  ];
  return {
    ...commune,
    officials: random.between(28, 60),
    households,
    householdsFibre: Math.floor(households * (0.4 + random.next() / 2)),
    items,
    scanners,
    connections: [
      { kind: 'Mạng LAN', mbps: null, provider: '', cost: null },
      { kind: 'Internet', mbps: random.pick([100, 150, 200, 300]), provider: random.pick(['VNPT', 'Viettel', 'FPT']), cost: random.pick([350_000, 495_000, 660_000]) },
      { kind: 'TSLCD', mbps: random.pick([10, 20, 50]), provider: 'VNPT', cost: 1_500_000 },
    ],
    money: [
      { source: 'ngan-sach-tinh', amount: random.between(10, 60) * 5_000_000, purpose: 'Mua máy tính' },
      { source: 'ngan-sach-xa', amount: random.between(2, 9) * 5_000_000, purpose: 'Sửa chữa' },
    ],
  }; // biome-ignore format: short rows to be read as one
}

/** Its name alone says which commune it is. */
export const hasOwnName = ({ name }: Commune): boolean => name !== SHARED_NAME;
