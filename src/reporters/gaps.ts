import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Figures, Report, TargetReport, UnitFigures } from '../model/report.ts';
import type { Block, CellText, Column } from './blocks.ts';
import { type FigureWords, figureWords, toneOfGap } from './figures.ts';
import { notesBlock, shortened } from './notes.ts';
import type { View } from './view.ts';

const SEVERITY = ['high', 'medium', 'low'];

/** Where do units fall short? */
export function gapsBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say, columns: head } = locale;
  const figures = figureWords(locale, format);
  const targets = report.targets
    .filter(({ judged }) => judged)
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity));
  const blocks: Block[] = [
    {
      kind: 'title',
      text: say.gapsTitle({ units: format.number(report.summary.units), asOf: report.as_of }),
    },
    notesBlock(report, locale, format),
  ];
  if (targets.length === 0) return [...blocks, { kind: 'lines', lines: [say.noTargets] }];
  const columns = figureColumns(locale);
  blocks.push(
    { kind: 'heading', text: say.summary },
    {
      kind: 'lines',
      lines: targets.map(({ id, title, asks }) =>
        title === id ? `${id}: ${asks}` : `${id}: ${title} (${asks})`,
      ),
    },
    {
      kind: 'table',
      columns: [{ head: head.target }, ...columns],
      rows: targets.map((target) => [target.id, ...figureCells(target, figures, locale, format)]),
    },
  );
  const people = targets.filter(({ equipped }) => equipped !== undefined);
  if (people.length > 0) {
    blocks.push(
      { kind: 'heading', text: say.people },
      {
        kind: 'table',
        columns: [
          { head: head.target },
          { head: head.tier },
          ...[head.equipped, head.toStandard, head.ratio].map(right),
        ],
        rows: people.flatMap((target) =>
          [...target.by_tier, { ...target, tier: '' }].map((each) => [
            target.id,
            each.tier ?? locale.words.unknownTier,
            ...[each.equipped, each.equipped_to_standard, each.ratio].map((ratio) => figures.ratio(ratio)),
          ]),
        ),
      },
    );
  }
  blocks.push(
    ...groupBlocks(targets, say.byTier, head.tier, columns, locale, (target) =>
      target.by_tier.map((each) => [
        each.tier ?? locale.words.unknownTier,
        ...figureCells(each, figures, locale, format),
      ]),
    ),
  );
  if (view.by !== undefined && view.by !== 'tier') {
    blocks.push(
      ...groupBlocks(targets, say.byGroup(view.by), head.group, columns, locale, (target) =>
        (target.by_group ?? []).map((each) => [each.key, ...figureCells(each, figures, locale, format)]),
      ),
    );
  }
  const blocked = targets.filter((target) => target.blocked > 0);
  if (blocked.length > 0) {
    blocks.push(
      { kind: 'heading', text: say.blocked },
      {
        kind: 'lines',
        lines: blocked.map((target) => {
          const units = target.by_unit
            .filter((unit) => unit.blocked > 0)
            .map(({ unit_id, name }) => `${unit_id} ${name}`);
          return say.blockedLine({
            target: target.id,
            count: format.number(target.blocked),
            units: shortened(units),
          });
        }),
      },
    );
  }
  blocks.push(...worstBlock(targets, view, locale, format, figures));
  if (report.targets.some(({ gap }) => gap.low !== gap.high))
    blocks.push({ kind: 'lines', lines: [say.rangeNote] });
  return blocks;
}

const right = (head: string): Column => ({ head, align: 'right' });

function figureColumns({ columns: head }: Locale): Column[] {
  return [
    ...[head.required, head.actual, head.gap, head.met, head.short, head.unknown, head.na, head.share].map(
      right,
    ),
    { head: head.of },
  ];
}

function figureCells(target: Figures, figures: FigureWords, { words }: Locale, format: Format): CellText[] {
  const { of, all } = target.share;
  const named = of === 'units' ? words.units : of === 'units_below' ? words.units_below : of;
  return [
    figures.total(target.required),
    figures.total(target.actual),
    { text: figures.total(target.gap), tone: toneOfGap(target.gap) },
    format.number(target.units_met),
    format.number(target.units_short),
    format.number(target.units_unknown),
    format.number(target.units_not_applicable),
    figures.share(target.share),
    `${all === null ? '?' : format.number(all)} ${named}`,
  ];
}

function groupBlocks(
  targets: readonly TargetReport[],
  heading: string,
  head: string,
  columns: readonly Column[],
  locale: Locale,
  rowsOf: (target: TargetReport) => CellText[][],
): Block[] {
  const rows = targets.flatMap((target) => rowsOf(target).map((row) => [target.id, ...row]));
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', columns: [{ head: locale.columns.target }, { head }, ...columns], rows },
  ];
}

/** Units by the target's severity, by the gap that is sure, then by the gap that may be, then by name: the order is always the same. */
function worstBlock(
  targets: readonly TargetReport[],
  view: View,
  locale: Locale,
  format: Format,
  figures: FigureWords,
): Block[] {
  const { columns: head, words } = locale;
  const short = targets.flatMap((target) =>
    target.by_unit
      .filter(({ status }) => status === 'short' || status === 'unknown')
      .map((unit) => ({ target, unit })),
  );
  if (short.length === 0) return [];
  const sorted = short.sort(
    (a, b) =>
      SEVERITY.indexOf(a.target.severity) - SEVERITY.indexOf(b.target.severity) ||
      rank(b.unit) - rank(a.unit) ||
      most(b.unit) - most(a.unit) ||
      (a.unit.unit_id < b.unit.unit_id ? -1 : 1),
  );
  const shown = view.top === 0 ? sorted : sorted.slice(0, view.top);
  return [
    { kind: 'heading', text: locale.report.worst },
    {
      kind: 'table',
      columns: [
        { head: head.unit },
        { head: head.name },
        { head: head.target },
        ...[head.required, head.actual, head.gap].map(right),
        { head: head.status },
        { head: head.detail },
      ],
      rows: shown.map(({ target, unit }) => [
        unit.unit_id,
        unit.name,
        target.id,
        figures.range(unit.required),
        figures.range(unit.actual),
        { text: figures.range(unit.gap), tone: toneOfGap(unit.gap) },
        unit.status === 'short' ? words.short : words.unknown,
        unit.reason === null ? '' : (words.reasons[unit.reason] ?? unit.reason),
      ]),
      ...(shown.length < sorted.length && {
        more: words.andMore(format.number(sorted.length - shown.length)),
      }),
    },
  ];
}

const rank = (unit: UnitFigures): number => unit.gap.low;
const most = (unit: UnitFigures): number => unit.gap.high ?? Number.MAX_SAFE_INTEGER;
