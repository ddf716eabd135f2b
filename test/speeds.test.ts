import { describe, expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Language } from '../src/locales/index.ts';
import { type Files, folder } from './support/folder.ts';

/** Speeds that are written with their units, in Mb/s. */

const CONFIG = 'as_of: 2025-12-31\n';
const UNITS = 'unit_id,name\n01,Xã 1\n02,Xã 2\n03,Xã 3\n04,Xã 4\n';

/** What each unit has of a fact, and what is told with its place. */
async function read(fact: string, files: Files, language: Language = 'en') {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { inventory, report } = await analyze({ paths: ['.'], cwd, today: '2026-01-01', language });
  return {
    mbps: inventory.units.map(({ facts }) => facts.get(fact)?.value),
    told: report.issues.map(({ rule, row, message }) => `${rule} ${row}: ${message}`),
  };
}

const connections = (header: string, ...speeds: readonly string[]): Files => ({
  'units.csv': UNITS,
  'connectivity.csv': `Mã đơn vị,Loại kết nối,${header}\n${speeds.map((speed, at) => `0${at + 1},Cáp quang,${speed}\n`).join('')}`,
});

describe('lines', () => {
  test('each with its unit', async () => {
    const files = connections('Tốc độ (Mb/s)', '50 Mbps', '1 Gbps', '512 Kbps', '100');
    expect(await read('fibre_mbps', files)).toEqual({ mbps: [50, 1000, 0.512, 100], told: [] });
  });

  test('the unit of the header is that of what has none', async () => {
    const files = connections('Tốc độ (Gb/s)', '50 Mbps', '1', '0.5 Gb/s', '?');
    expect(await read('fibre_mbps', files)).toEqual({ mbps: [50, 1000, 500, undefined], told: [] });
  });

  test('the cells of a column show what a comma means', async () => {
    const files = connections('bandwidth_mbps', '"1,5 Mbps"', '1.024 kb/s', '"2,5"', '10 Mbps');
    expect((await read('fibre_mbps', files)).mbps).toEqual([1.5, 1.024, 2.5, 10]);
  });

  test('what is no rate is unknown, and told', async () => {
    const files = connections('Tốc độ (Mb/s)', '50 MB', '50 MB/s', '20-50 Mbps', '50 Mb/s');
    const { mbps, told } = await read('fibre_mbps', files);
    expect(mbps).toEqual([undefined, undefined, undefined, 50]);
    expect(told).toEqual([
      'not-a-number 2: "50 MB" is no speed; "Tốc độ (Mb/s)" is taken as unknown.',
      'not-a-number 3: "50 MB/s" is no speed; "Tốc độ (Mb/s)" is taken as unknown.',
      'not-a-number 4: "20-50 Mbps" is no speed; "Tốc độ (Mb/s)" is taken as unknown.',
    ]);
    expect((await read('fibre_mbps', files, 'vi')).told[0]).toBe(
      'not-a-number 2: "50 MB" không phải là tốc độ; "Tốc độ (Mb/s)" được coi là chưa rõ.',
    );
  });
});

describe('a speed without a unit', () => {
  const told = async (files: Files) => (await read('fibre_mbps', files)).told;
  const ASSUMED =
    'speed-assumed 2: Nothing says what the speeds of "Tốc độ" are in; those without a unit were taken in Mb/s.';

  test('is one of Mb/s, and that is said once of its column', async () => {
    const files = connections('Tốc độ', '512', '100', '1 Gbps', '100 Mbps');
    expect(await read('fibre_mbps', files)).toEqual({ mbps: [512, 100, 1000, 100], told: [ASSUMED] });
  });

  test('may be one of kb/s: 100000 is told as well', async () => {
    expect(await told(connections('Tốc độ', '100000', '0', '?'))).toEqual([
      ASSUMED,
      'implausible-value 2: "100000" is hardly right for "Tốc độ", which is seldom above 10000; it was taken as it stands.',
      'connection-denied 3: "Tốc độ" says "0" beside 1 row of connections: whether it is there is taken as unknown.',
    ]);
  });

  test.each([
    ['the header names one', connections('Băng thông Mbps', '50')],
    ['a header above does', connections('"Tốc độ (Mb/giây)"', '50')],
    ['the canonical name does', connections('mbps', '50')],
    ['every cell does', connections('Tốc độ', '50 Mbps', '1 Gb/s')],
    ['there is none', connections('Tốc độ', '-', '')],
    [
      'the configuration does',
      {
        ...connections('Tốc độ', '50'),
        'infragap.yaml': `${CONFIG}columns: { Tốc độ: { is: mbps } }\n`,
      },
    ],
  ])('nothing has to be assumed where %s', async (_, files) => {
    expect(await told(files)).toEqual([]);
  });
});

describe('columns of the units', () => {
  test('each with its unit', async () => {
    const table =
      'unit_id,name,Băng thông Internet\n01,Xã 1,50 Mbps\n02,Xã 2,1 Gb/s\n03,Xã 3,?\n04,Xã 4,30\n';
    const { mbps, told } = await read('internet_mbps', { 'units.csv': table });
    expect(mbps).toEqual([50, 1000, undefined, 30]);
    expect(told).toEqual([
      'speed-assumed 5: Nothing says what the speeds of "Băng thông Internet" are in; those without a unit were taken in Mb/s.',
    ]);
  });

  test('words that are no speeds are unknown, and told, and make no words of the others', async () => {
    const table = 'unit_id,name,internet_mbps\n01,Xã 1,50 Mbps\n02,Xã 2,nhanh\n03,Xã 3,50 MB\n';
    const { mbps, told } = await read('internet_mbps', { 'units.csv': table });
    expect(mbps).toEqual([50, undefined, undefined]);
    expect(told).toEqual([
      'not-a-number 3: "nhanh" is no speed; internet_mbps is taken as unknown.',
      'not-a-number 4: "50 MB" is no speed; internet_mbps is taken as unknown.',
    ]);
  });

  test('a total of them is held against their sum', async () => {
    const rows = '01,Xã 1,50 Mbps\n02,Xã 2,1 Gb/s\n03,Xã 3,30\n';
    const table = (total: string) => `unit_id,name,internet_mbps\n${rows},Tổng cộng,${total}\n`;
    const rules = async (total: string) =>
      (await read('internet_mbps', { 'units.csv': table(total) })).told.map((each) => each.split(' ')[0]);
    // 50 + 1000 + 30
    expect(await rules('1.08 Gbps')).toEqual(['total-row-ignored']);
    expect(await rules('81')).toEqual(['total-row-ignored', 'total-row-mismatch']);
  });
});
