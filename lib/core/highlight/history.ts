// Undo and redo of everything that the reader does to her highlights.
import type { Highlight } from './highlight.ts';
import type { HighlightChange } from './highlight-store.ts';

/** One row before and after; `before` is `null` for a new one. */
export interface Deed {
  readonly before: Highlight | null;
  readonly after: Highlight;
}

/** The steps that can be undone and redone, in one page or tab. */
export interface History {
  /** One step, of one row or of many; what was undone cannot be redone any more. */
  readonly push: (step: readonly Deed[]) => void;
  /** The changes that undo the last step; `null` when there is none. */
  readonly undo: () => readonly HighlightChange[] | null;
  /** The changes that do the last undone step again; `null` when there is none. */
  readonly redo: () => readonly HighlightChange[] | null;
}

/** Steps that are remembered. */
const LIMIT = 200;

/** A history of one page. Undoing a creation moves to the bin: nothing is ever deleted by it. */
export function createHistory(): History {
  const done: (readonly Deed[])[] = [];
  const undone: (readonly Deed[])[] = [];
  return {
    push(step) {
      done.push(step);
      if (done.length > LIMIT) done.shift();
      undone.length = 0;
    },
    undo() {
      const step = done.pop();
      if (step === undefined) return null;
      undone.push(step);
      return step.map(({ before, after }) => ({
        highlight: before ?? { ...after, deleted: after.modified },
        base: after,
      }));
    },
    redo() {
      const step = undone.pop();
      if (step === undefined) return null;
      done.push(step);
      return step.map(({ before, after }) => ({
        highlight: after,
        base: before ?? { ...after, deleted: after.modified },
      }));
    },
  };
}
