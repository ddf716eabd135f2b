import { foldText } from '../lib/fold-text.ts';
import { ancestors, factOf, JUDGED, type Judged, type Unit } from '../model/inventory.ts';
import type { Condition, Where } from '../model/target.ts';

const { no, yes, unknown } = JUDGED;

const YES_WORDS = new Set(['yes', 'true', 'co']);
const NO_WORDS = new Set(['no', 'false', 'khong']);

const sameValue = (actual: boolean | number | string, wanted: boolean | number | string): boolean => {
  if (typeof actual === 'boolean') {
    const word = foldText(String(wanted));
    return actual ? YES_WORDS.has(word) : NO_WORDS.has(word);
  }
  if (typeof actual === 'number') {
    const word = foldText(String(wanted));
    if (YES_WORDS.has(word)) return actual > 0;
    return NO_WORDS.has(word) ? actual === 0 : actual === Number(wanted);
  }
  return foldText(actual) === foldText(String(wanted));
};

function meets(actual: boolean | number | string | undefined, condition: Condition): Judged {
  const among = (values: readonly (boolean | number | string)[]): boolean =>
    values.some((value) => sameValue(actual as boolean | number | string, value));
  if (typeof condition === 'object' && !Array.isArray(condition)) {
    if ('not' in condition) {
      return actual === undefined ? unknown : among([condition.not].flat()) ? no : yes;
    }
    if (actual === undefined || typeof actual === 'string') return unknown;
    return Number(actual) >= condition.at_least ? yes : no;
  }
  if (actual === undefined) return unknown;
  return among([condition].flat()) ? yes : no;
}

/** Do all conditions hold of the unit? One that is false settles it; else one that is unknown leaves it unknown. */
export function holds(unit: Unit, where: Where | undefined, tierOf: (word: string) => string): Judged {
  let result: Judged = yes;
  for (const [name, condition] of Object.entries(where ?? {})) {
    let judged: Judged;
    if (name === 'below') {
      const ids = [condition].flat().map(String);
      judged = [unit, ...ancestors(unit)].some((each) => ids.includes(each.id)) ? yes : no;
    } else if (name === 'tier') {
      // A unit that names no tier is of none that could be ruled out.
      judged =
        unit.tier === undefined && isExclusion(condition) ? yes : meets(unit.tier, tiers(condition, tierOf));
    } else {
      judged = meets(factOf(unit, name)?.value, condition);
    }
    if (judged === no) return no;
    if (judged === unknown) result = unknown;
  }
  return result;
}

/** Tier words of a condition as the configuration calls them: xã is a commune. */
function tiers(condition: Condition, tierOf: (word: string) => string): Condition {
  if (Array.isArray(condition)) return condition.map((word) => tierOf(String(word)));
  if (typeof condition !== 'object') return tierOf(String(condition));
  if ('not' in condition) return { not: [condition.not].flat().map((word) => tierOf(String(word))) };
  return condition;
}

/** Facts that the conditions ask about, for saying which of them no file has. */
export const factsAsked = (where: Where | undefined): string[] =>
  Object.entries(where ?? {})
    .filter(([name]) => name !== 'below' && name !== 'tier')
    .map(([name]) => name);

const isExclusion = (condition: Condition): boolean =>
  typeof condition === 'object' && !Array.isArray(condition) && 'not' in condition;
