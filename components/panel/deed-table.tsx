import { formatNoteKey } from '../../lib/core/note/note-key.ts';
import type { Deed } from '../../lib/core/panel/arrange-deeds.ts';
import { assessmentKey, kindKey, type MessageKey } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';

const HEADS: readonly MessageKey[] = ['mapWho', 'mapSays', 'mapWhom', 'mapKind', 'mapAssessment', 'mapClaim'];

interface Props {
  deeds: readonly Deed[];
  nameOf: (actor: string) => string;
  onOpen: (key: string) => void;
}

/** The deeds in words, a row each; where there is little room a row is set as a sentence. */
export function DeedTable({ deeds, nameOf, onOpen }: Props) {
  const t = useStrings();
  return (
    <div class="deed-table">
      <table>
        <caption>{t('mapTable')}</caption>
        <thead>
          <tr>
            {HEADS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deeds.map((deed) => (
            <tr key={deed.id} data-claim={deed.claim}>
              <td class="who" dir="auto">
                {nameOf(deed.subject)}
              </td>
              <td class="says" dir="auto">
                {deed.predicate}
              </td>
              <td class={deed.object === null ? 'whom none' : 'whom'} dir="auto">
                {deed.object === null ? t('mapNobody') : nameOf(deed.object)}
              </td>
              <td class="kind">{t(kindKey(deed.kind))}</td>
              <td class="judged">{t(assessmentKey(deed.assessment))}</td>
              <td class="claim">
                <button
                  type="button"
                  class="link"
                  onClick={() => onOpen(formatNoteKey({ kind: 'claim', id: deed.claim }))}
                >
                  {t('mapOpen')}
                  <span class="hidden">: {deed.line}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
