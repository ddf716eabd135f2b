import type { Cell } from '../../model/finding.ts';
import { type CellKind, STATUSES } from '../../model/tables.ts';
import { spelledOut } from '../headers/abbreviations.ts';
import { CATEGORY_WORDS, STATUS_WORDS } from '../words.ts';
import { readCapacity } from './capacity.ts';
import { readCounted, remarked } from './counts.ts';
import { readDate, readDateNumber, sinceMade } from './dates.ts';
import { beforeMaker } from './models.ts';
import { readNumber, readPlainNumber, readSpeed, USUAL_CURRENCY } from './numbers.ts';
import { piecesNamed } from './pieces-named.ts';
import { type ColumnNotes, cleanText, fault, isDash, known, type Reading, UNKNOWN } from './reading.ts';
import {
  fromList,
  isUnknown,
  readCondition,
  readConnection,
  readTier,
  readYesNo,
  type Vocabulary,
} from './words.ts';

export { saysConnected } from './connected.ts';
export { remarked } from './counts.ts';
export { earliest, latest, provesMonthFirst, surveyDates } from './dates.ts';
export { readNumber, surveyNumbers, surveyShares } from './numbers.ts';
export { type ColumnNotes, cleanText, isBlank, type Reading, UNKNOWN } from './reading.ts';
export { speedIn } from './speeds.ts';
export { NO_WORDS, tierNamed, type Vocabulary } from './words.ts';

/** What spreadsheet programs write where a formula failed. */
const ERROR_CELL =
  /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|GETTING_DATA)|Err:\d{3})$/i;

/** What is said behind an amount for each month. */
const A_MONTH = / ?(?:\/ ?|(?:per|a|mỗi|một) )(?:month|mth|mo|tháng|thg)\.?$/iu;

/** A spreadsheet program keeps 15 digits of a number, and shows fewer: what is left of a longer code may be another's as well. */
const isShortened = (cell: Cell, text: string): boolean =>
  typeof cell === 'number'
    ? Math.abs(cell) > Number.MAX_SAFE_INTEGER
    : /^\d(?:[.,]\d+)?E\+\d{1,3}$/i.test(text);

/**
 * Reads one cell as the kind its field is of. Blank, `?` and "unknown" are unknown, never zero.
 * `notes`: what the column as a whole says of its cells.
 */
export function readCell(kind: CellKind, cell: Cell, words: Vocabulary, notes: ColumnNotes = {}): Reading {
  if (cell === null) return UNKNOWN;
  const written = typeof cell === 'string' ? cleanText(cell) : String(cell);
  const text = notes.monthly ? written.replace(A_MONTH, '') : written;
  if (text === '' || text === '?') return UNKNOWN;
  const { currency = USUAL_CURRENCY } = words;
  if (ERROR_CELL.test(text)) return fault('error-cell');
  if (kind !== 'text' && kind !== 'code' && isUnknown(text)) return UNKNOWN;
  switch (kind) {
    case 'text':
      return known(text);
    case 'code':
      return isShortened(cell, text) ? fault('shortened-code') : known(text);
    case 'number':
      if ((notes.currency ?? currency) !== currency) return fault('not-a-number');
      if (isDash(text)) return UNKNOWN;
      return perhapsScaled(
        within(
          typeof cell === 'number'
            ? readPlainNumber(cell, notes)
            : ((notes.counted && notes.scale === undefined ? readCounted(text, notes.counted) : undefined) ??
                readNumber((notes.remarked && remarked(text)?.figure) || text, notes, currency)),
          notes.most,
        ),
        notes.perhaps,
      );
    case 'capacity':
      if (typeof cell === 'number') return readPlainNumber(cell, notes);
      return isDash(text) ? UNKNOWN : readCapacity(text, notes);
    case 'speed':
      return isDash(text) ? UNKNOWN : readSpeed(typeof cell === 'number' ? cell : text, notes);
    case 'yes_no':
      return typeof cell === 'boolean' ? known(cell) : readYesNo(text);
    case 'date':
      return sinceMade(
        typeof cell === 'number'
          ? readDateNumber(cell, notes)
          : isDash(text)
            ? UNKNOWN
            : readDate(text, notes),
        notes,
      );
    case 'tier':
      return readTier(text, words);
    case 'category':
      return readCategory(text, words);
    case 'condition':
      return isDash(text) ? UNKNOWN : readCondition(notes.legend?.get(text) ?? text);
    case 'status':
      return fromList(text, STATUS_WORDS, STATUSES);
    case 'connection':
      return readConnection(text);
  }
}

/** A kind of item, also in letters ("MT để bàn"), and with its maker and model behind it. */
function readCategory(text: string, { categories }: Vocabulary): Reading {
  const reading = fromList(text, CATEGORY_WORDS, categories);
  if (!reading.fault) return reading;
  const named = piecesNamed(text)?.rest ?? text;
  const [spelled, bare] = [spelledOut(named), beforeMaker(spelledOut(named))];
  const told = [named, spelled, bare].flatMap((each) =>
    each === undefined || each === text ? [] : [fromList(each, CATEGORY_WORDS, categories)],
  );
  return told.find(({ fault }) => !fault) ?? reading;
}

/** A share of 35 is a percentage, or a slip: which, neither the cell nor the header says. */
const within = (reading: Reading, most: number | undefined): Reading =>
  most !== undefined && typeof reading.value === 'number' && reading.value > most
    ? fault('out-of-range', { low: 0, high: most })
    : reading;

/** 20 below "ĐVT: nghìn người" may be 20 people, or 20,000. */
const perhapsScaled = (reading: Reading, scale: number | undefined): Reading =>
  scale !== undefined && typeof reading.value === 'number' && reading.value !== 0
    ? fault('ambiguous-number', {
        readings: [reading.value, reading.value * scale].map(String),
        beside: 'measure',
      })
    : reading;
