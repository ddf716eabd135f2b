import type { Issue } from '../../../src/model/report.ts';
import type { Expected, Sent } from './index.ts';

/** Of one rule: how many faults were seeded, and what became of them. */
export interface Score {
  readonly rule: string;
  readonly seeded: number;
  readonly found: number;
  /** Seeded and not told, or told elsewhere. */
  readonly missed: readonly string[];
  /** Told, and nothing of the kind was seeded there. */
  readonly invented: readonly string[];
}

type At = Pick<Expected, 'file' | 'sheet' | 'row' | 'column'>;
const placeOf = ({ file, sheet, row, column }: At): string =>
  `${file}${sheet === null ? '' : ` [${sheet}]`}${row === null ? '' : `:${row}`}${column === null ? '' : ` ${column}`}`;

/** What is in `these` and not in `those`, each as often as it is. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Errors and warnings, rule by rule, held against what was seeded: rule, file, sheet, row and column have to be right. */
export function scoresOf({ faults }: Pick<Sent, 'faults'>, issues: readonly Issue[]): Score[] {
  const told = issues
    .filter(({ severity }) => severity !== 'info')
    .map((each) => ({ ...each, file: each.file ?? '' }));
  const rules = [...new Set([...faults, ...told].map(({ rule }) => rule))].sort();
  return rules.map((rule) => {
    const placesIn = (all: readonly (At & { readonly rule: string })[]): string[] =>
      all.filter((each) => each.rule === rule).map(placeOf);
    const [seeded, found] = [placesIn(faults), placesIn(told)];
    const missed = without(seeded, found);
    return {
      rule,
      seeded: seeded.length,
      found: seeded.length - missed.length,
      missed,
      invented: without(found, seeded),
    };
  });
}

/** Assumptions that were told of a file and need not be made there, and those that need be and were not told. */
export function infosOff({ infos }: Pick<Sent, 'infos'>, issues: readonly Issue[]): string[] {
  const line = ({ rule, file }: { readonly rule: string; readonly file: string | null }): string =>
    `${file} ${rule}`;
  const told = [...new Set(issues.filter(({ severity }) => severity === 'info').map(line))];
  const expected = infos.map(line);
  return [
    ...without(told, expected).map((each) => `told: ${each}`),
    ...without(expected, told).map((each) => `not told: ${each}`),
  ];
}
