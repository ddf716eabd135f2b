import { readInventory } from './intake/index.ts';
import { LOST } from './intake/lost.ts';
import type { IntakePlan } from './intake/plan.ts';
import type { Locale } from './locales/en.ts';
import type { Inventory } from './model/inventory.ts';
import { type Opening, openSources } from './readers/index.ts';
import type { Source } from './readers/source.ts';
import { unusable } from './unusable.ts';

/**
 * Reads the inventory before as this one is read. What is wrong with its rows was told when it was new; a file of it that
 * cannot be used throws UserError, because what it held would seem to have been nothing.
 */
export async function readPrevious(
  opening: Opening,
  plan: IntakePlan,
  locale: Locale,
): Promise<{ readonly inventory: Inventory; readonly sources: readonly Source[] }> {
  const opened = await openSources(opening);
  const { inventory, findings } = readInventory(opened.sources, opened.findings, {
    ...plan,
    roster: opened.roster,
  });
  const lost = findings.kept.find(({ rule }) => LOST.has(rule));
  if (lost) throw unusable('previous-unusable', lost, opening.cwd, locale);
  return { inventory, sources: opened.sources.filter(({ path }) => !opened.roster.has(path)) };
}
