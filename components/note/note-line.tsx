import { lineOf, type Note } from '../../lib/core/note/list-notes.ts';
import type { PackOrigin } from '../../lib/core/pack/pack.ts';
import { assessmentKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Glyph } from './glyph.tsx';

/** A note in one line: glyph, name or nothing, what there is to say, and a sign where an imported pack says it. */
export function NoteLine({ note, origin }: { note: Note; origin: PackOrigin }) {
  const t = useStrings();
  return (
    <>
      <Glyph note={note} />
      <span class="line" dir="auto">
        {note.kind === 'actor' && <strong>{note.actor.name} </strong>}
        {note.kind === 'claim' && <span class="hidden">{t(assessmentKey(note.claim.assessment))}: </span>}
        {lineOf(note)}
      </span>
      {origin === 'imported' && <ImportedSign />}
    </>
  );
}

/** At the end of the line of each note from an imported pack: a sheet that comes in. */
export function ImportedSign() {
  const t = useStrings();
  return (
    <span class="from-imported" title={t('packsFrom')}>
      <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 3v6.5M5.2 7L8 9.8L10.8 7M3.5 12.5h9" />
      </svg>
      <span class="hidden">{t('packsFrom')}</span>
    </span>
  );
}

/** The title of an open card. */
export function titleOf(note: Note, t: ReturnType<typeof useStrings>): string {
  if (note.kind === 'actor') return note.actor.name;
  return note.kind === 'claim' ? note.claim.line : t('pieceTitle');
}
