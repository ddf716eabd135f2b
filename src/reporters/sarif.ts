import type { Issue } from '../model/report.ts';
import { RULE_BOOK, RULE_IDS, RULES, type RuleId, type Severity } from '../model/rules.ts';
import {
  configurationFile,
  distinct,
  type Emission,
  looserSentences,
  placedSentence,
  worstFirst,
} from './emission.ts';
import { jsonText } from './json.ts';
import { oneLine } from './safe.ts';

/** GitHub refuses a run of more results, and shows the 5,000 worst. */
const MOST = 25_000;
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, as GitHub's code scanning and others take it. */
export function sarifOf(emission: Emission): string {
  const { report, locale, format } = emission;
  const { tool, language, summary } = report;
  const shown = worstFirst(report.issues).slice(0, MOST);
  const total = summary.issues.error + summary.issues.warning + summary.issues.info;
  const told = { shown: format.number(shown.length), total: format.number(total) };
  const hash = distinct((text, count) => `${text.slice(0, -1)}${count}`);
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        language,
        rules: RULE_IDS.map((rule) => ruleOf(rule, emission)),
      },
    },
    automationDetails: { id: `${tool.name}/` },
    invocations: [
      {
        executionSuccessful: true,
        ruleConfigurationOverrides: summary.rules_set.map(({ rule, set }) => ({
          descriptor: { id: rule, index: RULE_IDS.indexOf(rule as RuleId) },
          configuration: set === 'off' ? { enabled: false } : { level: LEVEL[set] },
        })),
        ...(report.summary.loosened.length > 0 && {
          toolConfigurationNotifications: looserSentences(emission).map((text) => ({
            level: 'warning',
            message: { text: withoutLinks(text) },
          })),
        }),
        toolExecutionNotifications:
          shown.length < total ? [{ level: 'warning', message: { text: locale.ci.resultsCut(told) } }] : [],
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: shown.map((issue) => resultOf(issue, hash(`${issue.fingerprint}:1`), emission)),
    properties: {
      asOf: report.as_of,
      issues: summary.issues,
      byRule: summary.by_rule,
      resultsLeftOut: total - shown.length,
      complete: summary.complete,
      rowsRefused: summary.rows_refused,
    },
  };
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 1)}\n`;
}

const ABOUT = Object.fromEntries(
  Object.entries(RULE_BOOK).flatMap(([about, rules]) => Object.keys(rules).map((rule) => [rule, about])),
);

function ruleOf(id: RuleId, { locale }: Emission) {
  const { rules } = locale;
  const { summary, why, fix, example } = rules.texts[id];
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: {
      text: [summary, `${rules.why}: ${why}`, `${rules.fix}: ${fix}`, example].join('\n\n'),
      markdown: [
        summary,
        `**${rules.why}**\n\n${why}`,
        `**${rules.fix}**\n\n${fix}`,
        `\`\`\`text\n${example}\n\`\`\``,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[RULES[id]] },
    properties: { tags: [ABOUT[id]] },
  };
}

function resultOf(issue: Issue, primaryLocationLineHash: string, { report, locale, pathOf }: Emission) {
  const { row, cell, header, field, rows, expected, nearest, record, related, effect } = issue;
  const isKnown = issue.baseline === 'known';
  const address = [issue.sheet, cell].filter((part) => part !== null).join('!');
  return {
    ruleId: issue.rule,
    ruleIndex: RULE_IDS.indexOf(issue.rule as RuleId),
    level: LEVEL[issue.severity],
    message: { text: withoutLinks(placedSentence(issue, locale)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: uriOf(pathOf(issue.file ?? configurationFile(report))),
            uriBaseId: 'SRCROOT',
          },
          // A workbook has no lines.
          region: { startLine: issue.line ?? 1 },
        },
        ...(address && { logicalLocations: [{ fullyQualifiedName: oneLine(address), kind: 'member' }] }),
      },
    ],
    partialFingerprints: { 'infragap/v1': issue.fingerprint, primaryLocationLineHash },
    ...(issue.baseline && {
      baselineState: isKnown ? 'unchanged' : 'new',
      suppressions: isKnown ? [{ kind: 'external', justification: locale.ci.inBaseline }] : [],
    }),
    properties: { row, cell, header, field, rows, expected, nearest, record, related, effect },
  };
}

/** A path as a relative URI reference: every step of it percent-encoded. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** In a message `[text](target)` is a link: nothing that a submitter wrote is to be one. */
const withoutLinks = (text: string): string => text.replaceAll('](', '] (');
