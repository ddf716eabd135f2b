import type { LoadedConfig } from '../config/load.ts';
import { usualOf } from '../config/plausible.ts';
import type { Finding } from '../model/finding.ts';

/** Prices that are hardly right: most often a thousand or a million times too high or too low. */
export function* strangePrices({ config, priceRows }: LoadedConfig): Generator<Finding> {
  const { at_least: least = 0, at_most: most = Number.POSITIVE_INFINITY } =
    usualOf(config.plausible, 'price', config.currency) ?? {};
  for (const [buy, prices] of Object.entries(config.prices)) {
    for (const price of [prices].flat()) {
      if (price.currency !== undefined && price.currency !== config.currency) continue;
      const amount = Number(price.price);
      const [low, high] = [amount < least ? least : undefined, amount > most ? most : undefined];
      if (amount === 0 || (low === undefined && high === undefined)) continue;
      const params = { buy, price: String(amount), low, high };
      yield { rule: 'implausible-value', place: priceRows.get(price), value: amount, params };
    }
  }
}
