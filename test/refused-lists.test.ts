import { expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { folder } from './support/folder.ts';
import { run } from './support/run.ts';

/** Files that were refused may have held what a target asks for: no amount is exact without them. Figures are worked out by hand. */

const CONFIG = `
currency: VND
as_of: 2025-12-31
targets:
  - { id: pc, check: per-head, item: computer, heads: [officials], at_least: 1, buy: desktop }
prices: { desktop: { price: 10, per: each, source: q } }
`;
const UNITS = 'unit_id,name,officials\n01,An,22\n02,Binh,20\n';

async function budget(files: Readonly<Record<string, string>>) {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { out } = await run(['budget', '.', '--format', 'json'], { cwd });
  const { plan, targets } = JSON.parse(out) as Report;
  const text = (await run(['budget', '.', '--lang', 'en'], { cwd })).out;
  return { request: plan.request, gap: targets[0]?.gap.high, says: /Not judged.*/.exec(text)?.[0] };
}

test('the only list has no column of kinds: of 42 computers any may be lacking', async () => {
  const refused = 'unit_id,Xyz,Qwe\n01,desktop,5\n';
  expect(await budget({ 'units.csv': UNITS, 'equipment.csv': refused })).toMatchObject({
    request: { low: 0, high: 420 },
    gap: 42,
  });
});

test('the only units cannot be read: the request has no upper bound', async () => {
  const refused = 'Mã số thuế,officials\n01,22\n';
  const found = await budget({ 'units.csv': refused });
  expect(found.request).toMatchObject({ low: 0, high: null });
  expect(found.says).toBe('Not judged: pc - no file that could be used has officials.');
});

test('no list at all was sent: that is said as before', async () => {
  const found = await budget({ 'units.csv': UNITS });
  expect(found).toMatchObject({
    request: { low: 0, high: 0 },
    says: 'Not judged: pc - no file has equipment.',
  });
});

test.each([
  'Tên trang thiết bị',
  'Loại máy tính',
  'Tên hàng hóa',
  '"Tên, đặc điểm, ký hiệu TSCĐ"',
  'Asset Description',
])('the column of kinds is called %s', async (header) => {
  const equipment = `unit_id,${header},Số lượng\n01,Máy bàn,5\n`;
  // Of 22 five are there, of the 20 of the other unit any.
  expect(await budget({ 'units.csv': UNITS, 'equipment.csv': equipment })).toMatchObject({
    request: { low: 170, high: 370 },
    gap: 37,
  });
});
