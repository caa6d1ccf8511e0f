import type { PieceNote } from '../../lib/core/note/list-notes.ts';
import { kindKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import type { NoteBodyProps } from './note-props.ts';
import { Section } from './section.tsx';
import { numberSources, SourceList, Statement } from './source-list.tsx';

/** What the article is: by whom, what it argues, how many claims of which kind, what differs from the annotated text. */
export function PieceBody({ note, sources, edition, onOpen, onPacks }: NoteBodyProps<PieceNote>) {
  const t = useStrings();
  const { piece, kinds, missing } = note;
  const loose = piece.slips.filter(({ claim }) => claim === null);
  const numbered = numberSources(
    [...piece.omissions, ...loose].flatMap((statement) => statement.sources),
    sources,
  );
  const { found, changed, total } = edition.paragraphs;
  return (
    <>
      <p class="meta">{t('pieceKind')}</p>
      <p dir="auto">{piece.note}</p>
      <Section title={t('pieceArgument')}>
        <ol>
          {piece.argument.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('pieceClaims')}>
        <p>
          {kinds.map(({ kind, count }) => (
            <span key={kind} class="tally">
              <span class="count">{count}</span> {t(kindKey(kind)).toLowerCase()}
            </span>
          ))}
        </p>
      </Section>
      {loose.length > 0 && (
        <Section title={t('pieceSlips')}>
          <ul>
            {loose.map((slip) => (
              <Statement key={slip.id} statement={slip} numbered={numbered} />
            ))}
          </ul>
        </Section>
      )}
      {piece.omissions.length > 0 && (
        <Section title={t('pieceOmissions')}>
          <ul>
            {piece.omissions.map((omission) => (
              <Statement key={omission.text} statement={omission} numbered={numbered} />
            ))}
          </ul>
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={t('pieceMissing')}>
          <ul class="links">
            {missing.map(({ key, line }) => (
              <li key={key}>
                <button type="button" class="link" onClick={() => onOpen(key)}>
                  {line}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="meta">
        {edition.copy && <>{t('pieceCopy')} </>}
        {changed === 0 && found === total ? t('pieceSame', [found, total]) : t('pieceDiffers', [found, total, changed])}
      </p>
      <p class="meta">
        {t('packVersion', [edition.version, edition.asOf])}{' '}
        <button type="button" class="link" onClick={() => onPacks(edition.pack)}>
          {t('packsDoor')}
        </button>
      </p>
      {edition.changelog.length > 0 && (
        <details class="scale">
          <summary>{t('packChanges')}</summary>
          <ul>
            {edition.changelog.map(({ version, date, text }) => (
              <li key={version} class="meta" dir="auto">
                {t('packChange', [version, date, text])}
              </li>
            ))}
          </ul>
        </details>
      )}
      <SourceList numbered={numbered} />
    </>
  );
}
