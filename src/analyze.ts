import { type BaselineFile, type Held, heldAgainst } from './baseline.ts';
import { boughtTwice } from './bought-twice.ts';
import { ceilingTallies } from './ceiling-tallies.ts';
import { sharpChanges } from './changes.ts';
import { limitReader } from './checks/ceilings.ts';
import type { Evidence } from './checks/check.ts';
import { type Assessed, assessed } from './checks/figures.ts';
import { checkOf } from './checks/index.ts';
import { installedReader } from './checks/installed.ts';
import { judgeTarget } from './checks/judge.ts';
import { holds } from './checks/where.ts';
import { type LoadedConfig, loadConfig } from './config/load.ts';
import { buysOf } from './config/references.ts';
import type { Config } from './config/schema.ts';
import { contradictions } from './contradictions.ts';
import { costsOf, estimateReport, type Funding } from './funding/estimate.ts';
import { planReport } from './funding/plan.ts';
import { type CurvePoint, curveOf } from './funding/schedule/curve.ts';
import type { Surplus } from './funding/schedule/moves.ts';
import { sayPrices, scheduleReport } from './funding/schedule/report.ts';
import { loosened } from './guardrails.ts';
import { idleMoney, idleSettings } from './idle-settings.ts';
import { tierNamed } from './intake/cells.ts';
import { readInventory } from './intake/index.ts';
import type { ItemRow } from './intake/items.ts';
import type { Keeping } from './intake/keep.ts';
import type { Layout } from './intake/layout.ts';
import { countingAs, filePlan, intakePlan, standardNamed } from './intake-plan.ts';
import type { Told } from './issues.ts';
import { nearest } from './lib/nearest.ts';
import { type Language, localeFor } from './locales/index.ts';
import { localText } from './locales/targets.ts';
import { type Finding, UserError } from './model/finding.ts';
import { factOf, type Inventory, JUDGED, type Unit } from './model/inventory.ts';
import type { Report, ScheduleReport } from './model/report.ts';
import type { RuleId, Setting } from './model/rules.ts';
import type { TableName } from './model/tables.ts';
import { NOT_COSTED } from './model/target.ts';
import { type PlanYears, planYears } from './plan-years.ts';
import { readPrevious } from './previous.ts';
import { withPriceLists } from './price-lists.ts';
import { type Encoding, type Opening, openSources } from './readers/index.ts';
import type { Source } from './readers/source.ts';
import { reportOf } from './report.ts';
import { reservations } from './reservations.ts';
import { chosenTargets, scopeOf } from './scope.ts';
import { severityReader } from './severities.ts';
import { missingSubmissions, requireRoster, silentIn, submissionsOf } from './submissions.ts';
import { implausibleCounts, unitsWithoutItems } from './suspicions.ts';

/** What to analyse, and which part of it to look at. Paths are files, folders or `-`. */
export interface AnalyzeOptions {
  readonly paths: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The day it is, YYYY-MM-DD: the date of the stock where nobody gives one. */
  readonly today: string;
  readonly config?: string | undefined;
  /** Bundled profiles that the configuration builds on. */
  readonly presets?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly language?: Language | undefined;
  /** What the files hold, where neither headers nor names can tell. */
  readonly table?: TableName | undefined;
  /** How the letters of all files are written, where that is not to be found out. */
  readonly encoding?: Encoding | undefined;
  /** Only these sheets, or tables on them (`Sheet1#2`), of workbooks. */
  readonly sheets?: readonly string[] | undefined;
  /** Files that say which units there are. */
  readonly roster?: readonly string[] | undefined;
  /** The inventory before, to hold this one against. */
  readonly previous?: readonly string[] | undefined;
  /** Budget year. */
  readonly year?: number | undefined;
  /** The most that may be spent in a year of the plan, in units of the currency. */
  readonly ceilings?: ReadonlyMap<number, number> | undefined;
  /** Ask for what is beyond ceilings as well. */
  readonly beyondCeiling?: boolean | undefined;
  /** What rules weigh, or `off`, whatever the configuration says. */
  readonly rules?: Readonly<Record<string, Setting>> | undefined;
  /** Of each rule, no more issues of a file are listed; all are counted. */
  readonly maxFindings?: number | undefined;
  /** What is known already. */
  readonly baseline?: BaselineFile | undefined;
  /** Only this unit and all below it. */
  readonly unit?: string | undefined;
  readonly tier?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Group by `tier`, by the ancestor of a tier, or by a fact. */
  readonly by?: string | undefined;
  /** The configuration, where it has been loaded already. */
  readonly loaded?: LoadedConfig | undefined;
  /** Is told what is kept of the tables while they are read. */
  readonly keep?: Keeping | undefined;
  /** Content of standard input, for the path `-`. */
  readonly stdin?: (() => Buffer) | undefined;
  /** What standard input is called, as a file would be; `-` when absent. */
  readonly stdinFilename?: string | undefined;
}

