import { nearest } from '../lib/nearest.ts';
import { CONNECTIONS, TABLES } from './tables.ts';

/**
 * The fact that a name most likely means, of those that files give. A word of the tables means itself, and one that another begins with
 * is no slip of the hand: households are not households_fibre.
 */
export function factMeant(name: string, given: ReadonlySet<string>): string | undefined {
  const isWord =
    Object.hasOwn(TABLES.units, name) ||
    CONNECTIONS.some((each) => name === each || name.startsWith(`${each}_`));
  if (isWord) return undefined;
  const names = [...given].filter((each) => !each.startsWith(name) && !name.startsWith(each));
  return nearest(name, ['area_class', ...names]);
}
