import '../../components/transfer/sheet-bar.css';
import { render } from 'preact';
import { Strings } from '../../components/strings-context.tsx';
import { SheetBar } from '../../components/transfer/sheet-bar.tsx';
import { siteOfAddress } from '../../lib/core/article/site-of-address.ts';
import type { ExportOptions } from '../../lib/core/export/export-format.ts';
import { gatherArticles } from '../../lib/core/export/export-set.ts';
import { safeFileName } from '../../lib/core/export/file-name.ts';
import { formatArticleSheet } from '../../lib/core/export/format-article-sheet.ts';
import { HTML } from '../../lib/core/export/format-html.ts';
import { saveFile } from '../../lib/platform/files/save-file.ts';
import { createRemoteHighlightStore } from '../../lib/platform/highlights/remote-highlight-store.ts';
import { ask, askTab } from '../../lib/platform/messages/messaging.ts';
import { translate } from '../../lib/platform/translate.ts';

interface Made {
  readonly title: string;
  readonly html: string;
}

/** Asks the page in the tab for its text, and the store for what is marked on it; `null` where there is nothing. */
async function makeSheet(tab: number): Promise<Made | null> {
  const report = await askTab(tab, 'read-report', null).catch(() => null);
  const own = await askTab(tab, 'read-highlights', null).catch(() => null);
  const highlights = own?.highlights.map(({ highlight }) => highlight) ?? [];
  const id = report?.recognised.pack ?? null;
  const loaded = id === null ? null : (await ask('load-pack', { pack: id })).pack;
  const key = highlights[0]?.article ?? report?.url;
  if (key === undefined || (highlights.length === 0 && loaded === null)) return null;
  const known = (await createRemoteHighlightStore().listArticles()).find((article) => article.key === key);
  const facts = report?.article;
  const article = known ?? {
    key,
    url: report?.url ?? key,
    title: facts?.title ?? '',
    author: facts?.byline ?? '',
    site: siteOfAddress(key),
    published: facts?.published ?? '',
    language: facts?.language ?? '',
    added: '',
  };
  const [each] = gatherArticles({
    highlights,
    articles: new Map([[key, article]]),
    packs: new Map(loaded === null ? [] : [[key, loaded.pack]]),
  });
  if (each === undefined) return null;
  const { names } = await createRemoteHighlightStore().loadSettings();
  const options: ExportOptions = { names, filePer: 'article', template: '' };
  const paragraphs = facts?.paragraphs ?? [];
  const html =
    paragraphs.length > 0
      ? formatArticleSheet(each, paragraphs, options)
      : (HTML.write([each], options)[0]?.text ?? '');
  return { title: article.title || key, html };
}

async function start(root: Element) {
  const tab = Number(new URLSearchParams(location.hash.slice(1)).get('tab'));
  const made = await makeSheet(tab);
  if (made !== null) {
    // The sheet becomes this page itself, so that the browser's own print command prints it. Of its text nothing is
    // markup, and nothing of a parsed document runs.
    const sheet = new DOMParser().parseFromString(made.html, 'text/html');
    document.title = sheet.title;
    document.documentElement.lang = sheet.documentElement.lang;
    document.documentElement.dir = sheet.documentElement.dir;
    document.head.append(...sheet.querySelectorAll('style'));
    document.body.append(...sheet.querySelectorAll('main'));
  }
  render(
    <Strings.Provider value={translate}>
      <SheetBar
        onPrint={made === null ? null : () => window.print()}
        onSave={() => made !== null && saveFile(`${safeFileName(made.title)}.html`, made.html, HTML.mime)}
      />
    </Strings.Provider>,
    root,
  );
  document.documentElement.dataset.ready = 'true';
}

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with the id "root", got none');
void start(root);
