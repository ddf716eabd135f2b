import { exact, parseRational, plus, type Rational, rational, times, toNumber } from '../../lib/rational.ts';
import type { RuleId } from '../../model/rules.ts';
import { formsOf, readNumber } from './numbers.ts';
import { type ColumnNotes, fault, known, plainSigns, type Reading, withoutMarks } from './reading.ts';

/**
 * A gigabyte is what the column is in. Of two meanings of a unit the smaller is taken, so that no machine passes by a
 * rounding: MB as memory counts them (1024 to the GB), TB as disks do (1000 GB).
 */
const IN_GB: Readonly<Record<string, Rational>> = {
  m: rational(1n, 1024n),
  g: rational(1n),
  t: rational(1000n),
  ti: rational(1024n),
};

const DISK = new Set(['ssd', 'hdd', 'nvme', 'emmc', 'sata']);
const MEMORY = new Set(['ram']);
/** In GB: smaller figures beside a disk are memory, or in TB. */
const LEAST_DISK = 32;
const FILLERS = new Set(['va', 'and', 'o', 'cung', 'dia', 'disk', 'drive', 'pcie']);

/** Figures that are no capacity: the kind of memory, its clock, the form of a disk. */
const ASIDES: readonly (readonly [RegExp, string])[] = [
  [/<br ?\/?>|[\r\n]+/g, '+'],
  [/\b(?:lp)?ddr\d?[a-z]?(?:[- ]\d{3,5}(?! ?[mgt]b?\b))?\b/g, ' ram '],
  [/\b(?:bus ?)?\d{3,5} ?mhz\b|\bbus ?\d{3,4}\b/g, ' '],
  [/\bm\.?2\b/g, ' ssd '],
  [/\b[23][.,]5 ?(?:"|inch(?:es)?\b)/g, ' '],
  [/(?<=[a-z]) ?- ?(?=[a-z])/g, ' + '],
];

const TOKEN =
  /(?:(?<count>\d{1,2}) ?[x*×] ?)?(?<figure>\d(?:[\d.,]*\d)?) ?(?:(?<unit>[mgt])(?<binary>i?)[bo]?(?![a-z]))?(?: ?[x*×] ?(?<copies>\d{1,2})(?!\d))?|(?<word>[a-z]+)|(?<sign>[+,;&/()])| /y;

interface Amount {
  readonly gb: Rational;
  readonly hasUnit: boolean;
  readonly aside: boolean;
}

interface Parts {
  readonly amounts: readonly Amount[];
  readonly disks: number;
  readonly memories: number;
  readonly slashed: boolean;
}

/**
 * Reads memory or disk space in GB: `8GB`, `2x4 GB`, `8192 MB`, `7.8 GiB`, `HDD 500GB + SSD 128GB` (their sum). A plain
 * number is GB. Where it is not plain which amounts add up, the fault gives the readings; of disks (`1 TB SSD 256`) the
 * smallest of them is the value.
 */
export function readCapacity(text: string, notes: ColumnNotes = {}): Reading {
  const plain = plainSigns(text.replace(/[\r\n]+/g, '<br>'));
  if (plain === undefined) return fault('not-a-number');
  if (/^[+-]?[\d.,' ]+$/.test(plain)) return readNumber(plain, notes);
  const parts = partsOf(withoutMarks(plain), notes);
  return 'amounts' in parts ? totalOf(parts) : parts;
}

function partsOf(written: string, notes: ColumnNotes): Parts | Reading {
  const text = ASIDES.reduce((rest, [pattern, put]) => rest.replace(pattern, put), written).trim();
  // "8GB+" says that there may be more.
  if (/[+&,;/]$/.test(text)) return fault('not-a-number');
  const amounts: Amount[] = [];
  let [disks, memories, depth] = [0, 0, 0];
  let slashed = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.groups;
    if (!token) return fault('not-a-number');
    const { word, sign, figure } = token;
    if (word !== undefined) {
      if (DISK.has(word)) disks++;
      else if (MEMORY.has(word)) memories++;
      else if (!FILLERS.has(word)) return fault('not-a-number');
    } else if (sign !== undefined) {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      slashed ||= sign === '/' || sign === ',' || sign === ';';
    } else if (figure !== undefined) {
      const forms = formsOf(figure, notes.decimal);
      if (!forms) return fault('not-a-number');
      const readings = forms.map((form) => gigabytes(form, token, notes));
      if (readings.length > 1) return ambiguous(readings);
      amounts.push({
        gb: readings[0] as Rational,
        hasUnit: token.unit !== undefined,
        aside: depth > 0,
      });
    }
  }
  return { amounts, disks, memories, slashed };
}

type Token = Readonly<Record<string, string | undefined>>;

function gigabytes(form: string, { unit, binary, count, copies }: Token, { scale }: ColumnNotes): Rational {
  const factor =
    unit === undefined ? exact(scale ?? 1) : (IN_GB[`${unit}${unit === 't' ? binary : ''}`] as Rational);
  const alike = BigInt(count ?? 1) * BigInt(copies ?? 1);
  return times(times(parseRational(form) as Rational, factor), rational(alike));
}

function totalOf({ amounts, disks, memories, slashed }: Parts): Reading {
  const outside = amounts.filter(({ aside }) => !aside);
  const main = outside.length > 0 ? outside : amounts;
  const details = outside.length > 0 ? amounts.filter(({ aside }) => aside) : [];
  const total = sum(main);
  if (main.length === 0) return fault('not-a-number');
  // "8GB (2x4GB)" says the same twice; "16GB (15.8GB usable)" does not.
  if (details.length > 0 && toNumber(sum(details)) !== toNumber(total)) {
    return ambiguous([total, sum(details)]);
  }
  if (main.length === 1) return known(toNumber(total));
  const areDisks = memories === 0 && disks > 0 && main.every(({ gb }) => toNumber(gb) >= LEAST_DISK);
  // "HDD 500 + SSD 128": each with its own word.
  if (areDisks && disks >= main.length) return known(toNumber(total));
  const withUnit = main.filter(({ hasUnit }) => hasUnit);
  if (areDisks && withUnit.length > 0 && withUnit.length < main.length) {
    const { value } = known(toNumber(sum(withUnit)));
    return { ...doubtful('disk-assumed', [sum(withUnit), total]), value };
  }
  if (withUnit.length < main.length) {
    return ambiguous([sum(withUnit.length > 0 ? withUnit : main.slice(0, 1)), total]);
  }
  // "8GB/256GB" is memory and disk, or two disks.
  const mixed = disks > 0 && memories > 0;
  if (mixed || (slashed && disks < main.length)) return ambiguous([...main.map(({ gb }) => gb), total]);
  return known(toNumber(total));
}

const sum = (amounts: readonly Amount[]): Rational =>
  amounts.reduce((total, { gb }) => plus(total, gb), rational(0n));

const ambiguous = (readings: readonly Rational[]): Reading => doubtful('ambiguous-number', readings);

const doubtful = (rule: RuleId, readings: readonly Rational[]): Reading =>
  fault(rule, { readings: [...new Set(readings.map((each) => String(toNumber(each))))] });
