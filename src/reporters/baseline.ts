import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Report } from '../model/report.ts';
import type { CellText } from './blocks.ts';

/** What is new, known and fixed beside a baseline; nothing where there is none. */
export function baselineLines(
  { summary: { baseline } }: Report,
  { baseline: say }: Locale,
  format: Format,
): CellText[] {
  if (!baseline) return [];
  const { file, new: fresh, known, fixed, expired, not_checked, unknown_rules } = baseline;
  const outcome = say.outcome({
    file,
    errors: format.number(fresh.error),
    warnings: format.number(fresh.warning),
    knownErrors: format.number(known.error),
    knownWarnings: format.number(known.warning),
  });
  const tone = fresh.error > 0 ? 'bad' : fresh.warning > 0 ? 'doubt' : 'good';
  return [
    { text: outcome, tone },
    ...(expired > 0 ? [{ text: say.expired(format.number(expired)), tone: 'doubt' as const }] : []),
    ...(fixed > 0 ? [{ text: say.fixed(format.number(fixed)), tone: 'good' as const }] : []),
    ...(not_checked > 0 ? [say.notChecked(format.number(not_checked))] : []),
    ...(unknown_rules.length > 0 ? [say.unknownRules(unknown_rules.join(', '))] : []),
  ];
}
