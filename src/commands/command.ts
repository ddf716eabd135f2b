import type { Command } from 'commander';
import type { Locale } from '../locales/en.ts';
import type { Context, ReadingFlags } from './context.ts';

/** One command: its flags, its help, its work. Returns the exit code. */
export interface CommandFile {
  readonly name: string;
  readonly example: string;
  define(command: Command, locale: Locale): Command;
  run(args: readonly unknown[], flags: ReadingFlags, context: Context): number | Promise<number>;
}
