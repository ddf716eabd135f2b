import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { isBlank } from '../cells/index.ts';
import { spelledOut } from '../headers/abbreviations.ts';
import { withSignsInWords } from '../headers/age-words.ts';
import { withFigures } from '../headers/cells-below.ts';
import type { HeaderReading } from '../headers/meaning.ts';
import { isRepaired } from '../states/faults.ts';
import { lowerGrades } from '../states/grades.ts';
import { isShareOfFaults, mostOfShare } from '../states/shares.ts';
import { glanceAt, headerText, type Table } from '../table.ts';
import { CATEGORY_WORDS } from '../words.ts';

/** So many rows tell what a column holds. */
const SAMPLED_ROWS = 200;
const OF_COMPUTERS: readonly string[] = ['computer', 'desktop', 'laptop'];

/** Machines that are no computers, and what has a state as well. */
const OTHER_MACHINES =
  /\bmay (?:chieu|dieu hoa|lanh|huy|phat dien|fax|dem tien|anh|quay|bom|photo|in|scan|quet|moc|nuoc)\b|\b(?:fax|photocopy|photocopying|copy|copying|xerox|duplicating|sewing|washing|coffee|vending|franking|counting|shredding|answering|risograph|atm) machines?\b/;
const MACHINES_FIRST = /^(?:(?:trong do|tong so|so luong|so) )*may\b/;
/** What machines are connected to and have on them: it says nothing of the state that they are in. */
const OF_USE =
  /\b(?:ket noi|noi mang|vao mang|internet|lan|wan|wifi|tslcd|phan mem|ban quyen|diet virus|diet vi rut|antivirus|connected|online|software|licen[cs]ed)\b/;
const OF_FAULT =
  /\b(?:hong|hu|loi|kem|cu|thanh ly|khau hao|lac hau|(?:khong|chua) (?:su dung|dung|hoat dong)|broken|faulty|unused)\b/;
/** Machines, and the states and ages that they are in. */
const OF_MACHINES =
  /\b(?:so may|cac may|nhung may|may|hong|hu|loi|kem|thanh ly|khau hao|nien han|xuong cap|lac hau|loi thoi|cau hinh|ram|windows|win|hdd|ssd|core|cpu|thay the|trang bi|mua sam|mua|machines?|broken|faulty|stolen|lost|missing|written off|disposed of|poor|outdated|obsolete|older|bought|purchased)\b/;
const OF_AGE =
  /\b(?:19|20)\d\d\b|\b(?:tren|duoi|hon|qua|tu|den) \d+ nam\b|\b\d+ \d+ nam\b|\b(?:over|under|more than) \d+ years?\b|^(?:moi|cu|dat|old|new)$/;
/** What is told of people, places, money, software and lines, and what is no number of things. */
const OF_OTHERS =
  /\b(?:ma|stt|ten|ghi chu|nguoi|can bo|cbcc\w*|cong chuc|vien chuc|bien che|hop dong|lao dong|dan|ho|thon|ban|to dan pho|xa|phong|truong|hoc sinh|phan mem|ban quyen|tai khoan|duong truyen|mang|internet|bang thong|song|tram|cap quang|wifi|kinh phi|gia|tien|nguon|chi phi|von|ty le|ti le|thue bao|dien thoai|tivi|ti vi|camera|loa|ban|ghe|tu|xe|ho so|van ban|dich vu|people|persons?|staff|households?|villages?|rooms?|software|licen[cs]es?|cost|price|year|code|name|id)\b|%/;
const NO_COMPUTERS: readonly string[] = [...CATEGORY_WORDS].flatMap(([word, category]) =>
  category === 'other' || category === 'phone' ? [word] : [],
);

/**
 * Columns of a form that nobody understands, and that may tell of some of the computers that it counts: whole numbers, none
 * of which exceeds the number of computers, below a header of machines and their states. By column the total they are within. `undecided`:
 * columns of which it is only known what they may be of.
 */
