import type { Locale } from '../locales/en.ts';
import type { Format } from '../locales/format.ts';
import type { Figures, Report, TargetReport, UnitFigures } from '../model/report.ts';
import type { Block } from './blocks.ts';
import { figureWords, toneOfGap } from './figures.ts';
import { notesBlock, shortened } from './notes.ts';
import {
  type ColumnOf,
  column,
  figure,
  type Showing,
  section,
  tableOf,
  topTable,
  unitColumns,
  written,
} from './tables.ts';
import type { View } from './view.ts';

const SEVERITY = ['high', 'medium', 'low'];

/** Where do units fall short? */
export function gapsBlocks(report: Report, view: View, locale: Locale, format: Format): Block[] {
  const { report: say, columns: head } = locale;
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
  const target = column(head.target, ({ id }: { readonly id: string }) => id);
  const columns = figureColumns(locale, format);
  blocks.push(
    { kind: 'heading', text: say.summary },
    {
      kind: 'lines',
      lines: targets.map(({ id, title, asks }) =>
        title === id ? `${id}: ${asks}` : `${id}: ${title} (${asks})`,
      ),
    },
    tableOf(targets, [target, ...columns]),
    ...peopleBlocks(targets, locale, format),
    ...section(
      say.byTier,
      tableOf(
        targets.flatMap(({ id, by_tier }) => by_tier.map((each) => ({ id, ...each }))),
        [target, column(head.tier, ({ tier }) => locale.words.tier(tier)), ...columns],
      ),
    ),
  );
  if (view.by !== undefined && view.by !== 'tier')
    blocks.push(
      ...section(
        say.byGroup(view.by),
        tableOf(
          targets.flatMap(({ id, by_group = [] }) => by_group.map((each) => ({ id, ...each }))),
          [target, column(head.group, ({ key }) => key), ...columns],
        ),
      ),
    );
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
  blocks.push(...worstBlock(targets, { locale, format, top: view.top }));
  if (report.targets.some(({ gap }) => gap.low !== gap.high))
    blocks.push({ kind: 'lines', lines: [say.rangeNote] });
  return blocks;
}

function peopleBlocks(targets: readonly TargetReport[], locale: Locale, format: Format): Block[] {
  const { report: say, columns: head, words } = locale;
  const { ratio } = figureWords(locale, format);
  const rows = targets
    .filter(({ equipped }) => equipped !== undefined)
    .flatMap((target) =>
      [...target.by_tier, { ...target, tier: '' }].map((each) => ({ ...each, id: target.id })),
    );
  return section(
    say.people,
    tableOf(rows, [
      column(head.target, ({ id }) => id),
      column(head.tier, ({ tier }) => words.tier(tier)),
      figure(head.equipped, ({ equipped }) => ratio(equipped)),
      figure(head.toStandard, ({ equipped_to_standard }) => ratio(equipped_to_standard)),
      figure(head.ratio, (each) => ratio(each.ratio)),
    ]),
  );
}

function figureColumns(locale: Locale, format: Format): ColumnOf<Figures>[] {
  const { columns: head, words } = locale;
  const figures = figureWords(locale, format);
  const denominator = ({ of, all }: Figures['share']): string => {
    return `${all === null ? '?' : format.number(all)} ${words.counted(of)}`;
  };
  return [
    figure(head.required, ({ required }) => figures.total(required)),
    figure(head.actual, ({ actual }) => figures.total(actual)),
    figure(head.gap, ({ gap }) => ({ text: figures.total(gap), tone: toneOfGap(gap) })),
    figure(head.met, ({ units_met }) => format.number(units_met)),
    figure(head.short, ({ units_short }) => format.number(units_short)),
    figure(head.unknown, ({ units_unknown }) => format.number(units_unknown)),
    figure(head.na, ({ units_not_applicable }) => format.number(units_not_applicable)),
    figure(head.share, ({ share }) => figures.share(share)),
    column(head.of, ({ share }) => denominator(share)),
  ];
}

/** Units by the target's severity, by the gap that is sure, then by the gap that may be, then by name: the order is always the same. */
function worstBlock(targets: readonly TargetReport[], showing: Showing): Block[] {
  const { locale, format } = showing;
  const { columns: head, words } = locale;
  const figures = figureWords(locale, format);
  const short = targets.flatMap((target) =>
    target.by_unit
      .filter(({ status }) => status === 'short' || status === 'unknown')
      .map((unit) => ({ target, unit })),
  );
  const sorted = short.sort(
    (a, b) =>
      SEVERITY.indexOf(a.target.severity) - SEVERITY.indexOf(b.target.severity) ||
      rank(b.unit) - rank(a.unit) ||
      most(b.unit) - most(a.unit) ||
      (a.unit.unit_id < b.unit.unit_id ? -1 : 1),
  );
  const table = topTable(
    sorted.map(({ target, unit }) => ({ ...unit, target: target.id })),
    [
      ...unitColumns(locale),
      column(head.target, ({ target }) => target),
      figure(head.required, ({ required }) => figures.range(required)),
      figure(head.actual, ({ actual }) => figures.range(actual)),
      figure(head.gap, ({ gap }) => ({ text: figures.range(gap), tone: toneOfGap(gap) })),
      column(head.status, ({ status }) => (status === 'short' ? words.short : words.unknown)),
      column(head.detail, ({ reason }) => written(reason, (each) => words.reasons[each] ?? each)),
    ],
    showing,
  );
  return section(locale.report.worst, table);
}

const rank = (unit: UnitFigures): number => unit.gap.low;
const most = (unit: UnitFigures): number => unit.gap.high ?? Number.MAX_SAFE_INTEGER;
