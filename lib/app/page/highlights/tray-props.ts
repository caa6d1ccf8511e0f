import { attachHighlight, showCandidate, toggleTray } from './attach.ts';
import type { TrayProps } from './highlight-props.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { keepAsPageNote } from './page-note.ts';

/** What the view of the tray is given; `null` while everything is on the page. */
export const trayProps =
  (page: HighlightsContext) =>
  (theme: TrayProps['theme']): TrayProps | null => {
    const { placed, settings, isTrayOpen, selected } = page.state.value;
    const entries = placed.filter(({ anchoring }) => anchoring.state === 'orphan');
    if (entries.length === 0) return null;
    return {
      entries,
      settings,
      theme,
      isOpen: isTrayOpen,
      hasSelection: selected !== null,
      onToggle: toggleTray(page),
      onShowCandidate: showCandidate(page),
      onAttach: attachHighlight(page),
      onKeepAsPageNote: keepAsPageNote(page),
      onOpen: page.margin.open,
    };
  };