/** Everything a run knows; the report is the part that reporters see. */
export interface Analysis {
  readonly report: Report;
  readonly loaded: LoadedConfig;
  readonly config: Config;
  readonly inventory: Inventory;
  readonly evidence: Evidence;
  readonly targets: readonly Assessed[];
  readonly planned: PlanYears;
  /** Where a baseline is given. */
  readonly held: Held | undefined;
  /** How many are served at each level of yearly money, over the years of the plan or in the budget year alone. */
  curve(): CurvePoint[];
  /** The files that were read, and what their tables were taken for. */
  readonly sources: readonly Source[];
  readonly layouts: readonly Layout[];
  /** Reads the files again and tells what becomes of every equipment row. */
  rows(watch: (row: ItemRow) => void): void;
}

/** The story: paths, tables, inventory and issues, gaps, estimate and plan, report. */
export async function analyze(options: AnalyzeOptions): Promise<Analysis> {
  const loaded = options.loaded ?? (await configurationOf(options));
  const { config } = loaded;
  const locale = localeFor(options.language ?? 'en');
  const asOf = options.asOf ?? config.as_of ?? options.today;
  const priceDate = config.price_date ?? asOf;
  const ceilings = options.ceilings ?? new Map<number, number>();
  const planned = planYears(config, ceilings, asOf);
  const { years } = planned;
  const opening = openingFor(options, loaded);
  const opened = await openSources({ ...opening, paths: options.paths, roster: options.roster });
  const { sources } = opened;
  const reading = {
    ...intakePlan(config, asOf, options.table),
    roster: opened.roster,
    onlyColumns: loaded.ownOnlyRows,
    sheets: chosenSheets(options.sheets, sources),
    looksAhead: years.length > 0,
  };
  const read = readInventory(sources, opened.findings, {
    ...reading,
    standards: (fields) => [...reading.standards(fields), ...ceilingTallies(config, priceDate, fields)],
    keep: options.keep,
  });
  const { inventory, findings } = read;
  requireRoster(opened.roster, read, options.cwd, locale);
  findings.addAll(loaded.findings);
  const given = yearGiven(options, config, planned);
  const budgetYear = given ?? Number(asOf.slice(0, 4)) + 1;
  findings.addAll(assumptions(options, loaded, asOf));
  if (given === undefined && (inventory.allocations.length > 0 || config.funding))
    findings.add({ rule: 'funding-year-assumed', params: { year: budgetYear } });
  findings.addAll(reservations(loaded, asOf, priceDate));

  const evidence = evidenceOf(inventory, config);
  const only = scopeOf(options, inventory, config);
  const inScope = (unit: Unit): boolean => evidence.holds(unit, only) !== JUDGED.no;
  const chosen = chosenTargets(options, config);
  findings.addAll(contradictions(chosen, inventory, evidence));
  findings.addAll(idleSettings(config, evidence, planned, ceilings.size > 0));
  findings.addAll(implausibleCounts(config, evidence));
  const submissions = submissionsOf(opened.roster, config, evidence, sources, read);
  findings.addAll(missingSubmissions(submissions, config));
  const before = options.previous && { ...opening, paths: options.previous, roster: options.roster };
  const previous = before && (await readPrevious(before, reading, locale));
  if (previous) findings.addAll(sharpChanges(config, evidence, evidenceOf(previous.inventory, config)));
  const targets = chosen.map((target) => assessed(judgeTarget(target, evidence, only), options.by));
  // Where there is no unit at all, that is what is to be said.
  if (Object.keys(only).length === 0 && inventory.units.length > 0) findings.addAll(idleTargets(targets));
  findings.addAll(boughtTwice(targets));
  findings.addAll(unitsWithoutItems(targets, inventory, silentIn(submissions)));

  const funding: Funding = {
    config,
    priceRows: loaded.priceRows,
    inventory,
    inScope,
    holds: evidence.holds,
    installed: () => installedReader(targets, evidence, (item) => countingAs(config, item), inScope),
    limitOf: limitReader(config, evidence, priceDate, (finding) => findings.add(finding)),
    beyondCeiling: options.beyondCeiling === true,
    found: (finding) => findings.add(finding),
    words: (text, fallback) => localText(text, locale.id) ?? fallback,
  };
  const costs = costsOf(funding, targets, priceDate);
  const estimate = estimateReport(costs, funding, targets.every(isCostable));
  const looking = {
    years,
    ceilings,
    surpluses: surplusesOf(targets, inventory),
    targets: targets.map(({ target, figures }) => ({
      id: target.id,
      byUnit: figures.by_unit,
      countsBelow: checkOf(target).countsBelow(target),
    })),
  };
  sayPrices(costs, years);
  findings.addAll(idleMoney(funding, evidence, costs, planned, budgetYear));
  let schedule: ScheduleReport | undefined;
  const plan = {
    ...planReport(funding, costs, budgetYear),
    // Made when somebody asks: of thousands of units and many years it takes seconds.
    get schedule() {
      if (years.length === 0) return null;
      schedule ??= scheduleReport(funding, costs, looking);
      return schedule;
    },
  };

  const { currency } = config;
  const severityOf = severityReader(config, options.rules);
  const most = options.maxFindings || Number.POSITIVE_INFINITY;
  const { cwd } = options;
  const unasked = new Set<RuleId>([
    ...(previous ? [] : ['count-changed-sharply' as const]),
    ...(submissions ? [] : ['missing-submission' as const]),
  ]);
  const categoriesOf = (item: string): readonly string[] => standardNamed(config, item).categories;
  const weighing = { severityOf, unasked, most };
  const told: Told = { cwd, read, sources, evidence, targets, categoriesOf, estimate, currency, ...weighing };
  const narrowed = Object.keys(only).length > 0 || options.targets !== undefined;
  const held = options.baseline && heldAgainst(options.baseline, told, options.today, narrowed);
  const tierOf = (word: string): string => tierNamed(word, reading.vocabulary);
  const looser = loosened(loaded.layers, { config, chosen, tierOf });
  const found = { opened, submissions, previous: previous?.sources, told, held, plan, loosened: looser };
  const report = reportOf({ options, loaded, asOf, inScope, ...found }, locale);
  const rows: Analysis['rows'] = (watch) => void readInventory(sources, [], { ...reading, watch });
  const curve = (): CurvePoint[] => curveOf(funding, costs, years.length > 0 ? years : [budgetYear]);
  return {
    report,
    loaded,
    curve,
    config,
    inventory,
    evidence,
    targets,
    planned,
    held,
    sources,
    layouts: read.layouts,
    rows,
  };
}

