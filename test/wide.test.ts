import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../src/checks/check.ts';
import { stockOf } from '../src/checks/stock.ts';
import type { Count, WideStandard } from '../src/intake/wide/counts.ts';
import { wideSlots } from '../src/intake/wide/index.ts';
import { just } from '../src/lib/range.ts';
import { type Inventory, SERVICE, SLOTS, slot, type Unit } from '../src/model/inventory.ts';
import type { Part } from '../src/model/tables.ts';

const AS_OF = 2026;
const EVERY_COMPUTER = ['computer', 'desktop', 'laptop'];
const COMPUTER: WideStandard = {
  categories: EVERY_COMPUTER,
  inService: ['in_use'],
  life: undefined,
  minimum: [{ field: 'ram_gb', value: 8 }],
};
const LAPTOP: WideStandard = { ...COMPUTER, categories: ['laptop'], minimum: [] };

/**
 * `T=20 broken=3 D=12 D.broken=1 old<2015=6 stored=?`: T, D and L are totals of computers, desktops and laptops; S of servers
 * that the computers contain, P of such that they may contain.
 */
function row(text: string): Count[] {
  const categories: Readonly<Record<string, string>> = {
    T: 'computer',
    D: 'desktop',
    L: 'laptop',
    S: 'server',
    P: 'server',
  };
  const within: Readonly<Record<string, Count['within']>> = { S: 'surely', P: 'perhaps' };
  const parts: Readonly<Record<string, Part>> = {
    weak: 'too_weak',
    old: 'too_old',
    awaiting: 'awaiting_disposal',
  };
  return text.split(' ').map((cell) => {
    const [, name, year, value] = /^([^<=]+)(?:<(\d+))?=(\d+|\?)$/.exec(cell) as unknown as string[];
    const words = (name as string).split('.');
    const part = words.find((word) => !(word in categories)) ?? 'total';
    return {
      category: categories[words[0] as string] ?? 'computer',
      part: parts[part] ?? (part as Part),
      before: year === undefined ? undefined : Number(year),
      value: value === '?' ? undefined : Number(value),
      within: within[words[0] as string],
    };
  });
}

/** What the checks see of a unit whose row has these counts. */
function stockOfRow(counts: readonly Count[], standard: WideStandard, asOfYear = AS_OF) {
  const result = wideSlots({ counts }, standard, asOfYear);
  const tally = new Float64Array(SLOTS);
  for (const { slot, count } of result.slots) tally[slot]! += count;
  const unit: Unit = {
    index: 0,
    id: 'U',
    name: 'U',
    tier: undefined,
    place: { file: 'wide.xlsx' },
    parent: undefined,
    children: [],
    facts: new Map(),
    itemRows: 1,
    refusedRows: 0,
  };
  const inventory: Inventory = {
    units: [unit],
    tallies: {
      standards: ['item'],
      counts: tally,
      reported: new Uint8Array(1),
      listed: Uint8Array.of(1),
      open: Float64Array.of(result.open ?? Infinity),
      lost: new Float64Array(1),
    },
    counted: new Set(),
    unclaimed: new Set(),
    onTheWay: new Set(),
    itemCounts: { of: () => undefined },
    rentals: [],
    allocations: [],
    perhapsMoney: [],
    inputs: [],
    items: 0,
    fields: new Map(),
    factNames: new Set(),
    incomplete: new Set(),
  };
  const evidence: Evidence = {
    inventory,
    standardIndex: () => 0,
    noRowsMeansNone: () => false,
    fact: () => undefined,
    isJudged: () => false,
    holds: () => 1,
  };
  return { result, stock: stockOf(evidence, [unit], 'item', just(0)).stock };
}

const text = ({ low, high }: { low: number; high: number | null }): string =>
  low === high ? String(low) : `${low}..${high ?? ''}`;

function seen(counts: readonly Count[], standard: WideStandard, asOfYear = AS_OF): string {
  const { result, stock } = stockOfRow(counts, standard, asOfYear);
  const faults = result.faults.map(({ sum, total }) => ` ${sum}>${total}`).join('');
  return `C ${text(stock.inService)} G ${text(stock.good)}${faults}`;
}

