import { foldText } from '../../lib/fold-text.ts';
import type { FactValue } from '../../model/inventory.ts';
import { TABLES } from '../../model/tables.ts';
import type { Batch } from '../../readers/source.ts';
import { isBlank, NO_WORDS, readCell } from '../cells/index.ts';
import { Findings } from '../findings.ts';
import type { Layout } from '../layout/layout.ts';
import type { IntakeRules } from '../plan.ts';
import { type Columns, readerOf, valueFrom } from '../rows/record.ts';
import { stateHeadings } from '../states/headings.ts';
import { glanceAt } from '../table.ts';
import { type Denial, denialsIn, isOfSpare } from './denials.ts';

/** What the cells of a row of connectivity say of the line. */
export interface LineCells {
  /** What its own cell says of it, or that it says nothing means; undefined where it is not known. */
  readonly present: boolean | undefined;
  /** Other rows of the table say whether their lines are there; this one says nothing, nor anything that only such a line has. */
  readonly isUnmarked: boolean;
  /** One column says that it is there, and another that it is not. */
  readonly isContradicted: boolean;
  /** Its own cell says that it is there, whatever others say. */
  readonly isAffirmed: boolean;
  /** What another cell of the row says against the line, where it is heeded. */
  readonly denial: Denial | undefined;
  readonly claims: Readonly<Record<'mbps' | 'working' | 'monthly_cost', FactValue | undefined>>;
  /** Folded; empty where no one is named. */
  readonly provider: string;
  /** It is of a line beside the one that is in use. */
  readonly isSpare: boolean;
}

/** Reads the rows of a table of connectivity. */
export function lineCells(
  layout: Layout,
  columns: Columns,
  rules: IntakeRules,
): (batch: Batch, record: number) => LineCells {
  const [present, working, mbps] = [
    columns.reader('present'),
    columns.reader('working'),
    columns.reader('mbps'),
  ];
  const [provider, cost] = [columns.reader('provider'), columns.reader('monthly_cost')];
  const note = columns.reader('note');
  const saysNothing = columns.silence('present');
  const isMarked = layout.denials.length > 0 || isAnswered(layout, 'present', rules);
  const isDenied = (batch: Batch, record: number): boolean =>
    layout.denials.some((column) => readCell('yes_no', batch.cell(record, column), NO_WORDS).value === true);
  const denialOf = denialsIn(layout);
  const headings = stateHeadings(layout);
  return (batch, record) => {
    const said = present(batch, record);
    const named = valueFrom<string>(provider, batch, record) ?? '';
    const claims = {
      mbps: valueFrom<number>(mbps, batch, record),
      working: valueFrom<boolean>(working, batch, record),
      monthly_cost: valueFrom<number>(cost, batch, record),
    };
    const isSilent = said.value === undefined && !said.fault && saysNothing(batch, record);
    const answer = said.value as boolean | undefined;
    const isSpare = isOfSpare(valueFrom<string>(note, batch, record) ?? '');
    const row = { isAffirmed: answer === true, claims, provider: foldText(named), isSpare };
    if (isDenied(batch, record)) {
      const isContradicted = answer === true;
      const present = isContradicted || said.fault ? undefined : false;
      return { ...row, present, isUnmarked: false, isContradicted, denial: undefined };
    }
    const isClaimed = claimAmong(claims) !== undefined || isNamed(named);
    const denial = denialOf?.(batch, record);
    const isDeniedOutright = denial?.denies === 'no' && (isSilent || answer === true);
    const isUnmarked = isSilent && isMarked && !isClaimed && !isDeniedOutright;
    const isHeaded = isSilent && headings.over(batch.firstRow + record) !== undefined;
    const isHeeded = answer === true ? denial?.denies !== 'hinted' : isSilent && !isUnmarked;
    if (denial && (isDeniedOutright || isHeeded)) {
      const present = isDeniedOutright && isSilent && !isClaimed ? false : undefined;
      return { ...row, present, isUnmarked, isContradicted: false, denial };
    }
    return {
      ...row,
      denial: undefined,
      // Nothing said means yes where no row says it; that it is not known is something said.
      present: isSilent ? (isUnmarked || isHeaded ? undefined : true) : answer,
      isUnmarked,
      isContradicted: false,
    };
  };
}

/** Whether some row of a table says that its line is not there, or leaves it open, in another column than `present`. */
export function mayDeny(layout: Layout): boolean {
  const denialOf = denialsIn(layout);
  if (layout.denials.length + stateHeadings(layout).all.length > 0) return true;
  for (const batch of denialOf ? glanceAt(layout.table) : [])
    for (let record = 0; record < batch.length; record++) if (denialOf?.(batch, record)) return true;
  return false;
}

/** What only a line that is there can have: it works, has a speed, is paid for. */
export const isClaim = (value: FactValue | undefined): boolean =>
  value === true || (typeof value === 'number' && value > 0);

/** The first of some fields that claims a line. */
export const claimAmong = (values: Readonly<Record<string, FactValue | undefined>>): string | undefined =>
  Object.keys(values).find((name) => isClaim(values[name]));

/** "không" and a dash name no provider. */
const isNamed = (provider: string): boolean =>
  foldText(provider) !== '' && readCell('yes_no', provider, NO_WORDS).value !== false;

/** Whether any row of a table answers the question of a column, with yes or with no. */
function isAnswered(layout: Layout, field: string, rules: IntakeRules): boolean {
  const column = layout.columnOf(field);
  const kind = TABLES[layout.kind][field];
  if (column < 0 || !kind) return false;
  const read = readerOf(layout, column, kind, new Findings(), rules);
  for (const batch of glanceAt(layout.table)) {
    for (let record = 0; record < batch.length; record++) {
      const cell = batch.cell(record, column);
      if (!isBlank(cell) && read(cell).value !== undefined) return true;
    }
  }
  return false;
}