/** The configuration of a run, with the price lists that it names. Throws UserError for each mistake. */
export const configurationOf = async ({
  config,
  paths,
  cwd,
  presets,
}: Pick<AnalyzeOptions, 'config' | 'paths' | 'cwd' | 'presets'>): Promise<LoadedConfig> =>
  withPriceLists(loadConfig(config, paths, cwd, presets), cwd);

/** How files are opened: what the command line says of all, then what the configuration says of each. */
export function openingFor(
  { cwd, stdin, stdinFilename, encoding }: AnalyzeOptions,
  { config, priceLists }: Pick<LoadedConfig, 'config' | 'priceLists'>,
): Omit<Opening, 'paths'> {
  const fileOf = filePlan(config);
  return {
    cwd,
    stdin: stdin ?? noStdin,
    stdinFilename,
    setAside: priceLists,
    encoding,
    manner(path) {
      const { encoding: written, delimiter } = fileOf(path) ?? {};
      return { encoding: written, delimiter: delimiter === 'tab' ? '\t' : delimiter };
    },
  };
}

/** Throws UserError for a sheet that no workbook has. */
export function chosenSheets(
  chosen: readonly string[] | undefined,
  sources: readonly Source[],
): readonly string[] | undefined {
  const names = sources.flatMap(({ sheets }) => sheets.flatMap(({ name }) => name ?? []));
  for (const value of chosen ?? []) {
    if (names.includes(value) || names.includes(value.replace(/#\d+$/, ''))) continue;
    throw new UserError('no-such-sheet', {
      value,
      nearest: nearest(value, names),
      choices: [...new Set(names)].slice(0, 30),
    });
  }
  return chosen;
}

/** Good items that units surely have beyond what the targets require of them. */
function surplusesOf(targets: readonly Assessed[], { units }: Inventory): Surplus[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const least = new Map<string, Surplus>();
  for (const { figures } of targets) {
    for (const { unit_id, stocks = [] } of figures.by_unit) {
      const unit = byId.get(unit_id) as Unit;
      for (const { item, surplus } of stocks) {
        const key = `${unit.index} ${item}`;
        const quantity = Math.min(surplus.low, least.get(key)?.quantity ?? surplus.low);
        least.set(key, { unit, item, quantity });
      }
    }
  }
  return [...least.values()].filter(({ quantity }) => quantity > 0);
}

const noStdin = (): Buffer => Buffer.alloc(0);

/** The budget year that somebody named, of the plan its first. */
const yearGiven = ({ year }: AnalyzeOptions, { funding }: Config, { years }: PlanYears): number | undefined =>
  year ?? funding?.year ?? years[0];

function* assumptions(
  options: AnalyzeOptions,
  { config, profileUsed }: LoadedConfig,
  asOf: string,
): Generator<Finding> {
  if (profileUsed !== undefined) yield { rule: 'basic-profile-used' };
  if (options.asOf === undefined && config.as_of === undefined)
    yield { rule: 'as-of-assumed', params: { asOf } };
}

function* idleTargets(targets: readonly Assessed[]): Generator<Finding> {
  for (const { target, figures, notJudged } of targets) {
    if (figures.by_unit.length === 0 && !notJudged.whole) {
      yield { rule: 'target-matches-no-unit', params: { target: target.id } };
    }
  }
}

/** A target that could not be judged leaves the estimate too low, unless nothing of it would be paid for. */
const isCostable = ({ target, notJudged: { whole } }: Assessed): boolean =>
  !whole || buysOf(target).includes(NOT_COSTED);

/** What checks may ask of an inventory, under a configuration. */
export function evidenceOf(inventory: Inventory, config: Config): Evidence {
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
