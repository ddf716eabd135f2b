import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { priceDateOf } from './funding/schedule/limits.ts';
import type { Locale } from './locales/en.ts';
import { localeFor } from './locales/index.ts';
import { configurationOf } from './opening.ts';
import type { AnalyzeOptions } from './options.ts';
import { type PlanYears, planYears } from './plan-years.ts';

/** What a run stands on before any table is read. */
export interface Basis {
  readonly options: AnalyzeOptions;
  readonly loaded: LoadedConfig;
  readonly config: Config;
  readonly locale: Locale;
  /** The date of the stock, and the day on which prices have to hold: YYYY-MM-DD. */
  readonly asOf: string;
  readonly priceDate: string;
  /** It, and the days on which those of the plan years have to hold. */
  readonly priceDates: readonly string[];
  /** Of the command line, by year. */
  readonly ceilings: ReadonlyMap<number, number>;
  readonly planned: PlanYears;
  readonly budgetYear: number;
  /** Nobody named a budget year: it is the one after the stock. */
  readonly isYearAssumed: boolean;
}

/** Throws UserError for a configuration, or a flag, that cannot be meant. */
export async function basisOf(options: AnalyzeOptions): Promise<Basis> {
  const loaded = options.loaded ?? (await configurationOf(options));
  const { config } = loaded;
  const asOf = options.asOf ?? config.as_of ?? options.today;
  const ceilings = options.ceilings ?? new Map<number, number>();
  const planned = planYears(config, ceilings, asOf);
  const priceDate = config.price_date ?? asOf;
  const year = options.year ?? config.funding?.year ?? planned.years[0];
  return {
    options,
    loaded,
    config,
    locale: localeFor(options.language ?? 'en'),
    asOf,
    priceDate,
    priceDates: [priceDate, ...planned.years.map((each) => priceDateOf(each, { priceDate }))],
    ceilings,
    planned,
    budgetYear: year ?? Number(asOf.slice(0, 4)) + 1,
    isYearAssumed: year === undefined,
  };
}
