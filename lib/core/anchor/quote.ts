// What is looked for, and what it is looked for in.

/** A W3C text quote and the place that it had. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood, in units that grow with the text as it was then: they tell the order of quotes and how far apart. */
  readonly at: number;
  /** Where in the ink of today that would be, were the page unchanged. */
  readonly expected: number;
}

/** A text as ink: only the first `length` units are the text's. */
export interface QuoteInk {
  readonly units: Uint16Array;
  readonly length: number;
  /** The same as a string, made when it is first asked for. */
  readonly asString: () => string;
  /** True where a block of the page ends in this stretch, its two ends included. */
  readonly breaksIn: (start: number, end: number) => boolean;
}
