import { effect } from '@preact/signals-core';
import { render, type VNode } from 'preact';
import type { Translate } from '../../lib/core/strings.ts';
import { Strings } from '../strings-context.tsx';

interface Options {
  readonly translate: Translate;
  /** Draws what its signals say now, `null` for nothing; called again when one of them has changed. */
  readonly view: () => VNode | null;
}

/**
 * Draws a view into the element `root` of an own page, now and whenever a signal that it reads changes. Returns the
 * page's signal: aborted when the page goes away for good.
 */
export function mountPage({ translate, view }: Options): AbortSignal {
  const root = document.getElementById('root');
  if (root === null) throw new Error('Expected an element with the id "root", got none');
  const page = new AbortController();
  const stop = effect(() => render(<Strings.Provider value={translate}>{view()}</Strings.Provider>, root));
  page.signal.addEventListener('abort', stop);
  addEventListener('pagehide', ({ persisted }) => !persisted && page.abort(), { signal: page.signal });
  return page.signal;
}
