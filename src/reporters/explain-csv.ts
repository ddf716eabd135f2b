import type {
  AnyExplanation,
  BelowExplanation,
  Explanation,
  RunningExplanation,
} from '../explain/explanation.ts';
import { listCsv, looserText, paidText, rangeText } from './csv.ts';
import { EXPLAIN_COLUMNS, type ExplainRow } from './explain-columns.ts';
import { moneyRows } from './explain-csv-money.ts';
import { itemText } from './explain-rows.ts';
import { plainWay } from './prices.ts';

/** What a figure, or a yearly cost, was made from as a flat table: a row for each guard, fact, row, line, ceiling, price and year. */
export function explainCsv(explanation: AnyExplanation): string {
  const rows: ExplainRow[] = [
    ...explanation.loosened.map((each) => ({
      kind: 'loosened', name: each.target ?? each.standard, value: looserText(each), why: each.why, file: each.file,
    })),
    ...(explanation.explains === 'below' ? belowRows(explanation) : followedRows(explanation)),
  ]; // biome-ignore format: a list to be read as one
  const target =
    explanation.explains === 'running' ? (explanation.connection ?? explanation.item) : explanation.target.id;
  return listCsv(
    EXPLAIN_COLUMNS,
    rows.map((row) => ({ target, unit_id: explanation.unit.unit_id, ...row })),
  );
}

/** Of units below: what is lacking, and what it costs once. */
const belowRows = ({ below }: BelowExplanation): ExplainRow[] =>
  below.map(({ unit_id, name, status, gap, one_off }) => ({
    ...{ kind: 'unit_below', of_unit_id: unit_id, name, value: rangeText(gap), why: status },
    amount: one_off && rangeText(one_off),
  }));

const followedRows = (explanation: Explanation | RunningExplanation): ExplainRow[] => [
  ...inputRows(explanation),
  ...(explanation.explains === 'target' ? moneyRows(explanation) : []),
  ...existingRows(explanation),
  ...payerRows(explanation),
  ...priceRows(explanation),
];

const inputRows = ({ facts, rows }: Explanation | RunningExplanation): ExplainRow[] => [
  ...facts.map(({ unit_id, fact, value, file, row }) => ({
    kind: 'fact',
    of_unit_id: unit_id,
    name: fact,
    value,
    file,
    row,
  })),
  ...rows.map(
    ({ unit_id, quantity, counts, part, why, failed, unknown, file, row, passes_life, ...item }) => ({
      kind: 'row',
      of_unit_id: unit_id,
      name: itemText(item),
      value: quantity,
      counts,
      why: part ?? why,
      failed: failed.join(' '),
      unknown: unknown.join(' '),
      file,
      row,
      // In which it passes its useful life.
      year: passes_life?.low === passes_life?.high ? (passes_life?.low ?? null) : null,
    }),
  ),
];

const existingRows = ({ upkeep, upkeep_over }: Explanation | RunningExplanation): ExplainRow[] => [
  ...upkeep.map(({ unit_id, item, connection, price, pieces, unit_price, per_year, file, row }) => ({
    kind: 'existing',
    of_unit_id: unit_id,
    name: item ?? connection,
    buy: price,
    quantity: pieces && rangeText(pieces),
    unit_price,
    amount: rangeText(per_year),
    file,
    row,
  })),
  ...upkeep_over.flatMap(({ unit_id, item, connection, price, years }) =>
    years.map(({ year, pieces, unit_price, amount, unfunded, sources }) => ({
      kind: 'plan_existing',
      of_unit_id: unit_id,
      name: item ?? connection,
      year,
      buy: price,
      quantity: pieces,
      unit_price,
      amount,
      unfunded,
      sources: paidText(sources),
    })),
  ),
];

/** Money of the sources that pay: what they have for all, and what the unit or one above it holds of them. */
const payerRows = ({ payers }: Explanation | RunningExplanation): ExplainRow[] =>
  payers.flatMap(({ source: name, amounts, held, file, row }) => [
    ...amounts.map((each) => ({ kind: 'source_has', name, ...each, file, row })),
    ...held.map(({ unit_id, sheet: _, ...each }) => ({
      ...{ kind: each.file === null ? 'source_grant' : 'source_held', name, of_unit_id: unit_id, ...each },
    })),
  ]);

const priceRows = ({ ways, prices }: Explanation | RunningExplanation): ExplainRow[] => [
  ...ways.flatMap(({ dates, id, unit_price, per_year, source, file, row, ...way }) =>
    dates.map((date) => ({
      kind: 'price_way',
      name: id,
      buy: id,
      year: Number(date.slice(0, 4)),
      value: date,
      why: plainWay({ dates, id, unit_price, per_year, source, file, row, ...way }),
      unit_price: unit_price?.low === unit_price?.high ? unit_price?.low : null,
      file,
      row,
      source,
    })),
  ),
  ...prices.map(
    ({ id, price, currency, range, includes, excludes, valid_from, valid_to, source, file, row }) => ({
      kind: 'price',
      name: id,
      buy: id,
      unit_price: price,
      value: [currency, ...(range ? [`${range.low}..${range.high}`] : [])].join(' '),
      why: [
        ...(valid_from || valid_to ? [`${valid_from ?? ''}..${valid_to ?? ''}`] : []),
        ...(includes.length > 0 ? [`with ${includes.join(', ')}`] : []),
        ...(excludes.length > 0 ? [`without ${excludes.join(', ')}`] : []),
      ].join('; '),
      file,
      row,
      source,
    }),
  ),
];
