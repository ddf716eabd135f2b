import { listed } from '../checks/options.ts';
import type { Config } from '../config/schema.ts';
import type { Finding } from '../model/finding.ts';

/** What is priced by its length, and bought once wherever some of it lacks. */
export function* lengthBoughtOnce({ targets, prices }: Config): Generator<Finding> {
  for (const target of targets) {
    if (target.check !== 'has' || target.at_least === undefined || target.buy_lacking !== undefined) continue;
    for (const buy of listed(target.buy)) {
      const per = [prices[buy] ?? []].flat().find(({ per }) => per === 'metre' || per === 'km')?.per;
      const params = { target: target.id, buy, per, fact: target.fact };
      if (per !== undefined) yield { rule: 'length-bought-once', params };
    }
  }
}
