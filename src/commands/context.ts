import type { Locale } from '../locales/en.ts';
import type { Terminal } from '../terminal.ts';
import type { FormatName } from './format-names.ts';

/** What every command gets: where it stands, and in which language it speaks. */
export interface Context {
  readonly terminal: Terminal;
  readonly locale: Locale;
  /** What the command can print. */
  readonly formats: readonly FormatName[];
}

/** The flags of the commands that read an inventory, as commander hands them over. */
export interface ReadingFlags {
  readonly format?: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly asOf?: string;
  readonly config?: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly baseline?: string;
  readonly reason?: string;
  readonly expires?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly table?: string;
  readonly encoding?: string;
  readonly stdinFilename?: string;
  readonly sheet?: readonly string[];
  readonly roster?: readonly string[];
  readonly previous?: readonly string[];
  readonly preset?: readonly string[];
  readonly unit?: string;
  readonly tier?: string;
  readonly target?: readonly string[];
  readonly where?: readonly string[];
  readonly by?: string;
  readonly top?: string;
  readonly rule?: readonly string[];
  readonly maxFindings?: string;
  readonly year?: string;
  readonly ceiling?: readonly string[];
  readonly crosswalk?: string;
  readonly asOfBefore?: string;
  readonly whatIf?: readonly string[];
  readonly curve?: boolean;
  readonly write?: boolean;
  readonly accept?: readonly string[];
  readonly dialect?: string;
  readonly xlsx?: boolean;
  readonly force?: boolean;
  readonly beyondCeiling?: boolean;
  readonly returnToSender?: string;
}

/** Says something that is no part of the document. */
export function note({ quiet }: ReadingFlags, { terminal }: Context, text: string): void {
  if (!quiet) terminal.stderr.write(`${text}\n`);
}
