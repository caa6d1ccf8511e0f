// What is looked for, and what it is looked for in. An ink offset counts units of a text's ink (`ink.ts`); a pattern
// offset counts units of the quotes' ink, all of them in one array (`patterns.ts`).

/** A W3C text quote and the place that it had. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offset in the text as it was then: gives the order of quotes and how far apart they were. */
  readonly formerOffset: number;
  /** Ink offset in the text of today that this would be, were the text unchanged; -1 where nothing is known. */
  readonly expectedInk: number;
}

/** The units of a text's ink; only the first `length` of the array are the text's. */
export interface InkUnits {
  readonly units: Uint16Array;
  readonly length: number;
}

/** The ink of a text, and what has to be known of the text itself. */
export interface QuoteInk extends InkUnits {
  /** The ink as a string, made when it is first asked for. */
  readonly asString: () => string;
  /** True where a block of the page ends in this stretch of ink, its two ends included. */
  readonly breaksIn: (inkStart: number, inkEnd: number) => boolean;
}
