import { type Answers, askTab } from '../messages/messaging.ts';
import { isOwnPage } from '../messages/sender.ts';
import { injectReader } from '../tabs/inject-reader.ts';
import { openLibrary } from '../tabs/open-library.ts';
import { openPacks } from '../tabs/open-packs.ts';

/** Answers for what is opened in a tab: a page of the extension, or the page script on a page that the reader chose. */
export function answerTabs(): Answers {
  return {
    'read-tab': async ({ tab, actors = false }, sender) => {
      if (!isOwnPage(sender)) return { problem: { kind: 'page-refused' } };
      const problem = await injectReader(tab);
      // The tab may have gone to another page since: then nobody answers, and there is no harm.
      if (problem === null && actors) await askTab(tab, 'mark-actors', null).catch(() => undefined);
      return { problem };
    },
    'open-library': async ({ highlight, words }) => {
      await openLibrary({
        ...(typeof highlight === 'string' ? { highlight } : {}),
        ...(typeof words === 'string' ? { words } : {}),
      });
      return null;
    },
    'open-packs': async ({ pack }) => {
      await openPacks(typeof pack === 'string' ? pack : null);
      return null;
    },
  };
}
