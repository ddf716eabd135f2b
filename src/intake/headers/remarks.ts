import { foldText } from '../../lib/fold-text.ts';
import type { ColumnNotes } from '../cells/reading.ts';
import { isOfBytes, speedOf } from '../cells/speeds.ts';

import { spelledOut } from './abbreviations.ts';

/** What a header says of its cells beside naming them: their measure, the way to fill them in, or nothing. */
export type Remark =
  | { readonly says: 'aside' }
  | { readonly says: 'yes_no' }
  | { readonly says: 'percent' }
  | { readonly says: 'pieces' | 'people'; readonly scale: number }
  /** A scale without what it scales: "(triệu)". */
  | { readonly says: 'scale'; readonly scale: number }
  | {
      readonly says: 'money';
      readonly scale: number;
      readonly currency?: string;
      readonly per?: 'month' | 'year';
    }
  | { readonly says: 'gigabytes' | 'megabits'; readonly scale: number }
  | { readonly says: 'dates'; readonly order: NonNullable<ColumnNotes['dates']> };

/** One header cell without its numbering, footnote marks and remarks. */
export interface Segment {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const scaled = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

const SCALES: Readonly<Record<string, number>> = {
  '000': 1e3, '1000': 1e3, '1 000': 1e3, k: 1e3, nghin: 1e3, ngan: 1e3, thousand: 1e3, thousands: 1e3,
  '1000000': 1e6, '1 000 000': 1e6, tr: 1e6, trieu: 1e6, mil: 1e6, million: 1e6, millions: 1e6,
  ty: 1e9, ti: 1e9, billion: 1e9, billions: 1e9, 'nghin ty': 1e12, 'ngan ty': 1e12,
}; // biome-ignore format: a table to be read as one
const CURRENCIES = 'dong|d|vnd|usd|eur';
const FOREIGN = new Set(['USD', 'EUR']);
const MONEY = new RegExp(
  `^(?:(?<scale>${scaled(SCALES)}) ?(?<of>${CURRENCIES})|(?<alone>${CURRENCIES})(?: (?<after>${scaled(SCALES)}))?)(?: (?:moi |1 |per )?(?<per>thang|nam|month|year))?$`,
);
const PIECES = 'bo|chiec|cai|may|thiet bi|he thong|units?|pieces?|pcs|sets?|items?';
const COUNTED = new RegExp(
  `^(?:(?<scale>${scaled(SCALES)}) )?(?:(?<people>nguoi|bien che|nhan khau|ho|ho dan|ho gia dinh|thon|thon ban|person|persons|people|households?|villages?)|(?:${PIECES})(?: (?:${PIECES}))*)$`,
);
const SIZES: Readonly<Record<string, number>> = {
  gb: 1, gib: 1, g: 1, mb: 1 / 1024, mib: 1 / 1024, tb: 1000, tib: 1024,
}; // biome-ignore format: a table to be read as one

const YES_NO =
  /^(?:(?:ghi |dien |chon )?(?:co|co 1) (?:hoac |hay )?(?:khong|khong 0|chua)|(?:ghi |dien |chon )?1 (?:la |neu )?(?:co|yes) (?:hoac |hay )?0 (?:la |neu )?(?:khong|chua|no)|(?:ghi |dien |chon )?0 (?:la |neu )?(?:khong|chua|no) (?:hoac |hay )?1 (?:la |neu )?(?:co|yes)|(?:danh dau|danh|tich|ghi) x(?: neu co)?|x(?: neu co)?|yes(?: or)? no|y n|true false|1 0|0 1|dat (?:hoac )?khong dat)$/;
const ASIDE =
  /^(?:|neu co|\d{1,2}|[a-h]|i ii iii|khu vuc i ii iii|(?:ghi|viet) (?:ro|day du|cu the|ten).*|(?:vi du|vd|theo mau) .*|(?:tinh )?(?:den|tai)(?: ngay| thoi diem)? .*\d.*|bat buoc|khong bat buoc|required|optional|if any|yyyy|yyyy mm dd)$/;
const DAY_FIRST = /^(?:dd mm (?:yy)?yy|dmy|ngay thang nam)$/;
const MONTH_FIRST = /^(?:mm dd (?:yy)?yy|mdy)$/;
const MEASURED_IN = /^(?:dvt|dv tinh|don vi tinh|don vi|tinh bang|tinh theo|unit|in)(?: la)? /;

/** What a remark says; undefined where that is not known, and the words may change the meaning. */
export function remarkOf(raw: string): Remark | undefined {
  // "x 1.000" and "1.000" say the same.
  const text = raw.trim().replace(/^[x×*]\s*(?=1\D?0)/i, '');
  if (isOfBytes(text)) return undefined;
  if (/^%$|^tỷ lệ %$/i.test(text)) return { says: 'percent' };
  if (/^[\d\s=+\-–x×*:/().]+$/.test(text) && !/^[01]\s*\/\s*[01]$/.test(text)) {
    const noughts = /^1?((?:[.,\s]?000)+)$/.exec(text)?.[1]?.replace(/\D/g, '').length ?? 0;
    return noughts > 0 ? { says: 'scale', scale: 10 ** noughts } : { says: 'aside' };
  }
  const power = /^10\^(3|6|9)$/.exec(text);
  if (power) return { says: 'scale', scale: 10 ** Number(power[1]) };
  const words = foldText(text).replace(MEASURED_IN, '');
  if (YES_NO.test(words)) return { says: 'yes_no' };
  if (DAY_FIRST.test(words)) return { says: 'dates', order: 'dmy' };
  if (MONTH_FIRST.test(words)) return { says: 'dates', order: 'mdy' };
  return measureOf(words) ?? (ASIDE.test(words) ? { says: 'aside' } : undefined);
}

/** Whether a text says in what figures are, and nothing else: "người", "(bộ)", "triệu đồng", "%". */
export const isMeasure = (text: string): boolean =>
  /[\p{L}%]/u.test(text) && MEASURES.has(remarkOf(text.trim().replace(/^\((.*)\)$/, '$1'))?.says ?? 'aside');
const MEASURES: ReadonlySet<Remark['says']> = new Set([
  'percent', 'pieces', 'people', 'money', 'gigabytes', 'megabits',
]); // biome-ignore format: a list to be read as one

/** The money that a line above a table says its figures are in: "ĐVT: triệu đồng", "(triệu đồng)", "Đơn vị tính: chiếc, triệu đồng". */
export function moneyIn(line: string): Remark | undefined {
  const isMoney = (remark: Remark | undefined): boolean => remark?.says === 'money';
  const whole = remarkOf(line.replace(/^\s*\(|\)\s*$/g, ''));
  if (isMoney(whole) || !MEASURED_IN.test(foldText(line))) return isMoney(whole) ? whole : undefined;
  const [money, ...others] = line
    .replace(/^[^:]*:/, '')
    .split(/[,;/]| và /)
    .map((part) => remarkOf(part))
    .filter(isMoney);
  return others.length === 0 ? money : undefined;
}

const PERSONS = /(?:nguoi|bien che|nhan khau|persons?|people)$/;

/** By how much the figures of people are to be multiplied, as a line above a table says: "ĐVT: nghìn người". */
export function peopleIn(line: string): number | undefined {
  const isMeasure = MEASURED_IN.test(foldText(line)) || /^\s*\(.*\)\s*$/.test(line);
  const [scale, ...others] = (isMeasure ? line.replace(/^[^:]*:|^\s*\(|\)\s*$/g, '') : '')
    .split(/[,;/]| và /)
    .flatMap((part) => {
      const remark = PERSONS.test(foldText(part)) ? remarkOf(part) : undefined;
      return remark?.says === 'people' ? [remark.scale] : [];
    });
  return others.length === 0 && scale !== 1 ? scale : undefined;
}

function measureOf(words: string): Remark | undefined {
  const money = MONEY.exec(words)?.groups;
  if (money) {
    const scale = SCALES[money.scale ?? money.after ?? ''] ?? 1;
    const code = (money.of ?? money.alone ?? '').toUpperCase();
    const remark = { says: 'money', scale, ...(FOREIGN.has(code) && { currency: code }) } as const;
    if (money.per === undefined) return remark;
    return { ...remark, per: /^(?:thang|month)$/.test(money.per) ? 'month' : 'year' };
  }
  const counted = COUNTED.exec(words)?.groups;
  if (counted) {
    return { says: counted.people ? 'people' : 'pieces', scale: SCALES[counted.scale ?? ''] ?? 1 };
  }
  if (/^(?:percent|phan tram)$/.test(words)) return { says: 'percent' };
  if (Object.hasOwn(SIZES, words)) return { says: 'gigabytes', scale: SIZES[words] as number };
  const speed = speedOf(words);
  if (speed !== undefined) return { says: 'megabits', scale: speed };
  if (Object.hasOwn(SCALES, words)) return { says: 'scale', scale: SCALES[words] as number };
  return undefined;
}

const NUMBERING =
  /^\s*(?:[-+•*–]\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}(?:\.\d{1,2})*|[A-Ha-h])[.)]\s*(?=\p{L})|\d{1,2}(?:\.\d{1,2})+\s+(?=\p{L}))?/u;
