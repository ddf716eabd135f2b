import { analyze as run } from './analyze.ts';
import { readBaseline } from './baseline/file.ts';
import type { Language } from './locales/index.ts';
import type { Report } from './model/report.ts';
import type { TableName } from './model/tables.ts';

export { UserError } from './model/finding.ts';
export type { Report } from './model/report.ts';

export interface AnalyzeRequest {
  /** Files and folders to read. */
  readonly paths: readonly string[];
  /** The configuration; else as the command line finds it. */
  readonly config?: string;
  /** Date of the stock, YYYY-MM-DD; else the configuration's, else today. */
  readonly asOf?: string;
  readonly language?: Language;
  readonly table?: TableName;
  /** A list of the units there are. */
  readonly roster?: readonly string[];
  /** Bundled profiles that the configuration builds on. */
  readonly presets?: readonly string[];
  readonly year?: number;
  /** Ask for what is beyond ceilings as well. */
  readonly beyondCeiling?: boolean;
  readonly unit?: string;
  readonly tier?: string;
  readonly targets?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
  readonly by?: string;
  /** A file of findings that are known already. */
  readonly baseline?: string;
  /** Folder that relative paths start from; else the working folder. */
  readonly cwd?: string;
}

/**
 * Reads inventories, holds them against the configured targets and prices the gaps.
 * Faults of the data are in the report; throws UserError where the job cannot be done (a bad configuration or baseline, no such path).
 */
export async function analyze(request: AnalyzeRequest): Promise<Report> {
  const today = new Date().toISOString().slice(0, 10);
  const { baseline: file, ...asked } = { cwd: process.cwd(), ...request };
  const baseline = file === undefined ? undefined : readBaseline(file, asked.cwd);
  return (await run({ today, ...asked, baseline })).report;
}
