import type { PageHighlights } from '../../lib/core/messages.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import type { NoteContext } from '../../lib/core/note/note-context.ts';
import type { ReaderState } from '../../lib/core/note/reader-state.ts';
import { explainProblem, explainRecognition } from '../../lib/core/strings.ts';
import { useStrings } from '../strings-context.tsx';
import { NoteList } from './note-list.tsx';

interface Props {
  /** `null` when the tab has no reader. */
  state: ReaderState | null;
  notes: readonly Note[];
  /** The reader's own on this page; `null` where the page has no highlighter. */
  own?: PageHighlights | null;
  /** Of the page's own pack; `null` where it has none. */
  context: NoteContext | null;
  /** Of each note, where packs speak of another article. */
  contextFor?: ((note: Note) => NoteContext) | null;
  onGoTo: (key: string, place: number) => void;
  onPacks: (pack: string) => void;
}

/** The side panel: the page's notes as a list. This list is how a screen reader reads them. */
export function Panel({ state, own = null, notes, context, contextFor = null, onGoTo, onPacks }: Props) {
  const t = useStrings();
  const isEmpty = contextFor === null && context === null && (own?.highlights.length ?? 0) === 0;
  const lookUp = contextFor ?? (() => context ?? fail());
  return (
    <main class="panel">
      <h1>{t('panelTitle')}</h1>
      {state?.problems.map((problem) => (
        <p key={problem.kind} class="problem" role="alert">
          {explainProblem(problem, t)}
        </p>
      ))}
      {isEmpty ? (
        <p class="empty">{t('panelEmpty')}</p>
      ) : (
        <>
          <p class="meta">{explainRecognition(state?.recognition ?? null, t)}</p>
          <NoteList
            own={own}
            order={state?.order ?? []}
            notes={notes}
            places={state?.notes ?? []}
            outline={state?.outline ?? []}
            context={context}
            contextFor={lookUp}
            onGoTo={onGoTo}
            onPacks={onPacks}
          />
        </>
      )}
    </main>
  );
}

function fail(): never {
  throw new RangeError('Expected a note of a pack with its pack, got one without');
}
