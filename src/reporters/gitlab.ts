import type { Severity } from '../model/rules.ts';
import { configurationFile, distinct, type Emission, freshIssues, placedSentence } from './emission.ts';
import { jsonText } from './json.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report. Of equal fingerprints GitLab would show the first alone. */
export function gitlabOf({ report, locale, pathOf }: Emission): string {
  const fingerprint = distinct((text, count) => `${text}-${count}`);
  const entries = freshIssues(report).map((issue) => ({
    description: placedSentence(issue, locale),
    check_name: issue.rule,
    fingerprint: fingerprint(issue.fingerprint),
    severity: SEVERITY[issue.severity],
    location: {
      path: pathOf(issue.file ?? configurationFile(report)),
      lines: { begin: issue.line ?? 1 },
    },
  }));
  return `${jsonText(entries, 2)}\n`;
}
