import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { folder } from './folder.ts';

interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const actionAt = (path: string): Action => parse(readFileSync(join(path, 'action.yml'), 'utf8'));

export interface ActionRan {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs action.yml as the runner of GitHub does: inputs with their defaults, a step after the other until one fails,
 * each with bash as `shell: bash` means it, and outputs whether one failed or not.
 */
export function runAction(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  {
    at = resolve('.'),
    env = {},
    summary = '',
  }: { at?: string; env?: Record<string, string>; summary?: string } = {},
): ActionRan {
  const action = actionAt(at);
  const temp = folder({ summary, output: '' });
  const told: { [step: string]: Record<string, string> } = {};
  const said = { code: 0, out: '', err: '' };

  const evaluated = (text: string): string =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => {
      const [context, first, , name] = expression.split('.') as [string, string, string?, string?];
      if (context === 'inputs' && action.inputs[first])
        return inputs[first] ?? action.inputs[first].default ?? '';
      if (context === 'steps' && name !== undefined) return told[first]?.[name] ?? '';
      throw new Error(`What is ${expression}?`);
    });

  for (const { id = '', run, env: own = {}, 'working-directory': from = '.' } of action.runs.steps) {
    writeFileSync(join(temp, 'output'), '');
    writeFileSync(join(temp, 'script.sh'), evaluated(run));
    const ran = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(temp, 'script.sh')],
      {
        cwd: resolve(workspace, evaluated(from)),
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          HOME: temp,
          CI: 'true',
          GITHUB_ACTIONS: 'true',
          GITHUB_WORKSPACE: workspace,
          GITHUB_ACTION_PATH: at,
          GITHUB_STEP_SUMMARY: join(temp, 'summary'),
          GITHUB_OUTPUT: join(temp, 'output'),
          RUNNER_TEMP: temp,
          ...env,
          ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, evaluated(value)])),
        },
      },
    );
    said.out += ran.stdout;
    said.err += ran.stderr;
    told[id] = linesAsOutputs(readFileSync(join(temp, 'output'), 'utf8'));
    if (ran.status !== 0) {
      said.code = ran.status ?? -1;
      break;
    }
  }
  return {
    ...said,
    summary: readFileSync(join(temp, 'summary'), 'utf8'),
    outputs: Object.fromEntries(
      Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value)]),
    ),
  };
}

const linesAsOutputs = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^([^=\n]+)=(.*)\n/gm)].map(([, name, value]) => [name, value]));
