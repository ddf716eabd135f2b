import type { BaselineFile } from './baseline/held.ts';
import type { LoadedConfig } from './config/load.ts';
import type { Keeping } from './intake/plan.ts';
import type { Language } from './locales/index.ts';
import type { Setting } from './model/rules.ts';
import type { TableName } from './model/tables.ts';
import type { Encoding } from './readers/index.ts';

/** What to analyse, and which part of it to look at. Paths are files, folders or `-`. */
export interface AnalyzeOptions {
  readonly paths: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** The day it is, YYYY-MM-DD: the date of the stock where nobody gives one. */
  readonly today: string;
  readonly config?: string | undefined;
  /** Bundled profiles that the configuration builds on. */
  readonly presets?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly language?: Language | undefined;
  /** What the files hold, where neither headers nor names can tell. */
  readonly table?: TableName | undefined;
  /** How the letters of all files are written, where that is not to be found out. */
  readonly encoding?: Encoding | undefined;
  /** Only these sheets, or tables on them (`Sheet1#2`), of workbooks. */
  readonly sheets?: readonly string[] | undefined;
  /** Files that say which units there are. */
  readonly roster?: readonly string[] | undefined;
  /** The inventory before, to hold this one against. */
  readonly previous?: readonly string[] | undefined;
  /** Budget year. */
  readonly year?: number | undefined;
  /** The most that may be spent in a year of the plan, in units of the currency. */
  readonly ceilings?: ReadonlyMap<number, number> | undefined;
  /** Ask for what is beyond ceilings as well. */
  readonly beyondCeiling?: boolean | undefined;
  /** What rules weigh, or `off`, whatever the configuration says. */
  readonly rules?: Readonly<Record<string, Setting>> | undefined;
  /** Of each rule, no more issues of a file are listed; all are counted. */
  readonly maxFindings?: number | undefined;
  /** What is known already. */
  readonly baseline?: BaselineFile | undefined;
  /** Files that the run writes: of a folder they are no file that goes unread. */
  readonly outputs?: readonly string[] | undefined;
  /** Only this unit and all below it. */
  readonly unit?: string | undefined;
  readonly tier?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Group by `tier`, by the ancestor of a tier, or by a fact. */
  readonly by?: string | undefined;
  /** The configuration, where it has been loaded already. */
  readonly loaded?: LoadedConfig | undefined;
  /** Is told what is kept of the tables while they are read. */
  readonly keep?: Keeping | undefined;
  /** Is called before a plan over several years is made, which takes more memory than tables that pass by. */
  readonly makeRoom?: (() => void) | undefined;
  /** Content of standard input, for the path `-`. */
  readonly stdin?: (() => Buffer) | undefined;
  /** What standard input is called, as a file would be; `-` when absent. */
  readonly stdinFilename?: string | undefined;
}
