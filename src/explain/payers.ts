import type { Analysis } from '../analysis.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Unit } from '../model/inventory.ts';
import type { ExistingOver, Payer, ScheduledLine } from '../model/report.ts';
import type { From } from './rows.ts';

/** A source that pays for something of the unit, and the line of the configuration that says what it may pay for. */
export type ExplainedPayer = Payer & From;

/** The sources that pay for these, in the order in which they are asked. */
export function payersBehind(
  { payersOf, loaded }: Analysis,
  unit: Unit,
  plan: readonly ScheduledLine[],
  existing: readonly ExistingOver[],
): ExplainedPayer[] {
  const paid = [
    ...plan.flatMap(({ years }) => years.flatMap(({ parts, running }) => [...parts, ...running])),
    ...existing.flatMap(({ years }) => years),
  ];
  const paying = new Set(paid.flatMap(({ sources }) => sources.map(({ source }) => source)));
  if (paying.size === 0) return [];
  const placeOf = sourcePlaces(loaded);
  return payersOf(unit)
    .filter(({ source }) => paying.has(source))
    .map((payer) => ({ ...payer, ...placeOf(payer.source) }));
}

/** Where a source stands: in the last file that names any. */
function sourcePlaces({ layers }: LoadedConfig): (id: string) => From {
  const layer = layers.findLast(({ own }) => (own.funding?.sources.length ?? 0) > 0);
  return (id) => {
    const at = layer?.own.funding?.sources.findIndex((source) => source.id === id) ?? -1;
    if (!layer || at < 0) return { file: null, sheet: null, row: null };
    const { line } = layer.document.at(['funding', 'sources', at]);
    return { file: layer.document.file, sheet: null, row: line };
  };
}
