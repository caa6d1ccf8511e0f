import { follow } from './follow.ts';
import type { HighlightsContext } from './highlights-context.ts';
import { openEditor } from './write.ts';

/** Closes the editor with its card, and saves what was written; unless another note is about to be written. */
export function closeEditorWithCard(page: HighlightsContext): void {
  let last: string | null = null;
  follow(
    page,
    ({ open }) => [open],
    ([open]) => {
      const closed = last;
      last = open;
      if (closed !== null && page.state.value.writing?.id === closed) openEditor(page)(null);
    },
  );
}
