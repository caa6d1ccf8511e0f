import { createHistory } from '../../../core/highlight/history.ts';
import { createOwnRows } from '../../../core/highlight/own-rows.ts';
import { withDraft, withRows } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** What is there before rows and history. */
export type ContextParts = Omit<HighlightsContext, 'rows' | 'history'>;

/** Completes the context of a page: rows that report into its state, and an empty history. */
export function createContext<Parts extends ContextParts>(
  parts: Parts,
): Parts & Pick<HighlightsContext, 'rows' | 'history'> {
  const { state, change, ports } = parts;
  const rows = createOwnRows({
    send: (each) => ports.save(each, { keepsPrivate: state.peek().keepsPrivate }),
    explain: ports.explainSilence,
    article: (key) => {
      const { facts } = state.peek();
      return facts?.key === key ? facts : null;
    },
    keepDraft: (draft) => {
      change(withDraft(draft));
      return ports.keepDraft(draft);
    },
    settings: () => state.peek().settings,
    now: ports.now,
    later: ports.later,
    onChange: () => change(withRows(rows)),
    onError: ports.report,
    isOpen: (id) => state.peek().writing?.id === id,
  });
  return { ...parts, rows, history: createHistory() };
}
