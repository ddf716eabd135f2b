import type { Report } from '../model/report.ts';
import { budgetRows } from './budget-csv.ts';
import { bounds, listCsv, looserText, type RowOf, type Value } from './csv.ts';
import type { ViewName } from './view.ts';
import { type Row, VIEW_COLUMNS } from './view-columns.ts';

/** The view's details as one flat table with snake_case headers, a row for each issue, unit and target, or line. */
export function csvOf(report: Report, view: ViewName): string {
  return listCsv<string>(VIEW_COLUMNS[view], rowsOf(report, view), fit);
}

function* rowsOf(report: Report, view: ViewName): Generator<RowOf<string>> {
  yield* looserRows(report, view);
  yield* DETAILS[view](report);
}

/** Where the run is looser than its files accept, above all details, in the columns that a view has for it. */
const looserRows = ({ summary }: Report, view: ViewName): RowOf<string>[] =>
  summary.loosened.map((each) => {
    const { target, standard, file } = each;
    const told: { readonly [View in ViewName]: Row<View> } = {
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
    return told[view];
  });

/** Without the control characters that no program takes in a CSV file. */
const fit = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '') : value;

const DETAILS: { readonly [View in ViewName]: (report: Report) => Iterable<Row<View>> } = {
  validate: ({ issues }) =>
    issues.map(({ related, record, effect, ...issue }) => ({
      ...issue,
      related_file: related?.file ?? null,
      related_sheet: related?.sheet ?? null,
      related_row: related?.row ?? null,
      record_table: record?.table ?? null,
      record_key: record ? keyText(record.key) : null,
      rows_refused: effect.rows_refused,
      targets: effect.targets.join(' '),
      units: effect.units.join('; '),
      ...bounds({ amount: effect.amount }),
    })),
  gaps: ({ targets }) =>
    targets.flatMap(({ id, share: { of }, by_unit }) =>
      by_unit.map(({ required, actual, gap, share, ...unit }) => ({
        ...unit,
        target: id,
        ...bounds({ required, actual, gap }),
        share_yes: share.yes,
        share_no: share.no,
        share_unknown: share.unknown,
        share_of: of,
      })),
    ),
  budget: budgetRows,
};

/** `unit_id=551; asset_id=MT-001` */
const keyText = (key: Readonly<Record<string, string>>): string =>
  Object.entries(key)
    .map(([field, value]) => `${field}=${value}`)
    .join('; ');
