import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { figureAt } from './figure.ts';
import { run } from './run.ts';

export interface Reported {
  readonly code: number;
  readonly err: string;
  readonly report: Report;
  /** A figure of the report by its path: `targets[lan].gap.known`. */
  at(path: string): unknown;
  /** How often a rule was found. */
  found(rule: string): number;
}

/** A total that nothing is unknown of. */
export const known = (value: number) => ({ known: value, low: value, high: value, open: [] });
/** A figure of one unit that nothing is unknown of. */
export const just = (value: number) => ({ low: value, high: value });

/**
 * Writes the files into a folder of their own, runs a command there and returns the report.
 * Indentation that all lines of a file share is taken off, so that tables may stand among the code.
 */
export async function inventory(
  files: Readonly<Record<string, string | Buffer>>,
  extra: readonly string[] = [],
  command: 'budget' | 'gaps' = 'budget',
): Promise<Reported> {
  const folder = mkdtempSync(join(tmpdir(), 'infragap-'));
  try {
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, name), typeof content === 'string' ? dedent(content) : content);
    const { code, out, err } = await run([command, '.', '--format', 'json', ...extra], { cwd: folder });
    if (code === 2) throw new Error(err);
    const report: Report = JSON.parse(out);
    return {
      code,
      err,
      report,
      at: (path) => figureAt(report, path),
      found: (rule) => report.summary.by_rule[rule]?.count ?? 0,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return `${lines.map((line) => line.slice(common)).join('\n')}\n`;
}
