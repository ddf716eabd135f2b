import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, folder } from './support/folder.ts';
import { type RunOptions, run } from './support/run.ts';

/** An inventory with nothing wrong in it, and one target that is met. */
const FINE: Files = {
  'infragap.yaml': [
    'as_of: 2026-03-01',
    'tiers: [province, commune]',
    'targets:',
    '  - { id: lan, check: has, fact: lan, where: { tier: commune } }',
    '  - { id: fibre-below, check: coverage, fact: fibre }',
    '',
  ].join('\n'),
  'units.csv':
    'unit_id,name,tier,parent_id,area_class,lan,fibre\n51,Province,province,,,,\n101,An Lao,commune,51,III,yes,yes\n102,Hoai An,commune,51,II,yes,yes\n',
};
const UNITS = FINE['units.csv'] as string;

const lan = (wanted: string): string => UNITS.replace('III,yes', `III,${wanted}`);

type Options = Omit<RunOptions, 'cwd'>;

/** Runs in a fresh folder; whatever happens, nobody is shown a stack trace. */
async function inFolder(files: Files, args: readonly string[], options: Options = {}) {
  const cwd = folder(files);
  const ran = await run(args, { ...options, cwd });
  expect(`${ran.out}${ran.err}`).not.toContain('    at ');
  return { ...ran, cwd };
}

/** What the user reads when the job could not be done: exit code 2, nothing on standard output. */
async function refusal(files: Files, args: readonly string[], options: Options = {}): Promise<string> {
  const { code, out, err } = await inFolder(files, args, options);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^(infragap: .+\n)+$/);
  return err.replaceAll(/^infragap: /gm, '').trimEnd();
}

type Refused = readonly [args: string, sentence: string];

const words = (args: string): string[] => (args === '' ? [] : args.split(' '));

