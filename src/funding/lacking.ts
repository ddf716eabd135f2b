import type { Need } from '../model/judgement.ts';

/** Whether anything may be lacking on the day of the stock. */
export const isLacking = ({ low, high }: Need): boolean =>
  high === null || high.quantity !== 0 || low.quantity !== 0;

/** Whether anything is bought for a need by the end of a year, or would be: what passes its life eats what is to spare first. */
export function isLackingBy(need: Need, year: number): boolean {
  if (isLacking(need)) return true;
  return [need.course?.low, need.course?.high].some((end) => {
    if (!end) return false;
    const lost = [...end.expiring, ...end.upgradable].filter(([each]) => each <= year);
    return lost.reduce((sum, [, count]) => sum + count, 0) > end.spare;
  });
}
