import { csv } from '../as-they-come/files.ts';
import type { Row } from '../as-they-come/sheet.ts';

/** A figure worked out by hand: a number, or `3–5` where it is a range (`3–?` without an upper end). */
export type Figure = number | string;

/** What a target is to come to. Items: of all units together. */
export interface Figures {
  readonly wanted?: Figure;
  /** In service, whatever they are like. */
  readonly there?: Figure;
  /** In service and up to the standard. */
  readonly good?: Figure;
  readonly gap?: Figure;
  readonly too_old?: number;
  readonly too_weak?: number;
  /** Whose age or specification is unknown. */
  readonly unsure?: number;
  readonly met?: number;
  readonly short?: number;
  readonly unknown?: number;
}

/** A folder of fixtures/odd, or one more run over it; all that is expected of it was worked out by hand. */
export interface OddCase {
  /** Files by name; none where the folder is that of another case. */
  readonly files?: Readonly<Record<string, Buffer>>;
  readonly folder?: string;
  /** What infragap.yaml says beyond the common configuration. */
  readonly config?: string;
  /** What is named on the command line; the folder where nothing is. */
  readonly args?: readonly string[];
  /** The file that comes through the pipe. */
  readonly stdin?: string;
  /** Shown beside what validate says; gaps where nothing is said. */
  readonly views?: readonly ('gaps' | 'map')[];
  /** All that is told: rule, file where there are several, and the row or cell. */
  readonly told: readonly string[];
  readonly figures: Readonly<Record<string, Figures>>;
  /** By table, the rows that `convert` writes. */
  readonly clean?: Readonly<Record<string, readonly string[]>>;
}

export const UNIT_HEADER: Row = ['Mã đơn vị', 'Tên đơn vị', 'Cán bộ, công chức', 'Mạng LAN'];
export const ITEM_HEADER: Row = [
  'Mã đơn vị',
  'Loại thiết bị',
  'Số lượng',
  'Năm sử dụng',
  'RAM (GB)',
  'Tình trạng',
];

/** A table of units as text: one unit a row, of how many officials, with or without a LAN. */
export const unitLines = (rows: readonly Row[], delimiter = ','): string =>
  csv([UNIT_HEADER, ...rows], delimiter);

export const utf8 = (text: string): Buffer => Buffer.from(text);