describe('a row of counts', () => {
  test.each([
    // A broken one may await disposal: 3 to 5 are out of service, and among them may be weak ones.
    ['T=20 broken=3 awaiting=2 weak=5', 'C 15..17 G 10..15'],
    ['T=20 D=12 L=8 broken=3 weak=0', 'C 17 G 17'],
    ['D=12 L=8 broken=3 weak=0', 'C 17 G 17'],
    ['D=12 L=8 weak=0', 'C 20 G 20'],
    // Three are not in use: two of the five weak ones are in use at least.
    ['T=20 in_use=17 weak=5', 'C 17 G 12..15'],
    ['T=20 in_use=17 stored=2 broken=1 weak=5', 'C 17 G 12..15'],
    ['T=20 in_use=17 weak=18', 'C 17 G 0..2'],
    // Nobody asked whether they are too weak.
    ['T=20', 'C 20 G 0..20'],
    // On order is not there yet; disposed is not there any more.
    ['T=20 on_order=5 disposed=4 weak=0', 'C 20 G 20'],
    ['T=20 stored=4 weak=4', 'C 16 G 12..16'],
    ['T=0 broken=0 weak=0', 'C 0 G 0'],
  ])('%s: %s', (counts, expected) => {
    expect(seen(row(counts), COMPUTER)).toBe(expected);
  });

  test.each([
    ['T=12 D=8 L=2 S=2', 'C 10', 'with servers 12'],
    // Two are of unknown kind.
    ['T=12 D=8 S=2', 'C 10', 'with servers 12'],
    // Of the two servers 0 to 2 are among the twelve.
    ['T=12 P=2', 'C 10..12', 'with servers 12..14'],
    // Eight and two are surely none; the other two of the twelve may be the servers.
    ['T=12 D=8 L=2 P=2', 'C 10..12', 'with servers 12..14'],
    ['T=12 D=8 L=2 P=1', 'C 11..12', 'with servers 12..13'],
    ['T=12 P=?', 'C 0..12', 'with servers 12..'],
    ['T=12 S=?', 'C 0..12', 'with servers 12'],
    ['T=? S=2', 'C 0..', 'with servers 2..'],
    // The broken one is a server, or none.
    ['T=12 D=8 L=2 S=2 broken=1', 'C 9..10', 'with servers 11'],
    ['T=12 D=8 L=2 S=2 broken=1 S.broken=1', 'C 10', 'with servers 11'],
  ])('servers in the total of the computers. %s: %s, %s', (counts, expected, withServers) => {
    const plain: WideStandard = { ...COMPUTER, minimum: [] };
    const both: WideStandard = { ...plain, categories: [...EVERY_COMPUTER, 'server'] };
    const inService = (standard: WideStandard): string => seen(row(counts), standard).split(' ')[1] as string;
    expect(`C ${inService(plain)}`).toBe(expected);
    expect(`with servers ${inService(both)}`).toBe(withServers);
  });

  test.each([
    ['T=20 broken=? weak=0', 'C 0..20 G 0..20'],
    ['T=20 broken=0 weak=?', 'C 20 G 0..20'],
    ['T=? broken=3 weak=0', 'C 0.. G 0..'],
    // At least the kinds that are known.
    ['T=? D=12 L=8 broken=3 weak=2', 'C 17.. G 15..'],
    ['D=12 L=? broken=3 weak=2', 'C 9.. G 7..'],
    // How many are in use is known, whatever the total.
    ['T=? in_use=17 weak=2', 'C 17 G 15..17'],
    // Where no column asks for a total, the office has what the other columns name.
    ['in_use=17 weak=2', 'C 17 G 15'],
    ['T=20 in_use=? broken=3 weak=0', 'C 0..17 G 0..17'],
    ['broken=3 weak=0', 'C 0.. G 0..'],
  ])('what a cell does not say is unknown. %s: %s', (counts, expected) => {
    expect(seen(row(counts), COMPUTER)).toBe(expected);
  });

  test.each([
    // 3 of 20 are broken: all of them laptops, or none.
    ['T=20 D=12 L=8 broken=3', 'C 5..8 G 5..8'],
    ['T=20 D=12 L=8 broken=10', 'C 0..8 G 0..8'],
    // No more than 12 desktops can be broken.
    ['T=20 D=12 L=8 broken=14', 'C 0..6 G 0..6'],
    ['T=20 D=12 L=8 broken=3 D.broken=1', 'C 6 G 6'],
    ['T=20 D=12 L=8 in_use=15', 'C 3..8 G 3..8'],
    // Three are neither; all laptops are counted.
    ['T=20 D=12 L=5', 'C 5 G 5'],
    // The other eight may be laptops, or of unknown kind.
    ['T=20 D=12', 'C 0..8 G 0..8'],
    ['T=20 D=12 L=?', 'C 0..8 G 0..8'],
    ['T=? D=12 L=8', 'C 8 G 8'],
    ['D=12', 'C 0 G 0'],
  ])('laptops only. %s: %s', (counts, expected) => {
    expect(seen(row(counts), LAPTOP)).toBe(expected);
  });

  const lasting = (life: number): WideStandard => ({ ...COMPUTER, minimum: [], life });
  test.each([
    // Bought in 2014 or earlier, they are 12 and more in 2026; the others may be of 2015 and 11, or new.
    ['T=20 old<2015=6', 7, 2026, 'C 20 G 0..14'],
    // In 2021 those of 2014 are just past it, and those of 2015 not yet.
    ['T=20 old<2015=6', 7, 2021, 'C 20 G 14'],
    // In 2020 those of 2014 are 6: the six may be that new, the others surely are.
    ['T=20 old<2015=6', 7, 2020, 'C 20 G 14..20'],
    // The last year that is past it in 2026 is 2019.
    ['T=20 old<2015=6 old<2020=10', 7, 2026, 'C 20 G 10'],
    ['T=20 old<2015=6 old<2018=9', 7, 2026, 'C 20 G 0..11'],
    ['T=20 old=6', 7, 2026, 'C 20 G 14'],
    ['T=20', 7, 2026, 'C 20 G 0..20'],
    ['T=20 old=?', 7, 2026, 'C 20 G 0..20'],
  ])('%s, %i years, as of %i: %s', (counts, life, asOfYear, expected) => {
    expect(seen(row(counts), lasting(life), asOfYear)).toBe(expected);
  });

  test('without a life and a minimum, neither age nor weakness is asked', () => {
    expect(seen(row('T=20 old=6 weak=5'), { ...COMPUTER, minimum: [] })).toBe('C 20 G 20');
  });

  test('the standard says what is in service', () => {
    const standard = { ...LAPTOP, categories: EVERY_COMPUTER, inService: ['in_use', 'stored', 'in_repair'] };
    // Some of the broken ones may be in repair: a list by item would call them one or the other. The fourth is not.
    expect(seen(row('T=20 stored=2 in_repair=3 broken=4'), standard)).toBe('C 16..19 G 16..19');
    // Three are not in use, and no column says whether they are in repair.
    expect(seen(row('T=20 in_use=17'), standard)).toBe('C 17..20 G 17..20');
  });

  test('a standard for something else takes nothing', () => {
    const result = wideSlots(
      { counts: row('T=? broken=3') },
      { ...COMPUTER, categories: ['printer'] },
      AS_OF,
    );
    expect(result).toEqual({ slots: [], open: 0, unbounded: [], faults: [], items: undefined });
  });

  test('families are added up, not mixed', () => {
    const counts: Count[] = [
      ...row('T=20 broken=1'),
      { category: 'printer', part: 'total', value: 4 },
      { category: 'printer', part: 'broken', value: 2 },
    ];
    const standard = { ...LAPTOP, categories: [...EVERY_COMPUTER, 'printer'] };
    expect(seen(counts, standard)).toBe('C 21 G 21');
    expect(wideSlots({ counts }, standard, AS_OF).items).toBe(24);
  });

  test('the office has its total, or what its parts add up to', () => {
    const items = (counts: string) => wideSlots({ counts: row(counts) }, COMPUTER, AS_OF).items;
    expect(items('T=20 D=12 L=8 broken=3 on_order=2')).toBe(20);
    expect(items('D=12 L=8')).toBe(20);
    expect(items('in_use=17 stored=2 broken=1')).toBe(20);
    expect(items('D=12 L=?')).toBeUndefined();
    expect(items('T=20 D=12 L=10')).toBeUndefined();
  });

  test('a stored or ordered number that nothing bounds is named', () => {
    const unbounded = (counts: string) => wideSlots({ counts: row(counts) }, COMPUTER, AS_OF).unbounded;
    expect(unbounded('T=20 stored=?')).toEqual([]);
    expect(unbounded('in_use=17 stored=? on_order=?')).toEqual(['stored', 'on_order']);
  });
});

