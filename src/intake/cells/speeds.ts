import { foldText } from '../../lib/fold-text.ts';

/** In Mb/s, by words without marks. */
const SPEEDS: Readonly<Record<string, number>> = {
  mbps: 1, 'mb s': 1, 'mb giay': 1, 'mbit s': 1, 'mbits s': 1, kbps: 0.001, 'kb s': 0.001, 'kb giay': 0.001, 'kbit s': 0.001,
  gbps: 1000, 'gb s': 1000, 'gb giay': 1000, 'gbit s': 1000,
}; // biome-ignore format: a table to be read as one

/** Bytes in a time: eight times as much as bits, or a slip for them: not known. */
export const isOfBytes = (unit: string): boolean => /[KMG]B(?:ps|\/(?:s|giây))/.test(unit.normalize('NFC'));

/** What one of a unit is in Mb/s; undefined for what is none of bits in a time, such as MB or Mb. */
export function speedOf(unit: string): number | undefined {
  const words = foldText(unit);
  return !isOfBytes(unit) && Object.hasOwn(SPEEDS, words) ? SPEEDS[words] : undefined;
}

/** `50 Mb/s` in two: what stands before its unit, and what one of this is in Mb/s. */
export function partsOfSpeed(text: string): { figure: string; scale: number } | undefined {
  const [, figure, unit] = /^(.*\d) ?(\p{L}[\p{L}\p{M}/. ]*)$/su.exec(text) ?? [];
  const scale = speedOf(unit ?? '');
  return figure === undefined || scale === undefined ? undefined : { figure, scale };
}

/** "100/100 Mbps": as fast up as down. */
export function bothWays(text: string): string {
  const [, down, unit = '', up, rest = ''] =
    /^(\d[\d.,]*) ?(\p{L}+)? ?\/ ?(\d[\d.,]*) ?(.*)$/su.exec(text) ?? [];
  const isSame = down !== undefined && down === up && (unit === '' || foldText(unit) === foldText(rest));
  return isSame ? `${up} ${rest}`.trim() : text;
}

const NAMES_UNIT = /(?:^| )(?:[kmg]bps|[kmg]b (?:s|giay)|[kmg]bits?|mega ?bits?)(?: |$)/;

/** Whether a header says what its speeds are in. */
export const speedIn = (header: string): boolean => NAMES_UNIT.test(foldText(header));
