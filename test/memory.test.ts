import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import { folder } from './support/folder.ts';

setFlagsFromString('--allow-natives-syntax');
const areAlike: (a: unknown, b: unknown) => boolean = runInThisContext('(a, b) => %HaveSameMap(a, b)');

test('places of cells share a few hidden classes: one of its own would be larger than the place', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `U${at},commune,${at}`);
  const cwd = folder({ 'units.csv': ['unit_id,tier,officials', ...rows].join('\n') });
  const { inventory } = await analyze({ paths: ['.'], cwd, today: '2026-01-01' });
  const places = inventory.units.flatMap((unit) => [unit.place, unit.facts.get('officials')?.place]);
  expect(places).toHaveLength(100);
  const classes: unknown[] = [];
  for (const place of places) if (!classes.some((each) => areAlike(each, place))) classes.push(place);
  expect(classes.length).toBeLessThan(5);
});
