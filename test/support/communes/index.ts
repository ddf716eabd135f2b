import type { RuleId } from '../../../src/model/rules.ts';
import { CELL_FAULTS } from './cell-faults.ts';
import { contentOf, hasOwnName } from './content.ts';
import type { Draft } from './draft.ts';
import { FILE_FAULTS } from './file-faults.ts';
import { CODED, NAMED } from './layouts.ts';
import { COMMUNES, type Commune, PROVINCES } from './names.ts';
import { type Random, randomFrom } from './random.ts';
import { ROW_FAULTS } from './row-faults.ts';
import { type Fault, seedingOf, type ToTell } from './seeding.ts';
import { UNIT_FAULTS } from './unit-faults.ts';
import { bytesOf, fileName, placeOf } from './write.ts';

/** An error or a warning that has to be told. */
export interface Expected {
  readonly rule: RuleId;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

/** What communes sent, what is wrong with it, and what has to be assumed to read it: as it was seeded, not as it was found. */
export interface Sent {
  /** By path from where infragap runs. */
  readonly files: Readonly<Record<string, Buffer>>;
  readonly faults: readonly Expected[];
  readonly infos: readonly { readonly rule: RuleId; readonly file: string }[];
  /** Communes that sent a file, and those of them in whose file no fault was seeded. */
  readonly sent: number;
  readonly clean: number;
}

const FOLDER = 'nop-bai';
const ROSTER = 'danh sach xa.csv';
export const ARGS = ['validate', `${FOLDER}/*`, '--roster', ROSTER, '--format', 'json'];

const CONFIG = `as_of: 2025-12-31
tiers: [province, commune]
targets:
  - { id: may-tinh, check: per-head, item: computer, heads: [officials], at_least: 1, where: { tier: commune } }
  - { id: mang-lan, check: has, fact: lan, where: { tier: commune } }
  - { id: ho-cap-quang, check: share, part: households_fibre, whole: households, at_least: 80% }
funding:
  year: 2026
  sources: [{ id: ngan-sach-tinh }, { id: ngan-sach-xa }]
prices:
  may-tinh-de-ban: { price: 15000000, per: set }
`;
const SENT = 200;
const CLEAN = 40;
const MOST_FAULTS = 5;
const FAULTS: readonly Fault[] = [...FILE_FAULTS, ...UNIT_FAULTS, ...ROW_FAULTS, ...CELL_FAULTS];

const roster = (): string =>
  [
    'Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên',
    ...PROVINCES.map(({ code, name }) => `${code},${name},tỉnh,`),
    ...COMMUNES.map(({ code, name, province }) => `${code},${name},xã,${province}`),
    '',
  ].join('\r\n');
const rosterRow = (commune: Commune): number =>
  2 + PROVINCES.length + COMMUNES.findIndex(({ code }) => code === commune.code);

/** A day that may be a month, in a layout whose other dates tell which of the two stands first. */
const hasEitherDate = ({ delimiter, tables, instead }: Draft): boolean =>
  instead === undefined &&
  delimiter === '\t' &&
  tables.some(({ body, fields }) =>
    body.some(({ cells }) => {
      const [day = 0, month = 0] = String(cells[fields.indexOf('purchase_date')]).split('/').map(Number);
      return day > 0 && day <= 12 && day !== month;
    }),
  );

/** Seeds faults, those first that have been seeded least. */
function seedIn(draft: Draft, random: Random, times: Map<Fault, number>): readonly ToTell[] {
  const seeding = seedingOf(draft, random);
  const wanted = random.between(1, MOST_FAULTS);
  const count = (fault: Fault): number => times.get(fault) ?? 0;
  const tell: ToTell[] = [];
  let seeded = 0;
  for (const fault of random.shuffled(FAULTS).sort((a, b) => count(a) - count(b))) {
    if (seeded === wanted) break;
    const { most } = fault;
    if (most !== undefined && (seeded > 0 || count(fault) === most)) continue;
    const told = fault.seed(seeding);
    if (!told) continue;
    tell.push(...told);
    times.set(fault, count(fault) + 1);
    seeded++;
    if (most !== undefined) break;
  }
  return tell;
}

export function sentBy(seed: number): Sent {
  const random = randomFrom(seed);
  const senders = random.shuffled(COMMUNES).slice(0, SENT);
  const times = new Map<Fault, number>();
  const files: Record<string, Buffer> = {
    'infragap.yaml': Buffer.from(CONFIG),
    [ROSTER]: Buffer.from(roster()),
  };
  const faults: Expected[] = [];
  const infos: { rule: RuleId; file: string }[] = [];
  const inRoster = (rule: RuleId, commune: Commune): Expected => ({
    rule,
    file: ROSTER,
    sheet: null,
    row: rosterRow(commune),
    column: null,
  });
  senders.forEach((commune, at) => {
    const content = contentOf(commune, random);
    const draft = random.pick(hasOwnName(content) ? [...CODED, ...NAMED] : CODED)(content);
    const tell = at < CLEAN ? [] : seedIn(draft, random, times);
    const file = `${FOLDER}/${fileName(draft)}`;
    files[file] = bytesOf(draft);
    for (const rule of draft.infos) infos.push({ rule, file });
    if (hasEitherDate(draft)) infos.push({ rule: 'dates-decided', file });
    for (const { rule, inRoster: isThere, ...spot } of tell)
      faults.push(isThere ? inRoster(rule, commune) : { rule, file, ...placeOf(spot) });
    if (draft.twice) {
      const copy = file.replace(/(?=\.\w+$)/, ' (1)');
      files[copy] = files[file];
      faults.push({ rule: 'same-file', file: copy, sheet: null, row: null, column: null });
    }
  });
  for (const commune of COMMUNES.filter((each) => !senders.includes(each)))
    faults.push(inRoster('missing-submission', commune));
  return { files, faults, infos, sent: SENT, clean: CLEAN };
}
