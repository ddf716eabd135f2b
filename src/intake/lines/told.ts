import type { Place } from '../../model/finding.ts';
import type { Unit } from '../../model/inventory.ts';
import type { UnitFacts } from '../units/facts.ts';

/** What a row says of a line of a unit. */
export interface Line {
  readonly present: boolean | undefined;
  readonly working: boolean | undefined;
  readonly mbps: number | undefined;
  /** What tells it from others of its kind; empty where the row is of the connection as a whole. */
  readonly of: string;
  readonly at: (field: string) => Place;
}

/** A row that was refused may tell of the line of a unit. */
export const UNKNOWN_LINE = { present: undefined, working: undefined, mbps: undefined, of: '' };

/** Whether one row says that a line is there, and another that it is not, or that there is none at all. */
export function contradicts(one: Line, other: Line): boolean {
  if (one.present === undefined || other.present === undefined || one.present === other.present) return false;
  return one.of === other.of || (one.present ? other : one).of === '';
}

/** Turns the lines of one kind of a unit into facts: `fibre`, `fibre_working`, `fibre_mbps` (of several lines, their sum). */
export function tellLines(unit: Unit, kind: string, told: readonly Line[], facts: UnitFacts): void {
  const against = (line: Line): Line | undefined => told.find((other) => contradicts(other, line));
  const own = told.map((line) => (against(line) ? { ...line, present: undefined } : line));
  const { at } = own[0] as Line;
  facts.tell(unit, kind, any(own.map(({ present }) => present)), at('present'));
  const later = told.find((line, row) => told.slice(0, row).some((other) => contradicts(other, line)));
  const earlier = later && against(later);
  if (earlier) {
    const said = [earlier.present, later.present] as [boolean, boolean];
    facts.contradict(unit, kind, said, later.at('present'), earlier.at('present'));
    facts.open(unit, kind, earlier.at('present'));
  }
  const up = own.filter(({ present }) => present !== false);
  if (own.some(({ working }) => working !== undefined))
    facts.tell(unit, `${kind}_working`, any(up.map(workingOf)), at('working'));
  if (own.some(({ mbps }) => mbps !== undefined)) {
    const speeds = up.map(mbpsOf);
    const sum = speeds.reduce(
      (all, mbps) => (all === undefined || mbps === undefined ? undefined : all + mbps),
      0,
    );
    facts.tell(unit, `${kind}_mbps`, sum, at('mbps'));
  }
}

/** Known where it is the same whether or not the line is there. */
const workingOf = ({ present, working }: Line): boolean | undefined =>
  present === undefined && working ? undefined : working;
const mbpsOf = ({ present, mbps }: Line): number | undefined =>
  present === undefined && mbps !== 0 ? undefined : mbps;

const any = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
