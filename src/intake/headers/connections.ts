import { CONNECTIONS } from '../../model/tables.ts';
import { CONNECTION_WORDS } from '../words.ts';
import { headsOf, keyed, keyOf } from './meaning.ts';

/** A fact of a unit that a header names; `monthly`: only where the header says that it is money per month. */
export interface NamedFact {
  readonly fact: string;
  readonly monthly?: true;
  /** How many lines, where another column may say whether there is one. */
  readonly yields?: true;
}

const CONNECTION_KEYS: ReadonlyMap<string, string> = keyed([
  ...[...CONNECTION_WORDS].map(([word, connection]): [string, string] => [word, connection]),
  ['internet băng rộng cáp quang', 'fibre'],
  ['băng rộng cáp quang', 'fibre'],
  ['mạng cáp quang', 'fibre'],
  ['dịch vụ internet', 'internet'],
  ['đường truyền mạng SLCD', 'govnet'],
  ['đường truyền SLCD', 'govnet'],
  ['kênh truyền TSLCD', 'govnet'],
  ['kênh SLCD', 'govnet'],
  ['mạng di động 3G', 'mobile_3g'],
  ['mạng di động 4G', 'mobile_4g'],
  ['mạng di động 5G', 'mobile_5g'],
  ['thông tin di động 3G', 'mobile_3g'],
  ['thông tin di động 4G', 'mobile_4g'],
  ['thông tin di động 5G', 'mobile_5g'],
]);

type Attribute = 'mbps' | 'working' | 'provider' | 'monthly_cost' | 'cost';

const ATTRIBUTE_KEYS: ReadonlyMap<string, Attribute> = keyed<Attribute>(
  (
    [
      ['mbps', ['băng thông', 'tổng băng thông', 'tốc độ', 'tốc độ download', 'tốc độ tải xuống', 'tốc độ tải về', 'download speed', 'dung lượng băng thông', 'bandwidth', 'speed', 'mbps']],
      ['working', [
        'hoạt động', 'đang hoạt động', 'hoạt động tốt', 'có hoạt động', 'có hoạt động không', 'có hoạt động tốt không', 'có đang hoạt động không',
        'hoạt động không', 'còn hoạt động', 'còn hoạt động không', 'sử dụng được', 'có sử dụng được không', 'working', 'works', 'operational',
      ]],
      ['provider', [
        'nhà cung cấp', 'nhà cung cấp dịch vụ', 'đơn vị cung cấp', 'đơn vị cung cấp dịch vụ', 'nhà mạng', 'provider',
        'service provider', 'tên nhà cung cấp',
      ]],
      ['monthly_cost', [
        'cước hằng tháng', 'cước hàng tháng', 'chi phí hằng tháng', 'chi phí hàng tháng', 'cước phí hằng tháng',
        'cước phí hàng tháng', 'cước tháng', 'cước thuê bao tháng', 'monthly cost', 'cost per month', 'monthly fee',
        'monthly rent',
      ]],
      ['cost', ['cước', 'cước phí', 'giá cước', 'cước thuê bao', 'chi phí', 'giá thuê bao', 'cost', 'fee', 'rent']],
    ] as const
  ).flatMap(([attribute, words]) => words.map((word): [string, Attribute] => [word, attribute])),
); // biome-ignore format: lists to be read as one

const connectionsAt = headsOf(CONNECTION_KEYS.keys());
const attributesAt = headsOf(ATTRIBUTE_KEYS.keys());

const THERE = [
  'có', 'đã có', 'kết nối', 'có kết nối', 'đã kết nối', 'đã có kết nối', 'được kết nối', 'đã được kết nối', 'phủ sóng',
  'được phủ sóng', 'đã được phủ sóng', 'có phủ sóng', 'có sóng', 'đã phủ sóng', 'has', 'connected to',
].map(keyOf); // biome-ignore format: a list to be read as one
const THERE_BEHIND = [
  'có',
  'đã có',
  'hiện có',
  'present',
  'available',
  'connected',
  'đã kết nối',
  'có kết nối',
  'connection',
  'phủ sóng',
  'coverage',
].map(keyOf);

