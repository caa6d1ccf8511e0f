// Which runs of `*` and `_` are emphasis. After the algorithm of CommonMark 0.31, appendix "process emphasis": each
// sign is looked at a bounded number of times, because a search that failed is never made again.

/** A run of one sign, and what became of it. */
export interface Run {
  readonly kind: 'run';
  readonly sign: '*' | '_';
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Signs that are still text. */
  left: number;
  /** Signs of each emphasis that ends here, the innermost first: 1 or 2. */
  readonly closes: (1 | 2)[];
  /** The same for each that starts here. */
  readonly opens: (1 | 2)[];
}

/** Pairs the runs, which are in the order of the text, and writes the pairs into them. */
export function matchEmphasis(runs: readonly Run[]): void {
  const openers: Run[] = [];
  /** For each kind of closer: how many openers from the bottom are known not to match it. */
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    if (run.canClose) closeWith(run, openers, bottoms);
    if (run.canOpen && run.left > 0) openers.push(run);
  }
}

/** Pairs a run with openers before it as long as it has signs left and one of them matches. */
function closeWith(run: Run, openers: Run[], bottoms: Map<string, number>): void {
  const kind = `${run.sign}${run.canOpen}${run.length % 3}`;
  while (run.left > 0) {
    const at = findOpener(openers, run, bottoms.get(kind) ?? 0);
    const opener = openers[at];
    if (opener === undefined) {
      bottoms.set(kind, openers.length);
      return;
    }
    const signs = opener.left >= 2 && run.left >= 2 ? 2 : 1;
    opener.left -= signs;
    run.left -= signs;
    opener.opens.push(signs);
    run.closes.push(signs);
    openers.length = opener.left === 0 ? at : at + 1;
    for (const [other, bottom] of bottoms) if (bottom > openers.length) bottoms.set(other, openers.length);
  }
}

function findOpener(openers: readonly Run[], closer: Run, bottom: number): number {
  for (let at = openers.length - 1; at >= bottom; at--) {
    const opener = openers[at];
    if (opener?.sign === closer.sign && fits(opener, closer)) return at;
  }
  return -1;
}

/** The rule of three: `*foo**bar*` is one emphasis with two stars in it. */
function fits(opener: Run, closer: Run): boolean {
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}
