import type { CountsAs } from './checks/each-once.ts';
import { checkOf } from './checks/index.ts';
import { scopeOfKey, UNIT_PATH } from './config/columns.ts';
import { usualOf } from './config/plausible.ts';
import type { Config, FileRules, Standard } from './config/schema.ts';
import { codeFinder } from './intake/cells/codes.ts';
import type { Meaning } from './intake/headers/index.ts';
import type { ItemStandard } from './intake/items/standards.ts';
import type { FactKind, IntakePlan } from './intake/plan.ts';
import { YES_NO_WORDS } from './intake/words.ts';
import { foldText } from './lib/fold-text.ts';
import { CATEGORIES, TABLES, type TableName } from './model/tables.ts';
import type { Where } from './model/target.ts';

/** Translates what the configuration says into what intake has to know. */
export function intakePlan(config: Config, asOf: string, table: TableName | undefined): IntakePlan {
  const kinds = factKinds(config);
  const paidFor = config.running_costs.flatMap(({ connection }) => connection ?? []);
  return {
    asOf,
    table,
    vocabulary: {
      tiers: config.tiers,
      tierAliases: new Map(Object.entries(config.tier_aliases).map(([word, tier]) => [foldText(word), tier])),
      categories: [...CATEGORIES, ...config.categories],
      currency: config.currency,
    },
    ...columnPlan(config),
    usual: (field) => usualOf(config.plausible, field, config.currency),
    file: filePlan(config),
    named: [],
    factKinds: kinds,
    countedFacts: countedFacts(config),
    asked: new Set([...kinds.keys(), ...paidFor]),
    standIns: config.stand_ins,
    standAlone: config.rows_stand_alone,
    noRowsMeansNone: config.no_rows_means_none,
    standards: (fields) => standardsFor(config).map(({ standard }) => standard(fields)),
  };
}

/** What the configuration says of columns, by header or by field, compared as people compare. */
function columnPlan({
  columns,
  unknown_values: unknown,
  only_rows: only,
}: Config): Pick<IntakePlan, 'column' | 'mapping' | 'only'> {
  const said = new Map(
    Object.entries(columns).map(([key, column]) => {
      const { table, header } = scopeOfKey(key);
      return [keyOf(header, table), column];
    }),
  );
  // What is said of one table's column goes before what is said of all that are called so.
  const columnOf = (header: string, table: TableName): Config['columns'][string] | undefined => {
    const [narrow, wide] = [said.get(keyOf(header, table)), said.get(keyOf(header))];
    if (!narrow || !wide) return narrow ?? wide;
    const { is, counts, part, before, yields, ...how } = wide;
    const says = narrow.is ?? narrow.counts;
    return says === undefined ? { ...wide, ...narrow } : { ...how, ...narrow };
  };
  const rows = new Map(
    Object.entries(only).map(([name, values]) => [
      foldText(name),
      codeFinder(values.map((value) => [value, true as const])),
    ]),
  );
  const everywhere = unknown.length > 0 ? { unknown } : undefined;
  return {
    column(name, table) {
      const own = columnOf(name, table);
      return own && everywhere
        ? { ...own, unknown: [...(own.unknown ?? []), ...unknown] }
        : (own ?? everywhere);
    },
    mapping(header, table) {
      const own = columnOf(header, table);
      const meaning = own && meaningOf(own, table);
      if (!meaning) return undefined;
      const { decimal, dates, scale, is, yields, unique } = own;
      return {
        meaning,
        notes: { ...(decimal && { decimal }), ...(dates && { dates }), ...(scale && { scale }) },
        ...(yields && { yields }),
        ...(unique && { unique }),
        ...(is === UNIT_PATH && { path: true as const }),
      };
    },
    only: (header) => rows.get(foldText(header)),
  };
}

const keyOf = (header: string, table?: TableName): string => `${table ?? ''}.${foldText(header)}`;

/** What a column is said to be, as far as a table of this kind has it: facts and counts are those of units, states those of lists. */
function meaningOf(
  { is, counts, part, before }: Config['columns'][string],
  table: TableName,
): Meaning | undefined {
  if (counts !== undefined) {
    if (table !== 'units') return undefined;
    return { is: 'count', category: counts, part: part ?? 'total', ...(before !== undefined && { before }) };
  }
  if (is === undefined)
    return table === 'equipment' && part !== undefined && part !== 'total'
      ? { is: 'state', part }
      : undefined;
  if (is === 'ignored') return { is: 'ignored', why: 'configured' };
  const field = is === UNIT_PATH ? 'unit_id' : is;
  return table === 'units' || Object.hasOwn(TABLES[table], field) ? { is: 'field', field } : undefined;
}

