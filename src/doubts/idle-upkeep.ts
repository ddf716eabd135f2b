import { checkOf } from '../checks/index.ts';
import { buyFor } from '../checks/options.ts';
import type { Config } from '../config/schema.ts';
import type { Finding } from '../model/finding.ts';
import { NOT_COSTED } from '../model/target.ts';

/** Maintenance of what is there, where no target says what would be bought in its place. */
export function* idleUpkeep({ costs, targets }: Config): Generator<Finding> {
  if (costs.maintenance?.installed !== true) return;
  const isCounted = targets.some((target) =>
    checkOf(target)
      .uses(target)
      .items.some((item) => !buyFor(target, item).includes(NOT_COSTED)),
  );
  if (!isCounted) yield { rule: 'setting-idle', params: { what: 'upkeep' } };
}