describe('a command line that cannot be done', () => {
  test.each<Refused>([
    [
      'validte .',
      'There is no command "validte". Did you mean "validate"? Commands: validate, baseline, gaps, budget, compare, explain, map, convert, init, rules, schema.',
    ],
    [
      'frobnicate',
      'There is no command "frobnicate". Commands: validate, baseline, gaps, budget, compare, explain, map, convert, init, rules, schema.',
    ],
    [
      'validate . --frmat json',
      'There is no option "--frmat". Did you mean "--format"? See infragap validate --help.',
    ],
    [
      'gaps . --unitt=101',
      'There is no option "--unitt=101". Did you mean "--unit"? See infragap gaps --help.',
    ],
    ['budget . -x', 'There is no option "-x". See infragap budget --help.'],
    ['validate . --unit 101', 'There is no option "--unit". See infragap validate --help.'],
    ['gaps . --target lann', 'There is no target "lann". Did you mean "lan"? Targets: lan, fibre-below.'],
    ['gaps . --unit 1O1', 'There is no unit "1O1" in the inventory. Did you mean "101"?'],
    ['gaps . --unit nowhere', 'There is no unit "nowhere" in the inventory.'],
    [
      'gaps . --tier comune',
      'No unit has the tier "comune". Did you mean "commune"? Tiers: province, commune.',
    ],
    ['gaps . --where aera_class=III', 'No file has a column "aera_class". Did you mean "area_class"?'],
    [
      'gaps . --where area_class',
      '--where: "area_class" is not of the form FACT=VALUE, such as area_class=mountainous.',
    ],
    ['gaps . --where =III', '--where: "=III" is not of the form FACT=VALUE, such as area_class=mountainous.'],
    ['gaps . --by provnce', 'No file has a column "provnce". Did you mean "province"?'],
    ['gaps . --by area_clas', 'No file has a column "area_clas". Did you mean "area_class"?'],
    ['validate unts.csv', 'There is no file or folder "unts.csv". Did you mean "units.csv"?'],
    ['validate ./unts.csv', 'There is no file or folder "./unts.csv". Did you mean "units.csv"?'],
    ['validate 2025/units.csv', 'There is no file or folder "2025/units.csv".'],
    ['gaps . --format jsn', '--format: "jsn" is not one of text, json, csv, markdown. Did you mean "json"?'],
    ['gaps . --format xlsx', '--format: "xlsx" is not one of text, json, csv, markdown.'],
    ['gaps . --lang fr', '--lang: "fr" is not one of en, vi.'],
    ['gaps . --lang=vie', '--lang: "vie" is not one of en, vi. Did you mean "vi"?'],
    ['gaps . --as-of 31/12/2025', '--as-of: "31/12/2025" is not a date; write it as 2023-12-31.'],
    ['gaps . --as-of 2026-02-30', '--as-of: "2026-02-30" is not a date; write it as 2023-12-31.'],
    ['gaps . --as-of 2026-13-01', '--as-of: "2026-13-01" is not a date; write it as 2023-12-31.'],
    ['gaps . --top ten', '--top: "ten" is not a whole number of at least 0.'],
    ['gaps . --top -1', '--top: "-1" is not a whole number of at least 0.'],
    ['gaps . --top 2.5', '--top: "2.5" is not a whole number of at least 0.'],
    ['budget . --year soon', '--year: "soon" is not a whole number of at least 1990.'],
    ['budget . --year 27', '--year: "27" is not a whole number of at least 1990.'],
    [
      'gaps . --fail-on eror',
      '--fail-on: "eror" is not one of error, warning, info, gap, never. Did you mean "error"?',
    ],
    [
      'validate . --table unit',
      '--table: "unit" is not one of units, equipment, connectivity, allocations. Did you mean "units"?',
    ],
    [
      'schema confg',
      'schema: "confg" is not one of config, report, baseline, units, equipment, connectivity, allocations. Did you mean "config"?',
    ],
    [
      'schema config --dialect table-schema',
      'schema: "config" is printed with --dialect json-schema; --dialect table-schema knows units, equipment, connectivity, allocations, package.',
    ],
    [
      'schema package',
      'schema: "package" is printed with --dialect table-schema; --dialect json-schema knows config, report, baseline, units, equipment, connectivity, allocations.',
    ],
    [
      'schema unit --dialect table-schema',
      'schema: "unit" is not one of units, equipment, connectivity, allocations, package. Did you mean "units"?',
    ],
    [
      'schema units --dialect tableschema',
      '--dialect: "tableschema" is not one of json-schema, table-schema. Did you mean "table-schema"?',
    ],
    ['gaps', 'PATHS is missing. See infragap gaps --help.'],
    ['explain', 'TARGET is missing. See infragap explain --help.'],
    ['explain lan', 'PATHS is missing. See infragap explain --help.'],
    ['schema', 'WHAT is missing. See infragap schema --help.'],
    ['schema config report', 'Too many arguments. See infragap schema --help.'],
    ['gaps . --format', 'Option --format <format> needs a value.'],
    ['explain lan .', 'explain needs --unit ID: one figure of one unit.'],
    [
      'explain fiber-below . --unit 101',
      'There is no target "fiber-below". Did you mean "fibre-below"? Targets: lan, fibre-below.',
    ],
    ['explain lan . --unit 1O1', 'There is no unit "1O1" in the inventory. Did you mean "101"?'],
    [
      'gaps . -o gaps.xlsx',
      '-o: "gaps.xlsx" has no known ending; use .txt, .json, .csv, .md, .markdown, or say --format.',
    ],
    [
      'gaps . -o gaps',
      '-o: "gaps" has no known ending; use .txt, .json, .csv, .md, .markdown, or say --format.',
    ],
    ['gaps . -o units.csv', '-o: "units.csv" is one of the files that are read; choose another name.'],
    [
      'gaps units.csv -o ./units.csv',
      '-o: "./units.csv" is one of the files that are read; choose another name.',
    ],
    ['gaps . -o archive.csv', '"archive.csv" cannot be written ('],
    ['init', '"infragap.yaml" is there already; nothing was written. Choose another folder.'],
    ['init units.csv', '"units.csv/infragap.yaml" cannot be written ('],
  ])('infragap %s', async (args, sentence) => {
    const files = { ...FINE, 'archive.csv/': '' };
    const cwd = folder(files);
    const before = contents(cwd);
    const { code, out, err } = await run(words(args), { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const told = sentence.endsWith('(') ? err.slice(0, `infragap: ${sentence}`.length) : err.trimEnd();
    expect(told).toBe(`infragap: ${sentence}`);
    expect(err).not.toContain('    at ');
    // What cannot be done leaves everything as it was.
    expect(contents(cwd)).toEqual(before);
  });

  test('a target that no file has figures for', async () => {
    const files = { ...FINE, 'units.csv': 'unit_id,tier,fibre\n101,commune,yes\n' };
    expect(await refusal(files, words('explain lan . --unit 101'))).toBe(
      'Target lan was not judged: no file has lan.',
    );
  });

  test('a folder without tables', async () => {
    expect(await refusal({ 'notes.txt': 'x' }, ['validate', '.'])).toBe(
      'Folder "." holds no table. Of a folder, files are read that end in .csv, .tsv, .jsonl, .ndjson, .xlsx, .xlsm, .xltx, .xls, .ods (or in these and .gz), and .json where the name begins with units, equipment, connectivity, allocations; any other file has to be named itself.',
    );
    expect(await refusal({ 'stock/u.json': '{}', 'thiet-bi.csv': 'a,b\n' }, ['gaps', 'stock'])).toMatch(
      /^Folder "stock" holds no table\. .*any other file has to be named itself\.$/,
    );
  });

  test('no command at all: the help, and exit code 2', async () => {
    const { code, out } = await inFolder(FINE, []);
    expect(code).toBe(2);
    expect(out).toContain('validate');
  });

  test('a table onto which its own view would be written by way of a link', async () => {
    const cwd = folder(FINE);
    symlinkSync('.', join(cwd, 'here'));
    expect(await run(['gaps', '.', '-o', 'here/units.csv'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'infragap: -o: "here/units.csv" is one of the files that are read; choose another name.\n',
    });
    expect(readFileSync(join(cwd, 'units.csv'), 'utf8')).toBe(UNITS);
  });

  test('init beside one table that is there already writes none of the others', async () => {
    const cwd = folder({ 'stock/equipment.csv': 'kept' });
    expect(await run(['init', 'stock'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'infragap: "stock/equipment.csv" is there already; nothing was written. Choose another folder.\n',
    });
    expect(contents(cwd)).toEqual({ 'stock/equipment.csv': 'kept' });
  });
});

/** All files of a folder, by path. */
function contents(path: string, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { withFileTypes: true }).flatMap((entry): [string, string][] =>
      entry.isDirectory()
        ? Object.entries(contents(join(path, entry.name), `${prefix}${entry.name}/`))
        : [[`${prefix}${entry.name}`, readFileSync(join(path, entry.name), 'utf8')]],
    ),
  );
}

describe('a configuration that cannot be used, with line and column', () => {
  /** The lines of infragap.yaml, and what is told of it. */
  test.each<[what: string, yaml: readonly string[], told: readonly string[]]>([
    [
      'a mistyped key',
      ['currency: VND', 'targts: []'],
      ['infragap.yaml:2:1: targts: there is no key "targts" here. Did you mean "targets"?'],
    ],
    [
      'a mistyped key of a target',
      ['targets:', '  - id: lan', '    check: has', '    facct: lan', '    fact: lan'],
      ['infragap.yaml:4:5: targets[1].facct: there is no key "facct" here. Did you mean "fact"?'],
    ],
    [
      'a mistyped key of a standard',
      ['standards:', '  computer:', '    categories: [desktop]', '    minimum: { ram: 8 }'],
      [
        'infragap.yaml:4:16: standards.computer.minimum.ram: there is no key "ram" here. Did you mean "ram_gb"?',
      ],
    ],
    [
      'a word that is like none',
      ['columns:', '  lan: { colour: blue }'],
      [
        'infragap.yaml:2:10: columns.lan.colour: there is no key "colour" here. Keys: is, yields, unique, counts, part, before, values, decimal, dates, scale, type, blank, unknown.',
      ],
    ],
    [
      'a column that counts what there is not',
      ['columns:', '  Máy tính / Hỏng: { counts: computr, part: broken }'],
      [
        'infragap.yaml:2:30: columns.Máy tính / Hỏng.counts: "computr" is not known. Did you mean "computer"?',
      ],
    ],
    [
      'a column that is one thing and counts another',
      ['columns:', '  Số PC: { counts: desktop, is: lan }', '  Hỏng: { is: lan, part: broken }'],
      [
        'infragap.yaml:2:10: columns.Số PC: say either what the column is, or what it counts.',
        'infragap.yaml:3:9: columns.Hỏng: say either what the column is, or what it counts.',
      ],
    ],
    [
      'a column of a table that there is not',
      ['columns:', '  equipmnt.Type: { is: category }'],
      ['infragap.yaml:2:18: columns.equipmnt.Type: "equipmnt" is not known. Did you mean "equipment"?'],
    ],
    [
      'a column of a field that its table has not',
      ['columns:', '  equipment.Type: { is: categry }'],
      ['infragap.yaml:2:25: columns.equipment.Type.is: "categry" is not known. Did you mean "category"?'],
    ],
    [
      'a mistyped key of a file',
      ['files:', '  kho.csv: { header_row: [4, 5] }'],
      [
        'infragap.yaml:2:14: files.kho.csv.header_row: there is no key "header_row" here. Did you mean "header_rows"?',
      ],
    ],
    [
      'a file of a table that there is not',
      ['files:', '  kho.xlsx [Sheet1]: { table: equipmnt }'],
      [
        'infragap.yaml:2:31: files.kho.xlsx [Sheet1].table: "equipmnt" is not known. Did you mean "equipment"?',
      ],
    ],
    [
      'a file in letters that nobody writes',
      ['files:', '  kho.csv: { encoding: windows-1285, delimiter: "/" }'],
      [
        'infragap.yaml:2:24: files.kho.csv.encoding: "windows-1285" is not known. Did you mean "windows-1258"?',
        'infragap.yaml:2:49: files.kho.csv.delimiter: "/" is not known. Known: ,, ;, |, tab.',
      ],
    ],
    [
      'a header that ends before it begins',
      ['files:', '  kho.csv: { header_rows: [5, 4] }'],
      ['infragap.yaml:2:27: files.kho.csv.header_rows: [5,4]: the first may not be after the second.'],
    ],
    [
      'a word where a number is wanted',
      ['standards:', '  computer:', '    categories: [desktop]', '    useful_life_years: seven'],
      [
        'infragap.yaml:4:24: standards.computer.useful_life_years: "seven" is not of the right type (number wanted).',
      ],
    ],
    [
      'numbers that are texts: a power of ten may be a code, separators are none of YAML',
      [
        'prices:',
        '  a: { price: 1e6 }',
        '  b: { price: 15.000.000 }',
        "  c: { price: '15000000' }",
        '  d: { price: 1_000 }',
        '  e: { price: 15 triệu }',
      ],
      [
        'infragap.yaml:2:15: prices.a.price: "1e6" is not of the right type (number wanted). Write 1000000.',
        'infragap.yaml:3:15: prices.b.price: "15.000.000" is not of the right type (number wanted). Write 15000000.',
        'infragap.yaml:4:15: prices.c.price: "15000000" is not of the right type (number wanted). Write 15000000.',
        'infragap.yaml:5:15: prices.d.price: "1_000" is not of the right type (number wanted). Write 1000.',
        'infragap.yaml:6:15: prices.e.price: "15 triệu" is not of the right type (number wanted).',
      ],
    ],
    [
      'an amount with dots, and a span of years',
      ['funding:', '  years: 2027-2029', '  sources:', '    - { id: province, amount: 1.000.000.000 }'],
      [
        'infragap.yaml:2:10: funding.years: "2027-2029" is not of the right type (array wanted). Write [2027, 2028, 2029].',
        'infragap.yaml:4:31: funding.sources[1].amount: "1.000.000.000" is not of the right type. Write 1000000000.',
      ],
    ],
    [
      'a mistyped check',
      ['targets:', '  - { id: lan, check: hass, fact: lan }'],
      ['infragap.yaml:2:23: targets[1].check: "hass" is not known. Did you mean "has"?'],
    ],
    [
      'a target without what it needs',
      ['targets:', '  - { id: lan, check: has }'],
      ['infragap.yaml:2:5: targets[1].fact: is missing.'],
    ],
    [
      'a share of 8000%',
      ['targets:', '  - { id: fibre-below, check: coverage, fact: fibre, at_least: 80 }'],
      [
        'infragap.yaml:2:64: targets[1].at_least: "80" is not a share between 0 and 100%; write 80%, 0.8 or 4/5.',
      ],
    ],
    [
      'a source that pays a share of nothing, and one that pays more than all',
      ['funding:', '  sources:', '    - { id: province, share: 0% }', '    - { id: commune, share: 1.5 }'],
      [
        'infragap.yaml:3:30: funding.sources[1].share: "0%" pays for nothing; write what it pays at most, such as 70%, or take the source out.',
        'infragap.yaml:4:29: funding.sources[2].share: "1.5" is not a share between 0 and 100%; write 80%, 0.8 or 4/5.',
      ],
    ],
    [
      'a source that pays nothing for any unit, and an order of nothing',
      ['funding:', '  priority: []', '  sources: [{ id: province, ceiling_per_unit: 0 }]'],
      [
        'infragap.yaml:2:13: funding.priority: [] is too small or too few (at least 1).',
        'infragap.yaml:3:47: funding.sources[1].ceiling_per_unit: 0 is too small or too few (more than 0).',
      ],
    ],
    [
      'an amount of nothing',
      ['targets:', '  - { id: pc, check: per-head, item: computer, heads: [officials], at_least: 0 }'],
      ['infragap.yaml:2:78: targets[1].at_least: "0" is not an amount above zero, such as 1, 0.5 or 1/3.'],
    ],
    [
      'two amounts at once',
      ['targets:', '  - { id: pc, check: per-head, item: computer, heads: [a], at_least: 1, one_per: 3 }'],
      ['infragap.yaml:2:82: targets[1].one_per: say either at_least or one_per (or items), not both.'],
    ],
    [
      'an unknown price',
      [
        'targets:',
        '  - id: lan',
        '    check: has',
        '    fact: lan',
        '    buy: lan-smal',
        'prices: { lan-small: { price: 5 } }',
      ],
      ['infragap.yaml:5:10: targets[1].buy: "lan-smal" is not known. Did you mean "lan-small"?'],
    ],
    [
      'an unknown item',
      ['targets:', '  - { id: pc, check: per-unit, item: computr, at_least: 1 }'],
      ['infragap.yaml:2:38: targets[1].item: "computr" is not known. Did you mean "computer"?'],
    ],
    [
      'an unknown profile',
      ['currency: VND', 'extends: [basc]'],
      [
        'infragap.yaml:2:10: there is no profile or file "basc". Did you mean "basic"? Profiles: basic, glpi, snipe-it, vn-2018, vn-2025, vn-2026.',
      ],
    ],
    [
      'a file that extends itself',
      ['extends: infragap.yaml'],
      ['infragap.yaml:1:10: "infragap.yaml" extends itself, by one way or another.'],
    ],
    [
      'a day that is none',
      ['as_of: 2026-02-30'],
      ['infragap.yaml:1:8: as_of: "2026-02-30" is not a date; write it as 2023-12-31.'],
    ],
    [
      'a price below nothing',
      ['prices:', '  pc: { price: -5 }'],
      ['infragap.yaml:2:16: prices.pc.price: -5 is too small or too few (at least 0).'],
    ],
    [
      'a price outside its own range',
      ['prices:', '  pc: { price: 5, range: [6, 9] }'],
      ['infragap.yaml:2:26: prices.pc.range: the price 5 lies outside its own range [6,9].'],
    ],
    [
      'a running cost that is paid once',
      ['prices: { line: { price: 5 } }', 'running_costs:', '  - { connection: govnet, price: line }'],
      [
        'infragap.yaml:3:34: running_costs[1].price: price "line" is paid once; a running cost needs one per month or year.',
      ],
    ],
    [
      'what a line costs some, behind what it costs all',
      [
        'prices: { line: { price: 5, per: month }, far: { price: 9, per: month } }',
        'running_costs:',
        '  - { connection: govnet, price: far, where: { area_class: island } }',
        '  - { connection: govnet, price: line }',
        '  - { connection: govnet, price: far, where: { area_class: mountainous } }',
        '  - { connection: fibre, price: far }',
      ],
      [
        'infragap.yaml:5:5: running_costs[3]: running_costs[2] says what "govnet" costs everybody, so this is never used; put it first, or say where of both.',
      ],
    ],
    [
      'maintenance of what is paid every year',
      [
        'prices: { rent: { price: 5, per: month }, pc: { price: 9 } }',
        'costs:',
        '  maintenance: { share: 8%, of: [pc, rent] }',
      ],
      [
        'infragap.yaml:3:38: costs.maintenance.of[2]: price "rent" is paid every year; only what is paid once is maintained.',
      ],
    ],
    [
      'a price that comes with itself, by one way or another, or with a thing twice',
      [
        'prices:',
        '  pc: { price: 5, with: [pc] }',
        '  lan: { price: 5, with: [work, work] }',
        '  work: { price: 5, with: [cable] }',
        '  cable: { price: 5, with: [work] }',
        '  ram: { price: 5, with: [work] }',
      ],
      [
        'infragap.yaml:2:25: prices.pc.with: a price comes with itself: pc → pc.',
        'infragap.yaml:3:26: prices.lan.with: "work" is there twice; ids must differ.',
        'infragap.yaml:4:27: prices.work.with: a price comes with itself: work → cable → work.',
      ],
    ],
    [
      'a word that is in no order of priority',
      ['funding: { priority: [severty] }'],
      ['infragap.yaml:1:23: funding.priority[1]: "severty" is not known. Did you mean "severity"?'],
    ],
    [
      'a rate of the own currency',
      ['currency: USD', 'rates: { USD: [{ rate: 25000, date: 2026-01-01 }] }'],
      ['infragap.yaml:2:15: rates.USD: USD is the currency of the configuration and has no rate.'],
    ],
    [
      'a running cost of a line and of equipment at once, of neither, of equipment that there is not',
      [
        'prices: { line: { price: 5, per: year } }',
        'running_costs:',
        '  - { connection: govnet, item: printer, price: line }',
        '  - { price: line }',
      ],
      [
        'infragap.yaml:3:19: running_costs[1].connection: say either connection or item.',
        'infragap.yaml:4:5: running_costs[2].connection: say either connection or item.',
      ],
    ],
    [
      'a running cost of equipment that there is not',
      ['prices: { line: { price: 5, per: year } }', 'running_costs:', '  - { item: printr, price: line }'],
      ['infragap.yaml:3:13: running_costs[1].item: "printr" is not known. Did you mean "printer"?'],
    ],
    [
      'an id with a space',
      ['targets:', '  - { id: my lan, check: has, fact: lan }'],
      ['infragap.yaml:2:11: targets[1].id: "my lan" cannot be an id: use letters, digits, ".", "-" and "_".'],
    ],
    [
      'several mistakes, all told at once',
      ['as_of: soon', 'tiers: commune', 'targts: []'],
      [
        'infragap.yaml:1:8: as_of: "soon" is not a date; write it as 2023-12-31.',
        'infragap.yaml:2:8: tiers: "commune" is not of the right type (array wanted).',
        'infragap.yaml:3:1: targts: there is no key "targts" here. Did you mean "targets"?',
      ],
    ],
  ])('%s', async (_, yaml, told) => {
    const sentences = (
      await refusal({ ...FINE, 'infragap.yaml': `${yaml.join('\n')}\n` }, ['gaps', '.'])
    ).split('\n');
    expect(sentences.sort()).toEqual([...told].sort());
  });

  test.each<[what: string, yaml: string, place: string]>([
    ['a bracket that is never closed', 'currency: VND\ntargets: [1, 2\n', 'infragap.yaml:'],
    ['a tab for a margin', 'targets:\n\t- id: lan\n', 'infragap.yaml:2:'],
    ['the same key twice', 'currency: VND\ntiers: [a]\ncurrency: USD\n', 'infragap.yaml:3:1: '],
    ['a quotation mark that is never closed', 'currency: "VND\n', 'infragap.yaml:'],
  ])('a YAML syntax error: %s', async (_, yaml, place) => {
    const told = await refusal({ ...FINE, 'infragap.yaml': yaml }, ['gaps', '.']);
    expect(told.startsWith(place)).toBe(true);
    expect(told).toMatch(/^infragap\.yaml:\d+:\d+: this is not valid YAML: \S.*$/);
  });

  test('a configuration in another folder is named as the user reaches it', async () => {
    const files = {
      ...FINE,
      'settings/own.yaml': 'extends: base.yaml\n',
      'settings/base.yaml': 'targts: []\n',
    };
    expect(await refusal(files, words('gaps . --config settings/own.yaml'))).toBe(
      'settings/base.yaml:1:1: targts: there is no key "targts" here. Did you mean "targets"?',
    );
  });
});

describe('in Vietnamese', () => {
  test.each<Refused>([
    [
      'validte .',
      'Không có lệnh "validte". Có phải là "validate"? Các lệnh: validate, baseline, gaps, budget, compare, explain, map, convert, init, rules, schema.',
    ],
    ['gaps . --frmat csv', 'Không có tùy chọn "--frmat". Có phải là "--format"? Xem infragap gaps --help.'],
    ['gaps . --unit 1O1', 'Không có đơn vị "1O1" trong hồ sơ kiểm kê. Có phải là "101"?'],
    ['gaps . --target lann', 'Không có mục tiêu "lann". Có phải là "lan"? Các mục tiêu: lan, fibre-below.'],
    ['gaps . --as-of 31/12/2025', '--as-of: "31/12/2025" không phải là ngày; ghi theo dạng 2023-12-31.'],
    ['validate unts.csv', 'Không có tệp hoặc thư mục "unts.csv". Có phải là "units.csv"?'],
    ['gaps', 'Thiếu PATHS. Xem infragap gaps --help.'],
    ['gaps . -o units.csv', '-o: "units.csv" là một trong các tệp được đọc; hãy chọn tên khác.'],
    ['init', '"infragap.yaml" đã có; chưa ghi gì. Hãy chọn thư mục khác.'],
    ['explain lan .', 'explain cần --unit ID: một số liệu của một đơn vị.'],
  ])('infragap %s --lang vi', async (args, sentence) => {
    expect(await refusal(FINE, [...words(args), '--lang', 'vi'])).toBe(sentence);
  });

  test('a mistake in the configuration', async () => {
    const files = { ...FINE, 'infragap.yaml': 'targts: []\n' };
    expect(await refusal(files, words('gaps . --lang=vi'))).toBe(
      'infragap.yaml:1:1: targts: ở đây không có khóa "targts". Có phải là "targets"?',
    );
  });

  test('an issue in the data', async () => {
    const files = { ...FINE, 'equipment.csv': 'unit_id,category\n101,destkop\n' };
    const { code, out } = await inFolder(files, words('validate . --lang vi --format csv'));
    expect(code).toBe(1);
    expect(out).toContain('Có phải là ""Máy tính để bàn""?');
  });

  const MISTYPED = ['gap', '.'];
  const EN = 'There is no command "gap".';
  const VI = 'Không có lệnh "gap".';
  test.each<[Record<string, string>, string[], string]>([
    [{ LANG: 'vi_VN.UTF-8' }, [], VI],
    [{ LANG: 'vi' }, [], VI],
    [{ LANG: 'en_US.UTF-8' }, [], EN],
    [{ LANG: 'fr_FR.UTF-8' }, [], EN],
    [{ LANG: 'C' }, [], EN],
    [{}, [], EN],
    [{ LC_ALL: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, [], VI],
    [{ LC_ALL: '', LC_MESSAGES: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, [], VI],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN.UTF-8' }, [], EN],
    [{ LANG: 'vi_VN.UTF-8' }, ['--lang', 'en'], EN],
    [{ LANG: 'en_US.UTF-8' }, ['--lang=vi'], VI],
  ])('is chosen by %j and %j: %s', async (env, flags, sentence) => {
    expect(await refusal(FINE, [...MISTYPED, ...flags], { env })).toContain(sentence);
  });

  test('the whole help is', async () => {
    const { code, out } = await inFolder(FINE, ['gaps', '--help'], { env: { LANG: 'vi_VN.UTF-8' } });
    expect(code).toBe(0);
    expect(out).toContain('chỉ các đơn vị thuộc cấp này');
  });
});

describe('exit codes', () => {
  const equipment = (row: string): Files => ({
    ...FINE,
    'equipment.csv': `unit_id,category,quantity\n${row}\n`,
  });
  const STOCKS: Record<string, Files> = {
    'nothing wrong': FINE,
    'an error': equipment('101,desktop,x'),
    'a warning': equipment('101,desktop,1,room 4'),
    'an info': equipment('\n101,desktop,1'),
    'a gap': { ...FINE, 'units.csv': lan('no') },
    'what is not known': { ...FINE, 'units.csv': lan('') },
  };
  test.each<[stock: string, failing: string[]]>([
    ['nothing wrong', []],
    ['an error', ['error', 'warning', 'info', 'gap']],
    ['a warning', ['warning', 'info']],
    ['an info', ['info']],
    ['a gap', ['gap']],
    ['what is not known', []],
  ])('%s fails at %j', async (stock, failing) => {
    const files = STOCKS[stock] as Files;
    const levels = ['error', 'warning', 'info', 'gap', 'never'];
    for (const command of ['validate', 'gaps', 'budget']) {
      const codes = new Map<string, number>();
      for (const level of levels) {
        codes.set(level, (await inFolder(files, [command, '.', '--fail-on', level])).code);
      }
      expect(levels.filter((level) => codes.get(level) === 1)).toEqual(failing);
      expect(levels.filter((level) => codes.get(level) === 0)).toEqual(
        levels.filter((level) => !failing.includes(level)),
      );
    }
  });

  test('without --fail-on, an error fails and a gap does not', async () => {
    expect((await inFolder(STOCKS['an error'] as Files, ['gaps', '.'])).code).toBe(1);
    expect((await inFolder(STOCKS['a gap'] as Files, ['gaps', '.'])).code).toBe(0);
  });

  test('a report is written whole even when it fails', async () => {
    const { code, cwd } = await inFolder(STOCKS['an error'] as Files, words('validate . -o issues.json'));
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, 'issues.json'), 'utf8')).issues).toHaveLength(1);
  });
});

