import { countOf } from './counts.ts';
import { type Count, keyOf } from './meaning.ts';

/** What a header counts, and what it says is within that. */
export interface Including {
  readonly counted: string;
  readonly within: readonly string[];
}

const WORDS =
  '(?:trong (?:đó|do) (?:có|co)|bao (?:gồm|gom)|gồm|gom|(?:kể|ke|tính) (?:cả|ca)|(?<!tất )cả|including|includes|incl\\.?)(?: (?:cả|có))?';
const BRACKETED = new RegExp(`[([]\\s*${WORDS}[\\s:]+([^()[\\]]*\\p{L}[^()[\\]]*)[)\\]]`, 'giu');
/** Behind a stroke or a colon stands a heading of a column below the first, written in one cell. */
const BEHIND = new RegExp(
  `^(.*?\\p{L}.*?)(?:\\s*[,;]\\s*|(?<![-–/:>])\\s)${WORDS}[\\s:]+(?![-–/>])(\\p{L}.*)$`,
  'iu',
);
const BETWEEN = /\s*(?:[,;/+]|(?<=\s)(?:và|hoặc|and|or)(?=\s))\s*/iu;

/** Parts one header cell: "Tổng số máy tính (bao gồm máy chủ)" counts computers, with the servers among them. */
export function includingOf(text: string): Including {
  const within: string[] = [];
  const take = (named: string): void => {
    within.push(...named.split(BETWEEN).filter((each) => each.trim() !== ''));
  };
  const unwrapped = text.normalize('NFC').replace(BRACKETED, (_, named: string) => {
    take(named);
    return ' ';
  });
  const counted = unwrapped.replace(BEHIND, (_, before: string, named: string) => {
    take(named);
    return before;
  });
  return { counted: counted.replace(/\s+/g, ' ').trim(), within };
}

/** Things within a count that are told of by a header, and what they are where that is known. */
export function withinCount(path: readonly string[]): readonly { text: string; count: Count | undefined }[] {
  return path
    .map(includingOf)
    .flatMap(({ counted, within }) =>
      within.map((text) => ({ text, count: countOf(keyOf(text)) ?? countOf(keyOf(`${counted} ${text}`)) })),
    );
}
