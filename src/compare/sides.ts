import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import type { Compared, ReportCompared } from '../model/comparison.ts';
import { UserError } from '../model/finding.ts';
import type { Fact, Unit } from '../model/inventory.ts';
import { reportSchema } from '../model/report.ts';
import type { AnalyzeOptions } from '../options.ts';

/** A unit as far as it is known: of a report, only what its targets say. */
export interface UnitSeen {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  /** Code of the unit above; null at the top. */
  readonly parent: string | null;
  readonly unit: Unit | undefined;
}

/** One of the two that are compared. */
export interface Side {
  readonly compared: Compared;
  readonly report: ReportCompared;
  readonly units: ReadonlyMap<string, UnitSeen>;
  /** Undefined of a report. */
  readonly inventory: { readonly analysis: Analysis; readonly options: AnalyzeOptions } | undefined;
}

/** Opens what is to be compared: a report as JSON, or anything that can be analysed. Throws UserError. */
export async function sideOf(path: string, options: Omit<AnalyzeOptions, 'paths'>): Promise<Side> {
  const report = reportAt(path, options.cwd);
  if (report) return { ...seen(path, 'report', report), units: unitsIn(report), inventory: undefined };
  const own: AnalyzeOptions = { ...options, paths: [path] };
  const analysis = await analyze(own);
  const units = analysis.inventory.units.map((unit): [string, UnitSeen] => [
    unit.id,
    { id: unit.id, name: unit.name, tier: unit.tier ?? null, parent: unit.parent?.id ?? null, unit },
  ]);
  return {
    ...seen(path, 'inventory', analysis.report),
    units: new Map(units),
    inventory: { analysis, options: own },
  };
}

/** Both sides with the same units in sight: beside a report an inventory shows no more than its own report would. */
export const alike = (sides: readonly [Side, Side]): readonly [Side, Side] =>
  sides.every(({ inventory }) => inventory) ? sides : [asReport(sides[0]), asReport(sides[1])];
const asReport = (side: Side): Side => ({ ...side, units: unitsIn(side.report) });

function seen(path: string, is: Compared['is'], report: ReportCompared): Pick<Side, 'compared' | 'report'> {
  const { as_of, currency, configuration, scope, summary, plan } = report;
  const { units, items, issues, loosened } = summary;
  const { year } = plan;
  return {
    report,
    compared: { path, is, as_of, year, currency, configuration, scope, units, items, issues, loosened },
  };
}

/** The fact of a unit by its name; undefined where nothing is known of it. */
export const factOfUnit = ({ unit }: UnitSeen, name: string): Fact | undefined => unit?.facts.get(name);

/** A report says no more of units than what its targets were held against. */
function unitsIn({ targets }: ReportCompared): Map<string, UnitSeen> {
  const all = targets.flatMap(({ by_unit }) => by_unit);
  return new Map(
    all.map(({ unit_id: id, name, tier }) => [id, { id, name, tier, parent: null, unit: undefined }]),
  );
}

const { shape } = reportSchema;
/** What a report has to hold to be compared. */
const comparable = z.object({
  schema_version: shape.schema_version,
  tool: z.object({ name: z.literal('infragap') }),
  as_of: shape.as_of,
  currency: shape.currency,
  configuration: shape.configuration,
  scope: shape.scope,
  targets: shape.targets,
  summary: shape.summary.pick({ units: true, items: true, issues: true, not_judged: true, loosened: true }),
  estimate: shape.estimate.pick({
    one_off: true,
    per_year_new: true,
    per_year_existing: true,
    unpriced: true,
    existing: true,
  }),
  plan: shape.plan.pick({ year: true, request: true }),
});

const LARGEST_REPORT = 256 * 1024 * 1024;

/** The report that a file holds; undefined where it holds anything else. Throws UserError for a report of another shape. */
function reportAt(path: string, cwd: string): ReportCompared | undefined {
  const full = resolve(cwd, path);
  const file = statSync(full, { throwIfNoEntry: false });
  if (!/\.json$/i.test(path) || !file?.isFile() || file.size > LARGEST_REPORT) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(full, 'utf8'));
  } catch {
    return undefined;
  }
  if (!z.object({ tool: comparable.shape.tool, schema_version: z.string() }).safeParse(document).success)
    return undefined;
  const { success, data, error } = comparable.safeParse(document);
  if (success) return data;
  throw new UserError('not-a-report', { path, key: error.issues[0]?.path.map(String).join('.') ?? '' });
}
