import { relative } from 'node:path';
import type { Evidence } from './checks/check.ts';
import { targetFigures } from './checks/figures.ts';
import { checkOf, type Target } from './checks/index.ts';
import { type Judged, judgeTarget, outermost } from './checks/judge.ts';
import { holds } from './checks/where.ts';
import { type LoadedConfig, loadConfig } from './config/load.ts';
import { buysOf } from './config/references.ts';
import type { Config } from './config/schema.ts';
import { costsOf, estimateReport } from './funding/estimate.ts';
import { planReport } from './funding/plan.ts';
import { tierNamed } from './intake/cells.ts';
import { type IntakePlan, readInventory } from './intake/index.ts';
import type { ItemRow } from './intake/items.ts';
import { intakePlan, standardsFor } from './intake-plan.ts';
import { nearest } from './lib/nearest.ts';
import { formatFor } from './locales/format.ts';
import { issueOf, type Language, localeFor } from './locales/index.ts';
import { asksOf, localText } from './locales/targets.ts';
import { type Finding, UserError } from './model/finding.ts';
import { factOf, type Inventory, JUDGED, type Unit } from './model/inventory.ts';
import { type Report, SCHEMA_VERSION } from './model/report.ts';
import { RULES, type RuleId } from './model/rules.ts';
import type { TableName } from './model/tables.ts';
import { NOT_COSTED, type Where } from './model/target.ts';
import { openSources } from './readers/index.ts';
import type { Source } from './readers/source.ts';
import { VERSION } from './version.ts';

/** What to analyse, and which part of it to look at. Paths are files, folders or `-`. */
export interface AnalyzeOptions {
  readonly paths: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The day it is, YYYY-MM-DD: the date of the stock where nobody gives one. */
  readonly today: string;
  readonly config?: string | undefined;
  readonly asOf?: string | undefined;
  readonly language?: Language | undefined;
  /** What the files hold, where neither headers nor names can tell. */
  readonly table?: TableName | undefined;
  /** Budget year. */
  readonly year?: number | undefined;
  /** Only this unit and all below it. */
  readonly unit?: string | undefined;
  readonly tier?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Group by `tier`, by the ancestor of a tier, or by a fact. */
  readonly by?: string | undefined;
  /** Content of standard input, for the path `-`. */
  readonly stdin?: (() => Buffer) | undefined;
}

/** Everything a run knows; the report is the part that reporters see. */
export interface Analysis {
  readonly report: Report;
  readonly config: Config;
  readonly inventory: Inventory;
  readonly evidence: Evidence;
  readonly judged: readonly Judged[];
  /** Reads the files again and tells what becomes of every equipment row. */
  rows(watch: (row: ItemRow) => void): void;
}

