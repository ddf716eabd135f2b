import { groupBy } from '../lib/group-by.ts';
import {
  configurationFile,
  type Emission,
  freshIssues,
  LOOSER,
  looserSentences,
  placedSentence,
} from './emission.ts';
import { xmlDocument, xmlTag } from './xml.ts';

/** Checkstyle's report: every file, with what is wrong in it. Workbooks have no lines: the sentence names sheet and cell. */
export function checkstyleOf(emission: Emission): string {
  const { report, locale, pathOf } = emission;
  const looser = looserSentences(emission).map((message) =>
    xmlTag('error', { line: null, severity: 'warning', message, source: `infragap.${LOOSER}` }),
  );
  const found = groupBy(freshIssues(report), ({ file }) => pathOf(file ?? configurationFile(report)));
  const own = pathOf(configurationFile(report));
  const names = new Set([
    ...(looser.length > 0 ? [own] : []),
    ...report.files.map(({ path }) => pathOf(path)),
    ...found.keys(),
  ]);
  const files = [...names].map((name) => {
    const issues = (found.get(name) ?? []).map((issue) =>
      xmlTag('error', {
        line: issue.line,
        severity: issue.severity,
        message: placedSentence(issue, locale),
        source: `infragap.${issue.rule}`,
      }),
    );
    const errors = name === own ? [...looser, ...issues] : issues;
    return xmlTag('file', { name }, errors.length > 0 ? `\n${errors.join('\n')}\n` : undefined);
  });
  return xmlDocument(xmlTag('checkstyle', { version: '4.3' }, ['', ...files, ''].join('\n')));
}
