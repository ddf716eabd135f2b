import type { Comparison, ItemAlone, ItemChange, ItemState, Listed } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block } from './blocks.ts';
import { column, figure, listTable, type Showing, section, type Table } from './tables.ts';

/** Items that came, went or changed, and those that are only counted. */
export function itemBlocks({ items }: Comparison, showing: Showing): Block[] {
  if (!items) return [];
  const { locale, format } = showing;
  const { compare: say, columns } = locale;
  const number = (count: number | null): string => (count === null ? '?' : format.number(count));
  const moved = (was: string, now: string): string => (was === now ? now : `${was} → ${now}`);
  const changed = listTable(
    items.changed,
    [
      column(columns.unit, ({ was, unit_id }) => moved(was, unit_id)),
      column(say.asset, ({ asset_id }) => asset_id),
      column(say.before, ({ before, changed: asked }) => stateText(before, asked, showing)),
      column(say.after, ({ after, changed: asked }) => stateText(after, asked, showing)),
      column(columns.place, ({ place_after }) => placeText(place_after)),
    ],
    showing,
  );
  const numbers = listTable(
    items.numbers,
    [
      column(columns.unit, ({ was, unit_id }) => moved(was.join(' + '), unit_id)),
      column(columns.item, ({ category }) => category),
      figure(say.before, ({ before }) => number(before)),
      figure(say.after, ({ after }) => number(after)),
    ],
    showing,
  );
  return [
    { kind: 'heading', text: say.itemsTitle },
    {
      kind: 'lines',
      lines: [
        say.itemCount({
          same: number(items.same),
          removed: number(items.removed.count),
          added: number(items.added.count),
          changed: number(items.changed.count),
          numbers: number(items.numbers.count),
        }),
      ],
    },
    ...section(say.itemsRemoved, aloneTable(items.removed, showing), 3),
    ...section(say.itemsAdded, aloneTable(items.added, showing), 3),
    ...section(say.itemsChanged, changed, 3),
    ...section(say.numbers, numbers, 3),
  ];
}

function aloneTable(all: Listed<ItemAlone>, showing: Showing): Table {
  const { columns, compare: say } = showing.locale;
  return listTable(
    all,
    [
      column(columns.unit, ({ unit_id }) => unit_id),
      column(say.asset, ({ asset_id }) => asset_id),
      column(columns.item, (item) =>
        stateText(item, ['category', 'quantity', 'condition', 'standard'], showing),
      ),
      column(columns.place, placeText),
    ],
    showing,
  );
}

/** What is said of an item, as far as it is asked: `desktop, broken, computer: out of service`. */
function stateText(
  { category, quantity, condition, standards }: ItemState,
  asked: ItemChange['changed'],
  { locale, format }: Showing,
): string {
  const { compare: say, words, explain } = locale;
  const list = (names: Readonly<Record<string, string>>, all: readonly string[]): string =>
    all.map((each) => names[each] ?? each).join(', ');
  const verdict = ({ item, why, failed, unknown }: ItemState['standards'][number]): string => {
    const because =
      why === 'below_standard'
        ? list(explain.criteria, failed)
        : why === 'undecided'
          ? list(explain.fields, unknown)
          : '';
    return `${item}: ${say.verdicts[why] ?? why}${because === '' ? '' : ` (${because})`}`;
  };
  return [
    ...(asked.includes('category') ? [category] : []),
    ...(asked.includes('quantity') && (quantity !== 1 || asked.length < 4) ? [format.number(quantity)] : []),
    ...(asked.includes('condition')
      ? [condition === null ? words.unknown : (explain.parts[condition] ?? condition)]
      : []),
    ...(asked.includes('standard') ? standards.map(verdict) : []),
  ].join('; ');
}
