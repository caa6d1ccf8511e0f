/** The quote of a W3C TextQuoteSelector: the words, and what stands before and after them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
