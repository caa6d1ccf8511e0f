// What the views of the highlighter are given, at each drawing.
import type { HighlightCardProps, TrayProps } from '../../components/highlight/highlight-props.ts';
import type { SyncedRow } from '../../lib/core/highlight/row-sync.ts';
import { compareWords } from '../../lib/core/text/compare-words.ts';
import { ask } from '../../lib/platform/messages/messaging.ts';
import type { Actions, ActOptions } from './act.ts';

/** The open card of a row. */
export function createCardProps(options: ActOptions, actions: Actions) {
  const { session, places, writer, own, document } = options;
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
      saveState: state === 'saved' && text !== wanted.note ? 'saving' : state,
      problem: problem ?? actions.problem(),
      offer: own.offerOf(id)?.note ?? null,
      isEditing: session.writing === id,
      theme,
      onEdit: (editing) => {
        options.write(editing ? id : null);
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
      onWritePrivately: () => {
        // What is written here is saved before it is written on there.
        options.write(null);
        options.draw();
        void ask('open-library', { highlight: id }).catch(() => undefined);
      },
      onOffer: (choice) => actions.choose(id, choice),
      onRetry: actions.retry,
      onReload: () => document.location.reload(),
      onKeepPrivate: actions.keepPrivate,
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
