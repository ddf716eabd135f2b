import { foldText } from '../../lib/fold-text.ts';
import { nearest } from '../../lib/nearest.ts';
import { CONDITIONS } from '../../model/tables.ts';
import {
  CONDITION_WORDS,
  CONDITIONS_OF_ONE,
  CONNECTION_WORDS,
  TIER_WORDS,
  UNKNOWN_WORDS,
  WEAK_WORDS,
  YES_NO_WORDS,
} from '../words.ts';
import { kindsIn } from './connection-kinds.ts';
import { fault, isDash, isUnfilled, known, type Reading } from './reading.ts';

/** Lists that the configuration may widen. */
export interface Vocabulary {
  readonly tiers: readonly string[] | undefined;
  readonly tierAliases: ReadonlyMap<string, string>;
  readonly categories: readonly string[];
  /** The code of the currency of every amount; VND where absent. */
  readonly currency?: string | undefined;
}

/** The lists as they ship, for cells that no configuration widens. */
export const NO_WORDS: Vocabulary = { tiers: undefined, tierAliases: new Map(), categories: [] };

const squeeze = (folded: string): string => folded.replaceAll(' ', '');
const lengthOf = (folded: string): number => folded.split(' ').length;

const squeezed = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, string>>();

/** The words of a list by what is left of them without their spaces; of two alike the one with more spaces. */
function squeezedOf(words: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const made =
    squeezed.get(words) ??
    new Map([...words.keys()].sort((a, b) => lengthOf(a) - lengthOf(b)).map((word) => [squeeze(word), word]));
  squeezed.set(words, made);
  return made;
}

/**
 * What a text means in a list of folded words. Digital copies of official documents lose spaces ("Máytính đểbàn"):
 * where the text is not in the list, it is taken for the word that it is but for spaces it lacks. One space too many
 * ("desk top") is a slip that its writer is told of.
 */
export function meaningIn<V>(words: ReadonlyMap<string, V>, text: string): V | undefined {
  const folded = foldText(text);
  const own = words.get(folded);
  if (own !== undefined) return own;
  const word = squeezedOf(words).get(squeeze(folded));
  return word !== undefined && lengthOf(folded) < lengthOf(word) ? words.get(word) : undefined;
}

const foldedLists = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The word of a list that a text is, as the list writes it. */
function among(text: string, list: readonly string[]): string | undefined {
  const byFold =
    foldedLists.get(list) ??
    new Map(list.toReversed().map((word): [string, string] => [foldText(word), word]));
  foldedLists.set(list, byFold);
  return meaningIn(byFold, text);
}

/** Whether a cell says that nothing is known: a word for it, or the dots of an empty form. Figures alone are no word. */
export const isUnknown = (text: string): boolean =>
  !/^\d+$/.test(text) && (isUnfilled(text) || meaningIn(UNKNOWN_WORDS, text) === true);

/** Ticks and crosses; þ, ü and û are what a tick box of the Wingdings font becomes in plain text. */
const TICKS = new Set(['✓', '✔', '√', '☑', '✅', 'v', 'V', 'þ', 'ü', '\uf0fc', '\uf0fe']);
const CROSSES = new Set(['✗', '✘', '❌', 'û', '\uf0fb']);

/** "không?" is a question, -1 and 0% are figures. */
const NO_ANSWER = /[?？]$|^[-‐‑–—−+]\s*\d|%$/;

/** What programs write of 1 and 0 in a column with blanks. */
const WHOLE = /^([01])\.0$/;

export function readYesNo(text: string): Reading {
  const mark = text.replace(/\ufe0f$/, '');
  if (isDash(mark)) return { value: false, assumed: 'dash-assumed' };
  if (CROSSES.has(mark)) return known(false);
  if (TICKS.has(mark)) return known(true);
  const value = NO_ANSWER.test(text) ? undefined : meaningIn(YES_NO_WORDS, text.replace(WHOLE, '$1'));
  return value === undefined
    ? fault('not-yes-no', { nearest: nearest(text, ['yes', 'no', 'có', 'không']) })
    : known(value);
}

/** A word of a closed list: the list's own, or one known to mean it. */
export function fromList(
  text: string,
  words: ReadonlyMap<string, string>,
  allowed: readonly string[],
): Reading {
  const value = among(text, allowed) ?? meaningIn(words, text);
  if (value !== undefined && allowed.includes(value)) return known(value);
  const near = nearest(text, [...allowed, ...words.keys()]);
  const hint = near !== undefined && !isOtherThan(near, text) ? (words.get(near) ?? near) : undefined;
  return fault('not-in-list', { choices: allowed, nearest: hint });
}

