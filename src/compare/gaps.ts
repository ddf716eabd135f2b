import { add, between, type Range } from '../lib/range.ts';
import type { GapChange, GapState, GapStatus, TargetCompared } from '../model/comparison.ts';
import type { RangeFigure, TargetReport, UnitFigures } from '../model/report.ts';
import type { Group } from './crosswalk.ts';
import type { Side, UnitSeen } from './sides.ts';
import { named } from './units.ts';

/** Gaps by target and unit. Units that are one now, or were one, are taken together. */
export function gapsCompared(groups: readonly Group[], before: Side, after: Side): TargetCompared[] {
  const [old, now] = [before, after].map(
    ({ report }) => new Map(report.targets.map((each) => [each.id, each])),
  );
  const ids = [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])];
  return ids.map((id) => {
    const [one, other] = [sightOf(old?.get(id), before), sightOf(now?.get(id), after)];
    const gaps = groups.flatMap((group) => changeOf(group, one, other) ?? []);
    const count = (state: GapState): number => gaps.filter((gap) => gap.state === state).length;
    return {
      target: id,
      title: (other.target ?? one.target)?.title ?? id,
      is_before: one.presence,
      is_after: other.presence,
      gap_before: one.target?.judged ? rangeOf(one.target.gap) : null,
      gap_after: other.target?.judged ? rangeOf(other.target.gap) : null,
      closed: count('closed'),
      opened: count('opened'),
      standing: count('standing'),
      unknown_before: count('unknown_before'),
      unknown_after: count('unknown_after'),
      unknown: count('unknown'),
      gaps,
    };
  });
}

const rangeOf = ({ low, high }: RangeFigure): RangeFigure => ({ low, high });

/** One target as one of the two sees it. */
interface Sight {
  readonly target: TargetReport | undefined;
  readonly presence: TargetCompared['is_before'];
  readonly figures: ReadonlyMap<string, UnitFigures>;
  unit(id: string): UnitSeen;
}

const sightOf = (target: TargetReport | undefined, { units }: Side): Sight => ({
  target,
  presence: target === undefined ? 'absent' : target.judged ? 'judged' : 'not_judged',
  figures: new Map(target?.by_unit.map((each) => [each.unit_id, each])),
  unit: (id) => units.get(id) as UnitSeen,
});

/** What became of the gap of some units together; undefined where there is none and was none. */
function changeOf(group: Group, before: Sight, after: Sight): GapChange | undefined {
  const [status_before, status_after] = [
    statusOf(before, group.before, after, group.after),
    statusOf(after, group.after, before, group.before),
  ];
  const state = stateOf(status_before, status_after);
  if (!state) return undefined;
  return {
    state,
    before: group.before.map((id) => named(before.unit(id))),
    after: group.after.map((id) => named(after.unit(id))),
    status_before,
    status_after,
    gap_before: gapOf(before, group.before),
    gap_after: gapOf(after, group.after),
    because: becauseOf(group, before, after),
  };
}

/** Of several units: short where one is, else unknown where one is. */
function statusOf(
  sight: Sight,
  ids: readonly string[],
  other: Sight,
  otherIds: readonly string[],
): GapStatus {
  // What nothing was judged by is not known of those that the target is for.
  if (sight.presence === 'not_judged')
    return ids.length > 0 && otherIds.some((id) => other.figures.has(id)) ? 'unknown' : 'none';
  const all = ids.flatMap((id) => sight.figures.get(id)?.status ?? []);
  return (
    (['short', 'unknown', 'met', 'not_applicable'] as const).find((each) => all.includes(each)) ?? 'none'
  );
}

function gapOf({ figures }: Sight, ids: readonly string[]): RangeFigure | null {
  const gaps = ids.flatMap((id): Range[] => {
    const unit = figures.get(id);
    return unit && unit.status !== 'not_applicable' ? [unit.gap] : [];
  });
  return gaps.length === 0 ? null : gaps.reduce(add, between(0, 0));
}

function stateOf(before: GapStatus, after: GapStatus): GapState | undefined {
  if (before === 'unknown') return after === 'unknown' ? 'unknown' : 'unknown_before';
  if (after === 'unknown') return 'unknown_after';
  if (before === 'short') return after === 'short' ? 'standing' : 'closed';
  return after === 'short' ? 'opened' : undefined;
}

function becauseOf(group: Group, before: Sight, after: Sight): GapChange['because'] {
  if (after.presence === 'absent') return 'target_removed';
  if (before.presence === 'absent') return 'target_added';
  if (before.presence === 'not_judged' || after.presence === 'not_judged') return 'not_judged';
  if (group.how === 'added') return 'unit_added';
  return group.how === 'removed' ? 'unit_removed' : 'figures';
}
