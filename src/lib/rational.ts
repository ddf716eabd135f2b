/**
 * Exact fractions, so that 0.1 + 0.2 buys no machine and 0.0667 x 60 no fifth scanner.
 * A number is taken as the decimal that was written, not as its binary neighbour.
 */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export const rational = (top: bigint, bottom = 1n): Rational => {
  const divisor = gcd(top, bottom) || 1n;
  return { top: top / divisor, bottom: bottom / divisor };
};

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** Reads `1`, `0.25`, `1e-7`, `1/3`, `80%` or `72.5 %`; undefined for anything else. */
export function parseRational(written: number | string): Rational | undefined {
  const text = String(written).trim();
  if (text.endsWith('%')) {
    const share = parseRational(text.slice(0, -1));
    return share && rational(share.top, share.bottom * 100n);
  }
  const [over, under, ...rest] = text.split('/');
  if (under !== undefined) {
    const top = parseDecimal(over as string);
    const bottom = parseDecimal(under);
    if (rest.length > 0 || !top || !bottom || bottom.top === 0n) return undefined;
    return rational(top.top * bottom.bottom, top.bottom * bottom.top);
  }
  return parseDecimal(text);
}

function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, part = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(exponent) - part.length;
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

/** The exact value of a number as written in decimal. Throws on NaN and infinities: those never leave intake. */
export function exact(value: number): Rational {
  const parsed = parseRational(value);
  if (!parsed) throw new RangeError(`${value} is not a decimal number`);
  return parsed;
}

export const times = (a: Rational, b: Rational): Rational => rational(a.top * b.top, a.bottom * b.bottom);

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const minus = (a: Rational, b: Rational): Rational => plus(a, rational(-b.top, b.bottom));

export const isSame = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom;

/** `41/10`, or `4` where it is whole. */
export const fractionText = ({ top, bottom }: Rational): string =>
  bottom === 1n ? String(top) : `${top}/${bottom}`;

export const isAtMost = (a: Rational, b: Rational): boolean => a.top * b.bottom <= b.top * a.bottom;

/** Rounded up to a whole number, as required counts are. */
export function ceiling(value: Rational): number {
  const whole = value.top / value.bottom;
  return Number(value.top > 0n && value.top % value.bottom !== 0n ? whole + 1n : whole);
}

export const toNumber = (value: Rational): number => Number(value.top) / Number(value.bottom);
