// A deterministic inventory of any size: node bench/generate.js ROWS FOLDER
// 10 000 units; 12 columns of equipment; 8 % of rows with quoted cells, some with separators, doubled quotes and line
// breaks; 1 % faulty in one of eight ways. The same arguments always give the same bytes.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';

const [rows, folder] = [Number(process.argv[2] ?? 1_000_000), process.argv[3] ?? 'bench/data'];
const UNITS = 10_000;
mkdirSync(folder, { recursive: true });

// mulberry32: small, fast, and the same everywhere.
let state = 20260301;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[Math.floor(random() * list.length)];
const padded = (number, width) => String(number).padStart(width, '0');
const unitId = (at) => padded(at, 5);

const tiers = (at) => (at === 0 ? 'province' : at < 300 ? 'district' : 'commune');
const parents = (at) => (at === 0 ? '' : unitId(at < 300 ? 0 : between(1, 299)));
const places = [
  'Nguyễn Huệ',
  'Lê Lợi',
  'Trần Phú',
  'Đại Lộc',
  'Kỳ Sơn',
  'Mường Lát',
  'Đắk Glong',
  'Châu Thành',
];
writeFileSync(
  `${folder}/units.csv`,
  `unit_id,name,tier,parent_id,officials,lan\n${Array.from(
    { length: UNITS },
    (_, at) =>
      `${unitId(at)},"Đơn vị ${pick(places)}, ${at}",${tiers(at)},${parents(at)},${between(5, 60)},${pick(['yes', 'yes', 'no', ''])}`,
  ).join('\n')}\n`,
);

const categories = [
  'desktop',
  'desktop',
  'desktop',
  'desktop',
  'laptop',
  'laptop',
  'printer',
  'scanner',
  'server',
  'switch',
];
const conditions = ['in_use', 'in_use', 'in_use', 'in_use', 'stored', 'broken', 'awaiting_disposal'];
const notes = ['máy cũ', 'đã thay ổ cứng', 'chuyển từ phòng kế toán', 'hỏng màn hình', 'dùng chung'];
const faults = [
  (row) => { row.unit = `X${between(0, 9999)}`; },
  (row) => { row.category = 'Desktop PC'; },
  (row) => { row.date = '31/12/19'; },
  (row) => { row.ram = '8GB'; },
  (row) => { row.condition = 'fine'; },
  (row) => { row.antivirus = 'maybe'; },
  (row) => { row.cost = 'free'; },
  (row) => { row.asset = row.asset === '' ? '' : padded(Number(row.asset) - 1, 8); },
]; // biome-ignore format: a list to be read as one

const COLUMNS = [
  'asset',
  'unit',
  'category',
  'date',
  'cpu',
  'ram',
  'storage',
  'os',
  'condition',
  'antivirus',
  'cost',
  'note',
];
const file = openSync(`${folder}/equipment.csv`, 'w');
let text =
  'asset_id,unit_id,category,purchase_date,cpu,ram_gb,storage_gb,os,condition,antivirus,original_cost,note\n';
let last = unitId(0);
for (let at = 0; at < rows; at++) {
  const category = pick(categories);
  const computer = category === 'desktop' || category === 'laptop' || category === 'server';
  const row = {
    asset: padded(at, 8),
    unit: unitId(between(0, UNITS - 1)),
    category,
    date: `${between(2008, 2025)}-${padded(between(1, 12), 2)}-${padded(between(1, 28), 2)}`,
    cpu: computer ? `Intel Core i${pick([3, 5, 7])}-${between(4, 13)}${pick(['100', '400', '500'])}` : '',
    ram: computer ? pick(['2', '4', '4', '8', '8', '16', '32']) : '',
    storage: computer ? pick(['128', '256', '500', '512', '1000']) : '',
    os: computer ? pick(['Windows 7', 'Windows 10', 'Windows 11', 'Ubuntu 22.04']) : '',
    condition: pick(conditions),
    antivirus: computer ? pick(['yes', 'yes', 'no']) : '',
    cost: String(between(1000, 45000) * 1000),
    note: '',
  };
  const chance = random();
  if (chance < 0.2) row.note = `${pick(notes)} ${between(1, 99)}`;
  else if (chance < 0.25) row.note = `"${pick(notes)}, ${pick(notes)}"`;
  else if (chance < 0.27) row.note = `"ghi chú ""${pick(places)}"" ${between(1, 99)}"`;
  else if (chance < 0.28) row.note = `"dòng 1: ${pick(notes)}\ndòng 2, ${pick(places)}"`;
  const fault = random() < 0.01 ? between(0, faults.length - 1) : -1;
  // The last kind repeats the asset before it in the same unit: a duplicate.
  if (fault === faults.length - 1) row.unit = last;
  faults[fault]?.(row);
  last = row.unit;
  text += `${COLUMNS.map((name) => row[name]).join(',')}\n`;
  if (text.length > 1 << 20) {
    writeSync(file, text);
    text = '';
  }
}
writeSync(file, text);
closeSync(file);
