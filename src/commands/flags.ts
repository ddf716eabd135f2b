import type { Command } from 'commander';
import { Option } from 'commander';
import type { Locale } from '../locales/en.ts';

/** A flag that may be repeated. */
export const repeated = (flag: string, description: string | undefined): Option =>
  new Option(flag, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** More documents of one run. */
export const besideFlag = (command: Command, { help }: Locale): Command =>
  command.addOption(repeated('--report <format=file>', help.options.report));

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
  besideFlag(baselineFlag(command, locale), locale);

/** The flags that say how an inventory is read. */
export function sourceFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--as-of <date>', say.asOf)
    .option('--config <file>', say.config)
    .option('--fail-on <level>', say.failOn)
    .option('--max-warnings <n>', say.maxWarnings)
    .addOption(repeated('--rule <id=level>', say.rule))
    .option('--max-findings <n>', say.maxFindings)
    .option('--table <table>', say.table)
    .option('--encoding <name>', say.encoding)
    .option('--stdin-filename <name>', say.stdinFilename)
    .addOption(repeated('--sheet <name>', say.sheet))
    .addOption(repeated('--roster <file>', say.roster))
    .addOption(repeated('--preset <name>', say.preset));
}

/** The flag that names what is known already. */
export const baselineFlag = (command: Command, { help }: Locale): Command =>
  command.option('--baseline <file>', help.options.baseline);

/** The flag that names the inventory before. */
export const previousFlag = (command: Command, { help }: Locale): Command =>
  command.addOption(repeated('--previous <path>', help.options.previous));

/** The flags that choose a part of the inventory. */
export function scopeFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command
    .option('--unit <id>', say.unit)
    .option('--tier <tier>', say.tier)
    .addOption(repeated('--target <id>', say.target))
    .addOption(repeated('--where <fact=value>', say.where));
}

/** The flags that put a map of columns into the configuration. */
export function mapFlags(command: Command, { help }: Locale): Command {
  const { options: say } = help;
  return command.option('--write', say.write).addOption(repeated('--accept <header=meaning>', say.accept));
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
