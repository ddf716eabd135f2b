import { isDeepStrictEqual } from 'node:util';
import { analyze } from '../analyze.ts';
import { type CarriedOn, carriedOn, type Decides, mixed } from '../config/mixed.ts';
import type { Config } from '../config/schema.ts';
import { fromMinor, minorDigits, toMinor } from '../lib/money.ts';
import {
  CAUSES,
  type Cause,
  FIGURES,
  type Figures,
  type Lacking,
  type Part,
  type ReportCompared,
  type RequestCompared,
} from '../model/comparison.ts';
import type { AnalyzeOptions } from '../options.ts';
import type { Side } from './sides.ts';

/**
 * What has to be asked for, before and after, and why it is another amount: a chain of runs from one to the other, of which
 * each changes one more thing. Every part is the difference of neighbours, so that they sum to the whole.
 */
export async function requestCompared(before: Side, after: Side): Promise<RequestCompared> {
  const { currency } = after.report;
  const comparable = currency === before.report.currency;
  const { runs, carried } = comparable ? await chain(before, after) : NO_CHAIN;
  const less = lessIn(currency);
  const parts = runs?.slice(1).map(({ because, report }, index): Part => {
    const earlier = (runs[index] as Run).report;
    const lacking = lackingIn(report);
    return {
      because: because as Cause,
      difference: less(figuresOf(report), figuresOf(earlier)),
      figures: figuresOf(report),
      lacking,
      incomplete: isLacking(lacking) || isLacking(lackingIn(earlier)),
    };
  });
  const told = ({ report }: Side) => ({ ...figuresOf(report), at_most: report.plan.request.high });
  return {
    comparable,
    before: told(before),
    after: told(after),
    lacking_before: lackingIn(before.report),
    lacking_after: lackingIn(after.report),
    difference: comparable ? less(figuresOf(after.report), figuresOf(before.report)) : null,
    parts: parts ?? null,
    carried_on: carried,
  };
}

interface Run {
  /** What it changes of the run before it; undefined of the first. */
  readonly because?: Cause;
  readonly config: Config;
  readonly of: Side;
  readonly report: ReportCompared;
}

const NO_CHAIN: { readonly runs?: readonly Run[]; readonly carried: readonly CarriedOn[] } = { carried: [] };

/** What each step takes from after, beside what the steps before it took. */
const STEPS: readonly { readonly because: Cause; readonly takes: Decides }[] = [
  { because: 'time', takes: 'time' },
  { because: 'data', takes: 'reading' },
  { because: 'targets', takes: 'rules' },
  { because: 'prices', takes: 'prices' },
];

async function chain(before: Side, after: Side): Promise<typeof NO_CHAIN> {
  if (!before.inventory || !after.inventory) return NO_CHAIN;
  const [first, last] = [datedConfig(before), datedConfig(after)];
  const { config: lasting, carried } = carriedOn(first, last, priceDate(first), priceDate(last));
  const from: Record<Decides, Config> = {
    time: first,
    reading: first,
    rules: lasting,
    prices: lasting,
  };
  const ends: readonly Run[] = [
    { config: first, of: before, report: before.report },
    { config: last, of: after, report: after.report },
  ];
  const runs: Run[] = [ends[0] as Run];
  for (const { because, takes } of STEPS) {
    from[takes] = last;
    const config = mixed(from);
    const of = CAUSES.indexOf(because) < CAUSES.indexOf('data') ? before : after;
    // What differs in nothing need not be run again.
    const same = [...runs, ...ends].find((run) => run.of === of && isDeepStrictEqual(run.config, config));
    runs.push({ because, config, of, report: same?.report ?? (await runOf(of, config)) });
  }
  return { runs, carried };
}

/** The configuration with the dates that were in force, whoever said them. */
function datedConfig({ inventory, report }: Side): Config {
  const { config } = (inventory as NonNullable<Side['inventory']>).analysis;
  return mixed({ time: { ...config, as_of: report.as_of }, reading: config, rules: config, prices: config });
}

const priceDate = ({ price_date, as_of }: Config): string => price_date ?? (as_of as string);

async function runOf({ inventory }: Side, config: Config): Promise<ReportCompared> {
  const { options, analysis } = inventory as NonNullable<Side['inventory']>;
  const run: AnalyzeOptions = { ...options, asOf: undefined, loaded: { ...analysis.loaded, config } };
  return (await analyze(run)).report;
}

const figuresOf = ({ estimate, plan }: ReportCompared): Figures => ({
  request: plan.request.low,
  one_off: estimate.one_off.low,
  per_year_new: estimate.per_year_new.low,
  per_year_existing: estimate.per_year_existing.low,
});

/** Subtracts in the smallest coins, so that parts sum to the whole. */
function lessIn(currency: string): (a: Figures, b: Figures) => Figures {
  const digits = minorDigits(currency);
  const less = (a: number, b: number): number => fromMinor(toMinor(a, digits) - toMinor(b, digits), digits);
  return (a, b) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, less(a[figure], b[figure])])) as unknown as Figures;
}

/** What a run could not tell: its figures are too low by it, or may be anything above. */
function lackingIn({ summary, targets, estimate, plan }: ReportCompared): Lacking {
  const unpriced = [
    ...estimate.unpriced.map(({ buy, targets: [target] }) => buy ?? target ?? ''),
    ...estimate.existing.flatMap(({ per_year, connection }) =>
      connection !== null && per_year.high === null ? [connection] : [],
    ),
  ];
  const notJudged = summary.not_judged.flatMap(({ target, whole }) => (whole && target ? [target] : []));
  return {
    unpriced: [...new Set(unpriced)].sort(),
    not_judged: [...new Set(notJudged)],
    idle: targets.flatMap(({ id, judged, by_unit }) => (judged && by_unit.length === 0 ? [id] : [])),
    unbounded: plan.request.high === null,
  };
}

const isLacking = ({ unpriced, not_judged, idle, unbounded }: Lacking): boolean =>
  unpriced.length + not_judged.length + idle.length > 0 || unbounded;