describe('slots', () => {
  const both: WideStandard = { ...COMPUTER, life: 7 };
  const { in: here, stored, onOrder, unknown: somewhere } = SERVICE;
  test.each([
    // 17 + 5 - 20 of those in use are weak at least, and 17 - 5 are not; the three others may be stored and good.
    ['T=20 in_use=17 weak=5', COMPUTER, [[here, 0, 0, 12], [here, 1, 0, 2], [here, 2, 0, 3], [stored, 2, 0, 3]]],
    ['T=20 weak=20 old=0', both, [[here, 1, 0, 20]]],
    ['T=20 weak=0 old=20', both, [[here, 0, 1, 20]]],
    ['T=20 weak=20 old=20', both, [[here, 1, 1, 20]]],
    // All are weak; five of them are old as well.
    ['T=20 weak=20 old=5', both, [[here, 1, 0, 15], [here, 1, 1, 5]]],
    // All twenty are weak, and nobody knows how old.
    ['T=20 weak=20', both, [[here, 1, 2, 20]]],
    ['T=20 old=20', both, [[here, 2, 1, 20]]],
    // Five are weak and five are old: five to ten are bad.
    ['T=20 weak=5 old=5', both, [[here, 0, 0, 10], [here, 1, 2, 5], [here, 2, 2, 5]]],
    ['T=20 stored=4 weak=0', COMPUTER, [[here, 0, 0, 16], [stored, 0, 0, 4]]],
    ['T=20 stored=4 on_order=3 weak=2', COMPUTER, [[here, 0, 0, 14], [here, 2, 0, 2], [stored, 0, 0, 2], [stored, 2, 0, 2], [onOrder, 2, 0, 3]]],
    ['T=20 broken=3 awaiting=2 weak=0', COMPUTER, [[here, 0, 0, 15], [somewhere, 0, 0, 2]]],
  ] as const)('%s', (counts, standard, expected) => {
    expect(wideSlots({ counts: row(counts) }, standard, AS_OF).slots).toEqual(
      expected.map(([service, weak, old, count]) => ({ slot: slot(service, weak, old), count })),
    );
  }); // biome-ignore format: slots are read as a table
});

