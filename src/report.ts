import type { Held } from './baseline/held.ts';
import type { Assessed } from './checks/figures.ts';
import { checkOf } from './checks/index.ts';
import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { standardsFor } from './intake-plan.ts';
import { issuesOf, listed } from './issues.ts';
import type { Locale } from './locales/en.ts';
import { formatFor } from './locales/format.ts';
import { asksOf, localText } from './locales/targets.ts';
import type { Told } from './located.ts';
import { factMeant } from './model/fact-meant.ts';
import type { Inventory, Unit } from './model/inventory.ts';
import { type Loosened, type Plan, type Report, SCHEMA_VERSION } from './model/report.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Opened } from './readers/index.ts';
import type { Source } from './readers/source.ts';
import { rulesSet, weigh } from './severities.ts';
import { type Submissions, submissionsReport } from './submissions.ts';
import { submittedFiles } from './submitted-files.ts';
import { VERSION } from './version.ts';

/** What a run found, before it is written down. */
export interface Results {
  readonly options: AnalyzeOptions;
  readonly loaded: LoadedConfig;
  readonly asOf: string;
  readonly opened: Opened;
  readonly submissions: Submissions | null;
  readonly previous: readonly Source[] | undefined;
  readonly told: Told;
  readonly held: Held | undefined;
  readonly plan: Plan;
  readonly loosened: readonly Loosened[];
  inScope(unit: Unit): boolean;
}

/** The one plain value between analysis and reporting, with its sentences in the reader's language. */
export function reportOf(results: Results, locale: Locale): Report {
  const { options, loaded, opened, told, held } = results;
  const { read, estimate, severityOf } = told;
  const { inventory, findings } = read;
  const { config } = loaded;
  const { unit, tier, targets: chosen, where } = options;
  const format = formatFor(locale.id, config.currency);
  let issues: Report['issues'] | undefined;
  const targets = told.targets.map(({ target, figures }) => ({
    ...figures,
    title: localText(target.title, locale.id) ?? target.id,
    asks: asksOf(target, locale, format),
  }));
  const refused = inventory.inputs.reduce((sum, input) => sum + input.refused, 0);
  return {
    schema_version: SCHEMA_VERSION,
    tool: { name: 'infragap', version: VERSION },
    language: locale.id,
    as_of: results.asOf,
    currency: config.currency,
    configuration: { files: [...loaded.files], profile_used: loaded.profileUsed ?? null },
    scope: {
      ...(unit !== undefined && { unit }),
      ...(tier !== undefined && { tier }),
      ...(chosen && { target: [...new Set(chosen)].join(', ') }),
      ...where,
    },
    files: submittedFiles(opened.sources, opened.roster, inventory, findings, severityOf),
    submissions: submissionsReport(results.submissions),
    previous: results.previous?.map(({ path, sha256 }) => ({ path, sha256 })) ?? null,
    inputs: inventory.inputs.map(({ refused: rejected, ...input }) => ({ ...input, rejected })),
    summary: {
      units: inventory.units.filter(results.inScope).length,
      items: inventory.items,
      ...issueCounts(told),
      rules_set: rulesSet(config, options.rules, findings),
      loosened: [...results.loosened],
      baseline: held?.summary ?? null,
      gaps: targets.reduce((sum, { units_short }) => sum + units_short, 0),
      complete: inventory.incomplete.size === 0 && refused === 0,
      rows_refused: refused,
      incomplete_units: inventory.units.flatMap(({ id, refusedRows }) => (refusedRows > 0 ? [id] : [])),
      not_judged: notJudged(told.targets, inventory, config),
    },
    // Made when somebody asks: most views only count them, and the sentences of many thousands take room.
    get issues() {
      issues ??= issuesOf(told, locale, held);
      return issues;
    },
    targets,
    estimate,
    plan: results.plan,
  };
}

function issueCounts(told: Told): Pick<Report['summary'], 'issues' | 'by_rule'> {
  const { severityOf } = told;
  const { counts } = told.read.findings;
  const by_rule: Report['summary']['by_rule'] = {};
  const reported = new Map<string, number>();
  for (const { rule } of listed(told)) reported.set(rule, (reported.get(rule) ?? 0) + 1);
  for (const [rule, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const severity = severityOf(rule);
    if (severity) by_rule[rule] = { severity, count, reported: reported.get(rule) ?? 0 };
  }
  return { issues: weigh(counts, severityOf), by_rule };
}

function notJudged(
  targets: readonly Assessed[],
  inventory: Inventory,
  config: Config,
): Report['summary']['not_judged'] {
  const fields = inventory.fields.get('equipment');
  const used = new Set(targets.flatMap(({ target }) => checkOf(target).uses(target).items));
  return [
    ...targets.flatMap(({ target, notJudged: { criteria, whole } }) =>
      criteria.map((criterion) => {
        const nearest = factMeant(criterion, inventory.factNames);
        return { target: target.id, standard: null, criterion, whole, ...(nearest && { nearest }) };
      }),
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
