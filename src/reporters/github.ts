import { SEVERITIES, type Severity } from '../model/rules.ts';
import {
  type Emission,
  type Group,
  groupsOf,
  LOOSER,
  looserSentences,
  placedSentence,
  placesOf,
  sentenceOf,
  worstFirst,
} from './emission.ts';
import { oneLine } from './safe.ts';

/** A workflow command of GitHub Actions: an annotation. */
export interface Annotation {
  readonly command: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly message: string;
}

/** GitHub keeps so many annotations of each kind a step, and 50 a job, and drops the others without a word. */
const MOST = 10;
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;
const FIRST_PLACES = 5;

/** Annotations as the runner reads them. */
export const githubOf = (emission: Emission): string => annotations(emission).map(commandText).join('');

/** One annotation for each file and rule, the worst first; where some are not shown, the last says which. */
export function annotations(emission: Emission): Annotation[] {
  const groups = worstFirst(groupsOf(emission.report).sort(byWeight));
  const { baseline } = emission.report.summary;
  const known = baseline ? SEVERITIES.reduce((sum, severity) => sum + baseline.known[severity], 0) : 0;
  const looser = looserSentences(emission);
  // What is said of the whole run takes places as well: first a warning, last a notice.
  const forWarnings = looser.length > 0 ? MOST - 1 : MOST;
  const isCut = SEVERITIES.some(
    (severity) => of(groups, severity).length > (severity === 'warning' ? forWarnings : MOST),
  );
  const isMoreToSay = isCut || known > 0;
  const most = { error: MOST, warning: forWarnings, info: isMoreToSay ? MOST - 1 : MOST };
  const shown = SEVERITIES.flatMap((severity) => of(groups, severity).slice(0, most[severity]));
  const all = [
    ...(looser.length > 0
      ? [{ command: COMMANDS.warning, title: `infragap: ${LOOSER}`, message: looser.join('\n') }]
      : []),
    ...shown.map((group) => annotation(group, emission)),
  ];
  const left = groups.filter((group) => !shown.includes(group));
  return isMoreToSay ? [...all, lastWord(left, known, emission)] : all;
}

const of = (groups: readonly Group[], severity: Severity): Group[] =>
  groups.filter((group) => group.severity === severity);

/** Within a severity: what refuses most rows first, then what is found most often. */
const byWeight = (a: Group, b: Group): number => refused(b) - refused(a) || b.count - a.count;

const refused = ({ issues }: Group): number =>
  issues.reduce((sum, { effect }) => sum + effect.rows_refused, 0);

function annotation(
  { file, rule, severity, count, issues }: Group,
  { locale, format, pathOf }: Emission,
): Annotation {
  const [first] = issues;
  return {
    command: COMMANDS[severity],
    title: `infragap: ${rule}`,
    file: file === null ? undefined : pathOf(file),
    line: first?.line ?? undefined,
    message: message(),
  };

  function message(): string {
    if (!first)
      return locale.ci.several({
        count: format.number(count),
        places: '',
        first: locale.rules.texts[rule].summary,
      });
    if (count === 1) return placedSentence(first, locale);
    const places = issues.slice(0, FIRST_PLACES + 1).flatMap((issue) => placesOf(issue, locale));
    const isCut = places.length > FIRST_PLACES || count > issues.length;
    const listed = [...places.slice(0, FIRST_PLACES), ...(isCut ? ['…'] : [])].join(', ');
    return locale.ci.several({ count: format.number(count), places: listed, first: sentenceOf(first) });
  }
}

/** What is not shown, and where it is. */
function lastWord(
  groups: readonly Group[],
  known: number,
  { locale, format, elsewhere }: Emission,
): Annotation {
  const { ci, words } = locale;
  const parts = SEVERITIES.flatMap((severity) => {
    const left = of(groups, severity);
    const count = format.number(left.reduce((sum, group) => sum + group.count, 0));
    const name = words.severity[severity] ?? severity;
    return left.length === 0
      ? []
      : [ci.leftOutPart({ severity: name, count, groups: format.number(left.length) })];
  });
  const said = [
    ...(parts.length > 0 ? [ci.leftOut({ most: String(MOST), parts: parts.join('; ') })] : []),
    ...(known > 0 ? [ci.knownLeftOut(format.number(known))] : []),
    elsewhere.length > 0 ? ci.allIn(elsewhere.join(', ')) : ci.allListed,
  ];
  return { command: 'notice', title: 'infragap', message: oneLine(said.join(' ')) };
}

function commandText({ command, title, file, line, message }: Annotation): string {
  const properties = Object.entries({ title, file, line })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
    );
  return `::${command} ${properties.join(',')}::${escaped(message)}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
