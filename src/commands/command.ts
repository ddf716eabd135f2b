import type { Command } from 'commander';
import type { Locale } from '../locales/en.ts';
import type { Context, ReadingFlags } from './context.ts';
import type { FormatName } from './format-names.ts';

/** One command: its flags, its help, its work. Returns the exit code. */
export interface CommandFile {
  readonly name: string;
  readonly example: string;
  /** What it can print, where that is more than every command can. */
  readonly formats?: readonly FormatName[];
  define(command: Command, locale: Locale): Command;
  run(args: readonly unknown[], flags: ReadingFlags, context: Context): number | Promise<number>;
}
