import type { Evidence } from './checks/check.ts';
import type { Assessed } from './checks/figures.ts';
import { checkOf, type Target } from './checks/index.ts';
import { factsAsked } from './checks/where.ts';
import type { RecordAt } from './intake/rows/records.ts';
import { groupBy } from './lib/group-by.ts';
import { fromMinor, minorDigits, toMinor } from './lib/money.ts';
import type { Range } from './lib/range.ts';
import type { Finding } from './model/finding.ts';
import { ancestors, type Unit } from './model/inventory.ts';
import type { Effect, Estimate } from './model/report.ts';
import { RULES, type RuleId } from './model/rules.ts';
import { CONNECTIONS, isNeeded, TABLE_NAMES, type TableName } from './model/tables.ts';

const NONE: Effect = { rows_refused: 0, targets: [], units: [], amount: null };

/** What was counted, by which targets, and what it comes to. */
interface Counted {
  readonly targets: readonly Assessed[];
  readonly evidence: Evidence;
  readonly estimate: Estimate;
  readonly currency: string;
  /** The categories that count as an item. */
  categoriesOf(item: string): readonly string[];
}

/**
 * Tells of each finding, asked for in order, what it changes in the answer: the rows that are in no figure because of it,
 * and the targets, units and money whose figures depend on what is wrong. A row that two findings refuse counts with the first.
 */
export function effectReader({
  targets: assessed,
  categoriesOf,
  evidence: { inventory },
  estimate,
  currency,
}: Counted): (finding: Finding, record: RecordAt | undefined) => Effect {
  const uses = assessed.map(({ target, figures }) => ({
    ...usesOf(target, categoriesOf),
    units: new Set(figures.by_unit.map(({ unit_id }) => unit_id)),
  }));
  const byId = new Map(inventory.units.map((unit) => [unit.id, unit]));
  const linesOf = groupBy(estimate.lines, ({ unit_id }) => unit_id);
  const upkeep = estimate.existing.map(({ per_year: amount, ...line }) => ({ ...line, amount }));
  const upkeepOf = groupBy(upkeep, ({ unit_id }) => unit_id);
  const digits = minorDigits(currency);
  const refused = new Set<string>();

  /** What needs come to; and where it is about equipment that is there, what keeping it does, in its own unit. */
  const amountOf = (
    units: readonly string[],
    targets: readonly string[],
    keeping: string | undefined,
  ): Range => {
    let [low, high]: [bigint, bigint | null] = [0n, 0n];
    const needed = units.flatMap((unit) => linesOf.get(unit) ?? []);
    const kept = keeping === undefined ? [] : (upkeepOf.get(keeping) ?? []);
    for (const { targets: asking, amount } of [...needed, ...kept]) {
      if (!asking.some((target) => targets.includes(target))) continue;
      low += toMinor(amount?.low ?? 0, digits);
      high =
        high === null || amount?.high === undefined || amount.high === null
          ? null
          : high + toMinor(amount.high, digits);
    }
    return { low: fromMinor(low, digits), high: high === null ? null : fromMinor(high, digits) };
  };

  return (finding, record) => {
    // An assumption about a sheet as a whole touches everything, or nothing.
    if (RULES[finding.rule] === 'info' && finding.place?.field === undefined) return NONE;
    const rows_refused = rowsRefused(finding, record, refused);
    const unit = record?.unit ?? byId.get(String(finding.params?.unit ?? ''));
    const asked = uses.filter((each) => depends(each, finding, record));
    if (asked.length === 0) return { ...NONE, rows_refused };
    if (!unit) return { ...NONE, rows_refused, targets: asked.map(({ id }) => id) };
    const near = [unit, ...ancestors(unit)];
    const judged = (each: (typeof uses)[number], { id }: Unit): boolean =>
      each.units.has(id) && (id === unit.id || each.countsBelow);
    const targets = asked.filter((each) => near.some((other) => judged(each, other)));
    const units = near.filter((other) => targets.some((each) => judged(each, other))).map(({ id }) => id);
    const ids = targets.map(({ id }) => id);
    const keeping = record?.table === 'equipment' ? unit.id : undefined;
    return { rows_refused, targets: ids, units, amount: amountOf(units, ids, keeping) };
  };
}

