import type { Command } from 'commander';
import type { Locale } from '../locales/en.ts';
import { budget } from './budget.ts';
import type { Context, ReadingFlags } from './context.ts';
import { explain } from './explain.ts';
import { gaps } from './gaps.ts';
import { init } from './init.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

/** One command: its flags, its help, its work. Returns the exit code. */
export interface CommandFile {
  readonly name: string;
  readonly example: string;
  define(command: Command, locale: Locale): Command;
  run(args: readonly unknown[], flags: ReadingFlags, context: Context): number;
}

/** The shelf, in the order of the help. */
export const COMMANDS: readonly CommandFile[] = [validate, gaps, budget, explain, init, schema];
