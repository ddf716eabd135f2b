import { foldText } from '../../lib/fold-text.ts';
import type { Cell, Place } from '../../model/finding.ts';
import type { FactValue, Unit } from '../../model/inventory.ts';
import { FREE_FACT, isSpeed } from '../../model/tables.ts';
import {
  cleanText,
  isBlank,
  type Reading,
  readCell,
  saysConnected,
  UNKNOWN,
  type Vocabulary,
} from '../cells/index.ts';
import { mixedPercents } from '../cells/mixed-percents.ts';
import type { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { FactKind, IntakePlan, IntakeRules } from '../plan.ts';
import { SHARED } from '../rows/merged-down.ts';
import { readerOf, tellAssumed } from '../rows/record.ts';
import { headerText } from '../table.ts';
import type { UnitRegister } from './index.ts';

interface Kept {
  readonly unit: Unit;
  readonly cell: Cell;
  readonly row: number;
  /** The row is not used, but for what it says otherwise than another. */
  readonly against?: 'against' | undefined;
}

type Keep = (unit: Unit, cell: Cell, row: number, against?: 'against') => void;

/** Cells of columns that no field describes, kept until all of a fact are there to say what kind they are. */
export class FreeFacts {
  readonly #columns = new Map<string, KeptColumn[]>();

  /** Keeps the cells of one column of a table. */
  column(field: string, layout: Layout, column: number): Keep {
    const cells: Kept[] = [];
    this.#columns.set(field, [...(this.#columns.get(field) ?? []), { layout, column, cells }]);
    return (unit, cell, row, against) => cells.push({ unit, cell, row, against });
  }

  /** Reads them all, and tells the units. */
  settle(
    units: UnitRegister,
    { factKinds: kinds, countedFacts }: Pick<IntakePlan, 'factKinds' | 'countedFacts'>,
    findings: Findings,
    rules: IntakeRules,
  ): void {
    for (const [field, columns] of this.#columns) {
      const all = columns
        .flatMap(({ cells }) => cells.map(({ cell }) => cell))
        .filter((cell) => cell !== SHARED);
      const said = kinds.get(field);
      const stated = isSpeed(field) && (said ?? 'number') === 'number' ? 'speed' : said;
      const kind = stated ?? kindOf(all, rules.vocabulary);
      const split = stated === undefined && kind === 'text' && isFraction(all);
      const doubted = kind === 'number' ? mixedPercents(all, rules.vocabulary) : () => undefined;
      for (const { layout, column, cells } of columns) {
        const meaning = layout.readings[column]?.meaning;
        if (split || meaning?.is === 'fraction') {
          const names = meaning?.is === 'fraction' ? meaning : { part: field, whole: `${field}_of` };
          tellFractions({ layout, column, cells }, names, units, findings);
          continue;
        }
        const read = readerOf(layout, column, { kind, schema: FREE_FACT }, findings, rules);
        const path = layout.table.paths[column] ?? [];
        const counts = countsSome(field, path);
        const isNumberOf = counts || countedFacts.has(field);
        const isCoded = hasCodes(field, layout, column, rules);
        const { scale, most } = layout.notes(column);
        // A column that is known to hold shares or amounts says itself what its figures are.
        const isKnown = (scale ?? most) !== undefined;
        for (const { unit, cell, row, against } of cells) {
          const earlier = unit.facts.get(field)?.value;
          if (against && (isBlank(cell) || earlier === undefined)) continue;
          // Words that hold for several rows were repeated; a text with figures may be of one of them.
          if (cell === SHARED && kind === 'text') continue;
          const doubt = isKnown ? undefined : doubted(cell, headerText(path));
          const reading =
            doubt ??
            (layout.table.sheet.unvalued?.has(row, column)
              ? UNKNOWN
              : isNumberOf
                ? notBelowZero(read(cell))
                : read(cell));
          const { value, fault } = reading;
          tellAssumed(layout, row, column, reading, findings);
          const isThere =
            fault?.rule === 'not-yes-no' && typeof cell === 'string' && !isCoded
              ? saysConnected(field, cleanText(cell))
              : undefined;
          const figure =
            fault && kind === 'yes_no' && !isCoded
              ? figureOf(readCell('number', cell, rules.vocabulary).value, counts)
              : undefined;
          const place: Place = layout.placeAt(row, column);
          if (fault && figure === undefined && isThere === undefined) {
            findings.add({ rule: fault.rule, place, value: cell, params: fault.params });
          }
          const said = value ?? figure ?? isThere;
          if (against && (said === undefined || Boolean(said) === Boolean(earlier))) continue;
          units.facts.tell(unit, field, said, place);
        }
      }
    }
    this.#columns.clear();
  }
}

/** Of things and people there are never fewer than none. */
const notBelowZero = (reading: Reading): Reading =>
  typeof reading.value === 'number' && reading.value < 0
    ? { value: undefined, fault: { rule: 'out-of-range', params: { low: 0 } } }
    : reading;

interface KeptColumn {
  readonly layout: Layout;
  readonly column: number;
  readonly cells: readonly Kept[];
}

/** Whether the configuration says what each code of a column means. */
const hasCodes = (field: string, layout: Layout, column: number, rules: IntakeRules): boolean =>
  [field, headerText(layout.table.paths[column] ?? [])].some(
    (name) => rules.column(name, layout.kind)?.values !== undefined,
  );

/** Words that begin a header of figures: "Số đường truyền Internet", "Tổng số thôn có sóng 4G". */
const COUNTING = /^(?:tong |so |sl |ty le |ti le |number |no of |count |total |how many |share |percent)/;
const FIGURES = /^(?:villages|households|staff)_|_(?:count|share|mbps|cost)$/;

/** Whether a column counts something by its header. */
export const countsSome = (field: string, path: readonly string[]): boolean =>
  FIGURES.test(field) || path.some((text) => COUNTING.test(`${foldText(text)} `));

/**
 * Where a column counts something, a figure above zero says that the thing is there as well as a yes does. Elsewhere it may be
 * a code for anything: 9 and 99 are "not known" to many.
 */
const figureOf = (value: FactValue | undefined, counts: boolean): FactValue | undefined =>
  counts && typeof value === 'number' && value >= 0 ? value : undefined;

/** "26/35" says two things: how many have it, and of how many. */
function tellFractions(
  { layout, column, cells }: KeptColumn,
  { part, whole }: { readonly part: string; readonly whole: string },
  units: UnitRegister,
  findings: Findings,
): void {
  for (const { unit, cell, row } of cells) {
    const place = layout.placeAt(row, column);
    const [, top, bottom] = FRACTION.exec(String(cell ?? '')) ?? [];
    if (top === undefined && isSaid(cell)) findings.add({ rule: 'not-a-number', place, value: cell });
    const exceeds = Number(top) > Number(bottom);
    if (exceeds) {
      const params = { part, whole, partValue: Number(top), wholeValue: Number(bottom) };
      findings.add({ rule: 'part-exceeds-whole', place, value: cell, related: place, params });
    }
    units.facts.tell(unit, part, top === undefined || exceeds ? undefined : Number(top), place);
    units.facts.tell(unit, whole, bottom === undefined ? undefined : Number(bottom), place);
  }
}

const FRACTION = /^\s*(\d{1,9})\s*\/\s*(\d{1,9})\s*$/;

const isSaid = (cell: Cell): boolean => cell !== null && (typeof cell !== 'string' || cleanText(cell) !== '');

const isFraction = (cells: readonly Cell[]): boolean => {
  const said = cells.filter(isSaid);
  return said.length > 0 && said.every((cell) => typeof cell === 'string' && FRACTION.test(cell));
};

/** All yes/no words, or all numbers; text otherwise. A column of nothing but 0 and 1 is numbers: it may count something. */
function kindOf(cells: readonly Cell[], words: Vocabulary): FactKind {
  const said = cells.filter(isSaid);
  const all = (kind: FactKind): boolean =>
    said.every((cell) => {
      const { fault } = readCell(kind, cell, words);
      // A formula that failed, or a figure that can be meant in two ways, says nothing against its kind.
      return fault === undefined || fault.rule === 'error-cell' || fault.rule === 'ambiguous-number';
    });
  if (said.length === 0) return 'text';
  return all('number') ? 'number' : all('yes_no') ? 'yes_no' : 'text';
}
