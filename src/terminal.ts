import { readSync } from 'node:fs';
import { localeFor } from './locales/index.ts';
import { UserError } from './model/finding.ts';

/** Everything of the process that a run may touch. Tests hand in their own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  now(): Date;
  /** The whole of standard input, the same however often it is asked for. */
  stdin(): Buffer;
  /** Is called before what takes more memory than tables that pass by: the heap may grow faster from here on. */
  makeRoom?(): void;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Standard input is kept in memory, because it may have to be read twice. */
export const LARGEST_STDIN = 256 * 1024 * 1024;

export function processTerminal(host: NodeJS.Process): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      const said = localeFor('en').faults['cannot-write']?.({ path: '-', why: error.code });
      if (stream === host.stdout) host.stderr.write(`infragap: ${said}\n`);
      host.exitCode = 2;
    });
  }
  let input: Buffer | undefined;
  return {
    stdout: host.stdout,
    stderr: host.stderr,
    env: host.env,
    cwd: host.cwd(),
    now: () => new Date(),
    stdin() {
      input ??= readStdin();
      return input;
    },
  };
}

function readStdin(): Buffer {
  const blocks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const block = Buffer.allocUnsafe(1 << 16);
    let length: number;
    try {
      length = readSync(0, block);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') continue;
      if (code === 'EOF') break;
      throw error;
    }
    if (length === 0) break;
    size += length;
    if (size > LARGEST_STDIN) throw new UserError('stdin-too-large', { limit: '256 MB' });
    blocks.push(block.subarray(0, length));
  }
  return Buffer.concat(blocks);
}

/** Colour as asked: a flag, NO_COLOR, FORCE_COLOR, else only on a terminal that can. */
export function wantsColor(flag: boolean | undefined, { env, stdout }: Terminal): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