describe('counts that contradict each other', () => {
  test.each([
    // Either the total is right or the kinds are: 20 to 22.
    ['T=20 D=12 L=10', COMPUTER, 'C 20..22 G 0..22 22>20'],
    ['T=20 D=12 L=10 broken=3', COMPUTER, 'C 17..19 G 0..19 22>20'],
    ['T=20 D=12 L=10', LAPTOP, 'C 0..10 G 0..10 22>20'],
    ['T=20 in_use=15 stored=3 broken=5', COMPUTER, 'C 0..15 G 0..15 23>20'],
    ['T=20 broken=25', COMPUTER, 'C 0..25 G 0..25 25>20'],
    ['T=20 weak=25', COMPUTER, 'C 20..25 G 0..25 25>20'],
    ['T=20 D=12 L=8 broken=3 D.broken=2 L.broken=2', LAPTOP, 'C 6..7 G 6..7 4>3'],
    ['T=20 old<2010=6 old<2015=4', COMPUTER, 'C 20 G 0..20 6>4'],
    // The broken ones cannot all be desktops, and no laptop is broken.
    ['D=12 L=8 broken=15 L.broken=0', LAPTOP, 'C 5..8 G 5..8 15>12'],
    // Two contradictions, two faults.
    ['T=10 D=8 L=5 weak=30', COMPUTER, 'C 10..30 G 0..30 30>10 13>10'],
    ['broken=3 broken=5 T=20', COMPUTER, 'C 15..17 G 0..17 5>3'],
  ] as const)('%s', (counts, standard, expected) => {
    expect(seen(row(counts), standard)).toBe(expected);
  });

  test('the fault names the parts as they are stated', () => {
    const { faults } = wideSlots({ counts: row('T=20 in_use=15 stored=3 broken=5 weak=4') }, COMPUTER, AS_OF);
    expect(faults).toEqual([
      { rule: 'parts-exceed-total', parts: row('in_use=15 stored=3 broken=5'), sum: 23, total: 20 },
    ]);
  });
});

