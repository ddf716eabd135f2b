import { Command, CommanderError } from 'commander';
import type { CommandFile } from './commands/command.ts';
import { commonFlags } from './commands/flags.ts';
import { VIEW_FORMATS } from './commands/format-names.ts';
import { COMMANDS } from './commands/index.ts';
import { nearest } from './lib/nearest.ts';
import type { Locale } from './locales/en.ts';
import { faultLines, LANGUAGES, type Language, localeFor } from './locales/index.ts';
import { UserError } from './model/finding.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

export { processTerminal, type Terminal } from './terminal.ts';

/**
 * The one door: runs a command line and returns the exit code.
 * 0: done; 1: done, with findings at or above --fail-on; 2: could not do the job.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = localeFor(languageOf(args, terminal.env));
  let code = 0;
  try {
    checkLanguage(args);
    const program = programFor(locale, terminal, (result) => {
      code = result;
    });
    await program.parseAsync(withoutLeadingLanguage(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Called without a command: the help has been shown, but no job was done.
    if (error instanceof CommanderError && error.code === 'commander.help') return 2;
    const fault = error instanceof CommanderError ? usageFault(error, args) : error;
    if (!(fault instanceof UserError)) throw fault;
    for (const line of faultLines(fault, locale)) terminal.stderr.write(`infragap: ${line}\n`);
    return 2;
  }
}

/** `--lang` if given, else what LC_ALL, LC_MESSAGES or LANG says, else English. */
function languageOf(args: readonly string[], env: Terminal['env']): Language {
  const asked = askedLanguage(args) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2);
  return LANGUAGES.find((language) => language === asked) ?? 'en';
}

function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = args[at];
  return flag === '--lang' ? args[at + 1] : flag?.slice('--lang='.length);
}

/** `--lang` may stand before the command as well; it has been heard already. */
function withoutLeadingLanguage(args: readonly string[]): string[] {
  if (args[0] === '--lang') return args.slice(2);
  return args[0]?.startsWith('--lang=') ? args.slice(1) : [...args];
}

function checkLanguage(args: readonly string[]): void {
  const value = askedLanguage(args);
  if (value !== undefined && !LANGUAGES.includes(value as Language)) {
    throw new UserError('bad-choice', {
      option: '--lang',
      value,
      choices: LANGUAGES,
      nearest: nearest(value, LANGUAGES),
    });
  }
}

function programFor(locale: Locale, terminal: Terminal, done: (code: number) => void): Command {
  const { help } = locale;
  const program = dressed(new Command('infragap'), locale, terminal)
    .description(help.program)
    .version(VERSION, '-V, --version', help.options.version)
    .helpCommand(false)
    .addHelpText('after', exampleText('infragap gaps fixtures/binh-dinh', help.example));
  for (const file of COMMANDS) {
    const command = commonFlags(
      file.define(dressed(new Command(file.name), locale, terminal), locale),
      locale,
    )
      .description(help.commands[file.name] ?? '')
      .addHelpText('after', exampleText(file.example, help.example))
      .action(async (...given: unknown[]) => done(await runFile(file, given, locale, terminal)));
    program.addCommand(command);
  }
  return program;
}

async function runFile(
  file: CommandFile,
  given: readonly unknown[],
  locale: Locale,
  terminal: Terminal,
): Promise<number> {
  const args = given.slice(0, -2);
  return file.run(args, given.at(-2) as object, { locale, terminal, formats: file.formats ?? VIEW_FORMATS });
}

const exampleText = (example: string, title: string): string => `\n${title}\n  $ ${example}`;

/** commander speaks the locale's words, writes to our terminal, and never ends the process. */
function dressed(command: Command, { help }: Locale, terminal: Terminal): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', help.options.help)
    .allowExcessArguments(false)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: ({ description }) => description,
      helpWidth: terminal.stdout.columns ?? 100,
    })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stdout.write(text),
      outputError: () => {},
    });
}

/** commander's own complaint as one of ours, with the nearest right word. */
function usageFault(error: CommanderError, args: readonly string[]): UserError {
  const value = /'(.*?)'/s.exec(error.message)?.[1] ?? '';
  const file = COMMANDS.find(({ name }) => name === args.find((arg) => !arg.startsWith('-')));
  const command = file?.name;
  switch (error.code) {
    case 'commander.unknownCommand': {
      const choices = COMMANDS.map(({ name }) => name);
      return new UserError('unknown-command', { value, choices, nearest: nearest(value, choices) });
    }
    case 'commander.unknownOption':
      return new UserError('unknown-option', { value, command, nearest: nearest(value, flagsOf(file)) });
    case 'commander.missingArgument':
      return new UserError('missing-argument', { value: value.toUpperCase(), command });
    case 'commander.optionMissingArgument':
      return new UserError('option-needs-value', { value });
    case 'commander.excessArguments':
      return new UserError('excess-argument', { command });
    default:
      throw error;
  }
}

function flagsOf(file: CommandFile | undefined): string[] {
  if (!file) return ['--help', '--version', '--lang'];
  const locale = localeFor('en');
  return commonFlags(file.define(new Command(file.name), locale), locale).options.flatMap(
    ({ long }) => long ?? [],
  );
}
