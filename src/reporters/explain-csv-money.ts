import type { Explanation } from '../explain/explanation.ts';
import { paidText, rangeText } from './csv.ts';
import type { ExplainRow } from './explain-columns.ts';
import { planRows } from './explain-plan.ts';

/** What is needed, the ceilings and what is beyond them, and what the plan over several years makes of it. */
export const moneyRows = ({
  lines,
  entitlements,
  entitlement_facts,
  unverified,
  beyond,
  moves,
  moves_counted,
  plan_years,
  plan,
}: Explanation): ExplainRow[] => [
  ...lines.map(({ unit_id, item, buy, quantity, unit_price, amount }) => ({
    kind: 'line',
    of_unit_id: unit_id,
    name: item,
    buy,
    quantity: rangeText(quantity),
    unit_price,
    amount: amount && rangeText(amount),
  })),
  ...entitlements.map(({ unit_id, scope, ceiling, source, entitled }) => ({
    kind: 'ceiling',
    of_unit_id: unit_id,
    name: ceiling,
    value: entitled && rangeText(entitled),
    why: scope === 'subtree' ? scope : null,
    source,
  })),
  ...entitlements.flatMap(({ unit_id, ceiling, parts }) =>
    parts.map(({ facts: from, of, rule, number, count }) => ({
      kind: 'ceiling_part',
      of_unit_id: unit_id,
      name: ceiling,
      value: rangeText(count),
      why: `${from.join(' + ') || 'units'}: ${rangeText(of)}; ${rule}: ${number}`,
    })),
  ),
  ...entitlement_facts.map(({ unit_id, fact, value, file, row }) => ({
    kind: 'ceiling_fact',
    of_unit_id: unit_id,
    name: fact,
    value,
    file,
    row,
  })),
  ...unverified.map(({ what, numbers, source }) => ({
    kind: 'unverified',
    name: what,
    why: numbers.join(' '),
    source,
  })),
  ...beyond.map(({ unit_id, item, why, quantity }) => ({
    kind: 'beyond_ceiling',
    of_unit_id: unit_id,
    name: item,
    value: rangeText(quantity),
    why,
  })),
  ...moves.map(({ item, from, to, quantity, saves }) => ({
    ...{ kind: moves_counted ? 'move' : 'move_proposed', of_unit_id: to, name: item, value: from },
    ...{ year: plan_years[0] ?? null, quantity, amount: saves },
  })),
  ...planRows(plan).map(({ kind, unit_id, item, left, sources, given, ...row }) => ({
    ...row,
    kind: `plan_${kind}`,
    of_unit_id: unit_id,
    name: item,
    why: left?.why ?? null,
    short: left?.short ?? null,
    sources: [paidText(sources), ...given.map(({ source, pieces }) => `${source}: ${pieces}`)]
      .filter((text) => text !== '')
      .join('; '),
    file: given[0]?.file ?? null,
    row: given[0]?.row ?? null,
  })),
];