/** One computer as it may be in truth, with everything that a column could ask of it. */
interface Machine {
  /** What its row in a list would call it. */
  readonly category: string;
  /** What it is: a computer of unknown kind may be of a kind that nobody counts. */
  readonly kind: string;
  /** A server that the counts of the computers do not have. */
  readonly beside: boolean;
  /** All conditions that it is in; `condition` is the one that a list would give. */
  readonly conditions: readonly string[];
  readonly condition: string;
  readonly weak: boolean;
  readonly calledOld: boolean;
  readonly year: number;
}

type Column = Omit<Count, 'value'>;

/** Every computer that may be counted in these columns. */
function machines(columns: readonly Column[], life: number): Machine[] {
  const has = (category: string, ...parts: Count['part'][]): boolean =>
    columns.some((column) => column.category === category && parts.includes(column.part));
  const named = ['desktop', 'laptop'].filter((kind) => columns.some(({ category }) => category === kind));
  const server = columns.find(({ category }) => category === 'server');
  const sumOfKinds =
    !has('computer', 'total') &&
    (['desktop', 'laptop'].every((kind) => has(kind, 'total')) ||
      (!has('computer', 'in_use') && named.some((kind) => has(kind, 'total', 'in_use'))));
  const sorts = [
    ...[...(sumOfKinds ? [] : ['computer']), ...named].map((category) => ({ category, beside: false })),
    ...(server?.within ? [{ category: 'server', beside: false }] : []),
    ...(server && server.within !== 'surely' ? [{ category: 'server', beside: true }] : []),
  ];
  return sorts.flatMap(({ category, beside }) => {
    const asked = (part: Part): boolean => has(category, part) || (!beside && has('computer', part));
    const kinds =
      category === 'computer'
        ? ['computer', ...['desktop', 'laptop'].filter((kind) => !named.includes(kind))]
        : [category];
    const rest = asked('in_use') && asked('total');
    const faults = ['broken', 'in_repair', 'awaiting_disposal'] as const;
    const sets = [1, 2, 3, 4, 5, 6, 7].map((bits) => faults.filter((_, at) => bits & (1 << at)));
    const conditions: { conditions: string[]; condition: string }[] = [
      { conditions: ['in_use'], condition: 'in_use' },
      ...(asked('stored') || rest ? [{ conditions: ['stored'], condition: 'stored' }] : []),
      ...sets
        .filter((set) => set.every(asked))
        .flatMap((set) => set.map((condition) => ({ conditions: set, condition }))),
      ...(rest
        ? ['lost', ...faults.filter((fault) => !asked(fault))].map((condition) => ({
            conditions: [condition],
            condition,
          }))
        : []),
      ...(['on_order', 'disposed'] as const)
        .filter(asked)
        .map((condition) => ({ conditions: [condition], condition })),
    ];
    const years = new Set([1990, AS_OF, AS_OF - life, AS_OF - life + 1]);
    for (const { before } of columns) if (before !== undefined) years.add(before - 1).add(before);
    const answers = [false, true];
    return kinds.flatMap((kind) =>
      conditions.flatMap((condition) =>
        answers.flatMap((weak) =>
          answers.flatMap((calledOld) =>
            [...years].map((year) => ({ category, kind, beside, ...condition, weak, calledOld, year })),
          ),
        ),
      ),
    );
  });
}

/** Whether a column is about a machine at all: about all computers, or about its kind. */
const concerns = ({ category }: Column, machine: Machine): boolean =>
  category === machine.category || (category === 'computer' && !machine.beside);

function isCounted(machine: Machine, column: Column): boolean {
  const { part, before } = column;
  if (!concerns(column, machine)) return false;
  const there = machine.condition !== 'on_order' && machine.condition !== 'disposed';
  switch (part) {
    case 'total':
      return there;
    case 'too_weak':
      return there && machine.weak;
    case 'too_old':
      return there && (before === undefined ? machine.calledOld : machine.year < before);
    default:
      return machine.conditions.includes(part);
  }
}

