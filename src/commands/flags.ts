import type { Command } from 'commander';
import { Option } from 'commander';
import type { Locale } from '../locales/en.ts';

/** For a flag that may be repeated. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

/** The flags that all commands share which read an inventory and report on it. */
export function readingFlags(command: Command, locale: Locale, formats?: FormatsFlag): Command {
  return sourceFlags(
    documentFlags(command.argument('<paths...>', locale.help.arguments.paths), locale, formats),
    locale,
  );
}

/** What --format says of itself. */
type FormatsFlag = 'format' | 'formatOfFindings';

/** The flags that say in which form a document is written, and where to. */
export function documentFlags(command: Command, { help }: Locale, formats: FormatsFlag = 'format'): Command {
  const { options: say } = help;
  return command.option('--format <format>', say[formats]).option('-o, --output <file>', say.output);
}

/** What the commands have that report on the whole inventory: several documents of one run, and what is known already. */
export const reportFlags = (command: Command, locale: Locale): Command =>
  baselineFlag(command, locale).addOption(
    new Option('--report <format=file>', locale.help.options.report).argParser(collect),
  );

/** The flags that say how an inventory is read. */
export function sourceFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--as-of <date>', say.asOf)
    .option('--config <file>', say.config)
    .option('--fail-on <level>', say.failOn)
    .option('--max-warnings <n>', say.maxWarnings)
    .addOption(new Option('--rule <id=level>', say.rule).argParser(collect))
    .option('--max-findings <n>', say.maxFindings)
    .option('--table <table>', say.table)
    .option('--encoding <name>', say.encoding)
    .option('--stdin-filename <name>', say.stdinFilename)
    .addOption(new Option('--sheet <name>', say.sheet).argParser(collect))
    .addOption(new Option('--roster <file>', say.roster).argParser(collect))
    .addOption(new Option('--preset <name>', say.preset).argParser(collect));
}

/** The flag that names what is known already. */
export const baselineFlag = (command: Command, { help }: Locale): Command =>
  command.option('--baseline <file>', help.options.baseline);

/** The flag that names the inventory before. */
export const previousFlag = (command: Command, { help }: Locale): Command =>
  command.addOption(new Option('--previous <path>', help.options.previous).argParser(collect));

/** The flags that choose a part of the inventory. */
export function scopeFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--unit <id>', say.unit)
    .option('--tier <tier>', say.tier)
    .addOption(new Option('--target <id>', say.target).argParser(collect))
    .addOption(new Option('--where <fact=value>', say.where).argParser(collect));
}

/** The flags that put a map of columns into the configuration. */
export function mapFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--write', say.write)
    .addOption(new Option('--accept <header=meaning>', say.accept).argParser(collect));
}

/** The flags of every command. */
export function commonFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--lang <language>', say.lang)
    .option('--color', say.color)
    .option('--no-color', say.noColor)
    .option('--quiet', say.quiet);
}