/** The story: paths, tables, inventory and issues, gaps, estimate and plan, report. */
export function analyze(options: AnalyzeOptions): Analysis {
  const loaded = loadConfig(options.config, options.paths, options.cwd);
  const { config } = loaded;
  const { sources, findings: opened } = openSources(options.paths, options.cwd, options.stdin ?? noStdin);
  const asOf = options.asOf ?? config.as_of ?? options.today;
  const plan = intakePlan(config, asOf, options.table);
  const { inventory, findings } = readInventory(sources, opened, plan);
  const found = (finding: Finding): void => findings.add(finding);
  for (const finding of assumptions(options, loaded, asOf)) found(finding);

  const evidence = evidenceOf(inventory, config);
  const only = scopeOf(options, inventory, config);
  const inScope = (unit: Unit): boolean => evidence.holds(unit, only) !== JUDGED.no;
  const targets = chosenTargets(options, config);
  for (const finding of contradictions(targets, inventory, evidence)) found(finding);
  const judged = targets.map((target) => judgeTarget(target, evidence, only));
  for (const { target, judgements, notJudged } of judged) {
    if (judgements.length === 0 && !notJudged.whole && Object.keys(only).length === 0) {
      found({ rule: 'target-matches-no-unit', params: { target: target.id } });
    }
  }

  const locale = localeFor(options.language ?? 'en');
  const words = (text: Parameters<typeof localText>[0], fallback: string): string =>
    localText(text, locale.id) ?? fallback;
  const shared = { config, inventory, inScope, found, holds: evidence.holds };
  const counting = judged.map(({ target, judgements }) => ({
    target,
    judgements: outermost(target, judgements),
  }));
  const costs = costsOf({ ...shared, judged: counting, priceDate: config.price_date ?? asOf });
  const year = options.year ?? config.funding?.year ?? assumedYear(asOf, inventory, config, found);
  const uncosted = judged.some(
    ({ target, notJudged: { whole } }) => whole && buysOf(target).some((id) => id !== NOT_COSTED),
  );
  const priced = estimateReport(costs, config, words);
  const estimate = { ...priced, complete: priced.complete && !uncosted };
  const funding = planReport({ ...shared, costs, year }, words);

  const format = formatFor(locale.id, config.currency);
  const kept = findings.kept.map((finding) => issueOf(finding, locale, format)).sort(byPlace);
  const figures = judged.map((each) => ({
    ...targetFigures(each, options.by),
    title: words(each.target.title, each.target.id),
    asks: asksOf(each.target, locale, format),
  }));
  const report: Report = {
    schema_version: SCHEMA_VERSION,
    tool: { name: 'infragap', version: VERSION },
    language: locale.id,
    as_of: asOf,
    currency: config.currency,
    configuration: { files: [...loaded.files], profile_used: loaded.profileUsed ?? null },
    scope: {
      ...(options.unit !== undefined && { unit: options.unit }),
      ...(options.tier !== undefined && { tier: options.tier }),
      ...(options.targets && { target: options.targets.join(', ') }),
      ...options.where,
    },
    inputs: inventory.inputs.map(({ path, sha256, table, rows, refused }) => ({
      path,
      sha256,
      table,
      rows,
      rejected: refused,
    })),
    summary: {
      units: inventory.units.filter(inScope).length,
      items: inventory.items,
      ...issueCounts(findings.counts, kept),
      gaps: figures.reduce((sum, { units_short }) => sum + units_short, 0),
      complete: inventory.incomplete.size === 0 && inventory.inputs.every(({ refused }) => refused === 0),
      rows_refused: inventory.inputs.reduce((sum, { refused }) => sum + refused, 0),
      incomplete_units: inventory.units.filter(({ refused }) => refused.rows > 0).map(({ id }) => id),
      not_judged: notJudged(judged, inventory, config),
    },
    issues: kept,
    targets: figures,
    estimate,
    plan: funding,
  };
  return { report, config, inventory, evidence, judged, rows: (watch) => again(sources, { ...plan, watch }) };
}

const again = (sources: readonly Source[], plan: IntakePlan): void => {
  readInventory(sources, [], plan);
};

const noStdin = (): Buffer => Buffer.alloc(0);

function* assumptions(
  { asOf: given }: AnalyzeOptions,
  { config, profileUsed }: LoadedConfig,
  asOf: string,
): Generator<Finding> {
  if (profileUsed !== undefined) yield { rule: 'basic-profile-used' };
  if (given === undefined && config.as_of === undefined) yield { rule: 'as-of-assumed', params: { asOf } };
}

function assumedYear(
  asOf: string,
  inventory: Inventory,
  config: Config,
  found: (finding: Finding) => void,
): number {
  const year = Number(asOf.slice(0, 4)) + 1;
  if (inventory.allocations.length > 0 || config.funding)
    found({ rule: 'funding-year-assumed', params: { year } });
  return year;
}

function evidenceOf(inventory: Inventory, config: Config): Evidence {
  const places = new Map(inventory.tallies.standards.map((name, at) => [name, at]));
  const { vocabulary } = intakePlan(config, '', undefined);
  const tierOf = (word: string): string => tierNamed(word, vocabulary);
  return {
    inventory,
    standardIndex: (item) => places.get(item) as number,
    noRowsMeansNone: (table) => config.no_rows_means_none.includes(table),
    fact: factOf,
    isJudged: (fact) => inventory.factNames.has(fact),
    holds: (unit, where) => holds(unit, where, tierOf),
  };
}

