import type { Locale } from '../locales/en.ts';
import type { RuleText } from '../locales/rules/rules-of.ts';
import { type About, RULE_BOOK, type RuleId, SEVERITIES, type Severity } from '../model/rules.ts';
import type { Block, Tone, Word } from './blocks.ts';
import { listCsv } from './csv.ts';
import { column, tableOf } from './tables.ts';

interface Rule extends RuleText {
  readonly id: string;
  readonly about: About;
  readonly severity: Severity;
}

/** The rule book as a document. */
export interface RuleBook {
  readonly schema_version: '1';
  readonly language: string;
  readonly rules: readonly Rule[];
}

const groups = Object.entries(RULE_BOOK) as [About, Record<string, Severity>][];

/** All rules in the book's order, or the one with an id. */
export const ruleBook = (locale: Locale, id?: RuleId): RuleBook => ({
  schema_version: '1',
  language: locale.id,
  rules: groups.flatMap(([about, rules]) =>
    Object.entries(rules)
      .filter(([each]) => id === undefined || each === id)
      .map(([each, severity]): Rule => {
        const { summary, why, fix, example } = locale.rules.texts[each as RuleId];
        return { id: each, about, severity, summary, why, fix, example };
      }),
  ),
});

/** The rules by what they are about, a line each. */
export function rulesTable(book: RuleBook, locale: Locale): Block[] {
  const { rules: say, columns } = locale;
  return [
    ...opening(locale),
    ...byAbout(book, locale, (rules) => [
      tableOf(rules, [
        column(say.head.rule, ({ id }) => id),
        column(columns.severity, (rule) => severityWord(rule, locale)),
        column(say.head.summary, ({ summary }) => summary),
      ]),
    ]),
  ];
}

/** The whole book, each rule below a heading of its own. */
export function rulesBlocks(book: RuleBook, locale: Locale): Block[] {
  return [
    ...opening(locale),
    { kind: 'lines', lines: [locale.rules.marks] },
    ...byAbout(book, locale, (rules) =>
      rules.flatMap((rule) => [{ kind: 'heading', text: rule.id, level: 3 }, ...told(rule, locale)]),
    ),
  ];
}

/** All that there is to say of the one rule of a book. */
export const ruleBlocks = ({ rules }: RuleBook, locale: Locale): Block[] =>
  rules.flatMap((rule): Block[] => [
    { kind: 'title', text: rule.id },
    { kind: 'lines', lines: [locale.rules.about[rule.about]] },
    ...told(rule, locale),
    {
      kind: 'lines',
      lines: [`${word(rule, locale)} ${locale.rules.head.means}: ${locale.rules.severity[rule.severity]}`],
    },
  ]);

function opening(locale: Locale): Block[] {
  const { rules: say, columns } = locale;
  return [
    { kind: 'title', text: say.title },
    { kind: 'lines', lines: [say.intro] },
    tableOf(SEVERITIES, [
      column(columns.severity, (severity) => severityWord({ severity }, locale)),
      column(say.head.means, (severity) => say.severity[severity]),
    ]),
  ];
}

const byAbout = (
  { rules }: RuleBook,
  { rules: say }: Locale,
  blocks: (rules: readonly Rule[]) => Block[],
): Block[] =>
  groups.flatMap(([about]): Block[] => [
    { kind: 'heading', text: say.about[about] },
    ...blocks(rules.filter((rule) => rule.about === about)),
  ]);

const told = (rule: Rule, locale: Locale): Block[] => [
  { kind: 'lines', lines: [`${word(rule, locale)}: ${rule.summary}`] },
  { kind: 'lines', lines: [`${locale.rules.why}: ${rule.why}`] },
  { kind: 'lines', lines: [`${locale.rules.fix}: ${rule.fix}`] },
  { kind: 'sample', lines: rule.example.split('\n').map(sampleLine) },
];

const MARKS: Readonly<Record<string, Tone>> = { '✗': 'bad', '✓': 'good' };
const sampleLine = (text: string): Word => ({ text, tone: MARKS[text[0] ?? ''] ?? 'plain' });

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', info: 'plain' };
const word = ({ severity }: Pick<Rule, 'severity'>, { words }: Locale): string =>
  words.severity[severity] ?? severity;
const severityWord = (rule: Pick<Rule, 'severity'>, locale: Locale): Word => ({
  text: word(rule, locale),
  tone: TONES[rule.severity],
});

/** A row for each rule. */
export const rulesCsv = ({ rules }: RuleBook): string =>
  listCsv(['id', 'about', 'severity', 'summary', 'why', 'fix', 'example'], rules);
