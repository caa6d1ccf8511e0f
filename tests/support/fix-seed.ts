// Set-up of `npm run mutate`: property tests draw the same cases in each run, so that two runs have one score.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20, numRuns: 50 });
