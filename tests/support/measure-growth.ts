import type { StepCounter } from './count-steps.ts';
import type { FuzzSubject } from './fuzz-subjects.ts';
import type { HostileFamily } from './hostile-files.ts';

/** What a second in a worker and 50 ms on a page are in steps, of 30 ns each. */
export const MAX_STEPS = { worker: 30_000_000, page: 1_500_000 } as const;

/** What the steps may grow by when the text is twice as long. */
const MAX_GROWTH = 2.3;
/** Steps that are the same for any text, or nearly. */
const CONSTANT_STEPS = 20_000;

export interface Growth {
  readonly name: string;
  /** For texts of one, two and four times the size. */
  readonly steps: readonly number[];
  readonly characters: number;
  /** They grow faster than the text. */
  readonly isSuperlinear: boolean;
  /** At this rate a text of 100,000 characters takes too long. */
  readonly isOverBudget: boolean;
}

/** The steps of a subject for three lengths of a hostile text. */
export function measureGrowth(
  counter: StepCounter,
  { name, run, where, isBounded = false }: FuzzSubject,
  { family, characters }: { family: HostileFamily; characters: number },
): Growth {
  const texts = [1, 2, 4].map((times) => family.make(characters * times));
  const steps = texts.map((text) => counter.count(() => run(text)));
  const [first = 0, middle = 0, last = 0] = steps;
  // Both, for a bound that a text passes once makes one doubling dear.
  const grows = last > middle * MAX_GROWTH && last > first * MAX_GROWTH ** 2 + CONSTANT_STEPS;
  const longest = texts[2]?.length ?? 0;
  // A text that is short because it is wide as well is not thought longer.
  const share = longest > 50_000 ? 100_000 / longest : 1;
  return {
    name: `${name}: ${family.name}`,
    steps,
    characters: longest,
    isSuperlinear: !isBounded && grows,
    isOverBudget: last * share > MAX_STEPS[where],
  };
}
