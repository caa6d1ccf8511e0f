import { useMemo, useState } from 'preact/hooks';
import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import { type DeedMap as Arranged, arrangeDeeds, type Deed } from '../../lib/core/panel/arrange-deeds.ts';
import { assessmentKey, kindKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { DeedDrawing, DeedSample } from './deed-drawing.tsx';
import { DeedTable } from './deed-table.tsx';

interface Props {
  deeds: readonly Deed[];
  /** Actor names by id. */
  actors: ReadonlyMap<string, string>;
  /** Opens the claim that tells of a deed. */
  onOpen: (key: string) => void;
}

/** Who is said to do what to whom: the actors as a column, an arc for each deed, and the same as a table. */
export function DeedMap({ deeds, actors, onOpen }: Props) {
  const t = useStrings();
  const map = useMemo(() => arrangeDeeds(deeds), [deeds]);
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = (id: string) => actors.get(id) ?? id;
  const own = deeds.filter(({ subject, object }) => subject === chosen || object === chosen);
  return (
    <section class="deed-map" aria-label={t('mapTitle')}>
      <div class="deed-columns">
        <div class="deed-picture">
          <div class="deed-arcs" style={{ blockSize: `${map.heightPx}px` }}>
            <Names map={map} nameOf={nameOf} chosen={chosen} onChoose={setChosen} />
            <DeedDrawing map={map} chosen={chosen} />
          </div>
          <div class="deed-part" role="status">
            {chosen === null ? (
              <p class="meta">{t('mapHint')}</p>
            ) : (
              <>
                <h3>{t('mapDeedsOf', [nameOf(chosen)])}</h3>
                <ul>
                  {own.map((deed) => (
                    <li key={deed.id}>
                      <button
                        type="button"
                        class="link"
                        onClick={() => onOpen(formatNoteKey({ kind: 'claim', id: deed.claim }))}
                      >
                        <DeedSample kind={deed.kind} assessment={deed.assessment} />
                        <Sentence deed={deed} nameOf={nameOf} />
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <Key deeds={deeds} />
        </div>
        <DeedTable deeds={deeds} nameOf={nameOf} onOpen={onOpen} />
      </div>
    </section>
  );
}

interface NamesProps {
  map: Arranged;
  nameOf: (id: string) => string;
  chosen: string | null;
  onChoose: (actor: string | null) => void;
}

function Names({ map, nameOf, chosen, onChoose }: NamesProps) {
  const t = useStrings();
  return (
    <ul class="deed-names" aria-label={t('mapActors')}>
      {map.nodes.map(({ actor, heightPx }) => (
        <li key={actor} style={{ blockSize: `${heightPx}px` }}>
          <button
            type="button"
            aria-pressed={chosen === actor}
            title={nameOf(actor)}
            onClick={() => onChoose(chosen === actor ? null : actor)}
          >
            {nameOf(actor)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ deed, nameOf }: { deed: Deed; nameOf: (id: string) => string }) {
  const t = useStrings();
  const { subject, predicate, object, kind, assessment } = deed;
  const judged = t('mapJudged', [t(kindKey(kind)), t(assessmentKey(assessment))]);
  return (
    <span>
      {object === null
        ? t('mapStub', [nameOf(subject), predicate])
        : t('mapDeed', [nameOf(subject), predicate, nameOf(object)])}{' '}
      <span class="meta">({judged})</span>
    </span>
  );
}

/** Only the kinds and assessments that this map has. */
function Key({ deeds }: { deeds: readonly Deed[] }) {
  const t = useStrings();
  const kinds = [...new Set(deeds.map(({ kind }) => kind))];
  const assessments = [...new Set(deeds.map(({ assessment }) => assessment))];
  return (
    <div class="deed-key" role="group" aria-label={t('mapKey')}>
      <ul aria-label={t('mapKind')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <DeedSample kind={kind} assessment="supported" />
            {t(kindKey(kind))}
          </li>
        ))}
      </ul>
      <ul aria-label={t('mapAssessment')}>
        {assessments.map((assessment) => (
          <li key={assessment}>
            <DeedSample kind={null} assessment={assessment} />
            {t(assessmentKey(assessment))}
          </li>
        ))}
      </ul>
    </div>
  );
}
