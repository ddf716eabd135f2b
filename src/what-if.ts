import type { Analysis } from './analysis.ts';
import { analyze } from './analyze.ts';
import { type Change, changed } from './config/what-if.ts';
import type { Issue, Loosened, RangeFigure, Report, ScheduleReport } from './model/report.ts';
import type { AnalyzeOptions } from './options.ts';
import { refuseEarlyPlan } from './plan-years.ts';

/** One figure of two plans side by side. `year` null: of the budget year, or of all years. */
export interface FigureBeside {
  readonly figure:
    | 'one_off' | 'per_year_new' | 'per_year_existing' | 'request' | 'new' | 'new_in_all' | 'funded' | 'carried_out'; // biome-ignore format: a list to be read as one
  readonly year: number | null;
  /** What is needed for sure; over all years of a plan (`new_in_all`) at the least. */
  readonly base: number | null;
  readonly changed: number | null;
  readonly difference: number | null;
  /** Whatever the unknown turns out to be; null: no upper bound, or not planned. What a plan needs and funds in a year is said for sure only. */
  readonly base_at_most: number | null;
  readonly changed_at_most: number | null;
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
    /** What is said where there is no year; null: the plan buys nothing for it. */
    readonly base_when: MetWhen;
    readonly changed_when: MetWhen | null;
  }[];
}

type MetWhen = ScheduleReport['first_met'][number]['when'];

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
    figures: [...new Set([...figures.base.keys(), ...figures.changed.keys()])].flatMap((key) => {
      const [figure, year] = JSON.parse(key) as [FigureBeside['figure'], number | null];
      const [base, changed] = [figures.base.get(key), figures.changed.get(key)];
      const [one, two] = [base?.low ?? null, changed?.low ?? null];
      if (figure === 'new_in_all' && !(base && changed)) return [];
      // A year that one of the two does not plan is not 0 there.
      return {
        figure,
        year,
        base: one,
        changed: two,
        difference: one === null || two === null ? null : two - one,
        base_at_most: base?.high ?? null,
        changed_at_most: changed?.high ?? null,
      };
    }),
    first_met: (base.report.plan.schedule?.first_met ?? []).map(({ target, year, when }) => {
      const changed = other.report.plan.schedule?.first_met.find((each) => each.target === target);
      return {
        target,
        ...{ base: year, changed: changed?.year ?? null },
        ...{ base_when: when, changed_when: changed?.when ?? null },
      };
    }),
  };
}

/** What is needed for sure and at most, by figure and year. */
function figuresOf({ estimate, plan }: Report): Map<string, RangeFigure> {
  const figures = new Map<string, RangeFigure>();
  const say = (figure: FigureBeside['figure'], year: number | null, amount: RangeFigure): void => {
    figures.set(JSON.stringify([figure, year]), amount);
  };
  for (const figure of ['one_off', 'per_year_new', 'per_year_existing'] as const)
    say(figure, null, estimate[figure]);
  say('request', plan.year, plan.request);
  for (const { year, need } of plan.schedule?.years ?? []) {
    // What is not needed in one year is in another: of one year alone there is no most.
    for (const figure of ['new', 'funded', 'carried_out'] as const)
      say(figure, year, { low: need[figure], high: need[figure] });
  }
  const inAll = plan.schedule?.range.of_data;
  if (inAll) say('new_in_all', null, inAll);
  return figures;
}
