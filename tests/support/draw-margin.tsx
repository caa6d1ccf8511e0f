import { vi } from 'vitest';
import { Margin } from '../../components/margin/margin.tsx';
import type { MarginProps, PlacedCard } from '../../components/margin/margin-props.ts';
import type { Note } from '../../lib/core/note/list-notes.ts';
import { contextOf } from '../../lib/core/note/note-context.ts';
import { ALL_LAYERS } from '../../lib/core/note/reader-state.ts';
import type { Pack } from '../../lib/core/pack/pack.ts';
import { type Mounted, mountOnPage } from './mount.tsx';

export const WHOLE = { copy: false, paragraphs: { found: 13, changed: 0, total: 13 } };

/** Cards for all notes with a place, one under the other. */
export function sampleCards(notes: readonly Note[], widthPx = 280): PlacedCard[] {
  return notes
    .filter(({ places }) => places.length > 0)
    .map((note, nth) => {
      const topPx = 20 + nth * 28;
      const middlePx = topPx + 14;
      return { note, topPx, leftPx: 700, widthPx, anchorPx: middlePx, columnPx: 680, side: 'right', middlePx };
    });
}

/** A margin on a page, with spies for what it asks for; `change` draws it again with other properties. */
export function drawMargin(pack: Pack, notes: readonly Note[], over: Partial<MarginProps> = {}) {
  const asked = {
    onOpen: vi.fn<MarginProps['onOpen']>(),
    onGoTo: vi.fn<MarginProps['onGoTo']>(),
    onPacks: vi.fn(),
    onMount: vi.fn<MarginProps['onMount']>(),
    onClose: vi.fn<MarginProps['onClose']>(),
    onHover: vi.fn<MarginProps['onHover']>(),
    onStep: vi.fn<MarginProps['onStep']>(),
    onLayer: vi.fn<MarginProps['onLayer']>(),
    onHeight: vi.fn<MarginProps['onHeight']>(),
  };
  const context = contextOf({ pack, origin: 'bundled' }, WHOLE);
  let props: MarginProps = {
    contextFor: () => context,
    ...asked,
    mode: 'margin',
    theme: 'light',
    cards: over.mode === 'sheet' ? [] : sampleCards(notes, over.mode === 'gutter' ? 28 : 280),
    notes,
    open: null,
    place: 0,
    hovered: null,
    layers: ALL_LAYERS,
    ...over,
  };
  const { root, draw }: Mounted = mountOnPage(<Margin {...props} />, props.theme);
  const change = (next: Partial<MarginProps>) => {
    props = { ...props, ...next };
    draw(<Margin {...props} />);
  };
  return { root, change, ...asked };
}
