import type { Emission } from './emission.ts';
import { jsonText } from './json.ts';

/** One object a line: the summary, then every file, then every issue. */
export function jsonlOf({ report }: Emission): string {
  const { schema_version, tool, language, as_of, currency, configuration, scope, submissions, summary } =
    report;
  const first = {
    schema_version,
    tool,
    language,
    as_of,
    currency,
    configuration,
    scope,
    submissions,
    ...summary,
  };
  return [
    { type: 'summary', ...first },
    ...report.files.map((file) => ({ type: 'file', ...file })),
    ...report.issues.map((issue) => ({ type: 'issue', ...issue })),
  ]
    .map((each) => `${jsonText(each)}\n`)
    .join('');
}