const FOOTNOTE = /[\s*†‡¹²³⁰-⁹=+\-–:;,.]+$/u;

/** "Đơn vị có mạng LAN không?" */
const ASKED =
  /^(?:(?:đơn vị|cơ quan|xã|phường|trường|UBND xã) )?(?:đã |hiện )?có (.+?)(?: hay)? (?:không|chưa) ?\?*$/iu;

/** "Đơn vị có bao nhiêu máy tính để bàn?", "Số máy tính là bao nhiêu?" */
const HOW_MANY =
  /^(?:(?:đơn vị|cơ quan|xã|phường|trường|UBND xã) )?(?:hiện |đang |hiện đang )?có (?:bao nhiêu|mấy) (?:bộ |chiếc |cái )?(.+?) ?\?*$|^(.+?) (?:là |có )?bao nhiêu ?\?*$/iu;

/** Parts one header cell; `first`: it stands at the top, where a bare "Máy" or "Người" is no measure of the above. */
export function segmentOf(raw: string, first: boolean): Segment {
  const remarks: Remark[] = [];
  const numbered = spelledOut(raw.normalize('NFC').replaceAll('_', ' ').replace(/\s+/g, ' '));
  const unwrapped = numbered
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (whole, round?: string, square?: string) => {
      const remark = remarkOf(round ?? square ?? '');
      if (remark === undefined) return whole;
      remarks.push(remark);
      return ' ';
    })
    .replace(NUMBERING, '')
    .replace(ASKED, '$1')
    .replace(HOW_MANY, '$1$2')
    .replace(/^no\. of (?=\p{L})/iu, 'Number of ')
    .replace(/^%\s*(?=\p{L})/u, 'Tỷ lệ ')
    .replace(FOOTNOTE, '')
    .trim();
  const bare = remarkOf(unwrapped);
  const measured = bare && bare.says !== 'aside' && (!first || MEASURED_IN.test(foldText(unwrapped)));
  if (unwrapped === '%' || (measured && !/^x$|thiết bị|hệ thống/i.test(unwrapped))) {
    return { text: '', remarks: [...remarks, bare as Remark] };
  }
  return { text: unwrapped, remarks };
}

/** "Băng thông Mbps", "Nguyên giá ĐVT: triệu đồng": the measure may stand without brackets. */
export function withoutMeasure({ text, remarks }: Segment): Segment {
  const words = text.split(' ');
  for (let count = Math.min(words.length - 1, 6); count > 0; count--) {
    const tail = words.slice(-count).join(' ');
    const remark = remarkOf(tail.replace(/^[\s,:;\-–/]+/, ''));
    const stands = remark && remark.says !== 'aside' && remark.says !== 'scale' && remark.says !== 'dates';
    const sure =
      remark &&
      (/^(?:money|gigabytes|megabits|percent)$/.test(remark.says) || MEASURED_IN.test(foldText(tail)));
    if (stands && sure && foldText(tail) !== 'g' && foldText(tail) !== 'd') {
      return { text: words.slice(0, -count).join(' ').replace(FOOTNOTE, ''), remarks: [...remarks, remark] };
    }
  }
  return { text, remarks };
}