const VILLAGES = 'thon(?:ban)?(?:tdp|todanpho|khupho)?|ap(?:khom)?|ban|khom|khupho|todanpho|villages?';
const HOUSEHOLDS = 'ho(?:dan|giadinh)?|households?';
const REACHED =
  '(?:da)?(?:duoc)?(?:co|phu|phusong|cosong|ketnoi|coketnoi|sudung|dung|truynhap|cotruynhap|truycap|cotruycap|lapdat|with|having|using|connectedto)';
const REACH = new RegExp(`^(?:(?<villages>${VILLAGES})|(?:${HOUSEHOLDS}))${REACHED}(?<connection>.+)$`);
/** "Số nút mạng LAN", "Số thuê bao Internet": where there are some, there is the connection. */
const LINES =
  /^(?:tongso|soluong|so|numberof)(?:duong(?:truyen)?|kenh(?:truyen)?|thuebao|(?:diem)?nut|node|diem(?:ketnoi)?|cong)(?<connection>.+)$/;
const COUNTING = /^(?:tongso|soluong|so|numberof)/;

/** A connection, something of it, or how many villages or households have it. */
export function connectionFact(key: string): NamedFact | undefined {
  const connection = CONNECTION_KEYS.get(key) ?? CONNECTION_KEYS.get(withoutPresence(key));
  if (connection !== undefined) return { fact: connection };
  for (const head of attributesAt(key)) {
    const found = attributeOf(head, key.slice(head.length));
    if (found) return found;
  }
  for (const head of connectionsAt(key)) {
    const found = attributeOf(key.slice(head.length), head);
    if (found) return found;
  }
  const around = /^(?:cuoc(?:phi)?|chiphi)(?<connection>.+?)(?:hangthang|motthang|moithang)$/.exec(key);
  const rented = CONNECTION_KEYS.get(around?.groups?.connection ?? '');
  if (rented !== undefined) return { fact: `${rented}_monthly_cost` };
  const lines = LINES.exec(key)?.groups?.connection;
  const counted = lines === undefined ? undefined : CONNECTION_KEYS.get(lines);
  if (counted !== undefined) return { fact: counted, yields: true };
  const counting = COUNTING.exec(key)?.[0];
  const reached = counting === undefined ? undefined : reach(key.slice(counting.length));
  return reached === undefined ? undefined : { fact: reached };
}

/** The share of villages or households that have a connection, from the words behind "Tỷ lệ". */
export function reachShare(key: string): string | undefined {
  const reached = reach(key.replace(COUNTING, ''));
  return reached && `${reached}_share`;
}

function reach(key: string): string | undefined {
  const found = REACH.exec(key)?.groups;
  const connection = found && CONNECTION_KEYS.get(found.connection as string);
  return connection && `${found.villages === undefined ? 'households' : 'villages'}_${connection}`;
}

function attributeOf(word: string, of: string): NamedFact | undefined {
  const attribute = ATTRIBUTE_KEYS.get(word);
  const connection = attribute && CONNECTION_KEYS.get(of);
  if (connection === undefined) return undefined;
  return attribute === 'cost'
    ? { fact: `${connection}_monthly_cost`, monthly: true }
    : { fact: `${connection}_${attribute}` };
}

function withoutPresence(key: string): string {
  const before = THERE.filter((word) => key.startsWith(word)).map((word) => key.slice(word.length));
  const behind = THERE_BEHIND.filter((word) => key.endsWith(word)).map((word) => key.slice(0, -word.length));
  return [...before, ...behind].find((rest) => CONNECTION_KEYS.has(rest)) ?? '';
}

/** Facts that a header may name outright: `fibre`, `fibre_mbps`, `villages_fibre_share`. */
export const CONNECTION_FACTS: readonly string[] = CONNECTIONS.flatMap((connection) => [
  connection,
  ...['mbps', 'working', 'provider', 'monthly_cost'].map((attribute) => `${connection}_${attribute}`),
  ...['villages', 'households'].flatMap((whose) => [
    `${whose}_${connection}`,
    `${whose}_${connection}_share`,
  ]),
]);
