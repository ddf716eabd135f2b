import fc from 'fast-check';

/*
 * Before every test file. What properties draw is the same in every run, so that a failure is the doing of the commit:
 * `SEED=$RANDOM` draws anew, and more of it with `RUNS` or `ROW_RUNS`.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2026) });
