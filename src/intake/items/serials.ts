import { familyOf } from '../wide/lots.ts';

/** A serial number that tells one thing from all others of its kind. */
export interface Serial {
  /** As it stands in its cell. */
  readonly text: string;
  /** By what it is compared. */
  readonly key: string;
  /** No other unit has a thing with this number. */
  readonly isWide: boolean;
}

/** What boards, firmware and people count up to where no number was given. */
const COUNTED_UP = ['01234567890', '0123456789ABCDEF'];

/**
 * A serial number, compared in capitals and without "S/N:" before it. Undefined where it is none: "To be filled by O.E.M.",
 * "Default string", "N/A", "0000000", "123456789", or the name of a model in words.
 */
export function serialOf(text: string, kind: string): Serial | undefined {
  const serial = text
    .toUpperCase()
    .replace(/^(?:S\/?N|SERIAL(?: (?:NUMBER|NO\.?))?)\s*[:#]\s*/, '')
    .replace(/\s+/g, ' ');
  const bare = serial.replace(/[^\p{L}\p{N}]+/gu, '');
  if (bare.length < 2 || ONE_CHARACTER.test(bare) || NO_DIGIT_BUT_0.test(bare)) return undefined;
  if (COUNTED_UP.some((digits) => bare.length > 2 && digits.includes(bare))) return undefined;
  if (!/\d/.test(bare) && !WITHOUT_VOWELS.test(bare)) return undefined;
  if (serial.includes(' ') && A_WORD.test(serial)) return undefined;
  return {
    text,
    key: `${familyOf(kind)}\n${serial}`,
    isWide: bare.length >= WORLDWIDE && !COUNTED.test(bare),
  };
}

const ONE_CHARACTER = /^(.)\1*$/u;
const NO_DIGIT_BUT_0 = /^[^\d]*0+[^\d]*$/;
/** Makers that give letters alone leave vowels out, so that no word comes of them. */
const WITHOUT_VOWELS = /^[B-DF-HJ-NP-TV-Z]{5,}$/;
/** "DELL VOSTRO 3470", but not the bytes of "VMWARE-56 4D AB". */
const A_WORD = /(?:^| )(?![A-F]{2}(?: |$))\p{L}{2,}(?: |$)/u;

/** So long a number no two makers' machines are likely to share; a shorter one may be the office's own count of its machines. */
const WORLDWIDE = 5;
/** "MAYTINH01", "PC012" */
const COUNTED = /^\p{L}+0*\d{1,2}$/u;
