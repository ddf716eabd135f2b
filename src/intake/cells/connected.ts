import { foldText } from '../../lib/fold-text.ts';
import { speedOf } from './speeds.ts';
import { readYesNo } from './words.ts';

const PROVIDERS =
  /^(?:vnpt|viettel|fpt|mobifone|vinaphone|cmc|sctv|netnam|vtvcab|spt|telecom|vnpt telecom|fpt telecom|tap doan|vnpt net)$/;
const FIBRE = /^(?:cap quang|ftth|fiber|fibre)$/;
const LINES = /^(?:adsl|vdsl|leased line|kenh thue rieng|internet)$/;

/** Connections that a text for a provider alone says nothing of. */
const OF_NOBODY: ReadonlySet<string> = new Set(['lan']);

/**
 * Whether a cell says of a connection that it is there by naming who provides it, by what line or how fast: "VNPT", "Cáp quang
 * Viettel", "Có (VNPT)"; undefined where it says anything else.
 */
export function saysConnected(connection: string, text: string): true | undefined {
  const [, answer, behind] = /^(\p{L}+(?: \p{L}+)?)\s*[,(:;–-]\s*([^()]+?)\)?$/u.exec(text) ?? [];
  const isAnswered = answer !== undefined && readYesNo(answer).value === true;
  const isOf = (part: string): boolean =>
    PROVIDERS.test(part) ||
    (FIBRE.test(part) && (connection === 'internet' || connection === 'fibre')) ||
    (LINES.test(part) && connection === 'internet');
  if (isAnswered) return named(behind as string, (part) => isOf(part) || FIBRE.test(part)) ? true : undefined;
  return !OF_NOBODY.has(connection) && named(text, isOf) ? true : undefined;
}

const SPEED = /(?<![\p{L}\d])\d{1,5} ?(\p{L}[\p{L}/]*)(?![\p{L}\d])/gu;

/** Whether a text is nothing but what is known, and speeds. */
function named(text: string, isKnown: (part: string) => boolean): boolean {
  const rest = text.replace(SPEED, (whole, unit: string) => (speedOf(unit) === undefined ? whole : ' '));
  let words = foldText(rest).split(' ').filter(Boolean);
  let found = 0;
  while (words.length > 0) {
    const length = [3, 2, 1].find((each) => each <= words.length && isKnown(words.slice(0, each).join(' ')));
    if (length === undefined) return false;
    words = words.slice(length);
    found++;
  }
  return found > 0;
}
