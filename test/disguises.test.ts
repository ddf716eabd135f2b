import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../src/analyze.ts';
import type { Range } from '../src/lib/range.ts';
import { book } from './support/disguises/book.ts';
import { type Commune, communes, computers } from './support/disguises/communes.ts';
import { form } from './support/disguises/form.ts';
import { list } from './support/disguises/list.ts';
import { type Rows, saved } from './support/disguises/manners.ts';
import { questionnaire } from './support/disguises/questionnaire.ts';
import { type Files, folder } from './support/folder.ts';

const CONFIG = `as_of: 2026-06-30
tiers: [commune]
no_rows_means_none: [equipment]
targets:
  - { id: computer, check: per-head, item: computer, heads: [officials], at_least: 1 }
  - { id: printer, check: per-unit, item: printer, at_least: 2 }
  - { id: lan, check: has, fact: lan }
`;

const line = (name: string, officials: string, computers: string, printers: string, lan: string): string =>
  `${name.toLowerCase()}: ${officials} officials, ${computers} computers, ${printers} printers, LAN ${lan}`;

/** What the report has of each commune, by name. */
async function read(files: Files): Promise<string[]> {
  const cwd = folder({ 'infragap.yaml': CONFIG, ...files });
  const { targets } = (await analyze({ paths: ['.'], cwd, today: '2026-06-30' })).report;
  const of = (target: string, unit: string) =>
    targets.find(({ id }) => id === target)?.by_unit.find(({ unit_id }) => unit_id === unit);
  const said = (figure: Range | undefined): string =>
    figure?.low === figure?.high ? `${figure?.low}` : `${figure?.low} to ${figure?.high ?? 'any number of'}`;
  const units = targets.flatMap(({ by_unit }) =>
    by_unit.map(({ unit_id, name }) => [unit_id, name] as const),
  );
  return [...new Map(units)]
    .map(([unit, name]) => {
      const [computer, printer, lan] = ['computer', 'printer', 'lan'].map((target) => of(target, unit));
      return line(
        name.replace(/^(?:UBND )?xã /i, ''),
        said(computer?.required),
        said(computer?.actual),
        said(printer?.actual),
        `${lan?.status}`,
      );
    })
    .sort();
}

const truth = (all: readonly Commune[]): string[] =>
  all
    .map((each) =>
      line(
        each.name,
        `${each.officials}`,
        `${computers(each) - each.broken}`,
        `${each.printers}`,
        each.lan ? 'met' : 'short',
      ),
    )
    .sort();

const written = (as: (all: readonly Commune[]) => fc.Arbitrary<Rows>) =>
  communes.chain((all) => fc.tuple(fc.constant(all), as(all), saved));
const numRuns = Number(process.env.RUNS ?? 150);

test('a form says the same however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(written(form), async ([all, rows, save]) => {
      expect(await read({ 'bieu.csv': save(rows) })).toEqual(truth(all));
    }),
    { numRuns },
  );
});

const units = (all: readonly Commune[]): string =>
  `unit_id,name,tier,officials,lan\n${all.map(({ name, officials, lan }, at) => `${at + 101},Xã ${name},commune,${officials},${lan ? 'yes' : 'no'}\n`).join('')}`;

test('so does a list of equipment', async () => {
  await fc.assert(
    fc.asyncProperty(written(list), async ([all, rows, save]) => {
      expect(await read({ 'bieu.csv': save(rows), 'don-vi.csv': units(all) })).toEqual(truth(all));
    }),
    { numRuns },
  );
});

test('so does a workbook with a list on the sheet of each commune', async () => {
  await fc.assert(
    fc.asyncProperty(
      communes.chain((all) => fc.tuple(fc.constant(all), book(all))),
      async ([all, { name, bytes }]) => {
        expect(await read({ [name]: bytes, 'don-vi.csv': units(all) })).toEqual(truth(all));
      },
    ),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});

const roster = (all: readonly Commune[]): string =>
  `unit_id,name,tier\n${all.map(({ name }, at) => `${at + 101},Xã ${name},commune\n`).join('')}`;

test('so do questionnaires, one for each commune or with a column for each', async () => {
  await fc.assert(
    fc.asyncProperty(
      communes.chain((all) => fc.tuple(fc.constant(all), questionnaire(all), fc.boolean())),
      async ([all, files, isListed]) => {
        const listed: Files = isListed ? { 'danh sach xa.csv': roster(all) } : {};
        expect(await read({ ...files, ...listed })).toEqual(truth(all));
      },
    ),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});
