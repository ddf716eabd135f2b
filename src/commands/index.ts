import { baseline } from './baseline.ts';
import { budget } from './budget.ts';
import type { CommandFile } from './command.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { explain } from './explain.ts';
import { gaps } from './gaps.ts';
import { init } from './init.ts';
import { map } from './map.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

/** The shelf, in the order of the help. */
export const COMMANDS: readonly CommandFile[] = [
  validate,
  baseline,
  gaps,
  budget,
  compare,
  explain,
  map,
  convert,
  init,
  rules,
  schema,
];
