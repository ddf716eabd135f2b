import type { Target } from '../checks/index.ts';
import type { Locale } from './en.ts';
import type { Format } from './format.ts';

/** One text, or one per language. */
export const localText = (
  text: string | { en: string; vi: string } | undefined,
  language: 'en' | 'vi',
): string | undefined => (typeof text === 'object' ? text[language] : text);

/** What a target asks for, in one sentence. */
export function asksOf(target: Target, locale: Locale, format: Format): string {
  const { asks } = locale;
  const amount = (value: string | number): string =>
    typeof value === 'number' ? format.number(value) : value;
  switch (target.check) {
    case 'per-head': {
      const heads = (Array.isArray(target.heads) ? target.heads : Object.keys(target.heads)).join(' + ');
      return target.one_per === undefined
        ? asks['per-head']({ amount: amount(target.at_least ?? 1), item: target.item, heads })
        : asks['per-head-one-per']({ amount: amount(target.one_per), item: target.item, heads });
    }
    case 'per-unit': {
      const items = Object.entries(target.items ?? { [target.item as string]: target.at_least ?? 1 });
      const each = items.map(([item, count]) => asks.items({ amount: amount(count), item }));
      return asks['per-unit']({ items: each.join(', ') });
    }
    case 'has':
      return target.at_least === undefined
        ? asks.has({ fact: target.fact })
        : asks['has-least']({ fact: target.fact, amount: amount(target.at_least) });
    case 'coverage': {
      const tier = target.of?.tier;
      return asks.coverage({
        fact: target.fact,
        amount: String(target.at_least),
        of: typeof tier === 'string' ? tier : locale.words.units,
      });
    }
    case 'share':
      return asks.share({ part: target.part, whole: target.whole, amount: String(target.at_least) });
    case 'standard':
      return asks.standard({ item: target.item, amount: String(target.at_least) });
  }
}
