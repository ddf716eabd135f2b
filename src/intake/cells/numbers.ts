import { exact, parseRational, type Rational, times, toNumber } from '../../lib/rational.ts';
import type { Cell } from '../../model/finding.ts';
import { COUNT_WORDS, CURRENCY_WORDS, SCALE_WORDS } from '../words.ts';
import { type ColumnNotes, cleanText, fault, known, plainSigns, type Reading } from './reading.ts';
import { bothWays, partsOfSpeed } from './speeds.ts';

type Decimal = ',' | '.';

/** A number as it was written: its digits with their separators, and what the words around them do to it. */
interface Written {
  readonly sign: '' | '-';
  readonly figure: string;
  /** Decimal places that a scale word or a percent sign moves the figure; undefined without either. */
  readonly shift: number | undefined;
  /** The code of the currency that it names; a sign that is not known stands for itself. */
  readonly currency: string | undefined;
}

/** What amounts are in where nothing else is said. */
export const USUAL_CURRENCY = 'VND';

/**
 * Reads a number with its scale word, percent sign, currency or counting word. Only a lone group of three digits
 * (`1.234`, `1,234`) can be meant in two ways; 12.500.000 and 1.234,5 cannot. What is approximate or open is no number, nor
 * is an amount in another currency than `currency`. A figure that names its currency is not scaled by its column.
 */
export function readNumber(
  text: string,
  notes: ColumnNotes = {},
  currency: string = USUAL_CURRENCY,
): Reading {
  if (notes.scale === undefined && /^\d{1,15}$/.test(text)) return known(Number(text));
  const written = writtenNumber(text);
  const forms = written && formsOf(written.figure, notes.decimal)?.slice(0, isInWholes(written) ? 1 : 2);
  if (!written || !forms || (written.currency ?? currency) !== currency) return fault('not-a-number');
  const { sign } = written;
  const shift = written.shift ?? (written.currency === undefined ? undefined : 0);
  const scale = shift === undefined ? notes.scale : undefined;
  const values = forms.map((form) => numberFrom(`${sign}${form}`, shift ?? 0, scale));
  if (forms.length > 1) {
    const asWritten = (shift ?? 0) === 0 && scale === undefined;
    return fault('ambiguous-number', {
      readings: asWritten ? forms.map((form) => `${sign}${form}`) : values.map(String),
    });
  }
  if (scale === PERCENT) return percentOf(Number(forms[0]), notes.upToOne) ?? inReach(values[0] as number);
  return inReach(values[0] as number);
}

/** There is no part of a đồng: "200.000đ" is two hundred thousand, and so is "200,000đ". */
const isInWholes = ({ currency, shift }: Written): boolean => currency === 'VND' && shift === undefined;

const PERCENT = 0.01;

/** "0,95" below "(%)" is 0.95 % or 95 %, and "1" beside larger figures is 1 %. Undefined for what is a percentage plainly. */
function percentOf(figure: number, upToOne: ColumnNotes['upToOne']): Reading | undefined {
  if (figure === 0 || figure > 1 || (figure === 1 && upToOne === 'percents')) return undefined;
  const share = toNumber(times(exact(figure), exact(100)));
  return fault('ambiguous-number', { readings: [`${figure}%`, `${share}%`] });
}

/** A number that a workbook or a JSON document holds as a number; it carries no words, so the column's scale applies. */
export function readPlainNumber(value: number, { scale, upToOne }: ColumnNotes = {}): Reading {
  if (!Number.isFinite(value)) return fault('not-a-number');
  // Under a header "(%)" a workbook's 0.95 is a share already, if no other cell says otherwise: it is shown as 95 %.
  if (scale === PERCENT && Math.abs(value) <= 1)
    return upToOne === 'shares' ? known(value) : (percentOf(value, undefined) ?? known(value));
  if (scale === undefined) return known(value);
  return inReach(toNumber(times(exact(value), exact(scale))));
}

/** Reads a speed in Mb/s, which is what a figure without a unit is in: `50 Mb/s`, `1 Gbps`, `512 kb/s`. 50 MB is none. */
export function readSpeed(cell: string | number, notes: ColumnNotes = {}): Reading {
  const text = typeof cell === 'number' ? cell : bothWays(cell);
  const parts = typeof text === 'number' ? undefined : partsOfSpeed(text);
  const { figure, scale } = parts ?? { figure: text, scale: notes.scale };
  const reading =
    typeof figure === 'number' ? readPlainNumber(figure, notes) : readNumber(figure, { ...notes, scale });
  // A percentage is of something, and no speed.
  if (typeof figure === 'string' && /[%％]/.test(figure)) return fault('not-a-number', { measure: 'speed' });
  const isBare = reading.value !== undefined && reading.value !== 0 && !parts && !notes.measured;
  if (isBare && scale === undefined) return { ...reading, assumed: 'speed-assumed' };
  return reading.fault?.rule === 'not-a-number' ? fault('not-a-number', { measure: 'speed' }) : reading;
}

/** What the texts of a column prove of its decimal separator; `conflict` where they prove both. */
export function surveyNumbers(cells: Iterable<Cell>): Decimal | 'conflict' | undefined {
  let proven: Decimal | undefined;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = cleanText(cell);
    const written = writtenNumber(partsOfSpeed(text)?.figure ?? text);
    const shape = written && shapeOf(written.figure);
    if (!shape?.decimal) continue;
    if (proven !== undefined && proven !== shape.decimal) return 'conflict';
    proven = shape.decimal;
  }
  return proven;
}

