import { compareWords, type WordChange } from '../../../core/text/compare-words.ts';
import { binHighlight } from './bin.ts';
import { changeHighlight, setTags } from './change.ts';
import { chooseOffer } from './choose-offer.ts';
import { copyQuote, copyText } from './copy.ts';
import { changeExtent } from './extent.ts';
import { type PlacedHighlight, placedOf, rowOf } from './highlight-model.ts';
import type { HighlightCardProps } from './highlight-props.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { keepPrivate } from './keep-private.ts';
import { openEditor, writeNote, writePrivately } from './write.ts';

/** What the view of the open card is given; `null` while none is open. */
export const cardProps =
  (page: HighlightsContext) =>
  (theme: HighlightCardProps['theme']): HighlightCardProps | null => {
    const state = page.state.value;
    const row = rowOf(state, state.open);
    if (row === null) return null;
    const { wanted } = row;
    const placed = placedOf(state, wanted.id);
    const isEditing = state.writing?.id === wanted.id;
    const text = isEditing ? (state.writing?.text ?? '') : wanted.note;
    return {
      highlight: wanted,
      anchoring: placed?.anchoring ?? null,
      changes: changesOf(placed),
      settings: state.settings,
      tags: state.tags,
      text,
      saveState: row.state === 'saved' && text !== wanted.note ? 'saving' : row.state,
      problem: row.problem ?? state.problem,
      offer: row.offer,
      isEditing,
      theme,
      ...cardActions(page)(wanted.id, { text, exact: wanted.selector?.quote.exact ?? '' }),
    };
  };

const cardActions =
  (page: HighlightsContext) =>
  (id: string, { text, exact }: { readonly text: string; readonly exact: string }) => ({
    onEdit: (isEditing: boolean) => openEditor(page)(isEditing ? id : null),
    onText: (written: string) => writeNote(page)(id, written),
    onTags: (tags: readonly string[]) => setTags(page)(id, tags),
    onColour: (colour: HighlightCardProps['highlight']['colour']) => void changeHighlight(page)(id, { colour }),
    onDelete: () => binHighlight(page)(id),
    onExtent: () => changeExtent(page)(id),
    onCopyQuote: () => void copyQuote(page)(exact),
    onCopyNote: () => void copyText(page)(text),
    onWritePrivately: () => writePrivately(page)(id),
    onOffer: (choice: Parameters<HighlightCardProps['onOffer']>[0]) => chooseOffer(page)(id, choice),
    onRetry: page.rows.sync.retry,
    onReload: page.ports.reload,
    onKeepPrivate: keepPrivate(page),
  });

/** The words of an edited page beside those that the note was written on. */
function changesOf(placed: PlacedHighlight | null): readonly WordChange[] | null {
  if (placed === null || placed.anchoring.reason !== 'text-changed') return null;
  const { highlight, anchoring } = placed;
  if (anchoring.state !== 'moved' || highlight.selector === null) return null;
  return compareWords(highlight.selector.quote.exact, anchoring.quote);
}
