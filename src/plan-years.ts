import type { LoadedConfig } from './config/load.ts';
import type { Config } from './config/schema.ts';
import { type Params, UserError } from './model/finding.ts';

/** The years of a plan, and those of them that no stock of a later year can be planned for. */
export interface PlanYears {
  /** In rising order; none where nobody asks for a plan, or it would begin too early. */
  readonly years: readonly number[];
  readonly tooEarly: readonly number[];
}

/**
 * The years that the configuration plans, else those that ceilings of the command line name. `asOf`: the date of the stock, YYYY-MM-DD.
 * Throws UserError for a ceiling of a year that the configuration does not plan.
 */
export function planYears(
  { funding }: Config,
  ceilings: ReadonlyMap<number, number>,
  asOf: string,
): PlanYears {
  const years = funding?.years ?? [...ceilings.keys()].sort((a, b) => a - b);
  const strange = [...ceilings.keys()].find((year) => !years.includes(year));
  if (strange !== undefined)
    throw new UserError('ceiling-outside-plan', { value: strange, years: years.map(String) });
  const tooEarly = years.filter((year) => year < Number(asOf.slice(0, 4)));
  return { years: tooEarly.length > 0 ? [] : years, tooEarly };
}

/** Throws UserError where a plan would begin before the year of the stock. `place`: where its years are said. */
export function refuseEarlyPlan({ tooEarly }: PlanYears, asOf: string, place: Params): void {
  if (tooEarly.length > 0)
    throw new UserError('plan-before-stock', { ...place, years: tooEarly.map(String), asOf });
}

/** Where the years of a plan are said: a line of the configuration, else a flag. */
export function placeOfYears({ layers }: LoadedConfig): Params {
  const document = layers.findLast(({ own }) => own.funding?.years !== undefined)?.document;
  const path = ['funding', 'years'];
  return document
    ? { file: document.file, ...document.at(path), path: path.join('.') }
    : { file: '--ceiling' };
}
