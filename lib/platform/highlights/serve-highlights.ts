// The reader's highlights, as the background serves them: the store behind its gate.
import type { KnownArticle } from '../../core/article/known-packs.ts';
import type { DraftStore } from '../../core/highlight/draft-store.ts';
import type { HighlightStore } from '../../core/highlight/highlight-store.ts';
import type { Answers } from '../messages/messaging.ts';
import { servePort } from '../messages/serve-port.ts';
import { createQueue } from '../queue.ts';
import { createPageAccess } from './page-access.ts';
import { serveDrafts } from './serve-drafts.ts';
import { serveImports } from './serve-imports.ts';
import type { StoreContext } from './store-context.ts';
import { STORE_RULES } from './store-rules.ts';

interface Options {
  readonly store: HighlightStore;
  readonly drafts: DraftStore;
  readonly knownArticles: () => Promise<readonly KnownArticle[]>;
}

/** Answers for the message `store`. Page scripts have their own page's rows, own pages have all. */
export function answerHighlights({ store, drafts, knownArticles }: Options): Answers {
  const queue = createQueue();
  const access = createPageAccess({ store, knownArticles });
  const context: Omit<StoreContext, 'sender'> = {
    store,
    access,
    drafts: serveDrafts({ store, drafts, access, queue }),
    imports: serveImports({ store, drafts, queue }),
  };
  return { store: servePort<StoreContext>(STORE_RULES, (sender) => ({ ...context, sender })) };
}
