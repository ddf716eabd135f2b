import type { Analysis, AnalyzeOptions } from './analysis.ts';
import { analyze } from './analyze.ts';
import { type Change, changed } from './config/what-if.ts';
import type { Issue, Loosened, Report } from './model/report.ts';
import { refuseEarlyPlan } from './plan-years.ts';

/** One figure of two plans side by side. `year` null: of the budget year, or of all years. */
export interface FigureBeside {
  readonly figure:
    | 'one_off' | 'per_year_new' | 'per_year_existing' | 'request' | 'new' | 'funded' | 'carried_out'; // biome-ignore format: a list to be read as one
  readonly year: number | null;
  readonly base: number | null;
  readonly changed: number | null;
  readonly difference: number | null;
}

/** The plan beside the one that would be if some of the configuration were otherwise. */
export interface WhatIf {
  readonly schema_version: '1';
  readonly currency: string;
  /** Where the run is looser than its files accept, as it is and with the changes. */
  readonly loosened: { readonly base: readonly Loosened[]; readonly changed: readonly Loosened[] };
  readonly changes: readonly Change[];
  /** What is told of the changed run and not of the other. */
  readonly issues: readonly Pick<Issue, 'rule' | 'severity' | 'message' | 'fix'>[];
  readonly figures: readonly FigureBeside[];
  readonly first_met: readonly {
    readonly target: string;
    readonly base: number | null;
    readonly changed: number | null;
  }[];
}

/** Reads the same files under a changed configuration. `written`: KEY=VALUE. */
export async function whatIf(
  base: Analysis,
  options: AnalyzeOptions,
  written: readonly string[],
): Promise<WhatIf> {
  const { config, changes } = changed(base.config, written);
  const other = await analyze({ ...options, loaded: { ...base.loaded, config } });
  refuseEarlyPlan(other.planned, other.report.as_of, { file: '--what-if', path: 'funding.years' });
  const before = new Set(base.report.issues.map(({ message }) => message));
  const figures = { base: figuresOf(base.report), changed: figuresOf(other.report) };
  return {
    schema_version: '1',
    currency: base.report.currency,
    loosened: { base: base.report.summary.loosened, changed: other.report.summary.loosened },
    changes,
    issues: other.report.issues
      .filter(({ message }) => !before.has(message))
      .map(({ rule, severity, message, fix }) => ({ rule, severity, message, fix })),
    figures: [...new Set([...figures.base.keys(), ...figures.changed.keys()])].map((key) => {
      const [figure, year] = JSON.parse(key) as [FigureBeside['figure'], number | null];
      const [one, two] = [figures.base.get(key) ?? null, figures.changed.get(key) ?? null];
      // A year that one of the two does not plan is not 0 there.
      return {
        figure,
        year,
        base: one,
        changed: two,
        difference: one === null || two === null ? null : two - one,
      };
    }),
    first_met: (base.report.plan.schedule?.first_met ?? []).map(({ target, year }) => ({
      target,
      base: year,
      changed: other.report.plan.schedule?.first_met.find((each) => each.target === target)?.year ?? null,
    })),
  };
}

/** What is needed for sure, by figure and year. */
function figuresOf({ estimate, plan }: Report): Map<string, number> {
  const figures = new Map<string, number>();
  const say = (figure: FigureBeside['figure'], year: number | null, amount: number): void => {
    figures.set(JSON.stringify([figure, year]), amount);
  };
  for (const figure of ['one_off', 'per_year_new', 'per_year_existing'] as const)
    say(figure, null, estimate[figure].low);
  say('request', plan.year, plan.request.low);
  for (const { year, need } of plan.schedule?.years ?? []) {
    for (const figure of ['new', 'funded', 'carried_out'] as const) say(figure, year, need[figure]);
  }
  return figures;
}
