import { checkOf } from '../checks/index.ts';
import { standsUnder } from '../checks/pools.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { unverifiedOf } from '../config/sources.ts';
import { standardNamed } from '../intake-plan.ts';
import type { Finding } from '../model/finding.ts';
import type { Estimate } from '../model/report.ts';
import { holdsOn } from '../model/validity.ts';

const OF_STANDARDS = ['useful_life_years', 'minimum'];
const OF_CEILINGS = ['entitlement', 'price', 'tolerance', 'useful_life_years'];

/**
 * What has to be said of the numbers that a run uses: those of another time, and those that nobody held against their source.
 * `priceDates`: the day of the prices, then those of the plan years.
 */
export function* reservations(
  { config, layers }: Pick<LoadedConfig, 'config' | 'layers'>,
  asOf: string,
  priceDates: readonly string[],
): Generator<Finding> {
  const [priceDate = asOf] = priceDates;
  for (const { document, own } of layers) {
    const { valid_from: from, valid_to: to } = own;
    const isOut = (date: string): boolean =>
      (from !== undefined && date < from) || (to !== undefined && date > to);
    const what = isOut(asOf) ? 'as_of' : isOut(priceDate) ? 'price_date' : undefined;
    const date = what === 'as_of' ? asOf : priceDate;
    if (what) yield { rule: 'profile-not-valid', params: { file: document.file, from, to, what, date } };
  }
  for (const { what, numbers, source } of unverifiedIn(config, priceDates))
    yield { rule: 'number-unverified', params: { what, numbers, source: source ?? undefined } };
}

/** Numbers of standards and ceilings in use that nobody held against their source. */
export function unverifiedIn(config: Config, priceDates: readonly string[]): Estimate['unverified'] {
  const found: Estimate['unverified'] = [];
  const tell = (what: string, numbers: string[], source: string | undefined): void => {
    if (numbers.length > 0) found.push({ what, numbers, source: source ?? null });
  };
  const used = new Set(config.targets.flatMap((target) => checkOf(target).uses(target).items));
  for (const [name, standard] of Object.entries(config.standards)) {
    if (used.has(name)) tell(`standards.${name}`, unverifiedOf(standard, OF_STANDARDS), standard.source);
  }
  for (const ceiling of config.ceilings) {
    const isUsed =
      priceDates.some((date) => holdsOn(ceiling, date)) &&
      [...used].some((item) => standsUnder(ceiling, item, (name) => standardNamed(config, name).categories));
    if (isUsed) tell(`ceilings.${ceiling.id}`, unverifiedOf(ceiling, OF_CEILINGS), ceiling.source);
  }
  return found;
}
