// What a whole process takes: user CPU and wall seconds, peak memory in MB, and what it printed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const usageFile = join(tmpdir(), `infragap-bench-${process.pid}.json`);

export function measure(args, stdout = 'ignore') {
  const preload = resolve(import.meta.dirname, 'usage.js');
  const child = spawnSync(process.execPath, ['--import', preload, ...args], {
    env: { ...process.env, BENCH_USAGE: usageFile },
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 2 ** 30,
  });
  if (child.status !== 0) throw new Error(`${args.join(' ')} ended with ${child.status}`);
  return { ...JSON.parse(readFileSync(usageFile, 'utf8')), printed: child.stdout };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One line: the medians of a program's runs. */
export function tell(name, runs) {
  const of = (key, digits) => median(runs.map((run) => run[key])).toFixed(digits);
  console.log(
    `  ${name.padEnd(9)} user ${of('user', 1)} s  wall ${of('wall', 1)} s  peak ${of('peak', 0)} MB`,
  );
}

/** Runs two programs in turn and tells of both, and of the user time of the first beside that of the second. */
export function pairs(title, programs, count) {
  const [[first, ours], [second, theirs]] = Object.entries(programs);
  for (const program of [ours, theirs]) measure(program);
  const runs = Array.from({ length: count }, () => [measure(ours), measure(theirs)]);
  console.log(`${title}, medians of ${count} pairs`);
  for (const [at, name] of [first, second].entries()) {
    tell(
      name,
      runs.map((run) => run[at]),
    );
  }
  const ratio = median(runs.map(([one, other]) => one.user / other.user));
  console.log(`  user time, ${first} / ${second}, median of pairs: ${ratio.toFixed(2)}`);
}
