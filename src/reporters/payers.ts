import type { ExplainedPayer } from '../explain/payers.ts';
import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import { placeText } from '../model/finding.ts';
import type { Block } from './blocks.ts';
import { column, figure, section, tableOf } from './tables.ts';

/** Who pays: what each source may pay for, what is there for all, and what the unit or one above it holds of it. */
export function payerBlocks(payers: readonly ExplainedPayer[], locale: Locale, format: Format): Block[] {
  const { columns: head, payers: say, schedule } = locale;
  const inYears = (amounts: ExplainedPayer['amounts']): string =>
    amounts.map(({ year, amount }) => `${year}: ${format.money(amount)}`).join('; ');
  const rules = ({
    share,
    only,
    items,
    ceiling_per_unit: most,
    carry_over,
    ceilings,
  }: ExplainedPayer): string =>
    [
      ...(only ? [say.only[only]] : []),
      ...(items.length > 0 ? [say.items(items.join(', '))] : []),
      ...(share === null ? [] : [say.share(`${format.number(share * 100)}%`)]),
      ...(most === null ? [] : [say.mostPerUnit(format.money(most))]),
      ...(ceilings.length > 0 ? [say.most(inYears(ceilings))] : []),
      ...(carry_over ? [say.keeps] : []),
    ].join('; ') || say.anything;
  return [
    ...section(
      say.heading,
      tableOf(payers, [
        column(head.source, ({ source, name }) => (source === name ? source : `${source} - ${name}`)),
        column(say.rules, rules),
        column(say.amounts, ({ amounts }) => inYears(amounts)),
        column(head.place2, placeText),
      ]),
    ),
    ...section(
      say.held,
      tableOf(
        payers.flatMap(({ source, held }) => held.map((each) => ({ source, ...each }))),
        [
          column(head.source, ({ source }) => source),
          column(schedule.year, ({ year }) => String(year)),
          column(say.heldBy, ({ unit_id }) => unit_id),
          figure(head.amount, ({ amount }) => format.money(amount)),
          column(head.place2, (each) => (each.file === null ? say.grant : placeText(each))),
        ],
      ),
      3,
    ),
  ];
}
