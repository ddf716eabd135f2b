import type { RunningExplanation } from '../explain/explanation.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Block } from './blocks.ts';
import { existingBlocks, existingOverTable } from './existing.ts';
import { factTable, rowBlocks } from './explain-rows.ts';
import { loosenedLines } from './notes.ts';
import { payerBlocks } from './payers.ts';
import { priceTable, wayTable } from './prices.ts';
import { section } from './tables.ts';

/** What a line or an item that is there costs every year: the rows it stands in, its price, and who pays. */
export function runningBlocks(explanation: RunningExplanation, locale: Locale, format: Format): Block[] {
  const { explain: say } = locale;
  const { loosened, connection, item, unit, facts, rows, upkeep, upkeep_over, payers, ways, prices } =
    explanation;
  const stated = upkeep.flatMap(({ from, per_year, ...place }) =>
    from === 'row' && per_year.high !== null
      ? say.monthly({
          place: placeText(place),
          month: format.money(per_year.high / 12),
          year: format.money(per_year.high),
        })
      : [],
  );
  return [
    {
      kind: 'title',
      text: say.title({ target: connection ?? item ?? '', unit: `${unit.unit_id} ${unit.name}` }),
    },
    { kind: 'lines', lines: [...loosenedLines(loosened, locale), say.running] },
    ...section(say.facts, factTable(facts, locale, format)),
    ...(item === null ? [] : rowBlocks(rows, locale, format)),
    ...existingBlocks(upkeep, { locale, format, top: 0 }),
    ...(stated.length === 0 ? [] : [{ kind: 'lines' as const, lines: stated }]),
    ...(upkeep_over.length > 0 ? [existingOverTable(upkeep_over, locale, format)] : []),
    ...payerBlocks(payers, locale, format),
    ...section(locale.prices.ways, wayTable(ways, locale, format)),
    ...section(locale.prices.heading, priceTable(prices, locale, format)),
  ];
}
