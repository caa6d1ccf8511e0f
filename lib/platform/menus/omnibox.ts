import { browser } from 'wxt/browser';
import type { Highlight } from '../../core/highlight/highlight.ts';
import type { HighlightStore } from '../../core/highlight/highlight-store.ts';
import { createHighlightIndex } from '../../core/highlight/search-highlights.ts';
import { shortLine } from '../../core/text/short-line.ts';

interface Options {
  readonly store: HighlightStore;
  readonly openLibrary: (wanted: { highlight?: string; words?: string }) => Promise<void>;
}

const SHOWN = 6;
/** Before the id of a highlight that was chosen from the list. */
const CHOSEN = 'highlight:';

/** Searches the reader's notes from the address bar, by the keyword of the manifest. */
export function serveOmnibox({ store, openLibrary }: Options): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  let index: Promise<ReturnType<typeof createHighlightIndex>> | null = null;
  const build = async () => {
    const built = createHighlightIndex();
    const articles = new Map((await store.listArticles()).map((article) => [article.key, article]));
    built.add(
      (await store.listAll()).map((highlight) => ({ highlight, article: articles.get(highlight.article) ?? null })),
    );
    return built;
  };
  // The words of a moment ago are still true; those of the last search are not.
  omnibox.onInputStarted.addListener(() => {
    index = build();
  });
  omnibox.onInputChanged.addListener((words, suggest) => {
    void (async () => {
      index ??= build();
      const ids = (await index).search(words).slice(0, SHOWN);
      const rows = await Promise.all(ids.map((id) => store.find(id)));
      suggest(
        rows.flatMap((row) =>
          row === null ? [] : [{ content: CHOSEN + row.id, description: escapeXml(lineOf(row)) }],
        ),
      );
    })();
  });
  omnibox.onInputEntered.addListener((words) => {
    index = null;
    void openLibrary(words.startsWith(CHOSEN) ? { highlight: words.slice(CHOSEN.length) } : { words });
  });
}

function lineOf({ note, selector }: Highlight): string {
  const quote = selector?.quote.exact ?? '';
  return shortLine([note, quote].filter((words) => words !== '').join(' · '), 200);
}

/** Chromium reads a suggestion as XML. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
