import { computed } from '@preact/signals-core';
import type { ReaderState } from '../../core/note/reader-state.ts';
import { describePlaces } from './describe-places.ts';
import type { LookState } from './next-look.ts';
import type { PageContext } from './page-context.ts';

/** Returns a function that describes a visit as the popup and the panel are told of it. Places are found once a reading. */
export function createDescriber(
  { document, margin }: Pick<PageContext, 'document' | 'margin'>,
  lookNow: () => LookState,
): () => ReaderState {
  const places = computed(() => describePlaces(margin.shown.value));
  return () => {
    const { recognition, problems } = lookNow();
    const isShown = margin.shown.value !== null;
    return {
      url: document.location.href,
      title: document.title,
      recognition,
      ...places.value,
      order: isShown ? margin.order.value.map(({ key }) => key) : [],
      open: isShown ? margin.open.value : null,
      problems,
    };
  };
}
