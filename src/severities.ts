import type { Config } from './config/schema.ts';
import type { Findings } from './intake/findings.ts';
import type { Report } from './model/report.ts';
import { RULES, type RuleId, type Setting, type Severity } from './model/rules.ts';

/** What a rule weighs in a run; undefined where it is off. */
export type SeverityOf = (rule: RuleId) => Severity | undefined;

/** What rules weigh: as the command line says, else the configuration, else the rule book. */
export function severityReader(config: Config, asked: Readonly<Record<string, Setting>> = {}): SeverityOf {
  const set = settings(config, asked);
  return (rule) => {
    const setting = set[rule] ?? RULES[rule];
    return setting === 'off' ? undefined : setting;
  };
}

const settings = (
  config: Config,
  asked: Readonly<Record<string, Setting>>,
): Partial<Record<RuleId, Setting>> => ({ ...config.rules, ...asked });

/** Rules that do not weigh what the rule book says: said in every report, so that nothing is hushed up. */
export function rulesSet(
  config: Config,
  asked: Readonly<Record<string, Setting>> | undefined,
  { counts }: Findings,
): Report['summary']['rules_set'] {
  return Object.entries(settings(config, asked ?? {}))
    .filter(([rule, set]) => set !== RULES[rule as RuleId])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, set]) => ({
      rule,
      severity: RULES[rule as RuleId],
      set,
      count: counts.get(rule as RuleId) ?? 0,
    }));
}

/** How many findings of each severity; those of rules that are off are not among them. */
export function weigh(
  counts: ReadonlyMap<RuleId, number> | undefined,
  severityOf: SeverityOf,
): Record<Severity, number> {
  const sums = { error: 0, warning: 0, info: 0 };
  for (const [rule, count] of counts ?? []) {
    const severity = severityOf(rule);
    if (severity) sums[severity] += count;
  }
  return sums;
}
