import { stateNamed } from '../headers/states.ts';

/** Whether a heading names a state in which items are of no use. */
export function isFault(path: readonly string[]): boolean {
  const state = stateNamed(path);
  return state !== undefined && state !== 'in_use';
}
