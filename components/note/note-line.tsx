import { lineOf, type Note } from '../../lib/core/list-notes.ts';
import { assessmentKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { Glyph } from './glyph.tsx';

/** A note in one line: glyph, name or nothing, what there is to say. */
export function NoteLine({ note }: { note: Note }) {
  const t = useStrings();
  return (
    <>
      <Glyph note={note} />
      <span class="line" dir="auto">
        {note.kind === 'actor' && <strong>{note.actor.name} </strong>}
        {note.kind === 'claim' && <span class="hidden">{t(assessmentKey(note.claim.assessment))}: </span>}
        {lineOf(note)}
      </span>
    </>
  );
}

/** The title of an open card. */
export function titleOf(note: Note, t: ReturnType<typeof useStrings>): string {
  if (note.kind === 'actor') return note.actor.name;
  return note.kind === 'claim' ? note.claim.line : t('pieceTitle');
}
