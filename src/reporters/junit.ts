import { groupBy } from '../lib/group-by.ts';
import { RULE_BOOK, RULE_IDS, type RuleId } from '../model/rules.ts';
import {
  distinct,
  type Emission,
  type Group,
  groupsOf,
  looserSentences,
  placesOf,
  sentenceOf,
  severityIn,
} from './emission.ts';
import { xmlDocument, xmlFit, xmlTag, xmlText } from './xml.ts';

/** So many of a kind are told in full. */
const MOST = 50;

/** What is about several files together, or about none. */
const OF_ALL: ReadonlySet<string> = new Set([
  ...Object.keys(RULE_BOOK.files),
  ...Object.keys(RULE_BOOK.configuration),
]);

/**
 * JUnit's report: a suite for each file and one for all together, in it a test for every rule that fails the run when it
 * is broken. What does not fail it is told in the suite's output; of a file that was not read, the other rules are skipped.
 */
export function junitOf(emission: Emission): string {
  const { report, pathOf } = emission;
  const groups = groupBy(groupsOf(report), ({ file }) => file);
  const read = new Set(report.files.flatMap(({ path, tables }) => (tables.length > 0 ? [path] : [])));
  const files = new Set([...report.files.map(({ path }) => path), ...groups.keys()]);
  files.delete(null);
  const name = distinct((text, count) => `${text} (${count})`);
  const suites = [...files, null].map((file, id) => {
    const classname = name(xmlFit(file === null ? report.tool.name : pathOf(file)));
    const found = groups.get(file) ?? [];
    return suiteOf(
      { id, classname, found, isOfAll: file === null, isRead: file === null || read.has(file) },
      emission,
    );
  });
  return xmlDocument(xmlTag('testsuites', {}, ['', ...suites, ''].join('\n')));
}

interface Suite {
  readonly id: number;
  readonly classname: string;
  readonly found: readonly Group[];
  readonly isOfAll: boolean;
  readonly isRead: boolean;
}

function suiteOf({ id, classname, found, isOfAll, isRead }: Suite, emission: Emission): string {
  const { report, failing } = emission;
  const broken = new Map<RuleId, Group>();
  for (const group of found) if (failing.has(group.severity)) broken.set(group.rule, group);
  const rules = RULE_IDS.filter((rule) => {
    const severity = severityIn(report, rule);
    return broken.has(rule) || (OF_ALL.has(rule) === isOfAll && severity && failing.has(severity));
  });
  const cases = rules.map((rule) => {
    const group = broken.get(rule);
    const outcome = group ? failure(group, emission) : isRead ? undefined : '<skipped/>';
    return xmlTag('testcase', { name: rule, classname, time: 0 }, outcome);
  });
  const others = found.filter(({ severity }) => !failing.has(severity));
  return xmlTag(
    'testsuite',
    {
      name: classname,
      package: report.tool.name,
      id,
      timestamp: `${report.as_of}T00:00:00`,
      hostname: 'localhost',
      tests: rules.length,
      failures: broken.size,
      errors: 0,
      skipped: isRead ? 0 : rules.length - broken.size,
      time: 0,
    },
    [
      '',
      '<properties/>',
      ...cases,
      output(isOfAll ? looserSentences(emission) : [], others, emission),
      '<system-err/>',
      '',
    ].join('\n'),
  );
}

function failure(group: Group, emission: Emission): string {
  const { locale, format } = emission;
  const lines = linesOf(group, emission);
  const first = lines[0] ?? '';
  const message =
    group.count === 1 ? first : locale.ci.several({ count: format.number(group.count), places: '', first });
  return xmlTag('failure', { message, type: group.rule }, xmlText(lines.join('\n')));
}

function output(first: readonly string[], groups: readonly Group[], emission: Emission): string {
  const { format, locale } = emission;
  const told = groups.flatMap((group) => [
    `${locale.words.severity[group.severity]} ${group.rule}: ${format.number(group.count)}`,
    ...linesOf(group, emission).map((line) => `  ${line}`),
  ]);
  const lines = [...first, ...told];
  return xmlTag('system-out', {}, lines.length === 0 ? undefined : xmlText(lines.join('\n')));
}

/** A line for each of the first issues, and how many there are beside. */
function linesOf({ rule, count, issues }: Group, { locale, format }: Emission): string[] {
  if (issues.length === 0) return [locale.rules.texts[rule].summary];
  const lines = issues.slice(0, MOST).map((issue) => {
    const [place] = placesOf(issue, locale);
    return place === undefined ? sentenceOf(issue) : `${place}: ${sentenceOf(issue)}`;
  });
  return count > lines.length ? [...lines, locale.ci.more(format.number(count - lines.length))] : lines;
}