export function perhapsCounted(
  table: Table,
  readings: readonly (HeaderReading | undefined)[],
  undecided: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const totals = readings.flatMap((reading, column) =>
    reading?.meaning.is === 'count' &&
    reading.meaning.part === 'total' &&
    OF_COMPUTERS.includes(reading.meaning.category)
      ? [column]
      : [],
  );
  const isWhole = totals.some((column) => category(readings[column]) === 'computer');
  const within = isWhole ? totals.filter((column) => category(readings[column]) === 'computer') : totals;
  if (within.length === 0) return new Map();
  const mayBe = (column: number): boolean =>
    undecided.get(column)?.some((each) => totals.includes(each)) ?? true;
  const areBroken = readings.some(
    (reading) => reading?.meaning.is === 'count' && reading.meaning.part === 'broken',
  );
  const suspects = table.paths.flatMap((path, column) =>
    path.length > 0 &&
    !readings[column] &&
    (speaksOfMachines(path) || (areBroken && isRepaired(path))) &&
    mayBe(column)
      ? [column]
      : [],
  );
  const isFaultSaid = readings.some(
    (reading) => reading?.meaning.is === 'count' && !SOUND.has(reading.meaning.part),
  );
  const shares = table.paths.flatMap((path, column) =>
    (!readings[column] || isDerived(readings[column])) && !isFaultSaid && isShareOfFaults(path)
      ? [column]
      : [],
  );
  const fitting = [
    ...upToTotals(table, suspects, within),
    ...withFigures(table, shares),
    ...lowerGrades(table, readings, within),
  ];
  return new Map(fitting.map((column) => [column, within[0] as number]));
}

/** Worked out of numbers that another column would tell. */
const isDerived = (reading: HeaderReading | undefined): boolean =>
  reading?.how !== 'configuration' && reading?.meaning.is === 'ignored' && reading.meaning.why === 'derived';
const SOUND: ReadonlySet<string> = new Set(['total', 'in_use']);

const category = (reading: HeaderReading | undefined): string | undefined =>
  reading?.meaning.is === 'count' ? reading.meaning.category : undefined;

/** "Số lần hỏng" counts no machines. */
const TIMES = /(?<!\p{L})lần(?!\p{L})|^so lan /iu;

function speaksOfMachines(path: readonly string[]): boolean {
  if (TIMES.test(headerText(path))) return false;
  const text = foldText(spelledOut(withSignsInWords(headerText(path))));
  if (OTHER_MACHINES.test(text) || NO_COMPUTERS.some((word) => ` ${text} `.includes(` ${word} `)))
    return false;
  if (OF_USE.test(text) && !OF_FAULT.test(text)) return false;
  if (MACHINES_FIRST.test(text)) return true;
  return (
    (OF_MACHINES.test(text) || OF_AGE.test(text)) &&
    !OF_OTHERS.test(text.replace(/\btu (?=(?:nam )?\d)/g, ''))
  );
}

/** States, ages and specifications that keep a machine from counting. */
const OF_STATE =
  /\b(?:hong|hu|loi|kem|yeu|cu|thanh ly|khau hao|nien han|xuong cap|lac hau|loi thoi|broken|faulty|poor|old|outdated|obsolete)\b|\b(?:mua|trang bi|cap|dau tu|truoc|sau|tu|den|bought|purchased|before|after|since)\b.*\b(?:19|20)\d\d\b|\b(?:tren|duoi|hon|qua|over|under|more than) \d+ (?:nam|years?)\b|\b(?:ram|ssd|hdd|windows|win|core)\b.* \d/;

/** Whether a heading of a list that nobody understands speaks of such a thing. */
export function speaksOfState(path: readonly string[]): boolean {
  const text = foldText(headerText(path));
  return (
    OF_STATE.test(text) &&
    !TIMES.test(headerText(path)) &&
    !OTHER_MACHINES.test(text) &&
    !OF_OTHERS.test(text.replace(/\btu (?=(?:nam )?\d)/g, ''))
  );
}

/** The columns, of some, whose cells are whole numbers up to what the totals of their rows are together, and not all 0. */
function upToTotals(table: Table, columns: readonly number[], totals: readonly number[]): readonly number[] {
  const fits = new Set(columns);
  const seen = new Set<number>();
  let rows = 0;
  for (const batch of glanceAt(table)) {
    for (let record = 0; record < batch.length && fits.size > 0; record++) {
      if (rows++ >= SAMPLED_ROWS) return [...fits].filter((column) => seen.has(column));
      const total = totals.reduce((sum, column) => sum + (wholeNumber(batch.cell(record, column)) ?? 0), 0);
      for (const column of fits) {
        const cell = batch.cell(record, column);
        if (isBlank(cell)) continue;
        const number = wholeNumber(cell);
        if (number === undefined || number > total) fits.delete(column);
        else if (number > 0) seen.add(column);
      }
    }
  }
  return [...fits].filter((column) => seen.has(column));
}

/** Of how many of a row's computers such a column says that they may not count; `of`: how many there are. */
export const doubtIn = (path: readonly string[], cell: Cell, of: number): number =>
  (isShareOfFaults(path) ? mostOfShare(cell, of) : wholeNumber(cell)) ?? 0;

/** What such a cell says; undefined where it is no whole number. */
export function wholeNumber(cell: unknown): number | undefined {
  const text = String(cell ?? '').trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
