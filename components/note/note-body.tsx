import { useStrings } from '../strings-context.tsx';
import { ActorBody } from './actor-body.tsx';
import { ClaimBody } from './claim-body.tsx';
import type { NoteBodyProps } from './note-props.ts';
import { PieceBody } from './piece-body.tsx';

/** The inside of an open card, in the margin, the sheet and the panel alike. */
export function NoteBody(props: NoteBodyProps) {
  const t = useStrings();
  const { origin, creator } = props.edition;
  return (
    <>
      {origin === 'imported' && (
        <p class="meta imported" dir="auto">
          {t('packsFromBy', [creator])}
        </p>
      )}
      <BodyOfKind {...props} />
    </>
  );
}

function BodyOfKind({ note, ...rest }: NoteBodyProps) {
  switch (note.kind) {
    case 'actor':
      return <ActorBody note={note} {...rest} />;
    case 'claim':
      return <ClaimBody note={note} {...rest} />;
    case 'piece':
      return <PieceBody note={note} {...rest} />;
  }
}