/** What is asked of the machines of one standard, 1 or 0 for each. */
function figures(machine: Machine, columns: readonly Column[], standard: WideStandard) {
  const { life } = standard;
  const mine = columns.filter((column) => concerns(column, machine));
  const oldColumns = mine.filter(({ part }) => part === 'too_old');
  const called = oldColumns.some(({ before }) => before === undefined);
  const proved = oldColumns.some(
    ({ before }) =>
      before !== undefined && machine.year < before && AS_OF - (before - 1) >= (life ?? Infinity),
  );
  const ordered = machine.condition === 'on_order';
  const old =
    life !== undefined && !ordered && (called ? machine.calledOld || proved : AS_OF - machine.year >= life);
  const weak = standard.minimum.length > 0 && machine.weak;
  // Of the kinds that a standard takes, `computer` is also what those of unknown kind are called.
  const taken = standard.categories.includes(machine.category) || standard.categories.includes(machine.kind);
  const inService = taken && standard.inService.includes(machine.condition);
  const kept = taken && !inService;
  return {
    inService: inService ? 1 : 0,
    good: inService && !weak && !old ? 1 : 0,
    below: inService && (weak || old) ? 1 : 0,
    tooWeak: inService && weak && !old ? 1 : 0,
    tooOld: inService && !weak && old ? 1 : 0,
    both: inService && weak && old ? 1 : 0,
    stored: kept && machine.condition === 'stored' && !weak && !old ? 1 : 0,
    onOrder: kept && ordered && !weak ? 1 : 0,
  };
}
type Figures = ReturnType<typeof figures>;
type Extremes = Record<keyof Figures, { low: number; high: number | null }>;

/** Tries all numbers of all sorts of machines that add up to the counts; undefined where none do. */
function everyWay(counts: readonly Count[], standard: WideStandard): Extremes | undefined {
  const known = counts.filter(({ value }) => value !== undefined);
  const sorts = new Map<string, { counted: number[]; figures: Figures }>();
  for (const machine of machines(counts, standard.life ?? 7)) {
    const counted = known.map((count) => (isCounted(machine, count) ? 1 : 0));
    const asked = figures(machine, counts, standard);
    sorts.set(JSON.stringify([counted, asked]), { counted, figures: asked });
  }
  const free = [...sorts.values()].filter(({ counted }) => !counted.includes(1));
  const nothing: Extremes = {
    inService: { low: 0, high: 0 },
    good: { low: 0, high: 0 },
    below: { low: 0, high: 0 },
    tooWeak: { low: 0, high: 0 },
    tooOld: { low: 0, high: 0 },
    both: { low: 0, high: 0 },
    stored: { low: 0, high: 0 },
    onOrder: { low: 0, high: 0 },
  };
  const names = Object.keys(nothing) as (keyof Figures)[];
  /** By what is left of the counts: the least and the most that the machines so far may add up to. */
  let ways = new Map<string, { left: number[]; extremes: Extremes }>();
  const start = known.map(({ value }) => value as number);
  ways.set(start.join(), { left: start, extremes: nothing });
  for (const sort of sorts.values()) {
    if (!sort.counted.includes(1)) continue;
    const next: typeof ways = new Map();
    for (const way of ways.values()) {
      for (let number = 0; ; number++) {
        const left = way.left.map((value, at) => value - number * (sort.counted[at] as number));
        if (left.some((value) => value < 0)) break;
        const before = next.get(left.join())?.extremes;
        const extremes = { ...nothing };
        for (const name of names) {
          const more = number * sort.figures[name];
          const { low, high } = way.extremes[name];
          extremes[name] = {
            low: Math.min(before?.[name].low ?? Infinity, low + more),
            high: Math.max(before?.[name].high ?? 0, (high as number) + more),
          };
        }
        next.set(left.join(), { left, extremes });
      }
    }
    ways = next;
  }
  const found = ways.get(known.map(() => 0).join())?.extremes;
  if (!found) return undefined;
  for (const name of names) {
    if (free.some((sort) => sort.figures[name] === 1)) found[name] = { ...found[name], high: null };
  }
  return found;
}

const PARTS: readonly Part[] = [
  'total', 'in_use', 'stored', 'on_order', 'broken', 'in_repair', 'awaiting_disposal', 'disposed', 'too_weak', 'too_old',
]; // biome-ignore format: a list to be read as one
const column: fc.Arbitrary<Column> = fc
  .record({
    category: fc.constantFrom('computer', 'computer', 'desktop', 'laptop'),
    part: fc.oneof(fc.constantFrom(...PARTS), fc.constant('total' as const)),
    before: fc.constantFrom(undefined, 2015, 2019, 2021),
  })
  .map(({ category, part, before }) => ({ category, part, before: part === 'too_old' ? before : undefined }));
