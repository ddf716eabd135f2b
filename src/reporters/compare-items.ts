import type { Comparison, ItemAlone, ItemChange, ItemState, Listed } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { listBlock, right, type Showing } from './lists.ts';

/** Items that came, went or changed, and those that are only counted. */
export function itemBlocks({ items }: Comparison, showing: Showing): Block[] {
  if (!items) return [];
  const { locale, format } = showing;
  const { compare: say, columns } = locale;
  const number = (count: number | null): string => (count === null ? '?' : format.number(count));
  const blocks: Block[] = [
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
    ...aloneBlocks(say.itemsRemoved, items.removed, showing),
    ...aloneBlocks(say.itemsAdded, items.added, showing),
  ];
  if (items.changed.count > 0)
    blocks.push(
      { kind: 'heading', text: say.itemsChanged, level: 3 },
      listBlock(
        [
          { head: columns.unit },
          { head: say.asset },
          { head: say.before },
          { head: say.after },
          { head: columns.place },
        ],
        items.changed,
        (each): CellText[] => [
          each.was === each.unit_id ? each.unit_id : `${each.was} → ${each.unit_id}`,
          each.asset_id,
          stateText(each.before, each.changed, showing),
          stateText(each.after, each.changed, showing),
          placeText(each.place_after),
        ],
        showing,
      ),
    );
  if (items.numbers.count > 0)
    blocks.push(
      { kind: 'heading', text: say.numbers, level: 3 },
      listBlock(
        [{ head: columns.unit }, { head: columns.item }, right(say.before), right(say.after)],
        items.numbers,
        (each): CellText[] => [
          each.was.join(' + ') === each.unit_id ? each.unit_id : `${each.was.join(' + ')} → ${each.unit_id}`,
          each.category,
          number(each.before),
          number(each.after),
        ],
        showing,
      ),
    );
  return blocks;
}

function aloneBlocks(heading: string, all: Listed<ItemAlone>, showing: Showing): Block[] {
  if (all.count === 0) return [];
  const { columns, compare: say } = showing.locale;
  return [
    { kind: 'heading', text: heading, level: 3 },
    listBlock(
      [{ head: columns.unit }, { head: say.asset }, { head: columns.item }, { head: columns.place }],
      all,
      (each): CellText[] => [
        each.unit_id,
        each.asset_id,
        stateText(each, ['category', 'quantity', 'condition', 'standard'], showing),
        placeText(each),
      ],
      showing,
    ),
  ];
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
