import { expect, test } from 'vitest';
import { inventory, just } from './support/inventory.ts';

/* What was not read leaves open what it may have said: figures are ranges, and the run is not complete. */

const CONFIG = `
  as_of: 2026-03-01
  standards: { computer: { categories: [computer, desktop, laptop] } }
  targets:
    - { id: pc, check: per-unit, item: computer, at_least: 10, buy: none }
    - { id: laptop, check: per-unit, item: laptop, at_least: 10, buy: none }
    - { id: lan, check: has, fact: lan, buy: none }
`;
const ANY = { low: 0, high: null };

async function figures(files: Readonly<Record<string, string>>, paths: readonly string[] = []) {
  const { report, found } = await inventory({ 'infragap.yaml': CONFIG, ...files }, paths, 'gaps');
  const of = (target: string) =>
    Object.fromEntries(
      report.targets
        .find(({ id }) => id === target)
        ?.by_unit.map(({ unit_id, actual }) => [unit_id, actual]) ?? [],
    );
  return { of, found, summary: report.summary };
}

test('a row of a form whose cells have moved is refused, and its unit is open', async () => {
  const { of, found, summary } = await figures({
    'bieu.csv':
      'Mã đơn vị,Tên đơn vị,Máy tính để bàn,Máy tính xách tay,Mạng LAN\nA,Xã Đức Phổ, huyện X,3,2,Có\nB,Xã Trà Bồng,1,0,Không\n',
  });
  expect([of('pc'), of('laptop'), of('lan')]).toEqual([
    { A: ANY, B: just(1) },
    { A: ANY, B: just(0) },
    { A: { low: 0, high: 1 }, B: just(0) },
  ]);
  expect([found('shifted-row'), summary.rows_refused, summary.complete]).toEqual([1, 1, false]);
});

test('a form that another one is read beside settles it', async () => {
  const { of } = await figures({
    'bieu.csv': 'Mã đơn vị,Tên đơn vị,Máy tính để bàn\nA,Xã Đức Phổ, huyện X,3\nB,Xã Trà Bồng,1\n',
    'lan.csv': 'Mã đơn vị,Mạng LAN\nA,Có\nB,Không\n',
  });
  expect([of('pc'), of('lan')]).toEqual([
    { A: ANY, B: just(1) },
    { A: just(1), B: just(0) },
  ]);
});

test('a row with more cells than headers, each of its kind, is read', async () => {
  const { of, found } = await figures({
    'units.csv': 'unit_id,name,desktops,laptops\nA,An,3,2,by phone\nB,Binh,1,0\n',
  });
  expect(of('laptop')).toEqual({ A: just(2), B: just(0) });
  expect(found('long-row')).toBe(1);
});

test('of a number that two columns of one heading give, what they say otherwise is not known', async () => {
  const { of, found } = await figures({ 'units.csv': 'unit_id,Laptops,Laptops\nA,10,2\nB,3,3\nC,4,\n' });
  expect(of('laptop')).toEqual({ A: ANY, B: just(3), C: just(4) });
  expect(found('duplicate-column')).toBe(1);
});

test('equipment within the records of units is not read, and what units have is open', async () => {
  const { of, found, summary } = await figures({
    'units.json': `{"units": [{"unit_id": "A", "equipment": [{"category": "desktop", "quantity": 3}]}],
      "equipment": [{"unit_id": "A", "category": "laptop", "quantity": 1}]}`,
  });
  expect(of('pc')).toEqual({ A: { low: 1, high: null } });
  expect([found('list-not-read'), summary.complete]).toEqual([1, false]);
});

test('a list that is like no table leaves nothing open', async () => {
  const { of, summary } = await figures({
    'units.json': `{"units": [{"unit_id": "A", "photos": [{"url": "a.png"}]}],
      "equipment": [{"unit_id": "A", "category": "laptop", "quantity": 1}]}`,
  });
  expect(of('pc')).toEqual({ A: just(1) });
  expect(summary.complete).toBe(true);
});
