// What changed between two versions of a quote, word by word.

/** A stretch of words that is in both, only in the old or only in the new text. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
