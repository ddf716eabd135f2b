import type { RuleId } from '../model/rules.ts';
import { list } from './parts.en.ts';
import { readings } from './parts.vi.ts';
import type { Said } from './said.ts';

type Expected = Readonly<Partial<Record<RuleId, (said: Said) => string>>>;

/** `0–512`, `≥ 1990`; a limit without separators, as it is written into cells. */
function bounds({ params: { low, high } }: Said): string {
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : '?';
}

interface Words {
  readonly value: string;
  readonly number: string;
  readonly integer: string;
  readonly date: string;
  readonly yesNo: string;
  readonly unit: string;
  readonly cells: string;
  /** Of a number that may be read in two ways. */
  readonly readings: (said: Said) => unknown;
}

const expected = (words: Words): Expected => {
  const value = (): string => words.value;
  const unit = (): string => words.unit;
  const width = ({ params }: Said): string => `${params.width} ${words.cells}`;
  return {
    'missing-value': value,
    'error-cell': value,
    'not-a-number': () => words.number,
    'not-an-integer': () => words.integer,
    'not-a-date': () => words.date,
    'not-yes-no': () => words.yesNo,
    'not-in-list': ({ params }) => list(params.choices),
    'ambiguous-number': (said) => list(words.readings(said)),
    'ambiguous-date': ({ params }) => list(params.readings),
    'out-of-range': bounds,
    'implausible-value': bounds,
    'missing-column': ({ field }) => field,
    'short-row': width,
    'long-row': width,
    'shifted-row': width,
    'total-row-mismatch': ({ params, format }) => format.number(params.summed as number),
    'total-column-mismatch': ({ params, format }) => format.number(params.summed as number),
    'unknown-unit': unit,
    'orphan-unit': unit,
  };
};

/** What would be right, in a few words; the rules that are not here say it in what to do. */
export const EXPECTED = {
  en: expected({
    value: 'a value',
    number: 'a number',
    integer: 'a whole number',
    date: 'a date: 2023-12-31',
    yesNo: 'yes or no',
    unit: 'a unit of the units table',
    cells: 'cells',
    readings: ({ params }) => params.readings,
  }),
  vi: expected({
    value: 'một giá trị',
    number: 'một số',
    integer: 'một số nguyên',
    date: 'ngày tháng: 2023-12-31',
    yesNo: 'có hoặc không',
    unit: 'một đơn vị trong bảng units',
    cells: 'ô',
    readings,
  }),
};
