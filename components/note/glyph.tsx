import type { Note } from '../../lib/core/note/list-notes.ts';
import type { Assessment } from '../../lib/core/pack/pack.ts';

/** Shapes that differ without colour: how full the disc is says how far the record carries a claim. */
const SHAPES: Record<Assessment, string> = {
  supported: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  'partly supported': 'M8 3.5a4.5 4.5 0 0 1 0 9z',
  disputed: 'M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4',
  unverified: '',
  opinion: 'M5.7 6.6h4.6M5.7 9.4h3',
  'prediction: borne out': 'M5.2 8.2l2 2l3.6-4.2',
  'prediction: partly borne out': 'M8 5.4v2.8l2 1.4',
  'prediction: not borne out': 'M5.2 8h5.6',
};

/** The 16 px mark at the head of a card: an actor's initial shape, or a claim's assessment. */
export function Glyph({ note }: { note: Note }) {
  if (note.kind === 'actor')
    return (
      <svg class="glyph glyph-actor" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5.6" r="2.4" />
        <path d="M3.6 12.8c.5-2.7 2.2-4 4.4-4s3.9 1.3 4.4 4" />
      </svg>
    );
  if (note.kind === 'piece')
    return (
      <svg class="glyph glyph-piece" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M10.8 13V3H7.2a2.7 2.7 0 0 0 0 5.4h1.1M8.3 13V3" />
      </svg>
    );
  return <AssessmentGlyph assessment={note.claim.assessment} />;
}

/** The shape of an assessment alone, for use beside its word. */
export function AssessmentGlyph({ assessment }: { assessment: Assessment }) {
  const isFilled = assessment === 'supported' || assessment === 'partly supported';
  return (
    <svg class="glyph glyph-claim" viewBox="0 0 16 16" aria-hidden="true">
      {assessment !== 'disputed' && <circle cx="8" cy="8" r="4.5" />}
      <path d={SHAPES[assessment]} class={isFilled ? 'filled' : undefined} />
    </svg>
  );
}
