import { foldText } from '../../lib/fold-text.ts';
import type { Findings } from '../findings.ts';
import { withinCount } from '../headers/includes.ts';
import { readHeader } from '../headers/index.ts';
import type { Layout } from '../layout/layout.ts';
import { headerPlace, headerText } from '../table.ts';
import type { WideRow } from './counts.ts';

/** By category: the total of the computers has these too. */
export type Within = Readonly<Record<string, 'surely' | 'perhaps'>>;

/** Not for the office's work, and yet some forms count them among their computers. */
export const BESIDE: readonly string[] = ['server', 'tablet'];
const KINDS: readonly string[] = ['desktop', 'laptop'];
const IN_GROUP = /^(?:trong (?:so )?do|bao gom|gom|of which|including)(?: |$)/;

/**
 * The forms whose total of computers has their servers and tablets too. It has where all kinds add up to it in every row, and
 * has not where without them they fill it; where the rows do not tell, it may have what stands below its own heading.
 */
export function withinTotals(rows: readonly WideRow[], findings: Findings): ReadonlyMap<Layout, Within> {
  const forms = new Map<Layout, WideRow[]>();
  for (const row of rows) {
    const own = forms.get(row.layout);
    if (own) own.push(row);
    else forms.set(row.layout, [row]);
  }
  const found = new Map<Layout, Within>();
  for (const [layout, own] of forms) {
    const said = layout.counts.map(({ category, part }) => (part === 'total' ? category : undefined));
    const beside = BESIDE.filter((category) => said.includes(category));
    if (!said.includes('computer')) continue;
    const laptops = laptopsBeside(layout, own, findings);
    if (laptops) found.set(layout, { laptop: 'perhaps' });
    if (beside.length === 0) continue;
    const pathOf = (category: string): readonly string[] =>
      layout.table.paths[layout.counts[said.indexOf(category)]?.column as number] ?? [];
    // "Tổng số máy tính (bao gồm máy chủ)": its own header says so.
    const told = new Set(withinCount(pathOf('computer')).map(({ count }) => count?.category));
    const surely = beside.filter((category) => told.has(category));
    const others = beside.filter((category) => !told.has(category));
    const how = others.length > 0 ? howWithin(layout, own, others, surely) : undefined;
    const within: Record<string, 'surely' | 'perhaps'> = {};
    for (const category of surely) within[category] = 'surely';
    if (how !== undefined) for (const category of others) within[category] = how;
    if (Object.keys(within).length > 0) found.set(layout, { ...found.get(layout), ...within });
    for (const each of ['surely', 'perhaps'] as const) {
      const columns = beside
        .filter((category) => within[category] === each)
        .map((category) => `${headerText(pathOf(category))} (${headerText(pathOf('computer'))})`);
      if (columns.length === 0) continue;
      const params = { columns, sure: each === 'surely' ? 1 : 0 };
      findings.add({ rule: 'total-has-servers', place: headerPlace(layout.table), params });
    }
  }
  return found;
}

const ALL = /(?:^| )(?:tong|tat ca|total|all)(?: |$)/;

/**
 * "Máy tính | Laptop", and no column of desktops: the computers are taken to have the laptops, and that is told. Where a row has more
 * laptops than computers they may be others, in any row.
 */
function laptopsBeside(layout: Layout, rows: readonly WideRow[], findings: Findings): boolean {
  const [computers, laptops] = ['computer', 'laptop'].map((category) =>
    layout.counts.find((count) => count.category === category && count.part === 'total'),
  );
  if (!computers || !laptops || layout.counts.some(({ category }) => category === 'desktop')) return false;
  const [whole, part] = [computers, laptops].map(({ column }) => layout.table.paths[column] ?? []) as [
    readonly string[],
    readonly string[],
  ];
  const isSaid =
    ALL.test(foldText(whole.join(' '))) ||
    whole.length + part.length > 2 ||
    part.some((text) => IN_GROUP.test(foldText(text))) ||
    withinCount(whole).some(({ count }) => count?.category === 'laptop') ||
    [computers, laptops].some(({ column }) => layout.readings[column]?.how === 'configuration');
  if (isSaid) return false;
  const valueIn = (row: WideRow, count: typeof computers): number | undefined =>
    row.counts.find(({ column, part }) => column === count.column && part === 'total')?.value;
  const against = rows.filter(
    (row) => (valueIn(row, laptops) ?? 0) > (valueIn(row, computers) ?? Number.POSITIVE_INFINITY),
  );
  // "Máy tính | Laptop | Tổng": a total that adds them up says that they are others.
  const areAdded = layout.totals.some(({ of }) =>
    [computers, laptops].every(({ column }) => of.includes(column)),
  );
  const isOpen = against.length > 0 || areAdded;
  findings.add({
    rule: 'total-has-servers',
    place: headerPlace(layout.table),
    params: {
      columns: [`${headerText(part)} (${headerText(whole)})`],
      sure: isOpen ? 0 : 1,
      kinds: 1,
    },
  });
  for (const row of against) {
    const [sum, total] = [valueIn(row, laptops) as number, valueIn(row, computers) as number];
    findings.add({
      rule: 'parts-exceed-total',
      place: layout.placeAt(row.row, laptops.column),
      params: { unit: row.unit.id, parts: ['laptop.total'], said: [String(sum)], sum, total },
    });
  }
  return isOpen;
}

function howWithin(
  layout: Layout,
  rows: readonly WideRow[],
  beside: readonly string[],
  surely: readonly string[],
): Within[string] | undefined {
  const kinds = [...KINDS, ...surely].filter((kind) =>
    layout.counts.some(({ category, part }) => category === kind && part === 'total'),
  );
  const seen = { fits: false, fills: false, lacks: false };
  for (const { counts } of rows) {
    const sum = (categories: readonly string[]): number =>
      counts
        .filter(({ category, part }) => part === 'total' && categories.includes(category))
        .reduce((all, { value = Number.NaN }) => all + value, 0);
    const [total, known, more] = [sum(['computer']), sum(kinds), sum(beside)];
    // What cannot be read tells nothing, and kinds beyond the total are a mistake of their own.
    if (Number.isNaN(total + known + more) || known > total) continue;
    if (known + more < total) seen.lacks = true;
    else if (more > 0) seen[known + more === total ? 'fits' : 'fills'] = true;
  }
  if (kinds.length > 0 && seen.fits) return seen.fills || seen.lacks ? 'perhaps' : 'surely';
  return !seen.fills && isGrouped(layout, beside) ? 'perhaps' : undefined;
}

/** Do they stand below a heading for computers, as their total does, or below "Trong đó"? */
const isGrouped = (layout: Layout, beside: readonly string[]): boolean =>
  layout.counts.some(({ category, column }) => {
    if (!beside.includes(category)) return false;
    const path = layout.table.paths[column] ?? [];
    if (path.some((text) => IN_GROUP.test(foldText(text)))) return true;
    const meaning = path.length > 1 ? readHeader('units', path.slice(0, 1))?.meaning : undefined;
    return meaning?.is === 'count' && meaning.category === 'computer';
  });
