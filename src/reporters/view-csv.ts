import type { Report, ScheduledLine, ScheduleReport } from '../model/report.ts';
import { bounds, listCsv, looserText, paidText, type RowOf, type Value } from './csv.ts';
import { planRows } from './explain-plan.ts';
import type { ViewName } from './view.ts';

/** The view's details as one flat table with snake_case headers, a row for each issue, unit and target, or line. */
export function csvOf(report: Report, view: ViewName): string {
  const rows: RowOf<string>[] = [...looserRows(report, view), ...DETAILS[view](report)];
  return listCsv<string>(COLUMNS[view], rows, fit);
}

const COLUMNS = {
  validate: [
    'rule', 'severity', 'file', 'sheet', 'row', 'column', 'cell', 'line', 'header', 'field', 'value', 'rows', 'message', 'fix', 'expected', 'nearest',
    'related_file', 'related_sheet', 'related_row', 'record_table', 'record_key', 'rows_refused', 'targets', 'units', 'amount_low', 'amount_high',
    'fingerprint', 'baseline',
  ],
  gaps: [
    'target', 'unit_id', 'name', 'tier', 'status', 'reason', 'required_low', 'required_high', 'actual_low', 'actual_high',
    'gap_low', 'gap_high', 'share_yes', 'share_no', 'share_unknown', 'share_of', 'blocked',
  ],
  budget: [
    'kind', 'unit_id', 'name', 'tier', 'targets', 'item', 'buy', 'quantity_low', 'quantity_high', 'new_low', 'new_high', 'replace_low', 'replace_high',
    'from_stock_low', 'from_stock_high', 'on_order_low', 'on_order_high', 'unit_price', 'per', 'amount_low', 'amount_high', 'currency', 'year',
    'unfunded', 'short', 'sources', 'when', 'unsure', 'from_start',
  ],
} as const satisfies Record<ViewName, readonly string[]>; // biome-ignore format: lists to be read as one

type Row<View extends ViewName> = RowOf<(typeof COLUMNS)[View][number]>;

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

const DETAILS: { readonly [View in ViewName]: (report: Report) => Row<View>[] } = {
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
  budget: ({ currency, estimate, plan: { schedule } }) => {
    const rows: Row<'budget'>[] = [
      ...estimate.lines.map(({ quantity, replace, from_stock, on_order, amount, targets, ...line }) => ({
        ...line,
        targets: targets.join(' '),
        ...bounds({ quantity, new: line.new, replace, from_stock, on_order, amount }),
      })),
      ...estimate.beyond.map(({ why, buy, quantity, amount, ...each }) => ({
        ...each,
        kind: `beyond_${why}`,
        buy: buy.join(' '),
        ...bounds({ quantity, amount }),
      })),
      ...(schedule?.lines ?? []).flatMap(linePlanned),
      ...estimate.existing.map(({ connection, price, pieces, per_year, targets, ...each }) => ({
        ...each,
        kind: 'existing',
        targets: each.item && targets.join(' '),
        buy: each.item === null ? connection : price,
        per: 'year',
        ...bounds({
          quantity: pieces ?? 1,
          new: 0,
          replace: 0,
          from_stock: 0,
          on_order: 0,
          amount: per_year,
        }),
      })),
      ...(schedule?.existing ?? []).flatMap(({ years, price, targets, ...line }) =>
        years.map(({ year, pieces, unit_price, amount, unfunded, sources }) => ({
          ...line,
          kind: 'plan_existing',
          targets: targets.join(' '),
          buy: line.item === null ? line.connection : price,
          unit_price,
          per: 'year',
          ...bounds({ quantity: pieces, amount }),
          year,
          unfunded,
          sources: paidText(sources),
        })),
      ),
      ...(schedule?.first_met ?? []).flatMap(metRows),
    ];
    return rows.map((row) => ({ ...row, currency }));
  },
};

/** All that the plan makes of a need, year by year: what is new and brought in is what is given, bought and carried out. */
const linePlanned = (line: ScheduledLine): Row<'budget'>[] =>
  planRows([line]).map(({ kind, buy, quantity, amount, left, sources, given, ...row }) => ({
    ...{ unit_id: line.unit_id, name: line.name, tier: line.tier, targets: line.targets.join(' ') },
    ...{ ...row, kind: `plan_${kind}`, buy: buy.replaceAll(' + ', ' '), ...bounds({ quantity, amount }) },
    short: left?.short ?? null,
    sources: [paidText(sources), ...given.map(({ source, pieces }) => `${source}: ${pieces}`)]
      .filter((text) => text !== '')
      .join('; '),
  }));

/** When a target is first met: in all, by tier, in all units below one, and in each unit; how many do, and of how many nobody knows. */
function metRows({ target, by_tier, by_ancestor, by_unit, ...all }: ScheduleReport['first_met'][number]) {
  const row = (kind: string, { when, year, unsure, from_start }: typeof all): Row<'budget'> => ({
    ...{ kind, targets: target, year, when, unsure, from_start },
  });
  return [
    row('first_met', all),
    ...by_tier.map(({ tier, ...met }) => ({ ...row('first_met_tier', met), tier })),
    ...by_ancestor.map(({ unit_id, name, ...met }) => ({ ...row('first_met_below', met), unit_id, name })),
    ...by_unit.map(({ unit_id, name, ...met }) => ({ ...row('first_met_unit', met), unit_id, name })),
  ];
}

/** `unit_id=551; asset_id=MT-001` */
const keyText = (key: Readonly<Record<string, string>>): string =>
  Object.entries(key)
    .map(([field, value]) => `${field}=${value}`)
    .join('; ');
