import type { ClaimNote } from '../../lib/core/note/list-notes.ts';
import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import type { PackClaim, PackSource } from '../../lib/core/pack/pack.ts';
import {
  assessmentKey,
  confidenceKey,
  definitionKey,
  kindKey,
  type MessageKey,
  reasonKey,
} from '../../lib/core/strings.ts';
import { Facts } from '../facts.tsx';
import { useStrings } from '../strings-context.tsx';
import { AssessmentGlyph } from './glyph.tsx';
import type { NoteBodyProps } from './note-props.ts';
import { RelationList } from './relation-list.tsx';
import { Section } from './section.tsx';
import { numberSources, SourceList, Statement } from './source-list.tsx';

const EVIDENCE: readonly ['for' | 'against' | 'qualifying', MessageKey][] = [
  ['for', 'claimFor'],
  ['against', 'claimAgainst'],
  ['qualifying', 'claimQualifying'],
];

/** What is claimed: kind, who says it, hedges; the assessment; evidence for, against and qualifying; sources. */
export function ClaimBody({ note, sources, actors, claims, slips, onOpen }: NoteBodyProps<ClaimNote>) {
  const t = useStrings();
  const { claim } = note;
  const own = slips.filter((slip) => slip.claim === claim.id);
  const cited = [
    ...EVIDENCE.flatMap(([side]) => claim.evidence[side].flatMap((statement) => statement.sources)),
    ...own.flatMap((slip) => slip.sources),
  ];
  const numbered = numberSources(cited, sources);
  return (
    <>
      <p class="meta">
        <Facts values={[t(kindKey(claim.kind)), t('claimSaidBy', [claim.assertedBy])]} />
        {claim.hedges.length > 0 && <> · {t('claimHedges', [claim.hedges.map((hedge) => `“${hedge}”`).join(', ')])}</>}
      </p>
      <p class="assessment">
        <AssessmentGlyph assessment={claim.assessment} />
        <strong title={t(definitionKey(claim.assessment))}>{t(assessmentKey(claim.assessment))}</strong>
        <span class="meta">{t('claimConfidence', [t(confidenceKey(claim.confidence))])}</span>
      </p>
      {restsOnOneReport(claim, sources) && <p class="meta">{t('claimOneReport')}</p>}
      {claim.attribution && (
        <p class="meta">{t('claimAttribution', [t(assessmentKey(claim.attribution)).toLowerCase()])}</p>
      )}
      <details class="scale">
        <summary>{t('claimMeans')}</summary>
        <p class="meta">{t(definitionKey(claim.assessment))}</p>
      </details>
      {note.state !== 'placed' && note.reason && (
        <p class="changed">
          {t(reasonKey(note.reason))} {t('claimWas', [claim.selector.exact])}
        </p>
      )}
      <p dir="auto">{claim.note}</p>
      {EVIDENCE.map(
        ([side, title]) =>
          claim.evidence[side].length > 0 && (
            <Section key={side} title={t(title)}>
              <ul>
                {claim.evidence[side].map((statement) => (
                  <Statement key={statement.text} statement={statement} numbered={numbered} />
                ))}
              </ul>
            </Section>
          ),
      )}
      {own.length > 0 && (
        <Section title={t('claimWords')}>
          <ul>
            {own.map((slip) => (
              <Statement key={slip.id} statement={slip} numbered={numbered} />
            ))}
          </ul>
        </Section>
      )}
      {claim.unverified.length > 0 && (
        <Section title={t('unverified')}>
          <ul>
            {claim.unverified.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      <RelationList claim={claim} claims={claims} onOpen={onOpen} />
      {claim.actors.length > 0 && (
        <Section title={t('claimActors')}>
          <p class="chips">
            {claim.actors.map((id) => (
              <button
                key={id}
                type="button"
                class="link"
                onClick={() => onOpen(formatNoteKey({ kind: 'actor', pack: null, id }))}
              >
                {actors.get(id) ?? id}
              </button>
            ))}
          </p>
        </Section>
      )}
      <SourceList numbered={numbered} />
    </>
  );
}

/** Whether all of a claim's evidence comes from copies of one report. */
function restsOnOneReport(claim: PackClaim, sources: ReadonlyMap<string, PackSource>): boolean {
  const cited = EVIDENCE.flatMap(([side]) => claim.evidence[side].flatMap((statement) => statement.sources));
  return cited.length > 0 && cited.every((id) => sources.get(id)?.quality === 'aggregator');
}
