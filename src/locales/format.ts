/** Numbers, shares and money as a language writes them; always with an explicit locale, never the machine's. */
export interface Format {
  number(value: number): string;
  share(value: number): string;
  money(value: number): string;
  /** In another currency than the configured one. */
  moneyIn(value: number, currency: string): string;
  list(words: readonly string[]): string;
}

const ASSUMED = { en: 'en-GB', vi: 'vi-VN' } as const;

export function formatFor(language: 'en' | 'vi', currency: string): Format {
  const tag = ASSUMED[language];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const share = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const moneyOf = (code: string): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: code, currencyDisplay: 'code' });
  const money = moneyOf(currency);
  const list = new Intl.ListFormat(tag, { type: 'disjunction' });
  return {
    number: (value) => number.format(value),
    // 99.97 % is not all of them, and 0.02 % is not none.
    share: (value) =>
      share.format(value < 1 && value > 0.999 ? 0.999 : value > 0 && value < 0.001 ? 0.001 : value),
    money: (value) => plain(money.format(value)),
    moneyIn: (value, code) => plain((code === currency ? money : moneyOf(code)).format(value)),
    list: (words) => list.format(words),
  };
}

/** Intl puts no-break spaces between figure and currency; terminals and spreadsheets search for plain ones. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
