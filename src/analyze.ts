import type { Analysis } from './analysis.ts';
import { heldAgainst } from './baseline/held.ts';
import { type Basis, basisOf } from './basis.ts';
import { ceilingTallies } from './ceiling-tallies.ts';
import { doubtsOf } from './doubts/index.ts';
import { loosened } from './guardrails.ts';
import { tierNamed } from './intake/cells/index.ts';
import { type Read, readInventory } from './intake/index.ts';
import type { IntakePlan } from './intake/plan.ts';
import { intakePlan, standardNamed } from './intake-plan.ts';
import { judge } from './judging.ts';
import type { Told } from './located.ts';
import type { RuleId } from './model/rules.ts';
import { moneyOf } from './money.ts';
import { chosenSheets, namedSettings, openingFor } from './opening.ts';
import type { AnalyzeOptions } from './options.ts';
import { readPrevious } from './previous.ts';
import { type Opened, type Opening, openSources } from './readers/index.ts';
import { reportOf } from './report.ts';
import { severityReader } from './severities.ts';
import { requireRoster, submissionsOf } from './submissions.ts';

/** The story: paths, tables, inventory and issues, gaps, estimate and plan, report. */
export async function analyze(options: AnalyzeOptions): Promise<Analysis> {
  const basis = await basisOf(options);
  const { loaded, config, asOf, locale, planned } = basis;
  const { opening, opened, reading, read } = await readAll(basis);
  const { sources } = opened;
  const { inventory, findings } = read;
  findings.addAll(loaded.findings);

  const judging = judge(basis, inventory);
  const { evidence, targets, inScope, isNarrowed } = judging;
  const submissions = submissionsOf(opened.roster, config, evidence, sources, read);
  const previous = options.previous
    ? await readPrevious({ ...opening, paths: options.previous, roster: options.roster }, reading, locale)
    : undefined;
  const beside = { submissions, previous: previous?.inventory, found: findings.kept };
  findings.addAll(doubtsOf(basis, judging, inventory, beside));
  const { estimate, plan, curve, waysOf, payersOf } = moneyOf(basis, judging, inventory, (finding) =>
    findings.add(finding),
  );

  const told: Told = {
    cwd: options.cwd,
    read,
    sources,
    evidence,
    targets,
    categoriesOf: (item) => standardNamed(config, item).categories,
    estimate,
    currency: config.currency,
    severityOf: severityReader(config, options.rules),
    unasked: new Set<RuleId>([
      ...(previous ? [] : ['count-changed-sharply' as const]),
      ...(submissions ? [] : ['missing-submission' as const]),
    ]),
    most: options.maxFindings || Number.POSITIVE_INFINITY,
  };
  const held = options.baseline && heldAgainst(options.baseline, told, options.today, isNarrowed);
  const tierOf = (word: string): string => tierNamed(word, reading.vocabulary);
  const looser = loosened(loaded.layers, { config, chosen: judging.chosen, tierOf });
  const found = { opened, submissions, previous: previous?.sources, told, held, plan, loosened: looser };
  return {
    report: reportOf({ options, loaded, asOf, inScope, ...found }, locale),
    loaded,
    config,
    inventory,
    evidence,
    targets,
    planned,
    held,
    curve,
    waysOf,
    payersOf,
    sources,
    layouts: read.layouts,
    rows: (watch) => void readInventory(sources, [], { ...reading, watch, repeats: read.repeats }),
  };
}

/** Opens and reads every file. `reading`: how it was done, for whoever reads them again. */
async function readAll({ options, loaded, config, locale, asOf, priceDates, planned }: Basis): Promise<{
  readonly opening: Omit<Opening, 'paths'>;
  readonly opened: Opened;
  readonly reading: IntakePlan;
  readonly read: Read;
}> {
  const opening = openingFor(options, loaded);
  const opened = await openSources({ ...opening, paths: options.paths, roster: options.roster });
  const { sources } = opened;
  const reading = {
    ...intakePlan(config, asOf, options.table),
    roster: opened.roster,
    named: namedSettings(loaded, options, sources),
    sheets: chosenSheets(options.sheets, sources),
    looksAhead: planned.years.length > 0,
  };
  const read = readInventory(sources, opened.findings, {
    ...reading,
    standards: (fields) => [...reading.standards(fields), ...ceilingTallies(config, priceDates, fields)],
    keep: options.keep,
  });
  requireRoster(opened.roster, read, options.cwd, locale);
  return { opening, opened, reading, read };
}
