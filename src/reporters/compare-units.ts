import type { Comparison, Listed, UnitChange, UnitNamed, ValueBefore } from '../model/comparison.ts';
import { placeText } from '../model/finding.ts';
import type { Block, CellText } from './blocks.ts';
import { listBlock, right, type Showing } from './lists.ts';

/** Units that came, went, were made of others, or of which something has changed. */
export function unitBlocks({ units }: Comparison, showing: Showing): Block[] {
  const { locale, format } = showing;
  const { compare: say, columns } = locale;
  const number = (count: number): string => format.number(count);
  const isUnchanged = units.changed + units.removed.count + units.added.count + units.regrouped.count === 0;
  const blocks: Block[] = [
    { kind: 'heading', text: say.units },
    {
      kind: 'lines',
      lines: [
        say.unitCount({
          same: number(units.same),
          coded: number(units.code_changed),
          removed: number(units.removed.count),
          added: number(units.added.count),
          regrouped: number(units.regrouped.count - units.code_changed),
          changed: number(units.changed),
        }),
        ...(isUnchanged ? [say.noChange] : []),
      ],
    },
  ];
  if (units.regrouped.count > 0)
    blocks.push(
      { kind: 'heading', text: say.regrouped, level: 3 },
      listBlock(
        [{ head: say.made }, { head: say.before }, { head: say.after }, { head: say.share }],
        units.regrouped,
        ({ how, before, after, shares }): CellText[] => [
          say.how[how] ?? how,
          before.map(named).join('; '),
          after.map(named).join('; '),
          how === 'split' || how === 'rearranged'
            ? shares.map((each) => `${each.before} → ${each.after}: ${each.share}`).join('; ')
            : '',
        ],
        showing,
      ),
    );
  blocks.push(
    ...namesBlocks(say.removed, units.removed, showing),
    ...namesBlocks(say.added, units.added, showing),
  );
  if (units.facts.length > 0)
    blocks.push(
      { kind: 'heading', text: say.facts, level: 3 },
      listBlock(
        [{ head: say.fact }, right(say.ofUnits)],
        { count: units.facts.length, listed: units.facts },
        ({ fact, units: count }) => [fact, number(count)],
        showing,
      ),
    );
  if (units.changes.count > 0)
    blocks.push(
      { kind: 'heading', text: say.changes, level: 3 },
      listBlock(
        [
          { head: columns.unit },
          { head: columns.name },
          { head: columns.what },
          right(say.before),
          right(say.after),
          { head: columns.place },
        ],
        units.changes,
        (each): CellText[] => [
          each.unit_id,
          each.name,
          each.fact ?? say.fields[each.is] ?? each.is,
          beforeText(each, showing),
          valueText(each.after, showing),
          placeText(each.place_after.file === null ? each.place_before : each.place_after),
        ],
        showing,
      ),
    );
  return blocks;
}

const named = ({ unit_id, name }: UnitNamed): string => (name === unit_id ? name : `${unit_id} ${name}`);

function namesBlocks(heading: string, all: Listed<UnitNamed>, showing: Showing): Block[] {
  if (all.count === 0) return [];
  const { columns } = showing.locale;
  return [
    { kind: 'heading', text: heading, level: 3 },
    listBlock(
      [{ head: columns.unit }, { head: columns.name }, { head: columns.tier }],
      all,
      ({ unit_id, name, tier }) => [unit_id, name, tier ?? showing.locale.words.unknownTier],
      showing,
    ),
  ];
}

const beforeText = ({ before }: UnitChange, showing: Showing): CellText =>
  Array.isArray(before)
    ? before.map((each) => wordOf(each, showing)).join('; ')
    : valueText(before as Exclude<ValueBefore, readonly unknown[]>, showing);

function valueText(value: UnitChange['after'], showing: Showing): CellText {
  const text = wordOf(value, showing);
  return value === null ? { text, tone: 'doubt' } : text;
}

function wordOf(value: UnitChange['after'], { locale: { words }, format }: Showing): string {
  if (value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return typeof value === 'number' ? format.number(value) : value;
}
