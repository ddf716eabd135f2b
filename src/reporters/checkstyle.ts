import { groupBy } from '../lib/group-by.ts';
import { configurationFile, type Emission, freshIssues, placedSentence } from './emission.ts';
import { xmlDocument, xmlTag } from './xml.ts';

/** Checkstyle's report: every file, with what is wrong in it. Workbooks have no lines: the sentence names sheet and cell. */
export function checkstyleOf({ report, locale, pathOf }: Emission): string {
  const found = groupBy(freshIssues(report), ({ file }) => pathOf(file ?? configurationFile(report)));
  const names = new Set([...report.files.map(({ path }) => pathOf(path)), ...found.keys()]);
  const files = [...names].map((name) => {
    const errors = found.get(name)?.map((issue) =>
      xmlTag('error', {
        line: issue.line,
        severity: issue.severity,
        message: placedSentence(issue, locale),
        source: `infragap.${issue.rule}`,
      }),
    );
    return xmlTag('file', { name }, errors && `\n${errors.join('\n')}\n`);
  });
  return xmlDocument(xmlTag('checkstyle', { version: '4.3' }, ['', ...files, ''].join('\n')));
}
