import type { Tint } from '../../../dom/mark/paint-highlights.ts';
import { follow } from './follow.ts';
import { flagOf, type HighlightsState } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

type Shown = Pick<HighlightsState, 'placed' | 'rows' | 'layers' | 'preview'>;

/** What is to be painted: the highlights, if their layer is on, those that are not saved, what a tool shows. */
export function listTints({ placed, rows, layers, preview }: Shown): readonly Tint[] {
  const shown = layers.mine ? placed : [];
  const unsaved = new Set(rows.flatMap((row) => (flagOf(row) === 'unsaved' ? [row.wanted.id] : [])));
  return [
    ...shown.map(({ highlight: { colour }, ranges }): Tint => ({ colour, ranges })),
    {
      colour: 'unsaved',
      ranges: shown.filter(({ highlight }) => unsaved.has(highlight.id)).flatMap(({ ranges }) => ranges),
    },
    { colour: 'draft', ranges: preview },
  ];
}

/** Paints at each change, and takes everything off at the end. */
export function followTints(page: HighlightsContext): void {
  const { painter, signal } = page;
  follow(
    page,
    ({ placed, rows, layers, preview }) => [placed, rows, layers, preview],
    () => {
      const { placed } = page.state.value;
      // Where the browser has no highlights, tints are drawn in our own element.
      if (painter.needsElement && placed.length > 0) page.host.attach();
      painter.paint(listTints(page.state.value));
    },
  );
  signal.addEventListener('abort', painter.clear);
}
