import { describe, expect, test } from 'vitest';
import { inventory } from './support/inventory.ts';

/** Whether the total of a form has its servers too is told by its figures, which are worked out by hand. */

const CONFIG = `
  as_of: 2025-12-31
  targets: [{ id: pc, check: per-unit, item: computer, at_least: 1 }]
`;
const ALONE = 'Mã đơn vị,Tên đơn vị,Tổng số máy tính,Máy tính để bàn,Máy tính xách tay,Máy chủ';

/** Computers of all units together, as a range, and whether it is told. */
async function read(header: string, ...rows: readonly string[]): Promise<string> {
  const { report, found } = await inventory({
    'infragap.yaml': CONFIG,
    'units.csv': [header, ...rows].join('\n'),
  });
  const actual = report.targets[0]?.actual;
  return `${actual?.low}..${actual?.high ?? ''}${found('total-has-servers') > 0 ? ' told' : ''}`;
}

describe('a total of computers beside a number of servers', () => {
  test.each([
    // 8 + 2 + 2 = 12, and 5 + 0 + 0 = 5: 10 and 5.
    ['has them where all kinds add up to it in every row', ['1,Xã An,12,8,2,2', '2,Xã Bình,5,5,0,0'], '15..15 told'],
    // 8 + 4 = 12 without them.
    ['has them not where it is full without them', ['1,Xã An,12,8,4,2', '2,Xã Bình,5,5,0,1'], '17..17'],
    // One row says yes, the other no: 10..12, and 5, because five are desktops.
    ['may have them where rows do not agree', ['1,Xã An,12,8,2,2', '2,Xã Bình,5,5,0,1'], '15..17 told'],
    ['has none where there are none', ['1,Xã An,12,8,4,0'], '12..12'],
  ])('%s', async (_, rows, expected) => {
    expect(await read(ALONE, ...rows)).toBe(expected);
  }); // biome-ignore format: rows are read as a table

  test('may have what stands below its own heading, and has nothing to do with another column', async () => {
    const below = 'Mã đơn vị,Tên đơn vị,Tổng số máy tính,Trong đó: máy chủ';
    expect(await read(below, '1,Xã An,12,2')).toBe('10..12 told');
    expect(await read('Mã đơn vị,Tên đơn vị,Tổng số máy tính,Máy chủ', '1,Xã An,12,2')).toBe('12..12');
  });
});
