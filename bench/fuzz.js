// npm run fuzz [-- --minutes N] [-- --seed N]: sends in what nobody would send (test/support/fuzz.ts), case after case, in
// child processes of little memory. Prints every case that is answered wrongly, slowly or not at all, and keeps its files.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, compiledPath } from '../test/support/compile.js';

const kept = resolve(import.meta.dirname, 'data/fuzz/found');
const SLOWEST = 20_000;
const MEMORY = 768;
const ROUND = 200;

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, child: { type: 'string' } },
});

const load = async () => {
  const [{ casesFor, complaintAbout, GIANTS }, { main }, { COMMANDS }, { reportSchema }, fc] =
    await Promise.all([
      import(compiledPath('fuzz')),
      import('../dist/cli.js'),
      import('../dist/commands/index.js'),
      import('../dist/model/report.js'),
      import('fast-check'),
    ]);
  const isReport = (document) => {
    const { success, error } = reportSchema.safeParse(document);
    return success ? undefined : error.message;
  };
  const cases = casesFor(COMMANDS.map(({ name }) => name));
  const giants = Object.keys(GIANTS);
  return {
    /** Every hundredth is a giant. */
    async case(seed) {
      if (seed % 100 !== 0) return fc.sample(cases, { seed, numRuns: 1 })[0];
      const about = giants[(seed / 100) % giants.length];
      return {
        about,
        files: { 'units.csv': await GIANTS[about]() },
        args: ['gaps', '.', '--format', 'json'],
      };
    },
    async complaint(each) {
      const cwd = mkdtempSync(join(tmpdir(), 'infragap-fuzz-'));
      for (const [name, content] of Object.entries(each.files)) writeFileSync(join(cwd, name), content);
      let out = '';
      let err = '';
      const begun = performance.now();
      try {
        const code = await main(each.args, {
          stdout: { write: (text) => { out += text; } },
          stderr: { write: (text) => { err += text; } },
          env: {},
          cwd,
          now: () => new Date('2026-03-01T12:00:00Z'),
          stdin: () => Buffer.alloc(0),
        }); // biome-ignore format: a terminal that keeps what it is told
        const took = performance.now() - begun;
        if (took > SLOWEST) return `took ${Math.round(took)} ms`;
        return complaintAbout(each, { code, out, err }, isReport);
      } catch (error) {
        return `exception: ${error.stack}`;
      } finally {
        rmSync(cwd, { recursive: true });
      }
    },
  };
};

/** In the child: says which case it is about to try, and what is wrong with it. */
async function tryCases(first, count) {
  const fuzz = await load();
  for (let seed = first; seed < first + count; seed++) {
    process.send({ seed });
    const wrong = await fuzz.complaint(await fuzz.case(seed));
    if (wrong !== undefined) process.send({ seed, wrong });
  }
  process.disconnect();
}

/** Tries cases in a child. Returns the seed to go on with. */
function round(first, count, tell) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${MEMORY}`, import.meta.filename, '--child', `${first}:${count}`],
      { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] },
    );
    let seed = first;
    let complaint;
    let said = '';
    let timer;
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-2_000);
    });
    child.on('message', (message) => {
      clearTimeout(timer);
      seed = message.seed;
      if (message.wrong === undefined) timer = setTimeout(stop, SLOWEST * 2);
      else tell(seed, message.wrong);
    });
    const stop = () => {
      complaint = `no answer after ${(SLOWEST * 2) / 1000} s`;
      child.kill('SIGKILL');
    };
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0) tell(seed, complaint ?? `the process ended (${code ?? signal}): ${said}`);
      done(code === 0 ? first + count : seed + 1);
    });
  });
}

if (values.child !== undefined) {
  await tryCases(...values.child.split(':').map(Number));
} else {
  compile('fuzz');
  const fuzz = await load();
  const found = [];
  const tell = (seed, wrong) => found.push({ seed, wrong });
  const until = Date.now() + Number(values.minutes ?? 1) * 60_000;
  const begun = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000_000);
  let seed = begun;
  if (values.seed !== undefined && values.minutes === undefined) seed = await round(seed, 1, tell);
  else while (Date.now() < until) seed = await round(seed, ROUND, tell);
  for (const { seed: number, wrong } of found) {
    const each = await fuzz.case(number);
    const folder = join(kept, String(number));
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(each.files)) writeFileSync(join(folder, name), content);
    console.log(
      `seed ${number}: infragap ${each.args.join(' ')} (${each.about})\n  ${wrong}\n  in ${folder}`,
    );
  }
  console.log(`${seed - begun} cases from seed ${begun} on, ${found.length} answered wrongly`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
