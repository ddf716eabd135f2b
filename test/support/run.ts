import { main } from '../../src/cli.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs a command line in this process, with a terminal of its own; the day is always 1 March 2026. */
export async function run(
  args: readonly string[],
  { cwd = process.cwd(), stdin = '', env = {}, isTTY, columns }: RunOptions = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    stdout: {
      write: (text) => {
        out += text;
      },
      isTTY,
      columns,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    env,
    cwd,
    now: () => new Date('2026-03-01T12:00:00Z'),
    stdin: () => Buffer.from(stdin),
  });
  return { code, out, err };
}
