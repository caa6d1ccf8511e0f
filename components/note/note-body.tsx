import { ActorBody } from './actor-body.tsx';
import { ClaimBody } from './claim-body.tsx';
import type { NoteBodyProps } from './note-context.ts';
import { PieceBody } from './piece-body.tsx';

/** The inside of an open card, in the margin, the sheet and the panel alike. */
export function NoteBody({ note, ...rest }: NoteBodyProps) {
  switch (note.kind) {
    case 'actor':
      return <ActorBody note={note} {...rest} />;
    case 'claim':
      return <ClaimBody note={note} {...rest} />;
    case 'piece':
      return <PieceBody note={note} {...rest} />;
  }
}
