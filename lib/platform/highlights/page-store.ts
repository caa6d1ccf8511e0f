import type { Highlight } from '../../core/highlight/highlight.ts';
import type { StoreProblem } from '../../core/highlight/highlight-store.ts';
import { PAGE_METHODS, type PageStore } from '../../core/highlight/page-store.ts';
import type { Result } from '../../core/result.ts';
import { createRemotePort } from '../messages/remote-port.ts';

/** The store of a page script: each call is a message to the background, which has the page's address from the browser. */
export function createPageStore(): PageStore {
  return createRemotePort(PAGE_METHODS);
}

/** What a save answered, as `RowSyncPorts.send` takes it. */
export function answerOf(saved: Result<readonly Highlight[], StoreProblem>) {
  return saved.ok ? { highlights: saved.value, problem: null } : { highlights: [], problem: saved.problem };
}
