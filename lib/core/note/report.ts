// What a visit did, as a record that can be judged from outside; documented in docs/report.md.
import type { Side } from '../margin/choose-layout.ts';
import type { NoteState, Placement } from './place-notes.ts';
import type { NoteKind } from './reader-state.ts';

/** Lengths in CSS pixels from the top of the page, times in milliseconds. */
export interface Report {
  readonly url: string;
  readonly recognised: ReportVerdict;
  readonly article: ReportArticle | null;
  readonly notes: readonly ReportNote[];
  readonly mentions: readonly ReportMention[];
  readonly layout: { readonly mode: string };
  readonly cards: readonly ReportCard[];
  readonly counts: Readonly<Record<string, number>>;
  readonly timingsMs: Readonly<Record<'recognise' | 'extract' | 'anchor' | 'mark' | 'layout' | 'total', number>>;
  readonly longTasksMs: readonly number[];
  readonly errors: readonly string[];
}

/** Whether the page is a pack’s article. */
export interface ReportVerdict {
  /** The pack's id; `null` when the page is not its article. */
  readonly pack: string | null;
  /** 0..1. */
  readonly confidence: number;
  readonly why: string;
  /** The text stands at an address that is not the article's own. */
  readonly copy: boolean;
  /** False until the page has been read once. */
  readonly settled: boolean;
}

/** The article as it was read from the page. */
export interface ReportArticle {
  readonly title: string;
  readonly byline: string;
  readonly published: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly extractedBy: 'readability' | 'densest container';
  readonly paragraphs: readonly string[];
}

/** A note and whether it has a place; `paragraph` counts from 0. */
export interface ReportNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly state: NoteState;
  readonly reason: Placement['reason'];
  readonly quote: string;
  readonly paragraph: number | null;
}

/** One mention of an actor. */
export interface ReportMention {
  readonly id: string;
  readonly actor: string;
  readonly state: NoteState;
  readonly quote: string;
  readonly paragraph: number | null;
}

/** A card of the margin, in CSS pixels of the page. */
export interface ReportCard {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly anchorTop: number;
  readonly side: Side;
  readonly left: number;
  readonly width: number;
}
