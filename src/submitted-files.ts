import type { Findings } from './intake/findings.ts';
import type { Inventory } from './model/inventory.ts';
import type { SubmittedFile } from './model/report.ts';
import type { Source } from './readers/source.ts';
import { type SeverityOf, weigh } from './severities.ts';

/** What became of each file, in order of their names; a roster is no submission. */
export function submittedFiles(
  sources: readonly Source[],
  roster: ReadonlySet<string>,
  { inputs }: Inventory,
  findings: Findings,
  severityOf: SeverityOf,
): SubmittedFile[] {
  return sources
    .filter(({ path }) => !roster.has(path))
    .map(({ path, sha256 }) => {
      const own = inputs.filter((input) => input.path === path);
      const rows = own.reduce((sum, input) => sum + input.rows, 0);
      const rejected = own.reduce((sum, { refused }) => sum + refused, 0);
      const found = findings.byFile.get(path);
      const issues = weigh(found, severityOf);
      const by_rule = Object.fromEntries(
        [...(found ?? [])].filter(([rule]) => severityOf(rule)).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      const unused = own.length === 0 || (rows > 0 && rejected === rows);
      const status = unused
        ? 'rejected'
        : rejected > 0 || issues.error > 0
          ? 'partly_accepted'
          : issues.warning > 0
            ? 'accepted_with_warnings'
            : 'accepted';
      return {
        path,
        sha256,
        status,
        tables: [...new Set(own.map(({ table }) => table))],
        rows,
        rejected,
        issues,
        by_rule,
      };
    });
}
