// Counts how often the blocks of our own code run: a time without a clock, the same on every machine. V8 counts them for
// its coverage. What runs inside the engine is not seen: of that, patterns have a test of their own
// (tests/repo/patterns.test.ts), and the other functions are linear.
import { type Profiler, Session } from 'node:inspector';

export interface StepCounter {
  /** Blocks of the code under `isOurs` that ran while `work` did. */
  readonly count: (work: () => unknown) => number;
  readonly stop: () => void;
}

/** One for a thread at a time. `isOurs`: by the address of a script. */
export function startStepCounter(isOurs: (url: string) => boolean): StepCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (): number => {
    let steps = 0;
    // Answers of this session come before `post` returns.
    session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error !== null) throw error;
      steps = result.filter(({ url }) => isOurs(url)).reduce((sum, script) => sum + countBlocks(script), 0);
    });
    return steps;
  };
  return {
    count(work) {
      take();
      work();
      return take();
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

function countBlocks({ functions }: Profiler.ScriptCoverage): number {
  return functions.reduce((sum, { ranges }) => sum + ranges.reduce((all, { count }) => all + count, 0), 0);
}
