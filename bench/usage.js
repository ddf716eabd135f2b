// Preloaded into a measured process: leaves what it used in the file that BENCH_USAGE names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    user: userCPUTime / 1e6,
    system: systemCPUTime / 1e6,
    wall: performance.now() / 1000,
    peak: maxRSS / 1024,
  };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});
