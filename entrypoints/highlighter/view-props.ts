// What the views of the highlighter are given, at each drawing.
import type { HighlightCardProps, TrayProps } from '../../components/highlight/highlight-props.ts';
import { compareWords } from '../../lib/core/compare-words.ts';
import type { SyncedRow } from '../../lib/core/row-sync.ts';
import type { Actions, ActOptions } from './act.ts';

/** The open card of a row. */
export function createCardProps(options: ActOptions, actions: Actions) {
  const { session, places, writer, document } = options;
  return ({ wanted, state, problem }: SyncedRow, theme: 'light' | 'dark'): HighlightCardProps => {
    const { id } = wanted;
    const anchoring = places.get(id)?.anchoring ?? null;
    const text = writer.textOf(id);
    return {
      highlight: wanted,
      anchoring,
      changes:
        anchoring?.state === 'moved' && anchoring.reason === 'text-changed' && wanted.selector !== null
          ? compareWords(wanted.selector.quote.exact, anchoring.quote)
          : null,
      settings: session.settings,
      tags: session.tags,
      text,
      saveState: text === wanted.note ? state : 'saving',
      problem: problem ?? actions.problem(),
      isEditing: session.isEditing,
      theme,
      onEdit: (editing) => {
        session.isEditing = editing;
        if (!editing) writer.close(id);
        options.draw();
      },
      onText: (written) => {
        writer.write(id, written);
        options.draw();
      },
      onTags: (tags) => actions.setTags(id, tags),
      onColour: (colour) => actions.change(id, { colour }),
      onDelete: () => actions.remove(id),
      onExtent: () => actions.changeExtent(id),
      onCopyQuote: () => void actions.copy(wanted.selector?.quote.exact ?? ''),
      onCopyNote: () => void actions.copyText(text),
      onRetry: actions.retry,
      onReload: () => document.location.reload(),
      onKeepPrivate: () => {
        session.keepsPrivate = true;
        actions.retry();
      },
    };
  };
}

/** The tray of what is not on the page. */
export function createTrayProps({ session, places, draw, door }: ActOptions, actions: Actions) {
  return (theme: 'light' | 'dark'): TrayProps => ({
    entries: places.list().filter(({ anchoring }) => anchoring.state === 'orphan'),
    settings: session.settings,
    theme,
    isOpen: session.isTrayOpen,
    hasSelection: actions.hasSelection(),
    onToggle: () => {
      session.isTrayOpen = !session.isTrayOpen;
      if (!session.isTrayOpen) session.draft = [];
      draw();
    },
    onShowCandidate: actions.show,
    onAttach: (id, to) => {
      session.draft = [];
      actions.attach(id, to);
    },
    onKeepAsPageNote: actions.keepAsPageNote,
    onOpen: door.open,
  });
}
