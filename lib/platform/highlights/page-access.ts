// Which rows a page script may read and change, by the address that the browser tells of the sender.
import { listArticleKeys } from '../../core/article/article-key.ts';
import type { KnownArticle } from '../../core/article/known-packs.ts';
import type { HighlightChange, HighlightStore } from '../../core/highlight/highlight-store.ts';
import type { Sender } from '../messages/sender.ts';

interface Options {
  readonly store: Pick<HighlightStore, 'listArticles' | 'loadSettings' | 'find'>;
  readonly knownArticles: () => Promise<readonly KnownArticle[]>;
}

/** What a sender may reach. */
export interface PageAccess {
  /** Keys of the page's article, the one that new rows are filed under first; empty where nothing can be kept. */
  readonly keysOf: (sender: Sender) => Promise<readonly string[]>;
  /** True for an article that is the sender's, or is on its site. */
  readonly isOfPage: (article: string, sender: Sender) => Promise<boolean>;
  /** True in a private window whose highlights the reader has not agreed to keep. */
  readonly isPrivate: (sender: Sender) => Promise<boolean>;
  /** Index of the first change that is none of this page's, `null` when all are. */
  readonly findStranger: (changes: readonly HighlightChange[], sender: Sender) => Promise<number | null>;
}

/** Judges senders by what the store and the packs know of their addresses. */
export function createPageAccess({ store, knownArticles }: Options): PageAccess {
  const keysOf = async (sender: Sender): Promise<readonly string[]> => {
    const url = sender.tab?.url ?? sender.url;
    if (url === undefined) return [];
    // Highlights are found without the packs, too.
    return listArticleKeys(url, { known: await knownArticles().catch(() => []), kept: await store.listArticles() });
  };
  return {
    keysOf,
    isOfPage: async (article, sender) => isOfOrigin(article, sender) || (await keysOf(sender)).includes(article),
    isPrivate: async (sender) => sender.tab?.incognito === true && !(await store.loadSettings()).keepPrivate,
    async findStranger(changes, sender) {
      const keys = await keysOf(sender);
      for (const [at, { highlight }] of changes.entries()) {
        const isHere = keys.includes(highlight.article) || isOfOrigin(highlight.article, sender);
        // A page must not take over a row of another by naming its id.
        const kept = await store.find(highlight.id);
        if (!isHere || (kept !== null && kept.article !== highlight.article)) return at;
      }
      return null;
    },
  };
}

/** A note is still being saved while its page goes on to another address of the site. */
function isOfOrigin(article: string, { url, tab }: Sender): boolean {
  const page = tab?.url ?? url;
  if (page === undefined || !URL.canParse(page) || !URL.canParse(article)) return false;
  const [own, wanted] = [new URL(page), new URL(article)];
  return own.protocol !== 'file:' && own.host === wanted.host;
}