describe('colour', () => {
  const ESC = '\u001b[';
  test.each<[what: string, args: string, options: Options, colored: boolean]>([
    ['a terminal', '', { isTTY: true }, true],
    ['a pipe', '', {}, false],
    ['NO_COLOR', '', { isTTY: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR, which says nothing', '', { isTTY: true, env: { NO_COLOR: '' } }, true],
    ['FORCE_COLOR in a pipe', '', { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', '', { isTTY: true, env: { FORCE_COLOR: '0' } }, false],
    ['--no-color', '--no-color', { isTTY: true, env: { FORCE_COLOR: '1' } }, false],
    ['--color in a pipe', '--color', { env: { NO_COLOR: '1' } }, true],
    ['a dumb terminal', '', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['JSON', '--color --format json', { isTTY: true }, false],
    ['CSV', '--color --format csv', { isTTY: true }, false],
    ['Markdown', '--color --format markdown', { isTTY: true }, false],
  ])('%s', async (_, args, options, colored) => {
    const { code, out } = await inFolder(FINE, ['gaps', '.', ...words(args)], options);
    expect(code).toBe(0);
    expect(out).toContain('lan');
    expect(out.includes(ESC)).toBe(colored);
  });

  test('no file is coloured', async () => {
    const { cwd } = await inFolder(FINE, words('gaps . --color -o gaps.txt'), { isTTY: true });
    const written = readFileSync(join(cwd, 'gaps.txt'), 'utf8');
    expect(written).toContain('lan');
    expect(written).not.toContain(ESC);
  });

  test('a narrow terminal breaks no colour in two', async () => {
    const { out } = await run(['gaps', 'fixtures/two-tier', '--lang', 'vi', '--color'], {
      isTTY: true,
      columns: 60,
    });
    expect(out).toContain('\u001b[1m');
    expect(out.replace(/\u001b\[\d+m/g, '')).not.toMatch(/\u001b|\[\d*m?\s|\d+m/);
  });

  test('no colour, title or line break of a submitter reaches the terminal', async () => {
    const units = UNITS.replace('An Lao', '"An\u001b[31m\u001b]0;x\u0007\u202e\nLao"').replace('yes', 'no');
    const { out } = await inFolder({ ...FINE, 'units.csv': units }, words('gaps . --no-color'), {
      isTTY: true,
    });
    expect(out).toContain('Lao');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
  });
});

describe('standard input', () => {
  const issues = async (args: string, stdin: string | Buffer) => {
    const { code, out } = await inFolder({ 'infragap.yaml': 'as_of: 2026-03-01\n' }, words(args), { stdin });
    return { code, ...(JSON.parse(out) as { inputs: object[]; issues: object[] }) };
  };

  test('CSV, of the table that is named', async () => {
    const csv = 'unit_id,quantity,category\n101,1,desktop\n101,x,laptop\n';
    expect(await issues('validate - --table equipment --format json', csv)).toMatchObject({
      code: 1,
      inputs: [{ path: '-', table: 'equipment', rows: 2, rejected: 1 }],
      issues: [
        {
          file: '-',
          row: 3,
          column: 'B',
          message: '"x" is not a number; the row cannot be used without quantity.',
        },
      ],
    });
  });

  test('JSON, of the table that is named', async () => {
    const json = '[{"unit_id": "101", "note": "a"}, {"unit_id": "101", "note": "b"}]';
    expect(await issues('validate - --table units --format json', json)).toMatchObject({
      code: 1,
      inputs: [{ path: '-', table: 'units', rows: 2, rejected: 1 }],
      issues: [{ file: '-', row: 2, message: 'Unit "101" is there already (-:1); this row is not used.' }],
    });
  });

  test('what no header tells, without --table', async () => {
    expect(await issues('validate - --format json', 'a,b\n1,2\n')).toMatchObject({
      code: 1,
      inputs: [],
      issues: [
        {
          file: '-',
          row: 1,
          message:
            'No row holds the headings of a table; the first that could (a, b) names nothing that is known.',
        },
      ],
    });
  });

  test('beside a file', async () => {
    const { code, out } = await inFolder(FINE, words('validate units.csv - --format json'), {
      stdin: 'unit_id,category\n1O1,desktop\n',
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).issues).toMatchObject([
      {
        file: '-',
        row: 2,
        column: 'A',
        message:
          '"1O1" is no unit of the units table; 1 row of this file cannot be used. Did you mean "101"?',
      },
    ]);
  });

  test('the same twice over: explain reads it again', async () => {
    const files = { 'infragap.yaml': FINE['infragap.yaml'] as string };
    const { code, out } = await inFolder(files, words('explain lan - --unit 101 --format json'), {
      stdin: UNITS,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).facts).toMatchObject([
      { unit_id: '101', fact: 'lan', value: true, file: '-', row: 3 },
    ]);
  });

  test('nothing at all, said by validate', async () => {
    expect((await issues('validate - --format json', '')).issues).toMatchObject([
      { rule: 'empty-file', file: '-', message: 'The file is empty.' },
    ]);
  });
});

describe('notes on standard error', () => {
  const files = { ...FINE, 'equipment.csv': 'unit_id,category,quantity\n101,desktop,x\n101,desktop,1,2\n' };
  test('tell of issues and of what was written', async () => {
    const note = '1 error(s) and 1 warning(s) in the data; infragap validate lists them.\n';
    expect((await inFolder(files, ['gaps', '.'])).err).toBe(note);
    expect((await inFolder(files, words('gaps . -o gaps.md'))).err).toBe(`Wrote gaps.md.\n${note}`);
    expect((await inFolder({}, ['init', 'new'])).err).toContain('Wrote new/infragap.yaml.\n');
  });

  test('are not given with --quiet, but what could not be done is', async () => {
    expect(await inFolder(files, words('gaps . --quiet'))).toMatchObject({ code: 1, err: '' });
    expect(await inFolder(files, words('gaps . --quiet -o gaps.md'))).toMatchObject({
      code: 1,
      out: '',
      err: '',
    });
    expect(await inFolder({}, words('init new --quiet'))).toMatchObject({ code: 0, out: '', err: '' });
    expect(await refusal(files, words('gaps . --quiet --tier comune'))).toContain('Did you mean "commune"?');
  });
});

test('a column that is not read, with the nearest that would be', async () => {
  const files = { ...FINE, 'equipment.csv': 'unit_id,category,conditon\n101,desktop,?\n' };
  const { code, out } = await inFolder(files, ['validate', '.']);
  expect(code).toBe(0);
  const told = out.split('\n').filter((line) => line.includes('[unknown-column]'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('equipment.csv:1 C');
  expect(told[0]).toContain(
    '"conditon" is not known as a column of equipment; it is not read. Did you mean "condition"?',
  );
});

describe('told so that they can be put right', () => {
  test.each<[what: string, args: string, files: Files, sentence: string]>([
    ['two letters swapped', 'gaps . --target lna', {}, 'There is no target "lna". Did you mean "lan"?'],
    [
      '--lang before the command',
      '--lang vi gaps . --tier comune',
      {},
      'Không đơn vị nào thuộc cấp "comune".',
    ],
    [
      '-o onto the configuration',
      'gaps . -o infragap.json',
      {
        'infragap.json': '{"as_of": "2026-03-01"}',
      },
      '-o: "infragap.json" is one of the files that are read; choose another name.',
    ],
    [
      '-o onto a table that could not be used',
      'validate . -o equipment.csv',
      {
        'equipment.csv': 'unit_id,category\n101,desk\0top\n',
      },
      '-o: "equipment.csv" is one of the files that are read; choose another name.',
    ],
    [
      'a configuration that is not there',
      'gaps . --config infragp.yaml',
      {},
      'There is no file or folder "infragp.yaml". Did you mean "infragap.yaml"?',
    ],
    [
      'an alias within itself',
      'gaps . --config alias.yaml',
      { 'alias.yaml': 'prices: &p\n  pc: *p\n' },
      'alias.yaml:',
    ],
    [
      'aliases that grow without end',
      'gaps . --config alias.yaml',
      {
        'alias.yaml': `tiers: &a [x, x, x, x, x, x, x, x]\ncategories: [${Array(200).fill('*a').join(', ')}]\n`,
      },
      'alias.yaml:',
    ],
    [
      'two languages equally near, of which the first is told',
      'gaps . --lang=vn',
      {},
      '--lang: "vn" is not one of en, vi. Did you mean "vi"?\n',
    ],
    ['a path below a file', 'gaps units.csv/101', {}, 'There is no file or folder "units.csv/101".'],
    [
      'a tier in the words of the user',
      'gaps . --tier thôn',
      {},
      'No unit has the tier "thôn". Tiers: province, commune.',
    ],
    [
      'a folder that is not there, in words',
      'gaps . -o nowhere/gaps.csv',
      {},
      'There is no file or folder "nowhere".',
    ],
    [
      'an alias that nothing is named by',
      'gaps . --config alias.yaml',
      { 'alias.yaml': 'targets: *mine\n' },
      'alias.yaml:1:1: this is not valid YAML',
    ],
    [
      'small letters for a currency',
      'gaps . --config vnd.yaml',
      { 'vnd.yaml': 'currency: vnd\n' },
      'vnd.yaml:1:11: currency: "vnd" is no currency code such as VND.',
    ],
    [
      'two targets of one name, at the second',
      'gaps . --config two.yaml',
      {
        'two.yaml':
          'targets:\n  - { id: lan, check: has, fact: lan }\n  - { id: lan, check: has, fact: fibre }\n',
      },
      'two.yaml:3:',
    ],
  ])('%s: infragap %s', async (_, args, files, sentence) => {
    expect(`${await refusal({ ...FINE, ...files }, words(args), { stdin: '' })}\n`).toContain(sentence);
  });

  test('a list for a configuration: it is valid YAML', async () => {
    const told = await refusal({ ...FINE, 'infragap.yaml': '- a\n- b\n' }, ['gaps', '.']);
    expect(told).not.toContain('not valid YAML');
  });

  test('--where tier=commune, which a target may say as well', async () => {
    expect((await inFolder(FINE, words('gaps . --where tier=commune --format json'))).code).toBe(0);
  });
});