/** What the configuration says of files, by their names, and of the sheets in them. */
export function filePlan({ files }: Config): (file: string, sheet?: string) => FileRules | undefined {
  const said = new Map(Object.entries(files).map(([name, rules]) => [name.normalize('NFC'), rules]));
  return (file, sheet) => {
    const name = (file.split(/[/\\]/).at(-1) as string).normalize('NFC');
    return (sheet === undefined ? undefined : said.get(`${name} [${sheet}]`)) ?? said.get(name);
  };
}

/** Every item that a target counts, or a running cost, with the standard that it is held to. */
export function standardsFor(config: Config) {
  const items = [
    ...config.targets.flatMap((target) => checkOf(target).uses(target).items),
    ...config.running_costs.flatMap(({ item }) => item ?? []),
  ];
  return [...new Set(items)].map((name) => {
    const stated = standardNamed(config, name);
    const ages = (fields: ReadonlySet<string>): boolean =>
      fields.has('year_in_use') || fields.has('purchase_date') || fields.has('too_old');
    return {
      name,
      /** The standard without the criteria that no file has a column for. */
      standard: (fields: ReadonlySet<string>): ItemStandard => ({
        name,
        categories: stated.categories,
        inService: stated.in_service,
        life: ages(fields) ? stated.useful_life_years : undefined,
        minimum: minimumOf(stated).filter(({ field }) => fields.has(field)),
        specified: minimumOf(stated).length > 0,
      }),
      absent: (fields: ReadonlySet<string>): string[] => [
        ...minimumOf(stated).flatMap(({ field }) => (fields.has(field) ? [] : [field])),
        ...(stated.useful_life_years !== undefined && !ages(fields) ? ['year_in_use'] : []),
        ...(fields.has('condition') || fields.has('state') ? [] : ['condition']),
      ],
    };
  });
}

/** What makes an item count. */
export const standardNamed = ({ standards }: Config, item: string): Standard =>
  standards[item] ?? implied(item);

/** What makes an item count, all of it said by the configuration. */
export function countingAs(config: Config, item: string): CountsAs {
  const stated = standardNamed(config, item);
  const { categories, in_service: inService, useful_life_years: life } = stated;
  return { categories, inService, life, minimum: minimumOf(stated) };
}

/** An item that no standard describes is what its category says; a computer may be a desktop or a laptop. */
const implied = (category: string): Standard => ({
  categories: category === 'computer' ? ['computer', 'desktop', 'laptop'] : [category],
  in_service: ['in_use'],
});

export function minimumOf({ minimum }: Standard): { field: string; value: number | boolean }[] {
  return Object.entries(minimum ?? {}).map(([field, value]) => ({
    field,
    value: typeof value === 'string' ? value === 'yes' : (value as number | boolean),
  }));
}

function countedFacts({ targets, ceilings }: Config): Set<string> {
  const asked = targets.flatMap((target) => checkOf(target).uses(target).facts);
  const entitling = ceilings.flatMap(({ entitlement = [] }) =>
    entitlement.flatMap(({ fact = [] }) => [fact].flat()),
  );
  return new Set([...asked.flatMap(({ name, as }) => (as === 'number' ? name : [])), ...entitling]);
}

/** How free columns of units are read: as stated, else as targets use them, else as conditions compare them. */
function factKinds(config: Config): Map<string, FactKind> {
  const kinds = new Map<string, FactKind>();
  const conditions = (where: Where | undefined): void => {
    for (const [name, condition] of Object.entries(where ?? {})) {
      if (typeof condition === 'object' && !Array.isArray(condition) && 'at_least' in condition)
        kinds.set(name, 'number');
      else if (
        !kinds.has(name) &&
        typeof condition !== 'object' &&
        YES_NO_WORDS.has(foldText(String(condition)))
      ) {
        if (typeof condition !== 'number') kinds.set(name, 'yes_no');
      }
    }
  };
  for (const target of config.targets) {
    for (const where of [target.where, target.blocked_by, 'of' in target ? target.of : undefined])
      conditions(where);
  }
  for (const source of config.funding?.sources ?? []) conditions(source.where);
  for (const { where } of [...config.running_costs, ...config.ceilings]) conditions(where);
  for (const { entitlement = [] } of config.ceilings) {
    for (const { fact = [] } of entitlement) for (const name of [fact].flat()) kinds.set(name, 'number');
  }
  for (const target of config.targets) {
    for (const { name, as } of checkOf(target).uses(target).facts) {
      if (as === 'number' || kinds.get(name) !== 'number') kinds.set(name, as);
    }
  }
  for (const [name, { type }] of Object.entries(config.columns)) if (type) kinds.set(name, type);
  return kinds;
}
