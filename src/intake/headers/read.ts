import { foldText } from '../../lib/fold-text.ts';
import type { TableName } from '../../model/tables.ts';
import type { ColumnNotes } from '../cells/reading.ts';
import { CONDITION_WORDS, WEAK_WORDS } from '../words.ts';
import { connectionFact, reachShare } from './connections.ts';
import { COUNT_NAMES, countOf } from './counts.ts';
import { fieldNamed } from './fields.ts';
import { type Candidate, fitted } from './fit.ts';
import { changeNothing, isOfPeople, isOfPersons } from './groups.ts';
import { includingOf } from './includes.ts';
import { type HeaderReading, keyOf, type Meaning } from './meaning.ts';
import { ignoredFor, isByTheBooks } from './negatives.ts';
import { moneyIn, peopleIn, type Remark, type Segment, segmentOf, withoutMeasure } from './remarks.ts';
import { MADE_WORDS } from './words.ts';

/** Longer headings are prose. */
const LONGEST = 300;
/** All columns that a sheet can have, read as each kind of table, and some more. */
const MOST_KEPT = 80_000;
const readings = new Map<string, HeaderReading | undefined>();

/**
 * What a header means in a table of this kind; undefined where it is not known for sure. `path`: the distinct texts that
 * stand over the column, from the top group down to the leaf.
 */
export function readHeader(table: TableName, path: readonly string[]): HeaderReading | undefined {
  const key = [table, ...path].join('\u001f');
  if (key.length > LONGEST) return undefined;
  if (!readings.has(key)) {
    if (readings.size >= MOST_KEPT) readings.clear();
    readings.set(key, read(table, path));
  }
  return readings.get(key);
}

