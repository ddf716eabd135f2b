import { fingerprintOf } from '../model/baseline.ts';
import type { Severity } from '../model/rules.ts';
import {
  configurationFile,
  distinct,
  type Emission,
  freshIssues,
  LOOSER,
  looserSentences,
  placedSentence,
} from './emission.ts';
import { jsonText } from './json.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report. Of equal fingerprints GitLab would show the first alone. */
export function gitlabOf(emission: Emission): string {
  const { report, locale, pathOf } = emission;
  const fingerprint = distinct((text, count) => `${text}-${count}`);
  const sentences = looserSentences(emission);
  const looser = report.summary.loosened.map(({ target, standard, field, file }, at) => ({
    description: sentences[at],
    check_name: LOOSER,
    fingerprint: fingerprint(
      fingerprintOf({
        rule: LOOSER,
        about: { target: target ?? '', standard: standard ?? '' },
        file,
        field: field ?? '',
      }),
    ),
    severity: SEVERITY.warning,
    location: { path: pathOf(configurationFile(report)), lines: { begin: 1 } },
  }));
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
  return `${jsonText([...looser, ...entries], 2)}\n`;
}
