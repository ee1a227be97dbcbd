/** Has property tests try the same random cases at every run, so that what fails does so again; README says how to vary. */
import fc from 'fast-check';

const { FAST_CHECK_SEED, FAST_CHECK_RUNS } = process.env;

fc.configureGlobal({
  seed: Number(FAST_CHECK_SEED ?? 7),
  ...(FAST_CHECK_RUNS === undefined ? {} : { numRuns: Number(FAST_CHECK_RUNS) }),
});
