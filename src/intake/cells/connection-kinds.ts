import { foldText } from '../../lib/fold-text.ts';
import { phraseFinder } from '../../lib/phrases.ts';
import { remembered } from '../../lib/remembered.ts';
import { isAbsent, isIdle } from '../lines/denial-words.ts';
import { CONDITION_WORDS, CONNECTION_WORDS } from '../words.ts';

const findKinds = phraseFinder(CONNECTION_WORDS);
/** What may stand beside the word for a connection, and makes it no other: whose it is, its level, how fast it is. */
const BESIDE =
  /\b(?:mang|he thong|duong truyen|duong|kenh truyen|kenh|ket noi|co day|noi bo|wan|cap (?:i{1,3}|[123]|tinh|huyen|xa)|vnpt|viettel|fpt|mobifone|vinaphone|cmc|telecom|\d+ ?(?:m|mb|mbps|mbit|gbps))\b/g;

/**
 * The connections that the name of one means, beside its own words: "TSLCD cấp II", "Internet (VNPT)", "Mạng LAN (chưa có)", "LAN,
 * Internet"; none where it says more.
 */
export const kindsIn = remembered((text: string): readonly string[] => {
  const { found, rest } = findKinds(foldText(text));
  const kinds = new Set(found);
  // A line by cable is one to the internet.
  if (kinds.has('fibre')) kinds.delete('internet');
  const more = rest.replace(BESIDE, ' ').replace(/ +/g, ' ').trim();
  const isDenied = isAbsent(more) || more === 'khong co' || isIdle(text, more) || isBroken(more);
  return more === '' || isDenied ? [...kinds] : [];
});

const isBroken = (folded: string): boolean => (CONDITION_WORDS.get(folded) ?? 'in_use') !== 'in_use';
