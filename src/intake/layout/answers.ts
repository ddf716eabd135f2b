import { foldText } from '../../lib/fold-text.ts';
import type { Cell } from '../../model/finding.ts';
import { isBlank } from '../cells/index.ts';
import { readHeader } from '../headers/index.ts';
import { remarkOf, segmentOf } from '../headers/remarks.ts';
import { lookOf } from '../rows/words.ts';
import { speaksOfNeeds } from '../states/heading-words.ts';
import { namesPlace } from '../units/place-names.ts';
import { isMark } from './questions.ts';

/** A column of a form beside its questions: its heading, and its cells. */
export interface Beside {
  readonly column: number;
  readonly heading: string;
  /** What stands above its heading. */
  readonly group: string;
  readonly cells: readonly Cell[];
}

/** What the columns beside the questions are. */
export interface Answers {
  /** Columns of answers: one for each unit, or one of a unit that is named elsewhere. */
  readonly columns: readonly Beside[];
  readonly areUnits: boolean;
  readonly marks: Beside | undefined;
  readonly measures: Beside | undefined;
  /** What is said beside the answers of one unit. */
  readonly notes: Beside | undefined;
  /** Columns with something in them that are none of these. */
  readonly leftOut: readonly Beside[];
}

/** Why it is not known which column holds the answers: nothing is there, or one of these. */
export interface NoAnswers {
  readonly doubted: readonly Beside[];
}

/** `asks`: the heading over the questions; `column`: where they stand. */
export function answersBeside(
  beside: readonly Beside[],
  column: number,
  asks: string,
  asOf: string,
): Answers | NoAnswers {
  const filled = beside.filter(({ heading, cells }) => heading !== '' || !cells.every(isBlank));
  const marks = filled.filter(
    (each) =>
      each.column < column &&
      (isRowNumber(each.heading) || each.cells.every((cell) => isBlank(cell) || isMark(cell))),
  );
  const measures = filled.filter(
    ({ heading, cells }) =>
      (MEASURE.test(foldText(heading)) && !cells.some(isPlace)) || (heading === '' && areMeasures(cells)),
  );
  const notes = filled.filter(({ heading }) => isNote(heading));
  const aside = filled.filter(({ heading }) => ASIDE.test(foldText(heading)));
  const others = filled.filter(
    (each) => ![marks, measures, notes, aside].some((some) => some.includes(each)),
  );
  const found = { marks: marks[0], measures: measures[0], notes: undefined };
  const units = others.filter(({ heading }) => lookOf(heading, []) !== 'total');
  const isUnit = ({ heading, group }: Beside): boolean =>
    isPlace(heading) ||
    ((asksForUnit(asks) || asksForUnit(group)) && heading !== '' && !ANSWERS.test(foldText(heading)));
  if (units.length > 0 && units.every(isUnit))
    return {
      ...found,
      columns: others,
      areUnits: true,
      leftOut: notes.filter(({ cells }) => !cells.every(isBlank)),
    };
  const [only, ...more] = others;
  const isAnswer =
    only !== undefined &&
    more.length === 0 &&
    (only.heading === '' || answers(only.heading)) &&
    !speaksOfNeeds(only.heading, 'other', asOf);
  return isAnswer
    ? { ...found, columns: [only], areUnits: false, notes: notes[0], leftOut: notes.slice(1) }
    : { doubted: others };
}

const areMeasures = (cells: readonly Cell[]): boolean =>
  cells.every(
    (cell) => isBlank(cell) || (typeof cell === 'string' && remarkOf(cell) !== undefined && !/\d/.test(cell)),
  );

const MEASURE = /^(?:dvt|dv tinh|don vi tinh|don vi|don vi do|unit|unit of measure)$/;
const ASIDE = /^(?:ma so|ma chi tieu|ma cau hoi|huong dan.*|giai thich.*|cach (?:ghi|dien|tinh).*|vi du)$/;
const ANSWERS =
  /^(?:so luong|sl|so lieu|ket qua|(?:noi dung |phan |cau )?tra loi|dap an|co khong|thong tin|hien trang|thuc trang|gia tri|tong so|tong cong|tong|hien co|so hien co|thuc te|y kien|answers?|values?|responses?|results?|quantity|number)(?: (?:hien co|hien tai|thuc te|tra loi|ke khai|khao sat|cua (?:xa|phuong|don vi|co quan)|(?:tinh )?den.*|(?:nam )?(?:19|20)\d\d))?$/;

/** "Số lượng", "Số lượng (người)", but not "Số lượng (nghìn người)". */
function answers(heading: string): boolean {
  const { text, remarks } = segmentOf(heading, true);
  const isPlain = remarks.every(
    (remark) =>
      remark.says === 'yes_no' ||
      ((remark.says === 'pieces' || remark.says === 'people') && remark.scale === 1),
  );
  return isPlain && ANSWERS.test(foldText(text));
}

const isRowNumber = (heading: string): boolean => {
  const meaning = heading === '' ? undefined : readHeader('units', [heading])?.meaning;
  return meaning?.is === 'ignored' && meaning.why === 'row_number';
};

const isNote = (heading: string): boolean => {
  const meaning = heading === '' ? undefined : readHeader('equipment', [heading])?.meaning;
  return meaning?.is === 'field' && meaning.field === 'note';
};

/** Names a place, though its letters have lost their marks: "Xa An Lao", but not "Phương án". */
export const isPlace = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  (namesPlace(cell) || /^(?:UBND )?(?:xa|phuong|thi tran|dac khu) [\x20-\x7e]+$/i.test(cell.trim()));

/** "Tên đơn vị": what stands beside it are units. */
export const asksForUnit = (text: string): boolean => {
  const meaning = text === '' ? undefined : readHeader('units', [text])?.meaning;
  return meaning?.is === 'field' && (meaning.field === 'name' || meaning.field === 'unit_id');
};
