import type { Report, ScheduledLine, ScheduleReport } from '../model/report.ts';
import { bounds, paidText } from './csv.ts';
import { planRows } from './explain-plan.ts';
import type { Row } from './view-columns.ts';

type BudgetRow = Row<'budget'>;

/** The lines of the estimate, what is beyond ceilings, all that the plan does, and when targets are first met. */
export function* budgetRows({ currency, estimate, plan: { schedule } }: Report): Generator<BudgetRow> {
  const priced = (row: BudgetRow): BudgetRow => ({ ...row, currency });
  for (const { quantity, replace, from_stock, on_order, amount, targets, ...line } of estimate.lines)
    yield priced({
      ...line,
      targets: targets.join(' '),
      ...bounds({ quantity, new: line.new, replace, from_stock, on_order, amount }),
    });
  for (const { why, buy, quantity, amount, ...each } of estimate.beyond)
    yield priced({ ...each, kind: `beyond_${why}`, buy: buy.join(' '), ...bounds({ quantity, amount }) });
  for (const line of schedule?.lines ?? []) yield* linePlanned(line, currency);
  for (const { connection, price, pieces, per_year, targets, ...each } of estimate.existing)
    yield priced({
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
    });
  for (const { years, price, targets, ...line } of schedule?.existing ?? [])
    for (const { year, pieces, unit_price, amount, unfunded, sources } of years)
      yield priced({
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
      });
  for (const met of schedule?.first_met ?? []) yield* metRows(met);
}

/** All that the plan makes of a need, year by year: what is new and brought in is what is given, bought and carried out. */
function* linePlanned(
  { unit_id, name, tier, item, targets, ...line }: ScheduledLine,
  currency: string,
): Generator<BudgetRow> {
  const asking = targets.join(' ');
  for (const row of planRows([{ unit_id, name, tier, item, targets, ...line }])) {
    const { kind, buy, quantity, unit_price, amount, year, unfunded, left, sources, given } = row;
    const gifts = given.map(({ source, pieces }) => `${source}: ${pieces}`);
    // One shape for all of them: a large plan has hundreds of thousands.
    yield {
      kind: `plan_${kind}`,
      unit_id,
      name,
      tier,
      targets: asking,
      item,
      buy: buy.replaceAll(' + ', ' '),
      quantity_low: quantity,
      quantity_high: quantity,
      unit_price,
      amount_low: amount,
      amount_high: amount,
      currency,
      year,
      unfunded,
      short: left?.short ?? null,
      sources:
        gifts.length > 0 ? [paidText(sources), ...gifts].filter(Boolean).join('; ') : paidText(sources),
    };
  }
}

/** When a target is first met: in all, by tier, in all units below one, and in each unit; how many do, and of how many nobody knows. */
function metRows({ target, by_tier, by_ancestor, by_unit, ...all }: ScheduleReport['first_met'][number]) {
  const row = (kind: string, { when, year, unsure, from_start }: typeof all): BudgetRow => ({
    ...{ kind, targets: target, year, when, unsure, from_start },
  });
  return [
    row('first_met', all),
    ...by_tier.map(({ tier, ...met }) => ({ ...row('first_met_tier', met), tier })),
    ...by_ancestor.map(({ unit_id, name, ...met }) => ({ ...row('first_met_below', met), unit_id, name })),
    ...by_unit.map(({ unit_id, name, ...met }) => ({ ...row('first_met_unit', met), unit_id, name })),
  ];
}
