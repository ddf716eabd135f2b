import { issueAlone } from '../issues.ts';
import { formatFor } from '../locales/format.ts';
import { localeFor } from '../locales/index.ts';
import { COMPARISON_VERSION, type Comparison } from '../model/comparison.ts';
import { RULES, type Severity } from '../model/rules.ts';
import type { AnalyzeOptions } from '../options.ts';
import { groupsOf } from './crosswalk.ts';
import { readCrosswalk } from './crosswalk-file.ts';
import { gapsCompared } from './gaps.ts';
import { itemsCompared } from './items.ts';
import { requestCompared } from './request.ts';
import { alike, type Side, sideOf } from './sides.ts';
import { unitsCompared } from './units.ts';

export interface CompareOptions {
  readonly before: string;
  readonly after: string;
  /** A table of old and new codes of units. */
  readonly crosswalk?: string | undefined;
  /** How both are read. `asOf` is that of after. */
  readonly reading: Omit<AnalyzeOptions, 'paths'>;
  readonly asOfBefore?: string | undefined;
}

/** Two inventories, or two reports, held against each other; with the sides it was made of. Throws UserError. */
export async function compare(
  options: CompareOptions,
): Promise<{ comparison: Comparison; sides: readonly [Side, Side] }> {
  const { crosswalk, reading } = options;
  const [before, after] = alike([
    await sideOf(options.before, { ...reading, asOf: options.asOfBefore }),
    await sideOf(options.after, reading),
  ]);
  const { pairs, findings } =
    crosswalk === undefined ? { pairs: [], findings: [] } : await readCrosswalk(crosswalk, reading.cwd);
  const { groups, findings: ofPairs } = groupsOf([...before.units.keys()], [...after.units.keys()], pairs);

  const locale = localeFor(reading.language ?? 'en');
  const format = formatFor(locale.id, after.report.currency);
  const issues = [...findings, ...ofPairs].map((finding) =>
    issueAlone(finding, reading.cwd, locale, format, RULES[finding.rule] as Severity),
  );
  const items =
    before.inventory && after.inventory
      ? itemsCompared(groups, { before: before.inventory.analysis, after: after.inventory.analysis })
      : null;
  const comparison: Comparison = {
    schema_version: COMPARISON_VERSION,
    before: before.compared,
    after: after.compared,
    crosswalk: crosswalk ?? null,
    issues,
    request: await requestCompared(before, after),
    targets: gapsCompared(groups, before, after),
    units: unitsCompared(groups, before, after),
    items,
  };
  return { comparison, sides: [before, after] };
}
