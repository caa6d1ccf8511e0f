import { signal } from '@preact/signals-core';
import { anchorRows } from './anchor-rows.ts';
import { createAnchor } from './anchor-slowly.ts';
import { follow } from './follow.ts';
import { listHere } from './highlight-model.ts';
import type { HighlightsContext } from './highlights-context.ts';

/** Keeps the anchors in step with the rows, and with the text of the page. */
export function followRows(page: HighlightsContext): void {
  const texts = signal(0);
  const lookAgain = () => {
    texts.value = texts.peek() + 1;
  };
  const anchor = createAnchor(lookAgain);
  page.words.watch(lookAgain);
  follow(
    page,
    ({ rows, keys }) => [rows, keys, texts.value],
    () => {
      const { words, state } = page;
      if (words.isGone()) return;
      const { placed: before, writing } = state.value;
      page.update({ placed: anchorRows(listHere(state.value), { words, anchor, before, held: writing?.id ?? null }) });
    },
  );
}
