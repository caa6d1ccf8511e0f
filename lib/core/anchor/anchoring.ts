// What has become of a highlight's place on the page of today.
import type { Span } from '../text/span.ts';

/** Why a highlight stands elsewhere, or nowhere. */
export type AnchorReason =
  /** Found, in words that were edited. */
  | 'text-changed'
  /** Found unchanged, in another paragraph. */
  | 'other-paragraph'
  /** Nothing on the page is near enough to its words. */
  | 'not-on-page'
  /** Several places are as near. */
  | 'ambiguous';

/** Where words like the old ones stand: offered, never chosen. */
export interface Candidate {
  readonly spans: readonly Span[];
  readonly quote: string;
  /** Share of the quote's characters that are unchanged, 0..1. */
  readonly score: number;
}

/** `spans` is empty for an orphan; `candidates` for all others. */
export interface Anchoring {
  readonly state: 'placed' | 'moved' | 'orphan';
  readonly reason: AnchorReason | null;
  /** How sure it is: the share of the quote and of what was around it that stands there, 0..1. */
  readonly score: number;
  readonly spans: readonly Span[];
  /** As it stands on the page; the old words for an orphan. */
  readonly quote: string;
  readonly candidates: readonly Candidate[];
}
