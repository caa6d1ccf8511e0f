// A place in the text where a quote may be, and what it is worth.

/** One place in the text where a quote may be. All sizes are units of ink. */
export interface InkCandidate {
  /** Ink offsets of the text, half open. */
  readonly inkStart: number;
  readonly inkEnd: number;
  /** Units of the quote's own words that are here, 0..its length. */
  readonly own: number;
  /** The same as a share of them, 0..1. */
  readonly share: number;
  /** Units of its context right before it, and right after it. */
  readonly before: number;
  readonly after: number;
  /** Units of its context on the far side of something that was set between. */
  readonly far: number;
  /** What the gaps between its runs cost (`gapCost`). */
  readonly cost: number;
}

/** Context behind an advert still tells the place, but a related article may quote as much. */
const FAR_WEIGHT = 0.3;
/** The gaps were paid for once already, when runs were chained. */
const COST_WEIGHT = 0.5;

/** What a candidate is worth, in units of ink: context that is near counts like the words themselves. */
export function worthOf({ own, before, after, far, cost }: InkCandidate): number {
  return own + before + after + far * FAR_WEIGHT - cost * COST_WEIGHT;
}