function read(table: TableName, path: readonly string[]): HeaderReading | undefined {
  // Whoever looks for the header row asks of figures too.
  if (!path.some((text) => /[\p{L}#]/u.test(text))) return undefined;
  const segments = path.map((text, at) => segmentOf(text, at === 0));
  const bare = segments.map((segment) => withoutMeasure(segment));
  const found = readSegments(table, segments);
  // "KINH_PHI_DU_KIEN_TRIEU_VND" is a field with its measure, and not only something that is asked for.
  if (found?.meaning.is === 'ignored') return outright(table, bare) ?? found;
  if (found) return found;
  const asked = table === 'equipment' ? path.map(withoutStates) : path;
  const told = asked.some((text, at) => text !== path[at]) ? read(table, asked) : undefined;
  if (told?.meaning.is === 'field' && told.meaning.field === 'condition') return told;
  return bare.some(({ text }, at) => text !== segments[at]?.text) ? readSegments(table, bare) : undefined;
}

/** "Tình trạng (Tốt/Hỏng)", "Hiện trạng: đang sử dụng, hỏng": without what may be answered. */
const withoutStates = (text: string): string =>
  isChoice(text)
    ? 'Tình trạng'
    : text.replace(/\s*[([:]([^()[\]]+)[)\]]?\s*$/u, (whole, listed: string) => {
        const answers = listed.split(/[/,;|]| (?:hoặc|hay|or) /u);
        return answers.length > 1 && answers.every(isAnswer) ? '' : whole;
      });
/** "Tốt/Hỏng": nothing but what may be answered, good and bad. */
function isChoice(text: string): boolean {
  const answers = text.split(/[/|]| (?:hoặc|hay|or) /u).map((each) => each.replace(/\(\p{L}{1,2}\)/gu, ''));
  const isGood = (each: string): boolean => CONDITION_WORDS.get(foldText(each)) === 'in_use';
  return answers.every(isAnswer) && answers.some(isGood) && !answers.every(isGood);
}
const isAnswer = (text: string): boolean => isState(text.replace(/^\s*\p{L}{1,2}\s*[:=-]\s*/u, ''));

const isState = (text: string): boolean =>
  CONDITION_WORDS.has(foldText(text)) || WEAK_WORDS.has(foldText(text)) || QUALITY.test(foldText(text));
const QUALITY = /^(?:trung binh|tb|kha|kem|yeu|cu|fair|poor|old)$/;

/** What the remarks of a header ("triệu đồng", "MB") say of cells that are known to mean something. */
export function notesOn(table: TableName, path: readonly string[], meaning: Meaning): ColumnNotes {
  const remarks = path.flatMap((text, at) => withoutMeasure(segmentOf(text, at === 0)).remarks);
  return fitted(table, { meaning, how: 'synonym' }, remarks)?.notes ?? {};
}

/** What the one line above a table that names a measure says of a column of money, or may say of one of people, that names none itself. */
export function notesAbove(
  table: TableName,
  titles: readonly string[],
  path: readonly string[],
  meaning: Meaning,
): ColumnNotes {
  const own = path.flatMap((text, at) => withoutMeasure(segmentOf(text, at === 0)).remarks);
  if (isOfPersons(meaning)) {
    const [scale, ...more] = titles.flatMap((title) => peopleIn(title) ?? []);
    const isOwn = own.some(({ says }) => says === 'people' || says === 'scale');
    return scale === undefined || more.length > 0 || isOwn ? {} : { perhaps: scale };
  }
  const [remark, ...others] = titles.flatMap((title) => moneyIn(title) ?? []);
  if (!remark || others.length > 0 || own.some(({ says }) => says === 'money' || says === 'scale')) return {};
  return fitted(table, { meaning, how: 'synonym' }, [remark])?.notes ?? {};
}

const textsOf = (segments: readonly Segment[]): string[] =>
  segments.map(({ text }) => text).filter((text) => text !== '');

/** The field that a header names word by word. */
function outright(table: TableName, segments: readonly Segment[]): HeaderReading | undefined {
  const named = fieldNamed(table, textsOf(segments).join(' '));
  return (
    named &&
    fitted(
      table,
      fromField(named),
      segments.flatMap(({ remarks }) => remarks),
    )
  );
}

function readSegments(table: TableName, segments: readonly Segment[]): HeaderReading | undefined {
  const remarks = segments.flatMap((segment) => segment.remarks);
  const texts = textsOf(segments);
  const named = outright(table, segments);
  if (named) return named;
  const why = ignoredFor(texts);
  if (why) return { meaning: { is: 'ignored', why }, how: 'synonym', notes: {} };
  if (texts.some(isByTheBooks)) return undefined;
  const rate = table === 'units' ? rateOf(texts) : undefined;
  if (rate) return fitted(table, { meaning: rate, how: 'synonym' }, remarks);
  for (let start = 0; start < texts.length; start++) {
    const [first, ...rest] = texts.slice(start) as [string, ...string[]];
    const candidate = candidateFor(table, [start > 0 ? first.replace(WITHIN, '') : first, ...rest]);
    if (!candidate || !changeNothing(table, texts.slice(0, start), candidate.meaning)) continue;
    const reading = fitted(table, candidate, remarks);
    if (reading) return reading;
  }
  if (table !== 'units') return undefined;
  // "Tổng số CBCCVC", and below it "Tổng", "Nam", "Nữ"; "Cán bộ, công chức", and below it "Biên chế giao", "Có mặt".
  const last = segments.at(-1) as Segment;
  const isPresent = PRESENT.test(foldText(last.text));
  const whole =
    texts.length > 1 && (isPresent || TOTAL.test(foldText(last.text))) && last.remarks.length === 0
      ? readSegments(table, segments.slice(0, -1))
      : undefined;
  if (whole && isOfPeople(whole.meaning) && !(isPresent && isOfPosts(whole.meaning))) return whole;
  if (!changeNothing(table, texts.slice(0, -1), HOUSEHOLDS)) return undefined;
  return fractionOf(texts.at(-1) ?? '', remarks);
}

/** Groups above a fraction only sort it where they would only sort a number of households. */
const HOUSEHOLDS: Meaning = { is: 'field', field: 'households' };

/** "Trong đó: viên chức" below a group. */
const WITHIN = /^(?:trong đó|trong do|of which)[\s:,]*/iu;

const fromField = ({ field, how, yields, word }: NonNullable<ReturnType<typeof fieldNamed>>): Candidate => ({
  meaning: { is: 'field', field },
  how,
  ...(yields ? { yields: true as const } : {}),
  ...(MADE_WORDS.includes(word) ? { made: true as const } : {}),
});

/** "Máy hư" is broken, "Máy HU" may be the Party's. */
const BROKEN = /(?<!\p{L})hư(?!\p{L}|\s+hỏng)/giu;

function candidateFor(table: TableName, texts: readonly string[]): Candidate | undefined {
  const text = texts.join(' ');
  const named = fieldNamed(table, text);
  if (named) return fromField(named);
  if (table !== 'units') return undefined;
  const key = keyOf(text);
  const told = connectionFact(key);
  if (told) {
    const candidate: Candidate = { meaning: { is: 'field', field: told.fact }, how: 'synonym' };
    if (told.yields) return { ...candidate, yields: true };
    return told.monthly ? { ...candidate, monthly: true } : candidate;
  }
  // What is within a count is not what the count is of.
  const own = texts.map((each, at) => {
    const bare = at < texts.length - 1 ? each.normalize('NFC').replace(STATUS, '') : each;
    return includingOf(bare).counted.replace(BROKEN, 'hỏng');
  });
  const count = countOf(keyOf(own.join(' '))) ?? countOf(key);
  return count && { meaning: count, how: COUNT_NAMES.has(key) ? 'name' : 'synonym' };
}

/** Said of a group of numbers: "Hiện trạng máy tính", and below it "Tổng", "Hỏng". Alone it heads words. */
const STATUS =
  /^(?:hiện trạng|tình trạng|thực trạng|hien trang|tinh trang|thuc trang)(?: sử dụng| su dung)?(?: của| cua| về| ve)? +/iu;
const PRESENT = /^(?:hien )?co mat$/;
const isOfPosts = (meaning: Meaning): boolean =>
  meaning.is === 'field' && meaning.field === 'staff_authorised';

const TOTAL = /^(?:tong(?: so| cong)?|total)$/;

const RATE =
  /^(?:(?:tỷ|tỉ|ty|ti) ?(?:lệ|le)(?![\p{L}])|phần trăm|phan tram|(?:share|percentage|percent|rate) of)[\s:]*/iu;

/** What a share is of: of households or villages a fact, of computers what our own figures give. */
function rateOf(texts: readonly string[]): Meaning | undefined {
  const rest = texts.map((text) => text.normalize('NFC').replace(RATE, ''));
  if (rest.every((text, at) => text === texts[at]?.normalize('NFC'))) return undefined;
  const key = keyOf(rest.join(' '));
  const share = reachShare(key);
  if (share) return { is: 'field', field: share };
  // "Tỷ lệ máy tính/CBCC"
  const counted = rest.join(' ').split('/')[0] as string;
  return countOf(keyOf(counted)) ? { is: 'ignored', why: 'derived' } : undefined;
}

const IN_NUMBERS = /^(?:households|villages)(?:_|$)|^village_count$|^licensed_seats$|^staff_|^officials$/;

/** "Số thôn có cáp quang/Tổng số thôn", for cells such as 26/35; "Số máy tính/CBCC" is worked out. */
function fractionOf(text: string, remarks: readonly Remark[]): HeaderReading | undefined {
  const halves = text.split('/').map((half) => candidateFor('units', [half.trim()])?.meaning);
  const [part, whole] = halves;
  if (halves.length !== 2 || part === undefined || whole?.is !== 'field' || !IN_NUMBERS.test(whole.field)) {
    return undefined;
  }
  if (part.is === 'count') return { meaning: { is: 'ignored', why: 'derived' }, how: 'synonym', notes: {} };
  if (part.is !== 'field' || !IN_NUMBERS.test(part.field) || part.field === whole.field) return undefined;
  const isPercent = remarks.some(({ says }) => says === 'percent');
  if (isPercent) return fitted('units', { meaning: part, how: 'synonym' }, remarks);
  return { meaning: { is: 'fraction', part: part.field, whole: whole.field }, how: 'synonym', notes: {} };
}
