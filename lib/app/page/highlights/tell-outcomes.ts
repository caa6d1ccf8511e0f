// What became of a row that was sent: said once it is known, and once.
import type { StoreProblem } from '../../lib/core/highlight/highlight-store.ts';
import type { SyncedRow } from '../../lib/core/highlight/row-sync.ts';
import { explainStoreProblem } from '../../lib/core/strings.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { createToast } from './show-tools.tsx';

interface Options {
  readonly toast: Pick<ReturnType<typeof createToast>, 'show'>;
  readonly announce: (text: string) => void;
  /** The open card says by itself what became of its row. */
  readonly isOpen: (id: string) => boolean;
  readonly onCopy: (id: string) => void;
  readonly onKeepPrivate: () => void;
}

/** Announces what is saved after the store's answer, and says in plain words what is not. */
export function createOutcomes({ toast, announce, isOpen, onCopy, onKeepPrivate }: Options) {
  const expected = new Map<string, string>();
  const told = new Map<string, StoreProblem['kind']>();
  const tellProblem = (id: string, problem: StoreProblem) => {
    const text = translate('ownNotKept', [explainStoreProblem(problem, translate)]);
    const action =
      problem.kind === 'private-window'
        ? { name: 'keep', label: translate('storeKeepPrivate'), onAct: onKeepPrivate }
        : { name: 'copy', label: translate('ownCopyWords'), onAct: () => onCopy(id) };
    toast.show(text, action);
    announce(text);
  };
  return {
    /** What to announce when this row is saved. */
    expect: (id: string, sentence: string) => void expected.set(id, sentence),
    look({ wanted: { id }, state, problem }: SyncedRow) {
      if (state === 'saved') {
        const sentence = expected.get(id);
        if (sentence !== undefined) announce(sentence);
        expected.delete(id);
        told.delete(id);
      }
      // A failure without a reason mostly passes within a second: the look of the words tells of it.
      if (state !== 'unsaved' || problem === null || problem.kind === 'failed') return;
      if (told.get(id) === problem.kind) return;
      told.set(id, problem.kind);
      expected.delete(id);
      if (!isOpen(id)) tellProblem(id, problem);
    },
  };
}
