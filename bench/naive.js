// What one writes first: a stream of objects, a zod schema on every row; it looks for no duplicates. node bench/naive.js FOLDER
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { z } from 'zod';

const folder = process.argv[2];
const rows = (name) => createReadStream(`${folder}/${name}.csv`).pipe(parse({ columns: true }));

const units = new Map();
for await (const row of rows('units'))
  units.set(row.unit_id, { tier: row.tier, staff: Number(row.officials), good: 0 });

const number = (most) => z.string().regex(/^\d*$/).transform(Number).pipe(z.number().int().min(0).max(most));
const schema = z.object({
  asset_id: z.string().min(1).max(200),
  unit_id: z.string().refine((id) => units.has(id)),
  category: z.enum(['desktop', 'laptop', 'printer', 'scanner', 'server', 'switch']),
  purchase_date: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  cpu: z.string().max(80),
  ram_gb: number(4096),
  storage_gb: number(1_000_000),
  os: z.string().max(60),
  condition: z.enum(['in_use', 'stored', 'broken', 'awaiting_disposal']),
  antivirus: z.enum(['', 'yes', 'no']),
  original_cost: number(1e12),
  note: z.string().max(500),
});

const issues = {};
let at = 1;
for await (const row of rows('equipment')) {
  at++;
  const { success, data, error } = schema.safeParse(row);
  if (!success) {
    for (const issue of error.issues) issues[issue.path[0]] = (issues[issue.path[0]] ?? 0) + 1;
    continue;
  }
  const computer = data.category === 'desktop' || data.category === 'laptop';
  const old = data.purchase_date <= '2019-12-31';
  if (computer && data.condition === 'in_use' && !old && data.ram_gb >= 8 && data.antivirus === 'yes')
    units.get(data.unit_id).good++;
}
let gap = 0;
for (const { staff, good } of units.values()) gap += Math.max(0, staff - good);
console.log(JSON.stringify({ rows: at - 1, issues, gap }));