/** What the cells of a column of percents prove of its figures up to 1; a column of numbers that has no others is one of shares. */
export function surveyShares(cells: Iterable<Cell>, { decimal }: ColumnNotes): ColumnNotes['upToOne'] {
  let shares: ColumnNotes['upToOne'];
  for (const cell of cells) {
    const text = typeof cell === 'string' ? cleanText(cell) : cell;
    if (text === null || typeof text === 'boolean' || /[%％]/.test(String(text))) continue;
    const { value } = typeof text === 'number' ? known(text) : readNumber(text, { decimal });
    if (typeof value !== 'number') continue;
    if (Math.abs(value) > 1) return 'percents';
    if (typeof text === 'number') shares = 'shares';
  }
  return shares;
}

/**
 * The figure in plain decimal notation: one form, two where it can be meant in two ways (thousands first),
 * undefined where it is no number.
 */
export function formsOf(figure: string, decimal?: Decimal): readonly string[] | undefined {
  const lone = /^(?!0+[.,])(\d{1,3})([.,])(\d{3})$/.exec(figure);
  if (!lone) {
    const shape = shapeOf(figure);
    return shape && [shape.form];
  }
  const [, left, separator, right] = lone as unknown as [string, string, Decimal, string];
  const whole = Number(left);
  const [thousands, part] = [`${whole}${right}`, `${whole}.${right}`];
  if (decimal === undefined) return [thousands, part];
  return [decimal === separator ? part : thousands];
}

/** What a figure that can be meant in one way only means, and what it proves of the decimal separator. */
function shapeOf(
  figure: string,
): { readonly form: string; readonly decimal?: Decimal | undefined } | undefined {
  if (/^\d+$/.test(figure)) return { form: figure };
  if (/^(?!0+[.,])\d{1,3}[.,]\d{3}$/.test(figure)) return undefined;
  const broken = /^(\d+)([.,])(\d+)$/.exec(figure);
  if (broken) return { form: `${broken[1]}.${broken[3]}`, decimal: broken[2] as Decimal };
  const grouped = /^([1-9]\d{0,2}([.,' ])\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(figure);
  if (!grouped) return undefined;
  const [, whole, group, decimal, part] = grouped as unknown as [string, string, string, Decimal?, string?];
  if (group === decimal) return undefined;
  const opposite = group === '.' ? ',' : group === ',' ? '.' : undefined;
  const digits = whole.replaceAll(group, '');
  return { form: part === undefined ? digits : `${digits}.${part}`, decimal: decimal ?? opposite };
}

const WRITTEN =
  /^(?<early>[+-]?) ?(?<before>(?:\p{L}+\.?)?\p{Sc}?) ?(?<late>[+-]?) ?(?<figure>\d(?:[\d.,' ]*\d)?) ?(?<after>.*)$/su;

function writtenNumber(text: string): Written | undefined {
  const plain = plainSigns(text);
  if (plain === undefined) return undefined;
  const bracketed = /^\( ?([^()]+?) ?\)$/.exec(plain);
  const { early, before, late, figure, after } = WRITTEN.exec(bracketed?.[1] ?? plain)?.groups ?? {};
  const [ahead, behind] = [currencyOf(before ?? ''), meaningOf(after ?? '')];
  if (figure === undefined || (before !== '' && ahead === undefined) || (early && late)) return undefined;
  const sign = early || late;
  if (behind === undefined || (ahead !== undefined && behind.currency !== undefined)) return undefined;
  const { shift } = behind;
  // Bookkeepers write a negative amount in brackets; any other word in brackets is a remark.
  const remark = shift !== undefined || (after !== '' && behind.currency === undefined);
  if (bracketed && (sign !== '' || remark)) return undefined;
  return {
    sign: bracketed || sign === '-' ? '-' : '',
    figure,
    shift,
    currency: ahead ?? behind.currency,
  };
}

/** The currency of a word or a sign; a sign that is not known is one of its own. */
const currencyOf = (word: string): string | undefined =>
  CURRENCY_WORDS.get(word.normalize('NFC').toLowerCase().replace(/\.$/, '')) ??
  (/^\p{Sc}$/u.test(word) ? word : undefined);

/** What the words behind a figure do to it; undefined where one is not known. */
function meaningOf(after: string): Pick<Written, 'shift' | 'currency'> | undefined {
  const plain = { shift: undefined, currency: undefined };
  if (after === '') return plain;
  if (after === '%') return { ...plain, shift: -2 };
  const match = /^(?:(\p{L}[\p{L}\p{M}. ]*?)\.?)? ?(\p{Sc}?)$/u.exec(after.normalize('NFC').toLowerCase());
  if (!match) return undefined;
  const words = (match[1] ?? '').replaceAll('.', ' ').split(' ').filter(Boolean);
  const [sign, signed] = [match[2] ?? '', currencyOf(match[2] ?? '')];
  if (words.length === 0) return { ...plain, currency: signed };
  for (let length = words.length; length > 0; length--) {
    const shift = SCALE_WORDS.get(words.slice(0, length).join(' '));
    if (shift === undefined) continue;
    const rest = words.slice(length).join(' ');
    if (rest === '') return { shift, currency: signed };
    const currency = sign === '' ? currencyOf(rest) : undefined;
    return currency === undefined ? undefined : { shift, currency };
  }
  const phrase = words.join(' ');
  if (sign !== '') return undefined;
  const currency = currencyOf(phrase);
  return currency !== undefined || COUNT_WORDS.has(phrase) ? { ...plain, currency } : undefined;
}

/** Shifted as text and scaled as a fraction: 0,1 tỷ is 100 million exactly. */
function numberFrom(form: string, shift: number, scale: number | undefined): number {
  if (scale === undefined) return Number(`${form}e${shift}`) + 0;
  return toNumber(times(parseRational(form) as Rational, exact(scale)));
}

const inReach = (value: number): Reading =>
  Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? known(value)
    : fault('out-of-range', { limit: Number.MAX_SAFE_INTEGER });
