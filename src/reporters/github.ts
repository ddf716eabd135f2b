import { SEVERITIES, type Severity } from '../model/rules.ts';
import { type Emission, type Group, groupsOf, placedSentence, placesOf } from './emission.ts';
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

/** One annotation for each file and rule, the worst first; where GitHub would drop some, the last says what is left out. */
export function annotations(emission: Emission): Annotation[] {
  const groups = groupsOf(emission.report).sort(byWeight);
  const of = (severity: Severity): Group[] => groups.filter((group) => group.severity === severity);
  const isCut = SEVERITIES.some((severity) => of(severity).length > MOST);
  const shown = SEVERITIES.flatMap((severity) =>
    // The last word is a notice as well.
    of(severity).slice(0, isCut && severity === 'info' ? MOST - 1 : MOST),
  );
  const all = shown.map((group) => annotation(group, emission));
  return isCut
    ? [
        ...all,
        leftOut(
          groups.filter((group) => !shown.includes(group)),
          emission,
        ),
      ]
    : all;
}

/** Within a severity: what refuses most rows first, then what is found most often. */
function byWeight(a: Group, b: Group): number {
  return refused(b) - refused(a) || b.count - a.count;
}

const refused = ({ issues }: Group): number =>
  issues.reduce((sum, { effect }) => sum + effect.rows_refused, 0);

function annotation(
  { file, rule, severity, count, issues }: Group,
  { locale, format, pathOf }: Emission,
): Annotation {
  const { ci } = locale;
  const [first] = issues;
  const sentence = first ? placedSentence(first, locale) : locale.rules.texts[rule].summary;
  const places = issues.slice(0, FIRST_PLACES + 1).flatMap((issue) => placesOf(issue, locale));
  const listed = places.slice(0, FIRST_PLACES).join(', ') + (places.length > FIRST_PLACES ? ', …' : '');
  return {
    command: COMMANDS[severity],
    title: `infragap: ${rule}`,
    file: file === null ? undefined : pathOf(file),
    line: first?.line ?? undefined,
    message:
      count === 1 ? sentence : ci.several({ count: format.number(count), places: listed, first: sentence }),
  };
}

function leftOut(groups: readonly Group[], { locale, format, elsewhere }: Emission): Annotation {
  const { ci, words } = locale;
  const parts = SEVERITIES.flatMap((severity) => {
    const left = groups.filter((group) => group.severity === severity);
    const count = left.reduce((sum, group) => sum + group.count, 0);
    const name = words.severity[severity] ?? severity;
    return left.length === 0
      ? []
      : [ci.leftOutPart({ severity: name, count: format.number(count), groups: format.number(left.length) })];
  });
  const message = ci.leftOut({
    most: String(MOST),
    parts: parts.join('; '),
    elsewhere: elsewhere.join(', '),
  });
  return { command: 'notice', title: 'infragap', message: oneLine(message) };
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
