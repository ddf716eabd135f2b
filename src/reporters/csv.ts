import { stringify } from 'csv-stringify/sync';
import type { Loosened, RangeFigure, Report } from '../model/report.ts';
import type { ViewName } from './view.ts';

type Value = string | number | boolean | null;

/** The view's details as one flat table with snake_case headers, a row for each issue, unit and target, or line. */
export function csvOf(report: Report, view: ViewName): string {
  const [head = [], ...rows] = DETAILS[view](report);
  return writeCsv([head, ...looserRows(report, view, head), ...rows].map((row) => row.map(fit)));
}

/** Where the run is looser than its files accept, above all details, in the columns that a view has for it. */
const looserRows = ({ summary }: Report, view: ViewName, head: readonly Value[]): Value[][] =>
  summary.loosened.map((each) => {
    const { target, standard, file } = each;
    const told: Readonly<Record<ViewName, Readonly<Record<string, Value>>>> = {
      validate: {
        rule: 'guardrails',
        severity: 'warning',
        file,
        field: target ?? standard,
        message: looserText(each),
      },
      gaps: { target: target ?? standard, status: 'loosened', reason: looserText(each) },
      budget: { kind: 'loosened', name: looserText(each), targets: target, item: standard },
    };
    return head.map((column) => told[view][String(column)] ?? null);
  });

/** Without the control characters that no program takes in a CSV file. */
const fit = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') : value;

/** Rows of values, the first the header. What a spreadsheet program would take for a formula gets an apostrophe before it. */
export const writeCsv = (rows: readonly (readonly Value[])[]): string =>
  stringify(rows as Value[][], {
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  });

/**
 * Rows of texts as a CSV that a spreadsheet program opens by a click, in pieces: UTF-8 with its mark, lines that end in CRLF. Cells
 * that hold what may stand between cells are quoted, whatever it is in this file, so that it is found out easily.
 */
export function* csvPieces(rows: Iterable<readonly string[]>, delimiter: string): Generator<string> {
  let piece = '\ufeff';
  for (const row of rows) {
    piece += `${row.map(quotedCell).join(delimiter)}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE = 1 << 18;
const quotedCell = (text: string): string =>
  /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const DETAILS: Readonly<Record<ViewName, (report: Report) => Value[][]>> = {
  validate: ({ issues }) => [
    [
      'rule', 'severity', 'file', 'sheet', 'row', 'column', 'cell', 'line', 'header', 'field', 'value', 'rows', 'message', 'fix', 'expected', 'nearest',
      'related_file', 'related_sheet', 'related_row', 'record_table', 'record_key', 'rows_refused', 'targets', 'units', 'amount_low', 'amount_high',
      'fingerprint', 'baseline',
    ],
    ...issues.map(({ related, record, effect, ...issue }) => [
      issue.rule, issue.severity, issue.file, issue.sheet, issue.row, issue.column, issue.cell, issue.line, issue.header, issue.field, issue.value, issue.rows,
      issue.message, issue.fix, issue.expected, issue.nearest, related?.file ?? null, related?.sheet ?? null, related?.row ?? null,
      record?.table ?? null, record ? keyText(record.key) : null, effect.rows_refused, effect.targets.join(' '), effect.units.join('; '),
      effect.amount?.low ?? null, effect.amount?.high ?? null, issue.fingerprint, issue.baseline,
    ]),
  ],
  gaps: ({ targets }) => [
    [
      'target', 'unit_id', 'name', 'tier', 'status', 'reason', 'required_low', 'required_high', 'actual_low', 'actual_high',
      'gap_low', 'gap_high', 'share_yes', 'share_no', 'share_unknown', 'share_of', 'blocked',
    ],
    ...targets.flatMap(({ id, share, by_unit }) =>
      by_unit.map((unit) => [
        id, unit.unit_id, unit.name, unit.tier, unit.status, unit.reason, unit.required.low, unit.required.high,
        unit.actual.low, unit.actual.high, unit.gap.low, unit.gap.high, unit.share.yes, unit.share.no, unit.share.unknown,
        share.of, unit.blocked,
      ]),
    ),
  ],
  budget: ({ currency, estimate, plan }) => [
    [
      'kind', 'unit_id', 'name', 'tier', 'targets', 'item', 'buy', 'quantity_low', 'quantity_high', 'new_low', 'new_high', 'replace_low', 'replace_high',
      'from_stock_low', 'from_stock_high', 'on_order_low', 'on_order_high', 'unit_price', 'per', 'amount_low', 'amount_high', 'currency', 'year',
    ],
    ...estimate.lines.map((line) => [
      line.kind, line.unit_id, line.name, line.tier, line.targets.join(' '), line.item, line.buy, line.quantity.low,
      line.quantity.high, line.new.low, line.new.high, line.replace.low, line.replace.high, line.from_stock.low, line.from_stock.high, line.on_order.low, line.on_order.high, line.unit_price, line.per,
      line.amount?.low ?? null, line.amount?.high ?? null, currency, null,
    ]),
    ...estimate.beyond.map((each) => [
      `beyond_${each.why}`, each.unit_id, each.name, each.tier, null, each.item, each.buy.join(' '), each.quantity.low, each.quantity.high,
      null, null, null, null, null, null, null, null, each.unit_price, null, each.amount?.low ?? null, each.amount?.high ?? null, currency, null,
    ]),
    ...(plan.schedule?.lines ?? []).flatMap(({ years, ...line }) =>
      years.flatMap(({ year, parts }) =>
        parts
          .filter(({ above_ceiling }) => above_ceiling !== undefined)
          .map(({ id, quantity, above_ceiling = 0 }) => [
            'plan_above_ceiling', line.unit_id, line.name, line.tier, line.targets.join(' '), line.item, id, quantity, quantity,
            null, null, null, null, null, null, null, null, above_ceiling, null, above_ceiling * quantity, above_ceiling * quantity, currency, year,
          ]),
      ),
    ),
    ...estimate.existing.map((each) => [
      'existing', each.unit_id, each.name, each.tier, each.item && each.targets.join(' '), each.item,
      each.item === null ? each.connection : each.price,
      each.pieces?.low ?? 1, each.pieces ? each.pieces.high : 1, 0, 0, 0, 0, 0, 0, 0, 0, each.unit_price, 'year',
      each.per_year.low, each.per_year.high, currency, null,
    ]),
    ...(plan.schedule?.existing ?? []).flatMap(({ years, ...line }) =>
      (line.item === null ? [] : years).map(({ year, pieces, unit_price, amount }) => [
        'plan_existing', line.unit_id, line.name, line.tier, line.targets.join(' '), line.item, line.price, pieces, pieces,
        null, null, null, null, null, null, null, null, unit_price, 'year', amount, amount, currency, year,
      ]),
    ),
  ],
}; // biome-ignore format: lists to be read as one

/** `at_least: 0.9 instead of 1` */
export const looserText = ({ why, field, accepts, is }: Loosened): string =>
  why === 'looser' ? `${field}: ${is ?? 'nothing'} instead of ${accepts}` : why;

/** `4`, `0..10`, `3..` */
export const rangeText = ({ low, high }: RangeFigure): string =>
  low === high ? String(low) : `${low}..${high ?? ''}`;

/** `unit_id=551; asset_id=MT-001` */
const keyText = (key: Readonly<Record<string, string>>): string =>
  Object.entries(key)
    .map(([field, value]) => `${field}=${value}`)
    .join('; ');
