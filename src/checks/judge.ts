import { ancestors, JUDGED } from '../model/inventory.ts';
import type { Judgement } from '../model/judgement.ts';
import { perhapsNone } from '../model/perhaps-none.ts';
import type { Where } from '../model/target.ts';
import type { Evidence } from './check.ts';
import { checkOf, type Target } from './index.ts';
import { factsAsked } from './where.ts';

/** A target held against every unit it is for, in the order of the inventory. */
export interface Judged {
  readonly target: Target;
  readonly judgements: readonly Judgement[];
  /** What no file has, so that the target could not be judged by it; `whole`: so that it could not be judged at all. */
  readonly notJudged: { readonly criteria: readonly string[]; readonly whole: boolean };
}

export function judgeTarget(target: Target, evidence: Evidence, only: Where | undefined): Judged {
  const notJudged = missing(target, evidence);
  if (notJudged.whole) return { target, judgements: [], notJudged };
  const check = checkOf(target);
  const judgements: Judgement[] = [];
  for (const unit of evidence.inventory.units) {
    if (evidence.holds(unit, only) === JUDGED.no) continue;
    const meant = evidence.holds(unit, target.where);
    if (meant === JUDGED.no) continue;
    const judgement = blocked(target, check.judge(target, unit, evidence), evidence);
    judgements.push(meant === JUDGED.yes ? judgement : perhaps(judgement));
  }
  return { target, judgements, notJudged };
}

/** Money cannot close a gap at a blocked unit: nothing is needed there. Coverage looks at the units below by itself. */
function blocked(target: Target, judgement: Judgement, evidence: Evidence): Judgement {
  if (target.blocked_by === undefined || target.check === 'coverage') return judgement;
  const why = evidence.holds(judgement.unit, target.blocked_by);
  if (why === JUDGED.no) return judgement;
  return why === JUDGED.yes
    ? { ...judgement, blocked: judgement.gap.low, needs: [] }
    : { ...judgement, needs: judgement.needs.map(perhapsNone) };
}

/**
 * Without the units whose figures are already in those of a unit above them: no total adds a unit and its ancestor. Where it is not
 * known whether the target is for the one above, the one below counts perhaps.
 */
export function outermost(target: Target, part: readonly Judgement[]): readonly Judgement[] {
  if (!checkOf(target).countsBelow(target)) return part;
  const isSure = new Map(part.map(({ unit, reason }) => [unit, reason !== 'where_unknown']));
  return part.flatMap((judgement) => {
    const above = ancestors(judgement.unit).flatMap((unit) => isSure.get(unit) ?? []);
    if (above.includes(true)) return [];
    return above.length > 0 ? perhaps(judgement) : judgement;
  });
}

/** The same judgement where it is not known whether the target is meant for the unit: from nothing to all of it. */
function perhaps(judgement: Judgement): Judgement {
  if (judgement.status === 'not_applicable') return judgement;
  const { yes, no, unknown } = judgement.share;
  return {
    ...judgement,
    status: 'unknown',
    reason: 'where_unknown',
    required: { low: 0, high: judgement.required.high },
    actual: { low: 0, high: judgement.actual.high },
    gap: { low: 0, high: judgement.gap.high },
    share: { yes: 0, no: 0, unknown: unknown === null ? null : yes + no + unknown },
    blocked: 0,
    stocks: judgement.stocks?.map((stock) => ({ ...stock, required: { low: 0, high: stock.required.high } })),
    needs: judgement.needs.map(perhapsNone),
  };
}

function missing(target: Target, evidence: Evidence): Judged['notJudged'] {
  const { facts, items } = checkOf(target).uses(target);
  const absent = facts.filter(({ name }) => !evidence.isJudged(name));
  const absentWhere = factsAsked(target.where).filter((name) => !evidence.isJudged(name));
  const absentBlock = factsAsked(target.blocked_by).filter((name) => !evidence.isJudged(name));
  const { fields, incomplete, units } = evidence.inventory;
  // A file that was refused may have told of it: that is unknown, and not of no concern.
  const isLost = incomplete.has('equipment') && units.length > 0;
  const noEquipment =
    items.length > 0 && !fields.has('equipment') && !isLost && !evidence.noRowsMeansNone('equipment');
  return {
    criteria: [
      ...new Set([
        ...absent.map(({ name }) => name),
        ...absentWhere,
        ...absentBlock,
        ...(noEquipment ? ['equipment'] : []),
      ]),
    ],
    whole:
      noEquipment ||
      absentWhere.length > 0 ||
      absent.some(({ optional }) => !optional) ||
      (facts.length > 0 && absent.length === facts.length),
  };
}
