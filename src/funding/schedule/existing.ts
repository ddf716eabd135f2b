import { groupBy } from '../../lib/group-by.ts';
import type { Minor } from '../../lib/money.ts';
import type { ExistingOver } from '../../model/report.ts';
import type { Costs } from '../estimate.ts';
import { exactPrice } from '../prices.ts';
import type { Running } from '../running.ts';
import { partOn } from '../upkeep.ts';
import { priceDateOf } from './limits.ts';
import type { RunningInYear, ScheduleInput } from './types.ts';

/**
 * What is there before the plan and costs something every year: pieces, price, amount and who pays, year by year. `input`: what
 * the plan was made of, in the order of the costs.
 */
export function existingOver(
  costs: Costs,
  input: ScheduleInput['running'],
  paid: readonly RunningInYear[],
  money: (minor: Minor) => number,
): ExistingOver[] {
  const years = groupBy(paid, ({ there }) => there);
  return costs.running.map((running, at) => ({
    ...aboutOf(running),
    years: (years.get(input[at]) ?? []).map(({ year, amount, payments, unfunded }) => ({
      year,
      ...piecesIn(running, costs, year, money),
      amount: amount === undefined ? null : money(amount),
      sources: payments.map((payment) => ({ source: payment.source, amount: money(payment.amount) })),
      unfunded: unfunded === undefined ? null : money(unfunded),
    })),
  }));
}

function aboutOf(running: Running): Omit<ExistingOver, 'years'> {
  const { id, name, tier = null } = running.unit;
  const unit = { unit_id: id, name, tier };
  if (running.is === 'connection') {
    const { connection, price = null } = running;
    return { ...unit, connection, item: null, targets: [], price };
  }
  const { item, targets } = running.installed;
  return { ...unit, connection: null, item, targets: [...targets], price: running.id };
}

function piecesIn(
  running: Running,
  costs: Costs,
  year: number,
  money: (minor: Minor) => number,
): Pick<ExistingOver['years'][number], 'pieces' | 'unit_price'> {
  if (running.is === 'connection') return { pieces: null, unit_price: null };
  const part = partOn(costs.book, running, priceDateOf(year, costs));
  const price = part && exactPrice(part);
  return {
    pieces: running.installed.inYear(year).low,
    unit_price: price === undefined ? null : money(price),
  };
}