/** The filters of the command line as one condition. Each must name something that is there. */
function scopeOf(
  { unit, tier, where = {}, by }: AnalyzeOptions,
  inventory: Inventory,
  config: Config,
): Where {
  const scope: Where = { ...where };
  const mustBe = (key: string, value: string, choices: Iterable<string>): void => {
    const all = [...choices];
    if (!all.includes(value))
      throw new UserError(key, { value, nearest: nearest(value, all), choices: all.slice(0, 30) });
  };
  const tiers = new Set(inventory.units.flatMap((each) => each.tier ?? []));
  if (unit !== undefined) {
    mustBe(
      'no-such-unit',
      unit,
      inventory.units.map(({ id }) => id),
    );
    scope.below = unit;
  }
  if (tier !== undefined) {
    const named = tierNamed(tier, intakePlan(config, '', undefined).vocabulary);
    mustBe('no-such-tier', tiers.has(named) ? named : tier, tiers);
    scope.tier = named;
  }
  for (const fact of Object.keys(where)) mustBe('no-such-fact', fact, ['tier', ...inventory.factNames]);
  if (by !== undefined && by !== 'tier' && !tiers.has(by))
    mustBe('no-such-fact', by, [...inventory.factNames, ...tiers]);
  return scope;
}

function chosenTargets({ targets }: AnalyzeOptions, config: Config): Target[] {
  const ids = config.targets.map(({ id }) => id);
  for (const value of targets ?? []) {
    if (!ids.includes(value))
      throw new UserError('no-such-target', { value, nearest: nearest(value, ids), choices: ids });
  }
  return config.targets.filter(({ id }) => targets === undefined || targets.includes(id));
}

/** Facts that cannot both be right: a part larger than its whole, fewer villages declared than listed. */
function* contradictions(
  targets: readonly Target[],
  inventory: Inventory,
  evidence: Evidence,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const target of targets) {
    if (target.check === 'coverage' && target.count !== undefined) {
      for (const unit of inventory.units) {
        const fact = unit.facts.get(target.count);
        if (typeof fact?.value !== 'number') continue;
        const listed = checkOf(target).inputs(target, unit, evidence).length - 1;
        if (fact.value < listed && evidence.holds(unit, target.where) === JUDGED.yes) {
          const params = { unit: unit.id, declared: fact.value, listed };
          yield { rule: 'fewer-declared-than-listed', place: fact.place, value: fact.value, params };
        }
      }
    }
    if (target.check !== 'share') continue;
    for (const unit of inventory.units) {
      const [part, whole] = [unit.facts.get(target.part), unit.facts.get(target.whole)];
      const key = `${unit.index} ${target.part} ${target.whole}`;
      if (
        typeof part?.value !== 'number' ||
        typeof whole?.value !== 'number' ||
        part.value <= whole.value ||
        seen.has(key)
      )
        continue;
      seen.add(key);
      unit.facts.set(target.part, { ...part, value: undefined });
      yield {
        rule: 'part-exceeds-whole',
        place: part.place,
        value: part.value,
        related: whole.place,
        params: { part: target.part, whole: target.whole, partValue: part.value, wholeValue: whole.value },
      };
    }
  }
}

function issueCounts(
  counts: ReadonlyMap<RuleId, number>,
  kept: Report['issues'],
): Pick<Report['summary'], 'issues' | 'by_rule'> {
  const issues = { error: 0, warning: 0, info: 0 };
  const by_rule: Report['summary']['by_rule'] = {};
  const reported = new Map<string, number>();
  for (const { rule } of kept) reported.set(rule, (reported.get(rule) ?? 0) + 1);
  for (const [rule, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    issues[RULES[rule]] += count;
    by_rule[rule] = { severity: RULES[rule], count, reported: reported.get(rule) ?? 0 };
  }
  return { issues, by_rule };
}

function byPlace(a: Report['issues'][number], b: Report['issues'][number]): number {
  const [x, y] = [a.file ?? '', b.file ?? ''];
  return x === y ? (a.row ?? 0) - (b.row ?? 0) : x < y ? -1 : 1;
}

function notJudged(
  judged: readonly Judged[],
  inventory: Inventory,
  config: Config,
): Report['summary']['not_judged'] {
  const fields = inventory.fields.get('equipment');
  const used = new Set(judged.flatMap(({ target }) => checkOf(target).uses(target).items));
  return [
    ...judged.flatMap(({ target, notJudged: { criteria, whole } }) =>
      criteria.map((criterion) => ({ target: target.id, standard: null, criterion, whole })),
    ),
    ...(fields
      ? standardsFor(config).flatMap(({ name, absent }) =>
          absent(fields).map((criterion) => ({ name, criterion })),
        )
      : []
    )
      .filter(({ name }) => used.has(name))
      .map(({ name, criterion }) => ({ target: null, standard: name, criterion, whole: false })),
  ];
}

/** A path as shown to the user: relative to where they stand. */
export const shownPath = (path: string, cwd: string): string => relative(cwd, path) || path;
