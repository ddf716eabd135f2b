// node bench/schedule.js [COMMUNES] (after npm run build): the plan over ten years of a whole country, 10 needs a commune,
// 6 sources. Prints the median time of a run, and how much of the need it funds: money runs out in every year.
import { schedule } from '../dist/funding/schedule/schedule.js';

const COMMUNES = Number(process.argv[2] ?? 3321);
const PROVINCES = 34;
const RUNS = 5;
const years = Array.from({ length: 10 }, (_, at) => 2027 + at);
const everyYear = (amount) => new Map(years.map((year) => [year, amount]));
const million = (amount) => BigInt(amount) * 1_000_000n;

const units = [];
function unit(tier, parent) {
  const made = { index: units.length, id: String(units.length), tier, parent, children: [] };
  parent?.children.push(made);
  units.push(made);
  return made;
}
const country = unit('country');
const provinces = Array.from({ length: PROVINCES }, () => unit('province', country));
const communes = Array.from({ length: COMMUNES }, (_, at) => unit('commune', provinces[at % PROVINCES]));

const THINGS = [
  'desktop',
  'laptop',
  'printer',
  'scanner',
  'server',
  'switch',
  'router',
  'ups',
  'camera',
  'lan',
];
const needs = communes.flatMap((unit, commune) =>
  THINGS.map((item, thing) => ({
    unit,
    item,
    buys: [item],
    kind: 'purchase',
    targets: [item],
    open: thing < 3 ? (commune * 7 + thing) % 40 : (commune + thing) % 3,
    spare: 0,
    expiring: everyYear((commune + thing) % 4),
    life: 5 + (thing % 3),
    rank: [thing % 4, -((commune * 31) % 97)],
    people: 50,
  })),
);

const parts = new Map(
  THINGS.map((item, thing) => [
    item,
    [
      { id: item, when: 'once', each: million(3 + 2 * thing) + 45_001n },
      { id: 'installation', when: 'once', each: 450_003n },
      { id: 'maintenance', when: 'yearly', each: 700_000n },
    ],
  ]),
);
const pricing = { parts: ({ item }) => parts.get(item), divisible: ({ item }) => THINGS.indexOf(item) < 5 };

const source = (id, about) => ({
  id,
  serves: () => true,
  pool: new Map(),
  held: [],
  ceiling: undefined,
  ceilingPerUnit: undefined,
  share: { top: 1n, bottom: 1n },
  pays: { once: true, yearly: true, things: undefined },
  carriesOver: false,
  ...about,
});
const holding = (holders, amount) =>
  holders.flatMap((unit) => years.map((year) => ({ unit, year, amount: million(amount) })));
const sources = [
  source('state', {
    pool: everyYear(million(60_000)),
    share: { top: 7n, bottom: 10n },
    ceilingPerUnit: million(100),
  }),
  source('programme', {
    held: holding(provinces, 500),
    pays: { once: true, yearly: false, things: undefined },
  }),
  source('loan', {
    pool: everyYear(million(20_000)),
    share: { top: 1n, bottom: 3n },
    ceiling: everyYear(million(9_000)),
  }),
  source('province', { held: holding(provinces, 900), carriesOver: true }),
  source('commune', { held: holding(communes, 20), carriesOver: true }),
  source('upkeep', { held: holding(communes, 10), pays: { once: false, yearly: true, things: undefined } }),
];
const running = communes.map((unit) => ({ unit, id: 'line', perYear: everyYear(million(3)) }));
const gifts = communes
  .filter(({ index }) => index % 10 === 0)
  .map((unit) => ({
    source: 'donor',
    unit,
    year: 2028,
    thing: 'desktop',
    quantity: 3,
  }));
const input = { years, needs, pricing, sources, gifts, running, ceiling: everyYear(million(150_000)) };

const times = [];
let result;
for (let run = 0; run < RUNS; run++) {
  const begin = process.cpuUsage();
  result = schedule(input);
  times.push(process.cpuUsage(begin).user / 1e6);
}
const rows = result.needs.flatMap((need) => need.years);
const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(
  `${needs.length.toLocaleString('en')} needs, ${years.length} years, ${sources.length} sources: ` +
    `${times.toSorted((a, b) => a - b)[RUNS >> 1].toFixed(2)} s of user CPU (median of ${RUNS}; first ${times[0].toFixed(2)} s)`,
);
console.log(
  `pieces: fresh ${total('fresh')}, in kind ${total('inKind')}, funded ${total('funded')}; ` +
    `rows short of money ${rows.filter(({ left }) => left).length}, running costs ${result.running.length}`,
);