interface UsesOf {
  readonly id: string;
  /** The categories that it counts; none where it is for no items. */
  readonly items: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly countsBelow: boolean;
}

function usesOf(target: Target, categoriesOf: Counted['categoriesOf']): UsesOf {
  const check = checkOf(target);
  const { facts, items } = check.uses(target);
  return {
    id: target.id,
    items: new Set(items.flatMap((item) => categoriesOf(item))),
    facts: new Set([
      ...facts.map(({ name }) => name),
      ...factsAsked(target.where),
      ...factsAsked(target.blocked_by),
    ]),
    countsBelow: check.countsBelow(target),
  };
}

/** What decides whether, and as what, an item counts. */
const JUDGED_BY: ReadonlySet<string> = new Set([
  ...[
    'unit_id',
    'category',
    'quantity',
    'asset_id',
    'serial_number',
    'year_in_use',
    'purchase_date',
    'condition',
  ],
  ...['ram_gb', 'storage_gb', 'antivirus'],
]);

/** Where a unit belongs, and which it is, decides everything that is said of it. */
const PLACING: ReadonlySet<string> = new Set(['unit_id', 'name', 'tier', 'parent_id', 'area_class']);

function depends({ id, items, facts }: UsesOf, finding: Finding, record: RecordAt | undefined): boolean {
  const { place, params } = finding;
  const named = [params?.target, params?.targets].flat().filter((each) => each !== undefined);
  if (named.length > 0) return named.includes(id);
  if (typeof params?.fact === 'string') return facts.has(params.fact);
  const field = place?.field;
  const on = (table: TableName): boolean => {
    switch (table) {
      case 'equipment':
        return isMeant(items, finding, record) && (field === undefined || JUDGED_BY.has(field));
      case 'connectivity': {
        const kind = record?.key.connection ?? '';
        const own = (CONNECTIONS as readonly string[]).includes(kind) ? [kind] : CONNECTIONS;
        return [...facts].some((fact) => own.includes(fact.replace(/_(?:mbps|working)$/, '') as 'lan'));
      }
      case 'units':
        if (field === undefined || PLACING.has(field)) return true;
        return facts.has(field);
      case 'allocations':
        return false;
    }
  };
  if (record) return on(record.table);
  if (!place) return false;
  const promised = TABLE_NAMES.filter((name) => place.file.toLowerCase().includes(name));
  return (promised.length > 0 ? promised : TABLE_NAMES).some(on);
}

/** What an item is decides for which targets it counts; one finding may speak for rows of many kinds. */
const isMeant = (
  items: ReadonlySet<string>,
  { count = 1 }: Finding,
  record: RecordAt | undefined,
): boolean => (record?.category === undefined || count > 1 ? items.size > 0 : items.has(record.category));

/** These refuse every row that they speak for. */
const REFUSING: ReadonlySet<RuleId> = new Set([
  'missing-value',
  'column-not-counted',
  'unknown-unit',
  'ambiguous-unit',
  'unit-outside-section',
  'duplicate-key',
  'list-repeated',
  'shifted-row',
]);
/** What a row says in vain of what it cannot do without. */
const FAULTS: ReadonlySet<RuleId> = new Set([
  'error-cell',
  'not-a-number',
  'not-an-integer',
  'ambiguous-number',
  'not-a-date',
  'ambiguous-date',
  'not-yes-no',
  'not-in-list',
  'out-of-range',
]);
function rowsRefused(finding: Finding, record: RecordAt | undefined, counted: Set<string>): number {
  const { rule, place, count = 1, rows } = finding;
  if (!record || place?.row === undefined) return 0;
  const needed = isNeeded(record.table, place.field ?? '');
  const isSum = rule === 'unit-sums-below' && record.table === 'equipment';
  if (!REFUSING.has(rule) && !isSum && !(needed && FAULTS.has(rule))) return 0;
  const all = rows ?? [place.row];
  const fresh = all.filter((row) => {
    const key = `${place.file}\n${place.sheet ?? ''}\n${row}`;
    if (counted.has(key)) return false;
    counted.add(key);
    return true;
  });
  return fresh.length + (count - all.length);
}
