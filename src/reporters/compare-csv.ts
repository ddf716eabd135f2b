import { parseRational, type Rational, toNumber } from '../lib/rational.ts';
import type { Comparison, ItemState, Listed, UnitNamed, ValueBefore } from '../model/comparison.ts';
import { CAUSES, FIGURES, type Figures, type Lacking } from '../model/comparison.ts';
import { listCsv, looserText, type RowOf, type Value } from './csv.ts';

type Row = RowOf<(typeof COLUMNS)[number]>;

const COLUMNS = [
  'about', 'change', 'unit_id', 'unit_before', 'name', 'target', 'asset_id', 'field', 'before', 'after', 'difference', 'because', 'note', 'file',
  'sheet', 'row',
] as const; // biome-ignore format: a list to be read as one

/** Everything that a comparison lists, a row each. */
export function compareCsv(comparison: Comparison): string {
  const rows = [
    ...looserRows(comparison),
    ...issueRows(comparison),
    ...requestRows(comparison),
    ...gapRows(comparison),
    ...unitRows(comparison),
    ...itemRows(comparison),
  ];
  return listCsv(COLUMNS, rows);
}

const ids = (units: readonly UnitNamed[]): string => units.map(({ unit_id }) => unit_id).join('; ');
const names = (units: readonly UnitNamed[]): string => units.map(({ name }) => name).join('; ');

const looserRows = ({ before, after }: Comparison): Row[] =>
  [
    { change: 'before', all: before.loosened },
    { change: 'after', all: after.loosened },
  ].flatMap(({ change, all }) =>
    all.map(
      (each): Row => ({
        about: 'loosened',
        change,
        target: each.target,
        field: each.standard,
        note: looserText(each),
        file: each.file,
      }),
    ),
  );

const issueRows = ({ issues }: Comparison): Row[] =>
  issues.map(({ severity, rule, message, file, sheet, row }) => ({
    about: 'crosswalk',
    change: severity,
    field: rule,
    note: message,
    file,
    sheet,
    row,
  }));

function requestRows({ request }: Comparison): Row[] {
  const { before, after, difference, parts } = request;
  return FIGURES.flatMap((figure): Row[] => {
    const row = (change: string, part: Row): Row => ({ about: 'request', change, field: figure, ...part });
    const of = (figures: Figures): number => figures[figure];
    return [
      row('all', {
        before: of(before),
        after: of(after),
        difference: difference && of(difference),
        note: [lackingText(request.lacking_before), lackingText(request.lacking_after)]
          .filter((each) => each)
          .join('; '),
      }),
      ...CAUSES.flatMap((cause) => {
        const part = parts?.find(({ because }) => because === cause);
        if (!part) return [];
        const note = [...(part.incomplete ? ['incomplete'] : []), lackingText(part.lacking)];
        return [
          row('part', {
            because: cause,
            after: of(part.figures),
            difference: of(part.difference),
            note: note.filter((each) => each !== '').join('; '),
          }),
        ];
      }),
    ];
  });
}

const lackingText = ({ unpriced, not_judged, idle, unbounded }: Lacking): string =>
  [
    ...unpriced.map((id) => `unpriced ${id}`),
    ...not_judged.map((id) => `not_judged ${id}`),
    ...idle.map((id) => `idle ${id}`),
    ...(unbounded ? ['unbounded'] : []),
  ].join('; ');

const gapRows = ({ targets }: Comparison): Row[] =>
  targets.flatMap(({ target, gaps }) =>
    gaps.map(({ state, before, after, status_before, status_after, because, ...gap }) => ({
      about: 'gaps',
      change: state,
      unit_before: ids(before),
      unit_id: ids(after),
      name: names(after.length > 0 ? after : before),
      target,
      before: gap.gap_before?.low ?? null,
      after: gap.gap_after?.low ?? null,
      because,
      note: `${status_before} → ${status_after}`,
    })),
  );

function unitRows({ units }: Comparison): Row[] {
  const alone = (change: 'removed' | 'added', all: readonly UnitNamed[]): Row[] =>
    all.map(({ unit_id, name }) => ({
      about: 'units',
      change,
      [change === 'removed' ? 'unit_before' : 'unit_id']: unit_id,
      name,
    }));
  return [
    ...units.regrouped.listed.flatMap(({ how, shares, after }) =>
      shares.map(({ before, after: to, share }) => ({
        about: 'units',
        change: how,
        unit_before: before,
        unit_id: to,
        name: after.find(({ unit_id }) => unit_id === to)?.name ?? null,
        field: 'share',
        after: toNumber(parseRational(share) as Rational),
        note: exactly(share),
      })),
    ),
    ...alone('removed', units.removed.listed),
    ...alone('added', units.added.listed),
    ...units.changes.listed.map((each) => ({
      about: 'units',
      change: 'changed',
      unit_before: each.was.join('; '),
      unit_id: each.unit_id,
      name: each.name,
      field: each.fact ?? each.is,
      before: textOf(each.before),
      after: each.after,
      note: exactly(each.before_fraction),
      ...(each.place_after.file === null ? each.place_before : each.place_after),
    })),
    ...beyond('units', 'removed', units.removed),
    ...beyond('units', 'added', units.added),
    ...beyond('units', 'regrouped', units.regrouped),
    ...beyond('units', 'changed', units.changes),
  ];
}

/** A spreadsheet program takes 12/5 alone for a day. */
const exactly = (fraction: string | null): Value => (fraction?.includes('/') ? `exactly ${fraction}` : null);

/** A row for those of a list that are counted only. */
const beyond = (about: string, change: string, { count, listed }: Listed<unknown>): Row[] =>
  count > listed.length ? [{ about, change, after: count - listed.length, note: 'not_listed' }] : [];

const textOf = (value: ValueBefore): Value =>
  Array.isArray(value) ? value.map((each) => each ?? '?').join('; ') : (value as Value);

function itemRows({ items }: Comparison): Row[] {
  if (!items) return [];
  return [
    ...items.removed.listed.map(({ file, sheet, row, ...each }) => ({
      about: 'items',
      change: 'removed',
      unit_before: each.unit_id,
      asset_id: each.asset_id,
      before: stateText(each),
      file,
      sheet,
      row,
    })),
    ...items.added.listed.map(({ file, sheet, row, ...each }) => ({
      about: 'items',
      change: 'added',
      unit_id: each.unit_id,
      asset_id: each.asset_id,
      after: stateText(each),
      file,
      sheet,
      row,
    })),
    ...items.changed.listed.map((each) => ({
      about: 'items',
      change: 'changed',
      unit_before: each.was,
      unit_id: each.unit_id,
      asset_id: each.asset_id,
      field: each.changed.join('; '),
      before: stateText(each.before),
      after: stateText(each.after),
      ...each.place_after,
    })),
    ...items.numbers.listed.map((each) => ({
      about: 'numbers',
      change: 'changed',
      unit_before: each.was.join('; '),
      unit_id: each.unit_id,
      field: each.category,
      before: each.before,
      after: each.after,
      note: exactly(each.before_fraction),
    })),
    ...beyond('items', 'removed', items.removed),
    ...beyond('items', 'added', items.added),
    ...beyond('items', 'changed', items.changed),
    ...beyond('numbers', 'changed', items.numbers),
  ];
}

/** `desktop 1 in_use computer=counts` */
const stateText = ({ category, quantity, condition, standards }: ItemState): string =>
  [category, quantity, condition ?? '?', ...standards.map(({ item, why }) => `${item}=${why}`)].join(' ');
