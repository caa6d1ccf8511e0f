import type { ActorNote } from '../../lib/core/note/list-notes.ts';
import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import { typeKey } from '../../lib/core/strings.ts';
import { joinIsolated } from '../../lib/core/text/direction.ts';
import { useStrings } from '../strings-context.tsx';
import { MentionStrip } from './mention-strip.tsx';
import type { NoteBodyProps } from './note-props.ts';
import { Section } from './section.tsx';
import { numberSources, SourceList, Statement } from './source-list.tsx';

/** Who is named: role then and later, names, every mention, the claims about them, sources. */
export function ActorBody({ note, sources, edition, onOpen, onGoTo, place }: NoteBodyProps<ActorNote>) {
  const t = useStrings();
  const { actor, claims } = note;
  const statements = [actor.atPublication, ...actor.later];
  const numbered = numberSources([...statements.flatMap((statement) => statement.sources), ...actor.sources], sources);
  const scripts = Object.entries(actor.scripts);
  return (
    <>
      {edition.elsewhere && (
        <p class="meta from" dir="auto">
          {t('actorFrom', [edition.title])}
        </p>
      )}
      <p class="meta">
        {t(typeKey(actor.type))}
        {scripts.map(([language, name]) => (
          <bdi key={language} lang={language} class="script">
            {name}
          </bdi>
        ))}
      </p>
      <p dir="auto">{actor.note}</p>
      <MentionStrip note={note} place={place} onGoTo={onGoTo} />
      <Section title={t('actorThen')}>
        <ul>
          <Statement statement={actor.atPublication} numbered={numbered} />
        </ul>
      </Section>
      {actor.later.length > 0 && (
        <Section title={t('actorLater')}>
          <ul>
            {actor.later.map((statement) => (
              <Statement key={statement.text} statement={statement} numbered={numbered} />
            ))}
          </ul>
        </Section>
      )}
      {claims.length > 0 && (
        <Section title={t('actorClaims')}>
          <ul class="links">
            {claims.map((claim) => (
              <li key={claim.id}>
                {edition.elsewhere ? (
                  claim.line
                ) : (
                  <button
                    type="button"
                    class="link"
                    onClick={() => onOpen(formatNoteKey({ kind: 'claim', id: claim.id }))}
                  >
                    {claim.line}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {edition.elsewhere && (
            <p>
              <a href={edition.url} target="_blank" rel="noopener noreferrer" dir="auto">
                {t('actorClaimsThere')}
              </a>
            </p>
          )}
        </Section>
      )}
      {actor.unverified.length > 0 && (
        <Section title={t('unverified')}>
          <ul>
            {actor.unverified.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {actor.otherNames.length > 0 && <p class="meta">{t('actorNames', [joinIsolated(actor.otherNames, ', ')])}</p>}
      <SourceList numbered={numbered} />
    </>
  );
}