const NEGATIONS = /\b(?:khong|chua|not?|non|without)\b/;
/** Before the word for a thing they only count it. */
const PIECES = /^(?:\d+ )?(?:bo|chiec|cai) /;
/** Behind the word for a thing they make it another thing. */
const OTHER_THINGS = /\b(?:bo tui|cam tay|do choi|casio)\b/;

/**
 * Whether words before or behind a known word change what it says, so that it would be a wrong hint: "Không hỏng", "Bàn máy
 * tính", "Túi đựng laptop", "Máy tính bỏ túi".
 */
function isOtherThan(known: string, text: string): boolean {
  const [mine, its] = [foldText(text), foldText(known)];
  if (NEGATIONS.test(mine) !== NEGATIONS.test(its)) return true;
  if (OTHER_THINGS.test(mine)) return true;
  const [head] = its.replace(PIECES, '').split(' ');
  const words = mine.replace(PIECES, '').split(' ');
  return words.indexOf(head as string) > 0;
}

/** Snipe-IT's asset report writes a label of the office's own with Snipe-IT's word for it behind: "Tested (deployable)". */
const LABEL_IN_REPORT = /^(.*\S)\s*\((deployed|deployable|pending|undeployable|archived)\)$/i;
/** Its list of assets does so without brackets: "Tested Deployable". "Not Deployed" and "To be Deployed" are no labels. */
const LABEL_IN_LIST = /^(.*\S)\s+(Deployed|Deployable|Pending|Undeployable|Archived)$/;
const NO_LABEL = /\b(?:not|never|yet|be|been|being|to|is|was|were|non|previously|formerly)$/i;
/** Whatever the label says: "Ready to Deploy (deployed)" was handed out, and what is archived is kept for the books only. */
const DECIDING = new Set(['deployed', 'archived']);
/** "Deployed (Remote)", "In use - Home office": where a thing is used changes nothing. */
const USED_ELSEWHERE =
  /^(.*\S)\s*(?:\(|[-–—:,]\s)\s*(?:remote(?:ly)?|remote work|(?:at|from) home|home(?: office)?|work(?:ing)? from home|wfh|off-?site|on-?site|field)\)?$/i;

export function readCondition(text: string): Reading {
  if (meaningIn(WEAK_WORDS, text)) return { value: 'in_use', weak: true };
  const [, name = '', meta = ''] = LABEL_IN_REPORT.exec(text) ?? LABEL_IN_LIST.exec(text) ?? [];
  if (name === '' || NO_LABEL.test(name)) {
    const said = USED_ELSEWHERE.exec(text)?.[1] ?? text;
    return fromList(CONDITIONS_OF_ONE.get(foldText(said)) ?? said, CONDITION_WORDS, CONDITIONS);
  }
  const own = DECIDING.has(meta.toLowerCase()) ? undefined : meaningIn(CONDITION_WORDS, name);
  return fromList(own ?? meta, CONDITION_WORDS, CONDITIONS);
}

/** A connection that no list knows keeps its own name; of two in one cell a row tells nothing that is sure. */
export function readConnection(text: string): Reading {
  const named = meaningIn(CONNECTION_WORDS, text);
  const kinds = named === undefined ? kindsIn(text) : [named];
  if (kinds.length < 2 || kinds.every((kind) => kind.startsWith('mobile_')))
    return known(kinds.length === 1 ? (kinds[0] as string) : foldText(text).replaceAll(' ', '_'));
  return fault('not-in-list', { choices: kinds });
}

/** A tier word as the configuration calls that tier: its own words, its aliases, then those that ship. */
export const tierNamed = (word: string, words: Vocabulary): string =>
  (words.tiers && among(word, words.tiers)) ??
  meaningIn(words.tierAliases, word) ??
  meaningIn(TIER_WORDS, word) ??
  word;

export function readTier(text: string, words: Vocabulary): Reading {
  const tier = tierNamed(text, words);
  if (!words.tiers || words.tiers.includes(tier)) return known(tier);
  return fault('not-in-list', { choices: words.tiers, nearest: nearest(text, words.tiers) });
}