const keyOf = (each: Column): string => JSON.stringify(each);
const ofComputers = fc.uniqueArray(column, { minLength: 1, maxLength: 7, selector: keyOf });
const all: Column = { category: 'computer', part: 'total', before: undefined };
/** Servers beside the computers, or within their total, which is then told as well as theirs. */
const withServers = fc
  .tuple(
    fc.uniqueArray(column, { minLength: 1, maxLength: 4, selector: keyOf }),
    fc.uniqueArray(column, { maxLength: 2, selector: keyOf }),
    fc.constantFrom(undefined, 'surely' as const, 'perhaps' as const),
  )
  .map(([computers, some, within]) => {
    const servers = [all, ...some].map((each) => ({ ...each, category: 'server', within }));
    const own = within ? [all, ...computers] : computers;
    return [...new Map([...own, ...servers].map((each) => [keyOf(each), each])).values()];
  });
const columns = fc.oneof(ofComputers, withServers);
const standard: fc.Arbitrary<WideStandard> = fc.record({
  categories: fc.constantFrom(EVERY_COMPUTER, ['laptop'], ['desktop', 'laptop'], ['computer', 'desktop'], ['computer'], [...EVERY_COMPUTER, 'server'], ['server']),
  inService: fc.constantFrom(['in_use'], ['in_use'], ['in_use', 'stored'], ['in_use', 'in_repair'], ['in_use', 'broken', 'on_order']),
  life: fc.constantFrom(undefined, 5, 7, 11),
  minimum: fc.constantFrom([], COMPUTER.minimum),
}); // biome-ignore format: lists to be read as lists

const RUNS = 400;

describe('by trying every way to sort the machines', () => {
  /** The counts of some machines, so that they cannot contradict each other; some cells are blank. */
  const consistent = fc
    .tuple(
      columns,
      standard,
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      fc.boolean(),
    )
    .map(([columns, standard, picks, blanks, complete]) => {
      const sorts = machines(columns, standard.life ?? 7);
      const office = picks.map((pick) => sorts[pick % sorts.length] as Machine);
      const counts = columns.map((column, at) => ({
        ...column,
        value: blanks[at] && !complete ? undefined : office.filter((each) => isCounted(each, column)).length,
      }));
      return { counts, standard };
    });

  test('the ranges are exactly what the counts allow', () => {
    fc.assert(
      fc.property(consistent, ({ counts, standard }) => {
        const { result, stock } = stockOfRow(counts, standard);
        const expected = everyWay(counts, standard) as Extremes;
        expect(result.faults).toEqual([]);
        expect({ inService: stock.inService, good: stock.good }).toEqual({
          inService: expected.inService,
          good: expected.good,
        });
        expect([stock.below, stock.tooWeak, stock.tooOld, stock.both]).toEqual([
          expected.below.low,
          expected.tooWeak.low,
          expected.tooOld.low,
          expected.both.low,
        ]);
        for (const [part, name] of [
          ['stored', 'stored'],
          ['on_order', 'onOrder'],
        ] as const) {
          expect(stock[name].low).toBe(expected[name].low);
          if (expected[name].high === null) expect(result.unbounded).toContain(part);
          else expect(stock[name].high).toBe(expected[name].high);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('counts are a fault when, and only when, no machines add up to them', () => {
    const anything = fc
      .tuple(
        columns,
        standard,
        fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 7, maxLength: 7 }),
      )
      .map(([columns, standard, values]) => ({
        counts: columns.map((column, at) => ({ ...column, value: values[at] })),
        standard,
      }));
    fc.assert(
      fc.property(anything, ({ counts, standard }) => {
        const { result, stock } = stockOfRow(counts, standard);
        expect(result.faults.length > 0).toBe(everyWay(counts, standard) === undefined);
        for (const { parts, sum, total } of result.faults) {
          expect(parts.length).toBeGreaterThan(0);
          expect(sum).toBeGreaterThan(total);
        }
        for (const { low, high } of [stock.inService, stock.good]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high ?? Infinity).toBeGreaterThanOrEqual(low);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
