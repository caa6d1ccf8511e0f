/** One run of text on the page without a block boundary in it. */
export interface Block {
  readonly text: string;
  /** True for a heading that may be the article's own headline. */
  readonly heading: boolean;
}

/** A stretch of one block, in raw offsets of its text, half open. */
export interface Span {
  /** Ordinal of the block on the page. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}
