import type { Unit } from '../../model/inventory.ts';
import type { UnitsKnown } from './known.ts';

const CODE_FIRST = [/^(\S+?)\s*[-–—:]\s*(\S.*)$/u, /^(\d\S*)\s+(\S.*)$/u];
const CODE_LAST = [/^(.*\S)\s*\((\S+)\)$/u, /^(.*\S)\s*[-–—:]\s*(\S+)$/u];

const LONGEST = 200;

/** A code that is known, and the units that have the name beside it. */
interface Pair {
  readonly coded: Unit;
  readonly named: readonly Unit[];
}

function pairsIn(text: string, known: Pick<UnitsKnown, 'codes' | 'namesakes'>): Pair[] {
  if (text.length > LONGEST) return [];
  const pairs = [
    ...CODE_FIRST.map((form) => form.exec(text)?.slice(1)),
    ...CODE_LAST.map((form) => form.exec(text)?.slice(1).reverse()),
  ];
  return pairs.flatMap((pair) => {
    const [code, name] = (pair ?? []) as [string?, string?];
    const coded = code === undefined ? undefined : (known.codes.get(code) ?? known.codes.repaired(code));
    if (!coded || name === undefined || coded.name === coded.id) return [];
    return [{ coded, named: known.namesakes(name) }];
  });
}

/** The unit that a text names by code and name at once, where both are of one: "101 - North", "North (101)". */
export const codeAndName = (text: string, known: Pick<UnitsKnown, 'codes' | 'namesakes'>): Unit | undefined =>
  pairsIn(text, known).find(({ coded, named }) => named.includes(coded))?.coded;

/** Where they are not: those of the code, and those of the name. */
export const codeOrName = (text: string, known: Pick<UnitsKnown, 'codes' | 'namesakes'>): readonly Unit[] =>
  pairsIn(text, known).flatMap(({ coded, named }) => [coded, ...named]);
