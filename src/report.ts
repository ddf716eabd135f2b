import type { AnalyzeOptions } from './analyze.ts';
import type { Assessed } from './checks/figures.ts';
import { checkOf } from './checks/index.ts';
import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import type { Findings } from './intake/findings.ts';
import { standardsFor } from './intake-plan.ts';
import type { Locale } from './locales/en.ts';
import { formatFor } from './locales/format.ts';
import { issueOf } from './locales/index.ts';
import { asksOf, localText } from './locales/targets.ts';
import type { Inventory, Unit } from './model/inventory.ts';
import { type Estimate, type Plan, type Report, SCHEMA_VERSION } from './model/report.ts';
import { RULES } from './model/rules.ts';
import { VERSION } from './version.ts';

/** What a run found, before it is written down. */
export interface Results {
  readonly options: AnalyzeOptions;
  readonly loaded: LoadedConfig;
  readonly asOf: string;
  readonly inventory: Inventory;
  readonly findings: Findings;
  readonly targets: readonly Assessed[];
  readonly estimate: Estimate;
  readonly plan: Plan;
  inScope(unit: Unit): boolean;
}

/** The one plain value between analysis and reporting, with its sentences in the reader's language. */
export function reportOf(results: Results, locale: Locale): Report {
  const { options, loaded, inventory, findings } = results;
  const { config } = loaded;
  const { unit, tier, targets: chosen, where } = options;
  const format = formatFor(locale.id, config.currency);
  let issues: Report['issues'] | undefined;
  const targets = results.targets.map(({ target, figures }) => ({
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
    inputs: inventory.inputs.map(({ refused: rejected, ...input }) => ({ ...input, rejected })),
    summary: {
      units: inventory.units.filter(results.inScope).length,
      items: inventory.items,
      ...issueCounts(findings),
      gaps: targets.reduce((sum, { units_short }) => sum + units_short, 0),
      complete: inventory.incomplete.size === 0 && refused === 0,
      rows_refused: refused,
      incomplete_units: inventory.units.flatMap(({ id, refused: { rows } }) => (rows > 0 ? [id] : [])),
      not_judged: notJudged(results.targets, inventory, config),
    },
    // Made when somebody asks: most views only count them, and the sentences of many thousands take room.
    get issues() {
      issues ??= findings.kept.map((finding) => issueOf(finding, locale, format)).sort(byPlace);
      return issues;
    },
    targets,
    estimate: results.estimate,
    plan: results.plan,
  };
}

function issueCounts({ counts, kept }: Findings): Pick<Report['summary'], 'issues' | 'by_rule'> {
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
  const [x, y] = [a, b].map(({ file, sheet }) => `${file ?? ''}\n${sheet ?? ''}`) as [string, string];
  return x === y ? (a.row ?? 0) - (b.row ?? 0) : x < y ? -1 : 1;
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
