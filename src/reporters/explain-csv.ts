import type { Explanation } from '../explain/index.ts';
import { listCsv, looserText, rangeText } from './csv.ts';
import { itemText } from './explain.ts';
import { planRows } from './explain-plan.ts';
import { plainWay } from './prices.ts';

/** `province: 700; district: 300` */
const paidText = (sources: readonly { readonly source: string; readonly amount: number }[]): string =>
  sources.map(({ source, amount }) => `${source}: ${amount}`).join('; ');

/**
 * What one figure was made from as a flat table: guards that it is looser than, facts, rows, ceilings and what is beyond them, and
 * what the plan over several years makes of it.
 */
export const explainCsv = ({
  loosened, target, unit, facts, rows, lines, entitlements, entitlement_facts, unverified, beyond, plan, upkeep_over, ways, prices,
}: Explanation): string =>
  listCsv(
    [
      'target', 'unit_id', 'kind', 'of_unit_id', 'name', 'value', 'counts', 'why', 'failed', 'unknown', 'file', 'row',
      'year', 'buy', 'quantity', 'unit_price', 'amount', 'unfunded', 'short', 'sources', 'source',
    ],
    [
      ...loosened.map((each) => ({
        kind: 'loosened', name: each.target ?? each.standard, value: looserText(each), why: each.why, file: each.file,
      })),
      ...facts.map(({ unit_id, fact, value, file, row }) => ({ kind: 'fact', of_unit_id: unit_id, name: fact, value, file, row })),
      ...rows.map(({ unit_id, quantity, counts, part, why, failed, unknown, file, row, ...item }) => ({
        kind: 'row', of_unit_id: unit_id, name: itemText(item), value: quantity, counts, why: part ?? why,
        failed: failed.join(' '), unknown: unknown.join(' '), file, row,
      })),
      ...lines.map(({ unit_id, item, buy, quantity, unit_price, amount }) => ({
        kind: 'line', of_unit_id: unit_id, name: item, buy, quantity: rangeText(quantity), unit_price,
        amount: amount && rangeText(amount),
      })),
      ...entitlements.map(({ unit_id, scope, ceiling, source, entitled }) => ({
        kind: 'ceiling', of_unit_id: unit_id, name: ceiling, value: entitled && rangeText(entitled),
        why: scope === 'subtree' ? scope : null, source,
      })),
      ...entitlements.flatMap(({ unit_id, ceiling, parts }) =>
        parts.map(({ facts: from, of, rule, number, count }) => ({
          kind: 'ceiling_part', of_unit_id: unit_id, name: ceiling, value: rangeText(count),
          why: `${from.join(' + ') || 'units'}: ${rangeText(of)}; ${rule}: ${number}`,
        })),
      ),
      ...entitlement_facts.map(({ unit_id, fact, value, file, row }) => ({
        kind: 'ceiling_fact', of_unit_id: unit_id, name: fact, value, file, row,
      })),
      ...unverified.map(({ what, numbers, source }) => ({ kind: 'unverified', name: what, why: numbers.join(' '), source })),
      ...beyond.map(({ unit_id, item, why, quantity }) => ({
        kind: 'beyond_ceiling', of_unit_id: unit_id, name: item, value: rangeText(quantity), why,
      })),
      ...planRows(plan).map(({ kind, unit_id, item, left, sources, ...row }) => ({
        ...row, kind: `plan_${kind}`, of_unit_id: unit_id, name: item, why: left?.why ?? null, short: left?.short ?? null,
        sources: paidText(sources),
      })),
      ...upkeep_over.flatMap(({ unit_id, item, price, years }) =>
        years.map(({ year, pieces, unit_price, amount, unfunded, sources }) => ({
          kind: 'plan_existing', of_unit_id: unit_id, name: item, year, buy: price, quantity: pieces, unit_price, amount, unfunded,
          sources: paidText(sources),
        })),
      ),
      ...ways.flatMap(({ dates, id, unit_price, per_year, source, file, row, ...way }) =>
        dates.map((date) => ({
          kind: 'price_way', name: id, buy: id, year: Number(date.slice(0, 4)), value: date,
          why: plainWay({ dates, id, unit_price, per_year, source, file, row, ...way }),
          unit_price: unit_price?.low === unit_price?.high ? unit_price?.low : null, file, row, source,
        })),
      ),
      ...prices.map(({ id, price, currency, range, includes, excludes, valid_from, valid_to, source, file, row }) => ({
        kind: 'price', name: id, buy: id, unit_price: price,
        value: [currency, ...(range ? [`${range.low}..${range.high}`] : [])].join(' '),
        why: [
          ...(valid_from || valid_to ? [`${valid_from ?? ''}..${valid_to ?? ''}`] : []),
          ...(includes.length > 0 ? [`with ${includes.join(', ')}`] : []),
          ...(excludes.length > 0 ? [`without ${excludes.join(', ')}`] : []),
        ].join('; '),
        file, row, source,
      })),
    ].map((row) => ({ target: target.id, unit_id: unit.unit_id, ...row })),
  ); // biome-ignore format: a list to be read as one
