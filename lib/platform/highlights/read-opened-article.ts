import type { OpenedArticle } from '../../core/highlight/opened-article.ts';
import { isOwnPage } from '../messages/sender.ts';
import type { StoreContext } from './store-context.ts';

/** What is kept of the sender's page. */
export async function readOpenedArticle({ store, drafts, access, sender }: StoreContext): Promise<OpenedArticle> {
  const [keys, settings, problem] = await Promise.all([
    isOwnPage(sender) ? [] : access.keysOf(sender),
    store.loadSettings(),
    store.problem(),
  ]);
  const [key] = keys;
  if (key === undefined) return { key: null, keys, highlights: [], drafts: [], settings, private: false, problem };
  const highlights = await store.list(keys);
  return {
    key,
    keys,
    highlights,
    drafts: await drafts.listUnsaved(highlights),
    settings,
    private: await access.isPrivate(sender),
    problem,
  };
}
