// node bench/plan.js [COMMUNES] (after npm run build): `infragap budget` of a plan over ten years for a whole country, some
// 11 000 needs and six sources, beside `infragap gaps` of the same files. Prints medians of whole processes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure, tell } from './measure.js';

const communes = Number(process.argv[2] ?? 3321);
const RUNS = Number(process.env.RUNS ?? 3);
const PROVINCES = 34;
const years = Array.from({ length: 10 }, (_, at) => 2027 + at);
const here = import.meta.dirname;
const folder = resolve(here, 'data', `plan-${communes}`);
mkdirSync(folder, { recursive: true });

// Numbers that look like chance and are the same everywhere.
const spread = (at, salt, size) => (Math.imul(at + 1, 2654435761 + salt) >>> 8) % size;
const code = (at) => String(at).padStart(5, '0');
const csv = (head, rows) => `${[head, ...rows.map((row) => row.join(','))].join('\n')}\n`;

const all = Array.from({ length: communes }, (_, at) => at + PROVINCES);
const areas = ['lowland', 'mountainous', 'island'];
writeFileSync(
  join(folder, 'units.csv'),
  csv('unit_id,name,tier,parent_id,officials,lan,area_class', [
    ...Array.from({ length: PROVINCES }, (_, at) => [code(at), `Tỉnh ${at}`, 'province', '', 400, 'yes', '']),
    ...all.map((at) => [
      code(at),
      `Xã ${at}`,
      'commune',
      code(at % PROVINCES),
      20 + spread(at, 1, 40),
      // Of every fifth commune nobody knows whether it has a LAN.
      ['yes', 'no', 'no', 'yes', ''][spread(at, 2, 5)],
      areas[spread(at, 3, 3)],
    ]),
  ]),
);
const things = [
  ['desktop', 25],
  ['laptop', 10],
  ['printer', 6],
  ['scanner', 2],
];
writeFileSync(
  join(folder, 'equipment.csv'),
  csv('unit_id,category,purchase_year,quantity,ram_gb', [
    ...all.flatMap((at) =>
      things.flatMap(([category, most], thing) =>
        [0, 1, 2].map((batch) => [
          code(at),
          category,
          2018 + spread(at, 10 * thing + batch, 9),
          1 + spread(at, 100 + 10 * thing + batch, Math.ceil(most / 3)),
          [4, 8, 16, ''][spread(at, 200 + 10 * thing + batch, 4)],
        ]),
      ),
    ),
  ]),
);
writeFileSync(
  join(folder, 'allocations.csv'),
  csv('unit_id,source,year,amount', [
    ...years.flatMap((year) => [
      ...Array.from({ length: PROVINCES }, (_, at) => [code(at), 'province', year, 9_000_000_000]),
      ...all.map((at) => [code(at), 'commune', year, 20_000_000]),
    ]),
  ]),
);
writeFileSync(
  join(folder, 'infragap.yaml'),
  `as_of: 2026-12-31
tiers: [province, commune]
standards:
  computer: { categories: [desktop, laptop], useful_life_years: 5, minimum: { ram_gb: 8 } }
  printer: { categories: [printer], useful_life_years: 6 }
  scanner: { categories: [scanner], useful_life_years: 6 }
targets:
  - { id: computers, check: per-head, item: computer, heads: [officials], where: { tier: commune }, severity: high, buy: pc }
  - { id: printers, check: per-head, item: printer, heads: [officials], one_per: 3, where: { tier: commune }, buy: printer }
  - { id: scanners, check: per-unit, item: scanner, at_least: 2, where: { tier: commune }, severity: low, buy: scanner }
  - { id: lan, check: has, fact: lan, where: { tier: commune }, severity: high, buy: lan }
prices:
  pc: { price: 15000000, range: [13000000, 17000000], with: [office-licence], area_factors: { mountainous: 1.1, island: 1.25 }, divisible: true }
  office-licence: { price: 1200000, per: year }
  printer: { price: 7000000, divisible: true }
  scanner: { price: 9000000 }
  lan: { price: 60000000, range: [50000000, 80000000], area_factors: { mountainous: 1.1, island: 1.25 } }
costs: { contingency: 5%, price_growth: 4%, maintenance: { share: 5%, of: [pc, printer] } }
funding:
  years: [${years.join(', ')}]
  priority: [{ fact: area_class, order: [island, mountainous, lowland] }, severity, people]
  people: [officials]
  sources:
    - { id: state, amount: 300000000000, share: 70%, ceiling_per_unit: 400000000 }
    - { id: programme, grant_per_unit: 30000000, pays: [once], where: { area_class: [island, mountainous] } }
    - { id: loan, amount: 120000000000, share: 1/3, ceiling: 90000000000, items: [computer, lan] }
    - { id: province, carry_over: true }
    - { id: commune, carry_over: true }
    - { id: upkeep, amount: 40000000000, pays: [yearly] }
`,
);

const budget = [resolve(here, '../bin/infragap.js'), 'budget', folder, '--quiet', '--fail-on', 'never'];
const gaps = [resolve(here, '../bin/infragap.js'), 'gaps', folder, '--quiet', '--fail-on', 'never'];
const { schedule } = JSON.parse(measure([...budget, '--format', 'json'], 'pipe').printed).plan;
const runs = Array.from({ length: RUNS }, () => ({ gaps: measure(gaps), budget: measure(budget) }));
console.log(
  `${communes.toLocaleString('en')} communes, ${years.length} years, ${schedule.years[0].by_source.length} sources, ` +
    `${schedule.lines.length.toLocaleString('en')} lines; medians of ${RUNS}`,
);
for (const command of ['gaps', 'budget']) {
  tell(
    command,
    runs.map((run) => run[command]),
  );
}
